//! `malkort next`: when the site will next change by itself, and why; for the scheduler, and for whoever set it up.

use jiff::ToSpan as _;
use serde_json::{Value, json};

use super::args::{NextArguments, NextFormat};
use super::clock::{DayRequest, WrongDay, day, wrong_day};
use super::ending::Ending;
use super::places::{beside, own_publication};
use super::trouble::{load_trouble, publish_trouble};
use super::voice::Voice;
use super::{load, print, print_error, print_json};
use crate::build::{Loaded, NextError, TurningDay, TurningReason, next_days};
use crate::locale::{Args, Language, Locale};
use crate::model::Thing;
use crate::publish::LastPublication;
use crate::read::Disk;

pub(super) fn next(arguments: &NextArguments, voice: &Voice) -> Ending {
    let (loaded, sources) = match load::site(&arguments.root, day(arguments.as_of), voice) {
        Ok(site) => site,
        Err(ending) => return ending,
    };
    if let Err(ending) = believed(arguments, &loaded, voice) {
        return ending;
    }
    let until = arguments.until.unwrap_or_else(|| loaded.as_of.saturating_add(1.year()));
    let files = Disk::new(&arguments.root);
    match next_days(&files, &loaded, until, usize::from(arguments.count)) {
        Ok(days) => {
            match arguments.format {
                NextFormat::Text => print(&text(&days, until, voice)),
                NextFormat::Json => {
                    print_json(&format!("{:#}\n", as_json(&days, &loaded, until, voice)));
                }
                NextFormat::Date => {
                    let first = days.first();
                    print(&first.map_or_else(String::new, |first| format!("{}\n", first.day)));
                }
            }
            Ending::Done
        }
        // Files are numbered alike whichever day the site is read for.
        Err(NextError::Render(error)) => {
            load::not_rendered(error, &arguments.root, &sources, voice)
        }
        Err(NextError::Load(error)) => failed(&load_trouble(&error, voice)),
        Err(NextError::Unreadable(day)) => {
            failed(&voice.say("next-render", &Args::new().text("detail", day.to_string())))
        }
    }
}

fn failed(sentence: &str) -> Ending {
    print_error(&format!("malkort: {sentence}\n"));
    Ending::Environment
}

/// Whether the clock can be believed, as a build asks: a scheduler that is told of a wrong day builds on it.
fn believed(arguments: &NextArguments, loaded: &Loaded, voice: &Voice) -> Result<(), Ending> {
    let out = beside(&arguments.root, &loaded.config.build_dir);
    let last = LastPublication::read(&out).map_err(|error| {
        print_error(&format!("malkort: {}\n", publish_trouble(&error, voice)));
        Ending::Environment
    })?;
    let last = own_publication(last.as_ref(), &loaded.config);
    let request = DayRequest { day: arguments.as_of, names_folder: true };
    let (today, known) = match wrong_day(request, loaded, &arguments.root, last) {
        None | Some(WrongDay::Named { .. }) => return Ok(()),
        Some(WrongDay::Behind { today, known } | WrongDay::FarAhead { today, known }) => {
            (today, known)
        }
    };
    let args = Args::new().text("today", today.to_string()).text("day", known.to_string());
    print_error(&format!("malkort: {}\n", voice.say("next-wrong-clock", &args)));
    Err(Ending::Environment)
}

fn text(days: &[TurningDay], until: jiff::civil::Date, voice: &Voice) -> String {
    let locale = Locale::new(match voice.language {
        Language::Swedish => "sv",
        Language::English => "en",
    });
    if days.is_empty() {
        let args = Args::new().text("until", locale.date(until));
        return format!("{}\n", voice.say("next-nothing", &args));
    }
    let mut out = String::new();
    for day in days {
        let args = Args::new().text("date", locale.date(day.day));
        out.push_str(&voice.say("next-day", &args));
        out.push('\n');
        for words in reasons(day, voice) {
            out.push_str("    ");
            out.push_str(&words);
            out.push('\n');
        }
    }
    out
}

fn reasons(day: &TurningDay, voice: &Voice) -> Vec<String> {
    if day.reasons.is_empty() {
        return vec![voice.say("turn-none", &Args::new())];
    }
    day.reasons.iter().map(|reason| in_words(reason, voice)).collect()
}

fn in_words(reason: &TurningReason, voice: &Voice) -> String {
    let args = Args::new().text("id", reason.id.as_str()).text("name", reason.name.as_str());
    voice.say(&format!("turn-{}", reason.turn.turning.as_str()), &args)
}

fn as_json(days: &[TurningDay], loaded: &Loaded, until: jiff::civil::Date, voice: &Voice) -> Value {
    let reason = |reason: &TurningReason| {
        json!({
            "turning": reason.turn.turning.as_str(),
            "kind": kind(reason.turn.thing),
            "id": reason.id,
            "name": reason.name,
            "words": in_words(reason, voice),
        })
    };
    let day = |day: &TurningDay| {
        json!({
            "day": day.day.to_string(),
            "reasons": day.reasons.iter().map(reason).collect::<Vec<Value>>(),
        })
    };
    json!({
        "as_of": loaded.as_of.to_string(),
        "until": until.to_string(),
        "next": days.first().map(|first| first.day.to_string()),
        "days": days.iter().map(day).collect::<Vec<Value>>(),
    })
}

/// What kind of thing it is, in the data.
fn kind(thing: Thing) -> &'static str {
    match thing {
        Thing::Unit(_) => "unit",
        Thing::Perspective(_) => "perspective",
        Thing::Scorecard(_) => "scorecard",
        Thing::Revision(..) => "revision",
        Thing::Goal(_) => "goal",
        Thing::Activity(_) => "activity",
        Thing::Indicator(_) => "indicator",
        Thing::FollowUp(_) => "follow-up",
        Thing::Round(_) => "round",
        Thing::Strategy(_) => "strategy",
        Thing::StrategyArea(_) => "strategy-area",
        Thing::StrategyGoal(_) => "strategy-goal",
        Thing::Document(_) => "document",
        Thing::News(_) => "news",
        Thing::Page(_) => "page",
        Thing::Source(_) => "source",
    }
}
