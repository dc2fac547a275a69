//! Which part of the table is seen, and how large: millimetres of the table to pixels of the glass and back.

use super::super::desk::{Desk, Screen};
use super::super::sitting::Sitting;
use super::super::ui::Room;
use crate::kit::Place;
use bevy::prelude::*;

/// The smallest and largest enlargement, in pixels for each millimetre of the table.
const RANGE: (f32, f32) = (0.25, 8.0);

/// Which part of the table is seen.
#[derive(Resource, Debug, Clone, Copy, PartialEq)]
pub(crate) struct View {
    /// The place of the table in the middle of the free area, in millimetres.
    pub centre: Vec2,
    /// Pixels for each millimetre of the table.
    pub scale: f32,
    /// The area that no tool covers, in pixels.
    pub area: Rect,
    /// Everything is shown, until a hand moves the table.
    pub fitted: bool,
}

impl Default for View {
    fn default() -> Self {
        Self { centre: Vec2::ZERO, scale: 1.4, area: Rect::new(0.0, 0.0, 1280.0, 800.0), fitted: true }
    }
}

impl View {
    /// The pixel under which a place of the table lies.
    pub fn to_glass(self, place: Place) -> Vec2 {
        self.area.center() + (Vec2::new(place.x.0 as f32, place.y.0 as f32) - self.centre) * self.scale
    }

    /// The place of the table under a pixel, in whole millimetres.
    pub fn to_table(self, at: Vec2) -> Place {
        let place = (at - self.area.center()) / self.scale + self.centre;
        Place::new(place.x.round() as i32, place.y.round() as i32)
    }

    /// Shows everything again.
    pub fn refit(&mut self) {
        self.fitted = true;
    }

    /// Enlarges around a pixel, which stays where it is.
    pub fn zoom(&mut self, around: Vec2, by: f32) {
        let before = (around - self.area.center()) / self.scale + self.centre;
        self.scale = (self.scale * by).clamp(RANGE.0, RANGE.1);
        self.centre = before - (around - self.area.center()) / self.scale;
        self.fitted = false;
    }

    /// Enlarges around the middle.
    pub fn zoom_middle(&mut self, by: f32) {
        self.zoom(self.area.center(), by);
    }

    /// Moves the table by so many pixels.
    pub fn pan(&mut self, by: Vec2) {
        self.centre -= by / self.scale;
        self.fitted = false;
    }
}

/// The area that no tool covers, for a window of that size.
pub(super) fn free_area(room: Room, text: f32, tray_open: bool) -> Rect {
    let top = if room.small() { 40.0 } else { 104.0 + (text - 1.0) * 60.0 };
    let tray = match (tray_open, room.small()) {
        (true, true) => 158.0,
        (true, false) => 236.0,
        (false, _) => 30.0,
    };
    Rect::new(28.0, top, room.width - 28.0, (room.height - tray).max(top + 100.0))
}

/// Fits the mat into the free area while everything is to be shown.
pub(super) fn fit(mut view: ResMut<View>, room: Option<Res<Room>>, desk: Res<Desk>, sitting: Res<Sitting>) {
    let Some(room) = room else { return };
    if desk.screen != Screen::Table {
        return;
    }
    let area = free_area(*room, desk.settings.text.factor(), true);
    let mut next = *view;
    next.area = area;
    if let (true, Some(layout)) = (view.fitted, sitting.layout(desk.seat)) {
        let (width, height) = layout.extent();
        // A little of the mat's edge may go under the tabs.
        let (width, height) = (width as f32 + 20.0, height as f32 + 14.0);
        next.scale = (area.width() / width).min(area.height() / height).clamp(RANGE.0, RANGE.1);
        next.centre = Vec2::ZERO;
    }
    // Keep the table within reach: its middle never leaves the glass by more than its size.
    let reach = layout_reach(&sitting, &desk);
    next.centre = next.centre.clamp(-reach, reach);
    if *view != next {
        *view = next;
    }
}

fn layout_reach(sitting: &Sitting, desk: &Desk) -> Vec2 {
    sitting.layout(desk.seat).map_or(Vec2::splat(1_000.0), |layout| {
        let (width, height) = layout.extent();
        Vec2::new(width as f32, height as f32)
    })
}
