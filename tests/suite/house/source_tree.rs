//! The modules of a crate: which file holds each, what it defines, and what it imports under which name.

#![expect(
    clippy::wildcard_enum_match_arm,
    clippy::panic,
    reason = "the parser's items may become more; a crate that cannot be read ends the test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::buffer::TokenBuffer;
use syn::ext::IdentExt;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemUse, Macro, Meta, UseTree, Visibility};

use super::tokens::words;

/// The names of a module from the crate's root down: `["read", "csv"]` for `crate::read::csv`.
pub(super) type ModulePath = Vec<String>;

/// A path written in code, one name a step.
pub(super) type Names = Vec<String>;

/// One module, whether it has a file of its own or lies in braces.
pub(super) struct Module {
    /// The file that it is written in.
    pub(super) file: PathBuf,
    /// Its items in order, those for tests left out; a module within is listed by its own path.
    pub(super) items: Vec<Item>,
    /// The names that it defines: types, functions, constants, macros, and what its macros make.
    defined: BTreeSet<String>,
    /// What it imports.
    pub(super) imports: Vec<Import>,
    /// The modules whose every name it imports.
    globs: Vec<Names>,
}

/// A name that a module imports; one name may be that of a module and of a function.
pub(super) struct Import {
    /// What it is called in the module.
    name: String,
    /// The path that it stands for.
    pub(super) path: Names,
    /// Whether the module only shows it to others under its own name (`pub use`), as a table of contents does.
    pub(super) shown: bool,
}

/// A whole crate, module by module.
pub(super) struct SourceTree {
    pub(super) modules: BTreeMap<ModulePath, Module>,
}

impl SourceTree {
    /// Reads the crate whose root is the given file; `text_of` gives a file's text, if there is such a file.
    pub(super) fn read(root: &Path, text_of: &dyn Fn(&Path) -> Option<String>) -> Self {
        let mut tree = Self { modules: BTreeMap::new() };
        let text = text_of(root).expect("the crate's root can be read");
        let folder = root.parent().unwrap_or(Path::new("")).to_owned();
        tree.add_file(Vec::new(), root, &folder, &text, text_of);
        tree
    }

    fn add_file(
        &mut self,
        path: ModulePath,
        file: &Path,
        folder: &Path,
        text: &str,
        text_of: &dyn Fn(&Path) -> Option<String>,
    ) {
        let parsed =
            syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.add_module(path, file, folder, parsed.items, text_of);
    }

    /// Adds a module and those below it; `folder` is where the files of its children lie.
    fn add_module(
        &mut self,
        path: ModulePath,
        file: &Path,
        folder: &Path,
        items: Vec<Item>,
        text_of: &dyn Fn(&Path) -> Option<String>,
    ) {
        let mut own = Vec::new();
        for item in items.into_iter().filter(|item| !attributes(item).iter().any(is_for_tests)) {
            let Item::Mod(module) = item else {
                own.push(item);
                continue;
            };
            let name = module.ident.unraw().to_string();
            let below: ModulePath = path.iter().cloned().chain([name.clone()]).collect();
            let folder_below = folder.join(&name);
            if let Some((_, items)) = module.content {
                self.add_module(below, file, &folder_below, items, text_of);
                continue;
            }
            let places = [folder.join(format!("{name}.rs")), folder_below.join("mod.rs")];
            let found = places.into_iter().find_map(|place| Some((text_of(&place)?, place)));
            let (text, place) =
                found.unwrap_or_else(|| panic!("{} has no file for {name}", file.display()));
            self.add_file(below, &place, &folder_below, &text, text_of);
        }
        let mut module = Module {
            file: file.to_owned(),
            defined: own.iter().flat_map(defined_names).collect(),
            imports: Vec::new(),
            globs: Vec::new(),
            items: Vec::new(),
        };
        let mut imports = Imports { module: &mut module, shown: false };
        for item in &own {
            imports.visit_item(item);
        }
        module.items = own;
        self.modules.insert(path, module);
    }

    /// The files in which the item that a path names from within a module is defined, and the item's own name; a name
    /// may stand for a function and for a module of the same name, and a path that leads out of the crate names none.
    pub(super) fn defined_by(&self, module: &ModulePath, names: &[String]) -> Vec<(&Path, String)> {
        let mut found = Vec::new();
        self.follow(module, names, true, &mut BTreeSet::new(), &mut found);
        found
    }

    /// Follows a path; `relative` says whether its first name is looked for as code looks for it (`crate`, `super`,
    /// an import), rather than as the name of an item of exactly that module.
    fn follow<'a>(
        &'a self,
        module: &ModulePath,
        names: &[String],
        relative: bool,
        seen: &mut BTreeSet<(ModulePath, Names)>,
        found: &mut Vec<(&'a Path, String)>,
    ) {
        let Some((first, rest)) = names.split_first() else { return };
        if relative {
            match first.as_str() {
                "crate" => return self.follow(&Vec::new(), rest, false, seen, found),
                "self" => return self.follow(module, rest, true, seen, found),
                "super" => {
                    let mut above = module.clone();
                    above.pop();
                    return self.follow(&above, rest, true, seen, found);
                }
                _ => {}
            }
        }
        let Some(here) = self.modules.get(module) else { return };
        if !seen.insert((module.clone(), names.to_vec())) {
            return;
        }
        let below: ModulePath = module.iter().cloned().chain([first.clone()]).collect();
        if !rest.is_empty() && self.modules.contains_key(&below) {
            return self.follow(&below, rest, false, seen, found);
        }
        if here.defined.contains(first) {
            found.push((&here.file, first.clone()));
            return;
        }
        for import in here.imports.iter().filter(|import| import.name == *first) {
            let longer: Names = import.path.iter().chain(rest).cloned().collect();
            if import.path.first() == Some(first) {
                // It begins with a module of its own name, or with a library: `pub(crate) use total::total`.
                self.follow(&below, &longer[1..], false, seen, found);
            } else {
                self.follow(module, &longer, true, seen, found);
            }
        }
        for path in here.globs.iter().filter(|path| self.is_within(module, path)) {
            let longer: Names = path.iter().chain(names).cloned().collect();
            self.follow(module, &longer, true, seen, found);
        }
    }

