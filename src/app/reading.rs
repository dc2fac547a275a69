//! Reading the story back, card by card, and what shall become of each.

use super::desk::Desk;
use super::sitting::Sitting;

/// Where the reading is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Reading {}

/// What can be asked while the story is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReadAsk {}

/// Does what was asked.
pub(super) fn obey(ask: &ReadAsk, _desk: &mut Desk, _sitting: &mut Sitting) {
    match *ask {}
}
