//! The shelf: the packs that were added on this device, each in a folder of its own under its name.

use super::bring::UNDERWAY;
use super::source::Source;
use super::{Brought, Pack, files_in};
use crate::deck::{Deck, DeckId, Problem, ReadError, Told};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// How deep packs are looked for in the folders of a user.
const DEPTH: usize = 2;
/// The most folders that are looked into.
const MOST_FOLDERS: usize = 400;

/// The packs that were added on this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf(PathBuf);

impl Shelf {
    /// The shelf that is that folder; it need not be there yet.
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// Every pack by its name, in their order; one that cannot be read any more says why.
    pub fn packs(&self) -> Vec<(DeckId, Result<Pack, ReadError>)> {
        let Ok(entries) = fs::read_dir(&self.0) else { return Vec::new() };
        let names = entries.filter_map(Result::ok).filter(|entry| entry.path().is_dir());
        let mut names: Vec<DeckId> = names
            .map(|entry| DeckId(entry.file_name().to_string_lossy().into_owned()))
            .filter(DeckId::is_plain)
            .collect();
        names.sort();
        names.into_iter().map(|name| (name.clone(), Pack::load(&self.0.join(&name.0)))).collect()
    }

    /// Brings a pack in without keeping it.
    ///
    /// # Errors
    /// What is wrong with it; nothing is left then.
    pub fn bring(&self, path: &Path) -> Result<Brought, ReadError> {
        self.clear_away();
        let brought = Brought::from(path, &self.0)?;
        if brought.pack.deck.id.0 == DeckId::SHIPPED {
            return Err(ReadError::whole(&brought.pack.file, Problem::Form(Told::new("pack-name-taken"))));
        }
        Ok(brought)
    }

    /// The pack that a deck completes, when it does not stand alone.
    ///
    /// # Errors
    /// When that pack is not on the shelf.
    pub fn base_of(&self, deck: &Deck) -> Result<Option<Pack>, Told> {
        let Some(base) = &deck.completes else { return Ok(None) };
        if base.0 == DeckId::SHIPPED {
            return Ok(Some(Pack::shipped()?));
        }
        let known = self.packs().into_iter().filter_map(|(_, pack)| pack.ok()).find(|pack| pack.deck.id == *base);
        known.map(Some).ok_or_else(|| Told::new("deck-not-at-hand").with("deck", base))
    }

    /// Keeps a pack that was brought in, in place of the one of the same name.
    ///
    /// # Errors
    /// When it cannot be moved to its place; what was there is there still.
    pub fn keep(&self, brought: Brought) -> io::Result<()> {
        let folder = self.0.join(&brought.pack.deck.id.0);
        brought.keep(&folder)
    }

    /// Takes a pack off the shelf; whether there was one.
    ///
    /// # Errors
    /// When its folder cannot be removed.
    pub fn remove(&self, id: &DeckId) -> io::Result<bool> {
        let folder = self.0.join(&id.0);
        if !id.is_plain() || !folder.is_dir() {
            return Ok(false);
        }
        // Under another name first: a cut in the middle leaves no half pack.
        let away = tempfile::Builder::new().prefix(UNDERWAY).tempdir_in(&self.0)?;
        fs::rename(&folder, away.path().join("was"))?;
        away.close()?;
        Ok(true)
    }

    /// Clears away what was cut off while it was brought in, an hour ago or longer.
    fn clear_away(&self) {
        let Ok(entries) = fs::read_dir(&self.0) else { return };
        for entry in entries.filter_map(Result::ok) {
            let old = entry.metadata().and_then(|meta| meta.modified()).ok().and_then(|time| time.elapsed().ok());
            if entry.file_name().to_string_lossy().starts_with(UNDERWAY) && old.is_some_and(|old| old.as_secs() > 3_600)
            {
                // What cannot be removed is tried again next time.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

/// The packs in these folders: folders with a `deck.ron`, and zips of them.
pub fn found_in(places: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo: Vec<(PathBuf, usize)> = places.iter().map(|place| (place.clone(), 0)).collect();
    let mut looked = 0;
    while let Some((folder, depth)) = todo.pop() {
        looked += 1;
        if looked > MOST_FOLDERS {
            break;
        }
        if folder.join("deck.ron").is_file() {
            found.push(folder);
            continue;
        }
        let zips = files_in(&folder).unwrap_or_default();
        let is_zip = |path: &PathBuf| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
        found.extend(zips.into_iter().filter(|path| is_zip(path) && Source::open(path).is_ok()));
        if depth < DEPTH {
            let entries = fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok);
            let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
            let seen = folders.filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
            todo.extend(seen.map(|entry| (entry.path(), depth + 1)));
        }
    }
    found.sort();
    found
}
