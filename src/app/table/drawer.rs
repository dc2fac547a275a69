//! The drawer of hard cards at the end of a pile: closed until the person opens it, and never made large or moved.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::seats::SeatAsk;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Tap, icon, paint};
use super::seat_tools::offers_drawer;
use crate::kit::Pile;
use crate::session::{SeatId, What, drawer};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;

/// The width of the drawer's front, in pixels.
pub(super) const DRAWER: f32 = 76.0;

/// The drawer of a pile.
pub(super) struct Drawer {
    pub open: bool,
    /// What lies in it; nothing is seen while it is closed.
    pub cards: Vec<What>,
}

/// The drawer of a pile, where it is offered to a seat and holds anything.
pub(super) fn drawer_of(desk: &Desk, sitting: &Sitting, pile: &Pile, seat: SeatId) -> Option<Drawer> {
    let open = sitting.state().and_then(|state| state.seats.get(&seat)).is_some_and(|seat| seat.drawer);
    if !open && !offers_drawer(desk, sitting) {
        return None;
    }
    let cards = drawer(&sitting.rules, pile, sitting.level());
    (!cards.is_empty()).then(|| Drawer { open, cards: if open { cards } else { Vec::new() } })
}

/// The front of the drawer: a closed box with a handle; open, it stands between the pile and what lay in it.
pub(super) fn drawer_front(
    tray: &mut ChildSpawnerCommands,
    d: Draw,
    desk: &Desk,
    (node, size): (Node, Vec2),
    open: bool,
) {
    let p = d.palette;
    let mut name = accesskit::Node::new(accesskit::Role::Button);
    name.set_label(desk.say(if open { "drawer-shut" } else { "drawer-offer" }));
    tray.spawn((
        Node {
            width: px(size.x),
            height: px(size.y),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(12)),
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceEvenly,
            ..node
        },
        BackgroundColor(paint(p.panel2)),
        BorderColor::all(paint(p.line)),
        Tap { ask: Ask::Seats(SeatAsk::Drawer(desk.seat)), at_once: false },
        AccessibilityNode::from(name),
    ))
    .with_children(|front| {
        // An edge as of a box, and its handle.
        for _ in 0..if open { 1 } else { 2 } {
            front.spawn((
                Node { width: px(size.x * 0.62), height: px(5), border_radius: BorderRadius::MAX, ..default() },
                BackgroundColor(paint(p.line)),
            ));
        }
        front.spawn(icon(d, if open { "close" } else { "drawer" }, 34.0, p.ink));
    });
}
