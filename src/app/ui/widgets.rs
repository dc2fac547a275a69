//! Labels, icons, discs, buttons, tiles and panels: each knows its theme, its direction and its name for who cannot see.

use super::super::ask::Ask;
use super::super::desk::Desk;
use super::super::faces::{Picture, Shows};
use super::super::fonts::face;
use super::icons::mirrored;
use super::theme::{Palette, paint, palette};
use crate::i18n::{Language, directed};
use accesskit::{Node as AccessNode, Role};
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::text::LineHeight;
use bevy::ui::InlineDirection;

/// A node of a size around its middle, in pixels of the window.
pub(crate) fn around(middle: Vec2, size: Vec2) -> Node {
    let corner = middle - size / 2.0;
    Node {
        position_type: PositionType::Absolute,
        left: px(corner.x),
        top: px(corner.y),
        width: px(size.x),
        height: px(size.y),
        ..default()
    }
}

/// What a touch on a node asks for. Targets are felt at 76 px at least, however small they are drawn.
#[derive(Component, Debug, Clone)]
pub(crate) struct Tap {
    pub ask: Ask,
    /// Acts when touched, not when let go: the cover.
    pub at_once: bool,
}

/// A tool that swallows touches, so that they do not reach the table under it.
#[derive(Component, Debug, Clone, Copy)]
pub(crate) struct TapArea;

/// How a tool looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Paper,
    /// The one next thing of a screen.
    Primary,
    /// The cover: paper with a green edge.
    Cover,
    /// Chosen among equals.
    Chosen,
}

/// With what a screen is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Draw {
    pub language: Language,
    /// By how much text grows.
    pub text: f32,
    pub palette: &'static Palette,
}

impl Draw {
    pub fn of(desk: &Desk) -> Self {
        Self { language: desk.language, text: desk.settings.text.factor(), palette: palette(desk.settings.theme) }
    }

    pub fn rtl(self) -> bool {
        self.language.right_to_left()
    }

    pub fn direction(self) -> InlineDirection {
        if self.rtl() { InlineDirection::Rtl } else { InlineDirection::Ltr }
    }

    /// A node at a distance from the start edge.
    pub fn at_start(self, x: f32, node: Node) -> Node {
        let node = Node { position_type: PositionType::Absolute, direction: self.direction(), ..node };
        if self.rtl() { Node { right: px(x), ..node } } else { Node { left: px(x), ..node } }
    }

    /// A node at a distance from the end edge.
    pub fn at_end(self, x: f32, node: Node) -> Node {
        let node = Node { position_type: PositionType::Absolute, direction: self.direction(), ..node };
        if self.rtl() { Node { left: px(x), ..node } } else { Node { right: px(x), ..node } }
    }

    /// A row that runs along the line of reading.
    pub fn row(self, gap: f32) -> Node {
        Node { column_gap: px(gap), align_items: AlignItems::Center, direction: self.direction(), ..default() }
    }

    pub fn column(self, gap: f32) -> Node {
        Node { flex_direction: FlexDirection::Column, row_gap: px(gap), direction: self.direction(), ..default() }
    }

    /// The hard shadow of a tool, so many pixels down.
    pub fn shadow(self, down: f32) -> BoxShadow {
        let (hex, opacity) = self.palette.shadow;
        BoxShadow::new(paint(hex).with_alpha(opacity), px(0), px(down), px(0), px(0))
    }

    /// The background, edge and shadow of a tool.
    pub fn dress(self, side: Side) -> impl Bundle {
        let p = self.palette;
        let (fill, edge) = match side {
            Side::Paper => (p.panel, p.line),
            Side::Primary => (p.pri, if p.edges { p.line } else { p.pri }),
            Side::Cover => (p.panel, p.good),
            Side::Chosen => (p.panel2, p.pri),
        };
        (BackgroundColor(paint(fill)), BorderColor::all(paint(edge)), self.shadow(6.0))
    }

    /// The width of a tool's edge.
    pub fn edge(self, side: Side) -> f32 {
        match side {
            Side::Cover | Side::Chosen => 4.0,
            _ => 2.0,
        }
    }

    fn on(self, side: Side) -> &'static str {
        if side == Side::Primary { self.palette.onpri } else { self.palette.ink }
    }
}

/// Who cannot see hears a control's role and name.
pub(crate) fn named(role: Role, name: &str) -> AccessibilityNode {
    let mut node = AccessNode::new(role);
    node.set_label(name);
    AccessibilityNode::from(node)
}

/// The same for one that is chosen or ticked, or not.
pub(crate) fn toggled(role: Role, name: &str, on: bool) -> AccessibilityNode {
    let mut node = AccessNode::new(role);
    node.set_label(name);
    node.set_toggled(on.into());
    AccessibilityNode::from(node)
}

/// A text in the size of `screens.md`, grown by the setting.
pub(crate) fn label(d: Draw, text: &str, size: f32, bold: bool, colour: &'static str) -> impl Bundle + use<> {
    (
        Text::new(directed(d.language, text)),
        face(d.language, size * d.text, bold),
        TextColor(paint(colour)),
        TextLayout::new(Justify::Start, LineBreak::WordBoundary),
        LineHeight::RelativeToFont(1.35),
    )
}

