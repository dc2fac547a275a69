//! Where it rests: training sessions in plain text, the settings, and the one folder that holds them.
//!
//! Real sessions are not kept yet; they wait for the encrypted vault. A sitting of which nothing is kept never
//! comes here.

mod folder;
mod missing;
mod referral;
mod settings;
mod writer;

pub use folder::{Folder, Kept, plugged_in, usual_places};
pub use missing::MissingCards;
pub use referral::ReferralSheet;
pub use settings::{Settings, TextScale, Theme};
pub use writer::{Trouble, Writer};
