//! What a touched card offers: the ring around it and a strip of tools below, upright for the person before whom it lies.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::seats::SeatAsk;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, Side, Tap, around, centred, icon, label, named, paint, panel};
use super::frame::Frame;
use super::tray::tray_height;
use super::{View, layer};
use crate::deck::Family;
use crate::kit::Direction;
use crate::session::{Anchor, Layout, Part, Piece, Token, What, When};
use accesskit::Role;
use bevy::prelude::*;

/// A tool of the strip with its word under it, and without where there is no room for words, in pixels.
const TOOL: Vec2 = Vec2::new(94.0, 92.0);
const BARE: Vec2 = Vec2::new(74.0, 70.0);

/// One tool: its icon, how it looks, what it asks for and its name.
type Offer = (&'static str, Side, Ask, String);

/// The sign of when a hard time fell: a dot before, on or after a short road that runs as the path does.
pub(super) fn when_icon(when: When, direction: Direction) -> &'static str {
    match (when, direction) {
        (When::During, _) => "road-on",
        (When::Before, Direction::LeftToRight) | (When::After, Direction::RightToLeft) => "road-left",
        (When::After, Direction::LeftToRight) | (When::Before, Direction::RightToLeft) => "road-right",
    }
}

/// The ring around the chosen card, and its tools.
pub(super) fn chosen_tools(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    room: Room,
    desk: &Desk,
    sitting: &Sitting,
    view: &View,
) {
    let found = desk.chosen.and_then(|id| sitting.state()?.piece(id));
    let found = found.and_then(|piece| Some((piece, sitting.layout(piece.seat)?)));
    let Some((piece, layout)) = found.filter(|(piece, _)| sitting.kit().is_some_and(|kit| kit.id == piece.kit)) else {
        return;
    };
    let frame = view.frame(piece.seat);
    let (node, turn) = frame.stage(room);
    parent.spawn((node, turn, GlobalZIndex(layer::TOOLS))).with_children(|tools| {
        tools_of(tools, d, room, (desk, sitting), (view, frame), (piece, &layout));
    });
}

