//! From the snapshot to pages: every page kind, in every language, streamed to a sink.
//!
//! In come a [`Snapshot`] (only what is public and in force), the [`Theme`] and a few facts about the site; out go
//! pages, one after another, to whoever takes them. Pages are independent, so they are made in parallel; nothing is
//! kept of a page once the sink has it.
//!
//! How a page comes to be: `page/` holds one typed view per page kind, computed from the snapshot; the theme's template
//! of that kind chooses and places. What many pages share is made once per language: the words (`voice`), the names
//! and addresses and statuses of all things (`card`), the header and footer (`scene`).

mod address;
mod brand;
mod card;
mod chart;
mod coverage;
pub mod difference;
mod draft;
pub mod explanation;
mod feed;
mod figures;
mod happening;
mod icon;
mod imprint;
mod led_on;
mod logo;
mod markup;
mod measure;
mod multiples;
mod over_rounds;
mod page;
mod picture;
pub mod progress;
mod promise;
mod reporting;
mod scene;
mod search;
mod sentence;
mod share;
mod tally;
#[cfg(test)]
mod tests;
mod timeline;
mod view;
mod voice;
mod years;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use crate::assess::Snapshot;
use crate::colour::Scheme;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Contact, Legal, Text, Thing};
use crate::record::Correction;
use crate::site::{Address, Sink};
use crate::theme::Theme;
pub(crate) use address::of as address_of;
pub use address::of_spot;
pub(crate) use address::{Formerly, formerly, is_taken};
pub use brand::{Brand, Logo, LogoKind};
pub use imprint::Imprint;
use picture::Tools;
use scene::Scene;
use share::Listed;

/// What pages say that is not in the snapshot.
#[derive(Clone, Debug)]
pub struct RenderOptions {
    /// The codes of the site's languages, the main one first: `sv`, `en`.
    pub languages: Vec<String>,
    /// What they are called in themselves, in the same order.
    pub language_names: Vec<String>,
    /// The site's title.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Option<Text>,
    /// How to reach the publisher.
    pub contact: Option<Contact>,
    /// Who stands behind it, and what others may do with it.
    pub imprint: Imprint,
    /// The colours that are the municipality's own.
    pub colours: Scheme,
    /// For an invented municipality: the words that say so on every page.
    pub fictional: Option<Text>,
    /// What the publisher says of accessibility and of how it handles what it knows of people.
    pub legal: Legal,
    /// How many times a year the cards are followed up; `None`: not said.
    pub rounds_per_year: Option<u32>,
    /// The address that the site is published at; `None`: not known, and no permanent addresses are shown.
    pub base_url: Option<String>,
    /// The colour of its header.
    pub brand: Brand,
    /// The publisher's logo.
    pub logo: Option<Logo>,
    /// Every correction known, the latest first; those of a later day are not shown.
    pub corrections: Vec<Correction>,
    /// What the site is known by whatever its words and address: what feeds make their entries' identities of.
    pub identity: String,
    /// The version of the program, shown in the footer.
    pub version: String,
    /// Which revision of the content the pages are made from, shown in the footer; `None`: not known.
    pub revision: Option<ContentRevision>,
    /// For a copy that is kept for good: the day that it is of, which every page says.
    pub archived: Option<Date>,
}

/// Which revision of the content a site is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentRevision {
    /// What it is called: a commit, or what a person named it.
    pub name: String,
    /// Its day.
    pub date: Option<Date>,
    /// Whether the content is as that revision left it.
    pub since: SinceRevision,
}

/// What has happened to the content since its revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinceRevision {
    /// Nothing: the revision says all.
    Unchanged,
    /// It holds changes that no revision has.
    Changed,
}

impl RenderOptions {
    /// The position of a language by its code, or of the main one where the site does not have it.
    pub fn position(&self, language: &str) -> usize {
        self.languages.iter().position(|code| code == language).unwrap_or(0)
    }
}

/// How much was rendered.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pages {
    /// How many pages, of all languages.
    pub count: u64,
    /// How many of each kind: `goal`, `goals`, named after the template.
    pub by_kind: BTreeMap<String, u64>,
    /// How many bytes they hold together.
    pub bytes: u64,
}

/// Why pages could not be made.
#[derive(Debug)]
pub enum Error {
    /// A template of the site's own has a fault.
    Theme(Box<Diagnostic>),
    /// A template of the default theme has a fault.
    Template(Box<tera::Error>),
    /// A thing without a page was asked for: the snapshot contradicts itself.
    NotPublic(Thing),
    /// A page would stand at something that is no address.
    Address(String),
    /// The sink did not take a page.
    Sink(std::io::Error),
    /// Finished files hold what is never published.
    Refused(Box<Diagnostics>),
}

