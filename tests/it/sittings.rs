//! Whole sittings in the real window, from the first touch to the pages: what the pages and the journal say is what was
//! laid and agreed, and nothing more.

use crate::begin::begin_training;
use crate::display::{Screen, Window, alone, can, program, until};
use crate::ending::{KEEP, NEXT, READ_ON, pages, read_together, take_away, to_pages};
use crate::window::journal;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const DESTROY: (i32, i32) = (960, 420);

/// An empty home, and the window on that screen.
fn at_home(screen: Screen) -> (tempfile::TempDir, PathBuf, Screen, Window) {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    let window = open(&screen, home.path());
    (home, data, screen, window)
}

/// A window in English whose user's files are in `home`.
fn open(screen: &Screen, home: &Path) -> Window {
    let mut command = program();
    command.arg("--data").arg(home.join("data")).args(["--lang", "en"]);
    command.env("DISPLAY", &screen.name).env("HOME", home).stdout(Stdio::null()).stderr(Stdio::null());
    Window(command.spawn().expect("the program starts"))
}

fn lines_with<'a>(text: &'a str, parts: &[&str]) -> Vec<&'a str> {
    text.lines().filter(|line| parts.iter().all(|part| line.contains(part))).collect()
}

/// What a PDF says.
fn text_of(file: &Path) -> String {
    let out = Command::new("pdftotext").arg("-layout").arg(file).arg("-").output().expect("pdftotext runs");
    kparcas::i18n::plain(&String::from_utf8_lossy(&out.stdout))
}

/// Opens a kit by its tile, and sends its opening sentence away by a touch on the cloth.
fn open_kit(screen: &Screen, data: &Path, tile: i32, step: &str) {
    let entered = format!("StepEntered(kit:{step}");
    until("the kit opens", || screen.click(tile, 420), || journal(data).contains(&entered));
}

fn go_on_to(screen: &Screen, data: &Path, step: &str) {
    let entered = format!("step:\"{step}\"");
    until("the next step", || screen.click(NEXT.0, NEXT.1), || journal(data).contains(&entered));
}

fn lay(screen: &Screen, data: &Path, from: (i32, i32), to: (i32, i32), card: &str, zone: &str) {
    let there = |text: &str| !lines_with(text, &["PieceLaid", card, zone]).is_empty();
    until(&format!("{card} lies in {zone}"), || screen.drag(from, to), || there(&journal(data)));
}

/// The first card is kept by an answer; of invented people what has no answer leaves too.
fn keep_first(screen: &Screen, data: &Path) {
    let decided = || !lines_with(&journal(data), &["Decided", "Keep"]).is_empty();
    until("the first card is kept", || screen.click(KEEP.0, KEEP.1), decided);
}

