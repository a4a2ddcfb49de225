//! No suppressed value can be told from all that is published: a linear program tries.
//!
//! Tables are made up: people of several sorts, measured in the shortest periods, and what a municipality would write
//! of them: a total, divisions of which some share a part or divide one further, sums of periods, in units of all kinds,
//! with gaps where a value or its number of answers is not known. They are written as content, read and suppressed by the
//! program. The solver knows what is published and how people and periods add up, and nothing of how the program chose.
//! For each suppressed value it finds the least and the most that it can be.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use jiff::civil::date;
use malkort::assess::{INSIDER_SHARE, IndicatorState, PROTECTED_SHARE, PointValue};
use malkort::build::{Day, Loaded, load};
use malkort::diagnostic::Code;
use malkort::read::Memory;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

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

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let at = self.below(u64::try_from(all.len()).unwrap());
        &all[usize::try_from(at).unwrap()]
    }
}

/// How the values of people come together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// They are added.
    Sum,
    /// The people themselves are counted.
    Count,
    /// They are added and divided by the number of people.
    Mean,
}

/// A unit, how its values come together, and between what anybody knows them to lie.
const UNITS: [(&str, Kind, f64, f64); 12] = [
    ("kronor", Kind::Sum, 0.0, f64::INFINITY),
    ("timmar", Kind::Sum, 0.0, f64::INFINITY),
    ("antal", Kind::Count, 0.0, f64::INFINITY),
    ("personer", Kind::Count, 0.0, f64::INFINITY),
    ("procent", Kind::Mean, 0.0, 100.0),
    ("%", Kind::Mean, 0.0, 100.0),
    ("andel i procent", Kind::Mean, 0.0, 100.0),
    ("poäng", Kind::Mean, 0.0, f64::INFINITY),
    ("meritvärde", Kind::Mean, 0.0, f64::INFINITY),
    ("dagar", Kind::Mean, 0.0, f64::INFINITY),
    ("index 0–100", Kind::Mean, 0.0, 100.0),
    ("betyg 1–5", Kind::Mean, 1.0, 5.0),
];

/// Which people of which periods: the atoms that cells are made of.
type Atom = (usize, usize, usize);

/// A cell's series (0 the total) and period.
type At = (usize, usize);

