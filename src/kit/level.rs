//! The facilitator's training, and what it opens: kits, steps, wordings and cards of risk (`domain.md` 1.1).

use super::{Kit, Pile, Step};
use crate::deck::{Family, Risk};
use serde::{Deserialize, Serialize};

/// The facilitator's training (`domain.md` 1.1); it gates kits, steps, wordings and cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the field's own words")]
pub enum Level {
    #[default]
    Apprentice,
    Intermediate,
    Expert,
}

/// Where cards of high risk are, for a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HardCards {
    /// Never shown.
    Away,
    /// In a drawer that is offered only when the person asks, and that they open.
    DrawerIfAsked,
    /// In a drawer beside the pile, which the person opens.
    Drawer,
}

impl Level {
    /// Every level, from the least training on.
    pub const ALL: [Self; 3] = [Self::Apprentice, Self::Intermediate, Self::Expert];

    /// The short name used in message ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Apprentice => "apprentice",
            Self::Intermediate => "intermediate",
            Self::Expert => "expert",
        }
    }

    /// Whether this training may open a kit: the script's own level, and some step of it.
    pub fn opens(self, kit: &Kit) -> bool {
        self >= kit.level && kit.steps.iter().any(|step| self.enters(kit, step))
    }

    /// Whether this training may enter a step. What a pile asks for stands here and not in the script, so that an edited
    /// script opens nothing that its facilitator was not trained for.
    pub fn enters(self, kit: &Kit, step: &Step) -> bool {
        self >= kit.level.max(step.level).max(step.pile.floor())
    }

    /// The steps of a kit that this training may enter, in order.
    pub fn steps(self, kit: &Kit) -> impl Iterator<Item = &Step> {
        kit.steps.iter().filter(move |step| self.enters(kit, step))
    }

    /// Where the cards of high risk are.
    pub fn hard_cards(self) -> HardCards {
        match self {
            Self::Apprentice => HardCards::Away,
            Self::Intermediate => HardCards::DrawerIfAsked,
            Self::Expert => HardCards::Drawer,
        }
    }

    /// Whether a card of that family and risk may ever lie on the table.
    pub fn allows(self, family: Family, risk: Risk) -> bool {
        self >= family_floor(family) && (risk != Risk::High || self.hard_cards() != HardCards::Away)
    }

    /// Whether the facilitator may write down what they observed.
    pub fn notes(self) -> bool {
        self >= Self::Intermediate
    }

    /// Whether it may be asked when a hard time fell: before, during or after; never what happened.
    pub fn asks_when(self) -> bool {
        self == Self::Expert
    }
}

impl Pile {
    /// The least training that the pile asks for, whatever a script says: emotions and the body belong to kit 3B.
    pub fn floor(&self) -> Level {
        match self {
            Self::Cards(family) => family_floor(*family),
            Self::Patches => Level::Intermediate,
            Self::Tokens | Self::Selection(_) | Self::Page { .. } => Level::Apprentice,
        }
    }
}

fn family_floor(family: Family) -> Level {
    if family == Family::Emotion { Level::Intermediate } else { Level::Apprentice }
}
