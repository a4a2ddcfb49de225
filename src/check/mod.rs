//! From as written to [`Model`]: does what people wrote make sense together?
//!
//! In comes the whole content folder as written, with the rounds and the vocabulary of the configuration; out goes
//! the model, in which every reference is a key that exists. Everything wrong is reported in one run: a thing that
//! cannot be made is left out, and what would only be wrong because of that is not reported a second time.

mod answers;
mod attachments;
mod audit;
mod brought;
mod cause;
mod changed_ids;
mod comments;
mod copied_reports;
mod correction;
mod dates;
mod documents;
mod easy_read;
mod empty_reports;
mod figure;
mod follow_on;
mod follow_up;
mod foreseen;
mod former_ids;
mod indicator;
mod links;
mod multilingual;
mod names;
mod news;
mod organisation;
mod own_day;
mod plausible;
mod raw;
mod references;
mod scorecard;
mod series;
mod shared;
mod status_word;
mod strategy;

pub use follow_on::causes;
pub use own_day::{Waiting, withhold};

use std::collections::BTreeMap;

use jiff::civil::Date;

pub(crate) use attachments::bad_attachment;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Activity, Goal, Key, Model, Period, Round, Statuses, Table};
use crate::read::Content;
use crate::source::{FileId, Origin, Place};

/// What the configuration says that the model needs.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The municipality's words for statuses.
    pub statuses: Statuses,
    /// The rounds, by period.
    pub rounds: Vec<Round>,
    /// The least number of answers that a value may be shown with, where its indicator sets none.
    pub respondent_limit: u32,
    /// The names of the pages that may have an easy-to-read text of their own.
    pub easy_read_pages: Vec<&'static str>,
    /// The day that it is; `None`: the site is built as of another, so that nothing is ahead of its time.
    pub today: Option<Date>,
}

/// The model, with everything found wrong on the way to it.
#[derive(Debug)]
pub struct Checked {
    /// The model: whole where no error was found.
    pub model: Model,
    /// What is wrong.
    pub diagnostics: Diagnostics,
}

/// Makes the model of the content.
pub fn check(content: &Content, settings: Settings) -> Checked {
    let checker = Checker::new(content, settings).checked();
    Checked { model: checker.model, diagnostics: checker.diagnostics }
}

/// Makes the model of content that has been checked and told of: the same, but texts are not looked through for slips,
/// which takes longer than all else.
pub fn model_again(content: &Content, settings: Settings) -> Model {
    let mut checker = Checker::new(content, settings);
    checker.is_again = true;
    checker.checked().model
}

/// The check under way: the content, the model so far, and what was found.
struct Checker<'c> {
    content: &'c Content,
    model: Model,
    diagnostics: Diagnostics,
    respondent_limit: u32,
    easy_read_pages: Vec<&'static str>,
    today: Option<Date>,
    /// Where each thing was first written, for "first defined here".
    goal_origins: BTreeMap<Key<Goal>, Origin>,
    activity_origins: BTreeMap<Key<Activity>, Origin>,
    /// All of it has been checked before: nobody reads what is found.
    is_again: bool,
}

impl<'c> Checker<'c> {
    fn new(content: &'c Content, settings: Settings) -> Self {
        let mut model = Model { statuses: settings.statuses, ..Model::default() };
        for round in settings.rounds {
            // The configuration makes each period once; a second one would be the same round.
            let _ = model.rounds.insert(&round.period.to_string(), round);
        }
        Self {
            content,
            model,
            diagnostics: Diagnostics::default(),
            respondent_limit: settings.respondent_limit,
            easy_read_pages: settings.easy_read_pages,
            today: settings.today,
            goal_origins: BTreeMap::new(),
            activity_origins: BTreeMap::new(),
            is_again: false,
        }
    }

    /// Takes every step.
    fn checked(mut self) -> Self {
        self.source_records();
        self.units();
        self.perspectives();
        self.documents();
        self.strategies();
        self.former_ids();
        self.indicators();
        self.scorecards();
        self.former_ids();
        self.follow_ups();
        if !self.is_again {
            // They find faults alone: nothing of the model comes of them.
            self.report_copied_reports();
            self.report_second_figures();
        }
        self.news();
        self.pages();
        self.former_ids();
        self.easy_reads();
        self.links();
        self.suggest_by_name();
        self.publications();
        self
    }
}

/// Puts a thing of a file into its table, or reports that its id is taken.
fn insert<T>(
    table: &mut Table<T>,
    id: &str,
    row: T,
    file: FileId,
    first: impl FnOnce(&T) -> Origin,
    diagnostics: &mut Diagnostics,
) -> Option<Key<T>> {
    match table.insert(id, row) {
        Ok(key) => Some(key),
        Err(taken) => {
            let first = first(&table[taken]);
            diagnostics.report(
                Diagnostic::new(Code::DuplicateId, Place::whole(file))
                    .with("id", id)
                    .beside(Place::whole(first.file), "first-defined-here"),
            );
            None
        }
    }
}

/// A period's round, where there is one.
fn round_of(rounds: &Table<Round>, period: Period) -> Option<Key<Round>> {
    rounds.find(&period.to_string())
}
