//! What may be asked at the table and what is refused, each refusal by its name and without a trace.

use crate::table::{
    ONE, RULES, TWO, ask, card, cloth, code, header, join, journey, lay, new_stage, open, put_away, refused, say,
    shift, stage, story, zone,
};
use kparcas::kit::{Direction, Place, StepId};
use kparcas::session::{
    About, Action, Anchor, Animal, Event, Fate, Milliseconds, Part, PieceId, Refusal, SeatCode, SeatColour, SeatId,
    Session, StageId, State, Target,
};
use proptest::prelude::*;

/// My story with the same tea twice on the cloth, as pieces 1 and 2.
fn two_teas() -> Session {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    ask(&mut session, lay(card("obj.tea"), cloth(100, 0)));
    session
}

/// Everything that can be asked of [`two_teas`], each of which would be allowed there.
fn one_of_each() -> Vec<Action> {
    let piece = PieceId(1);
    vec![
        join(SeatId(3)),
        open("journey"),
        Action::EnterStep { step: "me".into() },
        Action::SkipStep,
        Action::TurnPath { seat: ONE, direction: Direction::RightToLeft },
        lay(card("obj.lamp"), cloth(0, 100)),
        shift(1, cloth(0, 100)),
        Action::TurnOver { piece },
        Action::Rotate { piece, degrees: 90 },
        Action::BringForward { piece },
        Action::Stack { piece, on: PieceId(2) },
        put_away(1),
        say(About::Piece(piece), "thé"),
        Action::Decide { piece, fate: Fate::Keep },
        Action::CloseOn { seat: ONE, card: "emo.hope".into() },
        Action::Undo,
    ]
}

fn order(session: &Session) -> Vec<u32> {
    session.state().pieces.iter().map(|piece| piece.id.0).collect()
}

#[test]
fn the_journey_comes_only_after_my_story() {
    let mut session = Session::new(header());
    ask(&mut session, join(ONE));
    assert_eq!(refused(&mut session, open("journey")), Refusal::StoryFirst);
    ask(&mut session, open("story"));
    ask(&mut session, open("journey"));
    let opened: Vec<&str> = session.state().opened.iter().map(|kit| kit.0.as_str()).collect();
    assert_eq!(opened, ["story", "journey"]);
}

#[test]
fn a_kit_or_step_that_there_is_not_is_refused() {
    let mut session = story();
    assert_eq!(refused(&mut session, open("storms")), Refusal::NoSuchKit);
    assert_eq!(refused(&mut session, Action::EnterStep { step: "flags".into() }), Refusal::NoSuchStep);
    assert_eq!(refused(&mut session, Action::EnterStep { step: "home".into() }), Refusal::NoChange);
}

#[test]
fn without_an_open_kit_there_is_no_mat_and_no_step() {
    let mut session = Session::new(header());
    ask(&mut session, join(ONE));
    for action in [
        lay(card("obj.tea"), cloth(0, 0)),
        lay(card("obj.tea"), zone("home")),
        Action::EnterStep { step: "home".into() },
        Action::SkipStep,
    ] {
        assert_eq!(refused(&mut session, action), Refusal::NoKitOpen);
    }
}

#[test]
fn only_cards_of_the_deck_are_laid() {
    let mut session = story();
    assert_eq!(refused(&mut session, lay(card("obj.gun"), cloth(0, 0))), Refusal::NoSuchCard);
    assert_eq!(refused(&mut session, lay(card(""), zone("home"))), Refusal::NoSuchCard);
}

#[test]
fn a_piece_that_is_not_on_the_table_cannot_be_touched() {
    let mut session = two_teas();
    ask(&mut session, put_away(2));
    let (here, gone) = (PieceId(1), PieceId(2));
    for action in [
        shift(2, cloth(5, 5)),
        Action::TurnOver { piece: gone },
        Action::Rotate { piece: gone, degrees: 5 },
        Action::BringForward { piece: gone },
        Action::Stack { piece: gone, on: here },
        Action::Stack { piece: here, on: gone },
        put_away(2),
        put_away(77),
        say(About::Piece(gone), "thé"),
    ] {
        assert_eq!(refused(&mut session, action), Refusal::NoSuchPiece);
    }
}

