//! What is told of errors and commands: in the user's language, from `locales/`, with nothing left open.

use crate::cli::{kparcas, script};
use clap::Command;
use kparcas::cli::command;
use kparcas::deck::pack::Pack;
use kparcas::deck::{Art, ArtError, Deck, Filling, Problem, ReadError, Tells, Told, check};
use kparcas::export::{PdfError, PictureError, SaveError};
use kparcas::i18n::{Language, has, plain, say, teller};
use kparcas::kit::Kit;
use kparcas::session::{DocumentError, Refusal};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;

/// Looks that every language has the message itself, fills each of its places, and the same for what is in it.
fn is_told_everywhere(told: &Told) {
    for language in Language::SCREENS {
        assert!(has(language, &told.id), "{} lacks {}", language.code(), told.id);
        let words = told.words(&teller(language));
        assert!(!words.contains("{$"), "{} leaves a place open in {}: {words}", language.code(), told.id);
        for (place, filling) in &told.places {
            let part = match filling {
                Filling::Text(text) => text.clone(),
                Filling::Told(inner) => inner.words(&teller(language)),
            };
            assert!(!part.is_empty() && words.contains(&part), "{}: {} drops {place}", language.code(), told.id);
        }
    }
    for (_, filling) in &told.places {
        if let Filling::Told(inner) = filling {
            is_told_everywhere(inner);
        }
    }
}

fn image_error() -> image::ImageError {
    let kind = image::error::ParameterErrorKind::DimensionMismatch;
    image::ImageError::Parameter(image::error::ParameterError::from_kind(kind))
}

#[test]
fn everything_that_can_be_wrong_with_a_file_is_told() {
    let problems = [
        Problem::Form(Told::new("kit-without-step")),
        Problem::Depth,
        Problem::TooBig { found: 71, most: 53 },
        Problem::TooMany { found: 71, most: 53 },
        Problem::Version { found: 71, known: 53 },
        Problem::Truncated,
        Problem::NotText,
        Problem::Unreadable(io::Error::from(io::ErrorKind::NotFound).told()),
    ];
    for problem in problems {
        is_told_everywhere(&ReadError::whole("a.ron", problem).told());
    }
}

#[test]
fn a_text_that_is_not_ron_is_told() {
    let error = Deck::from_ron("deck.ron", "Deck(version: one)").expect_err("one is no number");
    is_told_everywhere(&error.told());
}

#[test]
fn what_the_system_answers_is_told_and_the_rest_as_it_says_it() {
    use io::ErrorKind::*;
    for kind in
        [NotFound, PermissionDenied, StorageFull, ReadOnlyFilesystem, IsADirectory, NotADirectory, AlreadyExists]
    {
        let told = io::Error::from(kind).told();
        assert!(told.places.is_empty(), "{kind:?} has words of its own");
        is_told_everywhere(&told);
    }
    let other = io::Error::other("the wire was cut").told();
    is_told_everywhere(&other);
    assert!(other.words(&teller(Language::French)).contains("the wire was cut"));
}

#[test]
fn every_picture_that_fails_is_told() {
    let errors = [
        ArtError::Missing("obj.tea".into()),
        ArtError::Template("line 7".into()),
        ArtError::Svg("line 7".into()),
        ArtError::Bitmap("no end".into()),
        ArtError::Size { width: 71, height: 53 },
    ];
    for error in errors {
        is_told_everywhere(&error.told());
        is_told_everywhere(&PictureError::Art(error).told());
    }
    is_told_everywhere(&PictureError::Png(image_error()).told());
}

#[test]
fn every_export_that_fails_is_told() {
    let full = io::Error::from(io::ErrorKind::StorageFull);
    is_told_everywhere(&SaveError { file: "a.pdf".into(), error: full }.told());
    is_told_everywhere(&PdfError { template: "summary.typ", detail: "unknown variable".into() }.told());
    is_told_everywhere(&ron::Error::Eof.told());
}

#[test]
fn an_action_that_a_script_may_not_do_is_told_with_the_words_of_the_refusal() {
    let refusal = Refusal::StoryFirst;
    let told = DocumentError::Refused { file: "a.ron".into(), number: 71, refusal }.told();
    is_told_everywhere(&told);
    let words = told.words(&teller(Language::French));
    assert!(words.contains(&say(Language::French, "refusal-story-first")), "{words}");
}

#[test]
fn everything_that_can_be_wrong_with_a_kit_is_told() {
    let story = include_str!("../../assets/kits/story.ron");
    let journey = include_str!("../../assets/kits/journey.ron");
    let steps = story.find("steps: [").expect("steps");
    let broken = [
        format!("{}steps: [])", &story[..steps]),
        journey.replacen("row: 5", "row: 0", 1),
        story.replacen("zones: [\"", "zones: [\"attic", 1),
    ];
    let mut told = BTreeSet::new();
    for text in broken {
        let error = Kit::from_ron("kit.ron", &text).expect_err("it is broken");
        is_told_everywhere(&error.told());
        if let Problem::Form(reason) = error.problem {
            told.insert(reason.id.into_owned());
        }
    }
    let all = ["kit-path-empty", "kit-without-step", "kit-zone-unknown"];
    assert_eq!(told, all.into_iter().map(str::to_owned).collect());
}

