//! What leaves the table: its pages are looked at before they go, and written where someone wants them. Both are made
//! beside the table, which never waits for them.

use super::Work;
use super::desk::{Desk, Screen};
use super::faces::image_from;
use super::leaving::Leaving;
use super::sitting::Sitting;
use crate::deck::{Art, Pixels, Told};
use crate::export::{Source, annex, pages, pdf, preview, save, table_png};
use crate::i18n::{Language, Words, code_name, plain, teller};
use crate::session::{Audience, Document, Mode, Rules, SeatCode, SeatId, Session};
use bevy::prelude::*;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task};
use bevy::window::RequestRedraw;
use std::path::PathBuf;
use std::sync::Arc;

/// The width of an exported picture of the table, in pixels.
const PICTURE_WIDTH: u32 = 2_000;
/// The width in which pages are looked at, in pixels.
const PREVIEW_WIDTH: u32 = 900;
/// The most pages that are looked at.
const MOST_PAGES: usize = 24;

/// The pages as they would leave, and the files that are being written.
#[derive(Resource, Default)]
pub(super) struct Press {
    /// The pages, as pictures.
    pub pages: Vec<Handle<Image>>,
    /// What the pages say: so many events, in that language, for the person and for the work.
    made_of: Option<(usize, Language, bool, bool)>,
    drawing: Option<Task<Vec<Pixels>>>,
    writing: Option<Task<Result<Vec<PathBuf>, Told>>>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Press>()
        .add_systems(Update, (draw_pages, take_over_pages, take_over_files).chain().in_set(Work::Obey));
}

impl Press {
    /// Writes what was ticked, beside the table.
    pub fn write(&mut self, sitting: &Sitting, desk: &mut Desk) {
        let Some(sheet) = Sheet::of(sitting, desk) else { return };
        let leaving = desk.leaving.clone();
        self.writing = Some(AsyncComputeTaskPool::get().spawn(async move { sheet.write(&leaving) }));
        (desk.leaving.making, desk.leaving.failed, desk.stale) = (true, None, true);
    }
}

/// Everything from which pages are made, to be taken along to another thread.
struct Sheet {
    session: Session,
    rules: Arc<Rules>,
    art: Art,
    words: Words,
    language: Language,
    /// For whom pages are made.
    audiences: Vec<Audience>,
}

impl Sheet {
    fn of(sitting: &Sitting, desk: &Desk) -> Option<Self> {
        let session = sitting.session.clone()?;
        let (art, words) = (sitting.art.clone(), desk.words_in_use.clone());
        let audiences = audiences(&session, &desk.leaving);
        Some(Self { session, rules: sitting.rules.clone(), art, words, language: desk.paper(), audiences })
    }

    fn source(&self) -> Source<'_> {
        let Self { session, rules, art, words, language, .. } = self;
        Source { session, rules, art, words, language: *language }
    }

    fn draw(&self) -> Vec<Pixels> {
        let mut looks = Vec::new();
        for audience in self.audiences.clone() {
            match pages(&self.source(), audience) {
                Ok(pages) => looks.extend((0..MOST_PAGES).map_while(|page| preview(&pages, page, PREVIEW_WIDTH))),
                Err(error) => error!("{error:?}"),
            }
        }
        looks
    }

    fn write(&self, leaving: &Leaving) -> Result<Vec<PathBuf>, Told> {
        let (source, folder) = (self.source(), &leaving.folder);
        let training = self.session.header().mode == Mode::Training;
        let stem = if training { "K-par-Cas TRAINING" } else { "K-par-Cas" };
        let mut made = Vec::new();
        for audience in &self.audiences {
            let bytes = pdf(&pages(&source, *audience)?)?;
            let whose = match audience {
                Audience::Person(seat) => self.session.state().seats.get(seat).map(|seat| seat.code),
                Audience::Work => None,
            };
            // No mark of direction belongs into the name of a file.
            let name = |code: SeatCode| plain(&code_name(self.language, code.colour.key(), code.animal.key()));
            let whose = whose.map(|code| format!(" {}", name(code)));
            made.push(save(folder, &format!("{stem}{}", whose.unwrap_or_default()), "pdf", &bytes)?);
        }
        if leaving.work
            && training
            && let Some(pages) = annex(&source)?
        {
            made.push(save(folder, &format!("{stem} annex"), "pdf", &pdf(&pages)?)?);
        }
        // Where nothing is kept, only the person's own copy may leave.
        if leaving.picture && training {
            let shown = self.session.shown_to(Audience::Work, &self.rules);
            let state = shown.state();
            for kit in &self.rules.kits {
                for seat in state.seats.keys().filter(|seat| state.on_mat(**seat, &kit.id).next().is_some()) {
                    let png = table_png(&source, kit, *seat, PICTURE_WIDTH)?;
                    made.push(save(folder, &format!("{stem} {}-{}", kit.id.0, seat.0), "png", &png)?);
                }
            }
        }
        if leaving.work && training {
            let text = Document::of(&self.session.shown_to(Audience::Work, &self.rules)).to_ron()?;
            made.push(save(folder, stem, "session.ron", text.as_bytes())?);
        }
        Ok(made)
    }
}

