//! We read it together: the story card by card, the person's words, and what shall become of each card.

use super::super::ask::Ask;
use super::super::faces::{Picture, Shows};
use super::super::reading::{ReadAsk, story, to_leave_with};
use super::super::table::shows;
use super::super::ui::{Draw, Side, Tap, button, centred, disc, icon, label, paint, panel, picture};
use super::{Stage, head, page};
use crate::session::{About, Fate, Mode, Piece, State, is_named};
use bevy::prelude::*;

pub(super) fn read(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let sitting = s.sitting;
    let (Some(state), ids) = (sitting.state(), story(s.desk, sitting)) else { return };
    s.desk.reading.at = s.desk.reading.at.min(ids.len());
    let at = s.desk.reading.at;
    let node = d.at_end(30.0, Node { bottom: px(22), ..default() });
    if sitting.session.as_ref().is_some_and(|session| session.last_done().is_some()) {
        disc(parent, d, (node, 76.0), "undo", Side::Paper, (Ask::Undo, s.say("undo")));
    }
    let Some(piece) = ids.get(at).and_then(|id| state.piece(*id)) else {
        leave_with(parent, s, state, ids.is_empty());
        return seat_code(parent, s, state);
    };
    thread(parent, s, state, &ids);
    let small = s.room.small();
    let column = d.text > 1.3 || s.room.upright();
    page(parent, s, (112.0, 12.0), |page, s| {
        page.spawn(Node { height: px(if small { 68 } else { 122 }), flex_shrink: 0.0, ..default() });
        let way = if column { FlexDirection::Column } else { FlexDirection::Row };
        page.spawn(Node { flex_direction: way, row_gap: px(16), ..d.row(if small { 24.0 } else { 44.0 }) })
            .with_children(|row| {
                let back = Ask::Read(ReadAsk::By(-1));
                if at > 0 && !column {
                    disc(row, d, (Node::default(), 76.0), "back", Side::Paper, (back, s.say("back")));
                } else if !column {
                    row.spawn(Node { width: px(76), ..default() });
                }
                let tall = if small { 206.0 } else { 400.0 };
                face(row, s, piece, tall);
                // What the card, the arrows and the gaps leave.
                let gaps = if small { 3.0 * 24.0 } else { 3.0 * 44.0 };
                let beside = if column { 0.0 } else { tall / 1.4 + 76.0 + 88.0 + gaps };
                let width = (s.room.width - 224.0 - beside).min(460.0);
                row.spawn(Node { width: px(width), ..d.column(if small { 8.0 } else { 14.0 }) }).with_children(
                    |side| {
                        words(side, s, state, piece);
                        fates(side, s, piece, width);
                        rest(side, s, width);
                    },
                );
                let next = (Ask::Read(ReadAsk::By(1)), s.say("next"));
                disc(row, d, (Node::default(), 88.0), "next", Side::Primary, next);
            });
        let training = s.sitting.mode() == Some(Mode::Training);
        let note = s.say(if training { "read-unanswered" } else { "read-nothing-kept" });
        // Between the cover and undo.
        let beside = if small { 300.0 } else { 460.0 };
        page.spawn(Node { width: px(s.room.width - beside), justify_content: JustifyContent::Center, ..default() })
            .with_children(|text| {
                text.spawn(centred(d, &note, if small { 16.0 } else { 18.0 }, false, d.palette.ink));
            });
    });
    seat_code(parent, s, state);
}

/// Whose story it is.
fn seat_code(parent: &mut ChildSpawnerCommands, s: &Stage, state: &State) {
    if let Some(code) = state.seats.get(&s.desk.seat).map(|seat| seat.code) {
        let d = s.d;
        let node = d.at_end(34.0, Node { top: px(18), width: px(64), height: px(64), ..default() });
        parent.spawn((
            node,
            Picture { shows: Shows::Code(code), width: 64.0 },
            ImageNode { color: Color::NONE, ..default() },
        ));
    }
}

