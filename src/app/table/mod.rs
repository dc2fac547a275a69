//! The table: cloth and mat, the laid pieces, the tray, the step bar and the tools around them.

mod around;
mod bar;
mod bowl;
mod chosen;
mod drag;
mod drawer;
mod drop;
mod earlier;
mod frame;
mod held;
mod lead;
mod marks;
mod mat;
mod pieces;
mod seat_tools;
mod tools;
mod track;
mod tray;
mod view;
mod zones;

pub(super) use bar::step_bar;
pub(super) use held::Held;
pub(super) use mat::cloth;
pub(super) use pieces::{PieceNode, shows};
pub(super) use tools::{lamp, table_tools};
pub(super) use tray::{tray, tray_height};
pub(super) use view::View;

use super::Work;
use super::desk::Desk;
use super::sitting::Sitting;
use super::ui::{Draw, Room};
use crate::session::What;
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
            (
                view::fit,
                mat::lay_mat,
                earlier::earlier_tables,
                zones::zones,
                pieces::sync,
                pieces::move_pieces,
                held::held_cards,
            )
                .chain()
                .in_set(Work::Move),
        );
}

/// A table around which several people sit: each with their own tools, the bowl in the middle, the facilitator's paper.
pub(super) fn round_table(
    parent: &mut ChildSpawnerCommands,
    (d, room): (Draw, Room),
    desk: &mut Desk,
    sitting: &Sitting,
    (view, held): (&View, &Held),
    names: &dyn Fn(&What) -> String,
) {
    bowl::bowl(parent, d, desk, sitting, (view, held), names);
    lead::lead(parent, d, room, desk, sitting, view);
    marks::marks(parent, d, room, sitting, view);
    seat_tools::seat_tools(parent, d, room, desk, sitting, view);
    chosen::chosen_tools(parent, d, room, desk, sitting, view);
}
