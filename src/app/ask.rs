//! What hands, keys and screen readers can ask of the program.

use super::desk::{Calm, Screen};
use super::panel::PanelAsk;
use super::reading::ReadAsk;
use super::seats::SeatAsk;
use super::setup::SetupAsk;
use crate::deck::{DeckId, Family};
use crate::i18n::Language;
use crate::kit::{KitId, Pile, Place, StepId};
use crate::session::{PieceId, Target, What};
use crate::vault::Theme;
use bevy::prelude::*;
use std::path::PathBuf;

/// What can be asked.
#[derive(Message, Debug, Clone, PartialEq)]
pub(crate) enum Ask {
    Go(Screen),
    GoBack,
    /// While a sitting is set up.
    Setup(SetupAsk),
    /// From a seat of a table of several people.
    Seats(SeatAsk),
    /// Of the private panel.
    Panel(PanelAsk),
    /// While the story is read back.
    Read(ReadAsk),
    Continue,
    Kit(KitId),
    Step(StepId),
    Next,
    Back,
    Skip,
    Pile(Pile),
    Undo,
    Redo,
    Cover,
    Uncover,
    /// Another calm picture on the cover.
    Calm(Calm),
    Door,
    /// Ends the sitting from the cover and destroys what was not kept.
    Clear,
    Fit,
    ZoomIn,
    ZoomOut,
    Take(What),
    Lay(Target),
    /// Leads what is in hand to a place, by keys.
    Aim(Target),
    /// Moves a laid card by a little.
    Nudge(PieceId, Place),
    /// Moves the tray on by so many cards.
    TrayBy(i32),
    Choose(PieceId),
    Closer,
    CloserOf(What),
    TurnOver,
    Rotate,
    PutAway,
    Words,
    WordsDone,
    KeepWords(String),
    CloseTop,
    Hear(String),
    NameCloser,
    BarOpen,
    TurnPath,
    Tick(Leaves),
    Folder(PathBuf),
    /// The next page of what is to leave; after the last the first.
    TurnPage,
    MakePages,
    OpenFolder,
    Finish,
    Language(Language),
    /// The language of the cards' names.
    Labels(Language),
    Theme(Theme),
    TextSize,
    Motion,
    Names,
    /// Opens and closes the drawer of the cards of high risk, on the screen of cards.
    Drawer,
    /// A card is missing: opens the field for it.
    Missing(Option<Family>),
    ExportMissing,
    PrintCards,
    /// Looks for packs that could be added.
    FindPacks,
    LookAtPack(PathBuf),
    KeepPack,
    UsePack(DeckId),
    RemovePack(DeckId),
    Elsewhere,
    TryAgain,
}

/// What can leave the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaves {
    Person,
    Work,
    Picture,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Ask>();
}
