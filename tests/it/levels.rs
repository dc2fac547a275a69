//! What a facilitator's training opens and what it keeps closed, by every way: an action, an edited kit script, a session
//! document, a training script, the command line.

use crate::display::program;
use crate::table::{ONE, RULES, ask, card, header, join, lay, new_stage, open, refused, stage, story, zone};
use kparcas::deck::Risk;
use kparcas::kit::{HardCards, Kit, Level, Pile, Stock};
use kparcas::session::{
    Action, Document, DocumentError, Part, Patch, PieceId, Refusal, Rules, Session, Setting, Target, Token, What, When,
    drawer, offered,
};

fn at(level: Level) -> Session {
    let mut head = header();
    head.setting.level = level;
    let mut session = Session::new(head);
    ask(&mut session, join(ONE));
    session
}

fn told(level: Level) -> Session {
    let mut session = at(level);
    ask(&mut session, open("story"));
    session
}

#[test]
fn an_apprentice_opens_my_story_my_resources_the_pages_and_a_path_of_flags_and_transport() {
    let opened: Vec<&str> =
        RULES.kits.iter().filter(|kit| Level::Apprentice.opens(kit)).map(|kit| kit.id.0.as_str()).collect();
    assert_eq!(opened, ["story", "journey", "care", "resources"]);
    let journey = RULES.kit(&"journey".into()).expect("the journey");
    let steps: Vec<&str> = Level::Apprentice.steps(journey).map(|step| step.id.0.as_str()).collect();
    assert_eq!(steps, ["flags", "transport", "tokens"]);
    let mut session = told(Level::Apprentice);
    assert_eq!(refused(&mut session, open("emotions")), Refusal::AboveLevel);
    ask(&mut session, open("journey"));
    for step in ["places", "people", "emotions", "objects"] {
        assert_eq!(refused(&mut session, Action::EnterStep { step: step.into() }), Refusal::AboveLevel, "{step}");
    }
    ask(&mut session, lay(card("fla.sn"), new_stage(0, Part::Above)));
    for id in ["pla.well", "peo.brother", "emo.hope", "obj.tea"] {
        let to = stage(1, Part::Below);
        assert_eq!(refused(&mut session, lay(card(id), to)), Refusal::AboveLevel, "{id}");
    }
    // Skipping leads past the steps that are closed.
    ask(&mut session, Action::SkipStep);
    assert_eq!(session.state().now, Some(("journey".into(), "transport".into())));
}

#[test]
fn my_emotions_and_notes_begin_with_the_intermediate_level() {
    for (level, may) in [(Level::Apprentice, false), (Level::Intermediate, true), (Level::Expert, true)] {
        let mut session = told(level);
        let note = Action::NoteObservation { words: "silence".to_owned() };
        for action in [open("emotions"), note] {
            let answer = session.act(&RULES, &action, session.last_at()).map(<[_]>::len);
            assert_eq!(answer.is_ok(), may, "{level:?} {action:?}: {answer:?}");
        }
    }
}

#[test]
fn when_a_hard_time_fell_is_an_experts_question() {
    for (level, may) in [(Level::Apprentice, false), (Level::Intermediate, false), (Level::Expert, true)] {
        let mut session = told(level);
        ask(&mut session, open("journey"));
        ask(&mut session, lay(card("fla.sn"), new_stage(0, Part::Above)));
        ask(&mut session, lay(What::Token(Token::Hard), stage(1, Part::Plot)));
        let said = Action::SayWhen { piece: PieceId(2), when: Some(When::During) };
        let answer = session.act(&RULES, &said, session.last_at()).map(<[_]>::len);
        assert_eq!(answer.is_ok(), may, "{level:?}: {answer:?}");
        if may {
            assert_eq!(session.state().piece(PieceId(2)).and_then(|piece| piece.when), Some(When::During));
        } else {
            assert_eq!(answer, Err(Refusal::AboveLevel));
        }
    }
}

#[test]
fn hard_cards_are_away_for_an_apprentice_and_in_a_drawer_that_the_person_opens_for_others() {
    let high = RULES.deck.cards.iter().filter(|card| card.risk == Risk::High);
    assert!(high.clone().count() > 5);
    for level in Level::ALL {
        for kit in &RULES.kits {
            for step in &kit.steps {
                let shown = offered(&RULES, kit, &step.pile, level);
                let hard = |what: &What| matches!(what, What::Card(id) if RULES.deck.card(id).is_some_and(|card| card.risk == Risk::High));
                assert!(!shown.iter().any(hard), "{level:?} {} {} offers a hard card", kit.id.0, step.id.0);
                let inside = drawer(&RULES, &step.pile, level);
                assert!(inside.iter().all(hard));
                assert!(level.hard_cards() != HardCards::Away || inside.is_empty());
            }
        }
        let mut session = told(level);
        let laid = lay(card("pla.gate"), zone("home"));
        if level == Level::Apprentice {
            assert_eq!(refused(&mut session, Action::OpenDrawer { seat: ONE }), Refusal::AboveLevel);
            assert_eq!(refused(&mut session, laid), Refusal::AboveLevel);
        } else {
            assert_eq!(refused(&mut session, laid.clone()), Refusal::DrawerClosed);
            ask(&mut session, Action::OpenDrawer { seat: ONE });
            ask(&mut session, laid.clone());
            ask(&mut session, Action::CloseDrawer { seat: ONE });
            assert_eq!(refused(&mut session, laid), Refusal::DrawerClosed);
        }
    }
}

