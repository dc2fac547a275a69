//! A picture in place of a name: six animals and six colours, turned to the person; one page for each seat.

use super::super::ask::Ask;
use super::super::faces::{Shows, animal_svg};
use super::super::setup::{SetupAsk, code_ready};
use super::super::ui::{Draw, Side, centred, disc, paint, picture, toggled};
use super::Stage;
use super::code_strip::below;
use super::setup_page::{Frame, choice, chosen_by, frame, nothing};
use crate::i18n::{Language, code_name, say};
use crate::session::{Animal, SeatCode, SeatColour};
use accesskit::Role;
use bevy::prelude::*;

/// The deck's own ink and paper: a code looks the same in every theme.
const INK: &str = "#33201A";
const PAPER: &str = "#FBF2DF";

pub(super) fn code(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let mine = s.d;
    let theirs = s.desk.theirs();
    s.d = Draw { language: theirs, ..mine };
    let head = say(theirs, "code-head");
    let words = if s.desk.setup.last_seat() { "to-the-table" } else { "next" };
    let next = code_ready(s.desk, s.sitting).then(|| say(theirs, words));
    frame(parent, s, Frame { head, place: Some(2), next }, seats, nothing, |page, s| {
        let upright = s.room.upright();
        let way = if upright { FlexDirection::Column } else { FlexDirection::Row };
        let row = Node {
            flex_direction: way,
            justify_content: JustifyContent::SpaceBetween,
            row_gap: px(24),
            ..s.d.row(20.0)
        };
        page.spawn(row).with_children(|row| {
            row.spawn(Node { align_items: AlignItems::Center, ..s.d.column(10.0) }).with_children(|column| {
                animals(column, s, theirs);
                if !is_low(s) {
                    why(column, s, theirs);
                }
            });
            row.spawn(Node { align_items: AlignItems::Center, ..s.d.column(10.0) }).with_children(|column| {
                result(column, s, theirs);
                if is_low(s) {
                    why(column, s, theirs);
                }
            });
        });
        below(page, s, mine);
    });
    s.d = mine;
}

/// The codes of this table, and the words of this page to be heard.
fn seats(row: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let setup = &s.desk.setup;
    if setup.seats() > 1 {
        row.spawn(d.row(8.0)).with_children(|row| {
            for (seat, draft) in setup.drafts().iter().enumerate() {
                let here = seat == setup.at;
                let node = Node {
                    padding: UiRect::all(px(3)),
                    border: UiRect::all(px(4)),
                    border_radius: BorderRadius::MAX,
                    ..default()
                };
                let edge = if here { paint(d.palette.pri) } else { Color::NONE };
                row.spawn((node, BorderColor::all(edge))).with_children(|ring| {
                    ring.spawn(picture(draft.code().map_or_else(|| empty(d), Shows::Code), 52.0, 52.0));
                });
            }
        });
    }
    let words = say(d.language, "code-why");
    disc(row, d, (Node::default(), 76.0), "speak", Side::Paper, (Ask::Hear(words), s.say("hear")));
}

