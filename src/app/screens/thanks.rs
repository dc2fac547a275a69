//! Thanks to whoever said no: the tree, no reason asked, nothing kept.

use super::super::ask::Ask;
use super::super::faces::{Picture, Shows};
use super::super::setup::SetupAsk;
use super::super::ui::{Draw, Side, Tap, TapArea, button, centred, disc, paint, picture};
use super::setup_page::whole;
use super::{Stage, cover, head};
use crate::i18n::say;
use bevy::prelude::*;

pub(super) fn thanks(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = Draw { language: s.desk.theirs(), ..s.d };
    let asking = s.desk.setup.asking.clone();
    let nobody = asking.open.is_empty() && s.sitting.state().is_none_or(|state| state.seats.is_empty());
    let ask = Ask::Setup(SetupAsk::Thanked);
    let centre = Node { align_items: AlignItems::Center, justify_content: JustifyContent::Center, ..whole(d) };
    let mut page = parent.spawn((Node { row_gap: px(if s.room.small() { 14.0 } else { 24.0 }), ..centre }, TapArea));
    if nobody {
        // Nothing is left to do here: a touch anywhere leads home.
        page.insert(Tap { ask: ask.clone(), at_once: false });
    }
    page.with_children(|page| {
        let large = d.text > 1.3;
        let tall = s.room.height * if large { 0.34 } else { 0.46 };
        let wide = (tall * 1.7).min(s.room.width - 160.0);
        let frame = Node {
            width: px(wide),
            height: px(tall),
            border: UiRect::all(px(5)),
            border_radius: BorderRadius::all(px(28)),
            overflow: Overflow::clip(),
            ..default()
        };
        let edge = (BorderColor::all(paint(d.palette.panel)), d.shadow(6.0), BackgroundColor(paint(d.palette.panel)));
        page.spawn((frame, edge)).with_children(|frame| {
            let node = Node {
                width: px(wide - 10.0),
                height: px(tall - 10.0),
                border_radius: BorderRadius::all(px(23)),
                ..default()
            };
            let shows = Shows::Drawing(cover::cover_svg(wide - 10.0, tall - 10.0).into());
            frame.spawn((node, Picture { shows, width: wide - 10.0 }, ImageNode { color: Color::NONE, ..default() }));
        });
        page.spawn(d.row(18.0)).with_children(|row| {
            if let Some(code) = asking.thanked {
                row.spawn(picture(Shows::Code(code), 64.0, 64.0));
            }
            row.spawn(head(d, &say(d.language, "consent-thanks"), 36.0));
        });
        let width = (s.room.width - 300.0).min(820.0);
        page.spawn(Node { width: px(width), justify_content: JustifyContent::Center, ..default() }).with_children(
            |text| {
                let size = 23.0 * d.text.min(1.5) / d.text;
                text.spawn(centred(d, &say(d.language, "consent-thanks-say"), size, false, d.palette.ink));
            },
        );
        if nobody {
            disc(page, d, (Node::default(), 84.0), "home", Side::Paper, (ask, s.say("close")));
        } else {
            let words = if asking.open.is_empty() { "go-on" } else { "consent-next-seat" };
            button(page, d, Node::default(), Some("next"), &say(d.language, words), Side::Paper, ask);
        }
    });
}
