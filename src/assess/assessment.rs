//! The assessment of one day while it is under way: what every step may look at.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::contents::Contents;
use super::visibility::Visibility;
use crate::model::{Activity, Goal, Key, Model, Round, Thresholds};

/// The assessment under way: what every step may look at.
pub(super) struct Assessment<'m> {
    pub(super) model: &'m Model,
    pub(super) thresholds: Thresholds,
    pub(super) visibility: Visibility<'m>,
    pub(super) contents: Contents<'m>,
    /// For each scorecard: the latest round that it should have reported in.
    pub(super) latest_due: Vec<Option<Key<Round>>>,
    /// Who took whose place.
    pub(super) goal_heirs: BTreeMap<Key<Goal>, Key<Goal>>,
    pub(super) activity_heirs: BTreeMap<Key<Activity>, Key<Activity>>,
}

impl<'m> Assessment<'m> {
    /// What is public on a day, and who took whose place, found once.
    pub(super) fn new(model: &'m Model, as_of: Date, thresholds: Thresholds) -> Self {
        let visibility = Visibility::new(model, as_of);
        let latest_due =
            model.scorecards.keys().map(|card| visibility.latest_due(model, card)).collect();
        let goals = model.goals.iter();
        let goal_heirs =
            goals.filter_map(|(key, goal)| Some((visibility.replaced_goal(goal)?, key))).collect();
        let activities = model.activities.iter();
        let activity_heirs = activities
            .filter_map(|(key, activity)| Some((visibility.replaced_activity(activity)?, key)))
            .collect();
        let contents = Contents::new(model);
        Self { model, thresholds, visibility, contents, latest_due, goal_heirs, activity_heirs }
    }
}
