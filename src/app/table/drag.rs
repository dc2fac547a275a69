//! Hands on the table: what is lifted follows its finger, zones answer, and what is let go lies there.

use super::super::ask::Ask;
use super::super::desk::{Desk, Screen};
use super::super::input::{Finger, Gesture, Meant, On};
use super::super::sitting::Sitting;
use super::View;
use super::held::{Held, Lifted, Moves};
use crate::deck::Family;
use crate::kit::Place;
use crate::session::{Action, Part, Piece, Target, What};
use bevy::prelude::*;

/// How far from a place a card still lies there rather than on the cloth, in millimetres of glass.
const REACH: f32 = 20.0;
/// The last bit by which a place pulls a card to its middle, in millimetres of glass.
const PULL: f32 = 8.0;
/// How exactly a card has to be let go on another of its family to lie on it, in millimetres of glass.
const STACK: f32 = 4.0;
/// Pixels for each millimetre of glass at 160 dpi.
const GLASS: f32 = 6.3;
/// Below this width a card is too small to be touched well, in pixels; the first touch enlarges instead.
const TOO_SMALL: f32 = 56.0;

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
                let wide = sitting.layout(desk.seat).and_then(|layout| {
                    let piece = sitting.state()?.piece(id)?;
                    Some(layout.size(&piece.what, &piece.spot.anchor).0 as f32 * view.scale)
                });
                if double {
                    desk.chosen = Some(id);
                    asks.write(Ask::Closer);
                } else if wide.is_some_and(|wide| wide < TOO_SMALL)
                    && sitting.family_of_piece(id) != Some(Family::Strip)
                {
                    view.glide_to(at, 2.0);
                    asks.write(Ask::Choose(id));
                } else {
                    asks.write(Ask::Choose(id));
                }
            }
            Gesture::Tapped { on: On::Piece(_) | On::Cloth, at, .. } => {
                tap_to_lay(&mut desk, &sitting, &view, at, &mut asks)
            }
            Gesture::Held { on: On::Piece(id), .. } => drop(asks.write(Ask::Choose(id))),
            Gesture::DragBegan { finger, on, from, at } => {
                desk.aim = None;
                begin(&mut held, &mut desk, &sitting, &view, finger, on, from, at)
            }
            Gesture::Dragged { finger, at } => drag(&mut held, &mut desk, &sitting, &mut view, finger, at),
            Gesture::Dropped { finger, at } => {
                held.moves.remove(&finger);
                if let Some(lifted) = held.lifted.remove(&finger) {
                    let away = at.y > view.area.max.y + 26.0;
                    let_go(&mut held, &mut desk, &mut sitting, &view, lifted, away);
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
                view.pan(at - before);
                view.zoom(at, ratio);
            }
            _ => {}
        }
    }
}

/// A touch on the cloth: the taken card lies there; else everything is let be.
fn tap_to_lay(desk: &mut Desk, sitting: &Sitting, view: &View, at: Vec2, asks: &mut MessageWriter<Ask>) {
    if let Some(what) = desk.taken.clone() {
        let target = target_at(desk, sitting, view, &what, at).map_or_else(
            || Target::Table(view.to_table(at)),
            |target| match target {
                // A tap shows the place, not the point: the next free place there is taken.
                Target::Zone { zone, .. } if zone.0 != "near" && zone.0 != "far" => Target::Zone { zone, at: None },
                Target::Stage { stage, part, .. } => Target::Stage { stage, part, at: None },
                other => other,
            },
        );
        asks.write(Ask::Lay(target));
    } else if desk.chosen.is_some() {
        (desk.chosen, desk.stale) = (None, true);
    }
}

