//! Packs of cards from outside: made safe, added, played with, taken away; a bad one changes nothing.

use crate::cli::kparcas;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use kparcas::deck::pack::{Pack, Shelf};
use kparcas::deck::{CardId, Deck, Family, Weight, check, picture_of, rasterise};
use kparcas::i18n::{Language, Words};
use kparcas::kit::Stock;
use proptest::prelude::*;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a camera writes into a picture and nobody at the table should carry on.
const SECRET: &str = "N16.97 E7.99 Moussa's phone";

/// A photograph as a telephone held upright writes it: lying on its side, turned by its metadata, with a secret in it.
/// Upright it is 2,000 × 3,000 and red above, blue below.
pub fn photograph() -> Vec<u8> {
    // Orientation 6 turns it a quarter to the right: its left side comes up.
    let lying = RgbImage::from_fn(3_000, 2_000, |x, _| if x < 1_500 { Rgb([190, 30, 30]) } else { Rgb([30, 30, 190]) });
    let mut jpeg = Cursor::new(Vec::new());
    lying.write_to(&mut jpeg, ImageFormat::Jpeg).expect("a JPEG");
    let jpeg = jpeg.into_inner();
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"); // orientation: 6
    exif.extend(b"\x01\x0E\0\x02"); // description, in the bytes after the directory
    exif.extend((SECRET.len() as u32).to_be_bytes());
    exif.extend(38_u32.to_be_bytes());
    exif.extend([0; 4]);
    exif.extend(SECRET.bytes());
    let mut with = jpeg[..2].to_vec();
    with.extend([0xFF, 0xE1]);
    with.extend((exif.len() as u16 + 2).to_be_bytes());
    with.extend(&exif);
    with.extend(&jpeg[2..]);
    with
}

/// A pack of photographs and drawings that completes the shipped deck: a name, and its content.
fn photographs() -> Vec<(&'static str, Vec<u8>)> {
    let mut round = Cursor::new(Vec::new());
    let see_through = RgbaImage::from_fn(300, 420, |x, y| {
        let inside = (x as i32 - 150).pow(2) + (y as i32 - 210).pow(2) < 100 * 100;
        if inside { Rgba([20, 160, 60, 255]) } else { Rgba([0, 0, 0, 0]) }
    });
    see_through.write_to(&mut round, ImageFormat::Png).expect("a PNG");
    let mut webp = Cursor::new(Vec::new());
    RgbImage::from_pixel(500, 700, Rgb([220, 180, 40])).write_to(&mut webp, ImageFormat::WebP).expect("a WebP");
    let deck = r#"Deck(
    version: 1,
    id: "photos",
    title: "Our photographs",
    completes: "kparcas",
    hides: ["obj.radio"],
    cards: [
        Card(id: "pla.our-market", family: Landscape),
        Card(id: "obj.our-drum", family: Object),
        Card(id: "obj.our-cloth", family: Object),
        Card(id: "obj.tea", family: Object),
    ],
)"#;
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 70 98'><metadata>{SECRET}</metadata>\
         <rect width='70' height='98' fill='#8020A0'/></svg>"
    );
    let names = "card-pla-our-market = the Tuesday market\ncard-obj-our-drum = our drum\n";
    vec![
        ("deck.ron", deck.into()),
        ("art/pla.our-market.JPG", photograph()),
        ("art/obj.our-drum.png", round.into_inner()),
        ("art/obj.our-cloth.webp", webp.into_inner()),
        ("art/obj.tea.svg", svg.into_bytes()),
        ("art/notes.txt", b"left where it is".to_vec()),
        ("names/en.ftl", names.into()),
    ]
}

pub fn as_folder(home: &Path, files: &[(&str, Vec<u8>)]) -> PathBuf {
    let pack = home.join("pack");
    for (name, content) in files {
        let file = pack.join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, content).expect("a file");
    }
    pack
}

