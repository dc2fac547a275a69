//! Documents, scripts, decks and kits as text: what is written is read again, and what is broken says where and what to do.

use crate::table::{
    ONE, RULES, any_action, ask, card, cloth, code, header, journey, lay, new_stage, open, scripts, story, try_ask,
};
use kparcas::deck::pack::{Pack, read_text};
use kparcas::deck::{Deck, Problem, ReadError, Tells};
use kparcas::i18n::{Language, plain, teller};
use kparcas::kit::{Direction, Kit, Place};
use kparcas::session::{
    Act, Action, Anchor, Document, DocumentError, Entry, Event, Header, Layout, Milliseconds, Mode, Part, PieceId,
    Refusal, Script, Session, Spot, entry_line, header_text, recover,
};
use kparcas::summary::Summary;
use proptest::prelude::*;
use std::fs::{self, File};
use std::path::Path;
use std::sync::LazyLock;

const STORY: &str = include_str!("../../assets/kits/story.ron");
const JOURNEY: &str = include_str!("../../assets/kits/journey.ron");

fn read(text: &str) -> Result<Session, DocumentError> {
    Document::session("table.ron", text, &RULES)
}

fn written(session: &Session) -> String {
    Document::of(session).to_ron().expect("a session is written")
}

/// What an error says in English.
pub fn words(error: &impl Tells) -> String {
    plain(&error.told().words(&teller(Language::English)))
}

/// Looks that an error names the file, a line and a column, and says what to do.
fn helps(error: &ReadError, file: &str) {
    const REMEDIES: [&str; 6] = [". Mend ", ". Only open ", ". Check ", ". Split ", ". Update ", ". Copy "];
    let text = words(error);
    assert!(error.line >= 1 && error.column >= 1, "{text}");
    assert!(text.starts_with(&format!("{file}:{}:{}: ", error.line, error.column)), "{text}");
    assert!(REMEDIES.iter().any(|remedy| text.contains(remedy)), "no remedy in: {text}");
}

fn read_error(text: &str) -> ReadError {
    match read(text).expect_err("it should not be readable") {
        DocumentError::Read(error) => {
            helps(&error, "table.ron");
            error
        }
        refused @ DocumentError::Refused { .. } => panic!("it was read: {refused:?}"),
    }
}

/// Uses a session as the window would, so that what is wrong with it shows.
fn used(session: &mut Session) {
    let _ = Summary::of(session, &RULES);
    for kit in &RULES.kits {
        for seat in session.state().seats.keys().copied() {
            let layout = Layout::new(session.state(), kit, seat);
            for piece in session.state().on_mat(seat, &kit.id) {
                let _ = (layout.place(&piece.spot), layout.size(&piece.what, &piece.spot.anchor));
            }
            let _ = (layout.extent(), layout.piece_at(Place::default(), 4));
            let _ = layout.near(&card("pla.well"), Some(kparcas::deck::Family::Landscape), Place::default());
        }
    }
    for action in [Action::Resume, Action::Undo, Action::Redo, lay(card("obj.tea"), cloth(0, 0)), new_flag()] {
        let _ = try_ask(session, &action);
    }
}

fn new_flag() -> Action {
    lay(card("fla.ml"), new_stage(0, Part::Above))
}

#[test]
fn a_session_is_written_and_read_as_the_same_session() {
    for (file, text) in scripts() {
        let session = Document::session(&file, &text, &RULES).expect("a shipped script plays");
        assert_eq!(read(&written(&session)).expect("its document is read"), session, "{file}");
    }
}

#[test]
fn a_session_in_which_nothing_happened_is_written_and_read() {
    for (mode, title) in
        [(Mode::NothingKept, None), (Mode::Training, Some("\"Elle\" \\ und\nnoch \u{0} é 🌍 }])".to_owned()))]
    {
        let session = Session::new(Header { mode, title, ..header() });
        assert_eq!(read(&written(&session)).expect("its document is read"), session);
    }
}

