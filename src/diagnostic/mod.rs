//! What is wrong with what people wrote, as data.
//!
//! Every room before `render` collects [`Diagnostic`]s and goes on; one run reports them all. A diagnostic is a
//! [`Code`], a [`Place`] and named arguments; its words are found under its code in the program's messages, in
//! Swedish or English, only when it is shown.

mod ceiling;
mod code;
mod group;
mod located;
mod machine;
mod page;
pub mod render;

pub use ceiling::{Ceiling, Totals};
pub use code::{Code, Severity};
pub use located::{Located, Rest, Spots, Spotted, located};
pub use machine::MachineReason;
pub use page::{CodePage, ExampleFile};

use crate::source::Place;

/// One finding about the content or the configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What is wrong.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What the message and its cure speak of, by name.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Other places that belong to it, each with the message id of its own words (`first-defined-here`).
    pub related: Vec<(Place, &'static str)>,
    /// How many other places have the same cause and are not among the related ones.
    pub elsewhere: usize,
    /// How many more of its kind its file has that are not shown.
    pub more: usize,
}

/// A value that a message speaks of.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Words, shown as they are.
    Text(String),
    /// A number, shown in the language's manner and able to choose a plural.
    Number(f64),
    /// Why the machine refused, put into words when it is shown.
    Machine(MachineReason),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Argument {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<MachineReason> for Argument {
    fn from(reason: MachineReason) -> Self {
        Self::Machine(reason)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl Diagnostic {
    /// A finding without arguments yet.
    pub fn new(code: Code, place: Place) -> Self {
        Self { code, place, arguments: Vec::new(), related: Vec::new(), elsewhere: 0, more: 0 }
    }

    /// Adds what the message speaks of under `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Adds `suggestion` for "did you mean"; messages choose their words by whether it is there (`none` if not).
    #[must_use]
    pub fn suggest(self, suggestion: Option<impl Into<String>>) -> Self {
        match suggestion {
            Some(word) => self.with("suggestion", word.into()),
            None => self.with("suggestion", "none"),
        }
    }

    /// Names what was meant, where that is known better than when it was found.
    pub fn resuggest(&mut self, word: &str) {
        self.arguments.retain(|(name, _)| *name != "suggestion");
        self.arguments.push(("suggestion", word.into()));
    }

    /// What the message speaks of under a name, where that is words.
    pub fn words(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find_map(|(known, argument)| match argument {
            Argument::Text(text) if *known == name => Some(text.as_str()),
            Argument::Text(_) | Argument::Number(_) | Argument::Machine(_) => None,
        })
    }

    /// Adds another place with the message id of its words.
    #[must_use]
    pub fn beside(mut self, place: Place, words: &'static str) -> Self {
        self.related.push((place, words));
        self
    }
}

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
