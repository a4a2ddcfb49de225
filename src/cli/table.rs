//! How many stand where, as a table that fits a terminal of 80 columns.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets::NOTHING,
};

/// How wide a terminal is taken to be.
const WIDTH: u16 = 80;

/// A table's heading, and its parts.
pub(super) struct Counted<'t> {
    /// What is counted.
    pub(super) what: &'t str,
    /// The words for the statuses.
    pub(super) statuses: &'t [String],
    /// The heading of the last column: of how many something is known.
    pub(super) known: &'t str,
}

/// A row: a name, how many stand where, of how many something is known in words, and how many there are in all.
///
/// Those of which nothing is known have no column of their own: the last one tells of them.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) counts: Vec<u32>,
    pub(super) known: String,
    pub(super) total: u32,
}

/// Rows under a heading; no heading: the whole.
pub(super) struct Part<'t> {
    pub(super) title: Option<&'t str>,
    pub(super) rows: Vec<Row>,
}

/// The table as lines.
pub(super) fn table(counted: &Counted<'_>, parts: &[Part<'_>]) -> String {
    let widths = widths(counted, parts);
    let heading: Vec<String> = std::iter::once(counted.what)
        .chain(counted.statuses.iter().map(String::as_str))
        .chain([counted.known])
        .map(str::to_owned)
        .collect();
    let mut out = lines(&[heading], &widths, 0);
    for part in parts {
        if let Some(title) = part.title {
            out.push_str(title);
            out.push('\n');
        }
        let rows: Vec<Vec<String>> = part.rows.iter().map(cells).collect();
        out.push_str(&lines(&rows, &widths, if part.title.is_some() { 2 } else { 0 }));
    }
    out
}

fn cells(row: &Row) -> Vec<String> {
    let counts = row.counts.iter().map(|count| match count {
        // A dash is seen at once to be nothing; many zeros look like much.
        0 => "–".to_owned(),
        count => count.to_string(),
    });
    std::iter::once(row.name.clone()).chain(counts).chain([row.known.clone()]).collect()
}

/// Each column as wide as its longest word; the first takes what is left.
fn widths(counted: &Counted<'_>, parts: &[Part<'_>]) -> Vec<u16> {
    let rows = || parts.iter().flat_map(|part| &part.rows);
    let longest_word = |words: &str| words.split(' ').map(columns).max().unwrap_or_default();
    let of_counts = counted.statuses.iter().enumerate().map(|(at, word)| {
        let counts = rows().filter_map(|row| row.counts.get(at));
        let widest = counts.map(|count| columns(&count.to_string())).max().unwrap_or(1);
        longest_word(word).max(widest)
    });
    let known = rows().map(|row| columns(&row.known)).chain([longest_word(counted.known)]).max();
    let mut widths: Vec<u16> = of_counts.chain(known).map(|width| width + 1).collect();
    let rest = WIDTH.saturating_sub(widths.iter().sum()).max(12);
    widths.insert(0, rest);
    widths
}

/// How many columns of the terminal words take.
fn columns(words: &str) -> u16 {
    u16::try_from(unicode_width::UnicodeWidthStr::width(words)).unwrap_or(u16::MAX)
}

fn lines(rows: &[Vec<String>], widths: &[u16], indent: u16) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    table.add_rows(rows);
    for (position, (column, width)) in table.column_iter_mut().zip(widths).enumerate() {
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(*width)));
        if position == 0 {
            column.set_padding((indent, 0));
        } else {
            column.set_padding((1, 0)).set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut out = String::new();
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Words in lines of the terminal's width, those after the first a little further in.
pub(super) fn wrapped(words: &str, indent: u16) -> String {
    let mut out = String::new();
    let mut at = 0;
    // A figure and its unit are kept together by a space that is not split at.
    for word in words.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let width = columns(word);
        if at == 0 {
            out.push_str(&" ".repeat(usize::from(indent)));
            at = indent;
        } else if at + 1 + width > WIDTH {
            let further = indent + if indent > 0 { 2 } else { 0 };
            out.push('\n');
            out.push_str(&" ".repeat(usize::from(further)));
            at = further;
        } else {
            out.push(' ');
            at += 1;
        }
        out.push_str(word);
        at += width;
    }
    out.push('\n');
    out
}
