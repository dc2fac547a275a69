//! `kparcas screenshot`: a screen of the program in a fixed state, drawn off-screen into a file.

use super::replay;
use crate::app::{Scene, Shot};
use crate::deck::Told;
use crate::i18n::Language;
use crate::kit::Stock;
use crate::vault::Theme;
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `kparcas screenshot`.
#[derive(Args)]
pub struct Screenshot {
    /// Which screen; see --list.
    #[arg(required_unless_present = "list")]
    scene: Option<String>,
    /// The PNG file to write.
    #[arg(long, value_name = "FILE", required_unless_present = "list")]
    to: Option<PathBuf>,
    /// The size in pixels.
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = size)]
    size: (u32, u32),
    /// With text at 200 %.
    #[arg(long)]
    large_text: bool,
    /// The colours: light, dim or contrast.
    #[arg(long, default_value = "light", value_parser = theme)]
    theme: Theme,
    /// The session document or script from which the scene takes its table.
    #[arg(long, value_name = "FILE")]
    session: Option<PathBuf>,
    /// Name the scenes.
    #[arg(long)]
    list: bool,
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let number = |text: &str| text.parse().ok().filter(|n| (320..=4_096).contains(n));
    let size = text.split_once('x').and_then(|(width, height)| Some((number(width)?, number(height)?)));
    size.ok_or_else(|| "misuse-size".to_owned())
}

fn theme(text: &str) -> Result<Theme, String> {
    match text {
        "light" => Ok(Theme::Light),
        "dim" => Ok(Theme::Dim),
        "contrast" => Ok(Theme::Contrast),
        _ => Err("misuse-theme".to_owned()),
    }
}

impl Screenshot {
    /// Draws the scene.
    ///
    /// # Errors
    /// When there is no such scene, no graphics adapter, or the file cannot be written.
    pub fn run(&self, language: Language) -> Result<ExitCode, Told> {
        // Both are required unless the list is asked for.
        let (false, Some(name), Some(to)) = (self.list, &self.scene, &self.to) else {
            for scene in Scene::ALL {
                writeln!(io::stdout(), "{}", scene.name())?;
            }
            return Ok(ExitCode::SUCCESS);
        };
        let Some(scene) = Scene::ALL.into_iter().find(|scene| scene.name() == name) else {
            return Err(Told::new("screenshot-no-scene").with("scene", name));
        };
        let (stock, session) = match &self.session {
            Some(file) => replay::open(file, &[]).map(|(stock, session)| (stock, Some(session)))?,
            None => (Stock::shipped()?, None),
        };
        let (size, theme, large_text, to) = (self.size, self.theme, self.large_text, to.clone());
        let shot = Shot { scene, size, theme, large_text, to };
        crate::app::screenshot(shot, language, stock, session)
    }
}
