//! How a sitting is set up: who is at the table, what the facilitator is trained for, and what follows from both.

use super::Refusal;
use crate::kit::Level;
use serde::{Deserialize, Serialize};

/// One to one, or a small group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Way {
    /// One participant.
    #[default]
    OneToOne,
    /// Two to four participants (`domain.md` part 0, item 6).
    Group,
}

/// What was said before a sitting began. It does not change while the sitting lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Setting {
    /// One to one, or a group.
    pub way: Way,
    /// The facilitator's training.
    pub level: Level,
    /// A child or a young person without family: one to one only, and assent in place of consent.
    pub child_alone: bool,
    /// An adult with nowhere to sleep tonight: one to one only.
    pub no_shelter: bool,
    /// Trafficking or torture is known: specially trained staff only.
    pub survivor: bool,
    /// An interpreter is at the table.
    pub interpreter: bool,
}

impl Setting {
    /// Whether a group may be chosen: nobody is left alone with a loss (`domain.md` part 0, item 7).
    pub fn may_be_group(self) -> bool {
        !self.child_alone && !self.no_shelter
    }

    /// Whether this facilitator may hold this sitting (`domain.md` 3.6).
    pub fn may_be_held(self) -> bool {
        !self.survivor || self.level == Level::Expert
    }

    /// The most people who may sit at the table.
    pub fn most_seats(self) -> usize {
        match self.way {
            Way::Group if self.may_be_group() => usize::from(super::SeatId::MOST),
            _ => 1,
        }
    }

    /// Whether one more person may sit down beside so many.
    ///
    /// # Errors
    /// Why not.
    pub fn takes_one_more(self, seated: usize) -> Result<(), Refusal> {
        if !self.may_be_held() {
            Err(Refusal::SpeciallyTrainedOnly)
        } else if seated >= self.most_seats() {
            Err(Refusal::OneToOneOnly)
        } else {
            Ok(())
        }
    }
}
