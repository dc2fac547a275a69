//! What cards are: a card, its family, the deck that holds it, and the picture on its face.
//!
//! Reads and checks; knows nothing of kits, sessions or windows. Files are opened in [`pack`] alone.

mod art;
mod card;
mod check;
mod face;
mod foreign;
pub mod pack;
mod read;
mod told;

pub use art::{Art, ArtError, Files, Pixels, picture_of, rasterise};
pub use card::{Card, CardId, Family, Phase, Risk};
pub use check::{Finding, Weight, check};
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
    /// The name that people see.
    #[serde(default)]
    pub title: Option<String>,
    /// The deck that this one completes; without it the deck stands alone.
    #[serde(default)]
    pub completes: Option<DeckId>,
    /// Cards of the completed deck that are not offered.
    #[serde(default)]
    pub hides: Vec<CardId>,
    /// The cards.
    pub cards: Vec<Card>,
}

/// The short name of a deck, such as `kparcas`; that of a completed one joins the names of its parts with `+`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeckId(pub String);

impl DeckId {
    /// The deck that comes with the program.
    pub const SHIPPED: &str = "kparcas";

    /// The names of its parts: the deck that stands alone, then those that complete it.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split('+')
    }

    /// Whether it is safe as the name of a folder.
    pub fn is_plain(&self) -> bool {
        plain_name(&self.0)
    }
}

impl std::fmt::Display for DeckId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a name is safe as a file name and a message id: lower-case letters, digits, `.` and `-`.
fn plain_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 64
        && !name.starts_with('.')
        && !name.contains("..")
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-')
}

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

    /// The deck with the cards of another: a card of the same name takes its place, others come before the empty card
    /// of their family, and what the other hides is left out.
    pub fn completed_by(&self, other: &Self) -> Self {
        let hidden = |card: &&Card| other.hides.contains(&card.id) && other.card(&card.id).is_none();
        let mut cards: Vec<Card> = self.cards.iter().filter(|card| !hidden(card)).cloned().collect();
        for card in &other.cards {
            if let Some(known) = cards.iter_mut().find(|known| known.id == card.id) {
                *known = card.clone();
                continue;
            }
            let last = cards.iter().rposition(|known| known.family == card.family && !known.blank);
            cards.insert(last.map_or(cards.len(), |last| last + 1), card.clone());
        }
        let id = DeckId(format!("{}+{}", self.id, other.id));
        Self { id, cards, ..self.clone() }
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
        if !deck.id.is_plain() {
            return Err(ReadError::whole(file, Problem::Form(Told::new("deck-name-form").with("deck", &deck.id))));
        }
        if deck.cards.len() > Self::MOST {
            return Err(ReadError::whole(file, Problem::TooMany { found: deck.cards.len(), most: Self::MOST }));
        }
        Ok(deck)
    }
}
