//! Brings desk and session into the fixed state of a scene.

use super::{Scene, Shot};
use crate::app::asking::Point;
use crate::app::desk::{Closer, Desk, Screen, Writing};
use crate::app::leaving::Leaving;
use crate::app::panel::Tab;
use crate::app::setup::Company;
use crate::app::sitting::Sitting;
use crate::deck::Family;
use crate::i18n::Language;
use crate::kit::{KitId, Level, Place, ZoneId};
use crate::session::{
    Action, Animal, Answer, Date, Fate, Mode, Part, PieceId, SeatCode, SeatColour, SeatId, Session, Setting, Sign,
    StageId, Target, Token, Way, What,
};
use crate::vault::{TextScale, Trouble};
use bevy::prelude::*;
use std::path::PathBuf;

/// Brings desk and session into the state of the scene.
pub(super) fn set_scene(world: &mut World, shot: &Shot, session: Option<Session>) {
    world.resource_scope(|world, mut desk: Mut<Desk>| {
        let mut sitting = world.resource_mut::<Sitting>();
        let desk = &mut *desk;
        desk.settings.theme = shot.theme;
        desk.settings.still = true;
        if shot.large_text {
            desk.settings.text = TextScale::LARGEST;
        }
        match session {
            Some(session) => sitting.session = Some(session),
            None if !matches!(
                shot.scene,
                Scene::Home
                    | Scene::Who
                    | Scene::Levels
                    | Scene::Code
                    | Scene::Refer
                    | Scene::Settings
                    | Scene::Languages
                    | Scene::About
                    | Scene::Decks
                    | Scene::DecksFamily
                    | Scene::DecksDrawer
                    | Scene::DecksCard
                    | Scene::Packs
                    | Scene::PackReport
            ) =>
            {
                let codes = codes_of(shot.scene);
                let way = if codes.len() > 1 { Way::Group } else { Way::OneToOne };
                let setting = Setting { level: Level::Expert, way, ..Setting::default() };
                let setting = Setting { child_alone: shot.scene == Scene::ConsentYoung, ..setting };
                // The same day whenever the picture is drawn.
                sitting.begin_on(Date { year: 2026, month: 11, day: 3 }, Mode::NothingKept, setting, codes, desk);
                crate::app::asking::first(desk, &sitting);
                if shot.scene == Scene::Thanks {
                    crate::app::asking::answer(Answer::No, desk, &mut sitting);
                } else if !matches!(shot.scene, Scene::Consent | Scene::ConsentYoung) {
                    for seat in (1..).map(SeatId).take(codes.len()) {
                        sitting.ask(&Action::Consent { seat, answer: Answer::Yes, guardian: None }, desk);
                    }
                    tell_story(&mut sitting, desk, shot.scene);
                }
            }
            None => {}
        }
        arrange(&sitting, desk, shot.scene);
        if matches!(shot.scene, Scene::Packs | Scene::PackReport) {
            let told = shot.scene == Scene::PackReport;
            world.resource_mut::<crate::app::decks::Decks>().arrange(desk, told);
        }
        desk.stale = true;
    });
}

