//! Indicators: two a card, with series that rise, fall, break off, fall silent and are hidden, as real ones do.

use super::bank::{Frequency, IndicatorBank, filled};
use super::calendar::Round;
use super::dice::Dice;
use super::matter::Matter;
use super::town::Unit;
use crate::author::NewFile;

/// How many indicators a card has.
const PER_CARD: usize = 2;

/// The least number of answers whose value is shown.
const RESPONDENT_LIMIT: i64 = 10;

/// An indicator of a unit.
struct Measure<'u, 'b> {
    unit: &'u Unit<'b>,
    bank: &'b IndicatorBank,
    id: String,
}

/// What makes a series out of the ordinary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quirk {
    None,
    /// The method changed in the middle.
    Break,
    /// A value in the middle is missing.
    Gap,
    /// The latest value is missing.
    MissingLatest,
    /// The question does not arise in the latest period.
    NotApplicableLatest,
    /// Nobody has measured for years.
    TooOld,
    /// Too few answered the latest time.
    FewAnswers,
    /// The latest value is not to be shown yet.
    Embargoed,
    /// No target is set.
    NoTarget,
    /// Nobody has measured yet, and no target is set.
    Planned,
}

/// One period of a series.
struct Observation {
    period: String,
    value: Option<i64>,
    /// Why there is none.
    absent: Option<&'static str>,
    respondents: Option<i64>,
    is_break: bool,
    published: Option<&'static str>,
    corrected: Option<Corrected>,
    /// The comparator's value and those of the two parts.
    parts: Vec<i64>,
}

/// That a value was published wrongly.
#[derive(Clone, Copy)]
struct Corrected {
    day: &'static str,
    reason: &'static str,
    /// What was published.
    former: i64,
}

/// When and why values were corrected; one of the days is still to come when the example is shown as it
/// is meant to be.
const CORRECTIONS: [(&str, &str); 4] = [
    ("2026-03-16", "Två veckor saknades i underlaget"),
    ("2026-12-07", "Värdet hade avrundats fel"),
    ("2026-10-05", "En del av underlaget hade räknats två gånger"),
    ("2026-06-22", "Underlaget gällde fel period"),
];

/// The files of a unit's indicators.
pub(super) fn indicator_files(unit: &Unit<'_>) -> Vec<NewFile> {
    measures(unit).flat_map(|measure| measure.files()).collect()
}

/// The ids of a unit's indicators that measure a goal of the bank.
pub(super) fn ids_measuring(unit: &Unit<'_>, goal: &str) -> Vec<String> {
    measures(unit).filter(|measure| measure.bank.goal == goal).map(|measure| measure.id).collect()
}

/// The values that a unit reports in a round: of those indicators that are measured every third.
pub(super) fn reported(unit: &Unit<'_>, round: Round) -> Vec<(String, String)> {
    measures(unit)
        .filter(|measure| measure.bank.measured == Frequency::Third)
        .map(|measure| {
            let position = (round.year - 2023) * 3 + round.third - 1;
            let value = measure.decimal(measure.value(position, 0));
            (measure.id, value)
        })
        .collect()
}

fn measures<'u, 'b>(unit: &'u Unit<'b>) -> impl Iterator<Item = Measure<'u, 'b>> {
    let mut suiting: Vec<&IndicatorBank> =
        unit.bank.indicators.iter().filter(|bank| bank.suits.unit(&unit.words.id)).collect();
    let first = unit.position * PER_CARD % suiting.len().max(1);
    suiting.rotate_left(first);
    suiting.sort_by_key(|bank| !bank.suits.is_special());
    suiting.into_iter().take(PER_CARD).map(move |bank| Measure {
        unit,
        bank,
        id: format!("{}-{}", unit.words.id, bank.id),
    })
}

/// A whole number, counted in the last decimal, as Swedes write it.
fn decimal(value: i64, decimals: u32) -> String {
    if decimals == 0 {
        return value.to_string();
    }
    let unit = 10_i64.pow(decimals);
    let sign = if value < 0 { "-" } else { "" };
    let width = decimals as usize;
    format!("{sign}{},{:0width$}", value.abs() / unit, value.abs() % unit)
}

