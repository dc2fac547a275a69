//! What is kept of this sitting? Said before anything is laid; keeping real sessions waits for the vault.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::ui::{Side, disc, icon, label, panel, tile};
use super::{Stage, head, page};
use crate::session::Mode;
use bevy::prelude::*;

pub(super) fn keep(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let small = s.room.small();
    let upright = s.room.upright();
    page(parent, s, (112.0, if small { 14.0 } else { 26.0 }), |page, s| {
        page.spawn(head(d, &s.say("keep-head"), 36.0));
        page.spawn(Node {
            align_items: AlignItems::Stretch,
            justify_content: JustifyContent::Center,
            flex_direction: if upright { FlexDirection::Column } else { FlexDirection::Row },
            row_gap: px(20),
            max_width: percent(100),
            ..d.row(28.0)
        })
        .with_children(|row| {
            let tiles = [
                (Mode::NothingKept, "nokeep", "mode-nothing-kept", "keep-nothing-why"),
                (Mode::Training, "book", "mode-training", "keep-training-why"),
            ];
            for (mode, name, words, why) in tiles {
                let node = Node {
                    width: px(if small { 380 } else { 430 }),
                    flex_shrink: 1.0,
                    min_height: px(if small { 210 } else { 270 }),
                    ..default()
                };
                let (words, why) = (s.say(words), s.say(why));
                tile(row, d, (node, &words, Some(&why)), Side::Paper, Ask::Begin(mode), |tile| {
                    tile.spawn(icon(d, name, if small { 56.0 } else { 80.0 }, d.palette.ink));
                });
            }
        });
        let node = Node {
            max_width: percent(100),
            padding: UiRect::axes(px(22), px(12)),
            column_gap: px(14),
            align_items: AlignItems::Center,
            ..default()
        };
        page.spawn(panel(d, node, 20.0)).with_children(|note| {
            note.spawn(icon(d, "lock", 34.0, d.palette.ink));
            note.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|words| {
                words.spawn(label(d, &s.say("keep-vault-later"), 18.0, false, d.palette.ink));
            });
        });
    });
    let node = d.at_start(34.0, Node { top: px(18), ..default() });
    disc(parent, d, (node, 76.0), "back", Side::Paper, (Ask::Go(Screen::Home), s.say("back")));
}