#[test]
fn a_zone_or_stage_that_is_not_on_the_mat_is_refused() {
    let mut session = two_teas();
    let tea = || card("obj.tea");
    assert_eq!(refused(&mut session, lay(tea(), zone("attic"))), Refusal::NoSuchZone);
    assert_eq!(refused(&mut session, lay(tea(), new_stage(0, Part::Above))), Refusal::NoSuchStage);
    assert_eq!(refused(&mut session, lay(tea(), stage(1, Part::Above))), Refusal::NoSuchStage);
    assert_eq!(refused(&mut session, say(About::Stage(StageId(1)), "thé")), Refusal::NoSuchStage);
    ask(&mut session, open("journey"));
    assert_eq!(refused(&mut session, lay(tea(), zone("home"))), Refusal::NoSuchZone);
    ask(&mut session, lay(tea(), new_stage(0, Part::Below)));
    // A path belongs to one person.
    let to = stage(1, Part::Below);
    assert_eq!(refused(&mut session, Action::Lay { what: tea(), seat: TWO, to }), Refusal::NoSuchStage);
    // A card of My story stays on the mat of My story.
    assert_eq!(refused(&mut session, shift(1, stage(1, Part::Below))), Refusal::NoSuchStage);
}

#[test]
fn there_are_four_seats_and_each_has_a_sign_of_its_own() {
    let mut session = story();
    for seat in [SeatId(0), SeatId(5), SeatId(255)] {
        let code = SeatCode { colour: SeatColour::Red, animal: Animal::Giraffe };
        assert_eq!(refused(&mut session, Action::JoinSeat { seat, code }), Refusal::NoSuchSeat);
    }
    let other = SeatCode { colour: SeatColour::Red, animal: Animal::Giraffe };
    assert_eq!(refused(&mut session, Action::JoinSeat { seat: ONE, code: other }), Refusal::SeatTaken);
    assert_eq!(refused(&mut session, Action::JoinSeat { seat: SeatId(3), code: code(ONE) }), Refusal::SeatTaken);
    // The same colour with another animal is another sign.
    let sign = SeatCode { colour: code(ONE).colour, animal: Animal::Giraffe };
    ask(&mut session, Action::JoinSeat { seat: SeatId(4), code: sign });
    assert_eq!(session.state().seats[&SeatId(4)].code, sign);
}

#[test]
fn nobody_acts_from_an_empty_seat() {
    let mut session = story();
    let seat = SeatId(3);
    for action in [
        Action::Lay { what: card("obj.tea"), seat, to: cloth(0, 0) },
        Action::CloseOn { seat, card: "emo.hope".into() },
        Action::TurnPath { seat, direction: Direction::RightToLeft },
    ] {
        assert_eq!(refused(&mut session, action), Refusal::NoSuchSeat);
    }
}

#[test]
fn a_covered_table_takes_nothing_but_a_note_and_its_end() {
    let mut session = two_teas();
    assert_eq!(refused(&mut session, Action::Resume), Refusal::NotCovered);
    for action in one_of_each() {
        // What is refused below would be allowed on an open table.
        ask(&mut session.clone(), action);
    }
    ask(&mut session, Action::Pause);
    for action in one_of_each() {
        assert_eq!(refused(&mut session, action), Refusal::Covered);
    }
    assert_eq!(refused(&mut session, Action::Redo), Refusal::Covered);
    assert_eq!(refused(&mut session, Action::Pause), Refusal::NoChange);
    ask(&mut session, Action::NoteObservation { words: "de l'eau".to_owned() });
    ask(&mut session.clone(), Action::Finish);
    ask(&mut session, Action::Resume);
    ask(&mut session, put_away(1));
}

#[test]
fn a_finished_sitting_takes_nothing_any_more() {
    let mut session = two_teas();
    ask(&mut session, Action::Finish);
    let last = [
        Action::Redo,
        Action::Pause,
        Action::Resume,
        Action::Finish,
        Action::NoteObservation { words: "de l'eau".to_owned() },
    ];
    for action in one_of_each().into_iter().chain(last) {
        assert_eq!(refused(&mut session, action), Refusal::Finished);
    }
}

