//! What do search engines, and those who share a link, see of a page?
//!
//! In come a page's subject, title and summary; out comes the part of its head that no reader sees: links to the same
//! page in other languages, the words and the image that a shared link shows, and what the page says as data. Whatever
//! needs the site's own address is left out where that is not known.

pub(crate) mod icon;
mod linked;
mod page_image;
mod sitemap;
mod summary;

use std::fmt::Write as _;

use jiff::civil::Date;

pub(crate) use self::icon::IconLink;
pub(crate) use self::page_image::{PageImage, of_site};
pub(crate) use self::sitemap::{Listed, files};
pub(crate) use self::summary::description;

use crate::assess::{Latest, Snapshot};
use crate::model::{FollowUp, Key, SourceRef, Thing};
use crate::render::address::Overview;
use crate::render::html::markup::escape;
use crate::render::picture::{HEIGHT, WIDTH};
use crate::render::words::edition::Edition;

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A thing.
    Thing(Thing),
    /// No single thing.
    Overview(Overview),
    /// A page of another kind: a comparison, or what has changed since a round.
    Other,
}

/// What the head is made from.
pub(crate) struct PageMeta<'t> {
    pub(crate) subject: Subject,
    pub(crate) title: &'t str,
    pub(crate) description: &'t str,
    /// The page's address within its language.
    pub(crate) address: &'t str,
    /// Whether every language of the site has the page, at the same address.
    pub(crate) in_every_language: bool,
    /// The way to the site's root.
    pub(crate) root: &'t str,
    /// The steps that lead to the page, each with its name and address.
    pub(crate) crumbs: &'t [(String, String)],
    /// The sources that the page refers to.
    pub(crate) sources: &'t [&'t SourceRef],
    /// The links to the site's icons.
    pub(crate) icons: &'t [IconLink],
    /// The image that the page's link shows.
    pub(crate) image: Option<&'t PageImage>,
}

/// The part of the head that is for machines.
pub(crate) fn head(edition: &Edition<'_>, meta: &PageMeta<'_>) -> String {
    let mut out = String::with_capacity(4096);
    for icon in meta.icons {
        let _ = writeln!(out, "<link {} href=\"{}{}\">", icon.link, meta.root, icon.address);
    }
    let brand = edition.options.brand;
    for (colour, scheme) in [(brand.light, "light"), (brand.dark, "dark")] {
        let media = format!("(prefers-color-scheme: {scheme})");
        tag(
            &mut out,
            "meta",
            &[("name", "theme-color"), ("media", &media), ("content", &colour.to_string())],
        );
    }
    // What a host shows where there is no page is no page to be found.
    if meta.subject == Subject::Overview(Overview::NotFound) {
        tag(&mut out, "meta", &[("name", "robots"), ("content", "noindex")]);
        return out;
    }
    if meta.in_every_language {
        alternates(edition, meta, &mut out);
    }
    open_graph(edition, meta, &mut out);
    linked::data(edition, meta, &mut out);
    out
}

/// Links to the page in every language of the site, this one too, and the main one for all other readers.
fn alternates(edition: &Edition<'_>, meta: &PageMeta<'_>, out: &mut String) {
    let languages = edition.languages();
    if languages.len() < 2 {
        return;
    }
    let base = edition.options.base_url.as_deref().map(|base| base.trim_end_matches('/'));
    let mut link = |code: &str, folder: &str| {
        let address = meta.address;
        let href = match base {
            Some(base) => format!("{base}/{folder}{address}"),
            None => format!("{}{folder}{address}", meta.root),
        };
        tag(out, "link", &[("rel", "alternate"), ("hreflang", code), ("href", &href)]);
    };
    for (code, folder) in languages {
        link(code, folder);
    }
    if let Some((_, folder)) = languages.first() {
        link("x-default", folder);
    }
}

/// The words and the image that a shared link shows: the Open Graph protocol (ogp.me).
fn open_graph(edition: &Edition<'_>, meta: &PageMeta<'_>, out: &mut String) {
    let voice = &edition.voice;
    let mut property = |name: &str, content: &str| {
        tag(out, "meta", &[("property", name), ("content", content)]);
    };
    let is_start = meta.subject == Subject::Overview(Overview::Start);
    property("og:type", if is_start { "website" } else { "article" });
    property("og:site_name", edition.title().plain());
    property("og:title", meta.title);
    property("og:description", meta.description);
    property("og:locale", voice.plain_label("og-locale"));
    for locale in edition.other_locales() {
        property("og:locale:alternate", locale);
    }
    if let Some(url) = edition.permanent(meta.address) {
        property("og:url", &url);
    }
    let image = meta.image.and_then(|image| Some((image, edition.permanent(&image.address)?)));
    let Some((image, url)) = image else {
        tag(out, "meta", &[("name", "twitter:card"), ("content", "summary")]);
        return;
    };
    property("og:image", &url);
    property("og:image:type", "image/png");
    property("og:image:width", &WIDTH.to_string());
    property("og:image:height", &HEIGHT.to_string());
    property("og:image:alt", &image.alt);
    tag(out, "meta", &[("name", "twitter:card"), ("content", "summary_large_image")]);
}

/// Adds an element without content, its attributes escaped.
fn tag(out: &mut String, name: &str, attributes: &[(&str, &str)]) {
    let _ = write!(out, "<{name}");
    for (name, value) in attributes {
        let _ = write!(out, " {name}=\"");
        escape(value, out);
        out.push('"');
    }
    out.push_str(">\n");
}

/// The day on which what a page is about was last told of in the data; `None`: no such day is known.
pub(crate) fn last_told(snapshot: &Snapshot<'_>, subject: Subject) -> Option<Date> {
    let published = |keys: &mut dyn Iterator<Item = Key<FollowUp>>| {
        keys.filter_map(|key| Some(snapshot.follow_up(key)?.published)).max()
    };
    let day = match subject {
        Subject::Overview(Overview::Start) => snapshot.data_until,
        Subject::Thing(thing) => match thing {
            Thing::FollowUp(key) => snapshot.follow_up(key).map(|state| state.published),
            Thing::News(key) => snapshot.news_item(key)?.date,
            Thing::Goal(key) => {
                published(&mut snapshot.goal(key)?.reports.iter().map(|report| report.follow_up))
            }
            Thing::Scorecard(key) => {
                let card = snapshot.scorecard(key)?;
                let from = card.in_force().map(|shown| shown.revision.from);
                published(&mut card.follow_ups.iter().copied()).max(from)
            }
            Thing::Indicator(key) => {
                snapshot.indicator(key).series.iter().filter_map(|point| point.published).max()
            }
            Thing::Round(key) => snapshot.round(key).map(|state| state.round.published),
            Thing::Unit(_)
            | Thing::Perspective(_)
            | Thing::Revision(..)
            | Thing::Activity(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::StrategyGoal(_)
            | Thing::Document(_)
            | Thing::Page(_)
            | Thing::Source(_) => None,
        },
        Subject::Overview(_) | Subject::Other => None,
    };
    day.filter(|day| *day <= snapshot.as_of)
}

/// The period of an indicator's latest point.
fn latest_period(state: &crate::assess::IndicatorState<'_>) -> Option<crate::model::Period> {
    let position = match state.latest {
        Latest::Current(position)
        | Latest::TooOld(position)
        | Latest::Missing(position)
        | Latest::Suppressed(position)
        | Latest::NotApplicable(position) => position,
        Latest::Nothing => return None,
    };
    state.series.get(position).map(|point| point.period)
}
