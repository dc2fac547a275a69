//! What a session says of each person: their choices and words, never a score.

use crate::table::{
    ONE, RULES, TWO, ask, card, cloth, code, header, journey, lay, new_stage, open, put_away, say, scripts, stage,
    story, zone,
};
use kparcas::deck::CardId;
use kparcas::kit::{BodyPlace, KitId};
use kparcas::session::{
    About, Action, Answer, Date, Document, Journey, JourneyStage, Mode, OffPath, Part, Patch, PieceId, SeatCode,
    SeatId, Session, Setting, StageId, Token, What, When,
};
use kparcas::summary::{Emotions, Portrait, SeatSummary, Summary, Wish};

fn summary(session: &Session) -> Summary {
    Summary::of(session, &RULES)
}

/// The part of the first seat.
fn first(session: &Session) -> SeatSummary {
    summary(session).seats.into_iter().find(|part| part.seat == ONE).expect("the first seat has a part")
}

fn names(cards: &[CardId]) -> Vec<&str> {
    cards.iter().map(|card| card.0.as_str()).collect()
}

fn token(token: Token, at: u32) -> Action {
    lay(What::Token(token), stage(at, Part::Plot))
}

/// A journey of four stages: hard, good, both, neither.
fn ups_and_downs() -> Session {
    let mut session = journey();
    for id in ["pla.beach", "pla.oasis", "pla.dunes", "pla.station"] {
        ask(&mut session, lay(card(id), new_stage(u16::MAX, Part::Above)));
    }
    for (what, at) in [(Token::Hard, 1), (Token::Good, 2), (Token::Hard, 3), (Token::Good, 3)] {
        ask(&mut session, token(what, at));
    }
    session
}

#[test]
fn the_portrait_follows_the_zones_of_my_story() {
    let mut session = story();
    for (id, at) in [
        ("pla.well", "home"),
        ("fig.woman", "me"),
        ("str.hello", "name"),
        ("peo.mother", "near"),
        ("peo.brother", "far"),
        ("obj.tea", "objects"),
    ] {
        ask(&mut session, lay(card(id), zone(at)));
    }
    ask(&mut session, lay(card("obj.lamp"), cloth(0, 260)));
    let Portrait { figure, home, near, far, objects, other } = first(&session).portrait;
    assert_eq!(names(&figure), ["fig.woman"]);
    assert_eq!(names(&home), ["pla.well"]);
    assert_eq!(names(&near), ["peo.mother"]);
    assert_eq!(names(&far), ["peo.brother"]);
    assert_eq!(names(&objects), ["obj.tea"]);
    assert_eq!(names(&other), ["obj.lamp"]);
}

#[test]
fn a_card_put_away_is_said_no_more() {
    let mut session = story();
    let before = summary(&session);
    ask(&mut session, lay(card("pla.well"), zone("home")));
    ask(&mut session, say(About::Piece(PieceId(1)), "le puits"));
    assert_ne!(summary(&session), before);
    ask(&mut session, put_away(1));
    assert_eq!(summary(&session), before);
}

#[test]
fn good_moments_and_hard_moments_are_found_in_the_order_of_the_path() {
    let part = first(&ups_and_downs());
    let places = |found: Vec<(usize, &JourneyStage)>| -> Vec<(usize, String)> {
        found.into_iter().map(|(index, stage)| (index, stage.places[0].0.clone())).collect()
    };
    let (oasis, dunes, sea) = ("pla.oasis".to_owned(), "pla.dunes".to_owned(), "pla.beach".to_owned());
    assert_eq!(places(part.good().collect()), [(1, oasis), (2, dunes.clone())]);
    assert_eq!(places(part.hard().collect()), [(0, sea), (2, dunes)]);
}

#[test]
fn skills_are_gathered_in_two_families_wherever_they_lie_each_once() {
    let mut session = story();
    ask(&mut session, lay(card("hum.care"), cloth(-200, 260)));
    ask(&mut session, lay(card("tec.cook"), cloth(200, 260)));
    ask(&mut session, open("journey"));
    ask(&mut session, lay(card("pla.site"), new_stage(0, Part::Above)));
    for id in ["tec.drive", "hum.share", "tec.cook"] {
        ask(&mut session, lay(card(id), stage(1, Part::Below)));
    }
    let part = first(&session);
    assert_eq!(names(&part.human_skills), ["hum.care", "hum.share"]);
    assert_eq!(names(&part.technical_skills), ["tec.cook", "tec.drive"]);
}

