//! A picture card: its id, its family, when it speaks, and how carefully it is shown.

use serde::{Deserialize, Serialize};

/// The name of a card within its deck, such as `obj.tea`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CardId(pub String);

impl CardId {
    /// Whether the id is safe as a file name and a message id: lower-case letters, digits, `.` and `-`.
    pub fn is_plain(&self) -> bool {
        super::plain_name(&self.0)
    }
}

impl From<&str> for CardId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl std::fmt::Display for CardId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The kind of a card; each has a colour and a sign on the band of its cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the field's own words")]
pub enum Family {
    Object,
    Landscape,
    Person,
    Figure,
    Emotion,
    HumanSkill,
    TechnicalSkill,
    Transport,
    Flag,
    Strip,
}

impl Family {
    /// Every family, in the order of the printed kit's description.
    pub const ALL: [Self; 10] = [
        Self::Landscape,
        Self::Figure,
        Self::Strip,
        Self::Person,
        Self::Object,
        Self::Flag,
        Self::Transport,
        Self::Emotion,
        Self::HumanSkill,
        Self::TechnicalSkill,
    ];

    /// The short name used in message ids and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Landscape => "landscape",
            Self::Person => "person",
            Self::Figure => "figure",
            Self::Emotion => "emotion",
            Self::HumanSkill => "human-skill",
            Self::TechnicalSkill => "technical-skill",
            Self::Transport => "transport",
            Self::Flag => "flag",
            Self::Strip => "strip",
        }
    }
}

/// When in a journey a card speaks (`domain.md` part 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the field's own words")]
pub enum Phase {
    Home,
    Departure,
    Road,
    Work,
    Captivity,
    Sea,
    Centre,
    Return,
    Reintegration,
}

/// How carefully a card is shown: a drawing and display rule, not a prediction (`domain.md` part 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Risk {
    /// Everyday.
    #[default]
    None,
    /// Can bring loss, fear or shame.
    Some,
    /// A direct reminder of captivity, violence, death, sea disaster or exploitation.
    High,
}

/// One picture card; any number of copies of it may lie on a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its id, which is also the name of its picture and of its message.
    pub id: CardId,
    /// Its pile.
    pub family: Family,
    /// How carefully it is shown.
    #[serde(default)]
    pub risk: Risk,
    /// When it speaks.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// The resource card offered beside it; every card of risk has one.
    #[serde(default)]
    pub pair: Option<CardId>,
    /// "Draw or say your own": the empty card of its family.
    #[serde(default)]
    pub blank: bool,
}
