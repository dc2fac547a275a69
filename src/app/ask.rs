//! What hands, keys and screen readers can ask of the program, and how it is done.

use super::Work;
use super::desk::{Closer, Desk, Leaving, Screen};
use super::faces::image_from;
use super::sitting::Sitting;
use super::table::View;
use crate::deck::pack::Pack;
use crate::deck::{CardId, Family, Tells, Told};
use crate::export::{Source, pages, pdf, preview, save, table_png};
use crate::i18n::{Language, teller};
use crate::kit::{Direction, KitId, Pile, StepId};
use crate::session::{About, Action, Anchor, Document, Mode, PieceId, Target, What};
use crate::vault::Theme;
use bevy::prelude::*;
use std::path::PathBuf;

/// The width of an exported picture of the table, in pixels.
const PICTURE_WIDTH: u32 = 2_000;
/// How far one touch on rotate turns a card, in degrees.
const TURN: i16 = 15;
/// By how much one key enlarges the table.
const ZOOM: f32 = 1.25;

/// What can be asked.
#[derive(Message, Debug, Clone, PartialEq)]
pub(crate) enum Ask {
    Go(Screen),
    GoBack,
    Begin(Mode),
    Continue,
    Kit(KitId),
    Step(StepId),
    Next,
    Back,
    Skip,
    Pile(Pile),
    Undo,
    Redo,
    Cover,
    Uncover,
    Door,
    /// Ends the sitting from the cover and destroys what was not kept.
    Clear,
    Fit,
    ZoomIn,
    ZoomOut,
    Take(What),
    Lay(Target),
    Choose(PieceId),
    Closer,
    CloserOf(What),
    TurnOver,
    Rotate,
    PutAway,
    Words,
    WordsDone,
    KeepWords(String),
    CloseTop,
    Hear(String),
    NameCloser,
    BarOpen,
    TurnPath,
    Seat,
    Tick(Leaves),
    Folder(PathBuf),
    MakePages,
    Finish,
    Language(Language),
    Theme(Theme),
    TextSize,
    Motion,
    Names,
    Elsewhere,
    TryAgain,
}

/// What can leave the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaves {
    Summary,
    Document,
    Picture,
}

/// The art from which exports are drawn.
#[derive(Resource)]
pub(super) struct Press(pub Pack);

/// The picture of the first page that is to leave the table, and what it was made of.
#[derive(Resource, Default)]
pub(super) struct FirstPage {
    pub image: Option<Handle<Image>>,
    made_of: Option<(usize, Language)>,
}

pub(super) fn plugin(app: &mut App) {
    let pack = Pack::shipped();
    match pack {
        Ok(pack) => app.insert_resource(Press(pack)),
        Err(error) => {
            error!("{error:?}");
            app
        }
    }
    .init_resource::<FirstPage>()
    .add_message::<Ask>()
    .add_systems(Update, (obey, refresh_first_page).chain().in_set(Work::Obey));
}

