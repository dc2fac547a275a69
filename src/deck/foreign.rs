//! Pictures from outside: refused where they could do harm, upright, of a useful size, and without what they tell of
//! the place and the device where they were made.

use super::art::options;
use super::{ArtError, Family, face};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, imageops::FilterType};
use resvg::usvg::{self, roxmltree};
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// The widest and highest bitmap that is decoded, in pixels.
pub(super) const WIDEST: u32 = 12_000;
/// The most memory that decoding one bitmap may take, in bytes.
const MOST_MEMORY: u64 = 400 * 1024 * 1024;
/// The pixels to a unit of a card to which larger bitmaps are scaled: 1,050 to its width, 380 to the inch on paper.
const KEPT: f32 = 1.5;
/// The quality at which photographs are kept, in percent.
const QUALITY: u8 = 88;
/// The longest SVG that is read, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;
/// The most elements that an SVG may have, and the most shapes to which it may unfold.
const MOST_SHAPES: usize = 60_000;
/// The deepest that elements may lie within each other.
const DEEPEST: usize = 200;

/// What no picture may hold: it would run, load, hide a bitmap of any size, or need a font that is not there.
const FORBIDDEN: [&str; 5] = ["script", "foreignObject", "text", "image", "filter"];

/// A bitmap of any of our formats as it is kept: its ending and its bytes.
///
/// # Errors
/// Why it cannot be read.
pub(super) fn tidy_bitmap(bytes: &[u8], family: Family) -> Result<(&'static str, Vec<u8>), ArtError> {
    let bad = |error: image::ImageError| ArtError::Bitmap(error.to_string());
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| ArtError::Bitmap(error.to_string()))?;
    if reader.format() == Some(ImageFormat::Jpeg) && cut_short(bytes) {
        return Err(ArtError::Bitmap("the JPEG ends too early".to_owned()));
    }
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(bad)?;
    let upright = decoder.orientation().map_err(bad)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(bad)?;
    picture.apply_orientation(upright);
    let (width, height) = face::size_units(family);
    let (width, height) = ((width as f32 * KEPT) as u32, (height as f32 * KEPT) as u32);
    // What a card shows is its middle; smaller pictures stay as they are.
    if picture.width() > width && picture.height() > height {
        picture = picture.resize_to_fill(width, height, FilterType::Triangle);
    }
    let mut kept = Vec::new();
    if picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] < u8::MAX) {
        picture.to_rgba8().write_to(&mut Cursor::new(&mut kept), ImageFormat::Png).map_err(bad)?;
        Ok(("png", kept))
    } else {
        picture.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut kept, QUALITY)).map_err(bad)?;
        Ok(("jpg", kept))
    }
}

/// Whether a JPEG has no end after its last picture began; the decoder would make the rest grey (ISO/IEC 10918-1, B.1).
fn cut_short(jpeg: &[u8]) -> bool {
    let last = |marker: u8| jpeg.windows(2).rposition(|pair| pair == [0xFF, marker]);
    last(0xD9) < last(0xDA)
}

/// An SVG as it is kept: only its shapes, drawn out, without scripts, styles, names and notes.
///
/// # Errors
/// Why it is refused.
pub(super) fn tidy_svg(bytes: &[u8]) -> Result<Vec<u8>, ArtError> {
    let text = std::str::from_utf8(bytes).map_err(|error| ArtError::Svg(error.to_string()))?;
    let tree = inspected(text, &options())?;
    let tidy = tree.to_string(&usvg::WriteOptions::default());
    // Styles may have hidden what refers to what.
    inspected(&tidy, &options())?;
    Ok(tidy.into_bytes())
}

/// An SVG that holds nothing that it must not, and unfolds to no more than can be drawn.
///
/// # Errors
/// Why it is refused.
pub(super) fn inspected(text: &str, options: &usvg::Options<'_>) -> Result<usvg::Tree, ArtError> {
    if text.len() > LONGEST {
        return Err(ArtError::Nested);
    }
    let parsing = ParsingOptions { allow_dtd: true, nodes_limit: 4 * MOST_SHAPES as u32, ..Default::default() };
    let document = Document::parse_with_options(text, parsing).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => ArtError::Nested,
        other => ArtError::Svg(other.to_string()),
    })?;
    let mut named = BTreeMap::new();
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        if FORBIDDEN.contains(&name) {
            return Err(ArtError::Forbidden(format!("<{name}>")));
        }
        for attribute in node.attributes() {
            if attribute.name() == "href" && !attribute.value().starts_with('#') {
                return Err(ArtError::Outside);
            }
            if attribute.name() == "id" {
                named.insert(attribute.value(), node);
            }
        }
    }
    let mut known = BTreeMap::new();
    if unfolded(document.root_element(), &named, &mut known, &mut BTreeSet::new(), 0)? > MOST_SHAPES {
        return Err(ArtError::Nested);
    }
    usvg::Tree::from_xmltree(&document, options).map_err(|error| ArtError::Svg(error.to_string()))
}

/// To how many elements a node unfolds when everything is drawn out that it holds and refers to.
fn unfolded<'a>(
    node: Node<'a, 'a>,
    named: &BTreeMap<&'a str, Node<'a, 'a>>,
    known: &mut BTreeMap<usize, usize>,
    open: &mut BTreeSet<usize>,
    depth: usize,
) -> Result<usize, ArtError> {
    if let Some(count) = known.get(&node.id().get_usize()) {
        return Ok(*count);
    }
    if depth > DEEPEST || !open.insert(node.id().get_usize()) {
        return Err(ArtError::Nested);
    }
    let mut count = 1_usize;
    let referred = node.attributes().flat_map(|attribute| {
        let href = attribute.value().strip_prefix('#').filter(|_| attribute.name() == "href");
        let urls = attribute.value().split("url(").skip(1).filter_map(|rest| {
            let inside = rest.split(')').next()?.trim_matches(['"', '\'', ' ']);
            inside.strip_prefix('#')
        });
        href.into_iter().chain(urls).collect::<Vec<_>>()
    });
    let targets = referred.filter_map(|id| named.get(id).copied());
    for under in node.children().filter(Node::is_element).chain(targets) {
        count = count.saturating_add(unfolded(under, named, known, open, depth + 1)?);
    }
    open.remove(&node.id().get_usize());
    known.insert(node.id().get_usize(), count);
    Ok(count)
}
