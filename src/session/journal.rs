//! The ordered events of one session, and undo and redo as events among them.

use super::{Action, Event, PieceId, Refusal, Rules, SeatId, Setting, StageId, State, apply};
use crate::deck::DeckId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Time since the session began, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Milliseconds(pub u64);

/// The number of an action within its session; the events that it caused share it, and are undone together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Act(pub u32);

/// A calendar day; the only place where a session knows one is its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// What is kept of a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// Nothing: the journal lives in memory and ends with the table.
    NothingKept,
    /// Fictional people only; kept in plain text and marked everywhere.
    Training,
}

/// What is known of a session before anything happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The version of the event vocabulary.
    pub version: u32,
    /// What is kept.
    pub mode: Mode,
    /// The day on which it began.
    pub date: Date,
    /// The deck that it is played with.
    pub deck: DeckId,
    /// Who is at the table, and what the facilitator is trained for.
    #[serde(default)]
    pub setting: Setting,
    /// The fictional person's story in a few words; training only.
    #[serde(default)]
    pub title: Option<String>,
}

impl Header {
    /// The version of the event vocabulary that this program writes and reads.
    pub const VERSION: u32 = 1;
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The action that caused it.
    pub act: Act,
    /// When.
    pub at: Milliseconds,
    /// What happened.
    pub event: Event,
}

/// A session: its journal, and the table into which the journal folds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    header: Header,
    entries: Vec<Entry>,
    state: State,
    done: Vec<Act>,
    taken_back: Vec<Act>,
    /// The last action of which a part cannot be undone; the whole of it stays.
    lasting: Option<Act>,
    next_piece: u32,
    next_stage: u32,
}

impl Session {
    /// A session in which nothing has happened.
    pub fn new(header: Header) -> Self {
        Self {
            header,
            entries: Vec::new(),
            state: State::default(),
            done: Vec::new(),
            taken_back: Vec::new(),
            lasting: None,
            next_piece: 1,
            next_stage: 1,
        }
    }

    /// The session into which a journal folds.
    pub fn folded(header: Header, entries: Vec<Entry>) -> Self {
        let mut session = Self::new(header);
        for entry in &entries {
            session.count(entry);
        }
        session.entries = entries;
        session.refold();
        session
    }

    /// What is known of it before anything happened.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The journal.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The table as it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The action that *undo* would take back.
    pub fn last_done(&self) -> Option<Act> {
        self.done.last().copied()
    }

    /// The action that *undo* would take back for one seat: its own last one, whatever others did since.
    pub fn last_done_of(&self, seat: SeatId) -> Option<Act> {
        let laid_by = |piece: &PieceId| {
            self.entries.iter().find_map(|entry| match &entry.event {
                Event::PieceLaid { piece: laid, seat, .. } if laid == piece => Some(*seat),
                _ => None,
            })
        };
        let of_seat = |act: &&Act| {
            let mut events = self.entries.iter().filter(|entry| entry.act == **act).map(|entry| &entry.event);
            events.any(|event| match event {
                Event::StageOpened { seat: by, .. }
                | Event::PathTurned { seat: by, .. }
                | Event::PathShaped { seat: by, .. } => *by == seat,
                Event::PieceLaid { piece, .. }
                | Event::PieceMoved { piece, .. }
                | Event::PieceTurnedOver { piece }
                | Event::PieceRotated { piece, .. }
                | Event::PieceBroughtForward { piece }
                | Event::PieceStacked { piece, .. }
                | Event::PiecePutAway { piece }
                | Event::Decided { piece, .. } => laid_by(piece) == Some(seat),
                _ => false,
            })
        };
        self.done.iter().rev().find(of_seat).copied()
    }

    /// The action that *redo* would bring back.
    pub fn last_taken_back(&self) -> Option<Act> {
        self.taken_back.last().copied()
    }

    /// The id that the next laid piece gets.
    pub fn next_piece(&self) -> PieceId {
        PieceId(self.next_piece)
    }

    /// The id that the next opened stage gets.
    pub fn next_stage(&self) -> StageId {
        StageId(self.next_stage)
    }

    /// When the last thing happened.
    pub fn last_at(&self) -> Milliseconds {
        self.entries.last().map_or(Milliseconds(0), |entry| entry.at)
    }

    /// Does what is asked, at a time since the session began, and returns what was appended to the journal.
    ///
    /// # Errors
    /// Why it was refused; nothing has changed then.
    pub fn act(&mut self, rules: &Rules, action: &Action, at: Milliseconds) -> Result<&[Entry], Refusal> {
        let events = apply(self, rules, action)?;
        let act = Act(self.entries.last().map_or(1, |entry| entry.act.0 + 1));
        // Time never runs backwards in a journal, even where a device's clock does.
        let at = at.max(self.last_at());
        let before = self.entries.len();
        for event in events {
            let entry = Entry { act, at, event };
            self.count(&entry);
            match entry.event {
                Event::Undone { .. } | Event::Redone { .. } => {
                    self.entries.push(entry);
                    self.refold();
                }
                _ => {
                    self.state.happened(&entry.event);
                    self.entries.push(entry);
                }
            }
        }
        Ok(&self.entries[before..])
    }

    /// Keeps the counters and the two piles of undo in step with one more line.
    fn count(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Undone { act } => {
                self.done.retain(|done| done != act);
                self.taken_back.push(*act);
            }
            Event::Redone { act } => {
                self.taken_back.retain(|taken| taken != act);
                self.done.push(*act);
            }
            event => {
                if let Event::PieceLaid { piece, .. } = event {
                    self.next_piece = self.next_piece.max(piece.0.saturating_add(1));
                }
                if let Event::StageOpened { stage, .. } = event {
                    self.next_stage = self.next_stage.max(stage.0.saturating_add(1));
                }
                if !event.can_be_undone() {
                    self.lasting = Some(entry.act);
                } else if self.lasting != Some(entry.act) && self.done.last() != Some(&entry.act) {
                    self.done.push(entry.act);
                    self.taken_back.clear();
                }
            }
        }
    }

    /// Folds the journal again, leaving out what stands undone.
    fn refold(&mut self) {
        let mut undone = BTreeSet::new();
        for entry in &self.entries {
            match entry.event {
                Event::Undone { act } => {
                    undone.insert(act);
                }
                Event::Redone { act } => {
                    undone.remove(&act);
                }
                _ => {}
            }
        }
        self.state = State::default();
        for entry in self.entries.iter().filter(|entry| !undone.contains(&entry.act)) {
            self.state.happened(&entry.event);
        }
    }
}
