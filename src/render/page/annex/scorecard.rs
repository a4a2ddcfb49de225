//! A scorecard, complete: every goal with its status, reasons, comment, indicators and activities, then what is new.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Fact, fact, facts_of_all};
use crate::assess::{ActivityState, GoalState, RevisionState, ScorecardState, Wording};
use crate::locale::RichText;
use crate::model::{Activity, FollowUp, Goal, Key, Prose, Scorecard, Thing};
use crate::render::address;
use crate::render::block::distribution::Distribution;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::page::{goal, questions, scorecard};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::difference;
use crate::render::words::kind::horizon;
use crate::render::words::status::Badge;
use crate::render::words::status::{activity_status, judgement, share_done};
use crate::render::words::tally;

view! {
    /// A scorecard's annex.
    ScorecardAnnexView {
        name: RichText,
        of: Option<EntryView>,
        facts: Vec<Fact>,
        decisions: Vec<Html>,
        standing_note: Option<RichText>,
        lead: RichText,
        distributions: Vec<Distribution>,
        body: Html,
        parts: Vec<PerspectivePart>,
        loose: Vec<ActivityPart>,
        news: Option<News>,
        /// What to ask after the latest round.
        questions: Vec<RichText>,
    }
}

view! {
    /// A perspective's goals.
    PerspectivePart {
        name: RichText,
        long_term: Vec<EntryView>,
        goals: Vec<GoalPart>,
    }
}

view! {
    /// A goal with all that is known of it.
    GoalPart {
        at: String,
        name: RichText,
        kind: RichText,
        badge: Badge,
        judged: RichText,
        measured: Vec<RichText>,
        agreement: Option<RichText>,
        reasons: Vec<RichText>,
        description: Html,
        evaluation: Html,
        comment: Option<Comment>,
        statements: Vec<Html>,
        indicators: Vec<EntryView>,
        serves: Vec<EntryView>,
        activities: Vec<ActivityPart>,
    }
}

view! {
    /// An activity with all that is known of it, or, where it has been told of already, its name and status.
    ActivityPart {
        at: String,
        name: RichText,
        badge: Badge,
        /// The level of its heading.
        level: usize,
        told_above: bool,
        responsible: RichText,
        start: Option<RichText>,
        end: Option<RichText>,
        share: Option<RichText>,
        reasons: Vec<RichText>,
        description: Html,
        comment: Option<Comment>,
        statements: Vec<Html>,
    }
}

view! {
    /// What the unit last said in its own words, and in which follow-up.
    Comment {
        of: RichText,
        words: Html,
    }
}

view! {
    /// What the revision changed of the one before it.
    News {
        sentence: RichText,
        at: String,
        sections: Vec<NewsSection>,
    }
}

view! {
    /// Goals and activities with the same fate.
    NewsSection {
        title: RichText,
        rows: Vec<NewsRow>,
    }
}

view! {
    /// A goal or an activity, and what was changed of it.
    NewsRow {
        name: RichText,
        kind: RichText,
        notes: Vec<RichText>,
    }
}

/// A scorecard's annex: the revision in force, or else the latest public one, as the card's own page shows it.
pub(super) fn page<'r>(scene: &'r Scene<'r>, key: Key<Scorecard>) -> Result<Finished, Error> {
    let missing = || Error::NotPublic(Thing::Scorecard(key));
    let card = scene.snapshot.scorecard(key).ok_or_else(missing)?;
    let shown = card.shown().ok_or_else(missing)?;
    let at = address::scorecard_annex(scene.snapshot, key).ok_or_else(missing)?;
    let own = scene.entries.of(Thing::Scorecard(key)).ok_or_else(missing)?;
    let voice = &scene.voice;
    let revision = shown.revision;
    let title = voice.say("annex-of", [("name", voice.text(&revision.title).into())]);
    let mut draft = Draft::at(scene, at.into(), title, Section::Scorecards);
    draft.named(&revision.title);
    draft.crumb_to(Overview::Scorecards);
    draft.crumb_units(card.unit);
    draft.crumb(Thing::Scorecard(key));
    draft.reach(card.unit);
    draft.tells_of(Thing::Scorecard(key));
    draft.cite(&revision.sources);
    let decisions = draft.decisions(&revision.decisions);
    let lead = tally::sentence(&card.activity_roll_up, voice, None);
    draft.summarise(lead.clone());
    let mut told = BTreeSet::new();
    let parts = parts(&mut draft, shown, &mut told);
    let loose = shown.activities.iter().map(|(key, _)| *key).filter(|key| !told.contains(key));
    let loose: Vec<Key<Activity>> = loose.collect();
    let questions = questions::of_card(&mut draft, card);
    let view = ScorecardAnnexView {
        name: voice.text(&revision.title),
        of: scene.entry(Thing::Scorecard(key)),
        facts: facts(scene, card, shown, &own.at),
        decisions,
        standing_note: card.in_force().is_none().then(|| voice.label("not-in-force-scorecard")),
        lead,
        distributions: scorecard::distributions(card, voice),
        body: draft.prose_if_any(revision.body.as_ref(), 2),
        parts,
        loose: activities(&mut draft, &loose, &mut told, 3),
        news: news(scene, card, shown),
        questions,
    };
    draft.finish("annex-scorecard.html", view)
}

