//! How many stand where, in words: "Av 14 aktiviteter är 6 klara, 5 pågår och 3 är försenade."
//!
//! The sentence names the best status even when nobody has it, and leaves out the others that nobody has. Each count
//! may lead to the list behind it.

use super::status::{self, Badge};
use super::voice::Voice;
use crate::assess::{InOrder, LevelCount, RollUp};
use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus, Symbol};
use crate::render::words::status::{activity_status, activity_words, judgement, judgement_words};

/// Where the list behind a count stands: the page, to which the status is added as the place in it, or the folder with a
/// page a status.
pub(crate) struct CountLinks<'b> {
    /// The way up from the page shown.
    pub(crate) up: &'b str,
    /// The address of the list's page, empty for the page itself; or that of a folder, with its `/`.
    pub(crate) at: &'b str,
}

impl CountLinks<'_> {
    /// Where those that have a status stand.
    pub(crate) fn address(&self, status: &str) -> String {
        let at = self.at;
        if at.ends_with('/') { format!("{at}{status}.html") } else { format!("{at}#{status}") }
    }

    /// A link to those that have a status.
    /// How many, leading to those that have a status.
    pub(crate) fn link(&self, status: &str, words: RichText) -> RichText {
        words.linked(&format!("{}{}", self.up, self.address(status)))
    }
}

/// Statuses that can be told of.
pub(crate) trait CountedStatus: InOrder {
    /// How its messages begin.
    const FAMILY: &'static str;
    /// What one thing that has it is called in the labels of statuses.
    const ONE: &'static str;
    /// The status as its messages name it.
    fn word(self) -> &'static str;
    /// Its shape, word and colour in the municipality's absence of own words.
    fn badge(self, voice: &Voice) -> Badge;
    /// Its shape likewise.
    fn symbol(self) -> Symbol;
    /// Its word: the municipality's own where it has just one.
    fn name(self, voice: &Voice) -> RichText;
}

impl CountedStatus for GoalStatus {
    const FAMILY: &'static str = "goals";
    const ONE: &'static str = "goal";

    fn word(self) -> &'static str {
        self.as_str()
    }

    fn badge(self, voice: &Voice) -> Badge {
        judgement(voice, self, None)
    }

    fn symbol(self) -> Symbol {
        status::goal_symbol(self)
    }

    fn name(self, voice: &Voice) -> RichText {
        judgement_words(voice, self, None)
    }
}

impl CountedStatus for ActivityStatus {
    const FAMILY: &'static str = "activities";
    const ONE: &'static str = "activity";

    fn word(self) -> &'static str {
        self.as_str()
    }

    fn badge(self, voice: &Voice) -> Badge {
        activity_status(voice, self, None)
    }

    fn symbol(self) -> Symbol {
        status::activity_symbol(self)
    }

    fn name(self, voice: &Voice) -> RichText {
        activity_words(voice, self, None)
    }
}

/// A roll-up as a sentence. With `links`, every count leads to its list.
pub(crate) fn sentence<S: CountedStatus>(
    roll_up: &RollUp<S>,
    voice: &Voice,
    links: Option<&CountLinks<'_>>,
) -> RichText {
    let counts: Vec<(&str, u32)> =
        roll_up.iter().map(|(status, count)| (status.word(), count)).collect();
    let nobody_said = format!("{}-unreported", S::FAMILY);
    counted(S::FAMILY, &counts, (roll_up.covered() == 0).then_some(&nobody_said), voice, links)
}

/// The strategy's goals by level, as a sentence.
pub(crate) fn levels(
    levels: LevelCount,
    voice: &Voice,
    links: Option<&CountLinks<'_>>,
) -> RichText {
    let LevelCount { reached, partly_reached, not_reached, unknown } = levels;
    let counts = [
        ("reached", reached),
        ("partly-reached", partly_reached),
        ("not-reached", not_reached),
        ("unknown", unknown),
    ];
    let nothing_known = reached + partly_reached + not_reached == 0;
    counted("levels", &counts, nothing_known.then_some("levels-all-unknown"), voice, links)
}

fn counted(
    family: &str,
    counts: &[(&str, u32)],
    nobody_said: Option<&str>,
    voice: &Voice,
    links: Option<&CountLinks<'_>>,
) -> RichText {
    let total: u32 = counts.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return voice.label(&format!("{family}-none"));
    }
    if total == 1 {
        let only = counts.iter().find(|(_, count)| *count == 1).map_or("", |(word, _)| *word);
        return voice.say(&format!("{family}-single"), [("status", only.into())]);
    }
    if let Some(id) = nobody_said {
        return voice.say(id, [("total", total.into())]);
    }
    let mut parts = Vec::new();
    for (position, (word, count)) in counts.iter().enumerate() {
        let first = if position == 0 { "first-" } else { "" };
        if position > 0 && *count == 0 {
            continue;
        }
        let words = voice.say(&format!("{family}-{first}{word}"), [("count", (*count).into())]);
        parts.push(match links.filter(|_| *count > 0) {
            Some(links) => links.link(word, words),
            None => words,
        });
    }
    let mut sentence = voice.say(&format!("{family}-of"), [("total", total.into())]);
    sentence.push_str(" ");
    sentence.push(&listed(&parts, voice));
    sentence.push_str(".");
    sentence
}

/// Parts as a list in words: "a, b och c".
pub(crate) fn listed(parts: &[RichText], voice: &Voice) -> RichText {
    match parts {
        [] => RichText::default(),
        [only] => only.clone(),
        [all @ .., last] => {
            let mut said = RichText::joined(all, ", ");
            said.push_str(" ");
            said.push(&voice.label("and"));
            said.push_str(" ");
            said.push(last);
            said
        }
    }
}

/// A level that a measurable goal may have, as it is counted.
pub(crate) struct CountedLevel {
    /// The place of those that have it in a list.
    pub(crate) place: &'static str,
    /// Its shape, word and colour.
    pub(crate) badge: Badge,
    /// Which of the counts is its own.
    pub(crate) of: fn(LevelCount) -> u32,
}

/// The levels, the best first.
pub(crate) fn counted_levels(voice: &Voice) -> [CountedLevel; 4] {
    let level = |place, symbol, label, of| CountedLevel {
        place,
        badge: Badge::new(place, symbol, voice.label(label)),
        of,
    };
    [
        level("reached", Symbol::Check, "level-reached", |count| count.reached),
        level("partly-reached", Symbol::Half, "level-partly-reached", |count| count.partly_reached),
        level("not-reached", Symbol::Cross, "level-not-reached", |count| count.not_reached),
        level("unknown", Symbol::Question, "level-unknown", |count| count.unknown),
    ]
}
