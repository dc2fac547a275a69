//! What a session says, as typed data: no interpretation, no score, no count of hard things.
//!
//! Strengths come before storms, and good moments before hard ones, as the toolkit asks.

mod read_back;

pub use read_back::read_back;

use crate::deck::{CardId, Family};
use crate::kit::{BodyPlace, KitId, Mat, ZoneId};
use crate::session::{
    Anchor, Answer, Date, Journey, JourneyStage, Mode, Patch, Piece, Rules, SeatCode, SeatId, Setting, State, Token,
    What, journey_of,
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
    /// Who was at the table, and what the facilitator was trained for.
    pub setting: Setting,
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
    /// How they feel.
    pub emotions: Emotions,
    /// Who helps them, from My resources.
    pub helpers: Vec<CardId>,
    /// Their wishes.
    pub wishes: Vec<Wish>,
    /// Their first step.
    pub first: Vec<Wish>,
    /// The card on which their sitting ended.
    pub leaves_with: Option<CardId>,
    /// What they agreed to, once they were asked.
    pub answer: Option<Answer>,
}

/// A card that stands for a wish or a step, and the person's words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The card.
    pub card: CardId,
    /// The words.
    pub words: Option<String>,
}

/// What was laid in My emotions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Emotions {
    /// Now.
    pub now: Vec<CardId>,
    /// At one time of the path.
    pub then: Vec<CardId>,
    /// Where in the body which patch lies, from the head down.
    pub body: Vec<(BodyPlace, Patch)>,
    /// What helps.
    pub helps: Vec<CardId>,
}

impl Emotions {
    /// Whether nothing was laid.
    pub fn is_empty(&self) -> bool {
        self.now.is_empty() && self.then.is_empty() && self.body.is_empty() && self.helps.is_empty()
    }
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
    /// What a session says.
    pub fn of(session: &crate::session::Session, rules: &Rules) -> Self {
        let (header, state) = (session.header(), session.state());
        Self {
            mode: header.mode,
            date: header.date,
            title: header.title.clone(),
            setting: header.setting,
            kits: state.opened.clone(),
            seats: state.seats.keys().map(|seat| seat_summary(*seat, state, rules)).collect(),
        }
    }
}

fn seat_summary(seat: SeatId, state: &State, rules: &Rules) -> SeatSummary {
    let family = |id: &CardId| rules.deck.card(id).map(|card| card.family);
    let known = &state.seats[&seat];
    let mut said = SeatSummary {
        seat,
        code: known.code,
        portrait: Portrait::default(),
        journey: journey_of(state, rules, seat),
        human_skills: Vec::new(),
        technical_skills: Vec::new(),
        people: Vec::new(),
        words: Vec::new(),
        emotions: Emotions::default(),
        helpers: Vec::new(),
        wishes: Vec::new(),
        first: Vec::new(),
        leaves_with: known.closes_on.clone(),
        answer: known.answer,
    };
    for piece in state.pieces.iter().filter(|piece| piece.is_of(seat)) {
        let id = match &piece.what {
            What::Card(id) => id,
            What::Patch(patch) => {
                felt(&mut said.emotions, piece, *patch, rules);
                continue;
            }
            What::Token(_) => continue,
        };
        match family(id) {
            Some(Family::HumanSkill) => add(&mut said.human_skills, id),
            Some(Family::TechnicalSkill) => add(&mut said.technical_skills, id),
            _ => {}
        }
        let on_sheet = rules.kit(&piece.kit).is_some_and(|kit| matches!(kit.mat, Mat::Sheet(_)));
        if on_sheet && family(id) != Some(Family::Strip) {
            place(&mut said, piece, id, family(id));
        }
    }
    said.emotions.body.sort_unstable();
    said.people = said.portrait.near.clone();
    let helpers = said.helpers.clone();
    said.portrait.far.iter().chain(&helpers).for_each(|id| add(&mut said.people, id));
    for stage in said.journey.stages.iter().filter(|stage| stage.has(Token::Good)) {
        stage.people.iter().for_each(|id| add(&mut said.people, id));
    }
    said.people.retain(|id| family(id) == Some(Family::Person));
    said.words.extend(said.journey.stages.iter().flat_map(|stage| stage.words.clone()));
    said.words.extend(said.journey.off_path.words.clone());
    said
}

/// What a card on a sheet says, by the zone in which it lies.
fn place(said: &mut SeatSummary, piece: &Piece, id: &CardId, family: Option<Family>) {
    let zone = match &piece.spot.anchor {
        Anchor::Zone(ZoneId(zone)) => zone.as_str(),
        _ => "",
    };
    let wish = Wish { card: id.clone(), words: piece.words.clone() };
    match zone {
        "wishes" => return said.wishes.push(wish),
        "first" => return said.first.push(wish),
        "now" => said.emotions.now.push(id.clone()),
        "then" => said.emotions.then.push(id.clone()),
        "helps" => said.emotions.helps.push(id.clone()),
        "helpers" => add(&mut said.helpers, id),
        // They are told with all other skills.
        "skills" | "trades" if matches!(family, Some(Family::HumanSkill | Family::TechnicalSkill)) => {}
        _ => portray(&mut said.portrait, id, family, &piece.spot.anchor),
    }
    said.words.extend(piece.words.clone());
}

/// Where in the body a patch lies.
fn felt(emotions: &mut Emotions, piece: &Piece, patch: Patch, rules: &Rules) {
    if let Anchor::Zone(zone) = &piece.spot.anchor
        && let Some(zone) = rules.kit(&piece.kit).and_then(|kit| kit.mat.zone(zone))
    {
        emotions.body.push((BodyPlace::at(zone, piece.spot.at), patch));
    }
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
    if family == Some(Family::Figure) {
        // The figure that came back in My resources is the same one.
        add(list, id);
    } else {
        list.push(id.clone());
    }
}

fn add(list: &mut Vec<CardId>, id: &CardId) {
    if !list.contains(id) {
        list.push(id.clone());
    }
}
