//! The round on which the cards of the common bowl stand: a circle, or a long round between two straight sides.

use bevy::prelude::*;
use std::f32::consts::{FRAC_PI_2, PI};

/// Between a card and the edge of the bowl, in pixels.
const PAD: f32 = 9.0;
/// Between two cards at their feet, in pixels.
const GAP: f32 = 6.0;

/// The common bowl on the glass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Track {
    pub middle: Vec2,
    /// Half the length of its straight sides, in pixels.
    pub long: f32,
    /// From its middle line to its outer edge, in pixels.
    pub outer: f32,
    /// Where cards come and go: at the far edge, else at the right end.
    far: bool,
}

impl Track {
    pub(super) fn new(middle: Vec2, long: f32, outer: f32, far: bool) -> Self {
        Self { middle, long, outer, far }
    }

    /// The same, somewhere else.
    pub(super) fn moved(self, by: Vec2) -> Self {
        Self { middle: self.middle + by, ..self }
    }

    /// The height of a card in the bowl.
    pub fn tall(self) -> f32 {
        // A long round needs no wide bend.
        (self.outer * if self.long > self.outer * 0.5 { 0.66 } else { 0.45 }).clamp(56.0, 98.0)
    }

    /// From its middle line to its inner edge.
    pub fn inner(self) -> f32 {
        (self.outer - self.tall() - 2.0 * PAD).max(8.0)
    }

    /// From its middle line to the feet of the cards.
    fn feet(self) -> f32 {
        self.inner() + PAD
    }

    /// Once around at the cards' feet.
    fn round(self) -> f32 {
        2.0 * PI * self.feet() + 4.0 * self.long
    }

    /// How many cards of that width fit.
    pub fn fits(self, wide: f32) -> usize {
        ((self.round() / (wide + GAP)).floor() as usize).max(1)
    }

    /// The point at the feet of the cards after so many pixels clockwise from where cards come and go, and the degrees
    /// by which what stands there is turned.
    fn at(self, along: f32) -> (Vec2, f32) {
        let (straight, bend) = (2.0 * self.long, PI * self.feet());
        // Counted on from the left end of the upper side.
        let begin = if self.far { self.long } else { straight + bend / 2.0 };
        let s = (along + begin).rem_euclid(self.round());
        let r = self.feet();
        let (way, angle) = if s < straight {
            (Vec2::new(s - self.long, -r), 0.0)
        } else if s < straight + bend {
            let angle = (s - straight) / r;
            (Vec2::new(self.long, 0.0) + r * Vec2::from_angle(angle - FRAC_PI_2), angle)
        } else if s < 2.0 * straight + bend {
            (Vec2::new(self.long - (s - straight - bend), r), PI)
        } else {
            let angle = PI + (s - 2.0 * straight - bend) / r;
            (Vec2::new(-self.long, 0.0) + r * Vec2::from_angle(angle - FRAC_PI_2), angle)
        };
        (self.middle + way, angle.to_degrees())
    }

    /// The middles and turns of the cards that are seen, of so many of that width, when the bowl was turned so far.
    pub fn places(self, count: usize, wide: f32, turned: f32) -> Vec<(usize, Vec2, f32)> {
        let slots = self.fits(wide);
        // Few cards stand evenly around; of many, those beyond one round wait.
        let spacing = self.round() / slots.min(count).max(1) as f32;
        let all = spacing * count.max(1) as f32;
        (0..count)
            .filter_map(|index| {
                let along = (index as f32 * spacing + turned).rem_euclid(all);
                (along < self.round() - 0.5).then(|| {
                    let (feet, degrees) = self.at(along);
                    let up = Vec2::from_angle(degrees.to_radians() - FRAC_PI_2);
                    (index, feet + up * self.tall() / 2.0, degrees)
                })
            })
            .collect()
    }

    /// How far outside its middle line a point lies, and the way outwards.
    fn out(self, at: Vec2) -> (f32, Vec2) {
        let way = at - self.middle;
        let way = way - Vec2::new(way.x.clamp(-self.long, self.long), 0.0);
        (way.length(), way.normalize_or(Vec2::NEG_Y))
    }

    /// By how many degrees a card is turned that stands at a point.
    pub fn stands(self, at: Vec2) -> f32 {
        let (_, out) = self.out(at);
        (out.to_angle() + FRAC_PI_2).to_degrees()
    }

    /// Whether a point lies in the bowl.
    pub fn holds(self, at: Vec2) -> bool {
        self.out(at).0 <= self.outer
    }

    /// Whether a point lies where the cards stand.
    pub fn on_ring(self, at: Vec2) -> bool {
        let (far, _) = self.out(at);
        far >= self.inner() * 0.8 && far <= self.outer
    }

    /// Whether a hand that moves so from a point goes around rather than out.
    pub fn goes_around(self, from: Vec2, way: Vec2) -> bool {
        let (_, out) = self.out(from);
        way.perp_dot(out).abs() > way.dot(out).abs() * 1.6
    }

    /// By how many pixels a finger turns the bowl that moves from one point to another.
    pub fn turned(self, from: Vec2, to: Vec2) -> f32 {
        let (far, out) = self.out(from.midpoint(to));
        let clockwise = out.perp().dot(to - from);
        // Nearer the middle the same way turns it farther.
        clockwise * self.feet() / far.max(self.feet() * 0.6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_stand_outwards_all_around() {
        for long in [0.0, 200.0] {
            let track = Track::new(Vec2::new(640.0, 300.0), long, 200.0, true);
            let places = track.places(30, 60.0, 0.0);
            assert_eq!(places.len(), track.fits(60.0));
            for (_, at, degrees) in places {
                let (_, out) = track.out(at);
                let up = Vec2::from_angle(degrees.to_radians() - FRAC_PI_2);
                assert!(out.dot(up) > 0.99, "{at} {degrees}");
                assert!(track.holds(at));
            }
        }
    }

    #[test]
    fn turning_brings_on_further_cards() {
        let track = Track::new(Vec2::ZERO, 0.0, 200.0, true);
        let first = |turned: f32| track.places(30, 60.0, turned).iter().map(|place| place.0).max();
        assert_eq!(first(0.0), Some(track.fits(60.0) - 1));
        assert_eq!(first(-70.0), Some(track.fits(60.0)));
    }

    #[test]
    fn a_finger_turns_the_bowl_the_way_it_moves() {
        let track = Track::new(Vec2::ZERO, 0.0, 200.0, true);
        assert!(track.turned(Vec2::new(-5.0, -150.0), Vec2::new(5.0, -150.0)) > 0.0);
        assert!(track.turned(Vec2::new(-5.0, 150.0), Vec2::new(5.0, 150.0)) < 0.0);
        assert!(track.goes_around(Vec2::new(0.0, -150.0), Vec2::X));
        assert!(!track.goes_around(Vec2::new(0.0, -150.0), Vec2::NEG_Y));
    }
}
