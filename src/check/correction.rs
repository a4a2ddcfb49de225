//! Corrections: when, why, and what stood there before.

use jiff::civil::Date;

use super::Checker;
use super::figure::Manner;
use super::follow_up::status_position;
use super::indicator::place_in_ranking;
use super::status_word::Canonical;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Correction, FormerActivityReport, Label, Model, Observed, Target, TargetRule, Text,
};
use crate::read::written::{ActivityCorrectionWritten, CorrectionWritten, ObservedWord};
use crate::read::{SeriesRow, Vocabulary, Written};
use crate::source::{FileId, Origin, Place};

type CorrectionsWritten = Option<Written<Vec<Written<CorrectionWritten>>>>;

impl Checker<'_> {
    /// The corrections of a value that was public from a day.
    pub(super) fn value_corrections(
        &mut self,
        file: FileId,
        written: &CorrectionsWritten,
        public: Date,
        manner: Manner<'_>,
    ) -> Vec<Correction<Observed>> {
        self.corrections(file, written, public, |checker, former, place| {
            checker.former_value(former, place, manner)
        })
    }

    /// The corrections of a status that was public from a day.
    pub(super) fn status_corrections<S: Canonical>(
        &mut self,
        file: FileId,
        written: &CorrectionsWritten,
        public: Date,
        labels: impl Fn(&Model) -> &[Label<S>],
    ) -> Vec<Correction<usize>> {
        self.corrections(file, written, public, |checker, former, place| {
            checker.former_status(former, place, &labels)
        })
    }

    /// The corrections of a baseline's value.
    pub(super) fn baseline_corrections(
        &mut self,
        file: FileId,
        written: &CorrectionsWritten,
        manner: Manner<'_>,
    ) -> Vec<Correction<f64>> {
        self.corrections(file, written, Date::MIN, |checker, former, place| {
            match checker.former_value(former, place, manner)? {
                Observed::Value(value) => Some(value),
                Observed::Missing | Observed::NotApplicable | Observed::Withheld => None,
            }
        })
    }

    /// The corrections of a target: of the number that its rule names, where it names one.
    pub(super) fn target_corrections(
        &mut self,
        file: FileId,
        written: &CorrectionsWritten,
        target: &Target,
        manner: Manner<'_>,
    ) -> Vec<Correction<Box<Target>>> {
        self.corrections(file, written, Date::MIN, |checker, former, place| {
            let rule = |value: f64| match target.rule {
                TargetRule::AtLeast(_) => Some(TargetRule::AtLeast(value)),
                TargetRule::AtMost(_) => Some(TargetRule::AtMost(value)),
                TargetRule::Rank { of, .. } => {
                    Some(TargetRule::Rank { at_worst: place_in_ranking(value), of })
                }
                TargetRule::StayAbove(_)
                | TargetRule::StayBelow(_)
                | TargetRule::Reach(_)
                | TargetRule::Approach(_)
                | TargetRule::Increase
                | TargetRule::Decrease
                | TargetRule::ShrinkGap(..)
                | TargetRule::Within { .. }
                | TargetRule::ByHand => None,
            };
            if rule(0.0).is_none() {
                checker.report_not_shown(former, "target", place);
                return None;
            }
            let rule = rule(checker.number_of(former, place, manner)?)?;
            Some(Box::new(Target { rule, ..target.clone() }))
        })
    }

    /// The corrections of a whole follow-up: what it said before is not told in them.
    pub(super) fn whole_corrections(
        &mut self,
        file: FileId,
        written: &CorrectionsWritten,
        public: Date,
    ) -> Vec<Correction<()>> {
        self.corrections(file, written, public, |checker, former, place| {
            checker.report_not_shown(former, "follow-up", place);
            None
        })
    }

    /// Reports a former word that cannot be shown, since what was corrected has no single one.
    fn report_not_shown(&mut self, former: &str, of: &'static str, place: Place) {
        self.diagnostics.report(
            Diagnostic::new(Code::FormerNotShown, place).with("former", former).with("of", of),
        );
    }

    fn corrections<T>(
        &mut self,
        file: FileId,
        written: &CorrectionsWritten,
        public: Date,
        mut former: impl FnMut(&mut Self, &str, Place) -> Option<T>,
    ) -> Vec<Correction<T>> {
        let mut found = Vec::new();
        for one in written.iter().flat_map(|list| &list.value) {
            let (date, reason) = (one.value.date.as_ref(), one.value.reason.as_ref());
            let Some((date, reason)) = self.dated(file, date, reason, public) else { continue };
            let former =
                one.value.former.as_ref().and_then(|word| {
                    former(self, &word.value, Origin { file, node: word.at }.value())
                });
            found.push(Correction { date, reason, former });
        }
        found.sort_by_key(|correction| correction.date);
        found
    }

    /// The corrections of what was reported of an activity.
    pub(super) fn activity_corrections(
        &mut self,
        file: FileId,
        written: &Option<Written<Vec<Written<ActivityCorrectionWritten>>>>,
        public: Date,
    ) -> Vec<Correction<FormerActivityReport>> {
        let mut found = Vec::new();
        for one in written.iter().flat_map(|list| &list.value) {
            let (date, reason) = (one.value.date.as_ref(), one.value.reason.as_ref());
            let Some((date, reason)) = self.dated(file, date, reason, public) else { continue };
            let status = one.value.former.as_ref().and_then(|word| {
                let place = Origin { file, node: word.at }.value();
                self.former_status(&word.value, place, |model| &model.statuses.activities)
            });
            let share_done = self.share(file, one.value.former_share.as_ref());
            let is_said = status.is_some() || share_done.is_some();
            let former = is_said.then_some(FormerActivityReport { status, share_done });
            found.push(Correction { date, reason, former });
        }
        found.sort_by_key(|correction| correction.date);
        found
    }

    /// The correction in a row of a CSV file of one of its values: of those whose former value is named, or of all
    /// where none is.
    pub(super) fn row_correction(
        &mut self,
        row: &SeriesRow,
        part: Option<usize>,
        manner: Manner<'_>,
    ) -> Vec<Correction<Observed>> {
        let Some(correction) = &row.correction else { return Vec::new() };
        let mut of = [&row.own].into_iter().chain(&row.parts);
        let names_former = of.any(|value| value.former.is_some());
        let said = row.of(part);
        let former = said.former.as_ref();
        if names_former && former.is_none() {
            return Vec::new();
        }
        let former =
            former.and_then(|(word, place)| self.former_value(word, place.clone(), manner));
        let published = said.published.or(row.own.published);
        let public = published.unwrap_or(row.period.first_day());
        if !self.is_after(correction.date, public, &correction.place) {
            return Vec::new();
        }
        vec![Correction { date: correction.date, reason: Text::new(&correction.reason), former }]
    }

    /// The day and the reason of a correction, where both are there and what is corrected was public that day.
    fn dated(
        &mut self,
        file: FileId,
        date: Option<&Written<Date>>,
        reason: Option<&Written<Box<str>>>,
        public: Date,
    ) -> Option<(Date, Text)> {
        let (date, reason) = (date?, reason?);
        let place = Origin { file, node: date.at }.value();
        self.is_after(date.value, public, &place).then(|| (date.value, Text::new(&reason.value)))
    }

    fn is_after(&mut self, date: Date, public: Date, place: &Place) -> bool {
        let is_after = public <= date;
        if !is_after {
            self.diagnostics.report(
                Diagnostic::new(Code::CorrectedTooEarly, place.clone())
                    .with("date", date.to_string())
                    .with("public", public.to_string()),
            );
        }
        is_after
    }

    fn former_value(&mut self, word: &str, place: Place, manner: Manner<'_>) -> Option<Observed> {
        let plain = word.trim().to_lowercase().replace(' ', "-");
        let absent = ObservedWord::WORDS
            .iter()
            .position(|(swedish, english)| *swedish == plain || *english == plain)
            .and_then(|at| ObservedWord::VALUES.get(at));
        match absent {
            Some(ObservedWord::Missing) => Some(Observed::Missing),
            Some(ObservedWord::NotApplicable) => Some(Observed::NotApplicable),
            Some(ObservedWord::Withheld) => Some(Observed::Withheld),
            None => self.number_of(word, place, manner).map(Observed::Value),
        }
    }

    fn former_status<S: Canonical>(
        &mut self,
        word: &str,
        place: Place,
        labels: impl Fn(&Model) -> &[Label<S>],
    ) -> Option<usize> {
        match status_position(labels(&self.model), word) {
            Ok(position) => Some(position),
            Err(diagnostic) => {
                self.diagnostics.report(diagnostic(place));
                None
            }
        }
    }
}
