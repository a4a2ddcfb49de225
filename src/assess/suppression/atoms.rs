//! Atoms: what all values of an indicator are sums of.
//!
//! Days on which any period begins or ends cut the time that the values cover into stretches, and what a series came to
//! in one of them is an atom. A value is the sum of the atoms of its period, whether or not anybody wrote the values in
//! between; parts come to their whole in each stretch. So nothing that is not written has to be left out of account: it is
//! a sum of atoms, and no atom is below zero. In come the values, and who is made up of whom; out go atoms, the
//! equations between them, and amounts that agree with all that is written.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::cell::Cell;
use super::composition::{Series, Sum};
use super::relation::Relation;
use crate::model::{Period, PeriodKind};

/// So many atoms that hang together are reckoned with at most; with more, a value is taken to be told.
pub(super) const MOST_ATOMS: usize = 600;

/// A stretch of days by where it begins; a single day, on which something is counted, is none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Stretch(Date),
    Day(Date),
}

/// An amount, and on how many answers it rests.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Amount {
    pub(super) sum: f64,
    pub(super) answers: f64,
}

impl Amount {
    pub(super) fn and(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, answers: self.answers + other.answers }
    }
}

/// Amounts that an atom may have by all that is written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Atom {
    /// Where values add up as they stand.
    pub(super) as_sum: f64,
    /// Where they are means.
    pub(super) as_mean: Amount,
    /// Whether amounts were found.
    pub(super) is_known: bool,
}

/// Atoms that hang together, and by what.
#[derive(Debug, Default)]
pub(super) struct Tied {
    pub(super) atoms: BTreeSet<usize>,
    /// Equations with one of them.
    pub(super) equations: BTreeSet<usize>,
    /// Values with one of them.
    pub(super) cells: BTreeSet<usize>,
    /// Atoms in these that are not followed further.
    pub(super) around: BTreeSet<usize>,
}

/// All atoms of an indicator.
#[derive(Debug, Default)]
pub(super) struct Atoms {
    /// What each may come to.
    pub(super) all: Vec<Atom>,
    /// The atoms of each value.
    pub(super) of_cell: Vec<Vec<usize>>,
    /// The values of each atom.
    pub(super) cells: Vec<Vec<usize>>,
    /// Sums that do not change, whatever is so that agrees with what is published. The first of them are zero.
    pub(super) equations: Vec<Vec<(usize, f64)>>,
    /// The equations of each atom.
    pub(super) touching: Vec<Vec<usize>>,
    /// Those whose amounts have been looked for.
    pub(super) sought: BTreeSet<usize>,
    /// How many equations say who is made up of whom.
    pub(super) zero_sums: usize,
}

