//! Suppression: which values must not be shown, because they rest on too few answers or would tell one that does.
//!
//! In come the points of an indicator's total and parts as they may be shown by their days; out go the same, those that
//! must not be shown without their numbers. A value that rests on fewer answers than the limit goes first (primary
//! suppression). Others go with it (secondary suppression; *Handbook on Statistical Disclosure Control*, Eurostat 2010,
//! chapter 4), in two steps. In each relation between values, such as a total and its parts or a year and its thirds, no
//! suppressed value may stand alone, nor several of one side that rest on too few answers together. Then each suppressed
//! value is audited, as chapter 4.3 has it: the interval that everything published leaves it must be no narrower than
//! [`PROTECTED_SHARE`] of itself, and not a single point.
//!
//! The choice depends on the content alone: of the values that would do, one that mends most relations, then the one
//! with the fewest answers, a total last, so that the same values are suppressed in every build.

mod atoms;
mod audit;
mod composition;
mod fit;
mod relation;

use super::state::{Point, PointValue};
use crate::model::{Breakdown, Indicator, Period, Thresholds};
use atoms::Atoms;
use audit::Possible;
use composition::sums;
use relation::{Relation, relations};

/// How wide the interval of a suppressed value must be, as a share of the value, by all that is published.
pub const PROTECTED_SHARE: f64 = 0.2;

/// The same for a mean that is suppressed for another's sake, to someone who knows the numbers of answers, too, which are
/// not published: it is no secret, but neither is it told.
pub const INSIDER_SHARE: f64 = 0.01;

/// How many values are tried, one by one, for the one that protects another.
const TRIED: usize = 8;

/// So many are tried for all values of an indicator; after that, what has most to do with a value is hidden untried.
const MOST_TRIED: usize = 200;

/// What an indicator's values are protected by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Protection {
    /// The least number of answers that a value may be shown with; 0: none are asked for.
    limit: u32,
    /// Whether the indicator sets the limit itself, so that its parts must say how many answers they rest on.
    is_own: bool,
    /// The step of the last decimal shown.
    step: f64,
    /// Between what a value lies, where the unit says so.
    bounds: Bounds,
}

/// Between what anybody knows a value to lie.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bounds {
    least: f64,
    most: f64,
}

impl Bounds {
    /// Those that a unit tells: of a share, or of a scale as in `index 0–100`. Else nothing is below nought.
    fn of(unit: &str) -> Self {
        let unit = unit.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| unit.contains(word));
        if says(&["procent", "per cent", "percent", "%"]) {
            return Self { least: 0.0, most: 100.0 };
        }
        if says(&["promille", "per mille", "‰"]) {
            return Self { least: 0.0, most: 1000.0 };
        }
        let scale = || {
            let (before, after) = unit.split_once(['–', '-'])?;
            let number = |word: &str| word.trim_matches(['(', ')', ',']).parse::<f64>().ok();
            let least = number(before.split_whitespace().next_back()?)?;
            let most = number(after.split_whitespace().next()?)?;
            (least < most).then_some(Self { least, most })
        };
        scale().unwrap_or(Self { least: 0.0, most: f64::INFINITY })
    }

    /// The same, but for what values are known that contradict it.
    fn widened(self, values: impl Iterator<Item = f64>) -> Self {
        let widen = |bounds: Self, value: f64| Self {
            least: if value < bounds.least { f64::NEG_INFINITY } else { bounds.least },
            most: if value > bounds.most { f64::INFINITY } else { bounds.most },
        };
        values.fold(self, widen)
    }
}

impl Protection {
    /// That of an indicator: its own limit, or the usual one.
    pub(super) fn of(indicator: &Indicator, thresholds: &Thresholds) -> Self {
        Self {
            limit: indicator.respondent_limit.unwrap_or(thresholds.respondent_limit),
            is_own: indicator.respondent_limit.is_some(),
            step: 10_f64.powi(-i32::from(indicator.decimals.unwrap_or(0))),
            bounds: Bounds::of(indicator.unit_of_measure.main()),
        }
    }
}

/// How it was found which values must not be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suppression {
    /// Each was audited, and no more are suppressed than were found to be needed.
    Audited,
    /// So many values hang together that some were suppressed without an audit: more may be than need be.
    Unaudited,
}

impl Suppression {
    /// That of some values and of others.
    pub(super) fn and(self, other: Self) -> Self {
        if self == Self::Audited { other } else { self }
    }
}

