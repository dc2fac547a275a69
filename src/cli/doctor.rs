//! `kparcas doctor`: what works on this machine, what is missing, and how to get it.

use super::shipped_rules;
use crate::app::probe::{self, Display};
use crate::deck::{check, pack::Pack};
use crate::i18n::{Language, fonts, message_ids, missing_names};
use crate::vault::Folder;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints the findings; the exit code is 1 when the window cannot open here.
///
/// # Errors
/// When nothing can be printed.
pub fn run(data: Option<PathBuf>) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let adapters = probe::adapters();
    for adapter in &adapters {
        writeln!(out, "ok       graphics   {adapter}")?;
    }
    if adapters.is_empty() {
        writeln!(out, "MISSING  graphics   {}", probe::NO_ADAPTER)?;
    }
    let display = probe::display();
    match &display {
        Display::Found(name) => writeln!(out, "ok       display    {name}")?,
        Display::Missing => writeln!(out, "MISSING  display    {}", probe::NO_DISPLAY)?,
    }
    for font in fonts::FONTS.iter().filter(|font| !font.bold) {
        writeln!(out, "ok       font       {} ({} bytes, in the program)", font.family, font.bytes.len())?;
    }
    let whole = message_ids(Language::English).len();
    for language in Language::ALL {
        let reviewed = if language.reviewed() { "" } else { ", not yet checked by a native reader" };
        writeln!(
            out,
            "ok       language   {}: {} of {whole} messages{reviewed}",
            language.name(),
            message_ids(language).len()
        )?;
    }
    let pack = Pack::shipped()?;
    let problems = check(&pack.file, &pack.text, &pack.deck, &pack.art, &|id| missing_names(&id.0)).len();
    writeln!(
        out,
        "ok       deck       {} cards, {problems} problems, {} kits",
        pack.deck.cards.len(),
        shipped_rules()?.kits.len()
    )?;
    match Folder::new(data) {
        Ok(folder) => match folder.trial() {
            Ok(()) => writeln!(out, "ok       folder     {}", folder.path().display())?,
            Err(error) => writeln!(
                out,
                "MISSING  folder     {}: {error}. Choose another with --data DIR",
                folder.path().display()
            )?,
        },
        Err(error) => writeln!(out, "MISSING  folder     {error}. Choose one with --data DIR")?,
    }
    let window = !adapters.is_empty() && matches!(display, Display::Found(_));
    if !window {
        writeln!(out, "The window cannot open here; `kparcas replay FILE --to DIR` does the main job without it.")?;
    }
    Ok(if window { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
