//! The cover: a tree by the water over everything, at the first touch; no word, no clock, no hint of the table.

use super::super::ask::Ask;
use super::super::desk::{Calm, Desk};
use super::super::faces::{Picture, Shows};
use super::super::reading::ReadAsk;
use super::super::setup::SetupAsk;
use super::super::sitting::Sitting;
use super::super::table::layer;
use super::super::ui::{Side, TapArea, disc, picture};
use super::Stage;
use crate::deck::Family;
use bevy::prelude::*;
use bevy::window::RequestRedraw;

/// Out for four seconds, in for six: an unhurried breath (`screens.md`, Motion).
const OUT: f32 = 4.0;
const IN: f32 = 6.0;

/// The ring that breathes around the sun.
#[derive(Component)]
pub(super) struct Breath;

pub(super) fn cover(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    if !s.desk.covered {
        return;
    }
    let d = s.d;
    let (width, height) = (s.room.width, s.room.height);
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                overflow: Overflow::clip(),
                ..default()
            },
            BackgroundColor(Color::srgb_u8(0xF4, 0xDB, 0xA8)),
            TapArea,
            GlobalZIndex(layer::COVER),
        ))
        .with_children(|cover| {
            let svg = cover_svg(width, height);
            cover.spawn((
                Node { position_type: PositionType::Absolute, width: px(width), height: px(height), ..default() },
                Picture { shows: Shows::Drawing(svg.into()), width },
                ImageNode { color: Color::NONE, ..default() },
            ));
            let sun = sun(width, height);
            cover.spawn((
                Breath,
                Node {
                    position_type: PositionType::Absolute,
                    left: px(sun.x - 108.0),
                    top: px(sun.y - 108.0),
                    width: px(216),
                    height: px(216),
                    border: UiRect::all(px(6)),
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                UiTransform::default(),
                BorderColor::all(Color::srgb_u8(0xFB, 0xF2, 0xDF).with_alpha(0.7)),
            ));
            if s.desk.calm != Calm::Tree {
                calm_page(cover, s);
            }
            calm_discs(cover, s);
            // The way back takes a deliberate touch on the disc, so that a resting hand does not uncover.
            let node = d.at_end(40.0, Node { bottom: px(34), ..default() });
            come_back(cover, s, node);
            let door = d.at_end(184.0, Node { bottom: px(34), ..default() });
            disc(cover, d, (door, 76.0), "door", Side::Paper, (Ask::Door, s.say("stop-here")));
            if s.desk.stopping {
                stop_here(cover, s);
            }
        });
}

/// A picture page over the tree: breathing with its ring, or the ground under one's feet. No word, as on the tree.
fn calm_page(cover: &mut ChildSpawnerCommands, s: &Stage) {
    let (name, ring) = match s.desk.calm {
        Calm::Breathing => ("breathing", Some(Vec2::new(640.0, 270.0))),
        _ => ("grounding", None),
    };
    let (page_width, page_height) = (940.0, 700.0);
    let tall = (s.room.height - 190.0).min((s.room.width - 80.0) * page_height / page_width);
    let wide = tall * page_width / page_height;
    let node = Node {
        position_type: PositionType::Absolute,
        left: px((s.room.width - wide) / 2.0),
        top: px(24),
        width: px(wide),
        height: px(tall),
        ..default()
    };
    cover.spawn(node).with_children(|frame| {
        frame.spawn(picture(Shows::Page(name.to_owned()), wide, tall));
        if let Some(at) = ring {
            super::care::breathing_ring(frame, at * wide / page_width, 76.0 * wide / 620.0);
        }
    });
}

/// The other two calm pictures are one touch away.
fn calm_discs(cover: &mut ChildSpawnerCommands, s: &Stage) {
    let d = s.d;
    let all = [
        (Calm::Tree, "tree", "pause-tree"),
        (Calm::Breathing, "ring", "pause-breathe"),
        (Calm::Grounding, "step", "pause-ground"),
    ];
    for (index, (calm, name, words)) in all.into_iter().enumerate() {
        let side = if s.desk.calm == calm { Side::Chosen } else { Side::Paper };
        let node = d.at_start(40.0 + 92.0 * index as f32, Node { bottom: px(34), ..default() });
        disc(cover, d, (node, 76.0), name, side, (Ask::Calm(calm), s.say(words)));
    }
}

/// Two card backs: the cards come back.
fn come_back(cover: &mut ChildSpawnerCommands, s: &Stage, node: Node) {
    let d = s.d;
    disc(cover, d, (node, 120.0), "", Side::Paper, (Ask::Uncover, s.say("uncover")));
    for (end, family, lean) in [(98.0, Family::Landscape, -9.0), (68.0, Family::Person, 8.0)] {
        let node = Node { bottom: px(62), width: px(44), height: px(62), ..default() };
        cover.spawn((
            d.at_end(end, node),
            UiTransform::from_rotation(Rot2::degrees(if d.rtl() { -lean } else { lean })),
            Picture { shows: Shows::Back(family), width: 44.0 },
            ImageNode { color: Color::NONE, ..default() },
        ));
    }
}

