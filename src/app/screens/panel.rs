//! For my eyes: the facilitator's private panel at the end side, and the tab by which it comes and goes.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::faces::Shows;
use super::super::input::ScrollArea;
use super::super::panel::{PanelAsk, Tab};
use super::super::seats::SeatAsk;
use super::super::setup::SetupAsk;
use super::super::ui::{Draw, Side, Tap, button, disc, icon, label, paint, panel as sheet, picture, tick_box};
use super::{ScrollBody, Stage};
use crate::deck::Risk;
use crate::kit::{HardCards, Pile};
use crate::session::{Anchor, Sign, What};
use bevy::prelude::*;

/// The tab at half height, and the panel while it is open. Never over the cover, and never in the hands of the person.
pub(super) fn panel(parent: &mut ChildSpawnerCommands, s: &mut Stage, round: bool) {
    if s.desk.screen != Screen::Table || s.desk.covered || s.sitting.session.is_none() {
        return;
    }
    match s.desk.panel.open {
        Some(tab) if !s.desk.panel.handed => open(parent, s, tab),
        _ => closed(parent, s, round),
    }
}

/// The cloth tab with a panel and a lock. In the hands of the person it takes the table back when it is held.
fn closed(parent: &mut ChildSpawnerCommands, s: &Stage, round: bool) {
    let d = s.d;
    // Around a table of several people the facilitator's discs lie beside it.
    let (width, size) = if round { (38, 22.0) } else { (54, 30.0) };
    let handed = s.desk.panel.handed;
    let (ask, words) = if handed {
        (Ask::Panel(PanelAsk::Handed), s.say("panel-take-back"))
    } else {
        (Ask::Panel(PanelAsk::Open(Tab::Ask)), s.say("panel-open"))
    };
    let mut access = accesskit::Node::new(accesskit::Role::Button);
    access.set_label(words);
    let node = d.at_end(
        -6.0,
        Node {
            top: px(s.room.height / 2.0 - 76.0),
            width: px(width),
            height: px(112),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(14)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..d.column(8.0)
        },
    );
    parent
        .spawn((
            node,
            d.dress(Side::Paper),
            Tap { ask, at_once: false },
            bevy::a11y::AccessibilityNode::from(access),
            GlobalZIndex(super::layer::TOOLS),
        ))
        .with_children(|tab| {
            tab.spawn(icon(d, if handed { "hand" } else { "panel" }, size, d.palette.ink));
            tab.spawn(icon(d, "lock", size - 2.0, d.palette.ink));
        });
}

fn open(parent: &mut ChildSpawnerCommands, s: &mut Stage, tab: Tab) {
    let d = s.d;
    let width = s.desk.panel.width(s.room);
    let node = d.at_end(
        0.0,
        Node {
            top: px(0),
            bottom: px(0),
            width: px(width),
            padding: UiRect::axes(px(18), px(14)),
            overflow: Overflow::clip(),
            ..d.column(12.0)
        },
    );
    parent.spawn((sheet(d, node, 0.0), GlobalZIndex(super::layer::TOOLS))).with_children(|paper| {
        let spine = d.at_start(0.0, Node { top: px(0), bottom: px(0), width: px(8), ..default() });
        paper.spawn((spine, BackgroundColor(paint(d.palette.hem[0]))));
        paper.spawn(d.row(10.0)).with_children(|head| {
            head.spawn(icon(d, "lock", 28.0, d.palette.ink));
            head.spawn(Node { flex_grow: 1.0, ..default() }).with_children(|words| {
                words.spawn(label(d, &s.say("panel-head"), 22.0, true, d.palette.ink));
            });
            let close = (Ask::Panel(PanelAsk::Close), s.say("panel-close"));
            disc(head, d, (Node::default(), 66.0), "close", Side::Paper, close);
        });
        tabs(paper, s, tab, width - 36.0);
        let inner = width - 40.0;
        let area = Node {
            width: px(inner),
            flex_grow: 1.0,
            flex_shrink: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            overflow: Overflow::clip(),
            flex_direction: FlexDirection::Column,
            ..default()
        };
        paper.spawn((area, ScrollArea)).with_children(|area| {
            let body = Node { top: px(-s.desk.scroll), width: px(inner), flex_shrink: 0.0, ..d.column(10.0) };
            area.spawn((body, ScrollBody)).with_children(|body| match tab {
                Tab::Ask => ask_tab(body, s, inner),
                Tab::Words => words_tab(body, s, inner),
                Tab::Seen => seen_tab(body, s, inner),
                Tab::Refer => refer_tab(body, s, inner),
            });
        });
        let foot = Node { min_height: px(76), width: px(inner), flex_shrink: 0.0, ..default() };
        let over = Ask::Panel(PanelAsk::HandOver);
        button(paper, d, foot, Some("hand"), &s.say("panel-hand-over"), Side::Paper, over);
        if !s.room.small() {
            text(paper, d, inner, &s.say("panel-hand-over-why"), 18.0, false);
        }
    });
}

