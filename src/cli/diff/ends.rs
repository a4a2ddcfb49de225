//! What was typed for the two ends of a comparison.

use jiff::civil::Date;

use crate::assess::Snapshot;
use crate::model::{Key, Period, Round, Scorecard};
use crate::render::difference::Compared;

/// One end of a comparison, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A day: `2018-05-31`.
    Day(Date),
    /// A round, by its period: `2018-t1`.
    Round(Period),
    /// A revision of a card: `skola/2018`.
    Revision { unit: String, id: String },
}

/// Both ends, of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) old: End,
    pub(super) new: End,
}

impl Ends {
    /// Both ends; `None`: they are not two of a kind. The second revision may leave out its unit: `skola/2017 2018`.
    pub(super) fn parse(old: &str, new: &str) -> Option<Self> {
        if let Some((unit, id)) = old.split_once('/') {
            let (other, newer) = new.split_once('/').unwrap_or((unit, new));
            let revision =
                |unit: &str, id: &str| End::Revision { unit: unit.to_owned(), id: id.to_owned() };
            return Some(Self { old: revision(unit, id), new: revision(other, newer) });
        }
        // A day is a period too, but none that anybody reports for.
        match (old.parse(), new.parse()) {
            (Ok(old), Ok(new)) => Some(Self { old: End::Day(old), new: End::Day(new) }),
            (Err(_), Err(_)) => {
                let (old, new) = (old.parse().ok()?, new.parse().ok()?);
                Some(Self { old: End::Round(old), new: End::Round(new) })
            }
            (Ok(_), Err(_)) | (Err(_), Ok(_)) => None,
        }
    }
}

/// The revisions or rounds that two ends name; `None`: one of them is not known, or not public.
pub(super) fn named<'s>(snapshot: &'s Snapshot<'s>, old: &End, new: &End) -> Option<Compared<'s>> {
    match (old, new) {
        (End::Revision { unit, id }, End::Revision { unit: other, id: newer }) => {
            let (scorecard, old) = revision(snapshot, unit, id)?;
            let (same, new) = revision(snapshot, other, newer)?;
            (scorecard == same).then_some(Compared::Revisions { snapshot, scorecard, old, new })
        }
        (End::Round(old), End::Round(new)) => {
            let (old, new) = (round(snapshot, *old)?, round(snapshot, *new)?);
            Some(Compared::Rounds { snapshot, old, new })
        }
        (_, _) => None,
    }
}

fn revision(snapshot: &Snapshot<'_>, unit: &str, id: &str) -> Option<(Key<Scorecard>, usize)> {
    let card = snapshot.scorecards().find(|card| &*snapshot.unit(card.unit).unit.id == unit)?;
    let revision = card.revisions.iter().find(|one| &*one.revision.id == id)?;
    Some((card.key, revision.position))
}

fn round(snapshot: &Snapshot<'_>, period: Period) -> Option<Key<Round>> {
    snapshot.rounds().find(|state| state.round.period == period).map(|state| state.key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_two_of_a_kind() {
        let kind = |old, new| Ends::parse(old, new).map(|ends| (ends.old, ends.new));
        let revision = |unit: &str, id: &str| End::Revision { unit: unit.into(), id: id.into() };
        assert_eq!(
            kind("skola/2017", "skola/2018"),
            Some((revision("skola", "2017"), revision("skola", "2018")))
        );
        assert_eq!(
            kind("skola/2017", "2018"),
            Some((revision("skola", "2017"), revision("skola", "2018")))
        );
        assert!(matches!(kind("2018-01-01", "2018-06-30"), Some((End::Day(_), End::Day(_)))));
        assert!(matches!(kind("2018-t1", "2018-t2"), Some((End::Round(_), End::Round(_)))));
        assert_eq!(kind("2018-t1", "skola/2018"), None);
        assert_eq!(kind("2018-01-01", "2018-t1"), None);
        assert_eq!(kind("hej", "2018-01-01"), None);
    }
}
