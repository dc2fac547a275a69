//! Kept sessions: what is sealed is read again, by us and by the standard `age` program, and a folding or a disk that fails
//! costs nothing.

use crate::display::can;
use crate::table::{RULES, story};
use kparcas::session::{Action, Entry, Event, Fate, Milliseconds, PieceId, SeatId, Session, Target, What};
use kparcas::vault::{Fault, Identity, Keys, Opened, Recipients, Sealed, SecretString, glance, open};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use tempfile::TempDir;

const PASSPHRASE: &str = "mil sorgho fonio teff";

/// The keys of one vault for all tests that only need some: making one is slow on purpose.
pub static VAULT: LazyLock<Vault> = LazyLock::new(|| Vault::new(PASSPHRASE));

pub struct Vault {
    pub home: TempDir,
    pub key: Identity,
    pub to: Recipients,
}

impl Vault {
    pub fn new(passphrase: &str) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let keys = Keys::new(home.path());
        keys.make(&secret(passphrase)).expect("a vault is made");
        let (key, to) = (keys.unlock(&secret(passphrase)), keys.recipients());
        Self { home, key: key.expect("it opens"), to: to.expect("it has keys") }
    }
}

pub fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

pub fn lay(session: &mut Session, card: &str) {
    let to = Target::Zone { zone: "home".into(), at: None };
    let action = Action::Lay { what: What::Card(card.into()), seat: SeatId::FIRST, to };
    session.act(&RULES, &action, Milliseconds(1)).expect("it is allowed");
}

/// A sitting of so many cards, sealed action by action; how many entries each segment ends with.
pub fn sealed(sessions: &Path, cards: usize) -> (Session, Sealed, Vec<usize>) {
    let (mut session, mut kept) = (story(), Sealed::begin(sessions, VAULT.to.clone()).expect("a session begins"));
    let mut ends = Vec::new();
    for index in 0..=cards {
        if index > 0 {
            lay(&mut session, ["pla.well", "pla.market", "pla.city"][index % 3]);
        }
        kept.keep(session.header(), session.entries()).expect("it is kept");
        ends.push(session.entries().len());
    }
    (session, kept, ends)
}

pub fn read(folder: &Path) -> Opened {
    open(folder, &VAULT.key).expect("the folder is read")
}

/// The sealed segments in their order.
pub fn segments(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()).collect();
    all.retain(|file| file.extension().is_some_and(|end| end == "age"));
    all.sort();
    all
}

pub fn name(file: &Path) -> String {
    file.file_name().expect("a name").to_string_lossy().into_owned()
}

pub fn faults(read: &Opened) -> Vec<(String, Fault)> {
    read.findings.iter().map(|finding| (finding.file.clone(), finding.fault)).collect()
}

#[test]
fn what_was_sealed_is_read_again_and_gone_on_with() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (mut session, kept, _) = sealed(sessions.path(), 5);
    let folder = kept.folder().to_owned();
    drop(kept);
    let opened = read(&folder);
    assert_eq!((opened.journal.as_slice(), opened.header.as_ref()), (session.entries(), Some(session.header())));
    assert!(opened.findings.is_empty() && opened.behind.is_empty());
    let mut kept = Sealed::resume(&folder, VAULT.to.clone(), &opened).expect("it goes on");
    lay(&mut session, "pla.tree");
    kept.keep(session.header(), session.entries()).expect("it is kept");
    assert_eq!(kept.folder(), folder);
    assert_eq!(read(&folder).journal, session.entries());
    assert!(read(&folder).findings.is_empty());
}

#[test]
fn a_list_knows_code_day_and_kits_from_one_segment() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (session, kept, _) = sealed(sessions.path(), 3);
    // Whatever came before the newest segment is not asked for.
    fs::write(&segments(kept.folder())[0], "rubbish").expect("it is written");
    let label = glance(kept.folder(), &VAULT.key).expect("a label");
    let codes: Vec<_> = session.state().seats.values().map(|seat| seat.code).collect();
    assert_eq!((label.codes, label.header.date), (codes, session.header().date));
    assert_eq!((label.kits, label.ended), (vec!["story".into()], false));
}

