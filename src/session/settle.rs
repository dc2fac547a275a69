//! The journal written anew, so that what was destroyed is in it no longer: not its card, not its words, and not that it
//! was ever laid, moved or taken back.

use super::event::{About, Event, StageId};
use super::journal::{Act, Entry};
use super::{Answer, Fate, Mode, Piece, Rules, SeatId, Session, State, What};
use crate::deck::{CardId, Family};
use std::collections::BTreeSet;

/// For whom something leaves the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The person at that seat: their own cards and nothing of anybody else's.
    Person(SeatId),
    /// The facilitator's work: what was agreed to be shared, of the people who agreed that something is kept.
    Work,
}

impl Session {
    /// What may be seen by someone: the only way by which anything leaves the table. Of invented people everything may
    /// leave that was not destroyed or kept back; of others only what was said to be kept. A first name stays on the
    /// screen unless its own card was kept.
    pub fn shown_to(&self, audience: Audience, rules: &Rules) -> Self {
        let training = self.header().mode == Mode::Training;
        let fate_allows = |piece: &Piece| match piece.fate {
            Some(Fate::Keep) => true,
            Some(Fate::KeepUnshared) => matches!(audience, Audience::Person(_)),
            Some(Fate::Destroy) => false,
            None => training && !is_named(piece, rules),
        };
        let seat_allows = |seat: &SeatId| match audience {
            Audience::Person(own) => *seat == own,
            Audience::Work => {
                training || self.state().seats.get(seat).is_some_and(|seat| seat.answer == Some(Answer::Yes))
            }
        };
        let piece_allows = |piece: &Piece| match audience {
            Audience::Person(own) => piece.is_of(own),
            Audience::Work => seat_allows(&piece.seat),
        };
        let mut shown = self.state_without(|piece| !(fate_allows(piece) && piece_allows(piece)));
        shown.seats.retain(|seat, _| seat_allows(seat));
        shown.stages.retain(|stage| seat_allows(&stage.seat));
        if matches!(audience, Audience::Person(_)) {
            // What the facilitator noted is no part of anybody's pages.
            shown.observations.clear();
            shown.signs.clear();
            shown.referrals.clear();
        }
        self.told_by(&shown)
    }

    /// How many pieces are in nothing that leaves for the facilitator's work.
    pub fn kept_back(&self, rules: &Rules) -> usize {
        self.state().pieces.len() - self.shown_to(Audience::Work, rules).state().pieces.len()
    }

    /// Whether something on the table is to be destroyed.
    pub fn holds_destroyed(&self) -> bool {
        self.state().pieces.iter().any(|piece| piece.fate == Some(Fate::Destroy))
    }

    /// The same table without what was to be destroyed, under a journal that tells it from nothing. What was taken back
    /// or put away is gone from it too, and nothing before this can be undone.
    pub fn settled(&self) -> Self {
        self.told_by(&self.state_without(|piece| piece.fate == Some(Fate::Destroy)))
    }

    fn state_without(&self, gone: impl Fn(&Piece) -> bool) -> State {
        let mut state = self.state().clone();
        let touched: BTreeSet<StageId> = state.pieces.iter().filter_map(stage_of).collect();
        state.pieces.retain(|piece| !gone(piece));
        // Nobody leaves with a card that is not there any more.
        let cards = |pieces: &[Piece]| pieces.iter().map(|piece| piece.what.clone()).collect::<Vec<_>>();
        let (before, after) = (cards(&self.state().pieces), cards(&state.pieces));
        for seat in state.seats.values_mut() {
            let lost = |card: &CardId| {
                let card = What::Card(card.clone());
                before.contains(&card) && !after.contains(&card)
            };
            seat.closes_on = seat.closes_on.take().filter(|card| !lost(card));
        }
        let left: BTreeSet<StageId> = state.pieces.iter().filter_map(stage_of).collect();
        // A stage goes with its last card, and what was said about it with the stage.
        state.stages.retain(|stage| left.contains(&stage.id) || !touched.contains(&stage.id));
        state
    }

    /// A session that folds into that table. Nothing is kept of the way there.
    fn told_by(&self, state: &State) -> Self {
        let at = self.last_at();
        // One act that cannot be undone, since it holds who sat down.
        let entries = events_of(state).into_iter().map(|event| Entry { act: Act(1), at, event }).collect();
        Self::folded(self.header().clone(), entries)
    }
}

