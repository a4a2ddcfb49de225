//! Can the promises be followed up? Of how many anybody will be able to tell if they are kept, what the others lack, and
//! where they stand: department by department, card by card.

use super::part::{self, DepartmentRow, Whole};
use super::tree;
use crate::assess::{Judgeability, JudgeabilityCount, Lack, ScorecardState};
use crate::locale::RichText;
use crate::model::{Key, Thing, Unit};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::judgeability;

view! {
    /// Whether the promises can be followed up, or those of a department.
    JudgeabilityView {
        name: RichText,
        lead: RichText,
        /// What it takes, on the page of all.
        meaning: Vec<RichText>,
        lacks: Vec<LackRow>,
        departments: Vec<DepartmentRow>,
        groups: Vec<PromiseGroup>,
    }
}

view! {
    /// How many promises lack the same.
    LackRow {
        name: RichText,
        goals: String,
        activities: String,
        strategy_goals: String,
    }
}

view! {
    /// The promises of one card, of all perspectives or of a strategy.
    PromiseGroup {
        /// The place in the page.
        id: String,
        name: RichText,
        /// The page of whose they are; of several: that of all goals.
        at: String,
        sentence: RichText,
        /// Those that lack something, first those that nobody can judge.
        rows: Vec<PromiseRow>,
    }
}

view! {
    /// A promise that lacks something.
    PromiseRow {
        promise: EntryView,
        is_judgeable: bool,
        lacks: RichText,
    }
}

/// Whether all promises can be followed up.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Judgeability);
    let cards: Vec<_> =
        tree::walk(scene).into_iter().map(|card| (card, of_card(scene, card))).collect();
    let (long_term, of_strategies) = (long_term(scene), of_strategies(scene));
    let in_cards = || cards.iter().flat_map(|(_, own)| own);
    let strategies = || of_strategies.iter().flat_map(|(_, own)| own);
    let all: Vec<&Judgeability> = in_cards().chain(&long_term).chain(strategies()).collect();
    let departments: Vec<DepartmentRow> = part::departments(scene.snapshot)
        .into_iter()
        .filter_map(|unit| {
            let own = cards.iter().filter(|(card, _)| is_of(scene, card, unit));
            let count = own.flat_map(|(_, own)| own).collect();
            department(scene, unit, count)
        })
        .collect();
    let mut groups = Vec::new();
    let in_lists = in_cards().filter(|one| !one.lacks.is_empty()).count();
    if departments.is_empty() || in_lists <= part::ROOM {
        groups.extend(cards.iter().filter_map(|(card, own)| card_group(scene, card, own)));
    }
    groups.extend(group(scene, None, &long_term));
    for (thing, own) in &of_strategies {
        groups.extend(group(scene, Some(*thing), own));
    }
    let meaning = ["judgeable-goals", "judgeable-activities", "judgeable-strategy-goals"];
    let meaning = meaning.map(|id| scene.voice.label(id)).to_vec();
    shown(draft, &all, meaning, departments, groups)
}

/// Whether the promises of a department can be followed up.
pub(super) fn part<'r>(scene: &'r Scene<'r>, unit: Key<Unit>) -> Result<Finished, Error> {
    let draft = part::draft(scene, Whole::Judgeability, unit, Section::Other)?;
    let cards = tree::walk(scene).into_iter().filter(|card| is_of(scene, card, unit));
    let cards: Vec<_> = cards.map(|card| (card, of_card(scene, card))).collect();
    let all: Vec<&Judgeability> = cards.iter().flat_map(|(_, own)| own).collect();
    let groups = cards.iter().filter_map(|(card, own)| card_group(scene, card, own));
    let groups = groups.collect();
    shown(draft, &all, Vec::new(), Vec::new(), groups)
}

fn shown(
    mut draft: Draft<'_>,
    all: &[&Judgeability],
    meaning: Vec<RichText>,
    departments: Vec<DepartmentRow>,
    groups: Vec<PromiseGroup>,
) -> Result<Finished, Error> {
    let lead = lead(draft.scene, all.iter().copied().collect());
    draft.summarise(lead.clone());
    let lacks = Lack::ALL.into_iter().filter_map(|lack| lack_row(draft.scene, lack, all));
    let lacks = lacks.collect();
    let view = JudgeabilityView { name: draft.title(), lead, meaning, lacks, departments, groups };
    draft.finish(Overview::Judgeability.row().template, view)
}

