//! The files of a scorecard: one a year.

use jiff::civil::Date;

use super::bank::{Banks, filled};
use super::calendar::{day, last_word, month_word};
use super::dice::Dice;
use super::follow_up::audited;
use super::indicator::ids_measuring;
use super::matter::Matter;
use super::plan::{Card, Dates, PlannedActivity, PlannedGoal, Presence, Why, Year};
use super::town::Level;
use crate::author::NewFile;

/// Both revisions of a card.
pub(super) fn revision_files(card: &Card<'_, '_>, banks: &Banks) -> [NewFile; 2] {
    [Year::First, Year::Second].map(|year| Revision { card, banks, year }.file())
}

/// A revision that is being written.
struct Revision<'c, 'u, 'b> {
    card: &'c Card<'u, 'b>,
    banks: &'c Banks,
    year: Year,
}

impl<'b> Revision<'_, '_, 'b> {
    fn calendar_year(&self) -> i64 {
        match self.year {
            Year::First => self.card.from,
            Year::Second => self.card.from + 1,
        }
    }

    fn dice(&self, about: &str) -> Dice {
        Dice::of(&[&self.card.unit.words.id, &self.calendar_year().to_string(), about])
    }

    fn file(&self) -> NewFile {
        let unit = self.card.unit;
        let year = self.calendar_year();
        let title = match unit.level {
            Level::Municipality => format!("Övergripande målkort {year} för {}", unit.words.name),
            Level::Department | Level::Unit => format!("Målkort {year} för {}", unit.words.name),
        };
        let mut matter = Matter::new();
        matter.text(0, "titel", &title).raw(0, "gäller-från", &format!("{year}-01-01"));
        self.decisions(&mut matter);
        matter.open(0, "mål");
        for goal in self.card.goals_in(self.year) {
            self.goal(&mut matter, goal);
        }
        matter.open(0, "aktiviteter");
        for activity in self.card.activities_in(self.year) {
            self.activity(&mut matter, activity);
        }
        matter.text(0, "källa", &format!("Protokoll, {}", self.deciding_body()));
        let body = self.dice("inledning").pick(&self.banks.shared.card).clone();
        let body = filled(&body, &unit.words).replace("{år}", &year.to_string());
        NewFile {
            path: format!("content/malkort/{}/{year}.md", unit.words.id),
            text: matter.with_body(&body),
        }
    }

    fn deciding_body(&self) -> String {
        match self.card.unit.level {
            Level::Municipality | Level::Department => self.card.unit.bank.decides.clone(),
            Level::Unit => self.card.unit.bank.head.clone(),
        }
    }

    /// The chain: proposed in October, adopted in November, decided in December; late, now and then.
    fn decisions(&self, matter: &mut Matter) {
        let mut dice = self.dice("beslut");
        let year = self.calendar_year() - 1;
        let number = dice.between(100, 899);
        let deciding = self.deciding_body();
        let links = match self.card.unit.level {
            Level::Municipality => vec![
                ("föreslaget", "Kommunstyrelsens arbetsutskott", 10),
                ("antaget", "Kommunstyrelsen", 11),
                ("beslutat", &*deciding, 12),
            ],
            Level::Department => {
                vec![
                    ("föreslaget", "Förvaltningens ledningsgrupp", 10),
                    ("beslutat", &*deciding, 12),
                ]
            }
            Level::Unit if self.awaits_the_board() => {
                vec![("föreslaget", "Enhetens arbetsplatsträff", 10), ("antaget", &*deciding, 11)]
            }
            Level::Unit if self.is_yet_to_be_decided() => {
                vec![("föreslaget", "Enhetens arbetsplatsträff", 10), ("beslutat", &*deciding, 12)]
            }
            Level::Unit => {
                vec![("föreslaget", "Enhetens arbetsplatsträff", 10), ("beslutat", &*deciding, 11)]
            }
        };
        let is_late =
            self.card.unit.level == Level::Unit && dice.happens(8) && !self.is_yet_to_be_decided();
        matter.open(0, "beslut");
        for (role, body, month) in links {
            let on = dice.between(3, 20);
            let date = if role == "beslutat" && is_late {
                day(year + 1, 2, on)
            } else {
                day(year, month, on)
            };
            matter.raw_item(1, "roll", role).text(2, "organ", body).raw(
                2,
                "datum",
                &date.to_string(),
            );
            if role == "beslutat" && self.is_yet_to_be_decided() {
                matter.text(2, "anmärkning", "Planerad dag");
            } else if role != "föreslaget" {
                let paragraph = dice.between(12, 160);
                matter.text(2, "referens", &format!("§ {paragraph}, dnr {year}/{number}"));
            }
            if role == "beslutat" && is_late {
                matter.text(2, "anmärkning", "Beslutet fattades efter årsskiftet");
            }
        }
    }

    /// Whether the board has yet to decide on a card that its head has adopted.
    fn awaits_the_board(&self) -> bool {
        self.year == Year::Second && self.card.unit.words.id.starts_with("krisberedskap")
    }

    /// Whether the day of the decision is set, and lies ahead: the cards of a year to come are at different stages.
    fn is_yet_to_be_decided(&self) -> bool {
        self.year == Year::Second && self.card.unit.words.id == "digital-service"
    }

