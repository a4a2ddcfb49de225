//! The pages of a small municipality, looked at through the public face.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::site::built;

fn page<'p>(files: &'p BTreeMap<String, String>, address: &str) -> &'p str {
    files.get(address).unwrap_or_else(|| panic!("{address} in {:?}", files.keys()))
}

#[test]
fn every_kind_of_page_is_there_in_both_languages() {
    let files = built(date(2026, 7, 1));
    let addresses = [
        "index.html",
        "404.html",
        "metod.html",
        "om.html",
        "sok.html",
        "index-a-o.html",
        "strategi/provby.html",
        "omraden/folk.html",
        "strategimal/01-folk.html",
        "malkort/index.html",
        "malkort/skola.html",
        "malkort/skola/2026.html",
        "perspektiv/medborgare.html",
        "mal/index.html",
        "mal/vaxa.html",
        "aktiviteter/index.html",
        "aktiviteter/bocker.html",
        "matt/index.html",
        "matt/lasning.html",
        "omgangar/index.html",
        "omgangar/2026-t1.html",
        "bilagor/2026-t1.html",
        "bilagor/malkort/skola.html",
        "kalender/2026-03.html",
        "uppfoljningar/2026-t1/skola.html",
        "organisation/index.html",
        "organisation/skola.html",
        "dokument/index.html",
        "dokument/lasplan.html",
        "nyheter/index.html",
        "nyheter/start.html",
        "sidor/hjalp.html",
        "kallor/index.html",
        "kallor/protokoll.html",
    ];
    for address in addresses {
        assert!(page(&files, address).contains("<html lang=\"sv\""), "{address}");
        let english = format!("en/{address}");
        assert!(page(&files, &english).contains("<html lang=\"en\""), "{english}");
    }
}

/// What is read by people: no style, image, or list for machines.
fn spoken(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    let others = [
        "static/",
        "sok/",
        "en/sok/",
        "delning/",
        "en/delning/",
        "favicon.ico",
        "robots.txt",
        "sitemap.xml",
    ];
    files.iter().filter(move |(address, _)| !others.iter().any(|other| address.starts_with(other)))
}

#[test]
fn every_link_within_the_site_leads_to_a_page_and_a_place_in_it() {
    let files = built(date(2026, 7, 1));
    for (address, html) in spoken(&files) {
        for link in html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            if link.contains(':') {
                continue;
            }
            let (path, place) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { address.clone() } else { resolved(address, path) };
            let there = files.get(&target).unwrap_or_else(|| panic!("{address}: {link}"));
            let id = format!("id=\"{place}\"");
            assert!(place.is_empty() || there.contains(&id), "{address}: {link}");
        }
    }
}

fn resolved(from: &str, path: &str) -> String {
    // The page that a server shows at any address leads on from the root of the host.
    if let Some(path) = path.strip_prefix("/malkort/") {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop().unwrap_or_else(|| panic!("{from}: {path}"));
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn a_goal_says_what_how_who_and_where_it_is_known_from() {
    let files = built(date(2026, 7, 1));
    let goal = page(&files, "mal/vaxa.html");
    assert!(goal.contains("<h1>Fler &lt;barn&gt; läser</h1>"));
    assert!(goal.contains("is-can-be-reached"));
    assert!(goal.contains("Skola &amp; förskola"));
    assert!(goal.contains("Med en <em>enkät</em>."));
    assert!(goal.contains("href=\"../kallor/protokoll.html\">Protokoll från fullmäktige"));
    assert!(goal.contains("mailto:kommun@provby.example"));
    assert!(goal.contains("https://provby.example/malkort/mal/vaxa.html"));
}

#[test]
fn what_is_not_published_yet_is_nowhere() {
    let files = built(date(2026, 6, 1));
    assert!(!files.contains_key("uppfoljningar/2026-t1/skola.html"));
    assert!(files.values().all(|html| !html.contains("drivor")));
    assert!(page(&files, "index.html").contains("Ingen uppföljning har publicerats"));
}

#[test]
fn who_stands_behind_the_site_is_where_a_reader_looks_for_it() {
    let files = built(date(2026, 7, 1));
    let licence =
        "<a rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>";
    for address in ["index.html", "om.html", "en/mal/vaxa.html"] {
        let html = page(&files, address);
        assert!(html.contains(licence), "{address}");
        assert!(html.contains("<meta name=\"author\" content=\"Ada &amp; Bo, Kommunikation\">"));
    }
    assert!(page(&files, "om.html").contains("Kommunkod: 0099"));
    assert!(page(&files, "om.html").contains("Skrivet av: Ada &amp; Bo, Kommunikation"));
    assert!(page(&files, "om.html").contains("<p>Vad Provby har lovat.</p>"));
    assert!(page(&files, "en/om.html").contains("Municipality code: 0099"));
    // What is written in the main language only is not shown as if it were English.
    let described = "<meta name=\"description\" content=\"Vad Provby har lovat. ";
    assert!(page(&files, "index.html").contains(described));
    assert!(!page(&files, "en/index.html").contains("Vad Provby"));
}

#[test]
fn a_late_activity_is_late_and_the_start_page_leads_to_it() {
    let files = built(date(2026, 7, 1));
    assert!(page(&files, "aktiviteter/bocker.html").contains("is-late"));
    let start = page(&files, "index.html");
    assert!(
        start.contains("Av 2 aktiviteter är <a")
            || start.contains("Av 2 aktiviteter är ingen klar")
    );
    assert!(start.contains("aktiviteter/index.html#late"));
}

#[test]
fn unknown_wording_is_said_to_be_unknown() {
    let files = built(date(2026, 7, 1));
    let goal = page(&files, "strategimal/02-okand.html");
    assert!(goal.contains("Ordalydelsen finns inte i källorna."));
    assert!(page(&files, "malkort/skola.html").contains("5 enligt källorna, 2 kända här"));
}

#[test]
fn a_page_without_translation_says_so_and_one_with_it_does_not() {
    let files = built(date(2026, 7, 1));
    assert!(page(&files, "en/mal/vaxa.html").contains("class=\"fallback\""));
    assert!(!page(&files, "en/nyheter/start.html").contains("class=\"fallback\""));
    assert!(page(&files, "mal/vaxa.html").contains("href=\"../en/mal/vaxa.html\""));
    assert!(page(&files, "en/mal/vaxa.html").contains("href=\"../../mal/vaxa.html\""));
}

#[test]
fn every_page_says_that_the_municipality_is_invented() {
    let files = built(date(2026, 7, 1));
    for (address, html) in spoken(&files) {
        assert!(html.contains("Påhittad kommun."), "{address}");
        assert!(!html.contains('«') && !html.contains("{$"), "{address}: a word is missing");
    }
}