#[test]
fn one_to_one_by_fingers_what_was_destroyed_is_in_no_page_and_in_no_journal() {
    let needs = ["adapter", "Xorg", "python3", "dummy_drv.so", "import", "pdftotext"];
    if !can("a sitting by fingers", &needs) {
        return;
    }
    let _cores = alone();
    let (home, data, screen, window) = at_home(Screen::with_fingers("1280x800"));
    begin_training(&screen, &data, 1, 2);
    open_kit(&screen, &data, 216, "\"story\"");
    lay(&screen, &data, (200, 700), (290, 260), "pla.compound", "home");
    lay(&screen, &data, (320, 705), (290, 440), "pla.ricefield", "home");
    go_on_to(&screen, &data, "me");
    lay(&screen, &data, (200, 700), (640, 320), "fig.woman", "me");
    for step in ["name", "people", "objects"] {
        go_on_to(&screen, &data, step);
    }
    read_together(&screen, NEXT, (640, 644));
    let decided = |fate: &str| lines_with(&journal(&data), &["Decided", fate]).len();
    until("the first card is kept", || screen.click(KEEP.0, KEEP.1), || decided("Keep") >= 1);
    until(
        "the second card is to be destroyed",
        || {
            screen.click(READ_ON.0, READ_ON.1);
            screen.click(DESTROY.0, DESTROY.1);
        },
        || decided("Destroy") >= 1,
    );
    // Which card it was, the journal itself says: it is grepped for below.
    let text = journal(&data);
    let piece =
        |line: &str| line.split("piece:").nth(1).and_then(|rest| rest.split([',', ')']).next()).map(str::to_owned);
    let destroyed: Vec<String> =
        lines_with(&text, &["Decided", "Destroy"]).iter().filter_map(|line| piece(line)).collect();
    let card_of = |piece: &str| {
        let laid = lines_with(&text, &["PieceLaid", &format!("piece:{piece},")]).first().copied().unwrap_or_default();
        laid.split("Card(\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    let gone: Vec<String> = destroyed.iter().map(|piece| card_of(piece)).collect();
    assert!(!gone.is_empty() && gone.iter().all(|card| !card.is_empty()), "{text}");
    // On to the card to leave with and to the pages: what was destroyed is gone from the disk.
    to_pages(&screen);
    let gone_from_disk = || gone.iter().all(|card| !journal(&data).contains(card.as_str()));
    until("what was destroyed is gone from the journal", || (), gone_from_disk);
    assert!(journal(&data).contains("PieceLaid"), "what was kept is gone: {}", journal(&data));
    take_away(&screen, home.path(), 1);
    let said = text_of(&pages(home.path())[0]);
    // A name may be broken over lines: its longest word stands for it.
    let word = |card: &str| {
        let name = kparcas::i18n::say(kparcas::i18n::Language::English, &format!("card-{}", card.replace('.', "-")));
        name.split(' ').max_by_key(|word| word.len()).unwrap_or_default().to_owned()
    };
    for card in ["pla.compound", "pla.ricefield", "fig.woman"] {
        let destroyed = gone.iter().any(|gone| gone == card);
        assert!(said.contains(&word(card)) != destroyed, "{card}, destroyed: {destroyed}: {said}");
    }
    assert!(said.contains("TRAINING"), "{said}");
    window.kill();
}

#[test]
fn three_people_each_lay_each_decide_and_each_take_their_own_page() {
    let needs = ["adapter", "Xorg", "python3", "dummy_drv.so", "import", "pdftotext"];
    if !can("a group by fingers", &needs) {
        return;
    }
    let _cores = alone();
    let (home, data, screen, window) = at_home(Screen::with_fingers("1280x800"));
    begin_training(&screen, &data, 3, 1);
    open_kit(&screen, &data, 216, "\"story\"");
    let of = |seat: u8| lines_with(&journal(&data), &["PieceLaid", &format!("seat:{seat},")]).len();
    // Three fingers at once, from the bowl to the three mats.
    until(
        "a card lies before each of three people",
        || screen.fingers(&crate::group::three_hands()),
        || (1..=3).all(|seat| of(seat) > 0),
    );
    // The facilitator's arrow is at the far edge, turned to them.
    read_together(&screen, (373, 44), (640, 644));
    keep_first(&screen, &data);
    to_pages(&screen);
    take_away(&screen, home.path(), 3);
    let files = pages(home.path());
    let codes = ["blue bird", "brown fish", "green tortoise"];
    for code in codes {
        let own = files.iter().find(|file| file.display().to_string().contains(code));
        let said = text_of(own.unwrap_or_else(|| panic!("{code} has no page: {files:?}")));
        assert!(said.contains(code), "{said}");
        for other in codes.iter().filter(|other| **other != code) {
            assert!(!said.contains(other), "{other} is on the page of {code}: {said}");
        }
    }
    window.kill();
}

#[test]
fn a_training_group_of_apprentices_looks_at_the_pages_and_lays_resources() {
    if !can("a training by mouse", &["adapter", "Xvfb", "xdotool", "import", "pdftotext"]) {
        return;
    }
    let _cores = alone();
    let (home, data, screen, window) = at_home(Screen::with_mouse("1280x800"));
    begin_training(&screen, &data, 2, 0);
    // Four kits for an apprentice: My emotions is not there.
    open_kit(&screen, &data, 773, "\"care\"");
    let pages_seen = [
        "reactions",
        "breathing",
        "grounding",
        "sleep",
        "moving",
        "faith",
        "company",
        "thoughts",
        "day",
        "worth",
        "help",
    ];
    for page in pages_seen {
        let entered = format!("step:\"{page}\"");
        until("the next page", || screen.click(1200, 732), || journal(&data).contains(&entered));
    }
    // Past the last page lies the place between kits.
    until(
        "My resources opens",
        || {
            screen.click(1200, 732);
            screen.click(1042, 420);
        },
        || journal(&data).contains("StepEntered(kit:\"resources\""),
    );
    assert!(!journal(&data).contains("emotions"), "{}", journal(&data));
    until(
        "a figure lies before someone",
        || screen.drag((640, 477), (640, 580)),
        || !lines_with(&journal(&data), &["PieceLaid", "resources"]).is_empty(),
    );
    let text = journal(&data);
    assert!(lines_with(&text, &["PieceLaid"]).iter().all(|line| line.contains("kit:\"resources\"")), "{text}");
    // The arrow that goes on lies on the paper beside the bowl of two, and the button is touched where no card lies at their table.
    read_together(&screen, (1081, 317), (470, 650));
    keep_first(&screen, &data);
    to_pages(&screen);
    take_away(&screen, home.path(), 1);
    let said = text_of(&pages(home.path())[0]);
    for (words, there) in
        [("My resources", true), ("My journey", false), ("Hard moments", false), ("How I feel", false)]
    {
        assert!(said.contains(words) == there, "{words}: {said}");
    }
    window.kill();
}
