//! What the units report: statuses that follow from the plan, values, and words that suit them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::bank::{Banks, filled};
use super::calendar::{ROUNDS, Round, later};
use super::dice::Dice;
use super::indicator;
use super::matter::Matter;
use super::plan::{Card, PlannedActivity, PlannedGoal, Presence, Year};
use crate::author::NewFile;

/// Units that have stopped reporting.
const SILENT: [&str; 2] = ["station-norrby", "museet"];

/// Why something does not go as it was promised, the commonest more than once.
const CAUSES: [&str; 9] = [
    "brist på personal",
    "brist på personal",
    "brist på personal",
    "brist på pengar",
    "brist på pengar",
    "inte prioriterat",
    "inte prioriterat",
    "väntar på beslut",
    "utanför kommunens kontroll",
];

/// All follow-ups of a card, earliest first.
pub(super) fn follow_up_files<'b>(card: &Card<'_, 'b>, banks: &'b Banks) -> Vec<NewFile> {
    ROUNDS
        .into_iter()
        .filter(|round| round.year >= card.from)
        .filter_map(|round| Report::of(card, banks, round))
        .map(|report| report.file())
        .collect()
}

/// A follow-up that is being written.
struct Report<'c, 'u, 'b> {
    card: &'c Card<'u, 'b>,
    banks: &'b Banks,
    round: Round,
    year: Year,
    /// The days from the deadline to the day on which it was handed in.
    delay: i64,
}

/// The sections of the body, and the sentences that they have used: no report says the same thing twice.
#[derive(Default)]
struct Telling<'b> {
    sections: Vec<Section>,
    used: BTreeSet<&'b str>,
}

impl<'b> Telling<'b> {
    /// A sentence that has not been used, as long as there are any.
    fn sentence(&mut self, dice: &mut Dice, of: &'b [String]) -> &'b str {
        let shuffled = dice.shuffled(of);
        let fresh = shuffled.iter().find(|sentence| !self.used.contains(sentence.as_str()));
        let sentence = fresh.copied().unwrap_or_else(|| dice.pick(of));
        self.used.insert(sentence);
        sentence
    }
}

/// A section of the body.
struct Section {
    id: String,
    heading: String,
    text: String,
}

impl<'c, 'u, 'b> Report<'c, 'u, 'b> {
    /// The report of a round; `None` where the unit did not report.
    fn of(card: &'c Card<'u, 'b>, banks: &'b Banks, round: Round) -> Option<Self> {
        let id = card.unit.words.id.as_str();
        let mut dice = Dice::of(&[id, &round.period(), "inlämnad"]);
        let delay = match dice.between(1, 100) {
            1..=80 => -dice.between(0, 9),
            81..=93 => dice.between(1, 24),
            _ => return None,
        };
        if round.year == 2026 && SILENT.contains(&id) {
            return None;
        }
        let year = if round.year == card.from { Year::First } else { Year::Second };
        Some(Self { card, banks, round, year, delay })
    }

    /// The day on which mistakes in it were corrected: some weeks after it was published.
    fn corrected(&self) -> Date {
        let reported = later(self.round.deadline(), self.delay);
        later(self.round.published().max(later(reported, 5)), 16)
    }

    /// Says that a status was published wrongly.
    fn correction(&self, matter: &mut Matter, reason: &str, former: &str) {
        matter
            .open(2, "rättad")
            .raw(3, "datum", &self.corrected().to_string())
            .raw(3, "skäl", reason)
            .raw(3, "tidigare", former);
    }

    fn dice(&self, about: &str) -> Dice {
        Dice::of(&[&self.card.unit.words.id, &self.round.period(), about])
    }

