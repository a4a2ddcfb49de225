//! Fit: amounts for atoms that agree with all that is written, as closely as it agrees with itself.
//!
//! Most often an atom is a value, and there is nothing to find. Where some are not written, or periods overlap, a linear
//! program finds amounts whose sums differ from what is written by as little as can be: nothing, unless figures do not
//! add up.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::atoms::{Amount, Atom, Atoms, MOST_ATOMS};
use super::cell::Cell;
use super::protection::{Bounds, Protection};

/// How much more it counts that a value is what is written than that parts come to their whole.
const WRITTEN: f64 = 1000.0;

/// What a linear program adds up, and how often each.
type Terms = Vec<(Variable, f64)>;

/// Finds amounts for all that a value hangs together with, once.
pub(super) fn find_amounts(
    atoms: &mut Atoms,
    at: usize,
    cells: &[Cell<'_>],
    protection: Protection,
) {
    let Some(from) = atoms.of_cell.get(at) else { return };
    if from.iter().all(|atom| atoms.sought.contains(atom)) {
        return;
    }
    let tied = atoms.tied(from, |_| true).atoms;
    atoms.sought.extend(&tied);
    if tied.len() > MOST_ATOMS {
        return;
    }
    let fit = Fit::of(atoms, tied.iter().copied().collect(), cells, protection);
    let Some(found) = fit.found() else { return };
    for (atom, amounts) in tied.iter().zip(found) {
        if let Some(known) = atoms.all.get_mut(*atom) {
            *known = amounts;
        }
    }
}

/// The search for the amounts of some atoms.
struct Fit<'a, 'm> {
    atoms: Vec<usize>,
    /// The values of these atoms, and at which positions among them each has its own.
    cells: Vec<(&'a Cell<'m>, Vec<usize>)>,
    /// Sums of these atoms that are zero.
    zero_sums: Vec<Vec<(usize, f64)>>,
    bounds: Bounds,
    /// What amounts and numbers of answers are measured in.
    unit: f64,
    crowd: f64,
}

impl<'a, 'm> Fit<'a, 'm> {
    /// That of atoms, sorted, which hang together with no others.
    fn of(all: &Atoms, atoms: Vec<usize>, cells: &'a [Cell<'m>], protection: Protection) -> Self {
        let position = |atom: &usize| atoms.binary_search(atom).ok();
        let own = |(cell, of_cell): (&'a Cell<'m>, &Vec<usize>)| {
            let positions: Vec<usize> = of_cell.iter().filter_map(position).collect();
            (!positions.is_empty()).then_some((cell, positions))
        };
        let cells: Vec<_> = cells.iter().zip(&all.of_cell).filter_map(own).collect();
        let in_atoms = |terms: &Vec<(usize, f64)>| -> Option<Vec<(usize, f64)>> {
            terms.iter().map(|(atom, sign)| Some((position(atom)?, *sign))).collect()
        };
        let zero_sums = all.equations.iter().take(all.zero_sums).filter_map(in_atoms).collect();
        let most = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, f64::max);
        let unit = most(&mut cells.iter().map(|(cell, _)| cell.value.abs()));
        let crowd = most(&mut cells.iter().map(|(cell, _)| f64::from(answers(cell).unwrap_or(1))));
        Self {
            atoms,
            cells,
            zero_sums,
            bounds: protection.bounds,
            unit: if unit > 0.0 { unit } else { 1.0 },
            crowd: crowd.max(1.0),
        }
    }

    /// The amounts of each atom; `None`: none were found.
    fn found(&self) -> Option<Vec<Atom>> {
        if let Some(plain) = self.plain() {
            return Some(plain);
        }
        let is_counted = self.cells.iter().any(|(cell, _)| cell.answers.is_some());
        let sums = self.sums()?;
        let means =
            if is_counted { self.means()? } else { vec![Amount::default(); self.atoms.len()] };
        let atom = |(as_sum, as_mean)| Atom { as_sum, as_mean, is_known: true };
        Some(sums.into_iter().zip(means).map(atom).collect())
    }

    /// The values themselves, where each is an atom.
    fn plain(&self) -> Option<Vec<Atom>> {
        let mut found = vec![None; self.atoms.len()];
        let is_counted = self.cells.iter().any(|(cell, _)| cell.answers.is_some());
        for (cell, positions) in &self.cells {
            let [position] = positions.as_slice() else { return None };
            let answers = match answers(cell) {
                Some(answers) => f64::from(answers),
                None if is_counted => return None,
                None => 0.0,
            };
            let as_mean = Amount { sum: cell.value * answers, answers };
            *found.get_mut(*position)? = Some(Atom { as_sum: cell.value, as_mean, is_known: true });
        }
        found.into_iter().collect()
    }

    fn sums(&self) -> Option<Vec<f64>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let least = if self.bounds.least < 0.0 { f64::NEG_INFINITY } else { 0.0 };
        let all: Vec<Variable> =
            self.atoms.iter().map(|_| problem.add_var(0.0, (least, f64::INFINITY))).collect();
        for (cell, positions) in &self.cells {
            bring_near(
                &mut problem,
                of(&all, positions),
                cell.value / self.unit,
                weight(positions),
            );
        }
        for terms in &self.zero_sums {
            bring_near(&mut problem, signed(&all, terms), 0.0, 1.0);
        }
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let value = |one: &Variable| (solution.var_value(*one) * self.unit).max(least);
        Some(all.iter().map(value).collect())
    }

    fn means(&self) -> Option<Vec<Amount>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let Bounds { least, most } = self.bounds;
        let (mut amounts, mut people) = (Vec::new(), Vec::new());
        for _ in &self.atoms {
            let amount = problem.add_var(0.0, (f64::NEG_INFINITY, f64::INFINITY));
            let count = problem.add_var(0.0, (0.0, f64::INFINITY));
            between(&mut problem, (amount, count), (least / self.unit, most / self.unit));
            amounts.push(amount);
            people.push(count);
        }
        for (cell, positions) in &self.cells {
            let (sum, count) = (of(&amounts, positions), of(&people, positions));
            let mean = cell.value / self.unit;
            if let Some(answers) = answers(cell) {
                let answers = f64::from(answers) / self.crowd;
                bring_near(&mut problem, count, answers, weight(positions));
                bring_near(&mut problem, sum, mean * answers, weight(positions));
            } else {
                problem.add_constraint(&count, ComparisonOp::Ge, 1.0 / self.crowd);
                let so_often = count.iter().map(|(one, _)| (*one, -mean));
                let terms = sum.into_iter().chain(so_often).collect();
                bring_near(&mut problem, terms, 0.0, weight(positions));
            }
        }
        for terms in &self.zero_sums {
            bring_near(&mut problem, signed(&amounts, terms), 0.0, 1.0);
            bring_near(&mut problem, signed(&people, terms), 0.0, 1.0);
        }
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let amount = |(amount, count): (&Variable, &Variable)| {
            let answers = (solution.var_value(*count) * self.crowd).max(0.0);
            let sum = solution.var_value(*amount) * self.unit * self.crowd;
            let lowest = if least.is_finite() { least * answers } else { f64::NEG_INFINITY };
            let highest = if most.is_finite() { most * answers } else { f64::INFINITY };
            Amount { sum: sum.max(lowest).min(highest), answers }
        };
        Some(amounts.iter().zip(&people).map(amount).collect())
    }
}

