//! An indicator over time: its values, what they are compared with, its target, and where the pace leads.
//!
//! [`figure`] finds what there is to show, [`names`] says it in words, [`drawing`] draws it, and [`legend`] names what
//! the drawing had no room to name itself.

mod drawing;
mod figure;
mod legend;
mod marks;
mod names;
mod plot;

use self::figure::Figure;

use super::svg::Width;
use crate::assess::IndicatorState;
use crate::render::words::voice::Voice;

/// The chart with its legend; empty where one figure says as much.
pub(crate) fn trend(state: &IndicatorState<'_>, voice: &Voice) -> String {
    let Some(figure) = Figure::of(state) else { return String::new() };
    let words = names::words(state, &figure, voice);
    let names = names::names(state, &figure, voice);
    let drawn =
        Width::BOTH.map(|width| drawing::draw(state, &figure, &names, &words, width, voice));
    let [(narrow, in_narrow), (wide, in_wide)] = &drawn;
    let legend = legend::legend(state, &figure, &names, [in_narrow, in_wide], voice);
    [narrow.as_str(), wide.as_str(), legend.as_str()].concat()
}
