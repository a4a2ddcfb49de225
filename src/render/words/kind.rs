//! What is a kind of thing, a stage or a role called? The ids of their labels.

use crate::assess::{RoundStage, Snapshot, Stage};
use crate::model::{Decision, DecisionRole, DocumentKind, Horizon, UnitKind};

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

/// The label of how far a revision has come.
pub(crate) fn revision_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => "stage-proposed",
        Stage::Adopted => "stage-adopted",
        Stage::Decided => "stage-decided",
        Stage::InForce => "stage-in-force",
        Stage::Superseded => "stage-superseded",
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
    let words = if snapshot.is_taken(decision) { taken_role } else { planned_role };
    words(decision.role)
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
