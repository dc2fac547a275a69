//! The keyboard alone: a card is taken, led to a zone, laid, moved and put away without a pointer.

use crate::display::{Screen, alone, can, until};
use crate::window::{empty_table, journal, laid};

#[test]
fn a_card_is_laid_moved_and_put_away_by_keys_alone() {
    if !can("the window with keys", &["adapter", "Xvfb", "xdotool"]) {
        return;
    }
    let _cores = alone();
    let (_home, data, screen, window) = empty_table(Screen::with_mouse("1280x800"));
    // Escape puts everything back, so that each try begins from the same place.
    let keys = |keys: &str| screen.keys(&format!("Escape Escape Escape {keys}"));
    // Bar, then tray; the step's zone is where a taken card is led first.
    until("a card is laid at home", || keys("F6 F6 Return Return"), || journal(&data).contains("Zone(\"home\")"));
    let before = laid(&data);
    until(
        "the next card is led across the table",
        || keys("F6 F6 Right Return Right Right Right Right Return"),
        || laid(&data) > before,
    );
    assert!(journal(&data).contains("Zone(\"objects\")"), "{}", journal(&data));
    // Table: the first piece of the story. Enter touches it, Enter takes hold, an arrow leads it, Enter lays it.
    until(
        "the laid card is moved",
        || keys("F6 F6 F6 Return Return Right Return"),
        || journal(&data).contains("PieceMoved"),
    );
    until(
        "a laid card is nudged",
        || keys("F6 F6 F6 shift+Down"),
        || journal(&data).matches("PieceMoved").count() >= 2,
    );
    until("a laid card is put away", || keys("F6 F6 F6 Delete"), || journal(&data).contains("PiecePutAway"));
    until("it is taken back", || keys("ctrl+z"), || journal(&data).contains("Undone"));
    window.kill();
}
