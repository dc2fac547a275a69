//! The keyboard alone, and screen readers: everything can be reached and asked without a pointer (`screens.md`, Keys).

use super::super::Work;
use super::super::ask::Ask;
use super::super::desk::{Desk, Screen};
use super::super::panel::{PanelAsk, Tab};
use super::super::reading::ReadAsk;
use super::super::sitting::Sitting;
use super::super::table::{PieceNode, View};
use super::super::ui::Tap;
use super::focus::{Focus, Reach, Region, Stop, nearest, ring};
use super::hit::TrayCard;
use crate::kit::{BodyPlace, Drawn, Place};
use crate::session::{Fate, Layout, Target, What};
use bevy::a11y::ActionRequest;
use bevy::ecs::entity::Entity;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;

/// How far Shift and an arrow move a laid card, in millimetres of the table.
const NUDGE: i32 = 5;

pub(super) fn plugin(app: &mut App) {
    // Off screen, no window plugin brings this message along.
    app.add_message::<ActionRequest>()
        .init_resource::<Focus>()
        .add_systems(Update, (keys, screen_reader).in_set(Work::Listen))
        .add_systems(PostUpdate, ring.after(bevy::ui::UiSystems::Layout));
}

fn keys(
    mut pressed: MessageReader<KeyboardInput>,
    held: Res<ButtonInput<KeyCode>>,
    mut focus: ResMut<Focus>,
    reach: Reach,
    mut desk: ResMut<Desk>,
    (sitting, view): (Res<Sitting>, Res<View>),
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
        let cover = matches!(&key.logical_key, Key::Character(c) if c == "b" || c == "B" || c == ".");
        if cover && !control {
            asks.write(if desk.covered { Ask::Uncover } else { Ask::Cover });
            continue;
        }
        // The table is in the person's hands: the facilitator's keys rest.
        if desk.panel.handed {
            continue;
        }
        if let Some(way) = arrow(key.key_code) {
            arrows(way, shift, &mut focus, &reach, &mut desk, (&sitting, &view), &mut asks);
            desk.scroll += focus.on.as_ref().map_or(0.0, |on| reach.out_of_sight(on));
            continue;
        }
        let at_table = desk.screen == Screen::Table && !desk.covered;
        match key.key_code {
            KeyCode::F2 if at_table => {
                let open = desk.panel.open.is_some();
                asks.write(Ask::Panel(if open { PanelAsk::Close } else { PanelAsk::Open(Tab::Ask) }));
            }
            KeyCode::Tab => {
                step_ring(if shift { -1 } else { 1 }, &mut focus, &reach.stops(&sitting));
                desk.scroll += focus.on.as_ref().map_or(0.0, |on| reach.out_of_sight(on));
                desk.stale = true;
            }
            KeyCode::Enter | KeyCode::NumpadEnter if control => drop(asks.write(Ask::Next)),
            KeyCode::Enter | KeyCode::NumpadEnter => enter(&focus, &desk, &sitting, &mut asks),
            KeyCode::Escape => {
                // What is in hand is put back first; the ring goes with the last thing closed.
                if desk.aim.is_none() && desk.closer.is_none() {
                    focus.on = None;
                }
                asks.write(Ask::CloseTop);
            }
            KeyCode::KeyZ if control && shift && at_table => drop(asks.write(Ask::Redo)),
            KeyCode::KeyZ if control && at_table => drop(asks.write(Ask::Undo)),
            KeyCode::KeyY if control && at_table => drop(asks.write(Ask::Redo)),
            KeyCode::Space if desk.closer.is_some() => drop(asks.write(Ask::CloseTop)),
            KeyCode::Delete | KeyCode::Backspace | KeyCode::KeyT | KeyCode::KeyR | KeyCode::KeyW | KeyCode::Space
                if at_table =>
            {
                // The card that has the ring is the one that is meant.
                if let (Some(Stop::Piece(id)), None) = (&focus.on, &desk.closer)
                    && desk.chosen != Some(*id)
                {
                    asks.write(Ask::Choose(*id));
                }
                asks.write(match (key.key_code, &focus.on) {
                    (KeyCode::KeyT, _) => Ask::TurnOver,
                    (KeyCode::KeyR, _) => Ask::Rotate,
                    (KeyCode::KeyW, _) => Ask::Words,
                    (KeyCode::Space, Some(Stop::Card(what))) => Ask::CloserOf(what.clone()),
                    (KeyCode::Space, _) => Ask::Closer,
                    _ => Ask::PutAway,
                });
            }
            KeyCode::Digit1 | KeyCode::Digit2 | KeyCode::Digit3 | KeyCode::PageDown | KeyCode::PageUp
                if desk.screen == Screen::ReadBack && !desk.covered =>
            {
                asks.write(Ask::Read(match key.key_code {
                    KeyCode::Digit1 => ReadAsk::Decide(Fate::Keep),
                    KeyCode::Digit2 => ReadAsk::Decide(Fate::KeepUnshared),
                    KeyCode::Digit3 => ReadAsk::Decide(Fate::Destroy),
                    KeyCode::PageUp => ReadAsk::By(-1),
                    _ => ReadAsk::By(1),
                }));
            }
            KeyCode::KeyH if desk.closer.is_some() => drop(asks.write(Ask::NameCloser)),
            KeyCode::PageDown if at_table => drop(asks.write(Ask::Next)),
            KeyCode::PageUp if at_table => drop(asks.write(Ask::Back)),
            KeyCode::NumpadAdd | KeyCode::Equal if at_table => drop(asks.write(Ask::ZoomIn)),
            KeyCode::NumpadSubtract | KeyCode::Minus if at_table => drop(asks.write(Ask::ZoomOut)),
            KeyCode::Digit0 | KeyCode::Numpad0 if at_table => drop(asks.write(Ask::Fit)),
            KeyCode::F6 => {
                next_region(&mut focus, &reach.stops(&sitting));
                desk.stale = true;
            }
            _ => {}
        }
    }
}

