//! Who is at the table? Three pictures, how many, and three ticks that keep the table to what is safe.

use super::super::faces::{Picture, Shows};
use super::super::setup::{Company, Setup, SetupAsk, Tick};
use super::super::ui::{Side, centred, label, paint, picture, toggled};
use super::Stage;
use super::setup_page::{Frame, check, choice, chosen_by, column_of, frame, inner, low, nothing, stacked, words};
use crate::deck::{CardId, Family};
use accesskit::Role;
use bevy::prelude::*;

const GAP: f32 = 22.0;

pub(super) fn who(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let head = s.say("who-head");
    let next = Some(s.say("next"));
    frame(parent, s, Frame { head, place: Some(0), next }, nothing, nothing, |page, s| {
        let d = s.d;
        let way = if stacked(d, s.room) { FlexDirection::Column } else { FlexDirection::Row };
        let row = || Node { flex_direction: way, align_items: AlignItems::Stretch, row_gap: px(16), ..d.row(gap(s)) };
        page.spawn(row()).with_children(|row| {
            for company in [Company::One, Company::Group, Company::Training] {
                tile(row, s, company);
            }
        });
        words(page, d, inner(s.room), &s.say("who-tick"), 22.0, false);
        page.spawn(row()).with_children(|row| {
            let setup = &s.desk.setup;
            let ticks = [
                (Tick::Child, setup.child_alone, "peo.teen", "child"),
                (Tick::Shelter, setup.no_shelter, "pla.dooropen", "shelter"),
                (Tick::Survivor, setup.survivor, "peo.helper", "survivor"),
            ];
            for (tick, on, card, words) in ticks {
                ticked(row, s, (tick, on), card, words);
            }
        });
    });
}

fn gap(s: &Stage) -> f32 {
    if s.room.small() { 14.0 } else { GAP }
}

/// The width of one tile of three, or of the whole row.
fn third(s: &Stage) -> f32 {
    if stacked(s.d, s.room) { inner(s.room) } else { (inner(s.room) - 2.0 * gap(s)) / 3.0 }
}

/// The room for how many, or for why not, in pixels.
fn slot_height(s: &Stage) -> f32 {
    if low(s.room) { 50.0 } else { 56.0 }
}

/// The padding of a tile.
fn pad(s: &Stage) -> f32 {
    if s.room.small() { 8.0 } else { 16.0 }
}

/// One way to sit at the table.
fn tile(row: &mut ChildSpawnerCommands, s: &Stage, company: Company) {
    let d = s.d;
    let setup = &s.desk.setup;
    let (words, cards) = match company {
        Company::One => ("who-one", &["peo.youngwoman"][..]),
        Company::Group => ("who-group", &["peo.youngman", "peo.woman", "peo.man"][..]),
        Company::Training => ("who-training", &["hum.teach"][..]),
    };
    let words = s.say(words);
    let chosen = setup.company == company;
    let barred = company == Company::Group && !setup.may_be_group();
    let lies = stacked(d, s.room);
    let node = Node {
        width: px(third(s)),
        padding: UiRect::all(px(pad(s))),
        flex_direction: if lies { FlexDirection::Row } else { FlexDirection::Column },
        align_items: AlignItems::Center,
        justify_content: if lies { JustifyContent::Start } else { JustifyContent::SpaceBetween },
        row_gap: px(8),
        ..d.row(24.0)
    };
    let mut tile = row.spawn(choice(d, chosen, node));
    if barred {
        let mut access = accesskit::Node::new(Role::RadioButton);
        access.set_label(format!("{words}. {}", s.say("who-not-group")));
        access.set_disabled();
        tile.insert(bevy::a11y::AccessibilityNode::from(access));
    } else {
        tile.insert(chosen_by(Role::RadioButton, &words, chosen, SetupAsk::Company(company, None)));
    }
    let tall = if low(s.room) {
        74.0
    } else if s.room.upright() {
        120.0
    } else {
        140.0
    };
    tile.with_children(|tile| {
        // One person needs no room to say how many.
        let height = if company == Company::One && !lies { tall + slot_height(s) + 8.0 } else { tall };
        hand(tile, cards, height, if lies { Some(tall * 1.9) } else { None }, barred.then_some(d.palette.panel));
        let room = third(s) - 2.0 * pad(s) - 10.0 - if lies { tall * 1.9 + 24.0 } else { 0.0 };
        let middle = if lies { JustifyContent::Start } else { JustifyContent::Center };
        let column = Node { width: px(room), ..d.column(if low(s.room) { 4.0 } else { 8.0 }) };
        tile.spawn(column).with_children(|under| {
            let colour = if barred { d.palette.ink2 } else { d.palette.ink };
            under.spawn(Node { justify_content: middle, ..d.row(0.0) }).with_children(|line| {
                line.spawn(label(d, &words, if low(s.room) { 24.0 } else { 26.0 }, true, colour));
            });
            if company == Company::One {
                return;
            }
            let room =
                if lies { inner(s.room) - tall * 1.9 - 2.0 * pad(s) - 44.0 } else { third(s) - 2.0 * pad(s) - 10.0 };
            let slot =
                Node { min_height: px(slot_height(s)), width: px(room), align_items: AlignItems::Center, ..d.row(4.0) };
            under.spawn(Node { justify_content: middle, ..slot }).with_children(|slot| {
                if barred {
                    let why = s.say("who-not-group");
                    slot.spawn(column_of(d, room)).with_children(|text| {
                        if lies {
                            text.spawn(label(d, &why, 18.0, false, d.palette.ink));
                        } else {
                            text.spawn(centred(d, &why, 18.0, false, d.palette.ink));
                        }
                    });
                } else {
                    how_many(slot, s, company, room);
                }
            });
        });
        check(tile, d, 40.0, chosen, false);
    });
}

