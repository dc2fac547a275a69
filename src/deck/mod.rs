//! What cards are: a card, its family, the deck that holds it, and the picture on its face.
//!
//! Reads and checks; knows nothing of kits, sessions or windows. Files are opened in [`pack`] alone.

mod art;
mod card;
mod check;
mod face;
pub mod pack;
mod read;
mod told;

pub use art::{Art, ArtError, Pixels, picture_of, rasterise};
pub use card::{Card, CardId, Family, Phase, Risk};
pub use check::{Finding, check};
pub use face::{CARD_HEIGHT, CARD_WIDTH, back, colour, framed, sign, size_units};
pub use read::{Problem, ReadError, read};
pub use told::{Filling, Tells, Told};

use serde::{Deserialize, Serialize};

/// All cards of one pack, in the order in which their piles show them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deck {
    /// The version of the form of this file; 1 for now.
    pub version: u32,
    /// The short name by which sessions refer to the deck.
    pub id: DeckId,
    /// The cards.
    pub cards: Vec<Card>,
}

/// The short name of a deck.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeckId(pub String);

impl Deck {
    /// The most cards that a deck may hold; a table of more cannot be looked through by a person.
    pub const MOST: usize = 2_000;
    /// The version of the deck form that this program reads.
    pub const VERSION: u32 = 1;

    /// The card of that id.
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.cards.iter().find(|card| &card.id == id)
    }

    /// The cards of a family, in pile order.
    pub fn family(&self, family: Family) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(move |card| card.family == family)
    }

    /// Reads a deck from the text of its `deck.ron`.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, ReadError> {
        let deck: Self = read(file, text)?;
        if deck.version != Self::VERSION {
            return Err(ReadError::whole(file, Problem::Version { found: deck.version, known: Self::VERSION }));
        }
        if deck.cards.len() > Self::MOST {
            return Err(ReadError::whole(file, Problem::TooMany { found: deck.cards.len(), most: Self::MOST }));
        }
        Ok(deck)
    }
}