#[test]
fn every_step_has_a_prompt_in_each_of_its_wordings_and_each_kit_an_opening_and_a_closing() {
    use kparcas::i18n::{Language, Words};
    let words = Words::default();
    for language in Language::SCREENS {
        let mut heard = std::collections::BTreeSet::new();
        for kit in &RULES.kits {
            for part in ["", "-opening", "-closing", "-remember"] {
                let id = format!("kit-{}{part}", kit.id.0);
                assert!(!words.say(language, &id).is_empty(), "{id} is missing in {language:?}");
            }
            for step in &kit.steps {
                let prompt = format!("prompt-{}-{}", kit.id.0, step.id.0);
                let others = (2..2 + step.wordings.len()).map(|number| format!("{prompt}-{number}"));
                for id in [prompt.clone()].into_iter().chain(others) {
                    let said = words.say(language, &id);
                    assert!(!said.is_empty(), "{id} is missing in {language:?}");
                    heard.insert(said);
                }
                if matches!(step.pile, Pile::Page { .. }) {
                    for part in ["idea", "try"] {
                        let id = format!("page-{}-{}-{part}", kit.id.0, step.id.0);
                        assert!(!words.say(language, &id).is_empty(), "{id} is missing in {language:?}");
                    }
                } else {
                    assert!(step.wordings.len() >= 2, "{prompt} has one wording only");
                }
            }
        }
        assert!(heard.len() > 60);
    }
}

/// The shipped journey, with every level taken out of it.
fn edited() -> Rules {
    let mut stock = Stock::shipped().expect("the shipped deck and kits");
    for kit in &mut stock.kits {
        kit.level = Level::Apprentice;
        kit.after = None;
        for step in &mut kit.steps {
            step.level = Level::Apprentice;
            step.wordings.fill(Level::Apprentice);
        }
    }
    Rules::from(&stock)
}

#[test]
fn an_edited_kit_script_opens_nothing_that_its_facilitator_was_not_trained_for() {
    let rules = edited();
    let mut session = at(Level::Apprentice);
    let try_it = |session: &mut Session, action: &Action| {
        let at = session.last_at();
        session.act(&rules, action, at).map(<[_]>::len)
    };
    assert!(try_it(&mut session, &open("emotions")).is_ok(), "what helps is harmless");
    // Feelings, the body and hard cards stay closed.
    assert_eq!(try_it(&mut session, &Action::EnterStep { step: "now".into() }), Err(Refusal::AboveLevel));
    assert_eq!(try_it(&mut session, &lay(card("emo.sad"), zone("now"))), Err(Refusal::AboveLevel));
    assert_eq!(try_it(&mut session, &lay(What::Patch(Patch::Dots), zone("body"))), Err(Refusal::AboveLevel));
    assert!(try_it(&mut session, &open("story")).is_ok());
    assert_eq!(try_it(&mut session, &lay(card("pla.gate"), zone("home"))), Err(Refusal::AboveLevel));
    assert_eq!(try_it(&mut session, &Action::OpenDrawer { seat: ONE }), Err(Refusal::AboveLevel));
    assert!(try_it(&mut session, &open("journey")).is_ok());
    assert!(try_it(&mut session, &lay(What::Token(Token::Hard), new_stage(0, Part::Plot))).is_ok());
    let piece = PieceId(session.next_piece().0 - 1);
    let when = Action::SayWhen { piece, when: Some(When::Before) };
    assert_eq!(try_it(&mut session, &when), Err(Refusal::AboveLevel));
    let note = Action::NoteObservation { words: "silence".to_owned() };
    assert_eq!(try_it(&mut session, &note), Err(Refusal::AboveLevel));
}