fn as_zip(home: &Path, within: &str, files: &[(&str, Vec<u8>)]) -> PathBuf {
    let path = home.join("pack.zip");
    let mut zip = ZipWriter::new(fs::File::create(&path).expect("a file"));
    for (name, content) in files {
        zip.start_file(format!("{within}{name}"), SimpleFileOptions::default()).expect("an entry");
        zip.write_all(content).expect("it is written");
    }
    zip.finish().expect("a zip");
    path
}

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The program on a data folder of its own.
fn on(data: &Path) -> assert_cmd::Command {
    let mut command = kparcas();
    command.env("KPARCAS_DATA", data);
    command
}

fn told(command: &mut assert_cmd::Command, code: i32) -> String {
    let done = command.assert().code(code);
    let out = done.get_output();
    format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
}

/// Every file under a folder.
fn all_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all = Vec::new();
    for entry in entries.filter_map(Result::ok) {
        if entry.path().is_dir() {
            all.extend(all_files(&entry.path()));
        } else {
            all.push(entry.path());
        }
    }
    all.sort();
    all
}

/// The colour of a drawn card at a place, in tenths of its width and height.
fn colour(pack: &Pack, id: &str, (x, y): (u32, u32)) -> [u8; 3] {
    let card = pack.deck.card(&CardId::from(id)).expect("the card");
    let drawn = rasterise(&picture_of(&pack.art, card), 100).expect("it is drawn");
    let at = ((y * drawn.height / 10) * drawn.width + x * drawn.width / 10) as usize * 4;
    [drawn.rgba[at], drawn.rgba[at + 1], drawn.rgba[at + 2]]
}

fn near(found: [u8; 3], wanted: [u8; 3]) {
    let far = found.iter().zip(wanted).any(|(found, wanted)| found.abs_diff(wanted) > 12);
    assert!(!far, "{found:?} is not {wanted:?}");
}

const SCRIPT: &str = r#"Script(
    version: 1, title: "Nobody", date: Date(year: 2026, month: 11, day: 3), deck: "kparcas+photos", setting: Setting(level: Expert),
    actions: [
        (at: 0, do: JoinSeat(seat: 1, code: SeatCode(colour: Ochre, animal: Giraffe))),
        (at: 1000, do: OpenKit(kit: "story")),
        (at: 2000, do: Lay(what: Card("pla.our-market"), seat: 1, to: Zone(zone: "home"))),
        (at: 3000, do: Lay(what: Card("pla.well"), seat: 1, to: Zone(zone: "home"))),
    ],
)"#;

#[test]
fn a_pack_of_photographs_is_added_played_with_and_taken_away() {
    let home = home();
    let data = home.path().join("data");
    let zip = as_zip(home.path(), "photos from Agadez/", &photographs());
    let said = told(on(&data).args(["deck", "add"]).arg(&zip), 0);
    assert!(said.contains("The pack “photos” is added"), "{said}");
    let listed = told(on(&data).args(["deck", "list"]), 0);
    assert!(listed.contains("kparcas: cards: 330; in use") && listed.contains("photos: cards: 4; in use"), "{listed}");

    // What the camera wrote is gone, and no picture is larger than a card needs.
    let kept = all_files(&data.join("decks"));
    assert_eq!(kept.len(), 6, "{kept:?}");
    for file in &kept {
        let bytes = fs::read(file).expect("a file");
        assert!(!bytes.windows(12).any(|part| part == &SECRET.as_bytes()[..12]), "{}", file.display());
        assert!(bytes.len() < 400_000, "{}: {}", file.display(), bytes.len());
    }

    // In a session: the photograph stands upright in the picture of the table, its name in the summary.
    let (script, out) = (home.path().join("nobody.ron"), home.path().join("out"));
    fs::write(&script, SCRIPT).expect("a script");
    told(on(&data).args(["replay", "--lang", "en"]).arg(&script).arg("--to").arg(&out), 0);
    let table = image::open(out.join("nobody.en.story-1.png")).expect("a picture").to_rgb8();
    let of = |wanted: [u8; 3]| {
        let is = |pixel: &Rgb<u8>| pixel.0.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 14);
        let found = table.enumerate_pixels().filter(|(.., pixel)| is(pixel)).map(|(_, y, _)| u64::from(y));
        let (count, sum) = found.fold((0_u64, 0_u64), |(count, sum), y| (count + 1, sum + y));
        assert!(count > 2_000, "{wanted:?} is nowhere on the table");
        sum / count
    };
    assert!(of([190, 30, 30]) < of([30, 30, 190]), "the photograph lies on its side");
    if crate::display::can("the words of a summary", &["pdftotext"]) {
        let text = std::process::Command::new("pdftotext").arg(out.join("nobody.en.pdf")).arg("-").output();
        let text = String::from_utf8_lossy(&text.expect("pdftotext runs").stdout).into_owned();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("the Tuesday market") && text.contains("well"), "{text}");
    }

    // Taken away, what was played with it says what it needs, and can be given it without adding.
    told(on(&data).args(["deck", "remove", "photos"]), 0);
    assert_eq!(all_files(&data.join("decks")), Vec::<PathBuf>::new());
    let said = told(on(&data).arg("replay").arg(&script).arg("--to").arg(&out), 1);
    assert!(said.contains("nobody.ron") && said.contains("“photos” is not here"), "{said}");
    told(on(&data).args(["replay", "--lang", "en", "--deck"]).arg(&zip).arg(&script).arg("--to").arg(&out), 0);
    assert_eq!(all_files(&data.join("decks")), Vec::<PathBuf>::new(), "nothing was added");
    let said = told(on(&data).args(["deck", "remove", "photos"]), 1);
    assert!(said.contains("There is no pack “photos”"), "{said}");
}

