//! What happened at a table: a journal of events, and the state into which they fold.
//!
//! Pure: no file, no clock, no chance. Someone asks for an [`Action`]; [`apply`] answers with [`Event`]s or a
//! [`Refusal`]; the events are appended to the journal and folded into the [`State`].

mod action;
mod agreement;
mod apply;
mod document;
mod event;
mod free;
mod gate;
mod journal;
mod journey;
mod lay;
mod layout;
mod offer;
mod reading;
mod seat;
mod setting;
mod settle;
mod state;

pub use action::{Action, Refusal, Target};
pub use agreement::{Answer, Fate, Patch, Sign, When};
pub use apply::apply;
pub use document::{Document, DocumentError, Script, Timed, Written, entry_line, header_text, recover};
pub use event::{About, Anchor, Event, Part, PieceId, Spot, StageId, Token, What};
pub use journal::{Act, Date, Entry, Header, Milliseconds, Mode, Session};
pub use journey::{Journey, JourneyStage, OffPath, journey_of};
pub use layout::{Layout, NearPlace, natural_part};
pub use offer::{drawer, offered};
pub use seat::{Animal, SeatCode, SeatColour, SeatId};
pub use setting::{Setting, Way};
pub use settle::{Audience, is_named};
pub use state::{Piece, Seat, Stage, State};

use crate::{
    deck::Deck,
    kit::{Kit, KitId, Stock},
};

/// What a session is played by: the cards that there are and the kits that ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The cards.
    pub deck: Deck,
    /// The kits, in the order in which they are offered.
    pub kits: Vec<Kit>,
}

impl From<&Stock> for Rules {
    fn from(stock: &Stock) -> Self {
        Self { deck: stock.pack.deck.clone(), kits: stock.kits.clone() }
    }
}

impl Rules {
    /// The kit of that name.
    pub fn kit(&self, id: &KitId) -> Option<&Kit> {
        self.kits.iter().find(|kit| &kit.id == id)
    }
}
