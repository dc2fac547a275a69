//! Finds every problem of a deck, with the place in its file and what to do.

use super::{Art, Card, CardId, Deck, Risk, Tells, Told, framed, rasterise};
use std::collections::BTreeSet;

/// The width in pixels at which the check draws each picture to see that it can be drawn.
const TRIAL_WIDTH: u32 = 40;

/// What must not be in a picture's source: it would run, load, or need a font that is not there.
const FORBIDDEN: [&str; 6] =
    ["<text", "<script", "<style", "<filter", "<foreignObject", "http://www.w3.org/1999/xhtml"];

/// One problem of a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The card.
    pub card: CardId,
    /// What is wrong and what to do.
    pub problem: Told,
}

impl Tells for Finding {
    fn told(&self) -> Told {
        let Self { file, line, column, card, problem } = self;
        problem.clone().at(format_args!("{file}:{line}:{column}: {card}"))
    }
}

/// Checks a deck read from `text`; `missing_names` says in which shipped languages a card has no name.
pub fn check(
    file: &str,
    text: &str,
    deck: &Deck,
    art: &Art,
    missing_names: &(dyn Fn(&CardId) -> Vec<String> + Sync),
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    let mut note = |card: &Card, problem: Told| {
        let (line, column) = place_of(text, &card.id);
        findings.push(Finding { file: file.to_owned(), line, column, card: card.id.clone(), problem });
    };
    for card in &deck.cards {
        if !card.id.is_plain() {
            note(card, Told::new("deck-id-form"));
        }
        if !seen.insert(&card.id) {
            note(card, Told::new("deck-id-twice"));
        }
        match &card.pair {
            None if card.risk != Risk::None => {
                note(card, Told::new("deck-pair-needed"));
            }
            Some(pair) => match deck.card(pair) {
                None => note(card, Told::new("deck-pair-unknown").with("pair", pair)),
                Some(pair) if pair.risk != Risk::None => {
                    note(card, Told::new("deck-pair-of-risk").with("pair", &pair.id));
                }
                Some(_) => {}
            },
            None => {}
        }
        let names = missing_names(&card.id);
        if !names.is_empty() {
            note(card, Told::new("deck-name-missing").with("languages", names.join(", ")));
        }
    }
    // Pictures are drawn side by side on the cores that there are; the order of findings stays that of the deck.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = deck.cards.len().div_ceil(cores).max(1);
    let troubles: Vec<(usize, Told)> = std::thread::scope(|scope| {
        let works: Vec<_> = deck
            .cards
            .chunks(share)
            .enumerate()
            .map(|(part, cards)| {
                scope.spawn(move || {
                    let one = |(k, card)| picture_trouble(art, card).map(|trouble| (part * share + k, trouble));
                    cards.iter().enumerate().filter_map(one).collect::<Vec<_>>()
                })
            })
            .collect();
        works.into_iter().flat_map(|work| work.join().unwrap_or_default()).collect()
    });
    for (index, trouble) in troubles {
        if let Some(card) = deck.cards.get(index) {
            note(card, trouble);
        }
    }
    findings
}

fn picture_trouble(art: &Art, card: &Card) -> Option<Told> {
    let picture = match art.picture(card) {
        Ok(picture) => picture,
        Err(error) => return Some(error.told()),
    };
    if let Some(found) = FORBIDDEN.iter().find(|forbidden| picture.contains(**forbidden)) {
        return Some(Told::new("deck-picture-forbidden").with("found", found));
    }
    let foreign = picture.split("href=\"").skip(1).find(|link| !link.starts_with('#') && !link.starts_with("data:"));
    if foreign.is_some() {
        return Some(Told::new("deck-picture-outside"));
    }
    let mut ids = BTreeSet::new();
    let twice = picture.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).find(|id| !ids.insert(*id));
    if let Some(id) = twice {
        return Some(Told::new("deck-picture-id-twice").with("id", id));
    }
    rasterise(&framed(card, &picture), TRIAL_WIDTH).err().map(|error| error.told())
}

/// The line and column at which a card stands in the text of its deck.
fn place_of(text: &str, id: &CardId) -> (usize, usize) {
    let quoted = format!("\"{id}\"");
    text.lines()
        .enumerate()
        .find_map(|(index, line)| line.find(&format!("id: {quoted}")).map(|column| (index + 1, column + 1)))
        .unwrap_or((1, 1))
}
