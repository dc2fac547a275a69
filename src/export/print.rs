//! Pages that lie on a real table: the cards to print and cut, the path and silhouette sheets, and the names of the
//! cards to be corrected by hand.

use super::body::silhouette_sheet_svg;
use super::mat::path_sheet_svg;
use super::typeset::{PdfError, fonts_of, typeset};
use crate::deck::pack::Pack;
use crate::deck::{CARD_HEIGHT, CARD_WIDTH, Card, Family, back, picture_of};
use crate::i18n::{Language, Words, say};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use typst_layout::PagedDocument;

const DECK: &str = include_str!("../../assets/templates/deck.typ");
const REVIEW: &str = include_str!("../../assets/templates/review.typ");

/// The height of a strip in millimetres.
const STRIP_HEIGHT: i32 = 24;
/// The edge of a sheet that printers leave white, with the marks in it, in millimetres.
const EDGE: i32 = 5;

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of ISO 216")]
pub enum Paper {
    A4,
    A3,
}

impl Paper {
    /// Its shorter and its longer side in millimetres (ISO 216).
    pub fn sides(self) -> (i32, i32) {
        match self {
            Self::A4 => (210, 297),
            Self::A3 => (297, 420),
        }
    }

    /// How cards of a size lie on it: whether the sheet lies along, and the columns and rows.
    fn grid(self, (width, height): (i32, i32)) -> (bool, i32, i32) {
        let (short, long) = self.sides();
        let fit = |wide: i32, high: i32| ((wide - 2 * EDGE) / width, (high - 2 * EDGE) / height);
        let (upright, along) = (fit(short, long), fit(long, short));
        if along.0 * along.1 > upright.0 * upright.1 { (true, along.0, along.1) } else { (false, upright.0, upright.1) }
    }
}

/// The cards of a pack, or of one family, in their size of 70 × 98 mm, both sides, with marks for the cuts.
///
/// # Errors
/// When the template is at fault.
pub fn deck_pages(
    pack: &Pack,
    words: &Words,
    language: Language,
    family: Option<Family>,
    paper: Paper,
) -> Result<PagedDocument, PdfError> {
    let wanted = |card: &&Card| family.is_none_or(|family| card.family == family);
    let (strips, cards): (Vec<&Card>, Vec<&Card>) =
        pack.deck.cards.iter().filter(wanted).partition(|card| card.family == Family::Strip);
    let mut pictures = BTreeMap::new();
    let mut groups = Vec::new();
    for (cards, height) in [(cards, CARD_HEIGHT), (strips, STRIP_HEIGHT)] {
        let Some(first) = cards.first() else { continue };
        let (landscape, columns, rows) = paper.grid((CARD_WIDTH, height));
        let turned = format!("/backs/{height}.svg");
        pictures.insert(turned.clone(), back(first.family));
        let sheets: Vec<Vec<Value>> = cards
            .chunks(usize::try_from(columns * rows).unwrap_or(1).max(1))
            .map(|sheet| sheet.iter().map(|card| picture(&mut pictures, pack, words, language, card)).collect())
            .collect();
        groups.push(json!({
            "width": CARD_WIDTH, "height": height,
            "landscape": landscape, "columns": columns, "rows": rows,
            "sheets": sheets, "back": { "file": turned, "name": "" },
        }));
    }
    print(paper, language, groups, Vec::new(), pictures)
}

/// The path sheets, to be laid side by side as a road of any length, and the silhouette sheet.
///
/// # Errors
/// When the template is at fault.
pub fn sheet_pages(language: Language, paper: Paper) -> Result<PagedDocument, PdfError> {
    let (short, long) = paper.sides();
    let mut pictures = BTreeMap::new();
    let mut mats = Vec::new();
    for (index, svg) in path_sheet_svg(long, short).into_iter().enumerate() {
        let file = format!("/mats/path-{index}.svg");
        pictures.insert(file.clone(), svg);
        mats.push(json!({ "file": file, "landscape": true, "name": say(language, "sheet-path") }));
    }
    pictures.insert("/mats/silhouette.svg".to_owned(), silhouette_sheet_svg(short, long));
    let name = say(language, "sheet-silhouette");
    mats.push(json!({ "file": "/mats/silhouette.svg", "landscape": false, "name": name }));
    print(paper, language, Vec::new(), mats, pictures)
}

fn print(
    paper: Paper,
    language: Language,
    groups: Vec<Value>,
    mats: Vec<Value>,
    pictures: BTreeMap<String, String>,
) -> Result<PagedDocument, PdfError> {
    let (short, long) = paper.sides();
    let fonts = fonts_of(language);
    let data = json!({ "short": short, "long": long, "groups": groups, "mats": mats, "fonts": fonts });
    typeset("deck.typ", DECK, &data, pictures)
}

/// The names of the cards in a language, each with its picture, its French and English names and an empty line.
///
/// # Errors
/// When the template is at fault.
pub fn review_pages(
    pack: &Pack,
    words: &Words,
    of: Language,
    family: Option<Family>,
) -> Result<PagedDocument, PdfError> {
    // Whoever corrects a language also reads one of those in which the program speaks.
    let language = if Language::SCREENS.contains(&of) { of } else { of.also() };
    let mut pictures = BTreeMap::new();
    let mut families = Vec::new();
    for family in Family::ALL.into_iter().filter(|known| family.is_none_or(|family| family == *known)) {
        let mut cards = Vec::new();
        for card in pack.deck.family(family).filter(|card| !card.blank) {
            let mut row = picture(&mut pictures, pack, words, language, card);
            let source = [Language::French, Language::English].into_iter().filter(|source| *source != of);
            let source: Vec<String> =
                source.filter_map(|source| Some(words.card_in(&[source], &card.id.0)?.0)).collect();
            row["source"] = source.into();
            row["draft"] = words.card_in(&[of], &card.id.0).map(|(name, _)| name).into();
            cards.push(row);
        }
        if !cards.is_empty() {
            families.push(json!({ "name": say(language, &format!("family-{}", family.key())), "cards": cards }));
        }
    }
    let labels = ["review-how", "review-source", "review-draft", "review-right"];
    let mut labels: BTreeMap<&str, String> = labels.iter().map(|id| (*id, say(language, id))).collect();
    let head = crate::i18n::tell(language, "review-head", &[("language", of.name().into())]);
    labels.insert("review-head", head);
    let data = json!({
        "language": language.code(),
        "right_to_left": language.right_to_left(),
        "fonts": fonts_of(language),
        "of": of.code(),
        "own": fonts_of(of),
        "labels": labels,
        "families": families,
    });
    typeset("review.typ", REVIEW, &data, pictures)
}

/// A card for a template: its picture and its name.
fn picture(
    pictures: &mut BTreeMap<String, String>,
    pack: &Pack,
    words: &Words,
    language: Language,
    card: &Card,
) -> Value {
    let file = format!("/cards/{}.svg", card.id);
    pictures.entry(file.clone()).or_insert_with(|| picture_of(&pack.art, card));
    json!({ "file": file, "name": words.card(language, &card.id.0).unwrap_or_default() })
}
