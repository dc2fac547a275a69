//! The door without a window: one file a command, all on the same core.

mod deck_check;
mod deck_sheet;
mod doctor;
mod replay;
mod screenshot;

use crate::deck::{ReadError, pack::Pack};
use crate::i18n::Language;
use crate::kit::Kit;
use crate::session::Rules;
use crate::vault::Folder;
use clap::{Parser, Subcommand};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// A table of picture cards with which a person tells their migration story.
///
/// Without a command it opens the window.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// Keep everything that the program keeps in this folder.
    #[arg(long, global = true, env = "KPARCAS_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// The language: fr, en or ar. The system's language when left out.
    #[arg(long, global = true, value_parser = language)]
    lang: Option<Language>,
    /// Open a training table with this fictional sitting already on it: a script or a session document.
    #[arg(long, value_name = "FILE")]
    training: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Play a session document or a training script without a window, and write what comes of it.
    Replay(replay::Replay),
    /// Look after decks of cards.
    #[command(subcommand)]
    Deck(DeckCommand),
    /// Say what works on this machine, what is missing, and how to get it.
    Doctor,
    /// Draw a screen of the program into a file, without a window.
    Screenshot(screenshot::Screenshot),
}

#[derive(Subcommand)]
enum DeckCommand {
    /// Find every problem of a deck; the shipped deck when no path is given.
    Check(deck_check::DeckCheck),
    /// Draw a contact sheet of the shipped deck.
    Sheet(deck_sheet::DeckSheet),
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "choose fr, en or ar".to_owned())
}

/// Goes through the door that the arguments ask for and gives the exit code: 0 done, 1 not done, 2 not understood.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(code) => code,
        Err(error) => {
            // Nobody is left to tell when standard error is closed.
            let _ = writeln!(io::stderr(), "kparcas: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let wanted = arguments.lang;
    let language = wanted.unwrap_or_else(system_language);
    let done = ExitCode::SUCCESS;
    match arguments.command {
        None => {
            let folder = Folder::new(arguments.data)?;
            crate::app::run(crate::app::Options {
                folder,
                language: wanted,
                system_language: system_language(),
                pack: Pack::shipped()?,
                rules: shipped_rules()?,
                training: arguments.training.map(|file| replay::open(&file, &shipped_rules()?)).transpose()?,
            })
        }
        Some(Command::Replay(replay)) => replay.run(wanted).map(|()| done),
        Some(Command::Deck(DeckCommand::Check(check))) => check.run(),
        Some(Command::Deck(DeckCommand::Sheet(sheet))) => sheet.run().map(|()| done),
        Some(Command::Doctor) => doctor::run(arguments.data),
        Some(Command::Screenshot(screenshot)) => screenshot.run(language),
    }
}

/// The language of the system, from the usual variables.
fn system_language() -> Language {
    let codes: Vec<String> = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .filter(|value| !value.is_empty())
        .map(|value| value.split(['.', '@']).next().unwrap_or_default().replace('_', "-"))
        .collect();
    Language::negotiated(&codes)
}

/// The shipped deck and the shipped kits.
///
/// # Errors
/// Never in a program whose tests passed.
pub fn shipped_rules() -> Result<Rules, ReadError> {
    const KITS: [(&str, &str); 2] = [
        ("assets/kits/story.ron", include_str!("../../assets/kits/story.ron")),
        ("assets/kits/journey.ron", include_str!("../../assets/kits/journey.ron")),
    ];
    let kits = KITS.iter().map(|(file, text)| Kit::from_ron(file, text)).collect::<Result<_, _>>()?;
    Ok(Rules { deck: Pack::shipped()?.deck, kits })
}
