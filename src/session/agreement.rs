//! What the person agreed to, what becomes of each card, and what the facilitator noted for themself.

use serde::{Deserialize, Serialize};

/// A seat's answer to the six pictures; it can be given again at any moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Yes.
    Yes,
    /// Yes, but keep nothing.
    KeepNothing,
    /// No; the seat is free, and what lay before it is gone.
    No,
}

/// What becomes of a card after the sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Fate {
    /// It may be kept and shared.
    Keep,
    /// It may be kept, and is in nothing that leaves but the person's own pages.
    KeepUnshared,
    /// It is destroyed: in every export and in the journal.
    Destroy,
}

/// When a hard time fell, seen from the journey; an expert's question (`domain.md` 1.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum When {
    Before,
    During,
    After,
}

impl When {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Before, Self::During, Self::After];

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::During => "during",
            Self::After => "after",
        }
    }
}

/// A cloth patch for a feeling: its pattern first, its colour second; the person says what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the patterns")]
pub enum Patch {
    Dots,
    Waves,
    Zigzag,
    Rings,
}

impl Patch {
    /// Every patch.
    pub const ALL: [Self; 4] = [Self::Dots, Self::Waves, Self::Zigzag, Self::Rings];

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Dots => "dots",
            Self::Waves => "waves",
            Self::Zigzag => "zigzag",
            Self::Rings => "rings",
        }
    }
}

/// A sign of distress that the facilitator noticed: a private tick, never asked, never shown, no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "its message says each")]
pub enum Sign {
    Withdrawn,
    Tearful,
    Restless,
    Sleepless,
    Confused,
    Frightened,
    Hopeless,
    SpeaksOfDying,
}

impl Sign {
    /// Every sign, the one that cannot wait last.
    pub const ALL: [Self; 8] = [
        Self::Withdrawn,
        Self::Tearful,
        Self::Restless,
        Self::Sleepless,
        Self::Confused,
        Self::Frightened,
        Self::Hopeless,
        Self::SpeaksOfDying,
    ];

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Tearful => "tearful",
            Self::Restless => "restless",
            Self::Sleepless => "sleepless",
            Self::Confused => "confused",
            Self::Frightened => "frightened",
            Self::Hopeless => "hopeless",
            Self::SpeaksOfDying => "speaks-of-dying",
        }
    }
}
