//! Activities along the calendar: the chart, what its signs mean, and the same days as a table.

use super::figures::{self, Figures};
use crate::assess::{ActivityState, InOrder, RollUp, Wording as _};
use crate::locale::RichText;
use crate::model::{Activity, ActivityStatus, Key, Period, Thing};
use crate::render::chart::{self, Planned};
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::scene::Scene;
use crate::render::words::status::Badge;
use crate::render::words::tally::{self, CountedStatus};
use crate::render::words::voice::Voice;

view! {
    /// A timeline.
    TimelineView {
        /// The chart.
        chart: Html,
        /// The statuses in it, each with its shape.
        statuses: Vec<Badge>,
        /// What the marked day is.
        note: Option<RichText>,
        /// Whether anything is late, had its last day moved, or lacks a day.
        has_late: bool,
        has_moved: bool,
        has_unknown: bool,
        /// The same days.
        table: Figures,
    }
}

/// As many activities as a reader can follow on one calendar.
const MOST: usize = 60;

/// The timeline of activities, of what is named; `None`: no day of any of them is known, or there are too many.
pub(crate) fn timeline(
    scene: &Scene<'_>,
    name: &RichText,
    activities: impl IntoIterator<Item = Key<Activity>>,
) -> Option<TimelineView> {
    let known = activities.into_iter().filter_map(|key| scene.snapshot.activity(key));
    let mut states: Vec<&ActivityState<'_>> = known.collect();
    if states.len() > MOST {
        return None;
    }
    // What is to be done first comes first, and what has no last day at the end.
    let last_day = |state: &ActivityState<'_>| state.current.end.map(Period::last_day);
    states.sort_by_key(|state| (last_day(state).is_none(), last_day(state)));
    let voice = &scene.voice;
    let rows: Vec<Planned> = states.iter().map(|state| planned(state, voice)).collect();
    let has = |is: fn(&Planned) -> bool| rows.iter().any(is);
    let (has_late, has_moved) = (has(|row| row.is_late), has(|row| row.first_end.is_some()));
    let has_unknown = has(|row| row.start.is_none() || row.end.is_none());
    let told = told(name, &states, &rows, voice);
    // The day of the build would change every page every night; that of the latest change of these activities rests.
    let latest_changes = &scene.snapshot.latest_changes;
    let changed = states.iter().filter_map(|state| latest_changes.of(Thing::Activity(state.key)));
    let known_until = changed.max();
    let in_words = |id: &'static str, day| voice.say(id, [("date", voice.date(day).into())]);
    let figure = chart::Timeline {
        known_until: known_until.map(|day| (day, in_words("timeline-known-until", day))),
        unknown_words: voice.label("timeline-unknown"),
        rows,
    };
    let drawn = chart::timeline(&figure, &told, &|year| chart::year(voice, year));
    let statuses = statuses(&states);
    (!drawn.is_empty()).then(|| TimelineView {
        chart: Html(drawn),
        statuses: statuses.iter().map(|status| status.badge(voice)).collect(),
        note: known_until.map(|day| in_words("timeline-note", day)),
        has_late,
        has_moved,
        has_unknown,
        table: table(told.title, &states, has_moved, voice),
    })
}

fn planned(state: &ActivityState<'_>, voice: &Voice) -> Planned {
    Planned {
        name: voice.text(&state.current.name),
        class: state.status.word(),
        symbol: state.status.symbol(),
        start: state.current.start.map(Period::first_day),
        end: state.current.end.map(Period::last_day),
        first_end: state.first_end,
        is_late: state.status == ActivityStatus::Late,
    }
}

/// The statuses that any of them has, in order.
fn statuses(states: &[&ActivityState<'_>]) -> Vec<ActivityStatus> {
    let known = |status: &ActivityStatus| states.iter().any(|state| state.status == *status);
    ActivityStatus::ORDER.into_iter().filter(known).collect()
}

fn told(
    name: &RichText,
    states: &[&ActivityState<'_>],
    rows: &[Planned],
    voice: &Voice,
) -> chart::ChartWords {
    let count = |is: fn(&Planned) -> bool| rows.iter().filter(|row| is(row)).count();
    let roll_up: RollUp<ActivityStatus> = states.iter().map(|state| state.status).collect();
    let mut sentences = vec![tally::sentence(&roll_up, voice, None)];
    let first = rows.iter().filter_map(|row| row.start).min();
    let last = rows.iter().filter_map(|row| row.end).max();
    if let (Some(first), Some(last)) = (first, last) {
        let spoken = [("first", voice.date(first).into()), ("last", voice.date(last).into())];
        sentences.push(voice.say("timeline-told-span", spoken));
    }
    for (id, count) in [
        ("timeline-told-moved", count(|row| row.first_end.is_some())),
        ("timeline-told-unknown", count(|row| row.start.is_none() || row.end.is_none())),
    ] {
        if count > 0 {
            sentences.push(voice.say(id, [("count", count.into())]));
        }
    }
    chart::ChartWords {
        title: voice.say("timeline-title", [("name", name.into())]),
        description: RichText::joined(&sentences, " "),
    }
}

fn table(
    caption: RichText,
    states: &[&ActivityState<'_>],
    has_moved: bool,
    voice: &Voice,
) -> Figures {
    let label = |id: &'static str| voice.label(id);
    let mut columns =
        vec![label("activity"), label("status"), label("starts"), label("to-be-done-by")];
    if has_moved {
        columns.push(label("timeline-first-end"));
    }
    let rows = states.iter().map(|state| {
        let day = |period: Option<Period>| {
            period.map_or_else(|| label("not-known"), |period| voice.period(period))
        };
        let mut cells =
            vec![state.status.name(voice), day(state.current.start), day(state.current.end)];
        if has_moved {
            cells.push(state.first_end.map_or_else(String::new, |first| voice.date(first)).into());
        }
        figures::row(voice.text(&state.current.name), cells)
    });
    let rows = rows.collect();
    Figures::new(caption, columns, rows)
}
