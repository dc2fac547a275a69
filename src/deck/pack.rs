//! Packs on disk and in the program: a folder with `deck.ron` and `art/`. The only file access of `deck`.

use super::read::LONGEST;
use super::{Art, Deck, Problem, ReadError, Tells, Told};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/decks/kparcas");

/// The largest picture file of a pack, in bytes.
const LARGEST_PICTURE: usize = 40 * 1024 * 1024;

/// A deck with its pictures.
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
}

impl Pack {
    /// The deck that comes with the program.
    ///
    /// # Errors
    /// Never in a program whose tests passed; the same as for any pack otherwise.
    pub fn shipped() -> Result<Self, ReadError> {
        let file = "assets/decks/kparcas/deck.ron";
        let unreadable = || ReadError::whole(file, Problem::Unreadable(Told::new("deck-not-shipped")));
        let text = SHIPPED.get_file("deck.ron").and_then(|f| f.contents_utf8()).ok_or_else(unreadable)?;
        let mut files = BTreeMap::new();
        for entry in SHIPPED.get_dir("art").ok_or_else(unreadable)?.files() {
            if let Some(name) = entry.path().file_name().and_then(|name| name.to_str()) {
                files.insert(name.to_owned(), Cow::Borrowed(entry.contents()));
            }
        }
        Self::new(file, Cow::Borrowed(text), files)
    }

    /// Reads a pack from a folder, or from the `deck.ron` in it.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
        let file = folder.join("deck.ron");
        let text = read_text(&file)?;
        let mut files = BTreeMap::new();
        let art = folder.join("art");
        let unreadable = |path: &Path, error: &io::Error| {
            ReadError::whole(&path.display().to_string(), Problem::Unreadable(error.told()))
        };
        let mut entries: Vec<_> =
            fs::read_dir(&art).map_err(|error| unreadable(&art, &error))?.filter_map(Result::ok).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            // Names come from the folder itself, never from the deck, so no path can lead out of it; links are not followed.
            let path = entry.path();
            let meta = fs::symlink_metadata(&path).map_err(|error| unreadable(&path, &error))?;
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
            if !meta.is_file() {
                continue;
            }
            files.insert(name, Cow::Owned(read_at_most(&path, LARGEST_PICTURE)?));
        }
        Self::new(&file.display().to_string(), Cow::Owned(text), files)
    }

    fn new(
        file: &str,
        text: Cow<'static, str>,
        files: BTreeMap<String, Cow<'static, [u8]>>,
    ) -> Result<Self, ReadError> {
        let deck = Deck::from_ron(file, &text)?;
        let art = Art::new(files)
            .map_err(|(name, error)| ReadError::whole(&format!("art/{name}"), Problem::Form(error.told())))?;
        Ok(Self { file: file.to_owned(), text, deck, art })
    }
}

/// Reads a text file, however it is encoded, refusing what is too big before it is in memory.
///
/// # Errors
/// What is wrong and what to do about it.
pub fn read_text(path: &Path) -> Result<String, ReadError> {
    String::from_utf8(read_at_most(path, LONGEST)?).map_err(|error| {
        let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        ReadError { line, ..ReadError::whole(&path.display().to_string(), Problem::NotText) }
    })
}

/// Reads a file of at most that many bytes. What the system says of its length is not trusted: a device has none
/// and never ends.
fn read_at_most(path: &Path, most: usize) -> Result<Vec<u8>, ReadError> {
    let failed = |problem| ReadError::whole(&path.display().to_string(), problem);
    let unreadable = |error: io::Error| failed(Problem::Unreadable(error.told()));
    let file = File::open(path).map_err(unreadable)?;
    let length = usize::try_from(file.metadata().map_err(unreadable)?.len()).unwrap_or(usize::MAX);
    let mut bytes = Vec::new();
    if length <= most {
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    let found = length.max(bytes.len());
    if found > most { Err(failed(Problem::TooBig { found, most })) } else { Ok(bytes) }
}
