//! Corrections that nobody has explained, as findings at the places where the reasons are to be written.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::claim::{ClaimKey, ClaimKind};
use super::correction::Correction;
use crate::diagnostic::{Argument, Code, Diagnostic, Diagnostics};
use crate::model::{GoalOwner, Model, Observation, Period, Series};
use crate::source::{Place, Spot};

/// The findings; `published` is the day of the last publication, `elsewhere` the place for what is written nowhere now:
/// of a thing that is gone there is one finding, however much was published of it.
pub fn findings(
    model: &Model,
    unexplained: &[Correction],
    published: Date,
    elsewhere: &Place,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut gone: BTreeMap<&str, (&str, u32)> = BTreeMap::new();
    for correction in unexplained {
        match place(model, &correction.key) {
            Some(place) => diagnostics.report(finding(model, correction, published, place)),
            None => gone.entry(&correction.key.thing).or_insert((&correction.name, 0)).1 += 1,
        }
    }
    for (thing, (name, count)) in gone {
        let id = thing.split_once('/').map_or(thing, |(_, id)| id);
        diagnostics.report(
            Diagnostic::new(Code::UnexplainedCorrection, elsewhere.clone())
                .with("how", "gone")
                .with("thing", if is_written(model, thing) { "written" } else { "unwritten" })
                .with("id", id)
                .with("what", name)
                .with("count", count)
                .with("date", published.to_string()),
        );
    }
    diagnostics
}

/// Whether a thing is still written, whatever is said of it; what was a report's own is no thing.
fn is_written(model: &Model, thing: &str) -> bool {
    match thing.split_once('/') {
        Some(("indicator", id)) => model.indicators.find_ever(id).is_some(),
        Some(("goal", id)) => model.goals.find_ever(id).is_some(),
        Some(("activity", id)) => model.activities.find_ever(id).is_some(),
        Some(_) | None => true,
    }
}

fn finding(model: &Model, correction: &Correction, published: Date, place: Place) -> Diagnostic {
    let key = &correction.key;
    let what = match key.period {
        Some(period) => format!("{}, {period}", correction.name),
        None => correction.name.to_string(),
    };
    let words = |text: &Option<Box<str>>| match text {
        Some(text) => in_words(model, key, text),
        None => "none".into(),
    };
    let how = match (key.kind, &place.spot, &correction.new) {
        (ClaimKind::Judgement | ClaimKind::Status | ClaimKind::ShareDone, _, None) => "silent",
        (_, _, None) => "withdrawn",
        (ClaimKind::Target, _, _) => "target",
        (ClaimKind::ShareDone, _, _) => "share",
        (_, Spot::Cell { .. }, _) => "cell",
        (_, _, _) => "key",
    };
    Diagnostic::new(Code::UnexplainedCorrection, place)
        .with("what", what)
        .with("how", how)
        .with("published", words(&correction.old))
        .with("now", words(&correction.new))
        .with("date", published.to_string())
        .with("today", correction.date.to_string())
}

/// A claim's text as people write it: a status by its word, a figure in the language's manner.
fn in_words(model: &Model, key: &ClaimKey, text: &str) -> Argument {
    if let Ok(number) = text.parse::<f64>() {
        return number.into();
    }
    let words = key.kind.vocabulary(&model.statuses);
    let named = words.iter().find(|(id, ..)| *id == text);
    named.map_or(text, |(_, name, _)| name.main()).into()
}

/// Where the figure or status stands in the content, or the file that it would stand in.
fn place(model: &Model, key: &ClaimKey) -> Option<Place> {
    let (kind, id) = key.thing.split_once('/')?;
    match kind {
        "indicator" => of_indicator(model, id, key),
        "goal" => {
            let goal = model.goals.find_ever(id)?;
            let owner = model.goals[goal].owner;
            let mut of_period = reports(model, key.period?);
            let follow_up = of_period.find(|one| owner == GoalOwner::Scorecard(one.scorecard))?;
            let said = follow_up.goals.iter().find(|report| report.goal == goal);
            Some(said.map_or_else(
                || Place::whole(follow_up.origin.file),
                |report| report.origin.value(),
            ))
        }
        "activity" => {
            let activity = model.activities.find_ever(id)?;
            let card = model.activities[activity].scorecard;
            let follow_up = reports(model, key.period?).find(|one| one.scorecard == card)?;
            let said = follow_up.activities.iter().find(|report| report.activity == activity);
            Some(said.map_or_else(
                || Place::whole(follow_up.origin.file),
                |report| report.origin.value(),
            ))
        }
        "follow-up" => {
            let follow_up = &model.follow_ups[model.follow_ups.find(id)?];
            let indicator = model.indicators.find_ever(key.part.as_deref()?)?;
            let brought = follow_up.values.iter().find(|value| {
                value.indicator == indicator && Some(value.observation.period) == key.period
            });
            Some(brought.map_or_else(
                || Place::whole(follow_up.origin.file),
                |value| value.observation.place.clone(),
            ))
        }
        _ => None,
    }
}

fn reports(model: &Model, period: Period) -> impl Iterator<Item = &crate::model::FollowUp> {
    let all = model.follow_ups.iter().map(|(_, follow_up)| follow_up);
    all.filter(move |follow_up| follow_up.period == period)
}

fn of_indicator(model: &Model, id: &str, key: &ClaimKey) -> Option<Place> {
    let found = model.indicators.find_ever(id)?;
    let indicator = &model.indicators[found];
    let in_period = |series: &Series| {
        let is_it = |observation: &&Observation| Some(observation.period) == key.period;
        series.observations.iter().find(is_it).map(|observation| observation.place.clone())
    };
    let part = key.part.as_deref();
    let place = match key.kind {
        ClaimKind::Comparator => {
            let named = indicator.comparators.iter().find(|own| Some(&*own.id) == part);
            named.and_then(|own| in_period(&own.series))
        }
        ClaimKind::Breakdown => {
            let named = indicator.breakdowns.iter().find(|own| Some(&*own.id) == part);
            named.and_then(|own| in_period(&own.series))
        }
        ClaimKind::Value => in_period(&indicator.series).or_else(|| {
            let brought = model.follow_ups.iter().rev().flat_map(|(_, said)| &said.values);
            let mut here = brought.filter(|value| value.indicator == found);
            here.find(|value| Some(value.observation.period) == key.period)
                .map(|value| value.observation.place.clone())
        }),
        ClaimKind::Baseline => indicator.baseline.as_ref().map(|own| own.origin.key()),
        ClaimKind::Target => indicator.target.as_ref().map(|own| own.origin.key()),
        ClaimKind::Judgement
        | ClaimKind::Status
        | ClaimKind::ShareDone
        | ClaimKind::ReportedValue
        | ClaimKind::FollowUp => None,
    };
    Some(place.unwrap_or_else(|| Place::whole(indicator.origin.file)))
}
