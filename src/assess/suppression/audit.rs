//! The audit: how closely could a hidden value be told from all that is published?
//!
//! In comes a table with its hidden values; out goes whether one of them is protected. What is published fixes sums of
//! atoms; what nobody needs to be told is that no atom is below zero, and no share above a hundred. Between those the
//! value can lie anywhere in an interval, whose ends a linear program finds. It is asked how far amounts can move from
//! some that agree with all that is written, so that figures which do not add up to the last decimal are as good as
//! those that do.
//!
//! Two readings are tried: values that add up as they stand, and means weighted by answers. The second is asked for twice:
//! by everybody, and by someone who happens to know the numbers of answers of what is hidden, too. To the latter it is
//! what rests on too few answers that has to be protected: a mean of many that is hidden for another's sake is no
//! secret, and its number of answers is not published.

use std::collections::{BTreeMap, BTreeSet};

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::atoms::{Amount, MOST_ATOMS, Tied};
use super::cell::Cell;
use super::fit::{answers, between};
use super::protection::Bounds;
use super::table::{Asker, Possible, Table};

/// How wide the interval of a suppressed value must be, as a share of the value, by all that is published.
pub const PROTECTED_SHARE: f64 = 0.2;

/// The same for a mean that is suppressed for another's sake, to someone who knows the numbers of answers, too, which are
/// not published: it is no secret, but neither is it told.
pub const INSIDER_SHARE: f64 = 0.01;

/// A narrower interval than this share of the one that is wanted is too narrow: programs do not calculate to the last bit.
const ENOUGH: f64 = 0.999_999;

/// What a value is moved by at most, in intervals that are wanted: what moves far moves others with it.
const FAR: f64 = 5.0;

/// What a hidden value hangs together with, as far as atoms go that are not shown.
pub(super) struct Near {
    tied: Tied,
    /// All shown values that have to do with it.
    pub(super) shown: BTreeSet<usize>,
}

impl Table<'_> {
    /// Whether all that is published leaves a hidden value an interval that is wide enough.
    pub(super) fn is_protected(&mut self, at: usize) -> bool {
        let near = self.near(at);
        if near.shown.is_empty() {
            return true;
        }
        if self.is_at_bound(at) || !self.is_auditable(&near) {
            return false;
        }
        let audit = Audit { table: self, at, free: self.free(&near), near };
        let Some(found) = audit.found() else { return false };
        self.found.extend(found);
        true
    }

    /// Whether what a value hangs together with can be reckoned with.
    pub(super) fn is_auditable(&self, near: &Near) -> bool {
        let is_known = |atom: &usize| self.atoms.all.get(*atom).is_some_and(|atom| atom.is_known);
        near.tied.atoms.len() <= MOST_ATOMS && near.tied.atoms.iter().all(is_known)
    }

    fn is_counted(&self) -> bool {
        self.cells.iter().any(|cell| cell.answers.is_some())
    }

    /// Whether the values are the numbers of those who answer themselves.
    fn is_of_people(&self) -> bool {
        let is_count = |cell: &Cell<'_>| {
            cell.answers.is_none_or(|answers| f64::from(answers).total_cmp(&cell.value).is_eq())
        };
        self.cells.iter().all(is_count)
    }

    /// Whether a hidden value is part of something shown that is as low, or as high, as anything can be: then so is each
    /// part, whatever is missing beside it.
    fn is_at_bound(&self, at: usize) -> bool {
        let Bounds { least, most } = self.protection.bounds;
        let is_bound =
            |value: f64| value.total_cmp(&least).is_eq() || value.total_cmp(&most).is_eq();
        let is_shown_at_bound = |whole: usize| {
            self.cells.get(whole).is_some_and(|cell| !cell.is_hidden && is_bound(cell.value))
        };
        self.relations.iter().any(|relation| {
            relation.terms.contains(&(at, 1.0))
                && relation.terms.iter().any(|(one, sign)| *sign < 0.0 && is_shown_at_bound(*one))
        })
    }

    /// The value that an atom is, where it is shown with all that can be known of it.
    fn shown_as(&self, atom: usize) -> Option<usize> {
        let of_atom = self.atoms.cells.get(atom)?;
        let is_counted = self.is_counted();
        of_atom.iter().copied().find(|at| {
            let is_all = self.atoms.of_cell.get(*at).is_some_and(|atoms| atoms.len() == 1);
            let is_told =
                |cell: &Cell<'_>| !cell.is_hidden && (cell.answers.is_some() || !is_counted);
            is_all && self.cells.get(*at).is_some_and(is_told)
        })
    }

    /// What a value hangs together with, as far as atoms go that are not shown.
    pub(super) fn near(&self, at: usize) -> Near {
        let from = self.atoms.of_cell.get(at).map(Vec::as_slice).unwrap_or_default();
        let tied = self.atoms.tied(from, |atom| self.shown_as(atom).is_none());
        let around = tied.around.iter().filter_map(|atom| self.shown_as(*atom));
        let within = tied.cells.iter().copied().filter(|at| !self.is_hidden(*at));
        let shown = around.chain(within).collect();
        Near { tied, shown }
    }

    /// The atoms that can move: not those that a value shown tells, nor those that others tell.
    fn free(&self, near: &Near) -> BTreeSet<usize> {
        let is_free = |atom: &&usize| self.shown_as(**atom).is_none();
        let mut free: BTreeSet<usize> = near.tied.atoms.iter().filter(is_free).copied().collect();
        let tells = |at: &&usize| {
            let cell = self.cells.get(**at);
            let is_counted = self.is_counted();
            cell.is_some_and(|cell| !cell.is_hidden && (cell.answers.is_some() || !is_counted))
        };
        let of_cells =
            near.tied.cells.iter().filter(tells).filter_map(|at| self.atoms.of_cell.get(*at));
        let of_equations =
            near.tied.equations.iter().filter_map(|at| self.atoms.equations.get(*at));
        let sums: Vec<Vec<usize>> = of_cells
            .cloned()
            .chain(of_equations.map(|terms| terms.iter().map(|(atom, _)| *atom).collect()))
            .collect();
        loop {
            let before = free.len();
            for sum in &sums {
                let mut moving = sum.iter().filter(|atom| free.contains(atom));
                if let (Some(only), None) = (moving.next(), moving.next()) {
                    free.remove(only);
                }
            }
            if free.len() == before {
                return free;
            }
        }
    }
}