#[test]
fn everything_that_can_be_wrong_with_a_deck_is_told_at_its_card() {
    let text = r#"Deck(version: 1, id: "bad", cards: [
        Card(id: "A b", family: Object),
        Card(id: "twice", family: Object),
        Card(id: "twice", family: Object),
        Card(id: "alone", family: Object, risk: High),
        Card(id: "lost", family: Object, pair: "nobody"),
        Card(id: "worse", family: Object, pair: "alone"),
        Card(id: "script", family: Object),
        Card(id: "out", family: Object),
        Card(id: "ids", family: Object),
        Card(id: "odd", family: Object),
    ])"#;
    let deck = Deck::from_ron("deck.ron", text).expect("it is a deck");
    let art = [
        ("script.svg.j2", "<script/>"),
        ("out.svg.j2", r#"<use href="file:///etc/passwd"/>"#),
        ("ids.svg.j2", r#"<g id="a"/><g id="a"/>"#),
        ("odd.svg.j2", "<g"),
    ];
    let art = art.map(|(name, text)| (name.to_owned(), text.as_bytes().into()));
    let art = Art::new(BTreeMap::from(art)).expect("templates");
    let (file, text, names) = ("deck.ron".to_owned(), text.into(), BTreeMap::new());
    let pack = Pack { file, text, deck, art, names, kits: Vec::new(), refused: BTreeMap::new() };
    let findings = check(&pack, None, &|_| vec!["ar".to_owned(), "fr".to_owned()]);
    let mut told = BTreeSet::new();
    for finding in &findings {
        is_told_everywhere(&finding.told());
        let line = finding.told().words(&teller(Language::Arabic));
        let place = format!("deck.ron:{}:{}: {}: ", finding.line, finding.column, finding.about);
        assert!(line.starts_with(&place), "{line}");
        told.insert(finding.problem.id.as_ref());
    }
    let all = [
        "art-missing",
        "art-svg",
        "deck-id-form",
        "deck-id-twice",
        "deck-name-missing",
        "deck-pair-needed",
        "deck-pair-of-risk",
        "deck-pair-unknown",
        "deck-picture-forbidden",
        "deck-picture-id-twice",
        "deck-picture-outside",
    ];
    assert_eq!(told, BTreeSet::from(all));
}

/// A file that ends too early, told by the program on a system of that language.
fn truncated(system: &str, more: &[&str]) -> (String, String) {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("cut.ron");
    fs::write(&file, "Script(\n  version: 1,\n  title: \"K").expect("a file");
    let told =
        kparcas().env("LANG", system).arg("replay").arg(&file).arg("--to").arg(home.path()).args(more).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    let (place, words) = told.split_once("cut.ron:3:10: ").unwrap_or_else(|| panic!("no place in: {told}"));
    (place.to_owned(), words.trim_end().to_owned())
}

#[test]
fn the_same_bad_file_is_told_in_the_language_of_the_system() {
    let told = |system| truncated(system, &[]).1;
    assert_eq!(told("fr_SN.UTF-8"), "Le fichier s’arrête trop tôt. Copiez-le de nouveau depuis l’original.");
    assert_eq!(told("en_GB.UTF-8"), "The file ends too early. Copy it again from where it came.");
    assert_eq!(told("ar_LY.UTF-8"), "ينتهي الملف قبل أوانه. انسخه من جديد من مصدره.");
}

#[test]
fn the_language_that_is_asked_for_goes_before_that_of_the_system() {
    let (place, words) = truncated("en_GB.UTF-8", &["--lang", "fr"]);
    assert!(place.starts_with("kparcas: "), "{place}");
    assert!(words.starts_with("Le fichier s’arrête trop tôt."), "{words}");
}

#[test]
fn a_deck_is_checked_in_french_with_the_place_before_the_words() {
    let pack = tempfile::tempdir().expect("a folder");
    fs::create_dir(pack.path().join("art")).expect("a folder");
    let deck = "Deck(version: 1, id: \"mine\", cards: [\n Card(id: \"obj.one\", family: Object),\n])";
    fs::write(pack.path().join("deck.ron"), deck).expect("a deck");
    let told = kparcas().args(["deck", "check", "--lang", "fr"]).arg(pack.path()).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
    let file = pack.path().join("deck.ron").display().to_string();
    let line =
        format!("{file}:2:7: obj.one: Aucune image trouvée. Mettez art/obj.one.svg, .png, .jpg ou .webp dans le jeu.");
    assert!(told.lines().any(|l| l == line), "{line}\nis told in:\n{told}");
    assert!(told.ends_with(&format!("{file}: cartes : 1 ; problèmes : 2\n")), "{told}");
}

#[test]
fn doctor_speaks_french_after_marks_that_are_the_same_everywhere() {
    let data = tempfile::tempdir().expect("a folder");
    let told = kparcas().args(["doctor", "--lang", "fr", "--data"]).arg(data.path()).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
    for part in ["MISSING  écran      Aucun écran", "ok       langue     Français ; messages :", "ok       dossier    "]
    {
        assert!(told.contains(part), "{part} is told in:\n{told}");
    }
}

fn help(arguments: &[&str]) -> String {
    let told = kparcas().args(arguments).assert().success();
    String::from_utf8_lossy(&told.get_output().stdout).into_owned()
}

#[test]
fn help_is_in_french_where_french_is_asked_for() {
    let told = help(&["replay", "--help", "--lang=fr"]);
    for part in
        ["Jouer sans fenêtre", "Utilisation : kparcas replay", "Arguments :", "Options :", "sinon 2000", "fr, en ou ar"]
    {
        assert!(told.contains(part), "{part} is told in:\n{told}");
    }
    for english in ["Usage", "Print", "default:", "env:", "possible values"] {
        assert!(!told.contains(english), "{english} is told in:\n{told}");
    }
}

#[test]
fn help_is_in_the_language_of_the_system() {
    let told = kparcas().env("LANG", "ar_LY.UTF-8").arg("--help").assert().success();
    let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
    assert!(told.contains(&say(Language::Arabic, "help-doctor")), "{told}");
}

/// Every command of the tree with what its help says, and so for its arguments, by their names.
fn helps(command: &Command, path: &str, all: &mut BTreeMap<String, String>) {
    let text = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string).unwrap_or_default();
    all.insert(path.to_owned(), text(command.get_about()));
    assert!(command.get_long_about().is_none(), "{path} says more in English");
    for argument in command.get_arguments() {
        let path = format!("{path} {}", argument.get_id());
        assert!(argument.get_long_help().is_none(), "{path} says more in English");
        let help = text(argument.get_help());
        for default in argument.get_default_values().iter().filter(|_| argument.get_action().takes_values()) {
            assert!(help.contains(&*default.to_string_lossy()), "{path} does not say its default: {help}");
        }
        all.insert(path, help);
    }
    for sub in command.get_subcommands() {
        helps(sub, &format!("{path} {}", sub.get_name()), all);
    }
}