impl Measure<'_, '_> {
    fn dice(&self, about: &str) -> Dice {
        Dice::of(&[&self.id, about])
    }

    fn decimal(&self, value: i64) -> String {
        decimal(value, self.bank.decimals)
    }

    fn quirk(&self) -> Quirk {
        let is_survey = self.bank.respondents.is_some();
        let is_slow = matches!(self.bank.measured, Frequency::Year | Frequency::Day);
        let is_ordinary = self.bank.measured != Frequency::Third;
        match self.dice("egenhet").between(1, 100) {
            1..=12 => Quirk::Break,
            13..=24 => Quirk::Gap,
            25..=32 if is_ordinary => Quirk::MissingLatest,
            33..=38 if is_ordinary => Quirk::NotApplicableLatest,
            39..=48 if is_slow => Quirk::TooOld,
            49..=54 if is_ordinary => Quirk::Embargoed,
            55..=80 if is_survey => Quirk::FewAnswers,
            81..=83 => Quirk::NoTarget,
            84..=86 if is_ordinary => Quirk::Planned,
            _ => Quirk::None,
        }
    }

    /// The value of a period by its position; `aside` is how far from the unit's own series it lies.
    fn value(&self, position: i64, aside: i64) -> i64 {
        let bank = self.bank;
        let own = self.dice("nivå").between(-2 * bank.noise, 2 * bank.noise);
        let about = format!("{position} {aside}");
        let noise = self.dice(&about).between(-bank.noise, bank.noise);
        (bank.start + own + aside + bank.step * position + noise).max(bank.lowest).min(bank.highest)
    }

    fn periods(&self) -> Vec<String> {
        let parts = |from: i64, count: i64, per_year: i64, letter: &str| -> Vec<String> {
            (0..count)
                .map(|at| format!("{}-{letter}{}", from + at / per_year, at % per_year + 1))
                .collect()
        };
        match self.bank.measured {
            Frequency::Year => (2017..=2025).map(|year| year.to_string()).collect(),
            Frequency::Day => (2016..=2025).map(|year| format!("{year}-12-31")).collect(),
            Frequency::Half => parts(2021, 11, 2, "h"),
            Frequency::Third => parts(2023, 6, 3, "t"),
            Frequency::Quarter => parts(2023, 15, 4, "k"),
            Frequency::Month => (0..26)
                .map(|at| format!("{}-{:02}", 2024 + (at + 8) / 12, (at + 8) % 12 + 1))
                .collect(),
        }
    }

    fn observations(&self) -> Vec<Observation> {
        let quirk = self.quirk();
        let mut periods = self.periods();
        if quirk == Quirk::TooOld {
            periods.truncate(4);
        }
        if quirk == Quirk::Planned {
            periods.clear();
        }
        let last = periods.len().saturating_sub(1);
        let middle = last / 2;
        periods
            .into_iter()
            .enumerate()
            .map(|(at, period)| {
                let position = i64::try_from(at).unwrap_or_default();
                let absent = match quirk {
                    Quirk::Gap if at == middle => Some("uppgift-saknas"),
                    Quirk::MissingLatest if at == last => Some("uppgift-saknas"),
                    Quirk::NotApplicableLatest if at == last => Some("ej-tillämpligt"),
                    Quirk::None
                    | Quirk::Break
                    | Quirk::Gap
                    | Quirk::MissingLatest
                    | Quirk::NotApplicableLatest
                    | Quirk::TooOld
                    | Quirk::FewAnswers
                    | Quirk::Embargoed
                    | Quirk::NoTarget
                    | Quirk::Planned => None,
                };
                let few = quirk == Quirk::FewAnswers && at == last;
                Observation {
                    value: absent.is_none().then(|| self.value(position, 0)),
                    respondents: self.respondents(position, few),
                    is_break: quirk == Quirk::Break && at == middle,
                    published: (quirk == Quirk::Embargoed && at == last).then_some("2027-02-09"),
                    corrected: self
                        .corrected(position)
                        .filter(|_| at == middle + 1 && absent.is_none() && quirk == Quirk::None),
                    parts: if absent.is_none() { self.part_values(position) } else { Vec::new() },
                    period,
                    absent,
                }
            })
            .collect()
    }

