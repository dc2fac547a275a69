//! The stock: what lies ready to be played with, the cards of the packs in use and the kits.

use super::Kit;
use crate::deck::pack::Pack;
use crate::deck::{CardId, DeckId, Finding, ReadError, Tells, Told, Weight, check};

/// The kits that come with the program, in the order in which they are offered.
const SHIPPED: [(&str, &str); 5] = [
    ("assets/kits/story.ron", include_str!("../../assets/kits/story.ron")),
    ("assets/kits/journey.ron", include_str!("../../assets/kits/journey.ron")),
    ("assets/kits/emotions.ron", include_str!("../../assets/kits/emotions.ron")),
    ("assets/kits/care.ron", include_str!("../../assets/kits/care.ron")),
    ("assets/kits/resources.ron", include_str!("../../assets/kits/resources.ron")),
];

/// What lies ready to be played with.
#[derive(Clone)]
pub struct Stock {
    /// The packs in use, as one.
    pub pack: Pack,
    /// The kits, in the order in which they are offered.
    pub kits: Vec<Kit>,
}

impl Stock {
    /// The shipped deck and the shipped kits.
    ///
    /// # Errors
    /// Never in a program whose tests passed.
    pub fn shipped() -> Result<Self, ReadError> {
        Self::of(Pack::shipped()?)
    }

    /// What that pack brings, and the shipped kits; a kit of the pack takes the place of the one of its name.
    ///
    /// # Errors
    /// What is wrong with a kit of the pack, and where.
    pub fn of(pack: Pack) -> Result<Self, ReadError> {
        let mut kits: Vec<Kit> =
            SHIPPED.iter().map(|(file, text)| Kit::from_ron(file, text)).collect::<Result<_, _>>()?;
        for (file, text) in &pack.kits {
            let kit = Kit::from_ron(file, text)?;
            match kits.iter_mut().find(|known| known.id == kit.id) {
                Some(known) => *known = kit,
                None => kits.push(kit),
            }
        }
        Ok(Self { pack, kits })
    }

    /// What is in use on a device with these packs: the deck that was chosen, else the shipped one, with every pack that
    /// completes it; a pack that cannot be read, or whose kits cannot, is left out.
    ///
    /// # Errors
    /// Never in a program whose tests passed.
    pub fn in_use(on_shelf: Vec<(DeckId, Result<Pack, ReadError>)>, chosen: Option<&str>) -> Result<Self, ReadError> {
        let whole = |pack: Pack| Self::of(pack.clone()).is_ok().then_some(pack);
        let packs: Vec<Pack> = on_shelf.into_iter().filter_map(|(_, pack)| pack.ok().and_then(whole)).collect();
        let alone = |pack: &&Pack| pack.deck.completes.is_none() && Some(pack.deck.id.0.as_str()) == chosen;
        let mut whole = match packs.iter().find(alone) {
            Some(pack) => pack.clone(),
            None => Pack::shipped()?,
        };
        let base = whole.deck.id.clone();
        for pack in packs.iter().filter(|pack| pack.deck.completes.as_ref() == Some(&base)) {
            whole = whole.completed_by(pack);
        }
        Self::of(whole)
    }

    /// Everything that is wrong with a pack, on top of the one that it completes: its deck, its kits, and its words.
    /// `missing_names` says in which languages a card has no name, `unheard` what of its words is of no use.
    pub fn examine(
        pack: &Pack,
        base: Option<&Pack>,
        missing_names: &(dyn Fn(&CardId) -> Vec<String> + Sync),
        unheard: &[(String, String)],
    ) -> Vec<Finding> {
        let mut findings = check(pack, base, missing_names);
        for (file, text) in &pack.kits {
            if let Err(error) = Kit::from_ron(file, text) {
                let ReadError { file, line, column, problem } = error;
                let about = "kits".to_owned();
                findings.push(Finding { file, line, column, about, weight: Weight::Fault, problem: problem.told() });
            }
        }
        for (language, what) in unheard {
            let problem = Told::new("pack-words-unheard").with("what", what);
            let (file, about) = (pack.file.clone(), format!("names/{language}.ftl"));
            findings.push(Finding { file, line: 1, column: 1, about, weight: Weight::Gap, problem });
        }
        findings
    }

    /// The deck by which a session was played, from the shipped one and the packs at hand.
    ///
    /// # Errors
    /// Which pack is not at hand, or what is wrong with it.
    pub fn of_deck(id: &DeckId, at_hand: &[Pack]) -> Result<Self, Told> {
        let mut whole: Option<Pack> = None;
        for part in id.parts() {
            let pack = match at_hand.iter().find(|pack| pack.deck.id.0 == part) {
                Some(pack) => pack.clone(),
                None if part == DeckId::SHIPPED => Pack::shipped()?,
                None => return Err(Told::new("deck-not-at-hand").with("deck", part)),
            };
            whole = Some(whole.map_or_else(|| pack.clone(), |whole| whole.completed_by(&pack)));
        }
        let whole = whole.ok_or_else(|| Told::new("deck-not-at-hand").with("deck", id))?;
        Ok(Self::of(whole)?)
    }
}
