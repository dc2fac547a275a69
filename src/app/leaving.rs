//! What is to leave the table, and where it goes.

use std::path::PathBuf;

/// What is to leave the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leaving {
    /// Each person's own pages.
    pub person: bool,
    /// The summary and the session document.
    pub work: bool,
    pub picture: bool,
    /// The folder that is offered first.
    pub usual: PathBuf,
    pub folder: PathBuf,
    /// The page that is looked at, from 0.
    pub page: usize,
    /// The files are being written.
    pub making: bool,
    pub made: Vec<PathBuf>,
    pub failed: Option<String>,
}

impl Default for Leaving {
    fn default() -> Self {
        Self {
            person: true,
            work: false,
            picture: false,
            usual: default_folder(),
            folder: default_folder(),
            page: 0,
            making: false,
            made: Vec::new(),
            failed: None,
        }
    }
}

/// Where people look for what they exported: their documents.
fn default_folder() -> PathBuf {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map(PathBuf::from);
    home.map_or_else(std::env::temp_dir, |home| home.join("K-par-Cas"))
}
