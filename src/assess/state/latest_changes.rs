//! Since when what is shown of each thing has held, and of the site.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::Thing;

/// The days of the latest changes, none later than the snapshot's own.
#[derive(Clone, Debug, Default)]
pub struct LatestChanges {
    /// The day since which all that is shown has held: nothing of it was published, decided, begun, over, late or too
    /// old after it. `None`: nothing is dated.
    pub site: Option<Date>,
    things: BTreeMap<Thing, Date>,
}

impl LatestChanges {
    /// The day of the latest change of a thing: that something of it was published, decided, corrected, late or too old.
    /// `None`: nothing of it is dated.
    pub fn of(&self, thing: Thing) -> Option<Date> {
        self.things.get(&thing).copied()
    }

    /// The day of the latest change of any thing of a kind.
    pub fn of_all(&self, is_meant: impl Fn(Thing) -> bool) -> Option<Date> {
        self.things.iter().filter(|(thing, _)| is_meant(**thing)).map(|(_, day)| *day).max()
    }

    /// Notes a fact of a thing.
    pub(in crate::assess) fn note(&mut self, thing: Thing, day: Date) {
        let known = self.things.entry(thing).or_insert(day);
        *known = day.max(*known);
    }
}
