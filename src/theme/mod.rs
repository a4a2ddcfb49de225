//! How does the site look, and in which words does it speak?
//!
//! In come the files of the default theme, which are part of the program, and the site's own theme files; out comes
//! one [`Theme`], in which a file of the site's stands in for the default one of the same path, file by file. There is
//! one lookup for all of them: `templates/`, `styles/`, `scripts/` and `translations/<language>/`.
//!
//! Templates are read at once, so that a fault in one of the site's own is a diagnostic with its place, before any
//! page is made. A faulty file is reported and the default one used, so that all faults are found in one run. A
//! template of the site's may extend the default that it stands in for as `default/<name>`.

mod fault;

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_embed::RustEmbed;
use tera::Tera;

use crate::diagnostic::Diagnostics;
use crate::locale::{Args, Messages};
use crate::model::SiteVoice;
use crate::source::FileId;

#[derive(RustEmbed)]
#[folder = "themes/default/"]
struct Embedded;

/// A file of the site's own theme folder.
#[derive(Clone, Debug)]
pub struct OwnFile {
    /// Its path within the theme's folder, with `/`: `templates/goal.html`.
    pub path: String,
    /// Its number among the files read.
    pub file: FileId,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// One file of the theme, the site's own or the default one.
#[derive(Clone, Debug)]
struct ThemeFile {
    bytes: Cow<'static, [u8]>,
    own: Option<FileId>,
}

impl ThemeFile {
    fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

/// The default theme with the site's own files laid over it.
#[derive(Debug)]
pub struct Theme {
    files: BTreeMap<String, ThemeFile>,
    templates: Tera,
    voice: SiteVoice,
}

/// The folder within a language's words that holds those of a site about a municipality, made by somebody else.
const OBSERVER: &str = "observer/";

const TEMPLATES: &str = "templates/";
const STYLES: &str = "styles/";
const SCRIPTS: &str = "scripts/";

impl Theme {
    /// The default theme alone.
    ///
    /// # Errors
    /// The template library's words, should a default template be broken; a test keeps them whole.
    pub fn embedded() -> Result<Self, tera::Error> {
        let files = embedded_files();
        let templates = templates(&files)?;
        Ok(Self { files, templates, voice: SiteVoice::default() })
    }

    /// The theme, speaking as somebody.
    #[must_use]
    pub fn speaking_as(mut self, voice: SiteVoice) -> Self {
        self.voice = voice;
        self
    }

    /// The default theme with the site's own files over it. Faults in those are reported, and the default file used.
    ///
    /// # Errors
    /// As for [`Theme::embedded`].
    pub fn overlaid(own: Vec<OwnFile>, diagnostics: &mut Diagnostics) -> Result<Self, tera::Error> {
        let defaults = embedded_files();
        let mut files = defaults.clone();
        for OwnFile { path, file, bytes } in own {
            match std::str::from_utf8(&bytes) {
                Ok(text) => {
                    let faults = fault::words(&path, file, text);
                    if faults.is_empty() {
                        files.insert(path, ThemeFile { bytes: Cow::Owned(bytes), own: Some(file) });
                    }
                    for fault in faults {
                        diagnostics.report(fault);
                    }
                }
                Err(error) => diagnostics.report(fault::not_text(file, &bytes, error)),
            }
        }
        loop {
            let error = match templates(&files) {
                Ok(templates) => return Ok(Self { files, templates, voice: SiteVoice::default() }),
                Err(error) => error,
            };
            let path = fault::template(&error).map(|name| format!("{TEMPLATES}{name}"));
            let found = path.as_ref().and_then(|path| files.get(path));
            let own = found.and_then(|found| Some((found.own?, found.text())));
            let (Some(path), Some((own, text))) = (path, own) else { return Err(error) };
            diagnostics.report(fault::diagnostic(own, &text, &error));
            match defaults.get(&path) {
                Some(default) => files.insert(path, default.clone()),
                None => files.remove(&path),
            };
        }
    }

    /// The templates, by name: `goal.html`.
    pub(crate) fn templates(&self) -> &Tera {
        &self.templates
    }

    /// What a template said when a page was made, as a diagnostic where the fault is in a file of the site's own.
    pub(crate) fn fault(&self, error: &tera::Error) -> Option<crate::diagnostic::Diagnostic> {
        let path = format!("{TEMPLATES}{}", fault::template(error)?);
        let file = self.files.get(&path)?;
        Some(fault::diagnostic(file.own?, &file.text(), error))
    }

