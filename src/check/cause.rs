//! Why something does not go as it was promised: one of the municipality's own words, where there is something to explain.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ActivityStatus, DeviationCause, GoalStatus};
use crate::read::written::{ActivityReportWritten, GoalReportWritten};
use crate::read::{Written, nearest, normalised};
use crate::source::{FileId, Origin};

impl Checker<'_> {
    /// The cause that a typed word means, or a report that none does.
    pub(super) fn cause(
        &mut self,
        file: FileId,
        written: Option<&Written<Box<str>>>,
    ) -> Option<DeviationCause> {
        let written = written?;
        let plain = normalised(&written.value);
        let causes = &self.model.statuses.causes;
        let is_meant = |id: &str, name: &str| id == plain || normalised(name) == plain;
        let known = causes.iter().find(|cause| is_meant(&cause.id, cause.name.main())).cloned();
        if known.is_none() {
            let words: Vec<&str> = causes.iter().map(|cause| cause.name.main()).collect();
            let suggestion = nearest(&written.value, words.iter().copied()).map(str::to_owned);
            let unknown =
                Diagnostic::new(Code::UnknownWord, Origin { file, node: written.at }.value())
                    .with("word", &*written.value)
                    .with("words", words.join(", "))
                    .with("of", "cause")
                    .suggest(suggestion);
            self.diagnostics.report(unknown);
        }
        known
    }

    /// The cause that a report gives for a goal.
    pub(super) fn goal_cause(
        &mut self,
        file: FileId,
        written: &GoalReportWritten,
        status: Option<usize>,
    ) -> Option<DeviationCause> {
        let label = status.and_then(|at| self.model.statuses.goals.get(at));
        let is_well = |means| matches!(means, GoalStatus::Reached | GoalStatus::CanBeReached);
        let well =
            label.filter(|label| is_well(label.means)).map(|label| label.name.main().to_owned());
        self.report_needless(file, written.cause.as_ref(), well);
        self.cause(file, written.cause.as_ref())
    }

    /// The cause that a report gives for an activity.
    pub(super) fn activity_cause(
        &mut self,
        file: FileId,
        written: &ActivityReportWritten,
        status: Option<usize>,
    ) -> Option<DeviationCause> {
        let label = status.and_then(|at| self.model.statuses.activities.get(at));
        let done = label.filter(|label| label.means == ActivityStatus::Done);
        let done = done.map(|label| label.name.main().to_owned());
        self.report_needless(file, written.cause.as_ref(), done);
        self.cause(file, written.cause.as_ref())
    }

    /// Reports a cause beside a status that has nothing to explain.
    fn report_needless(
        &mut self,
        file: FileId,
        cause: Option<&Written<Box<str>>>,
        status: Option<String>,
    ) {
        let (Some(cause), Some(status)) = (cause, status) else { return };
        let place = Origin { file, node: cause.at }.value();
        self.diagnostics.report(
            Diagnostic::new(Code::ContradictoryReport, place)
                .with("why", "cause")
                .with("word", status)
                .with("cause", &*cause.value),
        );
    }
}