/// The last page: one card to leave with, a resource. Nothing has to be chosen.
fn leave_with(parent: &mut ChildSpawnerCommands, s: &mut Stage, state: &State, empty: bool) {
    let d = s.d;
    let cards = to_leave_with(s.desk, s.sitting);
    let chosen = state.seats.get(&s.desk.seat).and_then(|seat| seat.closes_on.clone());
    let hard = s.sitting.session.as_ref().is_some_and(|session| session.ends_hard(&s.sitting.rules, s.desk.seat));
    page(parent, s, (112.0, if s.room.small() { 12.0 } else { 24.0 }), |page, s| {
        if empty {
            page.spawn(centred(d, &s.say("read-empty"), 22.0, false, d.palette.ink));
        }
        page.spawn(head(d, &s.say("leave-with-head"), 36.0));
        page.spawn(centred(d, &s.say("leave-with-why"), 22.0, false, d.palette.ink));
        let wide = if s.room.small() { 104.0 } else { 140.0 };
        let row = Node {
            flex_wrap: FlexWrap::Wrap,
            justify_content: JustifyContent::Center,
            row_gap: px(16),
            width: px(s.room.width - 224.0),
            ..d.row(22.0)
        };
        page.spawn(row).with_children(|row| {
            for id in cards {
                let on = chosen.as_ref() == Some(&id);
                let name = s.desk.name(&id).0;
                let mut access = accesskit::Node::new(accesskit::Role::RadioButton);
                access.set_label(name);
                access.set_toggled(on.into());
                let node = Node {
                    padding: UiRect::all(px(6)),
                    border: UiRect::all(px(5)),
                    border_radius: BorderRadius::all(px(16)),
                    ..default()
                };
                let ring = paint(d.palette.ring).with_alpha(if on { 1.0 } else { 0.0 });
                row.spawn((
                    node,
                    BorderColor::all(ring),
                    Tap { ask: Ask::Read(ReadAsk::LeaveWith(id.clone())), at_once: false },
                    bevy::a11y::AccessibilityNode::from(access),
                ))
                .with_children(|frame| {
                    frame.spawn(picture(Shows::Card(id), wide, wide * 1.4));
                });
            }
        });
        page.spawn(d.row(20.0)).with_children(|row| {
            let back = Ask::Read(ReadAsk::By(-1));
            disc(row, d, (Node::default(), 76.0), "back", Side::Paper, (back, s.say("back")));
            // A path that ends on a stone asks for a card to leave with; whoever cannot wait has the cover's door.
            if !hard || chosen.is_some() {
                let next = Ask::Read(ReadAsk::By(1));
                button(row, d, Node::default(), Some("next"), &s.say("next"), Side::Primary, next);
            }
        });
    });
}

