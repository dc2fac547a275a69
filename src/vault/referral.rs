//! The site's sheet of places to refer to: one line a place, the same for every sitting, never anything of a person.

use super::Folder;
use super::settings::write_whole;
use crate::deck::pack::read_text;
use crate::deck::{ReadError, read};
use serde::{Deserialize, Serialize};
use std::io;

/// Where this site refers to: a place, the person on duty, a telephone; in the order in which they were noted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReferralSheet(Vec<String>);

impl ReferralSheet {
    /// The longest line, in characters.
    pub const LONGEST: usize = 200;
    /// The most lines: a sheet that is longer is not read in an hour of need.
    pub const MOST: usize = 20;
    const FILE: &str = "referral.ron";

    /// Reads the sheet; empty where nobody has noted a place.
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

    /// Adds a line; whether there was something to add.
    pub fn add(&mut self, words: &str) -> bool {
        let line: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(Self::LONGEST).collect();
        let new = !line.is_empty() && self.0.len() < Self::MOST && !self.0.contains(&line);
        if new {
            self.0.push(line);
        }
        new
    }

    /// Takes a line off; whether it was there.
    pub fn remove(&mut self, line: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|known| known != line);
        self.0.len() < before
    }

    /// The lines that a screen shows, whatever a file holds.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str).take(Self::MOST)
    }

    /// Whether no place is noted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Writes the sheet so that a cut in the middle leaves the old one.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn save(&self, folder: &Folder) -> io::Result<()> {
        write_whole(folder, Self::FILE, self)
    }
}