#[test]
fn pictures_of_four_kinds_are_brought_in_upright_and_whole() {
    let home = home();
    let folder = as_folder(home.path(), &photographs());
    let pack = Pack::open(&folder).expect("a pack");
    assert!(pack.refused.is_empty(), "{:?}", pack.refused);
    near(colour(&pack, "pla.our-market", (5, 2)), [190, 30, 30]);
    near(colour(&pack, "pla.our-market", (5, 8)), [30, 30, 190]);
    // Nothing shines through but the paper of the card.
    near(colour(&pack, "obj.our-drum", (5, 5)), [20, 160, 60]);
    near(colour(&pack, "obj.our-drum", (1, 1)), [0xFB, 0xF2, 0xDF]);
    near(colour(&pack, "obj.our-cloth", (5, 5)), [220, 180, 40]);
    near(colour(&pack, "obj.tea", (5, 5)), [0x80, 0x20, 0xA0]);
    // The folder, the deck in it and the zip of it are the same pack.
    let again = Pack::open(&folder.join("deck.ron")).expect("a pack");
    let zipped = Pack::open(&as_zip(home.path(), "", &photographs())).expect("a pack");
    assert_eq!((pack.deck.clone(), pack.names.clone()), (again.deck, again.names));
    assert_eq!((pack.deck, pack.names), (zipped.deck, zipped.names));
}

#[test]
fn a_pack_completes_hides_and_replaces_and_speaks_for_its_cards() {
    let home = home();
    let shelf = Shelf::new(home.path().join("decks"));
    let mut files = photographs();
    let kit = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/kits/story.ron")).expect("the kit");
    files.push(("kits/market.ron", kit.replace("id: \"story\"", "id: \"market\"").into_bytes()));
    files.push(("names/fr.ftl", "kit-market = Notre marché\ndestroy-all = Tout garder\n".into()));
    let brought = shelf.bring(&as_folder(home.path(), &files)).expect("a pack");
    shelf.keep(brought).expect("it is kept");
    let stock = Stock::in_use(shelf.packs(), None).expect("the shipped deck");
    assert_eq!(stock.pack.deck.id.0, "kparcas+photos");
    assert!(stock.pack.deck.card(&"obj.radio".into()).is_none(), "it is hidden");
    near(colour(&stock.pack, "obj.tea", (5, 5)), [0x80, 0x20, 0xA0]);
    // The empty card of a family stays its last.
    let objects: Vec<_> = stock.pack.deck.family(Family::Object).collect();
    assert!(objects.last().is_some_and(|card| card.blank));
    assert!(objects.iter().any(|card| card.id.0 == "obj.our-drum"));
    let kits: Vec<_> = stock.kits.iter().map(|kit| kit.id.0.as_str()).collect();
    assert_eq!(kits, ["story", "journey", "emotions", "care", "resources", "market"]);
    let words = Words::new(&stock.pack.names);
    assert_eq!(words.card(Language::English, "obj.our-drum").as_deref(), Some("our drum"));
    assert_eq!(
        words.card(Language::Arabic, "obj.our-drum").as_deref(),
        Some("our drum"),
        "in the language that has it"
    );
    assert_eq!(words.say(Language::French, "kit-market"), "Notre marché");
    // No pack changes what a tool of the program says.
    assert_eq!(words.say(Language::French, "destroy-all"), kparcas::i18n::say(Language::French, "destroy-all"));
    assert_eq!(Words::unheard(&stock.pack.names), [("fr".to_owned(), "destroy-all".to_owned())]);
}

