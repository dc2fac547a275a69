//! What an error says, before it is said in a language: the id of a message and what fills its places.
//!
//! No error of ours has words of its own. The doors know the user's language and find the words in `locales/`.

use std::borrow::Cow;
use std::io;

/// A message to be told in the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What stands before it in every language, such as `file:line:column`, so that tools can read it.
    pub at: Option<String>,
    /// The id of the message.
    pub id: Cow<'static, str>,
    /// What fills its places, by their names.
    pub places: Vec<(&'static str, Filling)>,
}

/// What fills a place of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filling {
    /// A name, a number, or what foreign software said: the same in every language.
    Text(String),
    /// Another message.
    Told(Told),
}

impl Told {
    /// The message of that id.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self { at: None, id: id.into(), places: Vec::new() }
    }

    /// The same message with its place in a file, or with the file, before it.
    pub fn at(self, at: impl ToString) -> Self {
        Self { at: Some(at.to_string()), ..self }
    }

    /// The same message with a text in one of its places.
    pub fn with(mut self, place: &'static str, text: impl ToString) -> Self {
        self.places.push((place, Filling::Text(text.to_string())));
        self
    }

    /// The same message with another message in one of its places.
    pub fn with_told(mut self, place: &'static str, told: Self) -> Self {
        self.places.push((place, Filling::Told(told)));
        self
    }

    /// The words, where `tell` finds a message by its id and fills its places.
    pub fn words(&self, tell: &dyn Fn(&str, &[(&str, String)]) -> String) -> String {
        let filled = |(place, filling): &(&'static str, Filling)| match filling {
            Filling::Text(text) => (*place, text.clone()),
            Filling::Told(told) => (*place, told.words(tell)),
        };
        let words = tell(&self.id, &self.places.iter().map(filled).collect::<Vec<_>>());
        match &self.at {
            Some(at) => format!("{at}: {words}"),
            None => words,
        }
    }
}

/// An error that can be told in the user's language.
pub trait Tells {
    /// What it says.
    fn told(&self) -> Told;
}

impl<T: Tells> From<T> for Told {
    fn from(error: T) -> Self {
        error.told()
    }
}

impl Tells for io::Error {
    fn told(&self) -> Told {
        let id = match self.kind() {
            io::ErrorKind::NotFound => "io-not-found",
            io::ErrorKind::PermissionDenied => "io-denied",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "io-full",
            io::ErrorKind::ReadOnlyFilesystem => "io-read-only",
            io::ErrorKind::IsADirectory => "io-is-folder",
            io::ErrorKind::NotADirectory => "io-not-folder",
            io::ErrorKind::AlreadyExists => "io-exists",
            _ => return Told::new("io-other").with("detail", self),
        };
        Told::new(id)
    }
}
