//! Does what was asked, in order: what changes the table becomes an action of the session, the rest is the desk's.

use super::Work;
use super::ask::{Ask, Leaves};
use super::decks::Decks;
use super::desk::{Calm, Closer, Desk, Screen, Writing};
use super::faces::Faces;
use super::press::Press;
use super::setup::SetupAsk;
use super::sitting::Sitting;
use super::steps::{fresh_pile, next, open_pile, step_to};
use super::table::View;
use crate::deck::Tells;
use crate::export::open_folder;
use crate::i18n::teller;
use crate::kit::{Direction, Place};
use crate::session::{Action, PieceId};
use bevy::prelude::*;

/// How far one touch on rotate turns a card, in degrees.
const TURN: i16 = 15;
/// How far one key moves the tray, in pixels: a card.
const TRAY_STEP: f32 = 122.0;
/// By how much one key enlarges the table.
const ZOOM: f32 = 1.25;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, obey.in_set(Work::Obey));
}

/// Does what was asked, in order.
fn obey(
    mut asks: MessageReader<Ask>,
    mut desk: ResMut<Desk>,
    mut sitting: ResMut<Sitting>,
    mut view: ResMut<View>,
    mut press: ResMut<Press>,
    (mut decks, mut faces): (ResMut<Decks>, ResMut<Faces>),
) {
    for ask in asks.read() {
        let (desk, sitting) = (&mut *desk, &mut *sitting);
        match ask {
            Ask::Go(screen) => desk.go(screen.clone()),
            Ask::GoBack => {
                let before = std::mem::take(&mut desk.before);
                desk.go(before);
            }
            Ask::Setup(ask) => super::setup::obey(ask, desk, sitting),
            Ask::Seats(ask) => super::seats::obey(ask, desk, sitting, &mut view),
            Ask::Panel(ask) => super::panel::obey(ask, desk, sitting),
            Ask::Read(ask) => super::reading::obey(ask, desk, sitting),
            Ask::Continue => match desk.folder.last_training(&sitting.rules) {
                Ok(Some(kept)) => {
                    sitting.resume(kept);
                    sitting.uncover(desk);
                    desk.go(if sitting.kit().is_some() { Screen::Table } else { Screen::Which });
                    view.refit();
                }
                Ok(None) => desk.go(Screen::Home),
                Err(error) => {
                    warn!("the last training session cannot be read");
                    desk.hint =
                        Some(desk.tell("continue-unreadable", "place", &error.told().words(&teller(desk.language))));
                    desk.stale = true;
                }
            },
            Ask::Kit(kit) => {
                let first = sitting.state().is_some_and(|state| !state.opened.contains(kit));
                if sitting.ask(&Action::OpenKit { kit: kit.clone() }, desk) {
                    desk.go(Screen::Table);
                    let opening = desk.aloud(&format!("kit-{}-opening", kit.0));
                    desk.heard = Some(opening).filter(|words| first && !words.is_empty());
                    if first {
                        sitting.bring_figures(desk);
                    }
                    view.refit();
                }
            }
            Ask::Step(step) => step_to(sitting, desk, step),
            Ask::Next if super::setup::sets_up(&desk.screen) => {
                super::setup::obey(&SetupAsk::Next, desk, sitting);
            }
            Ask::Next => next(sitting, desk, 1),
            Ask::Back => next(sitting, desk, -1),
            Ask::Skip => {
                sitting.ask(&Action::SkipStep, desk);
                fresh_pile(desk);
            }
            Ask::Pile(pile) => open_pile(sitting, desk, pile),
            Ask::Undo | Ask::Redo => {
                let action = if *ask == Ask::Undo { Action::Undo } else { Action::Redo };
                sitting.ask(&action, desk);
                desk.chosen = desk.chosen.filter(|id| sitting.state().is_some_and(|s| s.piece(*id).is_some()));
                fresh_pile(desk);
            }
            Ask::Cover => {
                (desk.covered, desk.calm) = (true, Calm::Tree);
                desk.panel.shut();
                desk.stale = true;
                if sitting.session.is_some() {
                    // The screen is covered whether or not the journal takes the event.
                    let _ = sitting.act(&Action::Pause);
                }
            }
            Ask::Uncover => sitting.uncover(desk),
            Ask::Calm(calm) => (desk.calm, desk.stale) = (*calm, true),
            Ask::Door => (desk.stopping, desk.stale) = (true, true),
            Ask::Clear => {
                (desk.covered, desk.stopping) = (false, false);
                sitting.destroy();
                desk.go(Screen::Home);
            }
            Ask::Fit => view.refit(),
            Ask::ZoomIn => view.zoom_middle(desk.seat, ZOOM),
            Ask::ZoomOut => view.zoom_middle(desk.seat, 1.0 / ZOOM),
            Ask::Take(what) => {
                let same = desk.taken.as_ref() == Some(what);
                (desk.taken, desk.chosen, desk.aim) = ((!same).then(|| what.clone()), None, None);
                desk.stale = true;
            }
            Ask::Lay(target) => {
                if let Some(what) = desk.taken.take() {
                    let seat = desk.seat;
                    sitting.ask(&Action::Lay { what, seat, to: target.clone() }, desk);
                } else if let Some(piece) = desk.chosen.take() {
                    sitting.ask(&Action::Move { piece, to: target.clone() }, desk);
                }
                (desk.aim, desk.stale) = (None, true);
            }
            Ask::Aim(target) => (desk.aim, desk.stale) = (Some(target.clone()), true),
            Ask::Nudge(piece, by) => nudge(sitting, desk, *piece, *by),
            Ask::TrayBy(cards) => {
                desk.tray += *cards as f32 * TRAY_STEP;
                desk.stale = true;
            }
            Ask::Choose(piece) => {
                // A touched card comes forward by itself.
                let _ = sitting.act(&Action::BringForward { piece: *piece });
                desk.seat = sitting.state().and_then(|state| state.piece(*piece)).map_or(desk.seat, |piece| piece.seat);
                (desk.chosen, desk.taken, desk.aim) = (Some(*piece), None, None);
                desk.stale = true;
            }
            Ask::Closer => {
                if let Some(piece) = desk.chosen.and_then(|id| sitting.state()?.piece(id)) {
                    let (what, turned) = (piece.what.clone(), !piece.face_up);
                    desk.closer = Some(Closer { what, piece: Some(piece.id), named: false, turned });
                    desk.stale = true;
                }
            }
            Ask::CloserOf(what) => {
                desk.closer = Some(Closer { what: what.clone(), piece: None, named: false, turned: false });
                (desk.taken, desk.stale) = (None, true);
            }
            Ask::TurnOver => {
                if let Some(piece) = aimed_at(desk) {
                    sitting.ask(&Action::TurnOver { piece }, desk);
                }
                if let Some(closer) = &mut desk.closer {
                    closer.turned = !closer.turned;
                }
                desk.stale = true;
            }
            Ask::Rotate => {
                if let Some(piece) = aimed_at(desk) {
                    sitting.ask(&Action::Rotate { piece, degrees: TURN }, desk);
                }
            }
            Ask::PutAway => {
                if let Some(piece) = aimed_at(desk) {
                    sitting.ask(&Action::PutAway { piece }, desk);
                }
                (desk.chosen, desk.closer, desk.stale) = (None, None, true);
            }
            Ask::Words => {
                let piece = desk.chosen.and_then(|id| sitting.state()?.piece(id));
                let about = piece.map(|piece| super::reading::about(piece.id, Some(&piece.spot.anchor)));
                desk.words = about.map(Writing::Said);
                desk.stale = true;
            }
            Ask::KeepWords(words) => {
                match desk.words.take() {
                    Some(Writing::Said(about)) => {
                        sitting.ask(&Action::SayWords { about, words: words.clone() }, desk);
                    }
                    Some(Writing::Note) if !words.trim().is_empty() => {
                        sitting.ask(&Action::NoteObservation { words: words.clone() }, desk);
                    }
                    Some(Writing::Note) => {}
                    Some(Writing::Missing(family)) => decks.miss(family, words, desk),
                    Some(Writing::Place) => super::setup::note_place(words, desk),
                    None => {}
                }
                desk.stale = true;
            }
            // The field itself answers with its words.
            Ask::WordsDone => {}
            Ask::CloseTop => super::back::close_top(desk, sitting),
            Ask::Hear(text) => (desk.heard, desk.stale) = (Some(text.clone()), true),
            Ask::NameCloser => {
                if let Some(closer) = &mut desk.closer {
                    closer.named = true;
                }
                desk.stale = true;
            }
            Ask::BarOpen => (desk.bar_open, desk.stale) = (!desk.bar_open, true),
            Ask::TurnPath => {
                let direction = match sitting.layout(desk.seat).map(|layout| layout.direction()) {
                    Some(Direction::RightToLeft) => Direction::LeftToRight,
                    _ => Direction::RightToLeft,
                };
                let seat = desk.seat;
                sitting.ask(&Action::TurnPath { seat, direction }, desk);
            }
            Ask::Tick(leaves) => {
                let tick = match leaves {
                    Leaves::Person => &mut desk.leaving.person,
                    Leaves::Work => &mut desk.leaving.work,
                    Leaves::Picture => &mut desk.leaving.picture,
                };
                *tick = !*tick;
                desk.stale = true;
            }
            Ask::Folder(folder) => {
                (desk.leaving.folder, desk.leaving.failed, desk.stale) = (folder.clone(), None, true);
            }
            Ask::TurnPage => {
                desk.leaving.page = (desk.leaving.page + 1) % press.pages.len().max(1);
                desk.stale = true;
            }
            Ask::OpenFolder => {
                if open_folder(&desk.leaving.folder).is_err() {
                    let folder = desk.leaving.folder.display().to_string();
                    desk.hint = Some(desk.tell("folder-not-opened", "folder", &folder));
                    desk.stale = true;
                }
            }
            Ask::MakePages => {
                press.write(sitting, desk);
            }
            Ask::Finish => {
                if !sitting.ask(&Action::Finish, desk) {
                    // It ends on a stone: the card to leave with is chosen first.
                    desk.go(Screen::ReadBack);
                    desk.reading.at = usize::MAX;
                } else if sitting.settled() {
                    sitting.end();
                    desk.go(Screen::Home);
                } else {
                    desk.hint = Some(desk.say("finish-not-kept"));
                    desk.stale = true;
                }
            }
            Ask::Language(language) => {
                desk.language = *language;
                desk.settings.language = Some(language.code().to_owned());
                desk.keep_settings();
                desk.go(desk.before.clone());
            }
            Ask::Labels(language) => {
                // The language of the screens is followed, whatever it becomes.
                desk.settings.labels = (*language != desk.language).then(|| language.code().to_owned());
                desk.keep_settings();
            }
            Ask::Drawer => (desk.drawer, desk.stale) = (!desk.drawer, true),
            Ask::Missing(family) => (desk.words, desk.stale) = (Some(Writing::Missing(*family)), true),
            Ask::ExportMissing => decks.export_missing(desk),
            Ask::PrintCards => decks.print(desk),
            Ask::FindPacks => {
                desk.go(Screen::Packs);
                decks.search(desk);
            }
            Ask::LookAtPack(path) => decks.look_at(path.clone(), desk),
            // No card changes under a table.
            Ask::KeepPack | Ask::UsePack(_) | Ask::RemovePack(_) if sitting.session.is_some() => {}
            Ask::KeepPack => decks.keep(desk, sitting, &mut faces),
            Ask::UsePack(id) => decks.choose(id, desk, sitting, &mut faces),
            Ask::RemovePack(id) => {
                if desk.removing.as_ref() == Some(id) {
                    decks.remove(id, desk, sitting, &mut faces);
                } else {
                    (desk.removing, desk.stale) = (Some(id.clone()), true);
                }
            }
            Ask::Theme(theme) => {
                desk.settings.theme = *theme;
                desk.keep_settings();
            }
            Ask::TextSize => {
                desk.settings.text = desk.settings.text.next();
                desk.keep_settings();
            }
            Ask::Motion => {
                desk.settings.still = !desk.settings.still;
                desk.keep_settings();
            }
            Ask::Names => {
                desk.settings.names = !desk.settings.names;
                desk.keep_settings();
            }
            Ask::Elsewhere => {
                let folder = std::env::temp_dir().join("kparcas-training");
                sitting.write_to(folder.join(format!("training-{}.ron", std::process::id())));
                desk.hint = Some(desk.tell("disk-elsewhere", "folder", &folder.display().to_string()));
                desk.stale = true;
            }
            Ask::TryAgain => {
                sitting.settled();
            }
        }
    }
}

/// Moves a laid card by a little, within the place where it lies.
fn nudge(sitting: &mut Sitting, desk: &mut Desk, piece: PieceId, by: Place) {
    let known = sitting.state().and_then(|state| state.piece(piece));
    let to = known.and_then(|piece| Some(sitting.layout(piece.seat)?.beside(&piece.spot, by)));
    if let Some(to) = to {
        sitting.ask(&Action::Move { piece, to }, desk);
    }
}

/// The piece that a tool acts on: the one in large, else the chosen one.
fn aimed_at(desk: &Desk) -> Option<PieceId> {
    desk.closer.as_ref().map_or(desk.chosen, |closer| closer.piece)
}
