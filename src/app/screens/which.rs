//! What now? The only place between kits.

use super::super::ask::Ask;
use super::super::faces::{Picture, Shows};
use super::super::reading::ReadAsk;
use super::super::table::shows;
use super::super::ui::{Side, around, button, paint, picture, tile};
use super::{Stage, head, page};
use crate::export::mat_svg;
use crate::kit::{Kit, Mat};
use crate::session::{Layout, State};
use bevy::prelude::*;

pub(super) fn which(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let small = s.room.small();
    let upright = s.room.upright();
    page(parent, s, (112.0, if small { 16.0 } else { 30.0 }), |page, s| {
        let sitting = s.sitting;
        let Some(state) = sitting.state() else { return };
        page.spawn(head(d, &s.say("which-head"), 36.0));
        page.spawn(Node {
            align_items: AlignItems::Stretch,
            justify_content: JustifyContent::Center,
            flex_direction: if upright { FlexDirection::Column } else { FlexDirection::Row },
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(20),
            width: px(s.room.width - 224.0),
            ..d.row(20.0)
        })
        .with_children(|row| {
            // Kits above the facilitator's level are absent, not greyed.
            let level = sitting.level();
            let kits: Vec<&Kit> = sitting.kits().iter().filter(|kit| level.opens(kit)).collect();
            let across = if upright { 2 } else { kits.len().min(if d.text > 1.3 || small { 3 } else { 5 }) };
            let span = s.room.width - 224.0 - 20.0 * (across as f32 - 1.0);
            let each = (span / across as f32).floor().min(430.0);
            // Two rows of a small window leave room for the way to the end.
            let tall = match (small, kits.len() > across) {
                (true, true) => 56.0,
                (true, false) => 96.0,
                (false, _) => 230.0,
            };
            let room = Vec2::new(each - 40.0, tall);
            for kit in kits {
                let open = kit.after.as_ref().is_none_or(|first| state.opened.contains(first));
                let words = s.desk.of_kit(&format!("kit-{}", kit.id.0));
                let why = (!open).then(|| s.say("after-story"));
                let node = Node { width: px(each), ..default() };
                let (shows, (width, height)) = mat_of(s, state, kit);
                // As high as there is room: of a wide mat its middle is seen.
                let (wide, tall) = (room.y * width as f32 / height as f32, room.y);
                let ask = Ask::Kit(kit.id.clone());
                tile(row, d, (node, &words, why.as_deref()), Side::Paper, ask, |tile| {
                    let window = Node {
                        width: px(room.x.min(wide)),
                        height: px(room.y),
                        overflow: Overflow::clip(),
                        border_radius: BorderRadius::all(px(14)),
                        ..default()
                    };
                    tile.spawn(window).with_children(|window| {
                        let mut mat = window.spawn(picture(shows, wide, tall));
                        mat.insert(UiTransform::from_translation(Val2::px(((room.x - wide) / 2.0).min(0.0), 0.0)));
                        mat.with_children(|mat| {
                            laid(mat, s, kit, Vec2::new(wide, tall) / 2.0, wide / width as f32);
                            if !open {
                                // What waits for My story is there, but rests at 55 %.
                                let veil = Node { width: percent(100), height: percent(100), ..default() };
                                mat.spawn((veil, BackgroundColor(paint(d.palette.panel).with_alpha(0.45))));
                            }
                        });
                    });
                });
            }
        });
        if !state.pieces.is_empty() {
            let node = Node { min_width: px(420), justify_content: JustifyContent::Center, ..default() };
            button(page, d, node, Some("book"), &s.say("read-together"), Side::Paper, Ask::Read(ReadAsk::Begin));
        }
    });
}

/// What a kit is known by: its mat, or one of its picture pages.
fn mat_of(s: &Stage, state: &State, kit: &Kit) -> (Shows, (i32, i32)) {
    match kit.mat {
        Mat::Pages => {
            let middle = kit.steps.get(kit.steps.len() / 2 + 1).or(kit.steps.first());
            (Shows::Page(middle.map(|step| step.id.0.clone()).unwrap_or_default()), (940, 700))
        }
        _ => {
            let (svg, size) = mat_svg(state, kit, s.desk.seat, &s.d.palette.mat);
            (Shows::Drawing(svg.into()), size)
        }
    }
}

/// The person's own cards on a mat in small.
fn laid(mat: &mut ChildSpawnerCommands, s: &Stage, kit: &Kit, middle: Vec2, scale: f32) {
    let Some(state) = s.sitting.state() else { return };
    let layout = Layout::new(state, kit, s.desk.seat);
    for piece in state.on_mat(s.desk.seat, &kit.id) {
        let (place, (width, height)) = (layout.lies(piece), layout.size(&piece.what, &piece.spot.anchor));
        let size = Vec2::new(width as f32, height as f32) * scale;
        let at = middle + Vec2::new(place.x.0 as f32, place.y.0 as f32) * scale;
        mat.spawn((
            around(at, size),
            UiTransform::from_rotation(Rot2::degrees(f32::from(piece.angle))),
            Picture { shows: shows(piece, s.sitting.family(&piece.what)), width: size.x },
            ImageNode { color: Color::NONE, ..default() },
        ));
    }
}
