//! From a card's source to its pixels: templates expanded, foreign bitmaps framed, SVG drawn at the size needed.

use super::{Card, Family, Tells, Told, face};
use image::ImageReader;
use minijinja::{AutoEscape, Environment};
use resvg::{tiny_skia, usvg};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

/// The widest and highest bitmap that is decoded, in pixels.
const WIDEST: u32 = 12_000;
/// The most memory that decoding one bitmap may take, in bytes.
const MOST_MEMORY: u64 = 400 * 1024 * 1024;
/// The width to which larger bitmaps are scaled, in pixels; a card at look-closer on a large wall is narrower.
const KEPT_WIDTH: u32 = 1_400;
/// The steps that one template may take; our richest card takes about a hundredth.
const MOST_STEPS: u64 = 40_000_000;

/// The sources of a pack's pictures.
#[derive(Clone)]
pub struct Art {
    files: Arc<BTreeMap<String, Cow<'static, [u8]>>>,
    templates: Arc<Environment<'static>>,
}

/// Why a picture cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArtError {
    /// No file has the card's name.
    Missing(String),
    /// The template cannot be expanded.
    Template(String),
    /// The SVG cannot be read.
    Svg(String),
    /// The bitmap cannot be read.
    Bitmap(String),
    /// It would have no pixels, or more than can be drawn.
    Size {
        /// The width that was asked for, in pixels.
        width: u32,
        /// The height that it would have.
        height: u32,
    },
}

impl Tells for ArtError {
    fn told(&self) -> Told {
        match self {
            Self::Missing(card) => Told::new("art-missing").with("card", card),
            Self::Template(detail) => Told::new("art-template").with("detail", detail),
            Self::Svg(detail) => Told::new("art-svg").with("detail", detail),
            Self::Bitmap(detail) => Told::new("art-bitmap").with("detail", detail).with("widest", WIDEST),
            Self::Size { width, height } => Told::new("art-size").with("width", width).with("height", height),
        }
    }
}

impl Tells for image::ImageError {
    fn told(&self) -> Told {
        match self {
            Self::IoError(error) => error.told(),
            other => Told::new("picture-unwritten").with("detail", other),
        }
    }
}

/// A picture in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row, not multiplied by opacity.
    pub rgba: Vec<u8>,
}