fn arrange(sitting: &Sitting, desk: &mut Desk, scene: Scene) {
    let screen = match scene {
        Scene::Home => Screen::Home,
        Scene::Who => Screen::Who,
        Scene::Levels => Screen::Levels,
        Scene::Code => Screen::Code,
        Scene::Refer => Screen::Refer,
        Scene::Consent | Scene::ConsentYoung => Screen::Consent,
        Scene::Thanks => Screen::Thanks,
        Scene::WhichKit => Screen::Which,
        Scene::Finish => Screen::Finish,
        Scene::Closing => Screen::Closing,
        Scene::Decks => Screen::Decks(None),
        Scene::DecksFamily => Screen::Decks(Some(Family::Landscape)),
        Scene::DecksDrawer => Screen::Decks(Some(Family::Transport)),
        Scene::DecksCard => Screen::Decks(Some(Family::Person)),
        Scene::Packs | Scene::PackReport => Screen::Packs,
        Scene::Settings => Screen::Settings,
        Scene::Languages => Screen::Languages,
        Scene::About => Screen::About,
        Scene::ReadBack | Scene::LeaveWith => Screen::ReadBack,
        _ => Screen::Table,
    };
    desk.go(screen);
    desk.all_upright = scene == Scene::GroupUpright;
    // The same folder on every machine.
    let folder = PathBuf::from("/home/table/K-par-Cas");
    desk.leaving = Leaving { usual: folder.clone(), folder, ..Leaving::default() };
    let touched = sitting.state().and_then(|state| {
        let is_friend = |what: &What| matches!(what, What::Card(id) if id.0 == "peo.friend");
        state.pieces.iter().rev().find(|piece| is_friend(&piece.what)).map(|piece| piece.id)
    });
    match scene {
        Scene::CardTouched => (desk.chosen, desk.settings.names) = (touched, true),
        Scene::LookCloser => {
            let what = What::Card("peo.grandmother".into());
            desk.closer = Some(Closer { what, piece: Some(PieceId(4)), named: true, turned: false });
        }
        Scene::DecksDrawer => (desk.drawer, desk.scroll) = (true, 10_000.0),
        Scene::DecksCard => {
            let what = What::Card("peo.employer".into());
            desk.closer = Some(Closer { what, piece: None, named: false, turned: false });
        }
        Scene::ReadBack => desk.reading.at = 4,
        Scene::LeaveWith => desk.reading.at = usize::MAX,
        Scene::PanelAsk => {
            desk.panel.open = Some(Tab::Ask);
            desk.chosen = sitting.state().and_then(|state| {
                let mother =
                    |piece: &&crate::session::Piece| matches!(&piece.what, What::Card(id) if id.0 == "peo.mother");
                state.pieces.iter().rev().find(mother).map(|piece| piece.id)
            });
        }
        Scene::PanelSeen => (desk.panel.open, desk.panel.seen_shown) = (Some(Tab::Seen), true),
        Scene::HandedOver => {
            // What is said to the person is said in their own language.
            let theirs = if desk.language == Language::Arabic { Language::French } else { Language::Arabic };
            desk.settings.labels = Some(theirs.code().to_owned());
            (desk.panel.handed, desk.heard) = (true, Some(desk.aloud("panel-handed")));
        }
        Scene::Pause => desk.covered = true,
        Scene::GroupSilent => desk.done = [SeatId(2)].into(),
        Scene::NoticeDiskFull => desk.trouble = Some(Trouble::Full),
        Scene::Levels => {
            desk.settings.level = Level::Intermediate;
            desk.settings.labels = Some(Language::Pulaar.code().to_owned());
        }
        Scene::Code => {
            let setup = &mut desk.setup;
            setup.choose(Company::Group, Some(2));
            setup.choose_animal(Animal::Tortoise);
            setup.choose_colour(SeatColour::Water);
            setup.at = 1;
            setup.choose_animal(Animal::Bird);
            setup.choose_colour(SeatColour::Indigo);
        }
        Scene::Refer => {
            for place in ["Centre d’écoute, Mme Diop, 33 000 00 01", "Maison d’accueil, M. Sow, 33 000 00 02"] {
                desk.referral.add(place);
            }
        }
        Scene::Consent | Scene::ConsentYoung => {
            desk.setup.asking.hear(Point::Choose);
            desk.setup.asking.guardian = (scene == Scene::ConsentYoung).then_some(Animal::Elephant);
        }
        Scene::Words => desk.words = Some(Writing::Said(crate::session::About::Stage(StageId(1)))),
        _ => {}
    }
}

/// Who sits at the table of a scene.
fn codes_of(scene: Scene) -> &'static [SeatCode] {
    const ONE: [SeatCode; 1] = [SeatCode { colour: SeatColour::Indigo, animal: Animal::Tortoise }];
    const SEVERAL: [SeatCode; 4] = [
        SeatCode { colour: SeatColour::Indigo, animal: Animal::Bird },
        SeatCode { colour: SeatColour::Terracotta, animal: Animal::Fish },
        SeatCode { colour: SeatColour::Green, animal: Animal::Tortoise },
        SeatCode { colour: SeatColour::Ochre, animal: Animal::Giraffe },
    ];
    match scene {
        Scene::GroupTwo => &SEVERAL[..2],
        Scene::GroupThree | Scene::GroupSilent | Scene::GroupUpright | Scene::GroupPath | Scene::GroupResources => {
            &SEVERAL[..3]
        }
        Scene::GroupFour => &SEVERAL,
        _ => &ONE,
    }
}

