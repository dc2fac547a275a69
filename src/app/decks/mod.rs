//! The cards in use on this device, and the packs that are added to them or taken away. Packs are brought in, and pages
//! for printing made, beside the window, which never waits for them.

mod looked;

pub(in crate::app) use looked::Looked;

use super::Work;
use super::desk::{Desk, Screen};
use super::faces::Faces;
use super::sitting::Sitting;
use crate::deck::pack::{Pack, found_in};
use crate::deck::{DeckId, Family, ReadError, Tells, Told};
use crate::export::{Paper, deck_pages, pdf, save, sheet_pages};
use crate::i18n::{Words, teller};
use crate::kit::Stock;
use crate::vault::{MissingCards, plugged_in, usual_places};
use bevy::prelude::*;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task};
use bevy::window::{FileDragAndDrop, RequestRedraw};
use looked::{look, title_of};
use std::path::PathBuf;

/// A pack on this device, as the screen of cards shows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OnShelf {
    pub id: DeckId,
    pub title: String,
    pub cards: usize,
    /// It completes the shipped deck; the others stand alone.
    pub completes: bool,
    /// Its cards are those, or among those, that lie ready.
    pub used: bool,
}

/// The cards in use, and what is being done with packs.
#[derive(Resource)]
pub(super) struct Decks {
    /// What lies ready: the packs in use as one, and the kits.
    pub stock: Stock,
    pub shelf: Vec<OnShelf>,
    /// The packs on the shelf that cannot be read any more, and why.
    pub broken: Vec<(DeckId, String)>,
    /// The packs that lie where people keep files, and are not on the shelf.
    pub found: Vec<PathBuf>,
    pub looked: Option<Looked>,
    /// How many cards people said are missing.
    pub missing: usize,
    looking: Option<Task<Looked>>,
    searching: Option<Task<Vec<PathBuf>>>,
    printing: Option<Task<Result<Vec<PathBuf>, Told>>>,
}

impl Decks {
    /// Whether something is being done that takes a moment.
    pub fn busy(&self) -> bool {
        self.looking.is_some() || self.printing.is_some()
    }
}

/// The packs on the shelf by their names, as far as they can be read.
type OnDevice = Vec<(DeckId, Result<Pack, ReadError>)>;

pub(super) fn plugin(stock: Stock) -> impl Fn(&mut App) {
    move |app: &mut App| {
        app.insert_resource(Decks {
            stock: stock.clone(),
            shelf: Vec::new(),
            broken: Vec::new(),
            found: Vec::new(),
            looked: None,
            missing: 0,
            looking: None,
            searching: None,
            printing: None,
        })
        .add_systems(Startup, |mut decks: ResMut<Decks>, mut desk: ResMut<Desk>| {
            desk.words_in_use = Words::new(&decks.stock.pack.names);
            let packs = desk.folder.shelf().packs();
            decks.show_shelf(packs, &desk);
        })
        .add_systems(Update, (dropped, take_over).chain().in_set(Work::Obey));
    }
}

impl Decks {
    /// Shows what is on the shelf, and how many cards are missed.
    fn show_shelf(&mut self, packs: OnDevice, desk: &Desk) {
        let used = self.stock.pack.deck.id.clone();
        let shown = |pack: Pack| OnShelf {
            title: title_of(&pack),
            cards: pack.deck.cards.len(),
            completes: pack.deck.completes.is_some(),
            used: used.parts().any(|part| part == pack.deck.id.0),
            id: pack.deck.id,
        };
        self.shelf = Pack::shipped().into_iter().map(shown).collect();
        self.broken = Vec::new();
        for (id, pack) in packs {
            match pack {
                Ok(pack) => self.shelf.push(shown(pack)),
                Err(error) => self.broken.push((id, error.told().words(&teller(desk.language)))),
            }
        }
        self.missing = MissingCards::load(&desk.folder).map_or(0, |notes| notes.count());
    }

    /// Lays out what is in use now, after a pack was added, chosen or taken away.
    fn lay_out(&mut self, desk: &mut Desk, sitting: &mut Sitting, faces: &mut Faces) {
        let packs = desk.folder.shelf().packs();
        match Stock::in_use(packs.clone(), desk.settings.deck.as_deref()) {
            Ok(stock) => {
                faces.change(stock.pack.clone());
                sitting.play_with(&stock);
                desk.words_in_use = Words::new(&stock.pack.names);
                self.stock = stock;
            }
            Err(error) => desk.hint = Some(error.told().words(&teller(desk.language))),
        }
        self.show_shelf(packs, desk);
        desk.stale = true;
    }

    /// Looks for packs where people keep files.
    pub fn search(&mut self, desk: &mut Desk) {
        let mut places = usual_places();
        places.extend(plugged_in());
        self.searching = Some(AsyncComputeTaskPool::get().spawn(async move { found_in(&places) }));
        self.looked = None;
        desk.stale = true;
    }

    /// Brings a pack in and says what is found in it.
    pub fn look_at(&mut self, path: PathBuf, desk: &mut Desk) {
        let (folder, language) = (desk.folder.clone(), desk.language);
        self.looked = None;
        self.looking = Some(AsyncComputeTaskPool::get().spawn(async move { look(path, &folder, language) }));
        desk.stale = true;
    }

