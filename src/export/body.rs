//! What is laid that is no card, tokens and patches, and the outline of a body on which patches are laid.

use super::MatColours;
use super::mat::sheet;
use crate::kit::{BODY_HALF, Zone};
use crate::session::{Patch, Token};

/// The half of the outline to one side of x = 0; the other is its mirror (`screens.md`, My emotions).
const HALF: &str = "M0,-150 L16,-150 C16,-130 20,-124 42,-117 C68,-110 82,-98 88,-68 L114,62 C118,80 120,92 117,106 \
                    C113,120 97,118 95,104 L91,84 L63,-30 C59,-8 56,26 58,60 C63,110 58,160 53,206 L47,256 \
                    C47,268 62,272 62,283 C62,292 22,292 20,283 L12,206 L5,98 L0,92";

/// The outline in its own units: edge first, then the inside, so that the two halves have no seam.
fn outline(edge: f32, colours: &MatColours) -> String {
    let both = format!(
        r#"<path d="{HALF}"/><path d="{HALF}" transform="scale(-1,1)"/><ellipse cy="-190" rx="40" ry="48"/>"#
    );
    format!(
        r#"<g fill="{}" stroke="{}" stroke-width="{}" stroke-linejoin="round">{both}</g><g fill="{}">{both}</g>"#,
        colours.plot,
        colours.ink,
        2.0 * edge,
        colours.plot
    )
}

/// The outline in a zone of the table.
pub(super) fn body_svg(zone: &Zone, colours: &MatColours) -> String {
    let (middle, (width, height)) = (zone.shape.middle(), zone.shape.half());
    let scale = (width as f32 / BODY_HALF.0 as f32).min(height as f32 / BODY_HALF.1 as f32);
    let (x, y) = (middle.x.0, middle.y.0);
    format!(r#"<g transform="translate({x},{y}) scale({scale:.4})">{}</g>"#, outline(1.4 / scale, colours))
}

/// The silhouette sheet in millimetres, for paper of that size upright: on it someone shows where in the body something
/// is felt.
pub(super) fn silhouette_sheet_svg(width: i32, height: i32) -> String {
    let (w, h) = (width as f32, height as f32);
    let scale = (w / (2 * BODY_HALF.0) as f32).min(h / (2 * BODY_HALF.1 + 40) as f32);
    let inside = format!(
        r#"<g transform="translate({:.2},{:.2}) scale({scale:.4})">{}</g>"#,
        w / 2.0,
        h / 2.0 - 24.0 * scale,
        outline(1.0 / scale, &MatColours::LIGHT)
    );
    sheet(width, height, &inside)
}

/// A feeling patch as SVG in a box of 28 units around (0, 0): a round of cloth, its pattern first and its colour second.
pub fn patch_svg(patch: Patch) -> String {
    let (colour, pattern) = match patch {
        Patch::Dots => (
            "#D99A3C",
            r##"<g fill="#FBF2DF" stroke="none"><circle r="2"/><circle cx="6"  r="2"/><circle cx="-6" r="2"/><circle cx="3" cy="5.4" r="2"/><circle cx="-3" cy="5.4" r="2"/><circle cx="3" cy="-5.4" r="2"/><circle cx="-3" cy="-5.4" r="2"/></g>"##,
        ),
        Patch::Waves => (
            "#2F6F84",
            r#"<path d="M-8,-4.5 q2,-2.6 4,0 t4,0 t4,0 t4,0 M-9,0 q2.2,-2.6 4.5,0 t4.5,0 t4.5,0 t4.5,0 M-8,4.5 q2,-2.6 4,0 t4,0 t4,0 t4,0"/>"#,
        ),
        Patch::Zigzag => ("#B93730", r#"<path d="M-8,-2 l4,-4 l4,4 l4,-4 l4,4 M-8,4.5 l4,-4 l4,4 l4,-4 l4,4"/>"#),
        Patch::Rings => ("#3F6A48", r#"<circle r="7.4"/><circle r="3.4"/>"#),
    };
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -14 28 28" width="28" height="28"><circle r="11.6" fill="{colour}" stroke="#33201A" stroke-width="1.4"/><circle r="9.9" fill="none" stroke="#FBF2DF" stroke-width=".9" stroke-dasharray="1.6 1.5"/><g fill="none" stroke="#FBF2DF" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">{pattern}</g></svg>"##
    )
}

/// A token as SVG in a box of 28 units around (0, 0): a disc with a sprout, or a stone with facets.
pub fn token_svg(token: Token) -> String {
    let inside = match token {
        Token::Good => {
            r##"<circle r="11" fill="#3F6A48" stroke="#33201A" stroke-width="1.4"/><g transform="translate(-12,-12)" fill="none" stroke="#FBF2DF" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"><path d="M12 17.5V11 M12 13c0-2.7-1.7-4.2-4.5-4.2 0 2.8 1.7 4.2 4.5 4.2z M12 11c0-2.2 1.5-3.7 4.1-3.7 0 2.4-1.5 3.7-4.1 3.7z"/></g>"##
        }
        Token::Hard => {
            r##"<path d="M-4.6,-10 L5.2,-9.4 L11,-1.8 L8.2,9.4 L-4.6,10.4 L-11,1.2Z" fill="#B93730" stroke="#33201A" stroke-width="1.4" stroke-linejoin="round"/><path d="M-4.2,-8.8 L-.6,-1.2 L-9.8,1.2 M-.6,-1.2 L7.4,8.2" fill="none" stroke="#FBF2DF" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>"##
        }
    };
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -14 28 28" width="28" height="28">{inside}</svg>"#)
}
