//! How the program speaks: messages in the languages of `locales/`, the direction of a script, what is missing.
//!
//! Knows no other folder. A message that a language lacks is taken from English; nothing is ever shown as an id.

pub mod fonts;
mod words;

pub use words::Words;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use include_dir::{Dir, include_dir};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// A language in which the program, or at least its cards, speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Language {
    #[default]
    French,
    English,
    Arabic,
    Portuguese,
    Wolof,
    Pulaar,
    Bambara,
    Hausa,
}

impl Language {
    /// Every language in which cards have names, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::French,
        Self::English,
        Self::Arabic,
        Self::Portuguese,
        Self::Wolof,
        Self::Pulaar,
        Self::Bambara,
        Self::Hausa,
    ];
    /// Those in which every card of the shipped deck has a name; the others are drafts.
    pub const NAMED: [Self; 4] = [Self::French, Self::English, Self::Arabic, Self::Portuguese];
    /// Those in which the whole program speaks.
    pub const SCREENS: [Self; 3] = [Self::French, Self::English, Self::Arabic];

    /// Its code, which is also the name of its folder.
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::Arabic => "ar",
            Self::Portuguese => "pt",
            Self::Wolof => "wo",
            Self::Pulaar => "ff",
            Self::Bambara => "bm",
            Self::Hausa => "ha",
        }
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
            Self::Arabic => "العربية",
            Self::Portuguese => "Português",
            Self::Wolof => "Wolof",
            Self::Pulaar => "Pulaar",
            Self::Bambara => "Bamanankan",
            Self::Hausa => "Hausa",
        }
    }

    /// The language that says what this one has no words for: the one that people who speak it most often share with
    /// a facilitator.
    pub fn also(self) -> Self {
        if self == Self::French { Self::English } else { Self::French }
    }

    /// Whether it is written from right to left.
    pub fn right_to_left(self) -> bool {
        self == Self::Arabic
    }

    /// Whether a native reader has checked it; what has not been checked says so on screen.
    pub fn reviewed(self) -> bool {
        matches!(self, Self::French | Self::English)
    }

    /// The language of that code, if we know it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language of the screens that fits a user's wishes best, most wanted first (`fr-SN`, `ar`, …); French when
    /// none does.
    pub fn negotiated(wanted: &[String]) -> Self {
        let wanted: Vec<LanguageIdentifier> = wanted.iter().filter_map(|code| code.parse().ok()).collect();
        let known: Vec<LanguageIdentifier> = Self::SCREENS.iter().filter_map(|l| l.code().parse().ok()).collect();
        let default = known.first();
        negotiate_languages(&wanted, &known, default, NegotiationStrategy::Lookup)
            .first()
            .and_then(|found| Self::from_code(found.language.as_str()))
            .unwrap_or_default()
    }
}

/// A value for a place in a message.
pub type Value<'a> = FluentValue<'a>;

/// What one language says.
struct Speech {
    bundle: FluentBundle<FluentResource>,
}

impl Speech {
    fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        Self { bundle: FluentBundle::new_concurrent(vec![id]) }
    }

    /// Takes messages in; what is said later counts. A faulty message is left out; the others still speak.
    fn learn(&mut self, text: String) {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        self.bundle.add_resource_overriding(resource);
    }

    fn find(&self, id: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut named = FluentArgs::new();
        for (name, value) in args {
            named.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&named), &mut errors).into_owned())
    }
}

fn speech(language: Language) -> &'static Speech {
    static SPEECHES: [OnceLock<Speech>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    SPEECHES[language as usize].get_or_init(|| {
        let mut speech = Speech::new(language);
        let files = LOCALES.get_dir(language.code()).map(Dir::files).into_iter().flatten();
        files.filter_map(|file| file.contents_utf8()).for_each(|text| speech.learn(text.to_owned()));
        speech
    })
}

/// The languages that are asked for words, one after the other.
fn asked(language: Language) -> [Language; 3] {
    [language, language.also(), Language::English]
}

/// A message in a language, or in the one that stands in for it where that language lacks it.
pub fn tell(language: Language, id: &str, args: &[(&str, Value<'_>)]) -> String {
    asked(language).into_iter().find_map(|language| speech(language).find(id, args)).unwrap_or_default()
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

/// A text for a label: led by a mark of its direction, since the text engine takes the direction of a whole
/// label from its first strong letter.
pub fn directed(language: Language, text: &str) -> String {
    if language.right_to_left() { format!("\u{200F}{text}") } else { text.to_owned() }
}

/// The names of all messages of a language's files, for the test of coverage.
pub fn message_ids(language: Language) -> Vec<String> {
    let files = LOCALES.get_dir(language.code()).map(Dir::files).into_iter().flatten();
    files.filter_map(|file| file.contents_utf8()).flat_map(ids_in).map(str::to_owned).collect()
}

/// The names of all messages of a text.
fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    let first = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter(first).filter_map(|line| line.split_once(" =").map(|(id, _)| id))
}
