//! How it leaves: the table as a picture, the session as pages, the session document. Files are written here.

mod colours;
mod mat;
mod pdf;
mod picture;
mod save;

pub use colours::MatColours;
pub use mat::{mat_svg, token_svg};
pub use pdf::{PdfError, pages, pdf, preview};
pub use picture::{PictureError, table_png};
pub use save::{SaveError, open_folder, save};

use crate::deck::Art;
use crate::i18n::Language;
use crate::session::{Rules, Session};

/// What an export is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The session.
    pub session: &'a Session,
    /// The cards and kits it was played with.
    pub rules: &'a Rules,
    /// The pictures of the cards.
    pub art: &'a Art,
    /// The language in which it speaks.
    pub language: Language,
}