/// A question to a linear program: between what a value lies.
struct Audit<'t, 'm> {
    table: &'t Table<'m>,
    /// The value asked for.
    at: usize,
    near: Near,
    /// The atoms that can move.
    free: BTreeSet<usize>,
}

impl Audit<'_, '_> {
    fn cell(&self, at: usize) -> Option<(&Cell<'_>, Vec<(usize, f64)>)> {
        let atoms = self.table.atoms.of_cell.get(at)?;
        Some((self.table.cells.get(at)?, atoms.iter().map(|atom| (*atom, 1.0)).collect()))
    }

    /// The values that are shown, each with its atoms.
    fn shown(&self) -> impl Iterator<Item = (&Cell<'_>, Vec<(usize, f64)>)> {
        let all = self.near.tied.cells.iter().filter_map(|at| self.cell(*at));
        all.filter(|(cell, _)| !cell.is_hidden)
    }

    /// The sums that do not change.
    fn equations(&self) -> impl Iterator<Item = &Vec<(usize, f64)>> {
        let all = &self.table.atoms.equations;
        self.near.tied.equations.iter().filter_map(|at| all.get(*at))
    }

    fn amount(&self, atom: usize) -> Amount {
        self.table.atoms.all.get(atom).map(|atom| atom.as_mean).unwrap_or_default()
    }

    /// How wide the interval has to be.
    fn wanted(&self, value: f64, share: f64) -> f64 {
        (share * value.abs()).max(self.table.protection.step)
    }

    /// What else could be so, seen from this value: enough to protect it; `None`: it is not protected.
    fn found(&self) -> Option<Vec<Possible>> {
        let (cell, _) = self.cell(self.at)?;
        let mut found = self.as_sum(self.wanted(cell.value, PROTECTED_SHARE))?;
        if self.table.is_counted() {
            let share = if cell.is_few { PROTECTED_SHARE } else { INSIDER_SHARE };
            found.extend(self.as_mean(Asker::Insider, self.wanted(cell.value, share))?);
            found.extend(self.as_mean(Asker::Everybody, self.wanted(cell.value, PROTECTED_SHARE))?);
        }
        Some(found)
    }

    /// How far what is already known to be possible moves the value.
    fn known_width(&self, from: f64, of: impl Fn(&Possible) -> Option<f64>) -> f64 {
        let values = self.table.found.iter().filter_map(of);
        let ends = |(least, most): (f64, f64), value: f64| (least.min(value), most.max(value));
        let (least, most) = values.fold((from, from), ends);
        most - least
    }

    fn as_sum(&self, wanted: f64) -> Option<Vec<Possible>> {
        let (_, own) = self.cell(self.at)?;
        let value = |possible: &Possible| match possible {
            Possible::Sums(moved) => {
                Some(own.iter().filter_map(|(atom, _)| moved.get(atom)).sum::<f64>())
            }
            Possible::Means(..) => None,
        };
        if self.known_width(0.0, value) > wanted {
            return Some(Vec::new());
        }
        wide(wanted, |direction| self.moved(direction, wanted))
    }

