//! Undo and redo, as triples of a journal, what is asked, and the journal after it.

use crate::table::{
    ONE, any_action, ask, card, cloth, code, header, join, journey, lay, new_stage, open, put_away, refused, say,
    shift, stage, story, try_ask,
};
use kparcas::kit::{Direction, Place};
use kparcas::session::{
    About, Act, Action, Anchor, Entry, Event, Milliseconds, Part, PieceId, Refusal, Session, Spot, StageId, State,
    Target, Token, What,
};
use proptest::prelude::*;
use std::slice;

/// The events of a journal, act by act.
type Acts = Vec<Vec<Event>>;

fn journal(acts: &[Vec<Event>]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (act, events) in (1_u32..).zip(acts) {
        for event in events {
            entries.push(Entry { act: Act(act), at: Milliseconds(u64::from(act) * 1_000), event: event.clone() });
        }
    }
    entries
}

fn folded(acts: &[Vec<Event>]) -> Session {
    Session::folded(header(), journal(acts))
}

/// With this journal, when this is asked, then these acts are appended; the session that comes of it.
fn triple(given: &[Vec<Event>], asked: &[Action], then: Acts) -> Session {
    let mut session = folded(given);
    for action in asked {
        ask(&mut session, action.clone());
    }
    let whole: Acts = given.iter().cloned().chain(then).collect();
    assert_eq!(session.entries(), journal(&whole));
    assert_eq!(session, folded(&whole), "the journal does not fold into the session that wrote it");
    session
}

/// What is asked happens, undo takes back exactly that, redo brings back exactly that.
fn there_and_back(given: &[Vec<Event>], action: &Action, happened: &[Event]) {
    let act = Act(given.len() as u32 + 1);
    let (done, undone, redone) = (happened.to_vec(), vec![Event::Undone { act }], vec![Event::Redone { act }]);
    let before = folded(given);
    let after = triple(given, slice::from_ref(action), vec![done.clone()]);
    assert_ne!(after.state(), before.state(), "{action:?} changed nothing, so that undo proves nothing");
    let back = triple(given, &[action.clone(), Action::Undo], vec![done.clone(), undone.clone()]);
    assert_eq!(back.state(), before.state(), "undo left something of {action:?}");
    let again = triple(given, &[action.clone(), Action::Undo, Action::Redo], vec![done, undone, redone]);
    assert_eq!(again.state(), after.state(), "redo did not bring back {action:?}");
}

fn seated() -> Acts {
    vec![
        vec![Event::SeatJoined { seat: ONE, code: code(ONE) }],
        vec![Event::KitOpened { kit: "story".into() }, Event::StepEntered { kit: "story".into(), step: "home".into() }],
    ]
}

fn on_the_path() -> Acts {
    let opened = vec![
        Event::KitOpened { kit: "journey".into() },
        Event::StepEntered { kit: "journey".into(), step: "flags".into() },
    ];
    with(seated(), vec![opened])
}

fn with(mut acts: Acts, more: Acts) -> Acts {
    acts.extend(more);
    acts
}

fn spot(anchor: Anchor, x: i32, y: i32) -> Spot {
    Spot { anchor, at: Place::new(x, y) }
}

fn laid(piece: u32, id: &str, kit: &str, spot: Spot) -> Event {
    Event::PieceLaid { piece: PieceId(piece), what: card(id), seat: ONE, kit: kit.into(), spot }
}

fn opened(stage: u32, index: u16) -> Event {
    Event::StageOpened { stage: StageId(stage), seat: ONE, kit: "journey".into(), index, at: None }
}

fn closed(stage: u32) -> Event {
    Event::StageClosed { stage: StageId(stage) }
}

fn at(stage: u32, part: Part) -> Anchor {
    Anchor::Stage(StageId(stage), part)
}

/// The sheet with a tea and a lamp on the cloth.
fn with_two_cards() -> Acts {
    let tea = laid(1, "obj.tea", "story", spot(Anchor::Table, 0, 0));
    let lamp = laid(2, "obj.lamp", "story", spot(Anchor::Table, 100, 0));
    with(seated(), vec![vec![tea], vec![lamp]])
}

