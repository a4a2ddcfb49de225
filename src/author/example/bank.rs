//! The banks of sentences: what a department and its units may promise, measure and say.
//!
//! A bank is a YAML file below `bank/`, one a department. Its texts hold slots: `{enhet}` (the unit's name),
//! `{plats}` (where, with its preposition), `{grupp}` and `{gruppen}` (whom the unit is there for).

use serde::Deserialize;

use super::dice::Dice;

/// A department with its units and everything that their cards may say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bank {
    /// The unit that the bank belongs to.
    #[serde(rename = "avdelning")]
    pub(super) department: UnitBank,
    /// Who decides on the department's card.
    #[serde(rename = "organ")]
    pub(super) decides: String,
    /// Who decides on its units' cards.
    #[serde(rename = "chef")]
    pub(super) head: String,
    #[serde(rename = "enheter", default)]
    pub(super) units: Vec<UnitBank>,
    #[serde(rename = "mål")]
    pub(super) goals: Vec<GoalBank>,
    #[serde(rename = "mått")]
    pub(super) indicators: Vec<IndicatorBank>,
    #[serde(rename = "kommentarer")]
    pub(super) comments: CommentBank,
}

impl Bank {
    /// The goals that suit a unit, in an order of its own, a special one of its own among the first.
    pub(super) fn goals_for(&self, unit: &str, dice: &mut Dice) -> Vec<&GoalBank> {
        let mut goals = dice.shuffled(&self.goals);
        goals.retain(|goal| goal.suits.unit(unit));
        goals.sort_by_key(|goal| !goal.suits.is_special());
        let place = usize::try_from(dice.between(0, 4)).unwrap_or_default();
        if place < goals.len() {
            goals.swap(0, place);
        }
        goals
    }
}

/// A unit's words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitBank {
    pub(super) id: String,
    #[serde(rename = "namn")]
    pub(super) name: String,
    /// The unit as a place: "på Björkskolan".
    #[serde(rename = "plats")]
    pub(super) place: String,
    /// Whom it is there for: "elever".
    #[serde(rename = "grupp")]
    pub(super) group: String,
    /// The same in the definite form: "eleverna".
    #[serde(rename = "gruppen")]
    pub(super) the_group: String,
    /// What the unit does, for its page.
    #[serde(rename = "om")]
    pub(super) about: String,
}

/// Which units something suits: all but some, or only some. A larger example's copies are meant with their originals.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Suits {
    #[serde(rename = "endast", default)]
    only: Vec<String>,
    #[serde(rename = "inte", default)]
    not: Vec<String>,
}

impl Suits {
    /// Whether it suits a unit.
    pub(super) fn unit(&self, id: &str) -> bool {
        let is = |one: &String| {
            id.strip_prefix(one.as_str()).is_some_and(|rest| {
                rest.is_empty()
                    || rest.strip_prefix('-').is_some_and(|copy| copy.parse::<u32>().is_ok())
            })
        };
        (self.only.is_empty() || self.only.iter().any(is)) && !self.not.iter().any(is)
    }

    /// Whether it suits some units only.
    pub(super) fn is_special(&self) -> bool {
        !self.only.is_empty()
    }
}

/// A goal that a card may have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalBank {
    pub(super) id: String,
    #[serde(rename = "passar", default)]
    pub(super) suits: Suits,
    #[serde(rename = "perspektiv")]
    pub(super) perspective: String,
    /// The wording of the first year, and the one that it was changed to.
    #[serde(rename = "namn")]
    pub(super) wordings: [String; 2],
    #[serde(rename = "beskrivning")]
    pub(super) description: String,
    #[serde(rename = "utvärderas")]
    pub(super) evaluation: String,
    /// The strategy's goal that it serves.
    #[serde(rename = "strategimål")]
    pub(super) strategy_goal: Option<String>,
    /// The first goes with the goal from the start; the second may come later.
    #[serde(rename = "aktiviteter")]
    pub(super) activities: [ActivityBank; 2],
}

/// An activity that serves a goal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActivityBank {
    pub(super) id: String,
    #[serde(rename = "namn")]
    pub(super) name: String,
    #[serde(rename = "beskrivning")]
    pub(super) description: String,
    /// The governing document that the department's own activity delivers.
    #[serde(rename = "levererar")]
    pub(super) delivers: Option<String>,
}

