//! The zones that answer: those of the step at rest, and the one that a held or taken card is near.

use super::super::desk::{Desk, Screen};
use super::super::sitting::Sitting;
use super::super::ui::{Palette, around, paint, palette};
use super::frame::Frame;
use super::held::Held;
use super::{View, layer};
use crate::kit::{Kit, Mat, Millimetres, PathShape, Shape, Zone};
use crate::session::{Anchor, Layout, State, Target, What, natural_part};
use bevy::prelude::*;

#[derive(Component)]
pub(super) struct ZoneNode;

/// What answers on every mat that is seen.
pub(super) fn zones(
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    view: Res<View>,
    held: Res<Held>,
    old: Query<Entity, With<ZoneNode>>,
    mut commands: Commands,
) {
    if !(desk.is_changed() || sitting.is_changed() || view.is_changed() || held.is_changed()) {
        return;
    }
    old.iter().for_each(|entity| commands.entity(entity).despawn());
    let (Some(kit), Some(state)) = (sitting.kit(), sitting.state()) else { return };
    if desk.screen != Screen::Table {
        return;
    }
    let p = palette(desk.settings.theme);
    let aimed = || desk.aim.as_ref().and_then(|_| desk.in_hand(&sitting));
    let what = held.first().cloned().or_else(|| desk.taken.clone()).or_else(aimed);
    for frame in &view.frames {
        let Some(layout) = sitting.layout(frame.seat) else { continue };
        let aim = || desk.aim.as_ref().filter(|_| frame.seat == desk.seat);
        let near = held.near(frame.seat).or_else(aim);
        let mut answers = Answers { commands: &mut commands, frame: *frame, p, among: view.several() };
        match &kit.mat {
            Mat::Sheet(_) => answers.sheet((state, kit), &layout, what.as_ref(), near),
            Mat::Path(_) => {
                if let Some(what) = &what {
                    answers.path(&layout, what, natural_part(what, sitting.family(what)), near);
                }
            }
            Mat::Pages => {}
        }
    }
}

/// The rings on one mat.
struct Answers<'a, 'w, 's> {
    commands: &'a mut Commands<'w, 's>,
    frame: Frame,
    p: &'static Palette,
    /// Other mats lie around it, and nothing may hang over its edge.
    among: bool,
}

impl Answers<'_, '_, '_> {
    fn sheet(&mut self, (state, kit): (&State, &Kit), layout: &Layout<'_>, what: Option<&What>, near: Option<&Target>) {
        let step = state.now.as_ref().and_then(|(_, step)| kit.step(step));
        for zone in &layout.zones() {
            let is_near = matches!(near, Some(Target::Zone { zone: id, .. }) if *id == zone.id);
            // The zones of the step show where its cards lie.
            if is_near || step.is_some_and(|step| step.zones.contains(&zone.id)) {
                let waits = state.pieces.is_empty() || what.is_some();
                self.ring_zone(zone, (is_near, waits));
            }
        }
    }

    fn path(&mut self, layout: &Layout<'_>, what: &What, part: crate::session::Part, near: Option<&Target>) {
        let Some(path) = layout.path() else { return };
        let near_at = near.and_then(|target| layout.target_place(target));
        let (width, height) = layout.size(what, &Anchor::Table);
        // On a free path only its stages answer: beside them what is laid makes one of its own, wherever it lies.
        let places = if layout.shape() == PathShape::Free { layout.stages().len() } else { layout.plots() };
        for index in 0..places {
            let at = layout.part(path, index, part);
            let is_near = near_at.is_some_and(|near| near.distance(at) < 60.0);
            let zone = Shape::Rectangle(at, Millimetres(width + 8), Millimetres(height + 8));
            self.ring_shape(zone, (is_near, true), self.p.mat.ready);
        }
    }

    fn ring_zone(&mut self, zone: &Zone, how: (bool, bool)) {
        self.ring_shape(zone.shape, how, crate::deck::colour(zone.sign));
    }

    /// The ring of a zone: faint where the cards of the step lie, thin where one that is held may lie, strong with a halo
    /// where it would lie.
    fn ring_shape(&mut self, shape: Shape, (near, waits): (bool, bool), colour: &'static str) {
        let (frame, p) = (self.frame, self.p);
        let middle = frame.to_glass(shape.middle());
        if self.among && !frame.area.contains(middle) {
            return;
        }
        let (half_width, half_height) = shape.half();
        let (grow, alpha) = match (near, waits) {
            (true, _) => (8.0, 1.0),
            (false, true) => (0.0, 0.65),
            (false, false) => (0.0, 0.35),
        };
        let size = Vec2::new(half_width as f32, half_height as f32) * 2.0 * frame.scale + Vec2::splat(grow);
        let round = matches!(shape, Shape::Circle(..));
        let colour = if p.edges { "#000000" } else { colour };
        let mut node = self.commands.spawn((
            ZoneNode,
            Node {
                border: UiRect::all(px(if near { 5.0 } else { 3.0 })),
                border_radius: if round { BorderRadius::MAX } else { BorderRadius::all(px(18)) },
                ..around(middle, frame.laid(size))
            },
            BorderColor::all(paint(colour).with_alpha(alpha)),
            GlobalZIndex(layer::ZONES),
        ));
        if near {
            node.insert((
                BackgroundColor(paint(p.mat.plot).with_alpha(0.55)),
                Outline::new(px(8), px(0), paint(p.ring).with_alpha(0.4)),
            ));
        }
    }
}
