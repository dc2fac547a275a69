//! The colours of the interface by the names of `screens.md` part 2; no other file writes a colour of a tool.

use crate::export::MatColours;
use crate::vault::Theme;
use bevy::prelude::*;

/// The colours of one theme.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Palette {
    pub mat: MatColours,
    pub cloth2: &'static str,
    pub hem: [&'static str; 3],
    pub panel: &'static str,
    pub panel2: &'static str,
    pub line: &'static str,
    pub ink: &'static str,
    pub ink2: &'static str,
    pub pri: &'static str,
    pub onpri: &'static str,
    pub good: &'static str,
    /// Keep but do not share.
    pub share: &'static str,
    /// Destroy.
    pub no: &'static str,
    pub ring: &'static str,
    pub scrim: &'static str,
    /// The opacity of the scrim, as the engine mixes light: a little more than it looks.
    pub scrim_at: f32,
    /// The colour and opacity of hard shadows; none where edges do their work.
    pub shadow: (&'static str, f32),
    /// Every tool has an edge.
    pub edges: bool,
}

const LIGHT: Palette = Palette {
    mat: MatColours::LIGHT,
    cloth2: "#B4C2C4",
    hem: ["#34457E", "#FBF2DF", "#C8693F"],
    panel: "#FBF2DF",
    panel2: "#F1E5CB",
    line: "#BFA987",
    ink: "#33201A",
    ink2: "#5A4238",
    pri: "#34457E",
    onpri: "#FBF2DF",
    good: "#3F6A48",
    share: "#805208",
    no: "#8E3B24",
    ring: "#F3C24C",
    scrim: "#27375F",
    scrim_at: 0.94,
    shadow: ("#33201A", 0.32),
    edges: false,
};

const DIM: Palette = Palette {
    mat: MatColours::DIM,
    cloth2: "#1B2643",
    hem: ["#34457E", "#C9B68F", "#96432A"],
    panel: "#141C33",
    panel2: "#1B2542",
    line: "#5A6890",
    ink: "#F4E8CF",
    ink2: "#D8CAAC",
    pri: "#F3C24C",
    onpri: "#1B1A22",
    good: "#93A948",
    share: "#F3C24C",
    no: "#E79A80",
    ring: "#F3C24C",
    scrim: "#0B1020",
    scrim_at: 0.95,
    shadow: ("#000000", 0.42),
    edges: false,
};

const CONTRAST: Palette = Palette {
    mat: MatColours::CONTRAST,
    cloth2: "#FFFFFF",
    hem: ["#000000", "#FFFFFF", "#000000"],
    panel: "#FFFFFF",
    panel2: "#FFFFFF",
    line: "#000000",
    ink: "#000000",
    ink2: "#000000",
    pri: "#000000",
    onpri: "#FFFFFF",
    good: "#0B5A1E",
    share: "#5A3A00",
    no: "#7A0A0A",
    ring: "#FFC400",
    scrim: "#000000",
    scrim_at: 0.98,
    shadow: ("#000000", 0.0),
    edges: true,
};

/// The colours of a theme.
pub(crate) fn palette(theme: Theme) -> &'static Palette {
    match theme {
        Theme::Light => &LIGHT,
        Theme::Dim => &DIM,
        Theme::Contrast => &CONTRAST,
    }
}

/// A colour of the palette for the engine.
pub(crate) fn paint(hex: &str) -> Color {
    Srgba::hex(hex).map_or(Color::BLACK, Color::from)
}
