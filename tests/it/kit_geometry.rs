//! Where stages and zones lie, and which place is near: in both directions of reading.

use crate::document::words;
use crate::table::{ONE, RULES, TWO, ask, card, journey, lay, new_stage, put_away, story, zone};
use kparcas::deck::{Family, Problem, ReadError};
use kparcas::kit::{Direction, Kit, Mat, PathSheet, Place, ZoneId};
use kparcas::session::{Action, Layout, Part, PieceId, Refusal, Session, StageId, Target, Token, What};
use proptest::prelude::*;

const STORY: &str = include_str!("../../assets/kits/story.ron");
const JOURNEY: &str = include_str!("../../assets/kits/journey.ron");
const WAYS: [Direction; 2] = [Direction::LeftToRight, Direction::RightToLeft];

fn kit(id: &str) -> &'static Kit {
    RULES.kit(&id.into()).expect("the kit is shipped")
}

fn path() -> PathSheet {
    match &kit("journey").mat {
        Mat::Path(path) => *path,
        Mat::Sheet(_) | Mat::Pages => panic!("the journey has no path"),
    }
}

fn mirrored(at: Place) -> Place {
    Place::new(-at.x.0, at.y.0)
}

/// A session whose first seat reads that way.
fn turned(mut session: Session, direction: Direction) -> Session {
    if direction != Direction::default() {
        ask(&mut session, Action::TurnPath { seat: ONE, direction });
    }
    session
}

fn layout<'a>(session: &'a Session, id: &str) -> Layout<'a> {
    Layout::new(session.state(), kit(id), ONE)
}

/// Three stages, each with a flag.
fn three_stages(direction: Direction) -> Session {
    let mut session = turned(journey(), direction);
    for id in ["fla.sn", "fla.ml", "fla.ly"] {
        ask(&mut session, lay(card(id), new_stage(u16::MAX, Part::Above)));
    }
    session
}

fn near(session: &Session, id: &str, what: &What, family: Option<Family>, at: Place) -> Option<Target> {
    Layout::new(session.state(), kit(id), ONE).near(what, family, at).map(|near| near.target)
}

#[test]
fn no_two_stages_of_a_path_touch() {
    for stages in 1..=Refusal::MOST_STAGES + 1 {
        for direction in WAYS {
            let places: Vec<Place> = (0..stages).map(|index| path().stage(index, stages, direction)).collect();
            for (index, place) in places.iter().enumerate() {
                for other in &places[..index] {
                    assert!(place.distance(*other) >= 100.0, "{place:?} and {other:?} of {stages} stages");
                }
            }
        }
    }
}

#[test]
fn every_stage_lies_on_its_sheet() {
    for stages in 1..=Refusal::MOST_STAGES + 1 {
        let (width, height) = path().extent(stages);
        for direction in WAYS {
            for at in path().road(stages, direction) {
                assert!(at.x.0.abs() <= width / 2 && at.y.0.abs() <= height / 2, "{at:?} of {stages} stages");
            }
        }
    }
}

#[test]
fn the_second_row_runs_the_other_way_below_the_first() {
    let row = usize::from(path().row);
    let stages = 3 * row;
    for direction in WAYS {
        let x = |index| path().stage(index, stages, direction).x;
        let y = |index| path().stage(index, stages, direction).y;
        let ascending = |from: usize| (from..from + row - 1).all(|index| x(index) < x(index + 1));
        let descending = |from: usize| (from..from + row - 1).all(|index| x(index) > x(index + 1));
        let forwards = [ascending(0), descending(row), ascending(2 * row)];
        let backwards = [descending(0), ascending(row), descending(2 * row)];
        assert_eq!(forwards, [direction == Direction::LeftToRight; 3]);
        assert_eq!(backwards, [direction == Direction::RightToLeft; 3]);
        // The road turns down where it is, like an ox at the plough.
        assert_eq!(x(row), x(row - 1));
        for index in 0..row {
            assert!(y(index) < y(row + index) && y(row + index) < y(2 * row + index));
        }
    }
}

