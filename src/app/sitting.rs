//! The session at the table and its journal: every change of the table goes through here.

use super::Work;
use super::desk::Desk;
use crate::deck::{Art, Card, CardId, Family};
use crate::kit::{Direction, Drawn, Kit, Level, Mat, Step, Stock};
use crate::session::{
    Action, Audience, Date, Entry, Event, Header, Layout, Milliseconds, Mode, Piece, Refusal, Rules, SeatCode, SeatId,
    Session, Setting, State, Target, What,
};
use crate::vault::{Kept, Writer};
use bevy::prelude::*;
use std::sync::Arc;
use std::time::Instant;

/// The session at the table, if there is one, and what it is played by.
#[derive(Resource)]
pub(super) struct Sitting {
    pub rules: Arc<Rules>,
    /// The pictures of the cards.
    pub art: Art,
    /// The kits as they lie in an upright window.
    upright_kits: Vec<Kit>,
    /// The window is higher than wide.
    pub upright: bool,
    /// Several mats lie side by side, each higher than wide.
    pub narrow: bool,
    pub session: Option<Session>,
    /// The tables of today's earlier sittings, in memory alone, by the picture code of each seat.
    earlier: Vec<(SeatCode, Session)>,
    writer: Option<Writer>,
    /// When the session was begun or continued, and the time that it had already run.
    clock: (Instant, u64),
}

pub(super) fn plugin(stock: Stock, training: Option<Session>) -> impl Fn(&mut App) {
    move |app: &mut App| {
        let sitting = Sitting {
            rules: Arc::new(Rules::from(&stock)),
            art: stock.pack.art.clone(),
            upright_kits: stock.kits.iter().map(Kit::upright).collect(),
            upright: false,
            narrow: false,
            session: None,
            earlier: Vec::new(),
            writer: None,
            clock: (Instant::now(), 0),
        };
        let mut begun = training.clone();
        app.insert_resource(sitting)
            .add_systems(Startup, move |mut sitting: ResMut<Sitting>, mut desk: ResMut<Desk>| {
                if let Some(session) = begun.take() {
                    sitting.open_training(reopened(&session), &mut desk);
                    desk.go(super::desk::Screen::Table);
                }
            })
            .add_systems(Update, watch_writer.in_set(Work::Obey));
    }
}

impl Sitting {
    /// Lays out other cards and kits. Only between sittings.
    pub fn play_with(&mut self, stock: &Stock) {
        self.rules = Arc::new(Rules::from(stock));
        self.art = stock.pack.art.clone();
        self.upright_kits = stock.kits.iter().map(Kit::upright).collect();
    }

    /// Begins a sitting with these people, in the order in which they chose their picture codes.
    pub fn begin(&mut self, mode: Mode, setting: Setting, codes: &[SeatCode], desk: &mut Desk) {
        self.begin_on(today(), mode, setting, codes, desk);
    }

    /// Begins a sitting on that day.
    pub fn begin_on(&mut self, date: Date, mode: Mode, setting: Setting, codes: &[SeatCode], desk: &mut Desk) {
        let deck = self.rules.deck.id.clone();
        let header = Header { version: Header::VERSION, mode, date, deck, setting, title: None };
        let mut session = Session::new(header);
        let mut first = Vec::new();
        for (code, seat) in codes.iter().zip(1..) {
            let seat = SeatId(seat);
            first.push(Action::JoinSeat { seat, code: *code });
            if desk.language.right_to_left() {
                // Only where it begins; the person may turn the path at any time.
                first.push(Action::TurnPath { seat, direction: Direction::RightToLeft });
            }
        }
        for action in first {
            if let Err(refusal) = session.act(&self.rules, &action, Milliseconds(0)) {
                desk.refuse(refusal);
            }
        }
        desk.seat = SeatId::FIRST;
        self.clock = (Instant::now(), 0);
        self.writer = None;
        if mode == Mode::Training {
            self.open_training(session, desk);
        } else {
            self.session = Some(session);
        }
    }

