//! The vault: what is sealed is read again, by us and by the standard `age` program; what was damaged is found and named, and
//! everything before it is still there.

use crate::display::can;
use crate::table::{RULES, story};
use kparcas::session::{Act, Action, Entry, Event, Fate, Milliseconds, Mode, PieceId, SeatId, Session, Target, What};
use kparcas::vault::{Fault, Identity, Keys, Opened, Recipients, SealError, Sealed, SecretString, glance, open};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use tempfile::TempDir;

const PASSPHRASE: &str = "mil sorgho fonio teff";

/// The keys of one vault for all tests that only need some: making one is slow on purpose.
static VAULT: LazyLock<Vault> = LazyLock::new(|| Vault::new(PASSPHRASE));

struct Vault {
    home: TempDir,
    key: Identity,
    to: Recipients,
}

impl Vault {
    fn new(passphrase: &str) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let keys = Keys::new(home.path());
        keys.make(&secret(passphrase)).expect("a vault is made");
        let (key, to) = (keys.unlock(&secret(passphrase)), keys.recipients());
        Self { home, key: key.expect("it opens"), to: to.expect("it has keys") }
    }
}

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

fn lay(session: &mut Session, card: &str) {
    let to = Target::Zone { zone: "home".into(), at: None };
    let action = Action::Lay { what: What::Card(card.into()), seat: SeatId::FIRST, to };
    session.act(&RULES, &action, Milliseconds(1)).expect("it is allowed");
}

/// A sitting of so many cards, sealed action by action; how many entries each segment ends with.
fn sealed(sessions: &Path, cards: usize) -> (Session, Sealed, Vec<usize>) {
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

fn read(folder: &Path) -> Opened {
    open(folder, &VAULT.key).expect("the folder is read")
}

/// The sealed segments in their order.
fn segments(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()).collect();
    all.retain(|file| file.extension().is_some_and(|end| end == "age"));
    all.sort();
    all
}

fn name(file: &Path) -> String {
    file.file_name().expect("a name").to_string_lossy().into_owned()
}

fn faults(read: &Opened) -> Vec<(String, Fault)> {
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
fn a_wrong_passphrase_opens_nothing_says_nothing_and_changes_nothing() {
    let vault = Vault::new("first");
    let keys = Keys::new(vault.home.path());
    let before = fs::read(vault.home.path().join("owner.age")).expect("a file");
    for wrong in ["", "First", "first ", "second"] {
        let error = keys.unlock(&secret(wrong)).err().expect("it does not open");
        assert!(matches!(error, SealError::WrongPassphrase), "{error:?}");
        assert!(wrong.is_empty() || !format!("{error:?}").contains(wrong));
        assert!(matches!(keys.change(&secret(wrong), &secret("x")), Err(SealError::WrongPassphrase)));
    }
    assert!(matches!(keys.make(&secret("again")), Err(SealError::Exists)));
    assert_eq!(fs::read(vault.home.path().join("owner.age")).expect("a file"), before);
}

#[test]
fn another_passphrase_opens_what_was_sealed_before() {
    let (vault, sessions) = (Vault::new("first"), tempfile::tempdir().expect("a folder"));
    let mut kept = Sealed::begin(sessions.path(), vault.to.clone()).expect("a session begins");
    let session = story();
    kept.keep(session.header(), session.entries()).expect("it is kept");
    let keys = Keys::new(vault.home.path());
    keys.change(&secret("first"), &secret("second")).expect("it is changed");
    assert!(matches!(keys.unlock(&secret("first")), Err(SealError::WrongPassphrase)));
    let key = keys.unlock(&secret("second")).expect("it opens");
    assert_eq!(open(kept.folder(), &key).expect("it is read").journal, session.entries());
}

#[test]
fn the_organisation_opens_what_was_sealed_since_its_key_was_set_and_nothing_else() {
    let (vault, organisation) = (Vault::new("facilitator"), Vault::new("organisation"));
    let sessions = tempfile::tempdir().expect("a folder");
    let session = story();
    let keep = |to: Recipients| {
        let mut kept = Sealed::begin(sessions.path(), to).expect("a session begins");
        kept.keep(session.header(), session.entries()).expect("it is kept");
        kept.folder().to_owned()
    };
    let alone = keep(vault.to.clone());
    let keys = Keys::new(vault.home.path());
    for bad in ["", "age1", "# only a comment", "AGE-SECRET-KEY-1"] {
        assert!(matches!(keys.set_recovery(bad), Err(SealError::NoKey { .. })), "{bad}");
    }
    let public = fs::read_to_string(organisation.home.path().join("owner.pub")).expect("a key");
    keys.set_recovery(&public).expect("it is set");
    let both = keep(keys.recipients().expect("keys"));
    let first = "0001-000001.age".to_owned();
    let opened = open(&alone, &organisation.key).expect("the folder is read");
    assert_eq!((faults(&opened), opened.journal.len()), (vec![(first, Fault::OtherKey)], 0));
    for key in [&organisation.key, &vault.key] {
        assert_eq!(open(&both, key).expect("it is read").journal, session.entries());
    }
}

/// What can happen to the segments of a session that lies on a disk.
#[derive(Debug, Clone, Copy)]
enum Damage {
    Flipped,
    Cut,
    Emptied,
    Removed,
    Copied,
    Swapped,
    Foreign,
}

fn damage(folder: &Path, at: usize, what: Damage, other: &Path) {
    let files = segments(folder);
    let file = &files[at];
    let mut bytes = fs::read(file).expect("it is read");
    let next = &files[(at + 1) % files.len()];
    match what {
        Damage::Flipped => {
            let middle = bytes.len() - 20;
            bytes[middle] ^= 4;
            fs::write(file, bytes)
        }
        Damage::Cut => fs::write(file, &bytes[..bytes.len() / 2]),
        Damage::Emptied => fs::write(file, ""),
        Damage::Removed => fs::remove_file(file),
        Damage::Copied => fs::copy(next, file).map(drop),
        Damage::Swapped => fs::copy(next, file).and_then(|_| fs::write(next, bytes)),
        Damage::Foreign => fs::copy(&segments(other)[at], file).map(drop),
    }
    .expect("it is damaged");
}

#[test]
fn what_was_damaged_is_named_and_everything_before_it_is_read() {
    let others = tempfile::tempdir().expect("a folder");
    let (_, other, _) = sealed(others.path(), 6);
    for (what, fault) in [
        (Damage::Flipped, Fault::Damaged),
        (Damage::Cut, Fault::Damaged),
        (Damage::Emptied, Fault::Damaged),
        (Damage::Removed, Fault::Missing),
        (Damage::Copied, Fault::Misplaced),
        (Damage::Swapped, Fault::Misplaced),
        (Damage::Foreign, Fault::Foreign),
    ] {
        // In the middle, and the last one, behind which nothing could be missed.
        for at in [3, 6] {
            if at == 6 && matches!(what, Damage::Swapped | Damage::Copied) {
                continue;
            }
            let sessions = tempfile::tempdir().expect("a folder");
            let (session, kept, ends) = sealed(sessions.path(), 6);
            let files = segments(kept.folder());
            damage(kept.folder(), at, what, other.folder());
            let opened = read(kept.folder());
            assert_eq!(opened.findings[0].file, name(&files[at]), "{what:?}");
            assert_eq!(opened.findings[0].fault, fault, "{what:?}");
            assert_eq!(opened.journal, session.entries()[..ends[at - 1]], "{what:?}");
            let readable = if matches!(what, Damage::Swapped) { at + 1 } else { at };
            let behind = ends.get(readable).map_or(0, |end| session.entries().len() - end);
            assert_eq!(opened.behind.len(), behind, "{what:?} at {at}");
            // It is gone on with beside the damaged one, which stays as it is.
            let resumed = Sealed::resume(kept.folder(), VAULT.to.clone(), &opened).expect("it goes on");
            assert_ne!(resumed.folder(), kept.folder());
            assert_eq!(read(resumed.folder()).journal, opened.journal);
            assert_eq!(read(kept.folder()), opened);
        }
    }
}

#[test]
fn a_segment_that_was_sealed_by_someone_else_to_our_key_does_not_follow() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (session, kept, ends) = sealed(sessions.path(), 4);
    // With the public key alone: the right session and place, but nothing that binds it to what came before.
    let file = &segments(kept.folder())[2];
    let text = format!(
        "// (version:1,session:\"{}\",generation:1,number:3,before:None,from:{},header:{},codes:[],kits:[],ended:false)\n",
        name(kept.folder()),
        ends[1],
        ron::to_string(session.header()).expect("a header")
    );
    fs::write(file, VAULT.to.seal(&text).expect("it is sealed")).expect("it is written");
    let opened = read(kept.folder());
    assert_eq!(faults(&opened), [(name(file), Fault::Unbound)]);
    assert_eq!(opened.journal, session.entries()[..ends[1]]);
}

