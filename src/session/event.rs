//! What happened, in the past tense: the vocabulary of the journal.

use super::agreement::{Answer, Fate, Patch, Sign, When};
use super::journal::Act;
use super::seat::{SeatCode, SeatId};
use crate::{
    deck::CardId,
    kit::{Direction, KitId, PathShape, Place, StepId, ZoneId},
};
use serde::{Deserialize, Serialize};

/// One laid piece; never used twice within a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PieceId(pub u32);

/// One stage of a path; never used twice within a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StageId(pub u32);

/// The two-shape marker of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Token {
    /// A good moment: a green disc with a sprout.
    Good,
    /// A hard moment: a red stone.
    Hard,
}

/// What can be laid.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum What {
    /// A card of the deck.
    Card(CardId),
    /// A token.
    Token(Token),
    /// A feeling patch.
    Patch(Patch),
}

/// The part of a stage: a place is a sentence (`screens.md` principle 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// Above the road: where.
    Above,
    /// On the stage's plot: how it was.
    Plot,
    /// On the road to the next stage: how one travelled.
    Road,
    /// Below the road: who, what, which feeling.
    Below,
}

/// What the place of a piece means.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Anchor {
    /// On the cloth.
    Table,
    /// In a zone of the mat.
    Zone(ZoneId),
    /// At a stage of the path.
    Stage(StageId, Part),
}

/// Where a piece lies: what that means, and the point itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Spot {
    /// What it means.
    pub anchor: Anchor,
    /// The middle of the piece: on the table, or from the middle of its part when it is at a stage.
    pub at: Place,
}

impl Spot {
    /// The same spot, brought back onto the table, whatever a file said.
    pub fn on_table(&self) -> Self {
        Self { anchor: self.anchor.clone(), at: self.at.on_table() }
    }
}

/// What some words are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum About {
    /// A stage of the path.
    Stage(StageId),
    /// One piece: a strip, a blank card.
    Piece(PieceId),
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name says what happened, its fields to what")]
pub enum Event {
    SeatJoined { seat: SeatId, code: SeatCode },
    ConsentGiven {
        seat: SeatId,
        answer: Answer,
        #[serde(default)]
        guardian: Option<SeatCode>,
    },
    DrawerOpened { seat: SeatId },
    DrawerClosed { seat: SeatId },
    SilenceBegan,
    Revealed,
    KitOpened { kit: KitId },
    StepEntered { kit: KitId, step: StepId },
    StepSkipped { kit: KitId, step: StepId },
    StageOpened {
        stage: StageId,
        seat: SeatId,
        kit: KitId,
        index: u16,
        #[serde(default)]
        at: Option<Place>,
    },
    StageMoved { stage: StageId, index: u16 },
    StageClosed { stage: StageId },
    PathTurned { seat: SeatId, direction: Direction },
    PathShaped { seat: SeatId, shape: PathShape },
    PieceLaid { piece: PieceId, what: What, seat: SeatId, kit: KitId, spot: Spot },
    PieceMoved { piece: PieceId, spot: Spot },
    PieceTurnedOver { piece: PieceId },
    PieceRotated { piece: PieceId, angle: i16 },
    PieceBroughtForward { piece: PieceId },
    PieceStacked { piece: PieceId, on: PieceId },
    PiecePutAway { piece: PieceId },
    WordsSaid { about: About, words: String },
    WhenSaid { piece: PieceId, when: Option<When> },
    PieceShared { piece: PieceId, seat: SeatId, shared: bool },
    ObservationNoted { words: String },
    SignTicked { sign: Sign, seen: bool },
    Referred { to: String, agreed: bool },
    Decided { piece: PieceId, fate: Fate },
    ClosedOn { seat: SeatId, card: CardId },
    Paused,
    Resumed,
    Undone { act: Act },
    Redone { act: Act },
    Finished,
}

impl Event {
    /// Whether *undo* may take it back; the way into the sitting and the cover are not moves on the table.
    pub fn can_be_undone(&self) -> bool {
        !matches!(
            self,
            Self::SeatJoined { .. }
                | Self::ConsentGiven { .. }
                | Self::DrawerOpened { .. }
                | Self::DrawerClosed { .. }
                | Self::SilenceBegan
                | Self::Revealed
                | Self::KitOpened { .. }
                | Self::SignTicked { .. }
                | Self::Referred { .. }
                | Self::ClosedOn { .. }
                | Self::Paused
                | Self::Resumed
                | Self::Undone { .. }
                | Self::Redone { .. }
                | Self::Finished
        )
    }
}