fn tools_of(
    tools: &mut ChildSpawnerCommands,
    d: Draw,
    room: Room,
    (desk, sitting): (&Desk, &Sitting),
    (view, frame): (&View, Frame),
    (piece, layout): (&Piece, &Layout<'_>),
) {
    let at = frame.seen(room, frame.to_glass(layout.lies(piece)));
    let own = frame.room(room);
    let (width, height) = layout.size(&piece.what, &piece.spot.anchor);
    let size = Vec2::new(width as f32, height as f32) * frame.scale + Vec2::splat(14.0);
    tools.spawn((
        Node { border: UiRect::all(px(5)), border_radius: BorderRadius::all(px(12)), ..around(at, size) },
        BorderColor::all(paint(d.palette.ring)),
        Outline::new(px(2), px(0), paint("#33201A")),
        UiTransform::from_rotation(Rot2::degrees(f32::from(piece.angle))),
    ));
    // Beside the open panel the story stays in sight.
    if desk.panel.open.is_some() {
        return;
    }
    let mut all = offers(desk, sitting, piece, layout);
    all.push(("close", Side::Paper, Ask::CloseTop, desk.say("close")));
    // The edges between which the strip lies, and where the tray begins.
    let (least, most, tray) = if view.bowl.is_some() {
        let area = frame.seen_area(room);
        (area.min.x + 6.0, area.max.x - 6.0, own.height - 8.0)
    } else {
        let tabs = if sitting.kit().is_some_and(|kit| kit.open_piles) { 54.0 } else { 0.0 };
        (40.0, room.width - 40.0, room.height - tray_height(room) - tabs - 6.0)
    };
    let count = all.len() as f32;
    let worded = TOOL.x * d.text * count <= most - least;
    let tool = if worded { TOOL * d.text } else { BARE };
    let left = (at.x - tool.x * count / 2.0).clamp(least, (most - tool.x * count).max(least));
    let below = at.y + size.y / 2.0 + 12.0;
    // Below the card where there is room, else above it: never under the tray or its tabs.
    let above = below + tool.y > tray;
    let top = if above { (at.y - size.y / 2.0 - tool.y - 12.0).max(8.0) } else { below };
    let node = Node { position_type: PositionType::Absolute, left: px(left), top: px(top), ..default() };
    tools.spawn(panel(d, node, 20.0)).with_children(|strip| {
        for (name, side, ask, words) in all {
            offer(strip, d, tool, (name, side, ask, words), worded);
        }
    });
    if desk.settings.names
        && let What::Card(id) = &piece.what
    {
        let (name, language) = desk.name(id);
        // As wide as the name, on the side of the card where the strip is not.
        let wide = 440.0_f32.min(own.width - 60.0);
        let row = Node {
            position_type: PositionType::Absolute,
            left: px((at.x - wide / 2.0).clamp(30.0, own.width - wide - 30.0)),
            width: px(wide),
            justify_content: JustifyContent::Center,
            ..default()
        };
        let row = if above {
            Node { top: px(at.y + size.y / 2.0 + 8.0), ..row }
        } else {
            Node { bottom: px((own.height - at.y + size.y / 2.0 + 8.0).min(own.height - 60.0)), ..row }
        };
        let node = Node { padding: UiRect::axes(px(14), px(6)), ..default() };
        tools.spawn(row).with_children(|row| {
            row.spawn(panel(d, node, 18.0)).with_children(|sheet| {
                sheet.spawn(label(Draw { language, ..d }, &name, 22.0, true, d.palette.ink));
            });
        });
    }
}

/// A tool of the strip: its icon, and its word under it.
fn offer(strip: &mut ChildSpawnerCommands, d: Draw, size: Vec2, (name, side, ask, words): Offer, worded: bool) {
    let node = Node {
        width: px(size.x),
        min_height: px(size.y),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        row_gap: px(4),
        padding: UiRect::all(px(4)),
        border: UiRect::all(px(4)),
        border_radius: BorderRadius::all(px(18)),
        ..default()
    };
    let mut tool = strip.spawn((node, Tap { ask, at_once: false }, named(Role::Button, &words)));
    if side == Side::Chosen {
        tool.insert((BackgroundColor(paint(d.palette.panel2)), BorderColor::all(paint(d.palette.pri))));
    }
    tool.with_children(|tool| {
        tool.spawn(icon(d, name, 34.0, d.palette.ink));
        if worded {
            tool.spawn(centred(d, &words, 15.0, true, d.palette.ink));
        }
    });
}

/// Look closer, turn over, rotate, words, earlier and later on a path, when a hard time fell, put away.
fn offers(desk: &Desk, sitting: &Sitting, piece: &Piece, layout: &Layout<'_>) -> Vec<Offer> {
    let paper = |name, ask, words: &str| (name, Side::Paper, ask, desk.say(words));
    let mut all = vec![paper("look", Ask::Closer, "look-closer")];
    if matches!(piece.what, What::Card(_)) {
        all.push(paper("turn", Ask::TurnOver, "turn-over"));
        all.push(paper("rotate", Ask::Rotate, "rotate"));
    }
    let on_sheet = matches!(piece.spot.anchor, Anchor::Zone(_)) && matches!(piece.what, What::Card(_));
    let writes = on_sheet
        || matches!(piece.spot.anchor, Anchor::Stage(_, Part::Above))
        || sitting.family(&piece.what) == Some(Family::Strip)
        || matches!(&piece.what, What::Card(id) if sitting.card(id).is_some_and(|card| card.blank));
    if writes {
        all.push(paper("pen", Ask::Words, "words"));
    }
    if let Anchor::Stage(stage, Part::Above) = piece.spot.anchor {
        let stages = layout.stages();
        let (before, after) = match layout.direction() {
            Direction::LeftToRight => ("leftward", "rightward"),
            Direction::RightToLeft => ("rightward", "leftward"),
        };
        let index = stages.iter().position(|known| known.id == stage).unwrap_or_default();
        let to = |index: usize| Ask::Seats(SeatAsk::MoveStage(stage, index as u16));
        if index > 0 {
            all.push(paper(before, to(index - 1), "stage-earlier"));
        }
        if index + 1 < stages.len() {
            all.push(paper(after, to(index + 1), "stage-later"));
        }
    }
    if piece.what == What::Token(Token::Hard) && sitting.level().asks_when() {
        for when in When::ALL {
            let side = if piece.when == Some(when) { Side::Chosen } else { Side::Paper };
            let ask = Ask::Seats(SeatAsk::When(piece.id, when));
            all.push((when_icon(when, layout.direction()), side, ask, desk.say(&format!("when-{}", when.key()))));
        }
    }
    all.push(paper("away", Ask::PutAway, "put-away"));
    all
}