    /// The correction of a value, for the few indicators that have one.
    fn corrected(&self, position: i64) -> Option<Corrected> {
        let mut dice = self.dice("rättad");
        if !dice.happens(12) {
            return None;
        }
        let (day, reason) = *dice.pick(&CORRECTIONS);
        let off = self.bank.noise.max(1) * dice.between(1, 3);
        Some(Corrected {
            day,
            reason,
            former: (self.value(position, 0) + off).min(self.bank.highest),
        })
    }

    fn respondents(&self, position: i64, few: bool) -> Option<i64> {
        let usual = self.bank.respondents?;
        let mut dice = self.dice(&format!("svar {position}"));
        let answers = usual + dice.between(-usual / 5, usual / 5);
        Some(if few {
            dice.between(3, RESPONDENT_LIMIT - 1)
        } else {
            answers.max(RESPONDENT_LIMIT)
        })
    }

    /// The comparator's value, if there is one, and those of the parts, if there are any.
    fn part_values(&self, position: i64) -> Vec<i64> {
        let bank = self.bank;
        let comparator = bank.comparator.iter().map(|(_, aside)| self.value(position, *aside));
        let shrinks = self.dice("gap").between(-4, 7);
        let gap = |gap: i64| (gap * 100 - gap * position * shrinks) / 200;
        let own = self.value(position, 0);
        let parts =
            bank.parts.iter().flat_map(|(_, _, apart)| [own + gap(*apart), own - gap(*apart)]);
        comparator.chain(parts.map(|value| value.max(bank.lowest).min(bank.highest))).collect()
    }

    /// The ids and names of the comparator and the parts, in the order of their values.
    fn part_names(&self) -> Vec<(String, &str)> {
        let comparator = self.bank.comparator.iter().map(|(name, _)| name.as_str());
        let parts =
            self.bank.parts.iter().flat_map(|(one, other, _)| [one.as_str(), other.as_str()]);
        comparator.chain(parts).map(|name| (slug::slugify(name), name)).collect()
    }

    fn files(&self) -> Vec<NewFile> {
        let observations = self.observations();
        let in_csv = matches!(self.bank.measured, Frequency::Quarter | Frequency::Month)
            || self.dice("fil").happens(40);
        let mut matter = Matter::new();
        self.head(&mut matter, &observations);
        if !matches!(self.quirk(), Quirk::NoTarget | Quirk::Planned) {
            self.target(&mut matter);
            self.former_target(&mut matter);
        }
        if !observations.is_empty() {
            self.parts(&mut matter, &observations, in_csv);
            if !in_csv {
                self.values(&mut matter, &observations);
            }
        }
        matter.raw(0, "källa", "[verksamhetssystemet]");
        let mut files = vec![NewFile {
            path: format!("content/matt/{}.md", self.id),
            text: matter.with_body(&filled(&self.bank.about, &self.unit.words)),
        }];
        if in_csv && !observations.is_empty() {
            let path = format!("content/matt/{}.csv", self.id);
            files.push(NewFile { path, text: self.csv(&observations) });
        }
        files
    }

    fn head(&self, matter: &mut Matter, observations: &[Observation]) {
        let bank = self.bank;
        matter
            .text(0, "namn", &format!("{}, {}", bank.name, self.unit.words.name))
            .text(0, "enhet", &bank.unit_of_measure)
            .raw(0, "decimaler", &bank.decimals.to_string())
            .raw(0, "bättre", &bank.better)
            .raw(0, "ansvarig", &self.unit.words.id);
        if bank.respondents.is_some() {
            matter.raw(0, "minst-antal-svar", &RESPONDENT_LIMIT.to_string());
        }
        if matches!(bank.measured, Frequency::Year | Frequency::Day) {
            matter.raw(0, "aktuellt-i-månader", "24");
        }
        if let Some(first) = observations.first() {
            matter.open(0, "utgångsläge").raw(1, "period", &first.period);
        }
    }

