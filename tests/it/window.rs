//! The real window: a story laid by mouse and by two fingers, killed, continued, and taken away as pages.

use crate::begin::begin_training;
use crate::display::{Screen, Window, alone, can, until};
use crate::ending::{NEXT, read_together, take_away, to_pages};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub fn journal(data: &Path) -> String {
    let Ok(entries) = fs::read_dir(data.join("training")) else { return String::new() };
    let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort();
    files.last().and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default()
}

pub fn laid(data: &Path) -> usize {
    journal(data).matches("PieceLaid").count()
}

/// The window on a training table on which nothing lies yet, and the folders that end with it.
pub fn empty_table(screen: Screen) -> (TempDir, PathBuf, Screen, Window) {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    let empty = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/empty-story.ron");
    let window = Window::open(&screen, &data, &["--training", empty]);
    until("the training table is open", || (), || journal(&data).contains("StepEntered(kit:\"story\""));
    (home, data, screen, window)
}

/// The same with a first card, laid by mouse.
pub fn one_card_laid() -> (TempDir, PathBuf, Screen, Window) {
    let (home, data, screen, window) = empty_table(Screen::with_mouse("1280x800"));
    until("a card lies at home", || screen.drag((200, 700), (290, 280)), || laid(&data) >= 1);
    (home, data, screen, window)
}

/// Through the setting-up to My story, all by clicks where the pictures are.
fn begin_story(screen: &Screen, data: &Path) {
    begin_training(screen, data, 1, 2);
    until("My story opens", || screen.click(216, 420), || journal(data).contains("StepEntered(kit:\"story\""));
}

#[test]
fn a_story_is_laid_by_mouse_killed_continued_and_taken_away() {
    if !can("the window with a mouse", &["adapter", "Xvfb", "xdotool"]) {
        return;
    }
    let _cores = alone();
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    let screen = Screen::with_mouse("1280x800");
    let window = Window::open(&screen, &data, &[]);
    begin_story(&screen, &data);
    // By dragging, then by tap-then-tap.
    until("a card is dragged home", || screen.drag((200, 700), (290, 280)), || laid(&data) >= 1);
    let before = laid(&data);
    until(
        "a card is laid by two taps",
        || {
            screen.click(320, 705);
            screen.click(290, 430);
        },
        || laid(&data) > before,
    );
    assert!(journal(&data).contains("Zone(\"home\")"), "{}", journal(&data));
    // The cover acts at the first touch, and the way back takes its disc.
    until("the table is covered", || screen.click(74, 736), || journal(&data).contains("event:Paused"));
    until("the cards come back", || screen.click(1180, 706), || journal(&data).contains("event:Resumed"));
    let before = journal(&data);
    window.kill();
    assert_eq!(journal(&data), before, "nothing is lost by a kill");

    // `HOME` decides where pages go.
    let mut command = crate::display::program();
    command.arg("--data").arg(&data).args(["--lang", "fr"]).env("DISPLAY", &screen.name).env("HOME", home.path());
    let window = Window(command.stderr(std::process::Stdio::null()).spawn().expect("the program starts again"));
    let taken_back = || journal(&data).contains("Undone");
    // Continue is the paper tile under Begin; then the last act is taken back.
    until(
        "the training table continues and the last act is taken back",
        || {
            screen.click(960, 420);
            screen.click(1208, 740);
        },
        taken_back,
    );
    until("My story is read to its end", || screen.click(974, 52), || journal(&data).contains("step:\"objects\""));
    read_together(&screen, NEXT, (640, 644));
    to_pages(&screen);
    take_away(&screen, home.path(), 1);
    drop(window);
}

#[test]
fn two_fingers_lay_two_cards_at_once() {
    if !can("the window with fingers", &["adapter", "Xorg", "python3", "dummy_drv.so"]) {
        return;
    }
    let _cores = alone();
    let (_home, data, screen, window) = empty_table(Screen::with_fingers("1280x800"));
    let mut lines = String::from("0 down 200 720 ; 1 down 445 720\n");
    for step in 1..=10 {
        let y = 720 - 40 * step;
        lines.push_str(&format!("0 move {} {y} ; 1 move {} {y}\nwait 0.03\n", 200 + 7 * step, 445 + 50 * step));
    }
    lines.push_str("wait 0.1\n0 up 270 320 ; 1 up 945 320\n");
    until("two cards lie on the table", || screen.fingers(&lines), || laid(&data) >= 2);
    let text = journal(&data);
    // Each finger laid its own card, in its own place.
    assert!(text.contains("Zone(\"home\")") && text.contains("Zone(\"objects\")"), "{text}");

    // Two fingers on the cloth enlarge the table: no card moves, none is laid.
    let before = journal(&data);
    screen.fingers(
        "0 down 560 560 ; 1 down 760 560\n0 move 520 560 ; 1 move 800 560\nwait 0.05\n0 move 460 560 ; 1 move 860 560\nwait 0.05\n0 up 460 560 ; 1 up 860 560\n",
    );
    // A tap afterwards is heard, so the pinch was over and done before it.
    until(
        "the table is covered",
        || screen.fingers("0 down 74 736\nwait 0.05\n0 up 74 736\n"),
        || journal(&data).contains("event:Paused"),
    );
    assert_eq!(journal(&data).matches("Piece").count(), before.matches("Piece").count(), "a pinch is no drag");
    window.kill();
}
