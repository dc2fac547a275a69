//! For the facilitator's eyes: what the private panel holds, and the hand-over during which it is away.

use super::desk::Desk;
use super::sitting::Sitting;
use super::ui::Room;

/// A tab of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Ask,
    Words,
    Seen,
    Refer,
}

/// The private panel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Panel {
    /// The tab that is open, while the panel is.
    pub open: Option<Tab>,
    /// The table is in the person's hands: the panel is away, and the facilitator's mouse and keys rest.
    pub handed: bool,
    /// The person asked for the drawer of hard cards: it may be offered where the level leaves that to them.
    pub drawer_offered: bool,
}

/// What can be asked of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PanelAsk {
    Open(Tab),
    Close,
}

impl Panel {
    /// The width that it takes from the table, in pixels.
    pub fn width(&self, room: Room) -> f32 {
        if self.open.is_none() {
            0.0
        } else if room.small() {
            room.width * 0.6
        } else {
            410.0
        }
    }
}

/// Does what was asked.
pub(super) fn obey(ask: &PanelAsk, desk: &mut Desk, _sitting: &mut Sitting) {
    match ask {
        PanelAsk::Open(tab) => desk.panel.open = Some(*tab),
        PanelAsk::Close => desk.panel.open = None,
    }
    desk.stale = true;
}
