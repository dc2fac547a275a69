//! Speed and memory against the budgets of the design, as a printed report: `cargo bench`.

#![expect(clippy::print_stdout, reason = "a report is printed")]

use kparcas::deck::{Family, check, picture_of, rasterise};
use kparcas::export::{Source, pages, pdf, table_png};
use kparcas::i18n::{Language, Words};
use kparcas::kit::{Level, Place, Stock};
use kparcas::session::{
    Action, Animal, Audience, Date, Document, Header, Milliseconds, Mode, Part, PieceId, Rules, SeatCode, SeatColour,
    SeatId, Session, Setting, StageId, Target, What,
};
use kparcas::vault::{Keys, Sealed, SecretString, Writer, open};
use std::time::{Duration, Instant};

/// The best and the middle time of some runs, against a budget.
fn report(what: &str, budget: &str, runs: usize, mut work: impl FnMut()) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort();
    println!("{what:<44} best {:>9.2?}  median {:>9.2?}  budget {budget}", times[0], times[runs / 2]);
}

fn begun(rules: &Rules) -> Session {
    let header = Header {
        version: Header::VERSION,
        mode: Mode::Training,
        date: Date { year: 2026, month: 11, day: 3 },
        deck: rules.deck.id.clone(),
        setting: Setting { level: Level::Expert, ..Setting::default() },
        title: None,
    };
    let mut session = Session::new(header);
    let code = SeatCode { colour: SeatColour::Green, animal: Animal::Bird };
    let first = [
        Action::JoinSeat { seat: SeatId::FIRST, code },
        Action::OpenKit { kit: "story".into() },
        Action::OpenKit { kit: "journey".into() },
    ];
    for action in first {
        session.act(rules, &action, Milliseconds(0)).expect("allowed");
    }
    session
}

/// A journey of so many cards in ten stages.
fn journey(rules: &Rules, cards: usize) -> Session {
    let mut session = begun(rules);
    let all: Vec<_> = rules.deck.cards.iter().filter(|card| card.family != Family::Strip).collect();
    for index in 0..cards {
        let what = What::Card(all[index * 7 % all.len()].id.clone());
        let to = if index < 10 {
            Target::NewStage { index: index as u16, part: Part::Above, at: None }
        } else {
            let part = [Part::Above, Part::Below, Part::Road, Part::Below][index % 4];
            Target::Stage { stage: StageId((index % 10) as u32 + 1), part, at: None }
        };
        session
            .act(rules, &Action::Lay { what, seat: SeatId::FIRST, to }, Milliseconds(index as u64))
            .expect("allowed");
    }
    session
}

fn main() {
    let stock = Stock::shipped().expect("the deck and the kits");
    let (pack, rules, words) = (&stock.pack, Rules::from(&stock), Words::default());
    let mut long = journey(&rules, 120);
    for index in 0_u64..9_870 {
        let piece = PieceId((index % 120) as u32 + 1);
        let to = Target::Table(Place::new((index % 300) as i32, (index % 170) as i32));
        // A move to where it already lies is refused and adds nothing.
        let _ = long.act(&rules, &Action::Move { piece, to }, Milliseconds(index));
    }
    let events = long.entries().len();
    report(&format!("fold {events} events"), "20 ms", 11, || {
        let again = Session::folded(long.header().clone(), long.entries().to_vec());
        assert_eq!(again.state(), long.state());
    });
    report("check the whole deck", "1 s", 5, || {
        assert!(check(pack, None, &|id| words.missing(&id.0)).is_empty());
    });
    let pile: Vec<_> = pack.deck.family(Family::Landscape).take(9).collect();
    report("draw the first pile (9 cards, 104 px)", "0.3 s", 5, || {
        for card in &pile {
            rasterise(&picture_of(&pack.art, card), 104).expect("it is drawn");
        }
    });
    let session = journey(&rules, 60);
    let source = Source { session: &session, rules: &rules, art: &pack.art, words: &words, language: Language::French };
    let kit = rules.kit(&"journey".into()).expect("the kit");
    report("60 cards to a 2,000 px picture", "0.3 s", 5, || {
        table_png(&source, kit, SeatId::FIRST, 2_000).expect("it is drawn");
    });
    let mut cold = true;
    for what in ["60 cards to PDF, the first time", "60 cards to PDF, again"] {
        report(what, "1 s", if cold { 1 } else { 3 }, || {
            pdf(&pages(&source, Audience::Work).expect("pages")).expect("a PDF");
        });
        cold = false;
    }
    let home = tempfile::tempdir().expect("a folder");
    let mut session = begun(&rules);
    let writer = Writer::new(home.path().join("journal.ron"), &session);
    report("an action durable", "50 ms", 41, || {
        let to = Target::Table(Place::new(1, 1));
        let lay = Action::Lay { what: What::Card("obj.tea".into()), seat: SeatId::FIRST, to };
        writer.append(session.act(&rules, &lay, Milliseconds(1)).expect("allowed"));
        assert!(writer.flush());
    });
    report("the frame's share of it", "not waiting", 41, || {
        let to = Target::Table(Place::new(1, 1));
        let lay = Action::Lay { what: What::Card("obj.tea".into()), seat: SeatId::FIRST, to };
        writer.append(session.act(&rules, &lay, Milliseconds(1)).expect("allowed"));
    });
    vault(&rules, &long, home.path());
    let text = Document::of(&journey(&rules, 120)).to_ron().expect("a document");
    window::report_window(&text);
}