impl Atoms {
    pub(super) fn of(cells: &[Cell<'_>], sums: &[Sum], relations: &[Relation]) -> Self {
        let slots = Slots::of(cells);
        let mut at: BTreeMap<(Series, Slot), usize> = BTreeMap::new();
        let mut of_cell = Vec::with_capacity(cells.len());
        for cell in cells {
            let of_period = slots.within(cell.period);
            let mut atom = |slot| number(&mut at, (cell.part, slot));
            of_cell.push(of_period.into_iter().map(&mut atom).collect::<Vec<usize>>());
        }
        let mut equations = Vec::new();
        let mut is_done = BTreeSet::new();
        // A part that one division has measured is in the others that it belongs to, too.
        loop {
            let before = is_done.len();
            for (position, sum) in sums.iter().enumerate() {
                for slot in &slots.all {
                    let has = |part: &usize| at.contains_key(&(Some(*part), *slot));
                    if !sum.members.iter().any(has) || !is_done.insert((position, *slot)) {
                        continue;
                    }
                    let members = sum.members.iter().map(|part| (Some(*part), 1.0));
                    let terms = members.chain([(sum.whole, -1.0)]);
                    let terms = terms.map(|(part, sign)| (number(&mut at, (part, *slot)), sign));
                    equations.push(terms.collect::<Vec<_>>());
                }
            }
            if is_done.len() == before {
                break;
            }
        }
        let zero_sums = equations.len();
        let others = relations.iter().filter(|relation| !is_among(sums, relation, cells));
        equations.extend(others.map(|relation| in_atoms(relation, &of_cell)));
        equations.retain(|terms| !terms.is_empty());
        let mut atoms = Self {
            all: vec![Atom::default(); at.len()],
            cells: vec![Vec::new(); at.len()],
            touching: vec![Vec::new(); at.len()],
            of_cell,
            equations,
            zero_sums,
            sought: BTreeSet::new(),
        };
        atoms.index();
        atoms
    }

    fn index(&mut self) {
        for (cell, of_cell) in self.of_cell.iter().enumerate() {
            for atom in of_cell {
                add(&mut self.cells, *atom, cell);
            }
        }
        for (equation, terms) in self.equations.iter().enumerate() {
            for (atom, _) in terms {
                add(&mut self.touching, *atom, equation);
            }
        }
    }

    /// What some atoms hang together with, themselves among it, by what is seen from one atom to the next.
    pub(super) fn tied(&self, from: &[usize], is_open: impl Fn(usize) -> bool) -> Tied {
        let mut tied = Tied { atoms: from.iter().copied().collect(), ..Tied::default() };
        let mut waiting: Vec<usize> = from.to_vec();
        while let Some(atom) = waiting.pop() {
            let mut reached: Vec<usize> = Vec::new();
            for equation in self.touching.get(atom).into_iter().flatten() {
                if tied.equations.insert(*equation) {
                    let terms = self.equations.get(*equation).into_iter().flatten();
                    reached.extend(terms.map(|(atom, _)| *atom));
                }
            }
            for cell in self.cells.get(atom).into_iter().flatten() {
                if tied.cells.insert(*cell) {
                    reached.extend(self.of_cell.get(*cell).into_iter().flatten());
                }
            }
            for other in reached {
                if !is_open(other) {
                    tied.around.insert(other);
                } else if tied.atoms.insert(other) {
                    waiting.push(other);
                }
            }
        }
        tied
    }
}

/// Adds something to the list at a number.
fn add(lists: &mut [Vec<usize>], at: usize, what: usize) {
    if let Some(list) = lists.get_mut(at).filter(|list| !list.contains(&what)) {
        list.push(what);
    }
}

/// Whether a relation says of one period what is so in each.
fn is_among(sums: &[Sum], relation: &Relation, cells: &[Cell<'_>]) -> bool {
    let of = |is_added: bool| {
        let terms = relation.terms.iter().filter(move |(_, sign)| (*sign > 0.0) == is_added);
        terms.filter_map(|(at, _)| Some(cells.get(*at)?.part))
    };
    let mut wholes = of(false);
    let (Some(whole), None) = (wholes.next(), wholes.next()) else { return false };
    let mut members: Vec<Series> = of(true).collect();
    members.sort_unstable();
    let is_same = |sum: &Sum| {
        sum.whole == whole && sum.members.iter().copied().map(Some).eq(members.iter().copied())
    };
    sums.iter().any(is_same)
}

/// A relation between values as one between atoms, of which those that both sides have are in neither.
fn in_atoms(relation: &Relation, of_cell: &[Vec<usize>]) -> Vec<(usize, f64)> {
    let mut signs: BTreeMap<usize, f64> = BTreeMap::new();
    for (cell, sign) in &relation.terms {
        for atom in of_cell.get(*cell).into_iter().flatten() {
            *signs.entry(*atom).or_default() += sign;
        }
    }
    signs.into_iter().filter(|(_, sign)| *sign != 0.0).collect()
}

/// The number of an atom, a new one where it has none.
fn number(at: &mut BTreeMap<(Series, Slot), usize>, atom: (Series, Slot)) -> usize {
    let next = at.len();
    *at.entry(atom).or_insert(next)
}

/// All stretches of time that values cover.
struct Slots {
    all: BTreeSet<Slot>,
}

impl Slots {
    fn of(cells: &[Cell<'_>]) -> Self {
        let mut all = BTreeSet::new();
        for Cell { period, .. } in cells {
            if period.kind() == PeriodKind::Day {
                all.insert(Slot::Day(period.first_day()));
            } else {
                all.insert(Slot::Stretch(period.first_day()));
                all.extend(period.last_day().tomorrow().map(Slot::Stretch));
            }
        }
        Self { all }
    }

    fn within(&self, period: Period) -> Vec<Slot> {
        if period.kind() == PeriodKind::Day {
            return vec![Slot::Day(period.first_day())];
        }
        let (first, last) = (Slot::Stretch(period.first_day()), Slot::Stretch(period.last_day()));
        self.all.range(first..=last).copied().collect()
    }
}