/// A series: its name, its division, and which people it is of.
type Part = (String, &'static str, BTreeSet<(usize, usize)>);

/// What is written for a cell: its value, and its number of answers where that is known.
#[derive(Clone, Copy, Debug)]
struct Cell {
    value: f64,
    answers: Option<u32>,
}

/// A made-up table.
struct Table {
    unit: (&'static str, Kind, f64, f64),
    decimals: u32,
    /// The total, and the parts.
    series: Vec<Part>,
    /// Each period: its name, and which of the shortest periods it is made up of.
    periods: Vec<(&'static str, Vec<usize>)>,
    /// Amount and number of people of each atom.
    truth: BTreeMap<Atom, (f64, u32)>,
    written: BTreeMap<At, Cell>,
}

impl Table {
    fn of(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let unit = *dice.of(&UNITS);
        let (ones, others) = (2 + dice.below(3), 1 + dice.below(3));
        let mut table = Self {
            unit,
            decimals: *dice.of(&[0, 0, 1, 2]),
            series: Self::series(&mut dice, ones, others),
            periods: Self::periods(&mut dice),
            truth: BTreeMap::new(),
            written: BTreeMap::new(),
        };
        let shortest = 1 + table.periods.iter().flat_map(|(_, of)| of).max().unwrap();
        let people: BTreeSet<_> = table.series[0].2.clone();
        let spreads: &[u64; 3] = dice.of(&[[4, 9, 60], [60, 60, 9], [3, 3, 200]]);
        for (one, other) in people {
            for period in 0..shortest {
                let spread = *dice.of(spreads);
                let count = u32::try_from(dice.below(spread)).unwrap();
                let amount = table.amount(count, &mut dice);
                table.truth.insert((one, other, period), (amount, count));
            }
        }
        table.write(&mut dice);
        table
    }

    /// A total, and one of the ways in which people are divided.
    fn series(dice: &mut Dice, ones: u64, others: u64) -> Vec<Part> {
        let [ones, others] = [ones, others].map(|count| usize::try_from(count).unwrap());
        let all = || (0..ones).flat_map(|one| (0..others).map(move |other| (one, other)));
        let of = |keep: &dyn Fn(&(usize, usize)) -> bool| all().filter(keep).collect();
        let mut series = vec![("Alla".to_owned(), "", of(&|_| true))];
        for one in 0..ones {
            series.push((format!("A{one}"), "a", of(&|at| at.0 == one)));
        }
        match dice.below(4) {
            // One that shares a part with the first.
            0 if others > 1 => {
                series.push(("A0".to_owned(), "c", of(&|at| at.0 == 0)));
                for other in 0..others {
                    series.push((format!("C{other}"), "c", of(&|at| at.0 > 0 && at.1 == other)));
                }
            }
            // One that divides a part further.
            1 if others > 1 => {
                for other in 0..others {
                    series.push((format!("D{other}"), "d", of(&|at| at.0 == 0 && at.1 == other)));
                }
            }
            // One whose parts are several of the first's each.
            2 if ones > 2 => {
                series.push(("E0".to_owned(), "e", of(&|at| at.0 < 2)));
                series.push(("E1".to_owned(), "e", of(&|at| at.0 > 1)));
            }
            _ => {}
        }
        // Another division of the same people. Which of the third's it has some of, no number says.
        let is_crossed = series.iter().any(|one| ["c", "d"].contains(&one.1));
        if others > 1 && !is_crossed && dice.below(2) == 0 {
            for other in 0..others {
                series.push((format!("B{other}"), "b", of(&|at| at.1 == other)));
            }
        }
        series
    }

    fn periods(dice: &mut Dice) -> Vec<(&'static str, Vec<usize>)> {
        let named = |names: &[&'static str], each: usize| -> Vec<(&'static str, Vec<usize>)> {
            let of = |at: usize| (at * each..(at + 1) * each).collect();
            names.iter().enumerate().map(|(at, name)| (*name, of(at))).collect()
        };
        let year = |shortest: usize| named(&["2024"], shortest);
        let halves = |each: usize| named(&["2024-h1", "2024-h2"], each);
        let thirds = |each: usize| named(&["2024-t1", "2024-t2", "2024-t3"], each);
        let quarters = || named(&["2024-k1", "2024-k2", "2024-k3", "2024-k4"], 1);
        match dice.below(8) {
            0 => year(1),
            1 => [year(4), halves(2)].concat(),
            2 => [year(3), thirds(1)].concat(),
            3 => [year(4), quarters()].concat(),
            4 => [year(4), halves(2), quarters()].concat(),
            // Thirds and halves overlap.
            5 => [year(6), halves(3), thirds(2)].concat(),
            // Months of one quarter only.
            6 => {
                let months = named(&["2024-01", "2024-02", "2024-03"], 1);
                let quarters = vec![("2024-k1", vec![0, 1, 2]), ("2024-k2", vec![3])];
                [vec![("2024", vec![0, 1, 2, 3, 4])], quarters, months].concat()
            }
            // School years and calendar years overlap.
            _ => {
                let mut periods = named(&["2023", "2024"], 2);
                periods.push(("2023-lasar", vec![1, 2]));
                if dice.below(2) == 0 {
                    periods.push(("2024-h1", vec![2]));
                }
                periods
            }
        }
    }

    /// What so many people come to together.
    fn amount(&self, people: u32, dice: &mut Dice) -> f64 {
        let (_, kind, least, most) = self.unit;
        let top = if most.is_finite() { most } else { 250.0 };
        let share = match dice.below(8) {
            0 => 0,
            1 => 100,
            _ => dice.below(101),
        };
        #[expect(clippy::cast_precision_loss, reason = "at most a hundred")]
        let share = share as f64 / 100.0;
        match kind {
            Kind::Count => f64::from(people),
            Kind::Sum | Kind::Mean => f64::from(people) * (least + share * (top - least)),
        }
    }

    /// What a cell is made of.
    fn atoms(&self, (series, period): At) -> impl Iterator<Item = Atom> {
        let people = &self.series[series].2;
        let periods = &self.periods[period].1;
        people.iter().flat_map(move |at| periods.iter().map(move |period| (at.0, at.1, *period)))
    }

    /// The amount and the number of people of a cell.
    fn sum(&self, at: At) -> (f64, u32) {
        let each = self.atoms(at).map(|atom| self.truth[&atom]);
        each.fold((0.0, 0), |(amount, people), one| (amount + one.0, people + one.1))
    }

    /// Writes what is known: what rests on nobody has no value, and some things nobody looked up.
    fn write(&mut self, dice: &mut Dice) {
        let gaps = *dice.of(&[0, 10, 20, 30]);
        let is_without_total = dice.below(8) == 0;
        let unknown = *dice.of(&[0, 0, 0, 15]);
        for series in 0..self.series.len() {
            for period in 0..self.periods.len() {
                let (amount, people) = self.sum((series, period));
                if people == 0 || dice.below(100) < gaps || is_without_total && series == 0 {
                    continue;
                }
                let value =
                    if self.unit.1 == Kind::Mean { amount / f64::from(people) } else { amount };
                let answers = (dice.below(100) >= unknown).then_some(people);
                self.written.insert((series, period), Cell { value, answers });
            }
        }
    }

    fn loaded(&self) -> Loaded {
        let (unit, ..) = self.unit;
        let mut indicator = format!(
            "---\nnamn: M\nenhet: \"{unit}\"\ndecimaler: {}\nuppdelningar:\n",
            self.decimals
        );
        let mut csv = "period;värde;antal-svar".to_owned();
        for (at, (name, division, _)) in self.series.iter().enumerate().skip(1) {
            writeln!(indicator, "  - {{id: p{at}, namn: {name}, efter: {division}}}").unwrap();
            write!(csv, ";p{at};antal-svar-p{at}").unwrap();
        }
        indicator.push_str("---\n");
        // Three decimals alone could be taken for thousands, and a small share for a hundredth.
        let sign = if unit.contains("procent") || unit == "%" { " %" } else { "" };
        for (period, (name, _)) in self.periods.iter().enumerate() {
            write!(csv, "\n{name}").unwrap();
            for series in 0..self.series.len() {
                match self.written.get(&(series, period)) {
                    Some(Cell { value, answers }) => {
                        write!(csv, ";{value:.9}{sign};").unwrap();
                        csv.extend(answers.map(|answers| answers.to_string()));
                    }
                    None => csv.push_str(";;"),
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
        // Generated values jump more than a municipality's do.
        let expected = [Code::PartWithoutAnswers, Code::OddMagnitude];
        let others = found.iter().filter(|found| !expected.contains(&found.code));
        assert_eq!(others.count(), 0, "{found:?}");
        load.loaded.unwrap()
    }

    /// What the program shows of each cell that is written, `None` for a suppressed one.
    fn shown(&self, state: &IndicatorState<'_>) -> BTreeMap<At, Option<Cell>> {
        let parts = state.breakdowns.iter().map(|one| &one.points);
        let mut shown = BTreeMap::new();
        for (series, points) in std::iter::once(&state.series).chain(parts).enumerate() {
            for point in points {
                let name = point.period.to_string();
                let period = self.periods.iter().position(|(one, _)| *one == name).unwrap();
                let cell = match point.value {
                    PointValue::Value(value) => Some(Cell { value, answers: point.respondents }),
                    PointValue::Suppressed => {
                        assert_eq!((point.respondents, point.note), (None, None));
                        None
                    }
                    PointValue::Missing | PointValue::NotApplicable | PointValue::Withheld => {
                        continue;
                    }
                };
                shown.insert((series, period), cell);
            }
        }
        shown
    }
}

/// Who asks: everybody knows what is published; an insider knows every number of answers too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asker {
    Everybody,
    Insider,
}

/// How closely figures that are published fix a sum: floating-point numbers do not add up to the last bit.
const EXACT: f64 = 1e-6;

/// What somebody knows: every equation is divided by the number of answers of the value asked for where that is a mean, so
/// that its least and its most are found at once (Charnes and Cooper 1962).
struct Known<'t> {
    table: &'t Table,
    shown: &'t BTreeMap<At, Option<Cell>>,
    asker: Asker,
}

impl Known<'_> {
    /// The least and the most that a cell's value can be.
    fn range(&self, at: At) -> (f64, f64) {
        let reach = |direction, endless| match self.problem(direction, at).solve() {
            Err(microlp::Error::Unbounded) => endless,
            solved => solved.unwrap().into_solution().unwrap().objective(),
        };
        let least = reach(OptimizationDirection::Minimize, f64::NEG_INFINITY);
        (least, reach(OptimizationDirection::Maximize, f64::INFINITY))
    }

    fn problem(&self, direction: OptimizationDirection, aim: At) -> Problem {
        let (_, kind, least, most) = self.table.unit;
        let is_mean = kind == Kind::Mean;
        let of_aim: BTreeSet<Atom> = self.table.atoms(aim).collect();
        let mut problem = Problem::new(direction);
        let mut amounts: BTreeMap<Atom, Variable> = BTreeMap::new();
        let mut people: BTreeMap<Atom, Variable> = BTreeMap::new();
        for atom in self.table.truth.keys() {
            let weight = if of_aim.contains(atom) { 1.0 } else { 0.0 };
            let free = (0.0, f64::INFINITY);
            if kind == Kind::Count {
                let both = problem.add_var(weight, free);
                amounts.insert(*atom, both);
                people.insert(*atom, both);
                continue;
            }
            let amount = problem.add_var(weight, free);
            let count = problem.add_var(0.0, free);
            if is_mean && most.is_finite() {
                problem.add_constraint([(amount, 1.0), (count, -most)], ComparisonOp::Le, 0.0);
            }
            if is_mean && least > 0.0 {
                problem.add_constraint([(amount, 1.0), (count, -least)], ComparisonOp::Ge, 0.0);
            }
            amounts.insert(*atom, amount);
            people.insert(*atom, count);
        }
        // By what everything is multiplied.
        let scale = problem.add_var(0.0, if is_mean { (0.0, f64::INFINITY) } else { (1.0, 1.0) });
        if is_mean {
            let all: Vec<_> = of_aim.iter().map(|atom| (people[atom], 1.0)).collect();
            problem.add_constraint(all, ComparisonOp::Eq, 1.0);
        }
        let mut fix = |terms: Vec<(Variable, f64)>, value: f64, slack: f64| {
            let with = |bound: f64| terms.iter().copied().chain([(scale, -bound)]);
            let terms = |bound| with(bound).collect::<Vec<_>>();
            if slack > 0.0 {
                problem.add_constraint(terms(value + slack), ComparisonOp::Le, 0.0);
                problem.add_constraint(terms(value - slack), ComparisonOp::Ge, 0.0);
            } else {
                problem.add_constraint(terms(value), ComparisonOp::Eq, 0.0);
            }
        };
        let mut at_least_one = Vec::new();
        for (at, cell) in self.shown {
            let of = |all: &BTreeMap<Atom, Variable>| -> Vec<(Variable, f64)> {
                self.table.atoms(*at).map(|atom| (all[&atom], 1.0)).collect()
            };
            let answers = match cell {
                Some(cell) => cell.answers,
                None if self.asker == Asker::Insider => self.table.written[at].answers,
                None => None,
            };
            if let Some(answers) = answers {
                fix(of(&people), f64::from(answers), 0.0);
            } else {
                at_least_one.push(of(&people));
            }
            match cell {
                None => {}
                Some(Cell { value, answers: Some(answers) }) if is_mean => {
                    let answers = f64::from(*answers);
                    fix(of(&amounts), value * answers, EXACT * answers);
                }
                Some(Cell { value, answers: None }) if is_mean => {
                    // So many times the mean as there are answers.
                    let weighted = of(&people).into_iter().map(|(one, _)| (one, -value));
                    fix(of(&amounts).into_iter().chain(weighted).collect(), 0.0, EXACT);
                }
                Some(Cell { value, .. }) => fix(of(&amounts), *value, EXACT),
            }
        }
        for mut terms in at_least_one {
            terms.push((scale, -1.0));
            problem.add_constraint(terms, ComparisonOp::Ge, 0.0);
        }
        problem
    }
}

/// How narrow the interval of a value may be, and the reason why, told by whoever asks.
fn wanted(table: &Table, at: At, asker: Asker) -> f64 {
    let Cell { value, answers } = table.written[&at];
    // What is hidden for another's sake is no secret, but an insider is not told it either.
    let is_shield = answers.is_some_and(|answers| answers >= LIMIT);
    let share = match asker {
        Asker::Insider if is_shield => INSIDER_SHARE,
        Asker::Everybody | Asker::Insider => PROTECTED_SHARE,
    };
    share * value
}

/// What is told too closely in some tables, and how many cells are hidden and shown.
fn told(seeds: impl Iterator<Item = u64>) -> (Vec<String>, usize, usize) {
    let (mut told, mut hidden, mut open) = (Vec::new(), 0, 0);
    for seed in seeds {
        let table = Table::of(seed);
        let loaded = table.loaded();
        let snapshot = loaded.snapshot();
        let state = snapshot.indicators().next().unwrap();
        let shown = table.shown(state);
        for (at, cell) in &shown {
            let Cell { value, answers } = table.written[at];
            if cell.is_some() {
                open += 1;
                assert!(answers.is_none_or(|answers| answers >= LIMIT), "{seed}: {at:?} is shown");
                continue;
            }
            hidden += 1;
            for asker in [Asker::Everybody, Asker::Insider] {
                // Whoever knows how many there are knows what is counted, and what says nothing of its answers has none
                // that an insider could know.
                let is_unknown = table.written.values().any(|one| one.answers.is_none());
                if asker == Asker::Insider && (table.unit.1 == Kind::Count || is_unknown) {
                    continue;
                }
                let (least, most) = Known { table: &table, shown: &shown, asker }.range(*at);
                let wanted = wanted(&table, *at, asker);
                // A value of zero is told where it has no room at all.
                if most - least < wanted * 0.999 || most - least < 1e-4 {
                    told.push(format!(
                        "table {seed} in {}: {at:?} is {value} on {answers:?} and lies from {least} to {most} for {asker:?}, of {:?} {:?} {shown:?}",
                        table.unit.0,
                        table.series.iter().map(|one| &one.0).collect::<Vec<_>>(),
                        table.periods.iter().map(|one| one.0).collect::<Vec<_>>(),
                    ));
                }
            }
        }
    }
    (told, hidden, open)
}

#[test]
fn no_suppressed_value_can_be_told_from_what_is_published() {
    let (told, hidden, open) = told(0..100);
    assert!(told.is_empty(), "{} are told:\n{}", told.len(), told.join("\n"));
    assert!(hidden > 300 && open > 300, "{hidden} hidden, {open} shown");
}
