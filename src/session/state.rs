//! The table as it stands: what the events fold into.

use super::agreement::{Answer, Fate, Sign, When};
use super::event::{About, Anchor, Event, PieceId, Spot, StageId, What};
use super::seat::{SeatCode, SeatId};
use crate::deck::CardId;
use crate::kit::{Direction, KitId, PathShape, Place, StepId};
use std::collections::{BTreeMap, BTreeSet};

/// A card or token that lies on the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its id.
    pub id: PieceId,
    /// What it is.
    pub what: What,
    /// Who laid it.
    pub seat: SeatId,
    /// On the mat of which kit it lies.
    pub kit: KitId,
    /// Where it lies.
    pub spot: Spot,
    /// How far it is turned, in degrees clockwise, from -179 to 180.
    pub angle: i16,
    /// Whether its picture is seen.
    pub face_up: bool,
    /// What the person wrote or said on it.
    pub words: Option<String>,
    /// When the hard time fell that it marks; an expert's question.
    pub when: Option<When>,
    /// Whose it is too: two people may choose the same card.
    pub shared: BTreeSet<SeatId>,
    /// It was laid in silence and waits to be revealed.
    pub silent: bool,
    /// What shall become of it, where that was said.
    pub fate: Option<Fate>,
}

impl Piece {
    /// Whether it is of that seat: laid by it, or shared with it.
    pub fn is_of(&self, seat: SeatId) -> bool {
        self.seat == seat || self.shared.contains(&seat)
    }
}

/// One stage of a seat's path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// Whose path it is on.
    pub seat: SeatId,
    /// In which kit.
    pub kit: KitId,
    /// The person's words about it.
    pub words: Option<String>,
    /// Where its middle stands on a free path.
    pub at: Option<Place>,
}

/// A participant at the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Their picture code.
    pub code: SeatCode,
    /// The way in which their path runs.
    pub direction: Direction,
    /// How their path winds.
    pub shape: PathShape,
    /// What they agreed to, once they were asked.
    pub answer: Option<Answer>,
    /// The picture code of the adult who stands by a young person.
    pub guardian: Option<SeatCode>,
    /// Whether they have opened the drawer of hard cards.
    pub drawer: bool,
    /// The card on which their sitting ends.
    pub closes_on: Option<CardId>,
}

/// The table as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Who sits at it.
    pub seats: BTreeMap<SeatId, Seat>,
    /// What lies on it, from the bottom up.
    pub pieces: Vec<Piece>,
    /// The stages of all paths, each path's in order.
    pub stages: Vec<Stage>,
    /// The kits opened so far, in order.
    pub opened: Vec<KitId>,
    /// The step at hand.
    pub now: Option<(KitId, StepId)>,
    /// The steps that were skipped and not entered since. Skipping is not a failure; nothing is made of it.
    pub skipped: BTreeSet<(KitId, StepId)>,
    /// The facilitator's private observations, in order.
    pub observations: Vec<String>,
    /// The warning signs that the facilitator ticked for themself.
    pub signs: BTreeSet<Sign>,
    /// Where the person was referred to, and whether they agreed.
    pub referrals: Vec<(String, bool)>,
    /// People choose in silence: what is laid stays face down until it is revealed.
    pub silent: bool,
    /// Whether the table is covered.
    pub covered: bool,
    /// Whether the sitting has ended.
    pub finished: bool,
}