#[test]
fn a_deck_that_stands_alone_is_used_in_place_of_the_shipped_one() {
    let home = home();
    let data = home.path().join("data");
    let mut files = photographs();
    let deck = String::from_utf8(files[0].1.clone()).expect("text");
    let deck = deck.replace("    completes: \"kparcas\",\n    hides: [\"obj.radio\"],\n", "");
    files[0].1 = deck.into_bytes();
    let pack = as_folder(home.path(), &files);
    let said = told(on(&data).args(["deck", "add"]).arg(&pack), 0);
    assert!(said.contains("in place of the shipped deck"), "{said}");
    let listed = told(on(&data).args(["deck", "list"]), 0);
    assert!(
        listed.contains("kparcas: cards: 330; not in use") && listed.contains("photos: cards: 4; in use"),
        "{listed}"
    );
    // A pack on the shelf that somebody damages later is named, and the program goes on with its own.
    fs::write(data.join("decks/photos/deck.ron"), "Deck(version: 1,").expect("damage");
    let listed = told(on(&data).args(["deck", "list"]), 0);
    assert!(listed.contains("kparcas: cards: 330; in use") && listed.contains("deck.ron:1:"), "{listed}");
}

/// Everything that can be wrong with a pack: what is wrong, its files in place of those above, and what is told.
fn bad_packs() -> Vec<(&'static str, Vec<(&'static str, Vec<u8>)>, &'static str)> {
    let svg = |inside: &str| {
        format!("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 7 10'>{inside}</svg>")
            .into_bytes()
    };
    let tea = |inside: &str| vec![("art/obj.tea.svg", svg(inside))];
    let laughs: String = (1..30)
        .map(|n| format!("<g id='l{n}'>{}</g>", format!("<use xlink:href='#l{}'/>", n - 1).repeat(10)))
        .collect();
    let patterns: String = (1..30)
        .map(|n| {
            format!(
                "<pattern id='p{n}' width='1' height='1'>{}</pattern>",
                format!("<rect width='1' height='1' fill='url(#p{})'/>", n - 1).repeat(10)
            )
        })
        .collect();
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend(60_000_u32.to_be_bytes());
    huge.extend(60_000_u32.to_be_bytes());
    huge.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
    let deck = |text: &str| vec![("deck.ron", text.as_bytes().to_vec())];
    vec![
        ("a script", tea("<script>alert(1)</script>"), "<script>"),
        ("foreign content", tea("<foreignObject/>"), "<foreignObject>"),
        ("a file of the system", tea("<use href='file:///etc/passwd#a'/>"), "outside"),
        ("an address", tea("<image href='http://example.org/a.png'/>"), "<image>"),
        ("a bomb of uses", tea(&format!("<g id='l0'><rect width='1' height='1'/></g>{laughs}")), "too many shapes"),
        ("a bomb of patterns", tea(&format!("<pattern id='p0' width='1' height='1'/>{patterns}")), "too many shapes"),
        ("endless nesting", tea(&format!("{}{}", "<g>".repeat(90_000), "</g>".repeat(90_000))), "too many shapes"),
        ("a snake that bites its tail", tea("<g id='a'><use xlink:href='#a'/></g>"), "too many shapes"),
        ("entities that laugh", vec![("art/obj.tea.svg", laughing_entities())], "cannot be read"),
        ("a huge bitmap", vec![("art/pla.our-market.JPG", huge)], "cannot be read"),
        ("a picture cut short", vec![("art/pla.our-market.JPG", photograph()[..9_000].to_vec())], "cannot be read"),
        ("no picture", vec![("art/obj.our-drum.png", Vec::new())], "cannot be read"),
        ("a deck cut short", deck("Deck(version: 1, id: \"pho"), "ends too early"),
        (
            "the name of the shipped deck",
            deck("Deck(version: 1, id: \"kparcas\", cards: [])"),
            "name of the shipped deck",
        ),
        ("a name that leads out", deck("Deck(version: 1, id: \"../..\", cards: [])"), "will not do"),
        (
            "a deck that is not here",
            deck("Deck(version: 1, id: \"x\", completes: \"other\", cards: [])"),
            "“other” is not here",
        ),
        (
            "a resource that is hidden",
            deck("Deck(version: 1, id: \"x\", completes: \"kparcas\", hides: [\"pla.dooropen\"], cards: [])"),
            "pla.gate",
        ),
        (
            "a kit that asks nothing",
            vec![("kits/none.ron", b"Kit(version: 1, id: \"x\", mat: Sheet(Sheet(zones: [])), steps: [])".to_vec())],
            "no step",
        ),
    ]
}