    fn target(&self, matter: &mut Matter) {
        let bank = self.bank;
        let number = |value: i64| self.decimal(value);
        matter.open(0, "målvärde").raw(1, "regel", &bank.rule);
        match (bank.rule.as_str(), bank.value, bank.high) {
            ("inom", Some(low), Some(high)) => {
                matter.raw(1, "från-värde", &number(low)).raw(1, "till-värde", &number(high));
            }
            (_, Some(value), _) => {
                matter.raw(1, "värde", &number(value));
            }
            (_, None, _) => {}
        }
        if let Some(of) = bank.ranked {
            matter.raw(1, "av", &of.to_string());
        }
        if matches!(bank.rule.as_str(), "ligga-över" | "ligga-under" | "nå" | "närma-sig")
            && let Some((id, _)) = self.part_names().first()
        {
            matter.raw(1, "jämförelse", id);
        }
        if bank.rule == "minska-gapet" {
            let ids: Vec<String> = self.part_names().into_iter().map(|(id, _)| id).collect();
            let parts = ids.iter().rev().take(2).rev().cloned().collect::<Vec<_>>();
            matter.raw(1, "mellan", &format!("[{}]", parts.join(", ")));
        }
        match self.dice("senast").between(1, 10) {
            1 => matter,
            2..=3 => matter.raw(1, "senast", "2025"),
            4..=5 => matter.raw(1, "senast", "2026-12-31"),
            _ => matter.raw(1, "senast", "2027"),
        };
    }

    /// A target that was moved stays visible.
    fn former_target(&self, matter: &mut Matter) {
        let (Some(value), "minst" | "högst") = (self.bank.value, self.bank.rule.as_str()) else {
            return;
        };
        let mut dice = self.dice("tidigare");
        if !dice.happens(25) {
            return;
        }
        let sign = if self.bank.rule == "minst" { 1 } else { -1 };
        let former = (value + sign * self.bank.noise.max(1) * 2).max(self.bank.lowest);
        // Nobody aims at more than all.
        let all = 100 * 10_i64.pow(self.bank.decimals);
        let is_share = self.bank.unit_of_measure.starts_with("procent") && value <= all;
        let former = former.min(if is_share { all } else { self.bank.highest });
        let paragraph = dice.between(20, 180);
        matter
            .open(0, "tidigare-målvärden")
            .raw_item(1, "gällde-till", "2024-12-31")
            .open(2, "målvärde")
            .raw(3, "regel", &self.bank.rule)
            .raw(3, "värde", &self.decimal(former))
            .raw(3, "senast", "2026")
            .text(2, "beslut", &format!("Kommunfullmäktige 2024-12-16 § {paragraph}"));
    }

    fn parts(&self, matter: &mut Matter, observations: &[Observation], in_csv: bool) {
        let comparators = usize::from(self.bank.comparator.is_some());
        for (column, (id, name)) in self.part_names().iter().enumerate() {
            if column == 0 && comparators == 1 {
                matter.open(0, "jämförelser");
            } else if column == comparators {
                matter.open(0, "uppdelningar");
            }
            matter.raw_item(1, "id", id).text(2, "namn", name);
            if column >= comparators {
                matter.text(2, "efter", self.division());
            }
            if !in_csv {
                matter.open(2, "värden");
                for observation in observations {
                    let Some(value) = observation.parts.get(column) else { continue };
                    matter.raw_item(3, "period", &observation.period);
                    matter.raw(4, "värde", &self.decimal(*value));
                    if let Some(respondents) = observation.respondents_of(column, comparators) {
                        matter.raw(4, "antal-svar", &respondents.to_string());
                    }
                }
            }
        }
    }

