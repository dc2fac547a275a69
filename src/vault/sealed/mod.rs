//! One kept session on disk: small sealed segments in order, each bound to the one before, folded into one from time to
//! time.
//!
//! A segment appears whole or not at all, and is durable before it counts. Writing needs no secret.

mod chain;
mod segment;

pub use chain::{Fault, Finding, Opened, glance, open};
pub use segment::Label;

use super::disk::{own_folder, put, sync};
use super::keys::Recipients;
use crate::session::{Entry, Event, Header};
use segment::{Digest, digest};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// After so many segments they are folded into one: a long sitting opens quickly, and no folder grows without end.
const MOST_SEGMENTS: u32 = 96;
/// Names the last segment that is durable, and its digest: so that a last one that is missing is missed.
const TIP: &str = "tip";

/// The name of a segment's file.
fn file_name(generation: u32, number: u32) -> String {
    format!("{generation:04}-{number:06}.age")
}

/// Which generation and number a file's name says; nothing for other files.
fn place_of(name: &str) -> Option<(u32, u32)> {
    let (generation, number) = name.strip_suffix(".age")?.split_once('-')?;
    let place = (generation.parse().ok()?, number.parse().ok()?);
    (file_name(place.0, place.1) == name).then_some(place)
}

/// Where a segment belongs, and what it holds.
struct Place {
    generation: u32,
    number: u32,
    /// The digest of the one before it.
    before: Option<Digest>,
    /// The first entry of the journal that it holds.
    from: usize,
}

/// The segments of one session, as they are written.
#[derive(Debug)]
pub struct Sealed {
    folder: PathBuf,
    to: Recipients,
    session: String,
    generation: u32,
    number: u32,
    before: Option<Digest>,
    written: usize,
    /// A folding was begun and not brought to its end: what is written in the old generation would not be read any more.
    folding: bool,
}

impl Sealed {
    /// A new session in a folder of its own, whose name says nothing about it.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn begin(sessions: &Path, to: Recipients) -> io::Result<Self> {
        own_folder(sessions)?;
        let folder = tempfile::Builder::new().prefix("s-").rand_bytes(12).tempdir_in(sessions)?.keep();
        sync(sessions)?;
        let session = name_of(&folder);
        Ok(Self { folder, to, session, generation: 1, number: 0, before: None, written: 0, folding: false })
    }

    /// Goes on with a session that was read. Where a part of it is missing or damaged it goes on in a folder of its own,
    /// and the damaged one stays as it is.
    ///
    /// # Errors
    /// When the session cannot be written there.
    pub fn resume(folder: &Path, to: Recipients, opened: &Opened) -> io::Result<Self> {
        if let Some(header) = opened.header.as_ref().filter(|_| opened.is_damaged()) {
            let mut sealed = Self::begin(folder.parent().unwrap_or(folder), to)?;
            sealed.keep(header, &opened.journal)?;
            return Ok(sealed);
        }
        Ok(Self {
            folder: folder.to_owned(),
            to,
            session: name_of(folder),
            generation: opened.generation.max(1),
            number: opened.number,
            before: opened.tip.clone(),
            written: opened.journal.len(),
            folding: false,
        })
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes these entries durable, the whole journal as it stands; what is on disk already is not written again.
    ///
    /// # Errors
    /// What hinders it. Nothing that was durable is lost, and it can be asked again.
    pub fn keep(&mut self, header: &Header, entries: &[Entry]) -> io::Result<()> {
        // A folder that was removed under us is made again; then everything is written again as well.
        let gone = || self.number > 0 && !self.folder.join(file_name(self.generation, self.number)).exists();
        if self.folding || self.number >= MOST_SEGMENTS || gone() {
            return self.anew(header, entries);
        }
        if self.number > 0 && self.written >= entries.len() {
            return Ok(());
        }
        let next = Place { number: self.number + 1, before: self.before.clone(), from: self.written, ..self.first() };
        self.segment(header, entries, next)
    }

    /// Folds the journal into one segment and removes those before it: what was destroyed is gone from the disk.
    ///
    /// # Errors
    /// What hinders it; until it has been done the older segments are still there.
    pub fn anew(&mut self, header: &Header, entries: &[Entry]) -> io::Result<()> {
        self.folding = true;
        let first = Place { generation: self.generation + 1, ..self.first() };
        self.segment(header, entries, first)?;
        for file in segments(&self.folder)? {
            if file.0 < self.generation {
                fs::remove_file(self.folder.join(file_name(file.0, file.1)))?;
            }
        }
        sync(&self.folder)?;
        self.folding = false;
        Ok(())
    }

    /// The place of the first segment of this generation.
    fn first(&self) -> Place {
        Place { generation: self.generation, number: 1, before: None, from: 0 }
    }

    /// Writes the segment that holds the journal from a place on. Only when it is durable does anything else follow it.
    fn segment(&mut self, header: &Header, entries: &[Entry], place: Place) -> io::Result<()> {
        let Place { generation, number, before, from } = place;
        let mut label = Label {
            version: Label::VERSION,
            session: self.session.clone(),
            generation,
            number,
            before,
            from,
            header: header.clone(),
            codes: Vec::new(),
            kits: Vec::new(),
            ended: false,
        };
        for event in entries.iter().map(|entry| &entry.event) {
            match event {
                Event::SeatJoined { code, .. } => label.codes.push(*code),
                Event::KitOpened { kit } if !label.kits.contains(kit) => label.kits.push(kit.clone()),
                Event::Finished => label.ended = true,
                _ => {}
            }
        }
        let text = segment::text(&label, &entries[from..]).map_err(io::Error::other)?;
        let bytes = self.to.seal(&text)?;
        own_folder(&self.folder)?;
        let file = file_name(generation, number);
        put(&self.folder, &file, &bytes)?;
        let digest = digest(&bytes);
        put(&self.folder, TIP, format!("{file} {digest}\n").as_bytes())?;
        (self.generation, self.number, self.before, self.written) = (generation, number, Some(digest), entries.len());
        Ok(())
    }
}

/// The name of a session: that of its folder.
fn name_of(folder: &Path) -> String {
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The generation and number of every segment in a folder, in order.
fn segments(folder: &Path) -> io::Result<Vec<(u32, u32)>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        all.extend(entry?.file_name().to_str().and_then(place_of));
    }
    all.sort_unstable();
    Ok(all)
}
