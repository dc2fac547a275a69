//! What was chosen so far for a sitting: who is at the table, and each seat's picture in place of a name.

use super::super::asking::Asking;
use crate::kit::Level;
use crate::session::{Animal, Mode, SeatCode, SeatColour, SeatId, Setting, Way};

/// Who is at the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Company {
    #[default]
    One,
    Group,
    Training,
}

/// What may be so, and keeps the table to what is safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tick {
    Child,
    Shelter,
    Survivor,
    Interpreter,
}

/// One of the three languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    Mine,
    Theirs,
    Paper,
}

/// A picture code that is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Draft {
    pub animal: Option<Animal>,
    pub colour: Option<SeatColour>,
    /// The code has been here today, and this was said of it: the same person, or another.
    pub same: Option<bool>,
}

impl Draft {
    /// The code, once both its parts are chosen.
    pub fn code(self) -> Option<SeatCode> {
        Some(SeatCode { colour: self.colour?, animal: self.animal? })
    }
}

/// What was chosen so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setup {
    pub company: Company,
    /// How many sit in a group, and how many are invented for a training.
    group: u8,
    trainees: u8,
    pub child_alone: bool,
    pub no_shelter: bool,
    pub survivor: bool,
    pub interpreter: bool,
    /// The list of languages that is open.
    pub list: Option<List>,
    /// One for each seat that there could be, so that going back loses none.
    drafts: [Draft; SeatId::MOST as usize],
    /// The seat whose code is chosen, from 0.
    pub at: usize,
    /// Nobody wants to note a place to refer to at the moment.
    pub unreferred: bool,
    /// Who is asked what they agree to.
    pub asking: Asking,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            company: Company::One,
            group: 2,
            trainees: 1,
            child_alone: false,
            no_shelter: false,
            survivor: false,
            interpreter: false,
            list: None,
            drafts: [Draft::default(); SeatId::MOST as usize],
            at: 0,
            unreferred: false,
            asking: Asking::default(),
        }
    }
}

impl Setup {
    /// How many people a company can be.
    pub fn range(company: Company) -> std::ops::RangeInclusive<u8> {
        match company {
            Company::One => 1..=1,
            Company::Group => 2..=SeatId::MOST,
            Company::Training => 1..=SeatId::MOST,
        }
    }

    /// Whether several people may sit down at all.
    pub fn may_be_group(&self) -> bool {
        self.setting(Level::Expert).may_be_group()
    }

    /// Whether so many people of a company may be chosen.
    pub fn offers(&self, company: Company, people: u8) -> bool {
        Self::range(company).contains(&people) && (people == 1 || self.may_be_group())
    }

    /// Chooses who is at the table; what is not safe changes nothing.
    pub fn choose(&mut self, company: Company, people: Option<u8>) {
        if company == Company::Group && !self.may_be_group() {
            return;
        }
        if people.is_some_and(|people| !self.offers(company, people)) {
            return;
        }
        self.company = company;
        match (company, people) {
            (Company::Group, Some(people)) => self.group = people,
            (Company::Training, Some(people)) => self.trainees = people,
            _ => {}
        }
    }

    /// Ticks or unticks; a group that is not safe any more becomes one person.
    pub fn tick(&mut self, tick: Tick) {
        let on = match tick {
            Tick::Child => &mut self.child_alone,
            Tick::Shelter => &mut self.no_shelter,
            Tick::Survivor => &mut self.survivor,
            Tick::Interpreter => &mut self.interpreter,
        };
        *on = !*on;
        if self.company == Company::Group && !self.may_be_group() {
            self.company = Company::One;
        }
    }

    /// How many people a company is at the moment.
    pub fn people(&self, company: Company) -> u8 {
        match company {
            Company::Group => self.group,
            Company::Training if self.may_be_group() => self.trainees,
            Company::One | Company::Training => 1,
        }
    }

    /// How many seats there are.
    pub fn seats(&self) -> usize {
        usize::from(self.people(self.company))
    }

    /// What is kept of the sitting.
    pub fn mode(&self) -> Mode {
        if self.company == Company::Training { Mode::Training } else { Mode::NothingKept }
    }

    /// What the sitting begins with, held by someone of that training.
    pub fn setting(&self, level: Level) -> Setting {
        let several = match self.company {
            Company::One => false,
            Company::Group => true,
            Company::Training => self.trainees > 1 && !self.child_alone && !self.no_shelter,
        };
        Setting {
            way: if several { Way::Group } else { Way::OneToOne },
            level,
            child_alone: self.child_alone,
            no_shelter: self.no_shelter,
            survivor: self.survivor,
            interpreter: self.interpreter,
        }
    }

