//! Asking what people agree to, one seat after the other: by pictures, and again whenever somebody wishes.

use super::desk::{Desk, Screen};
use super::sitting::Sitting;
use crate::session::{Action, Animal, Answer, Mode, Refusal, SeatCode, SeatColour, SeatId};

/// What one of the six pictures says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    Do,
    Choose,
    Stop,
    Kept,
    Sees,
    Tell,
}

impl Point {
    /// All six, in reading order.
    pub const ALL: [Self; 6] = [Self::Do, Self::Choose, Self::Stop, Self::Kept, Self::Sees, Self::Tell];

    /// The message of its name; a young person is spoken to as one.
    pub fn name(self, young: bool) -> String {
        let to_you = matches!(self, Self::Choose | Self::Stop);
        format!("consent-{}{}", if young && to_you { "young-" } else { "" }, self.key())
    }

    /// The message that it says: to a young person in simpler words, and always what really happens.
    pub fn words(self, young: bool, mode: Option<Mode>) -> String {
        match (self, mode, young) {
            (Self::Kept, Some(Mode::Training), _) => "consent-kept-training-say".to_owned(),
            (point, _, true) => format!("consent-young-{}-say", point.key()),
            (Self::Kept, _, false) => "consent-kept-nothing-say".to_owned(),
            (point, _, false) => format!("consent-{}-say", point.key()),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Choose => "choose",
            Self::Stop => "stop",
            Self::Kept => "kept",
            Self::Sees => "sees",
            Self::Tell => "tell",
        }
    }
}

/// Who is asked, and what they have touched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Asking {
    /// Those who are still to be asked; the first is at it.
    pub open: Vec<SeatId>,
    /// Those who have answered and stay.
    done: Vec<SeatId>,
    /// Somebody said no: they are not asked a second time.
    declined: bool,
    /// The picture that is heard.
    pub heard: Option<Point>,
    /// All six are.
    pub all: bool,
    pub guardian: Option<Animal>,
    /// Who is thanked.
    pub thanked: Option<SeatCode>,
    /// Where everybody goes on afterwards, when they were asked again.
    back_to: Option<Screen>,
}

impl Asking {
    /// Those seats in turn.
    pub fn of(seats: impl IntoIterator<Item = SeatId>, back_to: Option<Screen>) -> Self {
        Self { open: seats.into_iter().collect(), back_to, ..Self::default() }
    }

    /// Hears one picture; a touch on it again hears it again.
    pub fn hear(&mut self, point: Point) {
        (self.heard, self.all) = (Some(point), false);
    }

    pub fn hear_all(&mut self) {
        (self.heard, self.all) = (None, !self.all);
    }

    fn next_person(&mut self) {
        (self.heard, self.all, self.guardian, self.thanked) = (None, false, None, None);
    }
}

/// The adult's code beside a young person's: their own animal, and a colour that is not the young person's.
pub(super) fn guardian_code(animal: Animal, child: SeatCode) -> Option<SeatCode> {
    let colour = SeatColour::ALL.into_iter().find(|colour| *colour != child.colour)?;
    (animal != child.animal).then_some(SeatCode { colour, animal })
}

/// Asks everybody who has sat down.
pub(super) fn first(desk: &mut Desk, sitting: &Sitting) {
    let seats = sitting.state().map(|state| state.seats.keys().copied().collect::<Vec<_>>()).unwrap_or_default();
    desk.setup.asking = Asking::of(seats, None);
    show(desk, sitting);
}

/// Asks everybody at the table again, and leads back to where that was asked.
pub(super) fn again(desk: &mut Desk, sitting: &mut Sitting) {
    if sitting.session.is_none() {
        return;
    }
    let back_to = desk.screen.clone();
    sitting.uncover(desk);
    first(desk, sitting);
    desk.setup.asking.back_to = Some(back_to);
}

/// Turns to the next person who is to be asked.
fn show(desk: &mut Desk, sitting: &Sitting) {
    let asking = &mut desk.setup.asking;
    asking.next_person();
    let seat = asking.open.first().and_then(|seat| sitting.state()?.seats.get(seat));
    asking.guardian = seat.and_then(|seat| seat.guardian).map(|code| code.animal);
    desk.go(Screen::Consent);
}

/// Somebody answers; the next one is asked, or thanked for a no.
pub(super) fn answer(answer: Answer, desk: &mut Desk, sitting: &mut Sitting) {
    let Some(seat) = desk.setup.asking.open.first().copied() else { return };
    let Some(code) = sitting.state().and_then(|state| state.seats.get(&seat)).map(|seat| seat.code) else { return };
    let guardian = desk.setup.asking.guardian.and_then(|animal| guardian_code(animal, code));
    match sitting.act(&Action::Consent { seat, answer, guardian }) {
        Ok(()) | Err(Refusal::NoChange) => {}
        Err(refusal) => return desk.refuse(refusal),
    }
    let asking = &mut desk.setup.asking;
    asking.open.remove(0);
    if answer == Answer::No {
        (asking.declined, asking.thanked) = (true, Some(code));
        sitting.forget_seat(code);
        desk.go(Screen::Thanks);
    } else {
        asking.done.push(seat);
        on(desk, sitting);
    }
}

/// On: to the next person, to the table, or home when nobody has stayed.
pub(super) fn on(desk: &mut Desk, sitting: &mut Sitting) {
    let present = sitting.state().and_then(|state| state.seats.keys().next().copied());
    if !desk.setup.asking.open.is_empty() {
        show(desk, sitting);
    } else if let Some(seat) = present {
        desk.seat = seat;
        let to = desk.setup.asking.back_to.take().unwrap_or(Screen::Which);
        desk.go(to);
    } else {
        // Nobody has agreed: nothing of it is kept, not even that they were here.
        sitting.destroy();
        desk.go(Screen::Home);
    }
}

/// Back to the person before, or to where everybody came from; no answer is lost.
pub(super) fn back(desk: &mut Desk, sitting: &mut Sitting) {
    let asking = &mut desk.setup.asking;
    if let Some(seat) = asking.done.pop() {
        asking.open.insert(0, seat);
        show(desk, sitting);
    } else if let Some(screen) = asking.back_to.take() {
        desk.go(screen);
    } else if !asking.declined {
        // Nothing lies on the table yet; it begins anew when the codes stand.
        sitting.destroy();
        desk.go(Screen::Code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_adult_beside_a_young_person_has_another_animal_and_another_colour() {
        let child = SeatCode { colour: SeatColour::Indigo, animal: Animal::Fish };
        assert_eq!(guardian_code(Animal::Fish, child), None);
        let adult = guardian_code(Animal::Bird, child);
        assert!(adult.is_some_and(|code| code.colour != child.colour && code.animal == Animal::Bird));
    }

    #[test]
    fn the_pictures_say_what_really_happens() {
        assert_eq!(Point::Kept.words(true, Some(Mode::Training)), "consent-kept-training-say");
        assert_eq!(Point::Kept.words(true, Some(Mode::NothingKept)), "consent-young-kept-say");
        assert_eq!(Point::Kept.words(false, Some(Mode::NothingKept)), "consent-kept-nothing-say");
        for point in Point::ALL {
            for young in [false, true] {
                let id = point.words(young, Some(Mode::NothingKept));
                for id in [id, point.name(young)] {
                    assert!(crate::i18n::has(crate::i18n::Language::English, &id), "{id}");
                }
            }
        }
    }
}
