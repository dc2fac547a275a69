//! From what is asked to what happens: every rule of the table, in one place.

use super::event::{About, Anchor, Event, PieceId, Spot, StageId, What};
use super::seat::SeatId;
use super::{Action, Layout, Refusal, Rules, Session, Target};
use crate::kit::{Kit, Mat};

type Answer = Result<Vec<Event>, Refusal>;

/// What happens when `action` is asked of the session.
///
/// # Errors
/// Why it cannot be done.
pub fn apply(session: &Session, rules: &Rules, action: &Action) -> Answer {
    let state = session.state();
    if state.finished {
        return Err(Refusal::Finished);
    }
    if session.entries().last().is_some_and(|last| last.act.0 == u32::MAX) {
        return Err(Refusal::TableFull);
    }
    if state.covered && !matches!(action, Action::Resume | Action::Finish | Action::NoteObservation { .. }) {
        return Err(if matches!(action, Action::Pause) { Refusal::NoChange } else { Refusal::Covered });
    }
    let asked = Asked { session, rules };
    match action {
        Action::JoinSeat { seat, code } => {
            if seat.0 == 0 || seat.0 > SeatId::MOST {
                return Err(Refusal::NoSuchSeat);
            }
            if state.seats.contains_key(seat) || state.seats.values().any(|known| known.code == *code) {
                return Err(Refusal::SeatTaken);
            }
            Ok(vec![Event::SeatJoined { seat: *seat, code: *code }])
        }
        Action::OpenKit { kit } => {
            let kit = rules.kit(kit).ok_or(Refusal::NoSuchKit)?;
            if kit.after.as_ref().is_some_and(|first| !state.opened.contains(first)) {
                return Err(Refusal::StoryFirst);
            }
            let step = kit.steps.first().ok_or(Refusal::NoSuchStep)?;
            Ok(vec![
                Event::KitOpened { kit: kit.id.clone() },
                Event::StepEntered { kit: kit.id.clone(), step: step.id.clone() },
            ])
        }
        Action::EnterStep { step } => {
            let kit = asked.kit()?;
            kit.step(step).ok_or(Refusal::NoSuchStep)?;
            if state.now.as_ref().is_some_and(|(_, now)| now == step) {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::StepEntered { kit: kit.id.clone(), step: step.clone() }])
        }
        Action::SkipStep => {
            let kit = asked.kit()?;
            let (_, now) = state.now.as_ref().ok_or(Refusal::NoKitOpen)?;
            let mut events = vec![Event::StepSkipped { kit: kit.id.clone(), step: now.clone() }];
            if let Some(next) = kit.index(now).and_then(|index| kit.steps.get(index + 1)) {
                events.push(Event::StepEntered { kit: kit.id.clone(), step: next.id.clone() });
            }
            Ok(events)
        }
        Action::TurnPath { seat, direction } => {
            let known = state.seats.get(seat).ok_or(Refusal::NoSuchSeat)?;
            if known.direction == *direction {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::PathTurned { seat: *seat, direction: *direction }])
        }
        Action::Lay { what, seat, to } => asked.lay(what, *seat, to),
        Action::Move { piece, to } => asked.shift(*piece, to),
        Action::TurnOver { piece } => {
            asked.piece(*piece)?;
            Ok(vec![Event::PieceTurnedOver { piece: *piece }])
        }
        Action::Rotate { piece, degrees } => {
            let angle = super::state::upright(i32::from(asked.piece(*piece)?.angle) + i32::from(*degrees));
            Ok(vec![Event::PieceRotated { piece: *piece, angle }])
        }
        Action::BringForward { piece } => {
            asked.piece(*piece)?;
            if state.pieces.last().is_some_and(|last| last.id == *piece) {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::PieceBroughtForward { piece: *piece }])
        }
        Action::Stack { piece, on } => {
            let (moved, under) = (asked.piece(*piece)?, asked.piece(*on)?);
            if piece == on {
                return Err(Refusal::NoChange);
            }
            if (moved.seat, &moved.kit) != (under.seat, &under.kit) {
                // What lies on another mat is not within reach of this one.
                return Err(Refusal::NoSuchPiece);
            }
            let from = moved.spot.anchor.clone();
            let mut events = vec![Event::PieceStacked { piece: *piece, on: *on }];
            events.extend(asked.left_empty(*piece, &from, None));
            Ok(events)
        }
        Action::PutAway { piece } => {
            let from = asked.piece(*piece)?.spot.anchor.clone();
            let mut events = vec![Event::PiecePutAway { piece: *piece }];
            events.extend(asked.left_empty(*piece, &from, None));
            Ok(events)
        }
        Action::SayWords { about, words } => {
            short(words)?;
            let before = match about {
                About::Piece(piece) => asked.piece(*piece)?.words.as_deref(),
                About::Stage(stage) => state.stage(*stage).ok_or(Refusal::NoSuchStage)?.words.as_deref(),
            };
            if before.unwrap_or_default() == words.trim() {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::WordsSaid { about: *about, words: words.trim().to_owned() }])
        }
        Action::SayWish { seat, words } => {
            short(words)?;
            state.seats.get(seat).ok_or(Refusal::NoSuchSeat)?;
            Ok(vec![Event::WishSaid { seat: *seat, words: words.trim().to_owned() }])
        }
        Action::NoteObservation { words } => {
            short(words)?;
            Ok(vec![Event::ObservationNoted { words: words.trim().to_owned() }])
        }
        Action::Undo => session.last_done().map(|act| vec![Event::Undone { act }]).ok_or(Refusal::NothingToUndo),
        Action::Redo => session.last_taken_back().map(|act| vec![Event::Redone { act }]).ok_or(Refusal::NothingToRedo),
        Action::Pause => Ok(vec![Event::Paused]),
        Action::Resume if !state.covered => Err(Refusal::NotCovered),
        Action::Resume => Ok(vec![Event::Resumed]),
        Action::Finish => Ok(vec![Event::Finished]),
    }
}

