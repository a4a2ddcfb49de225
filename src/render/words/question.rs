//! What a councillor should ask, in words.

use super::edition::Edition;
use crate::assess::{Cause, Question, Wording};
use crate::locale::RichText;
use crate::model::Thing;

/// A question, the name of what it is about leading to its page; `up` is the way from the page shown to the root.
pub(crate) fn question(
    edition: &Edition<'_>,
    question: &Question<'_>,
    up: &str,
) -> Option<RichText> {
    let voice = &edition.voice;
    let entry = edition.entries.of(question.about)?;
    let name = entry.name.clone().linked(&format!("{up}{}", entry.at));
    let unit = edition.snapshot.scorecard(question.scorecard)?.unit;
    let unit = edition.entries.of(Thing::Unit(unit))?.name.clone();
    let name = ("name", name.into());
    let unit = ("unit", unit.into());
    Some(match &question.cause {
        Cause::Worsened(moved) => voice.say(
            "question-worsened",
            [
                name,
                unit,
                ("from", voice.text(moved.from).into()),
                ("to", voice.text(moved.to).into()),
            ],
        ),
        Cause::PutOffAgain(times, first, now) => voice.say(
            "question-put-off",
            [
                name,
                unit,
                ("count", (*times).into()),
                ("first", voice.date(*first).into()),
                ("now", voice.date(*now).into()),
            ],
        ),
        Cause::JudgedBetter => voice.say("question-judged-better", [name, unit]),
        Cause::LateUnexplained(Some(day)) => {
            voice.say("question-late", [name, unit, ("date", voice.date(*day).into())])
        }
        Cause::LateUnexplained(None) => voice.say("question-late-by-own-word", [name, unit]),
        Cause::Unreported(round) => {
            let period = voice.period(edition.snapshot.round(*round)?.round.period);
            let is_whole = matches!(question.about, Thing::Scorecard(_));
            let id = if is_whole { "question-not-reported" } else { "question-left-out" };
            voice.say(id, [name, unit, ("period", period.into())])
        }
    })
}

/// Questions, each as above.
pub(crate) fn questions(edition: &Edition<'_>, all: &[Question<'_>], up: &str) -> Vec<RichText> {
    all.iter().filter_map(|one| question(edition, one, up)).collect()
}
