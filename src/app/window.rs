//! The facilitator's window, and the engine's ways that have to be worked round.

use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{PowerPreference, RenderCreation, WgpuSettings};
use bevy::window::{ExitCondition, OnMonitor, PresentMode, WindowResolution};
use bevy::winit::{UpdateMode, WinitSettings};
use std::time::{Duration, Instant};

/// How often the screen is looked at anew when nothing asks for it.
const IDLE: Duration = Duration::from_secs(60);
/// How often at first, and how long: a busy machine can lose the first frames of a window that is just coming up, and nothing
/// but a touch would wake a black one.
const FIRST: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));

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
            .set(render()),
    )
    .insert_resource(looked_at_every(FIRST.0))
    .add_systems(Update, settle_down)
    .add_systems(Startup, |mut commands: Commands| {
        commands.spawn((Camera2d, Msaa::Off));
    })
    .add_observer(untie)
    .set_error_handler(bevy::ecs::error::error);
}

fn looked_at_every(wait: Duration) -> WinitSettings {
    WinitSettings {
        focused_mode: UpdateMode::reactive_low_power(wait),
        unfocused_mode: UpdateMode::reactive_low_power(wait),
    }
}

/// Once the window has come up, the screen rests.
fn settle_down(mut begun: Local<Option<Instant>>, mut settings: ResMut<WinitSettings>) {
    if begun.get_or_insert_with(Instant::now).elapsed() > FIRST.1 {
        *settings = looked_at_every(IDLE);
    }
}

/// How the engine draws. What draws is made ready before the frame that needs it, and not beside it: nothing would wake the
/// window when it is ready, and a busy machine would show a black one until it is touched.
pub(super) fn render() -> RenderPlugin {
    RenderPlugin {
        render_creation: RenderCreation::Automatic(Box::new(WgpuSettings {
            power_preference: PowerPreference::LowPower,
            ..default()
        })),
        synchronous_pipeline_compilation: true,
        ..default()
    }
}

/// A display that is unplugged takes every window on it along, and with them the program (fixed after 0.19.1): the tie
/// is broken as soon as it is made. (At `Add` it is not yet made.)
fn untie(added: On<Insert, OnMonitor>, mut commands: Commands) {
    commands.entity(added.entity).remove::<OnMonitor>();
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::window::Monitor;

    fn monitor() -> Monitor {
        Monitor {
            name: None,
            physical_height: 1080,
            physical_width: 1920,
            physical_position: IVec2::ZERO,
            refresh_rate_millihertz: None,
            scale_factor: 1.0,
            video_modes: Vec::new(),
        }
    }

    /// Whether a window outlives the display on which it was.
    fn outlives(guarded: bool) -> bool {
        let mut app = App::new();
        if guarded {
            app.add_observer(untie);
        }
        let world = app.world_mut();
        let display = world.spawn(monitor()).id();
        let window = world.spawn((Window::default(), OnMonitor(display))).id();
        world.flush();
        world.despawn(display);
        world.get_entity(window).is_ok()
    }

    #[test]
    fn a_window_outlives_the_display_that_is_unplugged() {
        assert!(outlives(true));
        // As soon as the engine itself does it, the guard can go.
        assert!(!outlives(false));
    }
}
