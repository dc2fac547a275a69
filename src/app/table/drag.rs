//! Hands on the table: what is lifted follows its finger, zones answer, and what is let go lies there.

use super::super::ask::Ask;
use super::super::desk::{Desk, Screen};
use super::super::input::{Finger, Gesture, Meant, On};
use super::super::seats::SeatAsk;
use super::super::sitting::Sitting;
use super::View;
use super::drop::let_go;
use super::frame::Frame;
use super::held::{Held, Lifted, Moves};
use crate::deck::Family;
use crate::session::{Part, Target, What};
use bevy::prelude::*;

/// How far from a place a card still lies there rather than on the cloth, in millimetres of glass.
const REACH: f32 = 20.0;
/// The last bit by which a place pulls a card to its middle, in millimetres of glass.
const PULL: f32 = 8.0;
/// Pixels for each millimetre of glass at 160 dpi.
pub(super) const GLASS: f32 = 6.3;
/// Below this width a card is too small to be touched well, in pixels; the first touch enlarges instead.
const TOO_SMALL: f32 = 56.0;
/// The same on one of several mats, where cards lie smaller.
const TOO_SMALL_AMONG: f32 = 36.0;

/// From gestures to what is asked of the table.
pub(super) fn hands_on_table(
    mut meant: MessageReader<Meant>,
    mut held: ResMut<Held>,
    mut desk: ResMut<Desk>,
    mut sitting: ResMut<Sitting>,
    mut view: ResMut<View>,
    mut asks: MessageWriter<Ask>,
) {
    for Meant(gesture) in meant.read() {
        match gesture.clone() {
            Gesture::Tapped { on: On::TrayCard(what), double, .. } => {
                asks.write(if double { Ask::CloserOf(what) } else { Ask::Take(what) });
            }
            Gesture::Tapped { on: On::Piece(id), at, double } if desk.taken.is_none() => {
                let piece = sitting.state().and_then(|state| state.piece(id));
                let seat = piece.map_or(desk.seat, |piece| piece.seat);
                let wide = piece.zip(sitting.layout(seat)).map(|(piece, layout)| {
                    layout.size(&piece.what, &piece.spot.anchor).0 as f32 * view.frame(seat).scale
                });
                let least = if view.several() { TOO_SMALL_AMONG } else { TOO_SMALL };
                if double {
                    (desk.chosen, desk.seat) = (Some(id), seat);
                    asks.write(Ask::Closer);
                } else if wide.is_some_and(|wide| wide < least) && sitting.family_of_piece(id) != Some(Family::Strip) {
                    view.frame_mut(seat).into_iter().for_each(|frame| frame.glide_to(at, 2.0));
                    asks.write(Ask::Choose(id));
                } else {
                    asks.write(Ask::Choose(id));
                }
            }
            Gesture::Tapped { on: On::Piece(_) | On::Cloth(_), at, .. } => {
                tap_to_lay(&mut desk, &sitting, &view, at, &mut asks)
            }
            Gesture::Held { on: On::Piece(id), .. } => drop(asks.write(Ask::Choose(id))),
            Gesture::DragBegan { finger, on, from, at } => {
                desk.aim = None;
                begin(&mut held, &mut desk, &sitting, &view, finger, on, from, at)
            }
            Gesture::Dragged { finger, at } => drag(&mut held, &mut desk, &sitting, &mut view, finger, at),
            Gesture::Dropped { finger, .. } => {
                held.moves.remove(&finger);
                if let Some(lifted) = held.lifted.remove(&finger) {
                    let_go(&mut held, &mut desk, &mut sitting, &view, lifted);
                }
            }
            Gesture::DragLost { finger } => {
                held.moves.remove(&finger);
                held.lifted.remove(&finger);
                desk.stale = true;
            }
            Gesture::Twisted { finger, degrees } => {
                if let Some(lifted) = held.lifted.get_mut(&finger) {
                    lifted.twist += degrees;
                }
            }
            Gesture::Pinched { before, at, ratio } if desk.screen == Screen::Table && !desk.covered => {
                let seat = view.under(before).map(|frame| frame.seat);
                if let Some(frame) = seat.and_then(|seat| view.frame_mut(seat)) {
                    frame.pan(at - before);
                    frame.zoom(at, ratio);
                }
            }
            _ => {}
        }
    }
}

/// A touch on the cloth: the taken card lies there; else everything is let be.
fn tap_to_lay(desk: &mut Desk, sitting: &Sitting, view: &View, at: Vec2, asks: &mut MessageWriter<Ask>) {
    if let (Some(what), Some(frame)) = (desk.taken.clone(), view.under(at)) {
        let target = target_at(frame, sitting, &what, at).map_or_else(
            || Target::Table(frame.to_table(at)),
            |target| match target {
                // A tap shows the place, not the point: the next free place there is taken.
                Target::Zone { zone, .. } if zone.0 != "near" && zone.0 != "far" => Target::Zone { zone, at: None },
                Target::Stage { stage, part, .. } => Target::Stage { stage, part, at: None },
                other => other,
            },
        );
        asks.write(Ask::Seats(SeatAsk::Lay(frame.seat, target)));
    } else if desk.chosen.is_some() || desk.row.is_some() {
        (desk.chosen, desk.row, desk.stale) = (None, None, true);
    }
}

