//! Entries that are dated ahead, within files that are public: they are taken out of the model before anything is said of
//! the day, so that no step, page or index has to think of them.
//!
//! What the day before can show instead of an entry (a value before its correction, a target before it was moved) is for
//! `visibility` and `indicator` to say; here go those that leave nothing behind.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::visibility::{public_from, published};
use crate::model::{Dropped, Model, Statement};
use crate::source::FileId;

/// Takes out of a model what nobody can know on a day: observations in words, audits, forecasts and changes of a later time,
/// that something is struck off by a decision that lies ahead, and the former ids that only a revision tells of that is not
/// public yet.
pub fn forget_ahead(model: &mut Model, day: Date) {
    for goal in model.goals.rows_mut() {
        for version in &mut goal.versions {
            forget(&mut version.statements, &mut version.dropped, day);
            version.audits.retain(|audit| audit.is_known(day));
        }
    }
    for activity in model.activities.rows_mut() {
        for version in &mut activity.versions {
            forget(&mut version.statements, &mut version.dropped, day);
            version.audits.retain(|audit| audit.is_known(day));
        }
    }
    for indicator in model.indicators.rows_mut() {
        indicator.statements.retain(|statement| statement.is_known(day));
        indicator.expectations.retain(|expectation| expectation.is_known(day));
        indicator
            .changes
            .retain(|change| change.period.first_day() <= day && change.since.first_day() <= day);
    }
    for area in model.strategy_areas.rows_mut() {
        area.statements.retain(|statement| statement.is_known(day));
    }
    for goal in model.strategy_goals.rows_mut() {
        goal.statements.retain(|statement| statement.is_known(day));
        goal.audits.retain(|audit| audit.is_known(day));
    }
    let revisions = model.scorecards.iter().flat_map(|(_, card)| &card.revisions);
    let ahead: BTreeSet<FileId> = revisions
        .filter(|revision| public_from(revision) > day)
        .map(|revision| revision.origin.file)
        .collect();
    model.goals.forget_former(|file| ahead.contains(&file));
    model.activities.forget_former(|file| ahead.contains(&file));
}

/// The files that `assess` itself holds back on a day, with the days from which they are public: revisions, follow-ups
/// and news.
pub fn files_ahead(model: &Model, day: Date) -> Vec<(FileId, Date)> {
    let revisions = model.scorecards.iter().flat_map(|(_, card)| &card.revisions);
    let revisions = revisions.map(|revision| (revision.origin.file, public_from(revision)));
    let follow_ups = model.follow_ups.iter().map(|(_, follow_up)| {
        let own = published(model, follow_up);
        let revisions = &model.scorecards[follow_up.scorecard].revisions;
        let of_card = revisions.get(follow_up.revision).map_or(own, public_from);
        (follow_up.origin.file, own.max(of_card))
    });
    let news = model.news.iter();
    let news = news.filter_map(|(_, news)| Some((news.origin.file, news.published.or(news.date)?)));
    let all = revisions.chain(follow_ups).chain(news);
    all.filter(|(_, from)| *from > day).collect()
}

fn forget(statements: &mut Vec<Statement>, dropped: &mut Option<Dropped>, day: Date) {
    statements.retain(|statement| statement.is_known(day));
    if dropped.as_ref().is_some_and(|dropped| !dropped.holds(day)) {
        *dropped = None;
    }
}
