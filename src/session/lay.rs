//! Laying and moving: what may lie where, the stage that opens for it, and the one that closes behind it.

use super::apply::{Asked, Outcome};
use super::event::{Anchor, Event, PieceId, Spot, StageId, What};
use super::seat::SeatId;
use super::{Layout, Mode, Refusal, Target};
use crate::deck::{CardId, Risk};
use crate::kit::{Drawn, Kit, Mat, Place};

impl Asked<'_> {
    /// Whether a thing may lie in a zone: patches on the body and nothing else there.
    fn fits(&self, kit: &Kit, what: &What, to: &Target) -> bool {
        let Target::Zone { zone, .. } = to else { return !matches!(kit.mat, Mat::Pages) };
        let body = kit.mat.zone(zone).is_none_or(|zone| zone.drawn == Drawn::Body);
        body == matches!(what, What::Patch(_)) || kit.mat.zone(zone).is_none()
    }

    /// Whether a card is on offer: one of high risk lies in a drawer that the person has to open.
    fn on_offer(&self, id: &CardId, seat: SeatId) -> Result<(), Refusal> {
        let card = self.rules.deck.card(id).ok_or(Refusal::NoSuchCard)?;
        let drawer = self.session.state().seats.get(&seat).is_some_and(|seat| seat.drawer);
        if card.risk == Risk::High && !drawer && self.session.header().setting.level.allows(card.family, card.risk) {
            return Err(Refusal::DrawerClosed);
        }
        Ok(())
    }

    pub(super) fn lay(&self, what: &What, seat: SeatId, to: &Target) -> Outcome {
        let (state, kit) = (self.session.state(), self.kit()?);
        let known = state.seats.get(&seat).ok_or(Refusal::NoSuchSeat)?;
        if self.session.header().mode != Mode::Training && known.answer.is_none() {
            return Err(Refusal::NotAgreed);
        }
        if let What::Card(card) = what {
            self.on_offer(card, seat)?;
        }
        if !self.fits(kit, what, to) {
            return Err(Refusal::NoSuchZone);
        }
        if state.pieces.len() >= Refusal::MOST_PIECES || self.session.next_piece().0 == u32::MAX {
            return Err(Refusal::TableFull);
        }
        let (mut events, spot) = self.spot(what, to, seat, kit)?;
        events.push(Event::PieceLaid {
            piece: self.session.next_piece(),
            what: what.clone(),
            seat,
            kit: kit.id.clone(),
            spot,
        });
        Ok(events)
    }

    pub(super) fn shift(&self, id: PieceId, to: &Target) -> Outcome {
        let piece = self.piece(id)?;
        let kit = self.rules.kit(&piece.kit).ok_or(Refusal::NoSuchKit)?;
        if !self.fits(kit, &piece.what, to) {
            return Err(Refusal::NoSuchZone);
        }
        let (mut events, spot) = self.spot(&piece.what, to, piece.seat, kit)?;
        if piece.spot == spot {
            return Err(Refusal::NoChange);
        }
        let kept = match &spot.anchor {
            Anchor::Stage(stage, _) => Some(*stage),
            _ => None,
        };
        events.push(Event::PieceMoved { piece: id, spot });
        events.extend(self.left_empty(id, &piece.spot.anchor, kept));
        Ok(events)
    }

    /// Where a target is, and the stage that has to be opened for it.
    fn spot(&self, what: &What, to: &Target, seat: SeatId, kit: &Kit) -> Result<(Vec<Event>, Spot), Refusal> {
        let state = self.session.state();
        match to {
            Target::Table(at) => Ok((vec![], Spot { anchor: Anchor::Table, at: at.on_table() })),
            Target::Zone { zone, at } => {
                let known = kit.mat.zone(zone).ok_or(Refusal::NoSuchZone)?;
                let at = at.unwrap_or_else(|| Layout::new(state, kit, seat).free_in_zone(known));
                Ok((vec![], Spot { anchor: Anchor::Zone(zone.clone()), at: at.on_table() }))
            }
            Target::Stage { stage, part, at } => {
                if !state.path(seat, &kit.id).any(|known| known.id == *stage) {
                    return Err(Refusal::NoSuchStage);
                }
                let at = at.unwrap_or_else(|| Layout::new(state, kit, seat).free_at_stage(*stage, *part, what));
                Ok((vec![], Spot { anchor: Anchor::Stage(*stage, *part), at: at.on_table() }))
            }
            Target::NewStage { index, part, at } => {
                if !matches!(kit.mat, Mat::Path(_)) {
                    return Err(Refusal::NoSuchStage);
                }
                let stages = state.path(seat, &kit.id).count();
                if stages >= Refusal::MOST_STAGES {
                    return Err(Refusal::TableFull);
                }
                let stage = self.session.next_stage();
                let index = (*index).min(stages as u16);
                let opened =
                    Event::StageOpened { stage, seat, kit: kit.id.clone(), index, at: at.map(Place::on_table) };
                let at = Layout::new(state, kit, seat).free_at_stage(stage, *part, what);
                Ok((vec![opened], Spot { anchor: Anchor::Stage(stage, *part), at }))
            }
        }
    }

    /// Closes the stage that a piece leaves, when nothing else is at it and nothing was said about it.
    pub(super) fn left_empty(&self, leaving: PieceId, from: &Anchor, kept: Option<StageId>) -> Option<Event> {
        let Anchor::Stage(stage, _) = from else { return None };
        let state = self.session.state();
        let alone = state.at_stage(*stage).all(|piece| piece.id == leaving);
        let silent = state.stage(*stage).is_some_and(|stage| stage.words.is_none());
        (alone && silent && kept != Some(*stage)).then_some(Event::StageClosed { stage: *stage })
    }
}
