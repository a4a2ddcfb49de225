//! Whether it can be judged if promises are kept, and what they lack, in words.

use super::tally;
use super::voice::Voice;
use crate::assess::{Judgeability, JudgeabilityCount, Lack};
use crate::locale::RichText;

/// Of how many promises it can be judged, in a sentence.
pub(crate) fn sentence(voice: &Voice, count: JudgeabilityCount) -> RichText {
    let spoken = [("count", count.judgeable.into()), ("total", count.promises.into())];
    voice.say("judgeable-of", spoken)
}

/// What a promise lacks, in a sentence.
pub(crate) fn lacks(voice: &Voice, found: &Judgeability) -> RichText {
    let names: Vec<RichText> = found.lacks.iter().map(|lack| name(voice, *lack)).collect();
    if names.is_empty() {
        return voice.label("judgeable-lacks-nothing");
    }
    tally::listed(&names, voice).capitalised()
}

/// What is lacking, in a word.
pub(crate) fn name(voice: &Voice, lack: Lack) -> RichText {
    voice.label(match lack {
        Lack::Wording => "lack-wording",
        Lack::Measure => "lack-measure",
        Lack::Figures => "lack-figures",
        Lack::Target => "lack-target",
        Lack::Baseline => "lack-baseline",
        Lack::Day => "lack-day",
        Lack::Responsible => "lack-responsible",
        Lack::Source => "lack-source",
    })
}
