//! The journey as it is read from the table: stages in the person's order, and what lies off the path.

use crate::table::{
    ONE, RULES, TWO, any_action, ask, card, cloth, header, journey, lay, new_stage, put_away, say, shift, stage, story,
    try_ask, zone,
};
use kparcas::deck::CardId;
use kparcas::kit::{Direction, KitId, Mat};
use kparcas::session::{
    About, Act, Action, Entry, Event, Journey, Layout, Milliseconds, Part, PieceId, SeatId, Session, StageId, Token,
    What, journey_of,
};
use proptest::prelude::*;

fn told(session: &Session, seat: SeatId) -> Journey {
    journey_of(session.state(), &RULES, seat)
}

fn names(cards: &[CardId]) -> Vec<&str> {
    cards.iter().map(|card| card.0.as_str()).collect()
}

/// The first place of each stage.
fn places(journey: &Journey) -> Vec<&str> {
    journey.stages.iter().map(|stage| stage.places[0].0.as_str()).collect()
}

/// A journey with a stage for each of these places, stages and pieces numbered from 1.
fn through(ids: &[&str]) -> Session {
    let mut session = journey();
    for id in ids {
        ask(&mut session, lay(card(id), new_stage(u16::MAX, Part::Above)));
    }
    session
}

fn token(token: Token, at: u32) -> Action {
    lay(What::Token(token), stage(at, Part::Plot))
}

#[test]
fn stages_are_told_in_the_order_of_the_path() {
    let session = through(&["fla.sn", "fla.ml", "fla.ly"]);
    assert_eq!(places(&told(&session, ONE)), ["fla.sn", "fla.ml", "fla.ly"]);
}

#[test]
fn a_stage_remembered_later_goes_between_two() {
    let mut session = through(&["fla.sn", "fla.ml", "fla.ly"]);
    ask(&mut session, lay(card("fla.ne"), new_stage(2, Part::Above)));
    let told = told(&session, ONE);
    assert_eq!(places(&told), ["fla.sn", "fla.ml", "fla.ne", "fla.ly"]);
    let ids: Vec<Option<StageId>> = told.stages.iter().map(|stage| stage.id).collect();
    assert_eq!(ids, [1, 2, 4, 3].map(|id| Some(StageId(id))), "a stage lost its name when another came before it");
}

#[test]
fn a_path_told_backwards_from_today_reads_forwards() {
    let mut session = journey();
    for id in ["fla.ne", "fla.dz", "fla.ml"] {
        ask(&mut session, lay(card(id), new_stage(0, Part::Above)));
    }
    assert_eq!(places(&told(&session, ONE)), ["fla.ml", "fla.dz", "fla.ne"]);
}

#[test]
fn the_order_does_not_depend_on_the_way_in_which_the_path_runs() {
    let mut session = through(&["fla.sn", "fla.ml"]);
    let before = told(&session, ONE);
    ask(&mut session, Action::TurnPath { seat: ONE, direction: Direction::RightToLeft });
    assert_eq!(told(&session, ONE), before);
}

#[test]
fn the_same_country_can_be_passed_twice() {
    let session = through(&["fla.sn", "fla.ly", "fla.sn"]);
    assert_eq!(places(&told(&session, ONE)), ["fla.sn", "fla.ly", "fla.sn"]);
}

#[test]
fn each_family_is_told_under_its_own_question() {
    let mut session = through(&["pla.beach"]);
    for id in ["fla.ml", "peo.helper", "fig.woman", "emo.hope", "obj.bread", "hum.share", "tra.foot"] {
        ask(&mut session, lay(card(id), stage(1, Part::Below)));
    }
    let told = told(&session, ONE);
    let stage = &told.stages[0];
    assert_eq!(names(&stage.places), ["pla.beach", "fla.ml"]);
    assert_eq!(names(&stage.people), ["peo.helper", "fig.woman"]);
    assert_eq!(names(&stage.emotions), ["emo.hope"]);
    assert_eq!(names(&stage.objects), ["obj.bread", "hum.share"]);
    assert_eq!(names(&stage.transport), ["tra.foot"]);
}

