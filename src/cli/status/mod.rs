//! `malkort status`: how is it going, in all or in one unit, with the figures of the pages.

mod format;

use super::asked::{AnswerFormat, StatusArguments};
use super::clock::day;
use super::ending::Ending;
use super::voice::Voice;
use super::{load, print, print_error, print_json};
use crate::assess::Snapshot;
use crate::locale::Args;
use crate::model::{Key, Unit};
use crate::read::{nearest, normalised};

pub(super) fn status(arguments: &StatusArguments, voice: &Voice) -> Ending {
    let (loaded, sources) = match load::site(&arguments.root, day(arguments.as_of), voice) {
        Ok(site) => site,
        Err(ending) => return ending,
    };
    let snapshot = loaded.snapshot();
    let unit = match arguments.unit.as_deref().map(|id| unit(&snapshot, id)) {
        None => None,
        Some(Ok(unit)) => Some(unit),
        Some(Err(suggestion)) => {
            let id = arguments.unit.as_deref().unwrap_or_default();
            let args = Args::new().text("id", id).text("suggestion", suggestion);
            print_error(&format!("malkort: {}\n", voice.say("status-unknown-unit", &args)));
            return Ending::Environment;
        }
    };
    match loaded.progress_in_words(&snapshot, unit, voice.language.tag()) {
        Ok(account) => {
            match arguments.format {
                AnswerFormat::Text => print(&format::text(&account, voice)),
                AnswerFormat::Json => print_json(&format::json(&account, snapshot.as_of)),
            }
            Ending::Done
        }
        Err(error) => load::not_rendered(error, &arguments.root, &sources, voice),
    }
}

/// The unit of an id, or the id most like it (`none`: there is none like it).
fn unit(snapshot: &Snapshot<'_>, id: &str) -> Result<Key<Unit>, String> {
    let found = snapshot.units().find(|state| &*state.unit.id == id);
    found.map(|state| state.key).ok_or_else(|| {
        let known = || snapshot.units().map(|state| state.unit);
        let named = known().find(|unit| normalised(unit.name.main()) == normalised(id));
        let meant = named.map(|unit| &*unit.id);
        meant.or_else(|| nearest(id, known().map(|unit| &*unit.id))).unwrap_or("none").to_owned()
    })
}
