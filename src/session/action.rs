//! What someone asks for, in the imperative, and why it may be refused.

use super::event::{About, Part, PieceId, StageId, What};
use super::seat::{SeatCode, SeatId};
use crate::kit::{Direction, KitId, Place, StepId, ZoneId};
use serde::{Deserialize, Serialize};

/// Where a piece shall lie. Where a point is left out, the next free place there is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// On the cloth.
    Table(Place),
    /// In a zone of the mat, at a point of the table.
    Zone {
        /// The zone.
        zone: ZoneId,
        /// The point of the table.
        #[serde(default)]
        at: Option<Place>,
    },
    /// At a stage, at a way from the middle of its part.
    Stage {
        /// The stage.
        stage: StageId,
        /// The part of it.
        part: Part,
        /// The way from the middle of that part.
        #[serde(default)]
        at: Option<Place>,
    },
    /// At a new stage, which is put before the one that now has this index.
    NewStage {
        /// The index of the new stage, from 0.
        index: u16,
        /// The part of it.
        part: Part,
    },
}

/// What someone asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name says what is asked, its fields of what")]
pub enum Action {
    JoinSeat { seat: SeatId, code: SeatCode },
    OpenKit { kit: KitId },
    EnterStep { step: StepId },
    SkipStep,
    TurnPath { seat: SeatId, direction: Direction },
    Lay { what: What, seat: SeatId, to: Target },
    Move { piece: PieceId, to: Target },
    TurnOver { piece: PieceId },
    Rotate { piece: PieceId, degrees: i16 },
    BringForward { piece: PieceId },
    Stack { piece: PieceId, on: PieceId },
    PutAway { piece: PieceId },
    SayWords { about: About, words: String },
    SayWish { seat: SeatId, words: String },
    NoteObservation { words: String },
    Undo,
    Redo,
    Pause,
    Resume,
    Finish,
}

/// Why an action was refused. Nothing has changed; the message is `refusal-<key>` in the user's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the message beside each says it")]
pub enum Refusal {
    #[error("there is no such seat at this table")]
    NoSuchSeat,
    #[error("this seat is taken")]
    SeatTaken,
    #[error("there is no such kit")]
    NoSuchKit,
    #[error("My story comes first")]
    StoryFirst,
    #[error("no kit is open yet")]
    NoKitOpen,
    #[error("the kit has no such step")]
    NoSuchStep,
    #[error("the deck has no such card")]
    NoSuchCard,
    #[error("that card is not on the table")]
    NoSuchPiece,
    #[error("that stage is not on the path")]
    NoSuchStage,
    #[error("the mat has no such zone")]
    NoSuchZone,
    #[error("the table is full")]
    TableFull,
    #[error("these words are too long")]
    TooLong,
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error("the table is covered")]
    Covered,
    #[error("the table is not covered")]
    NotCovered,
    #[error("this sitting is finished")]
    Finished,
    #[error("nothing would change")]
    NoChange,
}

impl Refusal {
    /// The most pieces on one table.
    pub const MOST_PIECES: usize = 2_000;
    /// The most stages on one path.
    pub const MOST_STAGES: usize = 60;
    /// The longest words, in characters.
    pub const LONGEST_WORDS: usize = 4_000;

    /// The end of its message id.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoSuchSeat => "no-such-seat",
            Self::SeatTaken => "seat-taken",
            Self::NoSuchKit => "no-such-kit",
            Self::StoryFirst => "story-first",
            Self::NoKitOpen => "no-kit-open",
            Self::NoSuchStep => "no-such-step",
            Self::NoSuchCard => "no-such-card",
            Self::NoSuchPiece => "no-such-piece",
            Self::NoSuchStage => "no-such-stage",
            Self::NoSuchZone => "no-such-zone",
            Self::TableFull => "table-full",
            Self::TooLong => "too-long",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NothingToRedo => "nothing-to-redo",
            Self::Covered => "covered",
            Self::NotCovered => "not-covered",
            Self::Finished => "finished",
            Self::NoChange => "no-change",
        }
    }
}