/// An indicator that a card may have. Numbers are whole, counted in the last decimal shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IndicatorBank {
    pub(super) id: String,
    #[serde(rename = "passar", default)]
    pub(super) suits: Suits,
    #[serde(rename = "namn")]
    pub(super) name: String,
    #[serde(rename = "enhet")]
    pub(super) unit_of_measure: String,
    #[serde(rename = "decimaler", default)]
    pub(super) decimals: u32,
    #[serde(rename = "bättre", default = "higher")]
    pub(super) better: String,
    #[serde(rename = "om")]
    pub(super) about: String,
    /// The goal that it measures, on cards that have it.
    #[serde(rename = "mål")]
    pub(super) goal: String,
    /// How often it is measured.
    #[serde(rename = "mäts")]
    pub(super) measured: Frequency,
    /// The value of the first period.
    pub(super) start: i64,
    /// How much it moves from one period to the next.
    #[serde(rename = "steg")]
    pub(super) step: i64,
    /// How far chance may move each value.
    #[serde(rename = "brus")]
    pub(super) noise: i64,
    /// No value is below this, unless values may be negative.
    #[serde(rename = "lägst", default)]
    pub(super) lowest: i64,
    /// No value is above this, where there is such a bound.
    #[serde(rename = "högst", default = "no_bound")]
    pub(super) highest: i64,
    #[serde(rename = "regel")]
    pub(super) rule: String,
    #[serde(rename = "värde")]
    pub(super) value: Option<i64>,
    #[serde(rename = "till")]
    pub(super) high: Option<i64>,
    /// How many are ranked.
    #[serde(rename = "av")]
    pub(super) ranked: Option<i64>,
    /// The comparator's name and how far from the unit's start it lies.
    #[serde(rename = "jämförelse")]
    pub(super) comparator: Option<(String, i64)>,
    /// Names of two parts, and the gap between them.
    #[serde(rename = "delar")]
    pub(super) parts: Option<(String, String, i64)>,
    /// How many answer, for surveys.
    #[serde(rename = "svar")]
    pub(super) respondents: Option<i64>,
}

fn higher() -> String {
    "högre".to_owned()
}

/// How often an indicator is measured.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub(super) enum Frequency {
    /// Every year.
    #[serde(rename = "år")]
    Year,
    /// Every half-year.
    #[serde(rename = "halvår")]
    Half,
    /// Every third of a year, by the follow-ups.
    #[serde(rename = "tertial")]
    Third,
    /// Every quarter.
    #[serde(rename = "kvartal")]
    Quarter,
    /// Every month.
    #[serde(rename = "månad")]
    Month,
    /// On the last day of every year.
    #[serde(rename = "dag")]
    Day,
}

/// What the department's people say when they report.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CommentBank {
    /// What has gone well.
    #[serde(rename = "framsteg")]
    pub(super) progress: Vec<String>,
    /// What has stood in the way.
    #[serde(rename = "hinder")]
    pub(super) obstacles: Vec<String>,
    /// What comes next.
    #[serde(rename = "nästa")]
    pub(super) next: Vec<String>,
}

/// What anybody says when they report, by status.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SharedBank {
    #[serde(rename = "aktivitet")]
    pub(super) activity: ActivityOpenings,
    #[serde(rename = "mål")]
    pub(super) goal: GoalOpenings,
    #[serde(rename = "inledning")]
    pub(super) preface: Vec<String>,
    #[serde(rename = "läget")]
    pub(super) situation: Vec<String>,
    #[serde(rename = "fördjupning")]
    pub(super) more: MoreBank,
    /// Why a promise was struck off.
    #[serde(rename = "skäl")]
    pub(super) reasons: Vec<DropReason>,
    /// What a card says of itself.
    #[serde(rename = "målkort")]
    pub(super) card: Vec<String>,
}

/// Why a promise was struck off.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DropReason {
    /// In a sentence.
    #[serde(rename = "skäl")]
    pub(super) words: String,
    /// In the municipality's vocabulary, where one of its words fits.
    #[serde(rename = "orsak")]
    pub(super) cause: Option<String>,
}