fn short(words: &str) -> Result<(), Refusal> {
    if words.chars().count() > Refusal::LONGEST_WORDS { Err(Refusal::TooLong) } else { Ok(()) }
}

struct Asked<'a> {
    session: &'a Session,
    rules: &'a Rules,
}

impl<'a> Asked<'a> {
    fn kit(&self) -> Result<&'a Kit, Refusal> {
        let (kit, _) = self.session.state().now.as_ref().ok_or(Refusal::NoKitOpen)?;
        self.rules.kit(kit).ok_or(Refusal::NoSuchKit)
    }

    fn piece(&self, id: PieceId) -> Result<&'a super::Piece, Refusal> {
        self.session.state().piece(id).ok_or(Refusal::NoSuchPiece)
    }

    fn lay(&self, what: &What, seat: SeatId, to: &Target) -> Answer {
        let (state, kit) = (self.session.state(), self.kit()?);
        state.seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
        if let What::Card(card) = what {
            self.rules.deck.card(card).ok_or(Refusal::NoSuchCard)?;
        }
        if state.pieces.len() >= Refusal::MOST_PIECES || self.session.next_piece().0 == u32::MAX {
            return Err(Refusal::TableFull);
        }
        let (mut events, spot) = self.spot(what, to, seat, kit)?;
        events.push(Event::PieceLaid {
            piece: self.session.next_piece(),
            what: what.clone(),
            seat,
            kit: kit.id.clone(),
            spot,
        });
        Ok(events)
    }

    fn shift(&self, id: PieceId, to: &Target) -> Answer {
        let piece = self.piece(id)?;
        let kit = self.rules.kit(&piece.kit).ok_or(Refusal::NoSuchKit)?;
        let (mut events, spot) = self.spot(&piece.what, to, piece.seat, kit)?;
        if piece.spot == spot {
            return Err(Refusal::NoChange);
        }
        let kept = match &spot.anchor {
            Anchor::Stage(stage, _) => Some(*stage),
            _ => None,
        };
        events.push(Event::PieceMoved { piece: id, spot });
        events.extend(self.left_empty(id, &piece.spot.anchor, kept));
        Ok(events)
    }

    /// Where a target is, and the stage that has to be opened for it.
    fn spot(&self, what: &What, to: &Target, seat: SeatId, kit: &Kit) -> Result<(Vec<Event>, Spot), Refusal> {
        let state = self.session.state();
        match to {
            Target::Table(at) => Ok((vec![], Spot { anchor: Anchor::Table, at: at.on_table() })),
            Target::Zone { zone, at } => {
                let known = kit.mat.zone(zone).ok_or(Refusal::NoSuchZone)?;
                let at = at.unwrap_or_else(|| Layout::new(state, kit, seat).free_in_zone(known));
                Ok((vec![], Spot { anchor: Anchor::Zone(zone.clone()), at: at.on_table() }))
            }
            Target::Stage { stage, part, at } => {
                if !state.path(seat, &kit.id).any(|known| known.id == *stage) {
                    return Err(Refusal::NoSuchStage);
                }
                let at = at.unwrap_or_else(|| Layout::new(state, kit, seat).free_at_stage(*stage, *part, what));
                Ok((vec![], Spot { anchor: Anchor::Stage(*stage, *part), at: at.on_table() }))
            }
            Target::NewStage { index, part } => {
                if !matches!(kit.mat, Mat::Path(_)) {
                    return Err(Refusal::NoSuchStage);
                }
                let stages = state.path(seat, &kit.id).count();
                if stages >= Refusal::MOST_STAGES {
                    return Err(Refusal::TableFull);
                }
                let stage = self.session.next_stage();
                let index = (*index).min(stages as u16);
                let opened = Event::StageOpened { stage, seat, kit: kit.id.clone(), index };
                let at = Layout::new(state, kit, seat).free_at_stage(stage, *part, what);
                Ok((vec![opened], Spot { anchor: Anchor::Stage(stage, *part), at }))
            }
        }
    }

    /// Closes the stage that a piece leaves, when nothing else is at it and nothing was said about it.
    fn left_empty(&self, leaving: PieceId, from: &Anchor, kept: Option<StageId>) -> Option<Event> {
        let Anchor::Stage(stage, _) = from else { return None };
        let state = self.session.state();
        let alone = state.at_stage(*stage).all(|piece| piece.id == leaving);
        let silent = state.stage(*stage).is_some_and(|stage| stage.words.is_none());
        (alone && silent && kept != Some(*stage)).then_some(Event::StageClosed { stage: *stage })
    }
}