/// The path with one stage on which one flag lies.
fn with_one_stage() -> Acts {
    let flag = laid(1, "fla.sn", "journey", spot(at(1, Part::Above), 0, 0));
    with(on_the_path(), vec![vec![opened(1, 0), flag]])
}

#[test]
fn laying_a_card_is_undone_and_redone() {
    let tea = laid(1, "obj.tea", "story", spot(Anchor::Table, 10, 20));
    there_and_back(&seated(), &lay(card("obj.tea"), cloth(10, 20)), &[tea]);
}

#[test]
fn laying_a_token_is_undone_and_redone() {
    let what = What::Token(Token::Hard);
    let spot = spot(at(1, Part::Plot), 0, 0);
    let token = Event::PieceLaid { piece: PieceId(2), what: what.clone(), seat: ONE, kit: "journey".into(), spot };
    there_and_back(&with_one_stage(), &lay(what, stage(1, Part::Plot)), &[token]);
}

#[test]
fn a_move_and_its_coming_forward_are_undone_and_redone() {
    let moved = Event::PieceMoved { piece: PieceId(1), spot: spot(Anchor::Table, 50, 60) };
    there_and_back(&with_two_cards(), &shift(1, cloth(50, 60)), &[moved]);
}

#[test]
fn turning_over_is_undone_and_redone() {
    let piece = PieceId(1);
    there_and_back(&with_two_cards(), &Action::TurnOver { piece }, &[Event::PieceTurnedOver { piece }]);
}

#[test]
fn a_rotation_is_undone_and_redone() {
    let piece = PieceId(1);
    let rotated = Event::PieceRotated { piece, angle: -90 };
    there_and_back(&with_two_cards(), &Action::Rotate { piece, degrees: 270 }, &[rotated]);
}

#[test]
fn putting_away_is_undone_and_redone() {
    let gone = Event::PiecePutAway { piece: PieceId(1) };
    there_and_back(&with_two_cards(), &put_away(1), &[gone]);
}

#[test]
fn bringing_forward_and_stacking_are_undone_and_redone() {
    let (piece, on) = (PieceId(1), PieceId(2));
    there_and_back(&with_two_cards(), &Action::BringForward { piece }, &[Event::PieceBroughtForward { piece }]);
    there_and_back(&with_two_cards(), &Action::Stack { piece, on }, &[Event::PieceStacked { piece, on }]);
}

#[test]
fn words_on_a_card_are_undone_and_redone() {
    let about = About::Piece(PieceId(2));
    let said = Event::WordsSaid { about, words: "la nuit".to_owned() };
    there_and_back(&with_two_cards(), &say(about, "la nuit"), slice::from_ref(&said));
    // Saying something else, and saying nothing any more.
    let given = with(with_two_cards(), vec![vec![said]]);
    let other = Event::WordsSaid { about, words: "le jour".to_owned() };
    there_and_back(&given, &say(about, "le jour"), &[other]);
    there_and_back(&given, &say(about, ""), &[Event::WordsSaid { about, words: String::new() }]);
}

#[test]
fn words_about_a_stage_are_undone_and_redone() {
    let about = About::Stage(StageId(1));
    let said = Event::WordsSaid { about, words: "on a attendu".to_owned() };
    there_and_back(&with_one_stage(), &say(about, "on a attendu"), &[said]);
}

#[test]
fn an_observation_is_undone_and_redone() {
    let words = || "un puits".to_owned();
    let note = Action::NoteObservation { words: words() };
    there_and_back(&seated(), &note, &[Event::ObservationNoted { words: words() }]);
}

