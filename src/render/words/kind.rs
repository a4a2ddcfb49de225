//! What is a kind of thing, a stage or a role called? The ids of their labels.

use crate::assess::{RoundStage, Snapshot};
use crate::model::{Decision, DecisionBasis, DecisionRole, DocumentKind, Horizon, UnitKind};

/// The label of a horizon.
pub(crate) fn horizon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::LongTerm => "goal-long-term",
        Horizon::ShortTerm => "goal-short-term",
    }
}

/// The label of a kind of document.
pub(crate) fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Policy => "document-policy",
        DocumentKind::Guidelines => "document-guidelines",
        DocumentKind::Plan => "document-plan",
        DocumentKind::Strategy => "document-strategy",
        DocumentKind::Programme => "document-programme",
        DocumentKind::Other => "document-other",
    }
}

/// The label of a kind of unit.
pub(crate) fn unit_kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Municipality => "unit-municipality",
        UnitKind::Department => "unit-department",
        UnitKind::Unit => "unit-unit",
        UnitKind::Committee => "unit-committee",
        UnitKind::Company => "unit-company",
    }
}

/// The label of how far a round has come.
pub(crate) fn round_stage(stage: RoundStage) -> &'static str {
    match stage {
        RoundStage::Upcoming => "stage-not-started",
        RoundStage::Open => "stage-open",
        RoundStage::Closed => "stage-past-deadline",
        RoundStage::Published => "stage-published",
    }
}

/// The label of what a body did in a decision, or is to do where it lies ahead.
pub(crate) fn decision_role(snapshot: &Snapshot<'_>, decision: &Decision) -> &'static str {
    let is_ahead = decision.date.is_some_and(|date| date > snapshot.as_of);
    let words = match (snapshot.is_taken(decision), is_ahead) {
        (true, _) => taken_role,
        (false, true) => planned_role,
        (false, false) => once_planned_role,
    };
    words(decision.role)
}

/// What it is known from that a decision was taken, where that is to be said.
pub(crate) fn decision_basis(basis: DecisionBasis) -> &'static str {
    match basis {
        DecisionBasis::Minutes => "decision-by-minutes",
        DecisionBasis::Statement => "decision-by-statement",
        DecisionBasis::Plan => "decision-by-plan",
    }
}

/// What a body was to do, on a day that has passed; whether it did is not known.
fn once_planned_role(role: DecisionRole) -> &'static str {
    match role {
        DecisionRole::Commissioned => "decision-was-to-be-commissioned",
        DecisionRole::Proposed => "decision-was-to-be-proposed",
        DecisionRole::Circulated => "decision-was-to-be-circulated",
        DecisionRole::Adopted => "decision-was-to-be-adopted",
        DecisionRole::Decided => "decision-was-to-be-decided",
        DecisionRole::Repealed => "decision-was-to-be-repealed",
    }
}

/// What a body is to do, on a day that lies ahead.
fn planned_role(role: DecisionRole) -> &'static str {
    match role {
        DecisionRole::Commissioned => "decision-to-be-commissioned",
        DecisionRole::Proposed => "decision-to-be-proposed",
        DecisionRole::Circulated => "decision-to-be-circulated",
        DecisionRole::Adopted => "decision-to-be-adopted",
        DecisionRole::Decided => "decision-to-be-decided",
        DecisionRole::Repealed => "decision-to-be-repealed",
    }
}

fn taken_role(role: DecisionRole) -> &'static str {
    match role {
        DecisionRole::Commissioned => "decision-commissioned",
        DecisionRole::Proposed => "decision-proposed",
        DecisionRole::Circulated => "decision-circulated",
        DecisionRole::Adopted => "decision-adopted",
        DecisionRole::Decided => "decision-decided",
        DecisionRole::Repealed => "decision-repealed",
    }
}
