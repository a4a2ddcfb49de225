//! Which thing does a typed id mean? `fiber`, or `mal/fiber` where several kinds have the id, or a page's address.

use super::report::id_in_path;
use crate::model::{Key, Model, Period, Scorecard, Thing};
use crate::read::{nearest, normalised};
use crate::source::Origin;

/// What a typed id means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// One thing.
    One(Thing),
    /// Things of several kinds: how to say which.
    Several(Vec<String>),
    /// Nothing: the id most like it.
    Nothing(Option<String>),
}

/// The kinds with a status, by the folders of their pages. Follow-ups have two ids: `2026-t2/skola`.
const WITH_STATUS: [&str; 7] =
    ["mal", "aktiviteter", "matt", "strategimal", "malkort", "organisation", "omgangar"];

/// The kinds without one.
const WITHOUT: [&str; 7] =
    ["perspektiv", "omraden", "strategi", "dokument", "nyheter", "sidor", "kallor"];

/// What a typed id means.
pub(super) fn meant(model: &Model, typed: &str) -> Meant {
    let in_path = id_in_path(typed);
    let typed = in_path.as_deref().unwrap_or(typed);
    let typed = typed.trim().trim_end_matches(".html").trim_start_matches("en/");
    let report = report_of(typed);
    let typed = report.as_deref().unwrap_or(typed);
    let found = match typed.split_once('/') {
        Some((kind, id)) => of_kind(model, kind, id).into_iter().collect(),
        None => of_any_kind(model, typed),
    };
    match found.as_slice() {
        [(_, only)] => Meant::One(*only),
        [] => match of_before(model, typed) {
            Some(thing) => Meant::One(thing),
            None => Meant::Nothing(nearest_id(model, typed)),
        },
        several => {
            let way = |(kind, _): &(&str, Thing)| format!("{kind}/{typed}");
            Meant::Several(several.iter().map(way).collect())
        }
    }
}

/// The id of a follow-up as models have it, where what was typed begins with a period.
fn report_of(typed: &str) -> Option<String> {
    let (period, unit) = typed.split_once('/')?;
    period.parse::<Period>().ok().map(|period| format!("{period}/{unit}"))
}

fn of_kind<'k>(model: &Model, kind: &'k str, id: &str) -> Option<(&'k str, Thing)> {
    let follow_up = || model.follow_ups.find(&format!("{kind}/{id}")).map(Thing::FollowUp);
    let revision = || {
        let card = model.scorecards.find(kind)?;
        revision(model, card, id).map(|_| Thing::Scorecard(card))
    };
    let thing = model.find(Some(kind), id).or_else(follow_up).or_else(revision)?;
    Some((kind, thing))
}

/// The thing that had an id before.
fn of_before(model: &Model, typed: &str) -> Option<Thing> {
    if report_of(typed).is_some() {
        return model.follow_ups.find_ever(typed).map(Thing::FollowUp);
    }
    let id = typed.rsplit('/').next().unwrap_or(typed);
    let promise = model.goals.find_ever(id).map(Thing::Goal);
    let promise = promise.or_else(|| model.activities.find_ever(id).map(Thing::Activity));
    let measured = || model.indicators.find_ever(id).map(Thing::Indicator);
    let measured =
        || measured().or_else(|| model.strategy_goals.find_ever(id).map(Thing::StrategyGoal));
    let unit = || model.scorecards.find_ever(id).map(Thing::Scorecard);
    promise.or_else(measured).or_else(unit)
}

fn revision(model: &Model, card: Key<Scorecard>, id: &str) -> Option<usize> {
    model.scorecards[card].revisions.iter().position(|revision| &*revision.id == id)
}

fn of_any_kind(model: &Model, id: &str) -> Vec<(&'static str, Thing)> {
    let round = id.parse::<Period>().ok().map(|period| period.to_string());
    let id = round.as_deref().unwrap_or(id);
    let mut found: Vec<_> = WITH_STATUS
        .into_iter()
        .chain(WITHOUT)
        .filter_map(|kind| Some((kind, model.find(Some(kind), id)?)))
        .collect();
    // What has no status is not meant where something else of the same id has one.
    if found.iter().any(|(kind, _)| WITH_STATUS.contains(kind)) {
        found.retain(|(kind, _)| WITH_STATUS.contains(kind));
    }
    // A unit and its scorecard always share their id; the scorecard is what has a status.
    if found.iter().any(|(_, thing)| matches!(thing, Thing::Scorecard(_))) {
        found.retain(|(_, thing)| !matches!(thing, Thing::Unit(_)));
    }
    found
}

/// The id of the one thing whose name was typed, or the id most like it, as it is to be typed.
fn nearest_id(model: &Model, typed: &str) -> Option<String> {
    let name = normalised(typed);
    let mut same = model.names().into_iter().filter(|one| normalised(one.name) == name);
    if let Some(first) = same.next() {
        return same.all(|other| other.id == first.id).then(|| first.id.to_owned());
    }
    if let Some((kind, id)) = typed.split_once('/') {
        let ids: Vec<&str> = match kind.parse::<Period>() {
            Ok(_) => return nearest(typed, model.follow_ups.ids()).map(str::to_owned),
            Err(_) => ids(model).filter(|id| model.find(Some(kind), id).is_some()).collect(),
        };
        return nearest(id, ids).map(|id| format!("{kind}/{id}"));
    }
    nearest(typed, ids(model)).map(str::to_owned)
}

/// All ids of things with a status.
fn ids(model: &Model) -> impl Iterator<Item = &str> {
    let promises = model.goals.ids().chain(model.activities.ids());
    let measured = model.indicators.ids().chain(model.strategy_goals.ids());
    promises.chain(measured).chain(model.units.ids()).chain(model.rounds.ids())
}

/// Where a thing is written.
pub(super) fn origin(model: &Model, thing: Thing) -> Option<Origin> {
    Some(match thing {
        Thing::Goal(key) => model.goals[key].versions.first()?.origin,
        Thing::Activity(key) => model.activities[key].versions.first()?.origin,
        Thing::Scorecard(key) => model.scorecards[key].revisions.first()?.origin,
        Thing::Revision(key, position) => model.scorecards[key].revisions.get(position)?.origin,
        Thing::FollowUp(key) => model.follow_ups[key].origin,
        Thing::News(key) => model.news[key].origin,
        Thing::Unit(key) => model.units[key].origin,
        Thing::Perspective(key) => model.perspectives[key].origin,
        Thing::Indicator(key) => model.indicators[key].origin,
        Thing::Strategy(key) => model.strategies[key].origin,
        Thing::StrategyArea(key) => model.strategy_areas[key].origin,
        Thing::StrategyGoal(key) => model.strategy_goals[key].origin,
        Thing::Document(key) => model.documents[key].origin,
        Thing::Page(key) => model.pages[key].origin,
        Thing::Source(key) => model.sources[key].origin,
        Thing::Round(_) => return None,
    })
}
