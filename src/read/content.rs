//! The whole content folder as written: what `read` gives and `check` takes.

use std::collections::BTreeMap;

use super::written::{
    DocumentWritten, EasyReadWritten, FollowUpWritten, IndicatorWritten, NewsWritten, PageWritten,
    PerspectiveWritten, RevisionWritten, SourceRecordWritten, StrategyAreaWritten,
    StrategyGoalWritten, StrategyWritten, UnitWritten,
};
use super::{Choice, Figure, Lost, Markdown, Written};
use crate::attachment::Ending;
use crate::model::{LanguageIndex, Period, Reliability};
use crate::read::written::ObservedWord;
use crate::source::{FileId, Place, Spot};

/// Every content file as written, by type, in path order within each.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// `index.md`.
    pub start: Option<File<PageWritten>>,
    /// `organisation/`.
    pub units: Vec<File<UnitWritten>>,
    /// `perspektiv/`.
    pub perspectives: Vec<File<PerspectiveWritten>>,
    /// `malkort/<folder>/<id>.md`; the folder is the unit's id.
    pub revisions: Vec<File<RevisionWritten>>,
    /// `matt/`, each with the rows of its CSV file.
    pub indicators: Vec<File<IndicatorWritten>>,
    /// The CSV files, by the indicator's id.
    pub series: Vec<SeriesFile>,
    /// `uppfoljningar/<folder>/<id>.md`; the folder is the period, the id the unit's.
    pub follow_ups: Vec<File<FollowUpWritten>>,
    /// `strategi/<id>/index.md`.
    pub strategies: Vec<File<StrategyWritten>>,
    /// `strategi/<folder>/omraden/`.
    pub strategy_areas: Vec<File<StrategyAreaWritten>>,
    /// `strategi/<folder>/mal/`.
    pub strategy_goals: Vec<File<StrategyGoalWritten>>,
    /// `styrdokument/`.
    pub documents: Vec<File<DocumentWritten>>,
    /// `nyheter/`.
    pub news: Vec<File<NewsWritten>>,
    /// `sidor/`.
    pub pages: Vec<File<PageWritten>>,
    /// `kallor/`.
    pub sources: Vec<File<SourceRecordWritten>>,
    /// `lattlast/`.
    pub easy_reads: Vec<File<EasyReadWritten>>,
    /// Files beside pages, wherever they lie.
    pub attachments: Vec<AttachmentFile>,
    /// The paths of all content files, from the content folder: what texts name the files beside them from.
    pub paths: BTreeMap<FileId, Box<str>>,
    /// What is there and could not be read.
    pub lost: Vec<Lost>,
}

/// A file beside pages: an image or a document, as its name has it.
#[derive(Clone, Debug)]
pub struct AttachmentFile {
    /// The file.
    pub file: FileId,
    /// Its path, from the site's folder.
    pub path: Box<str>,
    /// Its path, from the content folder.
    pub within: Box<str>,
    /// What sort of file its name makes of it.
    pub ending: Ending,
    /// Whether it is larger than any file that is published.
    pub is_too_large: bool,
}

/// One content file with its translations.
#[derive(Clone, Debug)]
pub struct File<T> {
    /// The file.
    pub file: FileId,
    /// The folder that says what it belongs to (unit, period, strategy); empty for types without one.
    pub folder: Box<str>,
    /// Its id: the stem, or the folder's name for a strategy's `index.md`.
    pub id: Box<str>,
    /// Its front matter; `None` where that could not be read at all (which has been reported).
    pub written: Option<T>,
    /// The text below.
    pub body: Body,
    /// `name.en.md` and its like, by language.
    pub translations: Vec<Translation<T>>,
}

/// A translation of a content file.
#[derive(Clone, Debug)]
pub struct Translation<T> {
    /// The language.
    pub language: LanguageIndex,
    /// The file.
    pub file: FileId,
    /// What of the front matter differs.
    pub written: Option<T>,
    /// The text below; empty where it does not differ.
    pub body: Body,
}

/// The Markdown of a file: what stands below the front matter, and what stands under keys that take it.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// The values of keys that take Markdown.
    pub values: Vec<Written<Markdown>>,
    /// The text, line ends as `\n`-terminated lines or as written.
    pub text: Box<str>,
    /// Where it begins in the file, in bytes.
    pub start: usize,
}