/// A text whose lines stand under each other's middles.
pub(crate) fn centred(d: Draw, text: &str, size: f32, bold: bool, colour: &'static str) -> impl Bundle + use<> {
    (
        Text::new(directed(d.language, text)),
        face(d.language, size * d.text, bold),
        TextColor(paint(colour)),
        TextLayout::new(Justify::Center, LineBreak::WordBoundary),
        LineHeight::RelativeToFont(1.35),
    )
}

/// A picture, `width` pixels wide and `height` high.
pub(crate) fn picture(shows: Shows, width: f32, height: f32) -> impl Bundle {
    (
        Node { width: px(width), height: px(height), flex_shrink: 0.0, ..default() },
        Picture { shows, width },
        // Nothing is shown until the picture is there: no flash of an empty square.
        ImageNode { color: Color::NONE, ..default() },
    )
}

/// A stroke icon, turned with the line of reading where it points along it.
pub(crate) fn icon(d: Draw, name: &'static str, size: f32, colour: &'static str) -> impl Bundle {
    let flip = d.rtl() && mirrored(name);
    (
        Node { width: px(size), height: px(size), flex_shrink: 0.0, ..default() },
        Picture { shows: Shows::Icon(name, colour), width: size },
        ImageNode { color: Color::NONE, flip_x: flip, ..default() },
    )
}

/// A round tool with an icon.
pub(crate) fn disc(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    (node, size): (Node, f32),
    name: &'static str,
    side: Side,
    (ask, words): (Ask, String),
) {
    let at_once = ask == Ask::Cover;
    parent
        .spawn((
            Node {
                width: px(size),
                height: px(size),
                border: UiRect::all(px(d.edge(side))),
                border_radius: BorderRadius::MAX,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                flex_shrink: 0.0,
                ..node
            },
            d.dress(side),
            Tap { ask, at_once },
            named(Role::Button, &words),
        ))
        .with_children(|inside| {
            let colour = if side == Side::Cover { d.palette.good } else { d.on(side) };
            inside.spawn(icon(d, name, size * if side == Side::Cover { 0.6 } else { 0.5 }, colour));
        });
}

/// A wide button with an icon and words, which wrap and never end in dots.
pub(crate) fn button(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    node: Node,
    name: Option<&'static str>,
    words: &str,
    side: Side,
    ask: Ask,
) {
    parent
        .spawn((
            Node {
                min_height: if node.min_height == Val::Auto { px(76) } else { node.min_height },
                padding: UiRect::axes(px(24), px(12)),
                column_gap: px(16),
                border: UiRect::all(px(d.edge(side))),
                border_radius: BorderRadius::all(px(26)),
                align_items: AlignItems::Center,
                direction: d.direction(),
                ..node
            },
            d.dress(side),
            Tap { ask, at_once: false },
            named(Role::Button, words),
        ))
        .with_children(|inside| {
            // The arrow that goes on stands where it goes to; a sign stands before its words.
            let (before, after) = if name == Some("next") { (None, name) } else { (name, None) };
            if let Some(name) = before {
                inside.spawn(icon(d, name, 40.0, d.on(side)));
            }
            inside.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|words_box| {
                words_box.spawn(label(d, words, 24.0, true, d.on(side)));
            });
            if let Some(name) = after {
                inside.spawn(icon(d, name, 40.0, d.on(side)));
            }
        });
}

/// A tile: a picture or icon above words.
pub(crate) fn tile(
    parent: &mut ChildSpawnerCommands,
    d: Draw,
    (node, words, small): (Node, &str, Option<&str>),
    side: Side,
    ask: Ask,
    inside: impl FnOnce(&mut ChildSpawnerCommands),
) {
    parent
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                row_gap: px(10),
                padding: UiRect::all(px(18)),
                border: UiRect::all(px(d.edge(side))),
                border_radius: BorderRadius::all(px(28)),
                direction: d.direction(),
                ..node
            },
            d.dress(side),
            Tap { ask, at_once: false },
            named(Role::Button, words),
        ))
        .with_children(|tile| {
            inside(tile);
            tile.spawn(centred(d, words, 24.0, true, d.on(side)));
            if let Some(small) = small {
                tile.spawn(centred(d, small, 18.0, false, d.on(side)));
            }
        });
}

/// The box of a tick.
pub(crate) fn tick_box(parent: &mut ChildSpawnerCommands, d: Draw, size: f32, on: bool) {
    let edge = Node {
        width: px(size),
        height: px(size),
        border: UiRect::all(px(3)),
        border_radius: BorderRadius::all(px(8)),
        flex_shrink: 0.0,
        ..default()
    };
    parent.spawn((edge, BorderColor::all(paint(d.palette.ink)))).with_children(|square| {
        if on {
            square.spawn(icon(d, "check", size - 6.0, d.palette.ink));
        }
    });
}

/// A sheet of paper that holds tools and swallows touches.
pub(crate) fn panel(d: Draw, node: Node, radius: f32) -> impl Bundle {
    (
        Node {
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(radius)),
            direction: d.direction(),
            ..node
        },
        d.dress(Side::Paper),
        TapArea,
    )
}
