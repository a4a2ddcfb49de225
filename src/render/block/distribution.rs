//! How many stand where, as a bar with its sentence and the count of every status.

use std::fmt::Write as _;

use crate::assess::{LevelCount, RollUp};
use crate::locale::RichText;
use crate::model::Symbol;
use crate::render::chart::{self, Part};
use crate::render::html::markup::{self, Html};
use crate::render::html::view::view;
use crate::render::words::tally::{self, CountLinks, CountedLevel, CountedStatus};
use crate::render::words::voice::Voice;

view! {
    /// A distribution: heading, sentence, bar and the count of every status.
    Distribution {
        /// What is counted.
        name: RichText,
        /// The sentence.
        sentence: RichText,
        /// The bar.
        chart: Html,
        /// The count of every status.
        tally: Html,
    }
}

/// The count of every status that anything has, each leading to its list.
pub(crate) fn tally<S: CountedStatus>(
    roll_up: &RollUp<S>,
    voice: &Voice,
    links: Option<&CountLinks<'_>>,
) -> Html {
    if roll_up.total() == 0 {
        return Html::default();
    }
    let mut out = String::from("<ul class=\"tally\">");
    for (status, count) in roll_up.iter().filter(|(_, count)| *count > 0) {
        out.push_str("<li>");
        out.push_str(&Html::from(&status.badge(voice)).0);
        out.push(' ');
        out.push_str(&counted_link(voice, count, status.word(), links).0);
        out.push_str("</li>");
    }
    out.push_str("</ul>");
    Html(out)
}

/// The parts of a chart that shows a roll-up.
pub(crate) fn parts<S: CountedStatus>(roll_up: &RollUp<S>) -> Vec<Part> {
    let parts = roll_up.iter().map(|(status, count)| Part {
        class: status.word(),
        symbol: status.symbol(),
        count,
    });
    parts.collect()
}

/// The parts of a chart that shows the strategy's goals by level.
pub(crate) fn level_parts(count: LevelCount) -> [Part; 4] {
    let LevelCount { reached, partly_reached, not_reached, unknown } = count;
    [
        Part { class: "reached", symbol: Symbol::Check, count: reached },
        Part { class: "partly-reached", symbol: Symbol::Half, count: partly_reached },
        Part { class: "not-reached", symbol: Symbol::Cross, count: not_reached },
        Part { class: "unknown", symbol: Symbol::Question, count: unknown },
    ]
}

/// The bar of a roll-up, described by its sentence.
pub(crate) fn bar<S: CountedStatus>(roll_up: &RollUp<S>, voice: &Voice) -> Html {
    let name = voice.label(&format!("distribution-{}", S::FAMILY));
    drawn(&name, &parts(roll_up), &tally::sentence(roll_up, voice, None), voice)
}

/// The bar of a strategy's goals by level, described by its sentence. `name` is whose they are.
pub(crate) fn level_bar(name: &RichText, count: LevelCount, voice: &Voice) -> Html {
    drawn(name, &level_parts(count), &tally::levels(count, voice, None), voice)
}

fn drawn(name: &RichText, parts: &[Part], sentence: &RichText, voice: &Voice) -> Html {
    let told = chart::ChartWords {
        title: voice.say("chart-distribution-title", [("name", name.into())]),
        description: sentence.clone(),
    };
    Html(chart::distribution(parts, &told))
}

/// A whole distribution.
pub(crate) fn distribution<S: CountedStatus>(
    name: &RichText,
    roll_up: &RollUp<S>,
    voice: &Voice,
    links: Option<&CountLinks<'_>>,
) -> Distribution {
    Distribution {
        name: name.clone(),
        sentence: tally::sentence(roll_up, voice, links),
        chart: drawn(name, &parts(roll_up), &tally::sentence(roll_up, voice, None), voice),
        tally: tally(roll_up, voice, links),
    }
}

/// The strategy's goals by level, with shape, word and colour, each count leading to its list.
pub(crate) fn level_tally(
    levels: LevelCount,
    voice: &Voice,
    links: Option<&CountLinks<'_>>,
) -> Html {
    let mut out = String::from("<ul class=\"tally\">");
    for CountedLevel { place, badge, of } in tally::counted_levels(voice) {
        let count = of(levels);
        if count > 0 {
            let count = counted_link(voice, count, place, links);
            // Writing into a text does not fail.
            let _ = write!(out, "<li>{} {}</li>", Html::from(&badge).0, count.0);
        }
    }
    out.push_str("</ul>");
    Html(out)
}

/// A count, which leads to its list where there is one.
fn counted_link(voice: &Voice, count: u32, place: &str, links: Option<&CountLinks<'_>>) -> Html {
    let words = RichText::new(voice.count(count));
    Html(markup::html(&match links {
        Some(links) => links.link(place, words),
        None => words,
    }))
}
