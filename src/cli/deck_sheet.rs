//! `kparcas deck sheet`: a contact sheet of the cards in use, to be looked at as pictures beside each other.

use super::{family, in_use};
use crate::deck::{ArtError, Card, Family, Tells, Told, picture_of, rasterise};
use crate::vault::Folder;
use clap::Args;
use image::{DynamicImage, Rgba, RgbaImage, imageops};
use std::path::PathBuf;

/// The cards beside each other in a sheet.
const COLUMNS: u32 = 8;

/// The arguments of `kparcas deck sheet`.
#[derive(Args)]
pub struct DeckSheet {
    /// The PNG file to write.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Only this family: landscape, figure, strip, person, object, flag, transport, emotion, human-skill, technical-skill.
    #[arg(long, value_parser = family)]
    family: Option<Family>,
    /// The width of a card in pixels.
    #[arg(long, default_value_t = 150, value_parser = clap::value_parser!(u32).range(20..=1_000))]
    width: u32,
    /// In shades of grey.
    #[arg(long)]
    grey: bool,
}

impl DeckSheet {
    /// Writes the sheet.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn run(&self, folder: &Folder) -> Result<(), Told> {
        let pack = in_use(folder)?.pack;
        let cards: Vec<&Card> =
            pack.deck.cards.iter().filter(|card| self.family.is_none_or(|family| card.family == family)).collect();
        let gap = (self.width / 16).max(4);
        let (step_x, step_y) = (self.width + gap, self.width * 7 / 5 + gap);
        let rows = (cards.len() as u32).div_ceil(COLUMNS).max(1);
        let mut sheet =
            RgbaImage::from_pixel(COLUMNS * step_x + gap, rows * step_y + gap, Rgba([0xD8, 0xCF, 0xC0, 0xFF]));
        for (index, card) in cards.into_iter().enumerate() {
            let pixels = rasterise(&picture_of(&pack.art, card), self.width)?;
            let (width, height) = (pixels.width, pixels.height);
            let picture = RgbaImage::from_raw(width, height, pixels.rgba).ok_or(ArtError::Size { width, height })?;
            let (column, row) = (index as u32 % COLUMNS, index as u32 / COLUMNS);
            imageops::overlay(&mut sheet, &picture, i64::from(gap + column * step_x), i64::from(gap + row * step_y));
        }
        let sheet = if self.grey { DynamicImage::ImageLuma8(imageops::grayscale(&sheet)) } else { sheet.into() };
        sheet.save_with_format(&self.to, image::ImageFormat::Png).map_err(|error| error.told().at(self.to.display()))
    }
}
