//! Which part of the table is seen, and how large: millimetres of the table to pixels of the glass and back.

use super::super::desk::{Desk, Screen};
use super::super::sitting::Sitting;
use super::super::ui::Room;
use crate::kit::Place;
use bevy::platform::time::Instant;
use bevy::prelude::*;
use bevy::window::RequestRedraw;

/// How long the view takes to go somewhere by itself, in seconds (`screens.md` part 3, enter and leave).
const GLIDE: f32 = 0.2;
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
    /// Where the view is going, when it was not moved by a hand itself.
    glide: Option<Glide>,
}

/// A move of the view by the program: from somewhere to somewhere, since a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Glide {
    from: (Vec2, f32),
    to: (Vec2, f32),
    since: Instant,
}

impl Default for View {
    fn default() -> Self {
        Self { centre: Vec2::ZERO, scale: 1.4, area: Rect::new(0.0, 0.0, 1280.0, 800.0), fitted: true, glide: None }
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
        (self.centre, self.scale) = self.zoomed((self.centre, self.scale), around, by);
        (self.fitted, self.glide) = (false, None);
    }

    /// The same, gently: it was not a hand that moved the table.
    pub fn glide_to(&mut self, around: Vec2, by: f32) {
        let from = self.glide.map_or((self.centre, self.scale), |glide| glide.to);
        let to = self.zoomed(from, around, by);
        self.glide = Some(Glide { from: (self.centre, self.scale), to, since: Instant::now() });
        self.fitted = false;
    }

    fn zoomed(&self, (centre, scale): (Vec2, f32), around: Vec2, by: f32) -> (Vec2, f32) {
        let way = around - self.area.center();
        let larger = (scale * by).clamp(RANGE.0, RANGE.1);
        (way / scale + centre - way / larger, larger)
    }

    /// Enlarges around the middle.
    pub fn zoom_middle(&mut self, by: f32) {
        self.glide_to(self.area.center(), by);
    }

    /// Moves the table by so many pixels.
    pub fn pan(&mut self, by: Vec2) {
        self.centre -= by / self.scale;
        (self.fitted, self.glide) = (false, None);
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

/// Fits the mat into the free area while everything is to be shown, and brings a gliding view on.
pub(super) fn fit(
    mut view: ResMut<View>,
    room: Option<Res<Room>>,
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    mut at_table: Local<bool>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(room) = room else { return };
    let arrived = !std::mem::replace(&mut *at_table, desk.screen == Screen::Table);
    if desk.screen != Screen::Table {
        return;
    }
    let mut area = free_area(*room, desk.settings.text.factor(), true);
    area.min.y = (area.min.y + desk.notice()).min(area.max.y - 100.0);
    let mut next = *view;
    next.area = area;
    if let (true, Some(layout)) = (view.fitted, sitting.layout(desk.seat)) {
        let (width, height) = layout.extent();
        // A little of the mat's edge may go under the tabs.
        let (width, height) = (width as f32 + 20.0, height as f32 + 14.0);
        let to = (Vec2::ZERO, (area.width() / width).min(area.height() / height).clamp(RANGE.0, RANGE.1));
        if view.glide.map_or((view.centre, view.scale), |glide| glide.to) != to {
            next.glide = Some(Glide { from: (view.centre, view.scale), to, since: Instant::now() });
        }
    }
    if let Some(glide) = next.glide {
        let gone = glide.since.elapsed().as_secs_f32() / GLIDE;
        if gone >= 1.0 || arrived || desk.still() {
            ((next.centre, next.scale), next.glide) = (glide.to, None);
        } else {
            // Ease in and out.
            let eased = gone * gone * (3.0 - 2.0 * gone);
            next.centre = glide.from.0.lerp(glide.to.0, eased);
            next.scale = glide.from.1 + (glide.to.1 - glide.from.1) * eased;
            redraw.write(RequestRedraw);
        }
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