    /// Everything that is published, by address: every script as it is, and all styles joined, in the order of their
    /// names, as `static/site.css`, so that a reader asks for one file. A style of the site's own under a new name comes
    /// after those whose names begin with a figure, and so has the last word but for `last`.
    pub(crate) fn published<'t>(
        &'t self,
        last: &'t str,
    ) -> impl Iterator<Item = (String, Cow<'t, [u8]>)> {
        let styles = self.files.iter().filter(|(path, _)| path.starts_with(STYLES));
        let styles = styles.map(|(_, file)| file.bytes.as_ref());
        let joined: Vec<&[u8]> =
            styles.chain([last.as_bytes()]).filter(|part| !part.is_empty()).collect();
        let style = ("static/site.css".to_owned(), Cow::Owned(joined.join(&b'\n')));
        let scripts = self.files.iter().filter_map(|(path, file)| {
            let name = path.strip_prefix(SCRIPTS)?;
            Some((format!("static/{name}"), Cow::Borrowed(file.bytes.as_ref())))
        });
        scripts.chain([style])
    }

    /// A message that speaks of nothing, in a language that has it itself.
    pub fn word(&self, language: &str, id: &str) -> Option<String> {
        self.translations(language).into_iter().rev().find_map(|(path, _, text)| {
            let messages = Messages::parse(language, &[(path, &text)]).ok()?;
            messages.has(id).then(|| messages.text(id, &Args::new()))
        })
    }

    /// The files of words in a language, those that have the last word last: the default ones before the site's own, and
    /// of each those that only an observer says after the others. The site's own ones come with the number that they were
    /// read under.
    pub fn translations(&self, language: &str) -> Vec<(&str, Option<FileId>, Cow<'_, str>)> {
        let folder = format!("translations/{language}/");
        let files = self.files.iter().filter_map(|(path, file)| {
            let is_observers = path.strip_prefix(&folder)?.starts_with(OBSERVER);
            let is_said = !is_observers || self.voice == SiteVoice::Observer;
            is_said.then_some(((file.own.is_some(), is_observers), path, file))
        });
        let mut files: Vec<_> = files.collect();
        files.sort_by_key(|(rank, path, _)| (*rank, *path));
        files.into_iter().map(|(_, path, file)| (path.as_str(), file.own, file.text())).collect()
    }
}

fn embedded_files() -> BTreeMap<String, ThemeFile> {
    Embedded::iter()
        .filter_map(|path| {
            let bytes = Embedded::get(&path)?.data;
            Some((path.into_owned(), ThemeFile { bytes, own: None }))
        })
        .collect()
}

fn templates(files: &BTreeMap<String, ThemeFile>) -> Result<Tera, tera::Error> {
    let mut found: Vec<(String, Cow<'_, str>)> = Vec::new();
    for (path, file) in files {
        let Some(name) = path.strip_prefix(TEMPLATES) else { continue };
        found.push((name.to_owned(), file.text()));
        let default = file.own.and_then(|_| Embedded::get(path));
        if let Some(default) = default {
            let text = String::from_utf8_lossy(&default.data).into_owned();
            found.push((format!("default/{name}"), text.into()));
        }
    }
    let mut templates = Tera::new();
    templates.add_raw_templates(found)?;
    Ok(templates)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Spot;

    fn own(path: &str, text: &str) -> OwnFile {
        OwnFile { path: path.to_owned(), file: FileId(7), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn the_default_theme_is_whole() {
        assert!(Theme::embedded().is_ok());
    }

    #[test]
    fn a_file_of_the_sites_own_stands_in_for_the_default_one() {
        let mut diagnostics = Diagnostics::default();
        let files = vec![
            own("styles/1-palette.css", ":root {}"),
            own("styles/site.css", "body {}"),
            own("templates/extra.html", "hej"),
        ];
        let theme = Theme::overlaid(files, &mut diagnostics).unwrap();
        assert!(diagnostics.is_empty());
        let published: BTreeMap<_, _> = theme.published("i {}").collect();
        let style = String::from_utf8_lossy(&published["static/site.css"]);
        assert!(style.starts_with(":root {}\n") && style.ends_with("\nbody {}\ni {}"), "{style}");
        assert!(style.contains(".status"));
        assert!(theme.templates().contains_template("extra.html"));
        assert!(theme.templates().contains_template("base.html"));
    }

    #[test]
    fn an_own_template_may_extend_the_default_of_its_name() {
        let mut diagnostics = Diagnostics::default();
        let text = "{% extends \"default/page.html\" %}{% block main %}x{% endblock main %}";
        let theme = Theme::overlaid(vec![own("templates/page.html", text)], &mut diagnostics);
        assert!(theme.is_ok() && diagnostics.is_empty());
    }

    #[test]
    fn every_faulty_template_is_reported_with_its_place() {
        let mut diagnostics = Diagnostics::default();
        let files = vec![
            own("templates/goal.html", "å {% if %}"),
            own("templates/page.html", "{{ name | nosuchfilter }}"),
        ];
        Theme::overlaid(files, &mut diagnostics).unwrap();
        let found = diagnostics.into_sorted();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|fault| matches!(fault.place.spot, Spot::Bytes { .. })));
    }
}