/// Takes the numbers off an indicator's values that must not be shown.
pub(super) fn suppress<'m>(
    series: &mut [Point<'m>],
    parts: &mut [Vec<Point<'m>>],
    breakdowns: &[Breakdown],
    protection: Protection,
) -> Suppression {
    let mut table = Table::of(series, parts, breakdowns, protection);
    if table.cells.iter().all(|cell| !cell.is_few) {
        return Suppression::Audited;
    }
    table.close();
    for cell in table.cells.iter().filter(|cell| cell.is_hidden) {
        let points = match cell.part {
            None => Some(&mut *series),
            Some(part) => parts.get_mut(part).map(Vec::as_mut_slice),
        };
        if let Some(point) = points.and_then(|points| points.get_mut(cell.at)) {
            hide(point);
        }
    }
    table.suppression
}

/// Takes off a point all that would tell its value: also what stood there before, and the words beside it.
pub(super) fn hide(point: &mut Point<'_>) {
    point.value = PointValue::Suppressed;
    point.respondents = None;
    point.corrections = &[];
    point.note = None;
}

/// A value of an indicator, or of one of its parts.
#[derive(Clone, Debug)]
struct Cell<'m> {
    /// The part that it is of; `None`: the indicator's own.
    part: Option<usize>,
    /// Its position among the points of its series.
    at: usize,
    period: Period,
    value: f64,
    answers: Option<u32>,
    /// What the part is called, and what divides it off.
    name: Option<(&'m str, &'m str)>,
    /// It rests on too few answers, or nobody says on how many.
    is_few: bool,
    is_hidden: bool,
}

/// All values of an indicator with the relations between them.
struct Table<'m> {
    cells: Vec<Cell<'m>>,
    /// What is so if nothing is where no value is written.
    relations: Vec<Relation>,
    /// Those of each value.
    relations_of: Vec<Vec<usize>>,
    /// What the values are sums of, whatever is where no value is written.
    atoms: Atoms,
    /// Amounts known to agree with all that is published.
    found: Vec<Possible>,
    /// How many values have been tried for the ones that protect others.
    tried: usize,
    suppression: Suppression,
    protection: Protection,
}