#[test]
fn words_are_measured_in_letters_not_in_bytes() {
    let mut session = two_teas();
    let (long, too_long) = ("é".repeat(Refusal::LONGEST_WORDS), "é".repeat(Refusal::LONGEST_WORDS + 1));
    let all = |words: &str| {
        [
            say(About::Piece(PieceId(1)), words),
            Action::NoteObservation { words: words.to_owned() },
            Action::Refer { to: words.to_owned(), agreed: true },
        ]
    };
    for action in all(&too_long) {
        assert_eq!(refused(&mut session, action), Refusal::TooLong);
    }
    for action in all(&long) {
        ask(&mut session, action);
    }
    assert_eq!(session.state().referrals, [(long, true)]);
}

#[test]
fn words_are_kept_without_blanks_around_them_and_empty_words_are_none() {
    let mut session = two_teas();
    let about = About::Piece(PieceId(1));
    ask(&mut session, say(about, "  la nuit \n"));
    assert_eq!(session.state().pieces[0].words.as_deref(), Some("la nuit"));
    assert_eq!(refused(&mut session, say(about, "la nuit")), Refusal::NoChange);
    assert_eq!(refused(&mut session, say(about, " la nuit ")), Refusal::NoChange);
    ask(&mut session, say(about, "  "));
    assert_eq!(session.state().pieces[0].words, None);
    assert_eq!(refused(&mut session, say(about, "")), Refusal::NoChange);
}

#[test]
fn what_would_change_nothing_leaves_no_line() {
    let mut session = two_teas();
    for action in [
        shift(1, cloth(0, 0)),
        Action::BringForward { piece: PieceId(2) },
        Action::Stack { piece: PieceId(1), on: PieceId(1) },
        Action::TurnPath { seat: ONE, direction: Direction::LeftToRight },
    ] {
        assert_eq!(refused(&mut session, action), Refusal::NoChange);
    }
}

#[test]
fn the_same_card_is_laid_as_often_as_anyone_likes() {
    let mut session = two_teas();
    ask(&mut session, Action::Lay { what: card("obj.tea"), seat: TWO, to: cloth(0, 0) });
    let state = session.state();
    assert_eq!(order(&session), [1, 2, 3]);
    assert!(state.pieces.iter().all(|piece| piece.what == card("obj.tea")));
    assert_eq!(state.on_mat(ONE, &"story".into()).count(), 2);
    assert_eq!(state.on_mat(TWO, &"story".into()).count(), 1);
    ask(&mut session, put_away(1));
    assert_eq!(order(&session), [2, 3], "putting one away took another with it");
}

#[test]
fn the_touched_card_comes_forward() {
    let mut session = two_teas();
    ask(&mut session, lay(card("obj.lamp"), cloth(200, 0)));
    assert_eq!(order(&session), [1, 2, 3]);
    ask(&mut session, shift(1, cloth(5, 5)));
    assert_eq!(order(&session), [2, 3, 1]);
    ask(&mut session, Action::BringForward { piece: PieceId(2) });
    assert_eq!(order(&session), [3, 1, 2]);
}

#[test]
fn a_stacked_card_lies_on_top_where_the_other_lies() {
    let mut session = story();
    ask(&mut session, lay(card("pla.well"), zone("home")));
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    ask(&mut session, lay(card("obj.lamp"), cloth(9, 9)));
    ask(&mut session, Action::Stack { piece: PieceId(2), on: PieceId(1) });
    let state = session.state();
    assert_eq!(order(&session), [1, 3, 2]);
    let spot = |id| &state.piece(PieceId(id)).expect("it lies there").spot;
    assert_eq!(spot(2), spot(1));
    assert_eq!(spot(2).anchor, Anchor::Zone("home".into()));
}

#[test]
fn a_card_turned_over_twice_shows_its_picture_again() {
    let mut session = two_teas();
    for seen in [false, true] {
        ask(&mut session, Action::TurnOver { piece: PieceId(1) });
        assert_eq!(session.state().pieces[0].face_up, seen);
    }
}

#[test]
fn nothing_is_laid_so_far_away_that_nobody_finds_it_again() {
    let mut session = two_teas();
    ask(&mut session, lay(card("obj.lamp"), cloth(99_999, i32::MIN)));
    ask(&mut session, shift(1, cloth(-99_999, i32::MAX)));
    let far = Place::FARTHEST;
    let at = |id| session.state().piece(PieceId(id)).expect("it lies there").spot.at;
    assert_eq!(at(3), Place::new(far, -far));
    assert_eq!(at(1), Place::new(-far, far));
}

