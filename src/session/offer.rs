//! What a pile offers in the tray.

use super::Rules;
use super::event::{Token, What};
use crate::deck::Risk;
use crate::kit::{Kit, Pile};

/// What a pile of a kit offers, in the order of the deck. Cards of high risk stay in their drawer until the setting up
/// of a sitting knows the facilitator's level (`domain.md` 1.1).
pub fn offered(rules: &Rules, kit: &Kit, pile: &Pile) -> Vec<What> {
    match pile {
        Pile::Tokens => {
            let ends = kit.good_ends.iter().filter(|id| rules.deck.card(id).is_some());
            [Token::Good, Token::Hard]
                .map(What::Token)
                .into_iter()
                .chain(ends.map(|id| What::Card(id.clone())))
                .collect()
        }
        Pile::Cards(family) => {
            let shown = rules.deck.family(*family).filter(|card| card.risk != Risk::High);
            shown.map(|card| What::Card(card.id.clone())).collect()
        }
    }
}
