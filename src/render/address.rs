//! Where does each page stand? The only place that knows the site's addresses.
//!
//! Addresses are relative to the root of the site in one language, never begin with `/`, and never change: one file a
//! page. A page links to another by `up` (as many `../` as it stands deep) and the other's address.

use jiff::civil::Date;

use crate::assess::Snapshot;
use crate::model::{Key, Model, Period, Scorecard, Table, Thing, Unit};
use crate::record::Spot;
use crate::render::overview::Overview;

/// Whether a thing of this id would take the address of a page that belongs to no single thing.
pub(crate) fn is_taken(thing: Thing, id: &str) -> bool {
    let is_it = |address: &str| {
        let rest = address.strip_prefix(folder(thing)).and_then(|rest| rest.strip_prefix('/'));
        rest.and_then(|rest| rest.strip_suffix(".html")) == Some(id)
    };
    Overview::all().any(|page| is_it(page.address()))
}

/// The way from a page up to the root that its addresses are relative to.
pub(crate) fn up(address: &str) -> &'static str {
    match address.matches('/').count() {
        0 => "",
        1 => "../",
        2 => "../../",
        3 => "../../../",
        _ => "../../../../",
    }
}

/// The folder that the pages of a kind of thing stand in.
fn folder(thing: Thing) -> &'static str {
    match thing {
        Thing::Unit(_) => "organisation",
        Thing::Perspective(_) => "perspektiv",
        Thing::Scorecard(_) | Thing::Revision(..) => "malkort",
        Thing::Goal(_) => "mal",
        Thing::Activity(_) => "aktiviteter",
        Thing::Indicator(_) => "matt",
        Thing::FollowUp(_) => "uppfoljningar",
        Thing::Round(_) => "omgangar",
        Thing::Strategy(_) => "strategi",
        Thing::StrategyArea(_) => "omraden",
        Thing::StrategyGoal(_) => "strategimal",
        Thing::Document(_) => "dokument",
        Thing::News(_) => "nyheter",
        Thing::Page(_) => "sidor",
        Thing::Source(_) => "kallor",
    }
}

/// The address of a thing's page; `None`: it is not public.
pub(crate) fn of(snapshot: &Snapshot<'_>, thing: Thing) -> Option<String> {
    let page = |id: &str| format!("{}/{id}.html", folder(thing));
    Some(match thing {
        Thing::Unit(key) => page(&snapshot.unit(key).unit.id),
        Thing::Perspective(key) => page(&snapshot.perspective(key).perspective.id),
        Thing::Scorecard(key) => page(unit_of(snapshot, key)?),
        Thing::Revision(key, position) => {
            let card = snapshot.scorecard(key)?;
            let state = card.revisions.iter().find(|revision| revision.position == position)?;
            page(&format!("{}/{}", unit_of(snapshot, key)?, state.revision.id))
        }
        Thing::Goal(key) => page(snapshot.goal(key)?.id),
        Thing::Activity(key) => page(snapshot.activity(key)?.id),
        Thing::Indicator(key) => page(snapshot.indicator(key).id),
        Thing::FollowUp(key) => {
            let state = snapshot.follow_up(key)?;
            page(&format!("{}/{}", state.period, snapshot.unit(state.unit).unit.id))
        }
        Thing::Round(key) => page(&snapshot.round(key)?.round.period.to_string()),
        Thing::Strategy(key) => page(&snapshot.strategy(key).strategy.id),
        Thing::StrategyArea(key) => page(&snapshot.strategy_area(key).area.id),
        Thing::StrategyGoal(key) => page(&snapshot.strategy_goal(key).goal.id),
        Thing::Document(key) => page(&snapshot.document(key).document.id),
        Thing::News(key) => page(&snapshot.news_item(key)?.news.id),
        Thing::Page(key) => page(&snapshot.page(key).page.id),
        Thing::Source(key) => page(&snapshot.source(key).record.id),
    })
}

/// The address at which a thing stood under an id that it had before; `None`: it is not public.
pub(crate) fn before(snapshot: &Snapshot<'_>, thing: Thing, id: &str) -> Option<String> {
    let now = of(snapshot, thing)?;
    // A follow-up's id names its period as well.
    let folder = now.split('/').next().unwrap_or_default();
    Some(format!("{folder}/{id}.html"))
}

