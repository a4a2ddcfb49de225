//! Two revisions of a card: what is new, changed, dropped and carried over.

use super::document::{Document, Item, Manner, Section, Turn, item, section};
use crate::assess::{
    Aspect, Closing, Difference, Fate, FateCounts, Promise, Said, ScorecardState, Wording,
};
use crate::locale::RichText;
use crate::markdown;
use crate::model::{Activity, ActivityVersion, Goal, GoalVersion, Key, Scorecard, Text, Thing};
use crate::render::words::agenda;
use crate::render::words::edition::Edition;
use crate::render::words::kind::horizon;
use crate::render::words::promise::{closed, last_words};
use crate::render::words::tally;
use crate::render::words::voice::Voice;

/// A revision held against another; `None`: one of them is not public.
pub(crate) fn revisions(
    edition: &Edition<'_>,
    scorecard: Key<Scorecard>,
    new: usize,
    old: usize,
) -> Option<Document> {
    let card = edition.snapshot.scorecard(scorecard)?;
    let comparison = edition.snapshot.compare(scorecard, old, new)?;
    let before = edition.entries.of(Thing::Revision(scorecard, old))?;
    let (goals, activities) = (comparison.goal_counts(), comparison.activity_counts());
    let goal_items = comparison.goals.iter().filter_map(|fate| told(edition, fate));
    let activity_items = comparison.activities.iter().filter_map(|fate| told(edition, fate));
    let items: Vec<(Part, Item)> = goal_items.chain(activity_items).collect();
    let of = |part: Part| -> Vec<Item> {
        let own = items.iter().filter(|(known, _)| *known == part);
        own.map(|(_, item)| item.clone()).collect()
    };
    let sections = Part::ALL.into_iter().filter_map(|part| {
        let (id, label) = part.named();
        section(edition, id, label, of(part))
    });
    Some(Document {
        title: title(edition, card, new, old)?,
        lead: sentence(&edition.voice, before.name.clone(), goals, activities),
        sections: sections.collect::<Vec<Section>>(),
    })
}

/// "Skolans målkort 2026: nytt sedan 2025". The earlier revision goes by its id, most often a year.
pub(crate) fn title(
    edition: &Edition<'_>,
    card: &ScorecardState<'_>,
    new: usize,
    old: usize,
) -> Option<RichText> {
    let later = edition.entries.of(Thing::Revision(card.key, new))?;
    let earlier = card.revisions.iter().find(|one| one.position == old)?.revision;
    let spoken = [("new", (&later.name).into()), ("old", earlier.id.as_ref().into())];
    Some(edition.voice.say("comparison-of", spoken))
}

/// How many came, changed and went, in a sentence: "Jämfört med 2016: 4 nya mål, 14 nya aktiviteter och 3 avförda."
pub(crate) fn sentence(
    voice: &Voice,
    old: RichText,
    goals: FateCounts,
    activities: FateCounts,
) -> RichText {
    match counts(voice, goals, activities) {
        Some(list) => {
            voice.say("compared-with", [("old", old.into()), ("differences", list.into())])
        }
        None => voice.say("compared-with-same", [("old", old.into())]),
    }
}

/// What differs, counted, as a list in words; `None`: nothing does.
pub(crate) fn counts(voice: &Voice, goals: FateCounts, activities: FateCounts) -> Option<RichText> {
    let counted = [
        ("new-goals", goals.new),
        ("new-activities", activities.new),
        ("changed-goals", goals.changed),
        ("changed-activities", activities.changed),
        ("dropped-goals", goals.dropped),
        ("dropped-activities", activities.dropped),
        ("ended-goals", goals.ended),
        ("ended-activities", activities.ended),
        ("finished-goals", goals.finished),
        ("finished-activities", activities.finished),
    ];
    let some = counted.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<RichText> =
        some.map(|(id, count)| voice.say(id, [("count", count.into())])).collect();
    (!parts.is_empty()).then(|| tally::listed(&parts, voice))
}

/// What has become of a goal or activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    New,
    Changed,
    Closed(Closing),
    CarriedOver,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::New,
        Self::Changed,
        Self::Closed(Closing::Dropped),
        Self::Closed(Closing::Ended),
        Self::Closed(Closing::Finished),
        Self::CarriedOver,
    ];

    /// The section's id and label.
    fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::New => ("new", "came"),
            Self::Changed => ("changed", "has-changed"),
            Self::Closed(Closing::Dropped) => ("dropped", "went"),
            Self::Closed(Closing::Ended) => ("ended", "ended"),
            Self::Closed(Closing::Finished) => ("finished", "finished"),
            Self::CarriedOver => ("carried-over", "carried-over"),
        }
    }
}

