//! A scorecard, a revision of it, and all scorecards as a tree: what a unit promises, and how it was decided.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::comparison;
use super::ended;
use super::group::Grouped;
use super::questions;
use super::tree;
use crate::assess::{Outcome, Reporting, RevisionState, ScorecardState, Stage, Wording};
use crate::locale::RichText;
use crate::model::{Goal, Key, Perspective, Round, StatedCount, StatedThing, Thing};
use crate::render::address;
use crate::render::block::distribution::{self, Distribution};
use crate::render::block::timeline::{TimelineView, timeline};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed::Feed;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::page::comparison::SinceBefore;
use crate::render::scene::{EntryView, PageLink, Scene};
use crate::render::words::reporting;
use crate::render::words::standing::revision_stage;
use crate::render::words::status::Badge;
use crate::render::words::tally;
use crate::render::words::voice::Voice;

view! {
    /// A scorecard's page, or a revision's.
    ScorecardView {
        kind: RichText,
        name: RichText,
        lead: RichText,
        standing_note: Option<RichText>,
        unit: Option<EntryView>,
        standing: RichText,
        latest_report: Option<EntryView>,
        stated_counts: Vec<Stated>,
        distributions: Vec<Distribution>,
        /// It has been superseded, and is shown as it ended.
        is_ended: bool,
        /// What to ask after the latest round.
        questions: Vec<RichText>,
        body: Html,
        goals: Vec<Grouped>,
        /// The goals that it strikes off.
        struck_off: Vec<EntryView>,
        activities: Vec<EntryView>,
        timeline: Option<TimelineView>,
        since_before: Option<SinceBefore>,
        decisions: Vec<Html>,
        reporting: Vec<ReportingRow>,
        revisions: Vec<RevisionRow>,
        parent: Option<EntryView>,
        children: Vec<EntryView>,
        annex: Option<String>,
    }
}

view! {
    /// A count that a source states, beside the one known.
    Stated {
        name: RichText,
        words: Html,
    }
}

view! {
    /// Whether a card reported in a round.
    ReportingRow {
        at: String,
        name: RichText,
        badge: Badge,
        /// The day that the report came, or should have come.
        words: Option<RichText>,
    }
}

view! {
    /// A revision in the list of them all.
    RevisionRow {
        at: String,
        name: RichText,
        words: RichText,
        /// The page that holds it against the one shown; `None`: it is the one shown.
        compared: Option<PageLink>,
    }
}

/// A scorecard's page: the revision in force, or else the latest public one.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    card: &'r ScorecardState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Scorecard(card.key), Section::Scorecards);
    draft.crumb_to(Overview::Scorecards);
    draft.crumb_units(card.unit);
    draft.follow(Feed::Card(card.unit));
    let note = card.in_force().is_none().then(|| scene.voice.label("not-in-force-scorecard"));
    match card.shown() {
        Some(shown) => finish(draft, card, shown, Part::Card, note),
        None => Err(Error::NotPublic(Thing::Scorecard(card.key))),
    }
}

/// The page of one revision.
pub(super) fn revision<'r>(
    scene: &'r Scene<'r>,
    card: &'r ScorecardState<'r>,
    position: usize,
) -> Result<Finished, Error> {
    let thing = Thing::Revision(card.key, position);
    let shown = card.revisions.iter().find(|known| known.position == position);
    let shown = shown.ok_or(Error::NotPublic(thing))?;
    let mut draft = Draft::of(scene, thing, Section::Scorecards);
    draft.crumb_to(Overview::Scorecards);
    draft.crumb_units(card.unit);
    draft.crumb(Thing::Scorecard(card.key));
    let note = (shown.stage != Stage::InForce).then(|| {
        let stage = revision_stage(scene, shown.stage, shown.until);
        scene.voice.say("not-in-force-revision", [("stage", stage.into())])
    });
    finish(draft, card, shown, Part::Revision, note)
}

/// Whether a page is about the card as it stands, or about one revision of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Card,
    Revision,
}

