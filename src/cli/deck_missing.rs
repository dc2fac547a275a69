//! `kparcas deck missing`: what people said is missing among the cards.

use super::words;
use crate::deck::{Tells, Told};
use crate::i18n::Language;
use crate::vault::{Folder, MissingCards};
use clap::Args;
use std::io::{self, Write};

/// The arguments of `kparcas deck missing`.
#[derive(Args)]
pub struct DeckMissing {
    /// Forget them all after they were printed.
    #[arg(long)]
    clear: bool,
}

impl DeckMissing {
    /// Prints the notes, one a line: the family, and what was said.
    ///
    /// # Errors
    /// When they cannot be read or printed.
    pub fn run(&self, language: Language, folder: &Folder) -> Result<(), Told> {
        let mut notes = MissingCards::load(folder)?;
        for line in notes.lines() {
            writeln!(io::stdout(), "{line}")?;
        }
        if self.clear {
            notes.clear();
            notes.save(folder).map_err(|error| error.told().at(folder.path().display()))?;
            writeln!(io::stdout(), "{}", words(language, &Told::new("missing-cleared")))?;
        }
        Ok(())
    }
}
