//! The site's sheet of places to refer to: the same for every sitting, and never anything of a person.

use super::super::ask::Ask;
use super::super::setup::SetupAsk;
use super::super::ui::{Side, button, disc, icon};
use super::Stage;
use super::setup_page::{Frame, choice, frame, inner, nothing, words};
use crate::vault::ReferralSheet;
use bevy::prelude::*;

pub(super) fn refer(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let head = s.say("refer-head");
    let next = Some(s.say("go-on"));
    frame(parent, s, Frame { head, place: None, next }, nothing, nothing, |page, s| {
        let d = s.d;
        let width = inner(s.room).min(900.0);
        let column = Node { width: px(width), align_self: AlignSelf::Center, ..d.column(14.0) };
        page.spawn(column).with_children(|page| {
            words(page, d, width, &s.say("refer-why"), 21.0, false);
            for line in s.desk.referral.lines() {
                let node = Node {
                    width: px(width),
                    min_height: px(92),
                    padding: UiRect { left: px(24), right: px(12), top: px(8), bottom: px(8) },
                    ..d.row(18.0)
                };
                let padding =
                    if d.rtl() { UiRect { left: px(12), right: px(24), ..node.padding } } else { node.padding };
                page.spawn(choice(d, false, Node { padding, ..node })).with_children(|row| {
                    row.spawn(icon(d, "home", 36.0, d.palette.ink));
                    words(row, d, width - 36.0 - 76.0 - 36.0 - 46.0, line, 22.0, true);
                    let name = format!("{}: {line}", s.say("refer-remove"));
                    let ask = Ask::Setup(SetupAsk::RemovePlace(line.to_owned()));
                    disc(row, d, (Node::default(), 76.0), "close", Side::Paper, (ask, name));
                });
            }
            if s.desk.referral.lines().count() < ReferralSheet::MOST {
                let node = Node { align_self: AlignSelf::Start, ..default() };
                button(page, d, node, Some("add"), &s.say("refer-add"), Side::Paper, Ask::Setup(SetupAsk::Place));
            }
        });
    });
}
