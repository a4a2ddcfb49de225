//! Which of the municipality's words for a status was meant? By what the typed word means first, then by its letters.
//!
//! `ej uppnått` is no misspelt `uppnått`: it means what the municipality calls `inte nått`. So the words that people
//! use for each canonical status are known here, in Swedish and in English, and the municipality's own word for the
//! same status is what is suggested. Only a word that is none of them is compared by its letters.

use crate::model::{ActivityStatus, GoalStatus, Label};
use crate::read::nearest_of;

/// A canonical status with the words that people use for it.
pub(super) trait Canonical: Copy + PartialEq + 'static {
    /// Each status with such words: small letters, `ej`, `icke` and `not` written `inte`.
    const WORDS: &'static [(Self, &'static [&'static str])];
    /// Whose statuses they are, as diagnostics name it.
    const OF: &'static str;
}

impl Canonical for GoalStatus {
    const OF: &'static str = "goal-status";
    const WORDS: &'static [(Self, &'static [&'static str])] = &[
        (
            Self::Reached,
            &[
                "nått",
                "nådd",
                "nådda",
                "nått målet",
                "uppnått",
                "uppnådd",
                "uppnådda",
                "uppnåtts",
                "helt uppnått",
                "helt uppnådd",
                "uppfyllt",
                "uppfylld",
                "måluppfyllt",
                "målet nått",
                "målet uppnått",
                "reached",
                "achieved",
                "met",
                "fulfilled",
            ],
        ),
        (
            Self::CanBeReached,
            &[
                "kan nås",
                "kan uppnås",
                "kommer att nås",
                "kommer att uppnås",
                "bedöms kunna nås",
                "bedöms nås",
                "bedöms uppnås",
                "beräknas uppnås",
                "på väg",
                "på god väg",
                "i fas",
                "can be reached",
                "on track",
                "will be reached",
                "likely",
            ],
        ),
        (
            Self::Uncertain,
            &[
                "osäkert",
                "osäker",
                "oklart",
                "delvis",
                "delvis nått",
                "delvis uppnått",
                "delvis uppnådd",
                "delvis uppfyllt",
                "uncertain",
                "unsure",
                "partly reached",
                "partly achieved",
                "partially reached",
                "partially achieved",
                "at risk",
            ],
        ),
        (
            Self::Unlikely,
            &[
                "svårt att nå",
                "svårt att uppnå",
                "kan inte nås",
                "kan inte uppnås",
                "kommer inte att nås",
                "kommer inte att uppnås",
                "bedöms inte nås",
                "bedöms inte uppnås",
                "nås inte",
                "uppnås inte",
                "osannolikt",
                "hard to reach",
                "unlikely",
                "off track",
                "cannot be reached",
                "can inte be reached",
                "will inte be reached",
            ],
        ),
        (
            Self::NotReached,
            &[
                "inte nått",
                "inte nådd",
                "inte nådda",
                "inte uppnått",
                "inte uppnådd",
                "inte uppnådda",
                "ouppnått",
                "inte uppfyllt",
                "inte uppfylld",
                "ouppfyllt",
                "nåddes inte",
                "uppnåddes inte",
                "missat",
                "missad",
                "misslyckat",
                "misslyckats",
                "inte reached",
                "inte achieved",
                "inte met",
                "unreached",
                "missed",
                "failed",
            ],
        ),
        (
            Self::NotJudged,
            &[
                "inte bedömt",
                "inte bedömd",
                "obedömt",
                "obedömd",
                "inte aktuellt",
                "uppgift saknas",
                "kan inte bedömas",
                "inte judged",
                "inte assessed",
                "unjudged",
            ],
        ),
    ];
}