/// For whom pages are to be made: for each person who laid something, and for the work where something may be kept.
fn audiences(session: &Session, leaving: &Leaving) -> Vec<Audience> {
    let laid = |seat: &&SeatId| session.state().pieces.iter().any(|piece| piece.is_of(**seat));
    let people = session.state().seats.keys().filter(laid).copied().map(Audience::Person);
    let work = leaving.work && session.header().mode == Mode::Training;
    people.filter(|_| leaving.person).chain(work.then_some(Audience::Work)).collect()
}

/// Draws the pages anew while they are looked at and something has changed; what nobody looks at any more is forgotten,
/// so that no story outlives its table.
fn draw_pages(mut press: ResMut<Press>, desk: Res<Desk>, sitting: Res<Sitting>) {
    let shown = sitting.session.as_ref().filter(|_| desk.screen == Screen::Finish);
    let ticked = (desk.leaving.person, desk.leaving.work);
    let made_of = shown.map(|session| (session.entries().len(), desk.paper(), ticked.0, ticked.1));
    if press.made_of == made_of {
        return;
    }
    (press.pages, press.drawing, press.made_of) = (Vec::new(), None, None);
    if made_of.is_none() {
        return;
    }
    if let Some(sheet) = Sheet::of(&sitting, &desk) {
        press.drawing = Some(AsyncComputeTaskPool::get().spawn(async move { sheet.draw() }));
        press.made_of = made_of;
    }
}

fn take_over_pages(
    mut press: ResMut<Press>,
    mut desk: ResMut<Desk>,
    mut images: ResMut<Assets<Image>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(task) = &mut press.bypass_change_detection().drawing else { return };
    let Some(drawn) = check_ready(task) else {
        redraw.write(RequestRedraw);
        return;
    };
    press.drawing = None;
    press.pages = drawn.into_iter().map(|pixels| images.add(image_from(pixels))).collect();
    (desk.leaving.page, desk.stale) = (0, true);
}

/// Tells what was written. What could not be written is told too, and the table is untouched.
fn take_over_files(mut press: ResMut<Press>, mut desk: ResMut<Desk>, mut redraw: MessageWriter<RequestRedraw>) {
    let Some(task) = &mut press.bypass_change_detection().writing else { return };
    let Some(written) = check_ready(task) else {
        redraw.write(RequestRedraw);
        return;
    };
    press.writing = None;
    desk.leaving.making = false;
    match written {
        Ok(made) => {
            desk.leaving.made = made;
            if desk.screen == Screen::Finish {
                desk.go(Screen::Closing);
            }
        }
        Err(error) => {
            warn!("an export was not written");
            let place = error.words(&teller(desk.language));
            desk.leaving.failed = Some(desk.tell("export-failed", "place", &place));
        }
    }
    desk.stale = true;
}

/// Whether pages are still being drawn.
pub(super) fn working(world: &World) -> bool {
    world.get_resource::<Press>().is_some_and(|press| press.drawing.is_some())
}