impl Art {
    /// Art from the files of a pack's `art` folder, by name.
    ///
    /// # Errors
    /// The first template that is not a template, by name.
    pub fn new(files: BTreeMap<String, Cow<'static, [u8]>>) -> Result<Self, (String, ArtError)> {
        let mut templates = Environment::new();
        templates.set_auto_escape_callback(|_| AutoEscape::None);
        templates.set_fuel(Some(MOST_STEPS));
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".svg.j2")) {
            let text = String::from_utf8_lossy(bytes).into_owned();
            if let Err(error) = templates.add_template_owned(name.clone(), text) {
                return Err((name.clone(), ArtError::Template(error.to_string())));
            }
        }
        Ok(Self { files: Arc::new(files), templates: Arc::new(templates) })
    }

    /// The name of the file in which a card's picture is kept.
    pub fn file(&self, card: &Card) -> Option<String> {
        const ENDS: [&str; 6] = [".svg.j2", ".svg", ".png", ".jpg", ".jpeg", ".webp"];
        let own = card.id.0.as_str();
        let names = if card.blank { vec![own, "blank"] } else { vec![own] };
        names
            .into_iter()
            .flat_map(|name| ENDS.iter().map(move |end| format!("{name}{end}")))
            .find(|name| self.files.contains_key(name))
    }

    /// The inside of a card's picture as SVG, without its frame.
    ///
    /// # Errors
    /// Why it cannot be drawn.
    pub fn picture(&self, card: &Card) -> Result<String, ArtError> {
        let name = self.file(card).ok_or_else(|| ArtError::Missing(card.id.0.clone()))?;
        if name.ends_with(".svg.j2") {
            let template = self.templates.get_template(&name).map_err(|e| ArtError::Template(e.to_string()))?;
            return template.render(()).map_err(|e| ArtError::Template(e.to_string()));
        }
        let bytes = self.files.get(&name).ok_or_else(|| ArtError::Missing(card.id.0.clone()))?;
        let (width, height) = face::size_units(card.family);
        let place = format!(r#"x="0" y="0" width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice""#);
        let (kind, data) = if name.ends_with(".svg") {
            let text = std::str::from_utf8(bytes).map_err(|e| ArtError::Svg(e.to_string()))?;
            // Read once to refuse what is not SVG; kept whole as an image within ours, so that ids never clash.
            usvg::Tree::from_str(text, &options()).map_err(|e| ArtError::Svg(e.to_string()))?;
            ("svg+xml", bytes.to_vec())
        } else {
            ("png", smaller_png(bytes)?)
        };
        use base64::Engine;
        let data = base64::engine::general_purpose::STANDARD.encode(data);
        Ok(format!(r#"<image {place} xlink:href="data:image/{kind};base64,{data}"/>"#))
    }

    /// A whole card as SVG, with frame, band and sign.
    ///
    /// # Errors
    /// Why it cannot be drawn.
    pub fn card(&self, card: &Card) -> Result<String, ArtError> {
        Ok(face::framed(card, &self.picture(card)?))
    }
}

/// A whole card as SVG; where its picture fails, an empty card in its family's colour, so that nobody is stopped.
pub fn picture_of(art: &Art, card: &Card) -> String {
    art.card(card).unwrap_or_else(|_| {
        let sign = format!(
            r##"<g transform="translate(350,470) scale(9)" fill="{}" opacity=".35">{}</g>"##,
            face::colour(card.family),
            face::sign(card.family)
        );
        face::framed(card, if card.family == Family::Strip { "" } else { &sign })
    })
}

/// Decodes a foreign bitmap within limits, upright, and gives it back as PNG without metadata.
fn smaller_png(bytes: &[u8]) -> Result<Vec<u8>, ArtError> {
    let bad = |e: &dyn std::fmt::Display| ArtError::Bitmap(e.to_string());
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|e| bad(&e))?;
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| bad(&e))?;
    let upright = image::ImageDecoder::orientation(&mut decoder).map_err(|e| bad(&e))?;
    let mut picture = image::DynamicImage::from_decoder(decoder).map_err(|e| bad(&e))?;
    picture.apply_orientation(upright);
    if picture.width() > KEPT_WIDTH {
        picture = picture.resize(KEPT_WIDTH, KEPT_WIDTH * 4, image::imageops::FilterType::Triangle);
    }
    let mut png = Vec::new();
    picture.to_rgba8().write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png).map_err(|e| bad(&e))?;
    Ok(png)
}

/// How SVG is read: no fonts of the system, no file or address outside the text.
fn options() -> usvg::Options<'static> {
    let mut options = usvg::Options::default();
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    options
}

/// Draws an SVG at a width in pixels, keeping its proportions.
///
/// # Errors
/// When the SVG cannot be read, or the size is nothing or beyond all reason.
pub fn rasterise(svg: &str, width: u32) -> Result<Pixels, ArtError> {
    let tree = usvg::Tree::from_str(svg, &options()).map_err(|e| ArtError::Svg(e.to_string()))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round().max(1.0) as u32;
    let mut pixmap = tiny_skia::Pixmap::new(width, height)
        .filter(|_| u64::from(width) * u64::from(height) <= 200_000_000)
        .ok_or(ArtError::Size { width, height })?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let rgba = pixmap.pixels().iter().flat_map(|p| {
        let p = p.demultiply();
        [p.red(), p.green(), p.blue(), p.alpha()]
    });
    Ok(Pixels { width, height, rgba: rgba.collect() })
}
