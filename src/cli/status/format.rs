//! How it is going, on a terminal and for a machine.

use std::fmt::Write;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::super::table::{self, Counted, Part, table};
use super::super::voice::Voice;
use super::super::voice::as_number;
use crate::assess::{InOrder, LevelCount, RollUp, WhyUnknown};
use crate::locale::Args;
use crate::model::{ActivityStatus, GoalStatus, Period};
use crate::render::progress::{
    Incomplete, ProgressInWords, Publicity, Round, Row, StrategyInWords,
};

/// How many late activities a terminal shows; a machine gets all.
const LATE_SHOWN: usize = 15;

/// How many reports that leave something out a terminal shows; a machine gets all.
const INCOMPLETE_SHOWN: usize = 15;

/// For the terminal.
pub(super) fn text(account: &ProgressInWords, voice: &Voice) -> String {
    let say = |id: &str| voice.say(id, &Args::new());
    let heading = Args::new().text("name", &*account.title).text("day", &*account.day);
    let mut out = format!("{}\n", voice.say("status-heading", &heading));
    let unknown = account.ends_unknown.iter();
    let lead = [&account.known_from, &account.goals, &account.activities];
    paragraph(&mut out, lead.into_iter().chain(unknown));
    if let Some(interim) = &account.interim {
        paragraph(&mut out, interim.words.iter());
    }
    for (what, known, words, count) in [
        (say("status-goals"), say("status-judged"), &account.goal_words, Of::Goals),
        (say("status-activities"), say("status-reported"), &account.activity_words, Of::Activities),
    ] {
        if row(&account.all, count, voice).total == 0 {
            continue;
        }
        let counted = Counted { what: &what, statuses: words, known: &known };
        let told = |part: &Row| row(part, count, voice);
        let whole = Part { title: None, rows: vec![told(&account.all)] };
        let groups = account.groups.iter().map(|group| Part {
            title: Some(&group.title),
            rows: group.rows.iter().map(told).collect(),
        });
        let parts: Vec<Part<'_>> = std::iter::once(whole).chain(groups).collect();
        // Writing to a string cannot fail.
        let _ = write!(out, "\n{}", table(&counted, &parts));
    }
    for strategy in &account.strategies {
        let name = format!("{}.", strategy.name.trim_end_matches('.'));
        let sentence = format!("{name} {}", strategy.words);
        paragraph(&mut out, [&sentence].into_iter());
    }
    paragraph(&mut out, account.judgeable.iter().map(|(_, words)| words));
    late(&mut out, account, voice);
    for round in &account.rounds {
        silent(&mut out, round, voice);
        incomplete(&mut out, round, voice);
    }
    paragraph(&mut out, account.next.iter());
    out
}

/// Sentences, each from the beginning of a line.
fn paragraph<'p>(out: &mut String, sentences: impl Iterator<Item = &'p String>) {
    out.push('\n');
    for sentence in sentences {
        out.push_str(&table::wrapped(sentence, 0));
    }
}

/// Which of the two is counted.
#[derive(Clone, Copy)]
enum Of {
    Goals,
    Activities,
}

fn row(row: &Row, of: Of, voice: &Voice) -> table::Row {
    let (counts, known, total) = match of {
        Of::Goals => counted(&row.share.goals),
        Of::Activities => counted(&row.share.activities),
    };
    let of_total = Args::new().number("known", f64::from(known)).number("total", f64::from(total));
    let known = voice.say("status-of-total", &of_total);
    table::Row { name: row.name.clone(), counts, known, total }
}

fn counted<S: InOrder>(roll_up: &RollUp<S>) -> (Vec<u32>, u32, u32) {
    let covered = roll_up.iter().filter(|(status, _)| status.is_covered());
    let counts = covered.map(|(_, count)| count).collect();
    (counts, roll_up.covered(), roll_up.total())
}

fn late(out: &mut String, account: &ProgressInWords, voice: &Voice) {
    let count = Args::new().number("count", as_number(account.late.len()));
    let _ = write!(out, "\n{}\n", voice.say("status-late", &count));
    for late in account.late.iter().take(LATE_SHOWN) {
        let line = format!("{} ({}, {})", late.name, late.unit, late.words);
        out.push_str(&table::wrapped(&line, 2));
    }
    if let Some(more) = account.late.len().checked_sub(LATE_SHOWN).filter(|more| *more > 0) {
        let more = Args::new().number("count", as_number(more));
        out.push_str(&table::wrapped(&voice.say("status-more-late", &more), 2));
    }
}

fn silent(out: &mut String, round: &Round, voice: &Voice) {
    paragraph(out, [&round.words].into_iter());
    if round.missing.is_empty() {
        return;
    }
    let heading = match round.publicity {
        Publicity::Public => "status-not-reported",
        Publicity::NotYetPublic => "status-not-handed-in",
    };
    let _ = writeln!(out, "{}", voice.say(heading, &Args::new()));
    for unit in &round.missing {
        out.push_str(&table::wrapped(&format!("{} ({})", unit.name, unit.words), 2));
    }
}

