//! Several people at one table: whose turn is never enforced, and what each can ask from their own edge.

use super::desk::Desk;
use super::sitting::Sitting;
use super::table::View;
use crate::session::{Action, PieceId, SeatId, StageId, Target, When};

/// How far an opened drawer draws the tray along, in pixels: two cards.
const DRAWN: f32 = 244.0;

/// What can be asked from a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SeatAsk {
    /// Opens and closes a seat's small row of tools.
    Row(SeatId),
    /// What is in hand is laid on the mat of that seat.
    Lay(SeatId, Target),
    /// Whoever sits there is done for now, or goes on.
    Done(SeatId),
    /// Takes back that seat's last act.
    Undo(SeatId),
    /// Shows all of that seat's mat.
    Fit(SeatId),
    /// A piece of another is that seat's too.
    Mine(PieceId, SeatId),
    /// The drawer of hard cards, which the person opens and closes.
    Drawer(SeatId),
    /// What is laid lies face down from now on.
    Silence,
    /// What was laid in silence is turned up, all at once.
    Reveal,
    /// When the hard time of a token fell; asked again, it is left open.
    When(PieceId, When),
    /// A stage goes to another place in the order of its path.
    MoveStage(StageId, u16),
    /// The next shape of a seat's path.
    Shape(SeatId),
    /// The mats lie around the table, or side by side for people before an upright screen.
    Turned,
}

/// Does what was asked.
pub(super) fn obey(ask: &SeatAsk, desk: &mut Desk, sitting: &mut Sitting, view: &mut View) {
    desk.stale = true;
    let action = match ask {
        SeatAsk::Row(seat) => {
            desk.row = (desk.row != Some(*seat)).then_some(*seat);
            desk.seat = *seat;
            return;
        }
        SeatAsk::Lay(seat, target) => {
            (desk.aim, desk.seat) = (None, *seat);
            let (to, seat) = (target.clone(), *seat);
            match (desk.taken.take(), desk.chosen.take()) {
                (Some(what), _) => Action::Lay { what, seat, to },
                (None, Some(piece)) => Action::Move { piece, to },
                (None, None) => return,
            }
        }
        SeatAsk::Done(seat) => {
            if !desk.done.remove(seat) {
                desk.done.insert(*seat);
            }
            desk.row = None;
            return;
        }
        SeatAsk::Fit(seat) => {
            view.refit_of(*seat);
            desk.row = None;
            return;
        }
        SeatAsk::Turned => {
            desk.all_upright = !desk.all_upright;
            (desk.row, desk.tray) = (None, 0.0);
            view.refit();
            return;
        }
        SeatAsk::Undo(seat) => Action::UndoOf { seat: *seat },
        SeatAsk::Mine(piece, seat) => Action::Share { piece: *piece, seat: *seat },
        SeatAsk::Drawer(seat) => {
            let open = sitting.state().and_then(|state| state.seats.get(seat)).is_some_and(|seat| seat.drawer);
            desk.row = None;
            if !open && view.bowl.is_none() {
                // What was hidden behind the tray's end comes into sight.
                desk.tray += DRAWN;
            }
            if open { Action::CloseDrawer { seat: *seat } } else { Action::OpenDrawer { seat: *seat } }
        }
        SeatAsk::Silence => Action::ChooseInSilence,
        SeatAsk::Reveal => Action::Reveal,
        SeatAsk::When(piece, when) => {
            let said = sitting.state().and_then(|state| state.piece(*piece)).and_then(|piece| piece.when);
            Action::SayWhen { piece: *piece, when: (said != Some(*when)).then_some(*when) }
        }
        SeatAsk::MoveStage(stage, index) => Action::MoveStage { stage: *stage, index: *index },
        SeatAsk::Shape(seat) => {
            let shape = sitting.layout(*seat).map(|layout| layout.shape().next()).unwrap_or_default();
            Action::ShapePath { seat: *seat, shape }
        }
    };
    sitting.ask(&action, desk);
    desk.chosen = desk.chosen.filter(|id| sitting.state().is_some_and(|state| state.piece(*id).is_some()));
}