fn arrow(key: KeyCode) -> Option<Vec2> {
    match key {
        KeyCode::ArrowLeft => Some(Vec2::NEG_X),
        KeyCode::ArrowRight => Some(Vec2::X),
        KeyCode::ArrowUp => Some(Vec2::NEG_Y),
        KeyCode::ArrowDown => Some(Vec2::Y),
        _ => None,
    }
}

/// Arrows lead what is in hand from place to place; with Shift they move a laid card a little; else they lead the ring
/// along a pile, or to the nearest thing.
fn arrows(
    way: Vec2,
    shift: bool,
    focus: &mut Focus,
    reach: &Reach,
    desk: &mut Desk,
    (sitting, view): (&Sitting, &View),
    asks: &mut MessageWriter<Ask>,
) {
    if let Some(aim) = &desk.aim {
        if let Some(target) = next_place(aim, way, desk, sitting, view) {
            asks.write(Ask::Aim(target));
        }
        return;
    }
    if let (true, Some(Stop::Piece(piece))) = (shift, &focus.on) {
        let seat = sitting.state().and_then(|state| state.piece(*piece)).map_or(desk.seat, |piece| piece.seat);
        let way = view.frame(seat).back(way) * NUDGE as f32;
        asks.write(Ask::Nudge(*piece, Place::new(way.x as i32, way.y as i32)));
        return;
    }
    let stops = reach.stops(sitting);
    let here = focus.on.as_ref().and_then(|on| stops.iter().find(|(_, stop)| stop == on));
    match here {
        // A pile is a row: some of its cards may be out of sight.
        Some((Region::Tray, Stop::Card(_))) if way.y == 0.0 => {
            let on = if desk.language.right_to_left() { -way.x } else { way.x };
            asks.write(Ask::TrayBy(on as i32));
            let tray: Vec<_> = stops.iter().filter(|(_, stop)| matches!(stop, Stop::Card(_))).cloned().collect();
            step_ring(on as isize, focus, &tray);
        }
        Some((_, stop)) => {
            let from = reach.place(stop).map_or(Vec2::ZERO, |(at, _)| at);
            let others = stops.iter().filter(|(_, other)| other != stop);
            let places = others.filter_map(|(_, stop)| Some((stop.clone(), reach.place(stop)?.0)));
            if let Some(next) = nearest(from, way, places) {
                focus.on = Some(next);
            }
        }
        None => step_ring(1, focus, &stops),
    }
    desk.stale = true;
}

