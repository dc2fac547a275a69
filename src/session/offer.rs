//! What a pile offers in the tray, and what lies in its drawer.

use super::Rules;
use super::agreement::Patch;
use super::event::{Token, What};
use crate::deck::{Card, Risk};
use crate::kit::{Kit, Level, Pile};

/// What a pile of a kit offers at a level, in the order of the deck. Cards of high risk are never among them: they lie in
/// the [`drawer`].
pub fn offered(rules: &Rules, kit: &Kit, pile: &Pile, level: Level) -> Vec<What> {
    let there = |id: &&crate::deck::CardId| rules.deck.card(id).is_some_and(|card| level.allows(card.family, card.risk));
    match pile {
        Pile::Tokens => {
            let ends = kit.good_ends.iter().filter(there);
            [Token::Good, Token::Hard]
                .map(What::Token)
                .into_iter()
                .chain(ends.map(|id| What::Card(id.clone())))
                .collect()
        }
        Pile::Patches if level < pile.floor() => Vec::new(),
        Pile::Patches => Patch::ALL.map(What::Patch).to_vec(),
        Pile::Selection(ids) => ids.iter().filter(there).map(|id| What::Card(id.clone())).collect(),
        Pile::Cards(family) => {
            of_family(rules, *family, level, |card| card.risk != Risk::High)
        }
        Pile::Page { .. } => Vec::new(),
    }
}

/// The cards of high risk of a pile, which the person has to open the drawer for; none where the level keeps them away
/// (`domain.md` 1.1).
pub fn drawer(rules: &Rules, pile: &Pile, level: Level) -> Vec<What> {
    match pile {
        Pile::Cards(family) => of_family(rules, *family, level, |card| card.risk == Risk::High),
        _ => Vec::new(),
    }
}

fn of_family(rules: &Rules, family: crate::deck::Family, level: Level, shown: impl Fn(&Card) -> bool) -> Vec<What> {
    let cards = rules.deck.family(family).filter(|card| level.allows(card.family, card.risk) && shown(card));
    cards.map(|card| What::Card(card.id.clone())).collect()
}