#[test]
fn a_document_keeps_what_can_be_undone_and_redone() {
    let mut session = story();
    for action in [lay(card("obj.tea"), cloth(0, 0)), lay(card("obj.lamp"), cloth(9, 9)), Action::Undo] {
        ask(&mut session, action);
    }
    let mut again = read(&written(&session)).expect("its document is read");
    for action in [Action::Redo, Action::Undo, Action::Undo, Action::Redo, lay(card("obj.tea"), cloth(0, 0))] {
        ask(&mut session, action.clone());
        ask(&mut again, action);
        assert_eq!(again, session);
    }
}

#[test]
fn a_document_is_one_event_a_line() {
    let mut session = story();
    ask(&mut session, Action::NoteObservation { words: "un\npuits\r\n".to_owned() });
    let head = header_text(session.header()).expect("a header");
    let lines: String = session.entries().iter().map(|entry| entry_line(entry).expect("a line")).collect();
    assert_eq!(lines.lines().count(), session.entries().len());
    assert!(written(&session).starts_with(&format!("{head}{lines}")));
}

#[test]
fn a_document_cut_anywhere_gives_back_its_whole_lines() {
    let (file, script) = scripts().remove(0);
    let session = Document::session(&file, &script, &RULES).expect("a shipped script plays");
    let text = written(&session);
    let head = header_text(session.header()).expect("a header").len();
    // Many cuts give back the same text, which is read once.
    let mut last: Option<(String, Option<usize>)> = None;
    for end in 0..=text.len() {
        let bytes = &text.as_bytes()[..end];
        // As the journal is read: a letter may be cut in two.
        let cut = String::from_utf8_lossy(bytes);
        let (whole, length) = recover(&cut);
        assert!(length <= end, "at byte {end} more is kept than there was");
        assert!(whole.starts_with(&text[..length]), "at byte {end}");
        let kept = match last {
            Some((known, kept)) if known == whole => kept,
            _ => match read(&whole) {
                Ok(again) => {
                    assert_eq!(again.entries(), &session.entries()[..again.entries().len()], "at byte {end}");
                    Some(again.entries().len())
                }
                answer => {
                    helps_somehow(answer);
                    None
                }
            },
        };
        if end >= head {
            let lines = bytes.iter().filter(|byte| **byte == b'\n').count() - 3;
            assert_eq!(kept, Some(lines.min(session.entries().len())), "cut at byte {end} of {}", text.len());
        }
        last = Some((whole, kept));
    }
}

/// Looks that, where there is no session, the error helps.
fn helps_somehow(answer: Result<Session, DocumentError>) {
    match answer {
        Ok(session) => assert!(session.entries().is_empty(), "events came from nowhere"),
        Err(DocumentError::Read(error)) => helps(&error, "table.ron"),
        Err(DocumentError::Refused { file, number, .. }) => assert!(file == "table.ron" && number > 0),
    }
}

#[test]
fn zeros_at_a_torn_end_are_not_taken_for_events() {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    let text = written(&session);
    let head = header_text(session.header()).expect("a header").len();
    for end in (head..text.len()).filter(|end| text.as_bytes()[end - 1] == b'\n' && !text[..*end].ends_with("],\n")) {
        let (torn, length) = recover(&format!("{}{}", &text[..end], "\0".repeat(4_096)));
        assert_eq!((torn, length), recover(&text[..end]), "at byte {end}");
        assert_eq!(length, end);
    }
}

#[test]
fn another_version_is_refused_with_both_numbers() {
    let version = Problem::Version { found: 9, known: 1 };
    let document = Document { header: Header { version: 9, ..header() }, journal: vec![] };
    assert_eq!(read_error(&document.to_ron().expect("a document")).problem, version);
    let (_, script) = scripts().remove(0);
    assert_eq!(read_error(&other_version(&script)).problem, version);
    let kit = Kit::from_ron("kit.ron", &other_version(STORY)).expect_err("another version");
    helps(&kit, "kit.ron");
    assert_eq!(kit.problem, version);
    let deck = Pack::shipped().expect("the shipped deck").text;
    let deck = Deck::from_ron("deck.ron", &other_version(&deck)).expect_err("another version");
    helps(&deck, "deck.ron");
    assert_eq!(deck.problem, version);
}

