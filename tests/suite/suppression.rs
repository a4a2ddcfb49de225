//! No suppressed value can be told from all that is published: a linear program tries.
//!
//! Tables are made up: a total, two divisions, a year and the parts of it, sums or means, each cell with its number of
//! answers. They are written as content, read and suppressed by the program, and what it publishes is gathered as
//! equations that know nothing of how it chose. The solver then finds, for each suppressed value, the least and the most
//! that it can be.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::date;
use malkort::assess::{IndicatorState, PROTECTED_SHARE, PointValue, SHIELD_SHARE};
use malkort::build::{Day, Loaded, load};
use malkort::read::Memory;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::corrections::Site;

const LIMIT: u32 = 5;

/// Numbers that look random and are the same in every run: `SplitMix64`.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// A cell's series (0 the total) and period (0 the year).
type At = (usize, usize);

/// A made-up table: for each cell, what it adds up to and how many answers it rests on.
struct Table {
    is_means: bool,
    /// How many parts each division has; the parts are numbered from 1.
    divisions: Vec<usize>,
    periods: Vec<String>,
    truth: BTreeMap<At, (f64, u32)>,
    /// The cells that are written; others are simply not known.
    written: Vec<At>,
}

impl Table {
    fn of(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let is_means = dice.below(2) == 0;
        let divisions = match dice.below(3) {
            0 => vec![2 + usize::try_from(dice.below(2)).unwrap()],
            1 => vec![2, 2],
            _ => vec![3, 2],
        };
        let periods = match dice.below(4) {
            0 => vec!["2024".to_owned()],
            1 => ["2024", "2024-h1", "2024-h2"].map(str::to_owned).to_vec(),
            2 => ["2024", "2024-t1", "2024-t2", "2024-t3"].map(str::to_owned).to_vec(),
            _ => ["2024", "2024-k1", "2024-k2", "2024-k3", "2024-k4"].map(str::to_owned).to_vec(),
        };
        let mut table =
            Self { is_means, divisions, periods, truth: BTreeMap::new(), written: vec![] };
        table.fill(&mut dice);
        for at in table.truth.keys() {
            if table.truth[at].1 > 0 {
                table.written.push(*at);
            }
        }
        table
    }

    /// Throws people into the cells: each belongs to one part of each division and to one period of the year.
    fn fill(&mut self, dice: &mut Dice) {
        let last = self.periods.len().max(2);
        for period in 1..last {
            let second = self.divisions.get(1).copied().unwrap_or(1);
            for one in 0..self.divisions[0] {
                for other in 0..second {
                    let spread = [4, 9, 60][usize::try_from(dice.below(3)).unwrap()];
                    let people = u32::try_from(dice.below(spread)).unwrap();
                    let each = if dice.below(8) == 0 { 0 } else { dice.below(101) };
                    #[expect(clippy::cast_precision_loss, reason = "at most a hundred")]
                    let amount = f64::from(people) * each as f64;
                    let mut series = vec![0, 1 + one];
                    if self.divisions.len() > 1 {
                        series.push(1 + self.divisions[0] + other);
                    }
                    let periods = if self.periods.len() > 1 { vec![0, period] } else { vec![0] };
                    for at in series.iter().flat_map(|one| periods.iter().map(move |p| (*one, *p)))
                    {
                        let cell = self.truth.entry(at).or_default();
                        *cell = (cell.0 + amount, cell.1 + people);
                    }
                }
            }
        }
    }

    /// What is written for a cell: the sum, or the mean.
    fn value(&self, at: At) -> f64 {
        let (amount, people) = self.truth[&at];
        if self.is_means { amount / f64::from(people) } else { amount }
    }

    fn series(&self) -> usize {
        1 + self.divisions.iter().sum::<usize>()
    }

    fn loaded(&self) -> Loaded {
        let mut indicator = format!(
            "---\nnamn: M\nenhet: {}\ndecimaler: 0\nuppdelningar:\n",
            if self.is_means { "procent" } else { "kronor" }
        );
        let mut csv = "period;värde;antal-svar".to_owned();
        for part in 1..self.series() {
            let division = if part <= self.divisions[0] { "a" } else { "b" };
            writeln!(indicator, "  - {{id: p{part}, namn: P{part}, efter: {division}}}").unwrap();
            write!(csv, ";p{part};antal-svar-p{part}").unwrap();
        }
        indicator.push_str("---\n");
        for (period, name) in self.periods.iter().enumerate() {
            write!(csv, "\n{name}").unwrap();
            for series in 0..self.series() {
                let at = (series, period);
                if self.written.contains(&at) {
                    // Three decimals alone could be taken for thousands, and a small share for a hundredth.
                    let sign = if self.is_means { " %" } else { "" };
                    write!(csv, ";{:.9}{sign};{}", self.value(at), self.truth[&at].1).unwrap();
                } else {
                    csv.push_str(";;");
                }
            }
        }
        csv.push('\n');
        let files = Memory::default()
            .with("book.toml", "[book]\ntitle = \"Prov\"\n")
            .with("content/matt/m.md", indicator)
            .with("content/matt/m.csv", csv);
        let load = load(&files, Day::Given(date(2025, 6, 1))).unwrap();
        let found = load.diagnostics.into_sorted();
        assert!(found.is_empty(), "{found:?}");
        load.loaded.unwrap()
    }