#[test]
fn the_people_to_build_on_are_those_of_the_story_and_of_the_good_moments() {
    let mut session = story();
    ask(&mut session, lay(card("peo.mother"), zone("near")));
    ask(&mut session, lay(card("peo.brother"), zone("far")));
    // What is no person is nobody to build on, even where people lie.
    ask(&mut session, lay(card("obj.tea"), zone("near")));
    ask(&mut session, open("journey"));
    for (index, (id, what)) in
        [("peo.companions", Token::Good), ("peo.helper", Token::Hard), ("peo.mother", Token::Good)]
            .into_iter()
            .enumerate()
    {
        let at = index as u32 + 1;
        ask(&mut session, lay(card(id), new_stage(u16::MAX, Part::Below)));
        ask(&mut session, token(what, at));
    }
    assert_eq!(names(&first(&session).people), ["peo.mother", "peo.brother", "peo.companions"]);
}

#[test]
fn wishes_and_words_belong_to_the_one_who_said_them() {
    let mut session = ups_and_downs();
    ask(&mut session, say(About::Stage(StageId(2)), "on a bu"));
    ask(&mut session, open("resources"));
    for (seat, id, words) in
        [(ONE, "pla.well", "un puits"), (TWO, "pla.school", "l'école du soir"), (ONE, "pla.workshop", "")]
    {
        let piece = session.next_piece();
        ask(&mut session, Action::Lay { what: card(id), seat, to: zone("wishes") });
        if !words.is_empty() {
            ask(&mut session, say(About::Piece(piece), words));
        }
    }
    let seats = summary(&session).seats;
    let wish = |card: &str, words: Option<&str>| Wish { card: CardId::from(card), words: words.map(str::to_owned) };
    assert_eq!(seats[0].wishes, [wish("pla.well", Some("un puits")), wish("pla.workshop", None)]);
    assert_eq!(seats[0].words, ["on a bu"]);
    assert_eq!(seats[1].wishes, [wish("pla.school", Some("l'école du soir"))]);
    assert!(seats[1].words.is_empty());
}

#[test]
fn words_on_cards_and_about_stages_are_said_once_each() {
    let mut session = story();
    ask(&mut session, lay(card("pla.well"), zone("home")));
    ask(&mut session, say(About::Piece(PieceId(1)), "chez nous"));
    ask(&mut session, open("journey"));
    ask(&mut session, lay(card("fla.ml"), new_stage(0, Part::Above)));
    ask(&mut session, say(About::Stage(StageId(1)), "le départ"));
    ask(&mut session, lay(card("emo.sad"), cloth(300, 100)));
    ask(&mut session, say(About::Piece(PieceId(3)), "plus tard"));
    assert_eq!(first(&session).words, ["chez nous", "le départ", "plus tard"]);
}

#[test]
fn every_seat_keeps_its_code_and_its_order() {
    let mut session = Session::new(header());
    for seat in [SeatId(3), TWO, ONE] {
        ask(&mut session, Action::JoinSeat { seat, code: code(seat) });
    }
    let seats: Vec<(SeatId, SeatCode)> = summary(&session).seats.iter().map(|part| (part.seat, part.code)).collect();
    assert_eq!(seats, [ONE, TWO, SeatId(3)].map(|seat| (seat, code(seat))));
}

#[test]
fn the_head_says_how_and_when_and_with_which_kits() {
    let session = ups_and_downs();
    let said = summary(&session);
    assert_eq!((said.mode, said.date), (Mode::Training, header().date));
    assert_eq!(said.title, header().title);
    assert_eq!(said.kits, [KitId::from("story"), KitId::from("journey")]);
}