fn other_version(text: &str) -> String {
    let other = text.replacen("version: 1,", "version: 9,", 1);
    assert_ne!(other, text, "the text has no version");
    other
}

#[test]
fn a_truncated_file_says_that_it_ends_too_early_or_where_it_breaks() {
    let (_, script) = scripts().remove(0);
    let title = script.find("title: \"").expect("a title") + 12;
    assert_eq!(read_error(&script[..title]).problem, Problem::Truncated);
    let mut session = journey();
    ask(&mut session, new_flag());
    let text = written(&session);
    let lines = text.lines().count();
    for end in (0..text.len() - 2).filter(|end| text.is_char_boundary(*end)) {
        let error = read_error(&text[..end]);
        assert!(error.line <= lines, "cut at {end}: {error:?}");
    }
}

#[test]
fn a_script_that_asks_for_what_is_not_allowed_says_which_action() {
    let script = r#"Script(version: 1, title: "Nobody", date: Date(year: 2026, month: 1, day: 2), deck: "kparcas", setting: Setting(level: Expert), actions: [
        (at: 1, do: JoinSeat(seat: 1, code: SeatCode(colour: Ochre, animal: Giraffe))),
        (at: 2, do: TurnOver(piece: 1)),
    ])"#;
    let error = read(script).expect_err("there is no piece");
    let said = words(&error);
    match error {
        DocumentError::Refused { file, number, refusal } => {
            assert_eq!((file.as_str(), number, refusal), ("table.ron", 2, Refusal::NoSuchPiece));
        }
        DocumentError::Read(error) => panic!("{error:?}"),
    }
    assert!(said.contains("table.ron") && said.contains('2') && said.contains("Change or remove it"), "{said}");
}

#[test]
fn an_error_points_at_its_line() {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), cloth(0, 0)));
    let text = written(&session);
    let wrong = text.replacen("PieceLaid", "PieceLost", 1);
    let line = text.lines().position(|line| line.contains("PieceLaid")).expect("a card was laid") + 1;
    let error = read_error(&wrong);
    assert_eq!(error.line, line, "{error:?}");
    assert!(matches!(error.problem, Problem::Form(_)), "{error:?}");
}

#[test]
fn a_deck_of_ten_thousand_cards_is_refused() {
    let cards: String = (0..10_000).map(|k| format!("Card(id: \"c.{k}\", family: Object),\n")).collect();
    let text = format!("Deck(version: 1, id: \"many\", cards: [\n{cards}])");
    let error = Deck::from_ron("deck.ron", &text).expect_err("too many cards");
    helps(&error, "deck.ron");
    assert_eq!(error.problem, Problem::TooMany { found: 10_000, most: Deck::MOST });
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    let begins = [
        "",
        "Session(header: ",
        "Session(header: (version: 1, mode: Training, title: ",
        "Script(actions: ",
        "Script(version: 1, actions: [(at: 1, do: Lay(what: ",
        "Deck(cards: ",
        "Deck(version: 1, id: ",
        "Kit(steps: ",
        "Kit(mat: ",
    ];
    for begin in begins {
        for opener in ["(", "[", "{", "Some(", "[(", "Sheet(", "/*"] {
            let text = format!("{begin}{}", opener.repeat(5_000));
            read_error(&text);
            helps(&Deck::from_ron("deck.ron", &text).expect_err("no deck"), "deck.ron");
            helps(&Kit::from_ron("kit.ron", &text).expect_err("no kit"), "kit.ron");
            helps(&Script::from_ron("script.ron", &text).expect_err("no script"), "script.ron");
        }
    }
}

#[test]
fn a_file_that_is_not_utf_8_says_in_which_line() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("deck.ron");
    fs::write(&file, b"Deck(\n  version: 1,\n  id: \"caf\xE9\",\n)").expect("a file");
    let error = read_text(&file).expect_err("it is no UTF-8");
    helps(&error, &file.display().to_string());
    assert_eq!((error.line, error.problem), (3, Problem::NotText));
}

