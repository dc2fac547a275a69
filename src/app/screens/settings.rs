//! Settings: colours, size of text, motion, names; and the choice of language.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::ui::{Side, button, disc};
use super::{Stage, head, page};
use crate::i18n::Language;
use crate::vault::Theme;
use bevy::prelude::*;

pub(super) fn settings(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    let settings = s.desk.settings.clone();
    let gap = if s.room.small() { 10.0 } else { 18.0 };
    page(parent, s, (112.0, gap), |page, s| {
        page.spawn(head(d, &s.say("settings"), 36.0));
        page.spawn(Node {
            flex_wrap: FlexWrap::Wrap,
            width: percent(100),
            row_gap: px(12),
            justify_content: JustifyContent::Center,
            ..d.row(14.0)
        })
        .with_children(|row| {
            for (theme, words) in
                [(Theme::Light, "theme-light"), (Theme::Dim, "theme-dim"), (Theme::Contrast, "theme-contrast")]
            {
                let side = if settings.theme == theme { Side::Chosen } else { Side::Paper };
                button(row, d, Node::default(), None, &s.say(words), side, Ask::Theme(theme));
            }
        });
        let wide =
            || Node { width: px(640), max_width: percent(100), justify_content: JustifyContent::Center, ..default() };
        let text = s.desk.tell("text-size", "percent", &settings.text.percent().to_string());
        button(page, d, wide(), None, &text, Side::Paper, Ask::TextSize);
        let motion = s.say(if settings.still { "motion-off" } else { "motion-on" });
        button(page, d, wide(), None, &motion, Side::Paper, Ask::Motion);
        let names = s.say(if settings.names { "names-on" } else { "names-off" });
        button(page, d, wide(), None, &names, Side::Paper, Ask::Names);
    });
    back(parent, s);
}

pub(super) fn languages(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    page(parent, s, (112.0, 22.0), |page, s| {
        for language in Language::ALL {
            let chosen = language == s.desk.language;
            let side = if chosen { Side::Chosen } else { Side::Paper };
            // Each language is written in itself, by its own face.
            let own = super::super::ui::Draw { language, ..d };
            let node = Node {
                width: px(560),
                max_width: percent(100),
                min_height: px(104),
                justify_content: JustifyContent::Center,
                ..default()
            };
            button(page, own, node, None, language.name(), side, Ask::Language(language));
        }
    });
    back(parent, s);
}

/// The way back, top start.
pub(super) fn back(parent: &mut ChildSpawnerCommands, s: &Stage) {
    let node = s.d.at_start(34.0, Node { top: px(18), ..default() });
    let ask = if s.desk.before == Screen::Home { Ask::Go(Screen::Home) } else { Ask::GoBack };
    disc(parent, s.d, (node, 76.0), "back", Side::Paper, (ask, s.say("back")));
}