/// Every field is named here, so that no number, score or judgement joins them unseen.
#[test]
fn nothing_in_a_summary_counts_or_scores() {
    let Summary { mode, date, title, setting, kits, seats } = summary(&ups_and_downs());
    let _: (Mode, Date, Option<String>, Setting, Vec<KitId>) = (mode, date, title, setting, kits);
    assert_eq!(seats.len(), 2);
    for part in seats {
        let SeatSummary { seat, code, portrait, journey, human_skills, technical_skills, people, words, .. } = &part;
        let _: (&SeatId, &SeatCode, &Vec<String>) = (seat, code, words);
        let _: [&Vec<CardId>; 3] = [human_skills, technical_skills, people];
        let (portrait, journey) = (portrait.clone(), journey.clone());
        let SeatSummary { emotions, helpers, wishes, first, leaves_with, answer, .. } = part;
        let _: (Vec<CardId>, Vec<Wish>, Vec<Wish>) = (helpers, wishes, first);
        let _: (Option<CardId>, Option<Answer>) = (leaves_with, answer);
        let Emotions { now, then, body, helps } = emotions;
        let _: ([Vec<CardId>; 3], Vec<(BodyPlace, Patch)>) = ([now, then, helps], body);
        let Portrait { figure, home, near, far, objects, other } = portrait;
        let _: [Vec<CardId>; 6] = [figure, home, near, far, objects, other];
        let Journey { stages, off_path } = journey;
        let OffPath { cards, tokens, words } = off_path;
        let _: (Vec<CardId>, Vec<Token>, Vec<String>) = (cards, tokens, words);
        for stage in stages {
            let JourneyStage { id, places, transport, people, objects, emotions, tokens, when, words } = stage;
            let _: (Option<StageId>, Vec<Token>, Vec<When>, Vec<String>) = (id, tokens, when, words);
            let _: [Vec<CardId>; 5] = [places, transport, people, objects, emotions];
        }
    }
}

#[test]
fn many_hard_moments_change_nothing_but_the_stones_themselves() {
    let mut session = ups_and_downs();
    let before = summary(&session);
    for _ in 0..20 {
        ask(&mut session, token(Token::Hard, 1));
    }
    let mut after = summary(&session);
    assert_eq!(after.seats[0].journey.stages[0].tokens.len(), 21);
    after.seats[0].journey.stages[0].tokens.truncate(1);
    assert_eq!(after, before);
}

#[test]
fn what_was_skipped_paused_undone_or_observed_is_not_said() {
    let mut session = ups_and_downs();
    let before = summary(&session);
    for action in [
        Action::SkipStep,
        Action::Pause,
        Action::NoteObservation { words: "long silence".to_owned() },
        Action::Resume,
        lay(card("emo.shame"), stage(1, Part::Below)),
        Action::Undo,
        Action::TurnOver { piece: PieceId(1) },
        Action::Rotate { piece: PieceId(1), degrees: 45 },
    ] {
        ask(&mut session, action);
    }
    assert_eq!(summary(&session), before);
}

#[test]
fn the_shipped_training_scripts_say_something_for_each_seat() {
    for (file, text) in scripts() {
        let session = Document::session(&file, &text, &RULES).expect("a shipped script plays");
        let said = summary(&session);
        assert_eq!(said.mode, Mode::Training, "{file}");
        assert!(said.title.as_ref().is_some_and(|title| !title.is_empty()), "{file}");
        assert_eq!(said.seats.len(), session.state().seats.len(), "{file}");
        assert!(!said.seats.is_empty(), "{file}");
        for part in &said.seats {
            let whose = format!("{file}, seat {}", part.seat.0);
            assert!(!part.portrait.figure.is_empty() && !part.portrait.home.is_empty(), "{whose} has no portrait");
            assert!(part.journey.stages.len() > 1, "{whose} has no journey");
            assert!(part.good().next().is_some(), "{whose} has no good moment");
            assert!(!part.people.is_empty(), "{whose} has nobody to build on");
            assert!(!part.words.is_empty() && !part.wishes.is_empty(), "{whose} says nothing");
            assert!(!part.human_skills.is_empty() && !part.technical_skills.is_empty(), "{whose} has no skill");
        }
    }
}