fn facts(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    shown: &RevisionState<'_>,
    at: &str,
) -> Vec<Fact> {
    let voice = &scene.voice;
    let unit = voice.text(&scene.snapshot.unit(card.unit).unit.name);
    let latest = card.follow_ups.first().and_then(|key| scene.snapshot.follow_up(*key));
    let latest = latest.map_or_else(
        || voice.label("nothing-reported"),
        |state| {
            let spoken = [
                ("period", voice.period(state.period).into()),
                ("date", voice.date(state.published).into()),
            ];
            voice.say("annex-follow-up", spoken)
        },
    );
    let mut facts = vec![
        fact(scene, "responsible", unit),
        fact(scene, "applies", scorecard::standing(scene, shown)),
        fact(scene, "latest-follow-up", latest),
    ];
    facts.extend(facts_of_all(scene, at, &[Thing::Scorecard(card.key)]));
    facts
}

/// The goals by perspective, those of no known one last, and in them the activities that serve them.
fn parts(
    draft: &mut Draft<'_>,
    shown: &RevisionState<'_>,
    told: &mut BTreeSet<Key<Activity>>,
) -> Vec<PerspectivePart> {
    let mut by_perspective: BTreeMap<_, Vec<Key<Goal>>> = BTreeMap::new();
    for (key, version) in &shown.goals {
        let place = (version.perspective.is_none(), version.perspective);
        by_perspective.entry(place).or_default().push(*key);
    }
    let scene = draft.scene;
    let mut parts = Vec::new();
    for ((_, perspective), goals) in by_perspective {
        let entry = perspective.and_then(|key| scene.entries.of(Thing::Perspective(key)));
        let long_term = perspective.map(|key| &scene.snapshot.perspective(key).long_term_goals);
        let long_term = long_term.into_iter().flatten().copied().map(Thing::Goal);
        let mut own = Vec::new();
        for key in goals {
            own.extend(goal_part(draft, key, shown, told));
        }
        parts.push(PerspectivePart {
            name: entry
                .map_or_else(|| scene.voice.label("no-perspective"), |entry| entry.name.clone()),
            long_term: scene.list(long_term),
            goals: own,
        });
    }
    parts
}

fn goal_part(
    draft: &mut Draft<'_>,
    key: Key<Goal>,
    shown: &RevisionState<'_>,
    told: &mut BTreeSet<Key<Activity>>,
) -> Option<GoalPart> {
    let scene = draft.scene;
    let voice = &scene.voice;
    let state: &GoalState<'_> = scene.snapshot.goal(key)?;
    let entry = scene.entries.of(Thing::Goal(key))?;
    let current = state.current;
    draft.cite(&current.sources);
    let statements = draft.statements(&current.statements);
    let of_card = shown.activities.iter().map(|(key, _)| *key);
    let own: Vec<Key<Activity>> = of_card.filter(|key| state.activities.contains(key)).collect();
    Some(GoalPart {
        at: entry.at.clone(),
        name: entry.name.clone(),
        kind: voice.label(horizon(current.horizon)),
        badge: judgement(voice, state.judged.status, state.judged.label),
        judged: goal::judged(scene, state),
        measured: goal::measured(scene, state),
        agreement: goal::agreement(state).map(|id| voice.label(id)),
        reasons: draft.reasons(&state.reasons),
        description: draft.prose_if_any(current.description.as_ref(), 4),
        evaluation: draft.prose_if_any(current.evaluation.as_ref(), 4),
        comment: comment(draft, state.reports.iter().map(|one| (one.follow_up, one.comment)), 4),
        statements,
        indicators: scene.list(state.indicators.iter().copied().map(Thing::Indicator)),
        serves: scene.list(
            state
                .strategy_goals
                .iter()
                .copied()
                .map(Thing::StrategyGoal)
                .chain(state.serves.iter().copied().map(Thing::Goal)),
        ),
        activities: activities(draft, &own, told, 5),
    })
}

