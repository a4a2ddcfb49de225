//! `malkort init`.

use super::args::InitArguments;
use super::ending::Ending;
use super::trouble::{machine_trouble, of_path};
use super::voice::Voice;
use super::{print, print_error};
use crate::author::{Error, example, starter, write_new};
use crate::locale::Args;

pub(super) fn init(arguments: &InitArguments, voice: &Voice) -> Ending {
    let files = if arguments.example { example::files(arguments.scale) } else { starter::files() };
    let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    match write_new(&arguments.folder, files) {
        Ok(written) => {
            let folder = arguments.folder.display().to_string();
            let args = Args::new().number("files", count(written.files)).text("folder", folder);
            print(&format!("{}\n", voice.say("made", &args)));
            Ending::Done
        }
        Err(Error::InTheWay(paths)) => {
            let some: Vec<String> =
                paths.iter().take(5).map(|path| path.display().to_string()).collect();
            let args =
                Args::new().number("files", count(paths.len())).text("paths", some.join(", "));
            print_error(&format!("malkort: {}\n", voice.say("in-the-way", &args)));
            Ending::Environment
        }
        Err(Error::Io { path, cause }) => {
            let sentence = machine_trouble("init-machine", of_path(&path), &cause, voice);
            print_error(&format!("malkort: {sentence}\n"));
            Ending::Environment
        }
    }
}
