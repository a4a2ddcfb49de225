//! Who reported, in words: of one card in one round, and of many in a sentence.

use super::markup;
use super::tally::listed;
use super::voice::Voice;
use crate::assess::{Reporting, ReportingCounts};
use crate::model::Symbol;

/// Whether a card reported for a round, with shape, word and colour, as short as a table of many rounds needs.
pub(crate) fn badge(voice: &Voice, reporting: Reporting) -> String {
    let (class, symbol) = match reporting {
        Reporting::OnTime => ("on-time", Symbol::Check),
        Reporting::Late(_) => ("handed-in-late", Symbol::Clock),
        Reporting::Reported => ("handed-in", Symbol::Check),
        Reporting::Missing(_) => ("missing", Symbol::Cross),
        Reporting::NotYetDue => ("not-yet-due", Symbol::Empty),
        Reporting::NotInForce => ("not-in-force", Symbol::Dash),
    };
    markup::badge(class, symbol, &words(voice, reporting))
}

fn words(voice: &Voice, reporting: Reporting) -> String {
    let label = match reporting {
        Reporting::OnTime => "reporting-on-time",
        Reporting::Late(days) => return voice.say("reporting-late", [("count", days.into())]),
        Reporting::Reported => "reporting-undated",
        Reporting::Missing(_) => "reporting-missing",
        Reporting::NotYetDue => "reporting-not-yet-due",
        Reporting::NotInForce => "reporting-not-in-force",
    };
    voice.label(label).to_owned()
}

/// Who reported for a published round: "Av 61 enheter har 43 rapporterat i tid för tertial 2 2026, 11 har rapporterat
/// för sent och 7 har inte rapporterat." It names those in time even where nobody was.
pub(crate) fn sentence(voice: &Voice, counts: ReportingCounts, period: &str) -> String {
    let spoken = [("expected", counts.expected.into()), ("period", period.into())];
    match counts {
        ReportingCounts { expected: 0, .. } => voice.say("reporting-nobody-expected", spoken),
        ReportingCounts { expected: 1, .. } => {
            let how = only(counts);
            voice.say("reporting-only", [("how", how.into()), ("period", period.into())])
        }
        _ if counts.missing == counts.expected => voice.say("reporting-nobody", spoken),
        _ if counts.on_time == counts.expected => voice.say("reporting-everybody", spoken),
        _ => {
            let first = voice.say(
                "reporting-first",
                [
                    ("expected", counts.expected.into()),
                    ("count", counts.on_time.into()),
                    ("period", period.into()),
                ],
            );
            let others = [
                ("reporting-some-late", counts.late),
                ("reporting-some-undated", counts.undated),
                ("reporting-some-missing", counts.missing),
                ("reporting-some-waiting", counts.waiting),
            ];
            let others = others.into_iter().filter(|(_, count)| *count > 0);
            let others = others.map(|(id, count)| voice.say(id, [("count", count.into())]));
            let parts: Vec<String> = std::iter::once(first).chain(others).collect();
            format!("{}.", listed(&parts, voice))
        }
    }
}

/// How the only card did.
fn only(counts: ReportingCounts) -> &'static str {
    match counts {
        ReportingCounts { on_time: 1, .. } => "on-time",
        ReportingCounts { late: 1, .. } => "late",
        ReportingCounts { undated: 1, .. } => "undated",
        ReportingCounts { missing: 1, .. } => "missing",
        ReportingCounts { .. } => "waiting",
    }
}
