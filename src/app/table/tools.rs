//! The few tools around a table with one tray: the mode's lamp, undo and redo, show everything, how a path runs.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, Side, disc, icon, label, panel};
use super::chosen::chosen_tools;
use super::marks::marks;
use super::seat_tools::{path_shape, seat_tools};
use super::{View, layer};
use crate::session::Mode;
use bevy::prelude::*;

/// The lamp that says what is kept, in words while there is room.
pub(in super::super) fn lamp(parent: &mut ChildSpawnerCommands, d: Draw, room: Room, desk: &Desk, mode: Mode) {
    let (name, id) = said(mode);
    let folded = room.small() || d.text > 1.3;
    let node = d.at_start(
        if folded { 40.0 } else { 34.0 },
        Node {
            top: px(if folded { -8.0 } else { 18.0 } + desk.notice()),
            min_width: px(76),
            min_height: px(if folded { 52 } else { 46 }),
            max_width: px(215),
            padding: UiRect::axes(px(14), px(6)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            column_gap: px(10),
            ..default()
        },
    );
    let mut lamp = parent.spawn((panel(d, node, if folded { 14.0 } else { 24.0 }), GlobalZIndex(layer::TOOLS)));
    lamp.insert(super::super::ui::Tap { ask: Ask::Hear(desk.aloud(id)), at_once: false });
    lamp.with_children(|lamp| {
        lamp.spawn(icon(d, name, 26.0, d.palette.ink));
        if !folded {
            lamp.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|text| {
                text.spawn(label(d, &desk.say(id), 18.0, true, d.palette.ink));
            });
        }
    });
}

/// The icon and the message of what is kept.
pub(super) fn said(mode: Mode) -> (&'static str, &'static str) {
    match mode {
        Mode::NothingKept => ("nokeep", "mode-nothing-kept"),
        Mode::Training => ("book", "lamp-training"),
    }
}

/// Undo, redo, show everything; what lies on pieces, each seat's own tools, and what a chosen card offers.
pub(in super::super) fn table_tools(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    (room, narrow, left): (Room, Room, f32),
    desk: &Desk,
    sitting: &Sitting,
    view: &View,
) {
    let Some(session) = &sitting.session else { return };
    marks(parent, d, room, sitting, view);
    seat_tools(parent, d, room, desk, sitting, view);
    chosen_tools(parent, d, room, desk, sitting, view);
    let tool = |end: f32, bottom: f32| (d.at_end(end, Node { bottom: px(bottom), ..default() }), 76.0);
    let mut corner = parent.spawn((
        Node {
            position_type: PositionType::Absolute,
            left: px(left),
            width: px(narrow.width),
            height: percent(100),
            ..default()
        },
        GlobalZIndex(layer::TOOLS),
    ));
    corner.with_children(|tools| {
        if session.last_done().is_some() {
            disc(tools, d, tool(34.0, 22.0), "undo", Side::Paper, (Ask::Undo, desk.say("undo")));
        }
        if session.last_taken_back().is_some() {
            let above = if room.small() {
                (d.at_end(34.0, Node { bottom: px(106), ..default() }), 60.0)
            } else {
                tool(34.0, 108.0)
            };
            disc(tools, d, above, "redo", Side::Paper, (Ask::Redo, desk.say("redo")));
        }
        if !view.several() && view.frames.iter().any(|frame| !frame.fitted) {
            disc(tools, d, tool(34.0, 194.0), "fit", Side::Paper, (Ask::Fit, desk.say("fit")));
        }
        if sitting.on_path() {
            let node = d.at_end(34.0, Node { top: px(18), ..default() });
            disc(tools, d, (node, 60.0), "rotate", Side::Paper, (Ask::TurnPath, desk.say("turn-path")));
            // The open question takes its place where room is short.
            if !(room.small() && desk.bar_open) {
                let node = d.at_end(104.0, Node { top: px(18), ..default() });
                path_shape(tools, d, (node, 60.0), desk, sitting, desk.seat);
            }
        }
    });
}
