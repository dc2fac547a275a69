//! Packs: a deck with its pictures, names and kits, as a folder or a zip. The only file access of `deck`.
//!
//! A pack from outside is always brought in first: read within limits, its pictures made safe and upright, into a
//! folder of ours. What is loaded is that folder.

mod bring;
mod shelf;
mod source;

pub use bring::Brought;
pub use shelf::{Shelf, found_in};
pub use source::read_text;

use super::{Art, Deck, Files, Problem, ReadError, Tells, Told};
use include_dir::{Dir, include_dir};
use source::{LARGEST, read_at_most};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/decks/kparcas");

/// The folders of a pack, and the endings of the files that they may hold.
const FOLDERS: [(&str, &[&str]); 3] =
    [("art", &["svg.j2", "svg", "png", "jpg", "jpeg", "webp"]), ("names", &["ftl"]), ("kits", &["ron"])];

/// A deck with all that belongs to it.
#[derive(Clone)]
pub struct Pack {
    /// Where it came from, as the user named it.
    pub file: String,
    /// The text of its `deck.ron`.
    pub text: Cow<'static, str>,
    /// The cards.
    pub deck: Deck,
    /// Their pictures.
    pub art: Art,
    /// Its own words, as Fluent messages, by the code of their language; the shipped deck's are in `locales`.
    pub names: BTreeMap<String, String>,
    /// Its own kits: the file, and its text.
    pub kits: Vec<(String, String)>,
    /// The cards whose pictures were refused when the pack was brought in, and why.
    pub refused: BTreeMap<String, Told>,
}

impl Pack {
    /// The deck that comes with the program; read once, its pictures shared.
    ///
    /// # Errors
    /// Never in a program whose tests passed; the same as for any pack otherwise.
    pub fn shipped() -> Result<Self, ReadError> {
        static READ: OnceLock<Result<Pack, ReadError>> = OnceLock::new();
        READ.get_or_init(Self::read_shipped).clone()
    }

    fn read_shipped() -> Result<Self, ReadError> {
        let file = "assets/decks/kparcas/deck.ron";
        let unreadable = || ReadError::whole(file, Problem::Unreadable(Told::new("deck-not-shipped")));
        let text = SHIPPED.get_file("deck.ron").and_then(|f| f.contents_utf8()).ok_or_else(unreadable)?;
        let mut files = Files::new();
        for entry in SHIPPED.get_dir("art").ok_or_else(unreadable)?.files() {
            if let Some(name) = entry.path().file_name().and_then(|name| name.to_str()) {
                files.insert(name.to_owned(), Cow::Borrowed(entry.contents()));
            }
        }
        Self::new(file, Cow::Borrowed(text), files)
    }

    /// Reads a pack from a folder or a zip without keeping it.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        Ok(Brought::from(path, &std::env::temp_dir())?.pack)
    }

    /// The pack with another that completes it.
    pub fn completed_by(&self, other: &Self) -> Self {
        let mut names = self.names.clone();
        for (language, text) in &other.names {
            // Where both say something, what comes later is said.
            let all = names.entry(language.clone()).or_default();
            all.push('\n');
            all.push_str(text);
        }
        Self {
            file: other.file.clone(),
            text: other.text.clone(),
            deck: self.deck.completed_by(&other.deck),
            art: self.art.completed_by(&other.art),
            names,
            kits: self.kits.iter().chain(&other.kits).cloned().collect(),
            refused: other.refused.clone(),
        }
    }

    /// Reads the folder of a pack that was brought in.
    fn load(folder: &Path) -> Result<Self, ReadError> {
        let file = folder.join("deck.ron");
        let text = read_text(&file)?;
        let mut files = Files::new();
        let (mut names, mut kits) = (BTreeMap::new(), Vec::new());
        for path in files_in(&folder.join("art"))? {
            files.insert(name_of(&path), Cow::Owned(read_at_most(&path, LARGEST)?));
        }
        for path in files_in(&folder.join("names"))? {
            names.insert(name_of(&path).trim_end_matches(".ftl").to_owned(), read_text(&path)?);
        }
        for path in files_in(&folder.join("kits"))? {
            kits.push((path.display().to_string(), read_text(&path)?));
        }
        Ok(Self { names, kits, ..Self::new(&file.display().to_string(), Cow::Owned(text), files)? })
    }

    fn new(file: &str, text: Cow<'static, str>, files: Files) -> Result<Self, ReadError> {
        let deck = Deck::from_ron(file, &text)?;
        let art = Art::new(files)
            .map_err(|(name, error)| ReadError::whole(&format!("art/{name}"), Problem::Form(error.told())))?;
        Ok(Self {
            file: file.to_owned(),
            text,
            deck,
            art,
            names: BTreeMap::new(),
            kits: Vec::new(),
            refused: BTreeMap::new(),
        })
    }
}

/// The plain files of a folder in order of their names; none where there is no folder. Links are not followed.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, ReadError> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let unreadable =
        |error: std::io::Error| ReadError::whole(&folder.display().to_string(), Problem::Unreadable(error.told()));
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if entry.file_type().map_err(unreadable)?.is_file() {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// The name of a file without its folder.
fn name_of(path: &Path) -> String {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned()
}