#[test]
fn a_stranger_among_the_segments_is_named_and_left_alone() {
    let sessions = tempfile::tempdir().expect("a folder");
    let (session, kept, _) = sealed(sessions.path(), 2);
    fs::write(kept.folder().join("holiday.jpg"), "a picture").expect("it is written");
    let opened = read(kept.folder());
    assert_eq!(faults(&opened), [("holiday.jpg".to_owned(), Fault::Stranger)]);
    assert_eq!(opened.journal, session.entries());
    let resumed = Sealed::resume(kept.folder(), VAULT.to.clone(), &opened).expect("it goes on");
    assert_eq!(resumed.folder(), kept.folder());
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_damage_gives_another_table_than_one_that_was(
        blows in proptest::collection::vec((0_usize..9, 0_usize..4_000, any::<u8>(), 0_u8..4), 1..5)
    ) {
        let sessions = tempfile::tempdir().expect("a folder");
        let (session, kept, ends) = sealed(sessions.path(), 7);
        let mut struck = false;
        for (which, at, with, how) in blows {
            let files = segments(kept.folder());
            let Some(file) = files.get(which) else { continue };
            let mut bytes = fs::read(file).expect("it is read");
            let before = bytes.clone();
            let at = at % bytes.len().max(1);
            match how {
                0 if !bytes.is_empty() => bytes[at] = with,
                1 => bytes.truncate(at),
                2 => bytes.insert(at, with),
                _ => bytes = fs::read(&files[usize::from(with) % files.len()]).expect("it is read"),
            }
            struck |= bytes != before;
            fs::write(file, bytes).expect("it is written");
        }
        let opened = read(kept.folder());
        prop_assert!(session.entries().starts_with(&opened.journal));
        prop_assert!(opened.journal.is_empty() || ends.contains(&opened.journal.len()));
        // What was struck is found, unless a second blow undid the first.
        if opened.journal.len() < session.entries().len() {
            prop_assert!(struck && opened.is_damaged());
        }
    }
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
    assert!(opened.journal.iter().all(|entry| entry.act >= Act(1)));
    assert_eq!(opened.header.map(|header| header.mode), Some(Mode::Training));
}
