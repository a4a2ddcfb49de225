//! What a chart had no room to name itself, below it; and what else is to be known of it.

use std::fmt::Write as _;

use super::drawing::What;
use super::figure::{Figure, Gap};
use super::marks;
use super::names::{self, Names};
use crate::assess::IndicatorState;
use crate::locale::RichText;
use crate::render::chart::axis::{self, Kind, bounds};
use crate::render::chart::svg::Path;
use crate::render::html::markup;
use crate::render::words::voice::Voice;

/// An item of a legend: how a thing looks, and what it is.
struct Item {
    /// The class of its group.
    class: &'static str,
    /// What is drawn, each path with its class.
    look: Vec<(&'static str, Path)>,
    words: RichText,
    /// Whether the narrow and the wide drawing name it themselves.
    named: [bool; 2],
}

/// The legend of both drawings: an item is shown with that which does not name it itself.
pub(super) fn legend(
    state: &IndicatorState<'_>,
    figure: &Figure<'_>,
    names: &Names,
    said: [&Vec<What>; 2],
    voice: &Voice,
) -> String {
    let items = items(figure, names, said, voice);
    let mut out = String::from("<figcaption>");
    if items.iter().any(|item| item.named != [true, true]) {
        out.push_str("<ul class=\"legend\">");
        for item in &items {
            item.write(&mut out);
        }
        out.push_str("</ul>");
    }
    let kind =
        if figure.is_ranking { Kind::Ranking } else { Kind::Figures(state.precision.column()) };
    let steps = axis::steps(bounds(figure.values()), kind);
    let (begins_at, _) = bounds(steps.figures.into_iter());
    for note in names::notes(state, figure, begins_at, voice) {
        // Writing into a text does not fail.
        let _ = write!(out, "<p>{}</p>", markup::html(&note));
    }
    out.push_str("</figcaption>");
    out
}

fn items(figure: &Figure<'_>, names: &Names, said: [&Vec<What>; 2], voice: &Voice) -> Vec<Item> {
    let mut items = Vec::new();
    let is_said = |what: What| said.map(|said| said.contains(&what));
    let way = || Path::line((1.0, 8.0), (31.0, 8.0));
    let drawn = |draw: &dyn Fn(&mut Path)| {
        let mut path = Path::default();
        draw(&mut path);
        path
    };
    if !figure.others.is_empty() {
        items.push(Item {
            class: "own",
            look: vec![("way", way()), ("mark", drawn(&|path| marks::round(path, (16.0, 8.0))))],
            words: names.own.clone(),
            named: is_said(What::Lines),
        });
    }
    for (position, name) in names.others.iter().enumerate() {
        let mark = drawn(&|path| marks::other(path, position, (16.0, 8.0)));
        items.push(Item {
            class: marks::class(position),
            look: vec![("way", way()), ("mark", mark)],
            words: name.clone(),
            named: is_said(What::Lines),
        });
    }
    let ring = drawn(&|path| marks::ring(path, (16.0, 8.0)));
    let mark = drawn(&|path| marks::round(path, (16.0, 8.0)));
    let open = mark.clone();
    let named_things = [
        ("own", vec![("mark", mark), ("ring", ring)], &names.baseline, is_said(What::Baseline)),
        ("", vec![("target", way())], &names.aim, is_said(What::Aim)),
        (
            "own",
            vec![("forecast", way()), ("open", open)],
            &names.forecast,
            is_said(What::Forecast),
        ),
        (
            "",
            vec![("break", Path::line((16.0, 0.0), (16.0, 16.0)))],
            &names.breaks,
            is_said(What::Breaks),
        ),
    ];
    for (class, look, wordings, named) in named_things {
        items.extend(wordings.first().map(|words| Item {
            class,
            look,
            words: words.clone(),
            named,
        }));
    }
    let milestone = ("milestone", drawn(&|path| marks::milestone(path, (16.0, 6.0))));
    let expected = ("expected", drawn(&|path| marks::expected(path, (16.0, 8.0))));
    let tentative = ("open", drawn(&|path| marks::round(path, (16.0, 8.0))));
    let whisker = ("whisker", drawn(&|path| marks::whisker(path, (16.0, 1.0), (16.0, 15.0))));
    for (is_there, class, look, label) in [
        (!figure.milestones.is_empty(), "foreseen", milestone, "chart-milestone"),
        (!figure.expected.is_empty(), "foreseen", expected, "chart-expectation"),
        (!figure.tentative.is_empty(), "own", tentative, "chart-tentative"),
        (!figure.margins.is_empty(), "own", whisker, "chart-margin"),
    ] {
        items.extend(is_there.then(|| Item {
            class,
            look: vec![look],
            words: voice.label(label),
            named: [false, false],
        }));
    }
    for (gap, label) in [
        (Gap::Missing, "value-missing"),
        (Gap::Suppressed, "suppressed"),
        (Gap::NotApplicable, "not-applicable"),
        (Gap::Withheld, "withheld-by-source"),
    ] {
        if figure.gaps.iter().any(|(_, known)| *known == gap) {
            let look = vec![("gap", drawn(&|path| marks::gap(path, gap, (16.0, 8.0))))];
            let words = voice.label(label);
            items.push(Item { class: "", look, words, named: [false, false] });
        }
    }
    items
}

impl Item {
    fn write(&self, out: &mut String) {
        let class = match self.named {
            [true, true] => return,
            [true, false] => " class=\"wide\"",
            [false, true] => " class=\"narrow\"",
            [false, false] => "",
        };
        let _ = write!(
            out,
            "<li{class}><svg viewBox=\"0 0 32 16\" aria-hidden=\"true\"><g class=\"{}\">",
            self.class
        );
        for (class, path) in &self.look {
            let _ = write!(out, "<path class=\"{class}\" d=\"{}\"/>", path.steps());
        }
        let _ = write!(out, "</g></svg>{}</li>", markup::html(&self.words));
    }
}