/// A place for a code, with nothing in it yet.
fn empty(d: Draw) -> Shows {
    disc_of("none", d.palette.ink2, r#"stroke-dasharray="6 6" stroke-linecap="round""#)
}

/// A disc without an animal.
fn disc_of(fill: &str, edge: &str, more: &str) -> Shows {
    let disc = format!(r#"<circle r="32" fill="{fill}" stroke="{edge}" stroke-width="1.5" {more}/>"#);
    Shows::Drawing(
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-34 -34 68 68" width="68" height="68">{disc}</svg>"#
        )
        .into(),
    )
}

/// Whether the page has to do with little height.
fn is_low(s: &Stage) -> bool {
    s.room.small() && !s.room.upright()
}

/// What is not asked.
fn why(column: &mut ChildSpawnerCommands, s: &Stage, theirs: Language) {
    let width = if is_low(s) { 410.0 } else { 560.0 };
    let line = Node { width: px(width), justify_content: JustifyContent::Center, ..default() };
    column.spawn(line).with_children(|line| {
        line.spawn(centred(s.d, &say(theirs, "code-why"), 21.0, false, s.d.palette.ink));
    });
}

/// Six animals; those of others at this table stay in sight, with their owner's edge.
fn animals(column: &mut ChildSpawnerCommands, s: &Stage, theirs: Language) {
    let (size, across, down) = if is_low(s) { (102.0, 24.0, 4.0) } else { (148.0, 34.0, 14.0) };
    let grid = Node {
        width: px(3.0 * (size + 28.0) + 2.0 * across + 2.0),
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(down),
        flex_shrink: 0.0,
        ..s.d.row(across)
    };
    column.spawn(grid).with_children(|grid| {
        for animal in Animal::ALL {
            one_animal(grid, s, (animal, theirs), size, SetupAsk::Animal(animal));
        }
    });
}

fn one_animal(
    grid: &mut ChildSpawnerCommands,
    s: &Stage,
    (animal, theirs): (Animal, Language),
    size: f32,
    ask: SetupAsk,
) {
    let d = s.d;
    let setup = &s.desk.setup;
    let (draft, taken) = (setup.draft(), setup.taken_by(animal));
    let chosen = draft.animal == Some(animal);
    let shows = match (taken, draft.code()) {
        // Somebody else's: still there, in the edge of its owner.
        (Some(owner), _) => {
            let edge = owner.colour.map_or(d.palette.line, SeatColour::hex);
            Shows::Drawing(animal_svg(animal, (d.palette.panel2, edge, 3.5), d.palette.line).into())
        }
        (None, Some(code)) if chosen => large_code(code),
        _ => plain(d, animal),
    };
    let name = say(theirs, &format!("animal-{}", animal.key()));
    let mut ring = grid.spawn((
        Node { padding: UiRect::all(px(8)), border: UiRect::all(px(6)), border_radius: BorderRadius::MAX, ..default() },
        BorderColor::all(if chosen { paint(d.palette.pri) } else { Color::NONE }),
        BackgroundColor(if chosen { paint(d.palette.panel) } else { Color::NONE }),
    ));
    if taken.is_some() {
        ring.insert(toggled(Role::RadioButton, &format!("{name}, {}", say(theirs, "code-taken")), false));
    } else {
        ring.insert(chosen_by(Role::RadioButton, &name, chosen, ask));
    }
    ring.with_children(|ring| {
        ring.spawn(picture(shows, size, size));
    });
}

/// A code in large, with the same thin edge.
fn large_code(code: SeatCode) -> Shows {
    Shows::Drawing(animal_svg(code.animal, (code.colour.hex(), INK, 1.0), PAPER).into())
}

/// An animal of nobody yet.
fn plain(d: Draw, animal: Animal) -> Shows {
    let p = d.palette;
    let edge = if p.edges { p.line } else { p.panel2 };
    Shows::Drawing(animal_svg(animal, (p.panel, edge, 1.0), p.ink2).into())
}

/// An animal on the second paper, where the paper under it is the first.
pub(super) fn tinted(d: Draw, animal: Animal) -> Shows {
    let p = d.palette;
    Shows::Drawing(animal_svg(animal, (p.panel2, p.line, 1.0), p.ink2).into())
}

/// The result in large, and the six colours under it; beside it where the screen is low.
fn result(column: &mut ChildSpawnerCommands, s: &Stage, theirs: Language) {
    let d = s.d;
    let draft = s.desk.setup.draft();
    let low = is_low(s);
    let (large, dot, pad) = if low { (104.0, 54.0, 12.0) } else { (156.0, 76.0, 14.0) };
    let width = if low { 410.0 } else { 420.0 };
    let node = Node {
        width: px(width),
        padding: UiRect::all(px(pad)),
        flex_direction: if low { FlexDirection::Row } else { FlexDirection::Column },
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        flex_shrink: 0.0,
        row_gap: px(10),
        ..d.row(8.0)
    };
    column.spawn(choice(d, false, node)).with_children(|paper| {
        let shows = match (draft.code(), draft.animal, draft.colour) {
            (Some(code), ..) => large_code(code),
            (None, Some(animal), _) => tinted(d, animal),
            (None, None, Some(colour)) => disc_of(colour.hex(), INK, ""),
            (None, None, None) => empty(d),
        };
        let words = match (draft.animal, draft.colour) {
            (None, _) => say(theirs, "code-choose-animal"),
            (Some(_), None) => say(theirs, "code-choose-colour"),
            (Some(animal), Some(colour)) => code_name(theirs, colour.key(), animal.key()),
        };
        let ring = dot + 18.0;
        let gap = if low { 4.0 } else { 20.0 };
        let grid = 3.0 * ring + 2.0 * gap + 2.0;
        let words_wide = if low { width - 2.0 * pad - 10.0 - grid - 8.0 } else { width - 2.0 * pad - 10.0 };
        paper.spawn(Node { align_items: AlignItems::Center, ..d.column(6.0) }).with_children(|made| {
            made.spawn(picture(shows, large, large));
            let line = Node { width: px(words_wide), justify_content: JustifyContent::Center, ..default() };
            made.spawn(line).with_children(|line| {
                line.spawn(centred(d, &words, if low { 19.0 } else { 22.0 }, true, d.palette.ink));
            });
        });
        let colours =
            Node { width: px(grid), flex_wrap: FlexWrap::Wrap, row_gap: px(4), flex_shrink: 0.0, ..d.row(gap) };
        paper.spawn(colours).with_children(|grid| {
            for colour in SeatColour::ALL {
                one_colour(grid, s, (colour, theirs), dot, draft.colour == Some(colour));
            }
        });
    });
}

fn one_colour(
    grid: &mut ChildSpawnerCommands,
    s: &Stage,
    (colour, theirs): (SeatColour, Language),
    dot: f32,
    on: bool,
) {
    let d = s.d;
    let name = say(theirs, &format!("colour-{}", colour.key()));
    let ring =
        Node { padding: UiRect::all(px(5)), border: UiRect::all(px(4)), border_radius: BorderRadius::MAX, ..default() };
    let edge = BorderColor::all(if on { paint(d.palette.ink) } else { Color::NONE });
    grid.spawn((ring, edge, chosen_by(Role::RadioButton, &name, on, SetupAsk::Colour(colour)))).with_children(|ring| {
        let disc = Node {
            width: px(dot),
            height: px(dot),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::MAX,
            ..default()
        };
        ring.spawn((disc, BackgroundColor(paint(colour.hex())), BorderColor::all(paint(INK))));
    });
}
