//! Cards: the families as piles, all cards of a family with the drawer of the cards of high risk, and the deck in use.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::faces::{Picture, Shows};
use super::super::input::ScrollArea;
use super::super::ui::{Draw, Side, Tap, button, centred, disc, icon, label, paint, panel, picture};
use super::{Stage, settings::back};
use crate::deck::{Card, Family, Risk};
use crate::i18n::Language;
use crate::session::What;
use bevy::prelude::*;

/// The width of a card among all cards of its family, in pixels.
const CARD: f32 = 150.0;
/// The width of a pile with its name, in pixels.
const PILE: f32 = 150.0;

pub(super) fn cards(parent: &mut ChildSpawnerCommands, s: &mut Stage, open: Option<Family>) {
    let d = s.d;
    let words = open.map_or_else(|| s.say("decks"), |family| s.say(&format!("family-{}", family.key())));
    parent
        .spawn(Node {
            position_type: PositionType::Absolute,
            top: px(24),
            width: percent(100),
            justify_content: JustifyContent::Center,
            ..default()
        })
        .with_children(|top| {
            top.spawn(super::head(d, &words, 36.0));
        });
    // The deck stands at the side where there is room, else it comes after the piles.
    let beside = open.is_none() && s.room.width > 1200.0 && d.text < 1.3;
    let (start, end) = (if s.room.small() { 100.0 } else { 114.0 }, if beside { 344.0 } else { 60.0 });
    let (left, right) = if d.rtl() { (end, start) } else { (start, end) };
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(left),
                right: px(right),
                top: px(if s.room.small() { 84 } else { 104 }),
                bottom: px(0),
                overflow: Overflow::clip(),
                direction: d.direction(),
                ..default()
            },
            ScrollArea,
        ))
        .with_children(|area| {
            area.spawn((
                super::ScrollBody,
                Node {
                    position_type: PositionType::Absolute,
                    top: px(-s.desk.scroll),
                    width: percent(100),
                    flex_wrap: FlexWrap::Wrap,
                    row_gap: px(18),
                    column_gap: px(if open.is_some() { 18 } else { 10 }),
                    padding: UiRect { bottom: px(30), ..UiRect::all(px(10)) },
                    justify_content: JustifyContent::Center,
                    align_items: AlignItems::Center,
                    direction: d.direction(),
                    ..default()
                },
            ))
            .with_children(|body| match open {
                None => {
                    families(body, s);
                    if !beside {
                        deck(body, s, Node { width: percent(100), max_width: px(640), ..default() });
                    }
                }
                Some(family) => family_cards(body, s, family),
            });
        });
    if beside {
        let node = d.at_end(48.0, Node { top: px(104), width: px(290), ..default() });
        deck(parent, s, node);
    }
    if open.is_some() {
        let node = d.at_start(34.0, Node { top: px(18), ..default() });
        disc(parent, d, (node, 76.0), "back", Side::Paper, (Ask::Go(Screen::Decks(None)), s.say("back")));
    } else {
        back(parent, s);
    }
}

fn height_of(family: Family, width: f32) -> f32 {
    if family == Family::Strip { width * 0.343 } else { width * 1.4 }
}

/// All cards of a family; those of high risk in a drawer, with the rule by which it is opened.
fn family_cards(grid: &mut ChildSpawnerCommands, s: &Stage, family: Family) {
    let d = s.d;
    let (drawer, open): (Vec<&Card>, Vec<&Card>) =
        s.sitting.rules.deck.family(family).partition(|card| card.risk == Risk::High);
    for card in open {
        one(grid, s, card);
    }
    let miss = Ask::Missing(Some(family));
    let tile = Node { width: px(CARD.max(150.0 * d.text.min(1.5))), align_items: AlignItems::Center, ..d.column(8.0) };
    grid.spawn(tile).with_children(|tile| {
        disc(tile, d, (Node::default(), 84.0), "add", Side::Paper, (miss, s.say("missing-card")));
        tile.spawn(centred(d, &s.say("missing-card"), 18.0, false, d.palette.ink));
    });
    if drawer.is_empty() {
        return;
    }
    let node = Node { width: percent(100), padding: UiRect::all(px(20)), ..d.column(14.0) };
    grid.spawn(panel(d, node, 24.0)).with_children(|sheet| {
        let words = if s.desk.drawer {
            s.say("drawer-open")
        } else {
            s.desk.tell("drawer-closed", "cards", &drawer.len().to_string())
        };
        let side = if s.desk.drawer { Side::Chosen } else { Side::Paper };
        button(sheet, d, Node { align_self: AlignSelf::Start, ..default() }, Some("lock"), &words, side, Ask::Drawer);
        sheet.spawn(label(d, &s.say("drawer-why"), 18.0, false, d.palette.ink));
        if s.desk.drawer {
            let row = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(18), ..d.row(18.0) };
            sheet.spawn(row).with_children(|row| {
                for card in drawer {
                    one(row, s, card);
                }
            });
        }
    });
}