#[test]
fn a_file_that_is_too_big_is_refused_unread() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("deck.ron");
    let bytes = 20 * 1024 * 1024;
    File::create(&file).and_then(|file| file.set_len(bytes)).expect("a sparse file");
    let error = read_text(&file).expect_err("it is too big");
    helps(&error, &file.display().to_string());
    assert!(matches!(error.problem, Problem::TooBig { found, .. } if found as u64 == bytes), "{error:?}");
    let error = Deck::from_ron("deck.ron", &" ".repeat(bytes as usize)).expect_err("it is too big");
    helps(&error, "deck.ron");
    assert!(matches!(error.problem, Problem::TooBig { .. }), "{error:?}");
}

#[test]
fn a_file_without_an_end_is_refused_before_it_fills_the_memory() {
    if !crate::display::can("a file without an end", &["/dev/zero"]) {
        return;
    }
    let error = read_text(Path::new("/dev/zero")).expect_err("it never ends");
    helps(&error, "/dev/zero");
    assert!(matches!(error.problem, Problem::TooBig { found, most } if found == most + 1), "{error:?}");
}

#[test]
fn a_picture_that_is_too_big_is_refused_unread() {
    let home = tempfile::tempdir().expect("a folder");
    let deck = "Deck(version: 1, id: \"few\", cards: [Card(id: \"obj.one\", family: Object)])";
    fs::write(home.path().join("deck.ron"), deck).expect("a file");
    let picture = home.path().join("art/obj.one.png");
    fs::create_dir(home.path().join("art")).expect("a folder");
    let bytes = 41 * 1024 * 1024;
    File::create(&picture).and_then(|file| file.set_len(bytes)).expect("a sparse file");
    let pack = Pack::open(home.path()).expect("the rest of the pack is read");
    let told = pack.refused.get("obj.one").expect("it is too big");
    assert_eq!(*told, Problem::TooBig { found: bytes as usize, most: 40 * 1024 * 1024 }.told());
}

#[test]
fn a_file_or_folder_that_is_not_there_is_an_error_with_a_remedy() {
    let home = tempfile::tempdir().expect("a folder");
    let missing = home.path().join("deck.ron");
    let error = read_text(&missing).expect_err("there is no file");
    helps(&error, &missing.display().to_string());
    let Err(error) = Pack::open(home.path()) else { panic!("a deck was read from an empty folder") };
    helps(&error, &missing.display().to_string());
}

/// A session with these events, after one seat has opened My story; all under one act number.
fn with(events: Vec<Event>, act: u32) -> Session {
    let first = vec![
        Event::SeatJoined { seat: ONE, code: code(ONE) },
        Event::KitOpened { kit: "story".into() },
        Event::StepEntered { kit: "story".into(), step: "home".into() },
    ];
    let journal = first.into_iter().chain(events).map(|event| Entry { act: Act(act), at: Milliseconds(0), event });
    Session::folded(header(), journal.collect())
}

fn laid(piece: u32, anchor: Anchor, at: Place) -> Event {
    let what = card("obj.tea");
    Event::PieceLaid { piece: PieceId(piece), what, seat: ONE, kit: "story".into(), spot: Spot { anchor, at } }
}

#[test]
fn a_document_with_the_last_act_number_is_refused_or_can_be_played_on() {
    if let Ok(mut session) = read(&written(&with(vec![], u32::MAX))) {
        let _ = try_ask(&mut session, &open("story"));
        used(&mut session);
    }
}

#[test]
fn a_document_with_the_last_piece_number_is_refused_or_takes_another_piece() {
    if let Ok(mut session) = read(&written(&with(vec![laid(u32::MAX, Anchor::Table, Place::default())], 1))) {
        let before = session.state().pieces.len();
        if try_ask(&mut session, &lay(card("obj.tea"), cloth(50, 50))).is_ok() {
            assert_eq!(session.state().pieces.len(), before + 1, "it was said to be laid and does not lie there");
        }
    }
}

