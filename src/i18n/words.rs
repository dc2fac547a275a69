//! The words of cards and kits: those of the program, and those that packs bring with them.

use super::{Language, Speech, asked, speech};
use fluent::FluentResource;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the messages of a pack may name; no pack changes what a tool of the program says.
const OWN: [&str; 5] = ["card-", "kit-", "page-", "prompt-", "zone-"];

/// The names of cards, and the titles, prompts and zones of kits.
#[derive(Clone, Default)]
pub struct Words {
    /// What packs say, by language; it comes before what the program says.
    own: Arc<BTreeMap<Language, Speech>>,
}

impl Words {
    /// The words of the program, with those of packs: Fluent messages by the code of their language.
    pub fn new(texts: &BTreeMap<String, String>) -> Self {
        let mut own = BTreeMap::new();
        for (code, text) in texts {
            if let Some(language) = Language::from_code(code) {
                own.entry(language).or_insert_with(|| Speech::new(language)).learn(text.clone());
            }
        }
        Self { own: Arc::new(own) }
    }

    /// What of the words of a pack nobody will hear: the code of the language, and the text or name that is not used.
    pub fn unheard(texts: &BTreeMap<String, String>) -> Vec<(String, String)> {
        let mut unheard = Vec::new();
        for (code, text) in texts {
            if Language::from_code(code).is_none() {
                unheard.push((code.clone(), format!("{code}.ftl")));
                continue;
            }
            if let Err((_, errors)) = FluentResource::try_new(text.clone()) {
                let lines = errors.iter().filter_map(|error| text.get(error.pos.start..)?.lines().next());
                unheard.extend(lines.map(|line| (code.clone(), line.to_owned())));
            }
            let other = super::ids_in(text).filter(|id| !OWN.iter().any(|start| id.starts_with(start)));
            unheard.extend(other.map(|id| (code.clone(), id.to_owned())));
        }
        unheard
    }

    fn find(&self, language: Language, id: &str) -> Option<String> {
        let own = self.own.get(&language).filter(|_| OWN.iter().any(|start| id.starts_with(start)));
        own.and_then(|speech| speech.find(id, &[])).or_else(|| speech(language).find(id, &[]))
    }

    /// The name of a card in the first of these languages that has one, and that language.
    pub fn card_in(&self, wanted: &[Language], id: &str) -> Option<(String, Language)> {
        let id = key(id);
        wanted.iter().find_map(|language| Some((self.find(*language, &id)?, *language)))
    }

    /// The name of a card in a language, or in the one that stands in for it; `None` when nobody has named it.
    pub fn card(&self, language: Language, id: &str) -> Option<String> {
        self.card_in(&asked(language), id).map(|(name, _)| name)
    }

    /// The languages in which every card should have a name and this one has none, by code.
    pub fn missing(&self, id: &str) -> Vec<String> {
        let lacks = |language: &Language| self.find(*language, &key(id)).is_none();
        Language::NAMED.into_iter().filter(lacks).map(|language| language.code().to_owned()).collect()
    }

    /// The title of a kit, a prompt of one (`prompt-<kit>-<step>`) or the name of a zone.
    pub fn say(&self, language: Language, id: &str) -> String {
        asked(language).into_iter().find_map(|language| self.find(language, id)).unwrap_or_default()
    }
}

/// The message of a card.
fn key(id: &str) -> String {
    format!("card-{}", id.replace('.', "-"))
}
