//! The laid pieces, synced from the session by id: crisp, in order, and calm when they come to rest.

use super::super::desk::{Desk, Screen};
use super::super::faces::{Picture, Shows};
use super::super::sitting::Sitting;
use super::super::ui::{Draw, label, paint, palette};
use super::held::Held;
use super::{View, layer};
use crate::deck::Family;
use crate::session::{Anchor, Piece, PieceId, What};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use std::collections::BTreeSet;

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
    let found = shown.then(|| sitting.state().zip(sitting.layout(desk.seat)).zip(sitting.kit())).flatten();
    let Some(((state, layout), kit)) = found else {
        nodes.iter().for_each(|(entity, ..)| commands.entity(entity).despawn());
        return;
    };
    if !(desk.is_changed() || sitting.is_changed() || view.is_changed() || held.is_changed()) {
        return;
    }
    let on_mat: Vec<&Piece> = state.on_mat(desk.seat, &kit.id).collect();
    for (entity, node, ..) in &nodes {
        if !on_mat.iter().any(|piece| piece.id == node.id) {
            commands.entity(entity).despawn();
        }
    }
    let d = Draw::of(&desk);
    for (order, piece) in on_mat.into_iter().enumerate() {
        let (width, height) = layout.size(&piece.what, &piece.spot.anchor);
        let (width, height) = (width as f32 * view.scale, height as f32 * view.scale);
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
    let token = matches!(shows, Shows::Token(_));
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
        Anchor::Zone(zone) => desk.of_kit(&format!("zone-{}", zone.0)),
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
    mut nodes: Query<(&mut PieceNode, &Node, &mut UiTransform)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(state) = sitting.state() else { return };
    let still = desk.still();
    for (mut node, size, mut transform) in &mut nodes {
        let Some(piece) = state.piece(node.id) else { continue };
        let goal = node.goal.unwrap_or(node.shown);
        let (mut scale, mut lean) = (1.0, 0.0);
        if let Some(at) = held.at(node.id) {
            let place = view.to_table(at);
            node.bypass_change_detection().shown = Vec2::new(place.x.0 as f32, place.y.0 as f32);
            node.bypass_change_detection().goal = None;
            if !still {
                (scale, lean) = (LIFTED, if at.x < view.area.center().x { -LEAN } else { LEAN });
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
        let middle = view.area.center() + (node.shown - view.centre) * view.scale;
        let corner = middle - Vec2::new(width, height) / 2.0;
        let next = UiTransform {
            translation: Val2::px(corner.x, corner.y),
            scale: Vec2::splat(scale),
            rotation: Rot2::degrees(f32::from(piece.angle) + lean),
        };
        if *transform != next {
            *transform = next;
        }
    }
}

/// Words that lie on strips, and the paper corner of a stage about which something was said.
pub(super) fn words_on_pieces(
    commands: &mut ChildSpawnerCommands,
    d: Draw,
    desk: &Desk,
    sitting: &Sitting,
    view: &View,
) {
    let (Some(state), Some(layout), Some(kit)) = (sitting.state(), sitting.layout(desk.seat), sitting.kit()) else {
        return;
    };
    let p = palette(desk.settings.theme);
    let mut told = BTreeSet::new();
    for piece in state.on_mat(desk.seat, &kit.id) {
        let at = view.to_glass(layout.lies(piece));
        let (width, height) = layout.size(&piece.what, &piece.spot.anchor);
        let (width, height) = (width as f32 * view.scale, height as f32 * view.scale);
        let strip = sitting.family(&piece.what) == Some(Family::Strip);
        if let (true, Some(words), true) = (strip, &piece.words, piece.face_up) {
            commands
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
        let said = match &piece.spot.anchor {
            Anchor::Stage(stage, crate::session::Part::Above) => {
                // One corner for a stage, on its first card.
                state.stage(*stage).is_some_and(|stage| stage.words.is_some()) && told.insert(*stage)
            }
            _ => !strip && piece.words.is_some(),
        };
        if said {
            let corner = (width * 0.42).clamp(16.0, 34.0);
            commands
                .spawn((
                    Node {
                        position_type: PositionType::Absolute,
                        left: px(at.x - width / 2.0 - 6.0),
                        top: px(at.y - height / 2.0 - 8.0),
                        width: px(corner),
                        height: px(corner),
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::Center,
                        border: UiRect::all(px(2)),
                        border_radius: BorderRadius::all(px(8)),
                        ..default()
                    },
                    BackgroundColor(paint(p.panel)),
                    BorderColor::all(paint(p.line)),
                ))
                .with_children(|paper| {
                    paper.spawn(super::super::ui::icon(d, "pen", corner * 0.6, p.ink));
                });
        }
    }
}