/// A goal or an activity in the words of one revision.
trait NamedPromise {
    fn thing(&self) -> Thing;
    fn name(&self) -> &Text;
    fn kind(&self) -> &'static str;
}

impl NamedPromise for Promise<'_, Goal, GoalVersion> {
    fn thing(&self) -> Thing {
        Thing::Goal(self.key)
    }

    fn name(&self) -> &Text {
        &self.version.name
    }

    fn kind(&self) -> &'static str {
        horizon(self.version.horizon)
    }
}

impl NamedPromise for Promise<'_, Activity, ActivityVersion> {
    fn thing(&self) -> Thing {
        Thing::Activity(self.key)
    }

    fn name(&self) -> &Text {
        &self.version.name
    }

    fn kind(&self) -> &'static str {
        "activity"
    }
}

fn told<'m, T, V>(edition: &Edition<'_>, fate: &Fate<'m, T, V>) -> Option<(Part, Item)>
where
    Promise<'m, T, V>: NamedPromise,
{
    let promise = fate.promise();
    let mut item = item(edition, promise.thing())?;
    edition.voice.text(promise.name()).clone_into(&mut item.name);
    edition.voice.label(promise.kind()).clone_into(&mut item.kind);
    let part = match fate {
        Fate::New(_) => Part::New,
        Fate::CarriedOver(_) => Part::CarriedOver,
        Fate::Changed { old, differences, .. } => {
            item.turns = differences.iter().map(|one| turn(edition, one)).collect();
            if old.thing() != promise.thing()
                && let Some(replaced) = edition.entries.of(old.thing())
            {
                let spoken = [("name", (&replaced.name).into())];
                item.notes.push(edition.voice.say("replaces-named", spoken));
            }
            Part::Changed
        }
        Fate::Closed { closing, said, .. } => {
            let thing = promise.thing();
            item.notes = vec![closed(&edition.voice, *closing, *said), last_words(edition, thing)];
            Part::Closed(*closing)
        }
    };
    Some((part, item))
}

/// One respect in words.
pub(crate) fn turn(edition: &Edition<'_>, difference: &Difference<'_>) -> Turn {
    let manner = match (&difference.old, &difference.new) {
        (Some(Said::Words(_) | Said::Markdown(_)), Some(Said::Words(_) | Said::Markdown(_))) => {
            Manner::WordByWord
        }
        (_, _) => Manner::Whole,
    };
    Turn {
        aspect: edition.voice.label(aspect(difference.aspect)),
        old: spoken(edition, difference.old.as_ref()),
        new: spoken(edition, difference.new.as_ref()),
        manner,
    }
}

fn spoken(edition: &Edition<'_>, said: Option<&Said<'_>>) -> RichText {
    let voice = &edition.voice;
    match said {
        None => voice.label("not-stated"),
        Some(Said::Words(text)) => voice.text(text),
        Some(Said::Markdown(text)) => {
            let shown = voice.text(text);
            shown.styled_alike(markdown::plain(shown.plain()))
        }
        Some(Said::Time(period)) => voice.period(*period),
        Some(Said::Horizon(far)) => voice.label(horizon(*far)),
        Some(Said::SoundManagement) => voice.label("answer-yes"),
        Some(Said::Agenda(targets)) => {
            let names: Vec<RichText> =
                targets.iter().map(|target| agenda::served(voice, *target)).collect();
            RichText::joined(&names, "; ")
        }
        Some(Said::Things(things)) => {
            let names = things.iter().filter_map(|thing| edition.entries.of(*thing));
            RichText::joined(names.map(|entry| &entry.name), "; ")
        }
    }
}

fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Name => "aspect-name",
        Aspect::Description => "aspect-description",
        Aspect::Evaluation => "aspect-evaluation",
        Aspect::Perspective => "perspective",
        Aspect::Horizon => "aspect-horizon",
        Aspect::Start => "aspect-start",
        Aspect::End => "aspect-end",
        Aspect::Responsible => "responsible",
        Aspect::Indicators => "indicators",
        Aspect::Goals => "aspect-goals",
        Aspect::StrategyGoals => "aspect-strategy-goals",
        Aspect::SoundManagement => "goal-sound-management",
        Aspect::Agenda => "agenda",
        Aspect::Documents => "documents",
    }
}
