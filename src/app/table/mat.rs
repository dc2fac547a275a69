//! The cloth with its hem, the mat of the kit, and the zones that answer when a card comes near.

use super::super::desk::{Desk, Screen};
use super::super::faces::{Picture, Shows};
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Palette, Room, around, paint, palette};
use super::held::Held;
use super::{View, layer};
use crate::export::mat_svg;
use crate::kit::{Mat, Shape, Zone};
use crate::session::{Layout, Target, What, natural_part};
use bevy::prelude::*;
use std::sync::Arc;

/// The width of a strip of weft, in pixels.
const WEFT: f32 = 76.0;

#[derive(Component)]
pub(super) struct MatNode;

#[derive(Component)]
pub(super) struct ZoneNode;

/// The cloth under everything, in two tones, with a woven hem at both sides.
pub(in super::super) fn cloth(commands: &mut Commands, d: Draw, room: Room) -> Entity {
    let p = d.palette;
    let hem = if room.small() { 12.0 } else { 18.0 };
    let strips = (room.width / WEFT).ceil() as usize;
    let cloth = Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() };
    commands
        .spawn((cloth, BackgroundColor(paint(p.mat.cloth)), GlobalZIndex(layer::CLOTH)))
        .with_children(|cloth| {
            for strip in (1..strips).step_by(2) {
                cloth.spawn((
                    Node {
                        position_type: PositionType::Absolute,
                        left: px(strip as f32 * WEFT),
                        width: px(WEFT),
                        height: percent(100),
                        ..default()
                    },
                    BackgroundColor(paint(p.cloth2)),
                ));
            }
            let svg: Arc<str> = hem_svg(p, hem, room.height).into();
            for side in [0, 1] {
                let node = Node {
                    position_type: PositionType::Absolute,
                    width: px(hem + 4.0),
                    height: px(room.height),
                    ..default()
                };
                let node = if side == 0 { Node { left: px(0), ..node } } else { Node { right: px(0), ..node } };
                cloth.spawn((
                    node,
                    Picture { shows: Shows::Drawing(svg.clone()), width: hem + 4.0 },
                    ImageNode { color: Color::NONE, flip_x: side == 1, ..default() },
                ));
            }
        })
        .id()
}

fn hem_svg(p: &Palette, width: f32, height: f32) -> String {
    use std::fmt::Write;
    let mut diamonds = String::new();
    let mut y = 13.0;
    let middle = width / 2.0;
    while y < height {
        let _ = write!(
            diamonds,
            r#"<path d="M{middle},{} L{},{y} L{middle},{} L{},{y}Z"/>"#,
            y - 7.0,
            middle + 4.6,
            y + 7.0,
            middle - 4.6
        );
        y += 26.0;
    }
    let all = width + 4.0;
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {all} {height}" width="{all}" height="{height}"><rect width="{width}" height="{height}" fill="{}"/><rect x="{width}" width="4" height="{height}" fill="{}"/><g fill="{}">{diamonds}</g></svg>"#,
        p.hem[0], p.hem[2], p.hem[1]
    )
}

/// Lays the mat of the kit, and draws it anew when it has grown or the table was enlarged.
pub(super) fn lay_mat(
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    view: Res<View>,
    mut mats: Query<(Entity, &mut Node, &mut Picture), With<MatNode>>,
    mut commands: Commands,
) {
    let shown = desk.screen == Screen::Table;
    let Some((state, kit)) = shown.then(|| sitting.state().zip(sitting.kit())).flatten() else {
        mats.iter().for_each(|(entity, ..)| commands.entity(entity).despawn());
        return;
    };
    let (svg, (width, height)) = mat_svg(state, kit, desk.seat, &palette(desk.settings.theme).mat);
    let (width, height) = (width as f32 * view.scale, height as f32 * view.scale);
    let place = around(view.to_glass(crate::kit::Place::new(0, 0)), Vec2::new(width, height));
    // Very large mats are drawn at a size that the memory of a tablet can hold, and enlarged.
    let drawn = width.min(2_600.0);
    if let Some((_, mut node, mut picture)) = mats.iter_mut().next() {
        if *node != place {
            *node = place;
        }
        let same = matches!(&picture.shows, Shows::Drawing(known) if **known == *svg);
        if !same || (picture.width - drawn).abs() > 0.5 {
            *picture = Picture { shows: Shows::Drawing(svg.into()), width: drawn };
        }
    } else {
        commands.spawn((
            MatNode,
            place,
            Picture { shows: Shows::Drawing(svg.into()), width: drawn },
            ImageNode { color: Color::NONE, ..default() },
            GlobalZIndex(layer::MAT),
        ));
    }
}

