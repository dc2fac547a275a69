//! The common bowl between several people: the step's pile as a ring of cards that stand outwards.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::faces::{Picture, Shows};
use super::super::input::{Region, TrayCard};
use super::super::sitting::Sitting;
use super::super::ui::{Draw, around, paint};
use super::drawer::drawer_of;
use super::held::Held;
use super::track::Track;
use super::tray::{open_pile, sign_of, tab};
use super::{View, layer};
use crate::deck::Family;
use crate::kit::Pile;
use crate::session::{What, offered};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;

/// The bowl with its cards. A lifted card stays in it at 55 %: piles never empty.
pub(super) fn bowl(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    desk: &mut Desk,
    sitting: &Sitting,
    (view, held): (&View, &Held),
    names: &dyn Fn(&What) -> String,
) {
    let (Some(bowl), Some(kit), Some(pile)) = (view.bowl, sitting.kit(), open_pile(desk, sitting)) else { return };
    let mut cards = offered(&sitting.rules, kit, &pile, sitting.level());
    // What lies in a drawer stands in the ring once anybody has opened theirs; only they can lay it.
    let open = view.frames.iter().filter_map(|frame| drawer_of(desk, sitting, &pile, frame.seat));
    cards.extend(open.max_by_key(|drawer| drawer.cards.len()).into_iter().flat_map(|drawer| drawer.cards));
    let tall = bowl.tall();
    let strip = matches!(pile, Pile::Cards(Family::Strip));
    let wide = match pile {
        Pile::Tokens | Pile::Patches => tall * 0.86,
        _ if strip => tall * 1.3,
        _ => tall / 1.4,
    };
    let lifted = held.lifted_off_tray();
    parent
        .spawn((
            Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() },
            GlobalZIndex(layer::TOOLS),
            Region::Tray,
        ))
        .with_children(|tools| {
            basket(tools, d, bowl, &pile);
            for (index, at, degrees) in bowl.places(cards.len(), wide, -desk.tray) {
                let what = &cards[index];
                let size = match what {
                    What::Token(_) | What::Patch(_) => Vec2::splat(tall * 0.86),
                    What::Card(_) if strip => Vec2::new(wide, wide * 0.343),
                    What::Card(_) => Vec2::new(tall / 1.4, tall),
                };
                stands(tools, d, (at, size, degrees), what, names(what));
                if lifted.contains(what) {
                    tools.spawn((
                        around(at, size),
                        UiTransform::from_rotation(Rot2::degrees(degrees)),
                        BackgroundColor(paint(d.palette.mat.mat_edge).with_alpha(0.45)),
                    ));
                }
                if desk.taken.as_ref() == Some(what) {
                    tools.spawn((
                        Node {
                            border: UiRect::all(px(5)),
                            border_radius: BorderRadius::all(px(12)),
                            ..around(at, size + Vec2::splat(14.0))
                        },
                        UiTransform::from_rotation(Rot2::degrees(degrees)),
                        BorderColor::all(paint(d.palette.ring)),
                        Outline::new(px(2), px(0), paint("#33201A")),
                    ));
                }
            }
            if kit.open_piles {
                piles(tools, d, desk, sitting, (view, bowl), &pile);
            }
        });
}

/// The woven bowl with the sign of the pile in its middle.
fn basket(tools: &mut ChildSpawnerCommands, d: Draw, bowl: Track, pile: &Pile) {
    let p = d.palette;
    let (shade, opacity) = p.shadow;
    let round = |radius: f32, fill: &str| {
        let size = Vec2::new(2.0 * (bowl.long + radius), 2.0 * radius);
        (
            Node { border: UiRect::all(px(4)), border_radius: BorderRadius::MAX, ..around(bowl.middle, size) },
            BackgroundColor(paint(fill)),
            BorderColor::all(paint(p.mat.road_edge)),
        )
    };
    let shadow = BoxShadow::new(paint(shade).with_alpha(opacity * 0.7), px(0), px(5), px(0), px(0));
    tools.spawn((round(bowl.outer, p.mat.mat_edge), shadow));
    tools.spawn(round(bowl.inner(), p.mat.mat));
    let (family, colour) = sign_of(pile);
    let wide = (bowl.inner() * 1.1).min(96.0);
    tools.spawn((
        around(bowl.middle, Vec2::splat(wide)),
        Picture { shows: Shows::Sign(family, if p.edges { p.ink } else { colour }), width: wide },
        ImageNode { color: Color::NONE, ..default() },
    ));
}

fn stands(
    tools: &mut ChildSpawnerCommands,
    d: Draw,
    (at, size, degrees): (Vec2, Vec2, f32),
    what: &What,
    name: String,
) {
    let mut access = accesskit::Node::new(accesskit::Role::Button);
    access.set_label(name);
    let (shade, opacity) = d.palette.shadow;
    let mut card = tools.spawn((
        Node { border_radius: BorderRadius::all(px(size.x * 0.063)), ..around(at, size) },
        UiTransform::from_rotation(Rot2::degrees(degrees)),
        Picture { shows: Shows::of(what), width: size.x },
        ImageNode { color: Color::NONE, ..default() },
        TrayCard(what.clone()),
        AccessibilityNode::from(access),
    ));
    // A shadow is a rectangle: what is round has none.
    if matches!(what, What::Card(_)) {
        card.insert(BoxShadow::new(paint(shade).with_alpha(opacity * 0.6), px(0), px(2), px(0), px(0)));
    }
}

/// The tabs of the piles beside the bowl, where any pile may be opened at any step.
fn piles(
    tools: &mut ChildSpawnerCommands,
    d: Draw,
    desk: &Desk,
    sitting: &Sitting,
    (view, bowl): (&View, Track),
    open: &Pile,
) {
    let Some(kit) = sitting.kit() else { return };
    let steps: Vec<_> = sitting.level().steps(kit).collect();
    let rows = steps.len().div_ceil(2).max(1);
    let step = 60.0_f32.min(view.middle.height() / rows as f32);
    // Around a table of three on both sides of the bowl, else in two columns at its left.
    let both = bowl.long == 0.0 && view.frames.len() == 3;
    for (index, each) in steps.into_iter().enumerate() {
        let (column, row) = (index / rows, index % rows);
        let x = match (both, column) {
            (true, 0) => view.middle.min.x + 40.0,
            (true, _) => view.middle.max.x - 40.0,
            (false, column) => view.middle.min.x + 38.0 + 76.0 * column as f32,
        };
        let y = bowl.middle.y + (row as f32 - (rows as f32 - 1.0) / 2.0) * step;
        let words = desk.of_kit(&format!("prompt-{}-{}", kit.id.0, each.id.0));
        let node = Node {
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..around(Vec2::new(x, y), Vec2::new(76.0, step))
        };
        tools.spawn(node).with_children(|place| {
            tab(place, d, &each.pile, (each.pile == *open, false), (Ask::Pile(each.pile.clone()), words));
        });
    }
}