/// Whether a piece is a strip with the person's words on it: a first name, a greeting.
pub fn is_named(piece: &Piece, rules: &Rules) -> bool {
    let strip = |id| rules.deck.card(id).is_some_and(|card| card.family == Family::Strip);
    matches!(&piece.what, What::Card(id) if strip(id)) && piece.words.is_some()
}

fn stage_of(piece: &Piece) -> Option<StageId> {
    match piece.spot.anchor {
        super::Anchor::Stage(stage, _) => Some(stage),
        _ => None,
    }
}

/// Events that fold into a table like this one.
fn events_of(state: &State) -> Vec<Event> {
    let mut events = Vec::new();
    for (id, seat) in &state.seats {
        events.push(Event::SeatJoined { seat: *id, code: seat.code });
        if let Some(answer) = seat.answer {
            events.push(Event::ConsentGiven { seat: *id, answer, guardian: seat.guardian });
        }
        if seat.drawer {
            events.push(Event::DrawerOpened { seat: *id });
        }
        if seat.direction != crate::kit::Direction::default() {
            events.push(Event::PathTurned { seat: *id, direction: seat.direction });
        }
        if seat.shape != crate::kit::PathShape::default() {
            events.push(Event::PathShaped { seat: *id, shape: seat.shape });
        }
    }
    events.extend(state.opened.iter().map(|kit| Event::KitOpened { kit: kit.clone() }));
    events.extend(state.skipped.iter().map(|(kit, step)| Event::StepSkipped { kit: kit.clone(), step: step.clone() }));
    events.extend(state.now.iter().map(|(kit, step)| Event::StepEntered { kit: kit.clone(), step: step.clone() }));
    for stage in &state.stages {
        let (id, seat, kit) = (stage.id, stage.seat, stage.kit.clone());
        events.push(Event::StageOpened { stage: id, seat, kit, index: u16::MAX, at: stage.at });
        let words = stage.words.iter().cloned();
        events.extend(words.map(|words| Event::WordsSaid { about: About::Stage(id), words }));
    }
    // What was chosen in silence is laid in silence, and then everything comes back to its order.
    state.pieces.iter().filter(|piece| !piece.silent).for_each(|piece| lay(&mut events, piece));
    if state.silent {
        events.push(Event::SilenceBegan);
        state.pieces.iter().filter(|piece| piece.silent).for_each(|piece| lay(&mut events, piece));
        events.extend(state.pieces.iter().map(|piece| Event::PieceBroughtForward { piece: piece.id }));
    }
    events.extend(state.observations.iter().map(|words| Event::ObservationNoted { words: words.clone() }));
    events.extend(state.signs.iter().map(|sign| Event::SignTicked { sign: *sign, seen: true }));
    events.extend(state.referrals.iter().map(|(to, agreed)| Event::Referred { to: to.clone(), agreed: *agreed }));
    for (id, seat) in &state.seats {
        events.extend(seat.closes_on.iter().map(|card| Event::ClosedOn { seat: *id, card: card.clone() }));
    }
    events.extend(state.covered.then_some(Event::Paused));
    events.extend(state.finished.then_some(Event::Finished));
    events
}

fn lay(events: &mut Vec<Event>, piece: &Piece) {
    let (id, spot) = (piece.id, piece.spot.clone());
    let (what, seat, kit) = (piece.what.clone(), piece.seat, piece.kit.clone());
    events.push(Event::PieceLaid { piece: id, what, seat, kit, spot });
    // What is chosen in silence lies face down by itself.
    if piece.face_up == piece.silent {
        events.push(Event::PieceTurnedOver { piece: id });
    }
    if piece.angle != 0 {
        events.push(Event::PieceRotated { piece: id, angle: piece.angle });
    }
    events.extend(piece.words.iter().map(|words| Event::WordsSaid { about: About::Piece(id), words: words.clone() }));
    events.extend(piece.when.map(|when| Event::WhenSaid { piece: id, when: Some(when) }));
    events.extend(piece.shared.iter().map(|seat| Event::PieceShared { piece: id, seat: *seat, shared: true }));
    events.extend(piece.fate.map(|fate| Event::Decided { piece: id, fate }));
}
