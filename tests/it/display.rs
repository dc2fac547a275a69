//! Displays and graphics for tests of the real window; says loudly what is left out where there are none.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The program under test.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kparcas"));
    command.env_remove("KPARCAS_DATA").env("RUST_LOG", "warn");
    command
}

/// Whether a tool that a test needs is there. Where `KPARCAS_REQUIRE_DISPLAY` is set, a missing one fails the test.
#[expect(clippy::print_stderr, reason = "what is left out is said loudly")]
pub fn can(test: &str, needs: &[&str]) -> bool {
    let missing: Vec<_> = needs.iter().filter(|need| !has(need)).collect();
    if missing.is_empty() {
        return true;
    }
    assert!(
        std::env::var_os("KPARCAS_REQUIRE_DISPLAY").is_none(),
        "{test} needs {missing:?}, and KPARCAS_REQUIRE_DISPLAY asks for it"
    );
    eprintln!("LEFT OUT: {test} was NOT tested, because {missing:?} is missing here");
    false
}

fn has(need: &str) -> bool {
    if need == "adapter" {
        let doctor = program().args(["doctor", "--lang", "en"]).env_remove("DISPLAY").output().expect("doctor runs");
        return String::from_utf8_lossy(&doctor.stdout).contains("ok       graphics");
    }
    if need.starts_with('/') {
        return Path::new(need).exists();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(need).is_file())
        || Path::new("/usr/lib/xorg/modules/drivers").join(need).is_file()
}

/// Holds the two cores for one test of a window at a time.
pub fn alone() -> MutexGuard<'static, ()> {
    static CORES: Mutex<()> = Mutex::new(());
    // A test that failed while it held them has nothing more to do with them.
    CORES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A headless X server that ends with the test.
pub struct Screen {
    server: Option<Child>,
    touch_pid: Option<String>,
    pub name: String,
    /// The fingers on its glass: one hand for the whole test, since the glass takes only one.
    hand_on_glass: Option<Mutex<Child>>,
}

impl Screen {
    /// A screen with mouse and keys.
    pub fn with_mouse(size: &str) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{size}x24"), "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut line = String::new();
        let out = server.stdout.take().expect("Xvfb tells its number");
        BufReader::new(out).read_line(&mut line).expect("Xvfb tells its number");
        Self { server: Some(server), touch_pid: None, name: format!(":{}", line.trim()), hand_on_glass: None }
    }

    /// A screen with ten real fingers.
    pub fn with_fingers(size: &str) -> Self {
        let tool = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/touch-display");
        let number = (60..99)
            .find(|number| !Path::new(&format!("/tmp/.X{number}-lock")).exists())
            .expect("a display number is free");
        let told = Command::new(tool).args([number.to_string(), size.to_owned()]).output().expect("touch-display runs");
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        let field = |name: &str| {
            let rest = told.split(name).nth(1).unwrap_or_else(|| panic!("touch-display gives {name}: {told}"));
            rest.split_whitespace().next().unwrap_or_default().to_owned()
        };
        let fingers = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/fingers.py");
        let hand = Command::new("python3")
            .args(["-u", fingers, &field("SOCKET="), size])
            .stdin(Stdio::piped())
            .spawn()
            .expect("fingers.py starts");
        Self {
            server: None,
            touch_pid: Some(field("PID=")),
            name: field("DISPLAY="),
            hand_on_glass: Some(Mutex::new(hand)),
        }
    }

    /// What the screen shows; nothing where no picture could be taken, as while the window changes: whoever waits for
    /// something on it looks again.
    pub fn picture(&self) -> Option<image::RgbImage> {
        let shot = Command::new("import").args(["-window", "root", "png:-"]).env("DISPLAY", &self.name).output();
        image::load_from_memory(&shot.expect("import runs").stdout).ok().map(|picture| picture.to_rgb8())
    }

    /// Runs `xdotool` on this screen.
    pub fn hand(&self, words: &str) {
        let done = Command::new("xdotool").args(words.split_whitespace()).env("DISPLAY", &self.name).status();
        assert!(done.expect("xdotool runs").success(), "xdotool {words}");
    }

    /// A touch: with a finger where there are fingers, else with the mouse.
    pub fn click(&self, x: i32, y: i32) {
        if self.hand_on_glass.is_some() {
            return self.fingers(&format!("0 down {x} {y}\nwait 0.06\n0 up {x} {y}\nwait 0.1\n"));
        }
        self.hand(&format!("mousemove {x} {y} sleep 0.05 mousedown 1 sleep 0.08 mouseup 1"));
    }

    /// Presses keys one after another; no window manager gives the window its focus here.
    pub fn keys(&self, keys: &str) {
        self.hand(&format!("search --name K-par-Cas windowfocus key --delay 150 {keys}"));
    }

    /// Drags in small steps, as a hand does.
    pub fn drag(&self, from: (i32, i32), to: (i32, i32)) {
        if self.hand_on_glass.is_some() {
            let part = |k: i32| (from.0 + (to.0 - from.0) * k / 8, from.1 + (to.1 - from.1) * k / 8);
            let moves: String = (1..=8).map(part).map(|(x, y)| format!("0 move {x} {y}\nwait 0.03\n")).collect();
            let (begin, end) = (part(0), part(8));
            return self
                .fingers(&format!("0 down {} {}\n{moves}wait 0.1\n0 up {} {}\n", begin.0, begin.1, end.0, end.1));
        }
        let mut words = format!("mousemove {} {} sleep 0.05 mousedown 1", from.0, from.1);
        for step in 1..=8 {
            let (x, y) = (from.0 + (to.0 - from.0) * step / 8, from.1 + (to.1 - from.1) * step / 8);
            words.push_str(&format!(" sleep 0.02 mousemove {x} {y}"));
        }
        words.push_str(" sleep 0.1 mouseup 1");
        self.hand(&words);
    }

    /// Moves real fingers; see `tests/tools/fingers.py` for the lines.
    pub fn fingers(&self, lines: &str) {
        use std::io::Write;
        let glass = self.hand_on_glass.as_ref().expect("a screen with fingers");
        let mut hand = glass.lock().unwrap_or_else(PoisonError::into_inner);
        let hand = hand.stdin.as_mut().expect("the fingers listen");
        hand.write_all(lines.as_bytes()).and_then(|()| hand.flush()).expect("the fingers move");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            let _ = server.kill();
            let _ = server.wait();
        }
        if let Some(hand) = &mut self.hand_on_glass {
            let hand = hand.get_mut().unwrap_or_else(PoisonError::into_inner);
            let _ = hand.kill();
            let _ = hand.wait();
        }
        if let Some(pid) = &self.touch_pid {
            let _ = Command::new("kill").arg(pid).status();
        }
    }
}

/// The program in a real window; killed when the test ends, as a power cut would.
pub struct Window(pub Child);

impl Window {
    pub fn open(screen: &Screen, data: &Path, more: &[&str]) -> Self {
        let mut command = program();
        command.arg("--data").arg(data).args(["--lang", "fr"]).args(more).env("DISPLAY", &screen.name);
        Self(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts"))
    }

    /// `kill -9`.
    pub fn kill(mut self) {
        self.0.kill().expect("it can be killed");
        self.0.wait().expect("it is dead");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Does something again and again until a condition holds: a window may still be opening or painting.
pub fn until(what: &str, mut act: impl FnMut(), mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(90) {
        act();
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(3) {
            if holds() {
                return;
            }
            std::thread::yield_now();
            std::thread::park_timeout(Duration::from_millis(25));
        }
    }
    panic!("this did not happen: {what}");
}