/// Does what was asked, in order.
fn obey(
    mut asks: MessageReader<Ask>,
    mut desk: ResMut<Desk>,
    mut sitting: ResMut<Sitting>,
    mut view: ResMut<View>,
    press: Option<Res<Press>>,
) {
    for ask in asks.read() {
        let (desk, sitting) = (&mut *desk, &mut *sitting);
        match ask {
            Ask::Go(screen) => desk.go(screen.clone()),
            Ask::GoBack => {
                let before = std::mem::take(&mut desk.before);
                desk.go(before);
            }
            Ask::Begin(mode) => {
                sitting.begin(*mode, desk);
                desk.leaving = Leaving::default();
                desk.go(Screen::Which);
            }
            Ask::Continue => match desk.folder.last_training(&sitting.rules) {
                Ok(Some(kept)) => {
                    sitting.resume(kept);
                    desk.covered = false;
                    if sitting.state().is_some_and(|state| state.covered) {
                        sitting.ask(&Action::Resume, desk);
                    }
                    desk.go(if sitting.kit().is_some() { Screen::Table } else { Screen::Which });
                    view.refit();
                }
                Ok(None) => desk.go(Screen::Home),
                Err(error) => {
                    warn!("the last training session cannot be read");
                    desk.hint =
                        Some(desk.tell("continue-unreadable", "place", &error.told().words(&teller(desk.language))));
                    desk.stale = true;
                }
            },
            Ask::Kit(kit) => {
                if sitting.ask(&Action::OpenKit { kit: kit.clone() }, desk) {
                    desk.go(Screen::Table);
                    view.refit();
                }
            }
            Ask::Step(step) => step_to(sitting, desk, step),
            Ask::Next => next(sitting, desk, 1),
            Ask::Back => next(sitting, desk, -1),
            Ask::Skip => {
                sitting.ask(&Action::SkipStep, desk);
                fresh_pile(desk);
            }
            Ask::Pile(pile) => open_pile(sitting, desk, pile),
            Ask::Undo | Ask::Redo => {
                let action = if *ask == Ask::Undo { Action::Undo } else { Action::Redo };
                sitting.ask(&action, desk);
                desk.chosen = desk.chosen.filter(|id| sitting.state().is_some_and(|s| s.piece(*id).is_some()));
                fresh_pile(desk);
            }
            Ask::Cover => {
                desk.covered = true;
                desk.stale = true;
                if sitting.session.is_some() {
                    // The screen is covered whether or not the journal takes the event.
                    let _ = sitting.act(&Action::Pause);
                }
            }
            Ask::Uncover => {
                (desk.covered, desk.stopping, desk.stale) = (false, false, true);
                if sitting.state().is_some_and(|state| state.covered) {
                    sitting.ask(&Action::Resume, desk);
                }
            }
            Ask::Door => (desk.stopping, desk.stale) = (true, true),
            Ask::Clear => {
                (desk.covered, desk.stopping) = (false, false);
                sitting.destroy();
                desk.go(Screen::Home);
            }
            Ask::Fit => view.refit(),
            Ask::ZoomIn => view.zoom_middle(ZOOM),
            Ask::ZoomOut => view.zoom_middle(1.0 / ZOOM),
            Ask::Take(what) => {
                let same = desk.taken.as_ref() == Some(what);
                (desk.taken, desk.chosen, desk.stale) = ((!same).then(|| what.clone()), None, true);
            }
            Ask::Lay(target) => {
                if let Some(what) = desk.taken.take() {
                    let seat = desk.seat;
                    sitting.ask(&Action::Lay { what, seat, to: target.clone() }, desk);
                } else if let Some(piece) = desk.chosen.take() {
                    sitting.ask(&Action::Move { piece, to: target.clone() }, desk);
                }
                desk.stale = true;
            }
            Ask::Choose(piece) => {
                // A touched card comes forward by itself.
                let _ = sitting.act(&Action::BringForward { piece: *piece });
                (desk.chosen, desk.taken, desk.stale) = (Some(*piece), None, true);
            }
            Ask::Closer => {
                if let Some(piece) = desk.chosen.and_then(|id| sitting.state()?.piece(id)) {
                    let (what, turned) = (piece.what.clone(), !piece.face_up);
                    desk.closer = Some(Closer { what, piece: Some(piece.id), named: false, turned });
                    desk.stale = true;
                }
            }
            Ask::CloserOf(what) => {
                desk.closer = Some(Closer { what: what.clone(), piece: None, named: false, turned: false });
                (desk.taken, desk.stale) = (None, true);
            }
            Ask::TurnOver => {
                if let Some(piece) = aimed_at(desk) {
                    sitting.ask(&Action::TurnOver { piece }, desk);
                }
                if let Some(closer) = &mut desk.closer {
                    closer.turned = !closer.turned;
                }
                desk.stale = true;
            }
            Ask::Rotate => {
                if let Some(piece) = aimed_at(desk) {
                    sitting.ask(&Action::Rotate { piece, degrees: TURN }, desk);
                }
            }
            Ask::PutAway => {
                if let Some(piece) = aimed_at(desk) {
                    sitting.ask(&Action::PutAway { piece }, desk);
                }
                (desk.chosen, desk.closer, desk.stale) = (None, None, true);
            }
            Ask::Words => {
                let piece = desk.chosen.and_then(|id| sitting.state()?.piece(id));
                desk.words = piece.map(|piece| match piece.spot.anchor {
                    Anchor::Stage(stage, _) => About::Stage(stage),
                    _ => About::Piece(piece.id),
                });
                desk.stale = true;
            }
            Ask::KeepWords(words) => {
                if let Some(about) = desk.words.take() {
                    sitting.ask(&Action::SayWords { about, words: words.clone() }, desk);
                }
                desk.stale = true;
            }
            // The field itself answers with its words.
            Ask::WordsDone => {}
            Ask::CloseTop => close_top(desk),
            Ask::Hear(text) => (desk.heard, desk.stale) = (Some(text.clone()), true),
            Ask::NameCloser => {
                if let Some(closer) = &mut desk.closer {
                    closer.named = true;
                }
                desk.stale = true;
            }
            Ask::BarOpen => (desk.bar_open, desk.stale) = (!desk.bar_open, true),
            Ask::TurnPath => {
                let direction = match sitting.layout(desk.seat).map(|layout| layout.direction()) {
                    Some(Direction::RightToLeft) => Direction::LeftToRight,
                    _ => Direction::RightToLeft,
                };
                let seat = desk.seat;
                sitting.ask(&Action::TurnPath { seat, direction }, desk);
            }
            Ask::Seat => {
                let seats: Vec<_> = sitting.state().map(|s| s.seats.keys().copied().collect()).unwrap_or_default();
                let next = seats.iter().position(|seat| *seat == desk.seat).map_or(0, |index| index + 1);
                if let Some(seat) = seats.get(next % seats.len().max(1)) {
                    desk.seat = *seat;
                }
                (desk.chosen, desk.taken, desk.stale) = (None, None, true);
                view.refit();
            }
            Ask::Tick(leaves) => {
                let tick = match leaves {
                    Leaves::Summary => &mut desk.leaving.summary,
                    Leaves::Document => &mut desk.leaving.document,
                    Leaves::Picture => &mut desk.leaving.picture,
                };
                *tick = !*tick;
                desk.stale = true;
            }
            Ask::Folder(folder) => {
                (desk.leaving.folder, desk.leaving.failed, desk.stale) = (folder.clone(), None, true);
            }
            Ask::MakePages => {
                if let Some(press) = &press {
                    make_pages(sitting, desk, &press.0);
                }
            }
            Ask::Finish => {
                sitting.ask(&Action::Finish, desk);
                if sitting.settled() {
                    sitting.end();
                    desk.go(Screen::Home);
                } else {
                    desk.hint = Some(desk.say("finish-not-kept"));
                    desk.stale = true;
                }
            }
            Ask::Language(language) => {
                desk.language = *language;
                desk.settings.language = Some(language.code().to_owned());
                desk.keep_settings();
                desk.go(desk.before.clone());
            }
            Ask::Theme(theme) => {
                desk.settings.theme = *theme;
                desk.keep_settings();
            }
            Ask::TextSize => {
                desk.settings.text = desk.settings.text.next();
                desk.keep_settings();
            }
            Ask::Motion => {
                desk.settings.still = !desk.settings.still;
                desk.keep_settings();
            }
            Ask::Names => {
                desk.settings.names = !desk.settings.names;
                desk.keep_settings();
            }
            Ask::Elsewhere => {
                let folder = std::env::temp_dir().join("kparcas-training");
                sitting.write_to(folder.join(format!("training-{}.ron", std::process::id())));
                desk.hint = Some(desk.tell("disk-elsewhere", "folder", &folder.display().to_string()));
                desk.stale = true;
            }
            Ask::TryAgain => {
                sitting.settled();
            }
        }
    }
}

