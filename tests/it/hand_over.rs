//! The facilitator's private panel and the hand-over: what is private goes away, and their keys rest until they take the
//! table back.

use crate::display::{alone, can, until};
use crate::window::{journal, laid, one_card_laid};

#[test]
fn while_the_table_is_handed_over_the_facilitators_keys_rest_and_the_cover_does_not() {
    if !can("handing the table over", &["adapter", "Xvfb", "xdotool"]) {
        return;
    }
    let _cores = alone();
    let (_home, data, screen, window) = one_card_laid();
    let seen = |words: &str| journal(&data).contains(words);
    // A private tick is in the journal of a training alone, and the panel is where it comes from.
    until(
        "the panel takes a private tick",
        || {
            screen.keys("F2");
            // Seen, then its second touch, then the first sign.
            screen.click(1123, 122);
            screen.click(1075, 205);
            screen.click(1075, 240);
        },
        || seen("SignTicked"),
    );
    until(
        "the panel is there for the hand-over",
        || screen.click(1075, 680),
        || {
            // Handed over, a step is not entered by keys.
            let before = journal(&data);
            screen.keys("Next");
            let still = journal(&data) == before;
            if !still {
                screen.keys("Prior");
            }
            still
        },
    );
    let before = journal(&data);
    screen.keys("ctrl+z");
    screen.keys("Next");
    // The person's own hand still lays.
    let cards = laid(&data);
    until("the person lays a card", || screen.drag((320, 705), (290, 430)), || laid(&data) > cards);
    assert_eq!(journal(&data).matches("StepEntered").count(), before.matches("StepEntered").count());
    assert!(!seen("Undone"), "{}", journal(&data));
    until("the cover acts", || screen.keys("b"), || seen("event:Paused"));
    until("the cards come back", || screen.click(1180, 706), || seen("event:Resumed"));
    // A touch does not take the table back, a resting finger does.
    until(
        "the keys are heard again",
        || {
            screen.hand("mousemove 1255 380 sleep 0.05 mousedown 1 sleep 0.9 mouseup 1");
            screen.keys("Next");
        },
        || seen("step:\"me\""),
    );
    window.kill();
}
