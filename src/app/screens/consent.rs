//! Consent by pictures: six of them, and three answers of one weight.

use super::super::ask::Ask;
use super::super::asking::Point;
use super::super::faces::Shows;
use super::super::setup::SetupAsk;
use super::super::ui::{Draw, Side, Tap, centred, disc, icon, label, named, paint, picture};
use super::consent_picture::shown;
use super::setup_page::{choice, chosen_by, low, scrolled, side, stacked, whole};
use super::{Stage, head};
use crate::i18n::{code_name, say};
use crate::session::{Animal, Answer, SeatCode};
use accesskit::Role;
use bevy::prelude::*;

/// How wide a tile is, and how high its picture.
struct Grid {
    wide: f32,
    /// The height of a picture, in pixels.
    tall: f32,
}

pub(super) fn consent(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let mine = s.d;
    s.d = Draw { language: s.desk.theirs(), ..mine };
    let seat = s.desk.setup.asking.open.first().and_then(|seat| s.sitting.state()?.seats.get(seat));
    let young = s.sitting.session.as_ref().is_some_and(|session| session.header().setting.child_alone);
    if let Some(code) = seat.map(|seat| seat.code) {
        let d = s.d;
        parent.spawn(whole(d)).with_children(|page| {
            top(page, s, code, young);
            let is_low = low(s.room);
            let columns = if stacked(d, s.room) { 2.0 } else { 3.0 };
            let gap = if is_low { 10.0 } else { 16.0 };
            let wide = (s.room.width - 2.0 * side(s.room) - 10.0 - (columns - 1.0) * gap) / columns;
            let tall = match (is_low, young) {
                _ if d.text > 1.3 => 120.0,
                (false, false) => 128.0,
                (false, true) => 66.0,
                (true, false) => 84.0,
                (true, true) => 54.0,
            };
            scrolled(page, s, side(s.room), gap, |body, s| {
                let row = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(gap), ..d.row(gap) };
                body.spawn(Node { align_items: AlignItems::Stretch, ..row }).with_children(|row| {
                    for point in Point::ALL {
                        tile(row, s, point, young, &Grid { wide, tall });
                    }
                });
            });
            foot(page, s, code, young);
        });
    }
    s.d = mine;
}

/// Whose answer it is, that it is theirs, and all six to be heard.
fn top(page: &mut ChildSpawnerCommands, s: &Stage, code: SeatCode, young: bool) {
    let d = s.d;
    let small = s.room.small();
    let row = Node {
        padding: UiRect::axes(px(if small { 34 } else { 42 }), px(if small { 8 } else { 20 })),
        flex_shrink: 0.0,
        justify_content: JustifyContent::SpaceBetween,
        ..d.row(20.0)
    };
    page.spawn(row).with_children(|row| {
        let name = code_name(d.language, code.colour.key(), code.animal.key());
        row.spawn((picture(Shows::Code(code), 76.0, 76.0), named(Role::Image, &name)));
        let words = say(d.language, if young { "consent-young-head" } else { "consent-head" });
        row.spawn(head(d, &words, 38.0));
        let ask = (Ask::Setup(SetupAsk::HearAll), say(d.language, "consent-hear-all"));
        let side = if s.desk.setup.asking.all { Side::Chosen } else { Side::Paper };
        disc(row, d, (Node::default(), 76.0), "speak", side, ask);
    });
}

