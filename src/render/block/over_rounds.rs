//! How something was distributed round after round: a sentence on the latest, a chart of the last ones, and the same
//! figures as a table.

use crate::assess::{RollUp, Wording};
use crate::locale::RichText;
use crate::model::{Key, Round, Thing};
use crate::render::block::distribution;
use crate::render::chart::{self, Bar};
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::scene::Scene;
use crate::render::words::status::Badge;
use crate::render::words::tally::{self, CountedStatus};

view! {
    /// How many had each status in a round.
    RoundCounts {
        /// Where the round's page is.
        at: String,
        name: RichText,
        /// How many had each of the statuses.
        cells: Vec<String>,
        /// How many there were.
        total: String,
        /// Of how many anything was said.
        covered: String,
    }
}

view! {
    /// A distribution over rounds.
    OverRounds {
        /// What is counted.
        name: RichText,
        /// And of what part of the whole: every table on a page has a name of its own.
        whose: RichText,
        /// That, where it stands in an attribute.
        plain_whose: String,
        /// How it stood in the last of the rounds.
        sentence: RichText,
        /// A bar for each round.
        chart: Html,
        /// The statuses that anything has had, as heads of columns.
        columns: Vec<Badge>,
        /// A row for each round, the latest first.
        rows: Vec<RoundCounts>,
    }
}

/// As many rounds as a reader takes in at once; every earlier one shows those before it on a page of its own.
const SHOWN: usize = 12;

/// The distribution, of the whole or of a part, over the last rounds in which there was anything to count, earliest first; `None`: there was none
/// in the last one.
pub(crate) fn over_rounds<S: CountedStatus>(
    scene: &Scene<'_>,
    name: &RichText,
    part: Option<&RichText>,
    rounds: &[(Key<Round>, RollUp<S>)],
) -> Option<OverRounds> {
    let (_, latest) = rounds.last().filter(|(_, latest)| latest.total() > 0)?;
    let counted: Vec<_> = rounds.iter().filter(|(_, counts)| counts.total() > 0).collect();
    let shown = counted.get(counted.len().saturating_sub(SHOWN)..)?;
    let statuses: Vec<S> = S::ORDER
        .into_iter()
        .filter(|status| shown.iter().any(|(_, counts)| counts.count(*status) > 0))
        .collect();
    let voice = &scene.voice;
    let period = |key: Key<Round>| {
        let state = scene.snapshot.round(key);
        state.map_or_else(RichText::default, |state| voice.period(state.round.period))
    };
    let bars: Vec<Bar> = shown
        .iter()
        .map(|(round, counts)| Bar {
            name: period(*round),
            total: voice.count(counts.total()).into(),
            parts: distribution::parts(counts),
        })
        .collect();
    let sentence = tally::sentence(latest, voice, None);
    let whose = RichText::joined(std::iter::once(name).chain(part), ", ");
    let described = [("name", (&whose).into()), ("sentence", (&sentence).into())];
    let told = chart::ChartWords {
        title: whose.clone(),
        description: voice.say("over-rounds-described", described),
    };
    let rows = shown.iter().rev().map(|(round, counts)| {
        let at = scene.entries.of(Thing::Round(*round)).map_or("", |entry| entry.at.as_str());
        let cells = statuses.iter().map(|status| voice.count(counts.count(*status)));
        RoundCounts {
            at: at.to_owned(),
            name: period(*round),
            cells: cells.collect(),
            total: voice.count(counts.total()),
            covered: voice.count(counts.covered()),
        }
    });
    Some(OverRounds {
        name: name.clone(),
        plain_whose: whose.plain().to_owned(),
        whose,
        chart: Html(chart::over_rounds(&bars, &told)),
        columns: statuses.iter().map(|status| status.badge(voice)).collect(),
        rows: rows.collect(),
        sentence,
    })
}
