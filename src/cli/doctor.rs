//! `kparcas doctor`: what works on this machine, what is missing, and how to get it.

use super::words;
use crate::app::probe::{self, Display};
use crate::deck::{Tells, Told, check};
use crate::i18n::{Language, Words, fonts, message_ids, say};
use crate::kit::Stock;
use crate::vault::Folder;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The first word of a line, the same in every language, so that scripts can read it.
const OK: &str = "ok";
const MISSING: &str = "MISSING";

/// Prints the findings; the exit code is 1 when the window cannot open here.
///
/// # Errors
/// When nothing can be printed.
pub fn run(data: Option<PathBuf>, language: Language) -> Result<ExitCode, Told> {
    let mut out = io::stdout().lock();
    let mut line = |mark: &str, label: &str, text: &str| writeln!(out, "{mark:<8} {:<10} {text}", say(language, label));
    let adapters = probe::adapters();
    for adapter in &adapters {
        line(OK, "doctor-graphics", adapter)?;
    }
    if adapters.is_empty() {
        line(MISSING, "doctor-graphics", &say(language, probe::NO_ADAPTER))?;
    }
    let display = probe::display();
    match &display {
        Display::Own => line(OK, "doctor-display", &say(language, "doctor-display-own"))?,
        Display::Found(name) => line(OK, "doctor-display", name)?,
        Display::Missing => line(MISSING, "doctor-display", &say(language, probe::NO_DISPLAY))?,
    }
    for font in fonts::FONTS.iter().filter(|font| !font.bold) {
        let told = Told::new("doctor-font-found").with("family", font.family).with("bytes", font.bytes.len());
        line(OK, "doctor-font", &words(language, &told))?;
    }
    let whole = message_ids(Language::English).len();
    for spoken in Language::SCREENS {
        let id = if spoken.reviewed() { "doctor-language-whole" } else { "doctor-language-unreviewed" };
        let told = Told::new(id).with("language", spoken.name()).with("found", message_ids(spoken).len());
        line(OK, "doctor-language", &words(language, &told.with("whole", whole)))?;
    }
    let Stock { pack, kits } = Stock::shipped()?;
    let names = Words::default();
    let problems = check(&pack, None, &|id| names.missing(&id.0)).len();
    let told = Told::new("doctor-deck-found").with("cards", pack.deck.cards.len()).with("problems", problems);
    line(OK, "doctor-deck", &words(language, &told.with("kits", kits.len())))?;
    match Folder::new(data) {
        Err(error) => line(MISSING, "doctor-folder", &words(language, &error.told()))?,
        Ok(folder) => match folder.trial() {
            Ok(()) => line(OK, "doctor-folder", &folder.path().display().to_string())?,
            Err(error) => {
                let told = Told::new("doctor-folder-bad").with_told("reason", error.told()).at(folder.path().display());
                line(MISSING, "doctor-folder", &words(language, &told))?;
            }
        },
    }
    let window = !adapters.is_empty() && display != Display::Missing;
    if !window {
        writeln!(out, "{}", say(language, probe::NO_WINDOW))?;
    }
    Ok(if window { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