#[test]
fn every_command_and_argument_has_a_help_in_every_language() {
    let of = |language| {
        let mut all = BTreeMap::new();
        let mut command = command(language);
        command.build();
        helps(&command, "kparcas", &mut all);
        all
    };
    let english = of(Language::English);
    assert!(english.len() > 30, "{english:?}");
    for language in Language::SCREENS {
        for (path, help) in of(language) {
            assert!(!help.is_empty() && !help.contains('{'), "{}: {path} has no help: {help}", language.code());
            assert!(language == Language::English || help != english[&path], "{}: {path}: {help}", language.code());
        }
    }
}

/// What is told of a command line that is not understood.
fn misunderstood(arguments: &[&str]) -> String {
    let told = kparcas().args(arguments).assert().code(2);
    String::from_utf8_lossy(&told.get_output().stderr).into_owned()
}

#[test]
fn a_command_line_that_is_not_understood_is_told_in_the_language_that_it_asks_for() {
    let cases: [(&[&str], &str); 7] = [
        (&["--wall"], "L’argument --wall n’existe pas ici."),
        (&["sing"], "La commande sing n’existe pas."),
        (&["replay", "a.ron"], "Il manque : --to <DIR>."),
        (&["replay", "a.ron", "--to"], "Il manque une valeur après --to <DIR>."),
        (&["deck", "sheet", "--to", "a.png", "--family", "wolf"], "Cette famille de cartes n’existe pas."),
        (&["replay", "a.ron", "--to", ".", "--only", "song"], "Choisissez parmi : summary, picture, document, annex."),
        (&["replay", "a.ron", "--to", ".", "--width", "9"], "La valeur 9 ne convient pas pour --width <WIDTH>."),
    ];
    for (arguments, words) in cases {
        let told = misunderstood(&[&["--lang", "fr"], arguments].concat());
        assert!(told.contains(words), "{words} is told in:\n{told}");
        assert!(told.contains("--help") && told.starts_with("kparcas: "), "{told}");
    }
}

#[test]
fn a_language_that_is_not_spoken_is_told_with_those_that_are() {
    let told = misunderstood(&["--lang", "xx"]);
    assert!(
        told.contains("The value xx does not fit --lang <LANG>. Choose fr, en or ar; for the names of cards also"),
        "{told}"
    );
}

#[test]
fn words_for_a_terminal_of_left_to_right_hold_no_marks_of_direction() {
    let told = kparcas().args(["replay", "missing.ron", "--to", ".", "--lang", "fr"]).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert_eq!(told, plain(&told));
    assert!(told.contains("missing.ron:1:1: Ce fichier ou ce dossier n’existe pas. Vérifiez le nom"), "{told}");
}

#[test]
fn a_script_that_asks_for_what_may_not_be_is_told_in_french() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("nobody.ron");
    let text = fs::read_to_string(script("kolda-libya")).expect("a script");
    fs::write(&file, text.replace("pla.compound", "pla.nowhere")).expect("a file");
    let told = kparcas().args(["replay", "--lang", "fr", "--to"]).arg(home.path()).arg(&file).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.contains("ne peut pas être faite. Cette carte n’est pas dans le jeu."), "{told}");
}
