//! How many of a strategy's goals had reached their level, year after year: a chart up to its last year, and a table.

use super::figures::{self, Figures};
use crate::assess::{StrategyState, StrategyYear, Wording as _};
use crate::locale::RichText;
use crate::model::Period;
use crate::render::block::distribution;
use crate::render::chart::{self, Column};
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::scene::Scene;

view! {
    /// A strategy's years.
    YearsView {
        chart: Html,
        /// By what each year is counted.
        notes: Vec<RichText>,
        /// The same figures.
        table: Figures,
    }
}

/// A strategy's years; `None`: its period is not known, or none of it has begun.
pub(crate) fn years(scene: &Scene<'_>, state: &StrategyState<'_>) -> Option<YearsView> {
    let voice = &scene.voice;
    let (from, to) = (state.strategy.from?, state.strategy.to?);
    let (first, latest) = (state.years.first()?, state.years.last()?);
    if state.goals.is_empty() {
        return None;
    }
    let last_year = to.last_day().year();
    let columns = (from.first_day().year()..=last_year).map(|year| {
        let known = state.years.iter().find(|known| known.year == year);
        Column {
            name: in_words(scene, year),
            parts: known.map(|known| distribution::level_parts(known.levels)),
        }
    });
    let count = state.goals.len();
    let figure = chart::Years {
        columns: columns.collect(),
        goal: voice.say("years-goal", [("count", count.into())]),
    };
    let name = voice.text(&state.strategy.name);
    let title = voice.say("years-title", [("name", name.into())]);
    let mut sentences = vec![told(scene, first)];
    if latest.year != first.year {
        sentences.push(told(scene, latest));
    }
    let spoken = [("year", in_words(scene, last_year).into()), ("count", count.into())];
    sentences.push(voice.say("years-told-goal", spoken));
    let described = RichText::joined(&sentences, " ");
    let mut notes = vec![voice.label("years-note")];
    if latest.known_until.month() != 12 || latest.known_until.day() != 31 {
        let date = voice.date(latest.known_until);
        let spoken = [("year", in_words(scene, latest.year).into()), ("date", date.into())];
        notes.push(voice.say("years-note-latest", spoken));
    }
    Some(YearsView {
        chart: Html(chart::years(
            &figure,
            &chart::ChartWords { title: title.clone(), description: described },
        )),
        notes,
        table: table(scene, title, &state.years),
    })
}

fn in_words(scene: &Scene<'_>, year: i16) -> RichText {
    Period::year(year).map(|period| scene.voice.period(period)).unwrap_or_default()
}

fn told(scene: &Scene<'_>, year: &StrategyYear) -> RichText {
    let levels = year.levels;
    let spoken = [
        ("year", in_words(scene, year.year).into()),
        ("reached", levels.reached.into()),
        ("partly", levels.partly_reached.into()),
        ("not", levels.not_reached.into()),
        ("unknown", levels.unknown.into()),
    ];
    scene.voice.say("years-told", spoken)
}

fn table(scene: &Scene<'_>, caption: RichText, years: &[StrategyYear]) -> Figures {
    let voice = &scene.voice;
    let rows = years.iter().rev().map(|year| {
        let levels = year.levels;
        let counts = [levels.reached, levels.partly_reached, levels.not_reached, levels.unknown];
        figures::row(in_words(scene, year.year), counts.map(|count| voice.count(count).into()))
    });
    let columns =
        ["year", "level-reached", "level-partly-reached", "level-not-reached", "level-unknown"];
    Figures::new(caption, columns.map(|id| voice.label(id)).into(), rows.collect())
}
