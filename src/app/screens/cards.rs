//! Cards, in small: the families as piles, and all cards of a family.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::faces::{Picture, Shows};
use super::super::input::ScrollArea;
use super::super::ui::{Side, Tap, centred, disc};
use super::{Stage, settings::back};
use crate::deck::{Card, Family, Risk};
use crate::session::What;
use bevy::prelude::*;

pub(super) fn cards(parent: &mut ChildSpawnerCommands, s: &mut Stage, open: Option<Family>) {
    let d = s.d;
    let head = open.map_or_else(|| s.say("decks"), |family| s.say(&format!("family-{}", family.key())));
    parent
        .spawn(Node {
            position_type: PositionType::Absolute,
            top: px(24),
            width: percent(100),
            justify_content: JustifyContent::Center,
            ..default()
        })
        .with_children(|top| {
            top.spawn(super::head(d, &head, 36.0));
        });
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(if s.room.small() { 100 } else { 130 }),
                right: px(if s.room.small() { 100 } else { 130 }),
                top: px(if s.room.small() { 84 } else { 104 }),
                bottom: px(0),
                overflow: Overflow::clip(),
                direction: d.direction(),
                ..default()
            },
            ScrollArea,
        ))
        .with_children(|area| {
            area.spawn((
                super::ScrollBody,
                Node {
                    position_type: PositionType::Absolute,
                    top: px(-s.desk.scroll),
                    width: percent(100),
                    flex_wrap: FlexWrap::Wrap,
                    row_gap: px(18),
                    column_gap: px(18),
                    padding: UiRect::all(px(10)),
                    justify_content: JustifyContent::Center,
                    direction: d.direction(),
                    ..default()
                },
            ))
            .with_children(|grid| match open {
                None => families(grid, s),
                Some(family) => {
                    // Cards of high risk rest in their drawer here too.
                    let shown: Vec<&Card> =
                        s.sitting.rules.deck.family(family).filter(|card| card.risk != Risk::High).collect();
                    let width = 150.0;
                    for card in shown {
                        let height = if family == Family::Strip { width * 0.343 } else { width * 1.4 };
                        let what = What::Card(card.id.clone());
                        let mut name = accesskit::Node::new(accesskit::Role::Button);
                        name.set_label(s.name(&what));
                        grid.spawn((
                            Node { width: px(width), height: px(height), ..default() },
                            Picture { shows: Shows::Card(card.id.clone()), width },
                            ImageNode { color: Color::NONE, ..default() },
                            Tap { ask: Ask::CloserOf(what), at_once: false },
                            bevy::a11y::AccessibilityNode::from(name),
                        ));
                    }
                }
            });
        });
    if open.is_some() {
        let node = d.at_start(34.0, Node { top: px(18), ..default() });
        disc(parent, d, (node, 76.0), "back", Side::Paper, (Ask::Go(Screen::Decks(None)), s.say("back")));
    } else {
        back(parent, s);
    }
}

/// Each family as a fanned pile with its name.
fn families(grid: &mut ChildSpawnerCommands, s: &Stage) {
    let d = s.d;
    for family in Family::ALL {
        let cards: Vec<&Card> =
            s.sitting.rules.deck.family(family).filter(|card| card.risk == Risk::None).take(3).collect();
        if cards.is_empty() {
            continue;
        }
        let words = s.say(&format!("family-{}", family.key()));
        let mut name = accesskit::Node::new(accesskit::Role::Button);
        name.set_label(words.as_str());
        grid.spawn((
            Node { width: px(178.0 * d.text.min(1.6)), align_items: AlignItems::Center, ..d.column(6.0) },
            Tap { ask: Ask::Go(Screen::Decks(Some(family))), at_once: false },
            bevy::a11y::AccessibilityNode::from(name),
        ))
        .with_children(|pile| {
            pile.spawn(Node { width: px(170), height: px(190), ..default() }).with_children(|fan| {
                for (index, card) in cards.iter().enumerate().rev() {
                    let width = 116.0;
                    let height = if family == Family::Strip { width * 0.343 } else { width * 1.4 };
                    fan.spawn((
                        Node {
                            position_type: PositionType::Absolute,
                            left: px(10.0 + 18.0 * index as f32),
                            top: px(14.0 + if family == Family::Strip { 40.0 + 26.0 * index as f32 } else { 0.0 }),
                            width: px(width),
                            height: px(height),
                            ..default()
                        },
                        UiTransform::from_rotation(Rot2::degrees(index as f32 * 6.0 - 4.0)),
                        Picture { shows: Shows::Card(card.id.clone()), width },
                        ImageNode { color: Color::NONE, ..default() },
                    ));
                }
            });
            pile.spawn(centred(d, &words, 20.0, true, d.palette.ink));
        });
    }
}
