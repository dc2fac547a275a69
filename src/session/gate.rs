//! What a facilitator's training opens, asked of every event: of those that an action would cause, and of those that a
//! file claims (`domain.md` 1.1). There is no other way to the table.

use super::{Event, Rules, Setting, What};
use crate::deck::Card;
use crate::kit::{Kit, Level, Mat, Pile};

/// Whether such a thing may happen in a sitting that was set up so.
pub(super) fn permits(setting: &Setting, rules: &Rules, event: &Event) -> bool {
    let level = setting.level;
    match event {
        // What this program does not know, it cannot judge; it is not shown either.
        Event::KitOpened { kit } => rules.kit(kit).is_none_or(|kit| level.opens(kit)),
        Event::StepEntered { kit, step } => {
            let known = rules.kit(kit).and_then(|kit| Some((kit, kit.step(step)?)));
            known.is_none_or(|(kit, step)| level.enters(kit, step))
        }
        Event::PieceLaid { what: What::Card(id), kit, .. } => rules.deck.card(id).is_none_or(|card| {
            level.allows(card.family, card.risk) && rules.kit(kit).is_none_or(|kit| asks_for(level, kit, card))
        }),
        Event::PieceLaid { what: What::Patch(_), .. } => level >= Pile::Patches.floor(),
        Event::WhenSaid { when, .. } => when.is_none() || level.asks_when(),
        Event::ObservationNoted { .. } => level.notes(),
        Event::DrawerOpened { .. } => level > Level::Apprentice,
        _ => true,
    }
}

/// Whether a kit asks for a card at a level: on a path every family has a step of its own, and what the step asks for the
/// card asks for too. The good ends beside the tokens are there at every level.
fn asks_for(level: Level, kit: &Kit, card: &Card) -> bool {
    let step = kit.steps.iter().find(|step| step.pile == Pile::Cards(card.family));
    let entered = step.is_none_or(|step| level.enters(kit, step));
    entered || !matches!(kit.mat, Mat::Path(_)) || kit.good_ends.contains(&card.id)
}
