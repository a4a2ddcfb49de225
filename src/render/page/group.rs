//! Long lists, made readable: by status, and within each status by department.
//!
//! A list that would make a heavy page is divided: the page then says how many have each status, department by
//! department, and each status has a page of its own; one that is still too long is divided by department as well.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus, Key, Thing, Unit};
use crate::render::address;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::status::Badge;
use crate::render::words::tally::CountedStatus;
use crate::render::words::voice::Voice;

/// How many rows a page lists. A row is some 250 bytes, and a page is to stay below a hundred thousand.
const ROWS: usize = 200;

view! {
    /// A page that lists goals, or activities: all of them, or those of one status.
    ListView {
        name: RichText,
        sentence: RichText,
        chart: Html,
        tally: Html,
        sections: Vec<Sectioned>,
        long_term: Vec<EntryView>,
    }
}

view! {
    /// All that have one status.
    Sectioned {
        /// The place in the page, as counts elsewhere lead to it.
        anchor: &'static str,
        /// The status in words, to choose by.
        status: String,
        badge: Badge,
        count: usize,
        /// The page that lists them, where that is another.
        at: Option<String>,
        groups: Vec<OfDepartment>,
        /// How many each department has, where the rows stand on other pages.
        departments: Vec<Counted>,
    }
}

view! {
    /// Rows under a heading that leads somewhere.
    Grouped {
        name: RichText,
        /// The name where it stands in an attribute.
        plain_name: String,
        at: String,
        rows: Vec<EntryView>,
    }
}

view! {
    /// The rows of one department.
    OfDepartment {
        /// The place in the page.
        id: String,
        name: RichText,
        /// The name where it stands in an attribute.
        plain_name: String,
        at: String,
        rows: Vec<EntryView>,
    }
}

impl Grouped {
    /// Rows under a heading; `at` is empty where it leads nowhere.
    pub(super) fn new(name: RichText, at: String, rows: Vec<EntryView>) -> Self {
        Self { plain_name: name.plain().to_owned(), name, at, rows }
    }
}

view! {
    /// How many a department has, and where they are listed.
    Counted {
        name: RichText,
        at: String,
        count: usize,
    }
}

/// A list of promises that may be divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum List {
    /// All goals in force.
    Goals,
    /// All activities in force.
    Activities,
}

/// All that have one status, each with the unit whose card it stands in.
pub(super) struct OfStatus {
    /// The status as messages name it.
    pub(super) word: &'static str,
    /// With shape, word and colour.
    pub(super) badge: Badge,
    /// In words.
    pub(super) name: RichText,
    pub(super) rows: Vec<(Key<Unit>, Thing)>,
}

/// A page of a divided list.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Part {
    list: List,
    status: &'static str,
    /// The department whose rows it lists; `None`: all, or where each department's are listed.
    department: Option<Key<Unit>>,
}

impl List {
    fn overview(self) -> Overview {
        match self {
            Self::Goals => Overview::Goals,
            Self::Activities => Overview::Activities,
        }
    }

    fn count(self, scene: &Scene<'_>, count: usize) -> RichText {
        match self {
            Self::Goals => scene.voice.say("count-goals", [("count", count.into())]),
            Self::Activities => scene.voice.say("count-activities", [("count", count.into())]),
        }
    }

    fn by_status(self, scene: &Scene<'_>) -> Vec<OfStatus> {
        match self {
            Self::Goals => by_status(&scene.voice, &goals(scene)),
            Self::Activities => by_status(&scene.voice, &activities(scene)),
        }
    }

    /// Where the list behind the count of a status stands, for [`crate::render::words::tally::CountLinks`].
    pub(in crate::render) fn behind(self, scene: &Scene<'_>) -> String {
        let at = self.overview().address();
        if is_divided(&self.by_status(scene)) { address::parts_of(at) } else { at.to_owned() }
    }
}

/// A promise in force: the unit whose card it is in, its status and what it is.
type InForce<S> = (Key<Unit>, S, Thing);

fn goals(scene: &Scene<'_>) -> Vec<InForce<GoalStatus>> {
    let cards = scene.snapshot.scorecards();
    let all = cards.flat_map(|card| card.goals.iter().map(move |key| (card.unit, *key)));
    let judged = all.filter_map(|(unit, key)| {
        Some((unit, scene.snapshot.goal(key)?.judged.status, Thing::Goal(key)))
    });
    judged.collect()
}

fn activities(scene: &Scene<'_>) -> Vec<InForce<ActivityStatus>> {
    let cards = scene.snapshot.scorecards();
    let all = cards.flat_map(|card| card.activities.iter().map(move |key| (card.unit, *key)));
    let known = all.filter_map(|(unit, key)| {
        Some((unit, scene.snapshot.activity(key)?.status, Thing::Activity(key)))
    });
    known.collect()
}

/// Promises by status, in the order of a distribution.
fn by_status<S: CountedStatus>(voice: &Voice, all: &[InForce<S>]) -> Vec<OfStatus> {
    let of_status = S::ORDER.into_iter().map(|status| OfStatus {
        word: status.word(),
        badge: status.badge(voice),
        name: status.name(voice),
        rows: all
            .iter()
            .filter(|(_, own, _)| *own == status)
            .map(|(unit, _, thing)| (*unit, *thing))
            .collect(),
    });
    of_status.collect()
}

