//! What a kit asks: its mat, its piles in order, one question for each, and the level that may ask it.
//!
//! Kits are data (`assets/kits/*.ron`), so that an organisation with the official guide can change them.

mod body;
mod level;
mod mat;
mod place;
mod stock;

pub use body::{BODY_HALF, BodyPlace};
pub use level::{HardCards, Level};
pub use mat::{Direction, Drawn, Mat, PathShape, PathSheet, Shape, Sheet, Zone, ZoneId};
pub use place::{Millimetres, Place};
pub use stock::Stock;

use crate::deck::{CardId, Family, Problem, ReadError, Told, read};
use serde::{Deserialize, Serialize};

/// The short name of a kit, such as `story`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KitId(pub String);

/// The short name of a step within its kit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StepId(pub String);

impl From<&str> for KitId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl From<&str> for StepId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What a step offers in the tray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pile {
    /// The cards of a family.
    Cards(Family),
    /// Good and hard tokens.
    Tokens,
    /// The feeling patches for the body.
    Patches,
    /// These cards of any family.
    Selection(Vec<CardId>),
    /// A picture page: nothing is laid. Where it breathes, the middle of its ring in the units of the picture
    /// (940 × 700).
    Page {
        /// The middle of the breathing ring.
        #[serde(default)]
        ring: Option<Place>,
    },
}

/// One pile and one question of a kit's script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name; the prompt is the message `prompt-<kit>-<step>`. Of a picture page, `page-<kit>-<step>-idea` and
    /// `page-<kit>-<step>-try` say the idea and the one thing to try.
    pub id: StepId,
    /// The pile that it opens.
    pub pile: Pile,
    /// The zones that answer when a card of this step comes near.
    #[serde(default)]
    pub zones: Vec<ZoneId>,
    /// The least training that the step asks for.
    #[serde(default)]
    pub level: Level,
    /// The least training that each other wording of the prompt asks for; the messages are
    /// `prompt-<kit>-<step>-2`, `-3` and so on.
    #[serde(default)]
    pub wordings: Vec<Level>,
}

/// What comes back from an earlier kit when this one is opened: My figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// The earlier kit.
    pub from: KitId,
    /// The zone there.
    pub zone: ZoneId,
    /// The zone here.
    pub to: ZoneId,
}

/// One of the four activities.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kit {
    /// The version of the form of this file; 1 for now.
    pub version: u32,
    /// Its name; the title is the message `kit-<id>`.
    pub id: KitId,
    /// The kit that has to be opened first, if any: strengths before storms.
    #[serde(default)]
    pub after: Option<KitId>,
    /// The least training that the kit asks for.
    #[serde(default)]
    pub level: Level,
    /// What lies under the cards.
    pub mat: Mat,
    /// What comes back from an earlier kit.
    #[serde(default)]
    pub carries: Option<Carried>,
    /// Resource cards that lie beside the tokens, so that a sitting can end on a good moment.
    #[serde(default)]
    pub good_ends: Vec<CardId>,
    /// Whether any pile may be opened at any step (a journey takes cards of any family at any stage).
    #[serde(default)]
    pub open_piles: bool,
    /// The piles and their questions, in order.
    pub steps: Vec<Step>,
}

impl Kit {
    /// The version of the kit form that this program reads.
    pub const VERSION: u32 = 1;

    /// Reads a kit script.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, ReadError> {
        let kit: Self = read(file, text)?;
        if kit.version != Self::VERSION {
            return Err(ReadError::whole(file, Problem::Version { found: kit.version, known: Self::VERSION }));
        }
        if kit.steps.is_empty() {
            return Err(ReadError::whole(file, Problem::Form(Told::new("kit-without-step"))));
        }
        if let Mat::Path(path) = &kit.mat
            && ([Some(path.row), path.upright_row].into_iter().flatten().any(|row| row == 0 || row > 50)
                || path.step.0 < 1
                || path.rise.0 < 1
                || path.size == 0)
        {
            return Err(ReadError::whole(file, Problem::Form(Told::new("kit-path-empty"))));
        }
        for step in &kit.steps {
            if matches!(kit.mat, Mat::Pages) != matches!(step.pile, Pile::Page { .. }) {
                let told = Told::new("kit-page-mixed").with("step", &step.id.0);
                return Err(ReadError::whole(file, Problem::Form(told)));
            }
            for zone in &step.zones {
                if !kit.mat.names(zone) {
                    let told = Told::new("kit-zone-unknown").with("step", &step.id.0).with("zone", &zone.0);
                    return Err(ReadError::whole(file, Problem::Form(told)));
                }
            }
        }
        if let Some(carried) = kit.carries.as_ref().filter(|carried| !kit.mat.names(&carried.to)) {
            let told = Told::new("kit-zone-unknown").with("step", &carried.from.0).with("zone", &carried.to.0);
            return Err(ReadError::whole(file, Problem::Form(told)));
        }
        Ok(kit)
    }

    /// The kit as it lies in a window that is higher than wide. What is recorded is the same.
    pub fn upright(&self) -> Self {
        Self { mat: self.mat.upright(), ..self.clone() }
    }

    /// The step of that name.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| &step.id == id)
    }

    /// The place of a step in the script, from 0.
    pub fn index(&self, id: &StepId) -> Option<usize> {
        self.steps.iter().position(|step| &step.id == id)
    }
}
