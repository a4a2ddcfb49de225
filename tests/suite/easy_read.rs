//! Any page may say what matters in easy-to-read language, near its top, in its own language where that is written.

use std::collections::BTreeMap;

use malkort::build::{Day, load};
use malkort::read::Memory;
use malkort::site::Memory as Site;

use super::stenalva::is_sound;

const BOOK: &str =
    "[book]\ntitle = \"Kort\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\n";

/// One file of each content type, with an easy-to-read text, and the page that it is to stand on.
const PAGES: &[(&str, &str, &str)] = &[
    ("index.html", "content/index.md", "---\ntitel: Start\nlättläst: Lätt start.\n---\n"),
    (
        "organisation/by.html",
        "content/organisation/by.md",
        "---\nnamn: By\ntyp: kommun\nlättläst: Lätt enhet.\n---\n",
    ),
    (
        "perspektiv/folk.html",
        "content/perspektiv/folk.md",
        "---\nnamn: Folk\nlättläst: Lätt perspektiv.\nlångsiktiga-mål:\n  - {id: langt, namn: Långt, lättläst: Lätt långsiktigt.}\n---\n",
    ),
    (
        "malkort/by/2026.html",
        "content/malkort/by/2026.md",
        "---\ntitel: Kort\ngäller-från: 2026-01-01\nlättläst: Lätt kort.\nmål:\n  - {id: g, namn: Mål, lättläst: Lätt mål.}\n\
         aktiviteter:\n  - {id: a, namn: Aktivitet, lättläst: Lätt aktivitet.}\n---\n",
    ),
    (
        "matt/m.html",
        "content/matt/m.md",
        "---\nnamn: Mått\nenhet: procent\nlättläst: Lätt mått.\n---\n",
    ),
    (
        "uppfoljningar/2026-t1/by.html",
        "content/uppfoljningar/2026-t1/by.md",
        "---\ninlämnad: 2026-05-20\nlättläst: Lätt uppföljning.\n---\n",
    ),
    (
        "strategi/s.html",
        "content/strategi/s/index.md",
        "---\nnamn: Strategi\nlättläst: Lätt strategi.\n---\n",
    ),
    (
        "omraden/o.html",
        "content/strategi/s/omraden/o.md",
        "---\nnamn: Område\nlättläst: Lätt område.\n---\n",
    ),
    (
        "strategimal/01-x.html",
        "content/strategi/s/mal/01-x.md",
        "---\nlydelse: Fler\nlättläst: Lätt strategimål.\n---\n",
    ),
    (
        "dokument/d.html",
        "content/styrdokument/d.md",
        "---\nnamn: Plan\nlättläst: Lätt dokument.\n---\n",
    ),
    (
        "nyheter/n.html",
        "content/nyheter/n.md",
        "---\ntitel: Nyhet\ndatum: 2026-01-02\nlättläst: Lätt nyhet.\n---\n",
    ),
    ("sidor/p.html", "content/sidor/p.md", "---\ntitel: Sida\nlättläst: Lätt sida.\n---\n"),
    ("kallor/k.html", "content/kallor/k.md", "---\ntitel: Källa\nlättläst: Lätt källa.\n---\n"),
];

fn built(more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let files = Memory::default().with("book.toml", BOOK);
    let files = PAGES.iter().fold(files, |files, (_, path, text)| files.with(path, *text));
    let files = more.iter().fold(files, |files, (path, text)| files.with(path, *text));
    let loaded = load(&files, Day::Given(jiff::civil::date(2026, 7, 1))).unwrap();
    assert!(is_sound(&loaded.diagnostics), "{:?}", loaded.diagnostics);
    let (loaded, site) = (loaded.loaded.unwrap(), Site::default());
    loaded.render(&loaded.snapshot(), Vec::new(), None, &site).unwrap();
    let pages = site.into_files().into_iter().filter(|(at, _)| at.as_str().ends_with(".html"));
    pages.map(|(at, bytes)| (at.to_string(), String::from_utf8(bytes).unwrap())).collect()
}

