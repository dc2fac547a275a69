//! The cloth with its hem, and the mat of the kit before each seat.

use super::super::desk::{Desk, Screen};
use super::super::faces::{Picture, Shows};
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Palette, Room, around, paint, palette};
use super::frame::Frame;
use super::{View, layer};
use crate::export::mat_svg;
use crate::kit::Place;
use crate::session::SeatId;
use bevy::prelude::*;
use std::sync::Arc;

/// The width of a strip of weft, in pixels.
const WEFT: f32 = 76.0;
/// Very large mats are drawn at a size that the memory of a tablet can hold, and enlarged.
const LARGEST: f32 = 2_600.0;
/// The edge of a mat among several, in its seat's colour, in pixels.
const HEM: f32 = 5.0;
/// How round its corners are, in pixels.
const ROUND: f32 = 34.0;

/// The mat of one seat, or the sheet on which it lies among several.
#[derive(Component)]
pub(super) struct MatNode(SeatId);

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
    mut mats: Query<(Entity, &MatNode, &mut Node, Option<&mut Picture>)>,
    mut commands: Commands,
) {
    let shown = desk.screen == Screen::Table;
    let Some((state, kit)) = shown.then(|| sitting.state().zip(sitting.kit())).flatten() else {
        mats.iter().for_each(|(entity, ..)| commands.entity(entity).despawn());
        return;
    };
    if view.several() {
        if desk.is_changed() || sitting.is_changed() || view.is_changed() {
            mats.iter().for_each(|(entity, ..)| commands.entity(entity).despawn());
            let p = palette(desk.settings.theme);
            for frame in &view.frames {
                let code = state.seats.get(&frame.seat).map(|seat| seat.code);
                let mat = mat_svg(state, kit, frame.seat, &p.mat);
                lay_sheet(&mut commands, p, *frame, code.map_or(p.line, |code| code.colour.hex()), mat);
            }
        }
        return;
    }
    let frame = view.frame(desk.seat);
    let (svg, (width, height)) = mat_svg(state, kit, frame.seat, &palette(desk.settings.theme).mat);
    let (width, height) = (width as f32 * frame.scale, height as f32 * frame.scale);
    let place = around(frame.to_glass(Place::new(0, 0)), Vec2::new(width, height));
    let drawn = width.min(LARGEST);
    let mut laid = false;
    for (entity, mat, mut node, picture) in &mut mats {
        let (Some(mut picture), true, false) = (picture, mat.0 == frame.seat, laid) else {
            // What is left of another mat.
            commands.entity(entity).despawn();
            continue;
        };
        laid = true;
        if *node != place {
            *node = place.clone();
        }
        let same = matches!(&picture.shows, Shows::Drawing(known) if **known == *svg);
        if !same || (picture.width - drawn).abs() > 0.5 {
            *picture = Picture { shows: Shows::Drawing(svg.as_str().into()), width: drawn };
        }
    }
    if !laid {
        commands.spawn((
            MatNode(frame.seat),
            place,
            Picture { shows: Shows::Drawing(svg.into()), width: drawn },
            ImageNode { color: Color::NONE, ..default() },
            GlobalZIndex(layer::MAT),
        ));
    }
}

/// One of several mats: a sheet edged in its seat's colour, on which the mat of the kit lies turned to its person. What
/// is enlarged beyond the sheet is cut off; the picture itself is turned, because turned nodes cannot be cut.
fn lay_sheet(
    commands: &mut Commands,
    p: &Palette,
    frame: Frame,
    colour: &'static str,
    (svg, (width, height)): (String, (i32, i32)),
) {
    let size = frame.laid(Vec2::new(width as f32, height as f32) * frame.scale);
    let corner = frame.area.min + Vec2::splat(HEM);
    let place = around(frame.to_glass(Place::new(0, 0)) - corner, size);
    let (shade, opacity) = p.shadow;
    commands
        .spawn((
            MatNode(frame.seat),
            Node {
                border: UiRect::all(px(HEM)),
                border_radius: BorderRadius::all(px(ROUND)),
                // Inside its round corners.
                padding: UiRect::all(px(ROUND * 0.26)),
                overflow: Overflow::clip(),
                overflow_clip_margin: OverflowClipMargin::content_box(),
                ..around(frame.area.center(), frame.area.size())
            },
            BackgroundColor(paint(p.mat.mat)),
            BorderColor::all(paint(colour)),
            BoxShadow::new(paint(shade).with_alpha(opacity), px(0), px(3), px(0), px(0)),
            GlobalZIndex(layer::MAT),
        ))
        .with_children(|sheet| {
            let svg = turned_svg(&svg, (width, height), frame.quarter);
            sheet.spawn((
                place,
                Picture { shows: Shows::Drawing(svg.into()), width: size.x.min(LARGEST) },
                ImageNode { color: Color::NONE, ..default() },
            ));
        });
}

/// A picture around (0, 0) turned by quarters.
fn turned_svg(svg: &str, (width, height): (i32, i32), quarter: u8) -> String {
    let inside = svg.split_once('>').map_or(svg, |(_, inside)| inside).trim_end_matches("</svg>");
    let (w, h) = if quarter % 2 == 1 { (height, width) } else { (width, height) };
    let degrees = i32::from(quarter) * 90;
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {w} {h}" width="{w}" height="{h}"><g transform="rotate({degrees})">{inside}</g></svg>"#,
        -w / 2,
        -h / 2
    )
}
