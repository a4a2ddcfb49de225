//! A revision held against an earlier one: what is new, what has changed and in which words, what has gone.

use crate::assess::{RevisionState, ScorecardState};
use crate::compare::Word;
use crate::locale::RichText;
use crate::model::{Key, Scorecard, Thing};
use crate::render::address;
use crate::render::block::last_report::{LastReportView, last_report};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::{self, Html};
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, PageLink, Scene};
use crate::render::words::difference::{self, Item, Manner, Turn};

view! {
    /// The page of a comparison.
    ComparisonView {
        name: RichText,
        lead: RichText,
        unit: Option<EntryView>,
        new: Option<EntryView>,
        old: Option<EntryView>,
        sections: Vec<SectionView>,
        others: Vec<PageLink>,
    }
}

view! {
    /// Goals and activities with the same fate.
    SectionView {
        fate: &'static str,
        title: RichText,
        rows: Vec<Row>,
    }
}

view! {
    /// A goal or an activity.
    Row {
        at: String,
        name: RichText,
        kind: RichText,
        notes: Vec<RichText>,
        report: Option<LastReportView>,
        differences: Vec<DifferenceView>,
    }
}

view! {
    /// One respect in which it has changed.
    DifferenceView {
        aspect: RichText,
        before: Html,
        now: Html,
    }
}

view! {
    /// What a revision changed of the one before it, with the way to the whole.
    SinceBefore {
        at: String,
        sentence: RichText,
    }
}

/// All pairs of a card's public revisions, the later first.
pub(super) fn pairs(card: &ScorecardState<'_>) -> Vec<(usize, usize)> {
    let positions = || card.revisions.iter().rev().map(|one| one.position);
    let earlier = |new| positions().filter(move |old| *old < new).map(move |old| (new, old));
    positions().flat_map(earlier).collect()
}

/// The page that holds a revision against an earlier one.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    scorecard: Key<Scorecard>,
    new: usize,
    old: usize,
) -> Result<Finished, Error> {
    let unknown = || Error::NotPublic(Thing::Revision(scorecard, new));
    let card = scene.snapshot.scorecard(scorecard).ok_or_else(unknown)?;
    let told = difference::revisions(scene, scorecard, new, old).ok_or_else(unknown)?;
    let address = address::comparison(scene.snapshot, scorecard, new, old).ok_or_else(unknown)?;
    let mut draft = Draft::at(scene, address.into(), told.title.clone(), Section::Scorecards);
    draft.crumb_to(Overview::Scorecards);
    draft.crumb_units(card.unit);
    draft.crumb(Thing::Scorecard(scorecard));
    draft.crumb(Thing::Revision(scorecard, new));
    draft.tells_of(Thing::Revision(scorecard, new));
    draft.reach(card.unit);
    draft.summarise(told.lead.clone());
    let closed = told.sections.iter().filter(|section| is_closed(section.id));
    closed.flat_map(|section| &section.items).for_each(|item| draft.tells_of(item.thing));
    let others = pairs(card).into_iter().filter(|pair| *pair != (new, old));
    let sections = told.sections.into_iter().map(|section| SectionView {
        fate: section.id,
        title: section.title,
        rows: section.items.into_iter().filter_map(|item| row(scene, section.id, item)).collect(),
    });
    let view = ComparisonView {
        name: told.title,
        lead: told.lead,
        unit: scene.entry(Thing::Unit(card.unit)),
        new: scene.entry(Thing::Revision(scorecard, new)),
        old: scene.entry(Thing::Revision(scorecard, old)),
        sections: sections.collect(),
        others: others.filter_map(|(new, old)| link(scene, card, new, old)).collect(),
    };
    draft.finish("comparison.html", view)
}

/// Whether a section is of promises that came to their ends.
fn is_closed(section: &str) -> bool {
    ["dropped", "ended", "finished"].contains(&section)
}

fn row(scene: &Scene<'_>, fate: &str, item: Item) -> Option<Row> {
    // What was last said of what has gone is shown with its badge, and not in words as well.
    let gone = is_closed(fate);
    let notes = item.notes.into_iter();
    Some(Row {
        at: scene.entries.of(item.thing)?.at.clone(),
        name: item.name,
        kind: item.kind,
        notes: if gone { notes.take(1).collect() } else { notes.collect() },
        report: if gone { last_report(scene, item.thing) } else { None },
        differences: item.turns.iter().map(difference).collect(),
    })
}

/// The old words with what is gone marked, and the new ones with what has come.
pub(super) fn difference(turn: &Turn) -> DifferenceView {
    let (mut before, mut now) = (Html::default(), Html::default());
    let (old, new) =
        (|words: &str| turn.old.styled_alike(words), |words: &str| turn.new.styled_alike(words));
    for word in turn.words() {
        match (word, turn.manner) {
            (Word::Kept(text), _) => {
                before.push(&Html::from(&old(&text)));
                now.push(&Html::from(&new(&text)));
            }
            (Word::Removed(text), Manner::WordByWord) => mark("del", &text, old, &mut before),
            (Word::Added(text), Manner::WordByWord) => mark("ins", &text, new, &mut now),
            (Word::Removed(_), Manner::Whole) => before.push(&Html::from(&turn.old)),
            (Word::Added(_), Manner::Whole) => now.push(&Html::from(&turn.new)),
        }
    }
    DifferenceView { aspect: turn.aspect.clone(), before, now }
}

/// Marks words, not the spaces around them.
fn mark(tag: &str, text: &str, styled: impl Fn(&str) -> RichText, out: &mut Html) {
    let words = text.trim();
    let (lead, tail) = text.split_once(words).unwrap_or_default();
    out.push(&Html(lead.to_owned()));
    if !words.is_empty() {
        out.push(&Html(format!("<{tag}>{}</{tag}>", markup::html(&styled(words)))));
    }
    out.push(&Html(tail.to_owned()));
}

/// A link to a comparison.
pub(super) fn link(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    new: usize,
    old: usize,
) -> Option<PageLink> {
    let at = address::comparison(scene.snapshot, card.key, new, old)?;
    let name = difference::title(scene, card, new, old)?;
    Some(PageLink { name, at })
}

/// What a revision changed of the one before it, in a sentence with a link to the whole; `None`: it is the first.
pub(super) fn since_before(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    revision: &RevisionState<'_>,
) -> Option<SinceBefore> {
    let comparison = scene.snapshot.since_before(card.key, revision.position)?;
    let old = scene.entries.of(Thing::Revision(card.key, comparison.old))?;
    let (goals, activities) = (comparison.goal_counts(), comparison.activity_counts());
    let at = address::comparison(scene.snapshot, card.key, revision.position, comparison.old)?;
    let sentence = difference::sentence(&scene.voice, old.name.clone(), goals, activities);
    Some(SinceBefore { at, sentence })
}