    /// The sums that anybody knows to hold: parts and total, periods and year.
    fn sums(&self) -> Vec<(Vec<At>, At)> {
        let mut sums = Vec::new();
        for period in 0..self.periods.len() {
            let mut first = 1;
            for parts in &self.divisions {
                let members = (first..first + parts).map(|part| (part, period)).collect();
                sums.push((members, (0, period)));
                first += parts;
            }
        }
        if self.periods.len() > 1 {
            for series in 0..self.series() {
                let members = (1..self.periods.len()).map(|period| (series, period)).collect();
                sums.push((members, (series, 0)));
            }
        }
        sums
    }
}

/// What the program shows of each cell, `None` for a suppressed one.
fn shown(table: &Table, state: &IndicatorState<'_>) -> BTreeMap<At, Option<(f64, u32)>> {
    let all = std::iter::once(&state.series).chain(state.breakdowns.iter().map(|one| &one.points));
    let mut shown = BTreeMap::new();
    for (series, points) in all.enumerate() {
        for point in points {
            let name = point.period.to_string();
            let period = table.periods.iter().position(|one| *one == name).unwrap();
            match point.value {
                PointValue::Value(value) => {
                    shown.insert((series, period), Some((value, point.respondents.unwrap())));
                }
                PointValue::Suppressed => {
                    assert_eq!((point.respondents, point.note), (None, None));
                    shown.insert((series, period), None);
                }
                PointValue::Missing | PointValue::NotApplicable => {}
            }
        }
    }
    shown
}

/// Who asks: everybody knows what is published; an insider of means knows every number of answers too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asker {
    Everybody,
    Insider,
}

/// The equations of what is published, in amounts and numbers of answers.
struct Known<'t> {
    table: &'t Table,
    shown: &'t BTreeMap<At, Option<(f64, u32)>>,
    asker: Asker,
}

/// How closely figures that are published fix a sum: floating-point numbers do not add up to the last bit.
const EXACT: f64 = 1e-6;

impl Known<'_> {
    fn problem(&self, direction: OptimizationDirection, aim: &[(At, f64, f64)]) -> Problem {
        let mut problem = Problem::new(direction);
        let mut amounts: BTreeMap<At, Variable> = BTreeMap::new();
        let mut counts: BTreeMap<At, Variable> = BTreeMap::new();
        for at in self.table.truth.keys() {
            let (of_amount, of_count) = aim
                .iter()
                .find(|(one, ..)| one == at)
                .map_or((0.0, 0.0), |(_, amount, count)| (*amount, *count));
            let amount = match self.shown.get(at) {
                Some(Some((value, people))) => {
                    let weight = if self.table.is_means { f64::from(*people) } else { 1.0 };
                    (value * weight - EXACT, value * weight + EXACT)
                }
                Some(None) | None => (0.0, f64::INFINITY),
            };
            let count = match self.shown.get(at) {
                Some(Some((_, people))) => (f64::from(*people), f64::from(*people)),
                Some(None) if self.asker == Asker::Insider => {
                    let people = f64::from(self.table.truth[at].1);
                    (people, people)
                }
                Some(None) => (1.0, f64::INFINITY),
                None => (0.0, f64::INFINITY),
            };
            let amount = problem.add_var(of_amount, amount);
            let count = problem.add_var(of_count, count);
            if self.table.is_means {
                problem.add_constraint([(amount, 1.0), (count, -100.0)], ComparisonOp::Le, EXACT);
            }
            amounts.insert(*at, amount);
            counts.insert(*at, count);
        }
        for (members, whole) in self.table.sums() {
            for (variables, slack) in [(&amounts, EXACT * 10.0), (&counts, 0.0)] {
                let of = |at: &At| variables.get(at).copied();
                let Some(whole) = of(&whole) else { continue };
                let terms: Vec<(Variable, f64)> = members
                    .iter()
                    .filter_map(of)
                    .map(|one| (one, 1.0))
                    .chain([(whole, -1.0)])
                    .collect();
                if slack == 0.0 {
                    problem.add_constraint(&terms, ComparisonOp::Eq, 0.0);
                } else {
                    problem.add_constraint(&terms, ComparisonOp::Le, slack);
                    problem.add_constraint(&terms, ComparisonOp::Ge, -slack);
                }
            }
        }
        problem
    }

    /// The least and the most that a sum of amounts and answers can be.
    fn range(&self, aim: &[(At, f64, f64)]) -> (f64, f64) {
        let reach = |direction, endless| match self.problem(direction, aim).solve() {
            Err(microlp::Error::Unbounded) => endless,
            solved => solved.unwrap().into_solution().unwrap().objective(),
        };
        let least = reach(OptimizationDirection::Minimize, f64::NEG_INFINITY);
        (least, reach(OptimizationDirection::Maximize, f64::INFINITY))
    }

    /// How wide the interval of a value is, at least: as a share of the value, and in the value's own measure.
    fn width(&self, at: At) -> f64 {
        let people = f64::from(self.table.truth[&at].1);
        if !self.table.is_means {
            let (least, most) = self.range(&[(at, 1.0, 0.0)]);
            return most - least;
        }
        if self.asker == Asker::Insider {
            let (least, most) = self.range(&[(at, 1.0, 0.0)]);
            return (most - least) / people;
        }
        // A mean is no more than `bound` somewhere if amount less bound times answers can come down to nought.
        let value = self.table.value(at);
        let steps = (0..=8).map(|step| f64::from(step) * PROTECTED_SHARE / 8.0 * value.max(1.0));
        let below = steps
            .clone()
            .rev()
            .find(|step| *step == 0.0 || self.range(&[(at, 1.0, -(value - step))]).0 <= EXACT);
        let above = steps
            .rev()
            .find(|step| *step == 0.0 || self.range(&[(at, 1.0, -(value + step))]).1 >= -EXACT);
        below.unwrap_or(0.0) + above.unwrap_or(0.0)
    }
}

