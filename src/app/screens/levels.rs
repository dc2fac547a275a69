//! The three languages of a sitting, whether an interpreter is there, and what the facilitator is trained for.

use super::super::ask::Ask;
use super::super::setup::{List, SetupAsk, Tick};
use super::super::table::layer;
use super::super::ui::{Draw, Side, Tap, button, icon, label, named, paint, panel};
use super::Stage;
use super::setup_page::{Frame, check, choice, chosen_by, frame, inner, note, nothing, side, stacked, words};
use crate::i18n::Language;
use crate::kit::Level;
use accesskit::Role;
use bevy::prelude::*;

pub(super) fn levels(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let held = s.desk.setup.setting(s.desk.settings.level).may_be_held();
    let head = s.say("languages-head");
    let next = held.then(|| s.say("next"));
    // The note takes the place of the way on, so that nothing moves.
    let foot = |foot: &mut ChildSpawnerCommands, s: &mut Stage| {
        if !held {
            note(foot, s.d, s.room.width - 160.0 - side(s.room), &s.say("who-not-held"));
        }
    };
    frame(parent, s, Frame { head, place: held.then_some(1), next }, nothing, foot, |page, s| {
        let d = s.d;
        let way = if stacked(d, s.room) { FlexDirection::Column } else { FlexDirection::Row };
        let row = || Node { flex_direction: way, align_items: AlignItems::Stretch, row_gap: px(14), ..d.row(gap(s)) };
        page.spawn(row()).with_children(|row| {
            for (list, sign, words) in [
                (List::Mine, "seat", "language-mine"),
                (List::Theirs, "ear", "language-theirs"),
                (List::Paper, "export", "language-paper"),
            ] {
                language(row, s, list, sign, &s.say(words));
            }
        });
        let low = s.room.small() && !stacked(d, s.room);
        if low {
            // One line for both, where lines are few.
            page.spawn(Node { justify_content: JustifyContent::SpaceBetween, ..d.row(24.0) }).with_children(|row| {
                row.spawn(label(d, &s.say("level-head"), 24.0, true, d.palette.ink));
                interpreter(row, s, true);
            });
        } else {
            interpreter(page, s, false);
            page.spawn(label(d, &s.say("level-head"), 26.0, true, d.palette.ink));
        }
        page.spawn(row()).with_children(|row| {
            for level in Level::ALL {
                training(row, s, level);
            }
        });
    });
    if let Some(list) = s.desk.setup.list {
        list_of(parent, s, list);
    }
}

fn gap(s: &Stage) -> f32 {
    if s.room.small() { 14.0 } else { 22.0 }
}

fn third(s: &Stage) -> f32 {
    if stacked(s.d, s.room) { inner(s.room) } else { (inner(s.room) - 2.0 * gap(s)) / 3.0 }
}

/// The language that is chosen for a place.
fn chosen(s: &Stage, list: List) -> Language {
    match list {
        List::Mine => s.desk.language,
        List::Theirs => s.desk.labels()[0],
        List::Paper => s.desk.paper(),
    }
}

/// One of the three languages: its sign, what it is for, and its name in itself.
fn language(row: &mut ChildSpawnerCommands, s: &Stage, list: List, sign: &'static str, words: &str) {
    let d = s.d;
    // On a small screen one line says both.
    let low = s.room.small() || stacked(d, s.room);
    let pad = if low { 8.0 } else { 20.0 };
    let width = third(s);
    let language = chosen(s, list);
    let node = Node {
        width: px(width),
        padding: UiRect::all(px(pad)),
        row_gap: px(10),
        flex_direction: if low { FlexDirection::Row } else { FlexDirection::Column },
        align_items: if low { AlignItems::Center } else { AlignItems::Stretch },
        ..d.row(14.0)
    };
    let name = format!("{words}: {}", language.name());
    let tile = (
        choice(d, false, node),
        named(Role::Button, &name),
        Tap { ask: Ask::Setup(SetupAsk::List(list)), at_once: false },
    );
    row.spawn(tile).with_children(|tile| {
        let room = width - 2.0 * pad - 10.0;
        let disc = |tile: &mut ChildSpawnerCommands, size: f32| {
            let node = Node {
                width: px(size),
                height: px(size),
                flex_shrink: 0.0,
                border_radius: BorderRadius::MAX,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            };
            tile.spawn((node, BackgroundColor(paint(d.palette.panel2)))).with_children(|disc| {
                disc.spawn(icon(d, sign, size * 0.52, d.palette.ink));
            });
        };
        let named = Draw { language, ..d };
        if low {
            disc(tile, 52.0);
            tile.spawn(Node { width: px(room - 52.0 - 28.0 - 28.0), ..d.column(0.0) }).with_children(|text| {
                text.spawn(label(d, words, 18.0, false, d.palette.ink));
                text.spawn(label(named, language.name(), 24.0, true, d.palette.ink));
            });
            tile.spawn(icon(d, "down", 28.0, d.palette.ink));
            return;
        }
        tile.spawn(Node { min_height: px(64), ..d.row(16.0) }).with_children(|line| {
            disc(line, 64.0);
            self::words(line, d, room - 80.0, words, 21.0, false);
        });
        let pill = Node {
            height: px(70),
            padding: UiRect::axes(px(24), px(0)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(35)),
            justify_content: JustifyContent::SpaceBetween,
            ..d.row(12.0)
        };
        let dress = (BackgroundColor(paint(d.palette.panel2)), BorderColor::all(paint(d.palette.line)));
        tile.spawn((pill, dress)).with_children(|pill| {
            pill.spawn(label(named, language.name(), 27.0, true, d.palette.ink));
            pill.spawn(icon(d, "down", 30.0, d.palette.ink));
        });
    });
}

