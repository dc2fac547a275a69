//! The session document and the training script: how a journal and a list of actions are written as RON.
//!
//! A journal that is being kept is the beginning of its document: the closing brackets come when it is exported,
//! and [`recover`] supplies them for a journal whose writer was cut off.

use super::gate::permits;
use super::journal::{Date, Entry, Header, Milliseconds, Mode, Session};
use super::{Action, Refusal, Rules, Setting};
use crate::deck::{DeckId, Problem, ReadError, Tells, Told, read};
use serde::{Deserialize, Serialize};

/// The most events of one session that are read.
const MOST_EVENTS: usize = 200_000;

/// A whole session as it is exported and read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Session")]
pub struct Document {
    /// What is known of it before anything happened.
    pub header: Header,
    /// What happened.
    pub journal: Vec<Entry>,
}

/// A fictional sitting written by hand: what people ask for, not what happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The version of the form of this file; 1 for now.
    pub version: u32,
    /// The fictional person's story in a few words.
    pub title: String,
    /// The day of the sitting.
    pub date: Date,
    /// The deck that it is played with.
    pub deck: DeckId,
    /// Who is at the table, and what the facilitator is trained for: an apprentice, one to one, where nothing is said.
    #[serde(default)]
    pub setting: Setting,
    /// What is asked, in order.
    pub actions: Vec<Timed>,
}

/// One action of a script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timed {
    /// When, in milliseconds since the beginning.
    pub at: Milliseconds,
    /// What is asked.
    #[serde(rename = "do")]
    pub action: Action,
}

/// Why a document or a script gives no session.
#[derive(Debug)]
pub enum DocumentError {
    /// It cannot be read.
    Read(ReadError),
    /// An action of a script, or an event of a document, is not allowed.
    Refused {
        /// The file.
        file: String,
        /// Which one, from 1.
        number: usize,
        /// Why.
        refusal: Refusal,
    },
}

impl From<ReadError> for DocumentError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl Tells for DocumentError {
    fn told(&self) -> Told {
        match self {
            Self::Read(error) => error.told(),
            Self::Refused { file, number, refusal } => {
                Told::new("script-refused").with("number", number).with_told("refusal", refusal.told()).at(file)
            }
        }
    }
}

/// A value that cannot be written as RON; reading is told as a [`ReadError`].
impl Tells for ron::Error {
    fn told(&self) -> Told {
        Told::new("session-unwritten").with("detail", self)
    }
}

impl Document {
    /// The document of a session.
    pub fn of(session: &Session) -> Self {
        Self { header: session.header().clone(), journal: session.entries().to_vec() }
    }

    /// The text of the document, one event a line.
    ///
    /// # Errors
    /// When a value cannot be written as RON, which no value of ours should cause.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        let mut text = header_text(&self.header)?;
        for entry in &self.journal {
            text.push_str(&entry_line(entry)?);
        }
        text.push_str(END);
        Ok(text)
    }

    /// Reads a session from the text of a document or of a training script.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn session(file: &str, text: &str, rules: &Rules) -> Result<Session, DocumentError> {
        Written::read(file, text)?.session(file, rules)
    }
}

/// A document or a training script, read but not yet played.
pub enum Written {
    /// What happened.
    Document(Document),
    /// What people ask for.
    Script(Script),
}

impl Written {
    /// Reads either from its text.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn read(file: &str, text: &str) -> Result<Self, ReadError> {
        let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("//"));
        if first.is_some_and(|line| line.starts_with("Script")) {
            return Script::from_ron(file, text).map(Self::Script);
        }
        let document: Document = read(file, text)?;
        let found = document.header.version;
        if found != Header::VERSION {
            return Err(ReadError::whole(file, Problem::Version { found, known: Header::VERSION }));
        }
        let found = document.journal.len();
        if found > MOST_EVENTS {
            return Err(ReadError::whole(file, Problem::TooMany { found, most: MOST_EVENTS }));
        }
        Ok(Self::Document(document))
    }

    /// The deck by which it is played.
    pub fn deck(&self) -> &DeckId {
        match self {
            Self::Document(document) => &document.header.deck,
            Self::Script(script) => &script.deck,
        }
    }

    /// The session that comes of it.
    ///
    /// # Errors
    /// The first action of a script that is refused, or the first event of a document that its level does not open.
    pub fn session(self, file: &str, rules: &Rules) -> Result<Session, DocumentError> {
        match self {
            Self::Document(document) => {
                let beyond = |entry: &&Entry| !permits(&document.header.setting, rules, &entry.event);
                if let Some(index) = document.journal.iter().position(|entry| beyond(&entry)) {
                    let (file, number) = (file.to_owned(), index + 1);
                    return Err(DocumentError::Refused { file, number, refusal: Refusal::AboveLevel });
                }
                Ok(Session::folded(document.header, document.journal))
            }
            Self::Script(script) => script.play(file, rules),
        }
    }
}

impl Script {
    /// The version of the script form that this program reads.
    pub const VERSION: u32 = 1;

    /// Reads a script.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, ReadError> {
        let script: Self = read(file, text)?;
        if script.version != Self::VERSION {
            return Err(ReadError::whole(file, Problem::Version { found: script.version, known: Self::VERSION }));
        }
        Ok(script)
    }

    /// Does what the script asks, in order, and returns the training session that comes of it.
    ///
    /// # Errors
    /// The first action that is refused.
    pub fn play(&self, file: &str, rules: &Rules) -> Result<Session, DocumentError> {
        let mut session = Session::new(Header {
            version: Header::VERSION,
            mode: Mode::Training,
            date: self.date,
            deck: self.deck.clone(),
            setting: self.setting,
            title: Some(self.title.clone()),
        });
        for (index, timed) in self.actions.iter().enumerate() {
            session.act(rules, &timed.action, timed.at).map_err(|refusal| DocumentError::Refused {
                file: file.to_owned(),
                number: index + 1,
                refusal,
            })?;
        }
        Ok(session)
    }
}

const END: &str = "    ],\n)\n";
const END_OF_JOURNAL: &str = "    ],\n";

/// The beginning of a document, up to its first event.
///
/// # Errors
/// When the header cannot be written as RON.
pub fn header_text(header: &Header) -> Result<String, ron::Error> {
    Ok(format!("Session(\n    header: {},\n    journal: [\n", ron::to_string(header)?))
}

/// One event as a line of the document.
///
/// # Errors
/// When the entry cannot be written as RON.
pub fn entry_line(entry: &Entry) -> Result<String, ron::Error> {
    Ok(format!("        {},\n", ron::to_string(entry)?))
}

/// The whole lines of a journal whose writer was cut off, closed into a document; the length of what is whole.
pub fn recover(text: &str) -> (String, usize) {
    let whole = text.rfind('\n').map_or(0, |end| end + 1);
    let lines = &text[..whole];
    // The closing brackets themselves may have been cut in two.
    let kept = lines.strip_suffix(END).or_else(|| lines.strip_suffix(END_OF_JOURNAL)).unwrap_or(lines);
    // A torn line can end in zeros where a file system had grown the file but not yet written it.
    let kept = kept.trim_end_matches('\0');
    (format!("{kept}{END}"), kept.len())
}
