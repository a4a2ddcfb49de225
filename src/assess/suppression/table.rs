//! The values of an indicator and of its parts in one table, and what is known of how they hang together.

use std::collections::BTreeMap;

use super::atoms::{Amount, Atoms};
use super::cell::Cell;
use super::protection::Protection;
use super::relation::Relation;
use crate::assess::state::{Point, Suppression};
use crate::model::{Breakdown, Period};

/// All values of an indicator with the relations between them.
pub(super) struct Table<'m> {
    pub(super) cells: Vec<Cell<'m>>,
    /// What is so if nothing is where no value is written.
    pub(super) relations: Vec<Relation>,
    /// Those of each value.
    pub(super) relations_of: Vec<Vec<usize>>,
    /// What the values are sums of, whatever is where no value is written.
    pub(super) atoms: Atoms,
    /// Amounts known to agree with all that is published.
    pub(super) found: Vec<Possible>,
    /// How many values have been tried for the ones that protect others.
    pub(super) tried: usize,
    pub(super) suppression: Suppression,
    pub(super) protection: Protection,
}

/// Who asks for a mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asker {
    /// Knows what is published.
    Everybody,
    /// Knows every number of answers, too.
    Insider,
}

/// Amounts that agree with all that is published, in the atoms that differ from those that are known. They go on agreeing
/// when more is hidden, so that one found for a value may show that another is protected.
#[derive(Clone, Debug)]
pub(super) enum Possible {
    /// How far each has moved, where values add up as they stand.
    Sums(BTreeMap<usize, f64>),
    /// What each is to someone, where values are means.
    Means(Asker, BTreeMap<usize, Amount>),
}

impl<'m> Table<'m> {
    /// All values that are numbers, with those that rest on too few answers hidden.
    pub(super) fn of(
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

    pub(super) fn hide(&mut self, at: usize) {
        if let Some(cell) = self.cells.get_mut(at) {
            cell.is_hidden = true;
        }
    }

    pub(super) fn is_hidden(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.is_hidden)
    }
}
