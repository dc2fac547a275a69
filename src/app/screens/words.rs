//! The person's words, written by whoever writes at this table; wraps the engine's text field.

use super::super::ask::Ask;
use super::super::desk::{Desk, Writing};
use super::super::fonts::face;
use super::super::table::layer;
use super::super::ui::{Side, TapArea, button, label, paint, panel};
use super::Stage;
use crate::session::About;
use crate::vault::{MissingCards, ReferralSheet};
use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextCursorStyle};

/// The longest words that the field takes, in characters.
const LONGEST: usize = 1_000;

/// The text field, and about what it writes. It outlives the screens that are built anew around it.
#[derive(Component)]
struct Field(Writing);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (open_field, answer).chain().in_set(super::super::Work::Build));
}

/// The sheet around the field.
pub(super) fn words(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let Some(about) = s.desk.words else { return };
    let d = s.d;
    parent
        .spawn((
            Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() },
            BackgroundColor(paint(d.palette.scrim).with_alpha(0.35)),
            TapArea,
            GlobalZIndex(layer::CLOSER),
        ))
        .with_children(|scrim| {
            let width = field_width(s.room.width);
            let node = Node {
                position_type: PositionType::Absolute,
                left: px((s.room.width - width) / 2.0),
                top: px(TOP),
                width: px(width),
                padding: UiRect::all(px(20)),
                justify_content: JustifyContent::SpaceBetween,
                ..d.column(8.0)
            };
            scrim.spawn(panel(d, node, 26.0)).with_children(|sheet| {
                let head = Node { height: px(HEAD * d.text.min(HEAD_GROWS)), overflow: Overflow::clip(), ..default() };
                sheet.spawn(head).with_children(|head| {
                    let size = 22.0 * d.text.min(HEAD_GROWS) / d.text;
                    head.spawn(label(d, &s.say(head_of(about)), size, true, d.palette.ink));
                });
                sheet.spawn(Node { height: px(FIELD_HEIGHT + 10.0), ..default() });
                sheet
                    .spawn(Node {
                        justify_content: JustifyContent::End,
                        flex_wrap: FlexWrap::Wrap,
                        width: percent(100),
                        row_gap: px(8),
                        ..d.row(14.0)
                    })
                    .with_children(|row| {
                        button(row, d, Node::default(), None, &s.say("put-back"), Side::Paper, Ask::CloseTop);
                        button(
                            row,
                            d,
                            Node::default(),
                            Some("check"),
                            &s.say("keep-words"),
                            Side::Primary,
                            Ask::WordsDone,
                        );
                    });
            });
        });
}

/// What is asked for.
fn head_of(about: Writing) -> &'static str {
    match about {
        Writing::Said(_) => "words-head",
        Writing::Note => "panel-note-short",
        Writing::Missing(_) => "missing-head",
        Writing::Place => "refer-place",
    }
}

const FIELD_HEIGHT: f32 = 108.0;
/// Where the sheet begins, and the height of its head, in pixels: the field lies over the sheet and has to know.
const TOP: f32 = 40.0;
const HEAD: f32 = 34.0;
/// How far the head grows with text, so that it stays one line.
const HEAD_GROWS: f32 = 1.3;

fn field_width(room: f32) -> f32 {
    (room - 200.0).min(860.0)
}

/// Opens the field with what was said before, and takes it away when the sheet is closed.
fn open_field(
    desk: Res<Desk>,
    sitting: Res<super::super::sitting::Sitting>,
    room: Option<Res<super::super::ui::Room>>,
    fields: Query<(Entity, &Field)>,
    mut commands: Commands,
) {
    let Some(room) = room else { return };
    for (entity, field) in &fields {
        if desk.words != Some(field.0) {
            commands.entity(entity).despawn();
        }
    }
    let Some(about) = desk.words else { return };
    if fields.iter().any(|(_, field)| field.0 == about) {
        return;
    }
    let before = match about {
        Writing::Said(About::Stage(id)) => sitting.state().and_then(|state| state.stage(id)?.words.clone()),
        Writing::Said(About::Piece(id)) => sitting.state().and_then(|state| state.piece(id)?.words.clone()),
        Writing::Missing(_) | Writing::Note | Writing::Place => None,
    };
    let d = super::super::ui::Draw::of(&desk);
    let width = field_width(room.width);
    let mut text = EditableText::new(before.unwrap_or_default());
    text.max_characters = Some(match about {
        Writing::Said(_) | Writing::Note => LONGEST,
        Writing::Missing(_) => MissingCards::LONGEST,
        Writing::Place => ReferralSheet::LONGEST,
    });
    text.allow_newlines = false;
    text.visible_lines = Some(2.0);
    let mut access = accesskit::Node::new(accesskit::Role::TextInput);
    access.set_label(desk.say(head_of(about)));
    commands.spawn((
        Field(about),
        Node {
            position_type: PositionType::Absolute,
            left: px((room.width - width) / 2.0 + 20.0),
            top: px(TOP + 22.0 + HEAD * d.text.min(HEAD_GROWS) + 8.0),
            width: px(width - 40.0),
            height: px(FIELD_HEIGHT),
            padding: UiRect::all(px(12)),
            border: UiRect::all(px(3)),
            border_radius: BorderRadius::all(px(14)),
            ..default()
        },
        text,
        face(desk.language, 28.0, false),
        TextColor(paint(d.palette.ink)),
        TextCursorStyle { color: paint(d.palette.pri), ..default() },
        BackgroundColor(paint(d.palette.panel2)),
        BorderColor::all(paint(d.palette.pri)),
        // Without a node of its own, a focused field silences every screen reader.
        bevy::a11y::AccessibilityNode::from(access),
        AutoFocus,
        TapArea,
        GlobalZIndex(layer::CLOSER + 1),
    ));
}

/// What was written, when it is to be kept.
fn answer(mut asks: ParamSet<(MessageReader<Ask>, MessageWriter<Ask>)>, fields: Query<&EditableText, With<Field>>) {
    let done = asks.p0().read().any(|ask| *ask == Ask::WordsDone);
    if done && let Some(field) = fields.iter().next() {
        let words = field.value().to_string();
        asks.p1().write(Ask::KeepWords(words));
    }
}
