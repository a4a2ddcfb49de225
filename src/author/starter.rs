//! A small site of one's own, to be written over by whoever asked for it: what `malkort init` makes.

use rust_embed::RustEmbed;

use super::NewFile;

/// The files as they are written.
#[derive(RustEmbed)]
#[folder = "src/author/starter"]
struct Starter;

/// Every file of the site, sorted by path.
pub fn files() -> Vec<NewFile> {
    let mut paths: Vec<_> = Starter::iter().collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let text = String::from_utf8_lossy(&Starter::get(&path)?.data).into_owned();
            Some(NewFile { path: path.into_owned(), text })
        })
        .collect()
}
