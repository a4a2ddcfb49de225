//! The audit: how closely could a hidden value be told from all that is published?
//!
//! In comes a table with its hidden values; out goes whether one of them is protected. What is published fixes sums of
//! hidden values (the relations, and all that follows from them when periods are strung together); what nobody needs to
//! be told is that a value is not below nought, and a share not above a hundred. Between those the value can lie anywhere
//! in an interval, whose ends a linear program finds. It is asked how far the value can move from what it is, so that
//! figures which do not add up to the last decimal are as good as those that do.
//!
//! Two readings are tried: values that add up as they stand, and means weighted by answers, by someone who happens to
//! know all the numbers of answers. In the second it is what rests on too few answers that has to be protected: a mean of
//! many that is hidden for another's sake is no secret, and its number of answers is not published.

use std::collections::BTreeMap;

use jiff::civil::Date;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::{Bounds, INSIDER_SHARE, PROTECTED_SHARE, Table};

/// How values add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// As they stand.
    Sums,
    /// Each times its number of answers.
    Means,
}

/// What may move: a hidden value, or the running sum of a series up to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Moving {
    Cell(usize),
    SumTo(Option<usize>, Date),
}

/// A sum of movements that is nought.
type Equation = Vec<(Moving, f64)>;

/// How far a value may move, down and up.
#[derive(Clone, Copy, Debug)]
struct Room {
    down: f64,
    up: f64,
}

