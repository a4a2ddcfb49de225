//! Which pages are there for a search engine to find? All of them, in every language, and nothing is forbidden.
//!
//! In come the addresses of the pages, each with the day of its latest change where that is known; out
//! come `sitemap.xml` by the protocol of sitemaps.org, split where it would be too large, and `robots.txt`. A sitemap
//! holds whole addresses, so a site that does not know its own has none.

use std::io;

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

/// A page as it is listed.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    /// Its address within each language.
    pub(crate) address: String,
    /// The day of its latest change.
    pub(crate) latest_change: Option<Date>,
}

/// How many pages a sitemap can hold, and how many bytes: sitemaps.org, *Sitemap index files*.
const MOST_PAGES: usize = 50_000;
const MOST_BYTES: usize = 50 * 1024 * 1024;

/// The sitemap, in as many files as it takes, and `robots.txt`: addresses from the site's root, and bytes.
///
/// # Errors
/// None that is known: memory is all that it writes to.
pub(crate) fn files(
    pages: &[Listed],
    languages: &[(String, String)],
    base: Option<&str>,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let Some(base) = base.map(|base| base.trim_end_matches('/')) else {
        return Ok(vec![("robots.txt".to_owned(), robots(None))]);
    };
    let mut files = maps(pages, languages, base, MOST_PAGES, MOST_BYTES)?;
    files.push(("robots.txt".to_owned(), robots(Some(base))));
    Ok(files)
}

/// Nothing is forbidden.
fn robots(base: Option<&str>) -> Vec<u8> {
    let mut text = "User-agent: *\nDisallow:\n".to_owned();
    if let Some(base) = base {
        text.push_str("\nSitemap: ");
        text.push_str(base);
        text.push_str("/sitemap.xml\n");
    }
    text.into_bytes()
}

/// One sitemap, or several and an index of them.
fn maps(
    pages: &[Listed],
    languages: &[(String, String)],
    base: &str,
    most_pages: usize,
    most_bytes: usize,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut maps: Vec<(usize, Vec<u8>)> = Vec::new();
    for page in pages {
        for (_, folder) in languages {
            let entry = entry(page, folder, languages, base)?;
            let room = most_bytes.saturating_sub(entry.len() + CLOSING.len());
            match maps.last_mut() {
                Some((count, map)) if *count < most_pages && map.len() <= room => {
                    *count += 1;
                    map.extend_from_slice(&entry);
                }
                Some(_) | None => maps.push((1, [OPENING.as_bytes(), &entry].concat())),
            }
        }
    }
    for (_, map) in &mut maps {
        map.extend_from_slice(CLOSING.as_bytes());
    }
    if maps.len() < 2 {
        let only =
            maps.pop().map_or_else(|| [OPENING, CLOSING].concat().into_bytes(), |(_, map)| map);
        return Ok(vec![("sitemap.xml".to_owned(), only)]);
    }
    let mut files: Vec<(String, Vec<u8>)> =
        (1..).zip(maps).map(|(number, (_, map))| (format!("sitemap-{number}.xml"), map)).collect();
    let index = index(files.iter().map(|(address, _)| format!("{base}/{address}")))?;
    files.push(("sitemap.xml".to_owned(), index));
    Ok(files)
}

const OPENING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
     <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
const CLOSING: &str = "</urlset>\n";

