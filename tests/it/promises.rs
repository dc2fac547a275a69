//! The promises to the person at the table (`design.md` part 1), one test each, named after the promise.

use crate::table::{
    ONE, RULES, TWO, any_action, ask, card, cloth, code, header, join, journey, lay, new_stage, open, put_away,
    refused, say, stage, story, try_ask, zone,
};
use kparcas::deck::Risk;
use kparcas::session::{
    About, Action, Answer, Audience, Document, Fate, Milliseconds, Mode, Part, PieceId, Refusal, SeatId, Session,
    State, Token, What, offered,
};
use kparcas::summary::{Summary, read_back};
use kparcas::vault::Writer;
use proptest::prelude::*;

/// A sitting with someone real: nothing is kept.
fn sitting() -> Session {
    let mut session = Session::new(kparcas::session::Header { mode: Mode::NothingKept, title: None, ..header() });
    for action in [join(ONE), join(TWO)] {
        ask(&mut session, action);
    }
    session
}

fn agree(session: &mut Session, seat: SeatId, answer: Answer) {
    ask(session, Action::Consent { seat, answer, guardian: None });
}

fn lay_of(seat: SeatId, id: &str, to: kparcas::session::Target) -> Action {
    Action::Lay { what: card(id), seat, to }
}

#[test]
fn promise_1_they_choose_every_step_can_be_skipped_and_a_card_is_used_by_two() {
    for kit in &RULES.kits {
        let mut session = story();
        ask(&mut session, open(&kit.id.0));
        for _ in 0..kit.steps.len() {
            ask(&mut session, Action::SkipStep);
        }
        assert!(session.state().pieces.iter().all(|piece| piece.kit == kit.id), "something was laid by itself");
    }
    let mut session = story();
    ask(&mut session, lay_of(ONE, "pla.well", zone("home")));
    ask(&mut session, lay_of(TWO, "pla.well", zone("home")));
    ask(&mut session, Action::Share { piece: PieceId(1), seat: TWO });
    let seats = Summary::of(&session, &RULES).seats;
    assert_eq!(seats[0].portrait.home.len(), 1);
    assert_eq!(seats[1].portrait.home.len(), 2, "a shared card is told for both");
    ask(&mut session, Action::Share { piece: PieceId(1), seat: TWO });
    assert_eq!(Summary::of(&session, &RULES).seats[1].portrait.home.len(), 1);
}

#[test]
fn promise_1_nothing_is_dealt_piles_lie_in_the_order_of_the_deck() {
    for kit in &RULES.kits {
        for step in &kit.steps {
            let once = offered(&RULES, kit, &step.pile, kparcas::kit::Level::Expert);
            assert_eq!(once, offered(&RULES, kit, &step.pile, kparcas::kit::Level::Expert));
            let place = |what: &What| match what {
                What::Card(id) => RULES.deck.cards.iter().position(|card| card.id == *id),
                _ => None,
            };
            if matches!(step.pile, kparcas::kit::Pile::Cards(_)) {
                assert!(once.is_sorted_by_key(place), "{}", step.id.0);
            }
        }
    }
}

#[test]
fn promise_2_the_program_never_interprets_what_was_laid_is_what_is_said() {
    // The order of a choice, a change of mind and what was put away leave no trace in what is said.
    let mut one = story();
    for id in ["pla.well", "pla.river"] {
        ask(&mut one, lay(card(id), zone("home")));
    }
    let mut other = story();
    ask(&mut other, lay(card("pla.market"), zone("home")));
    ask(&mut other, put_away(1));
    for id in ["pla.well", "pla.river"] {
        ask(&mut other, lay(card(id), zone("home")));
    }
    assert_eq!(Summary::of(&one, &RULES), Summary::of(&other, &RULES));
}

#[test]
fn promise_3_one_touch_covers_whatever_happens_and_needs_nobody() {
    let mut session = sitting();
    ask(&mut session, Action::Pause);
    assert!(session.state().covered);
    for action in [open("story"), lay(card("obj.tea"), cloth(0, 0)), Action::Undo] {
        assert_eq!(refused(&mut session, action), Refusal::Covered);
    }
    let said: String = session.entries().iter().map(|entry| format!("{:?}", entry.event)).collect();
    assert!(said.ends_with("Paused"), "only the pause is told: {said}");
}

#[test]
fn promise_4_nobody_lays_a_card_before_they_were_asked() {
    let mut session = sitting();
    ask(&mut session, open("story"));
    assert_eq!(refused(&mut session, lay_of(ONE, "obj.tea", cloth(0, 0))), Refusal::NotAgreed);
    agree(&mut session, ONE, Answer::KeepNothing);
    ask(&mut session, lay_of(ONE, "obj.tea", cloth(0, 0)));
    assert_eq!(refused(&mut session, lay_of(TWO, "obj.tea", cloth(0, 0))), Refusal::NotAgreed);
}