    /// Puts a training session on the table, in a file of its own.
    pub fn open_training(&mut self, session: Session, desk: &mut Desk) {
        self.clock = (Instant::now(), session.last_at().0);
        let file = desk.folder.new_training_file(&session).unwrap_or_else(|error| {
            // The writer will try again and tell; until then the session lives in memory.
            warn!("the training folder cannot be made at the moment: {:?}", error.kind());
            desk.folder.training().join("training.ron")
        });
        self.writer = Some(Writer::new(file, &session));
        self.session = Some(session);
    }

    /// Goes on with a kept training session.
    pub fn resume(&mut self, kept: Kept) {
        self.clock = (Instant::now(), kept.session.last_at().0);
        self.writer = Some(Writer::new(kept.file, &kept.session));
        self.session = Some(kept.session);
    }

    /// Clears the table; what was to be kept is durable before this returns. In memory alone, each person's own table
    /// waits for them until the program is closed.
    pub fn end(&mut self) {
        self.writer = None;
        if let Some(session) = self.session.take() {
            for (seat, known) in &session.state().seats {
                let own = session.shown_to(Audience::Person(*seat), &self.rules);
                self.earlier.retain(|(code, _)| *code != known.code);
                self.earlier.push((known.code, own));
            }
        }
    }

    /// Clears the table and destroys what was kept of it.
    pub fn destroy(&mut self) {
        if let Some(writer) = self.writer.take() {
            writer.destroy();
        }
        self.session = None;
    }

    /// Does what is asked of the session, and hands the events to the journal's writer without waiting.
    pub fn act(&mut self, action: &Action) -> Result<(), Refusal> {
        let now = Milliseconds(self.clock.1 + self.clock.0.elapsed().as_millis() as u64);
        let session = self.session.as_mut().ok_or(Refusal::NoKitOpen)?;
        let entries = session.act(&self.rules, action, now)?;
        if let Some(writer) = &self.writer {
            writer.append(entries);
        }
        Ok(())
    }

    /// Does what is asked, and tells why not.
    pub fn ask(&mut self, action: &Action, desk: &mut Desk) -> bool {
        match self.act(action) {
            Ok(()) => {
                desk.hint = None;
                desk.stale = true;
                true
            }
            Err(refusal) => {
                desk.refuse(refusal);
                false
            }
        }
    }

    /// What was destroyed is gone from the table and from the journal; before this it could still be taken back.
    pub fn settle(&mut self) {
        if self.session.as_ref().is_some_and(Session::holds_destroyed) {
            self.write_anew();
        }
    }

    /// Someone has left the table: nothing of theirs stays in the journal, nor in memory for another day.
    pub fn forget_seat(&mut self, code: SeatCode) {
        self.forget(code);
        self.write_anew();
    }

    fn write_anew(&mut self) {
        let Some(session) = &self.session else { return };
        let settled = session.settled();
        if let Some(writer) = &self.writer {
            writer.write_anew(&settled);
        }
        self.session = Some(settled);
    }

    /// The cards come back, wherever the cover was left by.
    pub fn uncover(&mut self, desk: &mut Desk) {
        (desk.covered, desk.stopping, desk.stale) = (false, false, true);
        if self.state().is_some_and(|state| state.covered) {
            self.ask(&Action::Resume, desk);
        }
    }

    /// Waits until the journal is durable; true when there is nothing to wait for.
    pub fn settled(&self) -> bool {
        self.writer.as_ref().is_none_or(Writer::flush)
    }

    /// Writes the journal into another folder from now on.
    pub fn write_to(&self, file: std::path::PathBuf) {
        if let Some(writer) = &self.writer {
            writer.move_to(file);
        }
    }

    pub fn state(&self) -> Option<&State> {
        self.session.as_ref().map(Session::state)
    }

    pub fn mode(&self) -> Option<Mode> {
        self.session.as_ref().map(|session| session.header().mode)
    }

    /// The table that someone of that code left behind earlier today; invented people and others never meet.
    pub fn earlier(&self, code: SeatCode, mode: Mode) -> Option<&Session> {
        let same = |(known, session): &&(SeatCode, Session)| *known == code && session.header().mode == mode;
        self.earlier.iter().rev().find(same).map(|(_, session)| session)
    }