impl<'m> Table<'m> {
    fn of(
        series: &[Point<'_>],
        parts: &[Vec<Point<'_>>],
        breakdowns: &'m [Breakdown],
        protection: Protection,
    ) -> Self {
        let mut cells = Vec::new();
        let all = parts.iter().enumerate().map(|(part, points)| (Some(part), points.as_slice()));
        for (part, points) in std::iter::once((None, series)).chain(all) {
            let name = part
                .and_then(|part| breakdowns.get(part))
                .map(|breakdown| (breakdown.name.main(), breakdown.division.main()));
            cells.extend(points.iter().enumerate().filter_map(|(at, point)| {
                Some(Cell {
                    part,
                    at,
                    period: point.period,
                    value: point.value.number()?,
                    answers: point.respondents,
                    name,
                    is_few: false,
                    is_hidden: false,
                })
            }));
        }
        let bounds = protection.bounds.widened(cells.iter().map(|cell: &Cell<'_>| cell.value));
        let protection = Protection { bounds, ..protection };
        let mut table = Self {
            cells,
            relations: Vec::new(),
            relations_of: Vec::new(),
            atoms: Atoms::default(),
            found: Vec::new(),
            tried: 0,
            suppression: Suppression::Audited,
            protection,
        };
        table.mark_few();
        table
    }

    /// Marks what rests on too few answers. Where a total does, so does each of its parts. Where answers are counted, a
    /// part that does not say its own is taken to have too few: nobody can know better.
    fn mark_few(&mut self) {
        let Protection { limit, is_own, .. } = self.protection;
        let totals: Vec<(Period, Option<u32>)> = self
            .cells
            .iter()
            .filter(|cell| cell.part.is_none())
            .map(|cell| (cell.period, cell.answers))
            .collect();
        for cell in self.cells.iter_mut().filter(|_| limit > 0) {
            let total = totals.iter().find(|(period, _)| *period == cell.period);
            let of_total = total.and_then(|(_, answers)| *answers);
            let is_part = cell.part.is_some();
            cell.is_few = match cell.answers {
                Some(answers) => answers < limit,
                None => is_part && (is_own || of_total.is_some()),
            } || is_part && of_total.is_some_and(|answers| answers < limit);
            cell.is_hidden = cell.is_few;
        }
    }

    /// Hides what would tell a hidden value, until nothing does.
    fn close(&mut self) {
        self.relations = relations(&self.cells);
        self.relations_of = vec![Vec::new(); self.cells.len()];
        for (position, relation) in self.relations.iter().enumerate() {
            for (at, _) in &relation.terms {
                self.relations_of.get_mut(*at).into_iter().for_each(|own| own.push(position));
            }
        }
        let sums = sums(&self.cells, self.protection.step);
        self.atoms = Atoms::of(&self.cells, &sums, &self.relations);
        for at in 0..self.cells.len() {
            if self.is_hidden(at) {
                self.atoms.find_amounts(at, &self.cells, self.protection);
            }
        }
        self.mend_relations();
        let mut checked = vec![false; self.cells.len()];
        while let Some(cell) = self.unchecked(&checked) {
            while !self.is_protected(cell) {
                let near = self.near(cell);
                if !self.is_auditable(&near) {
                    self.suppression = Suppression::Unaudited;
                    near.shown.into_iter().for_each(|at| self.hide(at));
                    continue;
                }
                let Some(addition) = self.addition(cell) else { break };
                self.hide(addition);
                self.mend_relations();
            }
            // What is hidden later only widens what is known of it.
            if let Some(is_checked) = checked.get_mut(cell) {
                *is_checked = true;
            }
        }
    }

    fn unchecked(&self, checked: &[bool]) -> Option<usize> {
        self.cells.iter().zip(checked).position(|(cell, checked)| cell.is_hidden && !checked)
    }

    fn hide(&mut self, at: usize) {
        if let Some(cell) = self.cells.get_mut(at) {
            cell.is_hidden = true;
        }
    }

    fn is_hidden(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.is_hidden)
    }

    /// Hides one more value in each relation that would tell a hidden one, until there is none such.
    fn mend_relations(&mut self) {
        while let Some(relation) = self.relations.iter().find(|one| one.tells(self)) {
            let shown = relation.terms.iter().filter(|(at, _)| !self.is_hidden(*at));
            let Some((best, _)) = shown.min_by_key(|(at, sign)| self.cost(*at, *sign < 0.0)) else {
                return;
            };
            let best = *best;
            self.hide(best);
        }
    }

    /// What speaks against hiding a value, the weightiest first.
    fn cost(&self, at: usize, is_whole: bool) -> (bool, usize, u32, usize) {
        let own = self.relations_of.get(at).into_iter().flatten();
        let telling = own.filter_map(|one| self.relations.get(*one)).filter(|one| one.tells(self));
        let telling = telling.count();
        let answers = self.cells.get(at).and_then(|cell| cell.answers).unwrap_or(u32::MAX);
        (is_whole, self.relations.len() - telling, answers, at)
    }

    /// The value to hide for another one's sake: the first that protects it, else the first that has to do with it.
    fn addition(&mut self, cell: usize) -> Option<usize> {
        let mut shown: Vec<usize> = self.near(cell).shown.into_iter().collect();
        shown.sort_by_cached_key(|at| {
            let is_total = self.cells.get(*at).is_some_and(|cell| cell.part.is_none());
            self.cost(*at, is_total)
        });
        let most = TRIED.min(MOST_TRIED.saturating_sub(self.tried));
        if most == 0 && !shown.is_empty() {
            self.suppression = Suppression::Unaudited;
        }
        let tried = shown.iter().copied().take(most);
        tried.into_iter().find(|at| self.protects(*at, cell)).or_else(|| shown.first().copied())
    }

    /// Whether a value is protected once another is hidden.
    fn protects(&mut self, at: usize, cell: usize) -> bool {
        self.tried += 1;
        self.hide(at);
        let found = self.found.len();
        let is_protected = self.is_protected(cell);
        self.found.truncate(found);
        if let Some(tried) = self.cells.get_mut(at) {
            tried.is_hidden = false;
        }
        is_protected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_tells_between_what_its_values_lie() {
        let of = |unit: &str| (Bounds::of(unit).least, Bounds::of(unit).most);
        assert_eq!(of("Procent"), (0.0, 100.0));
        assert_eq!(of("andel (%)"), (0.0, 100.0));
        assert_eq!(of("promille"), (0.0, 1000.0));
        assert_eq!(of("index 0–100"), (0.0, 100.0));
        assert_eq!(of("betyg 1-5"), (1.0, 5.0));
        assert_eq!(of("skala (1–10)"), (1.0, 10.0));
        for unit in ["kronor", "poäng", "index", "e-tjänster", "2024–"] {
            assert_eq!(of(unit), (0.0, f64::INFINITY), "{unit}");
        }
        let widened = Bounds::of("betyg 1–5").widened([3.0, 0.5].into_iter());
        assert_eq!((widened.least, widened.most), (f64::NEG_INFINITY, 5.0));
    }
}
