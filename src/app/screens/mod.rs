//! The screens: each is built anew when it is stale, from the desk and the session, and owns nothing.

mod about;
mod cards;
mod care;
mod closer;
mod code;
mod code_strip;
mod consent;
mod consent_picture;
mod cover;
mod finish;
mod home;
mod levels;
mod notice;
mod packs;
mod panel;
mod read;
mod refer;
mod settings;
mod setup_page;
mod table;
mod thanks;
mod which;
mod who;
mod words;

use super::Work;
use super::ask::Ask;
use super::decks::Decks;
use super::desk::{Desk, Screen};
use super::input::ScrollArea;
use super::press::Press;
use super::setup::sets_up;
use super::sitting::Sitting;
use super::table::{View, cloth, lamp, layer, tray_height};
use super::ui::{Draw, Room, Side, centred, disc};
use crate::session::What;
use bevy::prelude::*;
use bevy::ui::ComputedNode;
use bevy::window::RequestRedraw;

/// A part of the screen that is taken down when the screen is built anew.
#[derive(Component)]
struct Built;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(words::plugin)
        .add_systems(Update, build.in_set(Work::Build))
        .add_systems(Update, cover::breathe.in_set(Work::Move))
        .add_systems(PostUpdate, end_of_scroll.after(bevy::ui::UiSystems::Layout));
}

/// With what screens are built.
struct Stage<'a> {
    d: Draw,
    room: Room,
    desk: &'a mut Desk,
    sitting: &'a Sitting,
    decks: &'a Decks,
}

impl Stage<'_> {
    fn say(&self, id: &str) -> String {
        self.desk.say(id)
    }

    /// The name of a card or token.
    fn name(&self, what: &What) -> String {
        match what {
            What::Card(id) => {
                let name = self.desk.name(id).0;
                let family = || Some(self.say(&format!("family-{}", self.sitting.card(id)?.family.key())));
                if name.is_empty() { family().unwrap_or_default() } else { name }
            }
            other => self.desk.words_of_things()(other),
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
    (press, decks): (Res<Press>, Res<Decks>),
    old: Query<Entity, With<Built>>,
    mut lifted: Local<(bool, bool)>,
    mut commands: Commands,
) {
    let Some(room) = room else { return };
    let carried = (held.any(), held.left_tray(room.height - tray_height(*room)));
    let lifts = carried != *lifted;
    let moved = desk.screen == Screen::Table && view.is_changed();
    if !(desk.stale || lifts || moved) {
        return;
    }
    *lifted = carried;
    desk.stale = false;
    old.iter().for_each(|entity| commands.entity(entity).despawn());
    let d = Draw::of(&desk);
    let ground = cloth(&mut commands, d, *room);
    commands.entity(ground).insert(Built);
    let screen = desk.screen.clone();
    let mut stage = Stage { d, room: *room, desk: &mut desk, sitting: &sitting, decks: &decks };
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
            Screen::Who => who::who(parent, s),
            Screen::Levels => levels::levels(parent, s),
            Screen::Code => code::code(parent, s),
            Screen::Refer => refer::refer(parent, s),
            Screen::Consent => consent::consent(parent, s),
            Screen::Thanks => thanks::thanks(parent, s),
            Screen::ReadBack => read::read(parent, s),
            Screen::Which => which::which(parent, s),
            Screen::Table => table::table(parent, s, &view, &held),
            Screen::Finish => finish::finish(parent, s, &press.pages),
            Screen::Closing => finish::closing(parent, s),
            Screen::Settings => settings::settings(parent, s),
            Screen::Languages => settings::languages(parent, s),
            Screen::About => about::about(parent, s),
            Screen::Decks(family) => cards::cards(parent, s, *family),
            Screen::Packs => packs::packs(parent, s),
        }
        // Around a table of several people the lamp and the covers lie where these people sit.
        let round = screen == Screen::Table && view.bowl.is_some();
        if let Some(mode) = s.sitting.mode()
            && !round
            && !matches!(screen, Screen::Finish | Screen::Closing | Screen::Settings | Screen::About)
            && !sets_up(&screen)
        {
            lamp(parent, d, s.room, s.desk, mode);
        }
        panel::panel(parent, s, view.bowl.is_some());
        closer::closer(parent, s);
        words::words(parent, s);
        notice::notices(parent, s);
        cover::cover(parent, s);
        if !s.desk.covered && !round {
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

/// A screen between the hems and beside the cover: in the middle while it fits, and dragged up and down when it does
/// not. `side` is its distance from either edge, `gap` the one between its parts, in pixels.
fn page(
    parent: &mut ChildSpawnerCommands,
    s: &mut Stage,
    (side, gap): (f32, f32),
    fill: impl FnOnce(&mut ChildSpawnerCommands, &mut Stage),
) {
    let d = s.d;
    let area = Node {
        position_type: PositionType::Absolute,
        left: px(side),
        right: px(side),
        top: px(0),
        bottom: px(0),
        overflow: Overflow::clip(),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    let body = Node {
        // Margins that give way: nothing above the top is ever out of reach.
        margin: UiRect::axes(px(0), auto()),
        top: px(-s.desk.scroll),
        padding: UiRect::axes(px(0), px(20)),
        width: percent(100),
        flex_shrink: 0.0,
        align_items: AlignItems::Center,
        ..d.column(gap)
    };
    parent.spawn((area, ScrollArea)).with_children(|area| {
        area.spawn((body, ScrollBody)).with_children(|body| fill(body, s));
    });
}

/// What is dragged up and down within its area.
#[derive(Component)]
struct ScrollBody;

/// A long screen ends where its last part is seen.
fn end_of_scroll(
    mut desk: ResMut<Desk>,
    bodies: Query<(&ComputedNode, &ChildOf), With<ScrollBody>>,
    areas: Query<&ComputedNode>,
    scale: Res<UiScale>,
    windows: Query<&Window>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let factor = windows.iter().next().map_or(1.0, Window::scale_factor) * scale.0;
    let found =
        bodies.iter().next().and_then(|(body, area)| Some((body.size().y, areas.get(area.parent()).ok()?.size().y)));
    if let Some((body, area)) = found {
        let most = ((body - area) / factor).max(0.0);
        if desk.scroll > most {
            (desk.scroll, desk.stale) = (most, true);
            redraw.write(RequestRedraw);
        }
    }
}

/// The one head of a screen; it grows less than other text.
fn head(d: Draw, words: &str, size: f32) -> impl Bundle + use<> {
    centred(d, words, size * d.text.min(1.4) / d.text, true, d.palette.ink)
}
