//! The drawing of activities along the calendar, for one width of window.
//!
//! In a wide window a name stands beside its bar, in a narrow one above it.

use super::figure::{Bar, Planned, Timeline, begins, ends};
use crate::locale::RichText;
use crate::render::chart::axis::{self, Scale};
use crate::render::chart::labels::{Labels, spot};
use crate::render::chart::letters::{self, Face};
use crate::render::chart::svg::Anchor;
use crate::render::chart::svg::{ChartWords, Path, Svg, Width};

/// The most lines that a name takes.
const NAME_LINES: usize = 2;
/// How long a name's lines are beside a bar, and what its status's shape takes before it.
const NAME: f64 = 218.0;
const SHAPE: f64 = 20.0;
/// The heights of a bar and of the years above them all.
const BAR: f64 = 12.0;
const HEAD: f64 = 22.0;
const FOOT: f64 = 24.0;
/// A late part shorter than this ends without a point.
const ROOM_FOR_POINT: f64 = 12.0;
/// Between two activities.
const APART: f64 = 10.0;

/// Where an activity stands.
struct Row<'t> {
    planned: &'t Planned,
    lines: Vec<RichText>,
    top: f64,
    /// The middle of its bar.
    middle: f64,
}

/// The sheet: its size, where the calendar lies on it, and how.
struct Plot {
    sheet: (f64, f64),
    left: f64,
    right: f64,
    across: Scale,
    years: (f64, f64),
}

/// The drawing.
pub(super) fn draw(
    timeline: &Timeline,
    (years, in_words): ((f64, f64), &dyn Fn(i32) -> RichText),
    words: &ChartWords,
    width: Width,
) -> String {
    let (rows, height) = rows(timeline, width);
    let (left, right) = match width {
        Width::Narrow => (4.0, width.length() - 4.0),
        Width::Wide => (NAME + SHAPE + 12.0, width.length() - 4.0),
    };
    let plot = Plot {
        sheet: (width.length(), height),
        left,
        right,
        across: Scale::new(years, (left, right)),
        years,
    };
    let mut labels = Labels::new(plot.sheet);
    let mut svg = Svg::open(width.class(), plot.sheet, words);
    // What goes down the sheet may not cross the names above the bars of a narrow one.
    let bands: Vec<(f64, f64)> = match width {
        Width::Narrow => rows.iter().map(|row| (row.middle - 9.0, row.middle + 9.0)).collect(),
        Width::Wide => vec![(HEAD - 4.0, height - FOOT + 4.0)],
    };
    calendar(&plot, in_words, &bands, &mut labels, &mut svg);
    mark_known_until(timeline, &plot, &bands, &mut labels, &mut svg);
    for row in &rows {
        row.draw(timeline, &plot, &mut labels, &mut svg);
    }
    labels.write(&mut svg);
    svg.close()
}

/// The rows one below the other, and the height of the sheet.
fn rows(timeline: &Timeline, width: Width) -> (Vec<Row<'_>>, f64) {
    let mut top = HEAD;
    let mut rows = Vec::new();
    for planned in &timeline.rows {
        let room = match width {
            Width::Narrow => width.length() - SHAPE - 4.0,
            Width::Wide => NAME,
        };
        let lines = letters::lines(&planned.name, room, NAME_LINES);
        let names = letters::LINE * f64::from(u32::try_from(lines.len()).unwrap_or(1));
        let (middle, bottom) = match width {
            Width::Narrow => (top + names + 12.0, top + names + 18.0),
            Width::Wide => (top + names.max(BAR) / 2.0, top + names.max(BAR)),
        };
        rows.push(Row { planned, lines, top, middle });
        top = bottom + APART;
    }
    (rows, top + FOOT - APART)
}

/// A line down the sheet, as far as its bands reach.
fn down(path: &mut Path, x: f64, bands: &[(f64, f64)]) {
    for (top, bottom) in bands {
        path.to((x, *top)).on((x, *bottom));
    }
}

/// The years, each between the lines where it begins and ends.
fn calendar(
    plot: &Plot,
    in_words: &dyn Fn(i32) -> RichText,
    bands: &[(f64, f64)],
    labels: &mut Labels,
    svg: &mut Svg,
) {
    let (from, to) = plot.years;
    let stride = f64::from(axis::stride(to - from, plot.right - plot.left, 46.0));
    let mut grid = Path::default();
    let mut year = from;
    while year <= to {
        down(&mut grid, plot.across.place(year), bands);
        let middle = spot(plot.across.place(year + 0.5), 14.0, Anchor::Middle);
        labels.place("soft", Face::Plain, &in_words(axis::whole(year)), &[middle]);
        year += stride;
    }
    svg.path("grid", &grid);
}

/// The day up to which the site knows, named at the foot.
fn mark_known_until(
    timeline: &Timeline,
    plot: &Plot,
    bands: &[(f64, f64)],
    labels: &mut Labels,
    svg: &mut Svg,
) {
    let Some((day, words)) = &timeline.known_until else { return };
    let x = plot.across.place(begins(*day));
    let mut until = Path::default();
    down(&mut until, x, bands);
    svg.path("known-until", &until);
    let y = plot.sheet.1 - 5.0;
    let spots = [
        spot(x, y, Anchor::Middle),
        spot(x, y, Anchor::End),
        spot(x, y, Anchor::Start),
        spot(plot.sheet.0, y, Anchor::End),
        spot(0.0, y, Anchor::Start),
    ];
    labels.place("", Face::Plain, words, &spots);
}

