//! Why it cannot be said whether goals of a strategy have reached their levels, in words.

use super::edition::Edition;
use super::tally::{self, CountLinks};
use crate::assess::{LevelCount, WhyUnknown};
use crate::locale::RichText;
use crate::model::{Key, StrategyGoal};

/// Goals of a strategy by level, and for how many of them it cannot be said, and why.
pub(crate) fn levels(
    edition: &Edition<'_>,
    levels: LevelCount,
    goals: &[Key<StrategyGoal>],
    links: Option<&CountLinks<'_>>,
) -> RichText {
    let counted = tally::levels(levels, &edition.voice, links);
    match because(edition, goals) {
        Some(why) => RichText::joined([&counted, &why], " "),
        None => counted,
    }
}

/// For how many of some goals it cannot be said, and why; `None`: it can of all.
fn because(edition: &Edition<'_>, goals: &[Key<StrategyGoal>]) -> Option<RichText> {
    let voice = &edition.voice;
    let why: Vec<WhyUnknown> =
        goals.iter().filter_map(|goal| edition.snapshot.why_unknown(*goal)).collect();
    let parts: Vec<RichText> = WhyUnknown::ALL
        .into_iter()
        .filter_map(|kind| {
            let count = why.iter().filter(|one| **one == kind).count();
            (count > 0).then(|| voice.say(label(kind), [("count", count.into())]))
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let mut sentence = tally::listed(&parts, voice).capitalised();
    sentence.push_str(".");
    Some(sentence)
}

fn label(why: WhyUnknown) -> &'static str {
    match why {
        WhyUnknown::NoWording => "unknown-no-wording",
        WhyUnknown::NoMeasure => "unknown-no-measure",
        WhyUnknown::NoValue => "unknown-no-value",
        WhyUnknown::TooOld => "unknown-too-old",
        WhyUnknown::Suppressed => "unknown-suppressed",
        WhyUnknown::NotComparable => "unknown-not-comparable",
    }
}
