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
mod cell;
mod composition;
mod fit;
mod protection;
mod relation;
mod table;

pub use audit::{INSIDER_SHARE, PROTECTED_SHARE};
pub(super) use protection::Protection;

use super::state::{Point, PointValue, Suppression};
use crate::model::Breakdown;
use atoms::Atoms;
use composition::sums;
use fit::find_amounts;
use relation::{Relation, relations};
use table::Table;

/// How many values are tried, one by one, for the one that protects another.
const TRIED: usize = 8;

/// So many are tried for all values of an indicator; after that, what has most to do with a value is hidden untried.
const MOST_TRIED: usize = 200;

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

/// Takes off a point all that would tell its value: also its former values, and the words beside it.
pub(super) fn hide(point: &mut Point<'_>) {
    point.value = PointValue::Suppressed;
    point.respondents = None;
    point.reliability = None;
    point.margin = None;
    point.corrections = &[];
    point.note = None;
}

impl Table<'_> {
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
                find_amounts(&mut self.atoms, at, &self.cells, self.protection);
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

    /// Hides one more value in each relation that would tell a hidden one, until there is none such.
    fn mend_relations(&mut self) {
        while let Some(relation) = self.relations.iter().find(|one| self.is_told_by(one)) {
            let shown = relation.terms.iter().filter(|(at, _)| !self.is_hidden(*at));
            let Some((best, _)) = shown.min_by_key(|(at, sign)| self.cost(*at, *sign < 0.0)) else {
                return;
            };
            let best = *best;
            self.hide(best);
        }
    }

    /// Whether a relation tells a hidden value.
    fn is_told_by(&self, relation: &Relation) -> bool {
        relation.tells(&self.cells, self.protection.limit)
    }

    /// What speaks against hiding a value, the weightiest first.
    fn cost(&self, at: usize, is_whole: bool) -> (bool, usize, u32, usize) {
        let own = self.relations_of.get(at).into_iter().flatten();
        let telling =
            own.filter_map(|one| self.relations.get(*one)).filter(|one| self.is_told_by(one));
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
