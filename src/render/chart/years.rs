//! A strategy's goals year after year, up to the one in which all are to be reached: a column a year, each as high as
//! there are goals, its parts those that are reached, reached in part, not reached, and not known.

use super::axis::stride;
use super::labels::{Area, Labels, spot};
use super::letters::Face;
use super::parts::{self, Part};
use super::svg::Anchor;
use super::svg::{ChartWords, Path, Svg, Width};
use crate::locale::RichText;

/// The heights of what stands above the columns and below them.
const HEAD: f64 = 26.0;
const FOOT: f64 = 24.0;
/// The widest a column is.
const WIDEST: f64 = 52.0;

/// A year.
pub(crate) struct Column {
    /// Its name.
    pub(crate) name: RichText,
    /// How its goals stood; none: it is to come.
    pub(crate) parts: Option<[Part; 4]>,
}

/// A strategy's years.
pub(crate) struct Years {
    /// All of them, the last being that in which its goals are to be reached.
    pub(crate) columns: Vec<Column>,
    /// What is to be so in the last one, in words; of use while it is to come.
    pub(crate) goal: RichText,
}

/// The chart in both widths; empty where no year has begun.
pub(crate) fn years(years: &Years, words: &ChartWords) -> String {
    if years.columns.iter().all(|column| column.parts.is_none()) {
        return String::new();
    }
    Width::BOTH.map(|width| draw(years, words, width)).concat()
}

fn draw(years: &Years, words: &ChartWords, width: Width) -> String {
    let sheet = match width {
        Width::Narrow => (width.length(), 210.0),
        Width::Wide => (width.length(), 250.0),
    };
    let bottom = sheet.1 - FOOT;
    let height = bottom - HEAD;
    let count = f64::from(u32::try_from(years.columns.len()).unwrap_or(u32::MAX)).max(1.0);
    let step = sheet.0 / count;
    let column = (step * 0.84).min(WIDEST);
    let mut svg = Svg::open(width.class(), sheet, words);
    let mut labels = Labels::new(sheet);
    svg.path("grid", &Path::line((0.0, bottom), (sheet.0, bottom)));
    let mut middle = step / 2.0;
    let mut middles = Vec::new();
    for year in &years.columns {
        if let Some(counted) = &year.parts {
            for stretch in parts::stretches(counted, height) {
                parts::standing(&stretch, (middle - column / 2.0, bottom), column, &mut svg);
            }
        }
        middles.push(middle);
        middle += step;
    }
    if let (Some(last), Some(x)) = (years.columns.last(), middles.last())
        && last.parts.is_none()
    {
        svg.rect("to-come", (x - column / 2.0, HEAD), (column, height - 1.0));
        let mut flag = Path::default();
        flag.shape((*x, HEAD), "v-16l-10 4.500 10 4.500");
        svg.path("flag", &flag);
        labels.keep_free(Area::around((*x - 5.0, HEAD - 9.0), 7.0));
        let beside = spot(x - 15.0, HEAD - 8.0, Anchor::End);
        labels.place("aim", Face::Plain, &years.goal, &[beside]);
    }
    name(years, &middles, step, sheet.1 - 6.0, &mut labels);
    labels.write(&mut svg);
    svg.close()
}

/// Names the last year, the latest that has begun, the first one, and of the others as many as there is room for.
fn name(years: &Years, middles: &[f64], step: f64, y: f64, labels: &mut Labels) {
    let every = usize::try_from(stride(1.0, step, 42.0)).unwrap_or(1);
    let last = years.columns.len().saturating_sub(1);
    let latest = years.columns.iter().rposition(|column| column.parts.is_some()).unwrap_or(last);
    let others = (0..=last).rev().filter(|position| (last - position).is_multiple_of(every));
    let mut named: Vec<usize> = Vec::new();
    for position in [last, latest, 0].into_iter().chain(others) {
        let (Some(column), Some(x)) = (years.columns.get(position), middles.get(position)) else {
            continue;
        };
        if named.contains(&position) {
            continue;
        }
        named.push(position);
        let mut spots = vec![spot(*x, y, Anchor::Middle)];
        // At the sheet's edges a name may stand to the side of its column.
        if position == 0 {
            spots.push(spot(0.0, y, Anchor::Start));
        }
        if position == last {
            spots.push(spot(x + step / 2.0, y, Anchor::End));
        }
        labels.place("soft", Face::Plain, &column.name, &spots);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Symbol;

    fn column(name: &str, parts: Option<[u32; 3]>) -> Column {
        let part = |class, count| Part { class, symbol: Symbol::Check, count };
        let parts = parts.map(|[reached, not_reached, unknown]| {
            [
                part("reached", reached),
                part("partly-reached", 0),
                part("not-reached", not_reached),
                part("unknown", unknown),
            ]
        });
        Column { name: name.into(), parts }
    }

    fn wide(columns: Vec<Column>) -> String {
        let both = years(&Years { columns, goal: "Alla 4".into() }, &ChartWords::default());
        both.split("<svg class=\"wide\"").nth(1).unwrap_or_default().to_owned()
    }

    #[test]
    fn a_column_is_as_high_as_there_are_goals_and_the_last_year_is_the_aim() {
        let svg =
            wide(vec![column("2025", Some([1, 1, 2])), column("2026", None), column("2027", None)]);
        // 200 units for four goals, the reached at the foot.
        assert!(
            svg.contains("is-reached\"><rect x=\"74\" y=\"176\" width=\"52\" height=\"48\""),
            "{svg}"
        );
        assert!(
            svg.contains("is-unknown\"><rect x=\"74\" y=\"26\" width=\"52\" height=\"98\""),
            "{svg}"
        );
        assert!(svg.contains("class=\"to-come\"") && svg.contains(">Alla 4</text>"), "{svg}");
    }

    #[test]
    fn a_strategy_that_is_over_has_no_aim_left() {
        let svg = wide(vec![column("2026", Some([1, 1, 2])), column("2027", Some([2, 2, 0]))]);
        assert!(!svg.contains("class=\"to-come\"") && !svg.contains("Alla 4"), "{svg}");
    }

    #[test]
    fn a_strategy_that_has_not_begun_has_no_chart() {
        assert_eq!(wide(vec![column("2030", None)]), "");
        assert_eq!(wide(Vec::new()), "");
    }
}
