//! A strategy, its areas and its measurable goals: how far towards them?

use super::audit::{self, AuditView};
use super::goal::agenda_links;
use super::group::Grouped;
use super::scorecard::{Stated, stated};
use crate::assess::{LevelCount, StrategyAreaState, StrategyGoalState, StrategyState, Wording};
use crate::locale::RichText;
use crate::model::{Key, StatedThing, StrategyGoal, Strength, Thing};
use crate::render::block::better_or_worse::{BetterOrWorse, better_or_worse};
use crate::render::block::distribution;
use crate::render::block::figures::Figures;
use crate::render::block::multiples::{self, MultiplesView};
use crate::render::block::years::{YearsView, years};
use crate::render::chart;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed::Feed;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::Section;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::measure;
use crate::render::words::status::Badge;
use crate::render::words::tally::{self, CountLinks, CountedLevel};
use crate::render::words::unknown;

view! {
    /// A strategy's page.
    StrategyView {
        kind: RichText,
        name: RichText,
        vision: Option<RichText>,
        sentence: RichText,
        by_level: Vec<OfLevel>,
        chart: Html,
        years: Option<YearsView>,
        multiples: Option<MultiplesView>,
        coordinator: Option<RichText>,
        stated_counts: Vec<Stated>,
        body: Html,
        areas: Vec<Grouped>,
        strengths: Vec<StrengthView>,
        decisions: Vec<Html>,
    }
}

view! {
    /// A strength that the strategy names.
    StrengthView {
        name: RichText,
        words: Html,
    }
}

/// A strategy's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r StrategyState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Strategy(state.key), Section::Strategy);
    let voice = &scene.voice;
    let strategy = state.strategy;
    let name = draft.named(&strategy.name);
    let vision = strategy.vision.as_ref().map(|vision| voice.text(vision));
    // A goal of which only the number is known is listed, but not known.
    let with_wording = state
        .goals
        .iter()
        .filter(|key| scene.snapshot.strategy_goal(**key).goal.wording.is_some())
        .count();
    let stated_counts = stated(&mut draft, &strategy.stated_counts, |thing| match thing {
        StatedThing::Goals => Some(with_wording),
        StatedThing::Strengths => Some(strategy.strengths.len()),
        StatedThing::Activities | StatedThing::Scorecards | StatedThing::Departments => None,
    });
    let strengths = strengths(&mut draft, &strategy.strengths);
    draft.cite(&strategy.sources);
    let decisions = draft.decisions(&strategy.decisions);
    let period = [strategy.from, strategy.to].into_iter().flatten();
    let period: Vec<RichText> = period.map(|period| voice.period(period)).collect();
    let mut kind = voice.label("strategy");
    if !period.is_empty() {
        kind.push_str(" ");
        kind.push(&RichText::joined(&period, "–"));
    }
    let view = StrategyView {
        name,
        kind,
        vision,
        sentence: unknown::levels(
            scene,
            state.levels,
            &state.goals,
            Some(&CountLinks { up: "", at: "" }),
        ),
        by_level: by_level(scene, &state.goals),
        chart: distribution::level_bar(&voice.text(&strategy.name), state.levels, voice),
        years: years(scene, state),
        multiples: multiples::of_areas(scene, state),
        coordinator: strategy.coordinator.as_ref().map(|unit| voice.text(unit)),
        stated_counts,
        body: draft.prose_if_any(strategy.body.as_ref(), 1),
        areas: areas(scene, state),
        strengths,
        decisions,
    };
    draft.finish("strategy.html", view)
}

view! {
    /// The goals that have one level.
    OfLevel {
        /// The place of the list on the page.
        anchor: &'static str,
        badge: Badge,
        count: RichText,
        goals: Vec<EntryView>,
    }
}

