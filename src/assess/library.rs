//! Documents, news, pages, and what rests on which source.

use super::assessment::Assessment;
use super::snapshot::Snapshot;
use super::state::{ActivityState, DocumentState, NewsState, PageState, SourceState};
use crate::model::{Decision, Key, News, SourceRef, StatedCount, Statement, Thing};

impl<'m> Assessment<'m> {
    pub(super) fn documents(
        &self,
        activities: &[Option<ActivityState<'m>>],
    ) -> Vec<DocumentState<'m>> {
        let mut documents: Vec<DocumentState<'m>> = self
            .model
            .documents
            .iter()
            .map(|(key, document)| DocumentState { key, document, delivered_by: Vec::new() })
            .collect();
        for activity in activities.iter().flatten() {
            for key in &activity.documents {
                if let Some(document) = documents.get_mut(key.position()) {
                    document.delivered_by.push(activity.key);
                }
            }
        }
        documents
    }

    pub(super) fn news(&self) -> (Vec<Option<NewsState<'m>>>, Vec<Key<News>>) {
        let today = self.visibility.as_of;
        let news: Vec<Option<NewsState<'m>>> = self
            .model
            .news
            .iter()
            .map(|(key, news)| {
                self.visibility.shows_news(news).then(|| NewsState {
                    key,
                    news,
                    date: news.date.or(news.published),
                    contact: news.contact.as_ref().filter(|contact| contact.is_current_on(today)),
                })
            })
            .collect();
        let mut order: Vec<&NewsState<'m>> = news.iter().flatten().collect();
        order.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.news.id.cmp(&b.news.id)));
        let order = order.into_iter().map(|news| news.key).collect();
        (news, order)
    }

    pub(super) fn pages(&self) -> Vec<PageState<'m>> {
        self.model.pages.iter().map(|(key, page)| PageState { key, page }).collect()
    }

    pub(super) fn source_states(&self) -> Vec<SourceState<'m>> {
        let records = self.model.sources.iter();
        records.map(|(key, record)| SourceState { key, record, used_by: Vec::new() }).collect()
    }
}

/// Notes, source by source, which public things rest on it.
struct Uses<'s, 'm> {
    states: &'s mut Vec<SourceState<'m>>,
}

impl Uses<'_, '_> {
    fn note(&mut self, sources: &[SourceRef], thing: Thing) {
        for source in sources {
            if let SourceRef::Record(key) = source
                && let Some(state) = self.states.get_mut(key.position())
                // A thing's sources are noted one after another, so that only the last can be the same.
                && state.used_by.last() != Some(&thing)
            {
                state.used_by.push(thing);
            }
        }
    }

    fn statements(&mut self, statements: &[Statement], thing: Thing) {
        for statement in statements {
            self.note(&statement.sources, thing);
        }
    }

    fn decisions(&mut self, decisions: &[Decision], thing: Thing) {
        for decision in decisions {
            self.note(&decision.sources, thing);
        }
    }

    fn counts(&mut self, counts: &[StatedCount], thing: Thing) {
        for count in counts {
            self.note(&count.sources, thing);
        }
    }
}

/// Fills in what rests on each source, once all else is known.
pub(super) fn note_uses(snapshot: &mut Snapshot<'_>) {
    let mut states = std::mem::take(&mut snapshot.sources);
    let mut uses = Uses { states: &mut states };
    note_organisation(snapshot, &mut uses);
    note_strategy(snapshot, &mut uses);
    note_indicators(snapshot, &mut uses);
    for document in snapshot.documents() {
        let thing = Thing::Document(document.key);
        uses.note(&document.document.sources, thing);
        uses.decisions(&document.document.decisions, thing);
    }
    for news in snapshot.news() {
        uses.note(&news.news.sources, Thing::News(news.key));
    }
    for page in snapshot.pages() {
        uses.note(&page.page.sources, Thing::Page(page.key));
    }
    for follow_up in snapshot.follow_ups() {
        uses.note(follow_up.sources, Thing::FollowUp(follow_up.key));
    }
    snapshot.sources = states;
}

fn note_organisation(snapshot: &Snapshot<'_>, uses: &mut Uses<'_, '_>) {
    for unit in snapshot.units() {
        uses.note(&unit.unit.sources, Thing::Unit(unit.key));
    }
    for perspective in snapshot.perspectives() {
        uses.note(&perspective.perspective.sources, Thing::Perspective(perspective.key));
    }
    for card in snapshot.scorecards() {
        for revision in &card.revisions {
            let thing = Thing::Revision(card.key, revision.position);
            uses.note(&revision.revision.sources, thing);
            uses.decisions(&revision.revision.decisions, thing);
            uses.counts(&revision.revision.stated_counts, thing);
        }
    }
    for goal in snapshot.goals() {
        uses.note(&goal.current.sources, Thing::Goal(goal.key));
        uses.statements(&goal.current.statements, Thing::Goal(goal.key));
    }
    for activity in snapshot.activities() {
        uses.note(&activity.current.sources, Thing::Activity(activity.key));
        uses.statements(&activity.current.statements, Thing::Activity(activity.key));
    }
}

fn note_strategy(snapshot: &Snapshot<'_>, uses: &mut Uses<'_, '_>) {
    for strategy in snapshot.strategies() {
        let thing = Thing::Strategy(strategy.key);
        uses.note(&strategy.strategy.sources, thing);
        uses.decisions(&strategy.strategy.decisions, thing);
        uses.counts(&strategy.strategy.stated_counts, thing);
        strategy.strategy.strengths.iter().for_each(|strength| uses.note(&strength.sources, thing));
    }
    for area in snapshot.strategy_areas() {
        uses.note(&area.area.sources, Thing::StrategyArea(area.key));
        uses.statements(&area.area.statements, Thing::StrategyArea(area.key));
    }
    for goal in snapshot.strategy_goals() {
        uses.note(&goal.goal.sources, Thing::StrategyGoal(goal.key));
        uses.statements(&goal.goal.statements, Thing::StrategyGoal(goal.key));
    }
}

fn note_indicators(snapshot: &Snapshot<'_>, uses: &mut Uses<'_, '_>) {
    for indicator in snapshot.indicators() {
        let thing = Thing::Indicator(indicator.key);
        uses.note(indicator.sources, thing);
        uses.statements(indicator.statements, thing);
        indicator.changes.iter().for_each(|change| uses.note(&change.sources, thing));
        indicator.expectations.iter().for_each(|one| uses.note(&one.sources, thing));
        indicator.milestones.iter().for_each(|one| uses.note(&one.milestone.sources, thing));
        if let Some(baseline) = &indicator.baseline {
            uses.note(baseline.sources, thing);
        }
        if let Some(target) = &indicator.target {
            uses.note(&target.target.sources, thing);
        }
        let parts =
            indicator.comparators.iter().chain(&indicator.breakdowns).flat_map(|part| &part.points);
        indicator.series.iter().chain(parts).for_each(|point| uses.note(point.sources, thing));
    }
}
