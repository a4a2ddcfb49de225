//! One finding: what is wrong, where, and what its message speaks of.

use super::code::Code;
use super::machine::MachineReason;
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
