//! The real program without a window: replay, deck check, sheets, doctor, and what they say of bad input.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const TRAINING: [&str; 3] = ["kolda-libya", "agadez-waiting", "two-in-bamako"];

/// The program on a system that speaks English, without a display.
pub fn kparcas() -> Command {
    let mut command = Command::cargo_bin("kparcas").expect("the program is built");
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("KPARCAS_DATA");
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "en_GB.UTF-8");
    command
}

pub fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/training").join(format!("{name}.ron"))
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("a file")))
        .collect();
    all.sort();
    all
}

#[test]
fn replay_writes_summary_picture_and_document_in_all_languages_without_a_display() {
    for name in TRAINING {
        let out = folder();
        kparcas().arg("replay").arg(script(name)).arg("--to").arg(out.path()).assert().success();
        let written = files(out.path());
        for language in ["fr", "en", "ar"] {
            let pdf = written.iter().find(|(file, _)| *file == format!("{name}.{language}.pdf")).expect("a summary");
            assert!(pdf.1.starts_with(b"%PDF"), "{} is a PDF", pdf.0);
            let png = format!("{name}.{language}.journey-1.png");
            let png = written.iter().find(|(file, _)| *file == png).expect("a picture of the journey");
            let picture = image::load_from_memory(&png.1).expect("it is a picture");
            assert_eq!(picture.width(), 2_000);
        }
        assert!(written.iter().any(|(file, _)| *file == format!("{name}.session.ron")), "the document is there");
    }
}

#[test]
fn the_same_document_replayed_twice_gives_the_same_bytes() {
    let (first, second, third) = (folder(), folder(), folder());
    let replay = |file: &Path, to: &Path| {
        kparcas().args(["replay", "--lang", "fr"]).arg(file).arg("--to").arg(to).assert().success();
    };
    replay(&script("kolda-libya"), first.path());
    replay(&script("kolda-libya"), second.path());
    assert_eq!(files(first.path()), files(second.path()));
    // And the document says the same as the script from which it came.
    let document = first.path().join("kolda-libya.session.ron");
    replay(&document, third.path());
    let by_end = |folder: &Path, end: &str| files(folder).into_iter().find(|(f, _)| f.ends_with(end)).expect(end).1;
    assert_eq!(by_end(first.path(), ".pdf"), by_end(third.path(), ".pdf"));
}

#[test]
fn exports_name_no_author_path_time_or_device_and_mark_training() {
    let out = folder();
    kparcas()
        .args(["replay", "--lang", "fr"])
        .arg(script("agadez-waiting"))
        .arg("--to")
        .arg(out.path())
        .assert()
        .success();
    for (file, bytes) in files(out.path()) {
        let text = String::from_utf8_lossy(&bytes);
        for secret in
            ["/Author", "/CreationDate", "/ModDate", "CreateDate", env!("CARGO_MANIFEST_DIR"), "tEXt", "tIME", "eXIf"]
        {
            assert!(!text.contains(secret), "{file} holds {secret}");
        }
        if file.ends_with(".pdf") {
            assert!(text.contains("/StructTreeRoot"), "{file} is tagged for screen readers");
            assert!(text.contains("/Lang"), "{file} names its language");
        }
        if file.ends_with(".ron") {
            assert!(text.contains("mode:Training"), "{file} says that it is fictional");
        }
    }
}

#[test]
fn an_export_never_overwrites_another_file() {
    let out = folder();
    let there = out.path().join("kolda-libya.session.ron");
    fs::write(&there, "mine").expect("a file of the user");
    let replay = || {
        kparcas()
            .args(["replay", "--only", "document"])
            .arg(script("kolda-libya"))
            .arg("--to")
            .arg(out.path())
            .assert()
            .success()
    };
    replay();
    assert_eq!(fs::read_to_string(&there).expect("still there"), "mine");
    assert!(out.path().join("kolda-libya-2.session.ron").exists());
}

