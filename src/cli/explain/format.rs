//! An explanation on a terminal and for a machine.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::super::table::wrapped;
use super::super::voice::{Voice, as_number};
use super::places::Shown;
use super::report::NotHandedIn;
use crate::assess::{CoverageCounts, Held};
use crate::locale::{Args, Locale};
use crate::render::explanation::{Basis, Explanation};

/// What is answered.
pub(super) enum Answer {
    /// Why it stands as it does.
    Explained {
        /// The id as typed.
        id: String,
        /// The day that it holds for.
        as_of: Date,
        /// The explanation.
        explanation: Explanation,
        /// Where each of its grounds is written.
        written: Vec<Shown>,
        /// What is written of it but is not public yet.
        held: Vec<HeldLine>,
    },
    /// It is not public yet.
    NotYet(NotYet),
    /// It is a report that nobody has handed in.
    NotHandedIn(NotHandedIn),
}

/// That something is not public yet.
pub(super) struct NotYet {
    /// The id as typed.
    pub(super) id: String,
    /// The day asked about.
    pub(super) as_of: Date,
    /// The first day on which it is public, where that is known.
    pub(super) public_from: Option<Date>,
    /// The file and the line.
    pub(super) written: Option<(String, Option<usize>)>,
    /// How much it covers, where it is a report.
    pub(super) covers: Option<Covers>,
}

/// How much a report covers.
pub(super) struct Covers {
    /// In words.
    pub(super) words: String,
    /// Of each kind.
    pub(super) counts: CoverageCounts,
}

/// Something that is written of the thing but is not public yet.
pub(super) struct HeldLine {
    pub(super) what: Held,
    pub(super) until: Date,
    pub(super) path: String,
    pub(super) line: Option<usize>,
}

/// For the terminal.
pub(super) fn text(answer: &Answer, voice: &Voice) -> String {
    match answer {
        Answer::Explained { explanation, written, held, .. } => {
            told(explanation, written, held, voice)
        }
        Answer::NotYet(not_yet) => not_public(not_yet, voice),
        Answer::NotHandedIn(report) => not_handed_in(report, voice),
    }
}

fn told(explanation: &Explanation, written: &[Shown], held: &[HeldLine], voice: &Voice) -> String {
    let say = |id: &str| voice.say(id, &Args::new());
    let mut out = wrapped(&format!("{}: {}", explanation.kind, explanation.name), 0);
    let status = Args::new().text("status", &*explanation.status);
    out.push_str(&wrapped(&voice.say("explain-status", &status), 0));
    let page = Args::new().text("page", &*explanation.page);
    out.push_str(&wrapped(&voice.say("explain-page", &page), 0));
    heading(&mut out, &say("explain-why"));
    for sentence in &explanation.sentences {
        out.push_str(&wrapped(sentence, 2));
    }
    heading(&mut out, &say("explain-grounds"));
    for (basis, written) in explanation.grounds.iter().zip(written) {
        out.push_str(&ground(basis, written, voice));
    }
    if !held.is_empty() {
        heading(&mut out, &say("explain-held"));
        for one in held {
            let args = Args::new().text("until", date(one.until, voice));
            let id = format!("explain-held-{}", one.what.as_str());
            out.push_str(&wrapped(&voice.say(&id, &args), 2));
            out.push_str(&far_in(&line(&one.path, one.line)));
        }
    }
    out
}

fn heading(out: &mut String, words: &str) {
    out.push('\n');
    out.push_str(words);
    out.push('\n');
}

/// Where something is written, on a line of its own.
fn far_in(words: &str) -> String {
    format!("      {words}\n")
}

fn ground(basis: &Basis, written: &Shown, voice: &Voice) -> String {
    let mut out = wrapped(&format!("{}: {}", basis.label, basis.words), 2);
    match written {
        Shown::At(path, at) => out.push_str(&far_in(&line(path, *at))),
        Shown::Usual => {
            out.push_str(&far_in(&voice.say("explain-usual", &Args::new())));
        }
        Shown::Nowhere => {}
    }
    out
}

