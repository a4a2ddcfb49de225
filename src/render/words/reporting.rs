//! Who reported, in words: of one card in one round, and of many in a sentence.

use super::edition::Edition;
use super::status::Badge;
use super::tally::listed;
use super::voice::Voice;
use jiff::civil::Date;

use crate::assess::{Reporting, ReportingCounts, RoundStage, RoundState, Timeliness, Wording};
use crate::locale::RichText;
use crate::model::Symbol;

/// Whether a card reported for a round, with shape, word and colour, as short as a table of many rounds needs.
pub(crate) fn badge(voice: &Voice, reporting: Reporting) -> Badge {
    let (class, symbol) = match reporting {
        Reporting::OnTime => ("on-time", Symbol::Check),
        Reporting::Late(_) => ("handed-in-late", Symbol::Clock),
        Reporting::Reported => ("handed-in", Symbol::Check),
        Reporting::Missing(_) => ("missing", Symbol::Cross),
        Reporting::NotYetDue => ("not-yet-due", Symbol::Empty),
        Reporting::NotInForce => ("not-in-force", Symbol::Dash),
    };
    Badge::new(class, symbol, words(voice, reporting))
}

fn words(voice: &Voice, reporting: Reporting) -> RichText {
    let label = match reporting {
        Reporting::OnTime => "reporting-on-time",
        Reporting::Late(days) => return voice.say("reporting-late", [("count", days.into())]),
        Reporting::Reported => "reporting-undated",
        Reporting::Missing(_) => "reporting-missing",
        Reporting::NotYetDue => "reporting-not-yet-due",
        Reporting::NotInForce => "reporting-not-in-force",
    };
    voice.label(label)
}

/// Who reported for a published round: "Av 61 enheter har 43 rapporterat i tid för maj–augusti 2026, 11 har rapporterat
/// för sent och 7 har inte rapporterat." It names those in time even where nobody was.
pub(crate) fn sentence(voice: &Voice, counts: ReportingCounts, period: RichText) -> RichText {
    let spoken = [("expected", counts.expected.into()), ("period", (&period).into())];
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
            let parts: Vec<RichText> = std::iter::once(first).chain(others).collect();
            let mut sentence = listed(&parts, voice);
            sentence.push_str(".");
            sentence
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

/// Whether a follow-up came in time and when, in words.
pub(crate) fn came(voice: &Voice, timeliness: Timeliness, day: Option<Date>) -> RichText {
    let how = match timeliness {
        Timeliness::OnTime => voice.label("reported-on-time"),
        Timeliness::Late(days) => voice.say("reported-late", [("count", days.into())]),
        Timeliness::Unknown => return voice.label("reported-undated"),
    };
    match day {
        Some(day) => {
            let how = how.lowercase();
            voice.say("reported-on", [("date", voice.date(day).into()), ("how", how.into())])
        }
        None => how,
    }
}

/// How far a round has come, in a sentence.
pub(crate) fn round_lead(voice: &Voice, state: &RoundState<'_>) -> RichText {
    let deadline = voice.date(state.round.deadline);
    match state.stage {
        RoundStage::Upcoming => voice.say("round-upcoming", [("deadline", deadline.into())]),
        RoundStage::Open => voice.say("round-open", [("deadline", deadline.into())]),
        RoundStage::Closed => {
            let published = voice.date(state.round.published);
            voice.say("round-closed", [("published", published.into())])
        }
        RoundStage::Published => voice.say(
            "round-published",
            [("expected", state.expected.into()), ("reported", state.reported().into())],
        ),
    }
}

/// From which follow-up the figures are, or that there is none.
pub(crate) fn known_from(edition: &Edition<'_>) -> RichText {
    let voice = &edition.voice;
    let last = edition.snapshot.totals.last_round.and_then(|key| edition.snapshot.round(key));
    match last {
        Some(state) => voice.say(
            "start-last-round",
            [
                ("period", voice.period(state.round.period).into()),
                ("date", voice.date(state.round.published).into()),
            ],
        ),
        None => voice.label("start-nothing-reported"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LanguageIndex;
    use crate::theme::Theme;

    /// How many reported how, and the sentence in Swedish and English.
    type Case = (&'static [(Reporting, usize)], &'static str, &'static str);

    fn said(language: &str, all: &[(Reporting, usize)]) -> String {
        let theme = Theme::embedded().unwrap();
        let voice = Voice::new(&theme, LanguageIndex(0), language, &[]);
        let counts: ReportingCounts =
            all.iter().flat_map(|(one, count)| vec![*one; *count]).collect();
        sentence(&voice, counts, "2026".into()).into_plain()
    }

    #[test]
    fn who_reported_is_said_rightly_of_every_count() {
        use Reporting::{Late, Missing, NotInForce, NotYetDue, OnTime, Reported};
        let cases: [Case; 8] = [
            (
                &[(NotInForce, 3)],
                "Inget målkort gällde för 2026.",
                "No scorecard was in force for 2026.",
            ),
            (
                &[(OnTime, 1)],
                "Den enda enheten med målkort har rapporterat i tid för 2026.",
                "The only unit with a scorecard has reported on time for 2026.",
            ),
            (
                &[(Missing(3), 1)],
                "Den enda enheten med målkort har inte rapporterat för 2026.",
                "The only unit with a scorecard has not reported for 2026.",
            ),
            (
                &[(Missing(3), 2)],
                "Ingen av de 2 enheterna har rapporterat för 2026.",
                "None of the 2 units have reported for 2026.",
            ),
            (
                &[(OnTime, 61)],
                "Alla 61 enheter har rapporterat i tid för 2026.",
                "All 61 units have reported on time for 2026.",
            ),
            (
                &[(OnTime, 58), (Late(2), 1), (Missing(3), 2)],
                "Av 61 enheter har 58 rapporterat i tid för 2026, 1 har rapporterat för sent och 2 har inte rapporterat.",
                "Of 61 units, 58 have reported on time for 2026, 1 has reported late and 2 have not reported.",
            ),
            (
                &[(Late(1), 2), (Missing(1), 1)],
                "Av 3 enheter har ingen rapporterat i tid för 2026, 2 har rapporterat för sent och 1 har inte rapporterat.",
                "Of 3 units, none has reported on time for 2026, 2 have reported late and 1 has not reported.",
            ),
            (
                &[(OnTime, 1), (Reported, 1), (NotYetDue, 1)],
                "Av 3 enheter har 1 rapporterat i tid för 2026, 1 har rapporterat på en dag som inte är känd och 1 ska rapportera senare.",
                "Of 3 units, 1 has reported on time for 2026, 1 has reported on a day that is not known and 1 is to report later.",
            ),
        ];
        for (all, swedish, english) in cases {
            assert_eq!(said("sv", all), swedish);
            assert_eq!(said("en", all), english);
        }
    }
}