impl Canonical for ActivityStatus {
    const OF: &'static str = "activity-status";
    const WORDS: &'static [(Self, &'static [&'static str])] = &[
        (
            Self::Done,
            &[
                "klar",
                "klart",
                "klara",
                "färdig",
                "färdigt",
                "genomförd",
                "genomfört",
                "slutförd",
                "slutfört",
                "avslutad",
                "avslutat",
                "utförd",
                "utfört",
                "done",
                "completed",
                "complete",
                "finished",
            ],
        ),
        (
            Self::UnderWay,
            &[
                "pågår",
                "pågående",
                "påbörjad",
                "påbörjat",
                "startad",
                "startat",
                "igång",
                "under arbete",
                "under way",
                "underway",
                "ongoing",
                "started",
                "begun",
                "in progress",
            ],
        ),
        (
            Self::NotBegun,
            &[
                "inte påbörjad",
                "inte påbörjat",
                "opåbörjad",
                "inte startad",
                "inte startat",
                "inte igång",
                "inte begun",
                "inte started",
            ],
        ),
        (
            Self::Late,
            &[
                "försenad",
                "försenat",
                "sen",
                "sent",
                "delayed",
                "late",
                "overdue",
                "behind schedule",
            ],
        ),
        (
            Self::StruckOff,
            &[
                "avförd",
                "avfört",
                "struken",
                "struket",
                "utgår",
                "utgått",
                "nedlagd",
                "inställd",
                "inställt",
                "struck off",
                "cancelled",
                "canceled",
                "dropped",
                "abandoned",
            ],
        ),
        (
            Self::NotReported,
            &[
                "inte rapporterad",
                "inte rapporterat",
                "orapporterad",
                "inte reported",
                "unreported",
            ],
        ),
    ];
}

/// The word of the vocabulary that a typed one stands for.
pub(super) fn meant<'l, S: Canonical>(typed: &str, labels: &'l [Label<S>]) -> Option<&'l str> {
    match status_of::<S>(typed) {
        Some(status) => {
            labels.iter().find(|label| label.means == status).map(|label| label.name.main())
        }
        None => nearest_of(typed, labels.iter().map(|label| (label.name.main(), label.means))),
    }
}

/// The canonical status that a word means in everyday use.
fn status_of<S: Canonical>(typed: &str) -> Option<S> {
    let typed = typed.to_lowercase();
    let words = typed.split([' ', '-', '_', '\u{a0}', '.', ',']).filter(|word| !word.is_empty());
    let same = words.map(|word| if matches!(word, "ej" | "icke" | "not") { "inte" } else { word });
    let plain = same.collect::<Vec<&str>>().join(" ");
    S::WORDS.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(status, _)| *status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    fn labels<S: Copy>(words: &[(&str, S)]) -> Vec<Label<S>> {
        let label = |(word, means): &(&str, S)| Label {
            id: (*word).into(),
            name: Text::new(word),
            means: *means,
            symbol: None,
            meaning: None,
            is_usual: false,
        };
        words.iter().map(label).collect()
    }

    #[test]
    fn a_word_is_suggested_by_what_it_means_before_how_it_is_spelt() {
        let goals = labels(&[
            ("Uppnått", GoalStatus::Reached),
            ("Kan uppnås", GoalStatus::CanBeReached),
            ("Svårt att nå", GoalStatus::Unlikely),
            ("Missades", GoalStatus::NotReached),
            ("Ej bedömt", GoalStatus::NotJudged),
        ]);
        for (typed, word) in [
            ("Ej uppnått", Some("Missades")),
            ("icke uppnådd", Some("Missades")),
            ("not reached", Some("Missades")),
            ("Kan ej uppnås", Some("Svårt att nå")),
            ("nått", Some("Uppnått")),
            ("Upnått", Some("Uppnått")),
            ("Ej bedömd", Some("Ej bedömt")),
            ("Ej beslutat", None),
            ("Oupnått", None),
        ] {
            assert_eq!(meant(typed, &goals), word, "{typed}");
        }
    }

    #[test]
    fn a_meaning_that_the_vocabulary_has_no_word_for_suggests_nothing() {
        let activities =
            labels(&[("Klar", ActivityStatus::Done), ("Påbörjad", ActivityStatus::UnderWay)]);
        assert_eq!(meant("ej påbörjad", &activities), None);
        assert_eq!(meant("slutförd", &activities), Some("Klar"));
    }

    #[test]
    fn no_word_stands_for_two_statuses() {
        fn words<S: Canonical>() -> Vec<&'static str> {
            S::WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect()
        }
        for mut words in [words::<GoalStatus>(), words::<ActivityStatus>()] {
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all);
        }
    }
}
