//! The languages of a site: the main one, and those that it is translated into.

use super::value::text;
use super::written::ConfigWritten;
use crate::source::{FileId, Origin};

/// A language of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its code: `sv`.
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// Where it is written; `None`: it is the main one because no other is said to be.
    pub origin: Option<Origin>,
}

/// The main language first, then the others by their codes.
pub(super) fn languages(file: FileId, written: &ConfigWritten) -> Vec<Language> {
    let at = |node| Some(Origin { file, node });
    let said = written.book.as_ref().and_then(|book| book.value.language.as_ref());
    let main = text(said).unwrap_or_else(|| "sv".to_owned());
    let mut named: Vec<Language> = written
        .languages
        .iter()
        .flat_map(|named| &named.value.entries)
        .filter_map(|(code, language)| {
            let name = text(language.value.name.as_ref())?;
            Some(Language { code: code.to_string(), name, origin: at(language.at) })
        })
        .collect();
    named.sort_by(|a, b| (a.code != main, &a.code).cmp(&(b.code != main, &b.code)));
    if named.first().is_none_or(|first| first.code != main) {
        let name = if main == "sv" { "Svenska".to_owned() } else { main.clone() };
        let origin = said.and_then(|said| at(said.at));
        named.insert(0, Language { code: main, name, origin });
    }
    named
}
