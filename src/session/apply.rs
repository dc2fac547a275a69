//! From what is asked to what happens: every rule of the table, in one place.

use super::agreement::{Answer, Fate};
use super::event::{About, Anchor, Event, PieceId, Spot, StageId, Token, What};
use super::gate::permits;
use super::seat::{SeatCode, SeatId};
use super::settle::is_named;
use super::{Action, Refusal, Rules, Session};
use crate::deck::Risk;
use crate::kit::{Kit, KitId};

/// What happens, or why it may not.
pub(super) type Outcome = Result<Vec<Event>, Refusal>;

/// What happens when `action` is asked of the session.
///
/// # Errors
/// Why it cannot be done.
pub fn apply(session: &Session, rules: &Rules, action: &Action) -> Outcome {
    let events = allowed(session, rules, action)?;
    let setting = &session.header().setting;
    if events.iter().all(|event| permits(setting, rules, event)) { Ok(events) } else { Err(Refusal::AboveLevel) }
}

/// What happens, before it is asked whether the facilitator's training opens it.
fn allowed(session: &Session, rules: &Rules, action: &Action) -> Outcome {
    let state = session.state();
    if state.finished {
        return Err(Refusal::Finished);
    }
    if session.entries().last().is_some_and(|last| last.act.0 == u32::MAX) {
        return Err(Refusal::TableFull);
    }
    let beside_table = matches!(
        action,
        Action::Resume
            | Action::Finish
            | Action::NoteObservation { .. }
            | Action::Tick { .. }
            | Action::Refer { .. }
            | Action::Consent { .. }
    );
    if state.covered && !beside_table {
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
            session.header().setting.takes_one_more(state.seats.len())?;
            Ok(vec![Event::SeatJoined { seat: *seat, code: *code }])
        }
        Action::Consent { seat, answer, guardian } => asked.consent(*seat, *answer, *guardian),
        Action::OpenDrawer { seat } | Action::CloseDrawer { seat } => {
            let open = matches!(action, Action::OpenDrawer { .. });
            let known = state.seats.get(seat).ok_or(Refusal::NoSuchSeat)?;
            match (known.drawer == open, open) {
                (true, _) => Err(Refusal::NoChange),
                (false, true) => Ok(vec![Event::DrawerOpened { seat: *seat }]),
                (false, false) => Ok(vec![Event::DrawerClosed { seat: *seat }]),
            }
        }
        Action::ChooseInSilence if state.silent => Err(Refusal::NoChange),
        Action::ChooseInSilence => Ok(vec![Event::SilenceBegan]),
        Action::Reveal if !state.silent => Err(Refusal::NoChange),
        Action::Reveal => Ok(vec![Event::Revealed]),
        Action::OpenKit { kit } => asked.open_kit(kit),
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
            let level = session.header().setting.level;
            let after = kit.index(now).map(|index| &kit.steps[index + 1..]).unwrap_or_default();
            if let Some(next) = after.iter().find(|step| level.enters(kit, step)) {
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
        Action::ShapePath { seat, shape } => {
            let known = state.seats.get(seat).ok_or(Refusal::NoSuchSeat)?;
            if known.shape == *shape {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::PathShaped { seat: *seat, shape: *shape }])
        }
        Action::MoveStage { stage, index } => {
            let moved = state.stage(*stage).ok_or(Refusal::NoSuchStage)?;
            let path: Vec<StageId> = state.path(moved.seat, &moved.kit).map(|stage| stage.id).collect();
            let index = (*index).min(path.len() as u16 - 1);
            if path.get(usize::from(index)) == Some(stage) {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::StageMoved { stage: *stage, index }])
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
        Action::SayWhen { piece, when } => {
            let known = asked.piece(*piece)?;
            if known.what != What::Token(Token::Hard) {
                return Err(Refusal::NoSuchPiece);
            }
            if known.when == *when {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::WhenSaid { piece: *piece, when: *when }])
        }
        Action::Share { piece, seat } => {
            let known = asked.piece(*piece)?;
            state.seats.get(seat).ok_or(Refusal::NoSuchSeat)?;
            if known.seat == *seat {
                return Err(Refusal::NoChange);
            }
            let shared = !known.shared.contains(seat);
            Ok(vec![Event::PieceShared { piece: *piece, seat: *seat, shared }])
        }
        Action::NoteObservation { words } => {
            short(words)?;
            Ok(vec![Event::ObservationNoted { words: words.trim().to_owned() }])
        }
        Action::Tick { sign, seen } if state.signs.contains(sign) == *seen => Err(Refusal::NoChange),
        Action::Tick { sign, seen } => Ok(vec![Event::SignTicked { sign: *sign, seen: *seen }]),
        Action::Refer { to, agreed } => {
            short(to)?;
            if state.referrals.last().is_some_and(|(last, yes)| last == to.trim() && yes == agreed) {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::Referred { to: to.trim().to_owned(), agreed: *agreed }])
        }
        Action::Decide { piece, fate } => {
            if asked.piece(*piece)?.fate == Some(*fate) {
                return Err(Refusal::NoChange);
            }
            Ok(vec![Event::Decided { piece: *piece, fate: *fate }])
        }
        Action::DecideRest { seat, fate } => asked.decide_rest(*seat, *fate),
        Action::CloseOn { seat, card } => {
            state.seats.get(seat).ok_or(Refusal::NoSuchSeat)?;
            // The last thing before someone leaves is a resource, never a card of risk.
            rules.deck.card(card).filter(|card| card.risk == Risk::None).ok_or(Refusal::NoSuchCard)?;
            Ok(vec![Event::ClosedOn { seat: *seat, card: card.clone() }])
        }
        Action::Undo => session.last_done().map(|act| vec![Event::Undone { act }]).ok_or(Refusal::NothingToUndo),
        Action::UndoOf { seat } => {
            session.last_done_of(*seat).map(|act| vec![Event::Undone { act }]).ok_or(Refusal::NothingToUndo)
        }
        Action::Redo => session.last_taken_back().map(|act| vec![Event::Redone { act }]).ok_or(Refusal::NothingToRedo),
        Action::Pause => Ok(vec![Event::Paused]),
        Action::Resume if !state.covered => Err(Refusal::NotCovered),
        Action::Resume => Ok(vec![Event::Resumed]),
        Action::Finish if asked.ends_hard() => Err(Refusal::EndsHard),
        Action::Finish => Ok(vec![Event::Finished]),
    }
}

