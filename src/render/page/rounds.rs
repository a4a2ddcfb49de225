//! What do pages about rounds share? How it went round by round, and the ways to what belongs to a round.

use crate::assess::{RoundCounts, RoundStage, RoundState, Snapshot, Wording};
use crate::locale::RichText;
use crate::model::{Key, Round};
use crate::render::address;
use crate::render::block::over_rounds::{OverRounds, over_rounds};
use crate::render::scene::{PageLink, Scene};
use crate::render::words::voice::Voice;

/// As many follow-ups as a round's own page gives in the units' own words.
pub(super) const FOLLOW_UPS: usize = 12;

/// The rounds up to this one; none where this one is not published.
pub(super) fn until<'c>(state: &RoundState<'_>, counts: &'c [RoundCounts]) -> &'c [RoundCounts] {
    let end = counts.iter().position(|counts| counts.round == state.key);
    end.and_then(|end| counts.get(..=end)).unwrap_or_default()
}

/// How goals and activities were distributed over rounds, in the whole or in a part that is named.
pub(super) fn distributions(
    scene: &Scene<'_>,
    part: Option<&RichText>,
    counts: &[RoundCounts],
) -> Vec<OverRounds> {
    let goals: Vec<_> = counts.iter().map(|counts| (counts.round, counts.goals)).collect();
    let activities: Vec<_> =
        counts.iter().map(|counts| (counts.round, counts.activities)).collect();
    let goals = over_rounds(scene, &scene.voice.label("distribution-goals"), part, &goals);
    let activities =
        over_rounds(scene, &scene.voice.label("distribution-activities"), part, &activities);
    goals.into_iter().chain(activities).collect()
}

/// Why no move is told of: the label.
pub(super) fn nothing_moved(state: &RoundState<'_>) -> &'static str {
    match state.previous {
        Some(_) => "round-nothing-moved",
        None => "round-first",
    }
}

/// How many reported, in words.
pub(super) fn counts(voice: &Voice, state: &RoundState<'_>) -> RichText {
    let spoken = [
        ("reported", state.reported().into()),
        ("expected", state.expected.into()),
        ("late", state.late.into()),
    ];
    voice.say("round-counts", spoken)
}

/// The rounds since which changes can be told: those published with follow-ups.
pub(super) fn with_changes(snapshot: &Snapshot<'_>) -> Vec<Key<Round>> {
    let published = snapshot.rounds().filter(|state| is_published(state));
    published.map(|state| state.key).collect()
}

fn is_published(state: &RoundState<'_>) -> bool {
    state.stage == RoundStage::Published && !state.follow_ups.is_empty()
}

/// The rounds since which changes are told department by department: those that another has followed.
pub(super) fn before_the_latest(snapshot: &Snapshot<'_>) -> impl Iterator<Item = Key<Round>> {
    let mut rounds = with_changes(snapshot);
    rounds.pop();
    rounds.into_iter()
}

/// The address and the name of the page about what has changed since a round.
pub(super) fn changes_page(scene: &Scene<'_>, since: Key<Round>) -> Option<(String, RichText)> {
    let period = scene.snapshot.round(since)?.round.period;
    let name = scene.voice.say("changes-since", [("period", scene.voice.period(period).into())]);
    Some((address::changes(period), name))
}

/// A link to what has changed since a round.
pub(super) fn changes_link(scene: &Scene<'_>, since: Key<Round>) -> Option<PageLink> {
    scene.snapshot.round(since).filter(|state| is_published(state))?;
    let (at, name) = changes_page(scene, since)?;
    Some(PageLink { name, at })
}

/// The address of a round's annex; `None`: nothing of the round is public.
pub(super) fn annex(state: &RoundState<'_>) -> Option<String> {
    (!state.follow_ups.is_empty()).then(|| address::round_annex(state.round.period))
}