/// One card, to be looked at closer. A sensitive one has an edge, as its rule is seen nowhere else.
fn one(grid: &mut ChildSpawnerCommands, s: &Stage, card: &Card) {
    let height = height_of(card.family, CARD);
    let what = What::Card(card.id.clone());
    let mut name = accesskit::Node::new(accesskit::Role::Button);
    name.set_label(s.name(&what));
    let mut node = grid.spawn((
        Node { width: px(CARD), height: px(height), border_radius: BorderRadius::all(px(CARD * 0.063)), ..default() },
        Picture { shows: Shows::Card(card.id.clone()), width: CARD },
        ImageNode { color: Color::NONE, ..default() },
        Tap { ask: Ask::CloserOf(what), at_once: false },
        bevy::a11y::AccessibilityNode::from(name),
    ));
    if card.risk != Risk::None {
        node.insert(Outline { width: px(4), offset: px(3), color: paint(s.d.palette.mat.ready) });
    }
}

/// Each family as a fanned pile with its name.
fn families(grid: &mut ChildSpawnerCommands, s: &Stage) {
    let d = s.d;
    for family in Family::ALL {
        let cards: Vec<&Card> =
            s.sitting.rules.deck.family(family).filter(|card| card.risk == Risk::None).take(3).collect();
        if cards.is_empty() {
            continue;
        }
        let words = s.say(&format!("family-{}", family.key()));
        let mut name = accesskit::Node::new(accesskit::Role::Button);
        name.set_label(words.as_str());
        grid.spawn((
            Node { width: px(PILE * d.text.min(1.6)), align_items: AlignItems::Center, ..d.column(6.0) },
            Tap { ask: Ask::Go(Screen::Decks(Some(family))), at_once: false },
            bevy::a11y::AccessibilityNode::from(name),
        ))
        .with_children(|pile| {
            pile.spawn(Node { width: px(PILE), height: px(174), ..default() }).with_children(|fan| {
                for (index, card) in cards.iter().enumerate().rev() {
                    let width = 102.0;
                    fan.spawn((
                        Node {
                            position_type: PositionType::Absolute,
                            left: px(6.0 + 16.0 * index as f32),
                            top: px(14.0 + if family == Family::Strip { 40.0 + 26.0 * index as f32 } else { 0.0 }),
                            width: px(width),
                            height: px(height_of(family, width)),
                            ..default()
                        },
                        UiTransform::from_rotation(Rot2::degrees(index as f32 * 6.0 - 4.0)),
                        Picture { shows: Shows::Card(card.id.clone()), width },
                        ImageNode { color: Color::NONE, ..default() },
                    ));
                }
            });
            pile.spawn(centred(d, &words, 20.0, true, d.palette.ink));
        });
    }
}