#[test]
fn a_document_with_places_beyond_the_table_is_refused_or_can_be_shown() {
    for far in [i32::MIN, i32::MAX] {
        let at = Place::new(far, far);
        let events = vec![
            Event::PathTurned { seat: ONE, direction: Direction::RightToLeft },
            laid(1, Anchor::Zone("home".into()), at),
            laid(2, Anchor::Table, at),
        ];
        if let Ok(mut session) = read(&written(&with(events, 1))) {
            used(&mut session);
        }
    }
}

#[test]
fn a_document_with_an_angle_beyond_a_turn_is_refused_or_can_be_shown() {
    for angle in [i16::MIN, i16::MAX] {
        let events = vec![laid(1, Anchor::Table, Place::default()), Event::PieceRotated { piece: PieceId(1), angle }];
        if let Ok(mut session) = read(&written(&with(events, 1))) {
            used(&mut session);
            let _ = try_ask(&mut session, &Action::Rotate { piece: PieceId(1), degrees: i16::MAX });
        }
    }
}

/// A few valid files of each kind.
static VALID: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut texts: Vec<String> = scripts().into_iter().map(|(_, text)| text).collect();
    let documents: Vec<String> = texts.iter().map(|text| written(&read(text).expect("a script plays"))).collect();
    texts.extend(documents);
    texts.extend([STORY.to_owned(), JOURNEY.to_owned()]);
    texts
});

/// Reads a text as everything that it may be; panics where an error does not help.
fn read_as_anything(text: &str) {
    if let Err(error) = Deck::from_ron("deck.ron", text) {
        helps(&error, "deck.ron");
    }
    if let Err(error) = Kit::from_ron("kit.ron", text) {
        helps(&error, "kit.ron");
    }
    if let Err(error) = Script::from_ron("script.ron", text) {
        helps(&error, "script.ron");
    }
    match read(text) {
        Ok(mut session) => {
            let again = read(&written(&session)).expect("what was read is written and read again");
            assert_eq!(again, session);
            used(&mut session);
        }
        answer => helps_somehow(answer),
    }
    let (whole, _) = recover(text);
    let _ = read(&whole);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read_as_anything(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_signs_of_ron_are_read_or_refused(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "(", ")", "[", "]", "{", "}", ",", ":", "\"", "\\", "\n", "//", "/*", "*/", "Some(", "None", "Script", "Session(",
                "header", "journal", "version", "1", "-", "9999999999999999999999", "'", "#![enable(implicit_some)]", "r#\"",
            ]),
            0..80,
        ),
    ) {
        read_as_anything(&parts.concat());
    }

    #[test]
    fn a_valid_file_with_some_bytes_changed_is_read_or_refused(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..4), 1..6),
    ) {
        let mut bytes = which.get(&VALID[..]).clone().into_bytes();
        for (place, byte, how) in changes {
            let place = place.index(bytes.len());
            match how {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                2 => bytes[place] = b'0' + byte % 10,
                _ => {
                    bytes.remove(place);
                }
            }
        }
        read_as_anything(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn whatever_happened_is_written_and_read_as_the_same_session(
        actions in prop::collection::vec(any_action(), 0..60),
    ) {
        let mut session = journey();
        for action in &actions {
            let _ = try_ask(&mut session, action);
        }
        prop_assert_eq!(read(&written(&session)).expect("its document is read"), session);
    }

    #[test]
    fn any_words_are_written_and_read_as_the_same_words(words in any::<String>(), title in any::<Option<String>>()) {
        let mut session = Session::new(Header { title, ..header() });
        for action in [Action::JoinSeat { seat: ONE, code: code(ONE) }, Action::NoteObservation { words }] {
            ask(&mut session, action);
        }
        let text = written(&session);
        prop_assert_eq!(text.lines().count(), 3 + session.entries().len() + 2);
        prop_assert_eq!(read(&text).expect("its document is read"), session);
    }
}
