//! How it leaves: the table as a picture, the session as pages, the session document, the deck on paper. Files are
//! written here.

mod body;
mod colours;
mod mat;
mod pages;
mod picture;
mod print;
mod save;
mod typeset;

pub use body::{patch_svg, token_svg};
pub use colours::MatColours;
pub use mat::mat_svg;
pub use pages::{annex, pages};
pub use picture::{PictureError, table_png};
pub use print::{Paper, deck_pages, review_pages, sheet_pages};
pub use save::{SaveError, open_folder, save, write};
pub use typeset::{PdfError, pdf, preview};

use crate::deck::Art;
use crate::i18n::{Language, Words};
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
    /// The names of the cards and the titles of the kits.
    pub words: &'a Words,
    /// The language in which it speaks.
    pub language: Language,
}