    /// Keeps the pack that was looked at; its cards lie ready at once.
    pub fn keep(&mut self, desk: &mut Desk, sitting: &mut Sitting, faces: &mut Faces) {
        let Some(brought) = self.looked.as_mut().and_then(|looked| looked.brought.take()) else { return };
        let alone = brought.pack.deck.completes.is_none().then(|| brought.pack.deck.id.0.clone());
        match desk.folder.shelf().keep(brought) {
            Ok(()) => {
                if alone.is_some() {
                    desk.settings.deck = alone;
                    desk.keep_settings();
                }
                self.looked = None;
                self.lay_out(desk, sitting, faces);
                desk.go(Screen::Packs);
            }
            Err(error) => {
                desk.hint = Some(error.told().words(&teller(desk.language)));
                desk.stale = true;
            }
        }
    }

    /// Uses another deck that stands alone.
    pub fn choose(&mut self, id: &DeckId, desk: &mut Desk, sitting: &mut Sitting, faces: &mut Faces) {
        desk.settings.deck = (id.0 != DeckId::SHIPPED).then(|| id.0.clone());
        desk.keep_settings();
        self.lay_out(desk, sitting, faces);
    }

    /// Takes a pack off the shelf.
    pub fn remove(&mut self, id: &DeckId, desk: &mut Desk, sitting: &mut Sitting, faces: &mut Faces) {
        if let Err(error) = desk.folder.shelf().remove(id) {
            desk.hint = Some(error.told().words(&teller(desk.language)));
        }
        desk.removing = None;
        self.lay_out(desk, sitting, faces);
    }

    /// Makes the pages to print and cut, where exports go.
    pub fn print(&mut self, desk: &mut Desk) {
        let (pack, words, language) = (self.stock.pack.clone(), desk.words_in_use.clone(), desk.language);
        let folder = desk.leaving.usual.clone();
        self.printing = Some(AsyncComputeTaskPool::get().spawn(async move {
            let cards = pdf(&deck_pages(&pack, &words, language, None, Paper::A4)?)?;
            let sheets = pdf(&sheet_pages(language, Paper::A3)?)?;
            let cards = save(&folder, "K-par-Cas cards A4", "pdf", &cards)?;
            Ok(vec![cards, save(&folder, "K-par-Cas sheets A3", "pdf", &sheets)?])
        }));
        desk.stale = true;
    }

    /// Notes a card that someone misses.
    pub fn miss(&mut self, family: Option<Family>, words: &str, desk: &mut Desk) {
        let noted = MissingCards::load(&desk.folder).map_err(Told::from).and_then(|mut notes| {
            if notes.add(family, words) {
                notes.save(&desk.folder)?;
            }
            Ok(notes.count())
        });
        match noted {
            Ok(count) => {
                self.missing = count;
                desk.hint = Some(desk.say("missing-noted"));
            }
            Err(told) => desk.hint = Some(told.words(&teller(desk.language))),
        }
        desk.stale = true;
    }

    /// Writes the notes where exports go.
    pub fn export_missing(&mut self, desk: &mut Desk) {
        let written = MissingCards::load(&desk.folder).map_err(Told::from).and_then(|notes| {
            let text: String = notes.lines().map(|line| line + "\n").collect();
            Ok(save(&desk.leaving.usual, "K-par-Cas missing cards", "txt", text.as_bytes())?)
        });
        desk.hint = Some(match written {
            Ok(file) => desk.tell("written-to", "file", &file.display().to_string()),
            Err(told) => told.words(&teller(desk.language)),
        });
        desk.stale = true;
    }
}

/// A folder or zip that is let fall on the window is looked at, where no table is open.
fn dropped(
    mut drops: MessageReader<FileDragAndDrop>,
    mut decks: ResMut<Decks>,
    mut desk: ResMut<Desk>,
    sitting: Res<Sitting>,
) {
    for drop in drops.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = drop
            && sitting.session.is_none()
        {
            desk.go(Screen::Packs);
            decks.look_at(path_buf.clone(), &mut desk);
        }
    }
}

/// Takes over what was done beside the window.
fn take_over(mut decks: ResMut<Decks>, mut desk: ResMut<Desk>, mut redraw: MessageWriter<RequestRedraw>) {
    let doing = decks.bypass_change_detection();
    let mut waits = false;
    if let Some(task) = &mut doing.looking {
        match check_ready(task) {
            Some(looked) => (doing.looked, doing.looking, desk.stale) = (Some(looked), None, true),
            None => waits = true,
        }
    }
    if let Some(task) = &mut doing.searching {
        match check_ready(task) {
            Some(found) => (doing.found, doing.searching, desk.stale) = (found, None, true),
            None => waits = true,
        }
    }
    if let Some(task) = &mut doing.printing {
        match check_ready(task) {
            Some(written) => {
                doing.printing = None;
                desk.hint = Some(match written {
                    Ok(files) => {
                        let names: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
                        desk.tell("written-to", "file", &names.join(", "))
                    }
                    Err(told) => told.words(&teller(desk.language)),
                });
                desk.stale = true;
            }
            None => waits = true,
        }
    }
    if waits {
        redraw.write(RequestRedraw);
    }
}
