//! An indicator, and all indicators: the latest value, the target, every value known, and what is not known.

use std::collections::BTreeMap;

use super::corrections;
use super::foreseen::{self, ExpectationRow, MilestoneRow};
use super::group::Grouped;
use crate::assess::{FormerTargetState, Gap, IndicatorState, PartSeries, Point, Wording};
use crate::locale::RichText;
use crate::model::{Direction, Key, KnownChange, Period, StrategyArea, Text, Thing};
use crate::render::address;
use crate::render::chart;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::{self, Html};
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::status::Badge;
use crate::render::words::voice::Voice;
use crate::render::words::{measure, sentence, tally};

view! {
    /// An indicator's page.
    IndicatorView {
        name: RichText,
        latest: RichText,
        latest_when: Option<RichText>,
        level: Badge,
        trend: Badge,
        reasons: Vec<RichText>,
        unit_of_measure: RichText,
        baseline: Html,
        target: Html,
        progress: Vec<Fact>,
        responsible: Option<EntryView>,
        producer: Option<RichText>,
        body: Html,
        /// The distance that the target is about, by itself.
        distance_chart: Html,
        chart: Html,
        table_caption: RichText,
        columns: Vec<RichText>,
        rows: Vec<Row>,
        /// What divides the parts, each with its parts.
        divisions: Vec<RichText>,
        has_ways: bool,
        has_notes: bool,
        milestones: Vec<MilestoneRow>,
        expectations: Vec<ExpectationRow>,
        changes: Vec<Html>,
        statements: Vec<Html>,
        former: Vec<Html>,
        goals: Vec<EntryView>,
        strategy_goals: Vec<EntryView>,
    }
}

view! {
    /// A name and what is known under it.
    Fact {
        name: RichText,
        words: RichText,
    }
}

view! {
    /// One period of all series.
    Row {
        id: String,
        period: RichText,
        cells: Vec<Html>,
        /// Which way the indicator's own value moved from the one before.
        way: Html,
        note: RichText,
    }
}

/// An indicator's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r IndicatorState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Indicator(state.key), Section::Indicators);
    let voice = &scene.voice;
    draft.crumb_to(Overview::Indicators);
    let name = draft.named(state.name);
    if let Some(unit) = state.responsible {
        draft.reach(unit);
    }
    let latest = measure::latest(state, voice);
    let latest_when = measure::latest_when(state, voice);
    draft.summarise(sentence::joined(std::iter::once(&latest).chain(&latest_when)));
    let baseline_words = measure::baseline(state, voice);
    let baseline_sources = state.baseline.as_ref().map_or(&[][..], |baseline| baseline.sources);
    let mut baseline = draft.cited(&baseline_words, baseline_sources);
    let things = [format!("indicator/{}", state.id)];
    if let Some(known) = &state.baseline {
        let note = corrections::corrected(&draft, &things, known.corrections);
        add_note(&mut baseline, note);
    }
    let mut target = target(&mut draft, state);
    if let Some(known) = &state.target {
        add_note(&mut target, corrections::corrected(&draft, &things, known.corrections));
    }
    let rows = rows(&mut draft, state);
    let milestones = foreseen::milestones(&mut draft, state);
    let expectations = foreseen::expectations(&mut draft, state);
    let changes = changes(&mut draft, state, state.changes);
    let statements = draft.statements(state.statements);
    let former = former(&mut draft, state);
    draft.cite(state.sources);
    let parts = || state.comparators.iter().chain(&state.breakdowns);
    // The caption names the indicator; its own column need not say it again.
    let own = voice.label("value");
    let unit_of_measure = voice.text(state.unit_of_measure);
    let caption = [("name", voice.text(state.name).into()), ("unit", (&unit_of_measure).into())];
    draft.ask_about(&measure::level_badge(voice, state.level).words, state.responsible);
    let way = voice.label(match measure::gap_of_parts(state) {
        Some(_) => "better-closer",
        None => better(state.better),
    });
    let view = IndicatorView {
        name,
        latest,
        latest_when,
        level: measure::level_badge(voice, state.level),
        trend: measure::trend_badge(voice, state.trend),
        reasons: draft.reasons(&state.reasons),
        unit_of_measure: sentence::joined([&unit_of_measure, &way]),
        baseline,
        target,
        progress: progress(state, voice),
        responsible: scene.maybe(state.responsible.map(Thing::Unit)),
        producer: state.producer.map(|producer| voice.text(producer)),
        body: draft.prose_if_any(state.body, 1),
        distance_chart: Html(chart::distance(state, voice)),
        chart: Html(chart::trend(state, voice)),
        table_caption: voice.say("table-caption", caption),
        columns: std::iter::once(own)
            .chain(parts().map(|part| voice.text(part.name)))
            .chain(state.gap.as_ref().map(|_| voice.label("distance")))
            .collect(),
        has_ways: rows.iter().any(|row| !row.way.is_empty()),
        has_notes: rows.iter().any(|row| !row.note.is_empty()),
        rows,
        divisions: divisions(state, voice),
        milestones,
        expectations,
        changes,
        statements,
        former,
        goals: scene.list(state.goals.iter().copied().map(Thing::Goal)),
        strategy_goals: scene.list(state.strategy_goals.iter().copied().map(Thing::StrategyGoal)),
    };
    draft.finish("indicator.html", view)
}

