//! The figures of a chart as a table, for those who do not see it and those who want them exactly.

use std::collections::BTreeSet;

use crate::assess::{IndicatorState, Wording};
use crate::locale::RichText;
use crate::model::Period;
use crate::render::html::view::view;
use crate::render::words::measure;
use crate::render::words::voice::Voice;

view! {
    /// A table below a chart.
    Figures {
        /// What they are figures of: every table on a page has a name of its own.
        caption: RichText,
        /// That, where it stands in an attribute.
        plain_caption: String,
        /// The heads of the columns, that of the rows' names first.
        columns: Vec<RichText>,
        /// The rows.
        rows: Vec<FiguresRow>,
    }
}

impl Figures {
    /// Every value of an indicator, of what it is compared with and of its parts, as the table of its chart.
    pub(crate) fn of_indicator(state: &IndicatorState<'_>, voice: &Voice) -> Self {
        let parts = || state.comparators.iter().chain(&state.breakdowns);
        let series = || std::iter::once(&state.series).chain(parts().map(|part| &part.points));
        let periods: BTreeSet<Period> = series().flatten().map(|point| point.period).collect();
        let rows = periods.iter().rev().map(|period| {
            let cells = series().map(|points| {
                let point = points.iter().find(|known| known.period == *period);
                let known = point.map(|known| measure::whole_point(known, state.precision, voice));
                known.unwrap_or_default()
            });
            row(voice.period(*period), cells)
        });
        let own = [voice.label("period"), voice.label("value")];
        let columns = own.into_iter().chain(parts().map(|part| voice.text(part.name)));
        let unit = voice.text(state.unit_of_measure);
        let caption = [("name", voice.text(state.name).into()), ("unit", unit.into())];
        Self::new(voice.say("table-caption", caption), columns.collect(), rows.collect())
    }

    /// A table with its heads and rows.
    pub(crate) fn new(caption: RichText, columns: Vec<RichText>, rows: Vec<FiguresRow>) -> Self {
        Self { plain_caption: caption.plain().to_owned(), caption, columns, rows }
    }
}

view! {
    /// A row: what it is of, and its figures.
    FiguresRow {
        name: RichText,
        cells: Vec<RichText>,
    }
}

/// A row with its figures.
pub(crate) fn row(name: RichText, cells: impl IntoIterator<Item = RichText>) -> FiguresRow {
    FiguresRow { name, cells: cells.into_iter().collect() }
}
