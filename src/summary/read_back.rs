//! The order in which a story is read back: kit by kit as they are offered, on each mat as it was told.

use crate::session::{Layout, PieceId, Rules, SeatId, State};

/// The pieces of a seat in the order in which they are read back. Kits that name strengths come last, so that the reading
/// ends on them.
pub fn read_back(state: &State, rules: &Rules, seat: SeatId) -> Vec<PieceId> {
    let told = |kit| Layout::new(state, kit, seat).in_story_order().into_iter().map(|piece| piece.id);
    rules.kits.iter().flat_map(told).collect()
}
