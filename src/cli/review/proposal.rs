//! Which file is to be reviewed? One of the site's own, or a proposal from elsewhere, looked at as if it were put in its place.

use std::fs;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

use super::super::asked::ReviewArguments;
use crate::config;
use crate::locale::Args;
use crate::read::{Disk, Files as _, OverlaidFiles, card_path, is_id};

/// A card to be reviewed.
pub(super) struct Proposal {
    /// Its path from the site's folder.
    path: String,
    /// What it holds, where it lies elsewhere.
    bytes: Option<Vec<u8>>,
}

/// What a proposal is called whose own name cannot be that of a card.
const UNNAMED: &str = "forslag";

impl Proposal {
    /// The file that is meant, or a message that says why there is none.
    pub(super) fn find(arguments: &ReviewArguments) -> Result<Self, (&'static str, Args)> {
        let named = |path: &Path| Args::new().text("file", path.display().to_string());
        let shown = || named(&arguments.file);
        let unreadable = |_| ("review-unreadable", shown());
        let real = fs::canonicalize(&arguments.file).map_err(unreadable)?;
        let root = fs::canonicalize(&arguments.root);
        let root = root.map_err(|_| ("review-unreadable", named(&arguments.root)))?;
        if let Ok(within) = real.strip_prefix(&root) {
            return Ok(Self { path: slashed(within), bytes: None });
        }
        // A pipe or a device may never end.
        if !real.is_file() {
            return Err(("review-unreadable", shown()));
        }
        let bytes = fs::read(&real).map_err(unreadable)?;
        let disk = Disk::new(&arguments.root);
        let content = content_folder(&disk);
        let listed = disk.list(&content).unwrap_or_default();
        let paths: Vec<&str> = listed.iter().map(|entry| entry.path.as_str()).collect();
        let folder = real.parent().and_then(Path::file_name).map(|name| name.to_string_lossy());
        let is_unit = |name: &&str| {
            let path = card_path(&content, &paths, name, "");
            path.strip_suffix(".md")
                .is_some_and(|own| paths.iter().any(|path| path.starts_with(own)))
        };
        let unit = arguments.unit.as_deref().or_else(|| folder.as_deref().filter(is_unit));
        let unit = unit.ok_or_else(|| ("review-whose", shown()))?;
        let stem = real.file_stem().map(|stem| stem.to_string_lossy().nfc().collect::<String>());
        let stem = stem.filter(|stem| is_id(stem)).unwrap_or_else(|| UNNAMED.to_owned());
        Ok(Self { path: card_path(&content, &paths, unit, &stem), bytes: Some(bytes) })
    }

    /// Its path from the site's folder.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// The site's files with it among them; `None`: it is one of them.
    pub(super) fn laid_over<'f>(&self, disk: &'f Disk) -> Option<OverlaidFiles<'f>> {
        let bytes = self.bytes.clone()?;
        Some(OverlaidFiles::new(disk, self.path.clone(), bytes))
    }
}

/// A path as the site's files name theirs.
fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("/").nfc().collect()
}

/// The content's folder, as the configuration names it; a configuration that cannot be read is reported when the site is.
fn content_folder(disk: &Disk) -> String {
    let mut sources = crate::source::Sources::default();
    let file = sources.add(config::FILE);
    let text = disk.bytes(config::FILE).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let read = text.and_then(|text| config::read(file, &text).0);
    read.map_or_else(|| "content".to_owned(), |config| config.content)
}
