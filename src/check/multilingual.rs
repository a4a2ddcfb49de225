//! A written thing in all its languages: the original beside its translations.

use std::collections::BTreeMap;

use crate::model::{LanguageIndex, Prose, Text};
use crate::read::{Body, File, Markdown, Written};
use crate::source::{FileId, Ordinal, Origin, Place};

/// One written thing and what its translations say instead.
#[derive(Debug)]
pub(super) struct Multilingual<'c, T> {
    /// The original's file.
    pub(super) file: FileId,
    /// The original.
    pub(super) main: &'c T,
    others: Vec<(LanguageIndex, FileId, &'c T)>,
}

impl<T> Clone for Multilingual<'_, T> {
    fn clone(&self) -> Self {
        Self { file: self.file, main: self.main, others: self.others.clone() }
    }
}

impl<'c, T> Multilingual<'c, T> {
    /// The front matter of a file; `None` where it could not be read.
    pub(super) fn of(file: &'c File<T>) -> Option<Self> {
        let main = file.written.as_ref()?;
        let others = file
            .translations
            .iter()
            .filter_map(|translation| {
                Some((translation.language, translation.file, translation.written.as_ref()?))
            })
            .collect();
        Some(Self { file: file.file, main, others })
    }

    /// Where a node of the original was written.
    pub(super) fn origin(&self, node: Ordinal) -> Origin {
        Origin { file: self.file, node }
    }

    /// What the translations say, with their languages and files.
    pub(super) fn translations(&self) -> impl Iterator<Item = (LanguageIndex, FileId, &'c T)> {
        self.others.iter().copied()
    }

    /// A short text in all its languages.
    pub(super) fn text(
        &self,
        field: impl Fn(&'c T) -> &'c Option<Written<Box<str>>>,
    ) -> Option<Text> {
        let mut text = Text::new(&field(self.main).as_ref()?.value);
        for (language, _, other) in &self.others {
            if let Some(words) = field(other) {
                text.translate(*language, &words.value);
            }
        }
        Some(text)
    }

    /// A text that the type demands: empty where it is missing, which the reader has reported.
    pub(super) fn required_text(
        &self,
        field: impl Fn(&'c T) -> &'c Option<Written<Box<str>>>,
    ) -> Text {
        self.text(field).unwrap_or_default()
    }

    /// A Markdown value in all its languages.
    pub(super) fn prose(
        &self,
        field: impl Fn(&'c T) -> &'c Option<Written<Markdown>>,
    ) -> Option<Prose> {
        let main = field(self.main).as_ref()?;
        let mut markdown = Text::new(&main.value.0);
        for (language, _, other) in &self.others {
            if let Some(words) = field(other) {
                markdown.translate(*language, &words.value.0);
            }
        }
        Some(Prose { heading: None, markdown, place: self.origin(main.at).value() })
    }

    /// A group of keys in all its languages.
    pub(super) fn group<U>(
        &self,
        field: impl Fn(&'c T) -> &'c Option<Written<U>>,
    ) -> Option<Multilingual<'c, U>> {
        let main = &field(self.main).as_ref()?.value;
        let others = self
            .others
            .iter()
            .filter_map(|(language, file, other)| {
                Some((*language, *file, &field(other).as_ref()?.value))
            })
            .collect();
        Some(Multilingual { file: self.file, main, others })
    }

    /// The items of a list, each with the translated items of the same place in the list.
    pub(super) fn list<U>(
        &self,
        field: impl Fn(&'c T) -> &'c Option<Written<Vec<Written<U>>>>,
    ) -> Vec<Multilingual<'c, U>> {
        let items =
            |written: &'c T| field(written).as_ref().map_or(&[][..], |list| list.value.as_slice());
        items(self.main)
            .iter()
            .enumerate()
            .map(|(position, main)| Multilingual {
                file: self.file,
                main: &main.value,
                others: self
                    .others
                    .iter()
                    .filter_map(|(language, file, other)| {
                        Some((*language, *file, &items(other).get(position)?.value))
                    })
                    .collect(),
            })
            .collect()
    }

    /// The items of a list, each with the translated items that say the same of which thing is meant. Where several say
    /// the same, their order tells them apart; one that does not say it is of the same place in the list.
    pub(super) fn list_by<U, K: Ord>(
        &self,
        field: impl Fn(&'c T) -> &'c Option<Written<Vec<Written<U>>>>,
        identity: impl Fn(&'c U) -> Option<K>,
    ) -> Vec<Multilingual<'c, U>> {
        let items =
            |written: &'c T| field(written).as_ref().map_or(&[][..], |list| list.value.as_slice());
        // Each item by what it says it is, and how many have said so before it.
        let numbered = |written: &'c T| {
            let mut seen: BTreeMap<Option<K>, usize> = BTreeMap::new();
            let mut found: BTreeMap<(Option<K>, usize), &'c U> = BTreeMap::new();
            for (position, item) in items(written).iter().enumerate() {
                let number = seen.entry(identity(&item.value)).or_default();
                let key = identity(&item.value);
                let at = if key.is_none() { position } else { *number };
                found.insert((key, at), &item.value);
                *number += 1;
            }
            found
        };
        let in_others: Vec<_> = self
            .others
            .iter()
            .map(|(language, file, other)| (*language, *file, numbered(other)))
            .collect();
        let mut seen: BTreeMap<Option<K>, usize> = BTreeMap::new();
        let mut joined = Vec::new();
        for (position, main) in items(self.main).iter().enumerate() {
            let number = seen.entry(identity(&main.value)).or_default();
            let (by_identity, by_place) = ((identity(&main.value), *number), (None, position));
            *number += 1;
            let of = |known: &BTreeMap<(Option<K>, usize), &'c U>| {
                let same = by_identity.0.is_some().then(|| known.get(&by_identity).copied());
                same.flatten().or_else(|| known.get(&by_place).copied())
            };
            let others = in_others.iter();
            let others = others
                .filter_map(|(language, file, known)| Some((*language, *file, of(known)?)))
                .collect();
            joined.push(Multilingual { file: self.file, main: &main.value, others });
        }
        joined
    }
}

/// A file's body in all its languages; `None` where there is only white space.
pub(super) fn body<T>(file: &File<T>) -> Option<Prose> {
    let prose = section(file.file, &file.body, 0, &file.body.text)?;
    let mut markdown = prose.markdown;
    for translation in &file.translations {
        if !is_blank(&translation.body) {
            markdown.translate(translation.language, translation.body.text.trim());
        }
    }
    Some(Prose { heading: prose.heading, markdown, place: prose.place })
}

/// A part of a body, beginning `offset` bytes into it; `None` where there is only white space.
pub(super) fn section(file: FileId, body: &Body, offset: usize, text: &str) -> Option<Prose> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return None;
    }
    let start = body.start + offset + (text.len() - text.trim_start().len());
    Some(Prose {
        heading: None,
        markdown: Text::new(trimmed),
        place: Place::bytes(file, start..start + trimmed.len()),
    })
}

fn is_blank(body: &Body) -> bool {
    body.text.trim().is_empty()
}
