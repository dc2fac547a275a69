//! What someone asks for, in the imperative, and why it may be refused.

use super::agreement::{Answer, Fate, Sign, When};
use super::event::{About, Part, PieceId, StageId, What};
use super::seat::{SeatCode, SeatId};
use crate::deck::{CardId, Tells, Told};
use crate::kit::{Direction, KitId, PathShape, Place, StepId, ZoneId};
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
        /// Where its middle stands on a free path.
        #[serde(default)]
        at: Option<Place>,
    },
}

/// What someone asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name says what is asked, its fields of what")]
pub enum Action {
    JoinSeat { seat: SeatId, code: SeatCode },
    Consent {
        seat: SeatId,
        answer: Answer,
        #[serde(default)]
        guardian: Option<SeatCode>,
    },
    OpenDrawer { seat: SeatId },
    CloseDrawer { seat: SeatId },
    ChooseInSilence,
    Reveal,
    OpenKit { kit: KitId },
    EnterStep { step: StepId },
    SkipStep,
    TurnPath { seat: SeatId, direction: Direction },
    ShapePath { seat: SeatId, shape: PathShape },
    MoveStage { stage: StageId, index: u16 },
    Lay { what: What, seat: SeatId, to: Target },
    Move { piece: PieceId, to: Target },
    TurnOver { piece: PieceId },
    Rotate { piece: PieceId, degrees: i16 },
    BringForward { piece: PieceId },
    Stack { piece: PieceId, on: PieceId },
    PutAway { piece: PieceId },
    SayWords { about: About, words: String },
    SayWhen { piece: PieceId, when: Option<When> },
    Share { piece: PieceId, seat: SeatId },
    NoteObservation { words: String },
    Tick { sign: Sign, seen: bool },
    Refer { to: String, agreed: bool },
    Decide { piece: PieceId, fate: Fate },
    DecideRest { seat: SeatId, fate: Fate },
    CloseOn { seat: SeatId, card: CardId },
    Undo,
    UndoOf { seat: SeatId },
    Redo,
    Pause,
    Resume,
    Finish,
}

/// Why an action was refused. Nothing has changed; the message is `refusal-<key>` in the user's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "its message says each")]
pub enum Refusal {
    NoSuchSeat,
    SeatTaken,
    NoSuchKit,
    StoryFirst,
    NoKitOpen,
    NoSuchStep,
    NoSuchCard,
    NoSuchPiece,
    NoSuchStage,
    NoSuchZone,
    TableFull,
    TooLong,
    NothingToUndo,
    NothingToRedo,
    Covered,
    NotCovered,
    Finished,
    NoChange,
    AboveLevel,
    DrawerClosed,
    NotAgreed,
    OneToOneOnly,
    SpeciallyTrainedOnly,
    GuardianNeeded,
    EndsHard,
}

impl Tells for Refusal {
    fn told(&self) -> Told {
        Told::new(format!("refusal-{}", self.key()))
    }
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
            Self::AboveLevel => "above-level",
            Self::DrawerClosed => "drawer-closed",
            Self::NotAgreed => "not-agreed",
            Self::OneToOneOnly => "one-to-one-only",
            Self::SpeciallyTrainedOnly => "specially-trained-only",
            Self::GuardianNeeded => "guardian-needed",
            Self::EndsHard => "ends-hard",
        }
    }
}
