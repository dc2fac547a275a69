//! Several people at one table: each hand lays on the mat before it, at once, and takes back only its own.

use crate::begin::is_near;
use crate::display::{Screen, Window, alone, can, until};
use crate::window::journal;
use image::imageops;
use std::fmt::Write;

/// The green of what is good.
const GOOD: [u8; 3] = [0x3F, 0x6A, 0x48];

/// Three fingers go from the bowl to three mats at once, with trembling in between.
pub fn three_hands() -> String {
    let starts = [(691.0, 434.0), (492.0, 267.0), (787.0, 267.0)];
    let ends = [(560.0, 640.0), (170.0, 300.0), (1110.0, 500.0)];
    let step = |verb: &str, part: f32| {
        let finger = |(number, (from, to)): (usize, (&(f32, f32), &(f32, f32)))| {
            let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            format!("{number} {verb} {:.0} {:.0}", at.0, at.1)
        };
        starts.iter().zip(&ends).enumerate().map(finger).collect::<Vec<_>>().join(" ; ")
    };
    let mut lines = step("down", 0.0) + "\n";
    for part in 1..=10 {
        let _ = writeln!(lines, "{}\nwait 0.04", step("move", part as f32 / 10.0));
    }
    lines + "wait 0.1\n" + &step("up", 1.0) + "\n"
}

#[test]
fn three_hands_lay_on_three_mats_and_each_takes_back_its_own() {
    if !can("the window with fingers", &["adapter", "Xorg", "python3", "dummy_drv.so"]) {
        return;
    }
    let _cores = alone();
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    let screen = Screen::with_fingers("1280x800");
    let empty = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/empty-group.ron");
    let window = Window::open(&screen, &data, &["--training", empty]);
    until("the training table is open", || (), || journal(&data).contains("StepEntered(kit:\"story\""));
    let of = |seat: u8| {
        let text = journal(&data);
        text.lines().filter(|line| line.contains("PieceLaid") && line.contains(&format!("seat:{seat},"))).count()
    };
    until(
        "a card lies before each of three people",
        || screen.fingers(&three_hands()),
        || (1..=3).all(|seat| of(seat) > 0),
    );
    // Each lies where its person sees it: on the round mat, not somewhere on the glass.
    let text = journal(&data);
    let on_mat = |line: &&str| line.contains("Zone(\"near\")") || line.contains("Zone(\"far\")");
    let laid: Vec<&str> = text.lines().filter(|line| line.contains("PieceLaid")).collect();
    assert!(laid.iter().all(on_mat), "{text}");

    // The person at the left takes back; what the others laid stays.
    let act = |seat: u8| {
        let mine = |line: &&str| line.contains("PieceLaid") && line.contains(&format!("seat:{seat},"));
        let last = journal(&data).lines().rfind(mine).map(str::to_owned).unwrap_or_default();
        last.split("act:").nth(1).and_then(|rest| rest.split(',').next()).unwrap_or_default().to_owned()
    };
    let taken_back = format!("Undone(act:{})", act(2));
    until(
        "the person at the left takes back",
        || screen.fingers("0 down 145 60\nwait 0.05\n0 up 145 60\n"),
        || journal(&data).contains("Undone"),
    );
    assert!(journal(&data).contains(&taken_back), "{taken_back}: {}", journal(&data));

    // Whoever sits at the near edge says by their own code that they are done: a sign there, and nothing in the journal.
    let before = journal(&data);
    let done = || {
        let corner = screen.picture().map(|picture| imageops::crop_imm(&picture, 378, 708, 32, 32).to_image());
        corner.is_some_and(|corner| corner.pixels().any(|pixel| is_near(pixel.0, GOOD)))
    };
    assert!(!done(), "nobody said so yet");
    until(
        "the person at the near edge is done for now",
        || {
            screen.click(367, 750);
            screen.click(446, 748);
        },
        done,
    );
    assert_eq!(journal(&data), before);
    window.kill();
}