/// What answers: the zones of the step at rest, and the one that a held or taken card is near.
pub(super) fn zones(
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    view: Res<View>,
    held: Res<Held>,
    old: Query<Entity, With<ZoneNode>>,
    mut commands: Commands,
) {
    if !(desk.is_changed() || sitting.is_changed() || view.is_changed() || held.is_changed()) {
        return;
    }
    old.iter().for_each(|entity| commands.entity(entity).despawn());
    let (Some(kit), Some(layout), Some(state)) = (sitting.kit(), sitting.layout(desk.seat), sitting.state()) else {
        return;
    };
    if desk.screen != Screen::Table {
        return;
    }
    let p = palette(desk.settings.theme);
    let lifted = held.first().map(|(what, _)| what.clone());
    let aimed = || desk.aim.as_ref().and_then(|_| desk.in_hand(&sitting));
    let what = lifted.clone().or_else(|| desk.taken.clone()).or_else(aimed);
    let near = held.near().or(desk.aim.as_ref());
    match &kit.mat {
        Mat::Sheet(_) => {
            let step = state.now.as_ref().and_then(|(_, step)| kit.step(step));
            for zone in &layout.zones() {
                let is_near = matches!(near, Some(Target::Zone { zone: id, .. }) if *id == zone.id);
                // On the first table the zone of the step shows where the first card may lie.
                let first = state.pieces.is_empty() || what.is_some();
                let ready = first && step.is_some_and(|step| step.zones.contains(&zone.id));
                if is_near || ready {
                    ring_zone(&mut commands, &view, zone, is_near, p);
                }
            }
        }
        Mat::Pages => {}
        Mat::Path(path) => {
            let (Some(what), path) = (what, layout.path().unwrap_or(*path)) else { return };
            let family = sitting.family(&what);
            let part = natural_part(&what, family);
            let near_at = near.and_then(|target| layout.target_place(target));
            let (width, height) = slot_size(&layout, &what);
            for index in 0..layout.plots() {
                let at = layout.part(path, index, part);
                let is_near = near_at.is_some_and(|near| near.distance(at) < 60.0);
                let zone =
                    Shape::Rectangle(at, crate::kit::Millimetres(width + 8), crate::kit::Millimetres(height + 8));
                ring_shape(&mut commands, &view, zone, is_near, p.mat.ready, p);
            }
        }
    }
}

fn slot_size(layout: &Layout<'_>, what: &What) -> (i32, i32) {
    layout.size(what, &crate::session::Anchor::Table)
}

fn ring_zone(commands: &mut Commands, view: &View, zone: &Zone, near: bool, p: &Palette) {
    ring_shape(commands, view, zone.shape, near, crate::deck::colour(zone.sign), p);
}

/// The ring of a zone: thin where a card may lie, strong with a halo where it would lie.
fn ring_shape(commands: &mut Commands, view: &View, shape: Shape, near: bool, colour: &'static str, p: &Palette) {
    let (half_width, half_height) = shape.half();
    let grow = if near { 8.0 } else { 0.0 };
    let size = Vec2::new(half_width as f32, half_height as f32) * 2.0 * view.scale + Vec2::splat(grow);
    let round = matches!(shape, Shape::Circle(..));
    let colour = if p.edges { "#000000" } else { colour };
    let mut node = commands.spawn((
        ZoneNode,
        Node {
            border: UiRect::all(px(if near { 5.0 } else { 3.0 })),
            border_radius: if round { BorderRadius::MAX } else { BorderRadius::all(px(18)) },
            ..around(view.to_glass(shape.middle()), size)
        },
        BorderColor::all(paint(colour).with_alpha(if near { 1.0 } else { 0.65 })),
        GlobalZIndex(layer::ZONES),
    ));
    if near {
        node.insert((
            BackgroundColor(paint(p.mat.plot).with_alpha(0.55)),
            Outline::new(px(8), px(0), paint(p.ring).with_alpha(0.4)),
        ));
    }
}
