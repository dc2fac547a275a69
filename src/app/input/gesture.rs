//! From fingers to gestures: taps, drags, pinches. Pure, so that every rule of the hand is tested without a window.
//!
//! A tap that trembles stays a tap; a finger that has dragged never taps; a second finger on the same card turns
//! it; two fingers on the cloth move and enlarge the table (`screens.md` part 2, Touch).

use bevy::math::Vec2;

/// How far a finger may tremble before it drags, in logical pixels at 160 dpi.
pub(crate) const FINGER_THRESHOLD: f32 = 16.0;
/// How far a mouse may tremble before it drags.
pub(crate) const MOUSE_THRESHOLD: f32 = 8.0;
/// How long a finger rests until it takes hold without the threshold, in seconds.
pub(crate) const LONG_PRESS: f64 = 0.45;
/// How soon a second tap makes a double tap, in seconds.
const DOUBLE_TAP: f64 = 0.40;
/// How near the second tap has to be, in pixels.
const DOUBLE_NEAR: f32 = 40.0;

/// One finger, or the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Finger {
    Mouse,
    Touch(u64),
}

/// What a finger does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Move {
    Down,
    To,
    Up,
    /// The system took the finger away: nothing was meant.
    Lost,
}

/// What fingers can be put on.
pub(crate) trait Ground: Clone + PartialEq {
    /// The cloth, which two fingers move and enlarge.
    fn is_cloth(&self) -> bool;
    /// A card, which a second finger turns.
    fn can_twist(&self) -> bool;
}

/// What was meant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Gesture<T> {
    /// A finger was put on something.
    Pressed {
        on: T,
        at: Vec2,
    },
    /// A tap, the first or the second of two.
    Tapped {
        on: T,
        at: Vec2,
        double: bool,
    },
    /// A finger rests on something.
    Held {
        on: T,
        at: Vec2,
    },
    /// A drag begins; `from` is where the finger was put.
    DragBegan {
        finger: Finger,
        on: T,
        from: Vec2,
        at: Vec2,
    },
    Dragged {
        finger: Finger,
        at: Vec2,
    },
    Dropped {
        finger: Finger,
        at: Vec2,
    },
    /// A drag that was not meant after all.
    DragLost {
        finger: Finger,
    },
    /// The card under this finger is turned by a second one, in degrees.
    Twisted {
        finger: Finger,
        degrees: f32,
    },
    /// Two fingers on the cloth: where their middle was and is, and by how much they parted.
    Pinched {
        before: Vec2,
        at: Vec2,
        ratio: f32,
    },
}

#[derive(Debug, Clone)]
struct Touch<T> {
    finger: Finger,
    on: T,
    from: Vec2,
    at: Vec2,
    since: f64,
    role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Role {
    /// May become a tap or a drag.
    Open,
    /// Rested long enough to drag without a threshold; no longer a tap.
    Resting,
    Drags,
    /// One of two fingers that move the table.
    Pinches,
    /// Turns the card under another finger.
    Twists(Finger),
    /// Has done its part and means nothing more.
    Spent,
}

/// The fingers on the glass.
#[derive(Debug, Clone)]
pub(crate) struct Hands<T> {
    touches: Vec<Touch<T>>,
    last_tap: Option<(f64, Vec2, T)>,
}

impl<T> Default for Hands<T> {
    fn default() -> Self {
        Self { touches: Vec::new(), last_tap: None }
    }
}

impl<T: Ground> Hands<T> {
    /// Whether a finger rests that may yet be held.
    pub fn waits(&self) -> bool {
        self.touches.iter().any(|touch| touch.role == Role::Open)
    }

    /// What a finger's move means; `under` says what is under a point, and is asked only when a finger is put down.
    pub fn moved(
        &mut self,
        finger: Finger,
        what: Move,
        at: Vec2,
        now: f64,
        under: impl FnOnce(Vec2) -> T,
    ) -> Vec<Gesture<T>> {
        match what {
            Move::Down => self.down(finger, at, now, under(at)),
            Move::To => self.to(finger, at),
            Move::Up => self.up(finger, at, now),
            Move::Lost => self.lost(finger),
        }
    }

    /// What resting fingers mean as time goes on.
    pub fn rested(&mut self, now: f64) -> Vec<Gesture<T>> {
        let mut meant = Vec::new();
        for touch in &mut self.touches {
            if touch.role == Role::Open && now - touch.since >= LONG_PRESS {
                touch.role = Role::Resting;
                meant.push(Gesture::Held { on: touch.on.clone(), at: touch.at });
            }
        }
        meant
    }

