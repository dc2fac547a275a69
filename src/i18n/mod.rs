//! How the program speaks: messages in the languages of `locales/`, the direction of a script, what is missing.
//!
//! Knows no other folder. A message that a language lacks is taken from English; nothing is ever shown as an id.

pub mod fonts;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use include_dir::{Dir, include_dir};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Language {
    #[default]
    French,
    English,
    Arabic,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::French, Self::English, Self::Arabic];

    /// Its code, which is also the name of its folder.
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
            Self::Arabic => "العربية",
        }
    }

    /// Whether it is written from right to left.
    pub fn right_to_left(self) -> bool {
        self == Self::Arabic
    }

    /// Whether a native reader has checked it; what has not been checked says so on screen.
    pub fn reviewed(self) -> bool {
        self != Self::Arabic
    }

    /// The language of that code, if we speak it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language that fits a user's wishes best, most wanted first (`fr-SN`, `ar`, …); French when none does.
    pub fn negotiated(wanted: &[String]) -> Self {
        let wanted: Vec<LanguageIdentifier> = wanted.iter().filter_map(|code| code.parse().ok()).collect();
        let known: Vec<LanguageIdentifier> = Self::ALL.iter().filter_map(|l| l.code().parse().ok()).collect();
        let default = known.first();
        negotiate_languages(&wanted, &known, default, NegotiationStrategy::Lookup)
            .first()
            .and_then(|found| Self::from_code(found.language.as_str()))
            .unwrap_or_default()
    }
}

/// A value for a place in a message.
pub type Value<'a> = FluentValue<'a>;

struct Speech {
    bundle: FluentBundle<FluentResource>,
}

fn speech(language: Language) -> &'static Speech {
    static SPEECHES: [OnceLock<Speech>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
    SPEECHES[language as usize].get_or_init(|| load(language))
}

fn load(language: Language) -> Speech {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    let files = LOCALES.get_dir(language.code()).map(Dir::files).into_iter().flatten();
    for text in files.filter_map(|file| file.contents_utf8()) {
        // A faulty message is left out and found by the test of coverage; the others still speak.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    Speech { bundle }
}

fn find(language: Language, id: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
    let bundle = &speech(language).bundle;
    let pattern = bundle.get_message(id)?.value()?;
    let mut named = FluentArgs::new();
    for (name, value) in args {
        named.set(*name, value.clone());
    }
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&named), &mut errors).into_owned())
}

/// A message in a language, or in English where that language lacks it.
pub fn tell(language: Language, id: &str, args: &[(&str, Value<'_>)]) -> String {
    find(language, id, args).or_else(|| find(Language::English, id, args)).unwrap_or_default()
}

/// A message without places.
pub fn say(language: Language, id: &str) -> String {
    tell(language, id, &[])
}

/// How messages are told in a language when their places are filled with texts.
pub fn teller(language: Language) -> impl Fn(&str, &[(&str, String)]) -> String {
    move |id, places| {
        let places: Vec<_> = places.iter().map(|(name, text)| (*name, Value::from(text.as_str()))).collect();
        tell(language, id, &places)
    }
}

/// A text without the marks that keep what fills a place apart from what is around it: no terminal shows them, and
/// some show them as boxes. Spaces are plain, as whoever searches the output types them.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "").replace(['\u{202F}', '\u{A0}'], " ")
}

/// The name of a card, or its family's when it has none; `None` when neither is known.
pub fn card_name(language: Language, id: &str) -> Option<String> {
    let key = format!("card-{}", id.replace('.', "-"));
    find(language, &key, &[]).or_else(|| find(Language::English, &key, &[]))
}

/// The words for a picture code, by the keys of its colour and its animal.
pub fn code_name(language: Language, colour: &str, animal: &str) -> String {
    let word = |key: String| Value::from(say(language, &key));
    let places = [("animal", word(format!("animal-{animal}"))), ("colour", word(format!("colour-{colour}")))];
    tell(language, "seat-code", &places)
}

/// Whether a language itself has a message.
pub fn has(language: Language, id: &str) -> bool {
    speech(language).bundle.has_message(id)
}

/// The languages in which a card has no name, by code.
pub fn missing_names(id: &str) -> Vec<String> {
    let key = format!("card-{}", id.replace('.', "-"));
    Language::ALL.into_iter().filter(|language| !has(*language, &key)).map(|l| l.code().to_owned()).collect()
}

/// A text for a label: led by a mark of its direction, since the text engine takes the direction of a whole
/// label from its first strong letter.
pub fn directed(language: Language, text: &str) -> String {
    if language.right_to_left() { format!("\u{200F}{text}") } else { text.to_owned() }
}

/// The names of all messages of a language's files, for the test of coverage.
pub fn message_ids(language: Language) -> Vec<String> {
    let files = LOCALES.get_dir(language.code()).map(Dir::files).into_iter().flatten();
    files
        .filter_map(|file| file.contents_utf8())
        .flat_map(str::lines)
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
        .collect()
}