    /// The code that is being chosen.
    pub fn draft(&self) -> Draft {
        self.drafts[self.at.min(self.drafts.len() - 1)]
    }

    pub fn draft_mut(&mut self) -> &mut Draft {
        &mut self.drafts[self.at.min(SeatId::MOST as usize - 1)]
    }

    /// The codes of the seats, as far as they are chosen.
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts[..self.seats()]
    }

    /// The code of another seat at this table that has an animal.
    pub fn taken_by(&self, animal: Animal) -> Option<Draft> {
        let others = self.drafts().iter().enumerate().filter(|(seat, _)| *seat != self.at);
        others.map(|(_, draft)| *draft).find(|draft| draft.animal == Some(animal))
    }

    /// Chooses an animal that nobody at this table has, so that no two codes are mixed up by whoever sees no colour.
    pub fn choose_animal(&mut self, animal: Animal) {
        if self.taken_by(animal).is_none() {
            let draft = self.draft_mut();
            (draft.animal, draft.same) = (Some(animal), None);
        }
    }

    pub fn choose_colour(&mut self, colour: SeatColour) {
        let draft = self.draft_mut();
        (draft.colour, draft.same) = (Some(colour), None);
    }

    /// Whether the code at hand is that of the last seat.
    pub fn last_seat(&self) -> bool {
        self.at + 1 >= self.seats()
    }

    /// The codes of all seats, in their order.
    pub fn codes(&self) -> Vec<SeatCode> {
        self.drafts().iter().filter_map(|draft| draft.code()).collect()
    }

    /// For each seat whether the same person goes on with the table that they left earlier today.
    pub fn continues(&self) -> Vec<bool> {
        self.drafts().iter().map(|draft| draft.same == Some(true)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_chosen_at_first_and_nobody_is_left_alone_in_a_group() {
        let mut setup = Setup::default();
        assert_eq!((setup.company, setup.seats(), setup.mode()), (Company::One, 1, Mode::NothingKept));
        setup.choose(Company::Group, Some(3));
        assert_eq!((setup.seats(), setup.setting(Level::Apprentice).way), (3, Way::Group));
        setup.tick(Tick::Child);
        assert_eq!((setup.company, setup.seats()), (Company::One, 1));
        setup.choose(Company::Group, None);
        assert_eq!(setup.company, Company::One, "a group is not offered");
        setup.tick(Tick::Child);
        setup.choose(Company::Group, None);
        assert_eq!(setup.seats(), 3, "how many were chosen is not lost");
    }

    #[test]
    fn a_training_of_somebody_alone_has_one_seat() {
        let mut setup = Setup::default();
        setup.choose(Company::Training, Some(4));
        assert_eq!((setup.seats(), setup.mode()), (4, Mode::Training));
        setup.tick(Tick::Shelter);
        let setting = setup.setting(Level::Intermediate);
        assert_eq!((setup.company, setup.seats(), setting.way), (Company::Training, 1, Way::OneToOne));
        assert!(setup.offers(Company::Training, 1) && !setup.offers(Company::Training, 2));
        assert!(!setup.offers(Company::Group, 1) && !setup.offers(Company::Group, 5));
    }

    #[test]
    fn trafficking_or_torture_needs_a_specially_trained_person() {
        let mut setup = Setup::default();
        setup.tick(Tick::Survivor);
        assert!(!setup.setting(Level::Intermediate).may_be_held());
        assert!(setup.setting(Level::Expert).may_be_held());
    }

    #[test]
    fn no_two_seats_have_the_same_animal() {
        let mut setup = Setup::default();
        setup.choose(Company::Group, Some(2));
        assert_eq!(setup.draft(), Draft::default(), "nothing is chosen for anybody");
        setup.choose_animal(Animal::Bird);
        setup.choose_colour(SeatColour::Indigo);
        assert!(!setup.last_seat());
        setup.at = 1;
        setup.choose_animal(Animal::Bird);
        assert_eq!(setup.draft().animal, None);
        assert_eq!(setup.taken_by(Animal::Bird).and_then(Draft::code), setup.codes().first().copied());
        setup.choose_animal(Animal::Fish);
        setup.choose_colour(SeatColour::Indigo);
        assert!(setup.last_seat());
        assert_eq!((setup.codes().len(), setup.continues()), (2, vec![false, false]));
        // Another code is asked about anew.
        setup.draft_mut().same = Some(true);
        assert_eq!(setup.continues(), [false, true]);
        setup.choose_colour(SeatColour::Green);
        assert_eq!(setup.draft().same, None);
    }
}