#[test]
fn a_stage_closes_when_its_last_piece_leaves() {
    let mut session = through(&["fla.sn", "fla.ml", "fla.ly"]);
    ask(&mut session, lay(card("emo.hope"), stage(2, Part::Below)));
    ask(&mut session, put_away(2));
    assert_eq!(told(&session, ONE).stages.len(), 3, "the stage closed although a card is still there");
    ask(&mut session, put_away(4));
    assert_eq!(places(&told(&session, ONE)), ["fla.sn", "fla.ly"]);
    ask(&mut session, shift(3, stage(1, Part::Above)));
    let told = told(&session, ONE);
    assert_eq!(told.stages.len(), 1);
    assert_eq!(names(&told.stages[0].places), ["fla.sn", "fla.ly"]);
}

#[test]
fn a_stage_about_which_something_was_said_stays_without_cards() {
    let mut session = through(&["fla.sn", "fla.ml"]);
    ask(&mut session, say(About::Stage(StageId(1)), "on a attendu"));
    ask(&mut session, put_away(1));
    let told = told(&session, ONE);
    assert_eq!(told.stages.len(), 2);
    assert_eq!(told.stages[0].words, ["on a attendu"]);
    assert!(told.stages[0].places.is_empty());
}

#[test]
fn a_card_moved_within_its_stage_does_not_close_it() {
    let mut session = through(&["fla.sn"]);
    ask(&mut session, shift(1, stage(1, Part::Below)));
    let told = told(&session, ONE);
    assert_eq!(told.stages[0].id, Some(StageId(1)));
    assert_eq!(places(&told), ["fla.sn"]);
}

#[test]
fn what_lies_off_the_path_is_kept_apart_and_not_lost() {
    let mut session = through(&["fla.sn"]);
    ask(&mut session, lay(card("emo.shame"), stage(1, Part::Below)));
    ask(&mut session, say(About::Piece(PieceId(2)), "plus tard"));
    ask(&mut session, shift(2, cloth(-300, 100)));
    ask(&mut session, lay(What::Token(Token::Hard), cloth(300, 100)));
    let told = told(&session, ONE);
    assert!(told.stages[0].emotions.is_empty() && told.stages[0].words.is_empty());
    assert_eq!(names(&told.off_path.cards), ["emo.shame"]);
    assert_eq!(told.off_path.tokens, [Token::Hard]);
    assert_eq!(told.off_path.words, ["plus tard"]);
}

#[test]
fn a_card_whose_stage_was_closed_under_it_lies_off_the_path() {
    let before = through(&["fla.sn", "fla.ml"]);
    let mut entries: Vec<Entry> = before.entries().to_vec();
    entries.push(Entry { act: Act(99), at: Milliseconds(99_000), event: Event::StageClosed { stage: StageId(1) } });
    let told = told(&Session::folded(header(), entries), ONE);
    assert_eq!(places(&told), ["fla.ml"]);
    assert_eq!(names(&told.off_path.cards), ["fla.sn"]);
}

#[test]
fn transport_belongs_to_the_stage_that_it_leaves_and_lies_between_the_two() {
    let mut session = through(&["fla.sn", "fla.ml", "fla.ly"]);
    ask(&mut session, lay(card("tra.bus"), stage(2, Part::Road)));
    let told = told(&session, ONE);
    let transport: Vec<Vec<&str>> = told.stages.iter().map(|stage| names(&stage.transport)).collect();
    assert_eq!(transport, [vec![], vec!["tra.bus"], vec![]]);
    let kit = RULES.kit(&"journey".into()).expect("the journey is shipped");
    let Mat::Path(path) = &kit.mat else { panic!("the journey has no path") };
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        // Refused where it runs that way already.
        let _ = try_ask(&mut session, &Action::TurnPath { seat: ONE, direction });
        let layout = Layout::new(session.state(), kit, ONE);
        let bus = session.state().piece(PieceId(4)).expect("it lies there");
        let (from, to) = (layout.plot(*path, 1).x, layout.plot(*path, 2).x);
        let x = layout.place(&bus.spot).x;
        assert!(from.min(to) < x && x < from.max(to), "{x:?} is not between {from:?} and {to:?}");
    }
}

