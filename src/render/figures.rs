//! The figures of a chart as a table, for those who do not see it and those who want them exactly.

use tera::Value;

use super::view::{map, view};

view! {
    /// A table below a chart.
    Figures {
        /// What they are figures of: every table on a page has a name of its own.
        caption: String,
        /// The heads of the columns, that of the rows' names first.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Value>,
    }
}

/// A row: what it is of, and its figures.
pub(crate) fn row(name: &str, cells: impl IntoIterator<Item = String>) -> Value {
    let cells: Vec<Value> = cells.into_iter().map(Value::from).collect();
    map([("name", name.into()), ("cells", cells.into())])
}
