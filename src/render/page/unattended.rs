//! Problems that nobody works on, and work that serves no stated goal.

use crate::locale::RichText;
use crate::model::{Indicator, Key, Thing};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{EntryView, Scene};

view! {
    /// What gets worse with nobody at work on it, and activities that serve no goal.
    UnattendedView {
        name: RichText,
        lead: RichText,
        measures: Vec<MeasureRow>,
        without_goal: RichText,
        activities: Vec<EntryView>,
    }
}

view! {
    /// A measure that gets worse, and the goals that it measures.
    MeasureRow {
        measure: EntryView,
        goals: Vec<EntryView>,
    }
}

/// The page.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Unattended);
    let voice = &scene.voice;
    let measures = scene.snapshot.unattended();
    let activities = scene.snapshot.without_goal();
    let lead = match (measures.len(), scene.snapshot.known_to_move()) {
        (0, 0) => voice.label("unattended-unknown"),
        (0, known) => voice.say("unattended-none", [("count", known.into())]),
        (count, _) => voice.say("unattended-count", [("count", count.into())]),
    };
    draft.summarise(lead.clone());
    let view = UnattendedView {
        name: draft.title(),
        lead,
        measures: measures.into_iter().filter_map(|key| row(scene, key)).collect(),
        without_goal: match activities.len() {
            0 => voice.label("without-goal-none"),
            count => voice.say("without-goal-count", [("count", count.into())]),
        },
        activities: scene.list(activities.into_iter().map(Thing::Activity)),
    };
    draft.finish_overview(view)
}

fn row(scene: &Scene<'_>, key: Key<Indicator>) -> Option<MeasureRow> {
    let state = scene.snapshot.indicator(key);
    let goals = state.goals.iter().copied().map(Thing::Goal);
    let strategy_goals = state.strategy_goals.iter().copied().map(Thing::StrategyGoal);
    Some(MeasureRow {
        measure: scene.entry(Thing::Indicator(key))?,
        goals: scene.list(strategy_goals.chain(goals)),
    })
}
