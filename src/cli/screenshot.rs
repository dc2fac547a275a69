//! `kparcas screenshot`: a screen of the program in a fixed state, drawn off-screen into a file.

use super::{replay, shipped_rules};
use crate::app::{Scene, Shot};
use crate::deck::pack::Pack;
use crate::i18n::Language;
use crate::vault::Theme;
use anyhow::{Context, bail};
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
    let (width, height) = text.split_once('x').ok_or("write the size as 1280x800")?;
    let number = |text: &str| text.parse().ok().filter(|n| (320..=4_096).contains(n));
    Ok((number(width).ok_or("the width is from 320 to 4096")?, number(height).ok_or("the height is from 320 to 4096")?))
}

fn theme(text: &str) -> Result<Theme, String> {
    match text {
        "light" => Ok(Theme::Light),
        "dim" => Ok(Theme::Dim),
        "contrast" => Ok(Theme::Contrast),
        _ => Err("choose light, dim or contrast".to_owned()),
    }
}

impl Screenshot {
    /// Draws the scene.
    ///
    /// # Errors
    /// When there is no such scene, no graphics adapter, or the file cannot be written.
    pub fn run(&self, language: Language) -> anyhow::Result<ExitCode> {
        if self.list {
            for scene in Scene::ALL {
                writeln!(io::stdout(), "{}", scene.name())?;
            }
            return Ok(ExitCode::SUCCESS);
        }
        let name = self.scene.as_deref().unwrap_or_default();
        let Some(scene) = Scene::ALL.into_iter().find(|scene| scene.name() == name) else {
            bail!("there is no scene \"{name}\"; `kparcas screenshot --list` names them");
        };
        let rules = shipped_rules()?;
        let session = self.session.as_ref().map(|file| replay::open(file, &rules)).transpose()?;
        let to = self.to.clone().context("say where to with --to FILE")?;
        let shot = Shot { scene, size: self.size, theme: self.theme, large_text: self.large_text, to };
        crate::app::screenshot(shot, language, Pack::shipped()?, rules, session)
    }
}
