//! `malkort diff`: what differs between two revisions, two rounds or two days.

mod ends;
mod format;

use super::args::DiffArguments;
use super::asked::DocumentFormat;
use super::clock::day;
use super::ending::Ending;
use super::voice::Voice;
use super::{load, print, print_error, print_json};
use crate::assess::{ScorecardState, Snapshot};
use crate::build::Day;
use crate::locale::{Args, Language};
use crate::render::difference::{Compared, Document};
use ends::{End, Ends};

pub(super) fn diff(arguments: &DiffArguments, voice: &Voice) -> Ending {
    match document(arguments, voice) {
        Ok(document) => {
            match arguments.format {
                DocumentFormat::Text => print(&format::text(&document)),
                DocumentFormat::Markdown => print(&format::markdown(&document)),
                DocumentFormat::Json => print_json(&format::json(&document)),
            }
            Ending::Done
        }
        Err(ending) => ending,
    }
}

fn document(arguments: &DiffArguments, voice: &Voice) -> Result<Document, Ending> {
    let trouble = |id: &str, args: Args| {
        print_error(&format!("malkort: {}\n", voice.say(id, &args)));
        Ending::Environment
    };
    let ends = Ends::parse(&arguments.old, &arguments.new).ok_or_else(|| {
        let args = Args::new().text("old", &*arguments.old).text("new", &*arguments.new);
        trouble("diff-ends", args)
    })?;
    // Two days are compared as they stood; the site is read as of the later one.
    let on = match (&ends, arguments.as_of) {
        (Ends { old: End::Day(old), new: End::Day(new) }, _) => Day::Given(*old.max(new)),
        (_, as_of) => day(as_of),
    };
    let (loaded, sources) = load::site(&arguments.root, on, voice)?;
    let code = match voice.language {
        Language::Swedish => "sv",
        Language::English => "en",
    };
    let (earlier, later);
    let compared = match &ends {
        Ends { old: End::Day(old), new: End::Day(new) } => {
            (earlier, later) = (loaded.snapshot_on(*old), loaded.snapshot_on(*new));
            Compared::Days { old: &earlier, new: &later }
        }
        Ends { old, new } => {
            later = loaded.snapshot();
            ends::named(&later, old, new).ok_or_else(|| {
                let known = Args::new()
                    .text("old", &*arguments.old)
                    .text("new", &*arguments.new)
                    .text("day", loaded.as_of.to_string())
                    .text("known", known(&later, old));
                trouble("diff-unknown", known)
            })?
        }
    };
    loaded
        .differences(compared, code)
        .map_err(|error| load::not_rendered(error, &arguments.root, &sources, voice))
}

/// What can be named on the day: the rounds; or the revisions of a unit; or, where the unit is not known, the units.
fn known(snapshot: &Snapshot<'_>, wanted: &End) -> String {
    let id = |card: &ScorecardState<'_>| snapshot.unit(card.unit).unit.id.to_string();
    let known: Vec<String> = match wanted {
        End::Day(_) | End::Round(_) => {
            snapshot.rounds().map(|state| state.round.period.to_string()).collect()
        }
        End::Revision { unit, .. } => match snapshot.scorecards().find(|card| id(card) == *unit) {
            Some(card) => {
                card.revisions.iter().map(|one| format!("{unit}/{}", one.revision.id)).collect()
            }
            None => snapshot.scorecards().map(id).collect(),
        },
    };
    known.join(", ")
}