fn short(words: &str) -> Result<(), Refusal> {
    if words.chars().count() > Refusal::LONGEST_WORDS { Err(Refusal::TooLong) } else { Ok(()) }
}

/// What is asked of, and by which rules.
pub(super) struct Asked<'a> {
    pub(super) session: &'a Session,
    pub(super) rules: &'a Rules,
}

impl<'a> Asked<'a> {
    pub(super) fn kit(&self) -> Result<&'a Kit, Refusal> {
        let (kit, _) = self.session.state().now.as_ref().ok_or(Refusal::NoKitOpen)?;
        self.rules.kit(kit).ok_or(Refusal::NoSuchKit)
    }

    pub(super) fn piece(&self, id: PieceId) -> Result<&'a super::Piece, Refusal> {
        self.session.state().piece(id).ok_or(Refusal::NoSuchPiece)
    }

    /// What a seat answered. A young person's *yes* needs the adult who stands by them.
    fn consent(&self, seat: SeatId, answer: Answer, guardian: Option<SeatCode>) -> Outcome {
        let known = self.session.state().seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
        let young = self.session.header().setting.child_alone;
        if young && answer == Answer::Yes && guardian.is_none() {
            return Err(Refusal::GuardianNeeded);
        }
        if guardian.is_some_and(|code| code == known.code) {
            return Err(Refusal::SeatTaken);
        }
        if known.answer == Some(answer) && known.guardian == guardian {
            return Err(Refusal::NoChange);
        }
        Ok(vec![Event::ConsentGiven { seat, answer, guardian }])
    }

    /// Opens a kit at its first step, with what comes back from an earlier one.
    fn open_kit(&self, kit: &KitId) -> Outcome {
        let state = self.session.state();
        let kit = self.rules.kit(kit).ok_or(Refusal::NoSuchKit)?;
        if kit.after.as_ref().is_some_and(|first| !state.opened.contains(first)) {
            return Err(Refusal::StoryFirst);
        }
        let level = self.session.header().setting.level;
        let step = level.steps(kit).next().ok_or(Refusal::AboveLevel)?;
        let mut events = vec![
            Event::KitOpened { kit: kit.id.clone() },
            Event::StepEntered { kit: kit.id.clone(), step: step.id.clone() },
        ];
        if let Some(carried) = &kit.carries
            && !state.opened.contains(&kit.id)
        {
            let from = Anchor::Zone(carried.zone.clone());
            let at = kit.mat.zone(&carried.to).map(|zone| zone.shape.middle()).unwrap_or_default();
            let brought = state.seats.keys().filter_map(|seat| {
                state.on_mat(*seat, &carried.from).filter(|piece| piece.spot.anchor == from && piece.face_up).last()
            });
            for (piece, id) in brought.zip(self.session.next_piece().0..) {
                events.push(Event::PieceLaid {
                    piece: PieceId(id),
                    what: piece.what.clone(),
                    seat: piece.seat,
                    kit: kit.id.clone(),
                    spot: Spot { anchor: Anchor::Zone(carried.to.clone()), at },
                });
            }
        }
        Ok(events)
    }

    /// The same answer for every card of a seat for which none was given yet.
    fn decide_rest(&self, seat: SeatId, fate: Fate) -> Outcome {
        let open = self.session.state().pieces.iter().filter(|piece| piece.seat == seat && piece.fate.is_none());
        // A name is kept by an answer of its own, or not at all.
        let open = open.filter(|piece| fate == Fate::Destroy || !is_named(piece, self.rules));
        let events: Vec<Event> = open.map(|piece| Event::Decided { piece: piece.id, fate }).collect();
        if events.is_empty() { Err(Refusal::NoChange) } else { Ok(events) }
    }

    /// Whether someone's path ends on a hard moment, and they have no card to leave with.
    fn ends_hard(&self) -> bool {
        let mut seats = self.session.state().seats.iter();
        seats.any(|(seat, known)| known.closes_on.is_none() && self.session.ends_hard(self.rules, *seat))
    }
}
