//! The table: cloth and mat, the laid pieces, the tray, the step bar and the tools around them.

mod bar;
mod drag;
mod held;
mod mat;
mod pieces;
mod tools;
mod tray;
mod view;

pub(super) use bar::step_bar;
pub(super) use held::Held;
pub(super) use mat::cloth;
pub(super) use pieces::{PieceNode, shows};
pub(super) use tools::{lamp, table_tools};
pub(super) use tray::{tray, tray_height};
pub(super) use view::View;

use super::Work;
use bevy::prelude::*;

/// The order of what lies over what; the cover lies over everything.
pub(super) mod layer {
    pub const CLOTH: i32 = 0;
    pub const MAT: i32 = 1;
    pub const ZONES: i32 = 2;
    pub const PIECES: i32 = 3;
    pub const TOOLS: i32 = 10;
    pub const HELD: i32 = 20;
    pub const CLOSER: i32 = 30;
    pub const NOTICE: i32 = 40;
    pub const COVER: i32 = 50;
    pub const COVER_TOOL: i32 = 60;
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<View>()
        .init_resource::<Held>()
        .add_systems(Update, drag::hands_on_table.in_set(Work::Obey))
        .add_systems(
            Update,
            (view::fit, mat::lay_mat, mat::zones, pieces::sync, pieces::move_pieces, held::held_cards)
                .chain()
                .in_set(Work::Move),
        );
}
