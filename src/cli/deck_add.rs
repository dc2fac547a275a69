//! `kparcas deck add`, `deck remove` and `deck list`: the packs on this device.

use super::deck_check::{examined, print};
use super::words;
use crate::deck::{DeckId, Told, Weight};
use crate::i18n::Language;
use crate::vault::{Folder, Settings};
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `kparcas deck add`.
#[derive(Args)]
pub struct DeckAdd {
    /// A pack, as a folder or a zip.
    path: PathBuf,
}

/// The arguments of `kparcas deck remove`.
#[derive(Args)]
pub struct DeckRemove {
    /// The name of the pack; see `deck list`.
    name: String,
}

impl DeckAdd {
    /// Adds the pack, or prints what hinders it; the exit code is 1 then, and nothing has changed.
    ///
    /// # Errors
    /// When it cannot be read or kept.
    pub fn run(&self, language: Language, folder: &Folder) -> Result<ExitCode, Told> {
        let shelf = folder.shelf();
        let brought = shelf.bring(&self.path)?;
        let findings = examined(&brought.pack, &shelf)?;
        print(&brought.pack, &findings, language)?;
        let (id, alone) = (brought.pack.deck.id.clone(), brought.pack.deck.completes.is_none());
        if findings.iter().any(|finding| finding.weight == Weight::Fault) {
            return Err(Told::new("pack-not-added").with("deck", id));
        }
        shelf.keep(brought).map_err(|error| Told::from(error).at(folder.path().display()))?;
        if alone {
            // What was just added is what is wanted on the table.
            let settings = Settings { deck: Some(id.0.clone()), ..Settings::load(folder) };
            settings.save(folder).map_err(|error| Told::from(error).at(folder.path().display()))?;
        }
        let id = Told::new(if alone { "pack-added-alone" } else { "pack-added" }).with("deck", id);
        writeln!(io::stdout(), "{}", words(language, &id))?;
        Ok(ExitCode::SUCCESS)
    }
}

impl DeckRemove {
    /// Takes the pack away.
    ///
    /// # Errors
    /// When there is no such pack, or it cannot be removed.
    pub fn run(&self, language: Language, folder: &Folder) -> Result<(), Told> {
        let id = DeckId(self.name.clone());
        if !folder.shelf().remove(&id).map_err(|error| Told::from(error).at(folder.path().display()))? {
            return Err(Told::new("pack-unknown").with("deck", &id));
        }
        writeln!(io::stdout(), "{}", words(language, &Told::new("pack-removed").with("deck", &id)))?;
        Ok(())
    }
}

/// Prints the packs on this device, one a line: its name, the cards, and whether it is in use.
///
/// # Errors
/// When nothing can be printed.
pub fn list(language: Language, folder: &Folder) -> Result<(), Told> {
    let mut out = io::stdout().lock();
    let used = super::in_use(folder)?.pack.deck.id;
    let shipped = crate::deck::pack::Pack::shipped()?;
    let on_shelf = folder.shelf().packs().into_iter().map(|(_, pack)| pack);
    for pack in std::iter::once(Ok(shipped)).chain(on_shelf) {
        let told = match pack {
            Ok(pack) => {
                let id = &pack.deck.id;
                let used = used.parts().any(|part| part == id.0);
                let line = Told::new(if used { "pack-used" } else { "pack-unused" });
                line.with("cards", pack.deck.cards.len()).at(id)
            }
            Err(error) => error.into(),
        };
        writeln!(out, "{}", words(language, &told))?;
    }
    Ok(())
}
