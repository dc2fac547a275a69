//! Scenes: each screen in a fixed state, for pictures in documents and for the golden tests; drawn off-screen.

mod list;
mod set;
mod told;

pub use list::Scene;

use super::{Options, faces, press, set_up, window};
use crate::deck::{Tells, Told};
use crate::i18n::Language;
use crate::kit::Stock;
use crate::session::Session;
use crate::vault::{Folder, Theme};
use bevy::app::SubApps;
use bevy::asset::RenderAssetUsages;
use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, PollType, TextureDimension, TextureFormat, TextureUsages};
use bevy::render::renderer::RenderDevice;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::window::{ExitCondition, WindowResolution};
use bevy::winit::WinitPlugin;
use set::set_scene;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long the workers may take for all pictures of a scene.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is to be drawn, and where to.
#[derive(Debug, Clone)]
pub struct Shot {
    /// The screen.
    pub scene: Scene,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// The colours.
    pub theme: Theme,
    /// With text at 200 %.
    pub large_text: bool,
    /// The PNG file.
    pub to: PathBuf,
}

/// Draws a scene into its file.
pub(super) fn draw(shot: Shot, language: Language, stock: Stock, session: Option<Session>) -> Result<ExitCode, Told> {
    // A scene keeps nothing: its folder is gone when it has been drawn.
    let folder = tempfile::tempdir()?;
    let mut app = App::new();
    let (width, height) = shot.size;
    let window =
        Window { resolution: WindowResolution::new(width, height).with_scale_factor_override(1.0), ..default() };
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), exit_condition: ExitCondition::DontExit, ..default() })
            .set(window::render())
            .disable::<WinitPlugin>()
            .disable::<bevy::log::LogPlugin>(),
    );
    let data = Folder::new(Some(folder.path().to_owned()))?;
    let options = Options {
        folder: data,
        language: Some(language),
        system_language: language,
        stock: Some(stock),
        training: None,
    };
    set_up(&mut app, options)?;
    let target = off_screen(&mut app, width, height);
    app.world_mut().spawn((Camera2d, Msaa::Off, IsDefaultUiCamera, RenderTarget::from(target.clone())));
    app.finish();
    app.cleanup();
    let mut apps = std::mem::take(app.sub_apps_mut());
    for _ in 0..3 {
        step(&mut apps);
    }
    set_scene(apps.main.world_mut(), &shot, session);
    let begun = Instant::now();
    let mut calm = 0;
    while calm < 4 && begun.elapsed() < PATIENCE {
        step(&mut apps);
        calm = if faces::drawing(apps.main.world()) || press::working(apps.main.world()) { 0 } else { calm + 1 };
        if calm == 0 {
            std::thread::sleep(Duration::from_millis(4));
        }
    }
    let caught: Arc<Mutex<Option<Image>>> = Arc::default();
    let keep = caught.clone();
    apps.main.world_mut().spawn(Screenshot::image(target)).observe(move |shot: On<ScreenshotCaptured>| {
        if let Ok(mut keep) = keep.lock() {
            *keep = Some(shot.image.clone());
        }
    });
    let picture = loop {
        step(&mut apps);
        if let Some(image) = caught.lock().ok().and_then(|mut caught| caught.take()) {
            break image;
        }
        if begun.elapsed() > PATIENCE * 2 {
            return Err(Told::new("screenshot-lost"));
        }
    };
    let picture = picture.try_into_dynamic().map_err(|error| Told::new("picture-unwritten").with("detail", error))?;
    picture
        .to_rgb8()
        .save_with_format(&shot.to, image::ImageFormat::Png)
        .map_err(|error| error.told().at(shot.to.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn off_screen(app: &mut App, width: u32, height: u32) -> Handle<Image> {
    let size = Extent3d { width, height, depth_or_array_layers: 1 };
    let usages = RenderAssetUsages::RENDER_WORLD;
    let mut target = Image::new_uninit(size, TextureDimension::D2, TextureFormat::Rgba8UnormSrgb, usages);
    target.texture_descriptor.usage |= TextureUsages::RENDER_ATTACHMENT | TextureUsages::COPY_SRC;
    app.world_mut().resource_mut::<Assets<Image>>().add(target)
}

fn step(apps: &mut SubApps) {
    apps.update();
    let device = apps.main.world().resource::<RenderDevice>().wgpu_device().clone();
    if device.poll(PollType::Wait { submission_index: None, timeout: None }).is_err() {
        warn!("the graphics adapter was not waited for");
    }
}
