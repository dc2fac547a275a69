//! What lies on pieces: words on strips, the paper corner of what was told, and whose a card is that is of two people.

use super::super::faces::Shows;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, icon, label, paint, picture};
use super::View;
use super::chosen::when_icon;
use super::frame::Frame;
use crate::deck::Family;
use crate::session::{Anchor, Part, Piece};
use bevy::prelude::*;
use std::collections::BTreeSet;

/// The marks of every mat that is seen, each upright for its person.
pub(super) fn marks(parent: &mut ChildSpawnerCommands, d: Draw, room: Room, sitting: &Sitting, view: &View) {
    for frame in &view.frames {
        if view.several() {
            parent.spawn(frame.stage(room)).with_children(|stage| of_mat(stage, d, room, sitting, (view, *frame)));
        } else {
            of_mat(parent, d, room, sitting, (view, *frame));
        }
    }
}

fn of_mat(parent: &mut ChildSpawnerCommands, d: Draw, room: Room, sitting: &Sitting, (view, frame): (&View, Frame)) {
    let (Some(state), Some(layout), Some(kit)) = (sitting.state(), sitting.layout(frame.seat), sitting.kit()) else {
        return;
    };
    let mut told = BTreeSet::new();
    for piece in state.on_mat(frame.seat, &kit.id) {
        let at = frame.to_glass(layout.lies(piece));
        if view.several() && !frame.area.contains(at) {
            continue;
        }
        let at = frame.seen(room, at);
        let (width, height) = layout.size(&piece.what, &piece.spot.anchor);
        let size = Vec2::new(width as f32, height as f32) * frame.scale;
        let strip = sitting.family(&piece.what) == Some(Family::Strip);
        if let (true, Some(words), true) = (strip, &piece.words, piece.face_up) {
            on_strip(parent, d, words, at, size);
        }
        let said = match &piece.spot.anchor {
            Anchor::Stage(stage, Part::Above) => {
                // One corner for a stage, on its first card.
                state.stage(*stage).is_some_and(|stage| stage.words.is_some()) && told.insert(*stage)
            }
            _ => !strip && piece.words.is_some(),
        };
        if said {
            paper_corner(parent, d, at, size);
        }
        if view.several() && !piece.shared.is_empty() {
            whose(parent, sitting, piece, at, size);
        }
        if let Some(when) = piece.when {
            let wide = (size.x * 0.8).max(26.0);
            let node = super::super::ui::around(at + Vec2::new(0.0, size.y / 2.0 + 6.0), Vec2::splat(wide));
            parent.spawn(node).with_children(|mark| {
                mark.spawn(icon(d, when_icon(when, layout.direction()), wide, d.palette.ink));
            });
        }
    }
}

fn on_strip(parent: &mut ChildSpawnerCommands, d: Draw, words: &str, at: Vec2, size: Vec2) {
    let (width, height) = (size.x, size.y);
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(at.x - width * 0.12),
                top: px(at.y - height / 2.0),
                width: px(width * 0.58),
                height: px(height),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                overflow: Overflow::clip(),
                ..default()
            },
            ZIndex(0),
        ))
        .with_children(|strip| {
            let size = (height * 0.48 / d.text).clamp(10.0, 30.0);
            strip.spawn(label(d, words, size, true, "#33201A"));
        });
}

fn paper_corner(parent: &mut ChildSpawnerCommands, d: Draw, at: Vec2, size: Vec2) {
    let corner = (size.x * 0.42).clamp(16.0, 34.0);
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(at.x - size.x / 2.0 - 6.0),
                top: px(at.y - size.y / 2.0 - 8.0),
                width: px(corner),
                height: px(corner),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::all(px(8)),
                ..default()
            },
            BackgroundColor(paint(d.palette.panel)),
            BorderColor::all(paint(d.palette.line)),
        ))
        .with_children(|paper| {
            paper.spawn(icon(d, "pen", corner * 0.6, d.palette.ink));
        });
}

/// The codes of all whose card it is, at its foot.
fn whose(parent: &mut ChildSpawnerCommands, sitting: &Sitting, piece: &Piece, at: Vec2, size: Vec2) {
    let Some(state) = sitting.state() else { return };
    let codes: Vec<_> = std::iter::once(&piece.seat)
        .chain(&piece.shared)
        .filter_map(|seat| state.seats.get(seat).map(|seat| seat.code))
        .collect();
    let wide = 26.0;
    let step = wide - 4.0;
    let first = at.x - step * (codes.len() as f32 - 1.0) / 2.0;
    for (index, code) in codes.into_iter().enumerate() {
        let place = Vec2::new(first + step * index as f32, at.y + size.y / 2.0);
        let node = super::super::ui::around(place, Vec2::splat(wide));
        parent.spawn(node).with_children(|mark| {
            mark.spawn(picture(Shows::Code(code), wide, wide));
        });
    }
}