/// Stop here: keep as agreed, or destroy all. Pictograms of one weight.
fn stop_here(cover: &mut ChildSpawnerCommands, s: &Stage) {
    let d = s.d;
    let size = 132.0;
    let mut all = vec![("front", Ask::Uncover, "uncover")];
    if s.sitting.state().is_some_and(|state| !state.pieces.is_empty()) {
        all.push(("book", Ask::Read(ReadAsk::Begin), "read-together"));
        all.push(("hand", Ask::Setup(SetupAsk::AskAgain), "panel-consent"));
        all.push(("destroy", Ask::Clear, "destroy-all"));
    } else {
        all.push(("home", Ask::Clear, "clear-table"));
    }
    let span = all.len() as f32 * (size + 40.0) - 40.0;
    for (index, (name, ask, words)) in all.into_iter().enumerate() {
        let left = (s.room.width - span) / 2.0 + index as f32 * (size + 40.0);
        let top = s.room.height / 2.0 - size / 2.0;
        let node = Node { position_type: PositionType::Absolute, left: px(left), top: px(top), ..default() };
        disc(cover, d, (node, size), name, Side::Paper, (ask, s.say(words)));
    }
}

fn sun(width: f32, height: f32) -> Vec2 {
    Vec2::new(width * 0.66, height * 0.44)
}

/// Tree, bench, river, low sun: drawn for the size of the window.
pub(super) fn cover_svg(width: f32, height: f32) -> String {
    let sun = sun(width, height);
    let (sx, sy) = (sun.x, sun.y);
    let shore = height * 0.62;
    let water = height * 0.56;
    let (tx, ty, k) = (width * 0.26, height * 0.78, height / 800.0);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><rect width="{width}" height="{height}" fill="#F4DBA8"/><circle cx="{sx}" cy="{sy}" r="88" fill="#FFF3CF"/><path d="M0,{water} C{},{} {},{} {width},{} V{height} H0Z" fill="#A3BD8B"/><rect y="{}" width="{width}" height="{}" fill="#8DBCC4"/><g stroke="#DCEDEB" stroke-width="4" stroke-linecap="round"><path d="M{},{} h120 M{},{} h80 M{},{} h150 M{},{} h70"/></g><path d="M0,{} C{},{} {},{} {width},{} V{height} H0Z" fill="#93A948"/><g transform="translate({tx},{ty}) scale({k})" stroke="#33201A" stroke-width="6" stroke-linejoin="round" stroke-linecap="round"><ellipse cx="10" cy="6" rx="250" ry="22" fill="#33201A" opacity=".16" stroke="none"/><path d="M-34,4 C-14,-40 -20,-150 -26,-220 L26,-220 C20,-150 20,-40 44,4Z" fill="#5B3826"/><path d="M-14,-190 L-80,-270 M14,-190 L84,-280" fill="none" stroke-width="18" stroke="#5B3826"/><path d="M-250,-260 C-290,-350 -220,-420 -140,-410 C-110,-490 30,-510 80,-440 C170,-470 250,-400 236,-330 C280,-270 220,-210 150,-224 C90,-190 10,-200 -20,-222 C-90,-190 -210,-190 -250,-260Z" fill="#3F6A48"/><path d="M-190,-300 C-200,-350 -150,-380 -110,-370 M-30,-420 C10,-450 60,-430 70,-400" fill="none" stroke="#93A948"/><g transform="translate(190,6)"><path d="M-90,-58 H90 V-44 H-90Z" fill="#8A5636"/><path d="M-70,-44 V0 M70,-44 V0" fill="none" stroke-width="12"/></g></g></svg>"##,
        width * 0.3,
        water - 40.0,
        width * 0.6,
        water + 16.0,
        water - 26.0,
        water + 20.0,
        height * 0.3,
        sx - 60.0,
        shore + 14.0,
        sx - 20.0,
        shore + 44.0,
        width * 0.4,
        shore + 60.0,
        width * 0.82,
        shore + 30.0,
        height * 0.76,
        width * 0.3,
        height * 0.71,
        width * 0.7,
        height * 0.82,
        height * 0.75,
    )
}

/// The ring breathes, calmly; without motion it rests.
pub(super) fn breathe(
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    time: Res<Time>,
    mut rings: Query<&mut UiTransform, With<Breath>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let breathes = desk.covered || super::care::breathes(&desk, sitting.step());
    if !breathes || desk.still() {
        return;
    }
    let at = time.elapsed_secs() % (OUT + IN);
    let wide = if at < OUT { at / OUT } else { 1.0 - (at - OUT) / IN };
    let soft = (1.0 - (wide * std::f32::consts::PI).cos()) / 2.0;
    for mut ring in &mut rings {
        ring.scale = Vec2::splat(1.0 + 0.39 * soft);
        redraw.write(RequestRedraw);
    }
}
