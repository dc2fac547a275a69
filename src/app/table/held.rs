//! What is lifted, by finger, and how it is shown under its finger on the way from the tray.

use super::super::desk::Desk;
use super::super::faces::{Picture, Shows};
use super::super::input::Finger;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, paint};
use super::frame::Frame;
use super::{View, layer};
use crate::session::{Anchor, PieceId, SeatId, Target, What};
use bevy::platform::collections::HashMap;
use bevy::prelude::*;
use std::collections::BTreeSet;

/// How far from the tray a hand has left it, in pixels (8 mm of glass).
const LEFT: f32 = 50.0;

/// One lifted thing.
#[derive(Debug, Clone)]
pub(super) struct Lifted {
    pub what: What,
    pub piece: Option<PieceId>,
    /// From the finger to the middle of the thing, in pixels.
    pub grip: Vec2,
    pub at: Vec2,
    pub twist: f32,
    pub near: Option<Target>,
    /// Over whose mat it is.
    pub over: Option<SeatId>,
    /// Where the finger was put.
    pub from: Vec2,
    /// How far it was turned where it was taken, in degrees.
    pub stands: f32,
}

impl Lifted {
    pub fn new(what: What, piece: Option<PieceId>, grip: Vec2, (from, at): (Vec2, Vec2)) -> Self {
        Self { what, piece, grip, at, twist: 0.0, near: None, over: None, from, stands: 0.0 }
    }
}

/// What the fingers do beside lifting.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Moves {
    Table(SeatId, Vec2),
    Tray(f32),
    /// Where the finger was last, and the card on which it was put, and where.
    Bowl(Vec2, Option<(What, Vec2)>),
    Scroll(f32),
}

/// What is lifted, by finger.
#[derive(Resource, Default)]
pub(crate) struct Held {
    pub(super) lifted: HashMap<Finger, Lifted>,
    pub(super) moves: HashMap<Finger, Moves>,
    /// Where the last new piece was let go, so that it comes to rest from there.
    pub(super) dropped: Option<(PieceId, Vec2)>,
}

impl Held {
    pub fn first(&self) -> Option<&What> {
        self.lifted.values().next().map(|lifted| &lifted.what)
    }

    pub fn any(&self) -> bool {
        !self.lifted.is_empty()
    }

    /// Something is held, and every hand has left the tray, whose edge lies there.
    pub fn left_tray(&self, edge: f32) -> bool {
        self.any() && self.lifted.values().all(|lifted| lifted.at.y < edge - LEFT)
    }

    /// The place of a seat's mat that a held card is near.
    pub fn near(&self, seat: SeatId) -> Option<&Target> {
        self.lifted.values().find_map(|lifted| lifted.near.as_ref().filter(|_| lifted.over == Some(seat)))
    }

    fn of(&self, piece: PieceId) -> Option<&Lifted> {
        self.lifted.values().find(|lifted| lifted.piece == Some(piece))
    }

    pub fn holds(&self, piece: PieceId) -> bool {
        self.of(piece).is_some()
    }

    /// The middle of a held piece, in pixels.
    pub fn at(&self, piece: PieceId) -> Option<Vec2> {
        self.of(piece).map(|lifted| lifted.at + lifted.grip)
    }

    pub fn twist(&self, piece: PieceId) -> f32 {
        self.of(piece).map_or(0.0, |lifted| lifted.twist)
    }

    pub fn dropped_at(&self, piece: PieceId) -> Option<Vec2> {
        self.dropped.filter(|(id, _)| *id == piece).map(|(_, at)| at)
    }

    /// What is lifted from the tray: it leaves a copy behind.
    pub fn lifted_off_tray(&self) -> Vec<What> {
        self.lifted.values().filter(|l| l.piece.is_none()).map(|l| l.what.clone()).collect()
    }
}

/// A card on its way from the tray to the table.
#[derive(Component)]
pub(super) struct InHand(What);

/// Shows what is lifted from the tray under its finger.
pub(super) fn held_cards(
    held: Res<Held>,
    view: Res<View>,
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    mut shown: Query<(Entity, &InHand, &mut UiTransform)>,
    mut commands: Commands,
) {
    if !held.is_changed() {
        return;
    }
    let mut seen = BTreeSet::new();
    for lifted in held.lifted.values().filter(|lifted| lifted.piece.is_none()) {
        let size = sitting.layout(desk.seat).map_or((70, 98), |layout| layout.size(&lifted.what, &Anchor::Table));
        let size = Vec2::new(size.0 as f32, size.1 as f32);
        let heads = view.nearest(lifted.at);
        let scale = view.frame(heads.map_or(desk.seat, |frame| frame.seat)).scale;
        let scale = match view.bowl {
            Some(bowl) => scale.max(bowl.tall() / 98.0 * 1.2),
            None => scale.max(1.0) * 1.08,
        };
        let size = size * scale;
        let corner = lifted.at - size / 2.0;
        let lean = if desk.still() { 0.0 } else { 3.0 };
        let transform = UiTransform {
            translation: Val2::px(corner.x, corner.y),
            rotation: Rot2::degrees(heads.map_or(0.0, |frame| turned(lifted, &view, frame, desk.still())) + lean),
            ..UiTransform::IDENTITY
        };
        let known = shown.iter_mut().find(|(entity, hand, _)| hand.0 == lifted.what && !seen.contains(entity));
        if let Some((entity, _, mut moved)) = known {
            *moved = transform;
            seen.insert(entity);
        } else {
            let d = Draw::of(&desk);
            let (shade, opacity) = d.palette.shadow;
            let shows = Shows::of(&lifted.what);
            let entity = commands
                .spawn((
                    InHand(lifted.what.clone()),
                    Node {
                        position_type: PositionType::Absolute,
                        width: px(size.x),
                        height: px(size.y),
                        border_radius: BorderRadius::all(px(size.x * 0.063)),
                        ..default()
                    },
                    transform,
                    Picture { shows, width: size.x },
                    ImageNode { color: Color::NONE, ..default() },
                    BoxShadow::new(paint(shade).with_alpha(opacity * 0.8), px(0), px(9), px(0), px(0)),
                    GlobalZIndex(layer::HELD),
                ))
                .id();
            seen.insert(entity);
        }
    }
    for (entity, ..) in &shown {
        if !seen.contains(&entity) {
            commands.entity(entity).despawn();
        }
    }
}

/// How far what was taken from the bowl is turned: as it stood there, and towards the seat for which it heads as it
/// crosses half way. The hand turns it, not the program; with less motion it is turned when it lies.
fn turned(lifted: &Lifted, view: &View, heads: Frame, still: bool) -> f32 {
    if view.bowl.is_none() || still {
        return lifted.stands;
    }
    let (gone, left) = (lifted.at.distance(lifted.from), heads.away(lifted.at));
    let way = ((gone / (gone + left).max(1.0) - 0.3) / 0.4).clamp(0.0, 1.0);
    let by = (heads.degrees() - lifted.stands + 180.0).rem_euclid(360.0) - 180.0;
    lifted.stands + by * way
}
