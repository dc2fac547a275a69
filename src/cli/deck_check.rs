//! `kparcas deck check`: every problem of a deck, with its place.

use crate::deck::{check, pack::Pack};
use crate::i18n::missing_names;
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `kparcas deck check`.
#[derive(Args)]
pub struct DeckCheck {
    /// Folders with a `deck.ron`; the shipped deck when none is given.
    paths: Vec<PathBuf>,
}

impl DeckCheck {
    /// Prints every problem; the exit code is 1 when there is any.
    ///
    /// # Errors
    /// When nothing can be printed.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        let mut out = io::stdout().lock();
        let mut clean = true;
        let packs: Vec<_> = if self.paths.is_empty() {
            vec![Pack::shipped()]
        } else {
            self.paths.iter().map(|path| Pack::open(path)).collect()
        };
        for pack in packs {
            match pack {
                Err(error) => {
                    clean = false;
                    writeln!(out, "{error}")?;
                }
                Ok(pack) => {
                    let named = |id: &crate::deck::CardId| missing_names(&id.0);
                    let findings = check(&pack.file, &pack.text, &pack.deck, &pack.art, &named);
                    for finding in &findings {
                        writeln!(out, "{finding}")?;
                    }
                    clean &= findings.is_empty();
                    writeln!(out, "{}: {} cards, {} problems", pack.file, pack.deck.cards.len(), findings.len())?;
                }
            }
        }
        Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
