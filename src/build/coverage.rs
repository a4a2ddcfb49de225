//! Which reports leave something out? One hint for each card whose latest report does: nothing is wrong with it, but who
//! wrote it may want to know before the round is published.

use std::collections::BTreeMap;

use crate::assess::{Coverage, coverages};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{FollowUp, Key, Model, Scorecard};
use crate::source::Place;

/// Hints at what the latest report of each card leaves out. Where anything is an error, what is left out may only follow
/// from it, and nothing is said.
pub(super) fn hint_at_left_out(model: &Model, diagnostics: &mut Diagnostics) {
    if diagnostics.has_errors() {
        return;
    }
    let mut latest: BTreeMap<Key<Scorecard>, (Key<FollowUp>, Coverage)> = BTreeMap::new();
    for (key, coverage) in coverages(model) {
        latest.insert(model.follow_ups[key].scorecard, (key, coverage));
    }
    for (key, coverage) in latest.into_values().filter(|(_, coverage)| !coverage.is_whole()) {
        let follow_up = &model.follow_ups[key];
        let counts = coverage.counts();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let mut found =
            Diagnostic::new(Code::IncompleteReport, Place::whole(follow_up.origin.file))
                .with("left-out", left_out(model, follow_up, &coverage).join(", "));
        for (told, expected, [some, all]) in [
            ("judged", "goals", counts.goals),
            ("reported", "activities", counts.activities),
            ("measured", "indicators", counts.indicators),
        ] {
            found = found.with(told, number(some)).with(expected, number(all));
        }
        diagnostics.report(found);
    }
}

/// What a report leaves out, by the names and the ids.
fn left_out(model: &Model, follow_up: &FollowUp, coverage: &Coverage) -> Vec<String> {
    let named = |name: &str, id: &str| format!("{name} ({id})");
    let goals = coverage.goals.left_out.iter().map(|key| {
        let goal = &model.goals[*key];
        let mut versions = goal.versions.iter();
        let version = versions.find(|version| version.revision == Some(follow_up.revision));
        named(version.map_or("", |version| version.name.main()), &goal.id)
    });
    let activities = coverage.activities.left_out.iter().map(|key| {
        let activity = &model.activities[*key];
        let mut versions = activity.versions.iter();
        let version = versions.find(|version| version.revision == follow_up.revision);
        named(version.map_or("", |version| version.name.main()), &activity.id)
    });
    let indicators = coverage.indicators.left_out.iter().map(|key| {
        let indicator = &model.indicators[*key];
        named(indicator.name.main(), &indicator.id)
    });
    goals.chain(activities).chain(indicators).collect()
}
