//! How far has each measurable goal of a strategy come? Small charts of the same shape, and the same figures as a table.
//!
//! A goal's way is that of its indicators from baseline to target, in per cent: of all of them, or of none. One whose way
//! cannot be counted in per cent, and one of which nothing is known, has its place among the others and says so.

use super::figures::{self, Figures};
use crate::assess::{
    IndicatorState, Level, LevelCount, StrategyAreaState, StrategyGoalState, StrategyState,
    Wording as _, alike, distance_covered, share_told,
};
use crate::locale::RichText;
use crate::model::{Key, Period, Strategy, Symbol, Thing};
use crate::render::chart::{self, Multiple};
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::scene::Scene;
use crate::render::words::measure::strategy_level_badge;
use crate::render::words::tally;

view! {
    /// Small charts beside each other.
    MultiplesView {
        panels: Vec<PanelView>,
        /// The same figures.
        table: Figures,
    }
}

view! {
    /// One of them.
    PanelView {
        at: String,
        name: RichText,
        chart: Html,
        /// What it shows.
        words: RichText,
        /// How it stands.
        standing: Html,
    }
}

/// The way of one indicator: the share covered, in per cent, by period.
type Way = Vec<(Period, f64)>;

/// One small chart a goal of an area.
pub(crate) fn of_goals(scene: &Scene<'_>, area: &StrategyAreaState<'_>) -> Option<MultiplesView> {
    let goals: Vec<&StrategyGoalState<'_>> =
        area.goals.iter().map(|key| scene.snapshot.strategy_goal(*key)).collect();
    let years = years(scene, area.area.strategy, &goals)?;
    let panels = goals.iter().filter_map(|goal| {
        let entry = scene.entries.of(Thing::StrategyGoal(goal.key))?;
        let ways = ways(scene, goal);
        let words = goal_words(scene, goal, &ways);
        Some(PanelView {
            at: entry.at.clone(),
            name: entry.name.clone(),
            chart: drawn(&ways, otherwise(goal), years, &entry.name, &words),
            words,
            standing: Html::from(&strategy_level_badge(&scene.voice, goal)),
        })
    });
    let caption = [("name", scene.voice.text(&area.area.name).into())];
    Some(MultiplesView {
        panels: panels.collect(),
        table: table(scene, scene.voice.say("multiples-title", caption), &goals),
    })
}

/// One small chart an area of a strategy, with a line for each of its goals.
pub(crate) fn of_areas(scene: &Scene<'_>, state: &StrategyState<'_>) -> Option<MultiplesView> {
    let voice = &scene.voice;
    let goals: Vec<&StrategyGoalState<'_>> =
        state.goals.iter().map(|key| scene.snapshot.strategy_goal(*key)).collect();
    let years = years(scene, state.key, &goals)?;
    let panels: Vec<PanelView> = state
        .areas
        .iter()
        .filter_map(|key| {
            let entry = scene.entries.of(Thing::StrategyArea(*key))?;
            let area = scene.snapshot.strategy_area(*key);
            let own = area.goals.iter().map(|key| ways(scene, scene.snapshot.strategy_goal(*key)));
            let own: Vec<Vec<Way>> = own.collect();
            let counted = own.iter().filter(|ways| !ways.is_empty()).count();
            let spoken = [("counted", counted.into()), ("goals", own.len().into())];
            let words = voice.say("multiples-area", spoken);
            let all: Vec<Way> = own.into_iter().flatten().collect();
            Some(PanelView {
                at: entry.at.clone(),
                name: entry.name.clone(),
                chart: drawn(&all, Symbol::Question, years, &entry.name, &words),
                words,
                standing: standing(area.levels, scene),
            })
        })
        .collect();
    let caption = [("name", voice.text(&state.strategy.name).into())];
    (!panels.is_empty()).then(|| MultiplesView {
        panels,
        table: table(scene, voice.say("multiples-title", caption), &goals),
    })
}

/// How an area's goals stand, as a sentence.
fn standing(levels: LevelCount, scene: &Scene<'_>) -> Html {
    (&tally::levels(levels, &scene.voice, None)).into()
}

fn drawn(
    ways: &[Way],
    otherwise: Symbol,
    years: (f64, f64),
    name: &RichText,
    words: &RichText,
) -> Html {
    let line = |way: &Way| {
        way.iter().map(|(period, share)| (period.position_in_years(), *share)).collect()
    };
    let chart = Multiple { lines: ways.iter().map(line).collect(), otherwise, years };
    let told = chart::ChartWords { title: name.clone(), description: words.clone() };
    Html(chart::multiple(&chart, &told))
}

/// The ways of a goal's indicators, where that of each can be counted in per cent: how far the others have come says
/// nothing of one that cannot.
fn ways(scene: &Scene<'_>, goal: &StrategyGoalState<'_>) -> Vec<Way> {
    let indicators = goal.indicators.iter().map(|key| scene.snapshot.indicator(*key));
    indicators.map(way).collect::<Option<_>>().unwrap_or_default()
}