/// What a page was about, by the address that it had.
#[derive(Debug)]
pub(crate) struct Formerly<'m> {
    /// The kind of thing, as messages tell kinds apart.
    pub(crate) kind: &'static str,
    /// The id that it had.
    pub(crate) id: String,
    /// It is still written under that id, or says that it had it, whether it is public or not.
    pub(crate) is_written: bool,
    /// The folder of its kind.
    pub(crate) folder: String,
    /// The ids that there are of its kind, where it is written no more.
    pub(crate) ids: Vec<&'m str>,
}

/// What a page of the main language was about, by the address that it had; `None`: no single thing that people write.
pub(crate) fn formerly<'m>(model: &'m Model, address: &str) -> Option<Formerly<'m>> {
    fn of<'m, T>(table: &'m Table<T>, kind: &'static str, id: &str) -> Formerly<'m> {
        let is_written = table.find_ever(id).is_some();
        let ids = if is_written { Vec::new() } else { table.ids().collect() };
        Formerly { kind, id: id.to_owned(), is_written, folder: String::new(), ids }
    }
    let (folder, id) = address.strip_suffix(".html")?.split_once('/')?;
    let (first, second) =
        id.split_once('/').map_or((id, None), |(first, rest)| (first, Some(rest)));
    if first == "index" || second.is_some_and(|second| second.contains('/')) {
        return None;
    }
    let found = match (folder, second) {
        ("organisation", None) => of(&model.units, "unit", id),
        ("perspektiv", None) => of(&model.perspectives, "perspective", id),
        ("malkort", None) => of(&model.scorecards, "scorecard", id),
        ("malkort", Some(revision)) => {
            let card = model.scorecards.find_ever(first).map(|card| &model.scorecards[card]);
            let mut revisions = card.into_iter().flat_map(|card| &card.revisions);
            let is_written = revisions.any(|one| &*one.id == revision);
            Formerly { is_written, ids: Vec::new(), ..of(&model.scorecards, "revision", id) }
        }
        ("mal", None) => of(&model.goals, "goal", id),
        ("aktiviteter", None) => of(&model.activities, "activity", id),
        ("matt", None) => of(&model.indicators, "indicator", id),
        ("uppfoljningar", Some(_)) => {
            Formerly { ids: Vec::new(), ..of(&model.follow_ups, "follow-up", id) }
        }
        ("strategi", None) => of(&model.strategies, "strategy", id),
        ("omraden", None) => of(&model.strategy_areas, "strategy-area", id),
        ("strategimal", None) => of(&model.strategy_goals, "strategy-goal", id),
        ("dokument", None) => of(&model.documents, "document", id),
        ("nyheter", None) => of(&model.news, "news", id),
        ("sidor", None) => of(&model.pages, "page", id),
        ("kallor", None) => of(&model.sources, "source", id),
        (_, _) => return None,
    };
    Some(Formerly { folder: folder.to_owned(), ..found })
}

/// The address that a thing has had first of all: what feeds and calendars know it by.
pub(crate) fn first(snapshot: &Snapshot<'_>, thing: Thing, now: &str) -> String {
    let known = |thing: Thing| snapshot.former_ids().into_iter().find(|(_, known)| *known == thing);
    let first = if let Thing::Revision(card, _) = thing {
        known(Thing::Scorecard(card)).and_then(|(id, _)| {
            let (_, revision) = now.rsplit_once('/')?;
            Some(format!("malkort/{id}/{revision}"))
        })
    } else {
        known(thing).and_then(|(id, thing)| before(snapshot, thing, id))
    };
    first.unwrap_or_else(|| now.to_owned())
}

/// The address of the page that holds a revision of a card against an earlier one; `None`: one of them is not public.
pub(crate) fn comparison(
    snapshot: &Snapshot<'_>,
    key: Key<Scorecard>,
    new: usize,
    old: usize,
) -> Option<String> {
    let card = snapshot.scorecard(key)?;
    let id = |position| {
        let state = card.revisions.iter().find(|revision| revision.position == position);
        state.map(|state| &state.revision.id)
    };
    Some(format!("malkort/{}/{}/{}.html", unit_of(snapshot, key)?, id(new)?, id(old)?))
}