/// An interpreter is here: a tick, and what interpreters owe.
fn interpreter(page: &mut ChildSpawnerCommands, s: &Stage, low: bool) {
    let d = s.d;
    let on = s.desk.setup.interpreter;
    let words = s.say("interpreter-here");
    let wide = inner(s.room);
    let node =
        Node { min_height: px(if low { 0 } else { 76 }), flex_wrap: FlexWrap::Wrap, row_gap: px(8), ..d.row(20.0) };
    page.spawn(node).with_children(|row| {
        let node = Node {
            min_height: px(if low { 58 } else { 68 }),
            max_width: px(wide),
            padding: UiRect { left: px(18), right: px(24), top: px(4), bottom: px(4) },
            ..d.row(16.0)
        };
        let pill = (choice(d, on, node), chosen_by(Role::CheckBox, &words, on, SetupAsk::Tick(Tick::Interpreter)));
        row.spawn(pill).with_children(|pill| {
            let p = d.palette;
            let square = Node {
                width: px(36),
                height: px(36),
                flex_shrink: 0.0,
                border: UiRect::all(px(3)),
                border_radius: BorderRadius::all(px(9)),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            };
            let fill = if on { paint(p.pri) } else { Color::NONE };
            let edge = BorderColor::all(paint(if on { p.pri } else { p.ink2 }));
            pill.spawn((square, BackgroundColor(fill), edge)).with_children(|square| {
                if on {
                    square.spawn(icon(d, "check", 26.0, p.onpri));
                }
            });
            pill.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|text| {
                text.spawn(label(d, &words, 22.0, true, p.ink));
            });
        });
        // A small screen has no room for what interpreters know well.
        if on && !low {
            let width = if stacked(d, s.room) { wide } else { wide * 0.58 };
            self::words(row, d, width, &s.say("interpreter-why"), 19.0, false);
        }
    });
}

/// What a training opens, and where the hard cards are.
fn training(row: &mut ChildSpawnerCommands, s: &Stage, level: Level) {
    let d = s.d;
    let on = s.desk.settings.level == level;
    let id = format!("level-{}", level.key());
    let (name, opens, hard) = (s.say(&id), s.say(&format!("{id}-opens")), s.say(&format!("{id}-hard")));
    let (across, down) = if s.room.small() { (14.0, 5.0) } else { (24.0, 14.0) };
    let node = Node {
        width: px(third(s)),
        padding: UiRect::axes(px(across), px(down)),
        justify_content: JustifyContent::SpaceBetween,
        ..d.column(6.0)
    };
    let heard = format!("{name}. {opens}. {hard}");
    row.spawn((choice(d, on, node), chosen_by(Role::RadioButton, &heard, on, SetupAsk::Level(level)))).with_children(
        |tile| {
            let width = third(s) - 2.0 * across - 10.0;
            tile.spawn(Node { width: px(width), ..d.column(4.0) }).with_children(|text| {
                text.spawn(label(d, &name, 26.0, true, d.palette.ink));
                self::words(text, d, width, &opens, 18.0, false);
            });
            tile.spawn(Node { width: px(width), ..d.row(10.0) }).with_children(|line| {
                let sign = if s.room.small() { 0.0 } else { 36.0 };
                if sign > 0.0 {
                    line.spawn(icon(d, "folder", 26.0, d.palette.ink2));
                }
                self::words(line, d, width - sign, &hard, 18.0, false);
            });
            check(tile, d, 40.0, on, false);
        },
    );
}

/// The list of languages, each written in itself.
fn list_of(parent: &mut ChildSpawnerCommands, s: &Stage, list: List) {
    let d = s.d;
    let whole = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let shut = Tap { ask: Ask::Setup(SetupAsk::Shut), at_once: false };
    let veil = BackgroundColor(paint(d.palette.scrim).with_alpha(0.6));
    parent.spawn((whole, veil, shut, GlobalZIndex(layer::CLOSER))).with_children(|scrim| {
        let (words, languages): (_, &[Language]) = match list {
            List::Mine => ("language-mine", &Language::SCREENS),
            List::Theirs => ("language-theirs", &Language::ALL),
            List::Paper => ("language-paper", &Language::SCREENS),
        };
        let columns = if languages.len() > 4 && s.room.width > 900.0 { 2.0 } else { 1.0 };
        let (each, gap) = (300.0_f32.max(200.0 * d.text).min(400.0), 14.0);
        let width = columns * each + (columns - 1.0) * gap + 56.0;
        let node = Node {
            width: px(width),
            padding: UiRect::all(px(26)),
            ..d.column(if s.room.small() { 8.0 } else { 16.0 })
        };
        scrim.spawn(panel(d, node, 28.0)).with_children(|sheet| {
            sheet.spawn(label(d, &s.say(words), 24.0, true, d.palette.ink));
            let row =
                Node { flex_wrap: FlexWrap::Wrap, row_gap: px(if s.room.small() { 8.0 } else { gap }), ..d.row(gap) };
            sheet.spawn(row).with_children(|row| {
                let now = chosen(s, list);
                for language in languages {
                    let side = if *language == now { Side::Chosen } else { Side::Paper };
                    let node = Node { width: px(each), justify_content: JustifyContent::Center, ..default() };
                    let ask = Ask::Setup(SetupAsk::Speak(list, *language));
                    button(row, Draw { language: *language, ..d }, node, None, language.name(), side, ask);
                }
            });
            let now = chosen(s, list);
            if list == List::Theirs && !now.reviewed() && now != s.desk.language {
                let words = s.desk.tell("labels-draft", "language", s.desk.language.name());
                self::words(sheet, d, width - 60.0, &words, 18.0, false);
            }
        });
    });
}
