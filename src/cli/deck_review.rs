//! `kparcas deck review`: pages on which a native reader corrects the names of the cards.

use super::{family, in_use};
use crate::deck::{Family, Told};
use crate::export::{pdf, review_pages, write};
use crate::i18n::{Language, Words};
use crate::vault::Folder;
use clap::Args;
use std::path::PathBuf;

/// The arguments of `kparcas deck review`; the language is that of `--lang`.
#[derive(Args)]
pub struct DeckReview {
    /// The PDF file to write.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Only this family.
    #[arg(long, value_parser = family)]
    family: Option<Family>,
}

impl DeckReview {
    /// Writes the pages.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn run(&self, language: Language, folder: &Folder) -> Result<(), Told> {
        let pack = in_use(folder)?.pack;
        let words = Words::new(&pack.names);
        let pages = review_pages(&pack, &words, language, self.family)?;
        Ok(write(&self.to, &pdf(&pages)?)?)
    }
}
