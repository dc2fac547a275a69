//! Brings a pack in: its files made safe and upright, into a folder of ours that is gone again unless it is kept.

use super::source::Source;
use super::{FOLDERS, Pack, name_of};
use crate::deck::foreign::{tidy_bitmap, tidy_svg};
use crate::deck::{Deck, Family, Problem, ReadError, Tells, Told};
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
        for (part, _) in FOLDERS {
            fs::create_dir(into.join(part)).map_err(unwritten)?;
        }
        fs::write(into.join("deck.ron"), &text).map_err(unwritten)?;
        for part in ["names", "kits"] {
            for name in source.files(part)? {
                let file = format!("{part}/{name}");
                fs::write(into.join(&file), source.text(&file)?).map_err(unwritten)?;
            }
        }
        let kits_at = PathBuf::from(source.place("kits"));
        let refused = bring_pictures(source, &deck, &into.join("art"))?;
        // Whatever is told of it is told of the file that the user knows.
        let mut pack = Pack { file, refused, ..Pack::load(into)? };
        for (kit, _) in &mut pack.kits {
            *kit = kits_at.join(name_of(Path::new(kit))).display().to_string();
        }
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

/// Brings the pictures of the deck's cards in, and the templates on which they rest; other files are left where they
/// are. A picture that is refused is left out: why, by the card.
fn bring_pictures(source: Source, deck: &Deck, into: &Path) -> Result<BTreeMap<String, Told>, ReadError> {
    let families: BTreeMap<&str, Family> = deck.cards.iter().map(|card| (card.id.0.as_str(), card.family)).collect();
    let files = source.files("art")?;
    let source = Mutex::new(source);
    let bring = |file: &String| -> Option<Result<(String, Told), ReadError>> {
        let lower = file.to_ascii_lowercase();
        let end = if lower.ends_with(".svg.j2") { "svg.j2" } else { lower.rsplit('.').next()? };
        let stem = file.get(..file.len() - end.len() - 1)?;
        let family = match families.get(stem) {
            Some(family) => *family,
            None if end == "svg.j2" || stem == "blank" => Family::Object,
            None => return None,
        };
        let path = format!("art/{file}");
        // Read one after the other, made tidy side by side.
        let bytes = source.lock().unwrap_or_else(PoisonError::into_inner).read(&path);
        let tidy = bytes.map_err(|error| error.problem.told()).and_then(|bytes| match end {
            "svg.j2" => Ok(("svg.j2", bytes)),
            "svg" => Ok(("svg", tidy_svg(&bytes)?)),
            _ => Ok(tidy_bitmap(&bytes, family)?),
        });
        match tidy {
            Err(told) => Some(Ok((stem.to_owned(), told))),
            Ok((end, bytes)) => {
                let kept = into.join(format!("{stem}.{end}"));
                let unwritten =
                    |error: io::Error| ReadError::whole(&kept.display().to_string(), Problem::Unreadable(error.told()));
                fs::write(&kept, bytes).map_err(unwritten).err().map(Err)
            }
        }
    };
    files.par_iter().filter_map(bring).collect()
}