/// A page in one language, with its twins in all of them.
fn entry(
    page: &Listed,
    folder: &str,
    languages: &[(String, String)],
    base: &str,
) -> io::Result<Vec<u8>> {
    let whole = |folder: &str| format!("{base}/{folder}{}", page.address);
    let mut writer = Writer::new(Vec::with_capacity(512));
    writer.create_element("url").write_inner_content(|writer| {
        text(writer, "loc", &whole(folder))?;
        if let Some(day) = page.latest_change {
            text(writer, "lastmod", &day.to_string())?;
        }
        if languages.len() > 1 {
            let main = languages.first().map(|(_, folder)| ("x-default", folder));
            let all = languages.iter().map(|(code, folder)| (code.as_str(), folder)).chain(main);
            for (code, folder) in all {
                let href = whole(folder);
                let attributes =
                    [("rel", "alternate"), ("hreflang", code), ("href", href.as_str())];
                writer.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
            }
        }
        Ok(())
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn index(addresses: impl Iterator<Item = String>) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let index = writer.create_element("sitemapindex");
    let index = index.with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    index.write_inner_content(|writer| {
        for address in addresses {
            writer
                .create_element("sitemap")
                .write_inner_content(|writer| text(writer, "loc", &address))?;
        }
        Ok(())
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    let content = quick_xml::events::BytesText::new(words);
    writer.create_element(name).write_text_content(content)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(address: &str) -> Listed {
        Listed { address: address.to_owned(), latest_change: None }
    }

    fn languages() -> Vec<(String, String)> {
        vec![("sv".to_owned(), String::new()), ("en".to_owned(), "en/".to_owned())]
    }

    fn shown(bytes: &[u8]) -> &str {
        std::str::from_utf8(bytes).unwrap()
    }

    #[test]
    fn every_page_is_listed_with_its_twins_and_its_day() {
        let page =
            Listed { latest_change: Some(jiff::civil::date(2026, 6, 11)), ..listed("mal/x.html") };
        let files = files(&[page], &languages(), Some("https://prov.example/a&b/")).unwrap();
        let [(map_at, map), (robots_at, robots)] = files.as_slice() else { panic!("two files") };
        assert_eq!((map_at.as_str(), robots_at.as_str()), ("sitemap.xml", "robots.txt"));
        let map = shown(map);
        assert!(
            map.contains(
                "<loc>https://prov.example/a&amp;b/en/mal/x.html</loc><lastmod>2026-06-11</lastmod>"
            ),
            "{map}"
        );
        assert_eq!(map.matches("<url>").count(), 2);
        assert_eq!(
            map.matches("hreflang=\"x-default\" href=\"https://prov.example/a&amp;b/mal/x.html\"")
                .count(),
            2
        );
        assert_eq!(
            shown(robots),
            "User-agent: *\nDisallow:\n\nSitemap: https://prov.example/a&b/sitemap.xml\n"
        );
    }

    #[test]
    fn a_site_that_does_not_know_its_address_has_no_sitemap() {
        let files = files(&[listed("index.html")], &languages(), None).unwrap();
        assert_eq!(files, [("robots.txt".to_owned(), b"User-agent: *\nDisallow:\n".to_vec())]);
    }

    #[test]
    fn a_large_sitemap_is_split_by_pages_and_by_bytes() {
        let pages: Vec<Listed> = (0..5).map(|n| listed(&format!("mal/{n}.html"))).collect();
        let base = "https://prov.example";
        let by_pages = maps(&pages, &languages(), base, 4, MOST_BYTES).unwrap();
        let names: Vec<_> = by_pages.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]);
        let counts: Vec<_> =
            by_pages.iter().map(|(_, map)| shown(map).matches("<url>").count()).collect();
        assert_eq!(counts, [4, 4, 2, 0]);
        let index = shown(&by_pages[3].1);
        assert!(index.contains("<sitemap><loc>https://prov.example/sitemap-3.xml</loc></sitemap>"));
        let by_bytes = maps(&pages, &languages(), base, MOST_PAGES, 1500).unwrap();
        assert!(by_bytes.len() > 2 && by_bytes.iter().all(|(_, map)| map.len() <= 1500));
        let whole: usize =
            by_bytes.iter().map(|(_, map)| shown(map).matches("<url>").count()).sum();
        assert_eq!(whole, 10);
        let none = maps(&[], &languages(), base, 4, 99).unwrap();
        assert!(shown(&none[0].1).ends_with("</urlset>\n"));
    }
}
