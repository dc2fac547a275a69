//! The screens: each is built anew when it is stale, from the desk and the session, and owns nothing.

mod about;
mod cards;
mod closer;
mod cover;
mod finish;
mod home;
mod keep;
mod notice;
mod settings;
mod table;
mod which;
mod words;

use super::Work;
use super::ask::Ask;
use super::desk::{Desk, Screen};
use super::press::Press;
use super::sitting::Sitting;
use super::table::{View, cloth, lamp, layer};
use super::ui::{Draw, Room, Side, disc};
use crate::i18n::card_name;
use crate::session::{Token, What};
use bevy::prelude::*;

/// A part of the screen that is taken down when the screen is built anew.
#[derive(Component)]
struct Built;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(words::plugin)
        .add_systems(Update, build.in_set(Work::Build))
        .add_systems(Update, cover::breathe.in_set(Work::Move));
}

/// With what screens are built.
struct Stage<'a> {
    d: Draw,
    room: Room,
    desk: &'a mut Desk,
    sitting: &'a Sitting,
}

impl Stage<'_> {
    fn say(&self, id: &str) -> String {
        self.desk.say(id)
    }

    /// The name of a card or token.
    fn name(&self, what: &What) -> String {
        match what {
            What::Card(id) => card_name(self.desk.language, &id.0).unwrap_or_default(),
            What::Token(Token::Good) => self.say("token-good"),
            What::Token(Token::Hard) => self.say("token-hard"),
        }
    }
}

/// Builds the screen anew, when something on it has changed.
fn build(
    mut desk: ResMut<Desk>,
    sitting: Res<Sitting>,
    room: Option<Res<Room>>,
    view: Res<View>,
    held: Res<super::table::Held>,
    press: Res<Press>,
    old: Query<Entity, With<Built>>,
    mut lifted: Local<bool>,
    mut commands: Commands,
) {
    let Some(room) = room else { return };
    let lifts = held.any() != *lifted;
    let moved = desk.screen == Screen::Table && view.is_changed();
    if !(desk.stale || lifts || moved) {
        return;
    }
    *lifted = held.any();
    desk.stale = false;
    old.iter().for_each(|entity| commands.entity(entity).despawn());
    let d = Draw::of(&desk);
    let ground = cloth(&mut commands, d, *room);
    commands.entity(ground).insert(Built);
    let screen = desk.screen.clone();
    let mut stage = Stage { d, room: *room, desk: &mut desk, sitting: &sitting };
    let root = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        direction: d.direction(),
        ..default()
    };
    commands.spawn((Built, root, GlobalZIndex(layer::TOOLS))).with_children(|parent| {
        let s = &mut stage;
        match &screen {
            Screen::Home => home::home(parent, s),
            Screen::Keep => keep::keep(parent, s),
            Screen::Which => which::which(parent, s),
            Screen::Table => table::table(parent, s, &view, &held),
            Screen::Finish => finish::finish(parent, s, &press.pages),
            Screen::Closing => finish::closing(parent, s),
            Screen::Settings => settings::settings(parent, s),
            Screen::Languages => settings::languages(parent, s),
            Screen::About => about::about(parent, s),
            Screen::Decks(family) => cards::cards(parent, s, *family),
        }
        if let Some(mode) = s.sitting.mode()
            && !matches!(screen, Screen::Finish | Screen::Closing | Screen::Settings | Screen::About)
        {
            lamp(parent, d, s.room, s.desk, mode);
        }
        closer::closer(parent, s);
        words::words(parent, s);
        notice::notices(parent, s);
        cover::cover(parent, s);
        if !s.desk.covered {
            let node = d.at_start(28.0, Node { bottom: px(18), ..default() });
            let size = if s.room.small() { 76.0 } else { 92.0 };
            parent
                .spawn((
                    Node {
                        position_type: PositionType::Absolute,
                        width: percent(100),
                        height: percent(100),
                        ..default()
                    },
                    GlobalZIndex(layer::COVER_TOOL),
                ))
                .with_children(|top| {
                    disc(top, d, (node, size), "tree", Side::Cover, (Ask::Cover, s.say("cover")));
                });
        }
    });
}

/// A node that fills the screen between the hems.
fn page(d: Draw) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(40),
        right: px(40),
        top: px(20),
        bottom: px(20),
        direction: d.direction(),
        ..default()
    }
}
