//! What search engines and shared links see: the head of every page, what it says as data, its image, and the sitemap.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::Date;
use malkort::build::{Day, Loaded, load};
use malkort::publish::{Manifest, Publication, SiteMarks};
use malkort::read::Memory;
use malkort::site::{Address, Memory as Site, Sink};
use serde_json::Value;

use super::command::malkort;
use super::determinism::tree;
use super::revisions::{site_of, town};
use super::stenalva::{BASE, DAY, SITE, TEXTS, in_memory};

/// Keeps a site in memory, without what its address tells: images are known by their names.
#[derive(Default)]
pub(crate) struct Undrawn(pub(crate) Site);

impl Sink for Undrawn {
    fn put(&self, address: &Address, bytes: &[u8]) -> io::Result<()> {
        self.0.put(address, bytes)
    }

    fn put_named_by_content(
        &self,
        address: &Address,
        _make: &dyn Fn() -> io::Result<Vec<u8>>,
    ) -> io::Result<()> {
        self.0.put(address, &[])
    }
}

/// A site as text by address, with the corrections that its content tells of.
pub(crate) fn rendered(loaded: &Loaded, base: Option<&str>) -> BTreeMap<String, String> {
    let (snapshot, sink) = (loaded.snapshot(), Undrawn::default());
    let account = loaded.account(&snapshot, None, |_| Ok(())).unwrap();
    loaded.render(&snapshot, account.corrections, base, &sink).unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let files = sink.0.into_files().into_iter();
    files.map(|(address, bytes)| (address.to_string(), text(bytes))).collect()
}

fn pages(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    files.iter().filter(|(address, _)| address.ends_with(".html"))
}

/// The pages that are there to be found: not what a host shows where there is none.
fn found(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    pages(files).filter(|(address, _)| !address.ends_with("404.html") && !is_of_a_letter(address))
}

/// A page of the index from A to Ö that holds one letter: no language has the letters of another, and nobody looks for
/// such a page.
fn is_of_a_letter(address: &str) -> bool {
    address.contains("a-o/")
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'");
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&#x2F;", "/").replace("&amp;", "&")
}

/// What stands between two pieces of a page, unescaped, each time.
fn between(html: &str, start: &str, end: &str) -> Vec<String> {
    let rests = html.split(start).skip(1);
    rests.map(|rest| unescaped(rest.split(end).next().unwrap())).collect()
}

/// What an element that stands once on a page holds, whatever it says of its language, as text.
fn within(html: &str, element: &str) -> String {
    let rest = html.split_once(&format!("<{element}")).unwrap().1.split_once('>').unwrap().1;
    let inner = rest.split_once(&format!("</{element}>")).unwrap().0;
    let pieces =
        inner.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    unescaped(&pieces.collect::<String>())
}

