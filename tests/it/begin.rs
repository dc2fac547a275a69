//! From home to the place between kits, as hands go: who is at the table, the training, picture codes, the six pictures.

use crate::display::{Screen, until};
use crate::window::journal;
use std::path::Path;

/// The colours of tools, by which a screen is known.
pub const PAPER: [u8; 3] = [0xFB, 0xF2, 0xDF];
pub const PRIMARY: [u8; 3] = [0x34, 0x45, 0x7E];

/// Where *Next* and *To the table* are on every page of the setting-up, in a window of 1280 × 800.
const NEXT: (i32, i32) = (1090, 734);
/// A place of that button on which no word stands.
const NEXT_SEEN: (u32, u32) = (1040, 763);

/// Who is at the table.
#[derive(Clone, Copy, PartialEq)]
pub enum Company {
    One,
    Training(usize),
}

/// The colour of a pixel of the screen.
pub fn seen(screen: &Screen, (x, y): (u32, u32)) -> [u8; 3] {
    let mut pixel = None;
    until(
        "a picture of the screen is taken",
        || (),
        || {
            pixel = screen.picture().map(|picture| picture.get_pixel(x, y).0);
            pixel.is_some()
        },
    );
    pixel.unwrap_or_default()
}

pub fn is_near(found: [u8; 3], wanted: [u8; 3]) -> bool {
    found.iter().zip(wanted).all(|(found, wanted)| found.abs_diff(wanted) < 16)
}

fn shows(screen: &Screen, at: (u32, u32), wanted: [u8; 3]) -> bool {
    is_near(seen(screen, at), wanted)
}

/// From home to the first page: home's *Begin* is known by its indigo.
fn to_who(screen: &Screen) {
    until("home is shown", || (), || shows(screen, (760, 330), PRIMARY));
    until("who is at the table is asked", || screen.click(960, 300), || shows(screen, (91, 300), PRIMARY));
}

/// From home to the pictures of the first person. The level is chosen by its place, 0 for the least training.
pub fn to_consent(screen: &Screen, company: Company, level: usize) {
    to_who(screen);
    let (disc, edge) = match company {
        Company::One => ((265, 240), (91, 300)),
        Company::Training(people) => ((897 + 79 * (people as i32 - 1), 366), (840, 300)),
    };
    until("that many are at the table", || screen.click(disc.0, disc.1), || shows(screen, edge, PRIMARY));
    // The three dashes tell the page: a touch that was meant for one page must not land on another.
    let on_page = |page: usize| shows(screen, [(600, 749), (640, 749), (680, 749)][page], PRIMARY);
    let turn = |page: usize, words: &str| {
        let act = || {
            if on_page(page) {
                screen.click(NEXT.0, NEXT.1);
            }
        };
        until(words, act, || on_page(page + 1));
    };
    turn(0, "languages and training are asked");
    let tile = [(272, 91), (640, 466), (1013, 841)][level];
    until("the training is chosen", || screen.click(tile.0, 600), || shows(screen, (tile.1, 600), PRIMARY));
    turn(1, "the codes are asked");
    let people = match company {
        Company::One => 1,
        Company::Training(people) => people,
    };
    for person in 0..people {
        // On the last page the site's empty sheet lies below, and everything a little higher.
        let lower = if person + 1 < people { 57 } else { 0 };
        let animal = [(185, 225), (390, 225), (597, 225), (185, 415)][person];
        let colour = [(862, 390), (975, 390), (1085, 390), (862, 485)][person];
        until(
            "a picture is chosen in place of a name",
            || {
                screen.click(animal.0, animal.1 + lower);
                screen.click(colour.0, colour.1 + lower);
            },
            || shows(screen, NEXT_SEEN, PRIMARY),
        );
        if person + 1 < people {
            until("the next one is asked", || screen.click(NEXT.0, NEXT.1), || !shows(screen, NEXT_SEEN, PRIMARY));
        }
    }
}

/// From home to the place between kits of a training table.
pub fn begin_training(screen: &Screen, data: &Path, people: usize, level: usize) {
    to_consent(screen, Company::Training(people), level);
    until("the sitting begins", || screen.click(NEXT.0, NEXT.1), || journal(data).contains("SeatJoined"));
    for person in 1..=people {
        let said = || journal(data).matches("ConsentGiven").count() >= person;
        until("someone agrees", || screen.click(306, 735), said);
    }
}

/// From the last code to the pictures, where there is no journal to look at.
pub fn to_pictures(screen: &Screen) {
    until("the pictures are asked", || screen.click(NEXT.0, NEXT.1), || !shows(screen, NEXT_SEEN, PRIMARY));
}
