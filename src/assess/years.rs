//! How many of a strategy's goals had reached their level, year after year?
//!
//! Each year of a strategy that is over counts as it was known on its last day: with the values, corrections, targets
//! and follow-ups that were public then, and what was too old then. The year under way counts as it stands. A year is
//! over when something of the strategy is from a later one: so that no page changes for a new year alone.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::snapshot::Snapshot;
use super::state::{Level, LevelCount, StrategyYear};
use super::strategy::level_of;
use super::{Assessment, series};
use crate::model::{Indicator, Key, Thing};

/// Notes for every strategy how it stood in each of its years so far.
pub(super) fn note_years(snapshot: &mut Snapshot<'_>) {
    let mut levels = Levels { snapshot, known: BTreeMap::new() };
    let years: Vec<Vec<StrategyYear>> =
        (0..levels.snapshot.strategies.len()).map(|position| levels.years(position)).collect();
    for (state, years) in snapshot.strategies.iter_mut().zip(years) {
        state.years = years;
    }
}

/// The levels of all strategy goals, by the last day of the years asked for.
struct Levels<'s, 'm> {
    snapshot: &'s Snapshot<'m>,
    known: BTreeMap<Date, Vec<Level>>,
}

impl Levels<'_, '_> {
    fn years(&mut self, position: usize) -> Vec<StrategyYear> {
        let snapshot = self.snapshot;
        let Some(state) = snapshot.strategies.get(position) else { return Vec::new() };
        let (Some(from), Some(to)) = (state.strategy.from, state.strategy.to) else {
            return Vec::new();
        };
        let latest_change = snapshot.latest_changes.of(Thing::Strategy(state.key));
        let Some(known_until) = latest_change else { return Vec::new() };
        let last = to.last_day().year().min(known_until.year());
        let years = from.first_day().year()..=last;
        years
            .filter_map(|year| {
                let end = Date::new(year, 12, 31).ok()?;
                if end >= known_until {
                    return Some(StrategyYear { year, known_until, levels: state.levels });
                }
                let levels = self.on(end);
                let own = state.goals.iter().filter_map(|goal| levels.get(goal.position()));
                let levels: LevelCount = own.copied().collect();
                Some(StrategyYear { year, known_until: end, levels })
            })
            .collect()
    }

    /// The level of every strategy goal as it was known on a day.
    fn on(&mut self, day: Date) -> &[Level] {
        let snapshot = self.snapshot;
        self.known.entry(day).or_insert_with(|| {
            let assessment = Assessment::new(snapshot.model, day, snapshot.thresholds);
            let brought = series::brought(snapshot.model, &assessment.visibility);
            let indicators = assessment.indicators(&brought);
            let of = |keys: &[Key<Indicator>]| level_of(keys, &indicators);
            snapshot.strategy_goals.iter().map(|goal| of(&goal.indicators)).collect()
        })
    }
}
