//! What went wrong outside the content, as a sentence for a person.

use std::io;
use std::path::{Path, PathBuf};

use super::clock::WrongDay;
use super::voice::Voice;
use crate::build::Error;
use crate::diagnostic::MachineReason;
use crate::locale::Args;
use crate::publish;
use crate::render::Error as RenderError;

/// Why a site could not be made.
pub(super) enum Failure {
    Render(RenderError),
    Publish(publish::Error),
    /// The folder is, holds or lies in what the site is made from.
    HoldsContent(PathBuf),
    /// The file lies or would lie among what the site is made from.
    AmongContent(PathBuf),
    /// Another site is published in the folder.
    OtherSite(PathBuf),
    /// Another site is published in the folder, by what it is known by, and this one by its own.
    ReplacesSite {
        path: PathBuf,
        theirs: String,
        own: String,
    },
    /// The day is not believed.
    WrongDay(WrongDay),
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

impl From<publish::Error> for Failure {
    fn from(error: publish::Error) -> Self {
        Self::Publish(error)
    }
}

/// Why a site could not be read.
pub(super) fn load_trouble(error: &Error, voice: &Voice) -> String {
    match error {
        Error::NoConfiguration(cause) => {
            machine_trouble("no-configuration", Args::new(), cause, voice)
        }
        Error::NoContent(folder, cause) => {
            let args = Args::new().text("folder", folder.as_str());
            machine_trouble("no-content", args, cause, voice)
        }
        Error::BuiltInTheme(cause) => {
            voice.say("program-fault", &Args::new().text("detail", cause.to_string()))
        }
    }
}

/// Why a site could not be made.
pub(super) fn failure_trouble(failure: &Failure, voice: &Voice) -> String {
    match failure {
        Failure::HoldsContent(path) => {
            let path = path.display().to_string();
            voice.say("out-holds-content", &Args::new().text("path", path))
        }
        Failure::AmongContent(path) => {
            let path = path.display().to_string();
            voice.say("file-among-content", &Args::new().text("path", path))
        }
        Failure::OtherSite(path) => {
            let path = path.display().to_string();
            voice.say("out-other-site", &Args::new().text("path", path))
        }
        Failure::ReplacesSite { path, theirs, own } => {
            let path = path.display().to_string();
            let args = Args::new().text("path", path).text("theirs", theirs).text("own", own);
            voice.say("out-replaces-site", &args)
        }
        Failure::WrongDay(wrong) => day_trouble(*wrong, voice),
        Failure::Publish(error) => publish_trouble(error, voice),
        // A page is put into the staging folder as soon as it is made.
        Failure::Render(RenderError::Sink(cause)) => {
            machine_trouble("out-sink", Args::new(), cause, voice)
        }
        Failure::Render(RenderError::Refused(_)) => voice.say("site-refused", &Args::new()),
        Failure::Render(error) => {
            voice.say("program-fault", &Args::new().text("detail", error.to_string()))
        }
    }
}

/// Why the day of a build is not believed.
fn day_trouble(wrong: WrongDay, voice: &Voice) -> String {
    let (id, day, today) = match wrong {
        WrongDay::Named { day, today } => ("day-named", day, today),
        WrongDay::Behind { today, known } => ("day-behind", known, today),
        WrongDay::FarAhead { today, known } => ("day-far-ahead", known, today),
    };
    let args = Args::new().text("day", day.to_string()).text("today", today.to_string());
    voice.say(id, &args)
}

/// Why a site could not be put in its place.
pub(super) fn publish_trouble(error: &publish::Error, voice: &Voice) -> String {
    let about = |id: &str, path: &Path| {
        voice.say(id, &Args::new().text("path", path.display().to_string()))
    };
    match error {
        publish::Error::Busy(path) => about("out-busy", path),
        publish::Error::NotOurs(path) => about("out-not-ours", path),
        publish::Error::InTheWay(path) => about("out-in-the-way", path),
        publish::Error::NoFolder(path) => about("out-no-folder", path),
        publish::Error::NoReport(path) => about("report-in-the-way", path),
        publish::Error::OtherVolume(path) => about("out-other-volume", path),
        publish::Error::DamagedManifest(path) => about("out-damaged-manifest", path),
        publish::Error::Machine { path, cause } => {
            machine_trouble("out-machine", of_path(path), cause, voice)
        }
        publish::Error::HalfDone { path, cause } => {
            machine_trouble("out-half-done", of_path(path), cause, voice)
        }
        publish::Error::Report { path, cause } => {
            machine_trouble("report-machine", of_path(path), cause, voice)
        }
        publish::Error::SameAddress(_) => {
            voice.say("program-fault", &Args::new().text("detail", error.to_string()))
        }
    }
}

/// A message that speaks of a path.
pub(super) fn of_path(path: &Path) -> Args {
    Args::new().text("path", path.display().to_string())
}

/// A message with the machine's reason, and its cure where there is one.
pub(super) fn machine_trouble(id: &str, args: Args, cause: &io::Error, voice: &Voice) -> String {
    let reason = MachineReason::from(cause);
    let sentence = voice.say(id, &args.text("detail", reason.words(voice.language)));
    match reason.cure(voice.language) {
        Some(cure) => format!("{sentence} {cure}"),
        None => sentence,
    }
}
