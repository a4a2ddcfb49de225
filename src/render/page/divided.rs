//! Which pages have parts by department, and how is each made?

use super::part::{Whole, departments};
use super::{changes, judgeability, perspective, reports, rounds, unkept};
use crate::assess::Snapshot;
use crate::model::{Key, Unit};
use crate::render::draft::Finished;
use crate::render::error::Error;
use crate::render::scene::Scene;

/// All parts that have a page.
pub(super) fn all(snapshot: &Snapshot<'_>) -> Vec<(Whole, Key<Unit>)> {
    let departments = departments(snapshot);
    if departments.is_empty() {
        return Vec::new();
    }
    let mut wholes = rounds::before_the_latest(snapshot).map(Whole::Changes).collect::<Vec<_>>();
    wholes.extend([Whole::Unkept, Whole::Judgeability]);
    wholes.extend(snapshot.perspectives().map(|state| Whole::Perspective(state.key)));
    let of_all =
        wholes.into_iter().flat_map(|whole| departments.iter().map(move |unit| (whole, *unit)));
    let of_rounds = snapshot.rounds().flat_map(|state| {
        let units = reports::departments(snapshot, state).into_iter();
        units.map(|unit| (Whole::Round(state.key), unit))
    });
    of_all.chain(of_rounds).collect()
}

/// The page of a part.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    whole: Whole,
    unit: Key<Unit>,
) -> Result<Finished, Error> {
    match whole {
        Whole::Round(key) => reports::page(scene, key, unit),
        Whole::Changes(key) => changes::part(scene, key, unit),
        Whole::Perspective(key) => perspective::part(scene, key, unit),
        Whole::Unkept => unkept::part(scene, unit),
        Whole::Judgeability => judgeability::part(scene, unit),
    }
}