#[test]
fn steps_and_the_way_of_the_path_are_undone_and_redone() {
    let entered = Event::StepEntered { kit: "story".into(), step: "me".into() };
    let skipped = Event::StepSkipped { kit: "story".into(), step: "home".into() };
    there_and_back(&seated(), &Action::EnterStep { step: "me".into() }, slice::from_ref(&entered));
    there_and_back(&seated(), &Action::SkipStep, &[skipped, entered]);
    let direction = Direction::RightToLeft;
    let turned = Event::PathTurned { seat: ONE, direction };
    there_and_back(&seated(), &Action::TurnPath { seat: ONE, direction }, &[turned]);
}

#[test]
fn a_stage_that_opened_for_a_card_is_undone_with_it() {
    let flag = laid(1, "fla.sn", "journey", spot(at(1, Part::Above), -46, -8));
    there_and_back(&on_the_path(), &lay(card("fla.sn"), new_stage(0, Part::Above)), &[opened(1, 0), flag]);
}

#[test]
fn a_stage_that_closed_behind_its_last_card_comes_back_with_undo() {
    let (piece, away) = (PieceId(1), Event::PiecePutAway { piece: PieceId(1) });
    there_and_back(&with_one_stage(), &put_away(1), &[away, closed(1)]);
    let aside = Event::PieceMoved { piece, spot: spot(Anchor::Table, 300, 0) };
    there_and_back(&with_one_stage(), &shift(1, cloth(300, 0)), &[aside, closed(1)]);
    let on = Event::PieceMoved { piece, spot: spot(at(2, Part::Below), 0, 0) };
    there_and_back(&with_one_stage(), &shift(1, new_stage(1, Part::Below)), &[opened(2, 1), on, closed(1)]);
    let flag = laid(2, "fla.ml", "journey", spot(at(2, Part::Above), 0, 0));
    let given = with(with_one_stage(), vec![vec![opened(2, 1), flag]]);
    let stacked = Event::PieceStacked { piece, on: PieceId(2) };
    there_and_back(&given, &Action::Stack { piece, on: PieceId(2) }, &[stacked, closed(1)]);
}

#[test]
fn the_journal_keeps_what_was_undone_and_never_uses_an_id_twice() {
    let tea = |piece| laid(piece, "obj.tea", "story", spot(Anchor::Table, 0, 0));
    let once_more = lay(card("obj.tea"), cloth(0, 0));
    let asked = [once_more.clone(), Action::Undo, once_more.clone(), Action::Undo, once_more];
    let then = vec![
        vec![tea(1)],
        vec![Event::Undone { act: Act(3) }],
        vec![tea(2)],
        vec![Event::Undone { act: Act(5) }],
        vec![tea(3)],
    ];
    let session = triple(&seated(), &asked, then);
    let ids: Vec<u32> = session.state().pieces.iter().map(|piece| piece.id.0).collect();
    assert_eq!(ids, [3]);
}

#[test]
fn undo_and_redo_go_through_several_acts_in_turn() {
    let words = |words: &str| Event::WordsSaid { about: About::Piece(PieceId(1)), words: words.to_owned() };
    let given = with(with_two_cards(), vec![vec![words("un")], vec![words("deux")]]);
    let asked = [Action::Undo, Action::Undo, Action::Redo, Action::Redo];
    let then = vec![
        vec![Event::Undone { act: Act(6) }],
        vec![Event::Undone { act: Act(5) }],
        vec![Event::Redone { act: Act(5) }],
        vec![Event::Redone { act: Act(6) }],
    ];
    let session = triple(&given, &asked, then);
    assert_eq!(session.state(), folded(&given).state());
}

#[test]
fn redo_is_gone_after_a_new_act() {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    ask(&mut session, Action::Undo);
    ask(&mut session, lay(card("obj.lamp"), cloth(0, 0)));
    assert_eq!(session.last_taken_back(), None);
    assert_eq!(refused(&mut session, Action::Redo), Refusal::NothingToRedo);
    assert_eq!(session.state().pieces[0].what, card("obj.lamp"));
}

#[test]
fn a_pause_takes_nothing_from_what_can_be_redone() {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    let before = session.state().clone();
    for action in [Action::Undo, Action::Pause, Action::Resume, Action::Redo] {
        ask(&mut session, action);
    }
    assert_eq!(*session.state(), before);
}