/// The place of a mat that a point means, if it is near enough to one.
pub(super) fn target_at(frame: Frame, sitting: &Sitting, what: &What, at: Vec2) -> Option<Target> {
    let layout = sitting.layout(frame.seat)?;
    let near = layout.near(what, sitting.family(what), frame.to_table(at))?;
    let reach = REACH * GLASS / frame.scale;
    let pull = PULL * GLASS / frame.scale;
    match near.target {
        // A place of a sheet begins at its edge.
        Target::Zone { .. } => (near.distance <= pull * 0.5).then_some(near.target),
        Target::Stage { stage, part, at: way } => {
            let snapped = if near.distance <= pull && part == Part::Plot { None } else { way };
            (near.distance <= reach).then_some(Target::Stage { stage, part, at: snapped })
        }
        Target::NewStage { .. } => (near.distance <= reach).then_some(near.target),
        Target::Table(_) => None,
    }
}

fn begin(
    held: &mut Held,
    desk: &mut Desk,
    sitting: &Sitting,
    view: &View,
    finger: Finger,
    on: On,
    from: Vec2,
    at: Vec2,
) {
    let way = at - from;
    // Along the tray or around the bowl moves it; out of it lifts a card.
    let along = match view.bowl {
        Some(bowl) => bowl.goes_around(from, way),
        None => way.x.abs() > way.y.abs() * 1.3,
    };
    match on {
        On::Piece(id) => {
            let piece = sitting.state().and_then(|state| state.piece(id));
            if let Some((piece, layout)) = piece.and_then(|piece| Some((piece, sitting.layout(piece.seat)?))) {
                let grip = view.frame(piece.seat).to_glass(layout.lies(piece)) - from;
                let lifted = Lifted::new(piece.what.clone(), Some(id), grip, (from, at));
                held.lifted.insert(finger, Lifted { over: Some(piece.seat), ..lifted });
                (desk.chosen, desk.taken, desk.stale) = (None, None, true);
            }
        }
        On::Bowl => {
            held.moves.insert(finger, Moves::Bowl(at, None));
        }
        On::TrayCard(what) if along && view.bowl.is_some() => {
            held.moves.insert(finger, Moves::Bowl(at, Some((what, from))));
        }
        On::TrayCard(_) | On::Tray if along => {
            held.moves.insert(finger, Moves::Tray(at.x));
        }
        On::TrayCard(what) => lift(held, desk, view, finger, what, (from, at)),
        On::Cloth(seat) => {
            held.moves.insert(finger, Moves::Table(seat, at));
        }
        On::Scroll | On::Tool(.., true) => {
            held.moves.insert(finger, Moves::Scroll(at.y));
        }
        On::Tray | On::Tool(..) | On::Nothing => {}
    }
}

/// Lifts a card out of the tray or the bowl.
fn lift(held: &mut Held, desk: &mut Desk, view: &View, finger: Finger, what: What, (from, at): (Vec2, Vec2)) {
    let stands = view.bowl.map_or(0.0, |bowl| bowl.stands(from));
    let lifted = Lifted::new(what, None, Vec2::ZERO, (from, at));
    held.lifted.insert(finger, Lifted { stands, ..lifted });
    (desk.chosen, desk.taken, desk.stale) = (None, None, true);
}

fn drag(held: &mut Held, desk: &mut Desk, sitting: &Sitting, view: &mut View, finger: Finger, at: Vec2) {
    if let Some(lifted) = held.lifted.get_mut(&finger) {
        lifted.at = at;
        let frame = view.under(at + lifted.grip);
        lifted.over = frame.map(|frame| frame.seat);
        lifted.near = frame.and_then(|frame| target_at(frame, sitting, &lifted.what, at + lifted.grip));
    }
    match held.moves.get_mut(&finger) {
        Some(Moves::Table(seat, last)) => {
            view.frame_mut(*seat).into_iter().for_each(|frame| frame.pan(at - *last));
            *last = at;
        }
        Some(Moves::Tray(last)) => {
            let by = if desk.language.right_to_left() { at.x - *last } else { *last - at.x };
            desk.tray += by;
            *last = at.x;
            desk.stale = true;
        }
        Some(Moves::Bowl(last, card)) => {
            let ring = view.bowl.is_some_and(|bowl| bowl.on_ring(at));
            desk.stale = true;
            if let (false, Some((what, from))) = (ring, card.take_if(|_| !ring)) {
                // Whoever leaves the ring wanted the card after all.
                held.moves.remove(&finger);
                lift(held, desk, view, finger, what, (from, at));
                return;
            }
            desk.tray -= view.bowl.map_or(0.0, |bowl| bowl.turned(*last, at));
            *last = at;
        }
        Some(Moves::Scroll(last)) => {
            desk.scroll = (desk.scroll + *last - at.y).max(0.0);
            *last = at.y;
            desk.stale = true;
        }
        None => {}
    }
}
