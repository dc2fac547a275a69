//! What lies under the cards, drawn as SVG in millimetres of the table: the same for screen, picture and paper.

use super::MatColours;
use super::body::body_svg;
use crate::deck::{Family, sign};
use crate::kit::{Drawn, Kit, Mat, Millimetres, PathShape, PathSheet, Place, Shape, Zone};
use crate::session::{Layout, SeatId, State};
use std::fmt::Write;

/// The paper that a mat shows around its extent, in millimetres.
const MARGIN: i32 = 14;

/// The mat of a kit before a seat as SVG, and the width and height of its picture in millimetres, around (0, 0).
pub fn mat_svg(state: &State, kit: &Kit, seat: SeatId, colours: &MatColours) -> (String, (i32, i32)) {
    let layout = Layout::new(state, kit, seat);
    let (width, height) = layout.extent();
    let inside = match &kit.mat {
        Mat::Sheet(_) => sheet_inside(&layout.zones(), colours),
        Mat::Path(path) => path_inside(layout.path().unwrap_or(*path), &layout, colours),
        Mat::Pages => String::new(),
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
    tree(&mut svg, &zones, colours);
    for zone in zones.iter().filter(|zone| matches!(zone.shape, Shape::Rectangle(..)) && zone.sign != Family::Strip) {
        let mark = match zone.drawn {
            Drawn::Tree => continue,
            Drawn::Body => {
                rest(&mut svg, zone.shape, colours.mat, colours.mat_edge);
                svg.push_str(&body_svg(zone, colours));
                continue;
            }
            Drawn::Place => large(zone.sign),
            Drawn::Sun => stroked("M3 18h18 M6.5 18a5.5 5.5 0 0 1 11 0 M12 4v4 M4.5 8l2.3 2.3 M19.5 8l-2.3 2.3"),
            Drawn::Feet => stroked(
                "M7.5 11c2 0 2.8 1.7 2.7 4-.1 1.8-.8 3-2.7 3s-2.6-1.2-2.7-3c-.1-2.3.7-4 2.7-4z M5.7 20.5h3.6 \
                 M16.5 3.5c2 0 2.8 1.7 2.7 4-.1 1.8-.8 3-2.7 3s-2.6-1.2-2.7-3c-.1-2.3.7-4 2.7-4z M14.7 13h3.6",
            ),
        };
        rest(&mut svg, zone.shape, colours.zone, colours.zone_edge);
        faint(&mut svg, foot(zone), &mark, colours);
    }
    svg
}

/// A stroke icon around (0, 0).
fn stroked(path: &str) -> String {
    format!(
        r#"<path transform="scale(1.8) translate(-12,-12)" d="{path}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>"#
    )
}

/// The rest of a zone on the cloth.
fn rest(svg: &mut String, shape: Shape, fill: &str, edge: &str) {
    let (middle, (half_width, half_height)) = (shape.middle(), shape.half());
    let (left, top) = (middle.x.0 - half_width, middle.y.0 - half_height);
    let (width, height) = (2 * half_width, 2 * half_height);
    let _ = write!(
        svg,
        r#"<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="14" fill="{fill}" stroke="{edge}" stroke-width="1.6"/>"#
    );
}

/// The tree's mat: one rest under all its zones, and roots that run from the figure down into the others.
fn tree(svg: &mut String, zones: &[&Zone], colours: &MatColours) {
    let mut parts: Vec<&&Zone> = zones.iter().filter(|zone| zone.drawn == Drawn::Tree).collect();
    parts.sort_by_key(|zone| zone.shape.middle().y);
    let Some((figure, rows)) = parts.split_first() else { return };
    let edge = |side: i32| {
        parts.iter().map(move |zone| {
            let (middle, half) = (zone.shape.middle(), zone.shape.half());
            (middle.x.0 + side * half.0, middle.y.0 + side * half.1)
        })
    };
    let (left, top) = edge(-1).fold((i32::MAX, i32::MAX), |(x, y), (left, top)| (x.min(left), y.min(top)));
    let (right, bottom) = edge(1).fold((i32::MIN, i32::MIN), |(x, y), (right, low)| (x.max(right), y.max(low)));
    let middle = Place::new(i32::midpoint(left, right), i32::midpoint(top, bottom));
    let whole = Shape::Rectangle(middle, Millimetres(right - left), Millimetres(bottom - top));
    rest(svg, whole, colours.mat, colours.mat_edge);
    let from = figure.shape.middle() + Place::new(0, figure.shape.half().1);
    for zone in rows {
        let (middle, (half, high)) = (zone.shape.middle(), zone.shape.half());
        let (top, (fx, fy)) = (middle.y.0 - high + 8, (from.x.0, from.y.0 - 10));
        let _ = write!(
            svg,
            r#"<g fill="none" stroke="{}" stroke-width="5" stroke-linecap="round" opacity=".9">"#,
            colours.road_edge
        );
        for step in -1..=1 {
            let x = middle.x.0 + step * half * 3 / 5;
            let bend = fy + (top - fy) * 2 / 3;
            let _ = write!(svg, r#"<path d="M{fx},{fy} C{fx},{bend} {x},{fy} {x},{top}"/>"#);
        }
        let plot = Shape::Rectangle(middle, Millimetres(2 * half), Millimetres(2 * high));
        svg.push_str("</g>");
        rest(svg, plot, colours.plot, colours.mat_edge);
        faint(svg, foot(zone), &large(zone.sign), colours);
    }
    rest(svg, figure.shape, colours.plot, colours.mat_edge);
    faint(svg, figure.shape.middle(), &large(figure.sign), colours);
}

/// Where the mark of a zone lies: at its foot, where cards come last.
fn foot(zone: &Zone) -> Place {
    zone.shape.middle() + Place::new(0, zone.shape.half().1 - 32)
}

/// The sign of a family as it lies in a zone.
fn large(family: Family) -> String {
    format!(r#"<g transform="scale(1.5)">{}</g>"#, sign(family))
}

/// The mark of a zone where no card lies yet.
fn faint(svg: &mut String, at: Place, mark: &str, colours: &MatColours) {
    let (x, y, ink) = (at.x.0, at.y.0, colours.ink);
    let _ = write!(
        svg,
        r#"<g transform="translate({x},{y})" fill="{ink}" stroke="none" color="{ink}" opacity=".28">{mark}</g>"#
    );
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
    if layout.shape() == PathShape::Free {
        thread(&mut svg, path, layout, colours);
        return svg;
    }
    svg.push_str(&road_svg(&layout.road(path), colours));
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

/// A free path: a thread from stage to stage in their order, thinner towards the next.
fn thread(svg: &mut String, path: PathSheet, layout: &Layout<'_>, colours: &MatColours) {
    let points = layout.road(path);
    if points.len() > 1 {
        let _ = write!(
            svg,
            r#"<path d="{}" fill="none" stroke="{}" stroke-width="4" stroke-linecap="round" stroke-dasharray="1 9"/>"#,
            smooth(&points),
            colours.road_edge
        );
    }
    for (index, at) in points.iter().enumerate() {
        let _ = write!(
            svg,
            r#"<circle cx="{}" cy="{}" r="21" fill="{}" stroke="{}" stroke-width="2.4"/>"#,
            at.x.0, at.y.0, colours.plot, colours.road_edge
        );
        // One knot for the first stage, two for the second and so on up to five: an order without digits.
        for knot in 0..(index + 1).min(5) {
            let x = at.x.0 + 6 * knot as i32 - 3 * (index.min(4) as i32);
            let _ = write!(svg, r#"<circle cx="{x}" cy="{}" r="2" fill="{}"/>"#, at.y.0 + 13, colours.road_edge);
        }
    }
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

pub(super) fn sheet(width: i32, height: i32, inside: &str) -> String {
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