/// What divides the parts, in sentences: "Uppdelat efter kön: flickor och pojkar."
fn divisions(state: &IndicatorState<'_>, voice: &Voice) -> Vec<RichText> {
    let mut found: Vec<(RichText, Vec<RichText>)> = Vec::new();
    for part in &state.breakdowns {
        let division = part.division.map(|division| voice.text(division)).unwrap_or_default();
        let name = voice.text(part.name);
        match found.iter_mut().find(|(known, _)| *known == division) {
            Some((_, names)) => names.push(name),
            None => found.push((division, vec![name])),
        }
    }
    let named = found.into_iter().filter(|(division, _)| !division.is_empty());
    let said = named.map(|(division, names)| {
        let parts = tally::listed(&names, voice);
        voice.say("divided-by", [("division", division.into()), ("parts", parts.into())])
    });
    said.collect()
}

fn better(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "better-higher",
        Direction::Lower => "better-lower",
        Direction::Neither => "better-neither",
    }
}

fn target<'r>(draft: &mut Draft<'r>, state: &'r IndicatorState<'r>) -> Html {
    let voice = &draft.scene.voice;
    let Some(target) = &state.target else {
        return (&voice.label("level-no-target")).into();
    };
    let words = measure::target(state, voice).unwrap_or_default();
    let note = target.target.note.as_ref().map(|note| voice.text(note));
    let words = sentence::joined(std::iter::once(&words).chain(&note));
    draft.cited(&words, &target.target.sources)
}

fn progress(state: &IndicatorState<'_>, voice: &Voice) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label: &'static str, words: Option<RichText>| {
        facts.extend(words.map(|words| Fact { name: voice.label(label), words }));
    };
    let pace = |pace: f64| voice.signed(pace, state.pace_decimals).into();
    add("distance-covered", state.distance_covered.map(|share| voice.percent(share).into()));
    let held = if state.gap.is_some() { "pace-of-distance" } else { "pace-held" };
    add(held, state.pace_held.map(pace));
    add("pace-needed", state.pace_needed.map(pace));
    add("forecast", measure::forecast_in_words(state, voice));
    facts
}

fn rows<'r>(draft: &mut Draft<'r>, state: &'r IndicatorState<'r>) -> Vec<Row> {
    let mut periods: BTreeMap<_, Period> = BTreeMap::new();
    let parts = || state.comparators.iter().chain(&state.breakdowns);
    let points = state.series.iter().chain(parts().flat_map(|part| &part.points));
    for point in points {
        periods.insert((point.period.last_day(), point.period.first_day()), point.period);
    }
    periods.into_values().rev().map(|period| row(draft, state, period)).collect()
}

