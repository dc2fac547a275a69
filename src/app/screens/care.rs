//! Taking care of oneself: one picture page at a time, for one person or a big room; one idea, one open question, one
//! thing to try.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::faces::Shows;
use super::super::ui::{Side, disc, icon, label, panel, picture};
use super::cover::Breath;
use super::{Stage, page};
use crate::kit::Pile;
use bevy::prelude::*;

/// The size in which a picture page is drawn.
const DRAWN: Vec2 = Vec2::new(940.0, 700.0);

pub(super) fn care(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let (Some(kit), Some(step)) = (s.sitting.kit(), s.sitting.step()) else { return };
    let column = s.room.upright() || d.text > 1.3;
    let room = Vec2::new(s.room.width - 2.0 * 112.0, s.room.height - 200.0);
    let wide = if column { room.x.min(760.0) } else { (room.x * 0.6).min(room.y * DRAWN.x / DRAWN.y) };
    let beside = if column { room.x } else { room.x - wide - 40.0 };
    // A wall is read from far away: words grow with it.
    let grow = (s.room.width / 1280.0).clamp(0.84, 1.5);
    let words = |of: &str| s.desk.of_kit(&format!("page-{}-{}-{of}", kit.id.0, step.id.0));
    let (idea, attempt) = (words("idea"), words("try"));
    let prompt = s.desk.of_kit(&format!("prompt-{}-{}", kit.id.0, step.id.0));
    let ring = match &step.pile {
        Pile::Page { ring } => ring.map(|at| Vec2::new(at.x.0 as f32, at.y.0 as f32) * wide / DRAWN.x),
        _ => None,
    };
    let name = step.id.0.clone();
    page(parent, s, (112.0, 16.0), |page, _| {
        let way = if column { FlexDirection::Column } else { FlexDirection::Row };
        page.spawn(Node { flex_direction: way, row_gap: px(20), ..d.row(40.0) }).with_children(|both| {
            both.spawn(Node { width: px(wide), height: px(wide * DRAWN.y / DRAWN.x), flex_shrink: 0.0, ..default() })
                .with_children(|frame| {
                    frame.spawn(picture(Shows::Page(name), wide, wide * DRAWN.y / DRAWN.x));
                    if let Some(at) = ring {
                        breathing_ring(frame, at, 76.0 * wide / 620.0);
                    }
                });
            both.spawn(Node { width: px(beside), ..d.column(16.0) }).with_children(|side| {
                let line = |side: &mut ChildSpawnerCommands, words: &str, size: f32, bold: bool, width: f32| {
                    side.spawn(Node { width: px(width), ..default() }).with_children(|text| {
                        text.spawn(label(d, words, size * grow, bold, d.palette.ink));
                    });
                };
                line(side, &idea, 30.0, true, beside);
                side.spawn(d.row(14.0)).with_children(|row| {
                    row.spawn(icon(d, "ear", 34.0 * grow, d.palette.ink));
                    line(row, &prompt, 24.0, false, beside - 14.0 - 34.0 * grow);
                });
                let node = Node { width: px(beside), padding: UiRect::all(px(18)), ..d.row(14.0) };
                side.spawn(panel(d, node, 24.0)).with_children(|row| {
                    row.spawn(icon(d, "hand", 34.0 * grow, d.palette.good));
                    line(row, &attempt, 22.0, false, beside - 54.0 - 34.0 * grow);
                });
            });
        });
    });
    step_discs(parent, s);
}

/// Back and next alone: nothing is laid, nothing is counted.
fn step_discs(parent: &mut ChildSpawnerCommands, s: &Stage) {
    let d = s.d;
    let node = d.at_end(34.0, Node { bottom: px(22), ..default() });
    disc(parent, d, (node, 92.0), "next", Side::Primary, (Ask::Next, s.say("next")));
    let node = d.at_end(144.0, Node { bottom: px(30), ..default() });
    disc(parent, d, (node, 76.0), "back", Side::Paper, (Ask::Back, s.say("back")));
}

/// The ring that breathes, in two tones, so that it is seen on any sky.
pub(super) fn breathing_ring(frame: &mut ChildSpawnerCommands, at: Vec2, radius: f32) {
    for (grow, hex, alpha) in [(0.0, "#34457E", 0.9), (6.0, "#FBF2DF", 0.9)] {
        let radius = radius + grow;
        let edge = Srgba::hex(hex).map_or(Color::WHITE, Color::from);
        frame.spawn((
            Breath,
            Node {
                position_type: PositionType::Absolute,
                left: px(at.x - radius),
                top: px(at.y - radius),
                width: px(2.0 * radius),
                height: px(2.0 * radius),
                border: UiRect::all(px(6)),
                border_radius: BorderRadius::MAX,
                ..default()
            },
            UiTransform::default(),
            BorderColor::all(edge.with_alpha(alpha)),
        ));
    }
}

/// Whether a ring breathes on the screen.
pub(super) fn breathes(desk: &Desk, step: Option<&crate::kit::Step>) -> bool {
    let page = step.is_some_and(|step| matches!(step.pile, Pile::Page { ring: Some(_) }));
    page && !desk.covered && desk.screen == super::super::desk::Screen::Table
}
