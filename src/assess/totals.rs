//! How it is going, in all.

use jiff::civil::Date;

use super::assessment::Assessment;
use super::snapshot::{Snapshot, Totals};
use super::state::{ActivityState, Calendar, RollUp, RoundStage, RoundState, ScorecardState};
use super::visibility::public_from;
use crate::model::{ActivityStatus, Decision};

impl<'m> Assessment<'m> {
    pub(super) fn totals(
        &self,
        cards: &[Option<ScorecardState<'m>>],
        activities: &[Option<ActivityState<'m>>],
        rounds: &[Option<RoundState<'m>>],
    ) -> Totals<'m> {
        let (mut goals, mut of_activities) = (RollUp::new(), RollUp::new());
        for card in cards.iter().flatten() {
            goals.add_all(&card.goal_roll_up);
            of_activities.add_all(&card.activity_roll_up);
        }
        let mut late: Vec<&ActivityState<'m>> = cards
            .iter()
            .flatten()
            .flat_map(|card| &card.activities)
            .filter_map(|key| activities.get(key.position())?.as_ref())
            .filter(|activity| activity.status == ActivityStatus::Late)
            .collect();
        late.sort_by_key(|activity| (std::cmp::Reverse(days_over(activity.calendar)), activity.id));
        let today = self.visibility.as_of;
        let published =
            || rounds.iter().flatten().filter(|round| round.stage == RoundStage::Published);
        let last = published().rfind(|round| !round.follow_ups.is_empty());
        Totals {
            goals,
            activities: of_activities,
            late: late.into_iter().map(|activity| activity.key).collect(),
            last_round: last.map(|round| round.key),
            next_round: self
                .model
                .rounds
                .iter()
                .find(|(_, round)| !round.is_published_on(today))
                .map(|(key, _)| key),
            overdue_rounds: rounds
                .iter()
                .flatten()
                .filter(|round| round.is_overdue())
                .map(|round| round.key)
                .collect(),
            moves: last.map_or_else(Vec::new, |round| round.moves.clone()),
        }
    }
}

fn days_over(calendar: Calendar) -> u32 {
    match calendar {
        Calendar::Over(days) => days,
        Calendar::Unknown | Calendar::StartsIn(_) | Calendar::Running(_) => 0,
    }
}

/// The latest day, no later than today, on which anything shown was published or decided.
pub(super) fn data_until(snapshot: &Snapshot<'_>) -> Option<Date> {
    let revisions = snapshot.scorecards().flat_map(|card| &card.revisions);
    let of_revisions = revisions.flat_map(|revision| {
        let decided = dates(&revision.revision.decisions);
        decided.chain([public_from(revision.revision)])
    });
    let of_strategies =
        snapshot.strategies().flat_map(|strategy| dates(&strategy.strategy.decisions));
    let of_documents =
        snapshot.documents().flat_map(|document| dates(&document.document.decisions));
    of_revisions
        .chain(of_strategies)
        .chain(of_documents)
        .chain(snapshot.follow_ups().map(|follow_up| follow_up.published))
        .chain(snapshot.news().filter_map(|news| news.date))
        .chain(snapshot.sources().filter_map(|source| source.record.date))
        .chain(snapshot.model.publications.iter().map(|publication| publication.date))
        .filter(|date| *date <= snapshot.as_of)
        .max()
}

fn dates(decisions: &[Decision]) -> impl Iterator<Item = Date> {
    decisions.iter().filter_map(|decision| decision.date)
}