/// The place of the mat that a point means, if it is near enough to one.
fn target_at(desk: &Desk, sitting: &Sitting, view: &View, what: &What, at: Vec2) -> Option<Target> {
    let layout = sitting.layout(desk.seat)?;
    let near = layout.near(what, sitting.family(what), view.to_table(at))?;
    let reach = REACH * GLASS / view.scale;
    let pull = PULL * GLASS / view.scale;
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
    match on {
        On::Piece(id) => {
            let found = sitting.layout(desk.seat).zip(sitting.state().and_then(|state| state.piece(id)));
            if let Some((layout, piece)) = found {
                let grip = view.to_glass(layout.lies(piece)) - from;
                let what = piece.what.clone();
                held.lifted.insert(finger, Lifted { what, piece: Some(id), grip, at, twist: 0.0, near: None });
                (desk.chosen, desk.taken, desk.stale) = (None, None, true);
            }
        }
        // Along the tray moves it; out of it lifts a card.
        On::TrayCard(_) | On::Tray if way.x.abs() > way.y.abs() * 1.3 => {
            held.moves.insert(finger, Moves::Tray(at.x));
        }
        On::TrayCard(what) => {
            held.lifted.insert(finger, Lifted { what, piece: None, grip: Vec2::ZERO, at, twist: 0.0, near: None });
            (desk.chosen, desk.taken, desk.stale) = (None, None, true);
        }
        On::Cloth => {
            held.moves.insert(finger, Moves::Table(at));
        }
        On::Scroll | On::Tool(.., true) => {
            held.moves.insert(finger, Moves::Scroll(at.y));
        }
        On::Tray | On::Tool(..) | On::Nothing => {}
    }
}

fn drag(held: &mut Held, desk: &mut Desk, sitting: &Sitting, view: &mut View, finger: Finger, at: Vec2) {
    if let Some(lifted) = held.lifted.get_mut(&finger) {
        lifted.at = at;
        lifted.near = target_at(desk, sitting, view, &lifted.what, at + lifted.grip);
    }
    match held.moves.get_mut(&finger) {
        Some(Moves::Table(last)) => {
            view.pan(at - *last);
            *last = at;
        }
        Some(Moves::Tray(last)) => {
            let by = if desk.language.right_to_left() { at.x - *last } else { *last - at.x };
            desk.tray += by;
            *last = at.x;
            desk.stale = true;
        }
        Some(Moves::Scroll(last)) => {
            desk.scroll = (desk.scroll + *last - at.y).max(0.0);
            *last = at.y;
            desk.stale = true;
        }
        None => {}
    }
}

/// What is let go lies where it was left; over the tray it is put away.
fn let_go(held: &mut Held, desk: &mut Desk, sitting: &mut Sitting, view: &View, lifted: Lifted, away: bool) {
    let middle = lifted.at + lifted.grip;
    let seat = desk.seat;
    match (lifted.piece, away) {
        (None, true) => {}
        (Some(piece), true) => {
            sitting.ask(&Action::PutAway { piece }, desk);
        }
        (None, false) => {
            let onto = piece_under(desk, sitting, view, &lifted, middle)
                .and_then(|under| Some(sitting.layout(seat)?.beside(&under.spot, Place::default())));
            let to = onto
                .or_else(|| target_at(desk, sitting, view, &lifted.what, middle))
                .unwrap_or_else(|| Target::Table(view.to_table(middle)));
            let place = view.to_table(middle);
            let next = sitting.session.as_ref().map(crate::session::Session::next_piece);
            held.dropped = next.map(|id| (id, Vec2::new(place.x.0 as f32, place.y.0 as f32)));
            sitting.ask(&Action::Lay { what: lifted.what, seat, to }, desk);
        }
        (Some(piece), false) => {
            let action = match piece_under(desk, sitting, view, &lifted, middle) {
                Some(under) => Action::Stack { piece, on: under.id },
                None => {
                    let to = target_at(desk, sitting, view, &lifted.what, middle)
                        .unwrap_or_else(|| Target::Table(view.to_table(middle)));
                    Action::Move { piece, to }
                }
            };
            sitting.ask(&action, desk);
            if lifted.twist.abs() >= 1.0 {
                let degrees = lifted.twist.round() as i16;
                sitting.ask(&Action::Rotate { piece, degrees }, desk);
            }
        }
    }
    desk.stale = true;
}

/// The laid card on which a held one is let go, when it lies almost exactly on it: so cards are stacked.
fn piece_under<'a>(desk: &Desk, sitting: &'a Sitting, view: &View, lifted: &Lifted, middle: Vec2) -> Option<&'a Piece> {
    let (state, layout) = (sitting.state()?, sitting.layout(desk.seat)?);
    let card = |what: &What| matches!(what, What::Card(_));
    let near = |piece: &&Piece| view.to_glass(layout.lies(piece)).distance(middle) <= STACK * GLASS;
    let other = |piece: &&Piece| card(&piece.what) && Some(piece.id) != lifted.piece;
    let same = |piece: &&Piece| sitting.family(&piece.what) == sitting.family(&lifted.what);
    let id = layout.in_story_order().into_iter().rfind(|piece| other(piece) && same(piece) && near(piece))?.id;
    card(&lifted.what).then(|| state.piece(id)).flatten()
}
