//! Setting up a sitting: what is chosen before anybody lays a card, page by page, in under a minute.

mod choices;

pub(super) use choices::{Company, List, Setup, Tick};

use super::asking::{self, Point};
use super::desk::{Desk, Screen};
use super::leaving::Leaving;
use super::sitting::Sitting;
use crate::deck::Told;
use crate::i18n::{Language, teller};
use crate::kit::Level;
use crate::session::{Animal, Answer, SeatColour};
use crate::vault::ReferralSheet;

/// What can be asked while a sitting is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SetupAsk {
    /// Sets up a new sitting, with nothing of the one before.
    Begin,
    Next,
    Back,
    /// Who is at the table, and how many where that was touched.
    Company(Company, Option<u8>),
    Tick(Tick),
    /// Opens a list of languages.
    List(List),
    /// Closes it.
    Shut,
    Speak(List, Language),
    Level(Level),
    Animal(Animal),
    Colour(SeatColour),
    /// Whether whoever chose a code that has been here today is the same person.
    Same(bool),
    /// Goes on though no place to refer to is noted.
    Unreferred,
    /// Opens the field for a place.
    Place,
    RemovePlace(String),
    /// Asks everybody at the table again what they agree to.
    AskAgain,
    Hear(Point),
    HearAll,
    /// The picture of the adult who stands by a young person.
    Guardian(Animal),
    Answer(Answer),
    /// On, after someone was thanked for a no.
    Thanked,
}

/// Whether a screen belongs to the setting-up.
pub(super) fn sets_up(screen: &Screen) -> bool {
    use Screen::{Code, Consent, Levels, Refer, Thanks, Who};
    matches!(screen, Who | Levels | Code | Refer | Consent | Thanks)
}

/// Does what was asked.
pub(super) fn obey(ask: &SetupAsk, desk: &mut Desk, sitting: &mut Sitting) {
    desk.stale = true;
    match ask {
        SetupAsk::Begin => {
            desk.setup = Setup::default();
            desk.go(Screen::Who);
        }
        SetupAsk::Next => next(desk, sitting),
        SetupAsk::Back => back(desk, sitting),
        SetupAsk::Company(company, people) => desk.setup.choose(*company, *people),
        SetupAsk::Tick(tick) => desk.setup.tick(*tick),
        SetupAsk::List(list) => desk.setup.list = Some(*list),
        SetupAsk::Shut => desk.setup.list = None,
        SetupAsk::Speak(list, language) => speak(*list, *language, desk),
        SetupAsk::Level(level) if *level != desk.settings.level => {
            desk.settings.level = *level;
            desk.keep_settings();
        }
        SetupAsk::Level(_) => {}
        SetupAsk::Animal(animal) => desk.setup.choose_animal(*animal),
        SetupAsk::Colour(colour) => desk.setup.choose_colour(*colour),
        SetupAsk::Same(same) => desk.setup.draft_mut().same = Some(*same),
        SetupAsk::Unreferred => desk.setup.unreferred = true,
        SetupAsk::Place => desk.words = Some(super::desk::Writing::Place),
        SetupAsk::RemovePlace(line) => change_sheet(desk, |sheet| sheet.remove(line)),
        SetupAsk::AskAgain => asking::again(desk, sitting),
        SetupAsk::Hear(point) => desk.setup.asking.hear(*point),
        SetupAsk::HearAll => desk.setup.asking.hear_all(),
        SetupAsk::Guardian(animal) => desk.setup.asking.guardian = Some(*animal),
        SetupAsk::Answer(answer) => asking::answer(*answer, desk, sitting),
        SetupAsk::Thanked => asking::on(desk, sitting),
    }
}

/// On to the next page; past the last code, the sitting begins and the pictures are asked.
fn next(desk: &mut Desk, sitting: &mut Sitting) {
    match desk.screen {
        Screen::Who => desk.go(Screen::Levels),
        Screen::Levels if desk.setup.setting(desk.settings.level).may_be_held() => {
            desk.setup.at = 0;
            desk.go(Screen::Code);
        }
        Screen::Code if code_ready(desk, sitting) => {
            if desk.setup.last_seat() {
                begin(desk, sitting);
            } else {
                desk.setup.at += 1;
                desk.go(Screen::Code);
            }
        }
        Screen::Refer => leave_sheet(desk, sitting),
        Screen::Thanks => asking::on(desk, sitting),
        _ => {}
    }
}

/// Back by one page; no choice is lost.
fn back(desk: &mut Desk, sitting: &mut Sitting) {
    match desk.screen {
        _ if desk.setup.list.is_some() => desk.setup.list = None,
        Screen::Who => desk.go(Screen::Home),
        Screen::Levels => desk.go(Screen::Who),
        Screen::Code if desk.setup.at == 0 => desk.go(Screen::Levels),
        Screen::Code => {
            desk.setup.at -= 1;
            desk.go(Screen::Code);
        }
        Screen::Refer => leave_sheet(desk, sitting),
        Screen::Consent => asking::back(desk, sitting),
        _ => {}
    }
}

/// Whether the seat at hand has its code, and it is known whether that person has been here.
pub(super) fn code_ready(desk: &Desk, sitting: &Sitting) -> bool {
    let draft = desk.setup.draft();
    draft.code().is_some_and(|code| draft.same.is_some() || sitting.earlier(code, desk.setup.mode()).is_none())
}

fn begin(desk: &mut Desk, sitting: &mut Sitting) {
    let setup = &desk.setup;
    let (mode, setting, codes) = (setup.mode(), setup.setting(desk.settings.level), setup.codes());
    for (code, _) in codes.iter().zip(setup.continues()).filter(|(_, same)| !same) {
        sitting.forget(*code);
    }
    sitting.begin(mode, setting, &codes, desk);
    desk.leaving = Leaving::default();
    asking::first(desk, sitting);
}

/// Chooses a language of a list, and closes it.
fn speak(list: List, language: Language, desk: &mut Desk) {
    let other = |than: Language| (language != than).then(|| language.code().to_owned());
    match list {
        List::Mine => {
            desk.language = language;
            desk.settings.language = Some(language.code().to_owned());
        }
        // The language of the screens is followed, whatever it becomes.
        List::Theirs => desk.settings.labels = other(desk.language),
        List::Paper => desk.settings.paper = other(desk.language),
    }
    desk.setup.list = None;
    desk.keep_settings();
}

/// Notes a place on the site's sheet.
pub(super) fn note_place(words: &str, desk: &mut Desk) {
    change_sheet(desk, |sheet| sheet.add(words));
}

/// Changes the sheet as it lies on the disk, so that one which cannot be read is told and never overwritten.
fn change_sheet(desk: &mut Desk, change: impl FnOnce(&mut ReferralSheet) -> bool) {
    let changed = ReferralSheet::load(&desk.folder).map_err(Told::from).and_then(|mut sheet| {
        if change(&mut sheet) {
            sheet.save(&desk.folder)?;
        }
        Ok(sheet)
    });
    match changed {
        Ok(sheet) => desk.referral = sheet,
        Err(told) => desk.hint = Some(told.words(&teller(desk.language))),
    }
}

/// From the sheet back to where it was opened: the table of a sitting, or its setting-up.
fn leave_sheet(desk: &mut Desk, sitting: &Sitting) {
    let back = if sitting.session.is_some() { Screen::Table } else { Screen::Code };
    desk.go(back);
}
