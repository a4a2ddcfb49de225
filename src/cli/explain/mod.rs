//! `malkort explain`: why does a thing stand as it does, and where is what that rests on written?

mod code;
mod format;
mod name;
mod places;
mod report;

use super::asked::{AnswerFormat, ExplainArguments};
use super::clock::day;
use super::ending::Ending;
use super::voice::Voice;
use super::{load, print, print_error, print_json};
use crate::assess::{Insight, Snapshot, coverages};
use crate::build::Loaded;
use crate::diagnostic::Code;
use crate::locale::Args;
use crate::model::Thing;
use crate::read::{Disk, nearest};
use crate::source::Sources;
use format::{Answer, Covers, NotYet};
use name::Meant;
use places::Places;

pub(super) fn explain(arguments: &ExplainArguments, voice: &Voice) -> Ending {
    if let Some(code) = Code::named(&arguments.id) {
        print(&code::shown(code, arguments.format, voice));
        return Ending::Done;
    }
    match answer(arguments, voice) {
        Ok(answer) => {
            match arguments.format {
                AnswerFormat::Text => print(&format::text(&answer, voice)),
                AnswerFormat::Json => print_json(&format::json(&answer)),
            }
            Ending::Done
        }
        Err(ending) => ending,
    }
}

fn answer(arguments: &ExplainArguments, voice: &Voice) -> Result<Answer, Ending> {
    let code = nearest(&arguments.id, Code::ALL.iter().map(|code| code.as_str()));
    if let Some(code) = code.filter(|_| !arguments.root.join(crate::config::FILE).exists()) {
        let args = Args::new().text("id", &*arguments.id).text("suggestion", code);
        print_error(&format!("malkort: {}\n", voice.say("explain-unknown", &args)));
        return Err(Ending::Environment);
    }
    let (loaded, sources) = load::site(&arguments.root, day(arguments.as_of), voice)?;
    let trouble = |id: &str, args: Args| {
        print_error(&format!("malkort: {}\n", voice.say(id, &args)));
        Ending::Environment
    };
    let named = Args::new().text("id", &*arguments.id);
    let files = Disk::new(&arguments.root);
    let snapshot = loaded.snapshot();
    let thing = match name::meant(&loaded.model, &arguments.id) {
        Meant::One(thing) => thing,
        Meant::Several(ways) => {
            return Err(trouble("explain-ambiguous", named.text("ways", ways.join(", "))));
        }
        Meant::Nothing(nearest) => {
            if let Some(answer) = awaited(&loaded, &arguments.id, &files, &sources) {
                return Ok(answer);
            }
            let missing = report::not_handed_in(&loaded, &snapshot, &files, &arguments.id);
            if let Some(missing) = missing {
                return Ok(Answer::NotHandedIn(missing));
            }
            let nearest = nearest.or_else(|| code.map(str::to_owned));
            let nearest = nearest.unwrap_or_else(|| "none".to_owned());
            return Err(trouble("explain-unknown", named.text("suggestion", nearest)));
        }
    };
    let mut places = Places::new(&files, &sources, loaded.file);
    if !snapshot.is_public(thing) {
        let covers = covers(&loaded, thing, voice);
        let not_yet = not_yet(&loaded, &snapshot, thing, &arguments.id, &mut places);
        return Ok(Answer::NotYet(NotYet { covers, ..not_yet }));
    }
    let told = loaded
        .explanation(&snapshot, thing, voice.language.tag())
        .map_err(|error| load::not_rendered(error, &arguments.root, &sources, voice))?;
    let Some(explanation) = told else { return Err(trouble("explain-no-status", named)) };
    let bases = explanation.grounds.iter();
    let written = bases.map(|basis| places.written(&basis.written)).collect();
    let held = Insight::new(&loaded.model, &snapshot).held_back(thing);
    let held = held.into_iter().map(|one| {
        let (path, line) = places.spot(&one.place);
        format::HeldLine { what: one.what, until: one.until, path, line }
    });
    let held = held.collect();
    Ok(Answer::Explained {
        id: arguments.id.clone(),
        as_of: loaded.as_of,
        explanation,
        written,
        held,
    })
}

/// A thing whose file waits for a day of its own: that it does, until when, and where it is written.
fn awaited(loaded: &Loaded, id: &str, files: &Disk, sources: &Sources) -> Option<Answer> {
    let whole = loaded.awaited.whole.as_ref()?;
    let Meant::One(thing) = name::meant(whole, id) else { return None };
    let origin = name::origin(whole, thing)?;
    let path = sources.path(origin.file);
    let file = loaded.awaited.files.iter().find(|file| file.path == path)?;
    let mut places = Places::new(files, sources, loaded.file);
    Some(Answer::NotYet(NotYet {
        id: id.to_owned(),
        as_of: loaded.as_of,
        public_from: Some(file.from),
        written: Some(places.spot(&origin.value())),
        covers: None,
    }))
}

/// A thing that is not public: that it is not, from when it will be, and where it is written, but nothing of it.
fn not_yet(
    loaded: &Loaded,
    snapshot: &Snapshot<'_>,
    thing: Thing,
    id: &str,
    places: &mut Places<'_>,
) -> NotYet {
    let written = name::origin(&loaded.model, thing).map(|origin| places.spot(&origin.value()));
    NotYet {
        id: id.to_owned(),
        as_of: loaded.as_of,
        public_from: Insight::new(&loaded.model, snapshot).public_from(thing),
        written,
        covers: None,
    }
}

/// How much a report covers that is not public yet, and nothing of what it says.
fn covers(loaded: &Loaded, thing: Thing, voice: &Voice) -> Option<Covers> {
    let Thing::FollowUp(key) = thing else { return None };
    let (_, coverage) = coverages(&loaded.model).into_iter().find(|(known, _)| *known == key)?;
    let words = loaded.covered_in_words(&coverage, voice.language.tag())?;
    Some(Covers { words, counts: coverage.counts() })
}
