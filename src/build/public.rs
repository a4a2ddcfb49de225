//! What is public on a day, of all that is written: the model that everything of the site is made from.
//!
//! In come all content and the model of all of it, which has been checked; out comes a model that is made of the files
//! that are public on the day alone, as if nobody had written the others. They are known by path and day for those who
//! have them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::attachments;
use crate::assess::{files_ahead, forget_ahead};
use crate::check::{self, Settings, Waiting, withhold};
use crate::model::Model;
use crate::read::{Content, File};
use crate::source::{FileId, Sources};

/// What is written and not public yet.
#[derive(Debug, Default)]
pub struct Awaited {
    /// Everything that the content says; `None`: the public model holds all of it.
    pub whole: Option<Model>,
    /// The content files that wait, by day and path.
    pub files: Vec<AwaitedFile>,
    /// The paths of all files of which nothing is published on the day, attachments and translations too.
    pub paths: Vec<String>,
}

/// A content file that waits for its day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AwaitedFile {
    /// The day from which it is public.
    pub from: Date,
    /// Its path, from the site's folder.
    pub path: String,
}

/// The model of what is public on a day, and what is not.
pub(super) fn public(
    mut content: Content,
    all: Model,
    settings: Settings,
    day: Date,
    sources: &Sources,
) -> (Model, Awaited) {
    let translations = translations(&content);
    let mut waiting = withhold(&mut content, day);
    let (mut model, whole) = if waiting.is_empty() {
        (all, None)
    } else {
        // All has been checked and told of; without what waits, references to it would be told of again.
        let mut model = check::model_again(&content, settings);
        attachments::take(&all, &mut model);
        (model, Some(all))
    };
    waiting.extend(files_ahead(&model, day).into_iter().map(|(file, from)| {
        let beside = translations.get(&file).into_iter().flatten().copied();
        Waiting { from, files: std::iter::once(file).chain(beside).collect() }
    }));
    let files: BTreeSet<FileId> = waiting.iter().flat_map(|one| &one.files).copied().collect();
    let attached = attached(whole.as_ref().unwrap_or(&model), &files);
    let path = |file: &FileId| sources.path(*file).to_owned();
    let mut paths: Vec<String> = files.iter().chain(&attached).map(path).collect();
    paths.sort();
    let first =
        |one: &Waiting| Some(AwaitedFile { from: one.from, path: path(one.files.first()?) });
    let mut files: Vec<AwaitedFile> = waiting.iter().filter_map(first).collect();
    files.sort();
    forget_ahead(&mut model, day);
    (model, Awaited { whole, files, paths })
}

/// The translations of the files that `assess` holds back.
fn translations(content: &Content) -> BTreeMap<FileId, Vec<FileId>> {
    fn of<T>(files: &[File<T>]) -> impl Iterator<Item = (FileId, Vec<FileId>)> {
        let with =
            |file: &File<T>| (file.file, file.translations.iter().map(|one| one.file).collect());
        files.iter().map(with)
    }
    of(&content.revisions).chain(of(&content.follow_ups)).chain(of(&content.news)).collect()
}

/// The files beside pages that only texts refer to which are not public.
fn attached(model: &Model, hidden: &BTreeSet<FileId>) -> BTreeSet<FileId> {
    let by = |is_hidden: bool| {
        let references = model.attachment_references.iter();
        let of = references.filter(move |((text, _), _)| hidden.contains(text) == is_hidden);
        of.map(|(_, key)| model.attachments[*key].file)
    };
    let shown: BTreeSet<FileId> = by(false).collect();
    by(true).filter(|file| !shown.contains(file)).collect()
}