fn laughing_entities() -> Vec<u8> {
    let mut text = String::from("<!DOCTYPE svg [<!ENTITY e0 'ha'>");
    for n in 1..20 {
        text.push_str(&format!("<!ENTITY e{n} '{}'>", format!("&e{};", n - 1).repeat(10)));
    }
    text.push_str("]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><desc>&e19;</desc></svg>");
    text.into_bytes()
}

#[test]
fn a_bad_pack_is_told_in_plain_words_and_changes_nothing() {
    let home = home();
    let data = home.path().join("data");
    told(on(&data).args(["deck", "add"]).arg(as_zip(home.path(), "", &photographs())), 0);
    let before: Vec<_> = all_files(&data).into_iter().map(|file| (fs::read(&file).expect("a file"), file)).collect();
    for (what, files, says) in bad_packs() {
        let mut all = photographs();
        for (name, content) in files {
            match all.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = content,
                None => all.push((name, content)),
            }
        }
        let away = tempfile::tempdir().expect("a folder");
        let done = on(&data).args(["deck", "add"]).arg(as_folder(away.path(), &all)).output().expect("it runs");
        let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert_eq!(done.status.code(), Some(1), "{what}: {said}");
        assert!(!said.contains("underway"), "{what} is told of a folder that is gone: {said}");
        assert!(said.contains(says) && !said.contains("panicked"), "{what}: {said}");
        let after: Vec<_> = all_files(&data).into_iter().map(|file| (fs::read(&file).expect("a file"), file)).collect();
        assert!(before == after, "{what} changed something");
    }
}

#[test]
fn no_name_in_a_zip_leads_out_of_it_and_a_broken_zip_is_told() {
    let home = home();
    let data = home.path().join("data");
    let mut files = photographs();
    files.push(("../../evil.ron", b"out".to_vec()));
    files.push(("/art/obj.evil.png", b"out".to_vec()));
    files.push(("art/../../obj.evil.png", b"out".to_vec()));
    told(on(&data).args(["deck", "add"]).arg(as_zip(home.path(), "deep/", &files)), 0);
    assert!(all_files(home.path()).iter().all(|file| !file.display().to_string().contains("evil")));
    for (bytes, says) in [(&b"PK\x03\x04 not a zip"[..], "zip cannot be read"), (b"", "zip cannot be read")] {
        let broken = home.path().join("broken.zip");
        fs::write(&broken, bytes).expect("a file");
        let said = told(on(&data).args(["deck", "add"]).arg(&broken), 1);
        assert!(said.contains(says), "{said}");
    }
    let empty = as_zip(home.path(), "", &[("readme.txt", b"nothing".to_vec())]);
    let said = told(on(&data).args(["deck", "add"]).arg(&empty), 1);
    assert!(said.contains("no deck.ron in this zip"), "{said}");
}

