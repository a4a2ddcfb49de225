//! Which of the municipality's goals serve which goals and targets of Agenda 2030.

use crate::locale::RichText;
use crate::model::{AgendaTarget, Thing};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::agenda;

view! {
    /// Which goals serve Agenda 2030.
    AgendaView {
        name: RichText,
        lead: RichText,
        goals: Vec<AgendaGoal>,
        /// The goals of the agenda that no goal of the municipality's names.
        without: Vec<RichText>,
    }
}

view! {
    /// A goal of Agenda 2030.
    AgendaGoal {
        /// The place in the page.
        id: String,
        name: RichText,
        targets: Vec<AgendaTargetRow>,
    }
}

view! {
    /// A target of Agenda 2030, or the goal as a whole, and who serves it.
    AgendaTargetRow {
        name: RichText,
        goals: Vec<EntryView>,
    }
}

/// The page.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Agenda);
    let voice = &scene.voice;
    let by_target = scene.snapshot.agenda_targets();
    let mut things: Vec<Thing> = by_target.values().flatten().copied().collect();
    things.sort_unstable();
    things.dedup();
    let is_served = |goal: u8| by_target.keys().any(|target| target.goal == goal);
    let served = AgendaTarget::goals().filter(|goal| is_served(*goal)).count();
    let counts = [("goals", things.len().into()), ("served", served.into())];
    let lead = match served {
        0 => voice.label("agenda-none"),
        _ => voice.say("agenda-lead", counts),
    };
    draft.summarise(lead.clone());
    let goals = AgendaTarget::goals().filter(|goal| is_served(*goal)).map(|goal| {
        let targets = by_target.iter().filter(|(target, _)| target.goal == goal);
        let targets = targets.map(|(target, things)| AgendaTargetRow {
            name: agenda::target(voice, *target),
            goals: scene.list(things.iter().copied()),
        });
        let name = agenda::goal(voice, goal);
        AgendaGoal { id: agenda::place(goal), name, targets: targets.collect() }
    });
    let without = AgendaTarget::goals().filter(|goal| !is_served(*goal));
    let without = without.filter(|_| served > 0).map(|goal| agenda::goal(voice, goal));
    let view = AgendaView {
        name: draft.title(),
        lead,
        goals: goals.collect(),
        without: without.collect(),
    };
    draft.finish_overview(view)
}
