//! The door with a window: everything Bevy, and nothing but views and gestures.
//!
//! A gesture becomes an `Ask`; an ask that changes the table becomes an action of `session`; the events go to the
//! journal; what is seen is synced from the session by id. Nothing here owns a truth.

mod ask;
mod asking;
mod back;
mod decks;
mod desk;
mod faces;
mod fonts;
mod input;
mod leaving;
mod obey;
mod panel;
mod press;
pub mod probe;
mod reading;
mod scene;
mod screens;
mod seats;
mod setup;
mod sitting;
mod steps;
mod table;
mod ui;
mod window;

pub use scene::{Scene, Shot};

use crate::deck::Told;
use crate::i18n::{Language, say};
use crate::kit::Stock;
use crate::session::Session;
use crate::vault::{Folder, Settings};
use bevy::prelude::*;
use std::io::Write;
use std::process::ExitCode;

/// What the window opens with.
pub struct Options {
    /// Where everything is kept.
    pub folder: Folder,
    /// The language that was asked for on the command line.
    pub language: Option<Language>,
    /// The language of the system.
    pub system_language: Language,
    /// The cards and kits to play with; what is in use on this device when none are given.
    pub stock: Option<Stock>,
    /// A fictional sitting to begin with.
    pub training: Option<Session>,
}

/// What happens each frame, in this order.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
enum Work {
    /// Hands, keys and screen readers ask.
    Listen,
    /// What was asked is done.
    Obey,
    /// Screens are built anew where they are stale.
    Build,
    /// What moves is moved.
    Move,
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the program cannot be set up at all.
pub fn run(options: Options) -> Result<ExitCode, Told> {
    let language = options.language.unwrap_or(options.system_language);
    let missing = [
        (probe::adapters().is_empty(), probe::NO_ADAPTER),
        (probe::display() == probe::Display::Missing, probe::NO_DISPLAY),
    ];
    if missing.iter().any(|(missing, _)| *missing) {
        let mut out = std::io::stderr().lock();
        for (_, message) in missing.iter().filter(|(missing, _)| *missing) {
            writeln!(out, "kparcas: {}", say(language, message))?;
        }
        writeln!(out, "kparcas: {}", say(language, probe::NO_WINDOW))?;
        return Ok(ExitCode::FAILURE);
    }
    let mut app = App::new();
    window::open(&mut app);
    set_up(&mut app, options)?;
    Ok(match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(_) => ExitCode::FAILURE,
    })
}

/// Draws a scene off-screen into a file.
///
/// # Errors
/// When there is no graphics adapter, or the file cannot be written.
pub fn screenshot(shot: Shot, language: Language, stock: Stock, session: Option<Session>) -> Result<ExitCode, Told> {
    if probe::adapters().is_empty() {
        return Err(Told::new(probe::NO_ADAPTER));
    }
    scene::draw(shot, language, stock, session)
}

fn set_up(app: &mut App, options: Options) -> Result<(), Told> {
    app.configure_sets(Update, (Work::Listen, Work::Obey, Work::Build, Work::Move).chain());
    let Options { folder, language, system_language, stock, training } = options;
    let stock = match stock {
        Some(stock) => stock,
        None => {
            let chosen = Settings::load(&folder).deck;
            Stock::in_use(folder.shelf().packs(), chosen.as_deref())?
        }
    };
    app.add_plugins((
        desk::plugin(folder, language, system_language),
        sitting::plugin(stock.clone(), training),
        faces::plugin(stock.pack.clone()),
        decks::plugin(stock),
        press::plugin,
        fonts::plugin,
        input::plugin,
        ask::plugin,
        obey::plugin,
        ui::plugin,
        screens::plugin,
        table::plugin,
    ));
    Ok(())
}
