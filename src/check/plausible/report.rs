//! What is reported of an activity: do the word and the share say the same?

use crate::check::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::ActivityStatus;
use crate::read::written::ActivityReportWritten;
use crate::source::{FileId, Origin};

impl Checker<'_> {
    /// Reports a share that the status beside it contradicts. A goal's word is not held against the figures here: units
    /// may judge otherwise, and the site shows both.
    pub(in crate::check) fn report_contradiction(
        &mut self,
        file: FileId,
        written: &ActivityReportWritten,
        status: Option<usize>,
        share: Option<f64>,
    ) {
        let label = status.and_then(|at| self.model.statuses.activities.get(at));
        let (Some(label), Some(share), Some(at)) = (label, share, &written.share_done) else {
            return;
        };
        let why = match label.means {
            ActivityStatus::Done if share < 100.0 => "done",
            ActivityStatus::NotBegun | ActivityStatus::NotReported if share > 0.0 => "not-begun",
            ActivityStatus::UnderWay | ActivityStatus::Late if share >= 100.0 => "all-done",
            ActivityStatus::Done
            | ActivityStatus::NotBegun
            | ActivityStatus::NotReported
            | ActivityStatus::UnderWay
            | ActivityStatus::Late
            | ActivityStatus::StruckOff => return,
        };
        self.diagnostics.report(
            Diagnostic::new(Code::ContradictoryReport, Origin { file, node: at.at }.value())
                .with("why", why)
                .with("word", label.name.main())
                .with("share", share),
        );
    }
}
