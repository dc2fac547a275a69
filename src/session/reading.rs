//! In which order a mat is read, and to which of its places a thing can be led without a hand on it.

use super::event::{Anchor, Part, What};
use super::layout::{natural_part, takes};
use super::{Layout, Piece, Target};
use crate::deck::Family;
use crate::kit::{Mat, ZoneId};

impl<'a> Layout<'a> {
    /// The pieces of the mat in the order of the story: zones as the kit asks for them, stages along the path (above,
    /// on and below the road), and last what lies beside (`screens.md` part 3, reading order).
    pub fn in_story_order(&self) -> Vec<&'a Piece> {
        let stages = self.stages();
        let mut pieces: Vec<&Piece> = self.mine().collect();
        pieces.sort_by_key(|piece| match &piece.spot.anchor {
            Anchor::Zone(zone) => (self.turn_of(zone), 0),
            Anchor::Stage(stage, part) => {
                let index = stages.iter().position(|known| known.id == *stage).unwrap_or(stages.len());
                (index, part_order(*part))
            }
            Anchor::Table => (usize::MAX, 0),
        });
        pieces
    }

    /// When the kit first asks for a zone.
    fn turn_of(&self, zone: &ZoneId) -> usize {
        let steps = &self.kit().steps;
        steps.iter().position(|step| step.zones.contains(zone)).unwrap_or(steps.len())
    }

    /// The places that may take a thing, in the order of the story; on a path the next free plot is the last.
    pub fn places_for(&self, what: &What, family: Option<Family>) -> Vec<Target> {
        match &self.kit().mat {
            Mat::Sheet(sheet) => {
                let mut zones: Vec<&ZoneId> =
                    sheet.zones.iter().filter(|zone| takes(zone, what, family)).map(|zone| &zone.id).collect();
                zones.sort_by_key(|zone| self.turn_of(zone));
                zones.into_iter().map(|zone| Target::Zone { zone: zone.clone(), at: None }).collect()
            }
            Mat::Pages => Vec::new(),
            Mat::Path(_) => {
                let part = natural_part(what, family);
                let stages = self.stages();
                let next = Target::NewStage { index: stages.len() as u16, part, at: None };
                stages
                    .into_iter()
                    .map(|stage| Target::Stage { stage: stage.id, part, at: None })
                    .chain([next])
                    .collect()
            }
        }
    }
}

fn part_order(part: Part) -> usize {
    match part {
        Part::Above => 1,
        Part::Plot => 2,
        Part::Below => 3,
        Part::Road => 4,
    }
}