#[test]
fn promise_4_a_no_at_any_moment_leaves_the_seat_free_and_nothing_behind() {
    let mut session = sitting();
    agree(&mut session, ONE, Answer::Yes);
    agree(&mut session, TWO, Answer::Yes);
    ask(&mut session, open("story"));
    ask(&mut session, lay_of(TWO, "pla.well", zone("home")));
    ask(&mut session, open("journey"));
    ask(&mut session, lay_of(TWO, "fla.sn", new_stage(0, Part::Above)));
    ask(&mut session, lay_of(ONE, "obj.tea", cloth(0, 0)));
    agree(&mut session, TWO, Answer::No);
    let state = session.state();
    assert!(!state.seats.contains_key(&TWO) && state.seats.contains_key(&ONE));
    assert!(state.pieces.iter().all(|piece| piece.seat == ONE) && state.stages.is_empty());
    // No one can bring it back by undo, and the journal of the settled table does not tell of it.
    while session.last_done().is_some() {
        ask(&mut session, Action::Undo);
        assert!(session.state().pieces.iter().all(|piece| piece.seat == ONE));
    }
    assert!(!written(&session.settled()).contains("fla.sn"));
    // The seat is free for somebody else.
    ask(&mut session, Action::JoinSeat { seat: TWO, code: code(TWO) });
}

#[test]
fn promise_4_a_young_persons_yes_needs_the_adult_beside_them() {
    let mut head = header();
    head.setting.child_alone = true;
    let mut session = Session::new(head);
    ask(&mut session, join(ONE));
    let answer = |answer, guardian| Action::Consent { seat: ONE, answer, guardian };
    assert_eq!(refused(&mut session, answer(Answer::Yes, None)), Refusal::GuardianNeeded);
    assert_eq!(refused(&mut session, answer(Answer::Yes, Some(code(ONE)))), Refusal::SeatTaken);
    ask(&mut session, answer(Answer::KeepNothing, None));
    ask(&mut session, answer(Answer::Yes, Some(code(TWO))));
    assert_eq!(session.state().seats[&ONE].guardian, Some(code(TWO)));
}

/// Two people with one card of each fate, and one without an answer.
fn decided(mode: Mode) -> Session {
    let mut session = sitting();
    if mode == Mode::Training {
        session = story();
    }
    agree(&mut session, ONE, Answer::Yes);
    agree(&mut session, TWO, Answer::KeepNothing);
    if mode != Mode::Training {
        ask(&mut session, open("story"));
    }
    for (seat, id) in [(ONE, "obj.tea"), (ONE, "obj.lamp"), (ONE, "obj.radio"), (ONE, "obj.key"), (TWO, "obj.ball")] {
        ask(&mut session, lay_of(seat, id, zone("objects")));
    }
    for (piece, fate) in [(1, Fate::Keep), (2, Fate::KeepUnshared), (3, Fate::Destroy), (5, Fate::Keep)] {
        ask(&mut session, say(About::Piece(PieceId(piece)), &format!("words{piece}")));
        ask(&mut session, Action::Decide { piece: PieceId(piece), fate });
    }
    session
}

fn cards(session: &Session) -> Vec<String> {
    let name = |what: &What| match what {
        What::Card(id) => id.0.clone(),
        other => format!("{other:?}"),
    };
    session.state().pieces.iter().map(|piece| name(&piece.what)).collect()
}

fn written(session: &Session) -> String {
    Document::of(session).to_ron().expect("a document")
}

#[test]
fn promise_4_nothing_leaves_that_was_not_agreed_card_by_card() {
    let session = decided(Mode::NothingKept);
    assert_eq!(cards(&session.shown_to(Audience::Person(ONE), &RULES)), ["obj.tea", "obj.lamp"]);
    assert_eq!(cards(&session.shown_to(Audience::Person(TWO), &RULES)), ["obj.ball"]);
    let work = session.shown_to(Audience::Work, &RULES);
    assert_eq!(cards(&work), ["obj.tea"], "not what is unshared, unanswered or of someone who wants nothing kept");
    assert_eq!(work.state().seats.keys().copied().collect::<Vec<_>>(), [ONE]);
    // Of invented people everything may leave but what was kept back or destroyed.
    let training = decided(Mode::Training);
    assert_eq!(cards(&training.shown_to(Audience::Work, &RULES)), ["obj.tea", "obj.key", "obj.ball"]);
}

