//! From the snapshot to pages: every page kind, in every language, streamed to a sink.
//!
//! In come a [`Snapshot`] (only what is public and in force), the [`Theme`] and a few facts about the site; out go
//! pages, one after another, to whoever takes them. Pages are independent, so they are made in parallel; nothing is
//! kept of a page once the sink has it.
//!
//! How a page comes to be: `page/` holds one typed view per page kind, computed from the snapshot; the theme's template
//! of that kind chooses and places. What many pages share is made once per language: its words, and the names,
//! addresses and statuses of all things (`words::edition`); header, footer and entries as lists show them (`scene`).

mod address;
mod block;
mod brand;
mod chart;
mod draft;
mod error;
mod feed;
mod html;
mod imprint;
mod options;
mod output;
mod overview;
mod page;
mod picture;
mod scene;
mod search;
mod share;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

pub(crate) use self::address::of as address_of;
pub use self::address::of_spot;
pub(crate) use self::address::{Formerly, formerly, is_taken};
pub use self::brand::{Brand, Logo, LogoKind};
pub use self::error::Error;
pub use self::imprint::Imprint;
pub use self::options::{ContentRevision, RenderOptions, SinceRevision};
use self::output::{known, put};
pub(crate) use self::overview::easy_read_pages;
use self::picture::Tools;
use self::scene::{Scene, logo};
use self::search::{Finder, Register};
use self::share::{Listed, icon};
use self::words::edition::{self, Edition};
pub use self::words::{difference, explanation, progress, review};
use crate::assess::Snapshot;
use crate::site::Sink;
use crate::theme::Theme;

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
        let edition = Edition::new(snapshot, theme, options, position);
        let (finder, register) = search::prepare(&edition, sink)?;
        feed::all(&edition, sink)?;
        let scene = Scene::new(edition, theme, finder, register)?;
        let (made, found, attachments) = language(&scene, &tools, sink)?;
        shown.extend(attachments);
        // The same pages are there in every language.
        if position == 0 {
            listed = found;
        }
        page::led_on::pages(&scene, sink)?;
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
    let languages = edition::languages(options);
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
    let edition = Edition::new(snapshot, theme, options, position);
    let scene = Scene::new(edition, theme, Finder::default(), Register::default())?;
    page::dated(&scene).into_par_iter().try_for_each_init(Vec::new, |out, page| {
        let page = page.finished(&scene)?;
        scene.templates.render_page(page.template, &page.context, out)?;
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
            scene.templates.render_page(page.template, &page.context, out)?;
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