fn lead(scene: &Scene<'_>, count: JudgeabilityCount) -> RichText {
    match count.promises {
        0 => scene.voice.label("judgeable-none"),
        _ => judgeability::sentence(&scene.voice, count),
    }
}

/// The promises of a card, its goals first.
fn of_card(scene: &Scene<'_>, card: &ScorecardState<'_>) -> Vec<Judgeability> {
    let goals = card.goals.iter().copied().map(Thing::Goal);
    let activities = card.activities.iter().copied().map(Thing::Activity);
    goals.chain(activities).filter_map(|thing| scene.snapshot.judgeability(thing)).collect()
}

/// The goals that the municipality has set in its perspectives.
fn long_term(scene: &Scene<'_>) -> Vec<Judgeability> {
    let goals = scene.snapshot.perspectives().flat_map(|state| &state.long_term_goals);
    goals.filter_map(|key| scene.snapshot.judgeability(Thing::Goal(*key))).collect()
}

fn of_strategies(scene: &Scene<'_>) -> Vec<(Thing, Vec<Judgeability>)> {
    let strategies = scene.snapshot.strategies().map(|state| {
        let goals = state.goals.iter().copied().map(Thing::StrategyGoal);
        let judged = goals.filter_map(|thing| scene.snapshot.judgeability(thing));
        (Thing::Strategy(state.key), judged.collect())
    });
    strategies.collect()
}

fn is_of(scene: &Scene<'_>, card: &ScorecardState<'_>, department: Key<Unit>) -> bool {
    scene.snapshot.unit(card.unit).department() == department
}

fn department(
    scene: &Scene<'_>,
    unit: Key<Unit>,
    count: JudgeabilityCount,
) -> Option<DepartmentRow> {
    let cells = vec![
        part::count(scene, "promises", count.promises),
        part::count(scene, "judgeable", count.judgeable),
        part::count(scene, "not-judgeable", count.beyond()),
    ];
    part::row(scene, Whole::Judgeability, unit, cells)
}

fn card_group(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    own: &[Judgeability],
) -> Option<PromiseGroup> {
    group(scene, Some(Thing::Unit(card.unit)), own)
}

/// Promises under a heading; without a thing: those of the perspectives. `None`: there are none.
fn group(scene: &Scene<'_>, of: Option<Thing>, own: &[Judgeability]) -> Option<PromiseGroup> {
    let count: JudgeabilityCount = own.iter().collect();
    let (name, at) = if let Some(thing) = of {
        let entry = scene.entries.of(thing)?;
        (entry.name.clone(), entry.at.clone())
    } else {
        let goals = Overview::Goals.address().to_owned();
        (scene.voice.label("long-term-goals"), goals)
    };
    let mut lacking: Vec<&Judgeability> = own.iter().filter(|one| !one.lacks.is_empty()).collect();
    lacking.sort_by_key(|one| one.is_judgeable);
    let rows = lacking.into_iter().filter_map(|one| {
        Some(PromiseRow {
            promise: scene.entry(one.thing)?,
            is_judgeable: one.is_judgeable,
            lacks: judgeability::lacks(&scene.voice, one),
        })
    });
    (count.promises > 0).then(|| PromiseGroup {
        // No unit has such an id, as the departments' rows have.
        id: at.trim_end_matches(".html").replace('/', "_"),
        name,
        at,
        sentence: judgeability::sentence(&scene.voice, count),
        rows: rows.collect(),
    })
}

/// How many promises lack something, by kind; `None`: none does.
fn lack_row(scene: &Scene<'_>, lack: Lack, all: &[&Judgeability]) -> Option<LackRow> {
    let lacking = all.iter().filter(|one| one.lacks.contains(&lack));
    let (mut goals, mut activities, mut strategy_goals) = (0_u32, 0_u32, 0_u32);
    for one in lacking {
        if matches!(one.thing, Thing::Activity(_)) {
            activities += 1;
        } else if matches!(one.thing, Thing::StrategyGoal(_)) {
            strategy_goals += 1;
        } else {
            goals += 1;
        }
    }
    let count = |count| scene.voice.count(count);
    (goals + activities + strategy_goals > 0).then(|| LackRow {
        name: judgeability::name(&scene.voice, lack).capitalised(),
        goals: count(goals),
        activities: count(activities),
        strategy_goals: count(strategy_goals),
    })
}