#[test]
fn the_shipped_deck_is_clean_and_a_broken_one_is_told_line_by_line() {
    kparcas().args(["deck", "check"]).assert().success();
    let pack = folder();
    fs::create_dir(pack.path().join("art")).expect("a folder");
    fs::write(
        pack.path().join("art/obj.one.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 7 10'><script/></svg>",
    )
    .expect("art");
    fs::write(
        pack.path().join("deck.ron"),
        "Deck(\n    version: 1,\n    id: \"mine\",\n    cards: [\n        Card(id: \"obj.one\", family: Object, risk: High),\n        Card(id: \"../../etc/passwd\", family: Object),\n        Card(id: \"obj.one\", family: Object),\n    ],\n)\n",
    )
    .expect("a deck");
    let told = kparcas().args(["deck", "check"]).arg(pack.path()).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
    for part in
        ["deck.ron:5:", "deck.ron:6:", "used twice", "needs a resource card beside it", "No picture was found", "a–z"]
    {
        assert!(told.contains(part), "{part} is told in:\n{told}");
    }
}

#[test]
fn foreign_pictures_of_four_kinds_are_drawn_and_a_huge_one_is_refused() {
    let pack = folder();
    let art = pack.path().join("art");
    fs::create_dir(&art).expect("a folder");
    let picture = image::RgbaImage::from_fn(300, 420, |x, y| image::Rgba([x as u8, y as u8, 90, 255]));
    picture.save(art.join("obj.png.png")).expect("png");
    image::DynamicImage::ImageRgba8(picture.clone()).to_rgb8().save(art.join("obj.jpg.jpg")).expect("jpeg");
    picture.save(art.join("obj.webp.webp")).expect("webp");
    fs::write(
        art.join("obj.svg.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 7 10'><rect width='7' height='10' fill='#34457E'/></svg>",
    )
    .expect("svg");
    // A PNG head that promises 60,000 × 60,000 pixels.
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend(60_000_u32.to_be_bytes());
    huge.extend(60_000_u32.to_be_bytes());
    huge.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
    fs::write(art.join("obj.huge.png"), huge).expect("a hostile picture");
    let cards: String = ["png", "jpg", "webp", "svg", "huge"]
        .iter()
        .map(|id| format!("Card(id: \"obj.{id}\", family: Object),\n"))
        .collect();
    fs::write(pack.path().join("deck.ron"), format!("Deck(version: 1, id: \"mine\", cards: [\n{cards}])"))
        .expect("a deck");
    let told = kparcas().args(["deck", "check"]).arg(pack.path()).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
    assert!(told.lines().any(|line| line.contains("obj.huge") && line.contains("cannot be read")), "{told}");
    for id in ["png", "jpg", "webp", "svg"] {
        let bad = told.lines().find(|line| line.contains(&format!("obj.{id}:")) && !line.contains("no name"));
        assert_eq!(bad, None, "{told}");
    }
}

#[test]
fn a_contact_sheet_shows_a_family_in_colour_and_grey() {
    let out = folder();
    for grey in [false, true] {
        let file = out.path().join("sheet.png");
        let mut command = kparcas();
        command.args(["deck", "sheet", "--family", "flag", "--width", "60", "--to"]).arg(&file);
        if grey {
            command.arg("--grey");
        }
        command.assert().success();
        let sheet = image::open(&file).expect("a picture").to_rgb8();
        let coloured = sheet
            .pixels()
            .any(|p| p.0.iter().max().zip(p.0.iter().min()).is_some_and(|(most, least)| most - least > 40));
        assert_eq!(coloured, !grey);
    }
}

#[test]
fn without_a_display_the_window_says_what_is_missing_and_what_to_do() {
    let told = kparcas().assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(
        told.contains("No display was found") && told.contains("apt install") && told.contains("kparcas replay"),
        "{told}"
    );
    assert!(!told.contains("panicked"), "{told}");
}

#[test]
fn doctor_tells_each_thing_and_what_to_do_about_it() {
    let data = folder();
    let told = kparcas().arg("doctor").arg("--data").arg(data.path().join("kept")).assert().code(1);
    let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
    for part in ["graphics", "MISSING  display", "Andika", "Français", "native reader", "deck", "folder"] {
        assert!(told.contains(part), "{part} is told in:\n{told}");
    }
}

#[test]
fn bad_files_get_a_message_with_place_and_remedy_and_change_nothing() {
    let home = folder();
    let write = |name: &str, bytes: &[u8]| {
        let file = home.path().join(name);
        fs::write(&file, bytes).expect("a file");
        file
    };
    let whole = fs::read_to_string(script("kolda-libya")).expect("a script");
    let cases = [
        (home.path().join("missing.ron"), "Check the name"),
        (write("cut.ron", &whole.as_bytes()[..whole.len() / 2]), "cut.ron:"),
        (write("version.ron", whole.replace("version: 1", "version: 99").as_bytes()), "version 99"),
        (write("deep.ron", format!("Script({}", "[".repeat(9_000)).as_bytes()), "deep.ron:"),
        (write("bytes.ron", b"Script(\n\xff\xfe"), "not UTF-8"),
        (write("nobody.ron", whole.replace("pla.compound", "pla.nowhere").as_bytes()), "Action 3 "),
    ];
    for (file, part) in cases {
        let out = home.path().join("out");
        let told = kparcas().arg("replay").arg(&file).arg("--to").arg(&out).assert().failure();
        let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
        assert!(told.contains(part) && !told.contains("panicked"), "{part} is told in:\n{told}");
        assert!(!out.exists(), "{} wrote something", file.display());
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let home = folder();
    let wall = home.path().join("wall");
    fs::write(&wall, "a file").expect("a file");
    let told = kparcas()
        .args(["replay", "--only", "document"])
        .arg(script("kolda-libya"))
        .arg("--to")
        .arg(wall.join("in"))
        .assert()
        .failure();
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.contains("Choose another folder"), "{told}");
}
