//! The tray at the person's edge: the step's pile, face up, and on a path one tab for each pile.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::faces::{Picture, Shows};
use super::super::input::{Region, TrayArea, TrayCard};
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Room, Side, Tap, paint};
use super::drawer::{DRAWER, drawer_front, drawer_of};
use super::held::Held;
use super::layer;
use crate::deck::{Family, colour};
use crate::kit::Pile;
use crate::session::{What, offered};
use accesskit::{Node as AccessNode, Role};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;

/// The height of the tray's lip, in pixels.
const LIP: f32 = 34.0;

/// The pile that lies in the tray.
pub(super) fn open_pile(desk: &Desk, sitting: &Sitting) -> Option<Pile> {
    desk.pile.clone().or_else(|| {
        let (_, step) = sitting.state()?.now.as_ref()?;
        Some(sitting.kit()?.step(step)?.pile.clone())
    })
}

/// The sign and colour of a pile.
pub(super) fn sign_of(pile: &Pile) -> (Option<Family>, &'static str) {
    match pile {
        Pile::Cards(family) => (Some(*family), colour(*family)),
        Pile::Tokens => (None, "#93A948"),
        Pile::Patches => (Some(Family::Figure), colour(Family::Emotion)),
        Pile::Selection(_) | Pile::Page { .. } => (Some(Family::HumanSkill), colour(Family::HumanSkill)),
    }
}

/// The ink or paper of a sign on its family's colour (paper on ochre, leaf or grey would be too faint).
fn on_colour(pile: &Pile) -> &'static str {
    match pile {
        Pile::Tokens | Pile::Cards(Family::Object | Family::Flag) => "#33201A",
        _ => "#FBF2DF",
    }
}

/// A cloth tab with a pile's sign; the current one is coloured and longer.
pub(super) fn tab(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    pile: &Pile,
    (current, hangs): (bool, bool),
    (ask, words): (Ask, String),
) {
    let (family, fill) = sign_of(pile);
    let p = d.palette;
    let ink = if current { on_colour(pile) } else { p.ink };
    let round = if hangs { BorderRadius::bottom(px(14)) } else { BorderRadius::top(px(14)) };
    let mut name = AccessNode::new(Role::Tab);
    name.set_label(words);
    parent
        .spawn((
            Node {
                width: px(if current { 78 } else { 76 }),
                height: px(if current { 54 } else { 44 }),
                border: UiRect::all(px(2)),
                border_radius: round,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                // Beside the private panel of a small window they give way.
                flex_shrink: 1.0,
                min_width: px(38),
                ..default()
            },
            BackgroundColor(paint(if current { fill } else { p.panel2 })),
            BorderColor::all(paint(if current && !p.edges { fill } else { p.line })),
            Tap { ask, at_once: false },
            AccessibilityNode::from(name),
        ))
        .with_children(|tab| {
            tab.spawn((
                Node { width: px(34), height: px(34), ..default() },
                Picture { shows: Shows::Sign(family, ink), width: 34.0 },
                ImageNode { color: Color::NONE, ..default() },
            ));
        });
}

/// The height of the open tray, in pixels.
pub(in super::super) fn tray_height(room: Room) -> f32 {
    if room.small() { 150.0 } else { 184.0 }
}

/// How round the corners of the tray are, in pixels.
fn lip_of(room: Room) -> f32 {
    if room.small() { 24.0 } else { 28.0 }
}

/// While a card is on its way over the table, the tray is no more than its lip: what is let go there is put away.
fn lip(parent: &mut ChildSpawnerCommands, d: Draw, side: f32, width: f32, round: f32) {
    parent.spawn((
        Node {
            position_type: PositionType::Absolute,
            left: px(side),
            width: px(width),
            bottom: px(-4),
            height: px(LIP),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::top(px(round)),
            ..default()
        },
        d.dress(Side::Paper),
        TrayArea,
        GlobalZIndex(layer::TOOLS),
    ));
}

