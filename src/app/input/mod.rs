//! From the window's pointers to gestures, and from gestures to what is asked; wraps the engine's pointer events.

mod focus;
mod gesture;
mod hit;
mod keys;

pub(super) use focus::Region;
pub(super) use gesture::{Finger, Gesture};
pub(super) use hit::{On, ScrollArea, TrayArea, TrayCard};

use super::Work;
use super::ask::Ask;
use super::desk::Desk;
use super::panel::PanelAsk;
use super::sitting::Sitting;
use super::table::View;
use bevy::input::ButtonState;
use bevy::input::mouse::{MouseScrollUnit, MouseWheel};
use bevy::input::touch::TouchPhase;
use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowEvent};
use gesture::{Hands, Move};
use std::time::Instant;

/// How long the window is drawn on after the last input, in seconds, so that everything comes to rest.
const SETTLE: f64 = 0.35;

/// What was meant, one frame long.
#[derive(Message, Debug, Clone)]
pub(super) struct Meant(pub Gesture<On>);

#[derive(Resource)]
struct Pointers {
    /// The engine's clock still shows the last frame when the first touch after a rest comes, and would take every
    /// such tap for a long press: this one does not.
    begun: Instant,
    hands: Hands<On>,
    mouse: Vec2,
    /// When the last input came.
    last: f64,
    /// A touch acts as the mouse too on some systems; the mouse is deaf for a moment after it.
    touched: f64,
}

pub(super) fn plugin(app: &mut App) {
    let pointers =
        Pointers { begun: Instant::now(), hands: Hands::default(), mouse: Vec2::ZERO, last: 0.0, touched: 0.0 };
    app.insert_resource(pointers)
        .add_message::<Meant>()
        .add_plugins(keys::plugin)
        .add_systems(Update, (listen, tap, wheel, settle).chain().in_set(Work::Listen));
}

/// Reads touches, mouse and buttons in the order in which they came: on a slow machine one frame brings many, and a
/// press means the place where the pointer was then.
fn listen(
    mut events: MessageReader<WindowEvent>,
    scale: Res<UiScale>,
    mut pointers: ResMut<Pointers>,
    mut meant: MessageWriter<Meant>,
    under: hit::Under,
    (desk, sitting, view): (Res<Desk>, Res<Sitting>, Res<View>),
) {
    let on_desk = (&*desk, &*sitting, &*view);
    let now = pointers.begun.elapsed().as_secs_f64();
    let mut gestures = Vec::new();
    let pointers = &mut *pointers;
    for event in events.read() {
        let deaf = now - pointers.touched < 0.5 && pointers.touched > 0.0;
        let (finger, what, at) = match event {
            WindowEvent::TouchInput(touch) => {
                pointers.touched = now;
                let what = match touch.phase {
                    TouchPhase::Started => Move::Down,
                    TouchPhase::Moved => Move::To,
                    TouchPhase::Ended => Move::Up,
                    TouchPhase::Canceled => Move::Lost,
                };
                (Finger::Touch(touch.id), what, touch.position / scale.0)
            }
            WindowEvent::CursorMoved(moved) => {
                pointers.mouse = moved.position / scale.0;
                (Finger::Mouse, Move::To, pointers.mouse)
            }
            WindowEvent::MouseButtonInput(button) if button.button == MouseButton::Left => {
                let what = if button.state == ButtonState::Pressed { Move::Down } else { Move::Up };
                (Finger::Mouse, what, pointers.mouse)
            }
            _ => continue,
        };
        pointers.last = now;
        // In the person's hands the facilitator's mouse rests too, where there are fingers to lay with; it still covers,
        // and takes the table back.
        let rests = desk.panel.handed && pointers.touched > 0.0 && what == Move::Down;
        let allowed = |on: &On| matches!(on, On::Tool(Ask::Cover | Ask::Uncover | Ask::Panel(PanelAsk::Handed), ..));
        if finger == Finger::Mouse && (deaf || (rests && !allowed(&under.what(at, on_desk)))) {
            continue;
        }
        gestures.extend(pointers.hands.moved(finger, what, at, now, |at| under.what(at, on_desk)));
    }
    gestures.extend(pointers.hands.rested(now));
    meant.write_batch(gestures.into_iter().map(Meant));
}

/// Touches on tools become what they ask for.
fn tap(mut meant: MessageReader<Meant>, mut asks: MessageWriter<Ask>, mut desk: ResMut<Desk>) {
    for Meant(gesture) in meant.read() {
        match gesture {
            Gesture::Pressed { on, .. } => {
                if desk.heard.is_some() || desk.hint.is_some() {
                    (desk.heard, desk.hint, desk.stale) = (None, None, true);
                }
                if let On::Tool(ask, true, _) = on {
                    asks.write(ask.clone());
                }
            }
            // It takes a resting finger to take the table back.
            Gesture::Held { on: On::Tool(Ask::Panel(PanelAsk::Handed), ..), .. } => {
                asks.write(Ask::Panel(PanelAsk::TakeBack));
            }
            Gesture::Tapped { on: On::Tool(ask, false, _), .. } => {
                asks.write(ask.clone());
            }
            _ => {}
        }
    }
}

/// The wheel enlarges the table around the pointer; over the tray it moves the tray along.
fn wheel(
    mut wheels: MessageReader<MouseWheel>,
    mut pointers: ResMut<Pointers>,
    sitting: Res<Sitting>,
    mut view: ResMut<View>,
    mut desk: ResMut<Desk>,
    under: hit::Under,
) {
    for wheel in wheels.read() {
        pointers.last = pointers.begun.elapsed().as_secs_f64();
        let lines = match wheel.unit {
            MouseScrollUnit::Line => Vec2::new(wheel.x, wheel.y),
            MouseScrollUnit::Pixel => Vec2::new(wheel.x, wheel.y) / 40.0,
        };
        match under.what(pointers.mouse, (&desk, &sitting, &view)) {
            On::Cloth(_) | On::Piece(_) => view.zoom(pointers.mouse, 1.12_f32.powf(lines.y)),
            On::Tray | On::TrayCard(_) | On::Bowl => {
                desk.tray -= (lines.x + lines.y) * 90.0;
                desk.stale = true;
            }
            On::Scroll | On::Tool(.., true) => {
                desk.scroll = (desk.scroll - lines.y * 60.0).max(0.0);
                desk.stale = true;
            }
            On::Tool(..) | On::Nothing => {}
        }
    }
}

/// Draws on for a moment after each input, then rests.
fn settle(pointers: Res<Pointers>, mut redraw: MessageWriter<RequestRedraw>) {
    let young = pointers.last > 0.0 && pointers.begun.elapsed().as_secs_f64() - pointers.last < SETTLE;
    if young || pointers.hands.waits() {
        redraw.write(RequestRedraw);
    }
}