#[test]
fn a_document_that_claims_more_than_its_level_is_not_read() {
    let mut session = story();
    ask(&mut session, open("emotions"));
    let text = Document::of(&session).to_ron().expect("a document");
    assert!(Document::session("a.ron", &text, &RULES).is_ok());
    let lower = text.replace("Expert", "Apprentice");
    assert_ne!(lower, text);
    match Document::session("a.ron", &lower, &RULES) {
        Err(DocumentError::Refused { refusal: Refusal::AboveLevel, .. }) => {}
        other => panic!("{other:?}"),
    }
    // Where nothing is said of the level, it is the lowest.
    let silent = text.replace(&setting_text(&text), "");
    assert_ne!(silent, text);
    assert!(Document::session("a.ron", &silent, &RULES).is_err());
}

/// The part of a document that says how the sitting was set up.
fn setting_text(text: &str) -> String {
    let begin = text.find("setting:").expect("a setting");
    let end = begin + text[begin..].find(')').expect("its end") + 2;
    text[begin..end].to_owned()
}

#[test]
fn the_command_line_refuses_a_script_above_its_level_in_plain_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = |level: &str, action: &str| {
        format!(
            r#"Script(version: 1, title: "Nobody", date: Date(year: 2026, month: 1, day: 2), deck: "kparcas", setting: Setting(level: {level}), actions: [
                (at: 1, do: JoinSeat(seat: 1, code: SeatCode(colour: Indigo, animal: Bird))),
                (at: 2, do: OpenKit(kit: "story")),
                (at: 3, do: {action}),
            ])"#
        )
    };
    let play = |level: &str, action: &str| {
        let file = folder.path().join("script.ron");
        std::fs::write(&file, script(level, action)).expect("a file");
        let out = program()
            .args(["replay", "--lang", "en", "--only", "document", "--to"])
            .arg(folder.path())
            .arg(&file)
            .output()
            .expect("replay runs");
        (out.status.success(), String::from_utf8_lossy(&out.stderr).into_owned())
    };
    for action in [r#"OpenKit(kit: "emotions")"#, "OpenDrawer(seat: 1)", r#"NoteObservation(words: "x")"#] {
        let (done, said) = play("Apprentice", action);
        assert!(!done && said.contains("needs more training"), "{action}: {said}");
        let (done, said) = play("Expert", action);
        assert!(done, "{action}: {said}");
    }
}

#[test]
fn who_is_at_the_table_decides_whether_it_may_be_a_group_and_who_may_hold_it() {
    let alone = |setting: Setting| {
        let mut head = header();
        head.setting = setting;
        let mut session = Session::new(head);
        let first = session.act(&RULES, &join(ONE), session.last_at()).map(<[_]>::len);
        let second = session.act(&RULES, &join(kparcas::session::SeatId(2)), session.last_at()).map(<[_]>::len);
        (first.is_ok(), second)
    };
    let group = header().setting;
    assert_eq!(alone(group), (true, Ok(1)));
    for setting in [
        Setting { child_alone: true, ..group },
        Setting { no_shelter: true, ..group },
        Setting { way: kparcas::session::Way::OneToOne, ..group },
    ] {
        assert_eq!(alone(setting), (true, Err(Refusal::OneToOneOnly)), "{setting:?}");
    }
    let survivor = Setting { survivor: true, ..group };
    assert!(alone(survivor).0, "an expert is specially trained");
    for level in [Level::Apprentice, Level::Intermediate] {
        assert_eq!(alone(Setting { level, ..survivor }), (false, Err(Refusal::SpeciallyTrainedOnly)));
    }
}

#[test]
fn patches_lie_on_the_body_and_nothing_else_does() {
    let mut session = story();
    ask(&mut session, open("emotions"));
    assert_eq!(refused(&mut session, lay(What::Patch(Patch::Waves), zone("now"))), Refusal::NoSuchZone);
    assert_eq!(refused(&mut session, lay(card("emo.sad"), zone("body"))), Refusal::NoSuchZone);
    let to = Target::Zone { zone: "body".into(), at: None };
    ask(&mut session, lay(What::Patch(Patch::Waves), to));
    assert_eq!(refused(&mut session, Action::Move { piece: PieceId(1), to: zone("helps") }), Refusal::NoSuchZone);
}

#[test]
fn nothing_is_laid_on_a_picture_page() {
    let mut session = story();
    ask(&mut session, open("care"));
    for to in [zone("home"), crate::table::cloth(0, 0), new_stage(0, Part::Below)] {
        let answer = refused(&mut session, lay(card("obj.tea"), to));
        assert!(matches!(answer, Refusal::NoSuchZone | Refusal::NoSuchStage), "{answer:?}");
    }
}

#[test]
fn a_kit_that_mixes_pages_and_piles_is_told() {
    let text = r#"Kit(version: 1, id: "x", mat: Pages, steps: [Step(id: "a", pile: Cards(Object))])"#;
    assert!(Kit::from_ron("x.ron", text).is_err());
}
