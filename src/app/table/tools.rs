//! The few tools around the table: the mode's lamp, undo and redo, show everything, and what a touched card offers.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::faces::{Picture, Shows};
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, Side, around, disc, icon, label, panel};
use super::pieces::words_on_pieces;
use super::tray::tray_height;
use super::{View, layer};
use crate::deck::Family;
use crate::session::{Anchor, Mode, Part, What};
use bevy::prelude::*;

/// The lamp that says what is kept, in words while there is room.
pub(in super::super) fn lamp(parent: &mut ChildSpawnerCommands, d: Draw, room: Room, desk: &Desk, mode: Mode) {
    let (name, words) = match mode {
        Mode::NothingKept => ("nokeep", desk.say("mode-nothing-kept")),
        Mode::Training => ("book", desk.say("lamp-training")),
    };
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
    lamp.insert(super::super::ui::Tap { ask: Ask::Hear(words.clone()), at_once: false });
    lamp.with_children(|lamp| {
        lamp.spawn(icon(d, name, 26.0, d.palette.ink));
        if !folded {
            lamp.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|text| {
                text.spawn(label(d, &words, 18.0, true, d.palette.ink));
            });
        }
    });
}

/// Undo, redo, show everything; the discs of the chosen card; the words that lie on the table.
pub(in super::super) fn table_tools(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    room: Room,
    desk: &Desk,
    sitting: &Sitting,
    view: &View,
) {
    let Some(session) = &sitting.session else { return };
    words_on_pieces(parent, d, desk, sitting, view);
    let tool = |end: f32, bottom: f32| (d.at_end(end, Node { bottom: px(bottom), ..default() }), 76.0);
    let mut corner = parent.spawn((
        Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() },
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
        if !view.fitted {
            disc(tools, d, tool(34.0, 194.0), "fit", Side::Paper, (Ask::Fit, desk.say("fit")));
        }
        if sitting.state().is_some_and(|state| state.seats.len() > 1)
            && let Some(seat) = sitting.state().and_then(|state| state.seats.get(&desk.seat))
        {
            let node = d.at_start(34.0, Node { bottom: px(136), width: px(76), height: px(76), ..default() });
            tools.spawn((
                node,
                Picture { shows: Shows::Code(seat.code), width: 76.0 },
                ImageNode { color: Color::NONE, ..default() },
                super::super::ui::Tap { ask: Ask::Seat, at_once: false },
            ));
        }
        if sitting.on_path() {
            let node = d.at_end(34.0, Node { top: px(18), ..default() });
            disc(tools, d, (node, 60.0), "rotate", Side::Paper, (Ask::TurnPath, desk.say("turn-path")));
        }
        chosen_discs(tools, d, room, desk, sitting, view);
    });
}

/// The ring around the chosen card, and its discs below: look closer, turn over, rotate, words, put away.
fn chosen_discs(tools: &mut ChildSpawnerCommands, d: Draw, room: Room, desk: &Desk, sitting: &Sitting, view: &View) {
    let found = desk.chosen.and_then(|id| sitting.state()?.piece(id)).zip(sitting.layout(desk.seat));
    let Some((piece, layout)) = found.filter(|(piece, _)| sitting.kit().is_some_and(|kit| kit.id == piece.kit)) else {
        return;
    };
    let at = view.to_glass(layout.lies(piece));
    let (width, height) = layout.size(&piece.what, &piece.spot.anchor);
    let size = Vec2::new(width as f32, height as f32) * view.scale + Vec2::splat(14.0);
    tools.spawn((
        Node { border: UiRect::all(px(5)), border_radius: BorderRadius::all(px(12)), ..around(at, size) },
        BorderColor::all(super::super::ui::paint(d.palette.ring)),
        Outline::new(px(2), px(0), super::super::ui::paint("#33201A")),
        UiTransform::from_rotation(Rot2::degrees(f32::from(piece.angle))),
    ));
    let family = sitting.family(&piece.what);
    let writes = matches!(piece.spot.anchor, Anchor::Stage(_, Part::Above))
        || family == Some(Family::Strip)
        || matches!(&piece.what, What::Card(id) if sitting.card(id).is_some_and(|card| card.blank));
    let mut all: Vec<(&'static str, Ask, &str)> = vec![("look", Ask::Closer, "look-closer")];
    if matches!(piece.what, What::Card(_)) {
        all.push(("turn", Ask::TurnOver, "turn-over"));
        all.push(("rotate", Ask::Rotate, "rotate"));
    }
    if writes {
        all.push(("pen", Ask::Words, "words"));
    }
    all.push(("away", Ask::PutAway, "put-away"));
    let (disc_size, gap) = (66.0, 10.0);
    let span = all.len() as f32 * (disc_size + gap) - gap;
    let left = (at.x - span / 2.0).clamp(40.0, (room.width - span - 40.0).max(40.0));
    let below = at.y + size.y / 2.0 + 12.0;
    let tabs = if sitting.kit().is_some_and(|kit| kit.open_piles) { 54.0 } else { 0.0 };
    let tray = room.height - tray_height(room) - tabs - 6.0;
    // Below the card where there is room, else above it: never under the tray or its tabs.
    let above = below + disc_size > tray;
    let top = if above { (at.y - size.y / 2.0 - disc_size - 12.0).max(8.0) } else { below };
    let places = if d.rtl() { all.iter().rev().collect::<Vec<_>>() } else { all.iter().collect() };
    for (index, (name, ask, words)) in places.into_iter().enumerate() {
        let node = Node {
            position_type: PositionType::Absolute,
            left: px(left + index as f32 * (disc_size + gap)),
            top: px(top),
            ..default()
        };
        disc(tools, d, (node, disc_size), name, Side::Paper, (ask.clone(), desk.say(words)));
    }
    if desk.settings.names
        && let What::Card(id) = &piece.what
    {
        let (name, language) = desk.name(id);
        // As wide as the name, on the side of the card where no disc is.
        let wide = 440.0_f32.min(room.width - 60.0);
        let row = Node {
            position_type: PositionType::Absolute,
            left: px((at.x - wide / 2.0).clamp(30.0, room.width - wide - 30.0)),
            width: px(wide),
            justify_content: JustifyContent::Center,
            ..default()
        };
        let row = if above {
            Node { top: px(at.y + size.y / 2.0 + 8.0), ..row }
        } else {
            Node { bottom: px((room.height - at.y + size.y / 2.0 + 8.0).min(room.height - 60.0)), ..row }
        };
        let node = Node { padding: UiRect::axes(px(14), px(6)), ..default() };
        tools.spawn(row).with_children(|row| {
            row.spawn(panel(d, node, 18.0)).with_children(|sheet| {
                sheet.spawn(label(Draw { language, ..d }, &name, 22.0, true, d.palette.ink));
            });
        });
    }
}