/// A strategy's goals by level: those that have reached it, those that have not, and those of which it cannot be said.
fn by_level(scene: &Scene<'_>, goals: &[Key<StrategyGoal>]) -> Vec<OfLevel> {
    let level =
        |key: &Key<StrategyGoal>| LevelCount::from_iter([scene.snapshot.strategy_goal(*key)]);
    let lists =
        tally::counted_levels(&scene.voice).into_iter().map(|CountedLevel { place, badge, of }| {
            let found: Vec<_> = goals.iter().filter(|key| of(level(key)) > 0).copied().collect();
            OfLevel {
                anchor: place,
                badge,
                count: scene.voice.count(u32::try_from(found.len()).unwrap_or(u32::MAX)).into(),
                goals: scene.list(found.into_iter().map(Thing::StrategyGoal)),
            }
        });
    lists.filter(|list| !list.goals.is_empty()).collect()
}

fn strengths<'r>(draft: &mut Draft<'r>, strengths: &'r [Strength]) -> Vec<StrengthView> {
    let mut shown = Vec::new();
    for strength in strengths {
        let voice = &draft.scene.voice;
        let words =
            strength.description.as_ref().map(|words| voice.text(words)).unwrap_or_default();
        let words = draft.cited(&words, &strength.sources);
        let name = draft.scene.voice.text(&strength.name);
        shown.push(StrengthView { name, words });
    }
    shown
}

fn areas(scene: &Scene<'_>, state: &StrategyState<'_>) -> Vec<Grouped> {
    let rows = |goals: &mut dyn Iterator<Item = Key<StrategyGoal>>| {
        scene.list(goals.map(Thing::StrategyGoal))
    };
    let mut groups = Vec::new();
    for key in &state.areas {
        let Some(entry) = scene.entries.of(Thing::StrategyArea(*key)) else { continue };
        let goals = &scene.snapshot.strategy_area(*key).goals;
        let rows = rows(&mut goals.iter().copied());
        groups.push(Grouped::new(entry.name.clone(), entry.at.clone(), rows));
    }
    let outside = |key: &Key<StrategyGoal>| scene.snapshot.strategy_goal(*key).goal.area.is_none();
    let rows = rows(&mut state.goals.iter().copied().filter(outside));
    if !rows.is_empty() {
        let name = scene.voice.label("other-areas");
        groups.push(Grouped::new(name, String::new(), rows));
    }
    groups
}

view! {
    /// An area's page.
    AreaView {
        name: RichText,
        sentence: RichText,
        tally: Html,
        chart: Html,
        multiples: Option<MultiplesView>,
        body: Html,
        /// Whether its measures have become better or worse.
        turned: Option<BetterOrWorse>,
        goals: Vec<EntryView>,
        statements: Vec<Html>,
    }
}

/// An area's page.
pub(super) fn area<'r>(
    scene: &'r Scene<'r>,
    state: &'r StrategyAreaState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::StrategyArea(state.key), Section::Strategy);
    let area = state.area;
    draft.crumb(Thing::Strategy(area.strategy));
    let name = draft.named(&area.name);
    let statements = draft.statements(&area.statements);
    draft.cite(&area.sources);
    let sentence = unknown::levels(scene, state.levels, &state.goals, None);
    draft.summarise(sentence.clone());
    let measures =
        state.goals.iter().flat_map(|goal| &scene.snapshot.strategy_goal(*goal).indicators);
    let view = AreaView {
        name,
        sentence,
        tally: distribution::level_tally(state.levels, &scene.voice, None),
        chart: distribution::level_bar(&scene.voice.text(&area.name), state.levels, &scene.voice),
        multiples: multiples::of_goals(scene, state),
        body: draft.prose_if_any(area.body.as_ref(), 1),
        turned: better_or_worse(scene, measures.copied()),
        goals: scene.list(state.goals.iter().copied().map(Thing::StrategyGoal)),
        statements,
    };
    draft.finish("area.html", view)
}