/// Activities with headings of a level; one that has been told of already is only named.
fn activities(
    draft: &mut Draft<'_>,
    keys: &[Key<Activity>],
    told: &mut BTreeSet<Key<Activity>>,
    level: u8,
) -> Vec<ActivityPart> {
    let mut parts = Vec::new();
    for key in keys {
        let is_new = told.insert(*key);
        parts.extend(activity_part(draft, *key, is_new, level));
    }
    parts
}

fn activity_part(
    draft: &mut Draft<'_>,
    key: Key<Activity>,
    is_new: bool,
    level: u8,
) -> Option<ActivityPart> {
    let scene = draft.scene;
    let voice = &scene.voice;
    let state: &ActivityState<'_> = scene.snapshot.activity(key)?;
    let entry = scene.entries.of(Thing::Activity(key))?;
    let current = state.current;
    let label = state.reported.map(|known| known.label);
    let share = state.reported.and_then(|reported| reported.share_done);
    let mut part = ActivityPart {
        at: entry.at.clone(),
        name: entry.name.clone(),
        badge: activity_status(voice, state.status, label),
        level: level.into(),
        told_above: !is_new,
        responsible: voice.text(&scene.snapshot.unit(state.responsible).unit.name),
        start: current.start.map(|start| voice.period(start)),
        end: current.end.map(|end| voice.period(end)),
        share: share.map(|share| share_done(&scene.voice, share)),
        reasons: Vec::new(),
        description: Html::default(),
        comment: None,
        statements: Vec::new(),
    };
    if is_new {
        draft.cite(&current.sources);
        part.statements = draft.statements(&current.statements);
        part.reasons = draft.reasons(&state.reasons);
        part.description = draft.prose_if_any(current.description.as_ref(), level);
        let said = state.reports.iter().map(|one| (one.follow_up, one.comment));
        part.comment = comment(draft, said, level);
    }
    Some(part)
}

/// The latest comment, in full.
fn comment<'p>(
    draft: &Draft<'_>,
    mut said: impl Iterator<Item = (Key<FollowUp>, Option<&'p Prose>)>,
    under: u8,
) -> Option<Comment> {
    let scene = draft.scene;
    let (follow_up, words) = said.find_map(|(key, words)| Some((key, words?)))?;
    let period = scene.voice.period(scene.snapshot.follow_up(follow_up)?.period);
    Some(Comment {
        of: scene.voice.say("annex-comment", [("period", period.into())]),
        words: draft.prose(words, under),
    })
}

/// What is new, changed and dropped since the revision before; `None`: there is none.
fn news(scene: &Scene<'_>, card: &ScorecardState<'_>, shown: &RevisionState<'_>) -> Option<News> {
    let since = scene.snapshot.since_before(card.key, shown.position)?;
    let told = difference::revisions(scene, card.key, shown.position, since.old)?;
    // What is carried over is the card itself, which stands above.
    let sections = told.sections.into_iter().filter(|section| section.id != "carried-over");
    let sections = sections.map(|section| NewsSection {
        title: section.title,
        rows: section.items.into_iter().map(|item| news_row(scene, item)).collect(),
    });
    Some(News {
        sentence: told.lead,
        at: address::comparison(scene.snapshot, card.key, shown.position, since.old)?,
        sections: sections.collect(),
    })
}

fn news_row(scene: &Scene<'_>, item: difference::Item) -> NewsRow {
    let turns = item.turns.iter().map(|turn| {
        let spoken = [
            ("aspect", (&turn.aspect).into()),
            ("old", (&turn.old).into()),
            ("new", (&turn.new).into()),
        ];
        scene.voice.say("turned", spoken)
    });
    let notes = turns.chain(item.notes.iter().cloned()).collect();
    NewsRow { name: item.name, kind: item.kind, notes }
}
