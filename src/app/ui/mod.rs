//! The small set of things of which all screens are made, in the colours and sizes of `screens.md` part 2.

mod icons;
mod theme;
mod widgets;

pub(super) use icons::icon_svg;
pub(super) use theme::{Palette, paint, palette};
pub(super) use widgets::{
    Draw, Side, Tap, TapArea, around, button, centred, disc, icon, label, named, panel, picture, tick_box, tile,
    toggled,
};

use super::desk::Desk;
use super::sitting::Sitting;
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(First, fit_to_window);
}

/// The width and height of the window in the pixels in which screens are laid out, and what follows from them.
#[derive(Debug, Clone, Copy, PartialEq, Resource, Default)]
pub(super) struct Room {
    pub width: f32,
    pub height: f32,
}

impl Room {
    /// Higher than wide.
    pub fn upright(self) -> bool {
        self.height > self.width
    }

    /// Where tools fold away to leave the table its room.
    pub fn small(self) -> bool {
        self.width < 1100.0 || self.height < 700.0
    }

    /// Where mats around a table leave room for a common bowl.
    pub fn has_bowl(self) -> bool {
        !self.upright() && self.width >= 860.0 && self.height >= 560.0
    }
}

/// Screens are drawn for 1280 × 800, upright for 800 × 1280; a larger window enlarges them, a smaller one folds tools instead.
fn fit_to_window(
    windows: Query<&Window>,
    room: Option<ResMut<Room>>,
    mut scale: ResMut<UiScale>,
    (mut desk, mut sitting): (ResMut<Desk>, ResMut<Sitting>),
    mut commands: Commands,
) {
    let Some(window) = windows.iter().next() else { return };
    let (width, height) = (window.width(), window.height());
    let upright = height > width;
    let drawn_for = if upright { Vec2::new(800.0, 1280.0) } else { Vec2::new(1280.0, 800.0) };
    let factor = (width / drawn_for.x).min(height / drawn_for.y).clamp(1.0, 4.0);
    if sitting.upright != upright {
        sitting.upright = upright;
    }
    let fitted = Room { width: width / factor, height: height / factor };
    match room {
        Some(room) if *room == fitted && (scale.0 - factor).abs() < 1e-4 => {}
        room => {
            scale.0 = factor;
            match room {
                Some(mut room) => *room = fitted,
                None => commands.insert_resource(fitted),
            }
            desk.stale = true;
        }
    }
}