    fn goal(&self, matter: &mut Matter, goal: &PlannedGoal<'b>) {
        let words = &self.card.unit.words;
        matter
            .raw_item(1, "id", &goal.id)
            .text(2, "namn", &filled(goal.wording.of(self.year), words))
            .raw(2, "typ", goal.horizon)
            .raw(2, "perspektiv", goal.perspective.of(self.year))
            .text(2, "beskrivning", &filled(&goal.bank.description, words))
            .text(2, "utvärderas", &filled(&goal.bank.evaluation, words))
            .raw(2, "bidrar-till", &format!("[{}]", self.serves(goal)));
        if let Some(strategy_goal) = &goal.bank.strategy_goal {
            matter.raw(2, "strategimål", &format!("[{strategy_goal}]"));
        }
        let indicators = ids_measuring(self.card.unit, &goal.bank.id);
        if !indicators.is_empty() {
            matter.raw(2, "mått", &format!("[{}]", indicators.join(", ")));
        }
        if let Some(replaced) = &goal.replaces {
            matter.raw(2, "ersätter", replaced);
        }
        // What the council has set for its own money.
        if self.card.unit.level == Level::Municipality
            && goal.perspective.of(self.year) == "ekonomi"
        {
            matter.raw(2, "god-ekonomisk-hushållning", "ja");
        }
        self.audit(matter, goal);
        self.dropped(matter, goal.presence.of(self.year), &goal.id);
    }

    /// The long-term goal of the perspective that it is in, and the department's goal of the same kind.
    fn serves(&self, goal: &PlannedGoal<'b>) -> String {
        let long_term = match goal.perspective.of(self.year) {
            "medborgare" => "trygg-vardag",
            "verksamhet" => "god-kvalitet",
            "medarbetare" => "attraktiv-arbetsgivare",
            _ => "god-hushallning",
        };
        let unit = self.card.unit;
        match &unit.parent {
            Some(department)
                if unit.level == Level::Unit
                    && Card::has_for_good(department, unit.bank, &goal.bank.id) =>
            {
                format!("{long_term}, {department}-{}", goal.bank.id)
            }
            _ => long_term.to_owned(),
        }
    }

    /// In the spring of the second year the elected auditors judged some goals of the first.
    fn audit(&self, matter: &mut Matter, goal: &PlannedGoal<'b>) {
        let was_there = goal.presence.of(Year::First) == Presence::There;
        if self.year != Year::Second || !was_there {
            return;
        }
        let Some((verdict, words)) = audited(&goal.id, self.card.from) else { return };
        let year = self.card.from;
        matter
            .open(2, "granskning")
            .raw(3, "av", "Stenälvas förtroendevalda revisorer")
            .raw(3, "datum", &day(year + 1, 4, 21).to_string())
            .raw(3, "bedömning", verdict)
            .text(3, "text", words)
            .text(3, "källa", &format!("Revisorernas granskning av målstyrningen {year}"));
    }

    /// In the second year a few activities have come to promise more than they did when they were last reported on.
    fn activity_name(&self, activity: &PlannedActivity<'b>) -> String {
        let name = filled(&activity.bank.name, &self.card.unit.words);
        let grows = self.year == Year::Second
            && activity.replaces.is_none()
            && activity.presence.of(Year::First) == Presence::There
            && Dice::of(&[&activity.id, "ordalydelse"]).happens(4);
        if grows { format!("{name} och följa upp hur det gick") } else { name }
    }

    fn activity(&self, matter: &mut Matter, activity: &PlannedActivity<'b>) {
        let unit = self.card.unit;
        let from = self.card.from;
        let end = activity.end.of(self.year);
        matter.raw_item(1, "id", &activity.id).text(2, "namn", &self.activity_name(activity)).text(
            2,
            "beskrivning",
            &filled(&activity.bank.description, &unit.words),
        );
        if let Some(responsible) = self.responsible(activity) {
            matter.raw(2, "ansvarig", &responsible);
        }
        if activity.dates != Dates::Neither {
            matter.raw(2, "start", &month_word(from, activity.start));
        }
        if activity.dates == Dates::Both {
            let word = last_word(from, end, &mut Dice::of(&[&activity.id, "slut"]));
            matter.raw(2, "slut", &word);
        }
        matter.raw(2, "mål", &format!("[{}]", self.card.served(activity, self.year)));
        if let (Some(document), Level::Municipality | Level::Department) =
            (&activity.bank.delivers, unit.level)
        {
            matter.raw(2, "levererar", &format!("[{document}]"));
        }
        if let Some(replaced) = &activity.replaces {
            matter.raw(2, "ersätter", replaced);
        }
        self.dropped(matter, activity.presence.of(self.year), &activity.id);
    }

    /// A department leaves some of its activities to a unit of its own.
    fn responsible(&self, activity: &PlannedActivity<'b>) -> Option<String> {
        let unit = self.card.unit;
        let mut dice = Dice::of(&[&activity.id, "ansvarig"]);
        if unit.level != Level::Department || !dice.happens(40) {
            return None;
        }
        Some(super::town::numbered(dice.pick(&unit.bank.units), unit.copy).id)
    }

    fn dropped(&self, matter: &mut Matter, presence: Presence, id: &str) {
        let Presence::StruckOff(why) = presence else { return };
        let mut dice = Dice::of(&[id, "avförd"]);
        let date: Date = day(self.calendar_year() - 1, 12, dice.between(1, 19));
        matter.open(2, "avförd");
        if why == Why::Said {
            let reason = dice.pick(&self.banks.shared.reasons);
            matter.text(3, "skäl", &reason.words);
            if let Some(cause) = &reason.cause {
                matter.raw(3, "orsak", cause);
            }
        }
        matter.text(3, "beslutad-av", &self.deciding_body()).raw(3, "datum", &date.to_string());
    }
}
