//! What part of each mat is seen, and how large; one mat fills the table, several lie around a common bowl.

use super::super::desk::{Desk, Screen};
use super::super::sitting::Sitting;
use super::super::ui::Room;
use super::around::{around, beside};
use super::frame::{Frame, Glide, RANGE};
use super::track::Track;
use crate::kit::Mat;
use crate::session::SeatId;
use bevy::platform::time::Instant;
use bevy::prelude::*;
use bevy::window::RequestRedraw;

/// How long the view takes to go somewhere by itself, in seconds (`screens.md` part 3, enter and leave).
const GLIDE: f32 = 0.2;
/// What a mat among several leaves at either end for its person's discs, in pixels.
const ENDS: f32 = 62.0;

/// Which mats are seen, and what part of them.
#[derive(Resource, Debug, Clone, PartialEq)]
pub(crate) struct View {
    /// Never empty.
    pub(super) frames: Vec<Frame>,
    /// The common bowl, where several people sit around the table.
    pub bowl: Option<Track>,
    /// What lies between the mats around a table.
    pub(super) middle: Rect,
    /// The area that no tool of a table with one tray covers, in pixels.
    pub(super) free: Rect,
}

impl Default for View {
    fn default() -> Self {
        let frame = Frame::new(SeatId::FIRST);
        Self { frames: vec![frame], bowl: None, middle: frame.area, free: frame.area }
    }
}

impl View {
    /// Whether several mats are seen.
    pub fn several(&self) -> bool {
        self.frames.len() > 1
    }

    /// The mat of a seat; the first one for a seat that has none here.
    pub fn frame(&self, seat: SeatId) -> Frame {
        let first = || self.frames.first().copied();
        self.frames.iter().find(|frame| frame.seat == seat).copied().or_else(first).unwrap_or(Frame::new(seat))
    }

    /// The mat under a pixel. A single mat is the whole table.
    pub fn under(&self, at: Vec2) -> Option<Frame> {
        let holds = |frame: &&Frame| !self.several() || frame.area.contains(at);
        self.frames.iter().find(holds).copied()
    }

    /// The mat for which a pixel heads.
    pub(super) fn nearest(&self, at: Vec2) -> Option<Frame> {
        self.frames.iter().copied().min_by(|a, b| a.away(at).total_cmp(&b.away(at)))
    }

    pub(super) fn frame_mut(&mut self, seat: SeatId) -> Option<&mut Frame> {
        self.frames.iter_mut().find(|frame| frame.seat == seat)
    }

    /// Shows everything again.
    pub fn refit(&mut self) {
        self.frames.iter_mut().for_each(|frame| frame.fitted = true);
    }

    /// Shows all of one mat again.
    pub fn refit_of(&mut self, seat: SeatId) {
        self.frame_mut(seat).into_iter().for_each(|frame| frame.fitted = true);
    }

    /// Enlarges the mat under a pixel around it.
    pub fn zoom(&mut self, around: Vec2, by: f32) {
        if let Some(seat) = self.under(around).map(|frame| frame.seat)
            && let Some(frame) = self.frame_mut(seat)
        {
            frame.zoom(around, by);
        }
    }

    /// Enlarges the mat of a seat around its middle.
    pub fn zoom_middle(&mut self, seat: SeatId, by: f32) {
        if let Some(frame) = self.frame_mut(seat) {
            frame.glide_to(frame.area.center(), by);
        }
    }
}

/// The area that no tool covers, for a window of that size.
fn free_area(room: Room, text: f32, tray_open: bool) -> Rect {
    let top = if room.small() { 40.0 } else { 104.0 + (text - 1.0) * 60.0 };
    let tray = match (tray_open, room.small()) {
        (true, true) => 158.0,
        (true, false) => 236.0,
        (false, _) => 30.0,
    };
    Rect::new(28.0, top, room.width - 28.0, (room.height - tray).max(top + 100.0))
}

/// The seats whose mats are seen: all of them where cards are laid, else the one at hand.
fn seats_seen(desk: &Desk, sitting: &Sitting) -> Vec<SeatId> {
    let laid = sitting.kit().is_some_and(|kit| !matches!(kit.mat, Mat::Pages));
    let all: Vec<SeatId> = sitting.state().map(|state| state.seats.keys().copied().collect()).unwrap_or_default();
    if laid && all.len() > 1 {
        return all;
    }
    // Whoever was at hand may have left the table.
    let here = all.contains(&desk.seat);
    vec![if here { desk.seat } else { all.first().copied().unwrap_or(desk.seat) }]
}

