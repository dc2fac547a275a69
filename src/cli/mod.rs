//! The door without a window: one file a command, all on the same core. Errors become words here.

mod deck_add;
mod deck_check;
mod deck_missing;
mod deck_print;
mod deck_review;
mod deck_sheet;
mod doctor;
mod help;
mod misuse;
mod replay;
mod screenshot;

pub use help::command;

use crate::deck::pack::Pack;
use crate::deck::{Family, Told};
use crate::i18n::{Language, plain, teller};
use crate::kit::Stock;
use crate::vault::{Folder, Settings};
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
    /// The language: fr, en or ar; for the names of cards also pt, wo, ff, bm or ha. The system's when left out.
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
    /// Add a pack of cards to this device, when nothing is wrong with it.
    Add(deck_add::DeckAdd),
    /// Take a pack of cards off this device.
    Remove(deck_add::DeckRemove),
    /// Name the packs on this device.
    List,
    /// Make pages to print and cut.
    Print(deck_print::DeckPrint),
    /// Make pages on which a native reader corrects the names of cards.
    Review(deck_review::DeckReview),
    /// Read what people said is missing among the cards.
    Missing(deck_missing::DeckMissing),
    /// Draw a contact sheet of the cards.
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
            let (stock, training) = match arguments.training {
                Some(file) => {
                    let packs = at_hand(&folder, &[])?;
                    let (stock, session) = replay::open(&file, &packs)?;
                    (Some(stock), Some(session))
                }
                None => (None, None),
            };
            let system_language = system_language();
            crate::app::run(crate::app::Options { folder, language: wanted, system_language, stock, training })
        }
        Some(Command::Replay(replay)) => replay.run(wanted, &Folder::new(arguments.data)?).map(|()| done),
        Some(Command::Deck(command)) => deck(command, language, &Folder::new(arguments.data)?),
        Some(Command::Doctor) => doctor::run(arguments.data, language),
        Some(Command::Screenshot(screenshot)) => screenshot.run(language),
    }
}

fn deck(command: DeckCommand, language: Language, folder: &Folder) -> Result<ExitCode, Told> {
    let done = ExitCode::SUCCESS;
    match command {
        DeckCommand::Check(check) => check.run(language, folder),
        DeckCommand::Add(add) => add.run(language, folder),
        DeckCommand::Remove(remove) => remove.run(language, folder).map(|()| done),
        DeckCommand::List => deck_add::list(language, folder).map(|()| done),
        DeckCommand::Print(print) => print.run(language, folder).map(|()| done),
        DeckCommand::Review(review) => review.run(language, folder).map(|()| done),
        DeckCommand::Missing(missing) => missing.run(language, folder).map(|()| done),
        DeckCommand::Sheet(sheet) => sheet.run(folder).map(|()| done),
    }
}

/// What is in use on this device.
fn in_use(folder: &Folder) -> Result<Stock, Told> {
    let chosen = Settings::load(folder).deck;
    Ok(Stock::in_use(folder.shelf().packs(), chosen.as_deref())?)
}

/// The packs by which a session may have been played: those that were named, then those of the shelf.
fn at_hand(folder: &Folder, named: &[PathBuf]) -> Result<Vec<Pack>, Told> {
    let mut packs = named.iter().map(|path| Pack::open(path)).collect::<Result<Vec<_>, _>>()?;
    packs.extend(folder.shelf().packs().into_iter().filter_map(|(_, pack)| pack.ok()));
    Ok(packs)
}

/// A family by its key, on the command line.
fn family(key: &str) -> Result<Family, String> {
    Family::ALL.into_iter().find(|family| family.key() == key).ok_or_else(|| "misuse-family".to_owned())
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