#[test]
fn right_to_left_is_the_mirror_of_left_to_right() {
    for stages in 1..=Refusal::MOST_STAGES + 1 {
        let road = |direction| path().road(stages, direction);
        let mirror: Vec<Place> = road(Direction::LeftToRight).into_iter().map(mirrored).collect();
        assert_eq!(road(Direction::RightToLeft), mirror, "{stages} stages");
        for index in 0..stages {
            let at = |direction| path().stage(index, stages, direction);
            assert_eq!(at(Direction::RightToLeft), mirrored(at(Direction::LeftToRight)));
        }
    }
    // And not the same: the first stage lies on the side where reading begins.
    assert!(path().stage(0, 5, Direction::LeftToRight).x.0 < 0);
    assert!(path().stage(0, 5, Direction::RightToLeft).x.0 > 0);
}

#[test]
fn a_path_grows_by_whole_rows() {
    let row = usize::from(path().row);
    let height = |stages| path().extent(stages).1;
    assert_eq!(height(1), height(row));
    assert_eq!(height(row + 1), 2 * height(row));
}

#[test]
fn every_zone_of_my_story_holds_its_own_middle() {
    let Mat::Sheet(sheet) = &kit("story").mat else { panic!("My story has no sheet") };
    assert!(!sheet.zones.is_empty());
    for zone in &sheet.zones {
        let (middle, half) = (zone.shape.middle(), zone.shape.half());
        assert_eq!(zone.shape.distance(middle), 0.0, "{}", zone.id.0);
        assert_eq!(zone.shape.distance(middle + Place::new(half.0, 0)), 0.0, "{}", zone.id.0);
        assert!(zone.shape.distance(middle + Place::new(half.0 + 10, 0)) > 9.0, "{}", zone.id.0);
    }
}

#[test]
fn a_card_laid_in_a_zone_finds_a_free_place_in_it() {
    let Mat::Sheet(sheet) = &kit("story").mat else { panic!("My story has no sheet") };
    for direction in WAYS {
        for zone_of_sheet in &sheet.zones {
            let mut session = turned(story(), direction);
            for _ in 0..6 {
                ask(&mut session, lay(card("obj.tea"), zone(&zone_of_sheet.id.0)));
            }
            let places: Vec<Place> = session.state().pieces.iter().map(|piece| piece.spot.at).collect();
            let first = kit("story").mat.zone_at(places[0]).map(|zone| &zone.id);
            assert_eq!(first, Some(&zone_of_sheet.id), "the first card lies outside");
            for (index, place) in places.iter().enumerate() {
                assert!(!places[..index].contains(place), "two cards coincide in {}", zone_of_sheet.id.0);
            }
        }
    }
}