#[test]
fn promise_4_a_first_name_leaves_only_by_an_answer_of_its_own() {
    let mut session = story();
    ask(&mut session, lay(card("str.name"), zone("name")));
    ask(&mut session, say(About::Piece(PieceId(1)), "Awa"));
    let leaves = |session: &Session| {
        [Audience::Person(ONE), Audience::Work].map(|to| written(&session.shown_to(to, &RULES)).contains("Awa"))
    };
    assert_eq!(leaves(&session), [false, false]);
    ask(&mut session, lay(card("obj.tea"), zone("objects")));
    ask(&mut session, Action::DecideRest { seat: ONE, fate: Fate::Keep });
    assert_eq!(leaves(&session), [false, false], "an answer for all the rest is none for the name");
    ask(&mut session, Action::Decide { piece: PieceId(1), fate: Fate::Keep });
    assert_eq!(leaves(&session), [true, true]);
}

#[test]
fn promise_4_what_was_destroyed_is_gone_from_the_journal_on_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("training.ron");
    let mut session = decided(Mode::Training);
    // Whoever wanted to leave with it leaves with nothing.
    ask(&mut session, Action::CloseOn { seat: ONE, card: "obj.radio".into() });
    // A change of mind about the same card leaves traces too.
    ask(&mut session, lay_of(ONE, "obj.radio", cloth(9, 9)));
    ask(&mut session, Action::Undo);
    let writer = Writer::new(file.clone(), &session);
    assert!(writer.flush());
    let grep = |needle: &str| {
        std::fs::read_dir(folder.path()).expect("the folder").any(|entry| {
            let bytes = std::fs::read(entry.expect("a file").path()).expect("its bytes");
            String::from_utf8_lossy(&bytes).contains(needle)
        })
    };
    assert!(grep("obj.radio") && grep("words3"), "before it is destroyed it is there");
    let settled = session.settled();
    writer.write_anew(&settled);
    assert!(writer.flush());
    assert!(!grep("obj.radio") && !grep("words3"), "what was destroyed is still on disk");
    assert!(grep("obj.tea") && grep("words1"), "what was kept is gone");
    // The table goes on from there, and its file is read as the same table.
    let mut session = settled;
    let before = session.entries().len();
    ask(&mut session, lay_of(ONE, "obj.bowl", zone("objects")));
    writer.append(&session.entries()[before..]);
    assert!(writer.flush());
    let text = kparcas::session::recover(&std::fs::read_to_string(&file).expect("the journal")).0;
    assert_eq!(Document::session("training.ron", &text, &RULES).expect("it is read").state(), session.state());
}

#[test]
fn promise_5_a_decision_can_be_taken_back_until_the_reading_is_left() {
    let mut session = decided(Mode::Training);
    ask(&mut session, Action::Undo);
    assert_eq!(session.state().piece(PieceId(5)).and_then(|piece| piece.fate), None);
    ask(&mut session, Action::Redo);
    assert!(session.holds_destroyed());
    let settled = session.settled();
    assert!(!settled.holds_destroyed());
    assert_eq!(settled.last_done(), None, "nothing before it can be undone");
}

#[test]
fn promise_5_each_seat_takes_back_its_own_last_card() {
    let mut session = story();
    ask(&mut session, lay_of(ONE, "pla.well", zone("home")));
    ask(&mut session, lay_of(TWO, "pla.river", zone("home")));
    ask(&mut session, Action::UndoOf { seat: ONE });
    assert_eq!(cards(&session), ["pla.river"]);
    assert_eq!(refused(&mut session, Action::UndoOf { seat: ONE }), Refusal::NothingToUndo);
    ask(&mut session, Action::Redo);
    assert_eq!(cards(&session).len(), 2);
}

#[test]
fn promise_6_hard_moments_come_after_my_story() {
    let mut session = Session::new(header());
    ask(&mut session, join(ONE));
    for kit in ["journey", "emotions"] {
        assert_eq!(refused(&mut session, open(kit)), Refusal::StoryFirst);
    }
    // What strengthens can come first.
    for kit in ["care", "resources", "story", "journey"] {
        ask(&mut session, open(kit));
    }
}

#[test]
fn promise_6_a_sitting_never_ends_on_a_hard_moment() {
    let mut session = journey();
    ask(&mut session, lay(What::Token(Token::Hard), new_stage(0, Part::Plot)));
    assert_eq!(refused(&mut session, Action::Finish), Refusal::EndsHard);
    let mut good = session.clone();
    ask(&mut good, lay(What::Token(Token::Good), stage(1, Part::Plot)));
    ask(&mut good, Action::Finish);
    let close = |id: &str| Action::CloseOn { seat: ONE, card: id.into() };
    assert_eq!(refused(&mut session, close("pla.gate")), Refusal::NoSuchCard, "a card of risk is no end");
    ask(&mut session, close("peo.friend"));
    assert_eq!(Summary::of(&session, &RULES).seats[0].leaves_with, Some("peo.friend".into()));
    ask(&mut session, Action::Finish);
}

