//! Several people at one table: whose turn is never enforced, and what each can ask from their own edge.

use super::desk::Desk;
use super::sitting::Sitting;

/// What can be asked from a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SeatAsk {
    Reveal,
    Silence,
}

/// Does what was asked.
pub(super) fn obey(ask: &SeatAsk, _desk: &mut Desk, _sitting: &mut Sitting) {
    match ask {
        SeatAsk::Reveal | SeatAsk::Silence => {}
    }
}
