//! Notes on cards that people missed: what was said, and nothing of who said it or when.

use crate::cli::kparcas;
use kparcas::deck::Family;
use kparcas::vault::{Folder, MissingCards};

#[test]
fn a_note_says_what_is_missing_and_nothing_else() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = Folder::new(Some(home.path().to_owned())).expect("a folder");
    let mut notes = MissingCards::load(&folder).expect("no note yet");
    assert!(notes.add(Some(Family::Object), "  the  school\nbell "));
    assert!(notes.add(None, "a lawyer"));
    assert!(notes.add(Some(Family::Object), "a bell"));
    assert!(!notes.add(Some(Family::Object), "the school bell"), "said twice is noted once");
    assert!(!notes.add(None, "   "), "nothing said is no note");
    notes.save(&folder).expect("it is kept");

    // In the order of the alphabet, so that not even the order says when.
    let text = std::fs::read_to_string(home.path().join("missing-cards.ron")).expect("the file");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(place("a lawyer") < place("a bell") && place("a bell") < place("the school bell"), "{text}");
    let digits = text.chars().filter(char::is_ascii_digit).count();
    assert_eq!(digits, 0, "no date, no number: {text}");

    let read = |more: &[&str]| {
        let mut command = kparcas();
        let done = command.env("KPARCAS_DATA", home.path()).args(["deck", "missing"]).args(more).assert().success();
        String::from_utf8_lossy(&done.get_output().stdout).into_owned()
    };
    assert_eq!(read(&[]), "-\ta lawyer\nobject\ta bell\nobject\tthe school bell\n");
    assert!(read(&["--clear"]).contains("forgotten"));
    assert_eq!(read(&[]), "");
}

#[test]
fn a_damaged_file_of_notes_is_told_and_left_as_it_is() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("missing-cards.ron");
    std::fs::write(&file, "[(None, \"a law").expect("damage");
    let told = kparcas().env("KPARCAS_DATA", home.path()).args(["deck", "missing", "--clear"]).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.contains("missing-cards.ron:1:"), "{told}");
    assert_eq!(std::fs::read_to_string(&file).expect("still there"), "[(None, \"a law");
}
