//! What hands do on the real table beside laying: cards are stacked, and everything can be destroyed.

use crate::display::{alone, can, until};
use crate::window::{journal, laid, one_card_laid};
use std::path::Path;

/// A table with one landscape in the zone of home.
/// The points of the events of that name, as they stand in the journal.
fn points(data: &Path, event: &str) -> Vec<String> {
    let text = journal(data);
    let line = |line: &&str| line.contains(event);
    let at = |line: &str| line.split("at:Place").nth(1).and_then(|rest| rest.split(')').next()).map(str::to_owned);
    text.lines().filter(line).filter_map(at).collect()
}

#[test]
fn a_card_let_go_almost_on_another_is_stacked_on_it() {
    if !can("stacking by mouse", &["adapter", "Xvfb", "xdotool"]) {
        return;
    }
    let _cores = alone();
    let (_home, data, screen, window) = one_card_laid();
    let before = laid(&data);
    // From the tray, a few pixels beside the middle of the first.
    until("a second card is laid on it", || screen.drag((320, 700), (299, 287)), || laid(&data) > before);
    let laid_at = points(&data, "PieceLaid");
    assert_eq!(laid_at.first(), laid_at.last(), "{laid_at:?}");
    // Far enough away it lies by itself; dragged back onto the other it is stacked.
    let before = laid(&data);
    until("a third card lies below", || screen.drag((440, 700), (290, 440)), || laid(&data) > before);
    until("it is stacked", || screen.drag((290, 440), (299, 272)), || journal(&data).contains("PieceStacked"));
    window.kill();
}

#[test]
fn destroying_everything_leaves_no_file() {
    if !can("destroying by mouse", &["adapter", "Xvfb", "xdotool"]) {
        return;
    }
    let _cores = alone();
    let (_home, data, screen, window) = one_card_laid();
    until("the table is covered", || screen.click(74, 736), || journal(&data).contains("event:Paused"));
    // The door, then the torn card.
    until(
        "the journal is gone",
        || {
            screen.click(1058, 728);
            screen.click(898, 400);
        },
        || journal(&data).is_empty(),
    );
    let left = std::fs::read_dir(data.join("training")).expect("the folder of training").count();
    assert_eq!(left, 0, "something of it is still there");
    window.kill();
}
