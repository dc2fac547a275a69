//! The table as a picture: composed as SVG in millimetres and drawn without a graphics device, so that the same
//! table gives the same bytes everywhere.

use super::{MatColours, Source, mat_svg, patch_svg, token_svg};
use crate::deck::{ArtError, Family, Pixels, Tells, Told, back, picture_of, rasterise};
use crate::i18n::{fonts, say};
use crate::kit::Kit;
use crate::session::{Audience, Layout, Mode, SeatId, What};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use resvg::{tiny_skia, usvg};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::Cursor;
use std::sync::{Arc, OnceLock};

/// The cloth seen around the mat, in millimetres.
const CLOTH: i32 = 40;
/// The height of the band that marks a training table, in millimetres.
const TRAINING_BAND: i32 = 46;

/// Why a picture was not made.
#[derive(Debug)]
pub enum PictureError {
    /// It cannot be drawn.
    Art(ArtError),
    /// It cannot be written as PNG.
    Png(image::ImageError),
}

impl Tells for PictureError {
    fn told(&self) -> Told {
        match self {
            Self::Art(error) => error.told(),
            Self::Png(error) => error.told(),
        }
    }
}

/// A seat's table as SVG; cards as pictures made by `face` from what they are and how wide they lie.
pub(super) fn table_svg(
    source: &Source<'_>,
    kit: &Kit,
    seat: SeatId,
    face: &dyn Fn(&What, bool) -> String,
) -> (String, (i32, i32)) {
    let (state, colours) = (source.session.state(), MatColours::LIGHT);
    let layout = Layout::new(state, kit, seat);
    let (mat, (mat_width, mat_height)) = mat_svg(state, kit, seat, &colours);
    let training = source.session.header().mode == Mode::Training;
    let (mut half_width, mut half_height) = (mat_width / 2, mat_height / 2);
    let mut pieces = String::new();
    for piece in state.on_mat(seat, &kit.id) {
        let (place, (width, height)) = (layout.lies(piece), layout.size(&piece.what, &piece.spot.anchor));
        half_width = half_width.max(place.x.0.abs() + width);
        half_height = half_height.max(place.y.0.abs() + height);
        let (x, y) = (place.x.0, place.y.0);
        let (left, top) = (-f64::from(width) / 2.0, -f64::from(height) / 2.0);
        let shadow = match piece.what {
            What::Token(_) | What::Patch(_) => String::new(),
            What::Card(_) => {
                let radius = f64::from(width) * 0.063;
                format!(
                    r##"<rect x="{left}" y="{}" width="{width}" height="{height}" rx="{radius:.2}" fill="#33201A" opacity=".2"/>"##,
                    top + 2.0
                )
            }
        };
        let link = face(&piece.what, piece.face_up);
        let _ = write!(
            pieces,
            r#"<g transform="translate({x},{y}) rotate({})">{shadow}<image image-rendering="smooth" x="{left}" y="{top}" width="{width}" height="{height}" xlink:href="{link}"/></g>"#,
            piece.angle
        );
    }
    let (half_width, half_height) = (half_width + CLOTH, half_height + CLOTH);
    let (width, mut height) = (2 * half_width, 2 * half_height);
    let mut marks = String::new();
    if training {
        let middle = half_height + TRAINING_BAND / 2;
        let words = say(source.language, "training-mark");
        let _ = write!(
            marks,
            r##"<rect x="{}" y="{half_height}" width="{width}" height="{TRAINING_BAND}" fill="#F3C24C"/><text x="0" y="{}" font-family="{}, {}" font-weight="bold" font-size="24" fill="#33201A" text-anchor="middle">{}</text>"##,
            -half_width,
            middle + 8,
            fonts::LATIN,
            fonts::ARABIC,
            escaped(&words)
        );
        height += TRAINING_BAND;
    }
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{} {} {width} {height}" width="{width}" height="{height}"><rect x="{}" y="{}" width="{width}" height="{height}" fill="{}"/><g transform="translate({},{})">{}</g>{pieces}{marks}</svg>"#,
        -half_width,
        -half_height,
        -half_width,
        -half_height,
        colours.cloth,
        -mat_width / 2,
        -mat_height / 2,
        mat
    );
    (svg, (width, height))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The fonts of the program, for text in pictures.
