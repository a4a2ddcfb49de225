//! Ids that would give two pages one address: a piece of news called `index` would stand where the list of news stands.
//!
//! In comes the model of all days, out go diagnostics, so that what is not yet public is told of as well.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Key, Model, Table, Thing};
use crate::render::is_taken;
use crate::source::{Origin, Place};

/// Reports every id whose page would take the address of one of the site's own.
pub(super) fn report_taken(model: &Model, diagnostics: &mut Diagnostics) {
    let whole = |origin: Origin| Some(Place::whole(origin.file));
    let value = |origin: Origin| Some(origin.value());
    report(&model.units, Thing::Unit, |one| whole(one.origin), diagnostics);
    report(&model.perspectives, Thing::Perspective, |one| whole(one.origin), diagnostics);
    report(&model.goals, Thing::Goal, |one| value(one.versions.first()?.origin), diagnostics);
    report(
        &model.activities,
        Thing::Activity,
        |one| value(one.versions.first()?.origin),
        diagnostics,
    );
    report(&model.indicators, Thing::Indicator, |one| whole(one.origin), diagnostics);
    report(&model.strategies, Thing::Strategy, |one| whole(one.origin), diagnostics);
    report(&model.strategy_areas, Thing::StrategyArea, |one| value(one.origin), diagnostics);
    report(&model.strategy_goals, Thing::StrategyGoal, |one| value(one.origin), diagnostics);
    report(&model.documents, Thing::Document, |one| whole(one.origin), diagnostics);
    report(&model.news, Thing::News, |one| whole(one.origin), diagnostics);
    report(&model.pages, Thing::Page, |one| whole(one.origin), diagnostics);
    report(&model.sources, Thing::Source, |one| whole(one.origin), diagnostics);
}

/// Reports those of one kind.
fn report<T>(
    table: &Table<T>,
    thing: fn(Key<T>) -> Thing,
    place: impl Fn(&T) -> Option<Place>,
    diagnostics: &mut Diagnostics,
) {
    for (id, (key, row)) in table.ids().zip(table.iter()) {
        if let Some(place) = place(row).filter(|_| is_taken(thing(key), id)) {
            diagnostics.report(
                Diagnostic::new(Code::ReservedName, place)
                    .with("name", id)
                    .with("why", "page")
                    .with("suggestion", format!("{id}-1")),
            );
        }
    }
}
