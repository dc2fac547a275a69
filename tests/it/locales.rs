//! The words of the screens: French and English equal, Arabic whole and marked, every card named, every letter drawn.

use crate::arrows::sources;
use crate::table::RULES;
use kparcas::i18n::{Language, Words, fonts, has, message_ids, say, tell};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn ids(language: Language) -> BTreeSet<String> {
    message_ids(language).into_iter().collect()
}

#[test]
fn every_language_has_exactly_the_same_messages() {
    let english = ids(Language::English);
    assert!(english.len() > 200, "{}", english.len());
    for language in Language::SCREENS {
        assert_eq!(ids(language), english, "{}", language.code());
        for id in &english {
            assert!(has(language, id), "{} has a faulty {id}", language.code());
            assert!(!say(language, id).trim().is_empty(), "{} says nothing for {id}", language.code());
        }
    }
}

#[test]
fn no_message_is_said_twice_in_a_file() {
    for language in Language::ALL {
        assert_eq!(message_ids(language).len(), ids(language).len(), "{}", language.code());
    }
}

#[test]
fn every_card_has_a_name_in_every_language() {
    let words = Words::default();
    for card in &RULES.deck.cards {
        assert_eq!(words.missing(&card.id.0), Vec::<String>::new(), "{}", card.id);
        for language in Language::NAMED {
            assert!(words.card_in(&[language], &card.id.0).is_some(), "{} in {}", card.id, language.code());
        }
    }
}

#[test]
fn a_draft_names_only_cards_and_what_it_lacks_is_said_in_another_language() {
    let known: BTreeSet<String> = ids(Language::French).into_iter().filter(|id| id.starts_with("card-")).collect();
    for language in Language::ALL.into_iter().filter(|language| !Language::SCREENS.contains(language)) {
        let named = ids(language);
        assert!(!named.is_empty() && named.is_subset(&known), "{}", language.code());
        assert!(!language.reviewed(), "{} was read by nobody", language.code());
    }
    let words = Words::default();
    // No one is sure of the Pulaar words for feelings yet.
    let asked = [Language::Pulaar, Language::English];
    assert_eq!(words.card_in(&asked, "emo.hope"), Some(("hope".to_owned(), Language::English)));
    assert_eq!(words.card(Language::Pulaar, "emo.hope").as_deref(), Some("espoir"));
    assert_eq!(words.card(Language::Wolof, "no.such"), None);
}

#[test]
fn every_prompt_of_every_kit_is_said() {
    for kit in &RULES.kits {
        assert!(has(Language::French, &format!("kit-{}", kit.id.0)));
        for step in &kit.steps {
            let id = format!("prompt-{}-{}", kit.id.0, step.id.0);
            assert!(has(Language::French, &id), "{id}");
        }
    }
}

#[test]
fn every_message_that_the_program_asks_for_is_there() {
    let mut asked = 0;
    for (path, text) in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        for call in ["say(\"", "tell(\"", "say(language, \"", "self.say(\"", "Told::new(\""] {
            for rest in text.split(call).skip(1) {
                let id = rest.split('"').next().unwrap_or_default();
                asked += 1;
                assert!(has(Language::English, id), "{} asks for {id}", path.display());
            }
        }
        // Ids that are handed on before they are told.
        for kind in ["doctor-", "io-", "misuse-", "probe-"] {
            for rest in text.split(&format!("\"{kind}")).skip(1) {
                let id = format!("{kind}{}", rest.split('"').next().unwrap_or_default());
                asked += 1;
                assert!(has(Language::English, &id), "{} asks for {id}", path.display());
            }
        }
    }
    assert!(asked > 140, "only {asked} messages were found");
}

#[test]
fn every_message_of_the_commands_is_asked_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = sources(&root.join("src"));
    let messages = fs::read_to_string(root.join("locales/en/command.ftl")).expect("the messages");
    let ids: Vec<_> = messages.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id).collect();
    assert!(ids.len() > 80, "{}", ids.len());
    // Those of the help are found by walking the commands.
    for id in ids.into_iter().filter(|id| !id.starts_with("help-") || id.starts_with("help-head-")) {
        assert!(sources.iter().any(|(_, text)| text.contains(&format!("\"{id}\""))), "nobody asks for {id}");
    }
}

#[test]
fn places_in_messages_are_filled_and_arabic_keeps_its_direction() {
    let place = [("percent", "150".into())];
    for language in Language::ALL {
        let text = tell(language, "text-size", &place);
        assert!(text.contains("150"), "{text}");
    }
    assert!(kparcas::i18n::directed(Language::Arabic, "K-par-Cas").starts_with('\u{200F}'));
    assert_eq!(kparcas::i18n::directed(Language::French, "Carte"), "Carte");
}

#[test]
fn every_letter_of_every_message_is_in_a_font_of_the_program() {
    let faces: Vec<_> = fonts::FONTS.iter().map(|f| ttf_parser::Face::parse(f.bytes, 0).expect("a font")).collect();
    for language in Language::ALL {
        for id in message_ids(language) {
            for letter in say(language, &id).chars().filter(|c| !c.is_whitespace()) {
                // Marks of direction have no picture.
                if ('\u{200B}'..='\u{206F}').contains(&letter) && !('\u{2010}'..='\u{205E}').contains(&letter) {
                    continue;
                }
                let drawn = faces.iter().any(|face| face.glyph_index(letter).is_some());
                assert!(drawn, "{} {id}: no font draws {letter:?}", language.code());
            }
        }
    }
}

#[test]
fn signs_that_take_the_script_around_them_are_in_the_arabic_face_itself() {
    // A bracket or a dash within Arabic words is set in their face; no other face is asked for it.
    let arabic = |f: &&fonts::FontFile| f.family == fonts::ARABIC;
    let faces = fonts::FONTS.iter().filter(arabic).map(|f| ttf_parser::Face::parse(f.bytes, 0).expect("a font"));
    let faces: Vec<_> = faces.collect();
    assert_eq!(faces.len(), 2, "regular and bold");
    let mut missing = Vec::new();
    for id in message_ids(Language::Arabic) {
        let words = say(Language::Arabic, &id);
        // What stands between two letters of Arabic, with nothing of Latin beside it.
        let signs = words.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control());
        let latin = words.chars().any(|c| c.is_ascii_alphanumeric());
        let marks = '\u{200B}'..='\u{206F}';
        for sign in signs.filter(|c| !latin && (!marks.contains(c) || *c == '\u{2013}')) {
            if faces.iter().any(|face| face.glyph_index(sign).is_none()) {
                missing.push(format!("{id}: {sign:?}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_nearest_language_is_chosen_and_french_where_none_is_near() {
    let negotiated = |codes: &[&str]| Language::negotiated(&codes.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>());
    assert_eq!(negotiated(&["fr-SN"]), Language::French);
    assert_eq!(negotiated(&["ar-LY", "fr"]), Language::Arabic);
    assert_eq!(negotiated(&["en-GM"]), Language::English);
    assert_eq!(negotiated(&["bm-ML"]), Language::French);
    assert_eq!(negotiated(&[]), Language::French);
}
