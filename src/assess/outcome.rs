//! How did a revision of a card end? What its goals and activities had come to by its last day, by the reports on its own
//! time: nothing of what has been said, or promised, since.

use jiff::civil::Date;

use super::Snapshot;
use super::history::status_on;
use super::state::{Outcome, Promised, RollUp, Stage};
use crate::model::{GoalStatus, Key, Scorecard};

impl<'m> Snapshot<'m> {
    /// How a superseded revision ended; `None`: it has not been superseded, or is not public.
    pub fn outcome(&self, scorecard: Key<Scorecard>, position: usize) -> Option<Outcome<'m>> {
        let card = self.scorecard(scorecard)?;
        let revision = card.revisions.iter().find(|one| one.position == position)?;
        if revision.stage != Stage::Superseded {
            return None;
        }
        let day: Date = revision.until.unwrap_or(self.as_of);
        let mut reports = card.follow_ups.iter().copied();
        let last = reports.find(|key| self.model.follow_ups[*key].revision == position);
        let mut outcome = Outcome {
            day,
            last_report: last,
            goals: Vec::new(),
            activities: Vec::new(),
            goal_counts: RollUp::new(),
            activity_counts: RollUp::new(),
        };
        for (key, _) in revision.goals.iter().filter(|(_, version)| version.dropped.is_none()) {
            let Some(state) = self.goal(*key) else { continue };
            let in_last = state.reports.iter().find(|report| Some(report.follow_up) == last);
            let label = in_last.and_then(|report| report.label);
            let status = label.map_or(GoalStatus::NotJudged, |label| label.means);
            outcome.goal_counts.add(status);
            outcome.goals.push(Promised { key: *key, status, label });
        }
        for (key, version) in &revision.activities {
            let Some(state) = self.activity(*key) else { continue };
            let mut of_its_time = state.reports.iter().filter(|report| {
                report.label.is_some()
                    && self.model.follow_ups[report.follow_up].revision <= position
            });
            let said = of_its_time.next();
            let label = said.and_then(|report| report.label);
            let is_in_last = said.is_some_and(|report| Some(report.follow_up) == last);
            let status = status_on(version, label.map(|label| label.means), is_in_last, day);
            outcome.activity_counts.add(status);
            outcome.activities.push(Promised { key: *key, status, label });
        }
        Some(outcome)
    }
}
