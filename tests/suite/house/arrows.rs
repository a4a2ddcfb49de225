//! Which file uses which: an arrow from a file to the one that defines what it names, and the circles that arrows make.
//!
//! What is imported or named by a path draws an arrow; a method called on a value does not, for no path says whose it
//! is. A name that a module only shows to others (`pub use`) is followed to where it is defined; the module that shows
//! it draws no arrow for that, as it draws none for `mod child;`.

#![expect(clippy::wildcard_enum_match_arm, reason = "the parser's items may become more")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use syn::buffer::TokenBuffer;
use syn::ext::IdentExt;
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, ItemUse, Macro, Visibility};

use super::source_tree::{ModulePath, Names, SourceTree, attributes, is_for_tests};
use super::tokens::words;

/// What the files of a crate use of each other.
#[derive(Default)]
pub(super) struct Arrows {
    /// From each file to each that it uses, the names that it takes from there.
    between: BTreeMap<PathBuf, BTreeMap<PathBuf, BTreeSet<String>>>,
    /// For each file the modules right below the crate's root through which its paths lead.
    pub(super) rooms: BTreeMap<PathBuf, BTreeSet<String>>,
}

impl Arrows {
    /// The arrows of a whole crate.
    pub(super) fn of(tree: &SourceTree) -> Self {
        let mut arrows = Self::default();
        for (path, module) in &tree.modules {
            let mut uses = Uses { tree, module: path, file: &module.file, arrows: &mut arrows };
            for import in &module.imports {
                uses.note_room(&import.path);
                if !import.shown {
                    uses.draw_all(&import.path);
                }
            }
            for item in &module.items {
                uses.visit_item(item);
            }
        }
        arrows
    }

    /// Each file with those that it uses.
    pub(super) fn between(&self) -> impl Iterator<Item = (&Path, impl Iterator<Item = &Path>)> {
        self.between.iter().map(|(file, used)| (&**file, used.keys().map(|used| &**used)))
    }

    /// The files that can be come to from one, along any number of arrows.
    fn reached_from<'a>(&'a self, file: &'a Path) -> BTreeSet<&'a Path> {
        let mut reached = BTreeSet::new();
        let mut next = vec![file];
        while let Some(file) = next.pop() {
            for to in self.between.get(file).into_iter().flat_map(BTreeMap::keys) {
                if reached.insert(&**to) {
                    next.push(to);
                }
            }
        }
        reached
    }

    /// The circles: for each the files that all come to each other, and every arrow between two of them, in words.
    pub(super) fn circles(&self) -> Vec<String> {
        let reached: BTreeMap<&Path, BTreeSet<&Path>> =
            self.between.keys().map(|file| (&**file, self.reached_from(file))).collect();
        let mut told = BTreeSet::new();
        let mut circles = Vec::new();
        for (file, to) in &reached {
            let with: BTreeSet<&Path> = to
                .iter()
                .filter(|other| reached.get(*other).is_some_and(|back| back.contains(file)))
                .copied()
                .collect();
            if !with.is_empty() && told.insert(with.clone()) {
                circles.push(self.describe(&with));
            }
        }
        circles
    }

    fn describe(&self, circle: &BTreeSet<&Path>) -> String {
        let mut text = format!("a circle of {} files:\n", circle.len());
        for (from, arrows) in self.between.iter().filter(|(from, _)| circle.contains(&***from)) {
            for (to, names) in arrows.iter().filter(|(to, _)| circle.contains(&***to)) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let (from, to) = (from.display(), to.display());
                let _ = writeln!(text, "    {from} -> {to}: {}", names.join(", "));
            }
        }
        text
    }
}

/// Walks through the code of one module and draws an arrow for every name of another file's.
struct Uses<'a> {
    tree: &'a SourceTree,
    module: &'a ModulePath,
    file: &'a Path,
    arrows: &'a mut Arrows,
}

impl Uses<'_> {
    /// Draws the arrow of a path in code, and notes the room that it names.
    fn name(&mut self, names: &[String]) {
        self.note_room(names);
        self.draw_all(names);
    }

    fn note_room(&mut self, names: &[String]) {
        if let Some(room) = SourceTree::room_of(self.module, names) {
            self.arrows.rooms.entry(self.file.to_owned()).or_default().insert(room);
        }
    }

    fn draw_all(&mut self, names: &[String]) {
        for (file, name) in self.tree.defined_by(self.module, names) {
            self.draw(file, &name);
        }
    }

    fn draw(&mut self, to: &Path, name: &str) {
        if to != self.file {
            let from = self.arrows.between.entry(self.file.to_owned()).or_default();
            from.entry(to.to_owned()).or_default().insert(name.to_owned());
        }
    }
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Names =
            path.segments.iter().map(|step| step.ident.unraw().to_string()).collect();
        if path.leading_colon.is_none() {
            self.name(&names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        if let Some(name) = call.path.get_ident().map(|ident| ident.unraw().to_string())
            && let Some(file) = self.tree.defines_macro(&name)
        {
            self.draw(file, &format!("{name}!"));
        }
        for names in words(&TokenBuffer::new2(call.tokens.clone())) {
            self.name(&names);
        }
        visit::visit_macro(self, call);
    }

    fn visit_item(&mut self, item: &'ast Item) {
        if !attributes(item).iter().any(is_for_tests) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes: &[Attribute] = match item {
            ImplItem::Fn(item) => &item.attrs,
            ImplItem::Const(item) => &item.attrs,
            _ => &[],
        };
        if !attributes.iter().any(is_for_tests) {
            visit::visit_impl_item(self, item);
        }
    }

    /// Imports are drawn by their whole paths, not by the pieces of them.
    fn visit_item_use(&mut self, _: &'ast ItemUse) {}

    /// `pub(super)` names a room, and takes nothing from it.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}
