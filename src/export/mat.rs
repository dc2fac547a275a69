//! What lies under the cards, drawn as SVG in millimetres of the table: the same for screen, picture and paper.

use super::MatColours;
use crate::deck::{Family, sign};
use crate::kit::{Kit, Mat, PathSheet, Place, Shape, Zone};
use crate::session::{Layout, SeatId, State, Token};
use std::fmt::Write;

/// The paper that a mat shows around its extent, in millimetres.
const MARGIN: i32 = 14;

/// The mat of a kit before a seat as SVG, and the width and height of its picture in millimetres, around (0, 0).
pub fn mat_svg(state: &State, kit: &Kit, seat: SeatId, colours: &MatColours) -> (String, (i32, i32)) {
    let layout = Layout::new(state, kit, seat);
    let (width, height) = layout.extent();
    let inside = match &kit.mat {
        Mat::Sheet(_) => sheet_inside(&layout.zones(), colours),
        Mat::Path(path) => path_inside(*path, &layout, colours),
    };
    let (width, height) = (width + 2 * MARGIN, height + 2 * MARGIN);
    let (left, top) = (-width / 2, -height / 2);
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" width="{width}" height="{height}">{inside}</svg>"#
    );
    (svg, (width, height))
}

fn sheet_inside(zones: &[Zone], colours: &MatColours) -> String {
    let mut svg = String::new();
    // Large rounds first, so that the near ring lies upon the far one.
    let mut zones: Vec<&Zone> = zones.iter().collect();
    zones.sort_by_key(|zone| std::cmp::Reverse(zone.shape.half()));
    let rounds: Vec<&&Zone> = zones.iter().filter(|zone| zone.sign == Family::Person).collect();
    for (index, zone) in rounds.iter().enumerate() {
        let (middle, radius) = (zone.shape.middle(), zone.shape.half().0);
        if index == 0 {
            round_mat(&mut svg, middle, radius, colours);
        } else {
            let (x, y) = (middle.x.0, middle.y.0);
            let _ = write!(
                svg,
                r##"<circle cx="{x}" cy="{y}" r="{radius}" fill="{}"/><circle cx="{x}" cy="{y}" r="{radius}" fill="none" stroke="{}" stroke-width="2.2" stroke-linecap="round" stroke-dasharray="0.1 9"/>"##,
                colours.plot, colours.ready
            );
        }
    }
    for zone in zones.iter().filter(|zone| matches!(zone.shape, Shape::Rectangle(..)) && zone.sign != Family::Strip) {
        let (middle, (half_width, half_height)) = (zone.shape.middle(), zone.shape.half());
        let (x, y) = (middle.x.0, middle.y.0);
        let (left, top, width, height) = (x - half_width, y - half_height, 2 * half_width, 2 * half_height);
        let _ = write!(
            svg,
            r#"<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="14" fill="{}" stroke="{}" stroke-width="1.6"/><g transform="translate({x},{y}) scale(1.9)" fill="{}" opacity=".28">{}</g>"#,
            colours.zone,
            colours.zone_edge,
            colours.ink,
            sign(zone.sign)
        );
    }
    svg
}