    /// Whether a path written in a module begins with a place in this crate, not with a library.
    fn is_within(&self, module: &ModulePath, path: &[String]) -> bool {
        let Some(first) = path.first() else { return false };
        let below: ModulePath = module.iter().chain([first]).cloned().collect();
        ["crate", "self", "super"].contains(&first.as_str()) || self.modules.contains_key(&below)
    }

    /// The module right below the root through which a path written in a module leads, if the path says so by itself:
    /// one that begins with an imported name says it where that is imported.
    pub(super) fn room_of(module: &ModulePath, names: &[String]) -> Option<String> {
        let mut at = module.clone();
        let mut names = names.iter().peekable();
        match names.peek()?.as_str() {
            "crate" => {
                names.next();
                at.clear();
            }
            "self" | "super" => {
                while let Some(step) =
                    names.next_if(|name| ["self", "super"].contains(&name.as_str()))
                {
                    if step == "super" {
                        at.pop();
                    }
                }
            }
            _ => return None,
        }
        at.into_iter().chain(names.cloned()).next()
    }

    /// The file of the macro of that name: those are found by the order of modules, without a path.
    pub(super) fn defines_macro(&self, name: &str) -> Option<&Path> {
        let named = |item: &Item| match item {
            Item::Macro(made) => made.ident.as_ref().is_some_and(|ident| ident == name),
            _ => false,
        };
        self.modules.values().find(|module| module.items.iter().any(named)).map(|m| &*m.file)
    }
}

/// Collects what a module imports, within its functions too.
struct Imports<'a> {
    module: &'a mut Module,
    /// Whether the names are handed on to other modules too: `pub use`.
    shown: bool,
}

impl Imports<'_> {
    fn bring(&mut self, name: String, path: Names) {
        self.module.imports.push(Import { name, path, shown: self.shown });
    }

    fn add(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: String| before.iter().cloned().chain([name]).collect::<Names>();
        match tree {
            UseTree::Path(path) => self.add(&path.tree, &with(path.ident.unraw().to_string())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add(tree, before)),
            UseTree::Glob(_) => self.module.globs.push(before.to_vec()),
            UseTree::Name(name) if name.ident == "self" => {
                self.bring(before.last().cloned().unwrap_or_default(), before.to_vec());
            }
            UseTree::Name(name) => {
                let name = name.ident.unraw().to_string();
                self.bring(name.clone(), with(name));
            }
            UseTree::Rename(rename) => {
                let path = match rename.ident.unraw().to_string() {
                    name if name == "self" => before.to_vec(),
                    name => with(name),
                };
                self.bring(rename.rename.unraw().to_string(), path);
            }
        }
    }
}

impl Visit<'_> for Imports<'_> {
    fn visit_item_use(&mut self, item: &ItemUse) {
        self.shown = !matches!(item.vis, Visibility::Inherited);
        self.add(&item.tree, &[]);
    }

    fn visit_item(&mut self, item: &Item) {
        if !attributes(item).iter().any(is_for_tests) {
            visit::visit_item(self, item);
        }
    }
}

/// The names that an item brings into its module.
fn defined_names(item: &Item) -> Vec<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        Item::Macro(item) => match &item.ident {
            Some(ident) => ident,
            None => return made_by(&item.mac),
        },
        _ => return Vec::new(),
    };
    vec![ident.unraw().to_string()]
}

/// The types and functions that a macro's call spells out: what follows `struct`, `enum`, `fn`, `const` and the like.
fn made_by(call: &Macro) -> Vec<String> {
    let words = words(&TokenBuffer::new2(call.tokens.clone()));
    let keywords = ["struct", "enum", "fn", "const", "static", "trait", "type"];
    words
        .windows(2)
        .filter(|pair| pair[0].len() == 1 && keywords.contains(&pair[0][0].as_str()))
        .filter_map(|pair| pair[1].first().cloned())
        .collect()
}

/// Whether an attribute keeps its item for tests: `#[cfg(test)]`, `#[test]`, or a `cfg` that asks for `test` and more.
pub(super) fn is_for_tests(attribute: &Attribute) -> bool {
    if attribute.path().is_ident("test") {
        return true;
    }
    let Meta::List(list) = &attribute.meta else { return false };
    let words = words(&TokenBuffer::new2(list.tokens.clone()));
    let named = |name: &str| words.iter().any(|word| word.as_slice() == [name]);
    list.path.is_ident("cfg") && named("test") && !named("not")
}

/// What is written above an item.
pub(super) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
