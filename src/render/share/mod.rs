//! What do search engines, and those who share a link, see of a page?
//!
//! In come a page's subject, title and summary; out comes the part of its head that no reader sees: links to the same
//! page in other languages, the words and the image that a shared link shows, and what the page says as data. Whatever
//! needs the site's own address is left out where that is not known.

pub(crate) mod icon;
mod linked;
mod meta;
mod page_image;
mod sitemap;
mod subject;
mod summary;

use std::fmt::Write as _;

pub(crate) use self::meta::PageMeta;
pub(crate) use self::page_image::{PageImage, of_site};
pub(crate) use self::sitemap::{Listed, files};
pub(crate) use self::subject::Subject;
pub(crate) use self::summary::description;

use crate::render::brand::Brand;
use crate::render::html::markup::escape;
use crate::render::overview::Overview;
use crate::render::picture::{HEIGHT, WIDTH};
use crate::render::words::edition::Edition;

/// The part of the head that is for machines.
pub(crate) fn head(edition: &Edition<'_>, meta: &PageMeta<'_>) -> String {
    let mut out = String::with_capacity(4096);
    for icon in meta.icons {
        let _ = writeln!(out, "<link {} href=\"{}{}\">", icon.link, meta.root, icon.address);
    }
    theme_colours(edition.options.brand, &mut out);
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

/// What browsers colour their frames with: one colour, or one for light and one for dark.
fn theme_colours(brand: Brand, out: &mut String) {
    let [light, dark] = [brand.light, brand.dark].map(|colour| colour.to_string());
    if light == dark {
        return tag(out, "meta", &[("name", "theme-color"), ("content", &light)]);
    }
    for (colour, scheme) in [(light, "light"), (dark, "dark")] {
        let media = format!("(prefers-color-scheme: {scheme})");
        tag(out, "meta", &[("name", "theme-color"), ("media", &media), ("content", &colour)]);
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::Colour;

    #[test]
    fn a_colour_for_light_and_dark_alike_is_said_once() {
        let (blue, black) = (Colour::new(0x1f, 0x3f, 0x66), Colour::new(0, 0, 0));
        let said = |light, dark| {
            let mut out = String::new();
            theme_colours(Brand { light, dark }, &mut out);
            out
        };
        assert_eq!(said(blue, blue), "<meta name=\"theme-color\" content=\"#1f3f66\">\n");
        assert_eq!(said(blue, black).matches("media=\"(prefers-color-scheme: ").count(), 2);
    }
}
