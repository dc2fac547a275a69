//! Fictional sittings for scenes of several people and of the later kits, laid as hands would lay them.

use super::Scene;
use crate::kit::{KitId, PathShape, Place, ZoneId};
use crate::session::{About, Action, Part, Patch, PieceId, SeatId, StageId, Target, Token, What, When};

/// What happens in a scene, where it is one of these.
pub(super) fn told(scene: Scene) -> Option<Vec<Action>> {
    match scene {
        Scene::GroupTwo => Some(group(2, false)),
        Scene::GroupThree | Scene::GroupUpright => Some(group(3, false)),
        Scene::GroupSilent => Some(group(3, true)),
        Scene::GroupFour => Some(group(4, false)),
        Scene::GroupPath => Some(paths()),
        Scene::GroupResources => Some(strengths()),
        Scene::Emotions => Some(emotions()),
        Scene::Resources => Some(resources()),
        Scene::FreePath => Some(free_path()),
        _ => None,
    }
}

fn lay(seat: u8, card: &str, to: Target) -> Action {
    Action::Lay { what: What::Card(card.into()), seat: SeatId(seat), to }
}

fn zone(zone: &str, at: Option<(i32, i32)>) -> Target {
    Target::Zone { zone: ZoneId::from(zone), at: at.map(|(x, y)| Place::new(x, y)) }
}

fn open(kit: &str) -> Action {
    Action::OpenKit { kit: KitId::from(kit) }
}

fn step(step: &str) -> Action {
    Action::EnterStep { step: step.into() }
}

/// People at the step of the people around them; the silent ones have laid theirs face down.
fn group(seats: u8, silent: bool) -> Vec<Action> {
    let mut acts = vec![open("story")];
    let homes = [["pla.ricefield", "pla.market"], ["pla.compound", "pla.tree"], ["pla.city", "pla.ricefield"]];
    let figures = ["fig.man", "fig.woman", "fig.youngman", "fig.youngwoman"];
    for seat in 1..=seats {
        let index = usize::from(seat - 1);
        let home = homes[index % homes.len()];
        acts.push(lay(seat, home[0], zone("home", Some((-252, -56)))));
        acts.push(lay(seat, home[1], zone("home", Some((-226, 58)))));
        acts.push(lay(seat, figures[index], zone("me", Some((0, -14)))));
    }
    acts.push(step("people"));
    if silent {
        acts.push(Action::ChooseInSilence);
    }
    let people = [["peo.friend", "peo.mother"], ["peo.mother", "peo.grandmother"], ["peo.elder", "peo.friend"]];
    for seat in 1..=seats {
        let near = people[usize::from(seat - 1) % people.len()];
        acts.push(lay(seat, near[0], zone("near", Some((-74, -24)))));
        acts.push(lay(seat, near[1], zone("near", Some((76, -16)))));
    }
    acts.push(lay(1, "peo.grandmother", zone("far", Some((96, 74)))));
    if !silent {
        let last = PieceId(u32::from(seats) * 5 + 1);
        acts.push(Action::Rotate { piece: last, degrees: 6 });
        acts.push(Action::Share { piece: last, seat: SeatId(2) });
    }
    acts
}

fn stage(stage: u32, part: Part) -> Target {
    Target::Stage { stage: StageId(stage), part, at: None }
}

fn new_stage(index: u16) -> Target {
    Target::NewStage { index, part: Part::Above, at: None }
}

/// Three paths at once.
fn paths() -> Vec<Action> {
    let mut acts = vec![open("story"), open("journey"), step("people")];
    for seat in 1..=3 {
        let first = u32::from(seat - 1) * 2 + 1;
        acts.push(lay(seat, "pla.compound", new_stage(0)));
        acts.push(lay(seat, "peo.mother", stage(first, Part::Below)));
        acts.push(lay(seat, "tra.bus", stage(first, Part::Road)));
        acts.push(lay(seat, "pla.city", new_stage(1)));
    }
    acts
}

fn emotions() -> Vec<Action> {
    let patch = |patch: Patch, at: (i32, i32)| Action::Lay {
        what: What::Patch(patch),
        seat: SeatId::FIRST,
        to: zone("body", Some(at)),
    };
    vec![
        open("story"),
        open("emotions"),
        lay(1, "emo.calm", zone("now", Some((-262, -78)))),
        lay(1, "emo.hope", zone("now", Some((-190, -78)))),
        lay(1, "emo.tired", zone("then", Some((-226, 78)))),
        step("body"),
        patch(Patch::Waves, (0, -50)),
        patch(Patch::Dots, (0, 0)),
        patch(Patch::Rings, (20, 100)),
    ]
}

fn resources() -> Vec<Action> {
    let any = |name: &str| zone(name, None);
    vec![
        open("story"),
        lay(1, "fig.woman", any("me")),
        open("resources"),
        step("skills"),
        lay(1, "hum.listen", any("skills")),
        lay(1, "hum.patience", any("skills")),
        lay(1, "hum.humour", any("skills")),
        lay(1, "hum.faith", any("skills")),
        step("trades"),
        lay(1, "tec.tailor", any("trades")),
        lay(1, "tec.cook", any("trades")),
        lay(1, "peo.friend", any("helpers")),
        lay(1, "peo.mother", any("helpers")),
        step("wishes"),
        lay(1, "pla.courtyard", any("wishes")),
        lay(1, "obj.phone", any("first")),
        Action::SayWords { about: About::Piece(PieceId(11)), words: "Une maison à moi".into() },
    ]
}

/// What three people can do and who helps them, laid where the next free place is.
fn strengths() -> Vec<Action> {
    let mut acts = vec![open("resources")];
    let people = [
        ["fig.man", "hum.listen", "hum.patience", "hum.humour", "tec.tailor", "tec.cook"],
        ["fig.woman", "hum.faith", "hum.listen", "hum.promise", "tec.farm", "tec.trade"],
        ["fig.youngman", "hum.humour", "hum.protect", "hum.patience", "tec.mason", "tec.drive"],
    ];
    for (seat, cards) in (1..).zip(people) {
        let zones = ["me", "skills", "skills", "skills", "trades", "trades"];
        acts.extend(cards.iter().zip(zones).map(|(card, name)| lay(seat, card, zone(name, None))));
        acts.push(lay(seat, "peo.friend", zone("helpers", None)));
    }
    acts.push(step("trades"));
    acts
}

fn free_path() -> Vec<Action> {
    let seat = SeatId::FIRST;
    let at = |index: u16, x: i32, y: i32| Target::NewStage { index, part: Part::Above, at: Some(Place::new(x, y)) };
    vec![
        open("story"),
        open("journey"),
        Action::ShapePath { seat, shape: PathShape::Free },
        lay(1, "pla.compound", at(0, -290, 70)),
        lay(1, "peo.mother", stage(1, Part::Below)),
        lay(1, "pla.station", at(1, -120, -10)),
        lay(1, "pla.city", at(2, 70, 60)),
        Action::Lay { what: What::Token(Token::Hard), seat, to: stage(3, Part::Plot) },
        Action::SayWhen { piece: PieceId(5), when: Some(When::During) },
        lay(1, "pla.calm", at(3, 250, 0)),
        Action::Lay { what: What::Token(Token::Good), seat, to: stage(4, Part::Plot) },
        lay(1, "emo.tired", stage(3, Part::Below)),
        step("people"),
    ]
}
