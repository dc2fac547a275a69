//! The body sheet's named places: where someone shows that something is felt.

use super::{Place, Zone};

/// The half width and half height of the outline with its margin, in its own units (`screens.md`, My emotions).
pub const BODY_HALF: (i32, i32) = (140, 280);

/// One of twelve places of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum BodyPlace {
    Head,
    Face,
    Throat,
    Shoulders,
    Chest,
    Arms,
    Belly,
    Hands,
    Lap,
    Legs,
    Knees,
    Feet,
}

impl BodyPlace {
    /// Every place, from the head down.
    pub const ALL: [Self; 12] = [
        Self::Head,
        Self::Face,
        Self::Throat,
        Self::Shoulders,
        Self::Chest,
        Self::Arms,
        Self::Belly,
        Self::Hands,
        Self::Lap,
        Self::Legs,
        Self::Knees,
        Self::Feet,
    ];

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Face => "face",
            Self::Throat => "throat",
            Self::Shoulders => "shoulders",
            Self::Chest => "chest",
            Self::Arms => "arms",
            Self::Belly => "belly",
            Self::Hands => "hands",
            Self::Lap => "lap",
            Self::Legs => "legs",
            Self::Knees => "knees",
            Self::Feet => "feet",
        }
    }

    /// Its middle in the units of the outline, to one side of it: arms, hands and legs have another on the other side.
    fn middle(self) -> (i32, i32) {
        match self {
            Self::Head => (0, -215),
            Self::Face => (0, -178),
            Self::Throat => (0, -138),
            Self::Shoulders => (66, -108),
            Self::Chest => (0, -80),
            Self::Arms => (92, -20),
            Self::Belly => (0, 0),
            Self::Hands => (106, 92),
            Self::Lap => (0, 60),
            Self::Legs => (32, 120),
            Self::Knees => (30, 182),
            Self::Feet => (36, 268),
        }
    }

    /// The place nearest to a point of the table on the body sheet.
    pub fn at(zone: &Zone, at: Place) -> Self {
        let way = at - zone.shape.middle();
        let scale = scale(zone);
        let (x, y) = ((way.x.0 as f32 / scale).abs(), way.y.0 as f32 / scale);
        let far = |place: &Self| {
            let (px, py) = place.middle();
            f32::hypot(x - px as f32, y - py as f32)
        };
        Self::ALL.into_iter().min_by(|a, b| far(a).total_cmp(&far(b))).unwrap_or(Self::Chest)
    }

    /// The middle of the place on the body sheet.
    pub fn on(self, zone: &Zone) -> Place {
        let (x, y) = self.middle();
        let scale = scale(zone);
        zone.shape.middle() + Place::new((x as f32 * scale) as i32, (y as f32 * scale) as i32)
    }
}

/// Millimetres of the table for one unit of the outline, as the sheet shows it.
fn scale(zone: &Zone) -> f32 {
    let (width, height) = zone.shape.half();
    (width as f32 / BODY_HALF.0 as f32).min(height as f32 / BODY_HALF.1 as f32)
}
