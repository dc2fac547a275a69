//! Damaged sessions: what was struck is found and named, and everything before it is still there.

use crate::vault::{VAULT, faults, name, read, sealed, segments};
use kparcas::vault::{Fault, Sealed};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

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