    fn file(&self) -> NewFile {
        let mut matter = Matter::new();
        let reported = later(self.round.deadline(), self.delay);
        // Some forget to say when they handed it in.
        if !self.dice("glömt").happens(3) || reported >= self.round.published() {
            matter.raw(0, "inlämnad", &reported.to_string());
        }
        if reported >= self.round.published() {
            matter.raw(0, "publiceras", &later(reported, 5).to_string());
        }
        if self.dice("hela rättad").happens(1) {
            matter.open(0, "rättad").raw(1, "datum", &self.corrected().to_string()).raw(
                1,
                "skäl",
                "Kommentarerna från en annan enhet hade kommit med",
            );
        }
        let mut telling = Telling::default();
        matter.open(0, "mål");
        for goal in self.card.goals_in(self.year) {
            self.goal(&mut matter, goal, &mut telling);
        }
        matter.open(0, "aktiviteter");
        for activity in self.card.activities_in(self.year) {
            self.activity(&mut matter, activity, &mut telling);
        }
        let values = indicator::reported(self.card.unit, self.round);
        if !values.is_empty() {
            matter.open(0, "värden");
            for (id, value) in values {
                matter.raw(1, &id, &value);
            }
        }
        let mut body = self.preface();
        for section in telling.sections {
            let Section { heading, id, text } = section;
            body = format!("{body}\n\n## {heading} {{#{id}}}\n\n{text}");
        }
        NewFile {
            path: format!(
                "content/uppfoljningar/{}/{}.md",
                self.round.period(),
                self.card.unit.words.id
            ),
            text: matter.with_body(&body),
        }
    }

    /// The first words: how the whole card goes.
    fn preface(&self) -> String {
        let mut dice = self.dice("inledning");
        let shared = &self.banks.shared;
        let text = format!("{} {}", dice.pick(&shared.preface), dice.pick(&shared.situation));
        self.filled(&text)
    }

    fn filled(&self, text: &str) -> String {
        let third = match self.round.third {
            1 => "första",
            2 => "andra",
            _ => "tredje",
        };
        filled(text, &self.card.unit.words)
            .replace("{tertial}", third)
            .replace("{år}", &self.round.year.to_string())
    }

    /// How it stands, why, what there is more to say of it, and what comes next.
    fn comment(
        &self,
        dice: &mut Dice,
        openings: &'b [String],
        goes: Goes,
        telling: &mut Telling<'b>,
    ) -> String {
        let comments = &self.card.unit.bank.comments;
        let more = &self.banks.shared.more;
        let (why, more) = match goes {
            Goes::Well => (&comments.progress, &more.well),
            Goes::Badly => (&comments.obstacles, &more.badly),
        };
        let sentences = [openings, why, more, &comments.next].map(|of| telling.sentence(dice, of));
        self.filled(&sentences.join(" "))
    }

    fn goal(&self, matter: &mut Matter, goal: &PlannedGoal<'b>, telling: &mut Telling<'b>) {
        if goal.presence.of(self.year) != Presence::There {
            return;
        }
        let mut dice = self.dice(&goal.id);
        if dice.happens(4) {
            return;
        }
        let openings = &self.banks.shared.goal;
        let (status, openings, goes) = match goal_level(&goal.id, self.card.from, self.round) {
            _ if dice.happens(3) => ("Ej bedömt", &openings.uncertain, Goes::Badly),
            Level::Reached => ("Uppnått", &openings.reached, Goes::Well),
            Level::CanBeReached => ("Kan nås", &openings.can_be_reached, Goes::Well),
            Level::Uncertain => ("Delvis eller osäkert", &openings.uncertain, Goes::Badly),
            Level::Unlikely => ("Svårt att nå", &openings.unlikely, Goes::Badly),
            Level::NotReached => ("Inte uppnått", &openings.not_reached, Goes::Badly),
        };
        matter.open(1, &goal.id).raw(2, "status", status);
        if status == "Delvis eller osäkert" && self.dice(&format!("rättad {}", goal.id)).happens(1)
        {
            self.correction(matter, "Fel alternativ var ikryssat i enhetens formulär", "Kan nås");
        }
        if status != "Ej bedömt" && dice.happens(28) {
            let mut text = self.comment(&mut dice, openings, goes, telling);
            if dice.happens(50) {
                text = format!("{text}\n\nUnderlag för bedömningen: {}", goal.bank.evaluation);
            }
            telling.sections.push(Section {
                id: goal.id.clone(),
                heading: filled(goal.wording.of(self.year), &self.card.unit.words),
                text,
            });
        } else if matches!(status, "Svårt att nå" | "Inte uppnått") {
            self.cause(matter, &goal.id);
        }
    }

    /// Why something does not go as it was promised, where no words of the unit's say so; now and then nobody says.
    fn cause(&self, matter: &mut Matter, id: &str) {
        let mut dice = self.dice(&format!("orsak {id}"));
        if dice.happens(70) {
            let cause: &&str = dice.pick(&CAUSES);
            matter.raw(2, "orsak", cause);
        }
    }