fn is_divided(all: &[OfStatus]) -> bool {
    all.iter().map(|one| one.rows.len()).sum::<usize>() > ROWS
}

/// The pages that lists are divided into.
pub(super) fn parts(scene: &Scene<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for list in [List::Goals, List::Activities] {
        let all = list.by_status(scene);
        if !is_divided(&all) {
            continue;
        }
        for OfStatus { word: status, rows, .. } in all.iter().filter(|one| !one.rows.is_empty()) {
            parts.push(Part { list, status, department: None });
            if rows.len() > ROWS {
                let departments = by_department(scene, rows);
                let each =
                    departments.into_keys().map(|key| Part { list, status, department: Some(key) });
                parts.extend(each);
            }
        }
    }
    parts
}

/// The list as far as its own page shows it: every row, or how many there are where.
pub(super) fn sections(scene: &Scene<'_>, list: List) -> Vec<Sectioned> {
    let all = list.by_status(scene);
    let divided = is_divided(&all);
    let there = all.into_iter().filter(|one| !one.rows.is_empty());
    there
        .map(|one| {
            let at = divided.then(|| address::listed(list.overview().address(), one.word, None));
            section(scene, list, one, at)
        })
        .collect()
}

/// A page of a divided list.
pub(super) fn page<'r>(scene: &'r Scene<'r>, part: Part) -> Result<Finished, Error> {
    let Part { list, status, department } = part;
    let overview = list.overview();
    let found = list.by_status(scene).into_iter().find(|one| one.word == status);
    let unknown = || Error::Address(address::listed(overview.address(), status, None));
    let mut one = found.ok_or_else(unknown)?;
    let named =
        [("list", scene.voice.label(overview.row().title).into()), ("status", (&one.name).into())];
    let mut title = scene.voice.say("list-of-status", named);
    let at = match department {
        Some(key) => {
            let unit = scene.snapshot.unit(key).unit;
            title = RichText::joined([&title, &scene.voice.text(&unit.name)], ", ");
            one.rows.retain(|(unit, _)| scene.snapshot.unit(*unit).department() == key);
            address::listed(overview.address(), status, Some(&unit.id))
        }
        None => address::listed(overview.address(), status, None),
    };
    let mut draft = Draft::at(scene, Cow::Owned(at), title.clone(), overview.row().section);
    draft.crumb_to(overview);
    one.rows.iter().for_each(|(_, thing)| draft.tells_of(*thing));
    let sentence = list.count(scene, one.rows.len());
    draft.summarise(RichText::joined([&title, &sentence], ": "));
    // The rows of a department stand here however many they are: no narrower division would be of use.
    let divided = department.is_none() && one.rows.len() > ROWS;
    let here = divided.then(|| address::listed(overview.address(), status, None));
    let view = ListView {
        name: title,
        sentence,
        chart: Html::default(),
        tally: Html::default(),
        sections: vec![section(scene, list, one, here)],
        long_term: Vec::new(),
    };
    draft.finish(overview.row().template, view)
}

fn by_department(
    scene: &Scene<'_>,
    rows: &[(Key<Unit>, Thing)],
) -> BTreeMap<Key<Unit>, Vec<Thing>> {
    let mut departments: BTreeMap<Key<Unit>, Vec<Thing>> = BTreeMap::new();
    for (unit, thing) in rows {
        departments.entry(scene.snapshot.unit(*unit).department()).or_default().push(*thing);
    }
    departments
}

/// The rows of one status, by department in the order of the organisation; where they stand on the page `at`, or on pages
/// below it, how many there are.
fn section(scene: &Scene<'_>, list: List, one: OfStatus, at: Option<String>) -> Sectioned {
    let OfStatus { word, badge, name, rows } = one;
    let departments = by_department(scene, &rows);
    let elsewhere = at.is_some();
    let (mut groups, mut counted) = (Vec::new(), Vec::new());
    for (key, things) in departments {
        let unit = scene.snapshot.unit(key).unit;
        let entry = scene.entries.of(Thing::Unit(key));
        let named = entry.map(|entry| entry.name.clone()).unwrap_or_default();
        let id = format!("{word}-{}", unit.id);
        if elsewhere {
            let page = list.overview().address();
            let at = if rows.len() > ROWS {
                address::listed(page, word, Some(&unit.id))
            } else {
                format!("{}#{id}", address::listed(page, word, None))
            };
            counted.push(Counted { name: named, at, count: things.len() });
        } else {
            let at = entry.map_or_else(String::new, |entry| entry.at.clone());
            groups.push(OfDepartment {
                id,
                plain_name: named.plain().to_owned(),
                name: named,
                at,
                rows: scene.list(things),
            });
        }
    }
    Sectioned {
        anchor: word,
        status: name.into_plain(),
        badge,
        count: rows.len(),
        at,
        groups,
        departments: counted,
    }
}
