//! The comparison of what was published with what the site says today, and the account of it.

use jiff::civil::Date;

use super::claim::{Claim, ClaimKey, ClaimKind};
use super::correction::Correction;
use super::mark::{Mark, marks, name};
use super::now::{Now, now};
use super::wording::{number_text, target_words};
use crate::assess::{IndicatorState, Snapshot};

/// What the last publication knew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// The day that it was built as of.
    pub as_of: Date,
    /// The corrections that it listed, or kept for a later day.
    pub corrections: Vec<Correction>,
}

/// Every correction known, and those of them that nobody has explained and that are new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// All corrections, the latest first. Those of a later day than the site's own are kept, not shown.
    pub corrections: Vec<Correction>,
    /// The corrections found now that nobody has explained.
    pub unexplained: Vec<Correction>,
}

/// A comparison under way.
pub struct Comparison<'s, 'm> {
    snapshot: &'s Snapshot<'m>,
    changes: Vec<Change>,
}

/// A claim that no longer holds.
struct Change {
    key: ClaimKey,
    old: Box<str>,
    now: Now,
}

impl<'s, 'm> Comparison<'s, 'm> {
    /// A comparison with what is so today.
    pub fn with(snapshot: &'s Snapshot<'m>) -> Self {
        Self { snapshot, changes: Vec::new() }
    }

    /// Takes a claim that was published.
    pub fn take(&mut self, claim: Claim) {
        let now = now(self.snapshot, &claim.key);
        let holds = match &now {
            Now::Says(text) => *text == claim.value || self.is_renamed(&claim, text),
            Now::Suppressed | Now::Nothing => false,
        };
        if !holds {
            self.changes.push(Change { key: claim.key, old: claim.value, now });
        }
    }

    /// Whether a status only got another word: the old one is no longer in the vocabulary, and the new one means the
    /// same.
    fn is_renamed(&self, claim: &Claim, now: &str) -> bool {
        let Some(means) = claim.means.as_deref() else { return false };
        let words = claim.key.kind.vocabulary(self.snapshot.statuses);
        let is_known = words.iter().any(|(id, ..)| *id == &*claim.value);
        !is_known && words.iter().any(|(id, _, meaning)| (*id, *meaning) == (now, means))
    }

    /// The account of what was found, with the corrections that the last publication knew.
    pub fn account(self, last: Option<&Last>) -> Account {
        let mut listing = Listing {
            snapshot: self.snapshot,
            marks: marks(self.snapshot),
            found: last.map(|last| last.corrections.clone()).unwrap_or_default(),
        };
        let is_one = |change: &Change| !self.is_echo(change) && !self.is_moved(change);
        let are_ones: Vec<bool> = self.changes.iter().map(is_one).collect();
        let changes = self.changes.into_iter().zip(are_ones).filter(|(_, is_one)| *is_one);
        let unexplained = changes.filter_map(|(change, _)| listing.add(change)).collect();
        listing.add_marks();
        listing.refresh();
        listing.found.sort_by(Correction::in_order);
        listing.found.dedup();
        Account { corrections: listing.found, unexplained }
    }

    /// The account without a comparison: the site is built as of an earlier day than it was published. What the
    /// content tells of by itself will be told again when its day comes; the rest is kept for it.
    pub fn account_of_the_past(self, last: &Last, then: &Snapshot<'_>) -> Account {
        let told: Vec<Correction> = marks(then).into_iter().map(|mark| mark.correction).collect();
        let today = self.snapshot.as_of;
        let is_kept = |known: &&Correction| known.date <= today || !told.contains(known);
        let corrections = last.corrections.iter().filter(is_kept).cloned().collect();
        self.account(Some(&Last { as_of: last.as_of, corrections }))
    }

