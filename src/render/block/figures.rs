//! The figures of a chart as a table, for those who do not see it and those who want them exactly.

use tera::Value;

use crate::locale::RichText;
use crate::render::html::view::{map, view};

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
        rows: Vec<Value>,
    }
}

impl Figures {
    /// A table with its heads and rows.
    pub(crate) fn new(caption: RichText, columns: Vec<RichText>, rows: Vec<Value>) -> Self {
        Self { plain_caption: caption.plain().to_owned(), caption, columns, rows }
    }
}

/// A row: what it is of, and its figures.
pub(crate) fn row(name: RichText, cells: impl IntoIterator<Item = RichText>) -> Value {
    let cells: Vec<Value> = cells.into_iter().map(Value::from).collect();
    map([("name", name.into()), ("cells", cells.into())])
}
