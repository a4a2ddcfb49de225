//! What is a thing called, where it stands alone: its id in the content, and its name in the site's main language.

use super::Snapshot;
use crate::model::{Text, Thing};

impl Snapshot<'_> {
    /// The id by which a public thing is known in the content, and what it is called in the site's main language; a
    /// follow-up is called after its unit, a round by its period.
    pub fn named(&self, thing: Thing) -> (String, String) {
        let model = self.model;
        let both = |id: &str, name: &Text| (id.to_owned(), name.main().to_owned());
        match thing {
            Thing::Unit(key) => both(&model.units[key].id, &model.units[key].name),
            Thing::Perspective(key) => {
                both(&model.perspectives[key].id, &model.perspectives[key].name)
            }
            Thing::Scorecard(key) => {
                let unit = &model.units[model.scorecards[key].unit];
                both(&unit.id, &unit.name)
            }
            Thing::Revision(key, position) => {
                let unit = &model.units[model.scorecards[key].unit].id;
                let revision = model.scorecards[key].revisions.get(position);
                revision.map_or_else(
                    || both(unit, &model.units[model.scorecards[key].unit].name),
                    |revision| both(&format!("{unit}/{}", revision.id), &revision.title),
                )
            }
            Thing::Goal(key) => {
                let goal = &model.goals[key];
                let name = self.goal(key).map(|state| &state.current.name);
                name.map_or_else(
                    || (goal.id.to_string(), goal.id.to_string()),
                    |name| both(&goal.id, name),
                )
            }
            Thing::Activity(key) => {
                let activity = &model.activities[key];
                let name = self.activity(key).map(|state| &state.current.name);
                name.map_or_else(
                    || (activity.id.to_string(), activity.id.to_string()),
                    |name| both(&activity.id, name),
                )
            }
            Thing::Indicator(key) => both(&model.indicators[key].id, &model.indicators[key].name),
            Thing::FollowUp(key) => {
                let follow_up = &model.follow_ups[key];
                let unit = &model.units[model.scorecards[follow_up.scorecard].unit];
                both(&format!("{}/{}", follow_up.period, unit.id), &unit.name)
            }
            Thing::Round(key) => {
                let period = model.rounds[key].period.to_string();
                (period.clone(), period)
            }
            Thing::Strategy(key) => both(&model.strategies[key].id, &model.strategies[key].name),
            Thing::StrategyArea(key) => {
                both(&model.strategy_areas[key].id, &model.strategy_areas[key].name)
            }
            Thing::StrategyGoal(key) => {
                let id = model.strategy_goals[key].id.to_string();
                (id.clone(), id)
            }
            Thing::Document(key) => both(&model.documents[key].id, &model.documents[key].name),
            Thing::News(key) => both(&model.news[key].id, &model.news[key].title),
            Thing::Page(key) => both(&model.pages[key].id, &model.pages[key].title),
            Thing::Source(key) => both(&model.sources[key].id, &model.sources[key].title),
        }
    }
}
