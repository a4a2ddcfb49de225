//! What must come before what.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Period;
use crate::read::Written;
use crate::source::{FileId, Origin};

/// Reports a last day before its first day.
pub(super) fn ordered_dates(
    file: FileId,
    from: Option<&Written<Date>>,
    to: Option<&Written<Date>>,
    diagnostics: &mut Diagnostics,
) {
    let (Some(from), Some(to)) = (from, to) else { return };
    if to.value < from.value {
        report(file, from.at, to.at, &from.value.to_string(), &to.value.to_string(), diagnostics);
    }
}

/// Reports a last period that ends before the first one begins.
pub(super) fn ordered_periods(
    file: FileId,
    from: Option<&Written<Period>>,
    to: Option<&Written<Period>>,
    diagnostics: &mut Diagnostics,
) {
    let (Some(from), Some(to)) = (from, to) else { return };
    if to.value.last_day() < from.value.first_day() {
        report(file, from.at, to.at, &from.value.to_string(), &to.value.to_string(), diagnostics);
    }
}

fn report(
    file: FileId,
    from: crate::source::Ordinal,
    to: crate::source::Ordinal,
    start: &str,
    end: &str,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.report(
        Diagnostic::new(Code::EndBeforeStart, Origin { file, node: to }.value())
            .with("start", start)
            .with("end", end)
            .beside(Origin { file, node: from }.value(), "starts-here"),
    );
}