/// What sealing costs.
fn vault(rules: &Rules, long: &Session, home: &std::path::Path) {
    let (keys, secret) = (Keys::new(&home.join("vault")), SecretString::from("a passphrase"));
    keys.make(&secret).expect("a vault");
    let mut key = None;
    report("open the vault by its passphrase", "slow on purpose", 5, || key = keys.unlock(&secret).ok());
    let (key, to) = (key.expect("a key"), keys.recipients().expect("keys"));
    let sessions = home.join("sessions");
    let mut session = begun(rules);
    let mut kept = Sealed::begin(&sessions, to.clone()).expect("a session");
    report("an action sealed and durable", "50 ms", 201, || {
        let to = Target::Table(Place::new(1, 1));
        let lay = Action::Lay { what: What::Card("obj.tea".into()), seat: SeatId::FIRST, to };
        session.act(rules, &lay, Milliseconds(1)).expect("allowed");
        kept.keep(session.header(), session.entries()).expect("it is kept");
    });
    let mut kept = Sealed::begin(&sessions, to).expect("a session");
    let events = long.entries();
    for end in (events.len() - 80)..=events.len() {
        kept.keep(long.header(), &events[..end]).expect("it is kept");
    }
    report(&format!("open {} sealed events", events.len()), "1 s", 5, || {
        assert_eq!(open(kept.folder(), &key).expect("it is read").journal.len(), events.len());
    });
}

/// The real window, where there is a display: start-up, memory, idle processor use.
mod window {
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};

    struct Killed(Child);

    impl Drop for Killed {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    fn field(pid: u32, file: &str, name: &str) -> Option<u64> {
        let text = std::fs::read_to_string(format!("/proc/{pid}/{file}")).ok()?;
        text.lines().find(|line| line.starts_with(name))?.split_whitespace().nth(1)?.parse().ok()
    }

    fn ticks(pid: u32) -> Option<u64> {
        let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let fields: Vec<&str> = text.rsplit(')').next()?.split_whitespace().collect();
        Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
    }

    /// Opens the window on a table of 120 cards.
    pub fn report_window(table: &str) {
        if std::env::var_os("DISPLAY").is_none() {
            println!("the window                                   NOT measured: no display (run it in xvfb-run -a)");
            return;
        }
        let home = tempfile::tempdir().expect("a folder");
        let script = home.path().join("table.ron");
        std::fs::write(&script, table).expect("a document");
        let begun = Instant::now();
        let child = Command::new(env!("CARGO_BIN_EXE_kparcas"))
            .arg("--data")
            .arg(home.path())
            .arg("--training")
            .arg(&script)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let child = Killed(child);
        let pid = child.0.id();
        let journal = home.path().join("training");
        while !journal.exists() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::park_timeout(Duration::from_millis(2));
        }
        println!(
            "{:<44} {:>9.2?}  budget 1.2 s to the painted table",
            "start until the table is set up",
            begun.elapsed()
        );
        std::thread::park_timeout(Duration::from_secs(8));
        let (before, since) = (ticks(pid), Instant::now());
        std::thread::park_timeout(Duration::from_secs(10));
        if let (Some(before), Some(after)) = (before, ticks(pid)) {
            // A tick is a hundredth of a second.
            let share = (after - before) as f64 / since.elapsed().as_secs_f64();
            println!("{:<44} {share:>8.2} %  budget 0.5 % of a core", "idle for ten seconds");
        }
        if let Some(kilobytes) = field(pid, "smaps_rollup", "Pss:") {
            println!("{:<44} {:>6} MB  budget 250 MB", "memory with 120 cards (PSS)", kilobytes / 1024);
        }
    }
}
