//! The invented municipality, made once for all tests that only look at it.
//!
//! To read it takes seconds without optimisation, and to render it many more, so no test does either for itself unless
//! it changes something first.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use malkort::author::example;
use malkort::build::{Day, Loaded, load};
use malkort::diagnostic::{Code, Diagnostics};
use malkort::read::Memory;

use super::command::malkort;
use super::sharing::rendered;

/// An ordinary day: the last round has been reported on by some and is not yet published.
pub(crate) const DAY: Date = date(2026, 11, 23);

/// An address that its site can have.
pub(crate) const BASE: &str = "https://prov.example/oppna/";

/// Its files, by path.
pub(crate) static TEXTS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let files = example::files(1).into_iter();
    files.map(|file| (file.path, file.text)).collect()
});

/// Files by path, as something to read a site from.
pub(crate) fn in_memory(texts: &BTreeMap<String, String>) -> Memory {
    let with = |files: Memory, (path, text): (&String, &String)| files.with(path, text.as_str());
    texts.iter().fold(Memory::default(), with)
}

/// Whether nothing is found but that a report leaves something out, which is no fault of a site.
pub(crate) fn is_sound(found: &Diagnostics) -> bool {
    found.iter().all(|one| one.code == Code::IncompleteReport)
}

/// It as loaded on a day, which must find no fault in it.
pub(crate) fn loaded_on(day: Date) -> Loaded {
    let load = load(&in_memory(&TEXTS), Day::Given(day)).unwrap();
    assert!(is_sound(&load.diagnostics), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

/// It as loaded on its day.
pub(crate) static LOADED: LazyLock<Loaded> = LazyLock::new(|| loaded_on(DAY));

/// Its site at the address, as text by address. Images are there by name, and not drawn.
pub(crate) static SITE: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| rendered(&LOADED, Some(BASE)));

/// Its folder, as `malkort init --example` makes it, for what the command is asked. To be read only.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: LazyLock<(PathBuf, fs::File)> = LazyLock::new(|| {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
        fs::create_dir_all(place).unwrap();
        // Held until the tests are done: others that run from the same folder of results wait for their turn.
        let lock = fs::File::create(place.join("stenalva-lock")).unwrap();
        lock.lock().unwrap();
        let folder = place.join("stenalva");
        let _ = fs::remove_dir_all(&folder);
        malkort().args(["init", "--example"]).arg(&folder).assert().success();
        (folder, lock)
    });
    &FOLDER.0
}
