//! What every card has around its picture: the frame, the band in its family's colour, the family's sign, the back.

use super::{Card, Family};

/// The width of a card in millimetres.
pub const CARD_WIDTH: i32 = 70;
/// The height of a card in millimetres.
pub const CARD_HEIGHT: i32 = 98;

const INK: &str = "#33201A";
const PAPER: &str = "#FBF2DF";

/// The width and height of a card's picture in its own units, ten to the millimetre.
pub fn size_units(family: Family) -> (u32, u32) {
    if family == Family::Strip { (700, 240) } else { (700, 980) }
}

/// The colour of a family's band, as `#RRGGBB` (`screens.md` part 2).
pub fn colour(family: Family) -> &'static str {
    match family {
        Family::Object => "#D99A3C",
        Family::Landscape => "#3F6A48",
        Family::Person | Family::Figure => "#87391F",
        Family::Emotion => "#C9443A",
        Family::HumanSkill => "#34457E",
        Family::TechnicalSkill => "#2F6F84",
        Family::Transport => "#27375F",
        Family::Flag => "#A89A8B",
        Family::Strip => "#5A4238",
    }
}

/// A family's sign as solid SVG shapes in a box of 26 units around (0, 0), to be filled by the caller.
pub fn sign(family: Family) -> &'static str {
    match family {
        Family::Object => {
            r#"<path d="M-9,-4 H9 C15,8 8,12 0,12 C-8,12 -15,8 -9,-4Z"/><rect x="-10" y="-10" width="20" height="4.5" rx="2"/>"#
        }
        Family::Landscape => r#"<path d="M-13,8 L-3,-10 L3,-1 L6,-5 L13,8Z"/>"#,
        Family::Person => r#"<circle cx="0" cy="-6" r="5.5"/><path d="M-10,10 Q-10,1 0,1 Q10,1 10,10Z"/>"#,
        Family::Figure => r#"<circle cx="0" cy="-8" r="5"/><path d="M-4,-2 H4 L7,11 H-7Z"/>"#,
        Family::Emotion => r#"<path d="M0,10 C-18,-2 -8,-14 0,-5 C8,-14 18,-2 0,10Z"/>"#,
        Family::HumanSkill => {
            r#"<path d="M-5,13 C-8,9 -13,3 -13,0 C-12,-3 -9,-2 -7,1 V-8 C-7,-11 -3,-11 -3,-8 V-11 C-3,-14 1,-14 1,-11 V-9.5 C1,-12.5 5,-12.5 5,-9.5 V-6 C5,-9 9,-9 9,-6 V4 C9,9 7,11 5,13Z"/>"#
        }
        Family::TechnicalSkill => {
            r#"<g transform="rotate(38)"><rect x="-2.6" y="-6" width="5.2" height="20" rx="2"/><path d="M-10,-12 H7 C10,-12 11,-8 8,-4 H-10Z"/></g>"#
        }
        Family::Transport => r#"<path fill-rule="evenodd" d="M0,-11 A11,11 0 1 1 -.1,-11Z M0,-5 A5,5 0 1 0 .1,-5Z"/>"#,
        Family::Flag => r#"<path d="M-9,11 V-11 H10 L5,-5 L10,1 H-6 V11Z"/>"#,
        Family::Strip => r#"<rect x="-13" y="-6" width="26" height="12" rx="3"/>"#,
    }
}

/// A whole card as SVG around the inside of its picture.
pub fn framed(card: &Card, picture: &str) -> String {
    let (width, height) = size_units(card.family);
    let radius = 44;
    let (inner_width, inner_height) = (width - 6, height - 6);
    let band = if card.family == Family::Strip {
        String::new()
    } else {
        // Paper on ochre or grey would be too faint.
        let fill = if matches!(card.family, Family::Object | Family::Flag) { INK } else { PAPER };
        format!(
            r#"<rect x="0" y="940" width="700" height="40" fill="{}"/><g transform="translate(350,960)" fill="{fill}">{}</g>"#,
            colour(card.family),
            sign(card.family)
        )
    };
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><clipPath id="frm"><rect width="{width}" height="{height}" rx="{radius}"/></clipPath><g clip-path="url(#frm)"><rect width="{width}" height="{height}" fill="{PAPER}"/>{picture}{band}</g><rect x="3" y="3" width="{inner_width}" height="{inner_height}" rx="41" fill="none" stroke="{INK}" stroke-width="6"/></svg>"#
    )
}

/// The back that all cards share: indigo cloth with woven diamonds.
pub fn back(family: Family) -> String {
    let (width, height) = size_units(family);
    let mut diamonds = String::new();
    for row in 0..(height / 70) {
        for column in 0..(width / 70) {
            let (x, y) = (35 + column * 70, 35 + row * 70);
            let fill = if (row + column) % 2 == 0 { PAPER } else { "#C8693F" };
            let (left, right, top, bottom) = (x - 12, x + 12, y - 19, y + 19);
            diamonds
                .push_str(&format!(r#"<path d="M{x},{top} L{right},{y} L{x},{bottom} L{left},{y}Z" fill="{fill}"/>"#));
        }
    }
    let (inner_width, inner_height) = (width - 6, height - 6);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><rect width="{width}" height="{height}" rx="44" fill="#34457E"/>{diamonds}<rect x="3" y="3" width="{inner_width}" height="{inner_height}" rx="41" fill="none" stroke="{INK}" stroke-width="6"/></svg>"##
    )
}
