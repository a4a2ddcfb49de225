//! The newest that is told of each thing, and of the site.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::Thing;

/// The days of the newest facts, none later than the snapshot's own.
#[derive(Clone, Debug, Default)]
pub struct NewestFacts {
    /// The day since which all that is shown has held: nothing of it was published, decided, begun, over, late or too
    /// old after it. `None`: nothing is dated.
    pub site: Option<Date>,
    things: BTreeMap<Thing, Date>,
}

impl NewestFacts {
    /// The day of the newest fact of a thing: that something of it was published, decided, corrected, late or too old.
    /// `None`: nothing of it is dated.
    pub fn of(&self, thing: Thing) -> Option<Date> {
        self.things.get(&thing).copied()
    }

    /// The day of the newest fact of any thing of a kind.
    pub fn of_all(&self, is_meant: impl Fn(Thing) -> bool) -> Option<Date> {
        self.things.iter().filter(|(thing, _)| is_meant(**thing)).map(|(_, day)| *day).max()
    }

    /// Notes a fact of a thing.
    pub(in crate::assess) fn note(&mut self, thing: Thing, day: Date) {
        let known = self.things.entry(thing).or_insert(day);
        *known = day.max(*known);
    }
}
