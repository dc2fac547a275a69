//! The keyboard alone, and screen readers: every tool can be reached and asked without a pointer.

use super::super::Work;
use super::super::ask::Ask;
use super::super::desk::{Desk, Screen};
use super::super::ui::{Tap, paint, palette};
use super::hit::TrayCard;
use crate::kit::Pile;
use bevy::a11y::ActionRequest;
use bevy::ecs::entity::Entity;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy::ui::{ComputedNode, ComputedStackIndex, UiGlobalTransform};

/// Which tool has the keyboard's ring; only after a key was pressed.
#[derive(Resource, Default)]
struct Focus {
    /// The ask of the tool that has the ring: tools are built anew, what they ask stays.
    on: Option<FocusOn>,
}

#[derive(Debug, Clone, PartialEq)]
enum FocusOn {
    Tool(Ask),
    Card(crate::session::What),
}

pub(super) fn plugin(app: &mut App) {
    // Off screen, no window plugin brings this message along.
    app.add_message::<ActionRequest>()
        .init_resource::<Focus>()
        .add_systems(Update, (keys, screen_reader).in_set(Work::Listen))
        .add_systems(PostUpdate, ring.after(bevy::ui::UiSystems::Layout));
}

type Stops<'w, 's> = Query<
    'w,
    's,
    (
        Entity,
        Option<&'static Tap>,
        Option<&'static TrayCard>,
        &'static ComputedStackIndex,
        &'static ComputedNode,
        &'static UiGlobalTransform,
    ),
    Or<(With<Tap>, With<TrayCard>)>,
>;

/// The stops of the ring in reading order: as they lie in the tree of the screen.
fn stops(nodes: &Stops) -> Vec<FocusOn> {
    let mut all: Vec<_> = nodes
        .iter()
        .filter_map(|(_, tap, card, stack, ..)| {
            let on = match (tap, card) {
                (Some(tap), _) => FocusOn::Tool(tap.ask.clone()),
                (None, Some(card)) => FocusOn::Card(card.0.clone()),
                (None, None) => return None,
            };
            Some((stack.0, on))
        })
        .collect();
    all.sort_by_key(|(stack, _)| *stack);
    all.into_iter().map(|(_, on)| on).collect()
}

