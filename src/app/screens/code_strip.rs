//! The paper strip under the picture codes, for the facilitator: the same person, and where to refer to tonight?

use super::super::ask::Ask;
use super::super::desk::Screen;
use super::super::setup::SetupAsk;
use super::super::ui::{Draw, Side, button, icon, label};
use super::Stage;
use super::setup_page::{choice, inner};
use bevy::prelude::*;

/// What the facilitator is asked before the table: whether this is the same person, and where to refer to tonight.
pub(super) fn below(page: &mut ChildSpawnerCommands, s: &Stage, mine: Draw) {
    let setup = &s.desk.setup;
    let draft = setup.draft();
    let been_here = draft.code().is_some_and(|code| s.sitting.earlier(code, s.desk.setup.mode()).is_some());
    if been_here && draft.same.is_none() {
        let both = [("code-again-yes", SetupAsk::Same(true)), ("code-again-no", SetupAsk::Same(false))];
        strip(page, s, mine, ("seat", "code-again"), both);
    } else if setup.last_seat() && s.desk.referral.is_empty() && !setup.unreferred {
        let refer = Ask::Go(Screen::Refer);
        let d = mine;
        strip_of(page, s, d, ("info", "refer-empty"), |row| {
            button(row, d, Node::default(), Some("pen"), &s.say("refer-note"), Side::Paper, refer);
            let on = Ask::Setup(SetupAsk::Unreferred);
            button(row, d, Node::default(), None, &s.say("refer-without"), Side::Paper, on);
        });
    }
}

/// A question with two answers of one weight.
fn strip(
    page: &mut ChildSpawnerCommands,
    s: &Stage,
    d: Draw,
    question: (&'static str, &str),
    answers: [(&str, SetupAsk); 2],
) {
    strip_of(page, s, d, question, |row| {
        for (words, ask) in answers {
            button(row, d, Node::default(), None, &s.say(words), Side::Paper, Ask::Setup(ask));
        }
    });
}

/// A paper strip with a sign, a sentence and what to do.
fn strip_of(
    page: &mut ChildSpawnerCommands,
    s: &Stage,
    d: Draw,
    (sign, words): (&'static str, &str),
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) {
    let wide = inner(s.room);
    let node = Node {
        width: px(wide),
        padding: UiRect::axes(px(16), px(2)),
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..d.row(14.0)
    };
    page.spawn(choice(d, false, node)).with_children(|row| {
        row.spawn(icon(d, sign, 34.0, d.palette.ink));
        let narrow = d.text > 1.3 || s.room.upright();
        let width = if narrow { wide - 110.0 } else { wide * 0.34 };
        row.spawn(Node { width: px(width), flex_grow: 1.0, ..d.row(0.0) }).with_children(|text| {
            text.spawn(label(d, &s.say(words), 20.0, true, d.palette.ink));
        });
        fill(row);
    });
}
