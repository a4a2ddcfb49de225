//! Audits: how somebody independent of the unit judges what it promised.

use jiff::civil::Date;

use super::{Sources, Text};

/// A judgement of a goal or an activity by somebody other than the unit that answers for it, such as the elected auditors
/// (kommunallagen, chapter 12).
#[derive(Clone, Debug)]
pub struct Audit {
    /// Who judged.
    pub by: Text,
    /// The day of the judgement. Until then the site is as if there were none.
    pub date: Date,
    /// The position of the judgement in [`super::Statuses::goals`], or for an activity in [`super::Statuses::activities`].
    pub verdict: usize,
    /// Their own words; `None`: none are quoted.
    pub text: Option<Text>,
    /// The address of the report.
    pub link: Option<Box<str>>,
    /// Where this is known from.
    pub sources: Sources,
}

impl Audit {
    /// Whether two tell the same: a revision repeats what the one before told.
    pub fn tells_the_same(&self, other: &Self) -> bool {
        let said = |one: &Self| {
            let text = one.text.as_ref().map(|text| text.main().to_owned());
            (one.by.main().to_owned(), one.date, one.verdict, text, one.link.clone())
        };
        said(self) == said(other)
    }

    /// Whether it can be known on a day.
    pub fn is_known(&self, day: Date) -> bool {
        self.date <= day
    }
}