    /// How far a value can move in a direction, and what moves with it.
    fn moved(&self, direction: OptimizationDirection, wanted: f64) -> Option<(f64, Possible)> {
        let (_, own) = self.cell(self.at)?;
        let mut problem = Problem::new(direction);
        let Bounds { least, most } = self.table.protection.bounds;
        let mut variables: BTreeMap<usize, Variable> = BTreeMap::new();
        for atom in &self.free {
            let is = self.table.atoms.all.get(*atom)?.as_sum;
            let down = if least < 0.0 { f64::INFINITY } else { is };
            let up = if is > most { f64::INFINITY } else { most - is };
            variables.insert(*atom, problem.add_var(0.0, (-down / wanted, up / wanted)));
        }
        let of = |terms: &[(usize, f64)]| -> Vec<(Variable, f64)> {
            let term = |(atom, sign): &(usize, f64)| Some((*variables.get(atom)?, *sign));
            terms.iter().filter_map(term).collect()
        };
        let shown = self.shown().map(|(_, terms)| of(&terms));
        for terms in shown.chain(self.equations().map(|terms| of(terms))) {
            if !terms.is_empty() {
                problem.add_constraint(&terms, ComparisonOp::Eq, 0.0);
            }
        }
        if self.table.is_of_people() {
            // Somebody is counted.
            let hidden = self.near.tied.cells.iter().filter_map(|at| self.cell(*at));
            for (cell, terms) in hidden.filter(|(cell, _)| cell.is_hidden && cell.value >= 1.0) {
                let terms = of(&terms);
                if !terms.is_empty() {
                    let room = (1.0 - cell.value) / wanted;
                    problem.add_constraint(&terms, ComparisonOp::Ge, room);
                }
            }
        }
        let mut aim = of(&own);
        aim.push((problem.add_var(1.0, (-FAR, FAR)), -1.0));
        problem.add_constraint(&aim, ComparisonOp::Eq, 0.0);
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let moved = variables.iter().map(|(atom, at)| (*atom, solution.var_value(*at) * wanted));
        Some((solution.objective() * wanted, Possible::Sums(moved.collect())))
    }

    fn as_mean(&self, asker: Asker, wanted: f64) -> Option<Vec<Possible>> {
        let (cell, own) = self.cell(self.at)?;
        let mean = |amounts: &BTreeMap<usize, Amount>| {
            let is = |atom: &usize| amounts.get(atom).copied();
            let each = own.iter().map(|(atom, _)| is(atom).unwrap_or_else(|| self.amount(*atom)));
            let all = each.fold(Amount::default(), Amount::and);
            (all.answers > 0.0).then(|| all.sum / all.answers)
        };
        let mean_of = |possible: &Possible| match possible {
            Possible::Means(knows, amounts) if *knows == Asker::Insider || *knows == asker => {
                mean(amounts)
            }
            Possible::Means(..) | Possible::Sums(_) => None,
        };
        let is = mean(&BTreeMap::new())?;
        if self.known_width(is, mean_of) > wanted {
            return Some(Vec::new());
        }
        let unit = cell.value.abs().max(self.table.protection.step);
        wide(wanted, |direction| {
            let means = self.mean(direction, asker, (is / unit, wanted / unit), unit)?;
            let solution = means.problem.solve().ok()?.into_solution().ok()?;
            let scale = solution.var_value(means.scale);
            let amounts = means.variables.iter().map(|(atom, (amount, count))| {
                let sum = solution.var_value(*amount) * unit / scale;
                (*atom, Amount { sum, answers: solution.var_value(*count) / scale })
            });
            let possible = if scale > 1e-6 { amounts.collect() } else { BTreeMap::new() };
            let moved = solution.objective() * unit;
            Some((moved, Possible::Means(asker, possible)))
        })
    }