    fn down(&mut self, finger: Finger, at: Vec2, now: f64, on: T) -> Vec<Gesture<T>> {
        self.touches.retain(|touch| touch.finger != finger);
        let mut meant = vec![Gesture::Pressed { on: on.clone(), at }];
        let mut role = Role::Open;
        if let Some(other) = self.touches.iter_mut().find(|other| other.on == on && other.role != Role::Spent) {
            if on.is_cloth() && matches!(other.role, Role::Open | Role::Resting | Role::Drags) {
                if other.role == Role::Drags {
                    meant.push(Gesture::Dropped { finger: other.finger, at: other.at });
                }
                (other.role, role) = (Role::Pinches, Role::Pinches);
            } else if on.can_twist() && !matches!(other.role, Role::Twists(_)) {
                role = Role::Twists(other.finger);
                if other.role == Role::Open {
                    // Two fingers on one card never tap it.
                    other.role = Role::Resting;
                }
            } else {
                role = Role::Spent;
            }
        }
        self.touches.push(Touch { finger, on, from: at, at, since: now, role });
        meant
    }

    fn to(&mut self, finger: Finger, at: Vec2) -> Vec<Gesture<T>> {
        let Some(index) = self.touches.iter().position(|touch| touch.finger == finger) else { return vec![] };
        let before = self.touches[index].at;
        self.touches[index].at = at;
        match self.touches[index].role {
            Role::Open | Role::Resting => {
                let touch = &mut self.touches[index];
                let threshold = match (touch.role, finger) {
                    (Role::Resting, _) => 1.0,
                    (_, Finger::Mouse) => MOUSE_THRESHOLD,
                    (_, Finger::Touch(_)) => FINGER_THRESHOLD,
                };
                if touch.from.distance(at) < threshold {
                    return vec![];
                }
                touch.role = Role::Drags;
                vec![Gesture::DragBegan { finger, on: touch.on.clone(), from: touch.from, at }]
            }
            Role::Drags => vec![Gesture::Dragged { finger, at }],
            Role::Pinches => {
                let Some(other) = self
                    .touches
                    .iter()
                    .find(|other| other.finger != finger && other.role == Role::Pinches)
                    .map(|other| other.at)
                else {
                    return vec![];
                };
                let (was, is) = (before.distance(other).max(1.0), at.distance(other).max(1.0));
                vec![Gesture::Pinched { before: before.midpoint(other), at: at.midpoint(other), ratio: is / was }]
            }
            Role::Twists(held) => {
                let Some(centre) = self.touches.iter().find(|touch| touch.finger == held).map(|touch| touch.at) else {
                    return vec![];
                };
                let degrees = (before - centre).angle_to(at - centre).to_degrees();
                vec![Gesture::Twisted { finger: held, degrees }]
            }
            Role::Spent => vec![],
        }
    }

    fn up(&mut self, finger: Finger, at: Vec2, now: f64) -> Vec<Gesture<T>> {
        let Some(index) = self.touches.iter().position(|touch| touch.finger == finger) else { return vec![] };
        let touch = self.touches.remove(index);
        self.spend_partners(&touch);
        match touch.role {
            Role::Drags => vec![Gesture::Dropped { finger, at }],
            Role::Open => {
                let double = self.last_tap.as_ref().is_some_and(|(when, place, on)| {
                    now - when <= DOUBLE_TAP && place.distance(at) <= DOUBLE_NEAR && *on == touch.on
                });
                self.last_tap = (!double).then(|| (now, at, touch.on.clone()));
                vec![Gesture::Tapped { on: touch.on, at, double }]
            }
            _ => vec![],
        }
    }

    fn lost(&mut self, finger: Finger) -> Vec<Gesture<T>> {
        let Some(index) = self.touches.iter().position(|touch| touch.finger == finger) else { return vec![] };
        let touch = self.touches.remove(index);
        self.spend_partners(&touch);
        if touch.role == Role::Drags { vec![Gesture::DragLost { finger }] } else { vec![] }
    }

    /// The finger that stays behind after a pinch or a twist means nothing more: no drag, no tap.
    fn spend_partners(&mut self, gone: &Touch<T>) {
        for other in &mut self.touches {
            let pinched = gone.role == Role::Pinches && other.role == Role::Pinches;
            if pinched || other.role == Role::Twists(gone.finger) {
                other.role = Role::Spent;
            }
        }
    }
}

#[cfg(test)]
mod tests;