fn finish<'r>(
    mut draft: Draft<'r>,
    card: &'r ScorecardState<'r>,
    shown: &'r RevisionState<'r>,
    part: Part,
    standing_note: Option<RichText>,
) -> Result<Finished, Error> {
    let scene = draft.scene;
    let voice = &scene.voice;
    let revision = shown.revision;
    let name = draft.named(&revision.title);
    draft.reach(card.unit);
    let stated_counts = stated(&mut draft, &revision.stated_counts, |thing| match thing {
        StatedThing::Goals => Some(shown.goals.len()),
        StatedThing::Activities => Some(shown.activities.len()),
        StatedThing::Scorecards => Some(scene.snapshot.scorecards().count()),
        StatedThing::Strengths | StatedThing::Departments => None,
    });
    draft.cite(&revision.sources);
    let decisions = draft.decisions(&revision.decisions);
    let as_it_stands = part == Part::Card;
    let lead = if as_it_stands {
        tally::sentence(&card.activity_roll_up, voice, None)
    } else {
        RichText::default()
    };
    draft.summarise(lead.clone());
    let outcome = match part {
        Part::Revision => scene.snapshot.outcome(card.key, shown.position),
        Part::Card => None,
    };
    let latest = match &outcome {
        Some(outcome) => outcome.last_report,
        None => card.follow_ups.first().copied(),
    };
    let latest = latest.map(Thing::FollowUp);
    let questions = match part {
        Part::Card => questions::of_card(&mut draft, card),
        Part::Revision => Vec::new(),
    };
    let view = ScorecardView {
        kind: voice.label("scorecard"),
        name,
        lead,
        standing_note,
        unit: scene.entry(Thing::Unit(card.unit)),
        standing: standing(scene, shown),
        latest_report: scene.maybe(latest),
        stated_counts,
        distributions: match &outcome {
            Some(outcome) => ended::distributions(outcome, voice),
            None if as_it_stands => distributions(card, voice),
            None => Vec::new(),
        },
        is_ended: outcome.is_some(),
        questions,
        body: draft.prose_if_any(revision.body.as_ref(), 1),
        goals: by_perspective(scene, shown, outcome.as_ref()),
        struck_off: struck_off(scene, shown),
        activities: activities(scene, shown, outcome.as_ref()),
        timeline: if as_it_stands {
            timeline(
                scene,
                &voice.text(&revision.title),
                shown.activities.iter().map(|(key, _)| *key),
            )
        } else {
            None
        },
        since_before: comparison::since_before(scene, card, shown),
        decisions,
        reporting: if as_it_stands { reports(scene, card) } else { Vec::new() },
        revisions: revisions(scene, card, shown),
        parent: scene.maybe(card.parent.filter(|_| as_it_stands).map(Thing::Scorecard)),
        children: match part {
            Part::Card => scene.list(card.children.iter().copied().map(Thing::Scorecard)),
            Part::Revision => Vec::new(),
        },
        annex: match part {
            Part::Card => address::scorecard_annex(scene.snapshot, card.key),
            Part::Revision => None,
        },
    };
    draft.finish("scorecard.html", view)
}

/// Stated counts, each beside how many are known here.
pub(super) fn stated<'r>(
    draft: &mut Draft<'r>,
    counts: &'r [StatedCount],
    known: impl Fn(StatedThing) -> Option<usize>,
) -> Vec<Stated> {
    let mut shown = Vec::new();
    for count in counts {
        let voice = &draft.scene.voice;
        let (label, message) = match count.thing {
            StatedThing::Goals => ("stated-goals", "stated-and-known-goals"),
            StatedThing::Activities => ("stated-activities", "stated-and-known"),
            StatedThing::Strengths => ("stated-strengths", "stated-and-known"),
            StatedThing::Scorecards => ("stated-scorecards", "stated-and-known-goals"),
            StatedThing::Departments => ("stated-departments", "stated-and-known"),
        };
        let words = match known(count.thing) {
            None => voice.count(count.count).into(),
            Some(known) if u32::try_from(known).is_ok_and(|known| known == count.count) => {
                voice.say("stated-and-all-known", [("stated", count.count.into())])
            }
            Some(known) => {
                voice.say(message, [("stated", count.count.into()), ("known", known.into())])
            }
        };
        let name = voice.label(label);
        shown.push(Stated { name, words: draft.cited(&words, &count.sources) });
    }
    shown
}

/// How far a revision has come, and when it holds, in words.
pub(super) fn standing(scene: &Scene<'_>, shown: &RevisionState<'_>) -> RichText {
    let voice = &scene.voice;
    let stage = revision_stage(scene, shown.stage, shown.until);
    let from = voice.date(shown.revision.from);
    match shown.until {
        Some(until) if shown.stage == Stage::Superseded => voice.say(
            "standing-superseded",
            [("from", from.into()), ("until", voice.date(until).into())],
        ),
        Some(until) => voice.say(
            "standing-of-revision",
            [("stage", stage.into()), ("from", from.into()), ("until", voice.date(until).into())],
        ),
        None => {
            voice.say("standing-of-revision-open", [("stage", stage.into()), ("from", from.into())])
        }
    }
}

/// A card's distributions, and those of its whole branch where it has cards below.
pub(super) fn distributions(card: &ScorecardState<'_>, voice: &Voice) -> Vec<Distribution> {
    let mut shown = Vec::new();
    let named = |label: &'static str| voice.label(label);
    if card.goal_roll_up.total() > 0 {
        let name = named("distribution-goals");
        shown.push(distribution::distribution(&name, &card.goal_roll_up, voice, None));
    }
    if card.activity_roll_up.total() > 0 {
        let name = named("distribution-activities");
        shown.push(distribution::distribution(&name, &card.activity_roll_up, voice, None));
    }
    if !card.children.is_empty() {
        let name = named("distribution-branch-goals");
        shown.push(distribution::distribution(&name, &card.branch_goals, voice, None));
        let name = named("distribution-branch-activities");
        shown.push(distribution::distribution(&name, &card.branch_activities, voice, None));
    }
    shown
}

