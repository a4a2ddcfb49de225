//! Scorecards and their yearly revisions.

use jiff::civil::Date;

use super::{Decision, Key, Prose, Sources, Text, Unit};
use crate::source::Origin;

/// What one unit steers by, through all its revisions. Its id is the unit's.
#[derive(Clone, Debug)]
pub struct Scorecard {
    /// The unit whose scorecard it is.
    pub unit: Key<Unit>,
    /// Its revisions, by the day from which they hold. Never empty.
    pub revisions: Vec<Revision>,
}

impl Scorecard {
    /// The position of the revision in force on a day, among those that count: the latest that has begun, unless its own
    /// last day has passed.
    pub fn in_force_on(&self, day: Date, counts: impl Fn(usize) -> bool) -> Option<usize> {
        let begun = |(position, one): &(usize, &Revision)| one.from <= day && counts(*position);
        let (position, latest) = self.revisions.iter().enumerate().rfind(begun)?;
        latest.to.is_none_or(|to| day <= to).then_some(position)
    }
}

/// One version of a scorecard.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The file's stem, commonly the year.
    pub id: Box<str>,
    /// Its title.
    pub title: Text,
    /// The first day on which it holds. It holds until the next one does, or until `to`.
    pub from: Date,
    /// The last day, where the revision itself names one.
    pub to: Option<Date>,
    /// The day from which it may be shown; `None`: from its first decision, or from `from`.
    pub published: Option<Date>,
    /// How it was decided, in the order in which it happened.
    pub decisions: Vec<Decision>,
    /// How many goals or activities the decision says that it has, where that is known apart from the list.
    pub stated_counts: Vec<StatedCount>,
    /// Its preface, for citizens.
    pub body: Option<Prose>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

/// What a stated count counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatedThing {
    /// Goals.
    Goals,
    /// Activities.
    Activities,
    /// A strategy's strengths.
    Strengths,
    /// Scorecards.
    Scorecards,
    /// Departments that have a scorecard of their own.
    Departments,
}

/// A number that a source states, beside which the site shows how many it knows of.
#[derive(Clone, Debug)]
pub struct StatedCount {
    /// What is counted.
    pub thing: StatedThing,
    /// How many there are, as stated.
    pub count: u32,
    /// Where this is known from.
    pub sources: Sources,
}