#[test]
fn a_step_that_names_a_missing_zone_is_refused() {
    let text = STORY.replacen(r#"zones: ["objects"]"#, r#"zones: ["attic"]"#, 1);
    assert_ne!(text, STORY);
    let error = Kit::from_ron("kit.ron", &text).expect_err("there is no attic");
    let said = words(&error);
    assert!(said.starts_with("kit.ron:") && said.contains("attic") && said.contains("objects"), "{said}");
}

#[test]
fn a_path_has_no_zones_to_name() {
    let text = JOURNEY.replacen("pile: Tokens", r#"pile: Tokens, zones: ["home"]"#, 1);
    assert_ne!(text, JOURNEY);
    assert!(matches!(Kit::from_ron("kit.ron", &text), Err(ReadError { problem: Problem::Form(_), .. })));
}

#[test]
fn a_kit_without_steps_or_without_stages_in_a_row_is_refused() {
    let steps = JOURNEY.find("steps: [").expect("steps");
    let text = format!("{}steps: [])", &JOURNEY[..steps]);
    let error = Kit::from_ron("kit.ron", &text).expect_err("it has no step");
    assert!(words(&error).contains("step"), "{error:?}");
    let text = JOURNEY.replacen("row: 5", "row: 0", 1);
    assert_ne!(text, JOURNEY);
    Kit::from_ron("kit.ron", &text).expect_err("no stage fits into a row of none");
}

#[test]
fn a_landscape_near_the_upper_part_of_a_stage_goes_there() {
    for direction in WAYS {
        let session = three_stages(direction);
        let layout = Layout::new(session.state(), kit("journey"), ONE);
        for index in 0..3 {
            let middle = layout.part(path(), index, Part::Above);
            for way in [Place::new(0, 0), Place::new(45, 15), Place::new(-45, -15)] {
                let found = near(&session, "journey", &card("pla.well"), Some(Family::Landscape), middle + way);
                let stage = StageId(index as u32 + 1);
                assert_eq!(found, Some(Target::Stage { stage, part: Part::Above, at: Some(way) }), "{direction:?}");
            }
        }
    }
}

#[test]
fn a_landscape_between_two_stages_makes_room_for_its_own() {
    for direction in WAYS {
        let session = three_stages(direction);
        let layout = Layout::new(session.state(), kit("journey"), ONE);
        let forward = if direction == Direction::LeftToRight { 1 } else { -1 };
        for index in 0..3_u16 {
            let middle = layout.part(path(), usize::from(index), Part::Above);
            for (way, before) in [(-60, index), (60, index + 1)] {
                let at = middle + Place::new(way * forward, 0);
                let found = near(&session, "journey", &card("pla.well"), Some(Family::Landscape), at);
                assert_eq!(
                    found,
                    Some(Target::NewStage { index: before, part: Part::Above, at: None }),
                    "{direction:?} {way}"
                );
            }
        }
    }
}

#[test]
fn a_card_near_the_empty_plot_opens_the_next_stage() {
    for direction in WAYS {
        let session = three_stages(direction);
        let layout = Layout::new(session.state(), kit("journey"), ONE);
        assert_eq!(layout.plots(), 4);
        for (id, family, part) in [
            ("pla.well", Family::Landscape, Part::Above),
            ("tra.bus", Family::Transport, Part::Road),
            ("emo.hope", Family::Emotion, Part::Below),
        ] {
            let at = layout.part(path(), 3, part);
            let found = near(&session, "journey", &card(id), Some(family), at);
            assert_eq!(found, Some(Target::NewStage { index: 3, part, at: None }), "{direction:?} {id}");
        }
    }
}

#[test]
fn each_thing_goes_to_the_part_where_it_belongs() {
    for direction in WAYS {
        let session = three_stages(direction);
        let layout = Layout::new(session.state(), kit("journey"), ONE);
        for (what, family, part) in [
            (card("fla.ne"), Some(Family::Flag), Part::Above),
            (card("tra.bus"), Some(Family::Transport), Part::Road),
            (card("peo.helper"), Some(Family::Person), Part::Below),
            (card("emo.hope"), Some(Family::Emotion), Part::Below),
            (card("obj.bread"), Some(Family::Object), Part::Below),
            (What::Token(Token::Good), None, Part::Plot),
            (What::Token(Token::Hard), None, Part::Plot),
        ] {
            for index in 0..3 {
                let stage = StageId(index as u32 + 1);
                let at = layout.part(path(), index, part);
                let found = near(&session, "journey", &what, family, at);
                let there = Target::Stage { stage, part, at: Some(Place::default()) };
                assert_eq!(found, Some(there), "{direction:?} {what:?}");
            }
        }
    }
}

#[test]
fn beyond_the_sheet_nothing_is_near() {
    let session = three_stages(Direction::LeftToRight);
    let (width, height) = Layout::new(session.state(), kit("journey"), ONE).extent();
    for at in [Place::new(width / 2 + 1, 0), Place::new(0, -height / 2 - 1)] {
        assert_eq!(near(&session, "journey", &card("pla.well"), Some(Family::Landscape), at), None);
    }
    assert!(near(&session, "journey", &card("pla.well"), Some(Family::Landscape), Place::default()).is_some());
}

#[test]
fn the_place_of_the_figure_takes_only_figures() {
    let session = story();
    let zone = |target: Option<Target>| match target {
        Some(Target::Zone { zone, .. }) => zone,
        other => panic!("{other:?} is no zone"),
    };
    let (me, name) = (Place::new(0, -12), Place::new(0, 56));
    for (id, family, at, expected) in [
        ("fig.woman", Family::Figure, me, "me"),
        ("peo.mother", Family::Person, me, "near"),
        ("str.hello", Family::Strip, name, "name"),
        ("obj.tea", Family::Object, name, "near"),
        ("peo.mother", Family::Person, Place::new(130, 0), "far"),
    ] {
        assert_eq!(zone(near(&session, "story", &card(id), Some(family), at)), ZoneId::from(expected), "{id}");
    }
}

#[test]
fn the_sheet_of_my_story_is_mirrored_for_who_reads_from_the_right() {
    let (left, right) = (story(), turned(story(), Direction::RightToLeft));
    let zones = |session: &Session| Layout::new(session.state(), kit("story"), ONE).zones();
    for (here, there) in zones(&left).into_iter().zip(zones(&right)) {
        assert_eq!(here.id, there.id);
        assert_eq!(there.shape.middle(), mirrored(here.shape.middle()));
        assert_eq!(there.shape.half(), here.shape.half());
    }
    let well = card("pla.well");
    let zone_at =
        |session: &Session, x: i32| match near(session, "story", &well, Some(Family::Landscape), Place::new(x, 0)) {
            Some(Target::Zone { zone, .. }) => zone.0,
            other => panic!("{other:?} is no zone"),
        };
    assert_eq!((zone_at(&left, -241), zone_at(&left, 241)), ("home".to_owned(), "objects".to_owned()));
    assert_eq!((zone_at(&right, -241), zone_at(&right, 241)), ("objects".to_owned(), "home".to_owned()));
    // Only the one who asked for it reads from the right.
    let neighbour = Layout::new(right.state(), kit("story"), TWO).zones();
    assert_eq!(neighbour, zones(&left));
}

#[test]
fn turning_the_sheet_takes_its_cards_along() {
    let mut session = story();
    ask(&mut session, lay(card("pla.well"), zone("home")));
    let place = |session: &Session| {
        let spot = &session.state().pieces[0].spot;
        Layout::new(session.state(), kit("story"), ONE).place(spot)
    };
    let before = place(&session);
    assert!(before.x.0 < 0);
    ask(&mut session, Action::TurnPath { seat: ONE, direction: Direction::RightToLeft });
    assert_eq!(place(&session), mirrored(before));
}

#[test]
fn a_mat_is_read_in_the_order_of_the_story() {
    let mut session = story();
    for (id, into) in [("obj.tea", "objects"), ("pla.well", "home"), ("fig.woman", "me"), ("peo.friend", "near")] {
        ask(&mut session, lay(card(id), zone(into)));
    }
    let read: Vec<PieceId> = layout(&session, "story").in_story_order().iter().map(|piece| piece.id).collect();
    assert_eq!(read, [PieceId(2), PieceId(3), PieceId(4), PieceId(1)]);
}

#[test]
fn keys_lead_a_card_only_to_places_that_take_it() {
    let session = story();
    let places = |id: &str, family| layout(&session, "story").places_for(&card(id), Some(family));
    let all = |ids: &[&str]| ids.iter().map(|id| zone(id)).collect::<Vec<_>>();
    assert_eq!(places("fig.woman", Family::Figure), all(&["home", "me", "near", "far", "objects"]));
    assert!(!places("peo.friend", Family::Person).contains(&zone("me")));
    let journey = three_stages(Direction::default());
    let flags = layout(&journey, "journey").places_for(&card("fla.sn"), Some(Family::Flag));
    assert_eq!(flags.len(), 4);
    assert_eq!(flags.last(), Some(&new_stage(3, Part::Above)));
}

#[test]
fn the_edge_of_what_lies_under_another_card_shows() {
    let mut session = story();
    let at = Some(Place::new(-240, 10));
    for id in ["pla.well", "pla.river", "pla.market"] {
        ask(&mut session, lay(card(id), Target::Zone { zone: "home".into(), at }));
    }
    let seen = layout(&session, "story");
    let lies: Vec<Place> = session.state().pieces.iter().map(|piece| seen.lies(piece)).collect();
    assert_eq!(lies[0], Place::new(-240, 10));
    assert!(lies[0] != lies[1] && lies[1] != lies[2] && lies[0] != lies[2], "{lies:?}");
    assert!(lies[2].distance(lies[0]) < 20.0, "a stack stays one stack: {lies:?}");
}

#[test]
fn a_piece_is_found_where_it_lies_and_the_topmost_first() {
    let mut session = story();
    ask(&mut session, lay(card("pla.well"), Target::Table(Place::new(0, 250))));
    ask(&mut session, lay(card("obj.tea"), Target::Table(Place::new(20, 250))));
    let at = |session: &Session, x, y| Layout::new(session.state(), kit("story"), ONE).piece_at(Place::new(x, y), 0);
    assert_eq!(at(&session, 10, 250), Some(PieceId(2)));
    assert_eq!(at(&session, -20, 250), Some(PieceId(1)));
    assert_eq!(at(&session, 0, 100), None);
    ask(&mut session, Action::BringForward { piece: PieceId(1) });
    assert_eq!(at(&session, 10, 250), Some(PieceId(1)));
    ask(&mut session, put_away(1));
    assert_eq!(at(&session, 10, 250), Some(PieceId(2)));
}

#[test]
fn a_piece_that_lies_across_is_found_across() {
    let mut session = story();
    ask(&mut session, lay(card("obj.tea"), Target::Table(Place::new(0, 250))));
    let at = |session: &Session, x, y| Layout::new(session.state(), kit("story"), ONE).piece_at(Place::new(x, y), 0);
    assert_eq!((at(&session, 0, 284), at(&session, 34, 250)), (Some(PieceId(1)), None));
    ask(&mut session, Action::Rotate { piece: PieceId(1), degrees: 90 });
    assert_eq!((at(&session, 0, 284), at(&session, 34, 250)), (None, Some(PieceId(1))));
}

fn anything() -> impl Strategy<Value = (What, Option<Family>)> {
    prop::sample::select(vec![
        (card("pla.well"), Some(Family::Landscape)),
        (card("fla.ne"), Some(Family::Flag)),
        (card("tra.bus"), Some(Family::Transport)),
        (card("peo.helper"), Some(Family::Person)),
        (card("fig.woman"), Some(Family::Figure)),
        (card("str.hello"), Some(Family::Strip)),
        (card("obj.tea"), Some(Family::Object)),
        (What::Token(Token::Hard), None),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn stages_of_any_path_never_coincide(
        row in 1_u16..9, step in 60_i32..300, rise in 60_i32..400, wave in 0_i32..20, stages in 1_usize..61,
    ) {
        let text = JOURNEY.replacen(
            "row: 5, upright_row: 3, step: 140, rise: 306, wave: 14",
            &format!("row: {row}, step: {step}, rise: {rise}, wave: {wave}"),
            1,
        );
        let kit = Kit::from_ron("kit.ron", &text).expect("a kit with another path");
        let Mat::Path(path) = kit.mat else { panic!("the journey has no path") };
        prop_assert_eq!((path.row, path.step.0), (row, step));
        for direction in WAYS {
            let places: Vec<Place> = (0..stages).map(|index| path.stage(index, stages, direction)).collect();
            for (index, place) in places.iter().enumerate() {
                prop_assert!(!places[..index].contains(place), "{:?} twice among {} stages", place, stages);
            }
        }
    }

    #[test]
    fn what_is_laid_at_a_point_lies_at_that_point(
        (what, family) in anything(),
        x in -420_i32..=420,
        y in -153_i32..=153,
        mirror in any::<bool>(),
        on_path in any::<bool>(),
    ) {
        let direction = if mirror { Direction::RightToLeft } else { Direction::LeftToRight };
        let mut session = if on_path { three_stages(direction) } else { turned(story(), direction) };
        let (id, at) = (if on_path { "journey" } else { "story" }, Place::new(x, y));
        let Some(to) = near(&session, id, &what, family, at) else {
            return Err(TestCaseError::fail("nothing is near on the mat"));
        };
        let named = Layout::new(session.state(), kit(id), ONE).target_place(&to);
        let new = matches!(to, Target::NewStage { .. });
        if new {
            prop_assert!(named.is_some());
        } else {
            prop_assert_eq!(named, Some(at));
        }
        ask(&mut session, lay(what, to));
        let piece = session.state().pieces.last().expect("it was laid");
        if !new {
            let layout = Layout::new(session.state(), kit(id), ONE);
            prop_assert_eq!(layout.place(&piece.spot), at);
            prop_assert_eq!(layout.piece_at(at, 0), Some(piece.id));
        }
    }
}

#[test]
fn an_upright_window_shows_the_same_story_in_another_place() {
    for direction in WAYS {
        let mut session = turned(story(), direction);
        ask(&mut session, lay(card("pla.well"), zone("home")));
        let stands = kit("story").upright();
        let (wide, upright) = (layout(&session, "story"), Layout::new(session.state(), &stands, ONE));
        let (width, height) = upright.extent();
        assert!(width < height, "{width} × {height}");
        let piece = &session.state().pieces[0];
        assert_ne!(wide.lies(piece), upright.lies(piece));
        // It lies within its zone in both, and a hand there means the spot that is recorded.
        for seen in [wide, upright] {
            let at = seen.lies(piece);
            let home = seen.zones().into_iter().find(|zone| zone.id == "home".into()).expect("the zone");
            assert_eq!(home.shape.distance(at), 0.0, "{direction:?}");
            let meant = seen.near(&piece.what, Some(Family::Landscape), at).expect("a zone").target;
            assert_eq!(meant, Target::Zone { zone: "home".into(), at: Some(piece.spot.at) });
            assert_eq!(seen.target_place(&meant), Some(at));
        }
    }
}