/// Cards beside each other, the middle one upright; what cannot be chosen rests behind a veil.
fn hand(tile: &mut ChildSpawnerCommands, cards: &[&str], height: f32, room: Option<f32>, veil: Option<&'static str>) {
    let width = height / 1.4;
    let step = width * 0.78;
    let count = cards.len() as f32;
    let all = step * (count - 1.0) + width;
    // A hand is never wider than its room.
    let scale = room.map_or(1.0, |room| (room / (all + 16.0)).min(1.0));
    let (width, height, step) = (width * scale, height * scale, step * scale);
    let span = room.unwrap_or(all);
    tile.spawn(Node { width: px(span), height: px(height), flex_shrink: 0.0, ..default() }).with_children(|hand| {
        let first = (span - all * scale) / 2.0;
        // The one in the middle lies on the others.
        let mut order: Vec<usize> = (0..cards.len()).collect();
        order.sort_by_key(|index| std::cmp::Reverse((*index as isize - (cards.len() / 2) as isize).abs()));
        for index in order {
            let lean = (index as f32 - (count - 1.0) / 2.0) * 6.0;
            let node = Node {
                position_type: PositionType::Absolute,
                left: px(first + step * index as f32),
                top: px(lean.abs()),
                width: px(width),
                height: px(height - lean.abs()),
                ..default()
            };
            hand.spawn((
                node,
                UiTransform::from_rotation(Rot2::degrees(lean)),
                Picture { shows: Shows::Card(CardId::from(cards[index])), width },
                ImageNode { color: Color::NONE, ..default() },
            ));
        }
        if let Some(veil) = veil {
            let node = Node {
                position_type: PositionType::Absolute,
                left: px(-10),
                right: px(-10),
                top: px(-10),
                bottom: px(-10),
                ..default()
            };
            hand.spawn((node, BackgroundColor(paint(veil).with_alpha(0.62))));
        }
    });
}

/// How many people, each a figure.
fn how_many(slot: &mut ChildSpawnerCommands, s: &Stage, company: Company, room: f32) {
    let d = s.d;
    let setup = &s.desk.setup;
    let range = Setup::range(company);
    let width = ((room - 4.0 * 3.0) / 4.0).min(84.0);
    for people in range {
        let chosen = setup.company == company && setup.people(company) == people;
        let offered = setup.offers(company, people);
        let side = if chosen { Side::Chosen } else { Side::Paper };
        let name = format!("{} {people}", s.say("how-many"));
        let node = Node {
            width: px(width),
            height: px(slot_height(s)),
            border: UiRect::all(px(if chosen { 4 } else { 2 })),
            border_radius: BorderRadius::all(px(18)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        };
        let mut pill = slot.spawn((
            node,
            BackgroundColor(paint(if chosen { d.palette.panel } else { d.palette.panel2 })),
            BorderColor::all(paint(if side == Side::Chosen { d.palette.pri } else { d.palette.line })),
        ));
        if offered {
            pill.insert(chosen_by(Role::RadioButton, &name, chosen, SetupAsk::Company(company, Some(people))));
        } else {
            pill.insert(toggled(Role::RadioButton, &name, false));
        }
        let colour = match (offered, chosen) {
            (false, _) => d.palette.line,
            (true, true) => d.palette.pri,
            (true, false) => d.palette.ink,
        };
        pill.with_children(|pill| {
            for index in 0..people {
                let margin = UiRect { left: px(if index == 0 { 0 } else { -8 }), ..default() };
                let size = if s.room.small() { 20.0 } else { 24.0 };
                let sign = Shows::Sign(Some(Family::Person), colour);
                pill.spawn(picture(sign, size, size)).entry::<Node>().and_modify(move |mut node| node.margin = margin);
            }
        });
    }
}

/// What may be so, with its reason in the same tile.
fn ticked(row: &mut ChildSpawnerCommands, s: &Stage, (tick, on): (Tick, bool), card: &str, words: &str) {
    let d = s.d;
    let words = format!("who-{words}");
    let (card_width, ring) = if low(s.room) { (56.0, 34.0) } else { (84.0, 40.0) };
    let gap = if s.room.small() { 12.0 } else { 16.0 };
    let node = Node { width: px(third(s)), padding: UiRect::all(px(pad(s))), ..d.row(gap) };
    let (name, why) = (s.say(&words), s.say(&format!("{words}-why")));
    let mut tile = row
        .spawn((choice(d, on, node), chosen_by(Role::CheckBox, &format!("{name}. {why}"), on, SetupAsk::Tick(tick))));
    tile.with_children(|tile| {
        tile.spawn(picture(Shows::Card(CardId::from(card)), card_width, card_width * 1.4));
        let width = third(s) - 2.0 * pad(s) - card_width - gap - 10.0;
        tile.spawn(Node { width: px(width), ..d.column(2.0) }).with_children(|text| {
            // Beside the ring.
            let size = if low(s.room) { 18.0 } else { 22.0 };
            self::words(text, d, width - ring - 4.0, &name, size, true);
            self::words(text, d, width, &why, 18.0, false);
        });
        check(tile, d, ring, on, true);
    });
}
