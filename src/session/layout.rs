//! Where things lie on one mat, in millimetres: stages along the road, pieces at their stages, free places.

use super::event::{Anchor, Part, PieceId, Spot, Token, What};
use super::{Piece, SeatId, Stage, State, Target};
use crate::deck::{CARD_HEIGHT, CARD_WIDTH, CardId};
use crate::kit::{Direction, Drawn, Kit, Mat, Millimetres, PathShape, PathSheet, Place, Zone, ZoneId};

/// The radius of the plot of a stage, in millimetres.
const PLOT: i32 = 24;
/// The diameter of a token, in millimetres.
const TOKEN: i32 = 44;
/// How far what lies under another shows at the edge, in millimetres.
const EDGE: i32 = 4;
/// A strip is as wide as a card and a third as high, in millimetres.
pub(super) const STRIP_HEIGHT: i32 = 24;

/// One seat's mat with what lies on it.
pub struct Layout<'a> {
    state: &'a State,
    kit: &'a Kit,
    seat: SeatId,
}

/// The place of a mat that is near a point, and how near.
#[derive(Debug, Clone, PartialEq)]
pub struct NearPlace {
    /// What laying there means.
    pub target: Target,
    /// How far away it is, in millimetres.
    pub distance: f32,
}

impl<'a> Layout<'a> {
    /// The mat of `kit` before `seat`.
    pub fn new(state: &'a State, kit: &'a Kit, seat: SeatId) -> Self {
        Self { state, kit, seat }
    }

