//! The facilitator's window, and the engine's ways that have to be worked round.

use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{PowerPreference, RenderCreation, WgpuSettings};
use bevy::window::{ExitCondition, OnMonitor, PresentMode, WindowResolution};
use bevy::winit::{UpdateMode, WinitSettings};
use std::time::Duration;

/// How often the screen is looked at anew when nothing asks for it.
const IDLE: Duration = Duration::from_secs(60);

/// Adds the engine with one window.
pub(super) fn open(app: &mut App) {
    let window = Window {
        title: "K-par-Cas".to_owned(),
        name: Some("kparcas".to_owned()),
        resolution: WindowResolution::new(1280, 800),
        resize_constraints: WindowResizeConstraints { min_width: 480.0, min_height: 400.0, ..default() },
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), exit_condition: ExitCondition::OnAllClosed, ..default() })
            .set(render(false)),
    )
    .insert_resource(WinitSettings {
        focused_mode: UpdateMode::reactive_low_power(IDLE),
        unfocused_mode: UpdateMode::reactive_low_power(IDLE),
    })
    .add_systems(Startup, |mut commands: Commands| {
        commands.spawn((Camera2d, Msaa::Off));
    })
    // A display that is unplugged takes every window on it along, and with them the program (fixed after 0.19.1):
    // break the tie as soon as it is made.
    .add_observer(|added: On<Add, OnMonitor>, mut commands: Commands| {
        commands.entity(added.entity).remove::<OnMonitor>();
    })
    .set_error_handler(bevy::ecs::error::error);
}

/// How the engine draws.
pub(super) fn render(off_screen: bool) -> RenderPlugin {
    RenderPlugin {
        render_creation: RenderCreation::Automatic(Box::new(WgpuSettings {
            power_preference: PowerPreference::LowPower,
            ..default()
        })),
        synchronous_pipeline_compilation: off_screen,
        ..default()
    }
}
