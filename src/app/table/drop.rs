//! What a card does that is let go: it lies where it was left, is put away, or is shared with whom it was brought to.

use super::super::desk::Desk;
use super::super::sitting::Sitting;
use super::View;
use super::drag::{GLASS, target_at};
use super::frame::Frame;
use super::held::{Held, Lifted};
use crate::kit::Place;
use crate::session::{Action, Piece, PieceId, Session, Target, What};
use bevy::prelude::*;

/// How exactly a card has to be let go on another of its family to lie on it, in millimetres of glass.
const STACK: f32 = 4.0;
/// How far below the table the tray takes a card back, in pixels.
const INTO_TRAY: f32 = 26.0;

/// What is let go lies where it was left; over the tray or the bowl it is put away, and outside every mat it goes back.
pub(super) fn let_go(held: &mut Held, desk: &mut Desk, sitting: &mut Sitting, view: &View, lifted: Lifted) {
    desk.stale = true;
    let middle = lifted.at + lifted.grip;
    let away = match view.bowl {
        Some(bowl) => bowl.holds(lifted.at),
        None => lifted.at.y > view.free.max.y + INTO_TRAY,
    };
    if away {
        if let Some(piece) = lifted.piece {
            sitting.ask(&Action::PutAway { piece }, desk);
        }
        return;
    }
    let Some(frame) = view.under(middle).or_else(|| view.under(lifted.at)) else { return };
    match lifted.piece {
        None => lay(held, desk, sitting, frame, lifted, middle),
        Some(piece) => shift(desk, sitting, frame, &lifted, piece, middle),
    }
}

fn lay(held: &mut Held, desk: &mut Desk, sitting: &mut Sitting, frame: Frame, lifted: Lifted, middle: Vec2) {
    let seat = frame.seat;
    let onto = piece_under(sitting, frame, &lifted, middle)
        .and_then(|under| Some(sitting.layout(seat)?.beside(&under.spot, Place::default())));
    let to = onto
        .or_else(|| target_at(frame, sitting, &lifted.what, middle))
        .unwrap_or_else(|| Target::Table(frame.to_table(middle)));
    let place = frame.to_table(middle);
    let next = sitting.session.as_ref().map(Session::next_piece);
    held.dropped = next.map(|id| (id, Vec2::new(place.x.0 as f32, place.y.0 as f32)));
    desk.seat = seat;
    sitting.ask(&Action::Lay { what: lifted.what, seat, to }, desk);
}

fn shift(desk: &mut Desk, sitting: &mut Sitting, frame: Frame, lifted: &Lifted, piece: PieceId, middle: Vec2) {
    let known = sitting.state().and_then(|state| state.piece(piece));
    let Some((owner, shared)) = known.map(|known| (known.seat, known.is_of(frame.seat))) else { return };
    if owner != frame.seat {
        // It stays where it lay and is of both; what is of both already only goes back.
        if !shared {
            sitting.ask(&Action::Share { piece, seat: frame.seat }, desk);
        }
        return;
    }
    let action = match piece_under(sitting, frame, lifted, middle) {
        Some(under) => Action::Stack { piece, on: under.id },
        None => {
            let to = target_at(frame, sitting, &lifted.what, middle)
                .unwrap_or_else(|| Target::Table(frame.to_table(middle)));
            Action::Move { piece, to }
        }
    };
    sitting.ask(&action, desk);
    if lifted.twist.abs() >= 1.0 {
        let degrees = lifted.twist.round() as i16;
        sitting.ask(&Action::Rotate { piece, degrees }, desk);
    }
}

/// The laid card on which a held one is let go, when it lies almost exactly on it: so cards are stacked.
fn piece_under<'a>(sitting: &'a Sitting, frame: Frame, lifted: &Lifted, middle: Vec2) -> Option<&'a Piece> {
    let (state, layout) = (sitting.state()?, sitting.layout(frame.seat)?);
    let card = |what: &What| matches!(what, What::Card(_));
    let near = |piece: &&Piece| frame.to_glass(layout.lies(piece)).distance(middle) <= STACK * GLASS;
    let other = |piece: &&Piece| card(&piece.what) && Some(piece.id) != lifted.piece;
    let same = |piece: &&Piece| sitting.family(&piece.what) == sitting.family(&lifted.what);
    let id = layout.in_story_order().into_iter().rfind(|piece| other(piece) && same(piece) && near(piece))?.id;
    card(&lifted.what).then(|| state.piece(id)).flatten()
}
