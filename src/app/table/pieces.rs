//! The laid pieces, synced from the session by id: crisp, in order, and calm when they come to rest.

use super::super::desk::{Desk, Screen};
use super::super::faces::{Picture, Shows};
use super::super::sitting::Sitting;
use super::super::ui::{Draw, paint};
use super::held::Held;
use super::{View, layer};
use crate::deck::Family;
use crate::kit::{BodyPlace, Drawn};
use crate::session::{Anchor, Piece, PieceId, What};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::window::RequestRedraw;

/// How long a card takes to come to rest, in seconds (`screens.md`, Motion).
const SETTLE: f32 = 0.18;
/// By how much a held card is larger.
const LIFTED: f32 = 1.08;
/// How far a held card leans, in degrees.
const LEAN: f32 = 3.0;

/// The node of a laid piece.
#[derive(Component, Debug, Clone, Copy)]
pub(crate) struct PieceNode {
    pub id: PieceId,
    /// From where it comes to rest, and since when.
    from: Vec2,
    since: f32,
    shown: Vec2,
    goal: Option<Vec2>,
}

/// What a laid piece shows.
pub(in super::super) fn shows(piece: &Piece, family: Option<Family>) -> Shows {
    match &piece.what {
        What::Card(_) if !piece.face_up => Shows::Back(family.unwrap_or(Family::Object)),
        what => Shows::of(what),
    }
}

/// Makes nodes for new pieces, takes those of pieces put away, and keeps the others in step.
pub(super) fn sync(
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    view: Res<View>,
    held: Res<Held>,
    time: Res<Time>,
    mut nodes: Query<(
        Entity,
        &mut PieceNode,
        &mut Picture,
        &mut Node,
        &mut ZIndex,
        &mut GlobalZIndex,
        &mut AccessibilityNode,
    )>,
    mut commands: Commands,
) {
    let shown = desk.screen == Screen::Table;
    let Some((state, kit)) = shown.then(|| sitting.state().zip(sitting.kit())).flatten() else {
        nodes.iter().for_each(|(entity, ..)| commands.entity(entity).despawn());
        return;
    };
    if !(desk.is_changed() || sitting.is_changed() || view.is_changed() || held.is_changed()) {
        return;
    }
    let seen = |piece: &&Piece| view.frames.iter().any(|frame| frame.seat == piece.seat);
    let on_mat: Vec<&Piece> = state.pieces.iter().filter(|piece| piece.kit == kit.id).filter(seen).collect();
    for (entity, node, ..) in &nodes {
        if !on_mat.iter().any(|piece| piece.id == node.id) {
            commands.entity(entity).despawn();
        }
    }
    let d = Draw::of(&desk);
    for (order, piece) in on_mat.into_iter().enumerate() {
        let Some(layout) = sitting.layout(piece.seat) else { continue };
        let scale = view.frame(piece.seat).scale;
        let (width, height) = layout.size(&piece.what, &piece.spot.anchor);
        let (width, height) = (width as f32 * scale, height as f32 * scale);
        let place = layout.lies(piece);
        let goal = Vec2::new(place.x.0 as f32, place.y.0 as f32);
        let shows = shows(piece, sitting.family(&piece.what));
        let up = held.holds(piece.id);
        let (order, above) = (ZIndex(order as i32), GlobalZIndex(if up { layer::HELD } else { layer::PIECES }));
        let known = nodes.iter_mut().find(|(_, node, ..)| node.id == piece.id);
        if let Some((_, mut node, mut picture, mut size, mut z, mut layer, mut access)) = known {
            if node.goal != Some(goal) && !up {
                (node.from, node.since, node.goal) = (node.shown, time.elapsed_secs(), Some(goal));
            }
            let wanted = Picture { shows, width };
            if *picture != wanted {
                *picture = wanted;
            }
            if size.width != px(width) || size.height != px(height) {
                (size.width, size.height) = (px(width), px(height));
            }
            z.set_if_neq(order);
            layer.set_if_neq(above);
            let words = read_aloud(&desk, &sitting, piece);
            if access.label() != Some(&words) {
                *access = said(words);
            }
        } else {
            let from = held.dropped_at(piece.id).unwrap_or(goal);
            let node = PieceNode { id: piece.id, from, since: time.elapsed_secs(), shown: from, goal: Some(goal) };
            let words = read_aloud(&desk, &sitting, piece);
            spawn_piece(&mut commands, d, node, (shows, words), Vec2::new(width, height), (order, above));
        }
    }
}