fn font_database() -> Arc<usvg::fontdb::Database> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    let load = || {
        let mut database = usvg::fontdb::Database::new();
        for font in &fonts::FONTS {
            database.load_font_data(font.bytes.to_vec());
        }
        Arc::new(database)
    };
    FONTS.get_or_init(load).clone()
}

/// What a seat laid with one kit and agreed to share as PNG, `width` pixels wide, without metadata.
///
/// # Errors
/// When the picture cannot be drawn or encoded.
pub fn table_png(source: &Source<'_>, kit: &Kit, seat: SeatId, width: u32) -> Result<Vec<u8>, PictureError> {
    let session = source.session.shown_to(Audience::Work, source.rules);
    let source = &Source { session: &session, ..*source };
    let state = session.state();
    let layout = Layout::new(state, kit, seat);
    // Each distinct picture is drawn once, at the size at which it will be seen, on the cores that there are.
    let scale = f64::from(width) / f64::from(layout.extent().0 + 2 * CLOTH).max(1.0);
    let mut widths: BTreeMap<(String, bool), (What, u32)> = BTreeMap::new();
    for piece in state.on_mat(seat, &kit.id) {
        let (millimetres, _) = layout.size(&piece.what, &piece.spot.anchor);
        let pixels = (f64::from(millimetres) * scale).ceil() as u32;
        let known = widths.entry((format!("{:?}", piece.what), piece.face_up)).or_insert((piece.what.clone(), 0));
        known.1 = known.1.max(pixels.clamp(16, 2_000));
    }
    let todo: Vec<_> = widths.into_iter().collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = todo.len().div_ceil(cores).max(1);
    let faces: BTreeMap<(String, bool), String> = std::thread::scope(|scope| {
        let works: Vec<_> = todo
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    let one = |((key, up), (what, width)): &((String, bool), (What, u32))| {
                        let pixels = rasterise(&face_svg(source, what, *up), *width).ok()?;
                        Some(((key.clone(), *up), png_link(&pixels)?))
                    };
                    part.iter().filter_map(one).collect::<Vec<_>>()
                })
            })
            .collect();
        works.into_iter().flat_map(|work| work.join().unwrap_or_default()).collect()
    });
    let face = |what: &What, up: bool| faces.get(&(format!("{what:?}"), up)).cloned().unwrap_or_default();
    let (svg, _) = table_svg(source, kit, seat, &face);
    let pixels = draw(&svg, width).map_err(PictureError::Art)?;
    encode(&pixels, CompressionType::Fast, FilterType::Up).map_err(PictureError::Png)
}

/// A face as SVG: the card, its back, or a token.
pub(super) fn face_svg(source: &Source<'_>, what: &What, face_up: bool) -> String {
    match what {
        What::Token(token) => token_svg(*token),
        What::Patch(patch) => patch_svg(*patch),
        What::Card(id) => {
            let card = source.rules.deck.card(id);
            match card {
                Some(card) if face_up => picture_of(source.art, card),
                card => back(card.map_or(Family::Object, |card| card.family)),
            }
        }
    }
}

/// A link that holds an SVG.
pub(super) fn svg_link(svg: &str) -> String {
    format!("data:image/svg+xml;base64,{}", STANDARD.encode(svg))
}

fn png_link(pixels: &Pixels) -> Option<String> {
    // Read again at once and kept nowhere, so that packing it would only take time.
    let png = encode(pixels, CompressionType::Uncompressed, FilterType::NoFilter).ok()?;
    Some(format!("data:image/png;base64,{}", STANDARD.encode(png)))
}

fn draw(svg: &str, width: u32) -> Result<Pixels, ArtError> {
    let options = usvg::Options { fontdb: font_database(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| ArtError::Svg(error.to_string()))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round().max(1.0) as u32;
    let mut pixmap = tiny_skia::Pixmap::new(width, height).ok_or(ArtError::Size { width, height })?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    // The cloth covers everything, so nothing is transparent and nothing needs to be divided by its opacity.
    Ok(Pixels { width, height, rgba: pixmap.take() })
}

fn encode(pixels: &Pixels, packed: CompressionType, filter: FilterType) -> Result<Vec<u8>, image::ImageError> {
    let mut png = Vec::new();
    let encoder = PngEncoder::new_with_quality(Cursor::new(&mut png), packed, filter);
    image::ImageEncoder::write_image(
        encoder,
        &pixels.rgba,
        pixels.width,
        pixels.height,
        image::ExtendedColorType::Rgba8,
    )?;
    Ok(png)
}
