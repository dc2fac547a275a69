//! The keys of the vault: what opens it and what does not, another passphrase, and the organisation's key.

use crate::table::story;
use crate::vault::{Vault, faults, secret};
use kparcas::vault::{Fault, Keys, Recipients, SealError, Sealed, open};
use std::fs;

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
