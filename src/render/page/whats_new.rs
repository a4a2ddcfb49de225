//! What is new in the scorecards: every card's revision in force, and those to come, held against the one before.

use super::tree;
use crate::assess::{FateCounts, RevisionState, ScorecardState, Stage, Wording};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::address;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::Scene;
use crate::render::words::difference;
use crate::render::words::standing::revision_stage;

view! {
    /// What is new in the scorecards.
    WhatsNewView {
        lead: RichText,
        first: Option<RichText>,
        in_force: Vec<RevisionRow>,
        to_come: Vec<RevisionRow>,
    }
}

view! {
    /// A revision held against the one before it.
    RevisionRow {
        at: String,
        name: RichText,
        from: String,
        stage: RichText,
        old: RichText,
        differences: RichText,
    }
}

/// What is new in the scorecards.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::WhatsNew);
    let lead = sentence(scene, together(scene));
    draft.summarise(lead.clone());
    let first = first_ones(scene);
    let rows = |wanted: &dyn Fn(Stage) -> bool| -> Vec<RevisionRow> {
        let all = tree::walk(scene).into_iter().flat_map(|card| {
            let wanted = card.revisions.iter().filter(|revision| wanted(revision.stage));
            wanted.filter_map(|revision| row(scene, card, revision))
        });
        all.collect()
    };
    let view = WhatsNewView {
        lead,
        first: (first > 0).then(|| scene.voice.say("whats-new-first", [("count", first.into())])),
        in_force: rows(&|stage| stage == Stage::InForce),
        to_come: rows(&|stage| matches!(stage, Stage::Proposed | Stage::Adopted | Stage::Decided)),
    };
    draft.finish_overview(view)
}

/// What all cards in force changed together; `None`: none of them has an earlier revision.
pub(super) fn together(scene: &Scene<'_>) -> Option<(FateCounts, FateCounts)> {
    let since = scene.snapshot.scorecards().filter_map(|card| {
        let revision = card.in_force()?;
        scene.snapshot.since_before(card.key, revision.position)
    });
    let counts = since.map(|since| (since.goal_counts(), since.activity_counts()));
    counts.reduce(|(mut goals, mut activities), (more_goals, more_activities)| {
        goals += more_goals;
        activities += more_activities;
        (goals, activities)
    })
}

fn sentence(scene: &Scene<'_>, together: Option<(FateCounts, FateCounts)>) -> RichText {
    let voice = &scene.voice;
    let Some((goals, activities)) = together else {
        return voice.label("whats-new-nothing-before");
    };
    match difference::counts(voice, goals, activities) {
        Some(differences) => voice.say("whats-new-in", [("differences", differences.into())]),
        None => voice.label("whats-new-same"),
    }
}

/// How many cards in force are a unit's first.
fn first_ones(scene: &Scene<'_>) -> usize {
    let is_first = |card: &&ScorecardState<'_>| card.current == Some(0);
    scene.snapshot.scorecards().filter(is_first).count()
}

fn row(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    revision: &RevisionState<'_>,
) -> Option<RevisionRow> {
    let voice = &scene.voice;
    let since = scene.snapshot.since_before(card.key, revision.position)?;
    let old = scene.entries.of(Thing::Revision(card.key, since.old))?;
    let at = address::comparison(scene.snapshot, card.key, revision.position, since.old)?;
    let differences = difference::counts(voice, since.goal_counts(), since.activity_counts());
    Some(RevisionRow {
        at,
        name: scene.entries.of(Thing::Unit(card.unit))?.name.clone(),
        from: voice.date(revision.revision.from),
        stage: revision_stage(scene, revision.stage, revision.until),
        old: old.name.clone(),
        differences: differences.unwrap_or_else(|| voice.label("no-difference")),
    })
}
