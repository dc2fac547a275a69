//! Nothing kept means nothing: a whole sitting in the real window leaves the file system as it was.

use crate::begin::{Company, to_consent, to_pictures};
use crate::display::{Screen, alone, can, program, until};
use std::process::{Command, Stdio};

#[test]
fn a_sitting_of_which_nothing_is_kept_writes_no_file() {
    if !can("nothing kept, watched", &["adapter", "Xvfb", "xdotool", "strace"]) {
        return;
    }
    let _cores = alone();
    let home = tempfile::tempdir().expect("a folder");
    let (data, log) = (home.path().join("data"), home.path().join("calls"));
    let screen = Screen::with_mouse("1280x800");
    let program = program().get_program().to_owned();
    // Every call by which a program can make or change a file.
    let mut traced = Command::new("strace")
        .args([
            "-f",
            "-qq",
            "-e",
            "trace=openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat",
        ])
        .arg("-o")
        .arg(&log)
        .arg(program)
        .arg("--data")
        .arg(&data)
        .args(["--lang", "fr"])
        .env("DISPLAY", &screen.name)
        .env("HOME", home.path())
        .env("TMPDIR", home.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("strace starts");
    // There is no journal to look at: the picture of the screen tells what has happened.
    let pixel = |x: u32, y: u32| screen.picture().map(|picture| *picture.get_pixel(x, y));
    let indigo = image::Rgb([0x34, 0x45, 0x7E]);
    let near = |a: image::Rgb<u8>, b: image::Rgb<u8>| a.0.iter().zip(b.0).all(|(a, b)| a.abs_diff(b) < 12);
    to_consent(&screen, Company::One, 0);
    to_pictures(&screen);
    // Yes, but keep nothing; then My story, whose next is indigo.
    until(
        "My story is open",
        || {
            screen.click(640, 735);
            screen.click(230, 420);
        },
        || pixel(945, 45).is_some_and(|p| near(p, indigo)),
    );
    let mut zone = None;
    until(
        "the empty zone is seen",
        || (),
        || {
            zone = pixel(290, 280);
            zone.is_some()
        },
    );
    let changed = |now: Option<image::Rgb<u8>>| now.is_some() && now != zone;
    until("a card lies at home", || screen.drag((200, 700), (290, 280)), || changed(pixel(290, 280)));
    screen.click(74, 736);
    let _ = Command::new("pkill").args(["-P", &traced.id().to_string()]).status();
    let _ = traced.wait();
    assert!(!data.exists(), "the data folder was made");
    let calls = std::fs::read_to_string(&log).expect("strace wrote what it saw");
    assert!(calls.contains("openat("), "strace saw nothing");
    let wrote: Vec<&str> = calls
        .lines()
        .filter(|line| !line.contains("= -1 "))
        .filter(|line| {
            ["O_CREAT", "mkdir(", "mkdirat(", "rename", "link(", "linkat(", "symlink", "creat("]
                .iter()
                .any(|c| line.contains(c))
                || line.contains("O_WRONLY")
                || line.contains("O_RDWR")
        })
        // Devices and shared memory of the graphics driver are not files that stay.
        .filter(|line| {
            !["/dev/", "/proc/", "/sys/", "O_TMPFILE", "mesa_shader_cache"].iter().any(|place| line.contains(place))
        })
        .collect();
    assert!(wrote.is_empty(), "files were written: {wrote:#?}");
}