#[test]
fn tokens_are_told_in_the_order_in_which_they_were_laid() {
    let mut session = through(&["fla.sn", "fla.ml"]);
    for action in [token(Token::Hard, 1), token(Token::Good, 1), token(Token::Good, 2)] {
        ask(&mut session, action);
    }
    let told = told(&session, ONE);
    assert_eq!(told.stages[0].tokens, [Token::Hard, Token::Good]);
    assert!(told.stages[0].has(Token::Good) && told.stages[0].has(Token::Hard));
    assert!(told.stages[1].has(Token::Good) && !told.stages[1].has(Token::Hard));
}

#[test]
fn words_about_a_stage_come_before_the_words_on_its_cards() {
    let mut session = through(&["pla.blank"]);
    ask(&mut session, say(About::Piece(PieceId(1)), "le puits"));
    ask(&mut session, say(About::Stage(StageId(1)), "on a bu"));
    assert_eq!(told(&session, ONE).stages[0].words, ["on a bu", "le puits"]);
}

#[test]
fn two_people_have_two_journeys() {
    let mut session = through(&["fla.sn"]);
    let to = new_stage(0, Part::Above);
    ask(&mut session, Action::Lay { what: card("fla.ml"), seat: TWO, to });
    assert_eq!(places(&told(&session, ONE)), ["fla.sn"]);
    assert_eq!(places(&told(&session, TWO)), ["fla.ml"]);
    assert_eq!(told(&session, SeatId(3)), Journey::default());
}

/// Looks that the journey of each seat tells what lies on its mat, each piece once and nothing else.
fn everything_once(session: &Session) -> Result<(), TestCaseError> {
    let kit: KitId = "journey".into();
    for seat in session.state().seats.keys().copied() {
        let (mut cards, mut tokens): (Vec<CardId>, Vec<Token>) = (Vec::new(), Vec::new());
        for piece in session.state().on_mat(seat, &kit) {
            match &piece.what {
                What::Card(card) => cards.push(card.clone()),
                What::Token(token) => tokens.push(*token),
                What::Patch(_) => panic!("patches lie on the body alone"),
            }
        }
        let told = told(session, seat);
        let (mut told_cards, mut told_tokens) = (told.off_path.cards.clone(), told.off_path.tokens.clone());
        for stage in &told.stages {
            for list in [&stage.places, &stage.transport, &stage.people, &stage.objects, &stage.emotions] {
                told_cards.extend(list.iter().cloned());
            }
            told_tokens.extend(&stage.tokens);
        }
        cards.sort();
        told_cards.sort();
        tokens.sort();
        told_tokens.sort();
        prop_assert_eq!(told_cards, cards, "the cards of seat {}", seat.0);
        prop_assert_eq!(told_tokens, tokens, "the tokens of seat {}", seat.0);
    }
    Ok(())
}

#[test]
fn a_card_stacked_on_the_card_of_another_mat_stays_in_its_own_journey() {
    let mut session = through(&["fla.sn"]);
    let to = new_stage(0, Part::Above);
    ask(&mut session, Action::Lay { what: card("fla.ml"), seat: TWO, to });
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    for (piece, on) in [(3, 2), (1, 2), (2, 1)] {
        // Whether it is refused or told apart is not looked at here.
        let _ = try_ask(&mut session, &Action::Stack { piece: PieceId(piece), on: PieceId(on) });
        everything_once(&session).expect("each journey tells its own cards");
    }
}

#[test]
fn what_lies_in_my_story_is_not_told_as_journey() {
    let mut session = story();
    ask(&mut session, lay(card("pla.well"), zone("home")));
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    assert_eq!(told(&session, ONE), Journey::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_card_on_the_mat_is_told_exactly_once(actions in prop::collection::vec(any_action(), 0..80)) {
        let mut session = journey();
        for action in &actions {
            let _ = try_ask(&mut session, action);
            everything_once(&session)?;
        }
    }

    #[test]
    fn no_stage_is_left_empty_unless_something_was_said_about_it(
        actions in prop::collection::vec(any_action(), 0..80),
    ) {
        let mut session = journey();
        for action in actions.iter().filter(|action| !matches!(action, Action::SayWords { .. })) {
            let _ = try_ask(&mut session, action);
            for stage in &session.state().stages {
                prop_assert!(session.state().at_stage(stage.id).next().is_some(), "stage {} is empty", stage.id.0);
            }
        }
    }
}