/// A CSV file beside an indicator.
#[derive(Clone, Debug)]
pub struct SeriesFile {
    /// The file.
    pub file: FileId,
    /// The indicator's id: the stem.
    pub id: Box<str>,
    /// The columns that are none of the known ones: ids of comparators or breakdowns, with the heading cell's place.
    pub parts: Vec<(Box<str>, Place)>,
    /// The column of the indicator's own values, counted from 0; `None`: there is none.
    pub value_column: Option<u32>,
    /// The rows with a readable period.
    pub rows: Vec<SeriesRow>,
}

/// One row of a CSV file.
#[derive(Clone, Debug)]
pub struct SeriesRow {
    /// The period's cell.
    pub place: Place,
    /// The period.
    pub period: Period,
    /// What it says of the indicator itself.
    pub own: RowValue,
    /// What it says of the file's `parts`, in their order, up to the last of which it says something.
    pub parts: Vec<RowValue>,
    /// That values of the row were corrected.
    pub correction: Option<RowCorrection>,
}

/// What a row says of the indicator itself, or of a comparator or breakdown.
#[derive(Clone, Debug, Default)]
pub struct RowValue {
    /// The value; `None`: an empty cell, or a mark for *missing*.
    pub figure: Option<Figure>,
    /// Why there is none.
    pub state: Option<Choice<ObservedWord>>,
    /// How many answers it rests on.
    pub respondents: Option<u32>,
    /// How final and how sure it is.
    pub reliability: Option<Choice<Reliability>>,
    /// Half the width of its confidence interval, and its cell.
    pub margin: Option<(Figure, Place)>,
    /// Whether the method changed here.
    pub breaks_series: Option<bool>,
    /// The day from which it may be shown.
    pub published: Option<jiff::civil::Date>,
    /// What else is to be known.
    pub note: Option<Box<str>>,
    /// Sources, as written.
    pub sources: Vec<(Box<str>, Place)>,
    /// The value before a correction, as written.
    pub former: Option<(Box<str>, Place)>,
}

/// That values of a row were corrected.
#[derive(Clone, Debug)]
pub struct RowCorrection {
    /// The day's cell.
    pub place: Place,
    /// The day.
    pub date: jiff::civil::Date,
    /// What was wrong.
    pub reason: Box<str>,
}

impl RowValue {
    /// Whether it says what the value is, or why there is none.
    pub fn is_said(&self) -> bool {
        self.figure.is_some() || self.state.is_some()
    }
}

impl SeriesRow {
    /// What it says of the indicator itself (`None`) or of a part.
    pub fn of(&self, part: Option<usize>) -> &RowValue {
        static NOTHING: RowValue = RowValue {
            figure: None,
            state: None,
            respondents: None,
            reliability: None,
            margin: None,
            breaks_series: None,
            published: None,
            note: None,
            sources: Vec::new(),
            former: None,
        };
        part.map_or(&self.own, |part| self.parts.get(part).unwrap_or(&NOTHING))
    }
}

impl SeriesFile {
    /// The cell of a row that holds the indicator's own value, or that of a part; the period's where there is no
    /// such column.
    pub fn cell_of(&self, row: &SeriesRow, part: Option<usize>) -> Place {
        let column = match part.map(|part| self.parts.get(part)) {
            None => self.value_column,
            Some(Some((_, Place { spot: Spot::Cell { column, .. }, .. }))) => Some(*column),
            Some(_) => None,
        };
        match (&row.place.spot, column) {
            (Spot::Cell { row, .. }, Some(column)) => {
                Place { file: self.file, spot: Spot::Cell { row: *row, column } }
            }
            (_, _) => row.place.clone(),
        }
    }
}

impl<T> File<T> {
    /// A field of the front matter.
    pub fn field<'f, V: 'f>(
        &'f self,
        field: impl Fn(&'f T) -> &'f Option<Written<V>>,
    ) -> Option<&'f Written<V>> {
        self.written.as_ref().and_then(|written| field(written).as_ref())
    }
}