/// The piece that a tool acts on: the one in large, else the chosen one.
fn aimed_at(desk: &Desk) -> Option<PieceId> {
    desk.closer.as_ref().map_or(desk.chosen, |closer| closer.piece)
}

fn fresh_pile(desk: &mut Desk) {
    (desk.pile, desk.tray, desk.taken, desk.heard) = (None, 0.0, None, None);
}

fn step_to(sitting: &mut Sitting, desk: &mut Desk, step: &StepId) {
    sitting.ask(&Action::EnterStep { step: step.clone() }, desk);
    fresh_pile(desk);
}

/// On to the next step or back to the one before; past the last, to the place between kits.
fn next(sitting: &mut Sitting, desk: &mut Desk, way: isize) {
    let at = sitting.state().and_then(|state| state.now.clone());
    let target = at.and_then(|(_, step)| {
        let kit = sitting.kit()?;
        let index = kit.index(&step)?.checked_add_signed(way)?;
        kit.steps.get(index).map(|step| step.id.clone())
    });
    desk.chosen = None;
    match target {
        Some(step) => step_to(sitting, desk, &step),
        // A sitting never ends on a hard moment: tokens and good cards are offered first, and nothing is forced.
        None if way > 0 && ends_hard(sitting, desk) && desk.hint.is_none() => {
            open_pile(sitting, desk, &Pile::Tokens);
            desk.hint = Some(desk.say("end-on-good"));
        }
        None => desk.go(Screen::Which),
    }
}

/// Whether the last stage of the path holds a hard moment and no good one.
fn ends_hard(sitting: &Sitting, desk: &Desk) -> bool {
    let Some(state) = sitting.state() else { return false };
    let journey = crate::session::journey_of(state, &sitting.rules, desk.seat);
    sitting.on_path()
        && journey
            .stages
            .last()
            .is_some_and(|stage| stage.has(crate::session::Token::Hard) && !stage.has(crate::session::Token::Good))
}

fn open_pile(sitting: &mut Sitting, desk: &mut Desk, pile: &Pile) {
    let step = sitting.kit().and_then(|kit| kit.steps.iter().find(|step| step.pile == *pile)).map(|s| s.id.clone());
    if let Some(step) = step {
        // Already there: only the pile is shown again.
        let _ = sitting.act(&Action::EnterStep { step });
    }
    fresh_pile(desk);
    (desk.pile, desk.stale) = (Some(pile.clone()), true);
}