/// A small fictional sitting, laid as hands would lay it.
fn tell_story(sitting: &mut Sitting, desk: &mut Desk, scene: Scene) {
    if let Some(acts) = super::told::told(scene) {
        for action in acts {
            sitting.ask(&action, desk);
        }
        return;
    }
    let seat = SeatId::FIRST;
    let zone = |zone: &str, at: Option<Place>| Target::Zone { zone: ZoneId::from(zone), at };
    let lay = |card: &str, to: Target| Action::Lay { what: What::Card(card.into()), seat, to };
    let mut acts = vec![
        Action::OpenKit { kit: KitId::from("story") },
        lay("pla.compound", zone("home", Some(Place::new(-252, -62)))),
        lay("pla.ricefield", zone("home", Some(Place::new(-230, 54)))),
        lay("fig.woman", zone("me", Some(Place::new(0, -14)))),
        lay("peo.grandmother", zone("near", Some(Place::new(-72, -30)))),
        lay("peo.friend", zone("near", Some(Place::new(74, -22)))),
        lay("peo.mother", zone("far", Some(Place::new(-96, 66)))),
        lay("str.name", zone("name", Some(Place::new(0, 60)))),
        Action::Rotate { piece: PieceId(1), degrees: -3 },
        Action::Rotate { piece: PieceId(2), degrees: 4 },
        Action::Rotate { piece: PieceId(4), degrees: -5 },
        Action::Rotate { piece: PieceId(5), degrees: 3 },
        Action::SayWords { about: crate::session::About::Piece(PieceId(7)), words: "Awa".into() },
        Action::EnterStep { step: "people".into() },
    ];
    let journey = !matches!(scene, Scene::MyStory | Scene::LookCloser | Scene::Pause | Scene::WhichKit);
    if journey {
        let stage = |stage: u32, part: Part| Target::Stage { stage: StageId(stage), part, at: None };
        let new = |index: u16| Target::NewStage { index, part: Part::Above, at: None };
        let token = |token: Token, to: Target| Action::Lay { what: What::Token(token), seat, to };
        acts.extend([
            Action::OpenKit { kit: KitId::from("journey") },
            lay("fla.sn", new(0)),
            lay("pla.compound", stage(1, Part::Above)),
            token(Token::Good, stage(1, Part::Plot)),
            lay("peo.mother", stage(1, Part::Below)),
            lay("tra.bus", stage(1, Part::Road)),
            lay("fla.ml", new(1)),
            lay("pla.station", stage(2, Part::Above)),
            lay("peo.friend", stage(2, Part::Below)),
            lay("obj.backpack", stage(2, Part::Below)),
            lay("tra.truck", stage(2, Part::Road)),
            lay("fla.ly", new(2)),
            lay("pla.city", stage(3, Part::Above)),
            token(Token::Hard, stage(3, Part::Plot)),
            lay("emo.tired", stage(3, Part::Below)),
            lay("tra.plane", stage(3, Part::Road)),
            lay("fla.sn", new(3)),
            Action::EnterStep { step: "people".into() },
        ]);
    }
    let page = match scene {
        Scene::CarePage => Some("mind"),
        Scene::CareBreathing => Some("breathing"),
        _ => None,
    };
    if let Some(page) = page {
        acts.extend([Action::OpenKit { kit: KitId::from("care") }, Action::EnterStep { step: page.into() }]);
    }
    if scene == Scene::ReadBack {
        let fates = [(1, Fate::Keep), (2, Fate::Keep), (3, Fate::KeepUnshared), (6, Fate::Destroy)];
        acts.extend(fates.map(|(piece, fate)| Action::Decide { piece: PieceId(piece), fate }));
    }
    if matches!(scene, Scene::Finish | Scene::Closing) {
        acts.push(Action::DecideRest { seat, fate: Fate::Keep });
        acts.push(Action::CloseOn { seat, card: "peo.friend".into() });
    }
    if scene == Scene::PanelSeen {
        acts.push(Action::Tick { sign: Sign::Restless, seen: true });
    }
    for action in acts {
        sitting.ask(&action, desk);
    }
}
