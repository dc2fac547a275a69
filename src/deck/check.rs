//! Finds every problem of a deck, with the place in its file and what to do.

use super::art::{draw, options};
use super::foreign::inspected;
use super::pack::Pack;
use super::{ArtError, Card, CardId, Risk, Tells, Told, framed, rasterise};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// The width in pixels at which the check draws each picture to see that it can be drawn.
const TRIAL_WIDTH: u32 = 40;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The deck cannot be used like this.
    Fault,
    /// Something is missing, and the program has something in its place.
    Gap,
}

/// One problem of a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What it is about: the card, or the part of the pack.
    pub about: String,
    /// How much it weighs.
    pub weight: Weight,
    /// What is wrong and what to do.
    pub problem: Told,
}

impl Tells for Finding {
    fn told(&self) -> Told {
        let Self { file, line, column, about, problem, .. } = self;
        problem.clone().at(format_args!("{file}:{line}:{column}: {about}"))
    }
}

/// Checks the deck of a pack, on top of the one that it completes; `missing_names` says in which of the languages of
/// cards a card has no name.
pub fn check(
    pack: &Pack,
    base: Option<&Pack>,
    missing_names: &(dyn Fn(&CardId) -> Vec<String> + Sync),
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    let mut note = |card: &CardId, weight: Weight, problem: Told| {
        let (line, column) = place_of(&pack.text, card);
        findings.push(Finding { file: pack.file.clone(), line, column, about: card.0.clone(), weight, problem });
    };
    let whole = base.map_or_else(|| pack.clone(), |base| base.completed_by(pack));
    for card in &pack.deck.cards {
        let mut fault = |problem: Told| note(&card.id, Weight::Fault, problem);
        if !card.id.is_plain() {
            fault(Told::new("deck-id-form"));
        }
        if !seen.insert(&card.id) {
            fault(Told::new("deck-id-twice"));
        }
        if let Some(problem) = pair_trouble(&whole, card) {
            fault(problem);
        }
        let names = missing_names(&card.id);
        if !names.is_empty() {
            note(&card.id, Weight::Gap, Told::new("deck-name-missing").with("languages", names.join(", ")));
        }
    }
    if let Some(base) = base {
        for hidden in pack.deck.hides.iter().filter(|id| base.deck.card(id).is_none()) {
            note(hidden, Weight::Gap, Told::new("deck-hides-unknown"));
        }
        // What is hidden must not leave a card of risk without its resource.
        for card in base.deck.cards.iter().filter(|card| whole.deck.card(&card.id) == Some(card)) {
            if let Some((problem, pair)) = pair_trouble(&whole, card).zip(card.pair.as_ref()) {
                note(
                    pair,
                    Weight::Fault,
                    Told::new("deck-hides-pair").with("card", &card.id).with_told("reason", problem),
                );
            }
        }
    }
    // The order of findings stays that of the deck.
    let troubles: Vec<_> = pack.deck.cards.par_iter().map(|card| picture_trouble(&whole, card)).collect();
    for (card, trouble) in pack.deck.cards.iter().zip(troubles) {
        if let Some(trouble) = trouble {
            note(&card.id, Weight::Fault, trouble);
        }
    }
    findings
}

fn pair_trouble(whole: &Pack, card: &Card) -> Option<Told> {
    match &card.pair {
        None => (card.risk != Risk::None).then(|| Told::new("deck-pair-needed")),
        Some(pair) => match whole.deck.card(pair) {
            None => Some(Told::new("deck-pair-unknown").with("pair", pair)),
            Some(pair) => (pair.risk != Risk::None).then(|| Told::new("deck-pair-of-risk").with("pair", &pair.id)),
        },
    }
}

fn picture_trouble(whole: &Pack, card: &Card) -> Option<Told> {
    if let Some(why) = whole.refused.get(&card.id.0) {
        return Some(why.clone());
    }
    let drawn = whole.art.picture(card).and_then(|picture| {
        let svg = framed(card, &picture);
        if !whole.art.templated(card) {
            // What a pack brings was looked at when it was brought in.
            return rasterise(&svg, TRIAL_WIDTH);
        }
        let mut ids = BTreeSet::new();
        let mut named = svg.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        if let Some(id) = named.find(|id| !ids.insert(*id)) {
            return Err(ArtError::IdTwice(id.to_owned()));
        }
        draw(&inspected(&svg, &options())?, TRIAL_WIDTH)
    });
    drawn.err().map(|error| error.told())
}

/// The line and column at which a card stands in the text of its deck.
fn place_of(text: &str, id: &CardId) -> (usize, usize) {
    let quoted = format!("\"{id}\"");
    let find = |wanted: &str| {
        let found = |(index, line): (usize, &str)| line.find(wanted).map(|column| (index + 1, column + 1));
        text.lines().enumerate().find_map(found)
    };
    find(&format!("id: {quoted}")).or_else(|| find(&quoted)).unwrap_or((1, 1))
}
