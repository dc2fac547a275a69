//! Cards that people missed: words alone, without who said them, where or when.

use super::Folder;
use super::settings::write_whole;
use crate::deck::pack::read_text;
use crate::deck::{Family, ReadError, read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io;

/// The most notes that are kept; what people miss most often is known long before.
const MOST: usize = 1_000;

/// What people said is missing. Kept in the order of the alphabet, each once, so that not even the order in which they
/// came tells of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MissingCards(BTreeSet<(Option<Family>, String)>);

impl MissingCards {
    /// The longest note, in characters.
    pub const LONGEST: usize = 120;
    const FILE: &str = "missing-cards.ron";

    /// Reads the notes; none where nobody has missed a card.
    ///
    /// # Errors
    /// When the file is there and cannot be read; it stays as it is.
    pub fn load(folder: &Folder) -> Result<Self, ReadError> {
        let file = folder.path().join(Self::FILE);
        if !file.exists() {
            return Ok(Self::default());
        }
        read(&file.display().to_string(), &read_text(&file)?)
    }

    /// Adds a note; whether there was something to add.
    pub fn add(&mut self, family: Option<Family>, words: &str) -> bool {
        let words: String =
            words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(Self::LONGEST).collect();
        !words.is_empty() && self.0.len() < MOST && self.0.insert((family, words))
    }

    /// Forgets all notes.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// One line for each note: the key of its family or `-`, a tab, and what was said.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(family, words)| format!("{}\t{words}", family.map_or("-", Family::key)))
    }

    /// Writes the notes so that a cut in the middle leaves the old ones.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn save(&self, folder: &Folder) -> io::Result<()> {
        write_whole(folder, Self::FILE, self)
    }
}
