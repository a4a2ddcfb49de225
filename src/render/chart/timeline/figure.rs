//! When activities begin and end, as places on an axis of years.

use jiff::civil::Date;

use crate::locale::RichText;
use crate::model::Symbol;
use crate::render::chart::axis::bounds;

/// An activity along the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Planned {
    /// What is to be done.
    pub(crate) name: RichText,
    /// Its status's class, without `is-`.
    pub(crate) class: &'static str,
    /// Its status's shape.
    pub(crate) symbol: Symbol,
    /// Its first day; `None`: not known.
    pub(crate) start: Option<Date>,
    /// Its last day; `None`: not known.
    pub(crate) end: Option<Date>,
    /// The last day first promised, where it was another.
    pub(crate) first_end: Option<Date>,
    /// Whether its last day has passed and it is not done.
    pub(crate) is_late: bool,
}

/// Activities, and the day up to which the site knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Timeline {
    /// The activities, from the top.
    pub(crate) rows: Vec<Planned>,
    /// The day up to which the site knows, and its words; `None`: nothing that has come about is dated.
    pub(crate) known_until: Option<(Date, RichText)>,
    /// What stands where neither the first day nor the last is known.
    pub(crate) unknown_words: RichText,
}

/// How a bar lies, in years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Bar {
    /// From a day to a day.
    Closed(f64, f64),
    /// To a day; from which is not known.
    OpenStart(f64),
    /// From a day; to which is not known.
    OpenEnd(f64),
    /// Neither is known.
    Unknown,
}

impl Planned {
    /// How its bar lies.
    pub(super) fn bar(&self) -> Bar {
        let start = self.start.map(begins);
        match (start, self.end.map(ends)) {
            (Some(start), Some(end)) => Bar::Closed(start.min(end), end),
            (None, Some(end)) => Bar::OpenStart(end),
            (Some(start), None) => Bar::OpenEnd(start),
            (None, None) => Bar::Unknown,
        }
    }

    fn days(&self) -> impl Iterator<Item = f64> {
        let ends = [self.end, self.first_end].into_iter().flatten().map(ends);
        self.start.map(begins).into_iter().chain(ends)
    }
}

impl Timeline {
    /// The whole years that take in every day, and that up to which the site knows; `None`: no activity has a day.
    pub(super) fn years(&self) -> Option<(f64, f64)> {
        let mut days = self.rows.iter().flat_map(Planned::days).peekable();
        days.peek()?;
        let known_until = self.known_until.as_ref().map(|(day, _)| begins(*day));
        let (from, to) = bounds(days.chain(known_until));
        Some((from.floor(), to.ceil().max(from.floor() + 1.0)))
    }
}

/// Where a day begins.
pub(super) fn begins(day: Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year())
}

/// Where a day ends.
pub(super) fn ends(day: Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year()) / f64::from(day.days_in_year())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::render::chart) fn planned(start: Option<&str>, end: Option<&str>) -> Planned {
        let day = |text: &str| text.parse().unwrap();
        Planned {
            name: "Bygga en skola".into(),
            class: "under-way",
            symbol: Symbol::Right,
            start: start.map(day),
            end: end.map(day),
            first_end: None,
            is_late: false,
        }
    }

    pub(in crate::render::chart) fn until(known_until: &str, rows: Vec<Planned>) -> Timeline {
        let words = |text: &str| text.into();
        Timeline {
            rows,
            known_until: Some((known_until.parse().unwrap(), words("Läget då"))),
            unknown_words: words("inte känt"),
        }
    }

    #[test]
    fn a_bar_is_open_where_a_day_is_not_known() {
        let bar = |start, end| planned(start, end).bar();
        assert_eq!(bar(Some("2025-01-01"), Some("2025-12-31")), Bar::Closed(2025.0, 2026.0));
        assert_eq!(bar(None, Some("2025-12-31")), Bar::OpenStart(2026.0));
        assert_eq!(bar(Some("2025-01-01"), None), Bar::OpenEnd(2025.0));
        assert_eq!(bar(None, None), Bar::Unknown);
    }

    #[test]
    fn whole_years_take_in_every_day_and_the_one_up_to_which_the_site_knows() {
        let rows = vec![planned(Some("2024-05-01"), Some("2025-12-31")), planned(None, None)];
        assert_eq!(until("2026-11-03", rows).years(), Some((2024.0, 2027.0)));
        let moved = Planned {
            first_end: Some("2023-02-01".parse().unwrap()),
            ..planned(None, Some("2025-01-31"))
        };
        assert_eq!(until("2024-01-01", vec![moved]).years(), Some((2023.0, 2026.0)));
        assert_eq!(until("2026-11-03", vec![planned(None, None)]).years(), None);
        assert_eq!(until("2026-11-03", Vec::new()).years(), None);
    }
}
