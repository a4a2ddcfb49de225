//! Ids that would give two pages one address: a piece of news called `index` would stand where the list of news stands.
//!
//! In comes the model of all days, out go diagnostics, so that what is not yet public is told of as well.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Model, Table};
use crate::render::is_taken;
use crate::source::{Origin, Place};

/// Reports every id whose page would take the address of one of the site's own.
pub(super) fn report_taken(model: &Model, diagnostics: &mut Diagnostics) {
    let whole = |origin: Origin| Some(Place::whole(origin.file));
    let value = |origin: Origin| Some(origin.value());
    report(&model.units, "organisation", |one| whole(one.origin), diagnostics);
    report(&model.perspectives, "perspektiv", |one| whole(one.origin), diagnostics);
    report(&model.goals, "mal", |one| value(one.versions.first()?.origin), diagnostics);
    report(
        &model.activities,
        "aktiviteter",
        |one| value(one.versions.first()?.origin),
        diagnostics,
    );
    report(&model.indicators, "matt", |one| whole(one.origin), diagnostics);
    report(&model.strategies, "strategi", |one| whole(one.origin), diagnostics);
    report(&model.strategy_areas, "omraden", |one| value(one.origin), diagnostics);
    report(&model.strategy_goals, "strategimal", |one| value(one.origin), diagnostics);
    report(&model.documents, "dokument", |one| whole(one.origin), diagnostics);
    report(&model.news, "nyheter", |one| whole(one.origin), diagnostics);
    report(&model.pages, "sidor", |one| whole(one.origin), diagnostics);
    report(&model.sources, "kallor", |one| whole(one.origin), diagnostics);
}

/// Reports those of one kind, whose pages stand in a folder of the site.
fn report<T>(
    table: &Table<T>,
    folder: &str,
    place: impl Fn(&T) -> Option<Place>,
    diagnostics: &mut Diagnostics,
) {
    for (id, (_, row)) in table.ids().zip(table.iter()) {
        if let Some(place) = place(row).filter(|_| is_taken(folder, id)) {
            diagnostics.report(
                Diagnostic::new(Code::ReservedName, place)
                    .with("name", id)
                    .with("why", "page")
                    .with("suggestion", format!("{id}-1")),
            );
        }
    }
}