/// The deck in use: how many cards, what is missing, and what can be done with it.
fn deck(parent: &mut ChildSpawnerCommands, s: &Stage, node: Node) {
    let d = s.d;
    let deck = &s.sitting.rules.deck;
    let node = Node { padding: UiRect::all(px(18)), align_items: AlignItems::Stretch, ..node };
    let node = Node { flex_direction: FlexDirection::Column, row_gap: px(10), direction: d.direction(), ..node };
    parent.spawn(panel(d, node, 26.0)).with_children(|sheet| {
        let title = s.decks.shelf.iter().filter(|pack| pack.used).map(|pack| pack.title.as_str());
        let title = title.collect::<Vec<_>>().join(" + ");
        sheet.spawn(Node { justify_content: JustifyContent::Center, ..d.row(14.0) }).with_children(|row| {
            row.spawn(picture(Shows::Back(Family::Object), 60.0, 84.0));
            row.spawn(Node { flex_shrink: 1.0, ..d.column(2.0) }).with_children(|text| {
                text.spawn(label(d, &title, 22.0, true, d.palette.ink));
                let count = s.desk.tell("cards-count", "cards", &deck.cards.len().to_string());
                text.spawn(label(d, &count, 18.0, false, d.palette.ink2));
            });
        });
        let drawn = deck.cards.iter().all(|card| s.sitting.art.has(card));
        let unnamed = |language: Language| {
            let lacks = |card: &&Card| s.desk.words_in_use.card_in(&[language], &card.id.0).is_none();
            deck.cards.iter().filter(lacks).count()
        };
        let mut line = |good: bool, words: &str| {
            sheet.spawn(d.row(10.0)).with_children(|row| {
                let (name, colour) = if good { ("check", d.palette.good) } else { ("info", d.palette.ink) };
                row.spawn(icon(d, name, 26.0, colour));
                row.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|text| {
                    text.spawn(label(d, words, 18.0, false, d.palette.ink));
                });
            });
        };
        if drawn {
            line(true, &s.say("all-drawn"));
        }
        let labels = s.desk.labels()[0];
        let missing = unnamed(labels);
        if missing == 0 {
            line(true, &format!("{} ({})", s.say("all-named"), labels.code()));
        } else {
            line(false, &drafted(s, labels, deck.cards.len() - missing));
        }
        tool(sheet, d, "add", &s.say("add-cards"), Ask::FindPacks);
        if s.decks.busy() {
            sheet.spawn(label(d, &s.say("printing-cards"), 20.0, true, d.palette.ink));
        } else {
            tool(sheet, d, "export", &s.say("print-cards"), Ask::PrintCards);
        }
        tool(sheet, d, "pen", &s.say("missing-card"), Ask::Missing(None));
        if s.decks.missing > 0 {
            let count = s.desk.tell("missing-count", "cards", &s.decks.missing.to_string());
            sheet.spawn(label(d, &count, 18.0, false, d.palette.ink));
            tool(sheet, d, "disk", &s.say("export-missing"), Ask::ExportMissing);
        }
    });
}

/// A tool of the deck: as large as any, its words in one or two lines.
fn tool(sheet: &mut ChildSpawnerCommands, d: Draw, name: &'static str, words: &str, ask: Ask) {
    let smaller = Draw { text: d.text * 20.0 / 24.0, ..d };
    let node = Node { padding: UiRect::axes(px(14), px(6)), ..default() };
    button(sheet, smaller, node, Some(name), words, Side::Paper, ask);
}

/// How many cards have a name in a language.
fn drafted(s: &Stage, language: Language, found: usize) -> String {
    let whole = s.sitting.rules.deck.cards.len();
    let places = [("language", language.name().into()), ("found", found.into()), ("whole", whole.into())];
    crate::i18n::tell(s.desk.language, "names-draft", &places)
}

/// The names of a card in every language that has one, beside the card in large.
pub(super) fn all_names(parent: &mut ChildSpawnerCommands, s: &Stage, card: &Card, width: f32) {
    let d = Draw { text: s.d.text.min(1.25), ..s.d };
    let node = d.at_start(40.0, Node { top: px(if s.room.small() { 20 } else { 110 }), width: px(width), ..default() });
    let node = Node { padding: UiRect::axes(px(22), px(16)), ..node };
    let node = Node { flex_direction: FlexDirection::Column, row_gap: px(if s.room.small() { 4 } else { 8 }), ..node };
    parent.spawn(panel(d, node, 24.0)).with_children(|sheet| {
        for language in Language::ALL {
            let Some((name, _)) = s.desk.words_in_use.card_in(&[language], &card.id.0) else { continue };
            let own = Draw { language, ..d };
            sheet.spawn(Node { flex_wrap: FlexWrap::Wrap, ..d.row(12.0) }).with_children(|row| {
                let code = Node { width: px(34), ..default() };
                row.spawn(code).with_children(|code| {
                    code.spawn(label(
                        Draw { language: Language::English, ..d },
                        language.code(),
                        16.0,
                        false,
                        d.palette.ink2,
                    ));
                });
                row.spawn(Node { flex_shrink: 1.0, flex_basis: px(120), flex_grow: 1.0, ..default() }).with_children(
                    |text| {
                        text.spawn(label(own, &name, 20.0, language == s.desk.labels()[0], d.palette.ink));
                    },
                );
            });
        }
        if card.risk != Risk::None
            && let Some(pair) = &card.pair
        {
            let words = s.desk.tell("risk-why", "pair", &s.desk.name(pair).0);
            sheet.spawn(label(d, &words, 18.0, false, d.palette.ink));
        }
    });
}