/// The address of the place where a figure or status is shown; `None`: it is not public.
pub fn of_spot(snapshot: &Snapshot<'_>, spot: Spot) -> Option<String> {
    let (thing, place) = match spot {
        Spot::Value(key, period) => (Thing::Indicator(key), Some(value_place(period))),
        Spot::Baseline(key) => (Thing::Indicator(key), Some(BASELINE.to_owned())),
        Spot::Target(key) => (Thing::Indicator(key), Some(TARGET.to_owned())),
        Spot::Goal(follow_up, goal) => {
            (Thing::FollowUp(follow_up), Some(said_place("mal", snapshot.goal(goal)?.id)))
        }
        Spot::Activity(follow_up, activity) => {
            let id = snapshot.activity(activity)?.id;
            (Thing::FollowUp(follow_up), Some(said_place("aktivitet", id)))
        }
        Spot::Reported(follow_up, indicator) => {
            let id = snapshot.indicator(indicator).id;
            (Thing::FollowUp(follow_up), Some(said_place("matt", id)))
        }
        Spot::FollowUp(follow_up) => (Thing::FollowUp(follow_up), None),
    };
    let at = of(snapshot, thing)?;
    Some(match place {
        Some(place) => format!("{at}#{place}"),
        None => at,
    })
}

/// The place of the baseline on an indicator's page.
const BASELINE: &str = "utgangslage";

/// The place of the target on an indicator's page.
const TARGET: &str = "malvarde";

/// The place of a period's row on an indicator's page.
pub(crate) fn value_place(period: Period) -> String {
    format!("period-{period}")
}

/// The place on a follow-up's page of what it says of something: of a goal (`mal`), an activity (`aktivitet`) or an
/// indicator (`matt`), by its id.
pub(crate) fn said_place(kind: &str, id: &str) -> String {
    format!("{kind}-{id}")
}

/// The place of a correction on the page of corrections, by the thing corrected and the day.
pub(crate) fn correction(thing: &str, date: Date) -> String {
    format!("{}-{date}", thing.replace('/', "-"))
}

/// The folder that a list is divided into, by the list's own address.
pub(crate) fn parts_of(list: &str) -> String {
    let folder = list.strip_suffix("index.html").unwrap_or(list);
    format!("{folder}status/")
}

/// The address of the page with those of a list that have one status, or with one department's of them. No thing of the
/// list can stand there: ids have no `/`.
pub(crate) fn listed(list: &str, status: &str, department: Option<&str>) -> String {
    let folder = parts_of(list);
    match department {
        Some(department) => format!("{folder}{status}/{department}.html"),
        None => format!("{folder}{status}.html"),
    }
}

/// The address of the page with what a department dropped.
pub(crate) fn dropped(department: &str) -> String {
    format!("avforda/{department}.html")
}

/// The address of the page that says what has changed since a round.
pub(crate) fn changes(period: Period) -> String {
    format!("andringar/{period}.html")
}

/// The address of what one department has of a page, by the address of the page: `avforda/skola.html`.
pub(crate) fn department_part(snapshot: &Snapshot<'_>, whole: &str, unit: Key<Unit>) -> String {
    let stem = whole.strip_suffix(".html").unwrap_or(whole);
    format!("{stem}/{}.html", snapshot.unit(unit).unit.id)
}

/// The address of the page about what happens in the month of a day.
pub(crate) fn month(day: Date) -> String {
    format!("kalender/{}.html", day.strftime("%Y-%m"))
}

/// The address of a round's annex.
pub(crate) fn round_annex(period: Period) -> String {
    format!("bilagor/{period}.html")
}

/// The address of a department's annex to a round.
pub(crate) fn department_annex(snapshot: &Snapshot<'_>, period: Period, unit: Key<Unit>) -> String {
    department_part(snapshot, &round_annex(period), unit)
}

/// The address of a scorecard's annex; `None`: it is not public.
pub(crate) fn scorecard_annex(snapshot: &Snapshot<'_>, key: Key<Scorecard>) -> Option<String> {
    Some(format!("bilagor/malkort/{}.html", unit_of(snapshot, key)?))
}

fn unit_of<'m>(snapshot: &Snapshot<'m>, key: Key<Scorecard>) -> Option<&'m str> {
    let card = snapshot.scorecard(key)?;
    Some(&snapshot.unit(card.unit).unit.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_up_as_many_steps_as_it_stands_deep() {
        assert_eq!(up("index.html"), "");
        assert_eq!(up("mal/fiber.html"), "../");
        assert_eq!(up("malkort/skola/2026.html"), "../../");
    }
}