#[test]
fn a_table_and_a_path_can_be_full() {
    let mut session = journey();
    for _ in 0..Refusal::MOST_STAGES {
        ask(&mut session, lay(card("fla.ml"), new_stage(0, Part::Above)));
    }
    assert_eq!(refused(&mut session, lay(card("fla.ml"), new_stage(0, Part::Above))), Refusal::TableFull);
    // A path of one does not fill the path of another.
    ask(&mut session, Action::Lay { what: card("fla.ml"), seat: TWO, to: new_stage(0, Part::Above) });
    while session.state().pieces.len() < Refusal::MOST_PIECES {
        // Not by way of `ask`, which compares whole sessions.
        session.act(&RULES, &lay(card("obj.tea"), cloth(0, 0)), Milliseconds(0)).expect("there is room");
    }
    assert_eq!(refused(&mut session, lay(card("obj.tea"), cloth(0, 0))), Refusal::TableFull);
    ask(&mut session, put_away(1));
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
}

#[test]
fn time_never_runs_backwards() {
    let mut session = Session::new(header());
    let times =
        [(join(ONE), 5_000), (open("story"), 1_000), (lay(card("obj.tea"), cloth(0, 0)), 4_999), (Action::Undo, 0)];
    for (action, at) in times {
        session.act(&RULES, &action, Milliseconds(at)).expect("it is allowed");
        assert_eq!(session.last_at(), Milliseconds(5_000));
    }
    session.act(&RULES, &Action::Redo, Milliseconds(5_001)).expect("it is allowed");
    assert_eq!(session.last_at(), Milliseconds(5_001));
    assert!(session.entries().is_sorted_by_key(|entry| (entry.at, entry.act)));
}

#[test]
fn a_skipped_step_is_remembered_as_skipped_and_as_nothing_else() {
    let mut session = two_teas();
    let before = session.state().clone();
    ask(&mut session, Action::SkipStep);
    let (home, me) = (("story".into(), StepId::from("home")), ("story".into(), StepId::from("me")));
    let skipped = [home].into_iter().collect();
    assert_eq!(*session.state(), State { skipped, now: Some(me), ..before.clone() });
    // Coming back to it, nothing of it is left.
    ask(&mut session, Action::EnterStep { step: "home".into() });
    assert_eq!(*session.state(), before);
}

#[test]
fn skipping_the_last_step_stays_there_and_a_skipped_step_still_takes_cards() {
    let mut session = story();
    ask(&mut session, Action::EnterStep { step: "objects".into() });
    let now = session.state().now.clone();
    ask(&mut session, Action::SkipStep);
    assert_eq!(session.state().now, now);
    let last = session.entries().last().map(|entry| entry.event.clone());
    assert_eq!(last, Some(Event::StepSkipped { kit: "story".into(), step: "objects".into() }));
    ask(&mut session, lay(card("obj.tea"), zone("objects")));
    assert_eq!(order(&session), [1]);
}

#[test]
fn a_card_moves_from_zone_to_zone_and_off_the_mat() {
    let mut session = story();
    ask(&mut session, lay(card("peo.mother"), zone("far")));
    ask(&mut session, shift(1, zone("near")));
    assert_eq!(session.state().pieces[0].spot.anchor, Anchor::Zone("near".into()));
    ask(&mut session, shift(1, Target::Table(Place::new(0, 300))));
    assert_eq!(session.state().pieces[0].spot.anchor, Anchor::Table);
    assert_eq!(session.state().pieces.len(), 1);
}

proptest! {
    #[test]
    fn however_a_card_is_rotated_its_angle_is_between_minus_179_and_180(
        turns in prop::collection::vec(any::<i16>(), 1..20),
    ) {
        let mut session = two_teas();
        let mut sum = 0_i32;
        for degrees in turns {
            ask(&mut session, Action::Rotate { piece: PieceId(1), degrees });
            sum += i32::from(degrees);
            let angle = i32::from(session.state().pieces[0].angle);
            prop_assert!((-179..=180).contains(&angle));
            prop_assert_eq!((sum - angle).rem_euclid(360), 0);
        }
    }
}