/// Of how many of a goal's indicators the way can be counted in per cent.
fn counted(scene: &Scene<'_>, goal: &StrategyGoalState<'_>) -> usize {
    let indicators = goal.indicators.iter().map(|key| scene.snapshot.indicator(*key));
    indicators.filter(|state| way(state).is_some()).count()
}

/// The way of an indicator since its baseline. `None`: it cannot be counted in per cent.
fn way(state: &IndicatorState<'_>) -> Option<Way> {
    state.distance_covered?;
    let baseline = state.baseline.as_ref()?;
    let (from, target) = (baseline.value?, state.target.as_ref()?.value?);
    let known = state
        .series
        .iter()
        .filter(|point| point.period > baseline.period && alike(point.period, baseline.period));
    let shares = known.filter_map(|point| {
        let share = distance_covered(from, point.value.number()?, target)?;
        Some((point.period, share))
    });
    Some(std::iter::once((baseline.period, 0.0)).chain(shares).collect())
}

/// What is drawn where no way can be counted: whether the goal is reached, where that is known all the same.
fn otherwise(goal: &StrategyGoalState<'_>) -> Symbol {
    match goal.level {
        Level::Reached => Symbol::Check,
        Level::PartlyReached => Symbol::Half,
        Level::NotReached => Symbol::Cross,
        Level::Unknown | Level::ByHand | Level::NoTarget => Symbol::Question,
    }
}

/// What a goal's chart shows: of several indicators, the one that has come the least far.
fn goal_words(scene: &Scene<'_>, goal: &StrategyGoalState<'_>, ways: &[Way]) -> RichText {
    let voice = &scene.voice;
    let latest = ways.iter().filter_map(|way| way.last());
    let Some((period, share)) = latest.min_by(|(_, a), (_, b)| a.total_cmp(b)) else {
        let counted = counted(scene, goal);
        if counted > 0 {
            let spoken =
                [("counted", counted.into()), ("indicators", goal.indicators.len().into())];
            return voice.say("multiples-partly-counted", spoken);
        }
        let id = match goal.level {
            Level::Reached | Level::PartlyReached | Level::NotReached => "multiples-not-counted",
            Level::Unknown | Level::ByHand | Level::NoTarget => "multiples-unknown",
        };
        return voice.label(id);
    };
    let way = if *share < 0.0 { "back" } else { "on" };
    voice.say(
        "multiples-covered",
        [
            ("share", told(scene, *share).into()),
            ("period", voice.period(*period).into()),
            ("way", way.into()),
        ],
    )
}

/// A share as it is told wherever it stands.
fn told(scene: &Scene<'_>, share: f64) -> RichText {
    scene.voice.percent(share_told(share, scene.snapshot.thresholds.partly_reached_percent)).into()
}

/// The years that all charts of a strategy have: its own, or those of what is known.
fn years(
    scene: &Scene<'_>,
    strategy: Key<Strategy>,
    goals: &[&StrategyGoalState<'_>],
) -> Option<(f64, f64)> {
    let own = scene.snapshot.strategy(strategy).strategy;
    let first = own.from.map(|period| f64::from(period.first_day().year()));
    let last = own.to.map(Period::position_in_years);
    let known = goals.iter().flat_map(|goal| ways(scene, goal)).flatten();
    let known: Vec<f64> = known.map(|(period, _)| period.position_in_years()).collect();
    let from = known.iter().copied().chain(first).fold(f64::INFINITY, f64::min);
    let to = known.into_iter().chain(last).fold(f64::NEG_INFINITY, f64::max);
    (from < to).then_some((from, to))
}

/// The share covered by every period, a row a goal.
fn table(scene: &Scene<'_>, caption: RichText, goals: &[&StrategyGoalState<'_>]) -> Figures {
    let voice = &scene.voice;
    let label = |id: &'static str| voice.label(id);
    let rows = goals
        .iter()
        .filter_map(|goal| {
            let entry = scene.entries.of(Thing::StrategyGoal(goal.key))?;
            let ways = ways(scene, goal);
            let words = goal_words(scene, goal, &ways);
            let each = ways.iter().map(|way| {
                let shares = way.iter().map(|(period, share)| {
                    RichText::joined([&voice.period(*period), &told(scene, *share)], ": ")
                });
                RichText::joined(&shares.collect::<Vec<_>>(), "; ")
            });
            let each = RichText::joined(&each.collect::<Vec<_>>(), " / ");
            Some(figures::row(entry.name.clone(), [words, each]))
        })
        .collect();
    let columns = vec![label("goal"), label("distance-covered"), label("multiples-by-period")];
    Figures::new(caption, columns, rows)
}