impl std::fmt::Display for Error {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Theme(fault) => write!(formatter, "a theme file has a fault: {fault:?}"),
            Self::Template(error) => write!(formatter, "a template has a fault: {error}"),
            Self::NotPublic(thing) => write!(formatter, "{thing:?} has no page"),
            Self::Address(address) => write!(formatter, "{address:?} is no address"),
            Self::Sink(error) => write!(formatter, "a page could not be kept: {error}"),
            Self::Refused(_) => {
                formatter.write_str("a personal identity number would be published")
            }
        }
    }
}

impl std::error::Error for Error {}

/// Makes every page in every language, and what they need beside them, and hands each to the sink.
///
/// # Errors
/// A fault in a template, or the sink's own error; the first one met.
pub fn site(
    snapshot: &Snapshot<'_>,
    theme: &Theme,
    options: &RenderOptions,
    sink: &dyn Sink,
) -> Result<Pages, Error> {
    let mut pages = Pages::default();
    let tools = Tools::new();
    let mut listed = Vec::new();
    let mut shown = BTreeSet::new();
    for position in 0..options.languages.len() {
        let mut scene = Scene::new(snapshot, theme, options, position)?;
        search::prepare(&mut scene, sink)?;
        let (made, found, attachments) = language(&scene, &tools, sink)?;
        shown.extend(attachments);
        // The same pages are there in every language.
        if position == 0 {
            listed = found;
        }
        feed::all(&scene, sink)?;
        led_on::pages(&scene, sink)?;
        pages.count += made.count;
        for (kind, count) in made.by_kind {
            *pages.by_kind.entry(kind).or_default() += count;
        }
        pages.bytes += made.bytes;
    }
    for address in &shown {
        // As it is: nothing in it is text of ours, and a byte more or less would break it.
        if let Some(content) = snapshot.attachment_at(address) {
            sink.put(&known(address)?, &content.bytes).map_err(Error::Sink)?;
        }
    }
    for (address, bytes) in theme.published(&options.colours.css()) {
        put(sink, &address, &bytes)?;
    }
    for (address, bytes) in icon::files(options.brand, options.logo.as_ref()) {
        put(sink, address, &bytes)?;
    }
    if let Some((logo, shown)) =
        options.logo.as_ref().and_then(|own| Some((own, logo::shown(own)?)))
    {
        put(sink, shown.address, &logo.bytes)?;
    }
    let languages = scene::languages(options);
    let found = share::files(&listed, &languages, options.base_url.as_deref());
    for (address, bytes) in found.map_err(Error::Sink)? {
        put(sink, &address, &bytes)?;
    }
    Ok(pages)
}

/// Hands to a sink the pages of a language that show before all others that a day has turned: the calendar, what tells
/// of days, and what says since when the site has stood as it does. They are as [`site`] makes them, but for what leads
/// to the search.
///
/// # Errors
/// As for [`site`].
pub fn dated_pages(
    snapshot: &Snapshot<'_>,
    theme: &Theme,
    options: &RenderOptions,
    position: usize,
    sink: &dyn Sink,
) -> Result<(), Error> {
    let scene = Scene::new(snapshot, theme, options, position)?;
    page::dated(&scene).into_par_iter().try_for_each_init(Vec::new, |out, page| {
        let page = page.finished(&scene)?;
        scene.render_page(page.template, &page.context, out)?;
        put(sink, &page.address, out)
    })
}

fn language(
    scene: &Scene<'_>,
    tools: &Tools,
    sink: &dyn Sink,
) -> Result<(Pages, Vec<Listed>, BTreeSet<String>), Error> {
    let pages = page::all(scene);
    let made: Vec<(&'static str, u64, Option<Listed>, Vec<String>)> = pages
        .par_iter()
        .map_init(Vec::new, |out, page| {
            let page = page.finished(scene)?;
            scene.render_page(page.template, &page.context, out)?;
            put(sink, &page.address, out)?;
            if let Some(image) = &page.image {
                let address = known(&format!("{}{}", scene.folder(), image.address))?;
                sink.put_named_by_content(&address, &|| image.picture.png(tools))
                    .map_err(Error::Sink)?;
            }
            Ok((page.template, out.len() as u64, page.listed, page.attachments))
        })
        .collect::<Result<_, Error>>()?;
    let mut counted = Pages::default();
    let mut found = Vec::with_capacity(made.len());
    let mut shown = BTreeSet::new();
    for (template, bytes, listed, attachments) in made {
        found.extend(listed);
        shown.extend(attachments);
        let kind = template.strip_suffix(".html").unwrap_or(template);
        counted.count += 1;
        counted.bytes += bytes;
        *counted.by_kind.entry(kind.to_owned()).or_default() += 1;
    }
    Ok((counted, found, shown))
}

fn known(address: &str) -> Result<Address, Error> {
    Address::new(address).ok_or_else(|| Error::Address(address.to_owned()))
}

/// Hands a file over.
fn put(sink: &dyn Sink, address: &str, bytes: &[u8]) -> Result<(), Error> {
    sink.put(&known(address)?, bytes).map_err(Error::Sink)
}
