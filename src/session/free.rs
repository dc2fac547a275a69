//! Where the next thing finds a free place: in a zone, and at a stage.

use super::Layout;
use super::event::{Anchor, Part, StageId, What};
use super::layout::STRIP_HEIGHT;
use crate::deck::{CARD_HEIGHT, CARD_WIDTH};
use crate::kit::{Direction, Drawn, Place, Zone};

impl Layout<'_> {
    /// The next free place in a zone: its middle, then side by side, then the next row.
    pub fn free_in_zone(&self, zone: &Zone) -> Place {
        let taken: Vec<Place> = self
            .mine()
            .filter(|piece| piece.spot.anchor == Anchor::Zone(zone.id.clone()))
            .map(|piece| piece.spot.at)
            .collect();
        let (middle, half) = (zone.shape.middle(), zone.shape.half());
        let strip = zone.sign == crate::deck::Family::Strip;
        let (width, height) = (
            CARD_WIDTH * i32::from(zone.size) / 100 + 4,
            if strip { STRIP_HEIGHT + 2 } else { CARD_HEIGHT * i32::from(zone.size) / 100 + 4 },
        );
        let ring: Vec<Place> = if matches!(zone.id.0.as_str(), "near" | "far") {
            // Round the figure, beginning beside it: family is near or far, never above or below.
            let radius = if zone.id.0 == "near" { 72.0 } else { 126.0 };
            let turn = if zone.id.0 == "near" { 0.0 } else { 0.4 };
            (0..12)
                .map(|k| {
                    let side = if k % 2 == 0 { 0.0 } else { std::f32::consts::PI };
                    let lean = ((k / 2 + 1) / 2) as f32 * if (k / 2) % 2 == 0 { -0.75 } else { 0.75 };
                    let angle = side + lean + turn;
                    Place::new((radius * angle.cos()) as i32, (radius * angle.sin()) as i32)
                })
                .collect()
        } else {
            let columns = ((2 * half.0) / width).max(1);
            let rows = ((2 * half.1) / height).max(1);
            (0..columns * rows)
                .map(|k| {
                    let (column, row) = (k % columns, k / columns);
                    // Under a tree's figure a row grows from its middle to both sides.
                    let column = match (zone.drawn, column % 2) {
                        (Drawn::Tree, 0) => columns / 2 + column / 2,
                        (Drawn::Tree, _) => columns / 2 - 1 - column / 2,
                        _ => column,
                    };
                    let column = column.rem_euclid(columns);
                    let x = (2 * column - (columns - 1)) * width / 2;
                    let y = (2 * row - (rows - 1)) * height / 2;
                    middle + Place::new(x, y)
                })
                .collect()
        };
        let far_enough = |spot: &&Place| taken.iter().all(|other| other.distance(**spot) > width as f32 * 0.6);
        ring.iter().find(far_enough).copied().unwrap_or_else(|| {
            let shift = 9 * (taken.len() as i32 % 6);
            middle + Place::new(shift, shift)
        })
    }

    /// The next free place for a thing at a part of a stage, as a way from the middle of that part. A flag peeps
    /// out beside its place.
    pub fn free_at_stage(&self, stage: StageId, part: Part, what: &What) -> Place {
        let Some(path) = self.path() else { return Place::default() };
        let anchor = Anchor::Stage(stage, part);
        let taken: Vec<Place> =
            self.mine().filter(|piece| piece.spot.anchor == anchor).map(|piece| piece.spot.at).collect();
        let width = CARD_WIDTH * i32::from(path.size) / 100 + 2;
        let ways: Vec<Place> = match part {
            Part::Below => vec![(0, 0), (width, 0), (-width, 0), (0, 40), (width, 40), (-width, 40)],
            Part::Above if is_flag(what) => vec![(-46, -8), (50, -8), (-56, 2), (60, 2)],
            Part::Above => vec![(6, 0), (26, -4), (-14, -4), (40, 6)],
            Part::Road => vec![(0, 0), (8, 10), (-8, 20)],
            Part::Plot => vec![(0, 0), (30, 8), (-30, 8)],
        }
        .into_iter()
        // The flag stands where the stage begins: at the side from which the road comes.
        .map(|(x, y)| Place::new(if self.direction() == Direction::RightToLeft { -x } else { x }, y))
        .collect();
        let free = |way: &&Place| taken.iter().all(|other| other.distance(**way) > 7.0);
        ways.iter().find(free).copied().unwrap_or_else(|| Place::new(6 * taken.len() as i32 % 36, 14))
    }
}

/// Whether a thing is a flag card.
fn is_flag(what: &What) -> bool {
    matches!(what, What::Card(id) if id.0.starts_with("fla."))
}