fn close_top(desk: &mut Desk) {
    if desk.words.is_some() {
        desk.words = None;
    } else if desk.closer.is_some() {
        desk.closer = None;
    } else if desk.heard.is_some() || desk.hint.is_some() {
        (desk.heard, desk.hint) = (None, None);
    } else if desk.stopping {
        desk.stopping = false;
    } else {
        (desk.taken, desk.chosen) = (None, None);
        if matches!(desk.screen, Screen::Settings | Screen::About | Screen::Languages | Screen::Keep) {
            let before = desk.before.clone();
            desk.go(before);
        } else if let Screen::Decks(open) = &desk.screen {
            let to = if open.is_some() { Screen::Decks(None) } else { desk.before.clone() };
            desk.go(to);
        }
    }
    desk.stale = true;
}

/// Writes what was ticked; what could not be written is told, and the table is untouched.
fn make_pages(sitting: &Sitting, desk: &mut Desk, pack: &Pack) {
    let Some(session) = &sitting.session else { return };
    let source = Source { session, rules: &sitting.rules, art: &pack.art, language: desk.language };
    let training = session.header().mode == Mode::Training;
    let stem = if training { "K-par-Cas TRAINING" } else { "K-par-Cas" };
    let folder = desk.leaving.folder.clone();
    let made = (|| -> Result<Vec<PathBuf>, Told> {
        let mut made = Vec::new();
        if desk.leaving.summary {
            made.push(save(&folder, stem, "pdf", &pdf(&pages(&source)?)?)?);
        }
        // Where nothing is kept, only the person's own copy may leave.
        if desk.leaving.picture && training {
            for kit in &sitting.rules.kits {
                for seat in session.state().seats.keys() {
                    if session.state().on_mat(*seat, &kit.id).next().is_some() {
                        let png = table_png(&source, kit, *seat, PICTURE_WIDTH)?;
                        made.push(save(&folder, &format!("{stem} {}-{}", kit.id.0, seat.0), "png", &png)?);
                    }
                }
            }
        }
        if desk.leaving.document && training {
            let text = Document::of(session).to_ron()?;
            made.push(save(&folder, stem, "session.ron", text.as_bytes())?);
        }
        Ok(made)
    })();
    match made {
        Ok(made) => {
            desk.leaving.made = made;
            desk.leaving.failed = None;
            desk.go(Screen::Closing);
        }
        Err(error) => {
            warn!("an export was not written");
            let place = error.words(&teller(desk.language));
            desk.leaving.failed = Some(desk.tell("export-failed", "place", &place));
        }
    }
    desk.stale = true;
}

/// Draws the first page anew while it is looked at and something has changed.
fn refresh_first_page(
    mut page: ResMut<FirstPage>,
    desk: Res<Desk>,
    sitting: Res<Sitting>,
    press: Option<Res<Press>>,
    mut images: ResMut<Assets<Image>>,
) {
    let (Some(press), Some(session)) = (press, &sitting.session) else { return };
    let made_of = Some((session.entries().len(), desk.language));
    if desk.screen != Screen::Finish || page.made_of == made_of {
        return;
    }
    let source = Source { session, rules: &sitting.rules, art: &press.0.art, language: desk.language };
    page.made_of = made_of;
    page.image = match pages(&source) {
        Ok(pages) => preview(&pages, 0, 620).map(|pixels| images.add(image_from(pixels))),
        Err(error) => {
            error!("{error:?}");
            None
        }
    };
}

/// The cards of a pile that this table offers, in pile order. Cards of high risk stay in their drawer until the
/// setting up of a sitting knows the facilitator's level.
pub(super) fn pile_of(sitting: &Sitting, pile: &Pile) -> Vec<What> {
    use crate::session::Token;
    match pile {
        Pile::Tokens => {
            // Tokens, and the cards with which a person can end well.
            let ends: [CardId; 4] =
                ["emo.hope".into(), "peo.friend".into(), "pla.calm".into(), "hum.perseverance".into()];
            let known = ends.into_iter().filter(|id| sitting.card(id).is_some());
            [What::Token(Token::Good), What::Token(Token::Hard)].into_iter().chain(known.map(What::Card)).collect()
        }
        Pile::Cards(family) => cards_of(sitting, *family),
    }
}

fn cards_of(sitting: &Sitting, family: Family) -> Vec<What> {
    sitting
        .rules
        .deck
        .family(family)
        .filter(|card| card.risk != crate::deck::Risk::High)
        .map(|card| What::Card(card.id.clone()))
        .collect()
}