impl Row<'_> {
    fn draw(&self, timeline: &Timeline, plot: &Plot, labels: &mut Labels, svg: &mut Svg) {
        let planned = self.planned;
        svg.begin(&format!("planned is-{}", planned.class));
        svg.symbol(planned.symbol, (7.0, self.top + 9.0), 12.0);
        let y = self.middle;
        let (top, place) = (y - BAR / 2.0, |time: f64| plot.across.place(time));
        match planned.bar() {
            Bar::Closed(start, end) => {
                svg.rect("", (place(start), top), ((place(end) - place(start)).max(3.0), BAR));
            }
            Bar::OpenStart(end) => {
                svg.path("open", &Path::line((plot.left, y), (place(end), y)));
                svg.path("edge", &Path::line((place(end), top), (place(end), top + BAR)));
            }
            Bar::OpenEnd(start) => {
                svg.path("open", &Path::line((place(start), y), (plot.right, y)));
                svg.path("edge", &Path::line((place(start), top), (place(start), top + BAR)));
            }
            Bar::Unknown => {}
        }
        self.late_part(timeline, plot, svg);
        self.first_promise(plot, svg);
        svg.end();
        self.words(timeline, plot, labels);
    }

    /// From the last day to that up to which the site knows: stripes with a point at their end.
    fn late_part(&self, timeline: &Timeline, plot: &Plot, svg: &mut Svg) {
        let end = self.planned.end.filter(|_| self.planned.is_late);
        let (Some(end), Some((until, _))) = (end, &timeline.known_until) else { return };
        let (from, to) = (plot.across.place(ends(end)), plot.across.place(begins(*until)));
        svg.path("late", &Path::line((from, self.middle), (to.max(from + 3.0), self.middle)));
        if to - from < ROOM_FOR_POINT {
            return;
        }
        let mut point = Path::default();
        point.shape((to, self.middle), "l-6-5v10z");
        svg.path("point", &point);
    }

    /// The last day first promised: a mark of its own above the bar, and a line from it to the day that holds.
    fn first_promise(&self, plot: &Plot, svg: &mut Svg) {
        let (Some(first), Some(end)) = (self.planned.first_end, self.planned.end) else { return };
        let (from, to) = (plot.across.place(ends(first)), plot.across.place(ends(end)));
        let above = self.middle - BAR / 2.0 - 3.0;
        let mut moved = Path::line((from, above), (to, above));
        moved.shape((from, above - 3.0), &format!("v{}", BAR + 6.0));
        svg.path("moved", &moved);
        let mut mark = Path::default();
        mark.shape((from, above - 4.0), "l4 4-4 4-4-4z");
        svg.path("first", &mark);
    }

    fn words(&self, timeline: &Timeline, plot: &Plot, labels: &mut Labels) {
        let mut y = self.top + 13.0;
        for line in &self.lines {
            labels.place("", Face::Plain, line, &[spot(SHAPE, y, Anchor::Start)]);
            y += letters::LINE;
        }
        let y = self.middle + 5.0;
        let (words, spot) = match self.planned.bar() {
            Bar::Closed(..) => return,
            Bar::OpenStart(_) => ("?".into(), spot(plot.left + 2.0, y, Anchor::Start)),
            Bar::OpenEnd(_) => ("?".into(), spot(plot.right - 2.0, y, Anchor::End)),
            Bar::Unknown => {
                (timeline.unknown_words.clone(), spot(plot.left + 2.0, y, Anchor::Start))
            }
        };
        labels.place("soft", Face::Plain, &words, &[spot]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{planned, until};
    use super::super::timeline;
    use super::*;

    fn wide(rows: Vec<Planned>) -> String {
        let year = |year: i32| year.to_string().into();
        let both = timeline(&until("2026-07-02", rows), &ChartWords::default(), &year);
        both.split("<svg class=\"wide\"").nth(1).unwrap().to_owned()
    }

    #[test]
    fn the_late_part_reaches_to_the_day_up_to_which_the_site_knows() {
        // 2025 and 2026 from 250 to 596: half a year is 86.5 units.
        let late = Planned { is_late: true, ..planned(Some("2025-01-01"), Some("2025-12-31")) };
        let svg = wide(vec![late]);
        assert!(svg.contains("<rect x=\"250\""), "{svg}");
        assert!(svg.contains("width=\"173\""), "{svg}");
        assert!(svg.contains("class=\"late\" d=\"M423 "), "{svg}");
        assert!(svg.contains("class=\"known-until\" d=\"M509.3 "), "{svg}");
        let in_time = wide(vec![planned(Some("2025-01-01"), Some("2025-12-31"))]);
        assert!(!in_time.contains("class=\"late\""), "{in_time}");
    }

    #[test]
    fn a_moved_last_day_shows_the_one_first_promised() {
        let first_end = Some("2025-06-30".parse().unwrap());
        let svg =
            wide(vec![Planned { first_end, ..planned(Some("2025-01-01"), Some("2026-12-31")) }]);
        assert!(svg.contains("class=\"moved\"") && svg.contains("class=\"first\""), "{svg}");
    }

    #[test]
    fn what_is_not_known_is_open_or_said() {
        let svg = wide(vec![planned(None, Some("2026-12-31")), planned(None, None)]);
        assert!(svg.contains("class=\"open\"") && !svg.contains("<rect"), "{svg}");
        assert!(svg.contains(">?</text>") && svg.contains(">inte känt</text>"), "{svg}");
    }
}