/// What there is more to say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MoreBank {
    /// Where it goes well.
    #[serde(rename = "bra")]
    pub(super) well: Vec<String>,
    /// Where it does not.
    #[serde(rename = "sämre")]
    pub(super) badly: Vec<String>,
}

/// First sentences of a comment on an activity.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActivityOpenings {
    #[serde(rename = "klar")]
    pub(super) done: Vec<String>,
    #[serde(rename = "mer")]
    pub(super) more_than_half: Vec<String>,
    #[serde(rename = "mindre")]
    pub(super) less_than_half: Vec<String>,
    #[serde(rename = "inte")]
    pub(super) not_begun: Vec<String>,
    #[serde(rename = "försenad")]
    pub(super) late: Vec<String>,
}

/// First sentences of a comment on a goal, best first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalOpenings {
    #[serde(rename = "uppnått")]
    pub(super) reached: Vec<String>,
    #[serde(rename = "kan")]
    pub(super) can_be_reached: Vec<String>,
    #[serde(rename = "osäkert")]
    pub(super) uncertain: Vec<String>,
    #[serde(rename = "svårt")]
    pub(super) unlikely: Vec<String>,
    #[serde(rename = "inte")]
    pub(super) not_reached: Vec<String>,
}

/// All banks.
#[derive(Debug)]
pub(super) struct Banks {
    /// The municipality's own.
    pub(super) municipality: Bank,
    /// The departments'.
    pub(super) departments: Vec<Bank>,
    /// What all share.
    pub(super) shared: SharedBank,
}

impl Banks {
    /// The banks that come with the program.
    pub(super) fn embedded() -> Self {
        let departments = [
            include_str!("bank/utbildning.yaml"),
            include_str!("bank/omsorg.yaml"),
            include_str!("bank/social.yaml"),
            include_str!("bank/samhallsbyggnad.yaml"),
            include_str!("bank/miljo.yaml"),
            include_str!("bank/kultur.yaml"),
            include_str!("bank/naringsliv.yaml"),
            include_str!("bank/kommunledning.yaml"),
            include_str!("bank/raddning.yaml"),
        ];
        Self {
            municipality: parsed(include_str!("bank/kommunen.yaml")),
            departments: departments.into_iter().map(parsed).collect(),
            shared: parsed(include_str!("bank/gemensamt.yaml")),
        }
    }
}

fn parsed<'t, T: Deserialize<'t>>(text: &'t str) -> T {
    serde_yaml::from_str(text).expect("the banks come with the program, and a test parses them")
}

/// A text of a bank with a unit's words in its slots.
pub(super) fn filled(text: &str, unit: &UnitBank) -> String {
    text.replace("{enhet}", &unit.name)
        .replace("{plats}", &unit.place)
        .replace("{gruppen}", &unit.the_group)
        .replace("{grupp}", &unit.group)
}

/// A bound that no value reaches.
fn no_bound() -> i64 {
    i64::MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_suits_a_unit_suits_its_copies_but_not_its_namesakes() {
        let suits = Suits { only: vec!["station".into()], not: Vec::new() };
        assert!(suits.unit("station") && suits.unit("station-2"));
        assert!(!suits.unit("station-norrby") && !suits.unit("stationen"));
    }

    #[test]
    fn every_unit_has_goals_for_a_whole_card_and_two_indicators() {
        let banks = Banks::embedded();
        for bank in banks.departments.iter().chain([&banks.municipality]) {
            for unit in bank.units.iter().chain([&bank.department]) {
                let goals = bank.goals.iter().filter(|goal| goal.suits.unit(&unit.id)).count();
                let measures = bank.indicators.iter().filter(|one| one.suits.unit(&unit.id));
                assert!(goals >= 8 && measures.count() >= 2, "{}: {goals}", unit.id);
            }
        }
    }

    #[test]
    fn every_unit_that_a_text_is_kept_for_exists() {
        for bank in &Banks::embedded().departments {
            let goals = bank.goals.iter().map(|goal| &goal.suits);
            let suits = goals.chain(bank.indicators.iter().map(|one| &one.suits));
            for id in suits.flat_map(|suits| suits.only.iter().chain(&suits.not)) {
                assert!(bank.units.iter().any(|unit| unit.id == *id), "{id}");
            }
        }
    }
}
