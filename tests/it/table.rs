//! A table for the tests of the core: shipped rules, short ways to ask, and actions at random.

use kparcas::deck::{CardId, DeckId};
use kparcas::kit::{Direction, Level, PathShape, Place, Stock, ZoneId};
use kparcas::session::{
    About, Action, Animal, Answer, Date, Entry, Fate, Header, Milliseconds, Mode, Part, PieceId, Refusal, Rules,
    SeatCode, SeatColour, SeatId, Session, Setting, Sign, StageId, Target, Token, Way, What, When,
};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

pub static RULES: LazyLock<Rules> =
    LazyLock::new(|| Rules::from(&Stock::shipped().expect("the shipped deck and kits")));

pub const ONE: SeatId = SeatId(1);
pub const TWO: SeatId = SeatId(2);

/// A group beside someone trained for everything, so that a test meets only the rule that it is about.
pub const EXPERT_GROUP: Setting = Setting {
    way: Way::Group,
    level: Level::Expert,
    child_alone: false,
    no_shelter: false,
    survivor: false,
    interpreter: false,
};

pub fn header() -> Header {
    Header {
        version: Header::VERSION,
        mode: Mode::Training,
        date: Date { year: 2026, month: 11, day: 3 },
        deck: DeckId("kparcas".to_owned()),
        setting: EXPERT_GROUP,
        title: Some("Nobody's story".to_owned()),
    }
}

pub fn code(seat: SeatId) -> SeatCode {
    match seat.0 {
        1 => SeatCode { colour: SeatColour::Indigo, animal: Animal::Bird },
        2 => SeatCode { colour: SeatColour::Terracotta, animal: Animal::Fish },
        _ => SeatCode { colour: SeatColour::Green, animal: Animal::Tortoise },
    }
}

pub fn join(seat: SeatId) -> Action {
    Action::JoinSeat { seat, code: code(seat) }
}

pub fn open(kit: &str) -> Action {
    Action::OpenKit { kit: kit.into() }
}

pub fn card(id: &str) -> What {
    What::Card(CardId::from(id))
}

pub fn lay(what: What, to: Target) -> Action {
    Action::Lay { what, seat: ONE, to }
}

pub fn shift(piece: u32, to: Target) -> Action {
    Action::Move { piece: PieceId(piece), to }
}

pub fn put_away(piece: u32) -> Action {
    Action::PutAway { piece: PieceId(piece) }
}

pub fn say(about: About, words: &str) -> Action {
    Action::SayWords { about, words: words.to_owned() }
}

pub fn cloth(x: i32, y: i32) -> Target {
    Target::Table(Place::new(x, y))
}

pub fn zone(zone: &str) -> Target {
    Target::Zone { zone: ZoneId::from(zone), at: None }
}

pub fn stage(stage: u32, part: Part) -> Target {
    Target::Stage { stage: StageId(stage), part, at: None }
}

pub fn new_stage(index: u16, part: Part) -> Target {
    Target::NewStage { index, part, at: None }
}

/// Asks, and looks that an answer only ever appends and a refusal changes nothing.
pub fn try_ask(session: &mut Session, action: &Action) -> Result<usize, Refusal> {
    let before = session.clone();
    let at = Milliseconds(before.last_at().0.saturating_add(1_000));
    let answer = session.act(&RULES, action, at).map(<[Entry]>::len);
    let old = before.entries().len();
    match answer {
        Ok(new) => {
            assert!(new > 0, "{action:?} was allowed and left no line in the journal");
            assert_eq!(session.entries().len(), old + new);
            assert_eq!(&session.entries()[..old], before.entries(), "{action:?} changed what was written");
        }
        Err(_) => assert_eq!(*session, before, "{action:?} was refused and yet changed something"),
    }
    answer
}

pub fn ask(session: &mut Session, action: Action) {
    if let Err(refusal) = try_ask(session, &action) {
        panic!("{action:?} was refused: {refusal:?}");
    }
}

pub fn refused(session: &mut Session, action: Action) -> Refusal {
    match try_ask(session, &action) {
        Ok(_) => panic!("{action:?} was allowed"),
        Err(refusal) => refusal,
    }
}

/// Two seats before My story.
pub fn story() -> Session {
    let mut session = Session::new(header());
    for action in [join(ONE), join(TWO), open("story")] {
        ask(&mut session, action);
    }
    session
}

/// Two seats before My migration journey.
pub fn journey() -> Session {
    let mut session = story();
    ask(&mut session, open("journey"));
    session
}

/// The shipped training scripts: file and text.
pub fn scripts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/training");
    let mut found: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the training scripts")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron"))
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("a script")))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "no training script is shipped");
    found
}

const CARDS: [&str; 14] = [
    "fla.sn",
    "fla.ml",
    "fla.ne",
    "pla.well",
    "pla.sea",
    "tra.bus",
    "tra.foot",
    "peo.mother",
    "emo.hope",
    "obj.tea",
    "hum.care",
    "tec.cook",
    "fig.woman",
    "no.such",
];

