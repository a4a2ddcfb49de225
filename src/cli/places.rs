//! May a site be written here? Not over what it is made from, and not over another site.
//!
//! Links, `..` and folders that do not exist yet are followed to where they lead, so that every spelling of a place is
//! the same place.

use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::args::BuildArguments;
use super::trouble::Failure;
use crate::config::{self, Config};
use crate::publish::{LastPublication, MANIFEST, SiteMarks};

/// The folder to build in.
pub(super) fn folder_of(arguments: &BuildArguments, config: &Config) -> PathBuf {
    let usual = || beside(&arguments.site.root, &config.build_dir);
    arguments.out.clone().unwrap_or_else(usual)
}

/// A folder beside `book.toml`, as a person would name it: `public`, not `./public`.
pub(super) fn beside(root: &Path, folder: &str) -> PathBuf {
    if root == Path::new(".") { PathBuf::from(folder) } else { root.join(folder) }
}

/// Refuses a folder that is, holds or lies in what the site is made from, or that another site is published in.
pub(super) fn refuse_folder(out: &Path, root: &Path, config: &Config) -> Result<(), Failure> {
    let (out_real, root_real) = (real(out), real(root));
    let theme = config.theme_folder.as_deref();
    let sources = [Some(&*config.content), theme, Some(config::FILE), Some(".git")];
    let holds = |source: PathBuf| source.starts_with(&out_real) || out_real.starts_with(&source);
    if sources.into_iter().flatten().map(|source| real(&root.join(source))).any(holds) {
        return Err(Failure::HoldsContent(out.to_owned()));
    }
    let beside = out_real.parent().filter(|parent| **parent != root_real);
    let is_anothers = beside.is_some_and(|parent| parent.join(config::FILE).is_file());
    if is_anothers && out_real.join(MANIFEST).exists() {
        return Err(Failure::OtherSite(out.to_owned()));
    }
    Ok(())
}

/// What a site is known by, as its configuration says.
pub(super) fn marks(config: &Config) -> SiteMarks {
    let site = &config.site;
    SiteMarks {
        identity: site.identity.clone(),
        municipality_code: site.municipality_code.clone(),
        publisher: site.publisher.clone(),
        base_url: site.base_url.clone(),
        title: config.title.clone(),
    }
}

/// The marks of the site that is published in a folder, where that is another than this one.
pub(super) fn marks_of_other_site<'l>(
    last: Option<&'l LastPublication>,
    config: &Config,
) -> Option<&'l SiteMarks> {
    let theirs = last?.site.as_ref()?;
    (!theirs.are_of_one_site(&marks(config))).then_some(theirs)
}

/// The last publication, where it is this site's own: another's tells nothing of this one.
pub(super) fn own_publication<'l>(
    last: Option<&'l LastPublication>,
    config: &Config,
) -> Option<&'l LastPublication> {
    last.filter(|_| marks_of_other_site(last, config).is_none())
}

/// Refuses a file that is or would lie among what the site is made from: there it would be read as content, or lost.
///
/// Where the configuration cannot be read the content has its usual name.
pub(super) fn refuse_file(
    file: &Path,
    root: &Path,
    config: Option<&Config>,
) -> Result<(), Failure> {
    let file_real = real(file);
    let theme = config.and_then(|config| config.theme_folder.as_deref());
    let content = config.map_or("content", |config| &*config.content);
    let sources = [Some(content), theme, Some(config::FILE), Some(".git")];
    let mut sources = sources.into_iter().flatten().map(|source| real(&root.join(source)));
    if sources.any(|source| file_real.starts_with(source)) {
        return Err(Failure::AmongContent(file.to_owned()));
    }
    Ok(())
}

/// Where a path leads, also if its last parts do not exist yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut rest: Vec<OsString> = Vec::new();
    let mut at = absolute.as_path();
    loop {
        if let Ok(found) = fs::canonicalize(at) {
            return rest.iter().rev().fold(found, |mut path, part| {
                if part == ".." {
                    path.pop();
                } else {
                    path.push(part);
                }
                path
            });
        }
        let Some(parent) = at.parent() else { return absolute };
        match at.components().next_back() {
            Some(Component::Normal(part)) => rest.push(part.to_owned()),
            Some(Component::ParentDir) => rest.push("..".into()),
            Some(Component::CurDir | Component::RootDir | Component::Prefix(_)) | None => {}
        }
        at = parent;
    }
}
