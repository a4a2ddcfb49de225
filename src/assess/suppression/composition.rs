//! Composition: which parts are made up of which others, in every period, whether or not a value is written there.
//!
//! In come an indicator's values; out go sums: the parts of a division and what they divide, a part and those of another
//! division that come to the same, as forms come to stages. The first is said by the content. The second is read from the
//! numbers, as anybody can who reads them: where people and values come to the same in every period that tells, they are
//! taken to be the same people.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Cell;
use super::relation::part_divided;
use crate::model::Period;

/// A series: a part, or the total.
pub(super) type Series = Option<usize>;

/// Parts that another is made up of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) members: Vec<usize>,
    pub(super) whole: Series,
}

/// So many parts of a division are tried in every combination.
const MOST_COMBINED: usize = 10;

/// The values of some series, by series and period.
struct Values<'c, 'm> {
    cells: &'c [Cell<'m>],
    at: BTreeMap<(Series, Period), &'c Cell<'m>>,
    periods: BTreeSet<Period>,
    step: f64,
}

/// All sums that hold in every period.
pub(super) fn sums(cells: &[Cell<'_>], step: f64) -> Vec<Sum> {
    let mut divisions: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for cell in cells {
        if let (Some(part), Some((_, division))) = (cell.part, cell.name) {
            divisions.entry(division).or_default().insert(part);
        }
    }
    let values = Values {
        cells,
        at: cells.iter().map(|cell| ((cell.part, cell.period), cell)).collect(),
        periods: cells.iter().map(|cell| cell.period).collect(),
        step,
    };
    let mut found = values.same(&divisions);
    for (division, parts) in &divisions {
        let others = divisions.iter().filter(|(other, _)| *other != division);
        for whole in others.flat_map(|(_, parts)| parts) {
            found.extend(values.combined(parts, *whole));
        }
    }
    // A part alone in its division does not say that there are no others.
    for (division, parts) in divisions.iter().filter(|(_, parts)| parts.len() > 1) {
        let members: Vec<usize> = parts.iter().copied().collect();
        if !found.iter().any(|sum| sum.members == members) {
            found.push(Sum { members, whole: values.divided(division) });
        }
    }
    found
}

impl Values<'_, '_> {
    /// The part that a division divides further, as the answers of some period show; `None`: it divides the total.
    fn divided(&self, division: &str) -> Series {
        self.periods.iter().find_map(|period| {
            let of_period = self.cells.iter().enumerate();
            let of_period: Vec<usize> =
                of_period.filter(|(_, cell)| cell.period == *period).map(|(at, _)| at).collect();
            let name = |at: usize| self.cells.get(at).and_then(|cell| cell.name);
            let of_division = |at: &usize| name(*at).is_some_and(|(_, other)| other == division);
            let members: Vec<usize> = of_period.iter().copied().filter(of_division).collect();
            let total = of_period.iter().copied().find(|at| name(*at).is_none());
            let part = part_divided(self.cells, &of_period, (division, &members), total);
            self.cells.get(part.filter(|_| members.len() > 1)?)?.part
        })
    }

    /// Parts of one name in two divisions: the same people, unless their values differ anywhere.
    fn same(&self, divisions: &BTreeMap<&str, BTreeSet<usize>>) -> Vec<Sum> {
        let named: BTreeMap<usize, &str> =
            self.cells.iter().filter_map(|cell| Some((cell.part?, cell.name?.0))).collect();
        let all: Vec<usize> = divisions.values().flatten().copied().collect();
        let mut found = Vec::new();
        for (position, one) in all.iter().enumerate() {
            for other in all.get(position + 1..).unwrap_or_default() {
                let differs = |period: &Period| {
                    let value = |part| Some(self.at.get(&(Some(part), *period))?.value.to_bits());
                    let both = value(*one).zip(value(*other));
                    both.is_some_and(|(one, other)| one != other)
                };
                if named.get(one) == named.get(other) && !self.periods.iter().any(differs) {
                    found.push(Sum { members: vec![*one], whole: Some(*other) });
                }
            }
        }
        found
    }

    /// The parts of a division that come to what a part of another has, where some do; the fewest.
    fn combined(&self, parts: &BTreeSet<usize>, whole: usize) -> Option<Sum> {
        let parts: Vec<usize> = parts.iter().copied().collect();
        if parts.len() > MOST_COMBINED {
            return None;
        }
        let mut combinations: Vec<Vec<usize>> = (1..1_usize << parts.len())
            .map(|chosen| {
                let is_in = |at: usize| chosen >> at & 1 == 1;
                let parts = parts.iter().enumerate();
                parts.filter(|(at, _)| is_in(*at)).map(|(_, part)| *part).collect()
            })
            .collect();
        combinations.sort_by_key(Vec::len);
        let members = combinations.into_iter().find(|members| {
            let mut told = self.periods.iter().filter_map(|at| self.comes_to(members, whole, *at));
            told.next() == Some(true) && told.all(|is_so| is_so)
        })?;
        Some(Sum { members, whole: Some(whole) })
    }

    /// Whether parts come to another in a period; `None`: that cannot be told.
    fn comes_to(&self, members: &[usize], whole: usize, period: Period) -> Option<bool> {
        let whole = self.at.get(&(Some(whole), period))?;
        let members: Option<Vec<&Cell<'_>>> =
            members.iter().map(|part| self.at.get(&(Some(*part), period)).copied()).collect();
        let members = members?;
        let answers: Option<u32> = members.iter().map(|cell| cell.answers).sum();
        if answers.zip(whole.answers).is_some_and(|(answers, of_whole)| answers != of_whole) {
            return Some(false);
        }
        let added: f64 = members.iter().map(|cell| cell.value).sum();
        let weighted = |cell: &Cell<'_>| Some(cell.value * f64::from(cell.answers?));
        let mean: Option<f64> = members.iter().map(|cell| weighted(cell)).sum();
        let is_near = |one: f64, other: f64| (one - other).abs() <= 1e-6 * (1.0 + other.abs());
        let is_mean = mean.zip(whole.answers).is_some_and(|(mean, answers)| {
            let answers = f64::from(answers);
            (mean - whole.value * answers).abs() <= self.step * answers
        });
        let is_counted = answers.is_some() && whole.answers.is_some();
        // One value like another, or zero, tells nothing of the people.
        let is_telling = members.len() > 1 && whole.value.total_cmp(&0.0).is_ne();
        let is_so = is_near(added, whole.value) || is_mean;
        (is_counted || is_telling && is_so).then_some(is_so)
    }
}