/// The woven round mat with its rim of short stitches.
fn round_mat(svg: &mut String, middle: Place, radius: i32, colours: &MatColours) {
    let (x, y) = (middle.x.0, middle.y.0);
    let _ = write!(
        svg,
        r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{}" stroke="{}" stroke-width="3"/><g stroke="{}" stroke-width="3" stroke-linecap="round">"#,
        colours.mat, colours.mat_edge, colours.mat_edge
    );
    for stitch in 0..40 {
        let angle = stitch as f32 * std::f32::consts::TAU / 40.0;
        let lean = angle + if stitch % 2 == 0 { 0.05 } else { -0.05 };
        let (inner, outer) = (radius as f32 - 13.0, radius as f32 - 6.0);
        let (x1, y1) = (x as f32 + inner * angle.cos(), y as f32 + inner * angle.sin());
        let (x2, y2) = (x as f32 + outer * lean.cos(), y as f32 + outer * lean.sin());
        let _ = write!(svg, r#"<path d="M{x1:.1},{y1:.1} L{x2:.1},{y2:.1}"/>"#);
    }
    svg.push_str("</g>");
}

fn path_inside(path: PathSheet, layout: &Layout<'_>, colours: &MatColours) -> String {
    let mut svg = String::new();
    let (width, height) = layout.extent();
    let (left, top) = (-width / 2 - 6, -height / 2 - 6);
    let (plots, direction) = (layout.plots(), layout.direction());
    let _ = write!(
        svg,
        r#"<rect x="{left}" y="{top}" width="{}" height="{}" rx="16" fill="{}" stroke="{}" stroke-width="1.8"/>"#,
        width + 12,
        height + 12,
        colours.mat,
        colours.mat_edge
    );
    svg.push_str(&road_svg(&path.road(plots, direction), colours));
    for index in 0..plots {
        let at = layout.plot(path, index);
        // The next free plot is smaller and waits.
        let radius = if index + 1 == plots { 15 } else { 21 };
        let _ = write!(
            svg,
            r#"<circle cx="{}" cy="{}" r="{radius}" fill="{}" stroke="{}" stroke-width="2.4"/>"#,
            at.x.0, at.y.0, colours.plot, colours.road_edge
        );
    }
    svg.push_str(&home_sign(path.start(plots, direction), colours));
    svg.push_str(&sun_sign(path.end(plots, direction), colours));
    svg
}

/// The path sheets in millimetres, for paper of that size lying along: a road that leaves every sheet half-way up its
/// edge, so that any of them goes on from any other. A beginning and an end for either direction, a plain, a hill and
/// a winding part.
pub(super) fn path_sheet_svg(width: i32, height: i32) -> Vec<String> {
    let colours = &MatColours::LIGHT;
    let (w, h) = (width as f32, height as f32);
    let middle = h / 2.0;
    let at = |x: f32, rise: f32| Place::new((w * x) as i32, (middle - h * rise) as i32);
    let through = |points: &[(f32, f32)]| -> Vec<Place> { points.iter().map(|(x, rise)| at(*x, *rise)).collect() };
    let sign = |place: Place, home: bool| if home { home_sign(place, colours) } else { sun_sign(place, colours) };
    let roads: [(&[(f32, f32)], Option<bool>); 7] = [
        (&[(0.14, 0.0), (0.5, 0.0), (1.1, 0.0)], Some(true)),
        (&[(-0.1, 0.0), (0.5, 0.0), (1.1, 0.0)], None),
        (&[(-0.1, 0.0), (0.0, 0.0), (0.25, 0.14), (0.5, 0.2), (0.75, 0.14), (1.0, 0.0), (1.1, 0.0)], None),
        (&[(-0.1, 0.0), (0.0, 0.0), (0.25, 0.2), (0.5, 0.0), (0.75, -0.2), (1.0, 0.0), (1.1, 0.0)], None),
        (&[(-0.1, 0.0), (0.5, 0.0), (0.86, 0.0)], Some(false)),
        (&[(0.86, 0.0), (0.5, 0.0), (-0.1, 0.0)], Some(true)),
        (&[(1.1, 0.0), (0.5, 0.0), (0.14, 0.0)], Some(false)),
    ];
    roads
        .iter()
        .map(|(points, ends)| {
            let road = through(points);
            let mut inside = road_svg(&road, colours);
            let plots: &[usize] = if points.len() > 3 { &[2, points.len() - 3] } else { &[1] };
            for index in plots {
                let plot = road[*index];
                let _ = write!(
                    inside,
                    r#"<circle cx="{}" cy="{}" r="21" fill="{}" stroke="{}" stroke-width="2.4"/>"#,
                    plot.x.0, plot.y.0, colours.plot, colours.road_edge
                );
            }
            if let Some(home) = ends {
                let place = if *home { road.first() } else { road.last() };
                inside.push_str(&place.map(|place| sign(*place, *home)).unwrap_or_default());
            }
            sheet(width, height, &inside)
        })
        .collect()
}

/// The silhouette sheet in millimetres, for paper of that size upright: the outline of a person, front, without a face
/// and without a sex, on which someone shows where in the body something is felt.
pub(super) fn silhouette_sheet_svg(width: i32, height: i32) -> String {
    let colours = &MatColours::LIGHT;
    // Drawn in a box of 200 × 280 units.
    let scale = (width as f32 / 200.0).min(height as f32 / 280.0) * 0.94;
    let (left, top) = ((width as f32 - 200.0 * scale) / 2.0, (height as f32 - 280.0 * scale) / 2.0);
    let body = "M91,58 C91,66 86,69 76,71 C62,74 56,82 53,96 C49,116 44,140 38,160 C36,168 34,174 35,180 \
                C36,186 43,186 46,180 C49,173 51,166 53,158 C58,142 63,126 67,114 C69,132 69,146 66,164 \
                C64,184 66,206 68,226 C69,240 70,250 68,260 C67,267 72,270 80,270 C88,270 92,268 92,262 \
                C92,244 94,214 100,186 C106,214 108,244 108,262 C108,268 112,270 120,270 C128,270 133,267 132,260 \
                C130,250 131,240 132,226 C134,206 136,184 134,164 C131,146 131,132 133,114 C137,126 142,142 147,158 \
                C149,166 151,173 154,180 C157,186 164,186 165,180 C166,174 164,168 162,160 C156,140 151,116 147,96 \
                C144,82 138,74 124,71 C114,69 109,66 109,58";
    let inside = format!(
        r#"<g transform="translate({left:.2},{top:.2}) scale({scale:.4})" fill="{}" stroke="{}" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"><path d="{body}"/><ellipse cx="100" cy="36" rx="20" ry="25"/></g>"#,
        colours.plot, colours.ink
    );
    sheet(width, height, &inside)
}

fn sheet(width: i32, height: i32, inside: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{inside}</svg>"#
    )
}

