//! Where it rests: training sessions in plain text, the settings, and the one folder that holds them.
//!
//! The way of a real session is made (keys, sealed segments, reading and checking them) but no window keeps one yet. A
//! sitting of which nothing is kept never comes here.

mod disk;
mod folder;
mod keys;
mod missing;
mod referral;
mod sealed;
mod settings;
mod writer;

pub use age::secrecy::SecretString;
pub use age::x25519::Identity;
pub use folder::{Folder, Kept, plugged_in, usual_places};
pub use keys::{Keys, Recipients, SealError};
pub use missing::MissingCards;
pub use referral::ReferralSheet;
pub use sealed::{Fault, Finding, Label, Opened, Sealed, glance, open};
pub use settings::{Settings, TextScale, Theme};
pub use writer::{Trouble, Writer};
