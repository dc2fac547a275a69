//! Puts the program's own fonts where the text engine finds them; wraps the names that the next engine changes.

use crate::i18n::{Language, fonts};
use bevy::prelude::*;
use bevy::text::{FontCx, FontSource, FontWeight};
use parley::fontique::{Blob, FallbackKey, Script};
use std::sync::Arc;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreStartup, register);
}

/// Registers every face, and which family helps out for which script.
fn register(mut context: ResMut<FontCx>) {
    let collection = &mut context.collection;
    for font in &fonts::FONTS {
        collection.register_fonts(Blob::new(Arc::new(font.bytes)), None);
    }
    // Dashes and signs that belong to no script are in the Latin family.
    for (script, family) in [("Latn", fonts::LATIN), ("Zyyy", fonts::LATIN), ("Arab", fonts::ARABIC)] {
        if let (Some(id), Ok(script)) = (collection.family_id(family), script.parse::<Script>()) {
            collection.set_fallbacks(FallbackKey::new(script, None), [id].into_iter());
        } else {
            error!("the font {family} was not found in the program");
        }
    }
}

/// The face in which a language is written; Arabic has no bold below 20 px, where it would clog.
pub(super) fn face(language: Language, size: f32, bold: bool) -> TextFont {
    let arabic = language.right_to_left();
    TextFont {
        font: FontSource::Family(if arabic { fonts::ARABIC } else { fonts::LATIN }.into()),
        font_size: FontSize::Px(if arabic { size * 1.06 } else { size }),
        weight: if bold && !(arabic && size < 20.0) { FontWeight::BOLD } else { FontWeight::NORMAL },
        ..default()
    }
}
