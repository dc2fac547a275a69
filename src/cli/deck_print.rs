//! `kparcas deck print`: the cards in use, or the path and silhouette sheets, as pages to print and cut.

use super::{family, in_use};
use crate::deck::{Family, Told};
use crate::export::{Paper, deck_pages, pdf, sheet_pages, write};
use crate::i18n::{Language, Words};
use crate::vault::Folder;
use clap::Args;
use std::path::PathBuf;

/// The arguments of `kparcas deck print`.
#[derive(Args)]
pub struct DeckPrint {
    /// The PDF file to write.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Only this family.
    #[arg(long, value_parser = family, conflicts_with = "sheets")]
    family: Option<Family>,
    /// The paper: a4 or a3.
    #[arg(long, default_value = "a4", value_parser = paper)]
    paper: Paper,
    /// The path and silhouette sheets in place of the cards.
    #[arg(long)]
    sheets: bool,
}

fn paper(name: &str) -> Result<Paper, String> {
    match name {
        "a4" | "A4" => Ok(Paper::A4),
        "a3" | "A3" => Ok(Paper::A3),
        _ => Err("misuse-paper".to_owned()),
    }
}

impl DeckPrint {
    /// Writes the pages.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn run(&self, language: Language, folder: &Folder) -> Result<(), Told> {
        let pages = if self.sheets {
            sheet_pages(language, self.paper)?
        } else {
            let pack = in_use(folder)?.pack;
            let words = Words::new(&pack.names);
            deck_pages(&pack, &words, language, self.family, self.paper)?
        };
        Ok(write(&self.to, &pdf(&pages)?)?)
    }
}
