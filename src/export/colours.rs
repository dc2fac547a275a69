//! The colours of cloth, mat and road, by the names of `screens.md` part 2.

/// The colours of what lies under the cards, as `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those of the page of tokens")]
pub struct MatColours {
    pub cloth: &'static str,
    pub mat: &'static str,
    pub mat_edge: &'static str,
    pub road: &'static str,
    pub road_edge: &'static str,
    pub plot: &'static str,
    pub zone: &'static str,
    pub zone_edge: &'static str,
    pub ink: &'static str,
    /// The edge of what is near, and of places that are ready.
    pub ready: &'static str,
}

impl MatColours {
    /// By day, and on paper.
    pub const LIGHT: Self = Self {
        cloth: "#B9C6C8",
        mat: "#EFE6D2",
        mat_edge: "#E3D6BA",
        road: "#DDB58C",
        road_edge: "#C79A6E",
        plot: "#F7EEDB",
        zone: "#CBD5D5",
        zone_edge: "#A5B5B9",
        ink: "#33201A",
        ready: "#87391F",
    };
    /// In a dim room and on a wall.
    pub const DIM: Self = Self {
        cloth: "#1E2A4A",
        mat: "#2C3A60",
        mat_edge: "#35446D",
        road: "#4A587F",
        road_edge: "#5C6A90",
        plot: "#3B4A74",
        zone: "#25325A",
        zone_edge: "#3B4A74",
        ink: "#F4E8CF",
        ready: "#E0785F",
    };
    /// Where every edge must be seen.
    pub const CONTRAST: Self = Self {
        cloth: "#FFFFFF",
        mat: "#FFFFFF",
        mat_edge: "#000000",
        road: "#E6E6E6",
        road_edge: "#000000",
        plot: "#FFFFFF",
        zone: "#FFFFFF",
        zone_edge: "#000000",
        ink: "#000000",
        ready: "#000000",
    };
}
