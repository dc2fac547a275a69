//! For the facilitator's eyes: what the private panel holds, and the hand-over during which it is away.

use super::desk::{Desk, Writing};
use super::sitting::Sitting;
use super::ui::Room;
use crate::deck::CardId;
use crate::session::{Action, Sign, What};

/// A tab of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Ask,
    Words,
    Seen,
    Refer,
}

impl Tab {
    pub const ALL: [Self; 4] = [Self::Ask, Self::Words, Self::Seen, Self::Refer];
}

/// The private panel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Panel {
    /// The tab that is open, while the panel is.
    pub open: Option<Tab>,
    /// What was noticed is shown only after a second touch: the person can see this screen.
    pub seen_shown: bool,
    /// The drawer of hard cards is offered, since the person asked for it.
    pub drawer_offered: bool,
    /// The table is in the person's hands: the panel is away, and the facilitator's mouse and keys rest.
    pub handed: bool,
}

/// What can be asked of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PanelAsk {
    Open(Tab),
    Close,
    /// Shows what was noticed.
    ShowSeen,
    Tick(Sign),
    /// Writes a note for the facilitator alone.
    Note,
    /// Takes the resource card into the hand, to be laid by the next touch.
    Offer(CardId),
    /// Offers the drawer of hard cards, or no longer.
    OfferDrawer,
    Refer(String, bool),
    HandOver,
    /// A touch on the tab while the table is handed over: it says how to take it back.
    Handed,
    TakeBack,
}

impl Panel {
    /// The width that it takes from the table, in pixels.
    pub fn width(&self, room: Room) -> f32 {
        if self.open.is_none() || self.handed {
            0.0
        } else if room.small() {
            (room.width * 0.46).max(400.0)
        } else {
            410.0
        }
    }

    /// The part of the window that the panel leaves to the table: its size, and how far it begins from the left, in
    /// pixels.
    pub fn beside(&self, room: Room, at_left: bool) -> (Room, f32) {
        let width = self.width(room).min(room.width - 300.0);
        (Room { width: room.width - width, ..room }, if at_left { width } else { 0.0 })
    }

    /// Nothing private stays open over a table that is left, covered or handed over.
    pub fn shut(&mut self) {
        (self.open, self.seen_shown) = (None, false);
    }
}

/// Does what was asked.
pub(super) fn obey(ask: &PanelAsk, desk: &mut Desk, sitting: &mut Sitting) {
    match ask {
        PanelAsk::Open(tab) => {
            (desk.panel.seen_shown, desk.scroll) = (false, 0.0);
            desk.panel.open = Some(*tab);
        }
        PanelAsk::Close => desk.panel.shut(),
        PanelAsk::ShowSeen => desk.panel.seen_shown = true,
        PanelAsk::Tick(sign) => {
            let seen = !sitting.state().is_some_and(|state| state.signs.contains(sign));
            sitting.ask(&Action::Tick { sign: *sign, seen }, desk);
        }
        PanelAsk::Note => desk.words = Some(Writing::Note),
        PanelAsk::Offer(card) => (desk.taken, desk.chosen) = (Some(What::Card(card.clone())), None),
        PanelAsk::OfferDrawer => desk.panel.drawer_offered = !desk.panel.drawer_offered,
        PanelAsk::Refer(to, agreed) => {
            if sitting.ask(&Action::Refer { to: to.clone(), agreed: *agreed }, desk) {
                desk.hint = Some(desk.tell("refer-done", "place", to));
            }
        }
        PanelAsk::HandOver => {
            desk.panel.shut();
            desk.panel.handed = true;
            desk.heard = Some(desk.aloud("panel-handed"));
        }
        PanelAsk::Handed => desk.hint = Some(desk.say("panel-take-back")),
        PanelAsk::TakeBack => (desk.panel.handed, desk.hint) = (false, None),
    }
    desk.stale = true;
}
