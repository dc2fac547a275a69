//! The house rules that can be read off the sources: arrows run one way, Bevy and files stay in their folders.

use std::fs;
use std::path::{Path, PathBuf};

/// Every source under a folder, with its text.
pub fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("a source");
            all.push((path, text));
        }
    }
    all
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code of a source: without comments and without its tests.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]").next().unwrap_or_default();
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Which folders each folder may name.
const ARROWS: [(&str, &[&str]); 9] = [
    ("deck", &[]),
    ("kit", &["deck"]),
    ("session", &["deck", "kit"]),
    ("summary", &["deck", "kit", "session"]),
    ("export", &["deck", "kit", "session", "summary", "i18n"]),
    ("vault", &["deck", "kit", "session"]),
    ("i18n", &[]),
    ("cli", &["deck", "kit", "session", "summary", "export", "vault", "i18n", "app"]),
    ("app", &["deck", "kit", "session", "summary", "export", "vault", "i18n"]),
];

#[test]
fn arrows_run_one_way() {
    for (folder, allowed) in ARROWS {
        for (path, text) in sources(&src().join(folder)) {
            let code = code(&text);
            for (other, _) in ARROWS.iter().filter(|(other, _)| *other != folder && !allowed.contains(other)) {
                let (whole, grouped) = (format!("crate::{other}"), format!("crate::{{{other}"));
                let nested = code.contains("use crate::{") && code.contains(&format!(" {other}::"));
                assert!(
                    !code.contains(&whole) && !code.contains(&grouped) && !nested,
                    "{} names {other}; {folder} may name only {allowed:?}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn only_app_names_bevy() {
    for (path, text) in sources(&src()).into_iter().filter(|(path, _)| !path.starts_with(src().join("app"))) {
        assert!(!code(&text).contains("bevy::"), "{} names Bevy", path.display());
    }
}

#[test]
fn files_clocks_and_threads_stay_where_they_belong() {
    let may_open = ["deck/pack", "export/save.rs", "vault", "cli"];
    for (path, text) in sources(&src()) {
        let (code, place) = (code(&text), path.strip_prefix(src()).expect("a source of ours"));
        let opens = ["std::fs", "fs::", "File::open", "read_dir("].iter().any(|word| code.contains(word));
        assert!(!opens || may_open.iter().any(|m| place.starts_with(m)), "{} opens files", place.display());
        if ["deck/card.rs", "kit", "session", "summary", "i18n"].iter().any(|pure| place.starts_with(pure)) {
            for word in ["SystemTime", "Instant::now", "std::thread", "rand::"] {
                assert!(!code.contains(word), "{} uses {word}", place.display());
            }
        }
    }
}

#[test]
fn no_unwrap_ships_every_module_says_its_purpose_and_no_file_is_too_long() {
    for (path, text) in sources(&src()) {
        assert!(text.starts_with("//!"), "{} does not begin with its purpose", path.display());
        assert!(!code(&text).contains(".unwrap()"), "{} unwraps", path.display());
        let long = text.lines().count();
        assert!(long <= 600, "{} has {long} lines", path.display());
    }
}

#[test]
fn no_error_has_words_of_its_own() {
    for (path, text) in sources(&src()) {
        for word in ["#[error(", "bail!(", "anyhow!(", "ensure!(", ".context(\"", "impl std::error::Error"] {
            assert!(!code(&text).contains(word), "{} writes {word}; words come from locales/", path.display());
        }
    }
}

#[test]
fn colours_of_tools_are_written_in_the_theme_alone() {
    // The cover and the words on paper cards have the deck's own colours in every theme.
    let own = ["screens/cover.rs", "ui/theme.rs", "faces.rs"];
    for (path, text) in sources(&src().join("app")) {
        if own.iter().any(|own| path.ends_with(own)) {
            continue;
        }
        assert!(!code(&text).contains("Color::srgb"), "{} writes a colour", path.display());
    }
}