impl State {
    /// The piece of that id.
    pub fn piece(&self, id: PieceId) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.id == id)
    }

    /// The stage of that id.
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The stages of one path, in order.
    pub fn path(&self, seat: SeatId, kit: &KitId) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(move |stage| stage.seat == seat && &stage.kit == kit)
    }

    /// The pieces at a stage, from the bottom up.
    pub fn at_stage(&self, stage: StageId) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(move |piece| matches!(piece.spot.anchor, Anchor::Stage(id, _) if id == stage))
    }

    /// The pieces on one mat, from the bottom up.
    pub fn on_mat(&self, seat: SeatId, kit: &KitId) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(move |piece| piece.seat == seat && &piece.kit == kit)
    }

    fn piece_mut(&mut self, id: PieceId) -> Option<&mut Piece> {
        self.pieces.iter_mut().find(|piece| piece.id == id)
    }

    fn bring_forward(&mut self, id: PieceId) {
        if let Some(index) = self.pieces.iter().position(|piece| piece.id == id) {
            let piece = self.pieces.remove(index);
            self.pieces.push(piece);
        }
    }

    /// Folds one event into the table. What refers to a thing that is no longer there changes nothing, so that
    /// any journal can be folded.
    pub fn happened(&mut self, event: &Event) {
        match event {
            Event::SeatJoined { seat, code } => {
                let seat_taken = Seat {
                    code: *code,
                    direction: Direction::default(),
                    shape: PathShape::default(),
                    answer: None,
                    guardian: None,
                    drawer: false,
                    closes_on: None,
                };
                self.seats.insert(*seat, seat_taken);
            }
            Event::ConsentGiven { seat, answer: Answer::No, .. } => self.leave(*seat),
            Event::ConsentGiven { seat, answer, guardian } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    (seat.answer, seat.guardian) = (Some(*answer), *guardian);
                }
            }
            Event::DrawerOpened { seat } | Event::DrawerClosed { seat } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.drawer = matches!(event, Event::DrawerOpened { .. });
                }
            }
            Event::SilenceBegan => self.silent = true,
            Event::Revealed => {
                self.silent = false;
                for piece in self.pieces.iter_mut().filter(|piece| piece.silent) {
                    (piece.silent, piece.face_up) = (false, true);
                }
            }
            Event::KitOpened { kit } => {
                if !self.opened.contains(kit) {
                    self.opened.push(kit.clone());
                }
            }
            Event::StepEntered { kit, step } => {
                self.skipped.remove(&(kit.clone(), step.clone()));
                self.now = Some((kit.clone(), step.clone()));
            }
            Event::StepSkipped { kit, step } => {
                self.skipped.insert((kit.clone(), step.clone()));
            }
            Event::StageOpened { stage, seat, kit, index, at } => self.open_stage(*stage, *seat, kit, *index, *at),
            Event::StageMoved { stage, index } => {
                if let Some(position) = self.stages.iter().position(|known| known.id == *stage) {
                    let stage = self.stages.remove(position);
                    let to = self.position_of(stage.seat, &stage.kit, *index);
                    self.stages.insert(to, stage);
                }
            }
            Event::StageClosed { stage } => self.stages.retain(|known| known.id != *stage),
            Event::PathTurned { seat, direction } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.direction = *direction;
                }
            }
            Event::PathShaped { seat, shape } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.shape = *shape;
                }
            }
            Event::PieceLaid { piece, what, seat, kit, spot } => {
                if self.piece(*piece).is_none() {
                    self.pieces.push(Piece {
                        id: *piece,
                        what: what.clone(),
                        seat: *seat,
                        kit: kit.clone(),
                        spot: spot.on_table(),
                        angle: 0,
                        face_up: !self.silent,
                        words: None,
                        when: None,
                        shared: BTreeSet::new(),
                        silent: self.silent,
                        fate: None,
                    });
                }
            }
            Event::PieceMoved { piece, spot } => {
                if let Some(piece) = self.piece_mut(*piece) {
                    piece.spot = spot.on_table();
                }
                self.bring_forward(*piece);
            }
            Event::PieceTurnedOver { piece } => {
                if let Some(piece) = self.piece_mut(*piece) {
                    piece.face_up = !piece.face_up;
                }
            }
            Event::PieceRotated { piece, angle } => {
                if let Some(piece) = self.piece_mut(*piece) {
                    piece.angle = upright(i32::from(*angle));
                }
            }
            Event::PieceBroughtForward { piece } => self.bring_forward(*piece),
            Event::PieceStacked { piece, on } => {
                if let Some(spot) = self.piece(*on).map(|on| on.spot.clone())
                    && let Some(piece) = self.piece_mut(*piece)
                {
                    piece.spot = spot;
                }
                self.bring_forward(*piece);
            }
            Event::PiecePutAway { piece } => self.pieces.retain(|known| known.id != *piece),
            Event::WordsSaid { about, words } => {
                let words = (!words.is_empty()).then(|| words.clone());
                match about {
                    About::Piece(piece) => {
                        if let Some(piece) = self.piece_mut(*piece) {
                            piece.words = words;
                        }
                    }
                    About::Stage(stage) => {
                        if let Some(stage) = self.stages.iter_mut().find(|known| known.id == *stage) {
                            stage.words = words;
                        }
                    }
                }
            }
            Event::WhenSaid { piece, when } => {
                if let Some(piece) = self.piece_mut(*piece) {
                    piece.when = *when;
                }
            }
            Event::PieceShared { piece, seat, shared } => {
                if let Some(piece) = self.piece_mut(*piece) {
                    if *shared { piece.shared.insert(*seat) } else { piece.shared.remove(seat) };
                }
            }
            Event::ObservationNoted { words } => self.observations.push(words.clone()),
            Event::SignTicked { sign, seen } => {
                if *seen { self.signs.insert(*sign) } else { self.signs.remove(sign) };
            }
            Event::Referred { to, agreed } => self.referrals.push((to.clone(), *agreed)),
            Event::Decided { piece, fate } => {
                if let Some(piece) = self.piece_mut(*piece) {
                    piece.fate = Some(*fate);
                }
            }
            Event::ClosedOn { seat, card } => {
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.closes_on = Some(card.clone());
                }
            }
            Event::Paused => self.covered = true,
            Event::Resumed => self.covered = false,
            Event::Finished => self.finished = true,
            // The journal resolves these before it folds.
            Event::Undone { .. } | Event::Redone { .. } => {}
        }
    }

    fn open_stage(&mut self, stage: StageId, seat: SeatId, kit: &KitId, index: u16, at: Option<Place>) {
        if self.stage(stage).is_some() {
            return;
        }
        let before = self.position_of(seat, kit, index);
        let at = at.map(Place::on_table);
        self.stages.insert(before, Stage { id: stage, seat, kit: kit.clone(), words: None, at });
    }

    /// Where among all stages the one with that index of a path stands.
    fn position_of(&self, seat: SeatId, kit: &KitId, index: u16) -> usize {
        self.stages
            .iter()
            .enumerate()
            .filter(|(_, known)| known.seat == seat && &known.kit == kit)
            .nth(usize::from(index))
            .map_or(self.stages.len(), |(position, _)| position)
    }

    /// Someone leaves the table: what lay before them is gone.
    fn leave(&mut self, seat: SeatId) {
        self.seats.remove(&seat);
        self.pieces.retain(|piece| piece.seat != seat);
        self.stages.retain(|stage| stage.seat != seat);
        self.pieces.iter_mut().for_each(|piece| drop(piece.shared.remove(&seat)));
    }
}

/// Brings an angle into -179 to 180 degrees.
pub(super) fn upright(degrees: i32) -> i16 {
    let angle = degrees.rem_euclid(360);
    (if angle > 180 { angle - 360 } else { angle }) as i16
}
