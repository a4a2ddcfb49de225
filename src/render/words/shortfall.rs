//! That a promise is not kept, and in which way, in words.

use super::edition::Edition;
use super::promise;
use super::tally;
use crate::assess::{Shortfall, ShortfallKind, UnkeptPromise, Wording};
use crate::locale::RichText;

/// The label of a kind.
pub(crate) fn label(kind: ShortfallKind) -> &'static str {
    match kind {
        ShortfallKind::NotReached => "shortfall-not-reached",
        ShortfallKind::Late => "shortfall-late",
        ShortfallKind::Dropped => "shortfall-dropped",
        ShortfallKind::Ended => "shortfall-ended",
        ShortfallKind::Postponed => "shortfall-postponed",
        ShortfallKind::Unreported => "shortfall-unreported",
    }
}

/// The label that counts those of a kind.
fn count_label(kind: ShortfallKind) -> &'static str {
    match kind {
        ShortfallKind::NotReached => "count-shortfall-not-reached",
        ShortfallKind::Late => "count-shortfall-late",
        ShortfallKind::Dropped => "count-shortfall-dropped",
        ShortfallKind::Ended => "count-shortfall-ended",
        ShortfallKind::Postponed => "count-shortfall-postponed",
        ShortfallKind::Unreported => "count-shortfall-unreported",
    }
}

/// The place in a page of those of a kind.
pub(crate) fn place(kind: ShortfallKind) -> &'static str {
    match kind {
        ShortfallKind::NotReached => "not-reached",
        ShortfallKind::Late => "late",
        ShortfallKind::Dropped => "dropped",
        ShortfallKind::Ended => "ended",
        ShortfallKind::Postponed => "postponed",
        ShortfallKind::Unreported => "unreported",
    }
}

/// How many promises are not kept, by the gravest way of each, in a sentence; with links to the lists in the page.
pub(crate) fn counted(
    edition: &Edition<'_>,
    all: &[&UnkeptPromise<'_>],
    is_linked: bool,
) -> RichText {
    let voice = &edition.voice;
    if all.is_empty() {
        let is_known = edition.snapshot.totals.last_round.is_some();
        return voice.label(if is_known { "unkept-none" } else { "unkept-unknown" });
    }
    let parts = ShortfallKind::ALL.into_iter().filter_map(|kind| {
        let count = all.iter().filter(|one| one.gravest() == Some(kind)).count();
        let words = || {
            let words = voice.say(count_label(kind), [("count", count.into())]);
            if is_linked { words.linked(&format!("#{}", place(kind))) } else { words }
        };
        (count > 0).then(words)
    });
    let parts: Vec<RichText> = parts.collect();
    let listed = tally::listed(&parts, voice);
    voice.say("unkept-counted", [("count", all.len().into()), ("parts", listed.into())])
}

/// In which way a promise is not kept, in a sentence.
pub(crate) fn sentence(edition: &Edition<'_>, shortfall: &Shortfall<'_>) -> RichText {
    let voice = &edition.voice;
    match shortfall {
        Shortfall::NotReached => voice.label("unkept-not-reached"),
        Shortfall::Late(None) => voice.label("unkept-late-by-own-word"),
        Shortfall::Late(Some(day)) => voice.say("unkept-late", [("date", voice.date(*day).into())]),
        Shortfall::Dropped(from, said) => {
            let gone = voice.say("unkept-dropped", [("date", voice.date(*from).into())]);
            RichText::joined([&gone, &promise::why(voice, *said)], " ")
        }
        Shortfall::ReportedDropped(day) => {
            voice.say("unkept-reported-dropped", [("date", voice.date(*day).into())])
        }
        Shortfall::Ended(from) => voice.say("unkept-ended", [("date", voice.date(*from).into())]),
        Shortfall::Postponed { first, now } => voice.say(
            "unkept-postponed",
            [("first", voice.date(*first).into()), ("now", voice.date(*now).into())],
        ),
        Shortfall::Unreported => {
            let round = edition.snapshot.totals.last_round;
            let round = round.and_then(|key| edition.snapshot.round(key));
            let period = round.map(|state| voice.period(state.round.period)).unwrap_or_default();
            voice.say("unkept-unreported", [("period", period.into())])
        }
    }
}
