//! What lies at each person's own edge when several sit at the table: their code, their cover, and their undo.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::faces::{Picture, Shows};
use super::super::seats::SeatAsk;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, Side, Tap, around, disc, icon};
use super::frame::Frame;
use super::{View, layer};
use crate::kit::{HardCards, PathShape};
use crate::session::{Seat, SeatId};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;

/// The width of a person's discs, in pixels.
const OWN: f32 = 66.0;
/// From one disc of a row to the next, in pixels.
const STEP: f32 = 76.0;
/// From the edges of the mat to the middle of a disc, in pixels.
const INSET: f32 = 40.0;

/// Every seat's own tools, turned to it.
pub(super) fn seat_tools(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    room: Room,
    desk: &Desk,
    sitting: &Sitting,
    view: &View,
) {
    let Some(state) = sitting.state().filter(|_| view.several()) else { return };
    for frame in &view.frames {
        let Some(seat) = state.seats.get(&frame.seat) else { continue };
        let (node, turn) = frame.stage(room);
        parent.spawn((node, turn, GlobalZIndex(layer::TOOLS))).with_children(|stage| {
            let area = frame.seen_area(room);
            code(stage, d, desk, (*frame, seat), area);
            if view.bowl.is_some() {
                let at = place(d, area, -1.0, 0.0);
                cover(stage, d, desk, at);
            }
            let undoes = sitting.session.as_ref().is_some_and(|session| session.last_done_of(frame.seat).is_some());
            if undoes {
                let at = place(d, area, 0.0, 1.0);
                let ask = (Ask::Seats(SeatAsk::Undo(frame.seat)), desk.say("seat-undo"));
                disc(stage, d, at_middle(at, 54.0), "undo", Side::Paper, ask);
            }
            if desk.row == Some(frame.seat) {
                row(stage, d, desk, sitting, (*frame, seat), area);
            }
        });
    }
}

/// The place of a disc: so many from the start of the mat's near edge (before 0 from its end), so many up.
fn place(d: Draw, area: Rect, along: f32, up: f32) -> Vec2 {
    let from_start = if along >= 0.0 { INSET + along * STEP } else { area.width() - INSET };
    let x = if d.rtl() { area.max.x - from_start } else { area.min.x + from_start };
    Vec2::new(x, area.max.y - INSET - up * STEP)
}

fn at_middle(at: Vec2, size: f32) -> (Node, f32) {
    (around(at, Vec2::splat(size)), size)
}

fn code(stage: &mut ChildSpawnerCommands, d: Draw, desk: &Desk, (frame, seat): (Frame, &Seat), area: Rect) {
    let name = crate::i18n::code_name(desk.language, seat.code.colour.key(), seat.code.animal.key());
    let mut access = accesskit::Node::new(accesskit::Role::Button);
    access.set_label(name);
    stage.spawn((
        around(place(d, area, 0.0, 0.0), Vec2::splat(OWN)),
        Picture { shows: Shows::Code(seat.code), width: OWN },
        ImageNode { color: Color::NONE, ..default() },
        Tap { ask: Ask::Seats(SeatAsk::Row(frame.seat)), at_once: false },
        AccessibilityNode::from(access),
    ));
    if desk.done.contains(&frame.seat) {
        // At the corner of the code that looks into the mat.
        let at = place(d, area, 0.0, 0.0) + Vec2::new(if d.rtl() { -24.0 } else { 24.0 }, -24.0);
        let round = Node { border_radius: BorderRadius::MAX, ..around(at, Vec2::splat(32.0)) };
        stage.spawn((round, d.dress(Side::Paper))).with_children(|round| {
            round.spawn(icon(d, "check", 26.0, d.palette.good));
        });
    }
}

fn cover(stage: &mut ChildSpawnerCommands, d: Draw, desk: &Desk, at: Vec2) {
    disc(stage, d, at_middle(at, OWN + 6.0), "tree", Side::Cover, (Ask::Cover, desk.say("cover")));
}

/// The small row that a touch on one's own code opens.
fn row(
    stage: &mut ChildSpawnerCommands,
    d: Draw,
    desk: &Desk,
    sitting: &Sitting,
    (frame, seat): (Frame, &Seat),
    area: Rect,
) {
    let own = frame.seat;
    let done = if desk.done.contains(&own) { ("back", "seat-goes-on") } else { ("check", "seat-done") };
    let mut all: Vec<(&'static str, SeatAsk, &str)> = vec![(done.0, SeatAsk::Done(own), done.1)];
    let chosen = desk.chosen.and_then(|id| sitting.state()?.piece(id));
    if let Some(piece) = chosen.filter(|piece| piece.seat != own) {
        all.push(("mine", SeatAsk::Mine(piece.id, own), "seat-mine"));
    }
    if !frame.fitted {
        all.push(("fit", SeatAsk::Fit(own), "fit"));
    }
    if seat.drawer || offers_drawer(desk, sitting) {
        let words = if seat.drawer { "drawer-shut" } else { "drawer-offer" };
        all.push((if seat.drawer { "close" } else { "drawer" }, SeatAsk::Drawer(own), words));
    }
    for (index, (name, ask, words)) in all.iter().enumerate() {
        let at = place(d, area, 1.0 + index as f32, 0.0);
        disc(stage, d, at_middle(at, 60.0), name, Side::Paper, (Ask::Seats(ask.clone()), desk.say(words)));
    }
    if sitting.on_path() {
        let at = |more: usize| place(d, area, 1.0 + (all.len() + more) as f32, 0.0);
        disc(stage, d, at_middle(at(0), 60.0), "rotate", Side::Paper, (Ask::TurnPath, desk.say("turn-path")));
        path_shape(stage, d, at_middle(at(1), 60.0), desk, sitting, own);
    }
}

/// The disc that shows how a path runs; a touch takes the next shape.
pub(super) fn path_shape(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    (node, size): (Node, f32),
    desk: &Desk,
    sitting: &Sitting,
    seat: SeatId,
) {
    let shape = sitting.layout(seat).map(|layout| layout.shape()).unwrap_or_default();
    let name = match shape {
        PathShape::Winding => "path-winding",
        PathShape::Straight => "path-straight",
        PathShape::Free => "path-free",
    };
    disc(parent, d, (node, size), name, Side::Paper, (Ask::Seats(SeatAsk::Shape(seat)), desk.say(name)));
}

/// Whether the drawer of hard cards stands beside the piles: always for an expert, else once the person has asked.
pub(super) fn offers_drawer(desk: &Desk, sitting: &Sitting) -> bool {
    match sitting.level().hard_cards() {
        HardCards::Away => false,
        HardCards::DrawerIfAsked => desk.panel.drawer_offered,
        HardCards::Drawer => true,
    }
}