fn keys(
    mut pressed: MessageReader<KeyboardInput>,
    held: Res<ButtonInput<KeyCode>>,
    mut focus: ResMut<Focus>,
    nodes: Stops,
    mut desk: ResMut<Desk>,
    mut asks: MessageWriter<Ask>,
) {
    let control = held.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight, KeyCode::SuperLeft]);
    let shift = held.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    for key in pressed.read().filter(|key| key.state == ButtonState::Pressed) {
        // Letters belong to the field while someone writes.
        if desk.words.is_some() {
            if key.key_code == KeyCode::Escape {
                asks.write(Ask::CloseTop);
            }
            continue;
        }
        let at_table = desk.screen == Screen::Table && !desk.covered;
        let cover = matches!(&key.logical_key, Key::Character(c) if c == "b" || c == "B" || c == ".");
        if cover && !control {
            asks.write(if desk.covered { Ask::Uncover } else { Ask::Cover });
            continue;
        }
        match key.key_code {
            KeyCode::Tab | KeyCode::ArrowRight | KeyCode::ArrowDown | KeyCode::ArrowLeft | KeyCode::ArrowUp => {
                let all = stops(&nodes);
                let here = focus.on.as_ref().and_then(|on| all.iter().position(|stop| stop == on));
                let back = shift && key.key_code == KeyCode::Tab
                    || matches!(key.key_code, KeyCode::ArrowLeft | KeyCode::ArrowUp);
                let next = match here {
                    None => 0,
                    Some(0) if back => all.len().saturating_sub(1),
                    Some(index) if back => index - 1,
                    Some(index) => (index + 1) % all.len().max(1),
                };
                focus.on = all.get(next).cloned();
                desk.stale = true;
            }
            KeyCode::Enter | KeyCode::NumpadEnter if control => drop(asks.write(Ask::Next)),
            KeyCode::Enter | KeyCode::NumpadEnter => match &focus.on {
                Some(FocusOn::Tool(ask)) => drop(asks.write(ask.clone())),
                Some(FocusOn::Card(what)) => drop(asks.write(Ask::Take(what.clone()))),
                None => {}
            },
            KeyCode::Escape => {
                focus.on = None;
                asks.write(Ask::CloseTop);
            }
            KeyCode::KeyZ if control && shift && at_table => drop(asks.write(Ask::Redo)),
            KeyCode::KeyZ if control && at_table => drop(asks.write(Ask::Undo)),
            KeyCode::KeyY if control && at_table => drop(asks.write(Ask::Redo)),
            KeyCode::Delete | KeyCode::Backspace if at_table => drop(asks.write(Ask::PutAway)),
            KeyCode::Space if desk.closer.is_some() => drop(asks.write(Ask::CloseTop)),
            KeyCode::Space if at_table => match &focus.on {
                Some(FocusOn::Card(what)) => drop(asks.write(Ask::CloserOf(what.clone()))),
                _ => drop(asks.write(Ask::Closer)),
            },
            KeyCode::KeyT if at_table => drop(asks.write(Ask::TurnOver)),
            KeyCode::KeyR if at_table => drop(asks.write(Ask::Rotate)),
            KeyCode::KeyW if at_table => drop(asks.write(Ask::Words)),
            KeyCode::KeyH if desk.closer.is_some() => drop(asks.write(Ask::NameCloser)),
            KeyCode::PageDown if at_table => drop(asks.write(Ask::Next)),
            KeyCode::PageUp if at_table => drop(asks.write(Ask::Back)),
            KeyCode::NumpadAdd | KeyCode::Equal if at_table => drop(asks.write(Ask::ZoomIn)),
            KeyCode::NumpadSubtract | KeyCode::Minus if at_table => drop(asks.write(Ask::ZoomOut)),
            KeyCode::Digit0 | KeyCode::Numpad0 if at_table => drop(asks.write(Ask::Fit)),
            KeyCode::F6 if at_table => {
                focus.on = nodes.iter().find_map(|(_, _, card, ..)| card.map(|card| FocusOn::Card(card.0.clone())));
                if focus.on.is_none() {
                    asks.write(Ask::Pile(Pile::Tokens));
                }
            }
            _ => {}
        }
    }
}

/// What a screen reader presses is asked like a touch.
fn screen_reader(
    mut requests: MessageReader<ActionRequest>,
    taps: Query<(Option<&Tap>, Option<&TrayCard>)>,
    mut asks: MessageWriter<Ask>,
) {
    for request in requests.read() {
        if request.0.action != accesskit::Action::Click {
            continue;
        }
        let target = Entity::try_from_bits(request.0.target_node.0).and_then(|entity| taps.get(entity).ok());
        match target {
            Some((Some(tap), _)) => drop(asks.write(tap.ask.clone())),
            Some((None, Some(card))) => drop(asks.write(Ask::Take(card.0.clone()))),
            _ => {}
        }
    }
}

/// The ring around the tool that the keyboard has reached.
#[derive(Component)]
struct Ring;

fn ring(
    focus: Res<Focus>,
    desk: Res<Desk>,
    nodes: Stops,
    scale: Res<UiScale>,
    windows: Query<&Window>,
    mut rings: Query<(Entity, &mut Node), With<Ring>>,
    mut commands: Commands,
) {
    let factor = windows.iter().next().map_or(1.0, Window::scale_factor) * scale.0;
    let found = focus.on.as_ref().and_then(|on| {
        nodes.iter().find(|(_, tap, card, ..)| match on {
            FocusOn::Tool(ask) => tap.is_some_and(|tap| tap.ask == *ask),
            FocusOn::Card(what) => card.is_some_and(|card| card.0 == *what),
        })
    });
    let Some((.., node, transform)) = found else {
        rings.iter().for_each(|(entity, _)| commands.entity(entity).despawn());
        return;
    };
    let size = node.size() / factor + Vec2::splat(14.0);
    let corner = transform.translation / factor - size / 2.0;
    let place = Node {
        position_type: PositionType::Absolute,
        left: px(corner.x),
        top: px(corner.y),
        width: px(size.x),
        height: px(size.y),
        border: UiRect::all(px(5)),
        border_radius: BorderRadius::all(px(20)),
        ..default()
    };
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