#[test]
fn promise_6_the_reading_ends_on_strengths() {
    let mut session = story();
    ask(&mut session, open("resources"));
    ask(&mut session, lay(card("hum.care"), zone("skills")));
    ask(&mut session, open("journey"));
    ask(&mut session, lay(What::Token(Token::Hard), new_stage(0, Part::Plot)));
    let order = read_back(session.state(), &RULES, ONE);
    assert_eq!(order.last(), Some(&PieceId(1)));
}

#[test]
fn what_is_chosen_in_silence_lies_face_down_until_it_is_revealed_together() {
    let mut session = story();
    ask(&mut session, lay_of(ONE, "pla.well", zone("home")));
    ask(&mut session, Action::ChooseInSilence);
    ask(&mut session, lay_of(ONE, "obj.tea", zone("objects")));
    ask(&mut session, lay_of(TWO, "obj.lamp", zone("objects")));
    let up = |session: &Session| session.state().pieces.iter().map(|piece| piece.face_up).collect::<Vec<_>>();
    assert_eq!(up(&session), [true, false, false]);
    ask(&mut session, Action::Reveal);
    assert_eq!(up(&session), [true, true, true]);
    assert_eq!(refused(&mut session, Action::Reveal), Refusal::NoChange);
}

#[test]
fn my_figure_comes_back_in_my_resources() {
    let mut session = story();
    ask(&mut session, lay_of(ONE, "fig.woman", zone("me")));
    ask(&mut session, lay_of(TWO, "fig.man", zone("me")));
    ask(&mut session, open("resources"));
    let there = |seat: SeatId| -> Vec<What> {
        session.state().on_mat(seat, &"resources".into()).map(|piece| piece.what.clone()).collect()
    };
    assert_eq!((there(ONE), there(TWO)), (vec![card("fig.woman")], vec![card("fig.man")]));
    let pieces = session.state().pieces.len();
    ask(&mut session, open("resources"));
    assert_eq!(session.state().pieces.len(), pieces, "it comes back once");
}

/// The table without what is to be destroyed, as a state to compare with.
fn bare(state: &State) -> State {
    let mut state = state.clone();
    state.pieces.retain(|piece| piece.fate != Some(Fate::Destroy));
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_settled_table_is_the_same_table_without_what_was_destroyed(actions in prop::collection::vec(any_action(), 0..60)) {
        let mut session = story();
        for action in &actions {
            let _ = try_ask(&mut session, action);
        }
        let settled = session.settled();
        let (kept, found) = (bare(session.state()), settled.state());
        prop_assert_eq!(&found.pieces, &kept.pieces);
        let closes = |state: &State| state.seats.values().map(|seat| seat.closes_on.clone()).collect::<Vec<_>>();
        prop_assert!(found.seats.keys().eq(kept.seats.keys()));
        prop_assert!(closes(found).iter().zip(closes(&kept)).all(|(found, kept)| found.is_none() || *found == kept));
        prop_assert_eq!(&found.opened, &kept.opened);
        prop_assert_eq!(&found.now, &kept.now);
        prop_assert_eq!(found.silent, kept.silent);
        prop_assert_eq!(&found.signs, &kept.signs);
        prop_assert_eq!(&found.referrals, &kept.referrals);
        prop_assert!(found.stages.iter().all(|stage| kept.stages.contains(stage)));
        // Nobody at a destroyed stage is left without one.
        let destroyed = session.state().pieces.iter().any(|piece| piece.fate == Some(Fate::Destroy));
        prop_assert!(destroyed || found.stages == kept.stages);
        // It is read from its own document, and goes on.
        let again = Document::session("a.ron", &Document::of(&settled).to_ron().expect("written"), &RULES);
        let mut again = again.expect("it is read");
        prop_assert_eq!(again.state(), found);
        let later = Milliseconds(again.last_at().0 + 1);
        let _ = again.act(&RULES, &Action::Pause, later);
        for audience in [Audience::Work, Audience::Person(ONE), Audience::Person(TWO)] {
            let shown = session.shown_to(audience, &RULES);
            prop_assert!(shown.state().pieces.iter().all(|piece| piece.fate != Some(Fate::Destroy)));
        }
    }
}

#[test]
fn hard_cards_always_have_a_resource_beside_them() {
    for card in RULES.deck.cards.iter().filter(|card| card.risk != Risk::None) {
        let pair = card.pair.as_ref().and_then(|pair| RULES.deck.card(pair));
        assert!(pair.is_some_and(|pair| pair.risk == Risk::None), "{}", card.id);
    }
}