/// The goals that a revision itself strikes off: they are none of those that it counts.
fn struck_off(scene: &Scene<'_>, shown: &RevisionState<'_>) -> Vec<EntryView> {
    let struck = shown.goals.iter().filter(|(_, version)| version.dropped.is_some());
    scene.list(struck.map(|(key, _)| Thing::Goal(*key)))
}

/// A revision's activities as they stand, or as they stood when it ended.
fn activities(
    scene: &Scene<'_>,
    shown: &RevisionState<'_>,
    outcome: Option<&Outcome<'_>>,
) -> Vec<EntryView> {
    match outcome {
        Some(outcome) => {
            outcome.activities.iter().filter_map(|one| ended::activity(scene, one)).collect()
        }
        None => scene.list(shown.activities.iter().map(|(key, _)| Thing::Activity(*key))),
    }
}

fn by_perspective(
    scene: &Scene<'_>,
    shown: &RevisionState<'_>,
    outcome: Option<&Outcome<'_>>,
) -> Vec<Grouped> {
    let row = |key: Key<Goal>| {
        let Some(outcome) = outcome else { return scene.entry(Thing::Goal(key)) };
        ended::goal(scene, outcome.goals.iter().find(|one| one.key == key)?)
    };
    let mut perspectives: BTreeMap<Option<Key<Perspective>>, Vec<Key<Goal>>> = BTreeMap::new();
    for (key, version) in shown.goals.iter().filter(|(_, version)| version.dropped.is_none()) {
        perspectives.entry(version.perspective).or_default().push(*key);
    }
    // Those of no known perspective come last.
    let (without, within): (Vec<_>, Vec<_>) =
        perspectives.into_iter().partition(|(perspective, _)| perspective.is_none());
    within
        .into_iter()
        .chain(without)
        .map(|(perspective, goals)| {
            let entry = perspective.and_then(|key| scene.entries.of(Thing::Perspective(key)));
            Grouped::new(
                entry.map_or_else(
                    || scene.voice.label("no-perspective"),
                    |entry| entry.name.clone(),
                ),
                entry.map_or_else(String::new, |entry| entry.at.clone()),
                goals.into_iter().filter_map(row).collect(),
            )
        })
        .collect()
}

fn reports(scene: &Scene<'_>, card: &ScorecardState<'_>) -> Vec<ReportingRow> {
    let rows = card.reporting.iter().rev().filter(|(_, said)| *said != Reporting::NotInForce);
    rows.filter_map(|(key, said)| {
        let round = scene.entries.of(Thing::Round(*key))?;
        Some(ReportingRow {
            at: round.at.clone(),
            name: round.name.clone(),
            badge: reporting::badge(&scene.voice, *said),
            words: when(scene, card, *key, *said),
        })
    })
    .collect()
}

/// The day that a report came, or should have come.
fn when(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    key: Key<Round>,
    said: Reporting,
) -> Option<RichText> {
    let voice = &scene.voice;
    let deadline = || Some(voice.date(scene.snapshot.round(key)?.round.deadline).into());
    match said {
        Reporting::Missing(_) => Some(voice.say("reported-missing", [("deadline", deadline()?)])),
        Reporting::NotYetDue => Some(voice.say("reported-not-due", [("deadline", deadline()?)])),
        Reporting::OnTime | Reporting::Late(_) | Reporting::Reported => {
            let states = card.follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key));
            let mut of_round = states.filter(|state| state.round == key);
            Some(voice.date(of_round.next()?.reported?).into())
        }
        Reporting::NotInForce => None,
    }
}

/// All revisions, the latest first, each with the page that holds the one shown against it.
fn revisions(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    shown: &RevisionState<'_>,
) -> Vec<RevisionRow> {
    let rows = card.revisions.iter().rev();
    rows.filter_map(|revision| {
        let own = scene.entries.of(Thing::Revision(card.key, revision.position))?;
        let (old, new) = match revision.position.cmp(&shown.position) {
            Ordering::Less => (revision.position, shown.position),
            Ordering::Equal | Ordering::Greater => (shown.position, revision.position),
        };
        let compared = (old != new).then(|| comparison::link(scene, card, new, old)).flatten();
        Some(RevisionRow {
            at: own.at.clone(),
            name: own.name.clone(),
            words: standing(scene, revision),
            compared,
        })
    })
    .collect()
}

view! {
    /// All scorecards.
    ScorecardsView {
        sentence: RichText,
        tree: Html,
    }
}

/// All scorecards, as a tree.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Scorecards);
    let count = scene.snapshot.scorecards().count();
    let view = ScorecardsView {
        sentence: scene.voice.say("count-scorecards", [("count", count.into())]),
        tree: tree::scorecards(scene, draft.up()),
    };
    draft.finish_overview(view)
}
