//! Reads RON so that whoever wrote the file learns what is wrong, where, and what to do.

use super::{Tells, Told};
use serde::de::DeserializeOwned;

/// The longest RON text that is read, in bytes; a whole deck of 2,000 cards is under a tenth of it.
pub(super) const LONGEST: usize = 16 * 1024 * 1024;
/// The deepest nesting that is read; ours is under ten.
const DEEPEST: usize = 32;

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadError {
    /// The file, as the user named it.
    pub file: String,
    /// The line, from 1; 1 when the whole file is meant.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong and what to do.
    pub problem: Problem,
}

impl ReadError {
    /// An error about a file as a whole.
    pub fn whole(file: &str, problem: Problem) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, problem }
    }
}

/// What can be wrong with a file that we read.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// The text is not what the form asks for.
    Form(Told),
    /// It nests deeper than any file of ours.
    Depth,
    /// It is larger than any file of ours.
    TooBig {
        /// Its size in bytes as far as it is known; it may be more.
        found: usize,
        /// The limit.
        most: usize,
    },
    /// It holds more things than a table can.
    TooMany {
        /// How many it holds.
        found: usize,
        /// The limit.
        most: usize,
    },
    /// It was written by another version.
    Version {
        /// The version of the file.
        found: u32,
        /// The version that we read.
        known: u32,
    },
    /// The text ends early: a copy was interrupted or the disk was full.
    Truncated,
    /// It is not text.
    NotText,
    /// It could not be opened.
    Unreadable(Told),
}

impl Tells for ReadError {
    fn told(&self) -> Told {
        let Self { file, line, column, problem } = self;
        problem.told().at(format_args!("{file}:{line}:{column}"))
    }
}

impl Tells for Problem {
    fn told(&self) -> Told {
        match self {
            Self::Form(told) => Told::new("file-form").with_told("reason", told.clone()),
            Self::Depth => Told::new("file-too-deep"),
            Self::TooBig { found, most } => Told::new("file-too-big").with("found", found).with("most", most),
            Self::TooMany { found, most } => Told::new("file-too-many").with("found", found).with("most", most),
            Self::Version { found, known } => Told::new("file-version").with("found", found).with("known", known),
            Self::Truncated => Told::new("file-truncated"),
            Self::NotText => Told::new("file-not-text"),
            Self::Unreadable(told) => Told::new("file-unreadable").with_told("reason", told.clone()),
        }
    }
}

/// Reads one value from the text of a file.
///
/// # Errors
/// The first thing that does not fit, with line and column.
pub fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ReadError> {
    if text.len() > LONGEST {
        return Err(ReadError::whole(file, Problem::TooBig { found: text.len(), most: LONGEST }));
    }
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(DEEPEST);
    options.from_str(text).map_err(|error| {
        let problem = match error.code {
            ron::Error::ExceededRecursionLimit => Problem::Depth,
            ron::Error::Eof
            | ron::Error::ExpectedArrayEnd
            | ron::Error::ExpectedStructLikeEnd
            | ron::Error::ExpectedMapEnd
            | ron::Error::ExpectedStringEnd
                if error.span.end.line >= text.lines().count() =>
            {
                Problem::Truncated
            }
            other => Problem::Form(Told::new("not-ron").with("detail", other)),
        };
        ReadError { file: file.to_owned(), line: error.span.start.line, column: error.span.start.col, problem }
    })
}