/// The tray with its tabs. A lifted card stays in it at 55 %: piles never empty.
pub(in super::super) fn tray(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    room: Room,
    desk: &mut Desk,
    sitting: &Sitting,
    held: &Held,
    names: &dyn Fn(&What) -> String,
) {
    let (Some(kit), Some(pile)) = (sitting.kit(), open_pile(desk, sitting)) else { return };
    let (height, card) = (tray_height(room), if room.small() { 84.0 } else { 104.0 });
    let side = if room.small() { 118.0 } else { 128.0 };
    let width = room.width - 2.0 * side;
    let p = d.palette;
    if held.left_tray(room.height - height) {
        lip(parent, d, side, width, lip_of(room));
        return;
    }
    if kit.open_piles {
        parent
            .spawn((
                Node {
                    position_type: PositionType::Absolute,
                    left: px(side),
                    width: px(width),
                    bottom: px(height - 2.0),
                    column_gap: px(8),
                    align_items: AlignItems::End,
                    justify_content: JustifyContent::Center,
                    direction: d.direction(),
                    ..default()
                },
                GlobalZIndex(layer::TOOLS),
                Region::Tray,
            ))
            .with_children(|tabs| {
                for step in sitting.level().steps(kit) {
                    let words = desk.of_kit(&format!("prompt-{}-{}", kit.id.0, step.id.0));
                    let ask = Ask::Pile(step.pile.clone());
                    tab(tabs, d, &step.pile, (step.pile == pile, false), (ask, words));
                }
            });
    }
    let mut cards = offered(&sitting.rules, kit, &pile, sitting.level());
    let shown = cards.len();
    let hard = drawer_of(desk, sitting, &pile, desk.seat);
    cards.extend(hard.iter().flat_map(|drawer| drawer.cards.iter().cloned()));
    let gap = 18.0;
    let strip = matches!(pile, Pile::Cards(Family::Strip));
    let wide = if strip { card * 2.2 } else { card };
    let inset = if hard.is_some() { DRAWER + gap } else { 0.0 };
    let all = cards.len() as f32 * (wide + gap) + gap + inset;
    // A half-cut last card shows that there is more.
    desk.tray = desk.tray.clamp(0.0, (all - width + 8.0).max(0.0));
    let lifted = held.lifted_off_tray();
    let first_table = sitting.state().is_some_and(|state| state.pieces.is_empty());
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(side),
                width: px(width),
                bottom: px(-4),
                height: px(height),
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::top(px(lip_of(room))),
                overflow: Overflow::clip(),
                direction: d.direction(),
                ..default()
            },
            d.dress(Side::Paper),
            TrayArea,
            GlobalZIndex(layer::TOOLS),
        ))
        .with_children(|tray| {
            if let Some(drawer) = &hard {
                let x = gap + shown as f32 * (wide + gap) - desk.tray;
                let size = Vec2::new(DRAWER, card * 1.4);
                let node = d.at_start(x, Node { top: px((height - 4.0 - size.y) / 2.0 - 2.0), ..default() });
                drawer_front(tray, d, desk, (node, size), drawer.open);
            }
            for (index, what) in cards.iter().enumerate() {
                // What lies in the drawer lies behind it.
                let x = gap + index as f32 * (wide + gap) - desk.tray + if index < shown { 0.0 } else { inset };
                if x > width || x + wide < 0.0 {
                    continue;
                }
                let taken = desk.taken.as_ref() == Some(what);
                let shows = Shows::of(what);
                let (wide, tall) = match what {
                    What::Token(_) | What::Patch(_) => (card, card),
                    What::Card(_) if strip => (wide, wide * 0.343),
                    What::Card(_) => (card, card * 1.4),
                };
                // One card stands a little higher until the first is laid: the first minute without words.
                let rise = if taken || (first_table && index == 0) { 8.0 } else { 0.0 };
                let top = (height - 4.0 - tall) / 2.0 - 2.0 - rise;
                let mut name = AccessNode::new(Role::Button);
                name.set_label(names(what));
                let node = d.at_start(x, Node { top: px(top), width: px(wide), height: px(tall), ..default() });
                let fade = if lifted.contains(what) { 0.55 } else { 1.0 };
                tray.spawn((
                    Node { border_radius: BorderRadius::all(px(wide * 0.063)), ..node.clone() },
                    Picture { shows, width: wide },
                    ImageNode { color: Color::NONE, ..default() },
                    TrayCard(what.clone()),
                    AccessibilityNode::from(name),
                ));
                if fade < 1.0 {
                    tray.spawn((node.clone(), BackgroundColor(paint(p.panel).with_alpha(1.0 - fade))));
                }
                if taken {
                    let ring = d.at_start(
                        x - 7.0,
                        Node {
                            top: px(top - 7.0),
                            width: px(wide + 14.0),
                            height: px(tall + 14.0),
                            border: UiRect::all(px(5)),
                            border_radius: BorderRadius::all(px(14)),
                            ..default()
                        },
                    );
                    let outline = Outline::new(px(2), px(0), paint("#33201A"));
                    tray.spawn((ring, BorderColor::all(paint(p.ring)), outline));
                }
            }
        });
}
