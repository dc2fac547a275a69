//! Which pages to take away? And the closing after it.

use super::super::ask::{Ask, Leaves};
use super::super::desk::Screen;
use super::super::faces::Shows;
use super::super::leaving::Leaving;
use super::super::ui::{Draw, Side, Tap, button, centred, disc, icon, label, paint, panel, picture, tick_box};
use super::{Stage, head, page};
use crate::session::{Audience, Mode};
use bevy::prelude::*;
use std::path::PathBuf;

pub(super) fn finish(parent: &mut ChildSpawnerCommands, s: &mut Stage, pages: &[Handle<Image>]) {
    let d = s.d;
    let small = s.room.small();
    let training = s.sitting.mode() == Some(Mode::Training);
    let session = s.sitting.session.as_ref();
    let agreed = session.is_some_and(|session| {
        let mut seats = session.state().seats.keys();
        seats.any(|seat| !session.shown_to(Audience::Person(*seat), &s.sitting.rules).state().pieces.is_empty())
    });
    let any = (s.desk.leaving.person && agreed) || (training && (s.desk.leaving.work || s.desk.leaving.picture));
    let upright = s.room.upright();
    page(parent, s, (108.0, 10.0), |page, s| {
        let row = Node {
            width: percent(100),
            flex_direction: if upright { FlexDirection::Column } else { FlexDirection::Row },
            row_gap: px(24),
            ..d.row(40.0)
        };
        page.spawn(row).with_children(|page| {
            let width = (if small { 330.0_f32 } else { 430.0 }).min(s.room.width * 0.38);
            first_look(page, s, pages, width);
            page.spawn(Node {
                flex_grow: 1.0,
                flex_shrink: 1.0,
                flex_basis: if upright { auto() } else { px(0) },
                width: if upright { percent(100) } else { auto() },
                ..d.column(if small { 8.0 } else { 14.0 })
            })
            .with_children(|side| {
                side.spawn(head(d, &s.say("finish-head"), if small { 28.0 } else { 36.0 }));
                let leaving = &s.desk.leaving;
                let why = |id: &str| (s.say(&format!("leaves-{id}")), s.say(&format!("leaves-{id}-why")));
                tick(side, d, ("hand", why("person")), leaving.person, Leaves::Person);
                if training {
                    tick(side, d, ("seat", why("work")), leaving.work, Leaves::Work);
                    tick(side, d, ("front", why("table")), leaving.picture, Leaves::Picture);
                } else {
                    note(side, d, "nokeep", &s.say("leaves-only-person"));
                }
                let back = s.sitting.session.as_ref().map_or(0, |session| session.kept_back(&s.sitting.rules));
                if training && back > 0 {
                    note(side, d, "noshare", &s.desk.tell("stays-here", "cards", &back.to_string()));
                }
                folders(side, s);
                if let Some(failed) = &s.desk.leaving.failed {
                    side.spawn(label(d, failed, 20.0, true, d.palette.ink));
                }
                side.spawn(Node { flex_wrap: FlexWrap::Wrap, width: percent(100), row_gap: px(10), ..d.row(14.0) })
                    .with_children(|row| {
                        button(
                            row,
                            d,
                            Node::default(),
                            Some("nokeep"),
                            &s.say("keep-nothing"),
                            Side::Paper,
                            Ask::Go(Screen::Closing),
                        );
                        if s.desk.leaving.making {
                            row.spawn(label(d, &s.say("making-pages"), 22.0, true, d.palette.ink));
                        } else if any {
                            button(
                                row,
                                d,
                                Node::default(),
                                Some("export"),
                                &s.say("make-pages"),
                                Side::Primary,
                                Ask::MakePages,
                            );
                        }
                    });
            });
        });
    });
    let node = d.at_end(30.0, Node { top: px(18), ..default() });
    disc(parent, d, (node, 76.0), "close", Side::Paper, (Ask::Go(Screen::Which), s.say("back")));
}

/// The pages as they would leave; a touch turns them.
fn first_look(parent: &mut ChildSpawnerCommands, s: &Stage, pages: &[Handle<Image>], width: f32) {
    let d = s.d;
    let mut sheet = parent.spawn((
        Node { width: px(width), height: px(width * 1.414), border: UiRect::all(px(2)), flex_shrink: 0.0, ..default() },
        BackgroundColor(Color::WHITE),
        BorderColor::all(paint(d.palette.line)),
    ));
    if pages.len() > 1 {
        sheet.insert(Tap { ask: Ask::TurnPage, at_once: false });
    }
    sheet.with_children(|sheet| {
        if let Some(image) = pages.get(s.desk.leaving.page) {
            let fill = Node { width: percent(100), height: percent(100), ..default() };
            sheet.spawn((fill, ImageNode::new(image.clone())));
        }
        if pages.len() > 1 {
            let node = d.at_end(-42.0, Node { bottom: px(24), ..default() });
            disc(sheet, d, (node, 66.0), "next", Side::Paper, (Ask::TurnPage, s.say("turn-page")));
        }
    });
}

/// A sign and a small sentence.
fn note(parent: &mut ChildSpawnerCommands, d: Draw, name: &'static str, words: &str) {
    parent.spawn(d.row(12.0)).with_children(|row| {
        row.spawn(icon(d, name, 28.0, d.palette.ink));
        row.spawn(Node { flex_shrink: 1.0, flex_basis: px(0), flex_grow: 1.0, ..default() }).with_children(|text| {
            text.spawn(label(d, words, 18.0, false, d.palette.ink));
        });
    });
}