    /// What divides the two parts.
    fn division(&self) -> &'static str {
        match &self.bank.parts {
            Some((one, _, _)) if one.starts_with("Kvinnor") => "kön",
            Some(_) | None => "område",
        }
    }

    fn values(&self, matter: &mut Matter, observations: &[Observation]) {
        matter.open(0, "värden");
        for observation in observations {
            matter.raw_item(1, "period", &observation.period);
            if let Some(value) = observation.value {
                matter.raw(2, "värde", &self.decimal(value));
            }
            if let Some(absent) = observation.absent {
                matter.raw(2, "saknas", absent);
            }
            if let Some(respondents) = observation.respondents {
                matter.raw(2, "antal-svar", &respondents.to_string());
            }
            if observation.is_break {
                matter.raw(2, "tidsseriebrott", "ja").text(
                    2,
                    "anmärkning",
                    "Mätmetoden ändrades detta år",
                );
            }
            if let Some(published) = observation.published {
                matter.raw(2, "publiceras", published);
            }
            if let Some(Corrected { day, reason, former }) = observation.corrected {
                matter.open(2, "rättad").raw(3, "datum", day).text(3, "skäl", reason).raw(
                    3,
                    "tidigare",
                    &self.decimal(former),
                );
            }
        }
    }

    fn csv(&self, observations: &[Observation]) -> String {
        let names: Vec<String> = self.part_names().into_iter().map(|(id, _)| id).collect();
        let mut heading =
            vec!["period", "värde", "saknas", "antal-svar", "tidsseriebrott", "publiceras"];
        heading.extend(names.iter().map(String::as_str));
        let has_corrections = observations.iter().any(|one| one.corrected.is_some());
        if has_corrections {
            heading.extend(["rättad", "rättad-skäl", "tidigare-värde"]);
        }
        let comparators = usize::from(self.bank.comparator.is_some());
        let counted: Vec<String> = match self.bank.respondents {
            Some(_) => {
                names.iter().skip(comparators).map(|id| format!("antal-svar-{id}")).collect()
            }
            None => Vec::new(),
        };
        heading.extend(counted.iter().map(String::as_str));
        let mut text = heading.join(";") + "\n";
        for observation in observations {
            let number =
                |value: Option<i64>| value.map_or(String::new(), |value| value.to_string());
            let mut cells = vec![
                observation.period.clone(),
                observation.value.map_or(String::new(), |value| self.decimal(value)),
                observation.absent.unwrap_or_default().to_owned(),
                number(observation.respondents),
                if observation.is_break { "ja".to_owned() } else { String::new() },
                observation.published.unwrap_or_default().to_owned(),
            ];
            cells.extend((0..names.len()).map(|column| {
                observation.parts.get(column).map_or(String::new(), |value| self.decimal(*value))
            }));
            if has_corrections {
                let words = observation.corrected.map(|corrected| {
                    let former = self.decimal(corrected.former);
                    [corrected.day.to_owned(), corrected.reason.to_owned(), former]
                });
                cells.extend(words.unwrap_or_default());
            }
            cells.extend((0..counted.len()).map(|position| {
                number(observation.respondents_of(comparators + position, comparators))
            }));
            text.push_str(&cells.join(";"));
            text.push('\n');
        }
        text
    }
}

impl Observation {
    /// How many of the answers one of the two parts has: a half each, the odd one the second. A comparator has none.
    fn respondents_of(&self, column: usize, comparators: usize) -> Option<i64> {
        self.parts.get(column)?;
        let answers = self.respondents?;
        match column.checked_sub(comparators)? {
            0 => Some(answers / 2),
            _ => Some(answers - answers / 2),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_below_one_keeps_its_sign_and_its_zeros() {
        assert_eq!(decimal(-5, 2), "-0,05");
        assert_eq!(decimal(1234, 1), "123,4");
        assert_eq!(decimal(0, 0), "0");
    }
}