/// The story as a thread of small cards, the one that is read with a ring, and below each what was decided.
fn thread(parent: &mut ChildSpawnerCommands, s: &Stage, state: &State, ids: &[crate::session::PieceId]) {
    let d = s.d;
    let (wide, gap) = if s.room.small() { (40.0, 16.0) } else { (54.0, 20.0) };
    let tall = wide * 1.4;
    let side = if s.room.small() { 132.0 } else { 262.0 };
    let room = ((s.room.width - 2.0 * side) / (wide + gap)).floor().max(1.0) as usize;
    let from = s.desk.reading.at.saturating_sub(room / 2).min(ids.len().saturating_sub(room));
    let shown = &ids[from..ids.len().min(from + room)];
    let span = shown.len() as f32 * (wide + gap) - gap;
    let left = (s.room.width - span) / 2.0;
    let line = d
        .at_start(left - 20.0, Node { top: px(26.0 + tall / 2.0), width: px(span + 40.0), height: px(6), ..default() });
    parent.spawn((line, BackgroundColor(paint(d.palette.mat.road))));
    for (index, piece) in shown.iter().filter_map(|id| state.piece(*id)).enumerate() {
        let now = from + index == s.desk.reading.at;
        let ring = if now { 6.0 } else { 0.0 };
        let x = left + index as f32 * (wide + gap) - ring;
        let node = Node {
            top: px(26.0 - ring),
            width: px(wide + 2.0 * ring),
            height: px(tall + 2.0 * ring),
            border: UiRect::all(px(if now { 4.0 } else { 0.0 })),
            border_radius: BorderRadius::all(px(6)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        };
        let ask = Ask::Read(ReadAsk::To(from + index));
        let gone = piece.fate == Some(Fate::Destroy);
        parent
            .spawn((d.at_start(x, node), BorderColor::all(paint(d.palette.ring)), Tap { ask, at_once: false }))
            .with_children(|small| {
                let (width, height) = shape(s, piece, wide);
                let mut face = small.spawn(picture(shows(piece, s.sitting.family(&piece.what)), width, height));
                if gone {
                    face.insert(UiTransform::from_rotation(Rot2::degrees(12.0)));
                }
            });
        if let Some(fate) = piece.fate {
            let (name, colour, _) = of(d, fate);
            let node = Node { top: px(26.0 + tall + ring + 2.0), width: px(26), height: px(26), ..default() };
            parent.spawn((d.at_start(x + ring + (wide - 26.0) / 2.0, node), icon_in(name, colour)));
        }
    }
}

fn icon_in(name: &'static str, colour: &'static str) -> impl Bundle {
    (Picture { shows: Shows::Icon(name, colour), width: 26.0 }, ImageNode { color: Color::NONE, ..default() })
}

/// The pictogram, colour and message of a fate.
fn of(d: Draw, fate: Fate) -> (&'static str, &'static str, &'static str) {
    match fate {
        Fate::Keep => ("keep", d.palette.good, "fate-keep"),
        Fate::KeepUnshared => ("noshare", d.palette.share, "fate-unshared"),
        Fate::Destroy => ("destroy", d.palette.no, "fate-destroy"),
    }
}

/// The width and height of a piece that is shown `tall`ish: strips are low, tokens round.
fn shape(s: &Stage, piece: &Piece, wide: f32) -> (f32, f32) {
    match s.sitting.family(&piece.what) {
        Some(crate::deck::Family::Strip) => (wide, wide * 0.343),
        Some(_) => (wide, wide * 1.4),
        None => (wide * 0.9, wide * 0.9),
    }
}

/// The card in large; torn where it is to be destroyed. A card of risk is not turned up here if it lies face down.
fn face(row: &mut ChildSpawnerCommands, s: &Stage, piece: &Piece, tall: f32) {
    let (width, height) = shape(s, piece, tall / 1.4);
    let frame = Node {
        width: px(tall / 1.4),
        height: px(tall),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let torn = piece.fate == Some(Fate::Destroy);
    row.spawn(frame).with_children(|frame| {
        let face = shows(piece, s.sitting.family(&piece.what));
        if !torn {
            frame.spawn(picture(face, width, height));
            return;
        }
        // Two halves that part: clipped windows on the same picture.
        for (side, lean) in [(0.0, -5.0), (1.0, 5.0)] {
            let half = Node {
                width: px(width / 2.0),
                height: px(height),
                margin: UiRect::horizontal(px(5)),
                overflow: Overflow::clip(),
                ..default()
            };
            frame.spawn((half, UiTransform::from_rotation(Rot2::degrees(lean)))).with_children(|half| {
                half.spawn((
                    Node {
                        position_type: PositionType::Absolute,
                        left: px(-side * width / 2.0),
                        width: px(width),
                        height: px(height),
                        ..default()
                    },
                    Picture { shows: face.clone(), width },
                    ImageNode { color: Color::NONE, ..default() },
                ));
            });
        }
    });
}

/// The person's words about the card, with a pen to correct them.
fn words(side: &mut ChildSpawnerCommands, s: &Stage, state: &State, piece: &Piece) {
    let d = s.d;
    let said = match super::super::reading::about(piece.id, Some(&piece.spot.anchor)) {
        About::Stage(stage) => state.stage(stage).and_then(|stage| stage.words.clone()),
        About::Piece(_) => piece.words.clone(),
    };
    let name = s.name(&piece.what);
    let node = Node {
        padding: UiRect::axes(px(20), px(14)),
        column_gap: px(14),
        align_items: AlignItems::Center,
        min_height: px(if s.room.small() { 72 } else { 110 }),
        ..default()
    };
    side.spawn(panel(d, node, 26.0)).with_children(|sheet| {
        sheet.spawn(Node { flex_grow: 1.0, flex_basis: px(0), flex_shrink: 1.0, ..d.column(4.0) }).with_children(
            |text| {
                match &said {
                    Some(words) => {
                        text.spawn(label(
                            d,
                            &s.desk.tell("quoted", "words", words),
                            if s.room.small() { 24.0 } else { 28.0 },
                            false,
                            d.palette.ink,
                        ));
                    }
                    None => {
                        text.spawn(label(d, &name, 22.0, false, d.palette.ink));
                    }
                }
                if is_named(piece, &s.sitting.rules) {
                    text.spawn(d.row(8.0)).with_children(|row| {
                        row.spawn(icon(d, "lock", 24.0, d.palette.ink));
                        row.spawn(label(d, &s.say("read-name-keeps"), 18.0, false, d.palette.ink));
                    });
                }
            },
        );
        let correct = (Ask::Read(ReadAsk::Correct), s.say("read-correct"));
        disc(sheet, d, (Node::default(), 66.0), "pen", Side::Paper, correct);
    });
}

/// Keep, keep but do not share, destroy: three pictograms of equal weight.
fn fates(side: &mut ChildSpawnerCommands, s: &Stage, piece: &Piece, width: f32) {
    let d = s.d;
    let each = (width - 28.0) / 3.0;
    side.spawn(Node { align_items: AlignItems::Stretch, ..d.row(14.0) }).with_children(|row| {
        for fate in [Fate::Keep, Fate::KeepUnshared, Fate::Destroy] {
            let (name, colour, words) = of(d, fate);
            let chosen = piece.fate == Some(fate);
            // Where nothing is kept, what is not destroyed comes onto the person's page and nowhere else.
            let on_page = fate != Fate::Destroy && s.sitting.mode() == Some(Mode::NothingKept);
            let words = s.say(&if on_page { format!("{words}-page") } else { words.to_owned() });
            let mut node = accesskit::Node::new(accesskit::Role::RadioButton);
            node.set_label(words.clone());
            node.set_toggled(chosen.into());
            row.spawn((
                Node {
                    width: px(each),
                    min_height: px(if s.room.small() { 98 } else { 160 }),
                    padding: UiRect::all(px(8)),
                    border: UiRect::all(px(if chosen { 8.0 } else { 3.0 })),
                    border_radius: BorderRadius::all(px(26)),
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::Center,
                    ..d.column(6.0)
                },
                BackgroundColor(paint(d.palette.panel)),
                BorderColor::all(paint(colour)),
                Tap { ask: Ask::Read(ReadAsk::Decide(fate)), at_once: false },
                bevy::a11y::AccessibilityNode::from(node),
            ))
            .with_children(|tile| {
                tile.spawn(icon(d, name, if s.room.small() { 50.0 } else { 72.0 }, colour));
                tile.spawn(Node { width: px(each - 28.0), justify_content: JustifyContent::Center, ..default() })
                    .with_children(|text| {
                        text.spawn(centred(d, &words, 20.0, true, d.palette.ink));
                    });
            });
        }
    });
}

/// The next answer is for all the rest: neutral between the three.
fn rest(side: &mut ChildSpawnerCommands, s: &Stage, width: f32) {
    let d = s.d;
    let on = s.desk.reading.rest;
    let name = if on { "check" } else { "front" };
    let node = Node { width: px(width), min_height: px(if s.room.small() { 66 } else { 76 }), ..default() };
    let chosen = if on { Side::Chosen } else { Side::Paper };
    button(side, d, node, Some(name), &s.say("fate-rest"), chosen, Ask::Read(ReadAsk::Rest));
}
