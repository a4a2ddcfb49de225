//! What is wrong with what people wrote, as data.
//!
//! Every room before `render` collects [`Diagnostic`]s and goes on; one run reports them all. A diagnostic is a
//! [`Code`], a [`Place`](crate::source::Place) and named arguments; its words are found under its code in the program's
//! messages, in Swedish or English, only when it is shown.

mod ceiling;
mod code;
mod finding;
mod group;
mod located;
mod machine;
mod page;
pub mod render;

pub use ceiling::{Ceiling, Totals};
pub use code::{Code, Severity};
pub use finding::{Argument, Diagnostic};
pub use located::{Located, Rest, Spots, Spotted, located, with_texts};
pub use machine::MachineReason;
pub use page::{CodePage, ExampleFile};

/// The collector that every room reports into.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Takes one finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Takes all of another collector's findings.
    pub fn append(&mut self, mut other: Self) {
        self.found.append(&mut other.found);
    }

    /// Each finding, in the order reported.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// Keeps those findings only that are to be kept.
    pub fn retain(&mut self, keep: impl Fn(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    /// Lets each finding be changed.
    pub fn amend(&mut self, change: impl FnMut(&mut Diagnostic)) {
        self.found.iter_mut().for_each(change);
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.code.severity() == Severity::Error)
    }

    /// Whether any finding is an error or a warning, which a strict build refuses.
    pub fn has_warnings(&self) -> bool {
        self.found.iter().any(|found| found.code.severity() != Severity::Hint)
    }

    /// Whether it is still worth the while to look for what was likely meant. Each look goes through all that there is, and
    /// who has made so many mistakes has made one of another sort.
    pub fn may_search(&self) -> bool {
        self.found.len() < 200
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All findings, sorted by file, then place, then code, each cause once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
        self.found.dedup();
        group::grouped(self.found)
    }
}
