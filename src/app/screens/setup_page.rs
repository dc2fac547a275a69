//! What the pages of the setting-up share: a head with the way back, a foot with the way on, and tiles to choose from.

use super::super::ask::Ask;
use super::super::input::ScrollArea;
use super::super::setup::SetupAsk;
use super::super::ui::{Draw, Room, Side, Tap, button, disc, icon, label, paint, toggled};
use super::{ScrollBody, Stage};

use accesskit::Role;
use bevy::prelude::*;

/// The width of the edge of what is chosen, in pixels.
const EDGE: f32 = 5.0;

/// The room for a page of the setting-up.
pub(super) struct Frame {
    /// The head's message.
    pub head: String,
    /// Its place among the three pages; a place, not progress.
    pub place: Option<usize>,
    /// The way on, when everything that it needs is there.
    pub next: Option<String>,
}

/// How far a page's parts are from either edge, in pixels.
pub(super) fn side(room: Room) -> f32 {
    if room.small() || room.upright() { 40.0 } else { 84.0 }
}

/// The width that a page's parts can fill, in pixels.
pub(super) fn inner(room: Room) -> f32 {
    room.width - 2.0 * side(room) - 2.0 * EDGE
}

/// Whether what stands beside each other elsewhere stands one under the other.
pub(super) fn stacked(d: Draw, room: Room) -> bool {
    d.text > 1.3 || room.upright()
}

/// A page: the way back and the head, what there is to choose, the way on. `end` stands at the end of the head, `foot`
/// before the way on.
pub(super) fn frame(
    parent: &mut ChildSpawnerCommands,
    s: &mut Stage,
    frame: Frame,
    end: impl FnOnce(&mut ChildSpawnerCommands, &mut Stage),
    foot: impl FnOnce(&mut ChildSpawnerCommands, &mut Stage),
    fill: impl FnOnce(&mut ChildSpawnerCommands, &mut Stage),
) {
    let d = s.d;
    let small = s.room.small();
    parent.spawn(whole(d)).with_children(|page| {
        let top = if small { 10.0 } else { 24.0 };
        let pad = if small { 34.0 } else { 46.0 };
        let row = Node { padding: UiRect::new(px(pad), px(pad), px(top), px(10)), flex_shrink: 0.0, ..d.row(24.0) };
        page.spawn(row).with_children(|row| {
            let ask = Ask::Setup(SetupAsk::Back);
            disc(row, d, (Node::default(), 76.0), "back", Side::Paper, (ask, s.say("back")));
            row.spawn(Node { flex_grow: 1.0, flex_shrink: 1.0, flex_basis: px(0), ..d.row(0.0) }).with_children(
                |words| {
                    let size = if small { 30.0 } else { 36.0 } * d.text.min(1.4) / d.text;
                    words.spawn(label(d, &frame.head, size, true, d.palette.ink));
                },
            );
            end(row, s);
        });
        scrolled(page, s, side(s.room), if small { 10.0 } else { 16.0 }, fill);
        let tall = if small { 98.0 } else { 120.0 };
        // The cover lies where the facilitator's language begins, whatever this page speaks.
        let (cover, free) = (px(if small { 126 } else { 150 }), px(side(s.room)));
        let (left, right) = if s.desk.language.right_to_left() { (free, cover) } else { (cover, free) };
        let node = Node {
            min_height: px(tall),
            padding: UiRect { left, right, top: px(8), bottom: px(if small { 10 } else { 20 }) },
            justify_content: JustifyContent::End,
            flex_shrink: 0.0,
            ..d.row(20.0)
        };
        page.spawn(node).with_children(|row| {
            if let Some(place) = frame.place {
                dashes(row, s, place);
            }
            foot(row, s);
            if let Some(words) = &frame.next {
                let node = Node {
                    min_width: px(if small { 150 } else { 210 }),
                    justify_content: JustifyContent::Center,
                    ..default()
                };
                button(row, d, node, Some("next"), words, Side::Primary, Ask::Setup(SetupAsk::Next));
            }
        });
    });
}

/// Whether a page has to do with little height.
pub(super) fn low(room: Room) -> bool {
    room.height < 700.0
}

/// A text of a known width. In a column it is measured by that width; in a row, by what it could shrink to.
pub(super) fn words(parent: &mut ChildSpawnerCommands, d: Draw, width: f32, text: &str, size: f32, bold: bool) {
    parent.spawn(column_of(d, width)).with_children(|column| {
        column.spawn(label(d, text, size, bold, d.palette.ink));
    });
}

/// A column of whole pixels, so that words are painted in the width in which they were measured.
pub(super) fn column_of(d: Draw, width: f32) -> Node {
    Node { width: px(width.floor()), flex_shrink: 0.0, ..d.column(0.0) }
}

/// A column over the whole window.
pub(super) fn whole(d: Draw) -> Node {
    Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..d.column(0.0) }
}

