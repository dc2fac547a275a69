//! Reads RON so that whoever wrote the file learns what is wrong, where, and what to do.

use serde::de::DeserializeOwned;

/// The longest RON text that is read, in bytes; a whole deck of 2,000 cards is under a tenth of it.
const LONGEST: usize = 16 * 1024 * 1024;
/// The deepest nesting that is read; ours is under ten.
const DEEPEST: usize = 32;

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{file}:{line}:{column}: {problem}")]
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
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Problem {
    /// The text is not what the form asks for.
    #[error("{0}. Mend this place and try again")]
    Form(String),
    /// It nests deeper than any file of ours.
    #[error("the file is nested too deeply. Only open files made by K-par-Cas or by hand from its README")]
    Depth,
    /// It is larger than any file of ours.
    #[error("the file is too big ({found} bytes, at most {most}). Check that it is the file you meant")]
    TooBig {
        /// Its size in bytes.
        found: usize,
        /// The limit.
        most: usize,
    },
    /// It holds more things than a table can.
    #[error("the file holds {found} entries, at most {most}. Split it into smaller ones")]
    TooMany {
        /// How many it holds.
        found: usize,
        /// The limit.
        most: usize,
    },
    /// It was written by another version.
    #[error(
        "the file has version {found}, this program reads version {known}. Update the program or save the file again with it"
    )]
    Version {
        /// The version of the file.
        found: u32,
        /// The version that we read.
        known: u32,
    },
    /// The text ends early: a copy was interrupted or the disk was full.
    #[error("the file ends too early. Copy it again from where it came")]
    Truncated,
    /// It is not text.
    #[error("the file is not UTF-8 text. Check that it is the file you meant")]
    NotText,
    /// It could not be opened.
    #[error("{0}. Check the name and that you may read it")]
    Unreadable(String),
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
            other => Problem::Form(other.to_string()),
        };
        ReadError { file: file.to_owned(), line: error.span.start.line, column: error.span.start.col, problem }
    })
}

/// Refuses a file that is too big before it is read into memory.
///
/// # Errors
/// When `bytes` is over the limit.
pub fn too_big(file: &str, bytes: u64) -> Result<(), ReadError> {
    let found = usize::try_from(bytes).unwrap_or(usize::MAX);
    if found > LONGEST { Err(ReadError::whole(file, Problem::TooBig { found, most: LONGEST })) } else { Ok(()) }
}
