//! Which files of the content folder are content, and what are the others?
//!
//! In come the paths; out comes each one's role, or what is wrong with it. A fault of a whole folder is told once, at
//! the folder, however many files lie in it.

use std::collections::BTreeSet;

use super::calendar::{self, NotInCalendar};
use super::copies::is_put_aside;
use super::files::Files;
use super::folder::{Kind, Misplaced, Role, role};
use super::misplaced::{Meant, Why, is_ending, meant};
use super::rootless::rooted;
use super::spelling::not_an_id;
use super::tree::{Copied, Tree};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place, Sources};

/// Sorts the files of one content folder.
pub(super) struct Sorter<'f, 'p> {
    files: &'f dyn Files,
    folder: &'f str,
    tree: Tree<'p>,
    told: BTreeSet<String>,
}

impl<'f, 'p> Sorter<'f, 'p> {
    /// A sorter of the files with these paths within the folder.
    pub(super) fn new(
        files: &'f dyn Files,
        folder: &'f str,
        paths: impl Iterator<Item = &'p str>,
    ) -> Self {
        Self { files, folder, tree: Tree::of(paths), told: BTreeSet::new() }
    }

    /// What a file's path says, or what is wrong with it; `Err(None)` where that has been told of its folder.
    pub(super) fn sorted(
        &mut self,
        path: &'p str,
        file: FileId,
        sources: &mut Sources,
    ) -> Result<Role<'p>, Option<Diagnostic>> {
        if let Some(copied) = self.tree.copied(path) {
            let place = self.place(path, copied.copy, file, sources);
            return Err(place.map(|place| self.copy(&copied, place)));
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        let misplaced = match role(path) {
            _ if name.starts_with("README") => Misplaced::Stray(None),
            Ok(role) if !role.language.is_some_and(is_ending) => return Ok(role),
            Ok(_) => Misplaced::Stray(None),
            Err(misplaced) => misplaced,
        };
        let is_for_people = name.starts_with("README") || is_put_aside(path);
        match meant(path, &self.tree).filter(|_| !is_for_people) {
            Some(meant) => {
                let place = self.place(path, &meant.at, file, sources);
                Err(place.map(|place| self.misplacement(&meant, place)))
            }
            None => match self.rooted(path).filter(|_| !is_for_people) {
                Some(meant) => Err(Some(self.misplacement(&meant, Place::whole(file)))),
                None => Err(self.nameless(path, &misplaced, file, sources)),
            },
        }
    }

    /// Where a file that lies directly in the content folder was meant to lie, by its keys.
    fn rooted(&self, path: &str) -> Option<Meant> {
        let is_text = path.strip_suffix(".md").is_some_and(|stem| !stem.contains('/'));
        if !is_text {
            return None;
        }
        let text = String::from_utf8(self.files.bytes(&self.shown(path)).ok()?).ok()?;
        let right = rooted(path, &text)?;
        Some(Meant { at: path.to_owned(), right, why: Why::Depth })
    }

    /// Whether a document or a table lies where a text is awaited and is not: a report handed in as a Word file is no
    /// attachment. What lies in a copied folder is no attachment either.
    pub(super) fn stands_for_content(&self, path: &'p str) -> bool {
        let is_in_copy = self.tree.copied(path).is_some_and(|copied| copied.copy != path);
        is_in_copy || meant(path, &self.tree).is_some_and(|meant| self.is_awaited(&meant.right))
    }

    /// Whether something would count as not written for want of a file.
    fn is_awaited(&self, path: &str) -> bool {
        let Ok(role) = role(path) else { return false };
        !self.tree.has_file(path)
            && match role.kind {
                Kind::FollowUp => self.tree.has_scorecard(role.id),
                Kind::Revision => role.id.len() == 4 && role.id.parse::<u16>().is_ok(),
                Kind::Series => {
                    let text = path.strip_suffix(".csv").map(|stem| format!("{stem}.md"));
                    text.is_some_and(|text| self.tree.has_file(&text))
                }
                Kind::Start
                | Kind::Unit
                | Kind::Perspective
                | Kind::Indicator
                | Kind::Strategy
                | Kind::StrategyArea
                | Kind::StrategyGoal
                | Kind::Document
                | Kind::News
                | Kind::Page
                | Kind::Source
                | Kind::EasyRead => false,
            }
    }

