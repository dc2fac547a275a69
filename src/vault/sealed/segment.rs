//! What is inside a segment: a label in a comment, then lines of the journal; all segments of a session one after the other
//! are its document.

use crate::kit::KitId;
use crate::session::{Entry, Header, SeatCode, entry_line, header_text};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::Write;

/// The SHA-256 of a sealed segment, in hexadecimal digits.
pub(super) type Digest = String;

/// The digest of the bytes of a file.
pub(super) fn digest(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What a segment says of itself, and what a list of sessions shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// The version of this form; 1 for now.
    pub version: u32,
    /// The session to which it belongs.
    pub session: String,
    /// Counts how often the journal was folded into one.
    pub generation: u32,
    /// Its place in the order, from 1.
    pub number: u32,
    /// The digest of the sealed segment before it.
    pub before: Option<Digest>,
    /// How many entries of the journal come before it.
    pub from: usize,
    /// What is known of the session before anything happened.
    pub header: Header,
    /// The picture codes of who is at the table.
    pub codes: Vec<SeatCode>,
    /// The kits that were opened.
    pub kits: Vec<KitId>,
    /// The sitting has been ended.
    pub ended: bool,
}

impl Label {
    /// The version of the form that this program writes and reads.
    pub const VERSION: u32 = 1;
}

const MARK: &str = "// ";

/// The text of a segment.
///
/// # Errors
/// When a value cannot be written as RON, which no value of ours should cause.
pub(super) fn text(label: &Label, entries: &[Entry]) -> Result<String, ron::Error> {
    let mut text = format!("{MARK}{}\n", ron::to_string(label)?);
    if label.number == 1 {
        text.push_str(&header_text(&label.header)?);
    }
    for entry in entries {
        text.push_str(&entry_line(entry)?);
    }
    Ok(text)
}

/// The label of a segment's text.
pub(super) fn label(text: &str) -> Option<Label> {
    let line = text.lines().next()?.strip_prefix(MARK)?;
    ron::from_str(line).ok().filter(|label: &Label| label.version == Label::VERSION)
}

/// The label and the entries of a segment's text, if it is one and every line of it is whole.
pub(super) fn parse(text: &str) -> Option<(Label, Vec<Entry>)> {
    let label = label(text)?;
    let mut rest = text.split_once('\n')?.1;
    if label.number == 1 {
        rest = rest.strip_prefix(&header_text(&label.header).ok()?)?;
    }
    let entry = |line: &str| ron::from_str(line.trim().strip_suffix(',')?).ok();
    Some((label, rest.lines().map(entry).collect::<Option<_>>()?))
}
