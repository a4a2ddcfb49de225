//! What an indicator was to have come to on the way, and what others expect or plan of it, beside what came of that.

use crate::assess::{IndicatorState, Wording};
use crate::locale::RichText;
use crate::model::{ExpectationKind, Period, Symbol};
use crate::render::draft::Draft;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::words::measure;
use crate::render::words::status::Badge;

view! {
    /// A milestone.
    MilestoneRow {
        period: RichText,
        value: Html,
        outcome: RichText,
        /// Whether it was reached; `None`: its time is not over, or that cannot be told.
        badge: Option<Badge>,
        note: RichText,
    }
}

view! {
    /// What somebody expects or plans.
    ExpectationRow {
        period: RichText,
        kind: RichText,
        value: Html,
        by: RichText,
        date: RichText,
        outcome: RichText,
        note: RichText,
    }
}

/// The milestones, the latest first.
pub(super) fn milestones<'r>(
    draft: &mut Draft<'r>,
    state: &'r IndicatorState<'r>,
) -> Vec<MilestoneRow> {
    let mut rows = Vec::with_capacity(state.milestones.len());
    for one in state.milestones.iter().rev() {
        let voice = &draft.scene.voice;
        let value = measure::with_unit(state, voice, one.milestone.value);
        let outcome = one.outcome.map(|outcome| measure::with_unit(state, voice, outcome));
        rows.push(MilestoneRow {
            period: voice.period(one.milestone.period),
            outcome: outcome.unwrap_or_default(),
            badge: one.is_reached.map(|is_reached| {
                let (class, symbol, label) = if is_reached {
                    ("reached", Symbol::Check, "milestone-reached")
                } else {
                    ("not-reached", Symbol::Cross, "milestone-not-reached")
                };
                Badge::new(class, symbol, voice.label(label))
            }),
            note: one.milestone.note.as_ref().map(|note| voice.text(note)).unwrap_or_default(),
            value: draft.cited(&value, &one.milestone.sources),
        });
    }
    rows
}

/// What others expect or plan: the latest period first, and of each the earliest day first.
pub(super) fn expectations<'r>(
    draft: &mut Draft<'r>,
    state: &'r IndicatorState<'r>,
) -> Vec<ExpectationRow> {
    let mut rows = Vec::with_capacity(state.expectations.len());
    let mut periods: Vec<Period> = state.expectations.iter().map(|one| one.period).collect();
    periods.dedup();
    for period in periods.into_iter().rev() {
        let own = state.series.iter().find(|point| point.period == period);
        let outcome = own.and_then(|point| point.value.number());
        for one in state.expectations.iter().filter(|one| one.period == period) {
            let voice = &draft.scene.voice;
            let value = measure::with_unit(state, voice, one.value);
            let text = |text: Option<&crate::model::Text>| {
                text.map(|text| voice.text(text)).unwrap_or_default()
            };
            rows.push(ExpectationRow {
                period: voice.period(period),
                kind: voice.label(kind(one.kind)),
                by: text(one.by.as_ref()),
                date: one.date.map(|date| voice.date(date).into()).unwrap_or_default(),
                outcome: outcome
                    .map(|outcome| measure::with_unit(state, voice, outcome))
                    .unwrap_or_default(),
                note: text(one.note.as_ref()),
                value: draft.cited(&value, &one.sources),
            });
        }
    }
    rows
}

fn kind(kind: ExpectationKind) -> &'static str {
    match kind {
        ExpectationKind::Forecast => "expectation-forecast",
        ExpectationKind::Budget => "expectation-budget",
        ExpectationKind::Plan => "expectation-plan",
    }
}