/// Who has reported and left something out.
fn incomplete(out: &mut String, round: &Round, voice: &Voice) {
    if round.incomplete.is_empty() {
        return;
    }
    let count = Args::new().number("count", as_number(round.incomplete.len()));
    let _ = writeln!(out, "{}", voice.say("status-incomplete", &count));
    for unit in round.incomplete.iter().take(INCOMPLETE_SHOWN) {
        out.push_str(&table::wrapped(&format!("{}: {}", unit.name, unit.words), 2));
    }
    let more = round.incomplete.len().checked_sub(INCOMPLETE_SHOWN);
    if let Some(more) = more.filter(|more| *more > 0) {
        let more = Args::new().number("count", as_number(more));
        out.push_str(&table::wrapped(&voice.say("status-more-incomplete", &more), 2));
    }
}

/// For a machine: the same figures under names that no language changes.
pub(super) fn json(account: &ProgressInWords, day: Date) -> String {
    let groups = account
        .groups
        .iter()
        .map(|group| (group.id.to_owned(), group.rows.iter().map(part).collect::<Value>()));
    let late = account.late.iter().map(|late| {
        json!({
            "id": late.id,
            "name": late.name,
            "unit": late.unit,
            "days_late": late.days,
            "page": late.page,
        })
    });
    let rounds = account.rounds.iter().map(|round| {
        let missing = round
            .missing
            .iter()
            .map(|unit| json!({ "unit": unit.id, "name": unit.name, "days_over": unit.days_over }));
        json!({
            "period": round.id,
            "public": round.publicity == Publicity::Public,
            "expected": round.expected,
            "reported": round.expected - round.missing.len(),
            "missing": missing.collect::<Value>(),
            "incomplete": round.incomplete.iter().map(covered).collect::<Value>(),
        })
    });
    let mut object = Map::new();
    object.insert("as_of".to_owned(), day.to_string().into());
    object.insert("name".to_owned(), account.title.as_str().into());
    object.insert("all".to_owned(), part(&account.all));
    let interim = account.interim.as_ref().map(|interim| {
        json!({
            "period": interim.period.to_string(),
            "goals": distribution(&interim.share.goals, GoalStatus::as_str),
            "activities": distribution(&interim.share.activities, ActivityStatus::as_str),
        })
    });
    object.insert("last_result".to_owned(), interim.into());
    object.extend(groups);
    let strategies = account.strategies.iter().map(strategy);
    object.insert("strategies".to_owned(), strategies.collect());
    let judgeable = account
        .judgeable
        .as_ref()
        .map(|(count, _)| json!({ "promises": count.promises, "judgeable": count.judgeable }));
    object.insert("judgeability".to_owned(), judgeable.into());
    object.insert("late".to_owned(), late.collect());
    object.insert("rounds".to_owned(), rounds.collect());
    object.insert("next_deadline".to_owned(), on(account.next_deadline));
    object.insert("next_publication".to_owned(), on(account.next_publication));
    format!("{:#}\n", Value::Object(object))
}

fn on(next: Option<(Period, Date)>) -> Value {
    next.map_or(
        Value::Null,
        |(period, date)| json!({ "period": period.to_string(), "date": date.to_string() }),
    )
}

fn strategy(strategy: &StrategyInWords) -> Value {
    let LevelCount { reached, partly_reached, not_reached, unknown } = strategy.levels;
    let because = |why: &WhyUnknown| strategy.unknown.iter().filter(|one| *one == why).count();
    let why = WhyUnknown::ALL.iter().map(|why| (why.as_str().to_owned(), because(why).into()));
    json!({
        "id": strategy.id,
        "name": strategy.name,
        "page": strategy.page,
        "levels": {
            "reached": reached,
            "partly-reached": partly_reached,
            "not-reached": not_reached,
            "unknown": unknown,
        },
        "unknown_because": why.collect::<Map<String, Value>>(),
    })
}

fn part(row: &Row) -> Value {
    json!({
        "id": row.id,
        "name": row.name,
        "page": row.page,
        "goals": distribution(&row.share.goals, GoalStatus::as_str),
        "activities": distribution(&row.share.activities, ActivityStatus::as_str),
    })
}

/// What a report that leaves something out covers.
fn covered(one: &Incomplete) -> Value {
    let [goals, activities, indicators] = &one.left_out;
    let of = |[told, expected]: [usize; 2], left_out: &[String]| json!({ "told": told, "expected": expected, "left_out": left_out });
    json!({
        "unit": one.id,
        "name": one.name,
        "goals": of(one.counts.goals, goals),
        "activities": of(one.counts.activities, activities),
        "indicators": of(one.counts.indicators, indicators),
    })
}

fn distribution<S: InOrder>(roll_up: &RollUp<S>, word: fn(S) -> &'static str) -> Value {
    let counts: Map<String, Value> =
        roll_up.iter().map(|(status, count)| (word(status).to_owned(), count.into())).collect();
    json!({ "total": roll_up.total(), "known": roll_up.covered(), "by_status": counts })
}
