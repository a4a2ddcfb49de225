//! What is said of a page where only a sentence or two of it is shown?
//!
//! In come the page's own summary, which says how it is going, and its subject; out come 50 to 160 characters, whole
//! words. Where a page has no summary of its own, what its subject amounts to is said instead.

use super::subject::Subject;
use crate::assess::{Level, Wording};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::overview::{Overview, Summary};
use crate::render::words::edition::Edition;
use crate::render::words::reporting::known_from;
use crate::render::words::sentence::ended;
use crate::render::words::standing::revision_stage;
use crate::render::words::tally;

/// The fewest characters that say enough, and the most that are shown.
const FEWEST: usize = 50;
const MOST: usize = 160;

/// The description of a page.
pub(crate) fn description(
    edition: &Edition<'_>,
    subject: Subject,
    title: &RichText,
    own: &RichText,
) -> String {
    let (title, own) = (title.plain(), own.plain().trim());
    let repeats = own.is_empty() || own == title;
    let known = if repeats { amounts_to(edition, subject) } else { Some(own.into()) };
    // An attribute cannot say that its words are of another language.
    let mut words = known.unwrap_or_default().into_plain();
    let site = edition.title();
    let is_short = |words: &str| words.chars().count() < FEWEST;
    if is_short(&words) && title != site.plain() && !words.contains(title) {
        words.insert_str(0, &format!("{} ", ended(&title.into()).plain()));
        words.truncate(words.trim_end().len());
    }
    if is_short(&words) {
        let tail = edition.voice.say("description-tail", [("site", site.into())]);
        words = format!("{} {}", ended(&words.trim().into()).plain(), tail.plain());
    }
    let pieces = words.split([' ', '\n', '\t']).filter(|piece| !piece.is_empty());
    cut(&pieces.collect::<Vec<_>>().join(" "))
}

/// The first words that fit, with an ellipsis in place of the others.
fn cut(words: &str) -> String {
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    let first: String = words.chars().take(MOST - 2).collect();
    let whole = first.rsplit_once(' ').map_or(first.as_str(), |(whole, _)| whole);
    // Held to the last word, so that no line begins with it.
    format!("{}\u{a0}…", whole.trim_end_matches([',', ';', ':', '.', '–', ' ']))
}

/// What a page's subject amounts to; `None`: nothing is known to be said.
fn amounts_to(edition: &Edition<'_>, subject: Subject) -> Option<RichText> {
    match subject {
        Subject::Thing(thing) => of_thing(edition, thing),
        Subject::Overview(page) => of_overview(edition, page),
        Subject::Other => None,
    }
}

fn of_thing(edition: &Edition<'_>, thing: Thing) -> Option<RichText> {
    let (snapshot, voice) = (edition.snapshot, &edition.voice);
    let name = &edition.entries.of(thing)?.name;
    match thing {
        Thing::Unit(key) => {
            let state = snapshot.unit(key);
            let card = state.scorecard.and_then(|key| snapshot.scorecard(key));
            let Some(card) = card else {
                let count = state.responsible_for.len();
                let spoken = [("name", name.into()), ("count", count.into())];
                return Some(voice.say("unit-in-short", spoken));
            };
            let sentence = tally::sentence(&card.branch_activities, voice, None);
            Some(RichText::joined([&ended(name), &sentence], " "))
        }
        Thing::Document(key) => {
            let state = snapshot.document(key);
            let count = state.delivered_by.len();
            let Some(day) = snapshot.binding_day(&state.document.decisions) else {
                let spoken = [("name", ended(name).into()), ("count", count.into())];
                return Some(voice.say("document-in-short", spoken));
            };
            let date = voice.date(day);
            let spoken = [("name", name.into()), ("date", date.into()), ("count", count.into())];
            Some(voice.say("document-in-short-dated", spoken))
        }
        Thing::Source(key) => {
            let count = snapshot.source(key).used_by.len();
            let spoken = [("name", ended(name).into()), ("count", count.into())];
            Some(voice.say("source-in-short", spoken))
        }
        Thing::Strategy(key) => Some(tally::levels(snapshot.strategy(key).levels, voice, None)),
        Thing::Revision(key, position) => {
            let revisions = &snapshot.scorecard(key)?.revisions;
            let shown = revisions.iter().find(|revision| revision.position == position)?;
            let stage = revision_stage(edition, shown.stage, shown.until);
            let goals = voice.say("image-goals", [("count", shown.goals.len().into())]);
            let activities = [("count", shown.activities.len().into())];
            let activities = voice.say("image-activities", activities);
            let mut counts = RichText::joined([&goals, &activities], ", ");
            counts.push_str(".");
            Some(RichText::joined([&ended(name), &ended(&stage), &counts], " "))
        }
        Thing::Perspective(_)
        | Thing::Scorecard(_)
        | Thing::Goal(_)
        | Thing::Activity(_)
        | Thing::Indicator(_)
        | Thing::FollowUp(_)
        | Thing::Round(_)
        | Thing::StrategyArea(_)
        | Thing::StrategyGoal(_)
        | Thing::News(_)
        | Thing::Page(_) => None,
    }
}

fn of_overview(edition: &Edition<'_>, page: Overview) -> Option<RichText> {
    let (snapshot, voice) = (edition.snapshot, &edition.voice);
    let totals = &snapshot.totals;
    match page.row().summary {
        Summary::Own => None,
        Summary::Count(id, count) => Some(voice.say(id, [("count", count(snapshot).into())])),
        Summary::Goals => Some(tally::sentence(&totals.goals, voice, None)),
        Summary::Activities => Some(tally::sentence(&totals.activities, voice, None)),
        Summary::Indicators => {
            let reached =
                snapshot.indicators().filter(|state| state.level == Level::Reached).count();
            let counts =
                [("count", snapshot.indicators().count().into()), ("reached", reached.into())];
            Some(voice.say("indicators-in-short", counts))
        }
        Summary::LastRound => Some(known_from(edition)),
        Summary::Label(id) => Some(voice.label(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_end_with_a_whole_one() {
        let words = "ord, ".repeat(60);
        let shown = cut(words.trim());
        assert!(shown.chars().count() <= MOST && shown.ends_with("ord\u{a0}…"), "{shown}");
        assert!(cut(&"å".repeat(500)).chars().count() <= MOST);
        assert_eq!(cut("Av 3 mål är 1 uppnått."), "Av 3 mål är 1 uppnått.");
    }
}