/// Where each mat lies, and what is around them. The private panel moves the table aside: it never lies on cards.
fn place(next: &mut View, whole: Room, desk: &Desk, sitting: &Sitting) {
    let seats = seats_seen(desk, sitting);
    let (room, left) = desk.panel.beside(whole, desk.language.right_to_left());
    let aside = Vec2::new(left, 0.0);
    let moved = |rect: Rect| Rect { min: rect.min + aside, max: rect.max + aside };
    let mut free = free_area(room, desk.settings.text.factor(), true);
    free.min.y = (free.min.y + desk.notice()).min(free.max.y - 100.0);
    let free = moved(free);
    next.free = free;
    let (mats, bowl, middle) = if seats.len() == 1 {
        (vec![(free, 0)], None, free)
    } else if room.has_bowl() && !desk.all_upright {
        let tabs = sitting.kit().is_some_and(|kit| kit.open_piles);
        let table = around(room, seats.len(), tabs);
        let mats = table.mats.into_iter().map(|(mat, quarter)| (moved(mat), quarter)).collect();
        (mats, Some(table.bowl.moved(aside)), moved(table.middle))
    } else {
        // Nothing of them goes under the tabs that hang from the question.
        let mut free = free;
        free.min.y += if whole.small() { 16.0 } else { 44.0 };
        (beside(free, seats.len()), None, free)
    };
    (next.bowl, next.middle) = (bowl, middle);
    let known = std::mem::take(&mut next.frames);
    next.frames = seats
        .into_iter()
        .zip(mats)
        .map(|(seat, (area, quarter))| {
            let own = known.iter().find(|frame| frame.seat == seat);
            let like = if known.len() == 1 { known.first() } else { None };
            Frame { seat, area, quarter, ..own.or(like).copied().unwrap_or(Frame::new(seat)) }
        })
        .collect();
}

/// Fits every mat into its area while everything is to be shown, and brings a gliding view on.
pub(super) fn fit(
    mut view: ResMut<View>,
    room: Option<Res<Room>>,
    desk: Res<Desk>,
    mut sitting: ResMut<Sitting>,
    mut at_table: Local<bool>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(room) = room else { return };
    let arrived = !std::mem::replace(&mut *at_table, desk.screen == Screen::Table);
    if desk.screen != Screen::Table {
        return;
    }
    let mut next = view.clone();
    place(&mut next, *room, &desk, &sitting);
    let several = next.several();
    // Side by side mats may have no width to spare: then the kit lies on each as in an upright window.
    let tight = |frame: &Frame| frame.area.width() - 2.0 * ENDS < frame.area.height() * 1.05;
    let narrow = several && next.bowl.is_none() && next.frames.iter().all(tight);
    if sitting.narrow != narrow {
        sitting.narrow = narrow;
    }
    // At once, where the mats have come to lie elsewhere.
    let at_once = arrived || desk.still() || next.frames.len() != view.frames.len() || next.bowl != view.bowl;
    for frame in &mut next.frames {
        let Some(layout) = sitting.layout(frame.seat) else { continue };
        let (width, height) = layout.extent();
        let extent = Vec2::new(width as f32, height as f32);
        if frame.fitted {
            // A little of the mat's edge may go under the tabs.
            let (width, height) = (extent.x + 20.0, extent.y + 14.0);
            let size = frame.laid(frame.area.size()) - Vec2::new(if several { 2.0 * ENDS } else { 0.0 }, 0.0);
            let to = (Vec2::ZERO, (size.x / width).min(size.y / height).clamp(RANGE.0, RANGE.1));
            if frame.glide.map_or((frame.centre, frame.scale), |glide| glide.to) != to {
                frame.glide = Some(Glide { from: (frame.centre, frame.scale), to, since: Instant::now() });
            }
        }
        if let Some(glide) = frame.glide {
            let gone = glide.since.elapsed().as_secs_f32() / GLIDE;
            if gone >= 1.0 || at_once {
                ((frame.centre, frame.scale), frame.glide) = (glide.to, None);
            } else {
                // Ease in and out.
                let eased = gone * gone * (3.0 - 2.0 * gone);
                frame.centre = glide.from.0.lerp(glide.to.0, eased);
                frame.scale = glide.from.1 + (glide.to.1 - glide.from.1) * eased;
                redraw.write(RequestRedraw);
            }
        }
        // Keep the table within reach: its middle never leaves the glass by more than its size.
        let reach = if several { extent / 2.0 } else { extent };
        frame.centre = frame.centre.clamp(-reach, reach);
    }
    if *view != next {
        *view = next;
    }
}