    /// The kit whose mat it is.
    pub fn kit(&self) -> &'a Kit {
        self.kit
    }

    /// The way in which the path runs.
    pub fn direction(&self) -> Direction {
        self.state.seats.get(&self.seat).map(|seat| seat.direction).unwrap_or_default()
    }

    /// How the path winds.
    pub fn shape(&self) -> PathShape {
        self.state.seats.get(&self.seat).map(|seat| seat.shape).unwrap_or_default()
    }

    /// The path sheet as this person wants it, where the mat is one.
    pub fn path(&self) -> Option<PathSheet> {
        let Mat::Path(path) = self.kit.mat else { return None };
        let straight = self.shape() != PathShape::Winding;
        Some(if straight { PathSheet { wave: Millimetres(0), ..path } } else { path })
    }

    /// The points through which the road runs; on a free path the stages themselves, in order.
    pub fn road(&self, path: PathSheet) -> Vec<Place> {
        if self.shape() == PathShape::Free {
            return (0..self.stages().len()).map(|index| self.plot(path, index)).collect();
        }
        path.road(self.plots(), self.direction())
    }

    /// The stages of the path, in order.
    pub fn stages(&self) -> Vec<&'a Stage> {
        self.state.path(self.seat, &self.kit.id).collect()
    }

    /// A place of the table as a place of the sheet, and back: where the language runs from the right, so does a
    /// sheet, with home at the right; what lies on it keeps its place of the sheet.
    fn turned(&self, at: Place) -> Place {
        let sheet = matches!(self.kit.mat, Mat::Sheet(_));
        if sheet && self.direction() == Direction::RightToLeft { Place::new(-at.x.0, at.y.0) } else { at }
    }

    /// The zones of the sheet, where they lie on the table.
    pub fn zones(&self) -> Vec<Zone> {
        let Mat::Sheet(sheet) = &self.kit.mat else { return Vec::new() };
        let turn = |zone: &Zone| Zone { shape: zone.shape.around(self.turned(zone.shape.middle())), ..zone.clone() };
        sheet.zones.iter().map(turn).collect()
    }

    /// The number of plots shown: one more than there are stages, so that the next one is always there.
    pub fn plots(&self) -> usize {
        self.stages().len() + 1
    }

    /// The width and height of the mat, in millimetres.
    pub fn extent(&self) -> (i32, i32) {
        match &self.kit.mat {
            Mat::Path(path) if self.shape() == PathShape::Free => {
                let (width, height) = path.extent(self.plots().max(usize::from(path.row) + 1));
                let reach = (path.step.0 / 2, path.rise.0 / 2);
                self.stages().iter().filter_map(|stage| stage.at).fold((width, height), |(width, height), at| {
                    (width.max(2 * (at.x.0.abs() + reach.0)), height.max(2 * (at.y.0.abs() + reach.1)))
                })
            }
            Mat::Path(path) => path.extent(self.plots()),
            Mat::Pages => (0, 0),
            Mat::Sheet(sheet) => sheet.zones.iter().fold((0, 0), |(width, height), zone| {
                let (middle, half) = (zone.shape.middle(), zone.shape.half());
                (width.max(2 * (middle.x.0.abs() + half.0)), height.max(2 * (middle.y.0.abs() + half.1)))
            }),
        }
    }

    /// The middle of the plot with that index.
    pub fn plot(&self, path: PathSheet, index: usize) -> Place {
        let own = || self.stages().get(index).and_then(|stage| stage.at);
        let free = (self.shape() == PathShape::Free).then(own).flatten();
        free.unwrap_or_else(|| path.stage(index, self.plots(), self.direction()))
    }

    /// The middle of a part of the stage with that index.
    pub fn part(&self, path: PathSheet, index: usize, part: Part) -> Place {
        let plot = self.plot(path, index);
        let card = CARD_HEIGHT * i32::from(path.size) / 100;
        match part {
            Part::Plot => plot,
            Part::Above => plot - Place::new(0, PLOT + 8 + CARD_HEIGHT / 2),
            Part::Below => plot + Place::new(0, PLOT + 18 + card / 2),
            Part::Road if index + 1 < self.plots() && !(index + 1).is_multiple_of(usize::from(path.row)) => {
                let next = self.plot(path, index + 1);
                Place::new(i32::midpoint(plot.x.0, next.x.0), i32::midpoint(plot.y.0, next.y.0))
            }
            Part::Road => {
                let side = if index / usize::from(path.row) % 2 == 1 { -1 } else { 1 };
                let side = if self.direction() == Direction::RightToLeft { -side } else { side };
                plot + Place::new(side * path.step.0 / 2, 0)
            }
        }
    }

    /// The middle of a piece on the mat.
    pub fn place(&self, spot: &Spot) -> Place {
        match (&spot.anchor, &self.kit.mat) {
            (Anchor::Stage(stage, part), Mat::Path(_)) => {
                let index = self.stages().iter().position(|known| known.id == *stage);
                let part = index.zip(self.path()).map(|(index, path)| self.part(path, index, *part));
                part.map_or(spot.at, |part| part + spot.at)
            }
            (Anchor::Zone(zone), mat) => self.turned(spot.at + moved(mat, zone)),
            _ => spot.at,
        }
    }

    /// The same spot, or one that is a little away from it as a hand moves on the table, in millimetres.
    pub fn beside(&self, spot: &Spot, by: Place) -> Target {
        match &spot.anchor {
            Anchor::Table => Target::Table(spot.at + by),
            Anchor::Zone(zone) => Target::Zone { zone: zone.clone(), at: Some(spot.at + self.turned(by)) },
            Anchor::Stage(stage, part) => Target::Stage { stage: *stage, part: *part, at: Some(spot.at + by) },
        }
    }

    /// The middle of a piece as it is seen: what lies exactly on another lets its edge show, so that nothing is hidden.
    pub fn lies(&self, piece: &Piece) -> Place {
        let under = self.mine().take_while(|other| other.id != piece.id).filter(|other| other.spot == piece.spot);
        let edge = EDGE * under.count() as i32;
        self.place(&piece.spot) + Place::new(edge, -edge)
    }

    /// The width and height with which a thing is drawn at a spot, in millimetres of this mat.
    pub fn size(&self, what: &What, anchor: &Anchor) -> (i32, i32) {
        let percent = match (anchor, &self.kit.mat) {
            (Anchor::Zone(zone), mat) => mat.zone(zone).map_or(100, |zone| i32::from(zone.size)),
            (Anchor::Stage(_, Part::Above), _) if matches!(what, What::Card(id) if id.0.starts_with("pla.")) => 100,
            (Anchor::Stage(..) | Anchor::Table, Mat::Path(path)) => i32::from(path.size),
            (Anchor::Stage(..) | Anchor::Table, Mat::Sheet(_) | Mat::Pages) => 76,
        };
        match what {
            What::Token(Token::Good | Token::Hard) | What::Patch(_) => (TOKEN, TOKEN),
            What::Card(id) if is_strip(id) => (CARD_WIDTH * percent / 100, STRIP_HEIGHT * percent / 100),
            What::Card(_) => (CARD_WIDTH * percent / 100, CARD_HEIGHT * percent / 100),
        }
    }

    pub(super) fn mine(&self) -> impl Iterator<Item = &'a Piece> {
        self.state.on_mat(self.seat, &self.kit.id)
    }

    /// What laying a thing at a point means, and how far that place is. Zones that hold the point are at distance 0.
    pub fn near(&self, what: &What, family: Option<crate::deck::Family>, at: Place) -> Option<NearPlace> {
        match &self.kit.mat {
            Mat::Sheet(sheet) => sheet
                .zones
                .iter()
                .filter(|zone| takes(zone, what, family))
                .map(|zone| NearPlace {
                    target: Target::Zone { zone: zone.id.clone(), at: Some(self.turned(at) - zone.moved) },
                    distance: zone.shape.distance(self.turned(at)),
                })
                .min_by(|a, b| a.distance.total_cmp(&b.distance)),
            Mat::Path(path) => self.near_stage(self.path().unwrap_or(*path), what, family, at),
            Mat::Pages => None,
        }
    }

    fn near_stage(
        &self,
        path: PathSheet,
        what: &What,
        family: Option<crate::deck::Family>,
        at: Place,
    ) -> Option<NearPlace> {
        let stages = self.stages();
        let part = natural_part(what, family);
        let half_step = path.step.0 as f32 / 2.0;
        let (width, height) = self.extent();
        let outside = (at.x.0.abs() - width / 2).max(0).max((at.y.0.abs() - height / 2).max(0)) as f32;
        if outside > 0.0 {
            return None;
        }
        let free = self.shape() == PathShape::Free;
        // Away from every stage of a free path, what is laid makes a stage of its own there.
        let count = if free { stages.len() } else { self.plots() };
        let own_stage = || {
            let middle = at - (self.part(path, stages.len(), part) - self.plot(path, stages.len()));
            let target = Target::NewStage { index: stages.len() as u16, part, at: Some(middle) };
            NearPlace { target, distance: 0.0 }
        };
        if count == 0 {
            return Some(own_stage());
        }
        let nearest = (0..count)
            .map(|index| (index, self.part(path, index, part)))
            .min_by(|a, b| a.1.distance(at).total_cmp(&b.1.distance(at)))?;
        if free && nearest.1.distance(at) > half_step {
            return Some(own_stage());
        }
        // Between two stages, near the road, a place or flag makes room for a stage of its own.
        if part == Part::Above && nearest.0 < stages.len() && !free {
            let plot = self.part(path, nearest.0, Part::Above);
            let way = at.x.0 - plot.x.0;
            if (way.abs() as f32) > half_step * 0.72 {
                let forward = (way > 0) == (self.direction() == Direction::LeftToRight);
                let index = (nearest.0 + usize::from(forward)) as u16;
                return Some(NearPlace { target: Target::NewStage { index, part, at: None }, distance: 0.0 });
            }
        }
        let distance = nearest.1.distance(at);
        let target = match stages.get(nearest.0) {
            Some(stage) => Target::Stage { stage: stage.id, part, at: Some(at - nearest.1) },
            None => Target::NewStage { index: nearest.0 as u16, part, at: None },
        };
        Some(NearPlace { target, distance })
    }

    /// The middle of what a target names, if it is on this mat.
    pub fn target_place(&self, target: &Target) -> Option<Place> {
        match (target, &self.kit.mat) {
            (Target::Table(at), _) => Some(*at),
            (Target::Zone { zone, at }, mat) => {
                let laid = at.map(|at| at + moved(mat, zone));
                laid.or_else(|| mat.zone(zone).map(|zone| zone.shape.middle())).map(|at| self.turned(at))
            }
            (Target::Stage { stage, part, at }, Mat::Path(_)) => {
                let index = self.stages().iter().position(|known| known.id == *stage)?;
                Some(self.part(self.path()?, index, *part) + at.unwrap_or_default())
            }
            (Target::NewStage { index, part, at }, Mat::Path(_)) => {
                let index = usize::from(*index).min(self.plots() - 1);
                let path = self.path()?;
                let way = at.map(|at| at - self.plot(path, index)).unwrap_or_default();
                Some(self.part(path, index, *part) + way)
            }
            _ => None,
        }
    }

    /// The topmost piece under a point, if any.
    pub fn piece_at(&self, at: Place, margin: i32) -> Option<PieceId> {
        let mut pieces: Vec<&Piece> = self.mine().collect();
        pieces.reverse();
        pieces
            .into_iter()
            .find(|piece| {
                let (width, height) = self.size(&piece.what, &piece.spot.anchor);
                let way = at - self.lies(piece);
                let (sin, cos) = f32::from(-piece.angle).to_radians().sin_cos();
                let (x, y) = (way.x.0 as f32, way.y.0 as f32);
                let (x, y) = (x * cos - y * sin, x * sin + y * cos);
                x.abs() <= (width / 2 + margin) as f32 && y.abs() <= (height / 2 + margin) as f32
            })
            .map(|piece| piece.id)
    }
}

/// Whether a thing may lie in a zone: on the body patches and nothing else, elsewhere everything but them.
pub(super) fn takes(zone: &Zone, what: &What, family: Option<crate::deck::Family>) -> bool {
    let patch = matches!(what, What::Patch(_));
    if zone.drawn == Drawn::Body { patch } else { !patch && zone.takes(family) }
}

/// How far what lies in a zone is moved along with it.
fn moved(mat: &Mat, zone: &ZoneId) -> Place {
    mat.zone(zone).map(|zone| zone.moved).unwrap_or_default()
}

/// Where a thing belongs at a stage: above the road where, on it how, below it who, what, which feeling.
pub fn natural_part(what: &What, family: Option<crate::deck::Family>) -> Part {
    use crate::deck::Family;
    match (what, family) {
        (What::Token(_), _) => Part::Plot,
        (_, Some(Family::Landscape | Family::Flag)) => Part::Above,
        (_, Some(Family::Transport)) => Part::Road,
        _ => Part::Below,
    }
}

/// Whether a card is a strip, which is low and wide.
fn is_strip(id: &CardId) -> bool {
    id.0.starts_with("str.")
}
