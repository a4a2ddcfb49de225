//! What has happened, and what is to come? One list of days behind feeds, calendar and changes.

use super::state::{Event, Happening, ScorecardState, Standing};
use super::{RoundStage, Snapshot};
use crate::model::{Decision, Key, Thing, Unit};

impl<'m> Snapshot<'m> {
    /// All that is public and dated, by day: what has happened, and what is to come. Nothing that is not public on the
    /// snapshot's day is among it, however far ahead it lies.
    pub fn events(&self) -> &[Event<'m>] {
        &self.events
    }

    pub(super) fn gathered_events(&self) -> Vec<Event<'m>> {
        let mut events = Vec::new();
        for card in self.scorecards() {
            of_card(card, &mut events);
        }
        for state in self.strategies() {
            let thing = Thing::Strategy(state.key);
            decisions(thing, &state.strategy.decisions, None, &mut events);
        }
        for state in self.documents() {
            let thing = Thing::Document(state.key);
            decisions(thing, &state.document.decisions, None, &mut events);
        }
        for state in self.rounds() {
            let (deadline, published) = (state.round.deadline, state.round.published);
            let due = Happening::Deadline(state.key);
            events.push(Event { day: deadline, what: due, unit: None });
            // A round that nobody has reported in was not published, whatever was planned.
            if state.stage != RoundStage::Published || !state.follow_ups.is_empty() {
                let what = Happening::RoundPublished(state.key);
                events.push(Event { day: published, what, unit: None });
            }
        }
        for state in self.follow_ups() {
            let what = Happening::FollowUp(state.key);
            events.push(Event { day: state.published, what, unit: Some(state.unit) });
        }
        self.of_indicators(&mut events);
        for state in self.activities() {
            let card = self.scorecard(state.scorecard);
            if let (Some(end), Some(card)) = (state.current.end, card)
                && matches!(state.standing, Standing::InForce | Standing::Upcoming)
            {
                let what = Happening::ActivityEnds(state.key);
                events.push(Event { day: end.last_day(), what, unit: Some(card.unit) });
            }
        }
        for state in self.news_latest_first() {
            if let Some(day) = state.news.published.or(state.news.date) {
                events.push(Event { day, what: Happening::News(state.key), unit: None });
            }
        }
        events.sort_by_key(|event| (event.day, event.what.rank(), event.what.thing()));
        events
    }

    fn of_indicators(&self, events: &mut Vec<Event<'m>>) {
        for state in self.indicators() {
            let own = state.series.iter().filter(|point| point.follow_up.is_none());
            for point in own {
                if let Some(day) = point.published {
                    let what = Happening::Value(state.key, point.period);
                    events.push(Event { day, what, unit: state.responsible });
                }
            }
            for former in &state.former_targets {
                if let Ok(day) = former.until.tomorrow() {
                    let what = Happening::TargetMoved(state.key);
                    events.push(Event { day, what, unit: state.responsible });
                }
            }
        }
    }
}

fn of_card<'m>(card: &ScorecardState<'m>, events: &mut Vec<Event<'m>>) {
    for state in &card.revisions {
        let thing = Thing::Revision(card.key, state.position);
        decisions(thing, &state.revision.decisions, Some(card.unit), events);
        let what = Happening::RevisionInForce(card.key, state.position);
        events.push(Event { day: state.revision.from, what, unit: Some(card.unit) });
    }
}

/// The dated links of a chain of decisions.
fn decisions<'m>(
    thing: Thing,
    chain: &'m [Decision],
    unit: Option<Key<Unit>>,
    events: &mut Vec<Event<'m>>,
) {
    for (position, decision) in chain.iter().enumerate() {
        let Some(day) = decision.date else { continue };
        let before = chain.iter().take(position);
        let before = before.filter(|before| before.role == decision.role).count();
        events.push(Event { day, what: Happening::Decision(thing, decision, before), unit });
    }
}
