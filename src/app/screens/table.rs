//! The table with its tools.

use super::super::table::{Held, View, round_table, step_bar, table_tools, tray};
use super::Stage;
use crate::kit::Mat;
use crate::session::Mode;
use bevy::prelude::*;

pub(super) fn table(parent: &mut ChildSpawnerCommands, s: &mut Stage, view: &View, held: &Held) {
    if s.sitting.kit().is_some_and(|kit| matches!(kit.mat, Mat::Pages)) {
        return super::care::care(parent, s);
    }
    let (d, room) = (s.d, s.room);
    if s.sitting.mode() == Some(Mode::Training) {
        training_edge(parent, s);
    }
    if view.bowl.is_some() {
        let words = s.desk.words_of_things();
        round_table(parent, (d, room), s.desk, s.sitting, (view, held), &words);
        return;
    }
    // The private panel moves the table aside: it never lies on it.
    let (narrow, left) = s.desk.panel.beside(room, d.rtl());
    table_tools(parent, d, (room, narrow, left), s.desk, s.sitting, view);
    let beside = Node {
        position_type: PositionType::Absolute,
        left: px(left),
        width: px(narrow.width),
        height: percent(100),
        ..default()
    };
    parent.spawn(beside).with_children(|parent| {
        step_bar(parent, d, narrow, s.desk, s.sitting, held.any());
        let words = s.desk.words_of_things();
        tray(parent, d, narrow, s.desk, s.sitting, held, &words);
    });
}

/// Yellow along the far edge: nobody on this table is real.
fn training_edge(parent: &mut ChildSpawnerCommands, s: &Stage) {
    parent.spawn((
        Node { position_type: PositionType::Absolute, top: px(0), width: percent(100), height: px(8), ..default() },
        BackgroundColor(super::super::ui::paint(s.d.palette.ring)),
    ));
}
