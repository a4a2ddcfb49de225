//! What the last follow-up said of a goal or an activity, as a row shows it.

use crate::model::Thing;
use crate::render::html::view::view;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::promise::LastReport;
use crate::render::words::status::Badge;

view! {
    /// What the last follow-up said.
    LastReportView {
        badge: Badge,
        follow_up: Option<EntryView>,
    }
}

/// What the last follow-up said of a thing; `None`: none has said anything of it.
pub(crate) fn last_report(scene: &Scene<'_>, thing: Thing) -> Option<LastReportView> {
    let LastReport { badge, follow_up, .. } = LastReport::of(scene, thing)?;
    Some(LastReportView { badge, follow_up: scene.entry(Thing::FollowUp(follow_up)) })
}
