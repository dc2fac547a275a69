//! Notices: a sheet from the far edge, what happened, that nothing is lost, what to do; and short hints.

use super::super::ask::Ask;
use super::super::table::layer;
use super::super::ui::{Draw, Side, button, icon, label, panel};
use super::Stage;
use bevy::prelude::*;

pub(super) fn notices(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    if s.desk.covered {
        return;
    }
    if s.desk.trouble.is_some() {
        trouble(parent, s);
    } else if let Some(words) = s.desk.heard.clone() {
        sheet(parent, s, Draw { language: s.desk.theirs(), ..s.d }, "speak", &words, 36.0);
    } else if let Some(words) = s.desk.hint.clone() {
        sheet(parent, s, s.d, "info", &words, 22.0);
    }
}

/// One sentence, until the next touch.
fn sheet(parent: &mut ChildSpawnerCommands, s: &Stage, d: Draw, name: &'static str, words: &str, size: f32) {
    let top = if s.room.small() { 70.0 } else { 150.0 };
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                top: px(top),
                width: percent(100),
                justify_content: JustifyContent::Center,
                ..default()
            },
            GlobalZIndex(layer::NOTICE),
        ))
        .with_children(|row| {
            let node = Node {
                max_width: px(880),
                padding: UiRect::axes(px(28), px(16)),
                column_gap: px(18),
                align_items: AlignItems::Center,
                ..default()
            };
            row.spawn(panel(d, node, 26.0)).with_children(|sheet| {
                sheet.spawn(icon(d, name, 40.0, d.palette.ink));
                sheet.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|text| {
                    text.spawn(label(d, words, size, true, d.palette.ink));
                });
            });
        });
}

/// The journal cannot be written: told at once, calmly, until it is over.
fn trouble(parent: &mut ChildSpawnerCommands, s: &Stage) {
    let Some(trouble) = s.desk.trouble else { return };
    let d = s.d;
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                top: px(-12),
                width: percent(100),
                justify_content: JustifyContent::Center,
                ..default()
            },
            GlobalZIndex(layer::NOTICE),
        ))
        .with_children(|row| {
            let node = Node {
                width: px(s.room.width.min(1_060.0) - 20.0),
                padding: UiRect { left: px(28), right: px(28), top: px(28), bottom: px(18) },
                column_gap: px(22),
                align_items: AlignItems::Center,
                ..default()
            };
            row.spawn(panel(d, node, 26.0)).with_children(|sheet| {
                sheet.spawn(icon(d, "disk", 52.0, d.palette.ink));
                sheet
                    .spawn(Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), ..d.column(4.0) })
                    .with_children(|text| {
                        text.spawn(label(d, &s.say(&format!("disk-{}", trouble.key())), 24.0, true, d.palette.ink));
                        text.spawn(Node { ..d.row(8.0) }).with_children(|line| {
                            line.spawn(icon(d, "check", 26.0, d.palette.good));
                            line.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|words| {
                                words.spawn(label(d, &s.say("disk-nothing-lost"), 20.0, false, d.palette.ink));
                            });
                        });
                    });
                // One under the other where words need the width.
                let narrow = d.text > 1.3 || s.room.width < 1_000.0;
                let way = if narrow { FlexDirection::Column } else { FlexDirection::Row };
                let both = Node { flex_direction: way, row_gap: px(8), flex_shrink: 0.0, ..d.row(12.0) };
                sheet.spawn(Node { align_items: AlignItems::Stretch, ..both }).with_children(|both| {
                    let node = || Node { justify_content: JustifyContent::Center, ..default() };
                    button(both, d, node(), None, &s.say("disk-try-again"), Side::Paper, Ask::TryAgain);
                    button(both, d, node(), None, &s.say("disk-other-place"), Side::Primary, Ask::Elsewhere);
                });
            });
        });
}
