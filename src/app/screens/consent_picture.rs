//! The six pictures of consent, put together from cards and signs.

use super::super::asking::Point;
use super::super::faces::{Picture, Shows};
use super::super::ui::{icon, paint};
use super::Stage;
use crate::deck::{CardId, Family};
use crate::session::Mode;
use bevy::prelude::*;

/// The size in which the pictures are put together, in pixels; they are drawn larger or smaller.
const WIDTH: f32 = 236.0;
const HEIGHT: f32 = 132.0;

/// Puts pictures together where reading begins on either side: places turn, pictures never do.
struct Easel<'a> {
    s: &'a Stage<'a>,
    scale: f32,
}

impl Easel<'_> {
    fn node(&self, x: f32, y: f32, width: f32, height: f32) -> Node {
        let x = if self.s.d.rtl() { WIDTH - x - width } else { x };
        Node {
            position_type: PositionType::Absolute,
            left: px(x * self.scale),
            top: px(y * self.scale),
            width: px(width * self.scale),
            height: px(height * self.scale),
            ..default()
        }
    }

    /// A card of that width, leaning by some degrees.
    fn card(&self, to: &mut ChildSpawnerCommands, id: &str, (x, y): (f32, f32), width: f32, lean: f32) {
        let lean = if self.s.d.rtl() { -lean } else { lean };
        to.spawn((
            self.node(x, y, width, width * 1.4),
            UiTransform::from_rotation(Rot2::degrees(lean)),
            Picture { shows: Shows::Card(CardId::from(id)), width: width * self.scale },
            ImageNode { color: Color::NONE, ..default() },
        ));
    }

    /// A sign on a round piece of paper.
    fn seal(&self, to: &mut ChildSpawnerCommands, name: &'static str, (x, y): (f32, f32)) {
        let p = self.s.d.palette;
        let round = Node {
            border: UiRect::all(px(2.5)),
            border_radius: BorderRadius::MAX,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..self.node(x, y, 66.0, 66.0)
        };
        to.spawn((round, BackgroundColor(paint(p.panel)), BorderColor::all(paint(p.ink)))).with_children(|seal| {
            seal.spawn(icon(self.s.d, name, 38.0 * self.scale, p.ink));
        });
    }
}

/// One of the six, so many pixels high.
pub(super) fn shown(tile: &mut ChildSpawnerCommands, s: &Stage, point: Point, tall: f32) {
    let scale = tall / HEIGHT;
    let e = Easel { s, scale };
    let p = s.d.palette;
    let node = Node { width: px(WIDTH * scale), height: px(tall), flex_shrink: 0.0, ..default() };
    tile.spawn(node).with_children(|to| match point {
        Point::Do => {
            // Two people, and cards on the table between them.
            let table = Node {
                border: UiRect::all(px(3.0 * scale)),
                border_radius: BorderRadius::all(px(11.0 * scale)),
                ..e.node(4.0, 92.0, 228.0, 38.0)
            };
            to.spawn((table, BackgroundColor(paint(p.hem[2])), BorderColor::all(paint("#33201A"))));
            e.card(to, "peo.youngwoman", (2.0, 2.0), 66.0, -3.0);
            e.card(to, "peo.listener", (168.0, 2.0), 66.0, 3.0);
            e.card(to, "pla.compound", (78.0, 42.0), 42.0, -6.0);
            e.card(to, "obj.tea", (122.0, 46.0), 42.0, 7.0);
        }
        Point::Choose => {
            e.card(to, "tra.bus", (2.0, 22.0), 68.0, -6.0);
            e.card(to, "pla.calm", (166.0, 22.0), 68.0, 6.0);
            let ring = Node {
                border: UiRect::all(px(4.0 * scale)),
                border_radius: BorderRadius::all(px(11.0 * scale)),
                ..e.node(73.0, -1.0, 90.0, 122.0)
            };
            let edge = Outline::new(px(1.5), px(0), paint("#33201A"));
            to.spawn((ring, BorderColor::all(paint(p.ring)), BackgroundColor(paint(p.panel)), edge));
            e.card(to, "pla.market", (79.0, 5.0), 78.0, 0.0);
            // The hand that takes it.
            to.spawn((
                e.node(126.0, 92.0, 42.0, 42.0),
                Picture { shows: Shows::Sign(Some(Family::HumanSkill), p.ink), width: 42.0 * scale },
                ImageNode { color: Color::NONE, ..default() },
            ));
        }
        Point::Stop => {
            let ring = Node {
                border: UiRect::all(px(5.0 * scale)),
                border_radius: BorderRadius::MAX,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..e.node(52.0, 0.0, 132.0, 132.0)
            };
            to.spawn((ring, BorderColor::all(paint(p.good)))).with_children(|ring| {
                ring.spawn(icon(s.d, "tree", 88.0 * scale, p.good));
            });
        }
        Point::Kept => {
            e.card(to, "pla.compound", (30.0, 6.0), 78.0, -4.0);
            e.card(to, "peo.mother", (96.0, 12.0), 78.0, 4.0);
            // What really happens.
            let kept = s.sitting.mode() == Some(Mode::Training);
            e.seal(to, if kept { "book" } else { "nokeep" }, (156.0, 64.0));
        }
        Point::Sees => {
            e.card(to, "peo.youngwoman", (12.0, 8.0), 80.0, -3.0);
            e.card(to, "peo.listener", (112.0, 8.0), 80.0, 3.0);
            e.seal(to, "look", (166.0, 64.0));
        }
        Point::Tell => {
            e.card(to, "peo.youngman", (2.0, 8.0), 80.0, -3.0);
            let arrow = Node {
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..e.node(90.0, 40.0, 56.0, 52.0)
            };
            to.spawn(arrow).with_children(|arrow| {
                arrow.spawn(icon(s.d, "next", 50.0 * scale, p.ink));
            });
            e.card(to, "peo.helper", (154.0, 8.0), 80.0, 3.0);
        }
    });
}