view! {
    /// A strategy goal's page.
    StrategyGoalView {
        kind: RichText,
        name: RichText,
        wording_missing: bool,
        badge: Badge,
        reasons: Vec<RichText>,
        strategy: Option<EntryView>,
        area: Option<EntryView>,
        responsible: Option<EntryView>,
        body: Html,
        indicators: Vec<Measure>,
        agenda: Vec<RichText>,
        audits: Vec<AuditView>,
        statements: Vec<Html>,
        goals: Vec<EntryView>,
        activities: Vec<EntryView>,
    }
}

view! {
    /// An indicator of a strategy goal.
    Measure {
        at: String,
        name: RichText,
        chart: Html,
        table: Figures,
        baseline: RichText,
        latest: RichText,
        target: RichText,
        level: Badge,
        trend: Badge,
    }
}

/// A strategy goal's page.
pub(super) fn goal<'r>(
    scene: &'r Scene<'r>,
    state: &'r StrategyGoalState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::StrategyGoal(state.key), Section::Strategy);
    draft.follow(Feed::StrategyGoal(state.key));
    let voice = &scene.voice;
    let goal = state.goal;
    draft.crumb(Thing::Strategy(goal.strategy));
    if let Some(area) = goal.area {
        draft.crumb(Thing::StrategyArea(area));
    }
    let strategy = voice.text(&scene.snapshot.strategy(goal.strategy).strategy.name);
    let words = goal.wording.as_ref().or(goal.subject.as_ref());
    let number = goal.number.to_string();
    let name = match words {
        Some(words) => draft.named(words),
        None => draft.title(),
    };
    if let Some(unit) = goal.responsible {
        draft.reach(unit);
    }
    let statements = draft.statements(&goal.statements);
    draft.cite(&goal.sources);
    let reasons = draft.reasons(&state.reasons);
    draft.summarise(reasons.first().cloned().unwrap_or_else(|| name.clone()));
    let kind = [("number", number.into()), ("strategy", strategy.into())];
    let badge = measure::strategy_level_badge(voice, state);
    draft.ask_about(&badge.words, goal.responsible);
    let audits = audit::of_goal(&mut draft, &state.audits, false, &state.measured);
    let view = StrategyGoalView {
        kind: voice.say("strategy-goal-kind", kind),
        name,
        wording_missing: goal.wording.is_none(),
        badge,
        reasons,
        strategy: scene.entry(Thing::Strategy(goal.strategy)),
        area: scene.maybe(goal.area.map(Thing::StrategyArea)),
        responsible: scene.maybe(goal.responsible.map(Thing::Unit)),
        body: draft.prose_if_any(goal.body.as_ref(), 1),
        indicators: measures(scene, state),
        agenda: agenda_links(&draft, &goal.frameworks),
        audits,
        statements,
        goals: scene.list(state.goals.iter().copied().map(Thing::Goal)),
        activities: scene.list(state.activities.iter().copied().map(Thing::Activity)),
    };
    draft.finish("strategy-goal.html", view)
}

fn measures(scene: &Scene<'_>, state: &StrategyGoalState<'_>) -> Vec<Measure> {
    let voice = &scene.voice;
    let shown = state.indicators.iter().filter_map(|key| {
        let entry = scene.entries.of(Thing::Indicator(*key))?;
        let indicator = scene.snapshot.indicator(*key);
        let target = measure::target(indicator, voice);
        Some(Measure {
            at: entry.at.clone(),
            name: entry.name.clone(),
            chart: Html(chart::trend(indicator, voice)),
            table: Figures::of_indicator(indicator, voice),
            baseline: measure::baseline(indicator, voice),
            latest: measure::latest_with_period(indicator, voice),
            target: target.unwrap_or_else(|| voice.label("level-no-target")),
            level: measure::level_badge(voice, indicator.level),
            trend: measure::trend_badge(voice, indicator.trend),
        })
    });
    shown.collect()
}