fn not_public(not_yet: &NotYet, voice: &Voice) -> String {
    let args = Args::new().text("id", &*not_yet.id).text("day", date(not_yet.as_of, voice));
    let mut out = match not_yet.public_from {
        Some(from) => {
            let args = args.text("from", date(from, voice)).text("from-typed", from.to_string());
            wrapped(&voice.say("explain-not-public-until", &args), 0)
        }
        None => wrapped(&voice.say("explain-not-public", &args), 0),
    };
    if let Some(covers) = &not_yet.covers {
        let words = Args::new().text("words", &*covers.words);
        out.push_str(&wrapped(&voice.say("explain-covers", &words), 0));
    }
    if let Some((path, at)) = &not_yet.written {
        out.push_str(&far_in(&line(path, *at)));
    }
    out
}

fn not_handed_in(report: &NotHandedIn, voice: &Voice) -> String {
    let args = Args::new()
        .text("id", &*report.id)
        .number("goals", as_number(report.goals))
        .number("activities", as_number(report.activities))
        .text("path", &*report.path);
    let mut out = format!("{}\n", voice.say("explain-not-handed-in", &args));
    let deadline = Args::new().text("date", date(report.deadline, voice));
    out.push_str(&wrapped(&voice.say("explain-deadline", &deadline), 0));
    out
}

fn date(date: Date, voice: &Voice) -> String {
    Locale::new(voice.language.tag()).date(date)
}

/// `content/malkort/skola/2026.md:12`, as editors take it.
fn line(path: &str, line: Option<usize>) -> String {
    line.map_or_else(|| path.to_owned(), |line| format!("{path}:{line}"))
}

/// For a machine.
pub(super) fn json(answer: &Answer) -> String {
    let object = match answer {
        Answer::Explained { id, as_of, explanation, written, held } => {
            let grounds = explanation.grounds.iter().zip(written).map(|(basis, written)| {
                json!({
                    "id": basis.id,
                    "label": basis.label,
                    "value": basis.words,
                    "written": place(written),
                })
            });
            let held = held.iter().map(|one| {
                json!({
                    "what": one.what.as_str(),
                    "public_from": one.until.to_string(),
                    "written": { "path": one.path, "line": one.line },
                })
            });
            json!({
                "id": id,
                "as_of": as_of.to_string(),
                "public": true,
                "kind": explanation.kind,
                "name": explanation.name,
                "page": explanation.page,
                "status": explanation.status,
                "reasons": explanation.sentences,
                "grounds": grounds.collect::<Value>(),
                "not_public_yet": held.collect::<Value>(),
            })
        }
        Answer::NotYet(not_yet) => {
            let written = not_yet.written.as_ref();
            json!({
                "id": not_yet.id,
                "as_of": not_yet.as_of.to_string(),
                "public": false,
                "public_from": not_yet.public_from.map(|from| from.to_string()),
                "written": written.map(|(path, line)| json!({ "path": path, "line": line })),
                "covers": not_yet.covers.as_ref().map(covered),
            })
        }
        Answer::NotHandedIn(report) => json!({
            "id": report.id,
            "as_of": report.as_of.to_string(),
            "public": false,
            "handed_in": false,
            "deadline": report.deadline.to_string(),
            "goals": report.goals,
            "activities": report.activities,
            "write": report.path,
        }),
    };
    format!("{object:#}\n")
}

fn covered(covers: &Covers) -> Value {
    let of = |[told, expected]: [usize; 2]| json!({ "told": told, "expected": expected });
    json!({
        "goals": of(covers.counts.goals),
        "activities": of(covers.counts.activities),
        "indicators": of(covers.counts.indicators),
    })
}

fn place(written: &Shown) -> Value {
    match written {
        Shown::At(path, line) => json!({ "path": path, "line": line }),
        Shown::Usual => json!("default"),
        Shown::Nowhere => Value::Null,
    }
}