    /// The linear program that moves a mean from what it is. All is divided by the number of answers of the value asked
    /// for, so that its least and its most are found at once (Charnes and Cooper 1962).
    fn mean(
        &self,
        direction: OptimizationDirection,
        asker: Asker,
        (is, wanted): (f64, f64),
        unit: f64,
    ) -> Option<Means<'_, '_, '_>> {
        let Bounds { least, most } = self.table.protection.bounds;
        let (_, own) = self.cell(self.at)?;
        let mut problem = Problem::new(direction);
        let mut variables: BTreeMap<usize, (Variable, Variable)> = BTreeMap::new();
        for atom in &self.free {
            let amount = problem.add_var(0.0, (f64::NEG_INFINITY, f64::INFINITY));
            let count = problem.add_var(0.0, (0.0, f64::INFINITY));
            between(&mut problem, (amount, count), (least / unit, most / unit));
            variables.insert(*atom, (amount, count));
        }
        let fixed = own.iter().filter(|(atom, _)| !self.free.contains(atom));
        let fixed = fixed.fold(Amount::default(), |all, (atom, _)| all.and(self.amount(*atom)));
        // By what everything is multiplied.
        let scale = problem.add_var(0.0, (0.0, f64::INFINITY));
        let moved = problem.add_var(1.0, (-FAR * wanted, FAR * wanted));
        let mut means = Means { audit: self, problem, variables, scale, unit };
        let mut people = means.people(&own);
        people.push((scale, fixed.answers));
        means.problem.add_constraint(people, ComparisonOp::Eq, 1.0);
        let mut sum = means.amounts(&own);
        sum.extend([(scale, fixed.sum / unit), (moved, -1.0)]);
        means.problem.add_constraint(sum, ComparisonOp::Eq, is);
        for terms in self.equations() {
            means.keep_amount(terms);
            means.keep_people(terms);
        }
        for at in &self.near.tied.cells {
            let (cell, terms) = self.cell(*at)?;
            match answers(cell) {
                Some(_) if !cell.is_hidden => {
                    means.keep_amount(&terms);
                    means.keep_people(&terms);
                }
                Some(_) if asker == Asker::Insider => means.keep_people(&terms),
                _ => {
                    means.keep_somebody(&terms);
                    if !cell.is_hidden {
                        means.keep_mean(&terms, cell.value);
                    }
                }
            }
        }
        Some(means)
    }
}

/// Looks upwards first, then downwards, for what moves a value far enough.
fn wide(
    wanted: f64,
    look: impl Fn(OptimizationDirection) -> Option<(f64, Possible)>,
) -> Option<Vec<Possible>> {
    // Where the solver finds no answer, nothing is known of the value's safety.
    let (most, upwards) = look(OptimizationDirection::Maximize)?;
    if most > wanted * ENOUGH {
        return Some(vec![upwards]);
    }
    let (least, downwards) = look(OptimizationDirection::Minimize)?;
    (most - least > wanted * ENOUGH).then(|| vec![upwards, downwards])
}

/// A linear program of amounts and numbers of answers, all multiplied by one number.
struct Means<'a, 't, 'm> {
    audit: &'a Audit<'t, 'm>,
    problem: Problem,
    variables: BTreeMap<usize, (Variable, Variable)>,
    scale: Variable,
    unit: f64,
}

impl Means<'_, '_, '_> {
    fn amounts(&self, terms: &[(usize, f64)]) -> Vec<(Variable, f64)> {
        let one = |(atom, sign): &(usize, f64)| Some((self.variables.get(atom)?.0, *sign));
        terms.iter().filter_map(one).collect()
    }

    fn people(&self, terms: &[(usize, f64)]) -> Vec<(Variable, f64)> {
        let one = |(atom, sign): &(usize, f64)| Some((self.variables.get(atom)?.1, *sign));
        terms.iter().filter_map(one).collect()
    }

    /// What the atoms that can move come to.
    fn is(&self, terms: &[(usize, f64)]) -> Amount {
        let moving = terms.iter().filter(|(atom, _)| self.variables.contains_key(atom));
        moving.fold(Amount::default(), |all, (atom, sign)| {
            let is = self.audit.amount(*atom);
            let (sum, answers) = (sign * is.sum / self.unit, sign * is.answers);
            Amount { sum: all.sum + sum, answers: all.answers + answers }
        })
    }

    fn keep(&mut self, mut terms: Vec<(Variable, f64)>, is: f64) {
        if !terms.is_empty() {
            terms.push((self.scale, -is));
            self.problem.add_constraint(terms, ComparisonOp::Eq, 0.0);
        }
    }

    fn keep_amount(&mut self, terms: &[(usize, f64)]) {
        self.keep(self.amounts(terms), self.is(terms).sum);
    }

    fn keep_people(&mut self, terms: &[(usize, f64)]) {
        self.keep(self.people(terms), self.is(terms).answers);
    }

    /// Keeps a mean whose number of answers is not known.
    fn keep_mean(&mut self, terms: &[(usize, f64)], mean: f64) {
        let mean = mean / self.unit;
        let is = self.is(terms);
        let so_often = self.people(terms).into_iter().map(|(one, sign)| (one, -mean * sign));
        self.keep(
            self.amounts(terms).into_iter().chain(so_often).collect(),
            is.sum - mean * is.answers,
        );
    }

    /// Somebody has answered.
    fn keep_somebody(&mut self, terms: &[(usize, f64)]) {
        let mut people = self.people(terms);
        let fixed = terms.iter().filter(|(atom, _)| !self.variables.contains_key(atom));
        let fixed: f64 = fixed.map(|(atom, _)| self.audit.amount(*atom).answers).sum();
        let least = (self.is(terms).answers + fixed).min(1.0);
        if !people.is_empty() && fixed < least {
            people.push((self.scale, fixed - least));
            self.problem.add_constraint(people, ComparisonOp::Ge, 0.0);
        }
    }
}
