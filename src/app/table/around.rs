//! Where mats lie when several people sit around one table: along its edges, and the common bowl between them.

use super::super::ui::Room;
use super::track::Track;
use bevy::prelude::*;

/// Between a mat and the next thing, in pixels.
const GAP: f32 = 16.0;
/// From the edge of the glass, in pixels.
const EDGE: f32 = 10.0;
/// What the facilitator's paper takes, in pixels.
const PAPER: f32 = 76.0;
/// What the facilitator's paper and the tabs of the piles take beside a bowl, in pixels.
pub(super) fn beside_bowl(seats: usize) -> f32 {
    if seats == 2 { 224.0 } else { 154.0 }
}

/// A table for several people.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Around {
    /// The mats in the order of the seats, and the quarters by which each is turned.
    pub mats: Vec<(Rect, u8)>,
    /// What lies between the mats.
    pub middle: Rect,
    pub bowl: Track,
}

/// The mats around a table, turned to their people: two at the long edges, a third or more at the short ones too; with or
/// without the tabs of piles beside the bowl.
pub(super) fn around(room: Room, seats: usize, tabs: bool) -> Around {
    let hem = if room.small() { 20.0 } else { 28.0 };
    let (w, h) = (room.width, room.height);
    let side = (w * 0.222).round();
    let share = match seats {
        0..=2 => 0.315,
        3 => 0.3375,
        _ => 0.26,
    };
    let depth = (h * share).round();
    let (left, right) = if seats > 2 { (hem + side + GAP, w - hem - side - GAP) } else { (hem, w - hem) };
    let near = (Rect::new(left, h - EDGE - depth, right, h - EDGE), 0);
    let far = (Rect::new(left, EDGE, right, EDGE + depth), 2);
    let at_left = (Rect::new(hem, 2.0 * EDGE, hem + side, h - 2.0 * EDGE), 1);
    let at_right = (Rect::new(w - hem - side, 2.0 * EDGE, w - hem, h - 2.0 * EDGE), 3);
    let mats = match seats {
        0..=2 => vec![near, far],
        3 => vec![near, at_left, at_right],
        _ => vec![near, at_left, far, at_right],
    };
    let top = if seats == 3 { EDGE - 4.0 } else { EDGE + depth + GAP };
    let middle = Rect::new(left, top, right, h - EDGE - depth - GAP);
    // At a table of three the facilitator's paper lies at the free edge, else beside the bowl.
    let room_for_bowl = if seats == 3 {
        Rect::new(middle.min.x, middle.min.y + PAPER, middle.max.x, middle.max.y)
    } else {
        let beside = beside_bowl(seats);
        let start = if tabs || seats == 2 { beside } else { 0.0 };
        Rect::new(middle.min.x + start, middle.min.y, middle.max.x - beside, middle.max.y)
    };
    let outer = room_for_bowl.height().min(room_for_bowl.width()) / 2.0;
    let long = if seats == 3 { 0.0 } else { ((room_for_bowl.width() / 2.0 - outer) * 0.92).max(0.0) };
    Around { mats, middle, bowl: Track::new(room_for_bowl.center(), long, outer, seats == 3) }
}

/// The mats side by side, all upright, for people who look at one upright screen together.
pub(super) fn beside(free: Rect, seats: usize) -> Vec<(Rect, u8)> {
    let columns = if seats > 3 || free.height() > free.width() { 2.min(seats) } else { seats };
    let rows = seats.div_ceil(columns.max(1));
    let size = Vec2::new(
        (free.width() - GAP * (columns as f32 - 1.0)) / columns as f32,
        (free.height() - GAP * (rows as f32 - 1.0)) / rows as f32,
    );
    let place = |index: usize| {
        let cell = Vec2::new((index % columns) as f32, (index / columns) as f32);
        let corner = free.min + cell * (size + Vec2::splat(GAP));
        (Rect::from_corners(corner, corner + size), 0)
    };
    (0..seats).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mat_lies_on_another_or_on_the_bowl() {
        for (width, height) in [(1280.0, 800.0), (1024.0, 600.0), (1422.0, 800.0)] {
            for (seats, tabs) in [(2, true), (2, false), (3, true), (4, true), (4, false)] {
                let table = around(Room { width, height }, seats, tabs);
                assert_eq!(table.mats.len(), seats);
                let (long, outer) = (table.bowl.long, table.bowl.outer);
                let bowl = Rect::from_center_half_size(table.bowl.middle, Vec2::new(long + outer, outer));
                for (index, (mat, _)) in table.mats.iter().enumerate() {
                    assert!(mat.min.min_element() >= 0.0 && mat.max.x <= width && mat.max.y <= height);
                    assert!(mat.intersect(bowl).is_empty(), "{width} {seats}");
                    for (other, _) in &table.mats[index + 1..] {
                        assert!(mat.intersect(*other).is_empty(), "{width} {seats}");
                    }
                }
            }
        }
    }
}
