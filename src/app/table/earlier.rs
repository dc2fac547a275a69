//! The earlier table of the same person, faint under today's: what lay there may be laid again, and needs no telling.

use super::super::desk::{Desk, Screen};
use super::super::faces::{Faint, Picture};
use super::super::sitting::Sitting;
use super::super::ui::around;
use super::frame::Frame;
use super::pieces::shows;
use super::{View, layer};
use crate::kit::Kit;
use crate::session::{Fate, Layout, SeatCode, SeatId, State};
use bevy::prelude::*;

/// How much of it is seen.
const OPACITY: f32 = 0.22;
/// So near to a piece of today an earlier one is not drawn, in millimetres of the table.
const HIDDEN: f32 = 34.0;

/// A piece of an earlier table: it is seen, and nothing else.
#[derive(Component)]
pub(super) struct Ghost;

/// Draws the earlier tables under today's.
pub(super) fn earlier_tables(
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    view: Res<View>,
    old: Query<Entity, With<Ghost>>,
    mut commands: Commands,
) {
    if !(desk.is_changed() || sitting.is_changed() || view.is_changed()) {
        return;
    }
    old.iter().for_each(|entity| commands.entity(entity).despawn());
    let (Some(state), Some(kit)) = (sitting.state(), sitting.kit()) else { return };
    if desk.screen != Screen::Table {
        return;
    }
    for frame in &view.frames {
        let code = state.seats.get(&frame.seat).map(|seat| seat.code);
        let found = code.and_then(|code| {
            let before = sitting.earlier(code, sitting.mode()?)?.state();
            Some((before, seat_of(before, code)?))
        });
        if let Some((before, seat)) = found {
            draw(&mut commands, &sitting, *frame, (before, seat), kit);
        }
    }
}

/// The seat at which that person sat earlier.
fn seat_of(state: &State, code: SeatCode) -> Option<SeatId> {
    state.seats.iter().find(|(_, seat)| seat.code == code).map(|(seat, _)| *seat)
}

fn draw(commands: &mut Commands, sitting: &Sitting, frame: Frame, (before, seat): (&State, SeatId), kit: &Kit) {
    let Some(today) = sitting.layout(frame.seat) else { return };
    let taken: Vec<_> = today.in_story_order().into_iter().map(|piece| today.lies(piece)).collect();
    let layout = Layout::new(before, kit, seat);
    for piece in before.on_mat(seat, &kit.id).filter(|piece| piece.fate != Some(Fate::Destroy)) {
        let place = layout.lies(piece);
        let at = frame.to_glass(place);
        let beyond = frame.away(at) > 0.0;
        if beyond || taken.iter().any(|other| other.distance(place) < HIDDEN) {
            continue;
        }
        let (width, height) = layout.size(&piece.what, &piece.spot.anchor);
        let size = Vec2::new(width as f32, height as f32) * frame.scale;
        commands.spawn((
            Ghost,
            Node { border_radius: BorderRadius::all(px(size.x * 0.063)), ..around(at, size) },
            UiTransform::from_rotation(Rot2::degrees(f32::from(piece.angle) + frame.degrees())),
            Picture { shows: shows(piece, sitting.family(&piece.what)), width: size.x },
            ImageNode { color: Color::NONE, ..default() },
            Faint(OPACITY),
            GlobalZIndex(layer::ZONES),
        ));
    }
}