impl Table<'_> {
    /// Whether all that is published leaves a hidden value an interval that is wide enough: if nothing is where no value
    /// is written, and whatever is there.
    pub(super) fn is_protected(&self, at: usize) -> bool {
        !self.is_at_bound(at)
            && [self.equations(), self.linked_equations()].into_iter().all(|all| {
                let equations = tied(all, at);
                equations.is_empty()
                    || self.is_wide(at, Reading::Sums, &equations)
                        && self.is_wide(at, Reading::Means, &equations)
                        && self.is_wide_to_everybody(at, &equations)
            })
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
        self.all_relations().any(|relation| {
            relation.terms.contains(&(at, 1.0))
                && relation.terms.iter().any(|(one, sign)| *sign < 0.0 && is_shown_at_bound(*one))
        })
    }

    /// What holds across gaps. A gap that only one equation touches ties it to nothing.
    fn linked_equations(&self) -> Vec<Equation> {
        let hidden = |relation: &super::Relation| -> Equation {
            let terms = relation.terms.iter().filter(|(at, _)| self.is_hidden(*at));
            terms.map(|(at, sign)| (Moving::Cell(*at), *sign)).collect()
        };
        let mut equations: Vec<Equation> = self.linked.iter().map(hidden).collect();
        equations.retain(|equation| !equation.is_empty());
        let is_gap = |moving: &Moving| match moving {
            Moving::Cell(at) => self.cells.get(*at).is_some_and(|cell| !cell.is_written),
            Moving::SumTo(..) => false,
        };
        loop {
            let mut touched: BTreeMap<Moving, usize> = BTreeMap::new();
            for (moving, _) in equations.iter().flatten().filter(|(moving, _)| is_gap(moving)) {
                *touched.entry(*moving).or_default() += 1;
            }
            let before = equations.len();
            equations.retain(|one| one.iter().all(|(moving, _)| touched.get(moving) != Some(&1)));
            if equations.len() == before {
                return equations;
            }
        }
    }

    /// Whether a mean is told closely by what is published, to someone who does not know the numbers of answers of what
    /// is hidden but that they add up, too. All is divided by the number of answers of the value asked for, so that its
    /// least and its most are found at once (Charnes and Cooper 1962).
    fn is_wide_to_everybody(&self, at: usize, equations: &[Equation]) -> bool {
        let Some(cell) = self.cells.get(at) else { return true };
        let is_counted = self.cells.iter().any(|cell| cell.answers.is_some());
        let unit = cell.value.abs().max(self.protection.step);
        let wanted = (PROTECTED_SHARE * cell.value.abs()).max(self.protection.step) / unit;
        let reach = |direction| {
            let problem = self.mean_problem(direction, at, equations, unit)?;
            match problem.solve() {
                Err(microlp::Error::Unbounded) => None,
                solved => Some(solved.ok()?.into_solution().ok()?.objective()),
            }
        };
        if !is_counted {
            return true;
        }
        let endless = |direction| {
            let problem = self.mean_problem(direction, at, equations, unit);
            problem.is_some_and(|one| matches!(one.solve(), Err(microlp::Error::Unbounded)))
        };
        match (reach(OptimizationDirection::Minimize), reach(OptimizationDirection::Maximize)) {
            (Some(least), Some(most)) => most - least > wanted * 0.999_999,
            (Some(_), None) => endless(OptimizationDirection::Maximize),
            (None, _) => endless(OptimizationDirection::Minimize),
        }
    }

    fn mean_problem(
        &self,
        direction: OptimizationDirection,
        at: usize,
        equations: &[Equation],
        unit: f64,
    ) -> Option<Problem> {
        let Bounds { least, most } = self.protection.bounds;
        let mut problem = Problem::new(direction);
        let scale = problem.add_var(0.0, (0.0, f64::INFINITY));
        let free = (f64::NEG_INFINITY, f64::INFINITY);
        // What is looked for of each, in amounts and in answers, and what it is.
        let mut variables: BTreeMap<Moving, ([Variable; 2], [f64; 2])> = BTreeMap::new();
        for (moving, _) in equations.iter().flatten() {
            if variables.contains_key(moving) {
                continue;
            }
            let known = match *moving {
                Moving::Cell(position) => self.cells.get(position).filter(|cell| cell.is_written),
                Moving::SumTo(..) => None,
            };
            let Some(cell) = known else {
                let both = [problem.add_var(0.0, free), problem.add_var(0.0, free)];
                variables.insert(*moving, (both, [0.0, 0.0]));
                continue;
            };
            let is_aim = *moving == Moving::Cell(at);
            let answers = f64::from(cell.answers.unwrap_or(self.protection.limit).max(1));
            let amount = problem.add_var(if is_aim { 1.0 } else { 0.0 }, free);
            let count =
                problem.add_var(0.0, if is_aim { (1.0, 1.0) } else { (0.0, f64::INFINITY) });
            // Somebody has answered.
            problem.add_constraint([(count, 1.0), (scale, -1.0)], ComparisonOp::Ge, 0.0);
            if least.is_finite() {
                let bound = [(amount, 1.0), (count, -least / unit)];
                problem.add_constraint(bound, ComparisonOp::Ge, 0.0);
            }
            if most.is_finite() {
                let bound = [(amount, 1.0), (count, -most / unit)];
                problem.add_constraint(bound, ComparisonOp::Le, 0.0);
            }
            variables.insert(*moving, ([amount, count], [cell.value / unit * answers, answers]));
        }
        for equation in equations {
            for of in 0..2 {
                let mut terms = Vec::with_capacity(equation.len() + 1);
                let mut known = 0.0;
                for (moving, sign) in equation {
                    let (both, are) = variables.get(moving)?;
                    terms.push((*both.get(of)?, *sign));
                    known += sign * are.get(of)?;
                }
                terms.push((scale, -known));
                problem.add_constraint(terms, ComparisonOp::Eq, 0.0);
            }
        }
        Some(problem)
    }

    fn equations(&self) -> Vec<Equation> {
        let hidden = |relation: &super::Relation| -> Equation {
            let terms = relation.terms.iter().filter(|(at, _)| self.is_hidden(*at));
            terms.map(|(at, sign)| (Moving::Cell(*at), *sign)).collect()
        };
        let mut equations: Vec<Equation> = self.relations.iter().map(hidden).collect();
        equations.extend(self.running_sums());
        equations.retain(|equation| !equation.is_empty());
        equations
    }

    /// A hidden value of a period is the running sum up to its end less that up to its beginning. Days between which
    /// everything is published move as one, and a day that only one hidden value touches ties it to nothing.
    fn running_sums(&self) -> Vec<Equation> {
        let mut days = Days::default();
        for cell in self.cells.iter().filter(|cell| !cell.is_hidden) {
            days.join((cell.part, cell.period.first_day()), (cell.part, end(cell.period)));
        }
        let mut hidden: Vec<(usize, Day, Day)> = self
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| cell.is_hidden && cell.is_written)
            .map(|(at, cell)| {
                let first = days.of((cell.part, cell.period.first_day()));
                (at, first, days.of((cell.part, end(cell.period))))
            })
            .collect();
        loop {
            let mut touched: BTreeMap<Day, usize> = BTreeMap::new();
            for (_, first, last) in &hidden {
                *touched.entry(*first).or_default() += 1;
                *touched.entry(*last).or_default() += 1;
            }
            let before = hidden.len();
            let is_tied = |day: &Day| touched.get(day).is_some_and(|count| *count > 1);
            hidden.retain(|(_, first, last)| first == last || is_tied(first) && is_tied(last));
            if hidden.len() == before {
                break;
            }
        }
        let equation = |(at, first, last): (usize, Day, Day)| {
            let mut equation = vec![(Moving::Cell(at), 1.0)];
            if first != last {
                equation.push((Moving::SumTo(first.0, first.1), 1.0));
                equation.push((Moving::SumTo(last.0, last.1), -1.0));
            }
            equation
        };
        hidden.into_iter().map(equation).collect()
    }

    fn is_wide(&self, at: usize, reading: Reading, equations: &[Equation]) -> bool {
        let Some(cell) = self.cells.get(at) else { return true };
        let Some(weight) = self.weight(at, reading) else { return true };
        let share = match reading {
            Reading::Means if !cell.is_few => INSIDER_SHARE,
            Reading::Means | Reading::Sums => PROTECTED_SHARE,
        };
        let wanted = weight * (share * cell.value.abs()).max(self.protection.step);
        let reach = |direction| {
            let mut problem = Problem::new(direction);
            let mut variables: BTreeMap<Moving, Variable> = BTreeMap::new();
            for (moving, _) in equations.iter().flatten() {
                let aim = if *moving == Moving::Cell(at) { 1.0 } else { 0.0 };
                variables.entry(*moving).or_insert_with(|| {
                    let mut room = self.room(*moving, reading);
                    if aim > 0.0 {
                        room = Room { down: room.down.min(wanted), up: room.up.min(wanted) };
                    }
                    problem.add_var(aim, (-room.down / wanted, room.up / wanted))
                });
            }
            for equation in equations {
                let terms: Vec<(Variable, f64)> = equation
                    .iter()
                    .filter_map(|(moving, sign)| Some((*variables.get(moving)?, *sign)))
                    .collect();
                problem.add_constraint(&terms, ComparisonOp::Eq, 0.0);
            }
            let solution = problem.solve().ok()?.into_solution().ok()?;
            Some(solution.objective())
        };
        // Where the solver finds no answer, nothing is known of the value's safety.
        let most = reach(OptimizationDirection::Maximize).unwrap_or(0.0);
        most > 0.999_999 || most - reach(OptimizationDirection::Minimize).unwrap_or(0.0) > 0.999_999
    }

    /// What a value counts for; `None`: nothing is weighted.
    fn weight(&self, at: usize, reading: Reading) -> Option<f64> {
        match reading {
            Reading::Sums => Some(1.0),
            Reading::Means => {
                let is_counted = self.cells.iter().any(|cell| cell.answers.is_some());
                let answers = self.cells.get(at)?.answers.unwrap_or(self.protection.limit);
                is_counted.then(|| f64::from(answers.max(1)))
            }
        }
    }

    fn room(&self, moving: Moving, reading: Reading) -> Room {
        let free = Room { down: f64::INFINITY, up: f64::INFINITY };
        let Moving::Cell(at) = moving else { return free };
        let Some(cell) = self.cells.get(at).filter(|cell| cell.is_written) else { return free };
        let weight = self.weight(at, reading).unwrap_or(1.0);
        let Bounds { least, most } = self.protection.bounds;
        Room { down: weight * (cell.value - least), up: weight * (most - cell.value) }
    }
}

