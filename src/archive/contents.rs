//! What an archive holds, by path: the texts, the figures, their schemas, and the site.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::about::{About, SITE};
use super::{csv, readme};
use crate::publish::LastPublication;

/// The file of checksums, which `sha256sum --check` reads.
pub(super) const CHECKSUMS: &str = "sha256sum.txt";

/// A file of the archive.
pub(super) struct Entry<'e> {
    pub(super) path: String,
    pub(super) source: Source<'e>,
}

/// Writes a file's bytes where they are wanted.
type Writing<'e> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'e;

/// Where a file's bytes come from.
pub(super) enum Source<'e> {
    Text(String),
    File(PathBuf),
    Written(Box<Writing<'e>>),
}

/// All files but the checksums, sorted by path.
pub(super) fn entries<'e>(publication: &Path, about: &'e About) -> io::Result<Vec<Entry<'e>>> {
    let mut entries = Vec::new();
    let mut add = |path: &str, source| entries.push(Entry { path: path.to_owned(), source });
    add("LAS-MIG.txt", Source::Text(readme::swedish(about)));
    add("README.txt", Source::Text(readme::english(about)));
    let schema = |text: &str| Source::Text(text.to_owned());
    add("schema/publicering.schema.json", schema(PUBLICATION_SCHEMA));
    add("schema/uppgifter.schema.json", schema(DATA_SCHEMA));
    let last = LastPublication::read(publication)
        .map_err(io::Error::other)?
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no manifest"))?;
    let (as_csv, as_json) = (last.clone(), last);
    let table = move |out: &mut dyn Write| csv::table(&as_csv, out);
    add("data/uppgifter.csv", Source::Written(Box::new(table)));
    let json = move |out: &mut dyn Write| csv::json(&as_json, about, out);
    add("data/uppgifter.json", Source::Written(Box::new(json)));
    site(publication, SITE, &mut entries)?;
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(entries)
}

const PUBLICATION_SCHEMA: &str = include_str!("schema/publicering.schema.json");
const DATA_SCHEMA: &str = include_str!("schema/uppgifter.schema.json");

fn site(folder: &Path, path: &str, entries: &mut Vec<Entry<'_>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            site(&entry.path(), &path, entries)?;
        } else {
            entries.push(Entry { path, source: Source::File(entry.path()) });
        }
    }
    Ok(())
}
