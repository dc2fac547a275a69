//! A picture in place of a name: six animals and six colours, turned to the person; one page for each seat.

use super::super::ask::Ask;
use super::super::faces::{Shows, animal_svg};
use super::super::setup::{SetupAsk, code_ready};
use super::super::ui::{Draw, Side, button, disc, icon, label, paint, picture, toggled};
use super::Stage;
use super::setup_page::{Frame, choice, chosen_by, frame, inner, nothing};
use crate::i18n::{Language, code_name, say};
use crate::session::{Animal, SeatColour};
use accesskit::Role;
use bevy::prelude::*;

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
            animals(row, s, theirs);
            result(row, s, theirs);
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
    let line = d.palette.ink2;
    Shows::Drawing(
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-34 -34 68 68" width="68" height="68"><circle r="31" fill="none" stroke="{line}" stroke-width="2" stroke-dasharray="6 6" stroke-linecap="round"/></svg>"#
        )
        .into(),
    )
}

/// Six animals; those of others at this table stay in sight, in their colour.
fn animals(row: &mut ChildSpawnerCommands, s: &Stage, theirs: Language) {
    let d = s.d;
    let small = s.room.small() && !s.room.upright();
    let (size, across, down) = if small { (112.0, 26.0, 8.0) } else { (148.0, 34.0, 18.0) };
    let ring = size + 28.0;
    let grid = Node {
        width: px(3.0 * ring + 2.0 * across),
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(down),
        flex_shrink: 0.0,
        ..d.row(across)
    };
    row.spawn(Node { align_items: AlignItems::Center, ..d.column(10.0) }).with_children(|column| {
        column.spawn(grid).with_children(|grid| {
            for animal in Animal::ALL {
                one_animal(grid, s, (animal, theirs), size, SetupAsk::Animal(animal));
            }
        });
        let width = 3.0 * ring + 2.0 * across;
        column.spawn(Node { width: px(width), justify_content: JustifyContent::Center, ..default() }).with_children(
            |words| {
                words.spawn(label(d, &say(theirs, "code-why"), 21.0, false, d.palette.ink));
            },
        );
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
    let code = if chosen { draft.code() } else { taken.and_then(|taken| taken.code()) };
    let shows = code.map_or_else(|| plain(d, animal), Shows::Code);
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
        ring.spawn(picture(shows, size, size)).with_children(|disc| {
            if taken.is_some() {
                let veil =
                    Node { width: percent(100), height: percent(100), border_radius: BorderRadius::MAX, ..default() };
                disc.spawn((veil, BackgroundColor(paint(d.palette.panel).with_alpha(0.5))));
            }
        });
    });
}

/// An animal of nobody yet.
fn plain(d: Draw, animal: Animal) -> Shows {
    let p = d.palette;
    let edge = if p.edges { p.line } else { p.panel2 };
    Shows::Drawing(animal_svg(animal, (p.panel, edge), p.ink2).into())
}

/// An animal on the second paper, where the paper under it is the first.
pub(super) fn tinted(d: Draw, animal: Animal) -> Shows {
    let p = d.palette;
    Shows::Drawing(animal_svg(animal, (p.panel2, p.line), p.ink2).into())
}

/// The result in large, and the six colours under it.
fn result(row: &mut ChildSpawnerCommands, s: &Stage, theirs: Language) {
    let d = s.d;
    let draft = s.desk.setup.draft();
    let small = s.room.small() && !s.room.upright();
    let (large, dot, pad) = if small { (116.0, 54.0, 12.0) } else { (184.0, 76.0, 20.0) };
    let width = if small { 330.0 } else { 420.0 };
    let node = Node {
        width: px(width),
        padding: UiRect::all(px(pad)),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..d.column(if small { 6.0 } else { 12.0 })
    };
    row.spawn(choice(d, false, node)).with_children(|paper| {
        let shows = match (draft.code(), draft.animal, draft.colour) {
            (Some(code), ..) => Shows::Code(code),
            (None, Some(animal), _) => tinted(d, animal),
            (None, None, Some(colour)) => Shows::Drawing(
                format!(
                    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-34 -34 68 68" width="68" height="68"><circle r="32" fill="{}" stroke="#33201A" stroke-width="1.5"/></svg>"##,
                    colour.hex()
                )
                .into(),
            ),
            (None, None, None) => empty(d),
        };
        paper.spawn(picture(shows, large, large));
        let words = match (draft.animal, draft.colour) {
            (None, _) => say(theirs, "code-choose-animal"),
            (Some(_), None) => say(theirs, "code-choose-colour"),
            (Some(animal), Some(colour)) => code_name(theirs, colour.key(), animal.key()),
        };
        paper.spawn(label(d, &words, 22.0, true, d.palette.ink));
        let ring = dot + 18.0;
        let gap = (width - 2.0 * pad - 10.0 - 3.0 * ring) / 3.0;
        let colours = Node {
            width: px(3.0 * ring + 2.0 * gap),
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(4),
            ..d.row(gap)
        };
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
        // The deck's own ink: a code looks the same in every theme.
        ring.spawn((disc, BackgroundColor(paint(colour.hex())), BorderColor::all(paint("#33201A"))));
    });
}

/// What the facilitator is asked before the table: whether this is the same person, and where to refer to tonight.
fn below(page: &mut ChildSpawnerCommands, s: &Stage, mine: Draw) {
    let setup = &s.desk.setup;
    let draft = setup.draft();
    let been_here = draft.code().is_some_and(|code| s.sitting.earlier(code).is_some());
    if been_here && draft.same.is_none() {
        let both = [("code-again-yes", SetupAsk::Same(true)), ("code-again-no", SetupAsk::Same(false))];
        strip(page, s, mine, ("seat", "code-again"), both);
    } else if setup.last_seat() && s.desk.referral.is_empty() && !setup.unreferred {
        let refer = Ask::Go(super::super::desk::Screen::Refer);
        let d = mine;
        strip_of(page, s, d, ("info", "refer-empty"), |row| {
            button(row, d, Node::default(), Some("pen"), &s.say("refer-note"), Side::Paper, refer);
            let on = Ask::Setup(SetupAsk::Unreferred);
            button(row, d, Node::default(), None, &s.say("go-on"), Side::Paper, on);
        });
    }
}

/// A question with two answers of one weight.
fn strip(
    page: &mut ChildSpawnerCommands,
    s: &Stage,
    d: Draw,
    question: (&'static str, &str),
    answers: [(&str, SetupAsk); 2],
) {
    strip_of(page, s, d, question, |row| {
        for (words, ask) in answers {
            button(row, d, Node::default(), None, &s.say(words), Side::Paper, Ask::Setup(ask));
        }
    });
}

/// A paper strip with a sign, a sentence and what to do.
fn strip_of(
    page: &mut ChildSpawnerCommands,
    s: &Stage,
    d: Draw,
    (sign, words): (&'static str, &str),
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) {
    let wide = inner(s.room);
    let node = Node {
        width: px(wide),
        padding: UiRect::axes(px(16), px(6)),
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..d.row(14.0)
    };
    page.spawn(choice(d, false, node)).with_children(|row| {
        row.spawn(icon(d, sign, 34.0, d.palette.ink));
        let narrow = d.text > 1.3 || s.room.upright();
        let width = if narrow { wide - 110.0 } else { wide * 0.42 };
        row.spawn(Node { width: px(width), flex_grow: 1.0, ..default() }).with_children(|text| {
            text.spawn(label(d, &s.say(words), 20.0, true, d.palette.ink));
        });
        fill(row);
    });
}