    /// The place of a file or of a folder above it; `None` where that folder has been told of.
    fn place(
        &mut self,
        path: &str,
        at: &str,
        file: FileId,
        sources: &mut Sources,
    ) -> Option<Place> {
        if at == path {
            return Some(Place::whole(file));
        }
        let is_new = self.told.insert(at.to_owned());
        is_new.then(|| Place::whole(sources.add(&self.shown(at))))
    }

    fn shown(&self, within: &str) -> String {
        format!("{}/{within}", self.folder)
    }

    fn copy(&self, copied: &Copied<'_>, place: Place) -> Diagnostic {
        let is_folder = !self.tree.has_file(copied.copy);
        let is_same = if is_folder {
            let mut below = self.tree.below(copied.copy);
            below.all(|name| {
                let beside = |folder: &str| format!("{folder}/{name}");
                self.is_same(&beside(copied.copy), &beside(&copied.original))
            })
        } else {
            self.is_same(copied.copy, &copied.original)
        };
        let put_aside = is_put_aside(copied.copy);
        let code = if is_same || put_aside { Code::CopiedFile } else { Code::ConflictingCopy };
        Diagnostic::new(code, place)
            .with("what", if is_folder { "folder" } else { "file" })
            .with("original", self.shown(&copied.original))
            .with("same", if is_same { "yes" } else { "no" })
    }

    fn is_same(&self, one: &str, other: &str) -> bool {
        let bytes = |within: &str| self.files.bytes(&self.shown(within)).ok();
        self.tree.has_file(other) && bytes(one).is_some_and(|one| Some(one) == bytes(other))
    }

    fn misplacement(&self, meant: &Meant, place: Place) -> Diagnostic {
        let name = meant.at.rsplit('/').next().unwrap_or_default();
        let right = meant.right.rsplit('/').next().unwrap_or_default();
        let ending = name.split_once('.').map_or("none", |(_, ending)| ending);
        Diagnostic::new(Code::MisplacedFile, place)
            .with("why", meant.why.as_str())
            .with("name", name)
            .with("right-name", right)
            .with("ending", ending)
            .with("right", self.shown(&meant.right))
            .with("certain", if meant.right.contains('…') { "no" } else { "yes" })
    }

    /// What is wrong with a path that no better one is known of.
    fn nameless(
        &mut self,
        path: &str,
        misplaced: &Misplaced<'_>,
        file: FileId,
        sources: &mut Sources,
    ) -> Option<Diagnostic> {
        match misplaced {
            Misplaced::Stray(suggestion) => Some(
                Diagnostic::new(Code::StrayFile, Place::whole(file))
                    .with("within", "content")
                    .suggest(*suggestion),
            ),
            Misplaced::BadPeriod(folder) => {
                let at = above(path, folder);
                let place = self.place(path, &at, file, sources)?;
                let why = calendar::period(folder).err().unwrap_or(NotInCalendar::Form(None));
                Some(calendar::diagnostic(Code::BadPeriod, folder, &why, place))
            }
            Misplaced::BadName(part) => {
                let at = above(path, part);
                let place = self.place(path, &at, file, sources)?;
                Some(not_an_id(Code::BadFileName, "name", part, place))
            }
        }
    }
}

/// The path down to the folder of a name; the whole path where no folder bears it.
fn above(path: &str, name: &str) -> String {
    let mut folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
    let named = folders.find(|folder| folder.rsplit('/').next() == Some(name));
    named.unwrap_or(path).to_owned()
}
