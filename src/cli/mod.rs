//! The door without a window: one file a command, all on the same core. Errors become words here.

mod deck_check;
mod deck_sheet;
mod doctor;
mod help;
mod misuse;
mod replay;
mod screenshot;

pub use help::command;

use crate::deck::{ReadError, Told, pack::Pack};
use crate::i18n::{Language, plain, teller};
use crate::kit::Kit;
use crate::session::Rules;
use crate::vault::Folder;
use clap::{FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// A table of picture cards with which a person tells their migration story.
///
/// Without a command it opens the window.
#[derive(Parser)]
#[command(version)]
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
    Language::from_code(code).ok_or_else(|| "misuse-language".to_owned())
}

/// Goes through the door that the arguments ask for and gives the exit code: 0 done, 1 not done, 2 not understood.
pub fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    let language = asked_language(&given).unwrap_or_else(system_language);
    let matches = help::command(language).try_get_matches_from(given);
    let (told, code) = match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => match run(arguments, language) {
            Ok(code) => return code,
            Err(told) => (told, ExitCode::FAILURE),
        },
        Err(error) => match misuse::misuse(&error) {
            Some(told) => (told, ExitCode::from(2)),
            None => {
                // Whoever closed the pipe has read enough of the help.
                let _ = error.print();
                return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
            }
        },
    };
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "kparcas: {}", words(language, &told));
    code
}

/// What is told, in the words of a language, for a terminal.
fn words(language: Language, told: &Told) -> String {
    let words = told.words(&teller(language));
    if language.right_to_left() { words } else { plain(&words) }
}

/// The language of `--lang`, looked for before the arguments are understood: their help is told in it too.
fn asked_language(given: &[OsString]) -> Option<Language> {
    let given: Vec<_> = given.iter().filter_map(|word| word.to_str()).collect();
    let after = given.iter().position(|word| *word == "--lang").and_then(|at| given.get(at + 1)).copied();
    let joined = given.iter().find_map(|word| word.strip_prefix("--lang="));
    after.or(joined).and_then(Language::from_code)
}

fn run(arguments: Arguments, language: Language) -> Result<ExitCode, Told> {
    let wanted = arguments.lang;
    let done = ExitCode::SUCCESS;
    match arguments.command {
        None => {
            let folder = Folder::new(arguments.data)?;
            let (pack, rules) = shipped()?;
            crate::app::run(crate::app::Options {
                folder,
                language: wanted,
                system_language: system_language(),
                training: arguments.training.map(|file| replay::open(&file, &rules)).transpose()?,
                pack,
                rules,
            })
        }
        Some(Command::Replay(replay)) => replay.run(wanted).map(|()| done),
        Some(Command::Deck(DeckCommand::Check(check))) => check.run(language),
        Some(Command::Deck(DeckCommand::Sheet(sheet))) => sheet.run().map(|()| done),
        Some(Command::Doctor) => doctor::run(arguments.data, language),
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

/// The shipped deck with its pictures, and what is played with it: its cards and the shipped kits.
///
/// # Errors
/// Never in a program whose tests passed.
pub fn shipped() -> Result<(Pack, Rules), ReadError> {
    const KITS: [(&str, &str); 2] = [
        ("assets/kits/story.ron", include_str!("../../assets/kits/story.ron")),
        ("assets/kits/journey.ron", include_str!("../../assets/kits/journey.ron")),
    ];
    let kits = KITS.iter().map(|(file, text)| Kit::from_ron(file, text)).collect::<Result<_, _>>()?;
    let pack = Pack::shipped()?;
    let deck = pack.deck.clone();
    Ok((pack, Rules { deck, kits }))
}
