//! A card before it is decided: of which of its promises nobody will be able to tell if they are kept, and why.

use super::edition::Edition;
use super::judgeability;
use crate::assess::{Judgeability, JudgeabilityCount, Lack, RevisionState, Snapshot};
use crate::locale::RichText;
use crate::model::{Key, Scorecard, Text, Thing};
use crate::render::options::RenderOptions;
use crate::theme::Theme;

/// A revision of a card, and whether its promises can be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The question, and the card.
    pub title: RichText,
    /// The answer in a sentence.
    pub lead: RichText,
    /// Its promises, in the card's order.
    pub promises: Vec<ReviewedPromise>,
    /// How many there are, and how many can be judged.
    pub count: JudgeabilityCount,
}

/// A promise of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedPromise {
    /// The promise.
    pub thing: Thing,
    /// Its words, as the card has them.
    pub name: RichText,
    /// What it is: a short-term goal, an activity.
    pub kind: RichText,
    /// Whether anybody will be able to tell if it is kept.
    pub is_judgeable: bool,
    /// What it lacks, each with its word.
    pub lacks: Vec<(Lack, RichText)>,
}

/// Whether the promises of a revision can be judged, in the words of one of the site's languages, by its position among
/// them; `None`: the revision is not public in the snapshot.
pub fn review(
    snapshot: &Snapshot<'_>,
    card: Key<Scorecard>,
    revision: usize,
    theme: &Theme,
    options: &RenderOptions,
    language: usize,
) -> Option<Review> {
    let edition = Edition::new(snapshot, theme, options, language);
    let voice = &edition.voice;
    let mut revisions = snapshot.scorecard(card)?.revisions.iter();
    let revision = revisions.find(|one| one.position == revision)?;
    let found = snapshot.judgeability_of_revision(revision);
    let count: JudgeabilityCount = found.iter().collect();
    let card = voice.text(&revision.revision.title);
    Some(Review {
        title: voice.say("review-of", [("card", card.into())]),
        lead: match count.promises {
            0 => voice.label("review-none"),
            _ => judgeability::sentence(voice, count),
        },
        promises: found.iter().filter_map(|one| promise(&edition, revision, one)).collect(),
        count,
    })
}

fn promise(
    edition: &Edition<'_>,
    revision: &RevisionState<'_>,
    found: &Judgeability,
) -> Option<ReviewedPromise> {
    let voice = &edition.voice;
    let lacks = found.lacks.iter().map(|lack| (*lack, judgeability::name(voice, *lack)));
    Some(ReviewedPromise {
        thing: found.thing,
        name: voice.text(worded(revision, found.thing)?),
        kind: edition.entries.of(found.thing)?.kind.clone(),
        is_judgeable: found.is_judgeable,
        lacks: lacks.collect(),
    })
}

/// The words of a promise in a revision.
fn worded<'m>(revision: &RevisionState<'m>, thing: Thing) -> Option<&'m Text> {
    if let Thing::Goal(goal) = thing {
        return revision
            .goals
            .iter()
            .find(|(key, _)| *key == goal)
            .map(|(_, version)| &version.name);
    }
    let Thing::Activity(activity) = thing else { return None };
    let mut activities = revision.activities.iter();
    activities.find(|(key, _)| *key == activity).map(|(_, version)| &version.name)
}