fn only(html: &str, start: &str) -> String {
    let mut all = between(html, start, "\"");
    assert_eq!(all.len(), 1, "{start}: {all:?}");
    all.remove(0)
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; base-uri 'none'; form-action 'self'";

#[test]
fn every_page_says_what_it_is_and_how_it_is_going() {
    let files = &*SITE;
    let mut images = BTreeSet::new();
    for (address, html) in pages(files) {
        let policy = between(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assert_eq!(policy, [POLICY], "{address}");
        let title = within(html, "title");
        assert!(title.chars().count() > 8, "{address}: {title}");
        let description = only(html, "<meta name=\"description\" content=\"");
        let length = description.chars().count();
        assert!((50..=160).contains(&length), "{address}: {length}: {description}");
        assert!(!title.starts_with(&description), "{address}: {description}");
        // The example's own colour is the same in light and in dark.
        assert_eq!(html.matches("<meta name=\"theme-color\"").count(), 1, "{address}");
        assert_eq!(html.matches("<link rel=\"icon\"").count(), 2, "{address}");
    }
    for (address, html) in found(files) {
        let url = format!("{BASE}{address}");
        let property = |name: &str| only(html, &format!("<meta property=\"{name}\" content=\""));
        assert_eq!(only(html, "<link rel=\"canonical\" href=\""), url);
        assert_eq!(property("og:url"), url);
        let (own, other) =
            if address.starts_with("en/") { ("en_GB", "sv_SE") } else { ("sv_SE", "en_GB") };
        assert_eq!(property("og:locale"), own, "{address}");
        assert_eq!(property("og:locale:alternate"), other, "{address}");
        let swedish = address.strip_prefix("en/").unwrap_or(address);
        let expected = [
            format!("hreflang=\"sv\" href=\"{BASE}{swedish}\""),
            format!("hreflang=\"en\" href=\"{BASE}en/{swedish}\""),
            format!("hreflang=\"x-default\" href=\"{BASE}{swedish}\""),
        ];
        let alternate = "<link rel=\"alternate\" hreflang=";
        assert_eq!(html.matches(alternate).count(), 3, "{address}");
        assert!(expected.iter().all(|link| html.contains(link)), "{address}");
        let image = property("og:image");
        let image = image.strip_prefix(BASE).unwrap().to_owned();
        assert!(files.contains_key(&image), "{address}: {image}");
        assert!(property("og:image:alt").contains("påhittad"), "{address}");
        images.insert(image);
    }
    let drawn: BTreeSet<String> =
        files.keys().filter(|address| address.contains("delning/")).cloned().collect();
    assert_eq!(images, drawn);
    assert!(drawn.len() > 1000);
}

/// The block of a page as data; `None`: it has none.
fn data(html: &str) -> Option<Value> {
    let mut blocks = html.split("<script type=\"application/ld+json\">").skip(1);
    let block = blocks.next()?.split("</script>").next().unwrap();
    assert!(blocks.next().is_none() && !block.contains(['<', '>', '&']), "{block}");
    Some(serde_json::from_str(block).unwrap())
}

fn nodes(html: &str) -> Vec<Value> {
    let Some(data) = data(html) else { return Vec::new() };
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

#[test]
fn what_every_page_says_as_data_is_true() {
    let files = &*SITE;
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (address, html) in pages(files) {
        for node in nodes(html) {
            let kind = node["@type"].as_str().unwrap();
            *kinds.entry(kind.to_owned()).or_default() += 1;
            match kind {
                "BreadcrumbList" => steps_lead_here(files, address, &node),
                "Dataset" => dataset_is_whole(address, html, &node),
                "Organization" => assert_eq!(node["name"], "Stenälva kommun"),
                "WebSite" => assert_eq!(node["publisher"]["name"], "Stenälva kommun"),
                other => panic!("{address}: {other}"),
            }
        }
    }
    assert_eq!((kinds["Organization"], kinds["WebSite"]), (2, 2));
    assert!(kinds["BreadcrumbList"] > 5000 && kinds["Dataset"] > 300, "{kinds:?}");
}

fn steps_lead_here(files: &BTreeMap<String, String>, address: &str, list: &Value) {
    let items = list["itemListElement"].as_array().unwrap();
    assert!(items.len() > 1, "{address}");
    for (position, item) in (1_u64..).zip(items) {
        assert_eq!(item["position"].as_u64(), Some(position), "{address}");
        let at = item["item"].as_str().unwrap().strip_prefix(BASE).unwrap();
        assert!(files.contains_key(at), "{address}: {at}");
        assert!(!item["name"].as_str().unwrap().is_empty(), "{address}");
    }
    assert_eq!(items.last().unwrap()["item"], format!("{BASE}{address}"));
}

fn dataset_is_whole(address: &str, html: &str, dataset: &Value) {
    let text = |field: &str| dataset[field].as_str().unwrap_or_default();
    assert!(!text("description").is_empty() && !text("name").is_empty(), "{address}");
    assert!(address.contains("matt/"), "{address}");
    assert_eq!(within(html, "h1"), text("name"), "{address}");
    assert_eq!(text("url"), format!("{BASE}{address}"));
    assert_eq!(text("license"), "https://creativecommons.org/publicdomain/zero/1.0/");
    let (first, last) = text("temporalCoverage").split_once('/').unwrap();
    let (first, last): (Date, Date) = (first.parse().unwrap(), last.parse().unwrap());
    assert!(first <= last, "{address}");
    assert_eq!(dataset["variableMeasured"]["name"], text("name"));
}

#[test]
fn a_site_that_does_not_know_its_address_says_nothing_that_needs_it() {
    let mut texts = TEXTS.clone();
    let lines = TEXTS["book.toml"].lines().filter(|line| !line.starts_with("base-url"));
    texts.insert("book.toml".to_owned(), lines.flat_map(|line| [line, "\n"]).collect());
    let loaded = load(&in_memory(&texts), Day::Given(DAY)).unwrap().loaded.unwrap();
    let files = rendered(&loaded, None);
    for (address, html) in pages(&files) {
        for tag in ["rel=\"canonical\"", "og:url", "og:image", "BreadcrumbList", "https://prov"] {
            assert!(!html.contains(tag), "{address}: {tag}");
        }
        let up = "../".repeat(address.matches('/').count());
        let swedish = address.strip_prefix("en/").unwrap_or(address);
        let link = format!("hreflang=\"en\" href=\"{up}en/{swedish}\">");
        let is_alone = address.ends_with("404.html") || is_of_a_letter(address);
        assert!(is_alone || html.contains(&link), "{address}: {link}");
    }
    assert!(
        !files.keys().any(|address| address.contains("delning/") || address.contains("sitemap"))
    );
    assert_eq!(files["robots.txt"], "User-agent: *\nDisallow:\n");
    // What a municipality is called needs no address.
    assert!(nodes(&files["index.html"]).iter().any(|node| node["@type"] == "WebSite"));
}

#[test]
fn the_sitemap_lists_every_page_and_no_other_with_days_that_have_been() {
    let files = &*SITE;
    let map = &files["sitemap.xml"];
    let listed: BTreeSet<String> = between(map, "<loc>", "</loc>").into_iter().collect();
    let there: BTreeSet<String> =
        found(files).map(|(address, _)| format!("{BASE}{address}")).collect();
    assert_eq!(listed.len(), map.matches("<url>").count());
    assert!(listed == there, "{:?}", listed.symmetric_difference(&there).next());
    let days: Vec<Date> =
        between(map, "<lastmod>", "</lastmod>").iter().map(|day| day.parse().unwrap()).collect();
    assert!(days.len() > 1000 && days.iter().all(|day| *day <= DAY));
    assert!(files["robots.txt"].ends_with(&format!("\nSitemap: {BASE}sitemap.xml\n")));
}

fn build(folder: &Path, out: &Path, jobs: &str) {
    let mut command = malkort();
    command.arg("build").arg(folder).args(["--as-of", "2026-11-23", "--jobs", jobs]);
    command.args(["--base-url", BASE, "--out"]).arg(out).assert().success();
}

#[test]
fn images_are_the_same_bytes_on_any_number_of_cores() {
    let town = town();
    let outs = ["1", "8"].map(|jobs| {
        let out = town.path().join(format!("out-{jobs}"));
        build(town.path(), &out, jobs);
        let mut files = tree(&out);
        files.retain(|path, _| path.contains("delning/") || path.contains("ikon"));
        files
    });
    assert!(outs[0].len() > 5 && outs[0] == outs[1]);
    for (path, bytes) in outs[0].iter().filter(|(path, _)| path.contains("delning/")) {
        // The width and the height stand at these places of every PNG (ISO/IEC 15948, 11.2.2).
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1200, 630), "{path}");
        assert!(bytes.len() < 30_000, "{path}: {}", bytes.len());
    }
}

/// A publication that counts what is drawn for it.
struct Counting {
    publication: Publication,
    drawn: AtomicUsize,
}

impl Sink for Counting {
    fn put(&self, address: &Address, bytes: &[u8]) -> io::Result<()> {
        self.publication.put(address, bytes)
    }

    fn put_named_by_content(
        &self,
        address: &Address,
        make: &dyn Fn() -> io::Result<Vec<u8>>,
    ) -> io::Result<()> {
        self.publication.put_named_by_content(address, &|| {
            self.drawn.fetch_add(1, Ordering::Relaxed);
            make()
        })
    }
}

#[test]
fn a_rebuild_draws_only_what_has_changed() {
    const CARD: &str = "content/malkort/skola/2026.md";
    let card = |name: &str| {
        format!(
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {{id: en, namn: {name}}}\n  \
             - {{id: tva, namn: Alla trivs}}\n---\n"
        )
    };
    let folder = tempfile::tempdir().unwrap();
    let drawn = |name: &str| {
        let files = Memory::default()
            .with("book.toml", "[book]\ntitle = \"Prov\"\n")
            .with("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: kommun\n---\n")
            .with(CARD, card(name));
        let loaded = load(&files, Day::Given(DAY)).unwrap().loaded.unwrap();
        let publication = Publication::begin(&folder.path().join("public")).unwrap();
        let sink = Counting { publication, drawn: AtomicUsize::new(0) };
        loaded.render(&loaded.snapshot(), Vec::new(), Some(BASE), &sink).unwrap();
        let generator = "malkort test".to_owned();
        let claims = &|_: &mut dyn FnMut(_) -> io::Result<()>| Ok(());
        let site = SiteMarks::default();
        let manifest =
            Manifest { generator, site, as_of: DAY, revision: None, corrections: &[], claims };
        sink.publication.finish(&manifest).unwrap();
        sink.drawn.into_inner()
    };
    // The site, the card and both goals.
    assert_eq!(drawn("Fler läser"), 4);
    assert_eq!(drawn("Fler läser"), 0);
    assert_eq!(drawn("Fler räknar"), 1);
    let images = fs::read_dir(folder.path().join("public/delning")).unwrap();
    assert_eq!(images.count(), 4);
}

#[test]
fn words_of_the_content_cannot_leave_their_place_in_the_head() {
    let name = "</script><script>alert(1)</script>\" onload=\"x";
    let card = format!(
        "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {{id: en, namn: '{name}'}}\n---\n"
    );
    let folder = site_of(&[
        ("book.toml", "[book]\ntitle = \"Prov\"\n"),
        ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: kommun\n---\n"),
        ("content/malkort/skola/2026.md", &card),
    ]);
    let out = folder.path().join("out");
    build(folder.path(), &out, "1");
    let html = fs::read_to_string(out.join("mal/en.html")).unwrap();
    assert_eq!(html.matches("<script").count(), 1);
    let list = nodes(&html).remove(0);
    assert_eq!(list["itemListElement"].as_array().unwrap().last().unwrap()["name"], name);
    let markup: String = html.split("<script type").next().unwrap().to_owned();
    assert!(markup.contains("og:title") && !markup.contains("\" onload"), "{markup}");
}

#[test]
fn the_recommended_headers_say_what_the_pages_say() {
    let hosting = fs::read_to_string("docs/hosting.md").unwrap();
    assert!(hosting.contains(&format!("{POLICY}; frame-ancestors 'none'")));
}
