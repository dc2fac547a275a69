//! What the device's owner chose: language, colours, size of text, motion. Never anything of a session.

use super::Folder;
use super::disk::put;
use crate::kit::Level;
use serde::{Deserialize, Serialize};
use std::io;

/// The colours of table and tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    #[default]
    Light,
    Dim,
    Contrast,
}

/// The size of text in percent: 100 to 200 in steps of 25.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextScale(u16);

impl TextScale {
    /// The next larger size; after the largest the smallest.
    pub fn next(self) -> Self {
        if self.percent() >= 200 { Self(100) } else { Self(self.percent() + 25) }
    }

    /// The largest size.
    pub const LARGEST: Self = Self(200);

    /// Its value, brought into range whatever a file says.
    pub fn percent(self) -> u16 {
        self.0.clamp(100, 200) / 25 * 25
    }

    /// By how much text grows.
    pub fn factor(self) -> f32 {
        f32::from(self.percent()) / 100.0
    }
}

impl Default for TextScale {
    fn default() -> Self {
        Self(100)
    }
}

/// What the device's owner chose.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The code of the language, when one was chosen.
    pub language: Option<String>,
    /// The colours.
    pub theme: Theme,
    /// The size of text.
    pub text: TextScale,
    /// Whether nothing moves by itself.
    pub still: bool,
    /// Whether the name of a touched card is shown.
    pub names: bool,
    /// The code of the language of the cards' names, when it is not that of the screens.
    pub labels: Option<String>,
    /// The code of the language of what leaves on paper, when it is not that of the screens.
    pub paper: Option<String>,
    /// The training of the facilitator who works with this device.
    pub level: Level,
    /// The name of the deck that is in use in place of the shipped one.
    pub deck: Option<String>,
}

impl Settings {
    /// Reads the settings; what is missing or cannot be read is as it was at first.
    pub fn load(folder: &Folder) -> Self {
        std::fs::read_to_string(folder.path().join("settings.ron"))
            .ok()
            .and_then(|text| crate::deck::read("settings.ron", &text).ok())
            .unwrap_or_default()
    }

    /// Writes the settings so that a cut in the middle leaves the old ones.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn save(&self, folder: &Folder) -> io::Result<()> {
        write_whole(folder, "settings.ron", self)
    }
}

/// Writes a file of the folder whole or not at all.
pub(super) fn write_whole(folder: &Folder, file: &str, content: &impl Serialize) -> io::Result<()> {
    std::fs::create_dir_all(folder.path())?;
    let text = ron::ser::to_string_pretty(content, ron::ser::PrettyConfig::default()).map_err(io::Error::other)?;
    put(folder.path(), file, text.as_bytes())
}
