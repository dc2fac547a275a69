//! What is under a point: tools first, then laid pieces from the top, then the cloth.

use super::super::ask::Ask;
use super::super::desk::{Desk, Screen};
use super::super::sitting::Sitting;
use super::super::table::View;
use super::super::ui::{Tap, TapArea};
use super::gesture::Ground;
use crate::session::{PieceId, SeatId, What};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::ui::{CalculatedClip, ComputedNode, ComputedStackIndex, UiGlobalTransform};

/// The least size at which a target is felt, in logical pixels (12 mm).
const FELT: f32 = 76.0;

/// What is under a point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum On {
    /// A tool, what it asks for, whether it acts when touched, and whether it lies on a long screen that is dragged.
    Tool(Ask, bool, bool),
    TrayCard(What),
    Tray,
    Scroll,
    Piece(PieceId),
    /// The cloth of a seat's mat.
    Cloth(SeatId),
    /// The common bowl, beside its cards.
    Bowl,
    Nothing,
}

impl Ground for On {
    fn is_cloth(&self) -> bool {
        matches!(self, Self::Cloth(_))
    }

    fn can_twist(&self) -> bool {
        matches!(self, Self::Piece(_))
    }
}

/// A card of the tray.
#[derive(Component, Debug, Clone, PartialEq)]
pub(crate) struct TrayCard(pub What);

/// The tray: what is let go over it is put away, and what is dragged along it moves it.
#[derive(Component, Debug, Clone, Copy)]
pub(crate) struct TrayArea;

/// A long screen that is dragged up and down.
#[derive(Component, Debug, Clone, Copy)]
pub(crate) struct ScrollArea;

/// Looks under points.
#[derive(SystemParam)]
pub(crate) struct Under<'w, 's> {
    nodes: Query<
        'w,
        's,
        (
            &'static ComputedNode,
            &'static UiGlobalTransform,
            &'static ComputedStackIndex,
            Option<&'static CalculatedClip>,
            Option<&'static Tap>,
            Option<&'static TrayCard>,
            Has<TrayArea>,
            Has<ScrollArea>,
        ),
        Or<(With<Tap>, With<TapArea>, With<TrayCard>, With<TrayArea>, With<ScrollArea>)>,
    >,
    scale: Res<'w, UiScale>,
    windows: Query<'w, 's, &'static Window>,
}

impl Under<'_, '_> {
    /// What is under a point, in the pixels in which screens are laid out.
    pub fn what(&self, at: Vec2, (desk, sitting, view): (&Desk, &Sitting, &View)) -> On {
        let factor = self.windows.iter().next().map_or(1.0, Window::scale_factor) * self.scale.0;
        let physical = at * factor;
        let mut top: Option<(u32, On)> = None;
        // The nearest tool whose felt size holds the point, where no tool is exactly under it.
        let mut near: Option<(f32, u32, On)> = None;
        let long =
            self.nodes.iter().any(|(node, transform, .., scroll)| scroll && node.contains_point(*transform, physical));
        for (node, transform, stack, clip, tap, card, tray, scroll) in &self.nodes {
            // What the tray cuts off is not there to be touched.
            if clip.is_some_and(|clip| !clip.clip.contains(physical)) {
                continue;
            }
            let on = match (tap, card) {
                (Some(tap), _) => On::Tool(tap.ask.clone(), tap.at_once, long),
                (None, Some(card)) => On::TrayCard(card.0.clone()),
                (None, None) if tray => On::Tray,
                (None, None) if scroll => On::Scroll,
                (None, None) => On::Nothing,
            };
            if node.contains_point(*transform, physical) {
                if top.as_ref().is_none_or(|(highest, _)| stack.0 > *highest) {
                    top = Some((stack.0, on));
                }
            } else if tap.is_some() {
                let way = ((physical - transform.translation) / factor).abs();
                let half = (node.size() / factor / 2.0).max(Vec2::splat(FELT / 2.0));
                let outside = (way - node.size() / factor / 2.0).max(Vec2::ZERO).length();
                if way.x <= half.x && way.y <= half.y && near.as_ref().is_none_or(|(d, ..)| outside < *d) {
                    near = Some((outside, stack.0, on));
                }
            }
        }
        match (top, near) {
            (Some((_, on @ (On::Tool(..) | On::TrayCard(_)))), _) => on,
            // A scrim or sheet above a tool hides it.
            (Some((over, on)), Some((_, stack, tool))) => {
                if over > stack {
                    on
                } else {
                    tool
                }
            }
            (Some((_, on)), None) => on,
            (None, Some((.., tool))) => tool,
            (None, None) => on_table(at, desk, sitting, view),
        }
    }
}

fn on_table(at: Vec2, desk: &Desk, sitting: &Sitting, view: &View) -> On {
    if desk.screen != Screen::Table || desk.covered {
        return On::Nothing;
    }
    let Some(frame) = view.under(at) else {
        return if view.bowl.is_some_and(|bowl| bowl.holds(at)) { On::Bowl } else { On::Nothing };
    };
    let Some(layout) = sitting.layout(frame.seat) else { return On::Nothing };
    let place = frame.to_table(at);
    // Small cards are felt at 12 mm of glass as well.
    let exact = layout.piece_at(place, 0);
    let margin = (10.0 / frame.scale).round() as i32;
    exact.or_else(|| layout.piece_at(place, margin)).map_or(On::Cloth(frame.seat), On::Piece)
}