fn tabs(paper: &mut ChildSpawnerCommands, s: &Stage, open: Tab, width: f32) {
    let d = s.d;
    paper.spawn(d.row(6.0)).with_children(|row| {
        for tab in Tab::ALL {
            let (name, words) = match tab {
                Tab::Ask => ("speak", "panel-ask"),
                Tab::Words => ("pen", "panel-words"),
                Tab::Seen => ("look", "panel-seen"),
                Tab::Refer => ("seat", "panel-refer"),
            };
            let side = if tab == open { Side::Primary } else { Side::Paper };
            let on = if tab == open { d.palette.onpri } else { d.palette.ink };
            let mut access = accesskit::Node::new(accesskit::Role::Tab);
            access.set_label(s.say(words));
            access.set_selected(tab == open);
            row.spawn((
                Node {
                    width: px((width - 18.0) / 4.0),
                    min_height: px(80),
                    border: UiRect::all(px(2)),
                    border_radius: BorderRadius::all(px(18)),
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::Center,
                    ..d.column(2.0)
                },
                d.dress(side),
                Tap { ask: Ask::Panel(PanelAsk::Open(tab)), at_once: false },
                bevy::a11y::AccessibilityNode::from(access),
            ))
            .with_children(|one| {
                one.spawn(icon(d, name, 30.0, on));
                one.spawn(label(Draw { text: d.text.min(1.3), ..d }, &s.say(words), 18.0, true, on));
            });
        }
    });
}

/// A wrapped text as wide as the panel.
fn text(paper: &mut ChildSpawnerCommands, d: Draw, width: f32, words: &str, size: f32, bold: bool) {
    paper.spawn(Node { width: px(width), flex_shrink: 0.0, ..default() }).with_children(|text| {
        text.spawn(label(d, words, size, bold, d.palette.ink));
    });
}

/// The prompt in several wordings, what to remember, and what may be offered now.
fn ask_tab(paper: &mut ChildSpawnerCommands, s: &Stage, width: f32) {
    let d = s.d;
    let (Some(kit), Some(step)) = (s.sitting.kit(), s.sitting.step()) else { return };
    let level = s.sitting.level();
    let prompt = format!("prompt-{}-{}", kit.id.0, step.id.0);
    let node = Node { padding: UiRect::all(px(14)), width: px(width), ..default() };
    paper.spawn((node, BackgroundColor(paint(d.palette.panel2)))).with_children(|first| {
        text(first, d, width - 28.0, &s.desk.of_kit(&prompt), 24.0, true);
    });
    let others = step.wordings.iter().zip(2..).filter(|(least, _)| **least <= level);
    for (_, number) in others {
        let words = s.desk.of_kit(&format!("{prompt}-{number}"));
        // Said aloud, not touched.
        let node = Node { width: px(width), padding: UiRect::axes(px(14), px(6)), ..default() };
        paper.spawn((node, BackgroundColor(paint(d.palette.panel2).with_alpha(0.5)))).with_children(|line| {
            text(line, d, width - 28.0, &s.desk.tell("quoted", "words", &words), 19.0, false);
        });
    }
    offers(paper, s, width);
    text(paper, d, width, &s.desk.of_kit(&format!("kit-{}-remember", kit.id.0)), 18.0, false);
    text(paper, d, width, &s.say("panel-silence"), 18.0, false);
}

