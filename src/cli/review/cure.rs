//! The one line that gives a promise what it lacks, as it is to be written, and in which file.

use super::super::voice::Voice;
use crate::assess::Lack;
use crate::locale::{Args, Language};
use crate::model::{
    Goal, GoalVersion, Horizon, Indicator, Key, Model, Observed, Period, Revision, TargetRule,
    Thing,
};
use crate::read::written::{
    ActivityWritten, BaselineWritten, GoalWritten, IndicatorWritten, RevisionWritten, RuleWord,
    TargetWritten,
};
use crate::read::{Described, Vocabulary};
use crate::source::Origin;

/// A line to write.
pub(super) struct Cure {
    /// What is written in the file; `None`: the card itself.
    pub(super) file: Option<Origin>,
    /// The line.
    pub(super) line: String,
}

/// What cures a lack of a promise in a revision; `None`: what is lacking is not written in a card or at its measures.
pub(super) fn of(
    model: &Model,
    promise: Thing,
    position: usize,
    lack: Lack,
    revision: &Revision,
    voice: &Voice,
) -> Option<Cure> {
    let language = voice.language;
    let goal = if let Thing::Goal(key) = promise { version(model, key, position) } else { None };
    let card = |line| Some(Cure { file: None, line });
    let indicator = || Some(&model.indicators[*goal?.indicators.first()?]);
    let measure = |line| Some(Cure { file: Some(indicator()?.origin), line });
    let target = || {
        measure(format!(
            "{}: {{{}: {}, {}}}",
            key::<IndicatorWritten>("target", language)?,
            key::<TargetWritten>("rule", language)?,
            word(RuleWord::AtLeast, language)?,
            example::<TargetWritten>("value", language)?,
        ))
    };
    let end = revision.to.unwrap_or_else(|| revision.from.last_of_year());
    match lack {
        Lack::Measure => card(example::<GoalWritten>("evaluation", language)?),
        Lack::Target => target(),
        // It has measures, which people are to judge.
        Lack::Figures if indicator().is_some() => target(),
        Lack::Figures => {
            let key = key::<GoalWritten>("indicators", language)?;
            match measure_with_target(model) {
                Some(id) => card(format!("{key}: [{id}]")),
                None => card(example::<GoalWritten>("indicators", language)?),
            }
        }
        Lack::Baseline => {
            let start = match first_value(indicator()?) {
                Some(period) => period.to_string(),
                None => format!(
                    "{{{}, {}}}",
                    example::<BaselineWritten>("period", language)?,
                    example::<BaselineWritten>("value", language)?
                ),
            };
            measure(format!("{}: {start}", key::<IndicatorWritten>("baseline", language)?))
        }
        Lack::Day => match goal {
            None => card(format!("{}: {end}", key::<ActivityWritten>("end", language)?)),
            Some(goal) if goal.horizon == Horizon::ShortTerm => {
                card(format!("{}: {end}", key::<RevisionWritten>("to", language)?))
            }
            Some(_) => None,
        },
        Lack::Source => {
            let key = key::<RevisionWritten>("source", language)?;
            card(format!("{key}: {}", voice.say("review-a-source", &Args::new())))
        }
        Lack::Wording | Lack::Responsible => None,
    }
}

fn version(model: &Model, goal: Key<Goal>, revision: usize) -> Option<&GoalVersion> {
    model.goals[goal].versions.iter().find(|version| version.revision == Some(revision))
}

/// An indicator that has a target in figures, to show how one is named.
fn measure_with_target(model: &Model) -> Option<&str> {
    let is_in_figures = |indicator: &Indicator| {
        indicator.target.as_ref().is_some_and(|target| target.rule != TargetRule::ByHand)
    };
    let mut indicators = model.indicators.iter();
    indicators.find(|(_, one)| is_in_figures(one)).map(|(_, one)| &*one.id)
}

/// The first period that an indicator has a value for.
fn first_value(indicator: &Indicator) -> Option<Period> {
    let mut observations = indicator.series.observations.iter();
    let first = observations.find(|one| matches!(one.observed, Observed::Value(_)));
    first.map(|observation| observation.period)
}

/// The word that people write for a value.
fn word<V: Vocabulary + PartialEq>(value: V, language: Language) -> Option<&'static str> {
    let at = V::VALUES.iter().position(|one| *one == value)?;
    let (swedish, english) = V::WORDS.get(at)?;
    Some(match language {
        Language::Swedish => swedish,
        Language::English => english,
    })
}

/// The name of a key, by its English one.
fn key<T: Described>(english: &str, language: Language) -> Option<&'static str> {
    let field = T::DESCRIPTION.fields.iter().find(|field| field.english == english)?;
    Some(match language {
        Language::Swedish => field.swedish,
        Language::English => field.english,
    })
}

/// A key with the example that its definition gives.
fn example<T: Described>(english: &str, language: Language) -> Option<String> {
    let field = T::DESCRIPTION.fields.iter().find(|field| field.english == english)?;
    Some(format!("{}: {}", key::<T>(english, language)?, field.example))
}