/// The section, where the page has one, after the heading of the page and reached by a link.
fn section(html: &str) -> Option<&str> {
    let (before, rest) = html.split_once("<section class=\"easy-read\"")?;
    assert!(before.contains("</h1>") && before.contains("href=\"#lattlast\""));
    assert!(!before.contains("<table"), "the section is to stand near the top");
    rest.split_once("</section>").map(|(section, _)| section)
}

#[test]
fn every_page_with_a_file_shows_its_text() {
    let pages = built(&[]);
    for (page, _, text) in PAGES {
        let words = text.split("lättläst: ").nth(1).unwrap().split(['\n', '}']).next().unwrap();
        let shown = section(&pages[*page]).unwrap_or_else(|| panic!("{page} has no section"));
        assert!(shown.contains(words), "{page}: {shown}");
        assert!(shown.contains("<h2 id=\"lattlast\">Lättläst</h2>"), "{page}");
    }
    for (page, words) in [
        ("mal/g.html", "Lätt mål."),
        ("mal/langt.html", "Lätt långsiktigt."),
        ("aktiviteter/a.html", "Lätt aktivitet."),
        ("malkort/by.html", "Lätt kort."),
    ] {
        assert!(section(&pages[page]).unwrap().contains(words), "{page}");
    }
    // Other pages have neither the section nor a link to it.
    assert!(!pages["metod.html"].contains("lattlast"));
}

/// The pages that belong to no single thing and may have a text, by their addresses without what they end with.
const OF_NO_THING: [&str; 21] = [
    "malkort",
    "nytt",
    "avforda",
    "mal",
    "aktiviteter",
    "matt",
    "omgangar",
    "andringar",
    "kalender",
    "rapportering",
    "organisation",
    "dokument",
    "nyheter",
    "kallor",
    "rattelser",
    "metod",
    "om",
    "tillganglighet",
    "uppgifter",
    "sok",
    "index-a-o",
];

#[test]
fn every_page_without_a_file_has_room_for_a_text() {
    let paths: Vec<String> =
        OF_NO_THING.iter().map(|page| format!("content/lattlast/{page}.md")).collect();
    let text = "---\nkälla: k\n---\nLätt **sida**.\n";
    let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), text)).collect();
    let pages = built(&files);
    for page in OF_NO_THING {
        let own = [format!("{page}.html"), format!("{page}/index.html")];
        let html = own.iter().find_map(|path| pages.get(path)).unwrap();
        let shown = section(html).unwrap_or_else(|| panic!("{page} has no section"));
        assert!(shown.contains("<p>Lätt <strong>sida</strong>.</p>"), "{page}");
        assert!(shown.contains("href=\"#k1\"") && html.contains("kallor/k.html"), "{page}");
    }
}

#[test]
fn a_translated_text_is_in_the_pages_language_and_another_says_that_it_is_not() {
    let goal = "---\nmål:\n  - {id: g, namn: Goal, easy-read: An easy goal.}\n---\n";
    let method = ("content/lattlast/metod.md", "---\n---\nLätt metod.\n");
    let english = ("content/lattlast/metod.en.md", "---\n---\nEasy method.\n");
    let pages = built(&[("content/malkort/by/2026.en.md", goal), method, english]);
    let translated = section(&pages["en/mal/g.html"]).unwrap();
    assert!(translated.contains("<h2 id=\"lattlast\">Easy read</h2>"));
    assert!(translated.contains("<p>An easy goal.</p>") && !translated.contains("lang="));
    assert!(section(&pages["en/metod.html"]).unwrap().contains("<p>Easy method.</p>"));
    let original = section(&pages["en/aktiviteter/a.html"]).unwrap();
    assert!(original.contains("lang=\"sv\">\n<p>Lätt aktivitet.</p>"), "{original}");
}

#[test]
fn what_is_not_public_has_no_easy_words_either() {
    let path = "content/malkort/by/2027.md";
    let text = "---\ntitel: Nästa\ngäller-från: 2027-01-01\npubliceras: 2026-12-01\nlättläst: Hemligt lätt.\nmål:\n  \
                - {id: g, namn: Mål, lättläst: Hemligt mål.}\n---\n";
    let pages = built(&[(path, text)]);
    assert!(pages.values().all(|html| !html.contains("Hemligt")));
}
