//! An entry for templates: made once a language; a page that lists it counts a reference, it copies nothing.

use jiff::civil::Date;
use tera::value::Key;
use tera::{Map, Value};

use crate::assess::Snapshot;
use crate::render::html::markup::Html;
use crate::render::html::view::Shown;
use crate::render::words::entry::{ByThing, Details, Entries, Entry, things};
use crate::render::words::status::Badge;

/// An entry as a template places it.
#[derive(Clone, Debug)]
pub(crate) struct EntryView {
    value: Value,
    /// The day of the latest change of a thing whose entry says how it goes.
    latest_change: Option<Date>,
}

impl Shown for EntryView {
    fn shown(self) -> Value {
        self.value
    }

    fn latest_change(&self) -> Option<Date> {
        self.latest_change
    }
}

impl EntryView {
    fn new(entry: &Entry, latest_change: Option<Date>) -> Self {
        Self::with_badge(entry, entry.badge.as_ref(), None, latest_change)
    }

    /// An entry as it once stood, and what became of it.
    pub(super) fn once(entry: &Entry, badge: &Badge, became: Html, latest: Option<Date>) -> Self {
        Self::with_badge(entry, Some(badge), Some(became), latest)
    }

    fn with_badge(
        entry: &Entry,
        badge: Option<&Badge>,
        became: Option<Html>,
        latest_change: Option<Date>,
    ) -> Self {
        let Entry { at, name, kind, unit, short, badge: _, tail: _, details } = entry;
        let own = [
            ("at", at.as_str().shown()),
            ("name", name.shown()),
            ("kind", kind.shown()),
            ("unit", unit.as_ref().shown()),
            ("short", short.as_ref().shown()),
            ("badge", badge.map(Html::from).unwrap_or_default().shown()),
            ("became", became.shown()),
        ];
        let own = own.into_iter().filter(|(_, value)| !value.is_none());
        let fields = own.chain(shown_details(details));
        let fields = fields.map(|(name, value)| (Key::Str(name), value));
        let value = Value::from(fields.collect::<Map>());
        Self { value, latest_change: latest_change.filter(|_| entry.badge.is_some()) }
    }
}

fn shown_details(details: &Details) -> Vec<(&'static str, Value)> {
    match details {
        Details::None => Vec::new(),
        Details::Goal { perspective } => vec![("perspective", perspective.as_ref().shown())],
        Details::Activity { responsible, end, end_day, late_since } => vec![
            ("responsible", responsible.shown()),
            ("end", end.shown()),
            ("end_day", end_day.as_str().shown()),
            ("late_since", late_since.as_ref().shown()),
        ],
        Details::Indicator { latest, target, baseline, level, trend } => vec![
            ("latest", latest.shown()),
            ("target", target.shown()),
            ("baseline", baseline.shown()),
            ("level", level.shown()),
            ("trend", trend.shown()),
        ],
        Details::Period(period) => vec![("period", period.shown())],
        Details::StrategyGoal { number, words } => {
            vec![("number", Value::from(*number)), ("words", words.shown())]
        }
    }
}

/// The entries of all public things as templates place them.
pub(super) fn all(snapshot: &Snapshot<'_>, entries: &Entries) -> ByThing<EntryView> {
    let mut views = ByThing::default();
    for thing in things(snapshot) {
        if let Some(entry) = entries.of(thing) {
            views.put(thing, EntryView::new(entry, snapshot.latest_changes.of(thing)));
        }
    }
    views
}