    /// Whether a change is only another one seen from elsewhere: a baseline that is a value of the series, or a
    /// follow-up's value that is now the series' own.
    fn is_echo(&self, change: &Change) -> bool {
        let indicator: Box<str> = match (change.key.kind, &change.key.part) {
            (ClaimKind::Baseline, _) => change.key.thing.clone(),
            (ClaimKind::ReportedValue, Some(indicator)) => format!("indicator/{indicator}").into(),
            (_, _) => return false,
        };
        let source = ClaimKey {
            thing: indicator,
            kind: ClaimKind::Value,
            part: None,
            period: change.key.period,
        };
        let own = |other: &Change| other.key == source && other.old == change.old;
        self.changes.iter().any(own)
    }

    /// Whether a target or a baseline was moved by a decision, which the indicator's page says for good.
    fn is_moved(&self, change: &Change) -> bool {
        let Some(state) = self.indicator(&change.key) else { return false };
        let mut former = state.former_targets.iter();
        match change.key.kind {
            ClaimKind::Target => former
                .filter_map(|former| former.target)
                .any(|target| target_words(target, state) == change.old),
            ClaimKind::Baseline => former.any(|former| {
                former.baseline.is_some_and(|(period, value)| {
                    Some(period) == change.key.period
                        && value.map(number_text).as_deref() == Some(&*change.old)
                })
            }),
            ClaimKind::Value
            | ClaimKind::Comparator
            | ClaimKind::Breakdown
            | ClaimKind::Judgement
            | ClaimKind::Status
            | ClaimKind::ShareDone
            | ClaimKind::ReportedValue
            | ClaimKind::FollowUp => false,
        }
    }

    fn indicator(&self, key: &ClaimKey) -> Option<&IndicatorState<'m>> {
        let id = key.thing.strip_prefix("indicator/")?;
        self.snapshot.find_indicator(id).map(|key| self.snapshot.indicator(key))
    }
}

/// The list of corrections being made up.
struct Listing<'s, 'm> {
    snapshot: &'s Snapshot<'m>,
    marks: Vec<Mark>,
    found: Vec<Correction>,
}

impl Listing<'_, '_> {
    /// Lists a change, explained by a mark that has explained nothing yet; gives it back where there is none.
    fn add(&mut self, change: Change) -> Option<Correction> {
        let is_new = |mark: &&Mark| {
            mark.covers(self.snapshot, &change.key)
                && !self
                    .found
                    .iter()
                    .any(|known| known.key == change.key && known.date == mark.correction.date)
        };
        let mark = self.marks.iter().filter(is_new).max_by_key(|mark| mark.correction.date);
        let suppressed = change.now == Now::Suppressed;
        let correction = Correction {
            name: name(self.snapshot, &change.key).unwrap_or_else(|| change.key.id().into()),
            date: mark.map_or(self.snapshot.as_of, |mark| mark.correction.date),
            reason: mark.and_then(|mark| mark.correction.reason.clone()),
            old: Some(change.old).filter(|_| !suppressed),
            new: change.now.text(),
            key: change.key,
            suppressed,
        };
        let unexplained = (!correction.is_explained()).then(|| correction.clone());
        self.found.push(correction);
        unexplained
    }

    /// Lists the marks that are not listed: as the explanation of what nobody had explained, or by themselves.
    fn add_marks(&mut self) {
        for mark in &self.marks {
            let (own, snapshot) = (&mark.correction, self.snapshot);
            let is_listed = |known: &Correction| {
                known.date == own.date && known.is_explained() && mark.covers(snapshot, &known.key)
            };
            if let Some(known) = self.found.iter_mut().find(|known| is_listed(known)) {
                // The words may have been put better since.
                known.reason.clone_from(&own.reason);
                continue;
            }
            let mut explains = false;
            for known in &mut self.found {
                if !known.is_explained() && mark.covers(snapshot, &known.key) {
                    known.reason.clone_from(&own.reason);
                    known.date = own.date;
                    explains = true;
                }
            }
            if !explains {
                self.found.push(own.clone());
            }
        }
    }

    /// Calls things by the names that they have today, and takes away figures that are not to be shown any more.
    fn refresh(&mut self) {
        for known in &mut self.found {
            if let Some(name) = name(self.snapshot, &known.key) {
                known.name = name;
            }
            if now(self.snapshot, &known.key) == Now::Suppressed {
                known.suppress();
            }
        }
    }
}
