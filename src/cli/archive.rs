//! `malkort archive`: a round's site in one file, as it was.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::ArchiveArguments;
use super::build::{account, published};
use super::clock::{DayRequest, wrong_day};
use super::ending::Ending;
use super::generator::GENERATOR;
use super::places::{beside, own_publication, refuse_file};
use super::trouble::{Failure, failure_trouble, machine_trouble, of_path};
use super::voice::Voice;
use super::voice::as_number;
use super::{load, print, print_error};
use crate::archive::{self, About, Packed, Workplace};
use crate::build::{Day, Loaded};
use crate::diagnostic::Diagnostics;
use crate::locale::{Args, Locale};
use crate::publish::{LastPublication, Publication};

/// Why there is no archive.
enum Trouble {
    /// No such round is known; these are.
    UnknownRound(String),
    /// The round is not published until this day.
    NotYet(Date),
    Archive(archive::Error),
    Site(Failure),
    /// The content cannot be read; that has been told.
    Content(Ending),
}

impl From<archive::Error> for Trouble {
    fn from(error: archive::Error) -> Self {
        Self::Archive(error)
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Site(failure)
    }
}

pub(super) fn archive(arguments: &ArchiveArguments, voice: &Voice) -> Ending {
    #[expect(clippy::disallowed_methods, reason = "the command line is where the clock comes in")]
    let day = arguments.as_of.map_or_else(|| Day::Of(jiff::Timestamp::now()), Day::Given);
    let (loaded, sources) = match load::site(&arguments.root, day, voice) {
        Ok(site) => site,
        Err(ending) => return ending,
    };
    let out =
        arguments.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}.zip", name(arguments))));
    let on = |day| Ok(load::site(&arguments.root, Day::Given(day), voice)?.0);
    match packed(loaded, arguments, &out, on) {
        Ok(Packed { files, bytes }) => {
            let tenths = u32::try_from(bytes.div_ceil(100_000)).unwrap_or(u32::MAX);
            let size = f64::from(tenths) / 10.0;
            let args = Args::new()
                .number("files", as_number(files))
                .text("out", out.display().to_string())
                .text("size", Locale::new(voice.language.tag()).number(size, 1));
            print(&format!("{}\n", voice.say("archived", &args)));
            Ending::Done
        }
        Err(Trouble::Content(ending)) => ending,
        // Files are numbered alike whichever day the site is read for.
        Err(Trouble::Site(Failure::Render(error))) => {
            load::not_rendered(error, &arguments.root, &sources, voice)
        }
        Err(trouble) => {
            print_error(&format!("malkort: {}\n", words(&trouble, arguments, voice)));
            Ending::Environment
        }
    }
}

/// The archive's name, which is that of the folder in it too.
fn name(arguments: &ArchiveArguments) -> String {
    format!("malkort-{}", arguments.round)
}

fn packed(
    mut loaded: Loaded,
    arguments: &ArchiveArguments,
    out: &Path,
    on: impl Fn(Date) -> Result<Loaded, Ending>,
) -> Result<Packed, Trouble> {
    let rounds = &loaded.model.rounds;
    let Some(key) = rounds.find(&arguments.round.to_string()) else {
        return Err(Trouble::UnknownRound(rounds.ids().collect::<Vec<_>>().join(", ")));
    };
    let published_on = rounds[key].published;
    let last = LastPublication::read(&beside(&arguments.root, &loaded.config.build_dir))
        .map_err(Failure::from)?;
    let last = own_publication(last.as_ref(), &loaded.config);
    let request = DayRequest { day: arguments.as_of, names_folder: true };
    if let Some(wrong) = wrong_day(request, &loaded, &arguments.root, last) {
        return Err(Failure::WrongDay(wrong).into());
    }
    if arguments.as_of.is_none() {
        if published_on > loaded.as_of {
            return Err(Trouble::NotYet(published_on));
        }
        // What was written ahead was not public then, though it is now.
        loaded = on(published_on).map_err(Trouble::Content)?;
    }
    refuse_file(out, &arguments.root, Some(&loaded.config))?;
    loaded.is_archive = true;
    let workplace = Workplace::beside(out)?;
    let publication = Publication::begin(&workplace.site()).map_err(Failure::from)?;
    let snapshot = loaded.snapshot();
    // What is wrong with what stands published is for a build to say; here it is only kept.
    let known = account(&loaded, &snapshot, last, false, &mut Diagnostics::default())?;
    let known = known.map(|account| account.corrections).unwrap_or_default();
    let by_then: Vec<_> =
        known.into_iter().filter(|correction| correction.date <= loaded.as_of).collect();
    published(&loaded, &snapshot, &by_then, None, publication, None)?;
    let site = &loaded.config;
    let about = About {
        name: name(arguments),
        title: site.title.clone(),
        fictional: site.site.fictional.clone(),
        publisher: site.site.publisher.clone(),
        round: arguments.round.to_string(),
        as_of: loaded.as_of,
        generator: GENERATOR.to_owned(),
    };
    Ok(workplace.pack(&about)?)
}

fn words(trouble: &Trouble, arguments: &ArchiveArguments, voice: &Voice) -> String {
    let round = arguments.round.to_string();
    match trouble {
        Trouble::UnknownRound(rounds) => {
            let args = Args::new().text("round", round).text("rounds", rounds.as_str());
            voice.say("archive-unknown-round", &args)
        }
        Trouble::NotYet(day) => {
            let args = Args::new().text("round", round).text("date", day.to_string());
            voice.say("archive-not-yet", &args)
        }
        Trouble::Archive(archive::Error::InTheWay(path)) => {
            voice.say("archive-in-the-way", &Args::new().text("path", path.display().to_string()))
        }
        Trouble::Archive(archive::Error::Machine { path, cause }) => {
            machine_trouble("archive-machine", of_path(path), cause, voice)
        }
        Trouble::Site(failure) => failure_trouble(failure, voice),
        Trouble::Content(_) => String::new(),
    }
}
