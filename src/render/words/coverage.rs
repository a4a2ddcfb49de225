//! What a report covers, in words: "6 av 9 mål bedömda, 12 av 18 aktiviteter rapporterade".

use super::voice::Voice;
use crate::assess::{Coverage, CoverageCounts};
use crate::locale::RichText;
use crate::model::Thing;

/// How much one or more reports cover, of each kind that there is; `None`: there was nothing to tell of.
pub(crate) fn counted(voice: &Voice, counts: CoverageCounts) -> Option<RichText> {
    let kinds = [
        ("coverage-goals", counts.goals),
        ("coverage-activities", counts.activities),
        ("coverage-indicators", counts.indicators),
    ];
    let some = kinds.into_iter().filter(|(_, [_, expected])| *expected > 0);
    let said: Vec<RichText> = some
        .map(|(id, [told, expected])| {
            voice.say(id, [("told", told.into()), ("expected", expected.into())])
        })
        .collect();
    (!said.is_empty()).then(|| RichText::joined(&said, ", "))
}

/// What a report leaves out, in the card's order: goals, activities, indicators.
pub(crate) fn left_out(coverage: &Coverage) -> [Vec<Thing>; 3] {
    let goals = coverage.goals.left_out.iter().map(|key| Thing::Goal(*key));
    let activities = coverage.activities.left_out.iter().map(|key| Thing::Activity(*key));
    let indicators = coverage.indicators.left_out.iter().map(|key| Thing::Indicator(*key));
    [goals.collect(), activities.collect(), indicators.collect()]
}
