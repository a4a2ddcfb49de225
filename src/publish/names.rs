//! What builds call the files and folders that they use beside a site's folder, and within it.

use std::path::{Path, PathBuf};

use super::error::Error;

/// How the names begin that builds use within a site's folder: none of an address, and none of a person's.
pub(super) const INSIDE: &str = ".malkort-";

/// The folder that a site's folder lies in, and its name there.
pub(super) fn parent_and_name(out: &Path) -> Result<(&Path, &str), Error> {
    let name = out.file_name().and_then(|name| name.to_str());
    let parent = out
        .parent()
        .map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent });
    match (parent, name) {
        (Some(parent), Some(name)) => Ok((parent, name)),
        (_, _) => Err(Error::NoFolder(out.to_owned())),
    }
}

/// Names that a staging folder can have: where one is taken by what cannot be cleared away, the next is used.
fn names(folder: &Path, stem: String) -> impl Iterator<Item = PathBuf> {
    const MOST: u32 = 20;
    let numbered = |number| if number == 1 { String::new() } else { format!("-{number}") };
    (1..=MOST).map(move |number| folder.join(stem.clone() + &numbered(number)))
}

/// The names of staging folders beside a site's folder.
pub(super) fn names_beside(parent: &Path, name: &str) -> impl Iterator<Item = PathBuf> {
    names(parent, format!(".{name}.malkort-new"))
}

/// The names of staging folders within a site's folder.
pub(super) fn names_inside(out: &Path) -> impl Iterator<Item = PathBuf> {
    names(out, format!("{INSIDE}new"))
}
