//! What commands that only ask have in common: the site is read, and asked only if its content is sound.

use std::path::Path;

use super::ending::Ending;
use super::trouble::{failure_trouble, load_trouble};
use super::voice::{Voice, as_number};
use super::{print_error, print_findings};
use crate::build::{Day, Load, Loaded, load};
use crate::diagnostic::{Ceiling, Diagnostics, Totals, located, render};
use crate::locale::Args;
use crate::read::Disk;
use crate::render::Error as RenderError;
use crate::source::Sources;

/// The site as it is on a day, and the files that it was read from. Errors in its content are shown as `check` shows
/// them.
pub(super) fn site(root: &Path, day: Day, voice: &Voice) -> Result<(Loaded, Sources), Ending> {
    let files = Disk::new(root);
    let Load { loaded, sources, diagnostics } = load(&files, day).map_err(|error| {
        print_error(&format!("malkort: {}\n", load_trouble(&error, voice)));
        Ending::Environment
    })?;
    let has_errors = diagnostics.has_errors();
    if let Some(loaded) = loaded.filter(|_| !has_errors) {
        return Ok((loaded, sources));
    }
    Err(refused(diagnostics, root, &sources, voice))
}

/// Shows why a site could not be made or told of: a fault of its own theme is shown as `check` shows it.
pub(super) fn not_rendered(
    error: RenderError,
    root: &Path,
    sources: &Sources,
    voice: &Voice,
) -> Ending {
    let mut found = Diagnostics::default();
    match error {
        RenderError::Theme(fault) => found.report(*fault),
        RenderError::Refused(numbers) => found.append(*numbers),
        RenderError::Template(_)
        | RenderError::NotPublic(_)
        | RenderError::Address(_)
        | RenderError::Sink(_) => {
            print_error(&format!("malkort: {}\n", failure_trouble(&error.into(), voice)));
            return Ending::Environment;
        }
    }
    refused(found, root, sources, voice)
}

/// Shows what is wrong with the site's files.
fn refused(diagnostics: Diagnostics, root: &Path, sources: &Sources, voice: &Voice) -> Ending {
    let sorted = diagnostics.into_sorted();
    let totals = Totals::of(&sorted);
    let found = located(Ceiling::default().cut(sorted), sources, &Disk::new(root), voice.language);
    print_findings(&render::text(&found, voice.colour, voice.language), voice.colour);
    let counted = Args::new()
        .number("errors", as_number(totals.errors))
        .number("warnings", as_number(totals.warnings));
    print_error(&format!("{}\n", voice.say("found", &counted)));
    Ending::Content
}