/// On how many answers a value rests: on some.
pub(super) fn answers(cell: &Cell<'_>) -> Option<u32> {
    cell.answers.map(|answers| answers.max(1))
}

/// Holds an amount between the least and the most that so many can come to.
pub(super) fn between(
    problem: &mut Problem,
    (amount, count): (Variable, Variable),
    (least, most): (f64, f64),
) {
    if least.is_finite() {
        problem.add_constraint([(amount, 1.0), (count, -least)], ComparisonOp::Ge, 0.0);
    }
    if most.is_finite() {
        problem.add_constraint([(amount, 1.0), (count, -most)], ComparisonOp::Le, 0.0);
    }
}

/// How much it counts that a value is what is written: the more, the shorter its period.
fn weight(positions: &[usize]) -> f64 {
    let length = u32::try_from(positions.len()).unwrap_or(u32::MAX);
    WRITTEN / f64::from(length.max(1))
}

/// Brings a sum as near to a number as other sums let it.
fn bring_near(problem: &mut Problem, mut terms: Terms, number: f64, weight: f64) {
    terms.push((problem.add_var(weight, (0.0, f64::INFINITY)), 1.0));
    terms.push((problem.add_var(weight, (0.0, f64::INFINITY)), -1.0));
    problem.add_constraint(terms, ComparisonOp::Eq, number);
}

fn of(all: &[Variable], positions: &[usize]) -> Terms {
    positions.iter().filter_map(|at| Some((*all.get(*at)?, 1.0))).collect()
}

fn signed(all: &[Variable], terms: &[(usize, f64)]) -> Terms {
    terms.iter().filter_map(|(at, sign)| Some((*all.get(*at)?, *sign))).collect()
}