fn spawn_piece(
    commands: &mut Commands,
    d: Draw,
    node: PieceNode,
    (shows, words): (Shows, String),
    size: Vec2,
    (order, above): (ZIndex, GlobalZIndex),
) {
    let (shade, opacity) = d.palette.shadow;
    // A shadow is a rectangle: what is round has none.
    let token = matches!(shows, Shows::Token(_) | Shows::Patch(_));
    let mut piece = commands.spawn((
        node,
        Node {
            position_type: PositionType::Absolute,
            width: px(size.x),
            height: px(size.y),
            border_radius: BorderRadius::all(px(size.x * 0.063)),
            ..default()
        },
        UiTransform::default(),
        Picture { shows, width: size.x },
        ImageNode { color: Color::NONE, ..default() },
        order,
        above,
        said(words),
    ));
    if !token {
        piece.insert(BoxShadow::new(paint(shade).with_alpha(opacity), px(0), px(3), px(0), px(0)));
    }
}

fn said(words: String) -> AccessibilityNode {
    let mut node = accesskit::Node::new(accesskit::Role::Button);
    node.set_label(words);
    node.add_action(accesskit::Action::Click);
    AccessibilityNode::from(node)
}

/// What a screen reader says of a laid piece: its name, where it lies, who laid it where several do, and whether it
/// lies face down.
fn read_aloud(desk: &Desk, sitting: &Sitting, piece: &Piece) -> String {
    let name = desk.words_of_things()(&piece.what);
    let place = match &piece.spot.anchor {
        Anchor::Table => desk.say("read-beside"),
        Anchor::Zone(zone) => {
            let part = sitting.layout(piece.seat).and_then(|layout| {
                let zones = layout.zones();
                let body = zones.iter().find(|known| known.id == *zone && known.drawn == Drawn::Body)?;
                Some(BodyPlace::at(body, layout.place(&piece.spot)).key())
            });
            // On the body sheet the part of the body says more than the sheet.
            part.map_or_else(|| desk.of_kit(&format!("zone-{}", zone.0)), |part| desk.of_kit(&format!("body-{part}")))
        }
        Anchor::Stage(stage, _) => {
            let stages = sitting.layout(piece.seat).map(|layout| layout.stages()).unwrap_or_default();
            let number = stages.iter().position(|known| known.id == *stage).map_or(0, |index| index + 1);
            desk.tell("read-stage", "number", &number.to_string())
        }
    };
    let several = sitting.state().is_some_and(|state| state.seats.len() > 1);
    let code = sitting.state().and_then(|state| state.seats.get(&piece.seat)).map(|seat| seat.code);
    let who = code
        .filter(|_| several)
        .map(|code| crate::i18n::code_name(desk.language, code.colour.key(), code.animal.key()));
    let turned = (!piece.face_up).then(|| desk.say("read-turned"));
    [Some(name), Some(place), who, turned].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Brings pieces to rest, and lets held ones follow their finger.
pub(super) fn move_pieces(
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    view: Res<View>,
    held: Res<Held>,
    time: Res<Time>,
    mut nodes: Query<(&mut PieceNode, &Node, &mut UiTransform, &mut Visibility)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(state) = sitting.state() else { return };
    let still = desk.still();
    for (mut node, size, mut transform, mut visibility) in &mut nodes {
        let Some(piece) = state.piece(node.id) else { continue };
        let frame = view.frame(piece.seat);
        let goal = node.goal.unwrap_or(node.shown);
        let (mut scale, mut lean) = (1.0, 0.0);
        if let Some(at) = held.at(node.id) {
            let place = frame.to_table(at);
            node.bypass_change_detection().shown = Vec2::new(place.x.0 as f32, place.y.0 as f32);
            node.bypass_change_detection().goal = None;
            if !still {
                (scale, lean) = (LIFTED, if at.x < frame.area.center().x { -LEAN } else { LEAN });
            }
            lean += held.twist(node.id);
        } else if node.shown != goal {
            let gone = (time.elapsed_secs() - node.since) / SETTLE;
            let shown = if still || gone >= 1.0 {
                goal
            } else {
                redraw.write(RequestRedraw);
                // Ease out, no bounce.
                node.from.lerp(goal, 1.0 - (1.0 - gone).powi(3))
            };
            node.bypass_change_detection().shown = shown;
        }
        let (Val::Px(width), Val::Px(height)) = (size.width, size.height) else { continue };
        let middle = frame.glass_of(node.shown);
        // What lies beyond the edge of one of several mats is out of sight until the mat is moved.
        let beyond = view.several() && !held.holds(node.id) && !frame.area.contains(middle);
        visibility.set_if_neq(if beyond { Visibility::Hidden } else { Visibility::Inherited });
        let corner = middle - Vec2::new(width, height) / 2.0;
        let next = UiTransform {
            translation: Val2::px(corner.x, corner.y),
            scale: Vec2::splat(scale),
            rotation: Rot2::degrees(f32::from(piece.angle) + frame.degrees() + lean),
        };
        if *transform != next {
            *transform = next;
        }
    }
}
