//! What a session says, as typed data: no interpretation, no score, no count of hard things.
//!
//! Strengths come before storms, and good moments before hard ones, as the toolkit asks.

use crate::deck::{CardId, Family};
use crate::kit::{KitId, Mat, ZoneId};
use crate::session::{
    Anchor, Date, Journey, JourneyStage, Mode, Rules, SeatCode, SeatId, State, Token, What, journey_of,
};

/// What a session says about everyone at its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// What was kept; *training* is marked on every page.
    pub mode: Mode,
    /// The day on which it began.
    pub date: Date,
    /// The fictional person's story; training only.
    pub title: Option<String>,
    /// The kits that were used, in order.
    pub kits: Vec<KitId>,
    /// Each seat's part.
    pub seats: Vec<SeatSummary>,
}

/// What one person chose and said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatSummary {
    /// Their seat.
    pub seat: SeatId,
    /// Their picture code.
    pub code: SeatCode,
    /// How they showed themself.
    pub portrait: Portrait,
    /// Their journey, in their order.
    pub journey: Journey,
    /// Human skills, wherever they lie.
    pub human_skills: Vec<CardId>,
    /// Technical skills, wherever they lie.
    pub technical_skills: Vec<CardId>,
    /// The people of their story and of their good moments: whom to build on.
    pub people: Vec<CardId>,
    /// Their words, in the order of the table.
    pub words: Vec<String>,
    /// Their open wishes.
    pub wishes: Vec<String>,
}

/// The self-portrait of My story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Portrait {
    /// The figure that resembles them.
    pub figure: Vec<CardId>,
    /// The landscapes of home.
    pub home: Vec<CardId>,
    /// People who are near.
    pub near: Vec<CardId>,
    /// People who are far.
    pub far: Vec<CardId>,
    /// Objects that matter.
    pub objects: Vec<CardId>,
    /// What else they laid there.
    pub other: Vec<CardId>,
}

impl SeatSummary {
    /// The stages that hold a good moment, in order; those that hold both are among the good.
    pub fn good(&self) -> impl Iterator<Item = (usize, &JourneyStage)> {
        self.journey.stages.iter().enumerate().filter(|(_, stage)| stage.has(Token::Good))
    }

    /// The stages that hold a hard moment, in order.
    pub fn hard(&self) -> impl Iterator<Item = (usize, &JourneyStage)> {
        self.journey.stages.iter().enumerate().filter(|(_, stage)| stage.has(Token::Hard))
    }
}

impl Summary {
    /// Reads what a session says from its table.
    pub fn of(mode: Mode, date: Date, title: Option<&str>, state: &State, rules: &Rules) -> Self {
        let seats = state.seats.iter().map(|(seat, known)| seat_summary(*seat, known.code, state, rules)).collect();
        Self { mode, date, title: title.map(str::to_owned), kits: state.opened.clone(), seats }
    }

    /// What a session says.
    pub fn of_session(session: &crate::session::Session, rules: &Rules) -> Self {
        let header = session.header();
        Self::of(header.mode, header.date, header.title.as_deref(), session.state(), rules)
    }
}

fn seat_summary(seat: SeatId, code: SeatCode, state: &State, rules: &Rules) -> SeatSummary {
    let family = |id: &CardId| rules.deck.card(id).map(|card| card.family);
    let journey = journey_of(state, rules, seat);
    let mut portrait = Portrait::default();
    let mut words: Vec<String> = Vec::new();
    let (mut human_skills, mut technical_skills) = (Vec::new(), Vec::new());
    for piece in state.pieces.iter().filter(|piece| piece.seat == seat) {
        let What::Card(id) = &piece.what else { continue };
        match family(id) {
            Some(Family::HumanSkill) => add(&mut human_skills, id),
            Some(Family::TechnicalSkill) => add(&mut technical_skills, id),
            _ => {}
        }
        let on_sheet = rules.kit(&piece.kit).is_some_and(|kit| matches!(kit.mat, Mat::Sheet(_)));
        if on_sheet && family(id) != Some(Family::Strip) {
            portray(&mut portrait, id, family(id), &piece.spot.anchor);
            words.extend(piece.words.clone());
        }
    }
    let mut people = portrait.near.clone();
    portrait.far.iter().for_each(|id| add(&mut people, id));
    for stage in journey.stages.iter().filter(|stage| stage.has(Token::Good)) {
        stage.people.iter().for_each(|id| add(&mut people, id));
    }
    people.retain(|id| family(id) == Some(Family::Person));
    words.extend(journey.stages.iter().flat_map(|stage| stage.words.clone()));
    words.extend(journey.off_path.words.clone());
    let wishes = state.wishes.iter().filter(|(who, _)| *who == seat).map(|(_, words)| words.clone()).collect();
    SeatSummary { seat, code, portrait, journey, human_skills, technical_skills, people, words, wishes }
}

fn portray(portrait: &mut Portrait, id: &CardId, family: Option<Family>, anchor: &Anchor) {
    let zone = match anchor {
        Anchor::Zone(ZoneId(zone)) => zone.as_str(),
        _ => "",
    };
    let list = match (zone, family) {
        ("me", _) | (_, Some(Family::Figure)) => &mut portrait.figure,
        ("home", _) => &mut portrait.home,
        ("near", _) => &mut portrait.near,
        ("far", _) => &mut portrait.far,
        ("objects", _) => &mut portrait.objects,
        _ => &mut portrait.other,
    };
    list.push(id.clone());
}

fn add(list: &mut Vec<CardId>, id: &CardId) {
    if !list.contains(id) {
        list.push(id.clone());
    }
}
