//! What the keyboard can reach, in reading order, and the ring around what it has reached.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::sitting::Sitting;
use super::super::table::PieceNode;
use super::super::ui::{Tap, around, paint, palette};
use super::hit::{ScrollArea, TrayCard};
use crate::session::{PieceId, SeatId, What};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::ui::{ComputedNode, ComputedStackIndex, UiGlobalTransform};

/// A part of a screen, in the order in which it is read; F6 goes from one to the next.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Region {
    Bar,
    Tray,
    Table,
    Corners,
}

/// What can have the ring. Nodes are built anew all the time, so what they stand for is remembered instead.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stop {
    Tool(Ask),
    Card(What),
    Piece(PieceId),
}

/// What has the ring; only after a key was pressed, and it never moves by itself.
#[derive(Resource, Default)]
pub(super) struct Focus {
    pub on: Option<Stop>,
}

/// What the head of a long screen covers, and the room that is left at its foot, in pixels.
const HEAD: f32 = 110.0;
const EDGE: f32 = 20.0;

type Touchable = Or<(With<Tap>, With<TrayCard>, With<PieceNode>)>;

/// Everything that the keyboard can reach.
#[derive(SystemParam)]
pub(super) struct Reach<'w, 's> {
    nodes: Query<
        'w,
        's,
        (
            Entity,
            Option<&'static Tap>,
            Option<&'static TrayCard>,
            Option<&'static PieceNode>,
            &'static ComputedStackIndex,
            &'static ComputedNode,
            &'static UiGlobalTransform,
        ),
        Touchable,
    >,
    regions: Query<'w, 's, &'static Region>,
    long: Query<'w, 's, (), With<ScrollArea>>,
    parents: Query<'w, 's, &'static ChildOf>,
    scale: Res<'w, UiScale>,
    windows: Query<'w, 's, &'static Window>,
}

impl Reach<'_, '_> {
    /// The stops in reading order, with the region of each.
    pub fn stops(&self, sitting: &Sitting) -> Vec<(Region, Stop)> {
        // Mat by mat; beside one mat there is none.
        let seats: Vec<SeatId> = sitting.state().map(|state| state.seats.keys().copied().collect()).unwrap_or_default();
        let mats = seats.into_iter().filter_map(|seat| sitting.layout(seat));
        let story: Vec<PieceId> =
            mats.flat_map(|layout| layout.in_story_order().iter().map(|piece| piece.id).collect::<Vec<_>>()).collect();
        let mut all: Vec<(Region, usize, Stop)> = self
            .nodes
            .iter()
            .filter_map(|(entity, tap, card, piece, stack, ..)| {
                let order = stack.0 as usize;
                Some(match (tap, card, piece) {
                    (Some(tap), ..) => (self.region(entity), order, Stop::Tool(tap.ask.clone())),
                    (None, Some(card), _) => (Region::Tray, order, Stop::Card(card.0.clone())),
                    (None, None, Some(piece)) => {
                        let turn = story.iter().position(|id| *id == piece.id)?;
                        (Region::Table, turn, Stop::Piece(piece.id))
                    }
                    (None, None, None) => return None,
                })
            })
            .collect();
        all.sort_by_key(|(region, order, _)| (*region, *order));
        all.into_iter().map(|(region, _, stop)| (region, stop)).collect()
    }

    fn region(&self, entity: Entity) -> Region {
        let own = self.regions.get(entity).ok();
        let around = || self.parents.iter_ancestors(entity).find_map(|parent| self.regions.get(parent).ok());
        own.or_else(around).copied().unwrap_or(Region::Corners)
    }