/// What a page holds, dragged up and down where it does not fit.
pub(super) fn scrolled(
    page: &mut ChildSpawnerCommands,
    s: &mut Stage,
    side: f32,
    gap: f32,
    fill: impl FnOnce(&mut ChildSpawnerCommands, &mut Stage),
) {
    let d = s.d;
    let area = Node {
        margin: UiRect::axes(px(side), px(0)),
        overflow: Overflow::clip(),
        flex_grow: 1.0,
        flex_shrink: 1.0,
        flex_basis: px(0),
        min_height: px(0),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    let body = Node {
        margin: UiRect::axes(px(0), auto()),
        top: px(-s.desk.scroll),
        // Rings and shadows are not cut.
        padding: UiRect::all(px(EDGE)).with_bottom(px(EDGE + 6.0)),
        width: percent(100),
        flex_shrink: 0.0,
        align_items: AlignItems::Stretch,
        ..d.column(gap)
    };
    page.spawn((area, ScrollArea)).with_children(|area| {
        area.spawn((body, ScrollBody)).with_children(|body| fill(body, s));
    });
}

/// Three dashes: the place of this page among its sisters.
fn dashes(parent: &mut ChildSpawnerCommands, s: &Stage, place: usize) {
    let d = s.d;
    let node = Node {
        position_type: PositionType::Absolute,
        bottom: px(if s.room.small() { 30 } else { 46 }),
        left: px(s.room.width / 2.0 - 54.0),
        ..d.row(12.0)
    };
    parent.spawn(node).with_children(|row| {
        for index in 0..3 {
            let (fill, dim) = if index == place { (d.palette.pri, 1.0) } else { (d.palette.ink, 0.3) };
            row.spawn((
                Node { width: px(28), height: px(10), border_radius: BorderRadius::all(px(5)), ..default() },
                BackgroundColor(paint(fill).with_alpha(dim)),
            ));
        }
    });
}

/// Paper that can be chosen: its edge says that it is. What lies on it stays where it is.
pub(super) fn choice(d: Draw, chosen: bool, node: Node) -> impl Bundle {
    let p = d.palette;
    let more = EDGE - edge(d, chosen);
    let wider = |side: Val| if let Val::Px(side) = side { px(side + more) } else { side };
    let padding = UiRect {
        left: wider(node.padding.left),
        right: wider(node.padding.right),
        top: wider(node.padding.top),
        bottom: wider(node.padding.bottom),
    };
    (
        Node {
            padding,
            border: UiRect::all(px(edge(d, chosen))),
            border_radius: BorderRadius::all(px(26)),
            direction: d.direction(),
            ..node
        },
        BackgroundColor(paint(p.panel)),
        BorderColor::all(paint(if chosen { p.pri } else { p.line })),
        d.shadow(5.0),
    )
}

/// The width of the edge of a choice: what is not chosen needs one only where every tool has one.
fn edge(d: Draw, chosen: bool) -> f32 {
    match (chosen, d.palette.edges) {
        (true, _) => EDGE,
        (false, true) => 2.0,
        (false, false) => 0.0,
    }
}

/// The name and the touch of a choice.
pub(super) fn chosen_by(role: Role, name: &str, on: bool, ask: SetupAsk) -> impl Bundle {
    (toggled(role, name, on), Tap { ask: Ask::Setup(ask), at_once: false })
}

/// The sign of what is chosen, in the top end corner; `open` shows the empty ring too.
pub(super) fn check(tile: &mut ChildSpawnerCommands, d: Draw, size: f32, on: bool, open: bool) {
    if !on && !open {
        return;
    }
    let inside = 9.0 + EDGE - edge(d, on);
    let node = Node {
        top: px(inside),
        width: px(size),
        height: px(size),
        border: UiRect::all(px(3)),
        border_radius: BorderRadius::MAX,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let p = d.palette;
    let (fill, edge) = if on { (paint(p.pri), Color::NONE) } else { (Color::NONE, paint(p.ink2)) };
    tile.spawn((d.at_end(inside, node), BackgroundColor(fill), BorderColor::all(edge))).with_children(|disc| {
        if on {
            disc.spawn(icon(d, "check", size * 0.65, p.onpri));
        }
    });
}

/// A note on paper: what is so, and a sign before it.
pub(super) fn note(parent: &mut ChildSpawnerCommands, d: Draw, width: f32, words: &str) {
    let node = Node { width: px(width), padding: UiRect::axes(px(20), px(10)), ..d.row(14.0) };
    parent.spawn(choice(d, false, node)).with_children(|row| {
        row.spawn(icon(d, "info", 34.0, d.palette.ink));
        self::words(row, d, width - 100.0, words, 20.0, true);
    });
}

/// Nothing, where a page has nothing to say at its head or foot.
pub(super) fn nothing(_: &mut ChildSpawnerCommands, _: &mut Stage) {}
