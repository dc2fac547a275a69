//! The step bar at the facilitator's edge: one question, back, skip, next; folded to a tab where room is short.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::input::Region;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, Side, disc, icon, label, panel};
use super::layer;
use super::tray::{open_pile, tab};
use crate::kit::Pile;
use bevy::prelude::*;

/// The step bar; with a card lifted it folds to its tab.
pub(in super::super) fn step_bar(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    room: Room,
    desk: &Desk,
    sitting: &Sitting,
    lifted: bool,
) {
    let (Some(kit), Some(state)) = (sitting.kit(), sitting.state()) else { return };
    let Some((_, step)) = &state.now else { return };
    let pile = open_pile(desk, sitting).unwrap_or(Pile::Tokens);
    let id = format!("prompt-{}-{}", kit.id.0, step.0);
    let (prompt, aloud) = (desk.of_kit(&id), desk.aloud(&id));
    let folded = lifted || (room.small() && !desk.bar_open);
    let width = if room.small() { (room.width - 260.0).min(764.0) } else { 764.0 };
    let left = (room.width - width) / 2.0;
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(left),
                width: px(width),
                top: px(if folded { -6.0 } else { 10.0 } + desk.notice()),
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                ..default()
            },
            GlobalZIndex(layer::TOOLS),
            Region::Bar,
        ))
        .with_children(|bar| {
            if folded {
                if !lifted || room.small() {
                    tab(bar, d, &pile, (true, true), (Ask::BarOpen, prompt));
                } else {
                    tab(bar, d, &pile, (true, true), (Ask::Hear(aloud), prompt));
                }
                return;
            }
            sentence(bar, d, desk, (&prompt, &aloud));
            if !kit.open_piles {
                bar.spawn(Node { margin: UiRect::top(px(-2)), ..d.row(8.0) }).with_children(|tabs| {
                    for each in sitting.level().steps(kit) {
                        let words = desk.of_kit(&format!("prompt-{}-{}", kit.id.0, each.id.0));
                        let ask = Ask::Step(each.id.clone());
                        tab(tabs, d, &each.pile, (each.id == *step, true), (ask, words));
                    }
                });
            }
        });
}

/// The question between back and next.
fn sentence(bar: &mut ChildSpawnerCommands, d: Draw, desk: &Desk, (prompt, aloud): (&str, &str)) {
    let paper = panel(
        d,
        Node {
            width: percent(100),
            min_height: px(78),
            padding: UiRect::axes(px(10), px(4)),
            column_gap: px(6),
            align_items: AlignItems::Center,
            ..default()
        },
        39.0,
    );
    bar.spawn(paper).with_children(|row| {
        flat(row, d, "back", (Ask::Back, desk.say("back")));
        flat(row, d, "speak", (Ask::Hear(aloud.to_owned()), desk.say("hear")));
        row.spawn(Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), ..d.row(0.0) }).with_children(|words| {
            words.spawn(label(d, prompt, 25.0, true, d.palette.ink));
        });
        flat(row, d, "skip", (Ask::Skip, desk.say("skip")));
        let node = Node { margin: UiRect::all(px(-6)), ..default() };
        disc(row, d, (node, 84.0), "next", Side::Primary, (Ask::Next, desk.say("next")));
    });
}

/// An icon on paper without an edge of its own.
pub(super) fn flat(row: &mut ChildSpawnerCommands, d: Draw, name: &'static str, (ask, words): (Ask, String)) {
    let mut node = accesskit::Node::new(accesskit::Role::Button);
    node.set_label(words);
    row.spawn((
        Node {
            width: px(60),
            height: px(60),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            flex_shrink: 0.0,
            ..default()
        },
        super::super::ui::Tap { ask, at_once: false },
        bevy::a11y::AccessibilityNode::from(node),
    ))
    .with_children(|inside| {
        inside.spawn(icon(d, name, 32.0, d.palette.ink));
    });
}
