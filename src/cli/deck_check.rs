//! `kparcas deck check`: every problem of a deck, with its place.

use super::words;
use crate::deck::{CardId, Tells, Told, check, pack::Pack};
use crate::i18n::{Language, missing_names};
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
    pub fn run(&self, language: Language) -> Result<ExitCode, Told> {
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
                    writeln!(out, "{}", words(language, &error.told()))?;
                }
                Ok(pack) => {
                    let named = |id: &CardId| missing_names(&id.0);
                    let findings = check(&pack.file, &pack.text, &pack.deck, &pack.art, &named);
                    for finding in &findings {
                        writeln!(out, "{}", words(language, &finding.told()))?;
                    }
                    clean &= findings.is_empty();
                    let (cards, problems) = (pack.deck.cards.len(), findings.len());
                    let sum = Told::new("deck-checked").with("cards", cards).with("problems", problems);
                    writeln!(out, "{}", words(language, &sum.at(&pack.file)))?;
                }
            }
        }
        Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
