//! Links: relations that go through what nobody has written.
//!
//! A value that is not written is not known to be nought, but it is the same in every relation that it belongs to: the
//! second half of boys is what is left of their year, and what the boys of each form come to. So a hidden value can be
//! told across a gap. In come an indicator's values; out go the gaps, as values that are hidden and can be anything, and
//! all sums that are nought with them.

use std::collections::{BTreeMap, BTreeSet};

use super::Cell;
use super::relation::{Relation, part_divided, tiling};
use crate::model::{Period, PeriodKind};

/// A series: a part, or the total.
type Series = Option<usize>;

/// The gaps among the values of periods in which any part has one.
pub(super) fn unwritten<'m>(cells: &[Cell<'m>]) -> Vec<Cell<'m>> {
    let mut all: BTreeMap<Series, Option<(&str, &str)>> = BTreeMap::from([(None, None)]);
    all.extend(cells.iter().map(|cell| (cell.part, cell.name)));
    let periods: BTreeSet<Period> =
        cells.iter().filter(|cell| cell.part.is_some()).map(|cell| cell.period).collect();
    let written: BTreeSet<(Series, Period)> =
        cells.iter().map(|cell| (cell.part, cell.period)).collect();
    let gap = |part: Series, name, period| Cell {
        part,
        at: usize::MAX,
        period,
        value: 0.0,
        answers: None,
        name,
        is_few: false,
        is_hidden: true,
        is_written: false,
    };
    let gaps = all.iter().flat_map(|(part, name)| {
        let missing = periods.iter().filter(|period| !written.contains(&(*part, **period)));
        missing.map(move |period| gap(*part, *name, *period))
    });
    gaps.collect()
}

/// All relations between an indicator's values and gaps.
pub(super) fn linked(cells: &[Cell<'_>]) -> Vec<Relation> {
    let mut found = Vec::new();
    let mut at: BTreeMap<(Series, Period), usize> = BTreeMap::new();
    let mut by_period: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
    let mut by_series: BTreeMap<Series, Vec<usize>> = BTreeMap::new();
    let mut divisions: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (position, cell) in cells.iter().enumerate() {
        at.insert((cell.part, cell.period), position);
        by_period.entry(cell.period).or_default().push(position);
        by_series.entry(cell.part).or_default().push(position);
        if let (Some(part), Some((_, division))) = (cell.part, cell.name) {
            divisions.entry(division).or_default().insert(part);
        }
    }
    // A part alone in its division does not say that there are no others.
    for (division, parts) in divisions.iter().filter(|(_, parts)| parts.len() > 1) {
        let whole = divided(cells, &by_period, division);
        for period in by_period.keys() {
            let members: Option<Vec<usize>> =
                parts.iter().map(|part| at.get(&(Some(*part), *period)).copied()).collect();
            if let (Some(members), Some(whole)) = (members, at.get(&(whole, *period))) {
                found.push(Relation::between(&members, &[*whole]));
            }
        }
    }
    for (one, other) in same(cells, &divisions) {
        for period in by_period.keys() {
            let both = (at.get(&(Some(one), *period)), at.get(&(Some(other), *period)));
            if let (Some(one), Some(other)) = both {
                found.push(Relation::between(&[*one], &[*other]));
            }
        }
    }
    for of_series in by_series.values() {
        whole_tilings(cells, of_series, &mut found);
    }
    found
}

/// The part that a division divides further, as the answers of some period show; `None`: it divides the total.
fn divided(cells: &[Cell<'_>], by_period: &BTreeMap<Period, Vec<usize>>, division: &str) -> Series {
    by_period.values().find_map(|of_period| {
        let is_written = |at: &&usize| cells.get(**at).is_some_and(|cell| cell.is_written);
        let of_period: Vec<usize> = of_period.iter().filter(is_written).copied().collect();
        let name = |at: usize| cells.get(at).and_then(|cell| cell.name);
        let of_division = |at: &usize| name(*at).is_some_and(|(_, other)| other == division);
        let members: Vec<usize> = of_period.iter().copied().filter(of_division).collect();
        let total = of_period.iter().copied().find(|at| name(*at).is_none());
        let part = part_divided(cells, &of_period, (division, &members), total);
        cells.get(part.filter(|_| members.len() > 1)?)?.part
    })
}

/// Parts of one name in two divisions: the same people, unless their values differ anywhere.
fn same(cells: &[Cell<'_>], divisions: &BTreeMap<&str, BTreeSet<usize>>) -> Vec<(usize, usize)> {
    let named: BTreeMap<usize, &str> =
        cells.iter().filter_map(|cell| Some((cell.part?, cell.name?.0))).collect();
    let values = |part: usize| -> BTreeMap<Period, u64> {
        let of_part = cells.iter().filter(|cell| cell.part == Some(part) && cell.is_written);
        of_part.map(|cell| (cell.period, cell.value.to_bits())).collect()
    };
    let all: Vec<usize> = divisions.values().flatten().copied().collect();
    let mut found = Vec::new();
    for (position, one) in all.iter().enumerate() {
        for other in all.get(position + 1..).unwrap_or_default() {
            if named.get(one) == named.get(other) {
                let (first, second) = (values(*one), values(*other));
                let differ = |(period, value): (&Period, &u64)| {
                    second.get(period).is_some_and(|other| other != value)
                };
                if !first.iter().any(differ) {
                    found.push((*one, *other));
                }
            }
        }
    }
    found
}

/// The periods of one series that others of it fill, gaps among them.
fn whole_tilings(cells: &[Cell<'_>], of_series: &[usize], found: &mut Vec<Relation>) {
    let mut by_kind: BTreeMap<PeriodKind, Vec<(Period, usize)>> = BTreeMap::new();
    for at in of_series {
        if let Some(cell) = cells.get(*at).filter(|cell| cell.period.kind() != PeriodKind::Day) {
            by_kind.entry(cell.period.kind()).or_default().push((cell.period, *at));
        }
    }
    for pieces in by_kind.values_mut() {
        pieces.sort_unstable();
    }
    for (kind, wholes) in &by_kind {
        for (_, pieces) in by_kind.iter().filter(|(other, _)| *other != kind) {
            for (whole, at) in wholes {
                let members = tiling(*whole, pieces);
                if is_filled(cells, *whole, &members) {
                    found.push(Relation::between(&members, &[*at]));
                }
            }
        }
    }
}

/// Whether pieces fill a period, each beginning where the one before ends.
fn is_filled(cells: &[Cell<'_>], whole: Period, members: &[usize]) -> bool {
    let mut next = Some(whole.first_day());
    for at in members {
        let Some(cell) = cells.get(*at) else { return false };
        if Some(cell.period.first_day()) != next {
            return false;
        }
        next = cell.period.last_day().tomorrow().ok();
    }
    next.is_some() && next == whole.last_day().tomorrow().ok()
}