#[test]
fn what_a_pack_lacks_is_said_and_does_not_keep_it_out() {
    let home = home();
    let shelf = Shelf::new(home.path().join("decks"));
    let brought = shelf.bring(&as_folder(home.path(), &photographs())).expect("a pack");
    let base = shelf.base_of(&brought.pack.deck).expect("the shipped deck");
    let words = Words::new(&brought.pack.names);
    let findings = check(&brought.pack, base.as_ref(), &|id| words.missing(&id.0));
    assert!(findings.iter().all(|finding| finding.weight == Weight::Gap), "{findings:?}");
    let unnamed: Vec<_> = findings.iter().map(|finding| finding.about.as_str()).collect();
    // The tea is named by the shipped deck; the others have no French, Arabic or Portuguese name.
    assert_eq!(unnamed, ["pla.our-market", "obj.our-drum", "obj.our-cloth"]);
    assert_eq!(fs::read_dir(home.path().join("decks")).expect("the shelf").count(), 1, "brought in, not kept");
    drop(brought);
    assert_eq!(fs::read_dir(home.path().join("decks")).expect("the shelf").count(), 0, "and nothing is left");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However a deck completes another: no card twice, nothing hidden is shown, every card of the second is there, the
    /// cards of the first keep their order.
    #[test]
    fn a_completed_deck_is_whole(
        first in prop::collection::btree_set(0_u8..30, 1..20),
        second in prop::collection::btree_set(0_u8..30, 0..20),
        hidden in prop::collection::vec(0_u8..30, 0..8),
    ) {
        let deck = |id: &str, cards: &std::collections::BTreeSet<u8>, hides: &[u8]| {
            let family = |n: &u8| if n.is_multiple_of(2) { "Object" } else { "Person" };
            let cards: String = cards.iter().map(|n| format!("Card(id: \"c{n}\", family: {}),", family(n))).collect();
            let hides: String = hides.iter().map(|n| format!("\"c{n}\",")).collect();
            Deck::from_ron("deck.ron", &format!("Deck(version: 1, id: \"{id}\", hides: [{hides}], cards: [{cards}])"))
                .expect("a deck")
        };
        let (one, two) = (deck("one", &first, &[]), deck("two", &second, &hidden));
        let whole = one.completed_by(&two);
        let ids: Vec<_> = whole.cards.iter().map(|card| card.id.0.clone()).collect();
        let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
        prop_assert_eq!(distinct.len(), ids.len());
        for n in &second {
            let id = format!("c{n}");
            prop_assert!(ids.contains(&id));
        }
        for n in hidden.iter().filter(|n| !second.contains(n)) {
            let id = format!("c{n}");
            prop_assert!(!ids.contains(&id));
        }
        let kept: Vec<_> = ids.iter().filter(|id| one.cards.iter().any(|card| card.id.0 == **id)).collect();
        let order: Vec<_> = one.cards.iter().map(|card| &card.id.0).filter(|id| ids.contains(id)).collect();
        prop_assert_eq!(kept, order);
    }

    /// Whatever bytes stand for a picture: it is drawn or refused, never more.
    #[test]
    fn rubbish_for_pictures_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..600), cut in 0_usize..4_000) {
        let home = tempfile::tempdir().expect("a folder");
        let mut files = photographs();
        let mut jpeg = DynamicImage::ImageRgb8(RgbImage::from_pixel(60, 90, Rgb([1, 2, 3])));
        jpeg.invert();
        let mut whole = Cursor::new(Vec::new());
        jpeg.write_to(&mut whole, ImageFormat::Jpeg).expect("a JPEG");
        let mut torn = whole.into_inner();
        let at = cut.min(torn.len());
        torn.splice(at..at, bytes.iter().copied());
        files[1].1 = torn;
        files[2].1 = bytes.clone();
        files[4].1 = bytes;
        if let Ok(pack) = Pack::open(&as_folder(home.path(), &files)) {
            for card in &pack.deck.cards {
                let _ = pack.art.card(card).map(|svg| rasterise(&svg, 30));
            }
        }
    }
}
