//! The journey, read from the table: stages in order, and what lies off the path.

use super::event::{Anchor, Part, StageId, Token, What};
use super::agreement::When;
use super::{Piece, Rules, SeatId, State};
use crate::deck::{CardId, Family};
use crate::kit::{KitId, Mat};

/// One stage as it was told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JourneyStage {
    /// Which stage it is.
    pub id: Option<StageId>,
    /// Where: places and flags.
    pub places: Vec<CardId>,
    /// How one travelled on from there.
    pub transport: Vec<CardId>,
    /// Who was there.
    pub people: Vec<CardId>,
    /// What was there: objects, skills, strips.
    pub objects: Vec<CardId>,
    /// How it felt.
    pub emotions: Vec<CardId>,
    /// How it was: good and hard tokens, in the order in which they were laid.
    pub tokens: Vec<Token>,
    /// When the hard times fell, where an expert asked.
    pub when: Vec<When>,
    /// What the person said: about the stage, then on its cards.
    pub words: Vec<String>,
}

/// What lies on the mat but at no stage; kept apart, not lost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OffPath {
    /// The cards.
    pub cards: Vec<CardId>,
    /// The tokens.
    pub tokens: Vec<Token>,
    /// The words on them.
    pub words: Vec<String>,
}

/// A journey read from the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Journey {
    /// Its stages, in the person's order.
    pub stages: Vec<JourneyStage>,
    /// What lies off the path.
    pub off_path: OffPath,
}

impl JourneyStage {
    /// Whether a token of that kind lies on it.
    pub fn has(&self, token: Token) -> bool {
        self.tokens.contains(&token)
    }
}

/// Reads a seat's journey from the table, over every kit whose mat is a path.
pub fn journey_of(state: &State, rules: &Rules, seat: SeatId) -> Journey {
    let mut journey = Journey::default();
    let paths: Vec<&KitId> =
        rules.kits.iter().filter(|kit| matches!(kit.mat, Mat::Path(_))).map(|kit| &kit.id).collect();
    for kit in paths {
        for stage in state.path(seat, kit) {
            let mut told = JourneyStage { id: Some(stage.id), ..JourneyStage::default() };
            told.words.extend(stage.words.clone());
            for piece in state.at_stage(stage.id) {
                tell(&mut told, piece, rules);
            }
            journey.stages.push(told);
        }
        for piece in state.on_mat(seat, kit) {
            // A stage that was closed under a piece leaves the piece off the path.
            let on_path = matches!(piece.spot.anchor, Anchor::Stage(stage, _) if state.stage(stage).is_some());
            if !on_path {
                match &piece.what {
                    What::Card(card) => journey.off_path.cards.push(card.clone()),
                    What::Token(token) => journey.off_path.tokens.push(*token),
                    What::Patch(_) => {}
                }
                journey.off_path.words.extend(piece.words.clone());
            }
        }
    }
    journey
}

fn tell(told: &mut JourneyStage, piece: &Piece, rules: &Rules) {
    told.words.extend(piece.words.clone());
    told.when.extend(piece.when);
    match &piece.what {
        What::Patch(_) => {}
        What::Token(token) => told.tokens.push(*token),
        What::Card(id) => {
            let family = rules.deck.card(id).map(|card| card.family);
            let part = match piece.spot.anchor {
                Anchor::Stage(_, part) => part,
                _ => Part::Below,
            };
            let list = match (family, part) {
                (Some(Family::Landscape | Family::Flag), _) => &mut told.places,
                (Some(Family::Transport), _) => &mut told.transport,
                (Some(Family::Person | Family::Figure), _) => &mut told.people,
                (Some(Family::Emotion), _) => &mut told.emotions,
                _ => &mut told.objects,
            };
            list.push(id.clone());
        }
    }
}