#[test]
fn undo_never_takes_back_a_seat_a_kit_or_a_pause() {
    let mut session = Session::new(header());
    assert_eq!(refused(&mut session, Action::Undo), Refusal::NothingToUndo);
    ask(&mut session, join(ONE));
    assert_eq!(refused(&mut session, Action::Undo), Refusal::NothingToUndo);
    ask(&mut session, open("story"));
    assert_eq!(refused(&mut session, Action::Undo), Refusal::NothingToUndo);
    ask(&mut session, Action::Pause);
    assert_eq!(refused(&mut session, Action::Undo), Refusal::Covered);
    ask(&mut session, Action::Resume);
    assert_eq!(refused(&mut session, Action::Undo), Refusal::NothingToUndo);
    assert_eq!(refused(&mut session, Action::Redo), Refusal::NothingToRedo);
}

#[test]
fn undo_reaches_past_a_kit_and_a_pause_to_the_last_move_and_leaves_them() {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    for action in [open("journey"), Action::Pause, Action::Resume] {
        ask(&mut session, action);
    }
    let before = session.state().clone();
    ask(&mut session, Action::Undo);
    assert_eq!(*session.state(), State { pieces: vec![], ..before });
    assert_eq!(refused(&mut session, Action::Undo), Refusal::NothingToUndo);
}

#[test]
fn a_finished_sitting_is_not_undone() {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), Target::Table(Place::default())));
    ask(&mut session, Action::Finish);
    assert_eq!(refused(&mut session, Action::Undo), Refusal::Finished);
    assert_eq!(session.state().pieces.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_asked_the_journal_folds_into_the_same_table(
        empty in any::<bool>(),
        actions in prop::collection::vec(any_action(), 0..60),
    ) {
        let mut session = if empty { Session::new(header()) } else { journey() };
        for action in &actions {
            // Looks by itself that nothing is rewritten and that a refusal changes nothing.
            let _ = try_ask(&mut session, action);
            let again = Session::folded(header(), session.entries().to_vec());
            prop_assert_eq!(again.state(), session.state());
            prop_assert_eq!(&again, &session);
        }
    }

    #[test]
    fn any_beginning_of_a_journal_can_be_folded_and_played_on(
        actions in prop::collection::vec(any_action(), 0..40),
        more in any_action(),
    ) {
        let mut session = journey();
        for action in &actions {
            let _ = try_ask(&mut session, action);
        }
        for end in 0..=session.entries().len() {
            let mut beginning = Session::folded(header(), session.entries()[..end].to_vec());
            prop_assert_eq!(beginning.entries(), &session.entries()[..end]);
            let _ = try_ask(&mut beginning, &more);
        }
    }

    #[test]
    fn undoing_everything_and_redoing_it_comes_back_to_the_same_table(
        actions in prop::collection::vec(any_action(), 0..60),
    ) {
        let mut session = journey();
        for action in &actions {
            let _ = try_ask(&mut session, action);
        }
        if session.state().covered {
            ask(&mut session, Action::Resume);
        }
        let before = session.state().clone();
        let mut steps = 0;
        while session.last_done().is_some() {
            ask(&mut session, Action::Undo);
            steps += 1;
            prop_assert!(steps <= actions.len(), "undo does not come to an end");
        }
        prop_assert_eq!(refused(&mut session, Action::Undo), Refusal::NothingToUndo);
        let bare = session.state();
        // My figure comes back when My resources is opened, and what is opened stays so.
        prop_assert!(bare.pieces.iter().all(|piece| piece.kit == "resources".into()));
        prop_assert!(bare.stages.is_empty() && bare.skipped.is_empty());
        prop_assert!(bare.observations.is_empty());
        prop_assert_eq!(&bare.opened, &before.opened);
        prop_assert!(bare.seats.keys().eq(before.seats.keys()));
        for _ in 0..steps {
            ask(&mut session, Action::Redo);
        }
        prop_assert_eq!(session.state(), &before);
    }
}
