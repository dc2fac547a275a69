//! The packs on this device, those that can be added, and what was found in the one that is looked at.

use super::super::ask::Ask;
use super::super::decks::{Looked, OnShelf};
use super::super::desk::Screen;
use super::super::ui::{Side, button, disc, icon, label, panel};
use super::{Stage, head, page};
use crate::deck::DeckId;
use bevy::prelude::*;
use std::path::Path;

/// The most lines of a report that are shown; whoever mends so many sees the rest then.
const MOST_LINES: usize = 12;

pub(super) fn packs(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    page(parent, s, (112.0, if s.room.small() { 12.0 } else { 18.0 }), |page, s| {
        page.spawn(head(d, &s.say("packs-head"), 36.0));
        for pack in &s.decks.shelf {
            on_shelf(page, s, pack);
        }
        for (id, why) in &s.decks.broken {
            broken(page, s, id, why);
        }
        if let Some(looked) = &s.decks.looked {
            report(page, s, looked);
            return;
        }
        if s.decks.busy() {
            page.spawn(label(d, &s.say("packs-looking"), 22.0, true, d.palette.ink));
            return;
        }
        page.spawn(Node { max_width: px(860), ..d.row(14.0) }).with_children(|row| {
            row.spawn(icon(d, "folder", 32.0, d.palette.ink));
            row.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|words| {
                words.spawn(label(d, &s.say("packs-own"), 20.0, false, d.palette.ink));
            });
        });
        let some = !s.decks.found.is_empty();
        page.spawn(label(d, &s.say(if some { "packs-found" } else { "packs-none" }), 20.0, true, d.palette.ink));
        for path in &s.decks.found {
            let node = Node { max_width: px(860), ..default() };
            button(page, d, node, Some("add"), &shown(path), Side::Paper, Ask::LookAtPack(path.clone()));
        }
    });
    let node = d.at_start(34.0, Node { top: px(18), ..default() });
    disc(parent, d, (node, 76.0), "back", Side::Paper, (Ask::Go(Screen::Decks(None)), s.say("back")));
}

/// A path as a person knows it: the last folder and the name, from left to right in every language.
fn shown(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    format!("\u{2066}{}\u{2069}", parts[parts.len().saturating_sub(2)..].join(" / "))
}

/// The width of a sheet of this screen, in pixels.
fn width(s: &Stage) -> f32 {
    (s.room.width - 240.0).min(860.0)
}

/// A pack on this device.
fn on_shelf(page: &mut ChildSpawnerCommands, s: &Stage, pack: &OnShelf) {
    let d = s.d;
    let node = Node {
        width: px(width(s)),
        padding: UiRect::axes(px(20), px(12)),
        column_gap: px(16),
        row_gap: px(10),
        align_items: AlignItems::Center,
        flex_wrap: FlexWrap::Wrap,
        ..default()
    };
    page.spawn(panel(d, node, 22.0)).with_children(|row| {
        row.spawn(icon(d, if pack.used { "check" } else { "front" }, 36.0, d.palette.ink));
        row.spawn(Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(200), ..d.column(2.0) }).with_children(
            |text| {
                text.spawn(label(d, &pack.title, 24.0, true, d.palette.ink));
                let count = s.desk.tell("cards-count", "cards", &pack.cards.to_string());
                text.spawn(label(d, &count, 18.0, false, d.palette.ink2));
                if pack.id.0 != DeckId::SHIPPED {
                    let kind = s.say(if pack.completes { "pack-completes" } else { "pack-alone" });
                    text.spawn(label(d, &kind, 18.0, false, d.palette.ink2));
                }
            },
        );
        if s.sitting.session.is_some() {
            // No card changes under a table.
            return;
        }
        if pack.used {
            row.spawn(label(d, &s.say("pack-in-use"), 20.0, true, d.palette.good));
        } else if !pack.completes {
            let ask = Ask::UsePack(pack.id.clone());
            button(row, d, Node::default(), None, &s.say("pack-use"), Side::Primary, ask);
        }
        if pack.id.0 != DeckId::SHIPPED {
            remove(row, s, &pack.id);
        }
    });
}

/// Takes a pack away at the second touch.
fn remove(row: &mut ChildSpawnerCommands, s: &Stage, id: &DeckId) {
    let asked = s.desk.removing.as_ref() == Some(id);
    let words = s.say(if asked { "pack-remove-really" } else { "pack-remove" });
    let side = if asked { Side::Chosen } else { Side::Paper };
    button(row, s.d, Node::default(), Some("away"), &words, side, Ask::RemovePack(id.clone()));
}

/// A pack that cannot be read any more.
fn broken(page: &mut ChildSpawnerCommands, s: &Stage, id: &DeckId, why: &str) {
    let d = s.d;
    let node =
        Node { width: px(width(s)), padding: UiRect::all(px(20)), align_items: AlignItems::Start, ..d.column(10.0) };
    page.spawn(panel(d, node, 22.0)).with_children(|sheet| {
        sheet.spawn(label(d, &id.0, 24.0, true, d.palette.ink));
        sheet.spawn(label(d, why, 18.0, false, d.palette.ink));
        if s.sitting.session.is_none() {
            remove(sheet, s, id);
        }
    });
}

/// What was found in a pack, and whether it can be added.
fn report(page: &mut ChildSpawnerCommands, s: &Stage, looked: &Looked) {
    let d = s.d;
    let node = Node { width: px(width(s)), padding: UiRect::all(px(22)), ..d.column(10.0) };
    page.spawn(panel(d, node, 24.0)).with_children(|sheet| {
        sheet.spawn(label(d, &shown(&looked.from), 18.0, false, d.palette.ink2));
        if !looked.title.is_empty() {
            let count = s.desk.tell("cards-count", "cards", &looked.cards.to_string());
            sheet.spawn(label(d, &looked.title, 24.0, true, d.palette.ink));
            sheet.spawn(label(d, &count, 18.0, false, d.palette.ink2));
        }
        let verdict = match (looked.sound(), looked.report.is_empty()) {
            (true, true) => "pack-sound",
            (true, false) => "pack-gaps",
            (false, _) => "pack-faulty",
        };
        sheet.spawn(d.row(12.0)).with_children(|row| {
            let (name, colour) = if looked.sound() { ("check", d.palette.good) } else { ("info", d.palette.ink) };
            row.spawn(icon(d, name, 32.0, colour));
            row.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|words| {
                words.spawn(label(d, &s.say(verdict), 22.0, true, d.palette.ink));
            });
        });
        for line in looked.report.iter().take(MOST_LINES) {
            sheet.spawn(label(d, line, 18.0, false, d.palette.ink));
        }
        let more = looked.report.len().saturating_sub(MOST_LINES);
        if more > 0 {
            sheet.spawn(label(d, &s.desk.tell("pack-more", "lines", &more.to_string()), 18.0, false, d.palette.ink));
        }
        let row = Node {
            justify_content: JustifyContent::End,
            width: percent(100),
            flex_wrap: FlexWrap::Wrap,
            ..d.row(14.0)
        };
        sheet.spawn(Node { row_gap: px(10), ..row }).with_children(|row| {
            button(row, d, Node::default(), Some("back"), &s.say("back"), Side::Paper, Ask::FindPacks);
            if looked.sound() && s.sitting.session.is_none() {
                button(row, d, Node::default(), Some("add"), &s.say("pack-add"), Side::Primary, Ask::KeepPack);
            }
        });
    });
}