    fn activity(
        &self,
        matter: &mut Matter,
        activity: &PlannedActivity<'b>,
        telling: &mut Telling<'b>,
    ) {
        if activity.presence.of(self.year) != Presence::There {
            return;
        }
        let mut dice = self.dice(&activity.id);
        // Some are never spoken of, others only this time.
        if Dice::of(&[&activity.id, "glömd"]).happens(2) || dice.happens(4) {
            return;
        }
        let month = self.round.end_month(self.card.from);
        let share = activity.share_done(month);
        let is_over = month > activity.end.of(self.year);
        let openings = &self.banks.shared.activity;
        let (status, openings, goes) = match share {
            100 => ("Klar", &openings.done, Goes::Well),
            1.. if is_over && dice.happens(60) => ("Försenad", &openings.late, Goes::Badly),
            50.. => ("Mer än hälften gjord", &openings.more_than_half, Goes::Well),
            1.. => ("Påbörjad men inte hälften gjord", &openings.less_than_half, Goes::Badly),
            _ => ("Inte påbörjad", &openings.not_begun, Goes::Badly),
        };
        matter.open(1, &activity.id).raw(2, "status", status);
        if status == "Mer än hälften gjord"
            && self.dice(&format!("rättad {}", activity.id)).happens(1)
        {
            self.correction(matter, "En del av arbetet återstod när det rapporterades", "Klar");
        }
        if (1..100).contains(&share) && dice.happens(40) {
            matter.raw(2, "andel-klar", &(share / 5 * 5).max(5).to_string());
        }
        if dice.happens(14) {
            let text = self.comment(&mut dice, openings, goes, telling);
            telling.sections.push(Section {
                id: activity.id.clone(),
                heading: filled(&activity.bank.name, &self.card.unit.words),
                text,
            });
        } else if matches!(status, "Försenad" | "Inte påbörjad") {
            self.cause(matter, &activity.id);
        }
    }
}

/// How a goal stands.
#[derive(Clone, Copy)]
enum Level {
    Reached,
    CanBeReached,
    Uncertain,
    Unlikely,
    NotReached,
}

/// Whether there is something to be glad of or something in the way.
#[derive(Clone, Copy)]
enum Goes {
    Well,
    Badly,
}

/// How a goal stands: it begins somewhere and drifts; whether it was reached is said at the end of a year.
fn goal_level(id: &str, from: i64, round: Round) -> Level {
    let mut dice = Dice::of(&[id, "läge"]);
    let start = dice.between(25, 90);
    let drift = dice.between(-5, 9);
    let score = start + drift * round.end_month(from) / 4;
    match (round.third, score) {
        (3, 70..) | (_, 98..) => Level::Reached,
        (3, ..=32) | (_, ..=22) => Level::NotReached,
        (_, 60..) => Level::CanBeReached,
        (_, 38..) => Level::Uncertain,
        (_, _) => Level::Unlikely,
    }
}

/// How the elected auditors judged a goal after the first year, and in which words; `None`: they did not look at it. More often
/// than not they judge as the unit does.
pub(super) fn audited(id: &str, from: i64) -> Option<(&'static str, &'static str)> {
    let mut dice = Dice::of(&[id, "granskad"]);
    if !dice.happens(4) {
        return None;
    }
    let last = ROUNDS.into_iter().find(|round| round.year == from && round.third == 3)?;
    let unit = goal_level(id, from, last);
    let is_stricter = dice.happens(45);
    Some(match unit {
        Level::Reached | Level::CanBeReached if is_stricter => (
            "Delvis eller osäkert",
            "Underlaget räcker inte för att säga att målet är nått. Det saknas en mätning som går att följa från år till år.",
        ),
        Level::Reached | Level::CanBeReached => (
            "Uppnått",
            "Bedömningen är väl underbyggd och går att följa tillbaka till mätningarna.",
        ),
        Level::Uncertain if is_stricter => (
            "Svårt att nå",
            "Med den takt som arbetet har haft under året bedömer vi att målet blir svårt att nå i tid.",
        ),
        Level::Uncertain => (
            "Delvis eller osäkert",
            "Vi delar enhetens bedömning. Det bör framgå vad som ska göras annorlunda nästa år.",
        ),
        Level::Unlikely | Level::NotReached if is_stricter => (
            "Inte uppnått",
            "Målet är inte nått. Nämnden behöver ta ställning till om det ska vara kvar.",
        ),
        Level::Unlikely | Level::NotReached => (
            "Delvis eller osäkert",
            "Enheten är strängare än vad underlaget ger skäl till. En del av det som målet gäller är på plats.",
        ),
    })
}
