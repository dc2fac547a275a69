//! About: what this is, whose work, and under which licences.

use super::super::ui::{label, panel};
use super::{Stage, head, page, settings::back};
use bevy::prelude::*;

pub(super) fn about(parent: &mut ChildSpawnerCommands, s: &mut Stage) {
    let d = s.d;
    page(parent, s, (124.0, 16.0), |page, s| {
        page.spawn(head(d, "K-par-Cas", 36.0));
        let node = Node { max_width: px(940), padding: UiRect::all(px(28)), ..d.column(12.0) };
        page.spawn(panel(d, node, 26.0)).with_children(|sheet| {
            for id in ["about-what", "about-independent", "about-limits", "about-licences"] {
                sheet.spawn(label(d, &s.say(id), 20.0, false, d.palette.ink));
            }
            let version = s.desk.tell("about-version", "version", env!("CARGO_PKG_VERSION"));
            sheet.spawn(label(d, &version, 18.0, false, d.palette.ink2));
        });
    });
    back(parent, s);
}
