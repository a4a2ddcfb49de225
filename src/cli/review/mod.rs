//! `malkort review`: which promises of a card, decided or only proposed, will nobody be able to judge, and what cures each?

mod cure;
mod format;
mod proposal;

use super::asked::{DocumentFormat, ReviewArguments};
use super::clock::day;
use super::ending::Ending;
use super::load::{self, Sound};
use super::voice::Voice;
use super::{print, print_error, print_json};
use crate::build::Loaded;
use crate::diagnostic::{Diagnostics, Spots};
use crate::locale::Args;
use crate::model::{Key, Model, Scorecard, Thing};
use crate::read::Files;
use crate::source::{Origin, Sources};
use cure::Cure;
use format::Reviewed;
use proposal::Proposal;

pub(super) fn review(arguments: &ReviewArguments, voice: &Voice) -> Ending {
    match reviewed(arguments, voice) {
        Ok(reviewed) => {
            match arguments.format {
                DocumentFormat::Text => print(&format::text(&reviewed, voice)),
                DocumentFormat::Markdown => print(&format::markdown(&reviewed, voice)),
                DocumentFormat::Json => print_json(&format::json(&reviewed)),
            }
            Ending::Done
        }
        Err(ending) => ending,
    }
}

fn reviewed(arguments: &ReviewArguments, voice: &Voice) -> Result<Reviewed, Ending> {
    let trouble = |(id, args): (&str, Args)| {
        print_error(&format!("malkort: {}\n", voice.say(id, &args)));
        Ending::Environment
    };
    let proposal = Proposal::find(arguments).map_err(trouble)?;
    let disk = crate::read::Disk::new(&arguments.root);
    let overlaid;
    let files: &dyn Files = match proposal.laid_over(&disk) {
        None => &disk,
        Some(files) => {
            overlaid = files;
            &overlaid
        }
    };
    let Sound { loaded, sources, diagnostics } = load::sound(files, day(None), voice)?;
    let no_card = || {
        let file = arguments.file.display().to_string();
        trouble(("review-no-card", Args::new().text("file", file)))
    };
    let model = loaded.all_written();
    let (card, position) = card_of(model, &sources, proposal.path()).ok_or_else(no_card)?;
    show_findings(diagnostics, files, &sources, proposal.path(), voice);
    found(&loaded, &sources, files, card, position, voice).ok_or_else(no_card)
}

/// The card of a file, and the position of its revision.
fn card_of(model: &Model, sources: &Sources, path: &str) -> Option<(Key<Scorecard>, usize)> {
    let mut all = model.scorecards.iter().flat_map(|(key, card)| {
        card.revisions.iter().enumerate().map(move |(position, one)| (key, position, one.origin))
    });
    let found = all.find(|(_, _, origin)| sources.path(origin.file) == path)?;
    Some((found.0, found.1))
}

/// What was found in the card's own file: an ordinary mistake is better seen before the council decides, too.
fn show_findings(
    mut diagnostics: Diagnostics,
    files: &dyn Files,
    sources: &Sources,
    path: &str,
    voice: &Voice,
) {
    diagnostics.retain(|found| sources.path(found.place.file) == path);
    if !diagnostics.is_empty() {
        load::show(diagnostics, files, sources, voice);
    }
}

fn found(
    loaded: &Loaded,
    sources: &Sources,
    files: &dyn Files,
    card: Key<Scorecard>,
    position: usize,
    voice: &Voice,
) -> Option<Reviewed> {
    let model = loaded.all_written();
    let revision = model.scorecards[card].revisions.get(position)?;
    // The card as it will be when it holds and everybody may see it.
    let decided = revision.decisions.iter().filter_map(|decision| decision.date).max();
    let shown = [revision.published, decided].into_iter().flatten().max();
    let on = shown.map_or(revision.from, |shown| shown.max(revision.from));
    let snapshot = loaded.foreseen_on(on);
    let review = loaded.review(&snapshot, card, position, voice.language.tag())?;
    let mut spots = Spots::new(sources, files);
    let mut at = |origin: Origin| {
        let spotted = spots.spotted(&origin.value());
        (spotted.path, spotted.start.map(|start| start.line))
    };
    let card_at = at(revision.origin).0;
    let promises = review.promises.into_iter().map(|promise| {
        let place = origin(model, promise.thing, position).map(&mut at);
        let cures = promise.lacks.iter().filter_map(|(lack, _)| {
            cure::of(model, promise.thing, position, *lack, revision, voice)
        });
        let cures = cures.map(|Cure { file, line }| {
            (file.map_or_else(|| card_at.clone(), |origin| at(origin).0), line)
        });
        let cures = cures.collect();
        format::Promise { reviewed: promise, place, cures }
    });
    let promises = promises.collect();
    Some(Reviewed { title: review.title, lead: review.lead, count: review.count, promises })
}

/// Where a promise of a revision is written.
fn origin(model: &Model, thing: Thing, revision: usize) -> Option<Origin> {
    if let Thing::Goal(key) = thing {
        let mut versions = model.goals[key].versions.iter();
        return versions.find(|one| one.revision == Some(revision)).map(|one| one.origin);
    }
    let Thing::Activity(key) = thing else { return None };
    let mut versions = model.activities[key].versions.iter();
    versions.find(|one| one.revision == revision).map(|one| one.origin)
}
