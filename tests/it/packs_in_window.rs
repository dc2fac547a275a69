//! Cards of one's own in the real window: found where people keep files, looked at, added, laid; and a card that is
//! missing, noted.

use crate::begin::{PAPER, PRIMARY, begin_training, is_near, seen};
use crate::display::{Screen, Window, alone, can, program, until};
use crate::packs::{as_folder, photograph};
use crate::window::{journal, laid};
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// The window for a user whose files are in `home`.
fn open(screen: &Screen, home: &Path) -> Window {
    let mut command = program();
    command.arg("--data").arg(home.join("data")).args(["--lang", "fr"]);
    command.env("DISPLAY", &screen.name).env("HOME", home).stdout(Stdio::null()).stderr(Stdio::null());
    Window(command.spawn().expect("the program starts"))
}

/// From home to the screen of cards, known by its sheet at the side.
fn open_cards(screen: &Screen) {
    until("home is shown", || (), || is_near(seen(screen, (720, 300)), PRIMARY));
    until("the cards are shown", || screen.click(873, 495), || is_near(seen(screen, (951, 400)), PAPER));
}

#[test]
fn photographs_are_found_looked_at_added_and_laid() {
    if !can("cards of one's own in the window", &["adapter", "Xvfb", "xdotool", "import"]) {
        return;
    }
    let _cores = alone();
    let home = tempfile::tempdir().expect("a folder");
    // In place of the first of the shipped landscapes, so that it lies first in its pile.
    let deck = r#"Deck(version: 1, id: "photos", title: "Nos photos", completes: "kparcas", cards: [
        Card(id: "pla.compound", family: Landscape),
    ])"#;
    let files = [("deck.ron", deck.into()), ("art/pla.compound.jpg", photograph())];
    as_folder(&home.path().join("Documents"), &files);
    let data = home.path().join("data");
    let screen = Screen::with_mouse("1280x800");
    let window = open(&screen, home.path());
    let kept = data.join("decks/photos/deck.ron");
    open_cards(&screen);
    until(
        "the packs are shown, with the one that was found",
        || screen.click(1084, 331),
        || is_near(seen(&screen, (600, 345)), PAPER),
    );
    until("it was looked at", || screen.click(640, 546), || is_near(seen(&screen, (800, 548)), PRIMARY));
    until("it is added", || screen.click(887, 548), || kept.exists());
    until("home is shown again", || screen.click(74, 58), || is_near(seen(&screen, (720, 300)), PRIMARY));
    begin_training(&screen, &data, 1, 2);
    until("My story opens", || screen.click(216, 420), || journal(&data).contains("StepEntered(kit:\"story\""));
    until(
        "the photograph lies upright in the pile",
        || (),
        || is_near(seen(&screen, (200, 695)), [190, 30, 30]) && is_near(seen(&screen, (200, 765)), [30, 30, 190]),
    );
    until("it is laid", || screen.drag((200, 700), (290, 280)), || laid(&data) >= 1);
    let text = journal(&data);
    assert!(text.contains("deck:\"kparcas+photos\"") && text.contains("pla.compound"), "{text}");
    drop(window);

    // What was laid in the window is told without it, by the same cards.
    let out = home.path().join("out");
    let session = fs::read_dir(data.join("training")).expect("a journal").next().expect("a journal").expect("a file");
    let whole = fs::read_to_string(session.path()).expect("a journal");
    fs::write(home.path().join("told.ron"), format!("{}    ],\n)\n", whole.trim_end_matches("    ],\n)\n")))
        .expect("a file");
    let done = program()
        .arg("--data")
        .arg(&data)
        .arg("replay")
        .arg(home.path().join("told.ron"))
        .arg("--to")
        .arg(&out)
        .status();
    assert!(done.expect("it runs").success());
    let table = image::open(out.join("told.fr.story-1.png")).expect("a picture of the table").to_rgb8();
    assert!(table.pixels().any(|pixel| is_near(pixel.0, [190, 30, 30])), "the photograph is on the table");
}

#[test]
fn a_card_that_is_missing_is_noted_in_the_window() {
    if !can("a missing card in the window", &["adapter", "Xvfb", "xdotool", "import"]) {
        return;
    }
    let _cores = alone();
    let home = tempfile::tempdir().expect("a folder");
    let screen = Screen::with_mouse("1280x800");
    let window = open(&screen, home.path());
    let file = home.path().join("data/missing-cards.ron");
    let noted = || fs::read_to_string(&file).is_ok_and(|text| text.contains("une cloche"));
    open_cards(&screen);
    until("the field is open", || screen.click(1084, 515), || is_near(seen(&screen, (770, 262)), PRIMARY));
    screen.keys("u n e space c l o c h e");
    until("the note is kept", || screen.click(893, 262), noted);
    window.kill();
}

#[test]
fn a_long_pile_is_dragged_and_wheeled_from_its_cards() {
    if !can("a long pile in the window", &["adapter", "Xvfb", "xdotool", "import"]) {
        return;
    }
    let _cores = alone();
    let home = tempfile::tempdir().expect("a folder");
    let screen = Screen::with_mouse("1280x800");
    let window = open(&screen, home.path());
    open_cards(&screen);
    // All flags: the first card of the second row stands on paper-coloured ground with a wooden pole.
    let row = |screen: &Screen| [260, 300, 340, 380, 420, 460, 500, 540].map(|y| seen(screen, (640, y)));
    let cloth = [0xB9, 0xC6, 0xC8];
    let piles = row(&screen);
    until(
        "the flags are shown",
        || screen.click(206, 443),
        || {
            row(&screen) != piles
                && !is_near(seen(&screen, (1000, 300)), PAPER)
                && is_near(seen(&screen, (1225, 640)), cloth)
        },
    );
    for (what, act) in [("wheeled", "mousemove 640 420 click 5 click 5"), ("dragged", "")] {
        let before = row(&screen);
        until(
            &format!("the pile is {what} from a card"),
            || if act.is_empty() { screen.drag((640, 520), (640, 330)) } else { screen.hand(act) },
            || row(&screen) != before,
        );
        // No card was opened by it.
        assert!(is_near(seen(&screen, (1225, 640)), cloth), "a card was opened");
    }
    window.kill();
}
