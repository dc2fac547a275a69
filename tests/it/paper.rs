//! What lies on a real table: the printed deck measures right, the sheets join, the review sheet names every card.

use crate::cli::kparcas;
use crate::display::can;
use image::RgbImage;
use std::path::Path;
use std::process::Command;

/// Pixels to a millimetre at which pages are measured.
const TO_MM: u32 = 10;

/// A page of a PDF, ten pixels to the millimetre.
fn page(pdf: &Path, number: u32) -> RgbImage {
    let stem = pdf.with_extension("");
    let number = number.to_string();
    let resolution = format!("{}", f64::from(TO_MM) * 25.4);
    let done = Command::new("pdftoppm")
        .args(["-r", &resolution, "-f", &number, "-l", &number, "-singlefile", "-png"])
        .args([pdf, &stem])
        .stderr(std::process::Stdio::null())
        .status();
    assert!(done.expect("pdftoppm runs").success());
    image::open(stem.with_extension("png")).expect("a page").to_rgb8()
}

/// Where a line of pixels is dark, as the middles of the dark runs.
fn dark(pixels: impl Iterator<Item = image::Rgb<u8>>) -> Vec<f64> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (index, pixel) in pixels.enumerate() {
        if pixel.0.iter().all(|channel| *channel < 160) {
            match runs.last_mut() {
                Some((_, end)) if *end + 1 == index => *end = index,
                _ => runs.push((index, index)),
            }
        }
    }
    runs.into_iter().map(|(from, to)| (from + to) as f64 / 2.0).collect()
}

fn is(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1.5, "{found} is not {wanted} tenths of a millimetre");
}

/// The marks of a sheet stand 70 and `height` millimetres apart, evenly around its middle.
fn measure(sheet: &RgbImage, columns: usize, rows: usize, height: u32) {
    let (wide, high) = sheet.dimensions();
    let top = (high - rows as u32 * height * TO_MM) / 2;
    let left = (wide - columns as u32 * 70 * TO_MM) / 2;
    let above = dark((0..wide).map(|x| *sheet.get_pixel(x, top - 3 * TO_MM)));
    assert_eq!(above.len(), columns + 1, "{above:?}");
    let beside = dark((0..high).map(|y| *sheet.get_pixel(left - 3 * TO_MM, y)));
    assert_eq!(beside.len(), rows + 1, "{beside:?}");
    for (index, mark) in above.iter().enumerate() {
        is(*mark, f64::from(left) + index as f64 * 70.0 * f64::from(TO_MM));
    }
    for (index, mark) in beside.iter().enumerate() {
        is(*mark, f64::from(top) + (index as u32 * height * TO_MM) as f64);
    }
}

#[test]
fn a_printed_card_measures_70_by_98_millimetres_on_both_sides() {
    if !can("the printed deck", &["pdftoppm"]) {
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    for (paper, size, (columns, rows)) in [("a4", (2_970, 2_100), (4, 2)), ("a3", (2_970, 4_200), (4, 4))] {
        let pdf = home.path().join(format!("{paper}.pdf"));
        let print = ["deck", "print", "--family", "flag", "--paper", paper, "--to"];
        kparcas().args(print).arg(&pdf).assert().success();
        let (front, back) = (page(&pdf, 1), page(&pdf, 2));
        for sheet in [&front, &back] {
            let (wide, high) = sheet.dimensions();
            is(f64::from(wide), f64::from(size.0));
            is(f64::from(high), f64::from(size.1));
            measure(sheet, columns, rows, 98);
        }
        // The drawn edge of the first card stands on its cut, to a third of a millimetre.
        let left = (front.width() - columns as u32 * 700) / 2;
        let middle = (front.height() - rows as u32 * 980) / 2 + 490;
        let edge = dark((0..front.width() / 2).map(|x| *front.get_pixel(x, middle)))[0];
        assert!((edge - f64::from(left)).abs() < 6.0, "{edge} and {left}");
    }
    // Strips are smaller, and their sheets hold more of them.
    let pdf = home.path().join("strips.pdf");
    kparcas().args(["deck", "print", "--family", "strip", "--to"]).arg(&pdf).assert().success();
    measure(&page(&pdf, 1), 4, 8, 24);
}

#[test]
fn path_sheets_go_on_from_each_other_and_the_silhouette_is_whole() {
    if !can("the printed sheets", &["pdftoppm"]) {
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    let pdf = home.path().join("sheets.pdf");
    kparcas().args(["deck", "print", "--sheets", "--to"]).arg(&pdf).assert().success();
    let white = |pixel: &image::Rgb<u8>| pixel.0.iter().all(|channel| *channel > 250);
    // A plain, a hill and a winding part leave each sheet at the same height, left and right.
    let edges = |number: u32, x: fn(u32) -> u32| {
        let sheet = page(&pdf, number);
        let x = x(sheet.width());
        let road: Vec<_> = (0..sheet.height()).filter(|y| !white(sheet.get_pixel(x, *y))).collect();
        (f64::from(*road.first().expect("a road")), f64::from(*road.last().expect("a road")))
    };
    let plain = edges(2, |_| 1);
    for number in 2..=4 {
        for side in [|_| 1_u32, |width| width - 2] {
            let (from, to) = edges(number, side);
            // A hill leaves a little slanting: its road is a little broader there.
            assert!((from - plain.0).abs() < 40.0 && (to - plain.1).abs() < 40.0, "{number}: {from}–{to}, {plain:?}");
        }
    }
    let silhouette = page(&pdf, 8);
    assert!(silhouette.height() > silhouette.width());
    for edge in [0, silhouette.width() - 1] {
        assert!((0..silhouette.height()).all(|y| white(silhouette.get_pixel(edge, y))), "it is cut off");
    }
}

#[test]
fn the_review_sheet_shows_each_card_with_its_source_names_its_draft_and_a_line() {
    if !can("the review sheet", &["pdftotext"]) {
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    let pdf = home.path().join("wo.pdf");
    let text = |language: &str, family: &str| {
        let review = ["deck", "review", "--lang", language, "--family", family, "--to"];
        kparcas().args(review).arg(&pdf).assert().success();
        let text = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().expect("pdftotext runs");
        String::from_utf8_lossy(&text.stdout).into_owned()
    };
    let wolof = text("wo", "transport");
    for part in ["Wolof", "avion", "plane", "roppëlaan", "mieux"] {
        assert!(wolof.contains(part), "{part} in:\n{wolof}");
    }
    // Nobody is sure of the Pulaar words for feelings: the place is left open.
    let pulaar = text("ff", "emotion");
    assert!(pulaar.contains("espoir") && pulaar.contains("hope") && pulaar.contains('—'), "{pulaar}");
    let portuguese = text("pt", "transport");
    assert!(portuguese.contains("comboio") && !portuguese.contains('—'), "{portuguese}");
}