#[test]
fn nothing_is_plain_and_only_the_owner_may_read() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (_, kept, _) = sealed(sessions.path(), 4);
    let mut seen = 0;
    for folder in [kept.folder(), VAULT.home.path()] {
        for file in fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()) {
            let bytes = fs::read(&file).expect("it is read");
            for planted in ["pla.", "story", "Tortoise", "PieceLaid", "AGE-SECRET-KEY", PASSPHRASE] {
                let found = bytes.windows(planted.len()).any(|part| part == planted.as_bytes());
                assert!(!found, "{planted} is in {}", file.display());
            }
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                let mode = fs::metadata(&file).expect("a file").permissions().mode();
                assert_eq!(mode & 0o077, 0, "{}", file.display());
            }
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen}");
}

#[test]
fn a_long_sitting_is_folded_and_what_was_destroyed_is_gone() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (mut session, mut kept, _) = sealed(sessions.path(), 120);
    assert!(segments(kept.folder()).len() < 97, "{}", segments(kept.folder()).len());
    assert_eq!(read(kept.folder()).journal, session.entries());
    let act = Action::Decide { piece: PieceId(1), fate: Fate::Destroy };
    session.act(&RULES, &act, Milliseconds(2)).expect("it is allowed");
    let before = segments(kept.folder());
    let settled = session.settled();
    kept.anew(settled.header(), settled.entries()).expect("it is folded");
    let after = segments(kept.folder());
    assert!(after.len() == 1 && before.iter().all(|file| !file.exists()), "{after:?}");
    let opened = read(kept.folder());
    assert_eq!((opened.journal.as_slice(), opened.findings.len()), (settled.entries(), 0));
    let of_it = |entry: &&Entry| matches!(entry.event, Event::PieceLaid { piece: PieceId(1), .. });
    assert_eq!(opened.journal.iter().find(of_it), None);
}

#[test]
fn power_that_fails_while_a_sitting_is_folded_costs_nothing() {
    let (sessions, aside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let (session, mut kept, _) = sealed(sessions.path(), 5);
    let old: Vec<PathBuf> = segments(kept.folder());
    let tip = fs::read(kept.folder().join("tip")).expect("a tip");
    for file in &old {
        fs::copy(file, aside.path().join(name(file))).expect("it is copied");
    }
    kept.anew(session.header(), session.entries()).expect("it is folded");
    // The new segment is there, and the power fails before the tip is written and the old ones are removed.
    fs::write(kept.folder().join("tip"), tip).expect("it is written");
    for file in &old {
        fs::copy(aside.path().join(name(file)), file).expect("it is copied");
    }
    let opened = read(kept.folder());
    assert_eq!((opened.journal.as_slice(), faults(&opened)), (session.entries(), vec![]));
    // What is left of a write that was cut off is no matter either.
    fs::write(kept.folder().join(".tmpAbC123"), "half a segm").expect("it is written");
    assert_eq!(faults(&read(kept.folder())), []);
}

#[test]
fn a_folder_that_was_removed_under_us_is_made_again_with_everything() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (mut session, mut kept, _) = sealed(sessions.path(), 4);
    fs::remove_dir_all(kept.folder()).expect("it is removed");
    lay(&mut session, "pla.tree");
    kept.keep(session.header(), session.entries()).expect("it is kept");
    let opened = read(kept.folder());
    assert_eq!((opened.journal.as_slice(), faults(&opened)), (session.entries(), vec![]));
}

#[test]
fn what_cannot_be_written_is_told_and_written_when_it_can() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (mut session, mut kept, _) = sealed(sessions.path(), 2);
    let (folder, aside) = (kept.folder().to_owned(), sessions.path().join("aside"));
    // A file where the folder was: nothing can be written there, whoever asks.
    fs::rename(&folder, &aside).and_then(|()| fs::write(&folder, "in the way")).expect("it is in the way");
    lay(&mut session, "pla.tree");
    kept.keep(session.header(), session.entries()).expect_err("it cannot be kept");
    lay(&mut session, "pla.well");
    kept.keep(session.header(), session.entries()).expect_err("it cannot be kept");
    fs::remove_file(&folder).and_then(|()| fs::rename(&aside, &folder)).expect("the way is free");
    kept.keep(session.header(), session.entries()).expect("it is kept");
    let opened = read(&folder);
    assert_eq!((opened.journal.as_slice(), faults(&opened)), (session.entries(), vec![]));
}

