//! What lies under the cards: a sheet with named zones, or a path on which stages follow one another.

use super::{Millimetres, Place};
use crate::deck::Family;
use serde::{Deserialize, Serialize};

/// The name of a zone of a mat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ZoneId(pub String);

impl From<&str> for ZoneId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What lies under the cards of a kit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Mat {
    /// A sheet with named zones.
    Sheet(Sheet),
    /// A path with stages.
    Path(PathSheet),
    /// Picture pages, on which nothing is laid.
    Pages,
}

/// A sheet with named zones, the first that holds a point winning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The zones.
    pub zones: Vec<Zone>,
}

/// A named area of a mat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Its name; the words for it are the message `zone-<id>`.
    pub id: ZoneId,
    /// Where it is.
    pub shape: Shape,
    /// The family whose sign it bears.
    pub sign: Family,
    /// How it is drawn.
    #[serde(default)]
    pub drawn: Drawn,
    /// How large cards are drawn in it, in hundredths.
    #[serde(default = "whole")]
    pub size: u16,
    /// Its middle where the window is higher than wide; the same as elsewhere when left out.
    #[serde(default)]
    pub upright: Option<Place>,
    /// How far the zone was moved for an upright window: what lies in it moves along.
    #[serde(skip)]
    pub moved: Place,
}

/// How a zone is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Drawn {
    /// A rest of its own with the sign of its family; rounds are the rings of the round mat.
    #[default]
    Place,
    /// The outline of a body, which takes feeling patches only.
    Body,
    /// A part of the tree's mat; the first is the figure, from which roots run down to the others.
    Tree,
    /// A rest under the rising sun: wishes.
    Sun,
    /// A rest with two footprints: a first step.
    Feet,
}

impl Zone {
    /// Whether a card of that family may lie here: the places of the figure and of the strips take only those.
    pub fn takes(&self, family: Option<Family>) -> bool {
        !matches!(self.sign, Family::Figure | Family::Strip) || family == Some(self.sign)
    }
}

fn whole() -> u16 {
    100
}

/// The outline of a zone on the table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// A rectangle by its middle, width and height.
    Rectangle(Place, Millimetres, Millimetres),
    /// A circle by its middle and radius.
    Circle(Place, Millimetres),
}

impl Shape {
    /// Its middle.
    pub fn middle(self) -> Place {
        match self {
            Self::Rectangle(middle, ..) | Self::Circle(middle, _) => middle,
        }
    }

    /// The same outline around another middle.
    pub fn around(self, middle: Place) -> Self {
        match self {
            Self::Rectangle(_, width, height) => Self::Rectangle(middle, width, height),
            Self::Circle(_, radius) => Self::Circle(middle, radius),
        }
    }

    /// The way from the middle to its edges, in millimetres.
    pub fn half(self) -> (i32, i32) {
        match self {
            Self::Rectangle(_, width, height) => (width.0 / 2, height.0 / 2),
            Self::Circle(_, radius) => (radius.0, radius.0),
        }
    }

    /// How far a point lies outside, in millimetres; 0 within.
    pub fn distance(self, at: Place) -> f32 {
        match self {
            Self::Circle(middle, radius) => (middle.distance(at) - radius.0 as f32).max(0.0),
            Self::Rectangle(middle, ..) => {
                let (way, half) = (at - middle, self.half());
                let outside = |v: i32, h: i32| (v.abs() - h).max(0) as f32;
                f32::hypot(outside(way.x.0, half.0), outside(way.y.0, half.1))
            }
        }
    }
}

/// The way in which a path runs; a choice of the person, not of the language (`screens.md` part 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Direction {
    #[default]
    LeftToRight,
    RightToLeft,
}

/// How a path winds; a choice of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum PathShape {
    /// As the kit's sheet winds.
    #[default]
    Winding,
    /// A straight road.
    Straight,
    /// No road: stages stand where they were laid, and a thread shows their order.
    Free,
}

impl PathShape {
    /// The next one; after the last the first.
    pub fn next(self) -> Self {
        match self {
            Self::Winding => Self::Straight,
            Self::Straight => Self::Free,
            Self::Free => Self::Winding,
        }
    }

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Winding => "winding",
            Self::Straight => "straight",
            Self::Free => "free",
        }
    }
}