    /// Somebody else has chosen that code: the table of whoever had it is forgotten.
    pub fn forget(&mut self, code: SeatCode) {
        self.earlier.retain(|(known, _)| *known != code);
    }

    /// My figure comes along from an earlier table: laid again where the mat has a place for it and none lies there yet.
    pub fn bring_figures(&mut self, desk: &mut Desk) {
        let (Some(mode), Some(state), Some(kit)) = (self.mode(), self.state(), self.kit()) else { return };
        let Mat::Sheet(sheet) = &kit.mat else { return };
        let Some(place) = sheet.zones.iter().find(|zone| zone.sign == Family::Figure && zone.drawn != Drawn::Body)
        else {
            return;
        };
        let figure = |piece: &&Piece| self.family(&piece.what) == Some(Family::Figure);
        let mut acts = Vec::new();
        for (seat, known) in &state.seats {
            let there = state.on_mat(*seat, &kit.id).any(|piece| figure(&piece));
            let before = self.earlier(known.code, mode).and_then(|session| session.state().pieces.iter().find(figure));
            if let Some(piece) = before.filter(|_| !there) {
                let to = Target::Zone { zone: place.id.clone(), at: None };
                acts.push(Action::Lay { what: piece.what.clone(), seat: *seat, to });
            }
        }
        for act in acts {
            self.ask(&act, desk);
        }
    }

    /// The kits, as they lie in this window.
    pub fn kits(&self) -> &[Kit] {
        if self.upright || self.narrow { &self.upright_kits } else { &self.rules.kits }
    }

    /// The kit at hand.
    pub fn kit(&self) -> Option<&Kit> {
        let (kit, _) = self.state()?.now.as_ref()?;
        self.kits().iter().find(|known| known.id == *kit)
    }

    /// The step at hand.
    pub fn step(&self) -> Option<&Step> {
        self.kit()?.step(&self.state()?.now.as_ref()?.1)
    }

    /// The mat at hand with what lies on it.
    pub fn layout(&self, seat: SeatId) -> Option<Layout<'_>> {
        Some(Layout::new(self.state()?, self.kit()?, seat))
    }

    /// Whether the mat at hand is a path.
    pub fn on_path(&self) -> bool {
        self.kit().is_some_and(|kit| matches!(kit.mat, Mat::Path(_)))
    }

    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.rules.deck.card(id)
    }

    /// The training that was chosen for this sitting.
    pub fn level(&self) -> Level {
        self.session.as_ref().map(|session| session.header().setting.level).unwrap_or_default()
    }

    /// The family of a laid piece.
    pub fn family_of_piece(&self, id: crate::session::PieceId) -> Option<Family> {
        self.family(&self.state()?.piece(id)?.what)
    }

    /// The family of what is laid; tokens have none.
    pub fn family(&self, what: &What) -> Option<Family> {
        match what {
            What::Card(id) => self.card(id).map(|card| card.family),
            What::Token(_) | What::Patch(_) => None,
        }
    }
}

/// A told sitting as a table on which one can go on: without its end, and uncovered.
fn reopened(session: &Session) -> Session {
    let open = |entry: &&Entry| entry.event != Event::Finished;
    let entries = session.entries().iter().filter(open).cloned().collect();
    Session::folded(session.header().clone(), entries)
}

/// Shows what hinders the journal's writer, and takes the notice away when it is over.
fn watch_writer(sitting: Res<Sitting>, mut desk: ResMut<Desk>) {
    // Without a writer there is nobody to ask: what is shown stays until the table is left.
    let Some(writer) = &sitting.writer else { return };
    let trouble = writer.trouble();
    if desk.bypass_change_detection().trouble != trouble {
        desk.trouble = trouble;
        desk.stale = true;
    }
}

/// Today's date where the table stands; a session knows no more of the calendar.
fn today() -> Date {
    let today = jiff::Zoned::now().date();
    // The calendar of the system counts years from -9999, months and days from 1: all but the year fit.
    Date {
        year: u16::try_from(today.year()).unwrap_or_default(),
        month: today.month().unsigned_abs(),
        day: today.day().unsigned_abs(),
    }
}