#[test]
fn no_suppressed_value_can_be_told_from_what_is_published() {
    let (mut hidden, mut cells) = (0, 0);
    for seed in 0..80 {
        let table = Table::of(seed);
        let loaded = table.loaded();
        let snapshot = loaded.snapshot();
        let state = snapshot.indicators().next().unwrap();
        let shown = shown(&table, state);
        for (at, cell) in &shown {
            let (_, people) = table.truth[at];
            cells += 1;
            assert!(cell.is_none() || people >= LIMIT, "table {seed}: {at:?} is shown");
            if cell.is_some() {
                continue;
            }
            hidden += 1;
            let value = table.value(*at);
            // A mean that is hidden for another's sake is no secret, but neither is it told.
            let share =
                if table.is_means && people >= LIMIT { SHIELD_SHARE } else { PROTECTED_SHARE };
            for asker in [Asker::Everybody, Asker::Insider] {
                let width = Known { table: &table, shown: &shown, asker }.width(*at);
                let wanted = (share * value).max(0.01);
                assert!(
                    width >= wanted * 0.999,
                    "table {seed}: {at:?} is {value} and can be told to {width} of {shown:?}"
                );
            }
        }
    }
    assert!(hidden > 300 && cells - hidden > 300, "{hidden} of {cells} cells are hidden");
}

/// A survey of thirds whose second rests on three answers, as a site in a folder.
fn thirds(of_second: &str) -> Site {
    let site = Site::new();
    site.change(
        "content/matt/lasning.csv",
        "period;värde;riket;rättad;rättad-skäl;tidigare-värde\n2024;50;51;;;\n2025;57,2;53;;;\n",
        &format!(
            "period;värde;antal-svar;anmärkning\n2024;50;90;\n2025;57,2;73;\n2025-t1;61,3;40;Första tredjedelen\n2025-t2;13,7;{of_second};Fagott\n2025-t3;58,9;30;Sista tredjedelen\n"
        ),
    );
    site.change("content/matt/lasning.md", "jämförelser:\n  - {id: riket, namn: Riket}\n", "");
    site
}

#[test]
fn a_third_is_not_told_by_the_year_and_the_others_and_its_note_is_not_printed() {
    let site = thirds("3");
    site.publish("2026-07-01");
    for (path, bytes) in super::determinism::tree(&site.folder.path().join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        for words in ["13,7", "13.7", "Fagott", "58,9", "58.9", "Sista tredjedelen"] {
            assert!(!text.contains(words), "{words} in {path:?}");
        }
    }
    let page =
        std::fs::read_to_string(site.folder.path().join("public/matt/lasning.html")).unwrap();
    assert!(page.contains("Första tredjedelen") && page.contains("61,3"), "{page}");
}

#[test]
fn what_should_not_have_been_published_is_hidden_without_another_word() {
    let cure = |site: &Site, from: &str, to: &str| {
        site.publish("2026-07-01");
        site.change("content/matt/lasning.csv", from, to);
        site.publish("2026-07-02");
        for (path, bytes) in super::determinism::tree(&site.folder.path().join("public")) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("13,7") && !text.contains("13.7"), "{path:?}");
        }
        let page =
            std::fs::read_to_string(site.folder.path().join("public/rattelser.html")).unwrap();
        assert!(page.contains("visas inte") && !page.contains("förklaring har"), "{page}");
    };
    cure(&thirds("33"), "13,7;33", "13,7;3");
    let ahead = thirds("33");
    ahead.change("content/matt/lasning.csv", "anmärkning", "anmärkning;publiceras");
    for words in
        ["2024;50;90;", "2025;57,2;73;", "Första tredjedelen", "Fagott", "Sista tredjedelen"]
    {
        ahead.change("content/matt/lasning.csv", &format!("{words}\n"), &format!("{words};\n"));
    }
    cure(&ahead, "Fagott;", "Fagott;2026-12-01");
}