/// A road with its edge and its line of dashes.
fn road_svg(points: &[Place], colours: &MatColours) -> String {
    let road = smooth(points);
    let mut svg = String::new();
    for (stroke, line) in [(colours.road_edge, 38), (colours.road, 34)] {
        let _ = write!(
            svg,
            r#"<path d="{road}" fill="none" stroke="{stroke}" stroke-width="{line}" stroke-linecap="round" stroke-linejoin="round"/>"#
        );
    }
    let _ = write!(
        svg,
        r#"<path d="{road}" fill="none" stroke="{}" stroke-width="1.8" stroke-linecap="round" stroke-dasharray="4 9"/>"#,
        colours.plot
    );
    svg
}

/// The house where a path begins.
fn home_sign(place: Place, colours: &MatColours) -> String {
    format!(
        r#"<g transform="translate({},{})"><circle r="19" fill="{}" stroke="{}" stroke-width="2"/><g transform="translate(-10.2,-10.6) scale(.85)" fill="none" stroke="{}" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round"><path d="M4 11l8-7 8 7 M6 9.5V20h12V9.5 M10 20v-6h4v6"/></g></g>"#,
        place.x.0, place.y.0, colours.plot, colours.ink, colours.ink
    )
}

/// The sun at which a path ends.
fn sun_sign(place: Place, colours: &MatColours) -> String {
    format!(
        r##"<g transform="translate({},{})"><circle r="22" fill="{}" stroke="#C8693F" stroke-width="2.4"/><circle r="8" fill="#F3C24C" stroke="#C8693F" stroke-width="2"/><path d="M0,-12 V-17 M0,12 V17 M12,0 H17 M-12,0 H-17 M8.5,-8.5 L12,-12 M-8.5,-8.5 L-12,-12 M8.5,8.5 L12,12 M-8.5,8.5 L-12,12" stroke="#C8693F" stroke-width="2.2" stroke-linecap="round"/></g>"##,
        place.x.0, place.y.0, colours.plot
    )
}

/// A smooth line through points, as path data (Catmull–Rom as cubic curves).
fn smooth(points: &[Place]) -> String {
    let at = |index: isize| points[index.clamp(0, points.len() as isize - 1) as usize];
    let mut data = String::new();
    for index in 0..points.len() as isize {
        let here = at(index);
        if index == 0 {
            let _ = write!(data, "M{},{}", here.x.0, here.y.0);
            continue;
        }
        let (far_before, before, after) = (at(index - 2), at(index - 1), at(index + 1));
        let pull = |p: i32, from: i32, to: i32| p as f32 + (to - from) as f32 / 6.0;
        let _ = write!(
            data,
            " C{:.1},{:.1} {:.1},{:.1} {},{}",
            pull(before.x.0, far_before.x.0, here.x.0),
            pull(before.y.0, far_before.y.0, here.y.0),
            pull(here.x.0, after.x.0, before.x.0),
            pull(here.y.0, after.y.0, before.y.0),
            here.x.0,
            here.y.0
        );
    }
    data
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
