//! One person's mat on the glass: where it lies, towards whom it is turned, and which part of it is seen.

use super::super::ui::Room;
use crate::kit::Place;
use crate::session::SeatId;
use bevy::platform::time::Instant;
use bevy::prelude::*;

/// The smallest and largest enlargement, in pixels for each millimetre of the table.
pub(super) const RANGE: (f32, f32) = (0.25, 8.0);

/// The mat of one seat on the glass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// Whose it is.
    pub seat: SeatId,
    /// The place of the table in the middle of the area, in millimetres.
    pub centre: Vec2,
    /// Pixels for each millimetre of the table.
    pub scale: f32,
    /// The area that no tool covers, in pixels.
    pub area: Rect,
    /// By how many quarters it is turned clockwise, so that it lies upright for its person: 0 for someone at the near
    /// edge, 1 at the left, 2 at the far one, 3 at the right.
    pub quarter: u8,
    /// Everything is shown, until a hand moves the table.
    pub fitted: bool,
    /// Where the view is going, when it was not moved by a hand itself.
    pub(super) glide: Option<Glide>,
}

/// A move of the view by the program: from somewhere to somewhere, since a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glide {
    pub from: (Vec2, f32),
    pub to: (Vec2, f32),
    pub since: Instant,
}

impl Frame {
    pub(super) fn new(seat: SeatId) -> Self {
        let area = Rect::new(0.0, 0.0, 1280.0, 800.0);
        Self { seat, centre: Vec2::ZERO, scale: 1.4, area, quarter: 0, fitted: true, glide: None }
    }

    /// The pixel under which a place of the table lies.
    pub fn to_glass(self, place: Place) -> Vec2 {
        self.glass_of(Vec2::new(place.x.0 as f32, place.y.0 as f32))
    }

    /// The pixel of a place of the table that need not be a whole millimetre.
    pub fn glass_of(self, place: Vec2) -> Vec2 {
        self.area.center() + self.turn((place - self.centre) * self.scale)
    }

    /// The place of the table under a pixel, in whole millimetres.
    pub fn to_table(self, at: Vec2) -> Place {
        let place = self.back(at - self.area.center()) / self.scale + self.centre;
        Place::new(place.x.round() as i32, place.y.round() as i32)
    }

    /// A way as its person sees it as a way on the glass.
    pub fn turn(self, way: Vec2) -> Vec2 {
        match self.quarter {
            0 => way,
            1 => Vec2::new(-way.y, way.x),
            2 => -way,
            _ => Vec2::new(way.y, -way.x),
        }
    }

    /// A way on the glass as its person sees it.
    pub fn back(self, way: Vec2) -> Vec2 {
        match self.quarter {
            0 => way,
            1 => Vec2::new(way.y, -way.x),
            2 => -way,
            _ => Vec2::new(-way.y, way.x),
        }
    }

    /// By how many degrees it is turned.
    pub fn degrees(self) -> f32 {
        f32::from(self.quarter) * 90.0
    }

    /// Width and height the other way round where it lies along the other edge.
    pub fn laid(self, size: Vec2) -> Vec2 {
        if self.quarter % 2 == 1 { size.yx() } else { size }
    }

    /// The window as its person sees it, who believes to sit at the near edge.
    pub fn room(self, room: Room) -> Room {
        let size = self.laid(Vec2::new(room.width, room.height));
        Room { width: size.x, height: size.y }
    }

    /// A pixel of the window as its person sees it.
    pub fn seen(self, room: Room, at: Vec2) -> Vec2 {
        if self.quarter == 0 {
            return at;
        }
        let own = self.room(room);
        self.back(at - Vec2::new(room.width, room.height) / 2.0) + Vec2::new(own.width, own.height) / 2.0
    }

    /// Its area as its person sees it.
    pub fn seen_area(self, room: Room) -> Rect {
        Rect::from_corners(self.seen(room, self.area.min), self.seen(room, self.area.max))
    }

    /// A node over the whole window, in which everything lies as its person sees it.
    pub fn stage(self, room: Room) -> (Node, UiTransform) {
        let own = self.room(room);
        let size = Vec2::new(own.width, own.height);
        let middle = Vec2::new(room.width, room.height) / 2.0;
        (super::super::ui::around(middle, size), UiTransform::from_rotation(Rot2::degrees(self.degrees())))
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
        let way = self.back(around - self.area.center());
        let larger = (scale * by).clamp(RANGE.0, RANGE.1);
        (way / scale + centre - way / larger, larger)
    }

    /// Moves the table by so many pixels.
    pub fn pan(&mut self, by: Vec2) {
        self.centre -= self.back(by) / self.scale;
        (self.fitted, self.glide) = (false, None);
    }

    /// How far a pixel lies outside its area.
    pub fn away(self, at: Vec2) -> f32 {
        at.distance(at.clamp(self.area.min, self.area.max))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_the_glass_however_the_mat_is_turned() {
        for quarter in 0..4 {
            let area = Rect::new(40.0, 60.0, 340.0, 700.0);
            let frame = Frame { quarter, area, centre: Vec2::new(12.0, -7.0), ..Frame::new(SeatId::FIRST) };
            let place = Place::new(37, -52);
            assert_eq!(frame.to_table(frame.to_glass(place)), place, "{quarter}");
        }
    }

    #[test]
    fn enlarging_keeps_what_is_under_the_fingers() {
        for quarter in 0..4 {
            let mut frame = Frame { quarter, ..Frame::new(SeatId::FIRST) };
            let at = Vec2::new(700.0, 300.0);
            let before = frame.to_table(at);
            frame.zoom(at, 1.7);
            assert!(before.distance(frame.to_table(at)) <= 1.5, "{quarter}");
        }
    }

    #[test]
    fn the_person_at_the_left_looks_to_the_right() {
        let left = Frame { quarter: 1, ..Frame::new(SeatId::FIRST) };
        assert_eq!(left.turn(Vec2::NEG_Y), Vec2::X);
        assert_eq!(left.back(Vec2::X), Vec2::NEG_Y);
    }
}
