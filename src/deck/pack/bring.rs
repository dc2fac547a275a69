//! Brings a pack in: its files made safe and upright, into a folder of ours that is gone again unless it is kept.

use super::source::Source;
use super::{Pack, name_of};
use crate::deck::foreign::{tidy_bitmap, tidy_svg};
use crate::deck::{ArtError, Card, Deck, Family, Problem, ReadError, Tells};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;

/// How the folders are called in which packs are being brought in.
pub(super) const UNDERWAY: &str = ".underway-";

/// A pack that was brought in and is not yet kept.
pub struct Brought {
    /// The pack.
    pub pack: Pack,
    folder: TempDir,
}

impl Brought {
    /// Reads a pack from a folder or a zip, into a folder of its own within `within`.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it; nothing is left then.
    pub fn from(path: &Path, within: &Path) -> Result<Self, ReadError> {
        let unwritten =
            |error: io::Error| ReadError::whole(&within.display().to_string(), Problem::Unreadable(error.told()));
        let mut source = Source::open(path)?;
        let text = source.text("deck.ron")?;
        let file = source.place("deck.ron");
        let deck = Deck::from_ron(&file, &text)?;
        fs::create_dir_all(within).map_err(unwritten)?;
        let folder = tempfile::Builder::new().prefix(UNDERWAY).tempdir_in(within).map_err(unwritten)?;
        let into = folder.path();
        for part in ["art", "names", "kits"] {
            fs::create_dir(into.join(part)).map_err(unwritten)?;
        }
        fs::write(into.join("deck.ron"), &text).map_err(unwritten)?;
        for part in ["names", "kits"] {
            for name in source.files(part)? {
                let file = format!("{part}/{name}");
                fs::write(into.join(&file), source.text(&file)?).map_err(unwritten)?;
            }
        }
        bring_pictures(source, &deck, &into.join("art"))?;
        let mut pack = Pack::load(into)?;
        // Whatever is told of it is told of the file that the user knows.
        pack.file = file;
        Ok(Self { pack, folder })
    }

    /// Keeps it as the folder `to`, in place of the one that was there.
    ///
    /// # Errors
    /// When it cannot be moved there; what was there is there still.
    pub(super) fn keep(self, to: &Path) -> io::Result<()> {
        let within = to.parent().unwrap_or(Path::new("."));
        let old = tempfile::Builder::new().prefix(UNDERWAY).tempdir_in(within)?;
        let was = old.path().join("was");
        let replaced = to.exists();
        if replaced {
            fs::rename(to, &was)?;
        }
        let moved = fs::rename(self.folder.path(), to);
        if moved.is_err() && replaced {
            fs::rename(&was, to)?;
        }
        moved?;
        // Its folder has another name now, and is not to be cleared away.
        let _: PathBuf = self.folder.keep();
        Ok(())
    }
}

/// The pictures of the deck's cards, and the templates on which they rest; other files are left where they are.
fn bring_pictures(source: Source, deck: &Deck, into: &Path) -> Result<(), ReadError> {
    let families: BTreeMap<&str, Family> =
        deck.cards.iter().map(|Card { id, family, .. }| (id.0.as_str(), *family)).collect();
    let files = source.files("art")?;
    let source = Mutex::new(source);
    files.par_iter().try_for_each(|file| {
        let lower = file.to_ascii_lowercase();
        let template = lower.ends_with(".svg.j2");
        let stem = if template {
            &file[..file.len() - ".svg.j2".len()]
        } else {
            file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem)
        };
        let family = match families.get(stem) {
            Some(family) => *family,
            None if template || stem == "blank" => Family::Object,
            None => return Ok(()),
        };
        let path = format!("art/{file}");
        let (bytes, place) = {
            let mut source = source.lock().unwrap_or_else(PoisonError::into_inner);
            (source.read(&path)?, source.place(&path))
        };
        let bad = |error: ArtError| ReadError::whole(&place, Problem::Form(error.told()));
        let (end, bytes) = if template {
            ("svg.j2", bytes)
        } else if lower.ends_with(".svg") {
            ("svg", tidy_svg(&bytes).map_err(bad)?)
        } else {
            tidy_bitmap(&bytes, family).map_err(bad)?
        };
        let kept = into.join(name_of(Path::new(&format!("{stem}.{end}"))));
        fs::write(&kept, bytes)
            .map_err(|error| ReadError::whole(&kept.display().to_string(), Problem::Unreadable(error.told())))
    })
}