fn row<'r>(draft: &mut Draft<'r>, state: &'r IndicatorState<'r>, period: Period) -> Row {
    let in_period = |points: &'r [Point<'r>]| points.iter().find(|point| point.period == period);
    let own = in_period(&state.series);
    let parts = state.comparators.iter().chain(&state.breakdowns);
    let others = parts.map(|part: &'r PartSeries<'r>| in_period(&part.points));
    let cells = std::iter::once(own).chain(others).map(|point| cell(draft, state, point));
    let mut cells: Vec<Html> = cells.collect();
    let voice = &draft.scene.voice;
    cells.extend(state.gap.as_ref().map(|gap| distance(gap, state, period, voice)));
    let mut notes = Vec::new();
    if let Some(point) = own {
        if point.breaks_series {
            notes.push(voice.label("break-here"));
        }
        if let Some(respondents) = point.respondents {
            notes.push(voice.say("respondents", [("count", respondents.into())]));
        }
        notes.extend(point.note.map(|note| voice.text(note)));
    }
    // What is said of the whole row holds for its parts, and is said once.
    let said = own.and_then(|point| point.note).map(Text::main);
    for part in state.comparators.iter().chain(&state.breakdowns) {
        let note = in_period(&part.points).and_then(|point| point.note);
        if let Some(note) = note.filter(|note| Some(note.main()) != said) {
            notes.push(RichText::joined([&voice.text(part.name), &voice.text(note)], ": "));
        }
    }
    notes.extend(brought(draft, own));
    notes.extend(corrected(draft, state, period));
    let id = address::value_place(period);
    Row {
        id,
        period: voice.period(period),
        cells,
        way: way(draft.scene, state, period),
        note: sentence::joined(&notes),
    }
}

/// The distance in a period that the target is about; nothing where none can be held against the others.
fn distance(gap: &Gap<'_>, state: &IndicatorState<'_>, period: Period, voice: &Voice) -> Html {
    let known = gap.values.iter().find(|(known, _)| *known == period);
    let words = known.map(|(_, value)| voice.number(*value, state.precision.column()));
    (&RichText::from(words.unwrap_or_default())).into()
}

/// Which way a value moved from the one before, and from which where another stands between them; nothing where there is
/// none to compare with.
fn way(scene: &Scene<'_>, state: &IndicatorState<'_>, period: Period) -> Html {
    let Some((before, trend)) = scene.snapshot.way_to_value(state.key, period) else {
        return Html::default();
    };
    let voice = &scene.voice;
    let mut html = Html::from(&measure::trend_badge(voice, trend));
    let earlier = state.series.iter().take_while(|point| point.period < period);
    if earlier.last().is_some_and(|point| point.period != before) {
        let words = voice.say("against-period", [("period", voice.period(before).into())]);
        add_note(&mut html, Some(words));
    }
    html
}

/// The follow-up that brought a value, as a link.
fn brought(draft: &Draft<'_>, point: Option<&Point<'_>>) -> Option<RichText> {
    let entry = draft.scene.entries.of(Thing::FollowUp(point?.follow_up?))?;
    Some(entry.name.clone().linked(&format!("{}{}", draft.up(), entry.at)))
}

/// Adds what is to be noted to what is shown.
fn add_note(html: &mut Html, note: Option<RichText>) {
    if let Some(note) = note {
        html.push(&Html(format!(" <span class=\"note\">{}</span>", markup::html(&note))));
    }
}

/// That values of a period were corrected: the indicator's own, and those of its parts with their names.
fn corrected(draft: &Draft<'_>, state: &IndicatorState<'_>, period: Period) -> Vec<RichText> {
    let things = [format!("indicator/{}", state.id)];
    let [thing] = &things;
    let in_period = |points: &[Point<'_>], part: Option<&str>| {
        let point = points.iter().find(|point| point.period == period);
        let corrected =
            point.and_then(|point| corrections::corrected(draft, &things, point.corrections));
        let changed = corrections::changed(draft, thing, period, part);
        corrected.into_iter().chain(changed).collect::<Vec<_>>()
    };
    let parts = state.comparators.iter().chain(&state.breakdowns).flat_map(|part| {
        let name = draft.scene.voice.text(part.name);
        let found = in_period(&part.points, Some(part.id)).into_iter();
        found.map(move |words| RichText::joined([&name, &words], ": "))
    });
    in_period(&state.series, None).into_iter().chain(parts).collect()
}

fn cell<'r>(
    draft: &mut Draft<'r>,
    state: &IndicatorState<'_>,
    point: Option<&'r Point<'r>>,
) -> Html {
    let Some(point) = point else { return Html::default() };
    let words = measure::whole_point(point, state.precision, &draft.scene.voice);
    if point.value.number().is_some() {
        return draft.cited(&words, point.sources);
    }
    let mut html = Html(format!("<span class=\"unknown\">{}</span>", markup::html(&words)));
    html.push(&draft.cite(point.sources));
    html
}

