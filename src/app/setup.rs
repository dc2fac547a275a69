//! Setting up a sitting: what is chosen before anybody lays a card.

use super::desk::Desk;
use super::sitting::Sitting;

/// What was chosen so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Setup {
    pub places: Vec<String>,
}

/// What can be asked while a sitting is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SetupAsk {
    AskAgain,
}

/// Does what was asked.
pub(super) fn obey(ask: &SetupAsk, _desk: &mut Desk, _sitting: &mut Sitting) {
    match ask {
        SetupAsk::AskAgain => {}
    }
}
