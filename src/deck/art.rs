//! From a card's source to its pixels: templates expanded, foreign bitmaps framed, SVG drawn at the size needed.

use super::{Card, Family, Tells, Told, face};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use minijinja::{AutoEscape, Environment};
use resvg::{tiny_skia, usvg};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

/// The steps that one template may take; our richest card takes about a hundredth.
const MOST_STEPS: u64 = 40_000_000;
/// The longest SVG that one template may give, in bytes; our richest card gives a twentieth.
const LONGEST_SVG: usize = 4 * 1024 * 1024;

/// The files of a pack's `art` folder, by name.
pub type Files = BTreeMap<String, Cow<'static, [u8]>>;

/// The sources of the pictures of one pack, or of several that complete each other.
#[derive(Clone)]
pub struct Art {
    /// Those of the last pack first.
    packs: Vec<Arc<Sources>>,
}

/// The sources of one pack.
struct Sources {
    files: Files,
    templates: Environment<'static>,
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
    /// The SVG holds something that it must not: it would run, load, or need a font that is not there.
    Forbidden(String),
    /// The SVG has this name twice.
    IdTwice(String),
    /// The SVG refers to something outside itself.
    Outside,
    /// The SVG unfolds to more shapes than can be drawn in time.
    Nested,
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
            Self::Bitmap(detail) => {
                Told::new("art-bitmap").with("detail", detail).with("widest", super::foreign::WIDEST)
            }
            Self::Forbidden(found) => Told::new("deck-picture-forbidden").with("found", found),
            Self::IdTwice(id) => Told::new("deck-picture-id-twice").with("id", id),
            Self::Outside => Told::new("deck-picture-outside"),
            Self::Nested => Told::new("deck-picture-nested"),
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
    pub fn new(files: Files) -> Result<Self, (String, ArtError)> {
        let mut templates = Environment::new();
        templates.set_auto_escape_callback(|_| AutoEscape::None);
        templates.set_fuel(Some(MOST_STEPS));
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".svg.j2")) {
            let text = String::from_utf8_lossy(bytes).into_owned();
            if let Err(error) = templates.add_template_owned(name.clone(), text) {
                return Err((name.clone(), ArtError::Template(error.to_string())));
            }
        }
        Ok(Self { packs: vec![Arc::new(Sources { files, templates })] })
    }

    /// The art with that of another pack, whose pictures come first.
    pub fn completed_by(&self, other: &Self) -> Self {
        Self { packs: other.packs.iter().chain(&self.packs).cloned().collect() }
    }

    /// Where a card's picture is kept: the pack, and the name of the file.
    fn source(&self, card: &Card) -> Option<(&Sources, String)> {
        let own = card.id.0.as_str();
        if card.blank { self.found(&[own, "blank"]) } else { self.found(&[own]) }
    }

    /// The first file that has one of these names, whatever its end.
    fn found(&self, names: &[&str]) -> Option<(&Sources, String)> {
        const ENDS: [&str; 4] = [".svg.j2", ".svg", ".png", ".jpg"];
        self.packs.iter().find_map(|pack| {
            let mut files = names.iter().flat_map(|name| ENDS.iter().map(move |end| format!("{name}{end}")));
            Some((&**pack, files.find(|name| pack.files.contains_key(name))?))
        })
    }

    /// Whether a card has a picture.
    pub fn has(&self, card: &Card) -> bool {
        self.source(card).is_some()
    }

    /// Whether a card's picture comes from a template, and so was not tidied when its pack was brought in.
    pub(super) fn templated(&self, card: &Card) -> bool {
        self.source(card).is_some_and(|(_, name)| name.ends_with(".svg.j2"))
    }

    /// The inside of a card's picture as SVG, without its frame.
    ///
    /// # Errors
    /// Why it cannot be drawn.
    pub fn picture(&self, card: &Card) -> Result<String, ArtError> {
        let missing = || ArtError::Missing(card.id.0.clone());
        let (pack, name) = self.source(card).ok_or_else(missing)?;
        pack.inside(&name, face::size_units(card.family))
    }

    /// A picture page as SVG of 940 × 700, by the name of its step; `None` where there is none that can be drawn.
    pub fn page(&self, step: &str) -> Option<String> {
        let (width, height) = (940, 700);
        let (pack, name) = self.found(&[&format!("page.{step}")])?;
        let inside = pack.inside(&name, (width, height)).ok()?;
        Some(format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><clipPath id="page"><rect width="{width}" height="{height}" rx="36"/></clipPath><g clip-path="url(#page)">{inside}</g></svg>"#
        ))
    }

    /// A whole card as SVG, with frame, band and sign.
    ///
    /// # Errors
    /// Why it cannot be drawn.
    pub fn card(&self, card: &Card) -> Result<String, ArtError> {
        Ok(face::framed(card, &self.picture(card)?))
    }
}

impl Sources {
    /// The inside of a picture as SVG, in a box of that size.
    fn inside(&self, name: &str, (width, height): (u32, u32)) -> Result<String, ArtError> {
        if name.ends_with(".svg.j2") {
            let bad = |error: minijinja::Error| ArtError::Template(error.to_string());
            let mut svg = Short(Vec::new());
            self.templates.get_template(name).and_then(|it| it.render_captured_to((), &mut svg)).map_err(bad)?;
            return String::from_utf8(svg.0).map_err(|error| ArtError::Svg(error.to_string()));
        }
        // Kept whole as an image within ours, so that ids never clash.
        let kind = match name.rsplit('.').next() {
            Some("svg") => "svg+xml",
            Some("png") => "png",
            _ => "jpeg",
        };
        let place = format!(r#"x="0" y="0" width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice""#);
        let data = STANDARD.encode(self.files.get(name).ok_or_else(|| ArtError::Missing(name.to_owned()))?);
        Ok(format!(r#"<image {place} xlink:href="data:image/{kind};base64,{data}"/>"#))
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

/// What a template gives, as far as it is not too long.
struct Short(Vec<u8>);

impl Write for Short {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST_SVG {
            return Err(io::Error::other("the template gives too much"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How SVG is read: no fonts of the system, no file or address outside the text.
pub(super) fn options() -> usvg::Options<'static> {
    let mut options = usvg::Options::default();
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    options
}

/// Draws an SVG at a width in pixels, keeping its proportions.
///
/// # Errors
/// When the SVG cannot be read, or the size is nothing or beyond all reason.
pub fn rasterise(svg: &str, width: u32) -> Result<Pixels, ArtError> {
    draw(&usvg::Tree::from_str(svg, &options()).map_err(|e| ArtError::Svg(e.to_string()))?, width)
}

/// Draws an SVG that was read.
pub(super) fn draw(tree: &usvg::Tree, width: u32) -> Result<Pixels, ArtError> {
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round().max(1.0) as u32;
    let mut pixmap = tiny_skia::Pixmap::new(width, height)
        .filter(|_| u64::from(width) * u64::from(height) <= 200_000_000)
        .ok_or(ArtError::Size { width, height })?;
    resvg::render(tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let rgba = pixmap.pixels().iter().flat_map(|p| {
        let p = p.demultiply();
        [p.red(), p.green(), p.blue(), p.alpha()]
    });
    Ok(Pixels { width, height, rgba: rgba.collect() })
}
