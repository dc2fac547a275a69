//! What goes away when someone wants back: what lies on top, one thing at a time, then the screen.

use super::desk::{Desk, Screen};
use super::setup::SetupAsk;
use super::sitting::Sitting;

/// Takes away what lies on top; with nothing on it, the screen itself.
pub(super) fn close_top(desk: &mut Desk, sitting: &mut Sitting) {
    if desk.words.is_some() {
        desk.words = None;
    } else if desk.closer.is_some() {
        desk.closer = None;
    } else if desk.aim.is_some() {
        (desk.aim, desk.taken) = (None, None);
    } else if desk.heard.is_some() || desk.hint.is_some() {
        (desk.heard, desk.hint) = (None, None);
    } else if desk.stopping {
        desk.stopping = false;
    } else {
        (desk.taken, desk.chosen) = (None, None);
        if matches!(desk.screen, Screen::Settings | Screen::About | Screen::Languages) {
            let before = desk.before.clone();
            desk.go(before);
        } else if let Screen::Decks(open) = &desk.screen {
            let to = if open.is_some() { Screen::Decks(None) } else { desk.before.clone() };
            desk.go(to);
        } else if desk.screen == Screen::Packs {
            desk.go(Screen::Decks(None));
        } else if super::setup::sets_up(&desk.screen) && !desk.covered {
            super::setup::obey(&SetupAsk::Back, desk, sitting);
        }
    }
    desk.stale = true;
}
