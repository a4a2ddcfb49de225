//! Has it become better or worse? The measures of an area or a perspective by their latest changes, and what the pace held
//! leads to.

use crate::assess::{IndicatorState, Trend};
use crate::locale::RichText;
use crate::model::{Indicator, Key, Thing};
use crate::render::html::view::view;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::{measure, tally};

view! {
    /// Whether measures have become better or worse.
    BetterOrWorse {
        sentence: RichText,
        /// First those that have become worse.
        rows: Vec<MeasureRow>,
    }
}

view! {
    /// A measure, and where its pace leads.
    MeasureRow {
        measure: EntryView,
        forecast: Option<RichText>,
    }
}

impl BetterOrWorse {
    /// The sentence alone, where the measures stand on other pages.
    pub(crate) fn without_rows(self) -> Self {
        Self { rows: Vec::new(), ..self }
    }
}

/// Of some indicators, each once; `None`: there are none.
pub(crate) fn better_or_worse(
    scene: &Scene<'_>,
    indicators: impl IntoIterator<Item = Key<Indicator>>,
) -> Option<BetterOrWorse> {
    let mut states: Vec<&IndicatorState<'_>> = Vec::new();
    for key in indicators {
        if states.iter().all(|known| known.key != key) {
            states.push(scene.snapshot.indicator(key));
        }
    }
    if states.is_empty() {
        return None;
    }
    let sentence = sentence(scene, &states);
    states.sort_by_key(|state| rank(state.trend));
    let rows = states.into_iter().filter_map(|state| {
        Some(MeasureRow {
            measure: scene.entry(Thing::Indicator(state.key))?,
            forecast: measure::forecast_in_words(state, &scene.voice),
        })
    });
    Some(BetterOrWorse { sentence, rows: rows.collect() })
}

fn sentence(scene: &Scene<'_>, states: &[&IndicatorState<'_>]) -> RichText {
    let voice = &scene.voice;
    let counted = |id: &'static str, is_meant: &dyn Fn(Trend) -> bool| {
        let count = states.iter().filter(|state| is_meant(state.trend)).count();
        (count > 0).then(|| voice.say(id, [("count", count.into())]))
    };
    let known = [
        counted("turned-worse", &|trend| trend == Trend::Worse),
        counted("turned-better", &|trend| trend == Trend::Better),
        counted("turned-unchanged", &|trend| trend == Trend::Unchanged),
    ];
    let known: Vec<RichText> = known.into_iter().flatten().collect();
    let listed = tally::listed(&known, voice);
    let sentences = [
        Some(voice.say("better-or-worse", [("count", states.len().into())])),
        (!known.is_empty()).then(|| voice.say("have-turned", [("parts", listed.into())])),
        counted("turned-without-judgement", &|trend| matches!(trend, Trend::Up | Trend::Down)),
        counted("turned-unknown", &|trend| trend == Trend::Unknown),
    ];
    let sentences: Vec<RichText> = sentences.into_iter().flatten().collect();
    RichText::joined(&sentences, " ")
}

/// What has become worse stands first, what cannot be told last.
fn rank(trend: Trend) -> u8 {
    match trend {
        Trend::Worse => 0,
        Trend::Unchanged => 1,
        Trend::Better => 2,
        Trend::Up | Trend::Down => 3,
        Trend::Unknown => 4,
    }
}
