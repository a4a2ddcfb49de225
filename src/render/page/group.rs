//! Long lists, made readable: by status, and within each status by department.

use std::collections::BTreeMap;

use tera::Value;

use crate::model::{Key, Thing, Unit};
use crate::render::scene::Scene;
use crate::render::view::{Html, view};

view! {
    /// A page that lists all goals, or all activities.
    ListView {
        sentence: Html,
        chart: Html,
        tally: Html,
        sections: Vec<Sectioned>,
        long_term: Vec<Value>,
    }
}

view! {
    /// All that have one status.
    Sectioned {
        /// The place in the page, as counts elsewhere lead to it.
        anchor: &'static str,
        badge: Html,
        count: usize,
        groups: Vec<Grouped>,
    }
}

view! {
    /// Rows under a heading that leads somewhere.
    Grouped {
        name: String,
        at: String,
        rows: Vec<Value>,
    }
}

/// The rows of one status, by department in the order of the organisation; `None`: there are none.
pub(super) fn section(
    scene: &Scene<'_>,
    anchor: &'static str,
    badge: Html,
    rows: &[(Key<Unit>, Thing)],
) -> Option<Sectioned> {
    let mut departments: BTreeMap<Key<Unit>, Vec<Thing>> = BTreeMap::new();
    for (unit, thing) in rows {
        departments.entry(scene.snapshot.unit(*unit).department()).or_default().push(*thing);
    }
    let groups = departments.into_iter().map(|(unit, things)| Grouped {
        name: scene.cards.of(Thing::Unit(unit)).map_or_else(String::new, |card| card.name.clone()),
        at: scene.cards.of(Thing::Unit(unit)).map_or_else(String::new, |card| card.at.clone()),
        rows: scene.cards.list(things),
    });
    let groups: Vec<Grouped> = groups.collect();
    (!rows.is_empty()).then_some(Sectioned { anchor, badge, count: rows.len(), groups })
}
