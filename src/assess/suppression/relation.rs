//! Relations: which values of an indicator can be counted from which others.
//!
//! In come an indicator's values; out go sums that are zero: parts less their total, thirds less their year. They hold
//! for counts and sums as they stand, and for means once each is multiplied by its number of answers; what can be told
//! from what is the same in both. Where people divide things in ways that do not add up, they hide too much rather than
//! too little.

use std::collections::BTreeMap;

use super::cell::Cell;
use crate::model::{Period, PeriodKind};

/// A sum of values that is zero: each by its position, 1 where it is added and −1 where it is taken away.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Relation {
    /// The values.
    pub(super) terms: Vec<(usize, f64)>,
}

impl Relation {
    pub(super) fn between(members: &[usize], wholes: &[usize]) -> Self {
        let added = members.iter().map(|at| (*at, 1.0));
        let taken = wholes.iter().map(|at| (*at, -1.0));
        Self { terms: added.chain(taken).collect() }
    }

    /// Whether what it leaves of hidden values tells too much, and something can be done: one of them alone, or several
    /// of one side that rest on fewer answers than the limit together.
    pub(super) fn tells(&self, cells: &[Cell<'_>], limit: u32) -> bool {
        let hidden: Vec<(&Cell<'_>, f64)> = self
            .terms
            .iter()
            .filter_map(|(at, sign)| Some((cells.get(*at)?, *sign)))
            .filter(|(cell, _)| cell.is_hidden)
            .collect();
        let Some((_, first)) = hidden.first() else { return false };
        if hidden.len() == self.terms.len() {
            return false;
        }
        let is_one_sided = hidden.iter().all(|(_, sign)| sign.signum().total_cmp(first).is_eq());
        let answers = hidden.iter().map(|(cell, _)| cell.answers.unwrap_or(limit));
        hidden.len() == 1 || is_one_sided && answers.fold(0, u32::saturating_add) < limit
    }
}

/// All relations between an indicator's values.
pub(super) fn relations(cells: &[Cell<'_>]) -> Vec<Relation> {
    let mut found = Vec::new();
    let mut by_period: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
    let mut by_series: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (at, cell) in cells.iter().enumerate() {
        by_period.entry(cell.period).or_default().push(at);
        by_series.entry(cell.part).or_default().push(at);
    }
    for of_period in by_period.values() {
        divisions(cells, of_period, &mut found);
        lone_parts(cells, of_period, &mut found);
        twins(cells, of_period, &mut found);
    }
    for of_series in by_series.values() {
        tilings(cells, of_series, &mut found);
    }
    found
}

/// The divisions of one period: each adds up to the total, to the part whose answers it has, or else to the others.
fn divisions(cells: &[Cell<'_>], of_period: &[usize], found: &mut Vec<Relation>) {
    let mut divisions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut total = None;
    for at in of_period {
        match cells.get(*at).and_then(|cell| cell.name) {
            Some((_, division)) => divisions.entry(division).or_default().push(*at),
            None => total = Some(*at),
        }
    }
    let mut whole: Option<&[usize]> = None;
    for (division, members) in &divisions {
        if members.len() < 2 {
            continue;
        }
        if let Some(part) = part_divided(cells, of_period, (division, members), total) {
            found.push(Relation::between(members, &[part]));
        } else if let Some(total) = total {
            found.push(Relation::between(members, &[total]));
        } else if let Some(whole) = whole {
            found.push(Relation::between(members, whole));
        } else {
            // A total that the site does not have may be published elsewhere.
            found.push(Relation::between(members, &[]));
            whole = Some(members);
        }
    }
}

/// Whether two values rest on the same number of answers, where one is of a part of the other's people: then of all.
fn is_as_many(cells: &[Cell<'_>], one: usize, other: usize) -> bool {
    let answers = |at: usize| cells.get(at).and_then(|cell| cell.answers);
    answers(one).is_some() && answers(one) == answers(other)
}

/// A part that has all the answers of the total is the total, whatever its division has besides.
fn lone_parts(cells: &[Cell<'_>], of_period: &[usize], found: &mut Vec<Relation>) {
    let is_total = |at: &usize| cells.get(*at).is_some_and(|cell| cell.name.is_none());
    let Some(total) = of_period.iter().copied().find(is_total) else { return };
    for part in of_period.iter().copied().filter(|at| *at != total) {
        if is_as_many(cells, part, total) {
            found.push(Relation::between(&[part], &[total]));
        }
    }
}

/// The part that a division divides further: it has all of the division's answers, which the total has not.
pub(super) fn part_divided(
    cells: &[Cell<'_>],
    of_period: &[usize],
    (division, members): (&str, &[usize]),
    total: Option<usize>,
) -> Option<usize> {
    let answers_of = |at: usize| cells.get(at).and_then(|cell| cell.answers);
    let answers: u32 = members
        .iter()
        .map(|at| answers_of(*at))
        .sum::<Option<u32>>()
        .filter(|answers| total.and_then(answers_of) != Some(*answers))?;
    let is_it = |at: &usize| {
        let name = cells.get(*at).and_then(|cell| cell.name);
        name.is_some_and(|(_, other)| other != division) && answers_of(*at) == Some(answers)
    };
    of_period.iter().copied().find(is_it)
}

/// Values of one period that are one and the same, told in two divisions: of one name, or of as many answers.
fn twins(cells: &[Cell<'_>], of_period: &[usize], found: &mut Vec<Relation>) {
    for (position, one) in of_period.iter().enumerate() {
        for other in of_period.get(position + 1..).unwrap_or_default() {
            let (Some(first), Some(second)) = (cells.get(*one), cells.get(*other)) else {
                continue;
            };
            let (Some(first_name), Some(second_name)) = (first.name, second.name) else { continue };
            let is_same_number = first.value.to_bits() == second.value.to_bits();
            let is_same_answers = first.answers.is_some() && first.answers == second.answers;
            let is_same_name = first_name.0 == second_name.0;
            if first_name.1 != second_name.1 && is_same_number && (is_same_answers || is_same_name)
            {
                found.push(Relation::between(&[*one], &[*other]));
            }
        }
    }
}

/// The periods of one series that others of it make up, each by two or more of one kind.
fn tilings(cells: &[Cell<'_>], of_series: &[usize], found: &mut Vec<Relation>) {
    let mut by_kind: BTreeMap<PeriodKind, Vec<(Period, usize)>> = BTreeMap::new();
    for at in of_series {
        if let Some(cell) = cells.get(*at).filter(|cell| cell.period.kind() != PeriodKind::Day) {
            by_kind.entry(cell.period.kind()).or_default().push((cell.period, *at));
        }
    }
    if by_kind.len() < 2 {
        return;
    }
    for (kind, wholes) in &by_kind {
        for (_, pieces) in by_kind.iter().filter(|(other, _)| *other != kind) {
            for (whole, at) in wholes {
                let members = tiling(*whole, pieces);
                let is_all = |piece: &usize| is_as_many(cells, *piece, *at);
                if members.len() > 1 || members.first().is_some_and(is_all) {
                    found.push(Relation::between(&members, &[*at]));
                }
            }
        }
    }
}

/// The pieces that lie within a period. Where some are missing, what they would come to is not known, and might be zero.
fn tiling(whole: Period, pieces: &[(Period, usize)]) -> Vec<usize> {
    let first = pieces.partition_point(|(piece, _)| piece.last_day() < whole.first_day());
    let within = pieces.get(first..).unwrap_or_default().iter();
    within
        .take_while(|(piece, _)| piece.last_day() <= whole.last_day())
        .filter(|(piece, _)| whole.first_day() <= piece.first_day())
        .map(|(_, at)| *at)
        .collect()
}