/// Anything that can be asked, but to finish.
pub fn any_action() -> BoxedStrategy<Action> {
    use prop::sample::select;
    let seat = || (1_u8..=3).prop_map(SeatId);
    let piece = || (1_u32..=14).prop_map(PieceId);
    let stage = || (1_u32..=9).prop_map(StageId);
    let part = || select(vec![Part::Above, Part::Plot, Part::Road, Part::Below]);
    let place = || (-600_i32..=600, -600_i32..=600).prop_map(|(x, y)| Place::new(x, y));
    let words = || select(vec!["", "thé", "la route, longue"]).prop_map(|words: &'static str| words.to_owned());
    let zones = || select(vec!["home", "me", "name", "near", "far", "objects", "attic"]);
    let target = || {
        prop_oneof![
            2 => place().prop_map(Target::Table),
            2 => (zones(), prop::option::of(place())).prop_map(|(zone, at)| Target::Zone { zone: ZoneId::from(zone), at }),
            4 => (stage(), part(), prop::option::of(place())).prop_map(|(stage, part, at)| Target::Stage { stage, part, at }),
            4 => (0_u16..6, part(), prop::option::of(place()))
                .prop_map(|(index, part, at)| Target::NewStage { index, part, at }),
        ]
    };
    let what = || {
        prop_oneof![
            5 => select(CARDS.to_vec()).prop_map(|id: &'static str| card(id)),
            1 => select(vec![Token::Good, Token::Hard]).prop_map(What::Token),
        ]
    };
    let about = || prop_oneof![1 => piece().prop_map(About::Piece), 1 => stage().prop_map(About::Stage)];
    let kits = || select(vec!["story", "journey", "journey", "emotions", "care", "resources", "storms"]);
    let steps = || select(vec!["home", "me", "flags", "places", "tokens", "nowhere"]);
    let fates = || select(vec![Fate::Keep, Fate::KeepUnshared, Fate::Destroy]);
    let whens = || prop::option::of(select(When::ALL.to_vec()));
    let shapes = || select(vec![PathShape::Winding, PathShape::Straight, PathShape::Free]);
    // To say no is to leave: rarer than to stay.
    let answers = || prop_oneof![9 => Just(Answer::Yes), 4 => Just(Answer::KeepNothing), 1 => Just(Answer::No)];
    let ways = || select(vec![Direction::LeftToRight, Direction::RightToLeft]);
    prop_oneof![
        10 => (what(), seat(), target()).prop_map(|(what, seat, to)| Action::Lay { what, seat, to }).boxed(),
        6 => (piece(), target()).prop_map(|(piece, to)| Action::Move { piece, to }).boxed(),
        2 => piece().prop_map(|piece| Action::TurnOver { piece }).boxed(),
        2 => (piece(), any::<i16>()).prop_map(|(piece, degrees)| Action::Rotate { piece, degrees }).boxed(),
        1 => piece().prop_map(|piece| Action::BringForward { piece }).boxed(),
        2 => (piece(), piece()).prop_map(|(piece, on)| Action::Stack { piece, on }).boxed(),
        4 => piece().prop_map(|piece| Action::PutAway { piece }).boxed(),
        3 => (about(), words()).prop_map(|(about, words)| Action::SayWords { about, words }).boxed(),
        2 => (piece(), fates()).prop_map(|(piece, fate)| Action::Decide { piece, fate }).boxed(),
        1 => (seat(), fates()).prop_map(|(seat, fate)| Action::DecideRest { seat, fate }).boxed(),
        1 => (piece(), seat()).prop_map(|(piece, seat)| Action::Share { piece, seat }).boxed(),
        1 => (piece(), whens()).prop_map(|(piece, when)| Action::SayWhen { piece, when }).boxed(),
        1 => (stage(), 0_u16..6).prop_map(|(stage, index)| Action::MoveStage { stage, index }).boxed(),
        1 => (seat(), shapes()).prop_map(|(seat, shape)| Action::ShapePath { seat, shape }).boxed(),
        1 => (seat(), answers()).prop_map(|(seat, answer)| Action::Consent { seat, answer, guardian: None }).boxed(),
        1 => seat().prop_map(|seat| Action::OpenDrawer { seat }).boxed(),
        1 => seat().prop_map(|seat| Action::CloseDrawer { seat }).boxed(),
        1 => seat().prop_map(|seat| Action::UndoOf { seat }).boxed(),
        1 => select(vec![Action::ChooseInSilence, Action::Reveal]).boxed(),
        1 => select(Sign::ALL.to_vec()).prop_map(|sign| Action::Tick { sign, seen: true }).boxed(),
        1 => words().prop_map(|to| Action::Refer { to, agreed: true }).boxed(),
        1 => seat().prop_map(|seat| Action::CloseOn { seat, card: CardId::from("emo.hope") }).boxed(),
        1 => words().prop_map(|words| Action::NoteObservation { words }).boxed(),
        1 => (0_u8..=5).prop_map(|seat| join(SeatId(seat))).boxed(),
        1 => kits().prop_map(|kit: &'static str| open(kit)).boxed(),
        1 => steps().prop_map(|step: &'static str| Action::EnterStep { step: step.into() }).boxed(),
        1 => (seat(), ways()).prop_map(|(seat, direction)| Action::TurnPath { seat, direction }).boxed(),
        5 => Just(Action::Undo).boxed(),
        3 => Just(Action::Redo).boxed(),
        1 => Just(Action::SkipStep).boxed(),
        1 => Just(Action::Pause).boxed(),
        3 => Just(Action::Resume).boxed(),
    ]
    .boxed()
}
