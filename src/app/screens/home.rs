//! Home: begin, continue, and the few things around.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::faces::{Picture, Shows};
use super::super::setup::SetupAsk;
use super::super::ui::{Side, button, centred, disc, icon, label, paint};
use super::{Stage, head, page};
use crate::deck::CardId;
use bevy::prelude::*;

/// The hand of harmless cards; a fixed list, never dealt.
const HAND: [&str; 5] = ["pla.ricefield", "obj.tea", "peo.friend", "emo.hope", "tec.tailor"];

pub(super) fn home(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let waits =
        s.sitting.rules.deck.cards.len() > 1 && s.desk.folder.last_training(&s.sitting.rules).ok().flatten().is_some();
    let small = s.room.small();
    // Large words and upright windows take the whole width, one part under the other.
    let column = d.text > 1.3 || s.room.upright();
    let side = if column { 112.0 } else { 60.0 };
    let half = (s.room.width - 2.0 * side - 40.0) / 2.0;
    page(parent, s, (side, 12.0), |page, s| {
        let way = if column { FlexDirection::Column } else { FlexDirection::Row };
        let both = Node { width: percent(100), flex_direction: way, row_gap: px(16), ..d.row(40.0) };
        page.spawn(both).with_children(|page| {
            page.spawn(Node {
                width: if column { percent(100) } else { px(half) },
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                row_gap: px(if small { 6 } else { 14 }),
                direction: d.direction(),
                ..default()
            })
            .with_children(|left| {
                left.spawn(head(d, "K-par-Cas", if small { 48.0 } else { 64.0 }));
                fan(left, s, if small || column { 3 } else { 5 });
                left.spawn(Node { max_width: px(if column { 800.0 } else { half.min(500.0) }), ..default() })
                    .with_children(|words| {
                        words.spawn(centred(d, &s.say("home-sentence"), 22.0, false, d.palette.ink));
                    });
            });
            page.spawn(Node {
                width: if column { percent(100) } else { px(half) },
                flex_direction: FlexDirection::Column,
                row_gap: px(if small { 14 } else { 20 }),
                direction: d.direction(),
                ..default()
            })
            .with_children(|right| {
                let tall = Node {
                    min_height: px(if small { 120 } else { 200 }),
                    justify_content: JustifyContent::Center,
                    ..default()
                };
                let wide = Node {
                    min_height: px(if small { 84 } else { 108 }),
                    justify_content: JustifyContent::Center,
                    ..default()
                };
                button(right, d, tall, Some("next"), &s.say("begin"), Side::Primary, Ask::Setup(SetupAsk::Begin));
                if waits {
                    button(right, d, wide, Some("book"), &s.say("continue-training"), Side::Paper, Ask::Continue);
                }
                let row = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(10), ..d.row(10.0) };
                right
                    .spawn(Node { justify_content: JustifyContent::SpaceEvenly, width: percent(100), ..row })
                    .with_children(|row| {
                        let around = [
                            ("lang", "languages", Ask::Go(Screen::Languages)),
                            ("front", "decks", Ask::Go(Screen::Decks(None))),
                            ("set", "settings", Ask::Go(Screen::Settings)),
                            ("info", "about", Ask::Go(Screen::About)),
                        ];
                        for (name, words, ask) in around {
                            row.spawn(Node { align_items: AlignItems::Center, ..d.column(6.0) }).with_children(|one| {
                                disc(one, d, (Node::default(), 76.0), name, Side::Paper, (ask, s.say(words)));
                                one.spawn(centred(d, &s.say(words), 18.0, false, d.palette.ink));
                            });
                        }
                    });
                if !d.language.reviewed() {
                    right.spawn(d.row(10.0)).with_children(|row| {
                        row.spawn(icon(d, "info", 26.0, d.palette.ink));
                        row.spawn(label(d, &s.say("language-unreviewed"), 18.0, false, d.palette.ink));
                    });
                }
            });
        });
    });
}

/// A hand of cards, fanned by twelve degrees.
fn fan(parent: &mut ChildSpawnerCommands, s: &Stage, count: usize) {
    let (width, height) = if s.room.small() || s.d.text > 1.3 { (120.0, 168.0) } else { (180.0, 252.0) };
    let spread = width * 0.42;
    let all = Vec2::new(spread * (count as f32 - 1.0) + width + 60.0, height + 70.0);
    parent.spawn(Node { width: px(all.x), height: px(all.y), ..default() }).with_children(|hand| {
        let middle = (count as f32 - 1.0) / 2.0;
        for (index, id) in HAND.iter().take(count).enumerate() {
            let from_middle = index as f32 - middle;
            let (shade, opacity) = s.d.palette.shadow;
            hand.spawn((
                Node {
                    position_type: PositionType::Absolute,
                    left: px(30.0 + spread * index as f32),
                    top: px(18.0 + from_middle * from_middle * 7.0),
                    width: px(width),
                    height: px(height),
                    border_radius: BorderRadius::all(px(width * 0.063)),
                    ..default()
                },
                UiTransform::from_rotation(Rot2::degrees(from_middle * 8.0)),
                Picture { shows: Shows::Card(CardId::from(*id)), width },
                ImageNode { color: Color::NONE, ..default() },
                BoxShadow::new(paint(shade).with_alpha(opacity), px(0), px(4), px(0), px(0)),
            ));
        }
    });
}
