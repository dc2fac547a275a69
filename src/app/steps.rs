//! From step to step of a kit, and the piles that they open.

use super::desk::{Desk, Screen};
use super::sitting::Sitting;
use crate::kit::{Pile, StepId};
use crate::session::Action;

pub(super) fn fresh_pile(desk: &mut Desk) {
    (desk.pile, desk.tray, desk.taken, desk.heard) = (None, 0.0, None, None);
    desk.done.clear();
}

pub(super) fn step_to(sitting: &mut Sitting, desk: &mut Desk, step: &StepId) {
    sitting.ask(&Action::EnterStep { step: step.clone() }, desk);
    fresh_pile(desk);
}

/// On to the next step or back to the one before; past the last, to the place between kits.
pub(super) fn next(sitting: &mut Sitting, desk: &mut Desk, way: isize) {
    let at = sitting.state().and_then(|state| state.now.clone());
    let target = at.and_then(|(_, step)| {
        let kit = sitting.kit()?;
        let steps: Vec<&StepId> = sitting.level().steps(kit).map(|step| &step.id).collect();
        let index = steps.iter().position(|known| **known == step)?.checked_add_signed(way)?;
        steps.get(index).map(|step| (*step).clone())
    });
    desk.chosen = None;
    match target {
        Some(step) => step_to(sitting, desk, &step),
        // A sitting never ends on a hard moment: tokens and good cards are offered first, and nothing is forced.
        None if way > 0 && ends_hard(sitting, desk) && desk.hint.is_none() => {
            open_pile(sitting, desk, &Pile::Tokens);
            desk.hint = Some(desk.say("end-on-good"));
        }
        None => {
            let closing = sitting.kit().filter(|_| way > 0).map(|kit| desk.aloud(&format!("kit-{}-closing", kit.id.0)));
            desk.go(Screen::Which);
            desk.heard = closing.filter(|words| !words.is_empty());
        }
    }
}

/// Whether the path at hand ends on a hard moment.
fn ends_hard(sitting: &Sitting, desk: &Desk) -> bool {
    sitting.on_path() && sitting.session.as_ref().is_some_and(|session| session.ends_hard(&sitting.rules, desk.seat))
}

pub(super) fn open_pile(sitting: &mut Sitting, desk: &mut Desk, pile: &Pile) {
    let step = sitting.kit().and_then(|kit| kit.steps.iter().find(|step| step.pile == *pile)).map(|s| s.id.clone());
    if let Some(step) = step {
        // Already there: only the pile is shown again.
        let _ = sitting.act(&Action::EnterStep { step });
    }
    fresh_pile(desk);
    (desk.pile, desk.stale) = (Some(pile.clone()), true);
}
