//! A kept session as it is read: every segment is opened, asked where it belongs and whether it follows the one before.

use super::segment::{Digest, Label, digest, label, parse};
use super::{TIP, file_name, name_of, place_of, segments};
use crate::deck::{Tells, Told};
use crate::session::{Entry, Header};
use crate::vault::disk::read_at_most;
use crate::vault::keys::{SealError, opened};
use age::x25519::Identity;
use std::fs;
use std::io;
use std::path::Path;

/// No segment is longer than this, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What is wrong with a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// It cannot be read from the disk.
    Unreadable,
    /// It was changed or cut off after it was sealed.
    Damaged,
    /// It was sealed to other keys.
    OtherKey,
    /// It belongs to another session.
    Foreign,
    /// It says another place in the order than its name: a copy, or one that was moved.
    Misplaced,
    /// It does not follow the one before it.
    Unbound,
    /// A file that is none of ours.
    Stranger,
}

/// A segment with which something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The name of its file.
    pub file: String,
    /// What is wrong.
    pub fault: Fault,
}

impl Tells for Finding {
    fn told(&self) -> Told {
        let id = match self.fault {
            Fault::Missing => "segment-missing",
            Fault::Unreadable => "segment-unreadable",
            Fault::Damaged => "segment-damaged",
            Fault::OtherKey => "segment-other-key",
            Fault::Foreign => "segment-foreign",
            Fault::Misplaced => "segment-misplaced",
            Fault::Unbound => "segment-unbound",
            Fault::Stranger => "segment-stranger",
        };
        Told::new(id).at(&self.file)
    }
}

/// A kept session as far as it can be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opened {
    /// What is known of it before anything happened.
    pub header: Option<Header>,
    /// What happened, up to the first segment that is missing or cannot be trusted: a table as it once was.
    pub journal: Vec<Entry>,
    /// What can be read behind such a gap; no table can be made of it.
    pub behind: Vec<Entry>,
    /// What is wrong, in the order of the segments.
    pub findings: Vec<Finding>,
    /// The generation that was read, and the highest on disk where none could be.
    pub(super) generation: u32,
    /// The last segment that was read.
    pub(super) number: u32,
    /// Its digest.
    pub(super) tip: Option<Digest>,
}

impl Opened {
    /// Whether a part of it is missing or cannot be trusted.
    pub fn is_damaged(&self) -> bool {
        self.findings.iter().any(|finding| finding.fault != Fault::Stranger)
    }
}

/// Reads a session.
///
/// # Errors
/// When the folder itself cannot be read. What is wrong with a segment is a finding, not an error.
pub fn open(folder: &Path, key: &Identity) -> io::Result<Opened> {
    let mut read = Opened::default();
    strangers(folder, &mut read)?;
    let all = segments(folder)?;
    let tip = tip(folder);
    // The newest generation of which the beginning is there counts. An older one stays behind when power fails in the
    // middle of folding, and is whole then.
    let mut generations: Vec<u32> = all.iter().map(|(generation, _)| *generation).collect();
    generations.extend(tip.iter().map(|((generation, _), _)| *generation));
    generations.sort_unstable();
    generations.dedup();
    read.generation = generations.last().copied().unwrap_or(1);
    for generation in generations.into_iter().rev() {
        let last = all.iter().filter(|place| place.0 == generation).map(|place| place.1).max().unwrap_or(0);
        let named = tip.as_ref().filter(|((of, _), _)| *of == generation);
        let last = last.max(named.map_or(0, |((_, number), _)| *number));
        follow(folder, key, (generation, last), &mut read);
        if read.header.is_some() {
            if let Some(((_, number), digest)) = named
                && *number == read.number
                && read.tip.as_ref().is_some_and(|found| found != digest)
            {
                read.findings.push(Finding { file: file_name(generation, *number), fault: Fault::Unbound });
            }
            break;
        }
    }
    Ok(read)
}

/// The label of a session's newest segment, for a list: the others are not opened.
///
/// # Errors
/// When no segment of it can be opened.
pub fn glance(folder: &Path, key: &Identity) -> Result<Label, SealError> {
    let mut last = SealError::Damaged;
    for (generation, number) in segments(folder)?.into_iter().rev() {
        match read_at_most(&folder.join(file_name(generation, number)), MOST_BYTES).map_err(SealError::from) {
            Ok(bytes) => match opened(&bytes, key, MOST_BYTES) {
                Ok(text) => {
                    if let Some(label) = label(&text) {
                        return Ok(label);
                    }
                }
                Err(error) => last = error,
            },
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// Follows one generation from its first segment to its last.
fn follow(folder: &Path, key: &Identity, (generation, last): (u32, u32), read: &mut Opened) {
    let session = name_of(folder);
    let mut before: Option<Digest> = None;
    let mut gap = false;
    for number in 1..=last {
        let file = file_name(generation, number);
        let found = read_at_most(&folder.join(&file), MOST_BYTES).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Fault::Missing,
            _ => Fault::Unreadable,
        });
        let own = found.as_ref().ok().map(|bytes| digest(bytes));
        let read_one = found.and_then(|bytes| {
            let text = opened(&bytes, key, MOST_BYTES).map_err(|error| match error {
                SealError::OtherKey => Fault::OtherKey,
                _ => Fault::Damaged,
            })?;
            let (label, entries) = parse(&text).ok_or(Fault::Damaged)?;
            if label.session != session {
                Err(Fault::Foreign)
            } else if (label.generation, label.number) != (generation, number) {
                Err(Fault::Misplaced)
            } else if !gap && (label.before != before || label.from != read.journal.len()) {
                Err(Fault::Unbound)
            } else {
                Ok((label, entries))
            }
        });
        match read_one {
            Ok((label, entries)) if !gap => {
                read.header.get_or_insert(label.header);
                read.journal.extend(entries);
                (read.generation, read.number, read.tip) = (generation, number, own.clone());
            }
            Ok((_, entries)) => read.behind.extend(entries),
            Err(fault) => {
                gap = true;
                read.findings.push(Finding { file, fault });
            }
        }
        before = own;
    }
}

/// Files that are none of ours. What is left of a write that was cut off begins with a dot, and is no matter.
fn strangers(folder: &Path, read: &mut Opened) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name != TIP && !name.starts_with('.') && place_of(&name).is_none() {
            read.findings.push(Finding { file: name, fault: Fault::Stranger });
        }
    }
    Ok(())
}

/// Which segment the tip names, and its digest.
fn tip(folder: &Path) -> Option<((u32, u32), Digest)> {
    let text = String::from_utf8(read_at_most(&folder.join(TIP), MOST_BYTES).ok()?).ok()?;
    let (name, digest) = text.trim().split_once(' ')?;
    Some((place_of(name)?, digest.to_owned()))
}
