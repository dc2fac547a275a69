//! Settings: colours, size of text, motion, names; and the choice of language.

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::ui::{Draw, Side, button, disc, icon, label};
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
    let labels = s.desk.labels()[0];
    page(parent, s, (112.0, if s.room.small() { 12.0 } else { 20.0 }), |page, s| {
        page.spawn(head(d, &s.say("screens-head"), 28.0));
        let screens =
            Language::SCREENS.map(|language| (language, language == s.desk.language, Ask::Language(language)));
        choice(page, d, &screens, 96.0);
        page.spawn(head(d, &s.say("labels-head"), 28.0));
        let all = Language::ALL.map(|language| (language, language == labels, Ask::Labels(language)));
        choice(page, d, &all, 76.0);
        // What the screens speak says of itself on the first screen that nobody has read it.
        if !labels.reviewed() && labels != s.desk.language {
            page.spawn(Node { max_width: px(860), ..d.row(12.0) }).with_children(|row| {
                row.spawn(icon(d, "info", 28.0, d.palette.ink));
                row.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|text| {
                    let words = s.desk.tell("labels-draft", "language", s.desk.language.name());
                    text.spawn(label(d, &words, 18.0, false, d.palette.ink));
                });
            });
        }
    });
    back(parent, s);
}

/// Languages beside each other, each written in itself, by its own face.
fn choice(page: &mut ChildSpawnerCommands, d: Draw, languages: &[(Language, bool, Ask)], height: f32) {
    let row =
        Node { flex_wrap: FlexWrap::Wrap, row_gap: px(14), justify_content: JustifyContent::Center, ..d.row(14.0) };
    page.spawn(Node { width: percent(100), max_width: px(900), ..row }).with_children(|row| {
        for (language, chosen, ask) in languages {
            let side = if *chosen { Side::Chosen } else { Side::Paper };
            let node = Node {
                min_width: px(190),
                min_height: px(height),
                justify_content: JustifyContent::Center,
                ..default()
            };
            button(row, Draw { language: *language, ..d }, node, None, language.name(), side, ask.clone());
        }
    });
}

/// The way back, top start.
pub(super) fn back(parent: &mut ChildSpawnerCommands, s: &Stage) {
    let node = s.d.at_start(34.0, Node { top: px(18), ..default() });
    let ask = if s.desk.before == Screen::Home { Ask::Go(Screen::Home) } else { Ask::GoBack };
    disc(parent, s.d, (node, 76.0), "back", Side::Paper, (ask, s.say("back")));
}
