//! What the publisher of a public site owes its visitors in writing: how accessible it is, and what becomes of what is
//! known of them.
//!
//! What an accessibility statement holds follows the act (2018:1937) on accessibility to digital public service,
//! sections 9, 12, 13 and 15, the regulations MDFFS 2019:2 of the Agency for Digital Government (Digg), and the model of
//! Commission Implementing Decision (EU) 2018/1523. Every answer is the publisher's own: what is not given is `None`, and
//! nothing here is worked out.

use jiff::civil::Date;

use super::Text;

/// How well a service meets the act, in the words that are prescribed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compliance {
    /// Every requirement is met: *helt förenlig*.
    Full,
    /// Most of them: *delvis förenlig*.
    Partial,
    /// Most of them are not: *inte förenlig*.
    Non,
}

/// How the assessment was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssessmentMethod {
    /// By the publisher itself.
    SelfAssessment,
    /// By someone outside.
    ExternalReview,
}

/// Why something is not accessible, as the model statement divides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShortcomingGround {
    /// It does not meet the requirements.
    NonCompliance,
    /// To mend it would burden the publisher unreasonably (section 12).
    DisproportionateBurden,
    /// The act does not reach it (section 9).
    OutsideTheAct,
}

impl ShortcomingGround {
    /// In the order of the model statement.
    pub const ORDER: [Self; 3] =
        [Self::NonCompliance, Self::DisproportionateBurden, Self::OutsideTheAct];
}

/// Something that is not accessible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortcoming {
    /// What it is, and whom it hinders.
    pub what: Text,
    /// On what ground it is so.
    pub ground: ShortcomingGround,
    /// Why, in the publisher's words.
    pub why: Option<Text>,
    /// The accessible way to the same.
    pub alternative: Option<Text>,
    /// When and how it is to be mended.
    pub planned: Option<Text>,
}

/// The publisher's own statement of how accessible the site is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessibilityStatement {
    /// The name of the service; `None`: the site's title.
    pub service: Option<Text>,
    /// How well it meets the act; `None`: nobody has said.
    pub compliance: Option<Compliance>,
    /// The day of the assessment.
    pub assessed: Option<Date>,
    /// The day on which the statement was last looked over.
    pub updated: Option<Date>,
    /// How the assessment was made.
    pub method: Option<AssessmentMethod>,
    /// Who made it, where it was not the publisher.
    pub reviewer: Option<Text>,
    /// What is not accessible.
    pub shortcomings: Vec<Shortcoming>,
    /// Where faults are reported: the address of a form.
    pub report_url: Option<Box<str>>,
    /// Where faults are reported: e-mail, where it is another than the site's.
    pub email: Option<Box<str>>,
    /// Where faults are reported: telephone, where it is another than the site's.
    pub phone: Option<Box<str>>,
    /// Within how many days a report is answered.
    pub answer_days: Option<u32>,
    /// The authority that oversees the act, with the address of its form; `None`: Digg.
    pub authority: Option<(Text, Box<str>)>,
}

impl AccessibilityStatement {
    /// The statement as it stood on a day: an assessment made later is not known then.
    #[must_use]
    pub fn on(&self, day: Date) -> Self {
        let mut known = self.clone();
        if known.assessed.is_some_and(|assessed| assessed > day) {
            known.compliance = None;
            known.assessed = None;
            known.method = None;
            known.reviewer = None;
            known.shortcomings.clear();
        }
        known.updated = known.updated.filter(|updated| *updated <= day);
        known
    }
}

/// What the publisher says of how it handles what it knows of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    /// What the server writes down of visits, and for how long it is kept.
    pub logs: Option<Text>,
    /// Who decides over the handling: the controller. `None`: nobody is named.
    pub controller: Option<Text>,
    /// On what legal basis names and other personal data are handled.
    pub legal_basis: Option<Text>,
    /// How to reach the data protection officer.
    pub officer: Option<Text>,
}

/// Both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legal {
    /// How accessible the site is.
    pub accessibility: AccessibilityStatement,
    /// What becomes of what is known of people.
    pub privacy: Privacy,
}

impl Legal {
    /// What the publisher has yet to write, by the keys of `book.toml`, in their order.
    pub fn to_write(&self) -> Vec<&'static str> {
        let statement = &self.accessibility;
        let privacy = &self.privacy;
        let answers = [
            ("accessibility.compliance", statement.compliance.is_some()),
            ("accessibility.assessed", statement.assessed.is_some()),
            ("accessibility.updated", statement.updated.is_some()),
            ("accessibility.method", statement.method.is_some()),
            ("accessibility.answer-within-days", statement.answer_days.is_some()),
            ("privacy.controller", privacy.controller.is_some()),
            ("privacy.legal-basis", privacy.legal_basis.is_some()),
            ("privacy.data-protection-officer", privacy.officer.is_some()),
            ("privacy.logs", privacy.logs.is_some()),
        ];
        answers.into_iter().filter(|(_, is_given)| !is_given).map(|(key, _)| key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_assessment_is_not_known_before_it_is_made() {
        let statement = AccessibilityStatement {
            compliance: Some(Compliance::Full),
            assessed: Some(date(2026, 5, 1)),
            updated: Some(date(2026, 6, 1)),
            ..AccessibilityStatement::default()
        };
        assert_eq!(statement.on(date(2026, 4, 30)), AccessibilityStatement::default());
        assert_eq!(statement.on(date(2026, 5, 1)).compliance, Some(Compliance::Full));
        assert_eq!(statement.on(date(2026, 5, 31)).updated, None);
        assert_eq!(statement.on(date(2026, 6, 1)), statement);
    }

    #[test]
    fn what_is_not_given_is_left_to_write() {
        let mut legal = Legal::default();
        assert_eq!(legal.to_write().len(), 9);
        legal.privacy.logs = Some(Text::new("Inga."));
        assert_eq!(legal.to_write().last(), Some(&"privacy.data-protection-officer"));
    }
}