/// The resource card beside a chosen card of risk; the drawer where the level keeps it for who asks; silence in a group.
fn offers(paper: &mut ChildSpawnerCommands, s: &Stage, width: f32) {
    let d = s.d;
    let chosen = s.desk.chosen.and_then(|id| s.sitting.state()?.piece(id));
    let card = chosen.and_then(|piece| match &piece.what {
        What::Card(id) => s.sitting.card(id),
        _ => None,
    });
    if let Some(pair) = card.filter(|card| card.risk != Risk::None).and_then(|card| card.pair.clone()) {
        let name = s.desk.name(&pair).0;
        paper.spawn(Node { width: px(width), ..d.row(12.0) }).with_children(|row| {
            row.spawn(picture(Shows::Card(pair.clone()), 64.0, 90.0));
            row.spawn(Node { width: px(width - 76.0), ..d.column(6.0) }).with_children(|side| {
                text(side, d, width - 76.0, &s.desk.tell("panel-pair-why", "card", &name), 18.0, false);
                let offer = Ask::Panel(PanelAsk::Offer(pair));
                button(side, d, Node::default(), Some("add"), &s.say("panel-pair-offer"), Side::Paper, offer);
            });
        });
    }
    let whole = Node { width: px(width), ..default() };
    let pile = s.sitting.step().map(|step| step.pile.clone());
    let cards = matches!(pile, Some(Pile::Cards(_)));
    if s.sitting.level().hard_cards() == HardCards::DrawerIfAsked && cards {
        let id = if s.desk.panel.drawer_offered { "panel-drawer-close" } else { "panel-drawer-open" };
        let ask = Ask::Panel(PanelAsk::OfferDrawer);
        button(paper, d, whole.clone(), Some("folder"), &s.say(id), Side::Paper, ask);
        text(paper, d, width, &s.say("panel-drawer-why"), 18.0, false);
    }
    if let Some(state) = s.sitting.state().filter(|state| state.seats.len() > 1) {
        let (id, ask) =
            if state.silent { ("panel-reveal", SeatAsk::Reveal) } else { ("panel-silent", SeatAsk::Silence) };
        button(paper, d, whole.clone(), Some("turn"), &s.say(id), Side::Paper, Ask::Seats(ask));
        text(paper, d, width, &s.say("panel-secret"), 18.0, false);
        if s.room.has_bowl() {
            let id = if s.desk.all_upright { "panel-around" } else { "panel-upright" };
            let ask = Ask::Seats(SeatAsk::Turned);
            button(paper, d, whole, Some("rotate"), &s.say(id), Side::Paper, ask);
        }
    }
}

/// The person's words, with their agreement.
fn words_tab(paper: &mut ChildSpawnerCommands, s: &Stage, width: f32) {
    let d = s.d;
    let Some(state) = s.sitting.state() else { return };
    text(paper, d, width, &s.say("panel-words-agreed"), 20.0, true);
    if s.desk.chosen.is_some() {
        let node = Node { width: px(width), ..default() };
        button(paper, d, node, Some("pen"), &s.say("words"), Side::Paper, Ask::Words);
    } else {
        text(paper, d, width, &s.say("panel-words-none"), 18.0, false);
    }
    let stages = state.stages.iter().filter(|stage| stage.seat == s.desk.seat).filter_map(|stage| stage.words.clone());
    let pieces = state.pieces.iter().filter(|piece| piece.seat == s.desk.seat);
    let on_cards =
        pieces.filter(|piece| !matches!(piece.spot.anchor, Anchor::Stage(..))).filter_map(|p| p.words.clone());
    for words in stages.chain(on_cards) {
        text(paper, d, width, &s.desk.tell("quoted", "words", &words), 19.0, false);
    }
}

