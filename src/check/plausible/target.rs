//! Targets: do they go the way that is said to be better, and is all that is written of them of use?

use super::days::later;
use crate::check::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Direction, Indicator, Observed};
use crate::read::written::{IndicatorWritten, RuleWord, TargetWritten};
use crate::read::{Choice, Vocabulary, Written};
use crate::source::{FileId, Ordinal, Origin};

/// A target is to be met within so many years of what is known.
const YEARS_TO_MEET: i64 = 40;

impl Checker<'_> {
    /// Reports what is unlikely about the targets of an indicator.
    pub(in crate::check) fn report_odd_targets(
        &mut self,
        file: FileId,
        main: &IndicatorWritten,
        indicator: &Indicator,
    ) {
        if let Some(target) = main.target.as_ref().filter(|_| indicator.target.is_some()) {
            self.report_direction(file, &target.value, main.better.as_ref());
            self.report_unused(file, &target.value);
            self.report_due(file, main, indicator);
        }
        for former in main.former_targets.iter().flat_map(|list| &list.value) {
            let Some(target) = &former.value.target else { continue };
            let better = former.value.better.as_ref().or(main.better.as_ref());
            self.report_direction(file, &target.value, better);
            self.report_unused(file, &target.value);
        }
    }

    /// Reports a rule that wants the other way than what is said to be better; or than is taken to be, where nothing is.
    fn report_direction(
        &mut self,
        file: FileId,
        target: &TargetWritten,
        better: Option<&Written<Choice<Direction>>>,
    ) {
        let Some(rule) = &target.rule else { return };
        let wants = match rule.value.0 {
            RuleWord::AtLeast | RuleWord::StayAbove | RuleWord::Increase => Direction::Higher,
            RuleWord::AtMost | RuleWord::StayBelow | RuleWord::Decrease | RuleWord::Rank => {
                Direction::Lower
            }
            RuleWord::Reach
            | RuleWord::Approach
            | RuleWord::ShrinkGap
            | RuleWord::Within
            | RuleWord::ByHand => return,
        };
        let said = better.map_or(Direction::Higher, |better| better.value.0);
        if said == wants || said == Direction::Neither {
            return;
        }
        let mut found =
            Diagnostic::new(Code::ContradictoryTarget, Origin { file, node: rule.at }.value())
                .with("rule", word(rule.value.0))
                .with("wants", word(wants))
                .with("said", if better.is_some() { word(said) } else { "nothing" });
        if let Some(better) = better {
            found = found.beside(Origin { file, node: better.at }.value(), "said-here");
        }
        self.diagnostics.report(found);
    }

    /// Reports each key of a target that its rule has no use for: it would be shown nowhere.
    fn report_unused(&mut self, file: FileId, target: &TargetWritten) {
        let Some(rule) = &target.rule else { return };
        let takes: &[&str] = match rule.value.0 {
            RuleWord::AtLeast | RuleWord::AtMost => &["värde"],
            RuleWord::Rank => &["värde", "av"],
            RuleWord::Within => &["från-värde", "till-värde"],
            RuleWord::StayAbove | RuleWord::StayBelow | RuleWord::Reach | RuleWord::Approach => {
                &["jämförelse"]
            }
            RuleWord::ShrinkGap => &["mellan"],
            RuleWord::Increase | RuleWord::Decrease | RuleWord::ByHand => &[],
        };
        let at = |written: Option<Ordinal>, key: &'static str| Some((key, written?));
        let written = [
            at(target.value.as_ref().map(|one| one.at), "värde"),
            at(target.low.as_ref().map(|one| one.at), "från-värde"),
            at(target.high.as_ref().map(|one| one.at), "till-värde"),
            at(target.comparator.as_ref().map(|one| one.at), "jämförelse"),
            at(target.between.as_ref().map(|one| one.at), "mellan"),
            at(target.of.as_ref().map(|one| one.at), "av"),
        ];
        for (key, node) in written.into_iter().flatten().filter(|(key, _)| !takes.contains(key)) {
            self.diagnostics.report(
                Diagnostic::new(Code::UnusedTargetKey, Origin { file, node }.key())
                    .with("key", key)
                    .with("rule", word(rule.value.0)),
            );
        }
    }

    /// Reports a target that is to be met before it was set out from, or in another age.
    fn report_due(&mut self, file: FileId, main: &IndicatorWritten, indicator: &Indicator) {
        let by = main.target.as_ref().and_then(|target| target.value.by.as_ref());
        let Some(by) = by else { return };
        let origin = Origin { file, node: by.at };
        let (due, start) = (by.value, indicator.baseline.as_ref().map(|baseline| baseline.period));
        let is_known = |observed: Observed| matches!(observed, Observed::Value(_));
        let values = &indicator.series.observations;
        let known = values.iter().rfind(|one| is_known(one.observed)).map(|one| one.period);
        if let Some(start) = start.filter(|start| due.last_day() <= start.last_day()) {
            self.report_odd_day(origin, "due-before-start", due.last_day(), start.to_string());
        } else if let Some(last) = start.max(known)
            && due.first_day() > later(last.last_day(), YEARS_TO_MEET)
        {
            self.report_odd_day(origin, "due-far", due.last_day(), last.to_string());
        }
    }
}

/// The Swedish word of a vocabulary's value.
fn word<V: Vocabulary + PartialEq>(value: V) -> &'static str {
    let at = V::VALUES.iter().position(|known| *known == value);
    at.and_then(|at| V::WORDS.get(at)).map_or("", |(swedish, _)| swedish)
}
