//! What a card promises, in both its years: which goals and activities, what becomes of them, and how they go.
//!
//! The plan is made before anything is written, so that the card, the year after and the follow-ups agree. Months are
//! counted from January of the card's first year.

use super::bank::{ActivityBank, Bank, GoalBank};
use super::dice::Dice;
use super::town::{Level, Unit};

/// How many of a card's goals stand in both its years, under one id.
const KEPT: usize = 6;

/// Units founded a year later than the others; their second card is yet to come into force.
const FOUNDED_LATER: [&str; 3] = ["digital-service", "krisberedskap", "boendestod"];

/// The year of a card's revision: its first or its second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Year {
    /// The first.
    First,
    /// The second.
    Second,
}

/// Whether something stands in a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It does not.
    Absent,
    /// It does.
    There,
    /// It does, struck off, with or without a reason.
    StruckOff(Why),
}

/// Whether a card says when something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dates {
    /// It says from when to when.
    Both,
    /// It says only when it begins.
    StartOnly,
    /// It does not.
    Neither,
}

/// Whether a reason is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It is.
    Said,
    /// It is not.
    Unsaid,
}

/// One value for each year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Years<T> {
    first: T,
    second: T,
}

impl<T: Copy> Years<T> {
    fn both(value: T) -> Self {
        Self { first: value, second: value }
    }

    /// The value of a year.
    pub(super) fn of(self, year: Year) -> T {
        match year {
            Year::First => self.first,
            Year::Second => self.second,
        }
    }
}

/// A goal of a card.
#[derive(Debug)]
pub(super) struct PlannedGoal<'b> {
    pub(super) id: String,
    pub(super) bank: &'b GoalBank,
    pub(super) presence: Years<Presence>,
    pub(super) wording: Years<&'b str>,
    pub(super) perspective: Years<&'b str>,
    pub(super) horizon: &'static str,
    /// The id of the goal whose place it takes.
    pub(super) replaces: Option<String>,
}

/// An activity of a card.
#[derive(Debug)]
pub(super) struct PlannedActivity<'b> {
    pub(super) id: String,
    pub(super) bank: &'b ActivityBank,
    /// The goals that it serves, by their ids.
    pub(super) goal: Years<usize>,
    pub(super) presence: Years<Presence>,
    /// Whether the card says when.
    pub(super) dates: Dates,
    /// Its first month.
    pub(super) start: i64,
    /// The month after its last.
    pub(super) end: Years<i64>,
    /// The month in which it is really done; `None`: it never begins.
    done: Option<i64>,
    pub(super) replaces: Option<String>,
}

impl PlannedActivity<'_> {
    /// How much is done at the end of a month, in per cent.
    pub(super) fn share_done(&self, month: i64) -> i64 {
        match self.done {
            None => 0,
            Some(done) => {
                let length = (done - self.start).max(1);
                ((month - self.start) * 100 / length).clamp(0, 100)
            }
        }
    }
}

/// A card, in both its years.
#[derive(Debug)]
pub(super) struct Card<'u, 'b> {
    pub(super) unit: &'u Unit<'b>,
    /// Its first calendar year.
    pub(super) from: i64,
    pub(super) goals: Vec<PlannedGoal<'b>>,
    pub(super) activities: Vec<PlannedActivity<'b>>,
}

impl<'u, 'b> Card<'u, 'b> {
    /// The plan of a unit's card.
    pub(super) fn of(unit: &'u Unit<'b>) -> Self {
        let id = unit.words.id.as_str();
        let later =
            unit.level == Level::Unit && FOUNDED_LATER.iter().any(|name| id.starts_with(name));
        let mut card = Self {
            unit,
            from: if later { 2026 } else { 2025 },
            goals: Vec::new(),
            activities: Vec::new(),
        };
        let mut dice = Dice::of(&[id, "mål"]);
        for (place, bank) in unit.bank.goals_for(id, &mut dice).into_iter().enumerate() {
            card.promise(place, bank, &mut dice);
        }
        card
    }

    /// Whether a unit's card has a goal of its bank in both its years.
    pub(super) fn has_for_good(unit: &str, bank: &Bank, goal: &str) -> bool {
        let kept = bank.goals_for(unit, &mut Dice::of(&[unit, "mål"]));
        kept.into_iter().take(KEPT).any(|kept| kept.id == goal)
    }

