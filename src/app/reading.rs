//! Reading the story back, card by card, and what shall become of each.

use super::desk::{Desk, Screen, Writing};
use super::sitting::Sitting;
use crate::deck::{CardId, Family, Risk};
use crate::session::{About, Action, Anchor, Fate, Piece, PieceId, What};
use crate::summary::read_back;

/// Where the reading is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Reading {
    /// The card that is read, counted from 0 in the order of the story.
    pub at: usize,
    /// The next answer is for all the rest as well.
    pub rest: bool,
}

/// What can be asked while the story is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReadAsk {
    /// Begins with the first card.
    Begin,
    /// On by so many cards, or back.
    By(i8),
    /// To that card.
    To(usize),
    /// What shall become of the card.
    Decide(Fate),
    /// The next answer is for all the rest.
    Rest,
    /// Corrects the words of the card.
    Correct,
    /// The card on which this person's sitting ends.
    LeaveWith(CardId),
    /// Leaves the reading: what was destroyed is gone then.
    Leave,
}

/// The story of whoever's turn it is, as it is read back.
pub(super) fn story(desk: &Desk, sitting: &Sitting) -> Vec<PieceId> {
    sitting.state().map(|state| read_back(state, &sitting.rules, desk.seat)).unwrap_or_default()
}

/// Does what was asked.
pub(super) fn obey(ask: &ReadAsk, desk: &mut Desk, sitting: &mut Sitting) {
    let story = story(desk, sitting);
    let here = story.get(desk.reading.at).copied();
    match ask {
        ReadAsk::Begin => {
            desk.reading = Reading::default();
            sitting.uncover(desk);
            desk.seat = first_seat(sitting).unwrap_or(desk.seat);
            desk.go(Screen::ReadBack);
        }
        ReadAsk::By(way) => step(desk, sitting, story.len(), *way),
        ReadAsk::To(at) => (desk.reading.at, desk.heard) = ((*at).min(story.len()), None),
        ReadAsk::Decide(fate) => {
            if let Some(piece) = here {
                sitting.ask(&Action::Decide { piece, fate: *fate }, desk);
                if std::mem::take(&mut desk.reading.rest) {
                    sitting.ask(&Action::DecideRest { seat: desk.seat, fate: *fate }, desk);
                }
            }
        }
        ReadAsk::Rest => desk.reading.rest = !desk.reading.rest,
        ReadAsk::Correct => {
            let anchor = here.and_then(|id| Some(sitting.state()?.piece(id)?.spot.anchor.clone()));
            desk.words = here.map(|id| Writing::Said(about(id, anchor.as_ref())));
        }
        ReadAsk::LeaveWith(card) => {
            sitting.ask(&Action::CloseOn { seat: desk.seat, card: card.clone() }, desk);
        }
        ReadAsk::Leave => {
            sitting.settle();
            desk.go(Screen::Finish);
        }
    }
    desk.stale = true;
}

/// What someone may leave with: their own people, skills and places of home, then what the kits offer as a good end;
/// never a card of risk.
pub(super) fn to_leave_with(desk: &Desk, sitting: &Sitting) -> Vec<CardId> {
    const MOST: usize = 5;
    let own = story(desk, sitting).into_iter().rev().filter_map(|id| match sitting.state()?.piece(id)? {
        Piece { fate: Some(Fate::Destroy), .. } => None,
        Piece { what: What::Card(id), .. } => Some(id.clone()),
        _ => None,
    });
    let families = [Family::Person, Family::HumanSkill, Family::TechnicalSkill, Family::Landscape];
    let own = own.filter(|id| sitting.card(id).is_some_and(|card| families.contains(&card.family) && !card.blank));
    let ends = sitting.rules.kits.iter().flat_map(|kit| kit.good_ends.iter().cloned());
    let level = sitting.level();
    let mut all: Vec<CardId> = Vec::new();
    for id in own.take(3).chain(ends) {
        let harmless = sitting.card(&id).is_some_and(|c| c.risk == Risk::None && level.allows(c.family, c.risk));
        if harmless && !all.contains(&id) && all.len() < MOST {
            all.push(id);
        }
    }
    all
}

/// What words beside a card are about: at a stage, the stage.
pub(super) fn about(piece: PieceId, anchor: Option<&Anchor>) -> About {
    match anchor {
        Some(Anchor::Stage(stage, _)) => About::Stage(*stage),
        _ => About::Piece(piece),
    }
}

/// From card to card; past the last to the next person, and past the last person out of the reading.
fn step(desk: &mut Desk, sitting: &mut Sitting, cards: usize, way: i8) {
    desk.heard = None;
    let next = desk.reading.at.saturating_add_signed(isize::from(way));
    // One page after the last card: the card to leave with.
    if next <= cards {
        desk.reading.at = next;
        return;
    }
    let seats = sitting.state().map(|state| state.seats.keys().copied().collect::<Vec<_>>()).unwrap_or_default();
    match seats.into_iter().find(|seat| *seat > desk.seat) {
        Some(seat) => (desk.seat, desk.reading) = (seat, Reading::default()),
        None => obey(&ReadAsk::Leave, desk, sitting),
    }
}

fn first_seat(sitting: &Sitting) -> Option<crate::session::SeatId> {
    sitting.state()?.seats.keys().next().copied()
}
