//! A participant's place at the table, known by a colour and an animal in place of a name.

use serde::{Deserialize, Serialize};

/// One participant's place, 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatId(pub u8);

impl SeatId {
    /// The most seats at one table (`domain.md` part 0, item 6).
    pub const MOST: u8 = 4;
    /// The first seat.
    pub const FIRST: Self = Self(1);
}

/// The picture code of a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SeatCode {
    /// Its colour.
    pub colour: SeatColour,
    /// Its animal, so that colour is never the only sign.
    pub animal: Animal,
}

/// The six seat colours of `screens.md` part 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum SeatColour {
    Indigo,
    Terracotta,
    Green,
    Water,
    Ochre,
    Red,
}

impl SeatColour {
    /// Every colour, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Indigo, Self::Terracotta, Self::Green, Self::Water, Self::Ochre, Self::Red];

    /// The colour as `#RRGGBB`.
    pub fn hex(self) -> &'static str {
        match self {
            Self::Indigo => "#34457E",
            Self::Terracotta => "#A9502A",
            Self::Green => "#3F6A48",
            Self::Water => "#2F6F84",
            Self::Ochre => "#9A6410",
            Self::Red => "#B93730",
        }
    }

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Indigo => "indigo",
            Self::Terracotta => "terracotta",
            Self::Green => "green",
            Self::Water => "water",
            Self::Ochre => "ochre",
            Self::Red => "red",
        }
    }
}

/// The six animals of `screens.md` part 2, none of which insults anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Animal {
    Bird,
    Fish,
    Tortoise,
    Butterfly,
    Elephant,
    Giraffe,
}

impl Animal {
    /// Every animal, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Bird, Self::Fish, Self::Tortoise, Self::Butterfly, Self::Elephant, Self::Giraffe];

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bird => "bird",
            Self::Fish => "fish",
            Self::Tortoise => "tortoise",
            Self::Butterfly => "butterfly",
            Self::Elephant => "elephant",
            Self::Giraffe => "giraffe",
        }
    }
}