fn changes<'r>(
    draft: &mut Draft<'r>,
    state: &IndicatorState<'_>,
    changes: &'r [KnownChange],
) -> Vec<Html> {
    let mut shown = Vec::new();
    for change in changes {
        let voice = &draft.scene.voice;
        let spoken = [
            ("change", measure::change(state, voice, change.change).into()),
            ("since", voice.period(change.since).into()),
            ("period", voice.period(change.period).into()),
        ];
        let words = voice.say("known-change", spoken);
        shown.push(draft.cited(&words, &change.sources));
    }
    shown
}

fn former<'r>(draft: &mut Draft<'r>, state: &'r IndicatorState<'r>) -> Vec<Html> {
    let mut shown = Vec::new();
    for former in &state.former_targets {
        let target = former.target;
        let note = target.and_then(|target| target.note.as_ref());
        let note = note.map(|note| draft.scene.voice.text(note));
        let words = former_words(draft.scene, state, former);
        let words = sentence::joined([&words].into_iter().chain(&note));
        let mut html = draft.cited(&words, former.sources);
        html.push(&draft.cite(target.map_or(&[][..], |target| &target.sources)));
        html.push(&draft.cite(former.baseline_sources));
        shown.push(html);
    }
    shown
}

fn former_words(
    scene: &Scene<'_>,
    state: &IndicatorState<'_>,
    former: &FormerTargetState<'_>,
) -> RichText {
    let voice = &scene.voice;
    let mut parts = Vec::new();
    if let Some(target) = former.target {
        let rule = measure::rule(&target.rule, state, voice);
        parts.push(match target.by {
            Some(by) => voice
                .say("target-by", [("target", rule.into()), ("period", voice.period(by).into())]),
            None => rule,
        });
    }
    if let Some((period, value)) = former.baseline {
        let period = voice.period(period);
        let value = match value {
            Some(value) => {
                let value = measure::with_unit(state, voice, value);
                voice.say("baseline-in", [("value", value.into()), ("period", period.into())])
            }
            None => voice.say("baseline-not-known", [("period", period.into())]),
        };
        parts.push(voice.say("former-baseline", [("value", value.into())]));
    }
    parts.extend(former.better.map(|direction| voice.label(better(direction)).lowercase()));
    let until = voice.date(former.until);
    let words = RichText::joined(&parts, ", ");
    match former.decision {
        Some(decision) => voice.say(
            "former-target-decision",
            [
                ("until", until.into()),
                ("words", words.into()),
                ("decision", voice.text(decision).into()),
            ],
        ),
        None => {
            voice.say("former-target-until", [("until", until.into()), ("words", words.into())])
        }
    }
}

view! {
    /// All indicators.
    IndicatorsView {
        sentence: RichText,
        groups: Vec<Grouped>,
    }
}

/// All indicators, by the strategy's area that they belong to.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Indicators);
    let mut areas: BTreeMap<Option<Key<StrategyArea>>, Vec<Thing>> = BTreeMap::new();
    for state in scene.snapshot.indicators() {
        let area = state.strategy_goals.first();
        let area = area.and_then(|key| scene.snapshot.strategy_goal(*key).goal.area);
        areas.entry(area).or_default().push(Thing::Indicator(state.key));
    }
    let count: usize = areas.values().map(Vec::len).sum();
    // Those outside every area come last.
    let (without, within): (Vec<_>, Vec<_>) =
        areas.into_iter().partition(|(area, _)| area.is_none());
    let groups = within.into_iter().chain(without).map(|(area, things)| {
        let entry = area.and_then(|key| scene.entries.of(Thing::StrategyArea(key)));
        Grouped::new(
            entry.map_or_else(|| scene.voice.label("other-areas"), |entry| entry.name.clone()),
            entry.map_or_else(String::new, |entry| entry.at.clone()),
            scene.list(things),
        )
    });
    let view = IndicatorsView {
        sentence: scene.voice.say("indicators-lead", [("count", count.into())]),
        groups: groups.collect(),
    };
    draft.finish_overview(view)
}
