//! From the last step of a kit to the pages, as hands go: the reading, the card to leave with, what leaves the table.

use crate::begin::{PRIMARY, is_near, seen};
use crate::display::{Screen, until};
use image::{RgbImage, imageops};
use std::path::{Path, PathBuf};

/// Where the arrow that goes on stands at a table of one, in a window of 1280 × 800.
pub const NEXT: (i32, i32) = (974, 52);
/// The arrow that goes on while the story is read back.
pub const READ_ON: (i32, i32) = (1113, 446);
/// The first of the three answers.
pub const KEEP: (i32, i32) = (640, 420);
/// The arrow beside the card to leave with.
const LEAVE_ON: (i32, i32) = (687, 583);
const MAKE_PAGES: (i32, i32) = (1008, 604);

/// Whether all these pixels have the colour of the one next thing.
fn indigo(screen: &Screen, at: &[(u32, u32)]) -> bool {
    at.iter().all(|at| is_near(seen(screen, *at), PRIMARY))
}

/// A card is read: its arrow is a disc, which no picture of a card is mistaken for.
fn reading(screen: &Screen) -> bool {
    indigo(screen, &[(1079, 446), (1147, 446), (1113, 480), (1113, 412)])
}

fn leaving_with(screen: &Screen) -> bool {
    indigo(screen, &[(622, 597), (755, 597)])
}

fn leaving(screen: &Screen) -> bool {
    indigo(screen, &[(1135, 601), (880, 625)])
}

/// Whose turn it is, as the end of the top bar shows it.
fn code(screen: &Screen) -> Option<RgbImage> {
    screen.picture().map(|picture| imageops::crop_imm(&picture, 1150, 8, 120, 48).to_image())
}

/// From the last step of a kit to the place between kits, and on into the reading. The button is touched first: where the
/// arrow was, a kit may lie now.
pub fn read_together(screen: &Screen, next: (i32, i32), button: (i32, i32)) {
    until(
        "the story is read back",
        || {
            screen.click(button.0, button.1);
            if !reading(screen) {
                screen.click(next.0, next.1);
            }
        },
        || reading(screen),
    );
}

/// Past each one's last card lies a card to leave with, past that the next one's reading, and past the last one's what
/// leaves the table. A second touch on a card to leave with would keep nothing, so the next is made only when another code
/// is seen.
pub fn to_pages(screen: &Screen) {
    let mut left: Option<RgbImage> = None;
    for _ in 0..90 {
        let another = || code(screen).is_some_and(|now| Some(&now) != left.as_ref());
        let ready = || leaving(screen) || reading(screen) || (leaving_with(screen) && another());
        until("the reading goes on", || (), ready);
        if leaving(screen) {
            return;
        }
        if reading(screen) {
            left = None;
            screen.click(READ_ON.0, READ_ON.1);
        } else {
            left = code(screen);
            screen.click(LEAVE_ON.0, LEAVE_ON.1);
        }
    }
    panic!("what leaves the table is never asked");
}

/// The PDFs that were made.
pub fn pages(home: &Path) -> Vec<PathBuf> {
    let Ok(files) = std::fs::read_dir(home.join("K-par-Cas")) else { return Vec::new() };
    let mut files: Vec<PathBuf> = files.filter_map(Result::ok).map(|file| file.path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "pdf"));
    files.sort();
    files
}

/// Makes the pages of so many people.
pub fn take_away(screen: &Screen, home: &Path, people: usize) {
    until("the pages are made", || screen.click(MAKE_PAGES.0, MAKE_PAGES.1), || pages(home).len() >= people);
}