fn tick(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    (name, (words, why)): (&'static str, (String, String)),
    on: bool,
    leaves: Leaves,
) {
    let words = words.as_str();
    let side = if on { Side::Chosen } else { Side::Paper };
    let mut node = accesskit::Node::new(accesskit::Role::CheckBox);
    node.set_label(words);
    node.set_toggled(on.into());
    parent
        .spawn((
            Node {
                min_height: px(76),
                padding: UiRect::axes(px(18), px(8)),
                column_gap: px(16),
                border: UiRect::all(px(d.edge(side))),
                border_radius: BorderRadius::all(px(20)),
                align_items: AlignItems::Center,
                direction: d.direction(),
                ..default()
            },
            d.dress(side),
            Tap { ask: Ask::Tick(leaves), at_once: false },
            bevy::a11y::AccessibilityNode::from(node),
        ))
        .with_children(|row| {
            row.spawn(icon(d, name, 36.0, d.palette.ink));
            row.spawn(Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), ..default() }).with_children(
                |text| {
                    text.spawn(d.column(0.0)).with_children(|text| {
                        text.spawn(label(d, words, 22.0, true, d.palette.ink));
                        text.spawn(label(d, &why, 18.0, false, d.palette.ink));
                    });
                },
            );
            tick_box(row, d, 38.0, on);
        });
}

/// Where the files go: documents, the desktop, and what is plugged in.
fn folders(parent: &mut ChildSpawnerCommands, s: &Stage) {
    let d = s.d;
    parent.spawn(Node { flex_wrap: FlexWrap::Wrap, width: percent(100), row_gap: px(8), ..d.row(10.0) }).with_children(
        |row| {
            row.spawn(label(d, &s.say("leaves-in"), 18.0, false, d.palette.ink));
            for folder in places(&s.desk.leaving) {
                let chosen = folder == s.desk.leaving.folder;
                let side = if chosen { Side::Chosen } else { Side::Paper };
                let node = Node { padding: UiRect::axes(px(14), px(6)), max_width: px(420), ..default() };
                // The folder and what it lies in: a whole path says nothing to most people. Paths read from left to right in
                // every language, and no line ends within the name of our own folder.
                let last = |path: &std::path::Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
                let parts = [folder.parent().and_then(last), last(&folder)];
                let short = parts.into_iter().flatten().collect::<Vec<_>>().join(" › ");
                let words = format!("\u{2066}{short}\u{2069}").replace('-', "\u{2011}");
                row.spawn((
                    Node {
                        min_height: px(56),
                        column_gap: px(10),
                        border: UiRect::all(px(d.edge(side))),
                        border_radius: BorderRadius::all(px(16)),
                        align_items: AlignItems::Center,
                        direction: d.direction(),
                        ..node
                    },
                    d.dress(side),
                    Tap { ask: Ask::Folder(folder), at_once: false },
                ))
                .with_children(|inside| {
                    inside.spawn(icon(d, "folder", 26.0, d.palette.ink));
                    inside.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|text| {
                        text.spawn(label(d, &words, 18.0, false, d.palette.ink));
                    });
                });
            }
        },
    );
}

/// The folders that are offered: the chosen one, the usual one, and sticks that are plugged in.
fn places(leaving: &Leaving) -> Vec<PathBuf> {
    let mut places = vec![leaving.usual.clone()];
    if leaving.folder != leaving.usual {
        places.push(leaving.folder.clone());
    }
    places.extend(crate::vault::plugged_in().into_iter().take(3));
    places
}

/// What was made, and a word for whoever listened.
pub(super) fn closing(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let made = s.desk.leaving.made.clone();
    let tall = if s.room.small() { 182.0 } else { 266.0 };
    page(parent, s, (112.0, if s.room.small() { 12.0 } else { 22.0 }), |page, s| {
        page.spawn(picture(Shows::Card("pla.calm".into()), tall / 1.4, tall));
        page.spawn(head(d, &s.say("closing-head"), 36.0));
        for file in &made {
            let node = Node {
                padding: UiRect::axes(px(18), px(8)),
                column_gap: px(12),
                align_items: AlignItems::Center,
                ..default()
            };
            page.spawn(panel(d, node, 16.0)).with_children(|row| {
                row.spawn(icon(d, "check", 28.0, d.palette.good));
                row.spawn(label(d, &format!("\u{2066}{}\u{2069}", file.display()), 18.0, false, d.palette.ink));
            });
        }
        page.spawn(Node { max_width: px(720), ..default() }).with_children(|words| {
            words.spawn(centred(d, &s.say("closing-care"), 22.0, false, d.palette.ink));
        });
        page.spawn(Node { max_width: px(720), ..default() }).with_children(|words| {
            words.spawn(centred(d, &s.say("closing-care-more"), 18.0, false, d.palette.ink));
        });
        let row = Node {
            flex_wrap: FlexWrap::Wrap,
            justify_content: JustifyContent::Center,
            width: percent(100),
            ..d.row(14.0)
        };
        page.spawn(Node { row_gap: px(10), ..row }).with_children(|row| {
            if !made.is_empty() {
                let words = s.say("open-folder");
                button(row, d, Node::default(), Some("folder"), &words, Side::Paper, Ask::OpenFolder);
            }
            button(row, d, Node::default(), Some("home"), &s.say("clear-table"), Side::Primary, Ask::Finish);
        });
    });
}
