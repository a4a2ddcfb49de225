//! Which names lie beside which in the content folder?
//!
//! In come the paths listed; out comes whether a file or a folder is there, and which original lies beside a copy.

use std::collections::BTreeSet;

use super::copies::originals;
use super::folder::{FOLDERS, Kind, role};
use super::spelling::is_id;

/// The files and folders of the content folder, by their paths within it.
#[derive(Debug, Default)]
pub(super) struct Tree<'p> {
    files: BTreeSet<&'p str>,
    folders: BTreeSet<&'p str>,
}

/// A copy and what it copies, as paths within the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Copied<'p> {
    /// The file or folder that is a copy.
    pub(super) copy: &'p str,
    /// What it copies.
    pub(super) original: String,
}

impl<'p> Tree<'p> {
    /// The tree of some paths.
    pub(super) fn of(paths: impl Iterator<Item = &'p str>) -> Self {
        let mut tree = Self::default();
        for path in paths {
            tree.files.insert(path);
            let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
            tree.folders.extend(folders);
        }
        tree
    }

    /// Whether there is a file at a path.
    pub(super) fn has_file(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// Whether a unit has a scorecard.
    pub(super) fn has_scorecard(&self, unit: &str) -> bool {
        let names = FOLDERS.iter().filter(|(_, kind)| *kind == Kind::Revision);
        let mut names = names.flat_map(|(names, _)| names.iter());
        names.any(|name| self.folders.contains(format!("{name}/{unit}").as_str()))
    }

    /// The last of the folders directly below one, by name.
    pub(super) fn last_folder_in(&self, folder: &str) -> Option<&'p str> {
        let mut below = self.folders.iter().filter_map(|path| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            (!name.contains('/')).then_some(name)
        });
        below.next_back()
    }

    /// The files below a folder, by their paths within it.
    pub(super) fn below<'t>(&'t self, folder: &'t str) -> impl Iterator<Item = &'p str> + 't {
        self.files.iter().filter_map(move |path| path.strip_prefix(folder)?.strip_prefix('/'))
    }

    /// What a file copies, or the outermost of its folders that is a copy.
    pub(super) fn copied(&self, path: &'p str) -> Option<Copied<'p>> {
        let folder = path.match_indices('/').find_map(|(at, _)| {
            let copy = path.get(..at)?;
            self.original(copy, |original| self.folders.contains(original))
                .map(|original| Copied { copy, original })
        });
        folder.or_else(|| {
            let is_read = |original: &str| self.has_file(original) && role(original).is_ok();
            self.original(path, is_read).map(|original| Copied { copy: path, original })
        })
    }

    fn original(&self, path: &str, is_there: impl Fn(&str) -> bool) -> Option<String> {
        let (folder, name) =
            path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
        let beside = |name: &str| {
            if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
        };
        let marked = originals(name).into_iter().map(|name| beside(&name));
        marked
            .chain(self.of_other_case(path))
            .find(|original| original != path && is_there(original))
    }

    /// The path of which this one differs in how its name is spelled only, where this one is no id: `Kultur.md`.
    fn of_other_case(&self, path: &str) -> Option<String> {
        let (before, name) = path.rsplit_once('/')?;
        let (stem, ending) = name.split_once('.')?;
        if is_id(stem) && ending.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.') {
            return None;
        }
        let other = format!("{before}/{}.{}", slug::slugify(stem), ending.trim().to_lowercase());
        self.files.contains(other.as_str()).then_some(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_one_only_where_its_original_lies_beside_it() {
        let tree = Tree::of(
            ["matt/nmi.md", "matt/nmi (1).md", "matt/ki (1).md", "sidor/nmi (1).md"].into_iter(),
        );
        let copied = Copied { copy: "matt/nmi (1).md", original: "matt/nmi.md".to_owned() };
        assert_eq!(tree.copied("matt/nmi (1).md"), Some(copied));
        assert_eq!(tree.copied("matt/ki (1).md"), None);
        assert_eq!(tree.copied("sidor/nmi (1).md"), None);
        assert_eq!(tree.copied("matt/nmi.md"), None);
    }

    #[test]
    fn a_whole_folder_is_a_copy_once() {
        let paths = ["uppfoljningar/2026-t2/a.md", "uppfoljningar/2026-t2 - Kopia/a.md"];
        let tree = Tree::of(paths.into_iter());
        let copied = tree.copied("uppfoljningar/2026-t2 - Kopia/a.md").unwrap();
        assert_eq!(
            (copied.copy, &*copied.original),
            ("uppfoljningar/2026-t2 - Kopia", "uppfoljningar/2026-t2")
        );
    }

    #[test]
    fn a_name_in_other_letters_is_a_copy_of_the_same_name() {
        let tree = Tree::of(["matt/nmi.md", "matt/NMI.md", "matt/Annat.md"].into_iter());
        assert_eq!(tree.copied("matt/NMI.md").unwrap().original, "matt/nmi.md");
        assert_eq!(tree.copied("matt/Annat.md"), None);
    }
}
