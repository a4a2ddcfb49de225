//! What can be found on the site, and by which words?
//!
//! In comes what all pages of a language share; out come the index, as small scripts that a page loads as it needs
//! them, and the [`Finder`] and [`Register`] that the pages of search and of A to Ö are made from. Only what the
//! snapshot holds is in any of them. No server, no WebAssembly and nothing but scripts of the site itself: it works from
//! a disk and under a policy that lets nothing else run. How it is divided and why is in `docs/search.md`.

mod alphabet;
mod encoded;
mod entry;
mod gather;
mod index;
mod register;
mod stems;

pub(crate) use self::register::{Letter, Line, Register, RegisterPage};

use std::collections::BTreeSet;

use self::alphabet::{Alphabet, words};
use self::encoded::Badges;
use self::index::Index;
use self::stems::Stems;
use crate::render::error::Error;
use crate::render::output::put;
use crate::render::words::edition::Edition;
use crate::site::Sink;

/// Where the index is, within a language.
const FOLDER: &str = "sok/";

/// What the page of search needs to know of the index.
#[derive(Debug, Default)]
pub(crate) struct Finder {
    /// The folder of the index.
    pub(crate) folder: &'static str,
    /// What the name of the file ends with that leads to the others.
    pub(crate) start: String,
    /// Every status that a result may show, as HTML, in the order in which results name them.
    pub(crate) badges: Vec<String>,
}

/// Makes the index of a language and hands it to the sink.
pub(super) fn prepare(edition: &Edition<'_>, sink: &dyn Sink) -> Result<(Finder, Register), Error> {
    let entries = gather::all(edition);
    let voice = &edition.voice;
    let register = Register::new(&entries, voice);
    let alphabet = Alphabet::new(entries.iter().flat_map(entry::Entry::texts), |letter| {
        voice.compare(letter, "z").is_gt()
    });
    let passed_over: BTreeSet<String> = words(voice.label("search-passed-over").plain()).collect();
    let stems = Stems::of(voice.code());
    let index = Index::new(&entries, &alphabet, &stems, &passed_over);
    let badges = Badges::of(&entries);
    let files = encoded::files(&entries, &index, &alphabet, &passed_over, &badges, voice);
    for file in &files {
        let address = format!("{}{FOLDER}{}", edition.folder(), file.file_name());
        put(sink, &address, file.text.as_bytes())?;
    }
    let start = files.first().map(|file| file.print.clone()).unwrap_or_default();
    Ok((Finder { folder: FOLDER, start, badges: badges.shown }, register))
}
