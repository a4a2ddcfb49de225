//! Who reported: every card in every round, by department, with how many did so in time.
//!
//! A table for each department, so that a reader finds the own unit and the heads of columns stay near. The first
//! table counts each department and leads to its own. Without script all of it is there; a small script adds a choice
//! of department.

use std::collections::BTreeMap;

use crate::assess::{Reporting, ReportingCounts, RoundStage, ScorecardState, Wording};
use crate::locale::RichText;
use crate::model::{Key, Round, Thing, Unit};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::EntryView;
use crate::render::scene::Scene;
use crate::render::words::status::Badge;
use crate::render::words::{coverage, reporting};

view! {
    /// Every card in every round.
    MatrixView {
        lead: RichText,
        rounds: Vec<EntryView>,
        departments: Vec<DepartmentRow>,
        whole: Vec<RichText>,
        sections: Vec<DepartmentTable>,
    }
}

view! {
    /// How many of a department's cards reported in time, round by round.
    DepartmentRow {
        anchor: String,
        name: RichText,
        cells: Vec<RichText>,
    }
}

view! {
    /// A department's cards, round by round.
    DepartmentTable {
        anchor: String,
        name: RichText,
        /// The name where it stands in an attribute.
        plain_name: String,
        /// How many cards are shown, as the choice of department says it.
        count: String,
        rows: Vec<CardRow>,
        totals: Vec<RichText>,
    }
}

view! {
    /// A card, round by round.
    CardRow {
        at: String,
        name: RichText,
        cells: Vec<Cell>,
    }
}

view! {
    /// A card in a round.
    Cell {
        /// The follow-up, where there is one.
        at: Option<String>,
        badge: Badge,
        /// How much the follow-up covers of the kinds of which it leaves something out.
        covers: Option<RichText>,
    }
}

/// Every card in every round, the latest round first.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Reporting);
    draft.crumb_to(Overview::Rounds);
    let lead = lead(scene);
    draft.summarise(lead.clone());
    let rounds = rounds(scene);
    let mut departments: BTreeMap<Key<Unit>, Vec<&ScorecardState<'_>>> = BTreeMap::new();
    for card in scene.snapshot.scorecards() {
        let department = scene.snapshot.unit(card.unit).department();
        departments.entry(department).or_default().push(card);
    }
    let all: Vec<&ScorecardState<'_>> = scene.snapshot.scorecards().collect();
    let sections: Vec<DepartmentTable> = departments
        .iter()
        .filter_map(|(unit, cards)| section(scene, *unit, cards, &rounds))
        .collect();
    let view = MatrixView {
        lead,
        rounds: scene.list(rounds.iter().copied().map(Thing::Round)),
        departments: sections
            .iter()
            .map(|section| DepartmentRow {
                anchor: section.anchor.clone(),
                name: section.name.clone(),
                cells: section.totals.clone(),
            })
            .collect(),
        whole: totals(scene, &all, &rounds),
        sections,
    };
    draft.finish_overview(view)
}

/// Who reported for the latest published round, in a sentence; where there is none, that.
pub(super) fn lead(scene: &Scene<'_>) -> RichText {
    let published = scene.snapshot.rounds().filter(|state| state.stage == RoundStage::Published);
    let said = published.last().and_then(|state| of_round(scene, state.key));
    said.unwrap_or_else(|| scene.voice.label("nothing-reported"))
}

/// Who reported for a round, in a sentence.
pub(super) fn of_round(scene: &Scene<'_>, round: Key<Round>) -> Option<RichText> {
    let state = scene.snapshot.round(round)?;
    let period = scene.voice.period(state.round.period);
    Some(reporting::sentence(&scene.voice, state.counts(), period))
}

/// The rounds whose period is over and for which any card was in force, the latest first.
fn rounds(scene: &Scene<'_>) -> Vec<Key<Round>> {
    let mut found: Vec<Key<Round>> = scene
        .snapshot
        .scorecards()
        .flat_map(|card| &card.reporting)
        .filter(|(_, said)| *said != Reporting::NotInForce)
        .map(|(round, _)| *round)
        .filter(|round| {
            let state = scene.snapshot.round(*round);
            state.is_some_and(|state| state.stage != RoundStage::Upcoming)
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found.reverse();
    found
}

fn reporting_in(card: &ScorecardState<'_>, round: Key<Round>) -> Reporting {
    let known = card.reporting.iter().find(|(known, _)| *known == round);
    known.map_or(Reporting::NotInForce, |(_, said)| *said)
}

fn section(
    scene: &Scene<'_>,
    unit: Key<Unit>,
    cards: &[&ScorecardState<'_>],
    rounds: &[Key<Round>],
) -> Option<DepartmentTable> {
    let name = scene.entries.of(Thing::Unit(unit))?.name.clone();
    Some(DepartmentTable {
        anchor: scene.snapshot.unit(unit).unit.id.to_string(),
        plain_name: name.plain().to_owned(),
        name,
        count: scene.voice.say("matrix-shown", [("count", cards.len().into())]).into_plain(),
        rows: cards.iter().filter_map(|card| row(scene, card, rounds)).collect(),
        totals: totals(scene, cards, rounds),
    })
}

fn row(scene: &Scene<'_>, card: &ScorecardState<'_>, rounds: &[Key<Round>]) -> Option<CardRow> {
    let cells = rounds.iter().map(|round| {
        let follow_up = card.follow_ups.iter().find(|key| {
            let state = scene.snapshot.follow_up(**key);
            state.is_some_and(|state| state.round == *round)
        });
        let at = follow_up.and_then(|key| scene.entries.of(Thing::FollowUp(*key)));
        let state = follow_up.and_then(|key| scene.snapshot.follow_up(*key));
        let incomplete = state.map(|state| state.coverage.counts().of_what_is_left_out());
        Cell {
            at: at.map(|entry| entry.at.clone()),
            badge: reporting::badge(&scene.voice, reporting_in(card, *round)),
            covers: incomplete.and_then(|counts| coverage::counted(&scene.voice, counts)),
        }
    });
    Some(CardRow {
        at: scene.entries.of(Thing::Scorecard(card.key))?.at.clone(),
        name: scene.entries.of(Thing::Unit(card.unit))?.name.clone(),
        cells: cells.collect(),
    })
}

/// How many reported in time, of how many, round by round; until a round is published nothing is counted.
fn totals(
    scene: &Scene<'_>,
    cards: &[&ScorecardState<'_>],
    rounds: &[Key<Round>],
) -> Vec<RichText> {
    let voice = &scene.voice;
    let counted = rounds.iter().map(|round| {
        let counts: ReportingCounts = cards.iter().map(|card| reporting_in(card, *round)).collect();
        let state = scene.snapshot.round(*round);
        if state.is_none_or(|state| state.stage != RoundStage::Published) {
            return voice.label("reporting-not-yet-due");
        }
        let spoken = [("expected", counts.expected.into()), ("count", counts.on_time.into())];
        voice.say("matrix-in-time", spoken)
    });
    counted.collect()
}
