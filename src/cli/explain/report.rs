//! A report that nobody has handed in: what it is to cover, and where it is to be written.

use jiff::civil::Date;

use crate::assess::Snapshot;
use crate::build::Loaded;
use crate::model::Period;
use crate::read::{Disk, Files as _, is_report_folder, report_path};

/// A report that is not there.
pub(super) struct NotHandedIn {
    /// The id as it is to be typed.
    pub(super) id: String,
    /// The day asked about.
    pub(super) as_of: Date,
    /// The last day to hand in.
    pub(super) deadline: Date,
    /// How many goals the card has.
    pub(super) goals: usize,
    /// How many activities.
    pub(super) activities: usize,
    /// The file to write, from the site's folder.
    pub(super) path: String,
}

/// The id of a follow-up that a path names: `uppfoljningar/2026-t2/kultur`, from wherever the path begins.
pub(super) fn id_in_path(typed: &str) -> Option<String> {
    let typed = typed.trim().trim_end_matches(".html").trim_end_matches(".md");
    let mut parts = typed.rsplitn(4, ['/', '\\']);
    let (unit, period, folder) = (parts.next()?, parts.next()?, parts.next()?);
    let period: Period = period.parse().ok()?;
    is_report_folder(folder).then(|| format!("{period}/{unit}"))
}

/// The report that a typed id means, where its card was in force and it is not there.
pub(super) fn not_handed_in(
    loaded: &Loaded,
    snapshot: &Snapshot<'_>,
    files: &Disk,
    typed: &str,
) -> Option<NotHandedIn> {
    let in_path = id_in_path(typed);
    let typed = in_path.as_deref().unwrap_or(typed.trim());
    let (period, unit) = typed.split_once('/')?;
    let period: Period = period.parse().ok()?;
    let model = &loaded.model;
    let round = model.rounds.find(&period.to_string())?;
    let card = snapshot.scorecard(model.scorecards.find_ever(unit)?)?;
    let unit = &*snapshot.unit(card.unit).unit.id;
    let id = format!("{period}/{unit}");
    if model.follow_ups.find(&id).is_some() {
        return None;
    }
    let revision = card.on(period.last_day())?;
    let today = snapshot.as_of;
    let stands = |dropped: Option<&crate::model::Dropped>| {
        !dropped.is_some_and(|dropped| dropped.holds(today))
    };
    let goals = revision.goals.iter().filter(|(_, version)| stands(version.dropped.as_ref()));
    let activities = revision.activities.iter();
    let activities = activities.filter(|(_, version)| stands(version.dropped.as_ref()));
    let content = &loaded.config.content;
    let listed = files.list(content).unwrap_or_default();
    let paths: Vec<&str> = listed.iter().map(|entry| entry.path.as_str()).collect();
    Some(NotHandedIn {
        id,
        as_of: snapshot.as_of,
        deadline: model.rounds[round].deadline,
        goals: goals.count(),
        activities: activities.count(),
        path: report_path(content, &paths, period, unit),
    })
}
