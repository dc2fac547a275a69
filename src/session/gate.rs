//! What a facilitator's training opens, asked of every event: of those that an action would cause, and of those that a
//! file claims (`domain.md` 1.1). There is no other way to the table.

use super::{Event, Rules, Setting, What};
use crate::kit::{Level, Mat, Pile};

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
        Event::PieceLaid { what: What::Card(id), kit, .. } => {
            let on_path = rules.kit(kit).is_some_and(|kit| matches!(kit.mat, Mat::Path(_)));
            rules.deck.card(id).is_none_or(|card| {
                let pile = Pile::Cards(card.family);
                let offered = |step: &&crate::kit::Step| step.pile == pile;
                // On a path every family has a step of its own: what the step asks for, the card asks for too.
                let step = rules.kit(kit).and_then(|kit| kit.steps.iter().find(offered).map(|step| (kit, step)));
                let entered = !on_path || step.is_none_or(|(kit, step)| level.enters(kit, step) || is_end(kit, id));
                entered && level.allows(card.family, card.risk)
            })
        }
        Event::PieceLaid { what: What::Patch(_), .. } => level >= Pile::Patches.floor(),
        Event::WhenSaid { when, .. } => when.is_none() || level.asks_when(),
        Event::ObservationNoted { .. } => level.notes(),
        Event::DrawerOpened { .. } => level > Level::Apprentice,
        _ => true,
    }
}

/// Whether a card is one of the good ends of a kit, which lie beside the tokens at every level.
fn is_end(kit: &crate::kit::Kit, id: &crate::deck::CardId) -> bool {
    kit.good_ends.contains(id)
}
