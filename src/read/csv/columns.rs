//! The columns of a CSV file: what does each of them hold, and of what?
//!
//! In comes the heading; out comes, for each of its cells, an [`Aspect`] of the indicator itself or of one of its
//! parts: `antal-svar` is of the indicator, `kvinnor` the value of a part, `antal-svar-kvinnor` of the same part.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Row;
use crate::read::spelling::normalised;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Aspect {
    /// The period of the row.
    Period,
    /// The value.
    Value,
    /// Why there is none.
    State,
    /// How many answers it rests on.
    Respondents,
    /// How final and how sure it is.
    Reliability,
    /// Half the width of its confidence interval.
    Margin,
    /// That the method changed.
    Break,
    /// The day from which it may be shown.
    Published,
    /// What else is to be known.
    Note,
    /// Where it is known from.
    Source,
    /// The day of a correction of the row.
    Corrected,
    /// The reason of it.
    Reason,
    /// The value before it.
    Former,
}

/// A column: what it holds, and of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Column {
    /// What it holds.
    pub(super) aspect: Aspect,
    /// A comparator or breakdown, by position in the file's `parts`; `None`: the indicator itself, or the row.
    pub(super) part: Option<usize>,
}

/// A cell of the heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// It names a column.
    Column(Column),
    /// It names what is there already.
    Doubled,
    /// It is empty.
    Nameless,
}

/// The names of what a column can hold, Swedish and English.
const NAMES: [(&str, &str, Aspect); 13] = [
    ("period", "period", Aspect::Period),
    ("värde", "value", Aspect::Value),
    ("saknas", "absent", Aspect::State),
    ("antal-svar", "respondents", Aspect::Respondents),
    ("tillförlitlighet", "reliability", Aspect::Reliability),
    ("felmarginal", "margin-of-error", Aspect::Margin),
    ("tidsseriebrott", "break", Aspect::Break),
    ("publiceras", "published", Aspect::Published),
    ("anmärkning", "note", Aspect::Note),
    ("källa", "source", Aspect::Source),
    ("rättad", "corrected", Aspect::Corrected),
    ("rättad-skäl", "corrected-reason", Aspect::Reason),
    ("tidigare-värde", "former-value", Aspect::Former),
];

/// What a part's name may follow, with a hyphen: `antal-svar-kvinnor`.
const OF_A_PART: [(&str, &str, Aspect); 9] = [
    ("saknas-", "absent-", Aspect::State),
    ("antal-svar-", "respondents-", Aspect::Respondents),
    ("tillförlitlighet-", "reliability-", Aspect::Reliability),
    ("felmarginal-", "margin-of-error-", Aspect::Margin),
    ("tidsseriebrott-", "break-", Aspect::Break),
    ("publiceras-", "published-", Aspect::Published),
    ("anmärkning-", "note-", Aspect::Note),
    ("källa-", "source-", Aspect::Source),
    ("tidigare-", "former-", Aspect::Former),
];

/// A column's name in Swedish and in English, if it is one that every file may have.
pub(super) fn names_of(name: &str) -> Option<(&'static str, &'static str)> {
    let known = NAMES.iter().find(|(swedish, english, _)| *swedish == name || *english == name);
    known.map(|(swedish, english, _)| (*swedish, *english))
}

/// The heading's columns with the names of the parts, each with its position in the heading.
pub(super) struct Columns {
    /// One for each cell of the heading.
    pub(super) slots: Vec<Slot>,
    /// The parts in their order.
    pub(super) parts: Vec<(Box<str>, usize)>,
    /// Cells that name what is there already: the name, the first one's position and its own.
    pub(super) doubled: Vec<(String, usize, usize)>,
}

/// Reads a heading.
pub(super) fn columns(heading: &Row) -> Columns {
    let names: Vec<String> = heading.cells.iter().map(|cell| normalised(&cell.text)).collect();
    let there: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let mut parts: Vec<(Box<str>, usize)> = Vec::new();
    let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
    for (position, name) in names.iter().enumerate() {
        if !name.is_empty()
            && !positions.contains_key(name.as_str())
            && known(name).is_none()
            && of_a_part(name, &there).is_none()
        {
            positions.insert(name, parts.len());
            parts.push((name.as_str().into(), position));
        }
    }
    let position_of = |name: &str| positions.get(name).copied();
    let mut slots: Vec<Slot> = Vec::with_capacity(names.len());
    let mut doubled = Vec::new();
    let mut firsts: BTreeMap<Column, usize> = BTreeMap::new();
    for (position, name) in names.iter().enumerate() {
        let column = known(name)
            .map(|aspect| Column { aspect, part: None })
            .or_else(|| Some(Column { aspect: Aspect::Value, part: Some(position_of(name)?) }))
            .or_else(|| {
                let (aspect, part) = of_a_part(name, &there)?;
                Some(Column { aspect, part: Some(position_of(part)?) })
            });
        let slot = column.map_or(Slot::Nameless, Slot::Column);
        // A value may have several sources, each in a column of its own.
        let once = column.filter(|column| column.aspect != Aspect::Source);
        let first = once.and_then(|column| firsts.get(&column).copied());
        if let Some(column) = once {
            firsts.entry(column).or_insert(position);
        }
        if let Some(first) = first {
            doubled.push((name.clone(), first, position));
        }
        slots.push(if first.is_some() { Slot::Doubled } else { slot });
    }
    Columns { slots, parts, doubled }
}

fn known(name: &str) -> Option<Aspect> {
    let found = NAMES.iter().find(|(swedish, english, _)| *swedish == name || *english == name);
    found.map(|(_, _, aspect)| *aspect)
}

/// What a name says of a part that has a column of its own.
fn of_a_part<'n>(name: &'n str, names: &BTreeSet<&str>) -> Option<(Aspect, &'n str)> {
    OF_A_PART.iter().find_map(|(swedish, english, aspect)| {
        let part = name.strip_prefix(swedish).or_else(|| name.strip_prefix(english))?;
        let is_part =
            names.contains(part) && known(part).is_none() && of_a_part(part, names).is_none();
        is_part.then_some((*aspect, part))
    })
}
