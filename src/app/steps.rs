//! From step to step of a kit, and the piles that they open.

use super::desk::{Desk, Screen};
use super::sitting::Sitting;
use crate::kit::{Pile, StepId};
use crate::session::{Action, Token, journey_of};

pub(super) fn fresh_pile(desk: &mut Desk) {
    (desk.pile, desk.tray, desk.taken, desk.heard) = (None, 0.0, None, None);
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
        let index = kit.index(&step)?.checked_add_signed(way)?;
        kit.steps.get(index).map(|step| step.id.clone())
    });
    desk.chosen = None;
    match target {
        Some(step) => step_to(sitting, desk, &step),
        // A sitting never ends on a hard moment: tokens and good cards are offered first, and nothing is forced.
        None if way > 0 && ends_hard(sitting, desk) && desk.hint.is_none() => {
            open_pile(sitting, desk, &Pile::Tokens);
            desk.hint = Some(desk.say("end-on-good"));
        }
        None => desk.go(Screen::Which),
    }
}

/// Whether the last stage of the path holds a hard moment and no good one.
fn ends_hard(sitting: &Sitting, desk: &Desk) -> bool {
    let Some(state) = sitting.state() else { return false };
    let journey = journey_of(state, &sitting.rules, desk.seat);
    sitting.on_path() && journey.stages.last().is_some_and(|stage| stage.has(Token::Hard) && !stage.has(Token::Good))
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