/// What the facilitator notices: private ticks and a short note. Nothing of it is ever asked of the person.
fn seen_tab(paper: &mut ChildSpawnerCommands, s: &Stage, width: f32) {
    let d = s.d;
    let whole = Node { width: px(width), ..default() };
    if !s.desk.panel.seen_shown {
        let ask = Ask::Panel(PanelAsk::ShowSeen);
        button(paper, d, whole, Some("look"), &s.say("panel-can-be-seen"), Side::Paper, ask);
        return;
    }
    let Some(state) = s.sitting.state() else { return };
    text(paper, d, width, &s.say("panel-seen-head"), 20.0, true);
    for sign in Sign::ALL {
        tick(paper, s, sign, state.signs.contains(&sign), width);
    }
    if state.signs.contains(&Sign::SpeaksOfDying) {
        text(paper, d, width, &s.say("sign-now"), 20.0, true);
    }
    if s.sitting.level().notes() {
        let ask = Ask::Panel(PanelAsk::Note);
        button(paper, d, whole, Some("pen"), &s.say("panel-note"), Side::Paper, ask);
        for note in &state.observations {
            text(paper, d, width, note, 18.0, false);
        }
    } else {
        text(paper, d, width, &s.say("panel-note-apprentice"), 18.0, false);
    }
}

fn tick(paper: &mut ChildSpawnerCommands, s: &Stage, sign: Sign, on: bool, width: f32) {
    let d = s.d;
    let words = s.say(&format!("sign-{}", sign.key()));
    let mut access = accesskit::Node::new(accesskit::Role::CheckBox);
    access.set_label(words.clone());
    access.set_toggled(on.into());
    paper
        .spawn((
            Node { width: px(width), min_height: px(42), flex_shrink: 0.0, ..d.row(12.0) },
            Tap { ask: Ask::Panel(PanelAsk::Tick(sign)), at_once: false },
            bevy::a11y::AccessibilityNode::from(access),
        ))
        .with_children(|row| {
            tick_box(row, d, 32.0, on);
            text(row, d, width - 44.0, &words, 18.0, false);
        });
}

/// Tonight's sheet: whom to refer to, and whether the person agrees.
fn refer_tab(paper: &mut ChildSpawnerCommands, s: &Stage, width: f32) {
    let d = s.d;
    let whole = Node { width: px(width), ..default() };
    if s.desk.referral.is_empty() {
        text(paper, d, width, &s.say("refer-empty"), 20.0, true);
    }
    let done = s.sitting.state().map(|state| state.referrals.clone()).unwrap_or_default();
    for place in s.desk.referral.lines() {
        text(paper, d, width, place, 20.0, true);
        let agreed = done.iter().rev().find(|(to, _)| to == place).map(|(_, agreed)| *agreed);
        paper.spawn(Node { width: px(width), ..d.row(8.0) }).with_children(|row| {
            for (yes, id) in [(true, "refer-agreed"), (false, "refer-not-agreed")] {
                let side = if agreed == Some(yes) { Side::Chosen } else { Side::Paper };
                let node = Node { width: px((width - 8.0) / 2.0), padding: UiRect::axes(px(12), px(8)), ..default() };
                let ask = Ask::Panel(PanelAsk::Refer(place.to_owned(), yes));
                let d = Draw { text: d.text * 0.8, ..d };
                button(row, d, node, None, &s.say(id), side, ask);
            }
        });
    }
    button(paper, d, whole.clone(), Some("pen"), &s.say("refer-note"), Side::Paper, Ask::Go(Screen::Refer));
    let again = Ask::Setup(SetupAsk::AskAgain);
    button(paper, d, whole, Some("keep"), &s.say("panel-consent"), Side::Paper, again);
}