/// One picture; a touch hears what it says.
fn tile(row: &mut ChildSpawnerCommands, s: &Stage, point: Point, young: bool, grid: &Grid) {
    let d = s.d;
    let asking = &s.desk.setup.asking;
    let heard = asking.heard == Some(point);
    let name = say(d.language, &point.name(young));
    let words = say(d.language, &point.words(young, s.sitting.mode()));
    // Large words need the tile's own width; else one sentence stands under all pictures.
    let says = asking.all || (heard && d.text > 1.3);
    let node = Node {
        width: px(grid.wide),
        padding: UiRect::axes(px(10), px(8)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..d.column(4.0)
    };
    let mut tile = row.spawn((
        choice(d, heard, node),
        chosen_by(Role::Button, &format!("{name}. {words}"), heard, SetupAsk::Hear(point)),
    ));
    if heard {
        tile.insert((BorderColor::all(paint(d.palette.ring)), Outline::new(px(2), px(0), paint(d.palette.ink))));
    }
    tile.with_children(|tile| {
        // Six sentences need the room of the pictures, and on a low screen all of it.
        let all = asking.all && d.text <= 1.3;
        if !(all && low(s.room)) {
            shown(tile, s, point, grid.tall * if all { 0.42 } else { 1.0 });
        }
        let size = if grid.tall < 70.0 { 20.0 } else { 23.0 };
        tile.spawn(centred(d, &name, size, true, d.palette.ink));
        if says {
            tile.spawn(Node { width: px(grid.wide - 40.0), justify_content: JustifyContent::Center, ..default() })
                .with_children(|text| {
                    let size = if low(s.room) { 18.0 } else { 20.0 };
                    text.spawn(centred(d, &words, size, false, d.palette.ink));
                });
        }
    });
}

/// What stays in sight: the adult beside a young person, what is heard, that help does not hang on it, three answers.
fn foot(page: &mut ChildSpawnerCommands, s: &Stage, code: SeatCode, young: bool) {
    let d = s.d;
    let is_low = low(s.room);
    // Beside the cover, and as far from the other edge: no answer is nearer.
    let margin = if s.room.small() { 118.0 } else { 148.0 };
    let wide = s.room.width - 2.0 * margin;
    let node = Node {
        padding: UiRect { left: px(margin), right: px(margin), top: px(6), bottom: px(if is_low { 12 } else { 22 }) },
        flex_shrink: 0.0,
        ..d.column(if is_low { 6.0 } else { 10.0 })
    };
    page.spawn(node).with_children(|foot| {
        if young {
            guardian(foot, s, code, wide);
        }
        caption(foot, s, young, wide);
        answers(foot, s, wide);
    });
}

/// The sentence that is heard, and the one that is always true.
fn caption(foot: &mut ChildSpawnerCommands, s: &Stage, young: bool, wide: f32) {
    let d = s.d;
    let is_low = low(s.room);
    let large = d.text > 1.3;
    let heard = s.desk.setup.asking.heard.filter(|_| !large);
    // The answers stay where they are when a sentence is heard.
    let least = match (large, is_low) {
        (true, _) => 0.0,
        _ if s.desk.setup.asking.all => 0.0,
        (false, true) => 54.0,
        (false, false) => 76.0,
    };
    let node = Node {
        min_height: px(least),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..d.column(2.0)
    };
    foot.spawn(node).with_children(|column| {
        if let Some(point) = heard {
            let words = say(d.language, &point.words(young, s.sitting.mode()));
            column.spawn(d.row(12.0)).with_children(|line| {
                let size = if is_low { 20.0 } else { 24.0 };
                line.spawn(icon(d, "speak", 32.0, d.palette.ink));
                line.spawn(Node { max_width: px(wide - 50.0), flex_shrink: 1.0, ..default() }).with_children(|text| {
                    text.spawn(centred(d, &words, size, true, d.palette.ink));
                });
            });
        }
        column.spawn(Node { width: px(wide), justify_content: JustifyContent::Center, ..default() }).with_children(
            |text| {
                let size = if is_low { 18.0 } else { 20.0 } * d.text.min(1.5) / d.text;
                text.spawn(centred(d, &say(d.language, "consent-aid"), size, false, d.palette.ink));
            },
        );
    });
}

/// The adult who stands by a young person chooses a picture too.
fn guardian(foot: &mut ChildSpawnerCommands, s: &Stage, code: SeatCode, wide: f32) {
    let d = s.d;
    let chosen = s.desk.setup.asking.guardian;
    let is_low = low(s.room);
    let dot = if is_low { 60.0 } else { 66.0 };
    let row = Node {
        flex_wrap: FlexWrap::Wrap,
        justify_content: JustifyContent::Center,
        row_gap: px(4),
        padding: UiRect::axes(px(18), px(if is_low { 0 } else { 4 })),
        ..d.row(10.0)
    };
    foot.spawn(choice(d, false, row)).with_children(|row| {
        let words = say(d.language, if chosen.is_some() { "consent-guardian" } else { "consent-guardian-choose" });
        // Under the words where there is no room beside them.
        let beside = if s.room.upright() { 0.0 } else { 5.0 * (dot + 22.0) };
        row.spawn(Node { width: px(wide - 60.0 - beside), ..default() }).with_children(|text| {
            let size = 20.0 * d.text.min(1.5) / d.text;
            text.spawn(label(d, &words, size, true, d.palette.ink));
        });
        for animal in Animal::ALL.into_iter().filter(|animal| *animal != code.animal) {
            let on = chosen == Some(animal);
            let adult = super::super::asking::guardian_code(animal, code);
            let shows = if on { adult.map(Shows::Code) } else { None };
            let ring = Node {
                padding: UiRect::all(px(2)),
                border: UiRect::all(px(4)),
                border_radius: BorderRadius::MAX,
                flex_shrink: 0.0,
                ..default()
            };
            let name = say(d.language, &format!("animal-{}", animal.key()));
            let edge = BorderColor::all(if on { paint(d.palette.ink) } else { Color::NONE });
            let tap = chosen_by(Role::RadioButton, &name, on, SetupAsk::Guardian(animal));
            row.spawn((ring, edge, tap)).with_children(|ring| {
                ring.spawn(picture(shows.unwrap_or_else(|| super::code::tinted(d, animal)), dot, dot));
            });
        }
    });
}

/// Three answers of one weight: the same size, the same paper, none of them first.
fn answers(foot: &mut ChildSpawnerCommands, s: &Stage, wide: f32) {
    let d = s.d;
    let is_low = low(s.room);
    let gap = 14.0;
    let each = (wide - 2.0 * gap) / 3.0;
    let p = d.palette;
    let all: [(Answer, &[&'static str], &str, &'static str); 3] = [
        (Answer::Yes, &["check"], "consent-yes", p.good),
        (Answer::KeepNothing, &["check", "nokeep"], "consent-keep-nothing", p.good),
        (Answer::No, &["door"], "consent-no", p.ink2),
    ];
    foot.spawn(Node { align_items: AlignItems::Stretch, ..d.row(gap) }).with_children(|row| {
        for (answer, signs, words, colour) in all {
            let name = say(d.language, words);
            let node = Node {
                width: px(each),
                min_height: px(if is_low {
                    76
                } else if d.text > 1.3 {
                    100
                } else {
                    132
                }),
                padding: UiRect::axes(px(12), px(if is_low { 2 } else { 8 })),
                flex_direction: if is_low { FlexDirection::Row } else { FlexDirection::Column },
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                row_gap: px(4),
                ..d.row(12.0)
            };
            let mut paper = row.spawn((
                choice(d, true, node),
                Tap { ask: Ask::Setup(SetupAsk::Answer(answer)), at_once: false },
                named(Role::Button, &name),
            ));
            paper.insert(BorderColor::all(paint(colour)));
            paper.with_children(|paper| {
                let size = if is_low || d.text > 1.3 { 38.0 } else { 62.0 };
                paper.spawn(d.row(2.0)).with_children(|icons| {
                    for sign in signs {
                        let size = if *sign == "check" && signs.len() > 1 { size * 0.66 } else { size };
                        icons.spawn(icon(d, sign, size, colour));
                    }
                });
                // The sign of yes before it is the smaller one.
                let signs_wide = size * if signs.len() > 1 { 1.7 } else { 1.0 };
                let room = if is_low { each - 48.0 - signs_wide } else { each - 34.0 };
                let words = Node { max_width: px(room), flex_shrink: 1.0, ..default() };
                paper.spawn(words).with_children(|text| {
                    let size = if is_low { 21.0 } else { 25.0 } * d.text.min(1.5) / d.text;
                    text.spawn(centred(d, &name, size, true, p.ink));
                });
            });
        }
    });
}
