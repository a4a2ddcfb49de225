//! Which thing does a link mean, by the kind and the id that it is written with?

use super::{Model, Table, Thing};

impl Model {
    /// The thing that a link means: by kind and id, or by an id alone, goals before activities before the rest.
    pub fn find(&self, kind: Option<&str>, id: &str) -> Option<Thing> {
        self.find_among(kind, id, |_| true)
    }

    /// The id that a thing has now which had another before; `None`: nothing had.
    pub fn find_before(&self, id: &str) -> Option<&str> {
        fn now<'t, T>(table: &'t Table<T>, id: &str) -> Option<&'t str> {
            table.find_ever(id).and_then(|key| table.id_of(key))
        }
        now(&self.goals, id)
            .or_else(|| now(&self.activities, id))
            .or_else(|| now(&self.indicators, id))
            .or_else(|| now(&self.strategy_goals, id))
            .or_else(|| now(&self.strategy_areas, id))
            .or_else(|| now(&self.strategies, id))
            .or_else(|| now(&self.documents, id))
            .or_else(|| now(&self.perspectives, id))
            .or_else(|| now(&self.pages, id))
            .or_else(|| now(&self.news, id))
            .or_else(|| now(&self.units, id))
            .or_else(|| now(&self.sources, id))
    }

    /// The thing that a link means, as [`Model::find`], among some of them only: what is passed over stands in nobody's
    /// way.
    pub fn find_among(
        &self,
        kind: Option<&str>,
        id: &str,
        counts: impl Fn(&Thing) -> bool,
    ) -> Option<Thing> {
        type Finder<'f> = (&'f [&'f str], &'f dyn Fn() -> Option<Thing>);
        let is =
            |names: &[&str]| kind.is_none_or(|kind| names.contains(&kind.to_lowercase().as_str()));
        let goal = || self.goals.find(id).map(Thing::Goal);
        let activity = || self.activities.find(id).map(Thing::Activity);
        let indicator = || self.indicators.find(id).map(Thing::Indicator);
        let strategy_goal = || self.strategy_goals.find(id).map(Thing::StrategyGoal);
        let area = || self.strategy_areas.find(id).map(Thing::StrategyArea);
        let strategy = || self.strategies.find(id).map(Thing::Strategy);
        let document = || self.documents.find(id).map(Thing::Document);
        let perspective = || self.perspectives.find(id).map(Thing::Perspective);
        let page = || self.pages.find(id).map(Thing::Page);
        let news = || self.news.find(id).map(Thing::News);
        let unit = || self.units.find(id).map(Thing::Unit);
        let scorecard = || self.scorecards.find(id).map(Thing::Scorecard);
        let round = || self.rounds.find(id).map(Thing::Round);
        let source = || self.sources.find(id).map(Thing::Source);
        let candidates: [Finder<'_>; 14] = [
            (&["mål", "mal", "goals"], &goal),
            (&["aktiviteter", "activities"], &activity),
            (&["mått", "matt", "indicators"], &indicator),
            (&["strategimål", "strategimal", "strategy-goals"], &strategy_goal),
            (&["områden", "omraden", "areas"], &area),
            (&["strategi", "strategy"], &strategy),
            (&["dokument", "styrdokument", "documents"], &document),
            (&["perspektiv", "perspectives"], &perspective),
            (&["sidor", "pages"], &page),
            (&["nyheter", "news"], &news),
            (&["organisation", "units"], &unit),
            (&["målkort", "malkort", "scorecards"], &scorecard),
            (&["omgångar", "omgangar", "rounds"], &round),
            (&["källor", "kallor", "sources"], &source),
        ];
        candidates.iter().filter(|(names, _)| is(names)).filter_map(|(_, find)| find()).find(counts)
    }
}
