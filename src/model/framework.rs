//! What a goal answers to besides its own card: the law's sound financial management, and the targets of Agenda 2030.

use std::fmt;
use std::str::FromStr;

/// What a goal answers to besides its own card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frameworks {
    /// Whether it is one of those that matter to sound financial management (*god ekonomisk hushållning*; kommunallagen
    /// (2017:725), chapter 11, section 6), which the elected auditors judge the year's result against (chapter 12).
    pub sound_financial_management: bool,
    /// The targets of Agenda 2030 that it serves, in order, each once.
    pub agenda_2030: Vec<AgendaTarget>,
}

/// A goal of Agenda 2030, or one of its targets: `4`, `4.1`, `4.a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgendaTarget {
    /// The goal, from 1 to 17.
    pub goal: u8,
    /// The target; `None`: the goal as a whole.
    pub target: Option<AgendaPart>,
}

/// A target within a goal of Agenda 2030.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaPart {
    /// What is to be achieved, by its number from 1.
    Outcome(u8),
    /// By what means, by its letter from a.
    Means(char),
}

/// How many numbered and how many lettered targets each goal has: 169 in all, as adopted in *Transforming our world: the 2030
/// Agenda for Sustainable Development* (UN General Assembly, A/RES/70/1, 25 September 2015).
const TARGETS: [(u8, u8); 17] = [
    (5, 2),
    (5, 3),
    (9, 4),
    (7, 3),
    (6, 3),
    (6, 2),
    (3, 2),
    (10, 2),
    (5, 3),
    (7, 3),
    (7, 3),
    (8, 3),
    (3, 2),
    (7, 3),
    (9, 3),
    (10, 2),
    (19, 0),
];

impl AgendaTarget {
    /// The numbers of the goals.
    pub fn goals() -> impl Iterator<Item = u8> {
        (1..).zip(TARGETS).map(|(goal, _)| goal)
    }

    /// The targets of a goal, in order; none where there is no such goal.
    pub fn of_goal(goal: u8) -> impl Iterator<Item = Self> {
        let at = usize::from(goal).checked_sub(1);
        let (outcomes, means) = at.and_then(|at| TARGETS.get(at).copied()).unwrap_or_default();
        let outcomes = (1..=outcomes).map(AgendaPart::Outcome);
        let means = ('a'..).take(usize::from(means)).map(AgendaPart::Means);
        outcomes.chain(means).map(move |part| Self { goal, target: Some(part) })
    }
}

impl fmt::Display for AgendaTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.target {
            None => write!(f, "{}", self.goal),
            Some(AgendaPart::Outcome(number)) => write!(f, "{}.{number}", self.goal),
            Some(AgendaPart::Means(letter)) => write!(f, "{}.{letter}", self.goal),
        }
    }
}

impl FromStr for AgendaTarget {
    type Err = ();

    /// Reads `4`, `4.1` or `4.a`.
    ///
    /// # Errors
    /// Where there is no such goal or target.
    fn from_str(text: &str) -> Result<Self, ()> {
        let plain = text.trim().to_lowercase();
        let wholes = Self::goals().map(|goal| Self { goal, target: None });
        let targets = Self::goals().flat_map(Self::of_goal);
        wholes.chain(targets).find(|known| known.to_string() == plain).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_17_goals_with_169_targets_and_each_is_read_as_it_is_written() {
        assert_eq!(AgendaTarget::goals().count(), 17);
        let all: Vec<AgendaTarget> =
            AgendaTarget::goals().flat_map(AgendaTarget::of_goal).collect();
        assert_eq!(all.len(), 169);
        for target in all {
            assert_eq!(target.to_string().parse(), Ok(target));
        }
        for (text, is_there) in [
            ("4", true),
            ("8.10", true),
            (" 11.B ", true),
            ("0", false),
            ("18", false),
            ("4.8", false),
            ("17.a", false),
            ("8.01", false),
            ("4.1.1", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<AgendaTarget>().is_ok(), is_there, "{text}");
        }
    }
}