    /// How far a long screen has to be moved up so that a stop on it is in sight, in the pixels in which screens are laid
    /// out; 0 where it is in sight, or on no such screen.
    pub fn out_of_sight(&self, stop: &Stop) -> f32 {
        let is_it = |tap: Option<&Tap>| matches!((tap, stop), (Some(tap), Stop::Tool(ask)) if tap.ask == *ask);
        let on_long = self
            .nodes
            .iter()
            .filter(|(_, tap, ..)| is_it(*tap))
            .any(|(entity, ..)| self.parents.iter_ancestors(entity).any(|parent| self.long.contains(parent)));
        let height = self.windows.iter().next().map_or(0.0, Window::height) / self.scale.0;
        match self.place(stop) {
            Some((at, size)) if on_long => {
                let (above, below) = (at.y - size.y / 2.0 - HEAD, at.y + size.y / 2.0 + EDGE - height);
                if above < 0.0 { above } else { below.max(0.0) }
            }
            _ => 0.0,
        }
    }

    /// The middle and size of a stop, in the pixels in which screens are laid out.
    pub fn place(&self, stop: &Stop) -> Option<(Vec2, Vec2)> {
        let factor = self.windows.iter().next().map_or(1.0, Window::scale_factor) * self.scale.0;
        let found = self.nodes.iter().find(|(_, tap, card, piece, ..)| match stop {
            Stop::Tool(ask) => tap.is_some_and(|tap| tap.ask == *ask),
            Stop::Card(what) => card.is_some_and(|card| card.0 == *what),
            Stop::Piece(id) => piece.is_some_and(|piece| piece.id == *id),
        });
        found.map(|(.., node, transform)| {
            // What is turned by a quarter is as wide as it was high.
            let size = if transform.matrix2.x_axis.y.abs() > 0.8 { node.size().yx() } else { node.size() };
            (transform.translation / factor, size / factor)
        })
    }
}

/// The nearest of some places in the direction of an arrow; what lies aside counts twice.
pub(super) fn nearest<T>(from: Vec2, way: Vec2, places: impl IntoIterator<Item = (T, Vec2)>) -> Option<T> {
    places
        .into_iter()
        .filter_map(|(thing, at)| {
            let along = (at - from).dot(way);
            let aside = (at - from).perp_dot(way).abs();
            (along > 1.0).then_some((along + 2.0 * aside, thing))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, thing)| thing)
}

/// The ring around the tool or card that the keyboard has reached.
#[derive(Component)]
pub(super) struct Ring;

pub(super) fn ring(
    focus: Res<Focus>,
    desk: Res<Desk>,
    reach: Reach,
    mut rings: Query<(Entity, &mut Node), With<Ring>>,
    mut commands: Commands,
) {
    let found = focus.on.as_ref().and_then(|stop| reach.place(stop));
    let Some((middle, size)) = found else {
        rings.iter().for_each(|(entity, _)| commands.entity(entity).despawn());
        return;
    };
    let size = size + Vec2::splat(14.0);
    let place = Node { border: UiRect::all(px(5)), border_radius: BorderRadius::all(px(20)), ..around(middle, size) };
    if let Some((_, mut node)) = rings.iter_mut().next() {
        if *node != place {
            *node = place;
        }
    } else {
        let palette = palette(desk.settings.theme);
        commands.spawn((
            Ring,
            place,
            BorderColor::all(paint(palette.ring)),
            Outline::new(px(2), px(0), paint("#33201A")),
            GlobalZIndex(90),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_goes_to_the_nearest_place_on_its_side() {
        let places =
            [("right", Vec2::new(100.0, 0.0)), ("far right", Vec2::new(200.0, 0.0)), ("above", Vec2::new(0.0, -50.0))];
        assert_eq!(nearest(Vec2::ZERO, Vec2::X, places), Some("right"));
        assert_eq!(nearest(Vec2::ZERO, Vec2::NEG_Y, places), Some("above"));
        assert_eq!(nearest(Vec2::ZERO, Vec2::NEG_X, places), None);
    }

    #[test]
    fn what_lies_straight_ahead_goes_before_what_lies_aside() {
        let places = [("aside", Vec2::new(40.0, 60.0)), ("ahead", Vec2::new(120.0, 0.0))];
        assert_eq!(nearest(Vec2::ZERO, Vec2::X, places), Some("ahead"));
    }
}