/// The place in that direction which may take what is in hand.
fn next_place(aim: &Target, way: Vec2, desk: &Desk, sitting: &Sitting, view: &View) -> Option<Target> {
    let layout = sitting.layout(desk.seat)?;
    let what = desk.in_hand(sitting)?;
    let frame = view.frame(desk.seat);
    let glass = |target: &Target| layout.target_place(target).map(|place| frame.to_glass(place));
    let from = glass(aim)?;
    let places = places_for(&layout, &what, sitting);
    let others = places.into_iter().filter(|target| target != aim);
    nearest(from, way, others.filter_map(|target| glass(&target).map(|at| (target, at))))
}

/// The places that may take a thing; a feeling patch goes over the named places of the body.
fn places_for(layout: &Layout<'_>, what: &What, sitting: &Sitting) -> Vec<Target> {
    let zones = layout.zones();
    let body = zones.iter().find(|zone| zone.drawn == Drawn::Body).filter(|_| matches!(what, What::Patch(_)));
    match body {
        Some(zone) => BodyPlace::ALL
            .iter()
            .filter_map(|place| layout.near(what, None, place.on(zone)))
            .map(|near| near.target)
            .collect(),
        None => layout.places_for(what, sitting.family(what)),
    }
}

/// Takes the card of the tray, takes hold of the laid card, or lays what is in hand; a tool does what it says.
fn enter(focus: &Focus, desk: &Desk, sitting: &Sitting, asks: &mut MessageWriter<Ask>) {
    if let Some(aim) = &desk.aim {
        asks.write(Ask::Lay(aim.clone()));
        return;
    }
    let first = |what: &What| {
        let layout = sitting.layout(desk.seat)?;
        let places = places_for(&layout, what, sitting);
        // Where the step asks for it, else the last place: on a path, the next free plot.
        let zones = sitting.step().map(|step| step.zones.clone()).unwrap_or_default();
        let asked = |target: &&Target| matches!(target, Target::Zone { zone, .. } if zones.contains(zone));
        places.iter().find(asked).or(places.last()).cloned()
    };
    match &focus.on {
        Some(Stop::Tool(ask)) => drop(asks.write(ask.clone())),
        Some(Stop::Card(what)) => {
            asks.write(Ask::Take(what.clone()));
            asks.write_batch(first(what).map(Ask::Aim));
        }
        Some(Stop::Piece(id)) => {
            asks.write(Ask::Choose(*id));
            let what = sitting.state().and_then(|state| state.piece(*id)).map(|piece| piece.what.clone());
            // The first Enter touches the card, the second takes hold of it.
            if desk.chosen == Some(*id) {
                asks.write_batch(what.as_ref().and_then(first).map(Ask::Aim));
            }
        }
        None => {}
    }
}

fn step_ring(by: isize, focus: &mut Focus, stops: &[(Region, Stop)]) {
    let here = focus.on.as_ref().and_then(|on| stops.iter().position(|(_, stop)| stop == on));
    let count = stops.len().max(1) as isize;
    let next = here.map_or(if by < 0 { count - 1 } else { 0 }, |index| (index as isize + by).rem_euclid(count));
    if let Some((_, stop)) = stops.get(next as usize) {
        focus.on = Some(stop.clone());
    }
}

/// To the first thing of the next region that holds anything.
fn next_region(focus: &mut Focus, stops: &[(Region, Stop)]) {
    let here = focus.on.as_ref().and_then(|on| stops.iter().find(|(_, stop)| stop == on)).map(|(region, _)| *region);
    let after = stops.iter().find(|(region, _)| here.is_none_or(|here| *region > here));
    if let Some((_, stop)) = after.or(stops.first()) {
        focus.on = Some(stop.clone());
    }
}

/// What a screen reader presses is asked like a touch.
fn screen_reader(
    mut requests: MessageReader<ActionRequest>,
    nodes: Query<(Option<&Tap>, Option<&TrayCard>, Option<&PieceNode>)>,
    mut asks: MessageWriter<Ask>,
) {
    for request in requests.read().filter(|request| request.0.action == accesskit::Action::Click) {
        let target = Entity::try_from_bits(request.0.target_node.0).and_then(|entity| nodes.get(entity).ok());
        match target {
            Some((Some(tap), ..)) => drop(asks.write(tap.ask.clone())),
            Some((None, Some(card), _)) => drop(asks.write(Ask::Take(card.0.clone()))),
            Some((None, None, Some(piece))) => drop(asks.write(Ask::Choose(piece.id))),
            _ => {}
        }
    }
}
