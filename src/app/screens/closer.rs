//! Look closer: one card in full size, its name only when it is asked for.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::faces::Shows;
use super::super::table::layer;
use super::super::ui::{Draw, Side, Tap, disc, label, paint, panel, picture};
use super::Stage;
use crate::deck::Family;
use crate::session::What;
use bevy::prelude::*;

pub(super) fn closer(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let Some(closer) = s.desk.closer.clone() else { return };
    let d = s.d;
    let family = s.sitting.family(&closer.what);
    let strip = family == Some(Family::Strip);
    // The name has its own room under the card.
    let named = 36.0 * 1.4 * d.text + 24.0;
    let tall = (s.room.height - 2.0 * named - 24.0).clamp(260.0, 660.0);
    let (width, height) = match closer.what {
        What::Token(_) | What::Patch(_) => (tall * 0.7, tall * 0.7),
        What::Card(_) if strip => (700.0, 240.0),
        What::Card(_) => (tall / 1.4, tall),
    };
    let shows = match &closer.what {
        What::Card(_) if closer.turned => Shows::Back(family.unwrap_or(Family::Object)),
        what => Shows::of(what),
    };
    let browsed = match &closer.what {
        What::Card(id) if matches!(s.desk.screen, Screen::Decks(_)) => s.sitting.card(id),
        _ => None,
    };
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            },
            BackgroundColor(paint(d.palette.scrim).with_alpha(d.palette.scrim_at)),
            Tap { ask: Ask::CloseTop, at_once: false },
            GlobalZIndex(layer::CLOSER),
        ))
        .with_children(|scrim| {
            scrim.spawn(picture(shows, width, height));
            let middle = s.room.width / 2.0;
            let at = |index: f32| {
                let x = if d.rtl() { middle - width / 2.0 - 150.0 } else { middle + width / 2.0 + 38.0 };
                let top = s.room.height / 2.0 - 190.0 + index * 130.0;
                (Node { position_type: PositionType::Absolute, left: px(x), top: px(top), ..default() }, 112.0)
            };
            if browsed.is_none() {
                disc(scrim, d, at(0.0), "speak", Side::Paper, (Ask::NameCloser, s.say("hear")));
            }
            if matches!(closer.what, What::Card(_)) {
                disc(scrim, d, at(1.0), "turn", Side::Paper, (Ask::TurnOver, s.say("turn-over")));
            }
            if closer.piece.is_some() {
                disc(scrim, d, at(2.0), "away", Side::Paper, (Ask::PutAway, s.say("put-away")));
            }
            let node = d.at_end(34.0, Node { top: px(24), ..default() });
            disc(scrim, d, (node, 88.0), "close", Side::Paper, (Ask::CloseTop, s.say("close")));
            if let Some(card) = browsed {
                super::cards::all_names(scrim, s, card, (s.room.width - width) / 2.0 - 80.0);
            } else if closer.named {
                let (name, language) = match &closer.what {
                    What::Card(id) => s.desk.name(id),
                    what => (s.name(what), d.language),
                };
                scrim
                    .spawn(Node {
                        position_type: PositionType::Absolute,
                        bottom: px(if s.room.small() { 4 } else { 16 }),
                        width: percent(100),
                        justify_content: JustifyContent::Center,
                        ..default()
                    })
                    .with_children(|row| {
                        let node = Node { padding: UiRect::axes(px(32), px(4)), ..default() };
                        row.spawn(panel(d, node, 30.0)).with_children(|sheet| {
                            sheet.spawn(label(Draw { language, ..d }, &name, 36.0, true, d.palette.ink));
                        });
                    });
            }
        });
}
