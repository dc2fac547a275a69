//! The facilitator's few discs at a table of several people, turned to the far edge: the question, back and next.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::input::Region;
use super::super::seats::SeatAsk;
use super::super::sitting::Sitting;
use super::super::ui::{Draw, Side, around, disc};
use super::bar::sentence;
use super::tools::lamp_tab;
use super::tray::{open_pile, tab};
use super::{View, layer};
use crate::kit::Pile;
use bevy::prelude::*;

/// The width of a disc, and from one to the next, in pixels.
const DISC: f32 = 64.0;
const STEP: f32 = 78.0;

/// The question as a tab, which opens; back, next, the lamp, and what turns the mats.
pub(super) fn lead(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    desk: &Desk,
    sitting: &Sitting,
    view: &View,
    lifted: bool,
) {
    let (Some(bowl), Some(kit), Some(state)) = (view.bowl, sitting.kit(), sitting.state()) else { return };
    let Some((_, step)) = &state.now else { return };
    let pile = open_pile(desk, sitting).unwrap_or(Pile::Tokens);
    let prompt = desk.of_kit(&format!("prompt-{}-{}", kit.id.0, step.0));
    // At a table of three the far edge is free; else the discs lie at the right of the bowl.
    let at_edge = view.frames.len() == 3;
    let middle = view.middle;
    let all = Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() };
    parent.spawn((all, GlobalZIndex(layer::TOOLS), Region::Bar)).with_children(|bar| {
        if desk.bar_open && !lifted {
            let wide = 720.0_f32.min(middle.width() - 20.0);
            let at = if at_edge {
                Vec2::new(middle.center().x, middle.min.y + 44.0)
            } else {
                Vec2::new(bowl.middle.x, bowl.middle.y)
            };
            turned(bar, at, Vec2::new(wide, 80.0), |paper| sentence(paper, d, desk, &prompt, true));
            return;
        }
        let mut discs: Vec<Disc> = vec![Disc::Tool("back", Side::Paper, Ask::Back, desk.say("back"))];
        discs.push(Disc::Question(prompt));
        discs.push(Disc::Tool("next", Side::Primary, Ask::Next, desk.say("next")));
        discs.push(if state.silent {
            Disc::Tool("look", Side::Chosen, Ask::Seats(SeatAsk::Reveal), desk.say("panel-reveal"))
        } else {
            Disc::Tool("turn", Side::Paper, Ask::Seats(SeatAsk::Silence), desk.say("panel-silent"))
        });
        discs.push(Disc::Lamp);
        discs.push(Disc::Tool("rotate", Side::Paper, Ask::Seats(SeatAsk::Turned), desk.say("rotate")));
        let count = discs.len();
        for (index, each) in discs.into_iter().enumerate() {
            let at = if at_edge {
                // As the facilitator reads, who sits at the far edge.
                let along = (index as f32 - (count as f32 - 1.0) / 2.0) * STEP;
                Vec2::new(middle.center().x + if d.rtl() { along } else { -along }, middle.min.y + DISC / 2.0 + 2.0)
            } else {
                let rows = 3;
                let (column, row) = ((index / rows) as f32, (index % rows) as f32 - 1.0);
                let step = STEP.min(middle.height() / rows as f32);
                Vec2::new(middle.max.x - 112.0 + 74.0 * column, middle.center().y - row * step)
            };
            turned(bar, at, Vec2::splat(DISC), |place| match each {
                Disc::Tool(name, side, ask, words) => disc(place, d, (Node::default(), DISC), name, side, (ask, words)),
                Disc::Question(words) => tab(place, d, &pile, (true, true), (Ask::BarOpen, words)),
                Disc::Lamp => {
                    if let Some(mode) = sitting.mode() {
                        lamp_tab(place, d, DISC, desk, mode);
                    }
                }
            });
        }
    });
}

enum Disc {
    Tool(&'static str, Side, Ask, String),
    Question(String),
    Lamp,
}

/// A place that is turned to the far edge.
fn turned(bar: &mut ChildSpawnerCommands, at: Vec2, size: Vec2, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    let node = Node { align_items: AlignItems::Center, justify_content: JustifyContent::Center, ..around(at, size) };
    bar.spawn((node, UiTransform::from_rotation(Rot2::degrees(180.0)))).with_children(fill);
}
