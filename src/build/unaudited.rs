//! Which indicators may hide more than they need? One hint for each whose values could not all be audited: nothing is
//! wrong, but who wrote it may wonder where the values are.

use super::Loaded;
use crate::assess::{Snapshot, Suppression};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Place;

impl Loaded {
    /// The indicators of which values are suppressed without an audit.
    pub fn unaudited(&self, snapshot: &Snapshot<'_>) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for state in snapshot.indicators().filter(|one| one.suppression == Suppression::Unaudited) {
            let file = self.model.indicators[state.key].origin.file;
            diagnostics.report(
                Diagnostic::new(Code::UnauditedSuppression, Place::whole(file))
                    .with("name", state.name.main()),
            );
        }
        diagnostics
    }
}
