//! The facilitator's paper at a table of several people, turned to the far edge: the question, back, skip and next, the lamp.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::input::Region;
use super::super::seats::SeatAsk;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, Side, Tap, around, centred, disc, icon, label, named, panel};
use super::bar::flat;
use super::tools::said;
use super::{View, layer};
use accesskit::Role;
use bevy::prelude::*;

/// The facilitator's paper. At a table of three the far edge is free; else it lies at the right of the bowl.
pub(super) fn lead(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    room: Room,
    desk: &Desk,
    sitting: &Sitting,
    view: &View,
) {
    let (Some(_), Some(kit), Some(state)) = (view.bowl, sitting.kit(), sitting.state()) else { return };
    let Some((_, step)) = &state.now else { return };
    let id = format!("prompt-{}-{}", kit.id.0, step.0);
    let (prompt, aloud) = (desk.of_kit(&id), desk.aloud(&id));
    let middle = view.middle;
    let at_edge = view.frames.len() == 3;
    let letters = match (room.small(), at_edge, prompt.chars().count() < 25) {
        (true, true, _) => 16.0,
        (true, false, _) => 15.0,
        (false, true, true) => 24.0,
        (false, true, false) => 20.0,
        (false, false, true) => 22.0,
        (false, false, false) => 18.0,
    };
    // Large words have the room of the middle-sized ones: the table is the people's.
    let d = Draw { text: d.text.min(if room.small() { 1.0 } else { 1.15 }), ..d };
    let (at, size) = if at_edge {
        (Vec2::new(middle.center().x, middle.min.y + 38.0), Vec2::new(middle.width() - 8.0, 72.0))
    } else {
        let wide = super::around::beside_bowl(view.frames.len()) - 16.0;
        let size = Vec2::new(wide, (middle.height() - 8.0).min(280.0));
        // The tab of the private panel hangs over the edge.
        (Vec2::new(middle.max.x - 8.0 - wide / 2.0, middle.center().y), size)
    };
    // The one next thing is to uncover what was chosen in silence.
    let next = if state.silent { Side::Paper } else { Side::Primary };
    let whole = Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() };
    parent.spawn((whole, GlobalZIndex(layer::TOOLS), Region::Bar)).with_children(|bar| {
        let way = if at_edge { FlexDirection::Row } else { FlexDirection::Column };
        let node = Node {
            flex_direction: way,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceBetween,
            padding: UiRect::axes(px(8), px(4)),
            column_gap: px(4),
            row_gap: px(4),
            ..around(at, size)
        };
        bar.spawn((panel(d, node, 24.0), UiTransform::from_rotation(Rot2::degrees(180.0)))).with_children(|paper| {
            if at_edge {
                flat(paper, d, "back", (Ask::Back, desk.say("back")));
                question(paper, d, (&prompt, &aloud), letters, None);
                tools(paper, d, desk, sitting);
                flat(paper, d, "skip", (Ask::Skip, desk.say("skip")));
                disc(paper, d, (Node::default(), 64.0), "next", next, (Ask::Next, desk.say("next")));
            } else {
                question(paper, d, (&prompt, &aloud), letters, Some(size.x - 20.0));
                let row = Node {
                    flex_wrap: FlexWrap::Wrap,
                    justify_content: JustifyContent::Center,
                    width: px(size.x - 20.0),
                    ..d.row(0.0)
                };
                paper.spawn(row).with_children(|row| tools(row, d, desk, sitting));
                paper.spawn(d.row(2.0)).with_children(|row| {
                    let narrow = if size.x < 180.0 { 38.0 } else { 56.0 };
                    for (name, ask) in [("back", Ask::Back), ("skip", Ask::Skip)] {
                        row.spawn(Node { width: px(narrow), justify_content: JustifyContent::Center, ..default() })
                            .with_children(|place| flat(place, d, name, (ask, desk.say(name))));
                    }
                    disc(row, d, (Node::default(), 60.0), "next", next, (Ask::Next, desk.say("next")));
                });
            }
        });
    });
}

/// The question, which is shown large and in the person's language when it is touched. A text in a column has to know its width.
fn question(paper: &mut ChildSpawnerCommands, d: Draw, (prompt, aloud): (&str, &str), size: f32, wide: Option<f32>) {
    let node = match wide {
        Some(wide) => Node { width: px(wide), justify_content: JustifyContent::Center, ..default() },
        None => Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), ..d.row(0.0) },
    };
    let tap = Tap { ask: Ask::Hear(aloud.to_owned()), at_once: false };
    paper.spawn((node, tap, named(Role::Button, prompt))).with_children(|words| {
        match wide {
            Some(_) => words.spawn(centred(d, prompt, size, true, d.palette.ink)),
            None => words.spawn(label(d, prompt, size, true, d.palette.ink)),
        };
    });
}

/// The lamp that says what is kept, and while all choose in silence what uncovers the cards.
fn tools(paper: &mut ChildSpawnerCommands, d: Draw, desk: &Desk, sitting: &Sitting) {
    let mut tool = |name: &'static str, ask: Ask, words: &str| {
        let node = Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            width: px(66),
            ..default()
        };
        paper.spawn((node, Tap { ask, at_once: false }, named(Role::Button, words))).with_children(|tool| {
            tool.spawn(icon(d, name, 26.0, d.palette.ink));
            tool.spawn(centred(Draw { text: 1.0, ..d }, words, 12.0, true, d.palette.ink));
        });
    };
    if let Some((name, id)) = sitting.mode().map(said) {
        tool(name, Ask::Hear(desk.aloud(id)), &desk.say(id));
    }
    if sitting.state().is_some_and(|state| state.silent) {
        let words = desk.say("panel-reveal");
        let node = Node {
            width: px(112),
            min_height: px(62),
            column_gap: px(6),
            padding: UiRect::axes(px(8), px(2)),
            border_radius: BorderRadius::all(px(20)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            direction: d.direction(),
            ..default()
        };
        let tap = Tap { ask: Ask::Seats(SeatAsk::Reveal), at_once: false };
        paper.spawn((node, d.dress(Side::Primary), tap, named(Role::Button, &words))).with_children(|tool| {
            tool.spawn(icon(d, "look", 30.0, d.palette.onpri));
            tool.spawn(Node { width: px(58), ..default() }).with_children(|text| {
                text.spawn(label(Draw { text: 1.0, ..d }, &words, 12.0, true, d.palette.onpri));
            });
        });
    }
}