#[test]
fn a_folding_that_was_cut_short_by_the_disk_is_brought_to_its_end() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (mut session, mut kept, _) = sealed(sessions.path(), 3);
    // The new segment can be written, the tip cannot.
    let tip = kept.folder().join("tip");
    fs::remove_file(&tip).and_then(|()| fs::create_dir(&tip)).expect("it is in the way");
    kept.anew(session.header(), session.entries()).expect_err("it cannot be folded");
    assert_eq!(segments(kept.folder()).len(), 5, "old and new are there");
    lay(&mut session, "pla.tree");
    kept.keep(session.header(), session.entries()).expect_err("it cannot be kept");
    fs::remove_dir(&tip).expect("the way is free");
    kept.keep(session.header(), session.entries()).expect("it is kept");
    assert_eq!(segments(kept.folder()).len(), 1, "the old ones are gone");
    let opened = read(kept.folder());
    assert_eq!((opened.journal.as_slice(), faults(&opened)), (session.entries(), vec![]));
}

/// Runs the standard program.
fn age(arguments: &[&str]) -> String {
    let out = Command::new("age").args(arguments).stderr(Stdio::inherit()).output().expect("age runs");
    assert!(out.status.success(), "age {arguments:?}");
    String::from_utf8(out.stdout).expect("a text")
}

#[test]
fn the_standard_program_opens_what_we_seal_and_we_open_what_it_seals() {
    if !can("the standard age program", &["age", "python3"]) {
        return;
    }
    let (sessions, work) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let (session, kept, _) = sealed(sessions.path(), 5);
    // The identity, by its passphrase, which the program asks of a terminal.
    let (owner, identity) = (VAULT.home.path().join("owner.age"), work.path().join("identity"));
    let typed = "import os, pty, sys\n\
        pid, fd = pty.fork()\n\
        if pid == 0: os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])\n\
        os.read(fd, 1000)\n\
        os.write(fd, (sys.argv[3] + '\\n').encode())\n\
        try:\n while os.read(fd, 1000): pass\n\
        except OSError: pass\n\
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n";
    let mut asked = Command::new("python3");
    asked.args(["-c", typed]).arg(&owner).arg(&identity).arg(PASSPHRASE);
    assert!(asked.status().expect("python3 runs").success());
    // All segments one after the other are a journal that our own program reads.
    let key = identity.display().to_string();
    let mut text = String::new();
    for file in segments(kept.folder()) {
        text.push_str(&age(&["-d", "-i", &key, &file.display().to_string()]));
    }
    let (whole, _) = kparcas::session::recover(&text);
    let journal = kparcas::session::Document::session("opened", &whole, &RULES).expect("a session");
    assert_eq!(journal.entries(), session.entries());
    // The other way round, each segment sealed by the program.
    let public = fs::read_to_string(VAULT.home.path().join("owner.pub")).expect("a key");
    let before = read(kept.folder());
    let only = segments(kept.folder()).remove(0);
    let plain = work.path().join("plain");
    fs::write(&plain, age(&["-d", "-i", &key, &only.display().to_string()])).expect("it is written");
    age(&["-r", public.trim(), "-o", &only.display().to_string(), &plain.display().to_string()]);
    let after = read(kept.folder());
    // The first is opened; the second was bound to other bytes, as it has to be.
    assert_eq!(after.header, before.header);
    assert_eq!(faults(&after), [("0001-000002.age".to_owned(), Fault::Unbound)]);
    assert!(!after.journal.is_empty() && session.entries().starts_with(&after.journal));
}

#[test]
fn a_journal_of_ten_thousand_events_is_whole() {
    let sessions = tempfile::tempdir().expect("a folder");
    let mut session = story();
    while session.entries().len() < 10_000 {
        let act = Action::Rotate { piece: PieceId(1), degrees: 5 };
        if session.act(&RULES, &act, Milliseconds(1)).is_err() {
            lay(&mut session, "pla.well");
        }
    }
    let mut kept = Sealed::begin(sessions.path(), VAULT.to.clone()).expect("a session begins");
    for end in [4_000, 4_001, 9_999, session.entries().len()] {
        kept.keep(session.header(), &session.entries()[..end]).expect("it is kept");
    }
    let opened = read(kept.folder());
    assert_eq!(opened.journal, session.entries());
    assert_eq!(opened.header.as_ref(), Some(session.header()));
}
