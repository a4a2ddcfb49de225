//! What commands that only ask have in common: the site is read, and asked only if its content is sound.

use std::path::Path;

use super::ending::Ending;
use super::trouble::{failure_trouble, load_trouble};
use super::voice::{Voice, as_number};
use super::{print_error, print_findings};
use crate::build::{Day, Load, Loaded, load};
use crate::diagnostic::{Ceiling, Diagnostics, Totals, located, render};
use crate::locale::Args;
use crate::read::{Disk, Files};
use crate::render::Error as RenderError;
use crate::source::Sources;

/// A site whose content has no errors.
pub(super) struct Sound {
    pub(super) loaded: Loaded,
    /// The files that it was read from.
    pub(super) sources: Sources,
    /// What was found in them all the same.
    pub(super) diagnostics: Diagnostics,
}

/// The site as it is on a day, and the files that it was read from. Errors in its content are shown as `check` shows
/// them.
pub(super) fn site(root: &Path, day: Day, voice: &Voice) -> Result<(Loaded, Sources), Ending> {
    let Sound { loaded, sources, .. } = sound(&Disk::new(root), day, voice)?;
    Ok((loaded, sources))
}

/// The site that files hold, with all that was found in them, likewise.
pub(super) fn sound(files: &dyn Files, day: Day, voice: &Voice) -> Result<Sound, Ending> {
    let Load { loaded, sources, diagnostics } = load(files, day).map_err(|error| {
        print_error(&format!("malkort: {}\n", load_trouble(&error, voice)));
        Ending::Environment
    })?;
    let has_errors = diagnostics.has_errors();
    if let Some(loaded) = loaded.filter(|_| !has_errors) {
        return Ok(Sound { loaded, sources, diagnostics });
    }
    Err(refused(diagnostics, files, &sources, voice))
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
    refused(found, &Disk::new(root), sources, voice)
}

/// Shows what is wrong with the site's files.
fn refused(
    diagnostics: Diagnostics,
    files: &dyn Files,
    sources: &Sources,
    voice: &Voice,
) -> Ending {
    let totals = show(diagnostics, files, sources, voice);
    let counted = Args::new()
        .number("errors", as_number(totals.errors))
        .number("warnings", as_number(totals.warnings));
    print_error(&format!("{}\n", voice.say("found", &counted)));
    Ending::Content
}

/// Shows what was found, as `check` does, and says how much it was.
pub(super) fn show(
    diagnostics: Diagnostics,
    files: &dyn Files,
    sources: &Sources,
    voice: &Voice,
) -> Totals {
    let sorted = diagnostics.into_sorted();
    let totals = Totals::of(&sorted);
    let found = located(Ceiling::default().cut(sorted), sources, files, voice.language);
    print_findings(&render::text(&found, voice.colour, voice.language), voice.colour);
    totals
}
