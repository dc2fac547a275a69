//! Golden pictures: each screen in three languages, and a few in other sizes, colours and with large text.
//!
//! `KPARCAS_UPDATE_GOLDENS=1 cargo test --release golden` draws them anew; look at each before you commit it.

use crate::display::{alone, can, program};
use image::{RgbImage, imageops};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Goldens are kept at this width: small, and deaf to the last bit of a graphics driver.
const WIDTH: u32 = 640;
/// How different a channel of a pixel may be.
const NEAR: u8 = 28;
/// The share of pixels that may be more different than that.
const SHARE: f64 = 0.004;

struct Case {
    name: String,
    arguments: Vec<String>,
}

fn cases() -> Vec<Case> {
    let listed = program().args(["screenshot", "--list"]).output().expect("the scenes are listed");
    let scenes: Vec<String> = String::from_utf8_lossy(&listed.stdout).lines().map(str::to_owned).collect();
    assert!(scenes.len() >= 10, "{scenes:?}");
    let case = |scene: &str, language: &str, kind: &str, more: &[&str]| Case {
        name: format!("{scene}.{language}{kind}"),
        arguments: [scene, "--lang", language].iter().chain(more).map(|word| (*word).to_owned()).collect(),
    };
    let mut all = Vec::new();
    for language in ["fr", "en", "ar"] {
        for scene in &scenes {
            all.push(case(scene, language, "", &[]));
        }
        for scene in ["home", "who", "consent-young", "my-story", "my-journey", "panel-ask", "read-back", "finish"] {
            all.push(case(scene, language, ".small", &["--size", "1024x600"]));
        }
    }
    for scene in ["my-story", "my-journey"] {
        all.push(case(scene, "fr", ".projector", &["--size", "1920x1080"]));
        all.push(case(scene, "fr", ".dim", &["--theme", "dim"]));
        all.push(case(scene, "fr", ".contrast", &["--theme", "contrast"]));
        all.push(case(scene, "fr", ".200", &["--large-text"]));
    }
    all
}

#[test]
fn every_screen_looks_as_it_did_when_it_was_last_looked_at() {
    if !can("golden pictures", &["adapter"]) {
        return;
    }
    let _cores = alone();
    let goldens = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var_os("KPARCAS_UPDATE_GOLDENS").is_some();
    let out = tempfile::tempdir().expect("a folder");
    let todo = Mutex::new(cases());
    let wrong = Mutex::new(Vec::new());
    // Each picture is a process of its own; two at a time keep two cores busy.
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some(case) = todo.lock().expect("a lock").pop() else { break };
                    if let Some(trouble) = compare(&case, &goldens, out.path(), update) {
                        wrong.lock().expect("a lock").push(trouble);
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("a lock");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn compare(case: &Case, goldens: &Path, out: &Path, update: bool) -> Option<String> {
    let file = out.join(format!("{}.png", case.name));
    let drawn = program().arg("screenshot").args(&case.arguments).arg("--to").arg(&file).output().expect("it runs");
    if !drawn.status.success() {
        return Some(format!("{}: {}", case.name, String::from_utf8_lossy(&drawn.stderr)));
    }
    let picture = image::open(&file).expect("a picture").to_rgb8();
    let height = picture.height() * WIDTH / picture.width();
    let small = imageops::resize(&picture, WIDTH, height, imageops::FilterType::Triangle);
    let golden: PathBuf = goldens.join(format!("{}.png", case.name));
    if update {
        small.save(&golden).expect("the golden is written");
        return None;
    }
    let Ok(known) = image::open(&golden) else { return Some(format!("{} has no golden picture", case.name)) };
    let share = difference(&known.to_rgb8(), &small)?;
    if share <= SHARE {
        return None;
    }
    let actual = golden.with_extension("actual.png");
    small.save(&actual).expect("the picture is written");
    Some(format!("{}: {:.2} % of the pixels differ; see {}", case.name, share * 100.0, actual.display()))
}

/// The share of pixels that differ; 1 when the sizes do.
fn difference(a: &RgbImage, b: &RgbImage) -> Option<f64> {
    if a.dimensions() != b.dimensions() {
        return Some(1.0);
    }
    let far = |(a, b): (&image::Rgb<u8>, &image::Rgb<u8>)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > NEAR);
    let count = a.pixels().zip(b.pixels()).filter(|pair| far(*pair)).count();
    Some(count as f64 / f64::from(a.width() * a.height()))
}