/// The equations that a value is tied to, directly or by others.
fn tied(all: Vec<Equation>, at: usize) -> Vec<Equation> {
    let mut known = vec![Moving::Cell(at)];
    let mut found = Vec::new();
    let mut rest = all;
    loop {
        let touches = |equation: &Equation| equation.iter().any(|(one, _)| known.contains(one));
        let (near, far): (Vec<Equation>, Vec<Equation>) = rest.into_iter().partition(touches);
        if near.is_empty() {
            return found;
        }
        known.extend(near.iter().flatten().map(|(moving, _)| *moving));
        found.extend(near);
        rest = far;
    }
}

/// A day of a series.
type Day = (Option<usize>, Date);

/// The day after a period: where the next begins.
fn end(period: crate::model::Period) -> Date {
    period.last_day().tomorrow().unwrap_or(Date::MAX)
}

/// Days that move as one, each under the first of them.
#[derive(Debug, Default)]
struct Days {
    under: BTreeMap<Day, Day>,
}

impl Days {
    fn of(&self, day: Day) -> Day {
        let mut day = day;
        while let Some(under) = self.under.get(&day) {
            day = *under;
        }
        day
    }

    fn join(&mut self, one: Day, other: Day) {
        let (one, other) = (self.of(one), self.of(other));
        if one != other {
            self.under.insert(one.max(other), one.min(other));
        }
    }
}