    /// The goals that stand in a year's revision.
    pub(super) fn goals_in(&self, year: Year) -> impl Iterator<Item = &PlannedGoal<'b>> {
        self.goals.iter().filter(move |goal| goal.presence.of(year) != Presence::Absent)
    }

    /// The activities that stand in a year's revision.
    pub(super) fn activities_in(&self, year: Year) -> impl Iterator<Item = &PlannedActivity<'b>> {
        self.activities.iter().filter(move |one| one.presence.of(year) != Presence::Absent)
    }

    /// The goal that an activity serves in a year.
    pub(super) fn served(&self, activity: &PlannedActivity<'b>, year: Year) -> &str {
        self.goals.get(activity.goal.of(year)).map_or("", |goal| &goal.id)
    }

    /// A goal with its activities; its place in the card decides its fate.
    fn promise(&mut self, place: usize, bank: &'b GoalBank, dice: &mut Dice) {
        let both = Years::both(Presence::There);
        let new = Years { first: Presence::Absent, second: Presence::There };
        match place {
            // Long-term goals, and goals carried over as they were.
            0 => self.keep(bank, both, both, both, dice),
            1..=3 => self.keep(bank, both, both, new, dice),
            // Changed words.
            4 => {
                self.keep(bank, both, both, new, dice);
                self.last_goal(|goal| {
                    goal.wording = Years { first: &bank.wordings[0], second: &bank.wordings[1] };
                });
            }
            // Moved to another perspective.
            5 => {
                self.keep(bank, both, both, both, dice);
                let moved =
                    if bank.perspective == "verksamhet" { "medborgare" } else { "verksamhet" };
                self.last_goal(|goal| {
                    goal.perspective = Years { first: &bank.perspective, second: moved };
                });
            }
            6 => self.replace(bank, dice),
            7 => self.drop_goal(bank, dice),
            8 => self.keep(bank, new, new, new, dice),
            9 if dice.happens(50) => self.keep(bank, new, new, new, dice),
            _ => {}
        }
        if place == 0 {
            self.last_goal(|goal| goal.horizon = "långsiktigt");
        }
    }

    fn last_goal(&mut self, change: impl FnOnce(&mut PlannedGoal<'b>)) {
        if let Some(goal) = self.goals.last_mut() {
            change(goal);
        }
    }

    fn keep(
        &mut self,
        bank: &'b GoalBank,
        goal: Years<Presence>,
        first: Years<Presence>,
        second: Years<Presence>,
        dice: &mut Dice,
    ) {
        let position = self.goal(bank, goal, "");
        let [one, other] = &bank.activities;
        self.activity(one, Years::both(position), first, dice);
        self.activity(other, Years::both(position), second, dice);
    }

    /// A goal whose place another takes the second year, with its first activity.
    fn replace(&mut self, bank: &'b GoalBank, dice: &mut Dice) {
        let first = Years { first: Presence::There, second: Presence::Absent };
        let second = Years { first: Presence::Absent, second: Presence::There };
        let old = self.goal(bank, first, "");
        let old_id = self.goals.last().map(|goal| goal.id.clone());
        let new = self.goal(bank, second, "-nytt");
        self.last_goal(|goal| {
            goal.replaces = old_id;
            goal.wording = Years::both(&bank.wordings[1]);
        });
        let [one, other] = &bank.activities;
        self.activity(one, Years::both(old), first, dice);
        let old_id = self.activities.last().map(|activity| activity.id.clone());
        self.activity(other, Years { first: old, second: new }, Years::both(Presence::There), dice);
        self.activity(one, Years::both(new), second, dice);
        if let Some(activity) = self.activities.last_mut() {
            activity.id.push_str("-ny");
            activity.replaces = old_id;
        }
    }

    /// A goal that is gone the second year: struck off with a reason, without one, or without a word.
    fn drop_goal(&mut self, bank: &'b GoalBank, dice: &mut Dice) {
        let second = match dice.between(1, 10) {
            1..=4 => Presence::StruckOff(Why::Said),
            5..=6 => Presence::StruckOff(Why::Unsaid),
            _ => Presence::Absent,
        };
        let presence = Years { first: Presence::There, second };
        self.keep(bank, presence, presence, presence, dice);
    }

    fn goal(&mut self, bank: &'b GoalBank, presence: Years<Presence>, suffix: &str) -> usize {
        self.goals.push(PlannedGoal {
            id: format!("{}-{}{suffix}", self.unit.words.id, bank.id),
            bank,
            presence,
            wording: Years::both(&bank.wordings[0]),
            perspective: Years::both(&bank.perspective),
            horizon: "kortsiktigt",
            replaces: None,
        });
        self.goals.len() - 1
    }

    fn activity(
        &mut self,
        bank: &'b ActivityBank,
        goal: Years<usize>,
        mut presence: Years<Presence>,
        dice: &mut Dice,
    ) {
        let is_new = presence.first == Presence::Absent;
        let start = if is_new { dice.between(12, 20) } else { dice.between(-4, 8) };
        let end = start + dice.between(7, 28);
        let done = match dice.between(1, 100) {
            1..=15 => Some(end - 2),
            16..=60 => Some(end),
            61..=84 => Some(end + dice.between(2, 8)),
            85..=93 => Some(end + 20),
            _ => None,
        };
        // What was done the first year has no place on the second year's card, as a rule.
        if presence.second == Presence::There && done.is_some_and(|done| done <= 12) {
            let leaves = dice.happens(70);
            presence.second = if leaves { Presence::Absent } else { Presence::There };
        }
        // What goes slowly is given more time, now and then.
        let is_slow = done.is_none_or(|done| done > end) && end > 12;
        let more = if is_slow && !is_new && dice.happens(30) { 6 } else { 0 };
        self.activities.push(PlannedActivity {
            id: format!("{}-{}", self.unit.words.id, bank.id),
            bank,
            goal,
            presence,
            dates: match dice.between(1, 100) {
                1..=2 => Dates::Neither,
                3..=5 => Dates::StartOnly,
                _ => Dates::Both,
            },
            start,
            end: Years { first: end, second: end + more },
            done,
            replaces: None,
        });
    }
}
