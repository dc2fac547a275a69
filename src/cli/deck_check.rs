//! `kparcas deck check`: every problem of a deck, with its place.

use super::words;
use crate::deck::pack::{Pack, Shelf};
use crate::deck::{Finding, Tells, Told};
use crate::i18n::{Language, Words};
use crate::kit::Stock;
use crate::vault::Folder;
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `kparcas deck check`.
#[derive(Args)]
pub struct DeckCheck {
    /// Packs, as folders or zips; the shipped deck when none is given.
    paths: Vec<PathBuf>,
}

impl DeckCheck {
    /// Prints every problem; the exit code is 1 when there is any.
    ///
    /// # Errors
    /// When nothing can be printed.
    pub fn run(&self, language: Language, folder: &Folder) -> Result<ExitCode, Told> {
        let packs: Vec<_> = if self.paths.is_empty() {
            vec![Pack::shipped()]
        } else {
            self.paths.iter().map(|path| Pack::open(path)).collect()
        };
        let mut clean = true;
        for pack in packs {
            let found = pack.map_err(Told::from).and_then(|pack| Ok((examined(&pack, &folder.shelf())?, pack)));
            match found {
                Err(told) => {
                    clean = false;
                    writeln!(io::stdout(), "{}", words(language, &told))?;
                }
                Ok((findings, pack)) => {
                    print(&pack, &findings, language)?;
                    clean &= findings.is_empty();
                }
            }
        }
        Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Everything that is wrong with a pack.
///
/// # Errors
/// When it completes a pack that is not here.
pub(super) fn examined(pack: &Pack, shelf: &Shelf) -> Result<Vec<Finding>, Told> {
    let base = shelf.base_of(&pack.deck).map_err(|told| told.at(&pack.file))?;
    let names = Words::new(&pack.names);
    Ok(Stock::examine(pack, base.as_ref(), &|id| names.missing(&id.0), &Words::unheard(&pack.names)))
}

/// Prints every finding, and how many there are.
pub(super) fn print(pack: &Pack, findings: &[Finding], language: Language) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for finding in findings {
        writeln!(out, "{}", words(language, &finding.told()))?;
    }
    let sum = Told::new("deck-checked").with("cards", pack.deck.cards.len()).with("problems", findings.len());
    writeln!(out, "{}", words(language, &sum.at(&pack.file)))
}
