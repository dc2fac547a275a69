//! Every rule of the hand, without a window.

use super::*;

#[derive(Debug, Clone, PartialEq)]
enum On {
    Cloth,
    Card(u8),
}

impl Ground for On {
    fn is_cloth(&self) -> bool {
        *self == Self::Cloth
    }
    fn can_twist(&self) -> bool {
        matches!(self, Self::Card(_))
    }
}

/// Plays finger moves `(finger, move, x, seconds, on)` and returns what they meant, without the mere presses.
fn play(moves: &[(u64, Move, f32, f64, On)]) -> Vec<Gesture<On>> {
    let mut hands = Hands::default();
    let mut meant = Vec::new();
    for (finger, what, x, now, on) in moves {
        meant.extend(hands.rested(*now));
        meant.extend(hands.moved(Finger::Touch(*finger), *what, Vec2::new(*x, 0.0), *now, |_| on.clone()));
    }
    meant.retain(|gesture| !matches!(gesture, Gesture::Pressed { .. }));
    meant
}

#[test]
fn a_trembling_tap_stays_a_tap() {
    let meant = play(&[
        (1, Move::Down, 0.0, 0.0, On::Card(1)),
        (1, Move::To, 9.0, 0.1, On::Card(1)),
        (1, Move::To, 2.0, 0.2, On::Card(1)),
        (1, Move::Up, 3.0, 0.3, On::Card(1)),
    ]);
    assert_eq!(meant, [Gesture::Tapped { on: On::Card(1), at: Vec2::new(3.0, 0.0), double: false }]);
}

#[test]
fn a_drag_never_ends_as_a_tap_even_where_it_began() {
    let meant = play(&[
        (1, Move::Down, 0.0, 0.0, On::Card(1)),
        (1, Move::To, 40.0, 0.1, On::Card(1)),
        (1, Move::To, 0.0, 0.2, On::Card(1)),
        (1, Move::Up, 0.0, 0.3, On::Card(1)),
    ]);
    assert!(matches!(meant.first(), Some(Gesture::DragBegan { .. })), "{meant:?}");
    assert!(matches!(meant.last(), Some(Gesture::Dropped { .. })), "{meant:?}");
    assert!(!meant.iter().any(|gesture| matches!(gesture, Gesture::Tapped { .. })));
}

#[test]
fn two_fingers_on_two_cards_drag_both_and_never_pinch() {
    let meant = play(&[
        (1, Move::Down, 0.0, 0.0, On::Card(1)),
        (2, Move::Down, 300.0, 0.0, On::Card(2)),
        (1, Move::To, 50.0, 0.1, On::Card(1)),
        (2, Move::To, 350.0, 0.1, On::Card(2)),
        (1, Move::Up, 50.0, 0.2, On::Card(1)),
        (2, Move::Up, 350.0, 0.2, On::Card(2)),
    ]);
    let count = |test: fn(&Gesture<On>) -> bool| meant.iter().filter(|g| test(g)).count();
    assert_eq!(count(|g| matches!(g, Gesture::DragBegan { .. })), 2);
    assert_eq!(count(|g| matches!(g, Gesture::Dropped { .. })), 2);
    assert_eq!(count(|g| matches!(g, Gesture::Pinched { .. })), 0);
}

#[test]
fn two_fingers_on_the_cloth_pinch_and_never_drag_or_tap() {
    let meant = play(&[
        (1, Move::Down, 0.0, 0.0, On::Cloth),
        (2, Move::Down, 100.0, 0.0, On::Cloth),
        (2, Move::To, 200.0, 0.1, On::Cloth),
        (2, Move::Up, 200.0, 0.2, On::Cloth),
        (1, Move::To, 60.0, 0.3, On::Cloth),
        (1, Move::Up, 60.0, 0.4, On::Cloth),
    ]);
    assert_eq!(meant, [Gesture::Pinched { before: Vec2::new(50.0, 0.0), at: Vec2::new(100.0, 0.0), ratio: 2.0 }]);
}

#[test]
fn a_second_finger_on_a_held_card_turns_it_and_never_drops_it() {
    let mut hands = Hands::default();
    let mut play = |finger, what, at| hands.moved(Finger::Touch(finger), what, at, 0.0, |_| On::Card(1));
    play(1, Move::Down, Vec2::ZERO);
    play(1, Move::To, Vec2::new(30.0, 0.0));
    play(2, Move::Down, Vec2::new(60.0, 0.0));
    let meant = play(2, Move::To, Vec2::new(30.0, 30.0));
    let [Gesture::Twisted { finger: Finger::Touch(1), degrees }] = meant.as_slice() else {
        panic!("{meant:?}");
    };
    assert!((degrees - 90.0).abs() < 0.01, "{degrees}");
    assert_eq!(play(2, Move::Up, Vec2::new(30.0, 30.0)), []);
    assert!(matches!(play(1, Move::Up, Vec2::ZERO).as_slice(), [Gesture::Dropped { .. }]));
}

#[test]
fn a_long_press_takes_hold_without_a_threshold_and_is_no_tap() {
    let meant = play(&[
        (1, Move::Down, 0.0, 0.0, On::Card(1)),
        (1, Move::To, 3.0, 0.6, On::Card(1)),
        (1, Move::Up, 3.0, 0.7, On::Card(1)),
    ]);
    assert!(matches!(meant.as_slice(), [Gesture::Held { .. }, Gesture::DragBegan { .. }, Gesture::Dropped { .. }]));
}

#[test]
fn a_finger_that_the_system_takes_away_means_nothing() {
    let meant = play(&[
        (1, Move::Down, 0.0, 0.0, On::Card(1)),
        (1, Move::To, 60.0, 0.1, On::Card(1)),
        (1, Move::Lost, 60.0, 0.2, On::Card(1)),
        (2, Move::Down, 0.0, 0.3, On::Card(2)),
        (2, Move::Lost, 0.0, 0.4, On::Card(2)),
    ]);
    assert!(matches!(meant.as_slice(), [Gesture::DragBegan { .. }, Gesture::DragLost { .. }]));
}

#[test]
fn two_taps_in_time_and_place_are_a_double_tap() {
    let tap = |x, now| [(1, Move::Down, x, now, On::Card(1)), (1, Move::Up, x, now + 0.05, On::Card(1))];
    let double = |meant: &[Gesture<On>]| {
        meant.iter().map(|g| matches!(g, Gesture::Tapped { double: true, .. })).collect::<Vec<_>>()
    };
    assert_eq!(double(&play(&[tap(0.0, 0.0), tap(5.0, 0.2), tap(5.0, 0.4)].concat())), [false, true, false]);
    assert_eq!(double(&play(&[tap(0.0, 0.0), tap(0.0, 1.0)].concat())), [false, false]);
    assert_eq!(double(&play(&[tap(0.0, 0.0), tap(90.0, 0.2)].concat())), [false, false]);
}