/// A path: stages in rows that turn like an ox at the plough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathSheet {
    /// The stages of one row.
    pub row: u16,
    /// The stages of one row where the window is higher than wide; as elsewhere when left out.
    #[serde(default)]
    pub upright_row: Option<u16>,
    /// From one stage to the next, in millimetres.
    pub step: Millimetres,
    /// From one row to the next, in millimetres.
    pub rise: Millimetres,
    /// How far the road winds to either side, in millimetres; 0 is a straight road.
    pub wave: Millimetres,
    /// How large cards below and on the road are drawn, in hundredths.
    pub size: u16,
}

impl PathSheet {
    fn rows(self, stages: usize) -> i32 {
        stages.div_ceil(usize::from(self.row)).max(1) as i32
    }

    /// The width and height of the sheet for so many stages, in millimetres.
    pub fn extent(self, stages: usize) -> (i32, i32) {
        (self.step.0 * (i32::from(self.row) + 1), self.rise.0 * self.rows(stages))
    }

    /// Where the middle of a stage lies, counted in steps from the start: 0 is the house, `n + 1` the sun.
    fn along(self, step: i32, stages: usize, direction: Direction) -> Place {
        let per_row = i32::from(self.row);
        let row = ((step - 1).max(0) / per_row).min(self.rows(stages) - 1);
        let within = step - row * per_row;
        let (width, height) = self.extent(stages);
        let mut x = -width / 2 + within * self.step.0;
        // The house and the sun stand at the edge of the sheet.
        x = x.clamp(-width / 2 + self.step.0 / 4, width / 2 - self.step.0 / 4);
        let backwards = (row % 2 == 1) != (direction == Direction::RightToLeft);
        let wave = if within % 2 == 1 { self.wave.0 } else { -self.wave.0 };
        let wave = if within == 0 || within == per_row + 1 { 0 } else { wave };
        let y = -height / 2 + self.rise.0 * row + self.rise.0 / 2 + wave;
        Place::new(if backwards { -x } else { x }, y)
    }

    /// The middle of the plot of a stage, counted from 0, when the sheet holds `stages` of them.
    pub fn stage(self, index: usize, stages: usize, direction: Direction) -> Place {
        self.along(index as i32 + 1, stages, direction)
    }

    /// Where the road begins: at the house.
    pub fn start(self, stages: usize, direction: Direction) -> Place {
        self.along(0, stages, direction)
    }

    /// Where the road ends: at today's sun.
    pub fn end(self, stages: usize, direction: Direction) -> Place {
        let row_end = self.rows(stages) * i32::from(self.row) + 1;
        self.along(row_end, stages, direction)
    }

    /// The points through which the road runs.
    pub fn road(self, stages: usize, direction: Direction) -> Vec<Place> {
        let slots = self.rows(stages) as usize * usize::from(self.row);
        let mut points = vec![self.start(stages, direction)];
        for index in 0..slots {
            if index > 0 && index % usize::from(self.row) == 0 {
                let (before, after) = (self.stage(index - 1, stages, direction), self.stage(index, stages, direction));
                let bend = if before.x.0 > 0 { self.step.0 / 2 } else { -self.step.0 / 2 };
                points.push(Place::new(before.x.0 + bend, i32::midpoint(before.y.0, after.y.0)));
            }
            points.push(self.stage(index, stages, direction));
        }
        points.push(self.end(stages, direction));
        points
    }
}

impl Mat {
    /// The mat as it lies in a window that is higher than wide.
    pub fn upright(&self) -> Self {
        match self {
            Self::Sheet(sheet) => {
                let stand = |zone: &Zone| {
                    let middle = zone.upright.unwrap_or(zone.shape.middle());
                    let moved = middle - zone.shape.middle();
                    Zone { shape: zone.shape.around(middle), moved, ..zone.clone() }
                };
                Self::Sheet(Sheet { zones: sheet.zones.iter().map(stand).collect() })
            }
            Self::Path(path) => Self::Path(PathSheet { row: path.upright_row.unwrap_or(path.row), ..*path }),
            Self::Pages => Self::Pages,
        }
    }

    /// The zone of that name.
    pub fn zone(&self, id: &ZoneId) -> Option<&Zone> {
        match self {
            Self::Sheet(sheet) => sheet.zones.iter().find(|zone| &zone.id == id),
            Self::Path(_) | Self::Pages => None,
        }
    }

    /// Whether a step may name that zone.
    pub fn names(&self, id: &ZoneId) -> bool {
        self.zone(id).is_some()
    }

    /// The zone under a point, if it is one of a sheet.
    pub fn zone_at(&self, at: Place) -> Option<&Zone> {
        match self {
            Self::Sheet(sheet) => sheet.zones.iter().find(|zone| zone.shape.distance(at) == 0.0),
            Self::Path(_) | Self::Pages => None,
        }
    }
}
