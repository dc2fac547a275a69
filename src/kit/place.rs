//! Millimetres on the table, the only unit in which a session knows where things lie.

use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};

/// A length on the table in millimetres; a card is 70 × 98 of them, whatever the glass shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millimetres(pub i32);

/// A point on the table, or the way from one to another: x to the right, y downwards, 0 in the middle of the mat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Place {
    /// To the right.
    pub x: Millimetres,
    /// Downwards.
    pub y: Millimetres,
}

impl Place {
    /// The farthest from the middle that a thing may lie; beyond it nobody would find it again.
    pub const FARTHEST: i32 = 5_000;

    /// A point from whole millimetres.
    pub const fn new(x: i32, y: i32) -> Self {
        Self { x: Millimetres(x), y: Millimetres(y) }
    }

    /// The same point, brought back onto the table.
    pub fn on_table(self) -> Self {
        let keep = |v: Millimetres| v.0.clamp(-Self::FARTHEST, Self::FARTHEST);
        Self::new(keep(self.x), keep(self.y))
    }

    /// The distance to another point in millimetres.
    pub fn distance(self, other: Self) -> f32 {
        let way = self - other;
        f32::hypot(way.x.0 as f32, way.y.0 as f32)
    }
}

impl Add for Place {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x.0.saturating_add(other.x.0), self.y.0.saturating_add(other.y.0))
    }
}

impl Sub for Place {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x.0.saturating_sub(other.x.0), self.y.0.saturating_sub(other.y.0))
    }
}
