//! The journal's writer: durable events, torn tails, full and vanished folders, and never a wait for the table.

use crate::table::{RULES, story};
use kparcas::deck::pack::read_text;
use kparcas::session::{Action, Document, Milliseconds, SeatId, Session, Target, What, recover};
use kparcas::vault::{Folder, Trouble, Writer};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

fn lay(session: &mut Session, writer: Option<&Writer>) {
    let to = Target::Zone { zone: "home".into(), at: None };
    let action = Action::Lay { what: What::Card("pla.well".into()), seat: SeatId::FIRST, to };
    let entries = session.act(&RULES, &action, Milliseconds(1)).expect("it is allowed").to_vec();
    if let Some(writer) = writer {
        writer.append(&entries);
    }
}

fn read(file: &Path) -> Session {
    let (whole, _) = recover(&read_text(file).expect("a journal"));
    Document::session("journal", &whole, &RULES).expect("a session")
}

fn wait_for(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(20), "this did not happen: {what}");
        std::thread::park_timeout(Duration::from_millis(10));
    }
}

#[test]
fn what_was_handed_over_is_on_disk_when_flush_returns() {
    let (home, mut session) = (tempfile::tempdir().expect("a folder"), story());
    let file = home.path().join("deep/in/journal.ron");
    let writer = Writer::new(file.clone(), &session);
    for _ in 0..20 {
        lay(&mut session, Some(&writer));
        assert!(writer.flush());
        assert_eq!(read(&file).entries(), session.entries());
    }
}

#[test]
fn a_journal_that_was_cut_in_a_line_goes_on_after_its_last_whole_one() {
    let (home, mut session) = (tempfile::tempdir().expect("a folder"), story());
    let folder = Folder::new(Some(home.path().to_owned())).expect("a folder");
    let file = folder.new_training_file(&session).expect("a file");
    {
        let writer = Writer::new(file.clone(), &session);
        lay(&mut session, Some(&writer));
        lay(&mut session, Some(&writer));
    }
    let text = fs::read(&file).expect("a journal");
    fs::write(&file, &text[..text.len() - 25]).expect("a torn journal");
    let kept = folder.last_training(&RULES).expect("it can be read").expect("it waits");
    assert_eq!(kept.session.entries(), &session.entries()[..session.entries().len() - 1]);
    let mut session = kept.session;
    let writer = Writer::new(kept.file, &session);
    lay(&mut session, Some(&writer));
    assert!(writer.flush());
    assert_eq!(read(&file).entries(), session.entries());
}

#[test]
fn a_journal_whose_tail_is_garbage_in_the_middle_of_a_letter_is_still_continued() {
    let (home, mut session) = (tempfile::tempdir().expect("a folder"), story());
    let folder = Folder::new(Some(home.path().to_owned())).expect("a folder");
    let file = folder.new_training_file(&session).expect("a file");
    {
        let writer = Writer::new(file.clone(), &session);
        lay(&mut session, Some(&writer));
    }
    let mut bytes = fs::read(&file).expect("a journal");
    bytes.extend(b"        (act:9,at:1,event:WishSaid(seat:1,words:\"\xC3");
    fs::write(&file, &bytes).expect("a torn journal");
    let kept = folder.last_training(&RULES).expect("it can be read").expect("it waits");
    assert_eq!(kept.session.entries(), session.entries());
}

#[test]
fn a_place_that_cannot_be_written_is_told_and_made_good_when_it_can() {
    let (home, mut session) = (tempfile::tempdir().expect("a folder"), story());
    let wall = home.path().join("wall");
    fs::write(&wall, "a file where a folder should be").expect("a file");
    let writer = Writer::new(wall.join("journal.ron"), &session);
    lay(&mut session, Some(&writer));
    assert!(!writer.flush());
    assert!(writer.trouble().is_some());
    fs::remove_file(&wall).expect("the wall is gone");
    // It tries again by itself, with everything from the beginning.
    wait_for("the trouble is over", || writer.trouble().is_none());
    assert!(writer.flush());
    assert_eq!(read(&wall.join("journal.ron")).entries(), session.entries());
}

#[test]
fn a_full_disk_is_told_as_full_and_another_place_takes_everything() {
    let (home, mut session) = (tempfile::tempdir().expect("a folder"), story());
    // The device that is always full, where this system has one.
    if !crate::display::can("a full disk", &["/dev/full"]) {
        return;
    }
    let full = home.path().join("full.ron");
    std::os::unix::fs::symlink("/dev/full", &full).expect("a link");
    let writer = Writer::new(full, &session);
    lay(&mut session, Some(&writer));
    assert!(!writer.flush());
    assert_eq!(writer.trouble(), Some(Trouble::Full));
    let elsewhere = home.path().join("elsewhere/journal.ron");
    writer.move_to(elsewhere.clone());
    assert!(writer.flush());
    assert_eq!(read(&elsewhere).entries(), session.entries());
}

#[test]
fn a_folder_removed_under_the_writer_is_made_again_and_nothing_is_missing() {
    let (home, mut session) = (tempfile::tempdir().expect("a folder"), story());
    let folder = home.path().join("kept");
    let file = folder.join("journal.ron");
    let writer = Writer::new(file.clone(), &session);
    lay(&mut session, Some(&writer));
    assert!(writer.flush());
    fs::remove_dir_all(&folder).expect("somebody tidies up");
    lay(&mut session, Some(&writer));
    assert!(writer.flush());
    assert_eq!(read(&file).entries(), session.entries());
}

#[test]
fn a_finished_session_is_not_offered_to_be_continued() {
    let (home, mut session) = (tempfile::tempdir().expect("a folder"), story());
    let folder = Folder::new(Some(home.path().to_owned())).expect("a folder");
    let file = folder.new_training_file(&session).expect("a file");
    let writer = Writer::new(file, &session);
    assert!(writer.flush());
    assert!(folder.last_training(&RULES).expect("readable").is_some());
    let entries = session.act(&RULES, &Action::Finish, Milliseconds(9)).expect("allowed").to_vec();
    writer.append(&entries);
    assert!(writer.flush());
    assert!(folder.last_training(&RULES).expect("readable").is_none());
}
