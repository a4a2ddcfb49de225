//! The goals and targets of Agenda 2030, in words.

use super::voice::Voice;
use crate::locale::RichText;
use crate::model::AgendaTarget;

/// The labels of the goals' short names, in order.
const NAMES: [&str; 17] = [
    "agenda-goal-1",
    "agenda-goal-2",
    "agenda-goal-3",
    "agenda-goal-4",
    "agenda-goal-5",
    "agenda-goal-6",
    "agenda-goal-7",
    "agenda-goal-8",
    "agenda-goal-9",
    "agenda-goal-10",
    "agenda-goal-11",
    "agenda-goal-12",
    "agenda-goal-13",
    "agenda-goal-14",
    "agenda-goal-15",
    "agenda-goal-16",
    "agenda-goal-17",
];

/// A goal with its number and its short name.
pub(crate) fn goal(voice: &Voice, goal: u8) -> RichText {
    let name = name(voice, goal);
    voice.say("agenda-goal", [("number", goal.to_string().into()), ("name", name.into())])
}

/// A target by its number; the goal as a whole, where none is meant.
pub(crate) fn target(voice: &Voice, target: AgendaTarget) -> RichText {
    match target.target {
        Some(_) => voice.say("agenda-target", [("number", target.to_string().into())]),
        None => voice.label("agenda-whole-goal"),
    }
}

/// What a goal serves, target by target, each with the name of its goal.
pub(crate) fn served(voice: &Voice, target: AgendaTarget) -> RichText {
    let name = name(voice, target.goal);
    voice.say("agenda-goal", [("number", target.to_string().into()), ("name", name.into())])
}

fn name(voice: &Voice, goal: u8) -> RichText {
    let at = usize::from(goal).checked_sub(1);
    at.and_then(|at| NAMES.get(at)).map(|label| voice.label(label)).unwrap_or_default()
}

/// The place of a goal in the page of all.
pub(crate) fn place(goal: u8) -> String {
    format!("goal-{goal}")
}
