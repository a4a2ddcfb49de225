//! What follows by itself: feeds and calendars, read by other parsers than those that wrote them.

use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use jiff::civil::date;

use super::command::malkort;
use super::questions::loaded;
use super::revisions::{site_of, town};
use super::sharing::rendered;
use super::stenalva::{SITE, folder};

fn built(folder: &Path, as_of: &str, base_url: Option<&str>) -> PathBuf {
    let out = folder.join(format!("site-{as_of}"));
    let mut command = malkort();
    command.arg("build").arg(folder).args(["--as-of", as_of, "--out"]).arg(&out);
    if let Some(url) = base_url {
        command.args(["--base-url", url]);
    }
    command.assert().success();
    out
}

fn feed(path: &Path) -> feed_rs::model::Feed {
    feed_rs::parser::parse(BufReader::new(fs::File::open(path).unwrap())).unwrap()
}

fn titles(path: &Path) -> Vec<String> {
    let entries = feed(path).entries.into_iter();
    entries.map(|entry| entry.title.unwrap().content.replace('\u{a0}', " ")).collect()
}

fn calendar(path: &Path) -> Vec<ical::parser::ical::component::IcalEvent> {
    let parser = ical::IcalParser::new(BufReader::new(fs::File::open(path).unwrap()));
    let calendars: Vec<_> = parser.map(Result::unwrap).collect();
    assert_eq!(calendars.len(), 1);
    calendars.into_iter().next().unwrap().events
}

fn property(event: &ical::parser::ical::component::IcalEvent, name: &str) -> Option<String> {
    let found = event.properties.iter().find(|property| property.name == name)?;
    found.value.as_ref().map(|value| value.replace('\u{a0}', " "))
}

#[test]
fn a_feed_tells_what_was_published_latest_first() {
    let town = town();
    let site = built(town.path(), "2027-02-01", Some("https://prov.example/malkort"));
    let all = titles(&site.join("flode.xml"));
    let position = |title: &str| all.iter().position(|known| known == title).unwrap();
    assert!(
        position("Skolans målkort 2027 har börjat gälla")
            < position("Skolan, uppföljning för januari–april 2026"),
        "{all:?}"
    );
    assert_eq!(
        titles(&site.join("organisation/skola.xml")),
        titles(&site.join("malkort/skola.xml"))
    );
    let english = titles(&site.join("en/flode.xml"));
    assert!(english.contains(&"Skolans målkort 2027 has taken effect".to_owned()), "{english:?}");
}

#[test]
fn an_entry_is_the_same_for_ever_and_leads_to_its_page() {
    let town = town();
    let with = built(town.path(), "2026-12-01", Some("https://prov.example/malkort"));
    let without = built(town.path(), "2026-12-02", None);
    let ids = |site: &Path| -> Vec<String> {
        feed(&site.join("flode.xml")).entries.into_iter().map(|entry| entry.id).collect()
    };
    assert_eq!(ids(&with), ids(&without), "neither the address nor the day changes an entry");
    for entry in feed(&with.join("flode.xml")).entries {
        let path = entry.links[0].href.strip_prefix("https://prov.example/malkort/").unwrap();
        assert!(with.join(path).is_file(), "{path}");
    }
    for entry in feed(&without.join("malkort/skola.xml")).entries {
        assert!(
            without.join("malkort").join(&entry.links[0].href).is_file(),
            "relative to the feed"
        );
    }
}

/// The identities of all entries and events of a site, whatever they say.
fn identities(site: &Path) -> Vec<String> {
    let mut ids = vec![feed(&site.join("flode.xml")).id];
    ids.extend(feed(&site.join("flode.xml")).entries.into_iter().map(|entry| entry.id));
    let events = calendar(&site.join("kalender.ics"));
    ids.extend(events.iter().filter_map(|event| property(event, "UID")));
    ids.sort();
    ids
}

#[test]
fn identities_outlive_every_title_and_name_and_what_is_put_off() {
    let book = |title: &str| {
        format!(
            "[book]\ntitle = \"{title}\"\n[site]\nidentity = \"prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t2\"\n"
        )
    };
    let site = |title: &str, name: &str, end: &str| {
        let card = format!(
            "---\ntitel: {name}kort\ngäller-från: 2026-01-01\nbeslut:\n  - {{roll: beslutat, organ: {name}nämnden, datum: 2026-01-05}}\n\
             mål:\n  - {{id: g, namn: {name}mål}}\naktiviteter:\n  - {{id: a, namn: {name} gräver, slut: {end}}}\n---\n"
        );
        let news = format!("---\ntitel: {name}nytt\ndatum: 2026-02-01\n---\n");
        let unit = format!("---\nnamn: {name}\ntyp: kommun\n---\n");
        let folder = site_of(&[
            ("book.toml", &book(title)),
            ("content/organisation/by.md", &unit),
            ("content/malkort/by/2026.md", &card),
            ("content/nyheter/n.md", &news),
        ]);
        let url = format!("https://{title}.example/");
        let out = built(folder.path(), "2026-03-01", Some(&url));
        (identities(&out), fs::read_to_string(out.join("flode.xml")).unwrap())
    };
    let (before, text) = site("Prov", "Byn", "2026-09");
    let (after, other) = site("Annat", "Staden", "2026-10");
    assert!(before.len() > 4, "{text}");
    assert_ne!(text, other);
    assert_eq!(before, after);
}

#[test]
fn a_site_that_has_no_identity_is_reminded_of_it_once_it_has_a_publisher() {
    let said = |site: &str| {
        let book = format!("[book]\ntitle = \"Prov\"\n[site]\n{site}");
        let folder = site_of(&[
            ("book.toml", &book),
            ("content/organisation/by.md", "---\nnamn: By\ntyp: kommun\n---\n"),
        ]);
        let ran = malkort().arg("check").arg(folder.path()).assert().success();
        String::from_utf8_lossy(&ran.get_output().stderr).into_owned()
    };
    assert!(said("publisher = \"By\"\n").contains("identity ="));
    for site in [
        "",
        "publisher = \"By\"\nidentity = \"by\"\n",
        "publisher = \"By\"\nmunicipality-code = \"0099\"\n",
    ] {
        assert!(!said(site).contains("identity ="), "{site}");
    }
}

#[test]
fn nothing_that_is_not_published_is_told() {
    let town = town();
    let before = built(town.path(), "2026-05-31", None);
    let on_the_day = built(town.path(), "2026-06-01", None);
    let title = "Skolan, uppföljning för januari–april 2026".to_owned();
    assert!(!titles(&before.join("flode.xml")).contains(&title));
    assert!(titles(&on_the_day.join("flode.xml")).contains(&title));
    let calendar = fs::read_to_string(before.join("kalender.ics")).unwrap();
    assert!(!calendar.contains("kort 2027"), "the next card is not public: {calendar}");
}

#[test]
fn a_calendar_holds_whole_days_with_an_end_the_day_after() {
    let town = town();
    let site = built(town.path(), "2026-03-01", None);
    let events = calendar(&site.join("kalender.ics"));
    let ends = events.iter().find(|event| {
        property(event, "SUMMARY").is_some_and(|summary| summary == "Sista dag: Mäta")
    });
    let ends = ends.unwrap();
    assert_eq!(property(ends, "DTSTART").as_deref(), Some("20261231"));
    assert_eq!(property(ends, "DTEND").as_deref(), Some("20270101"));
    let summaries: Vec<_> = events.iter().filter_map(|one| property(one, "SUMMARY")).collect();
    assert!(summaries.contains(&"Sista dag att rapportera för januari–april 2026".to_owned()));
    assert!(summaries.contains(&"Uppföljningen för januari–april 2026 publiceras".to_owned()));
    let mut ids: Vec<_> = events.iter().filter_map(|one| property(one, "UID")).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), events.len(), "every event has an identity of its own");
    let page = fs::read_to_string(site.join("kalender.html")).unwrap();
    assert!(page.contains("href=\"kalender.ics\"") && page.contains("31 december 2026"), "{page}");
}

#[test]
fn a_site_where_nothing_has_happened_has_valid_files_all_the_same() {
    let folder = site_of(&[
        ("book.toml", "[book]\ntitle = \"Tomt\"\n"),
        ("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n"),
    ]);
    let site = built(folder.path(), "2026-03-01", None);
    assert!(feed(&site.join("flode.xml")).entries.is_empty());
    assert!(calendar(&site.join("kalender.ics")).is_empty());
    let text = fs::read_to_string(site.join("kalender.ics")).unwrap();
    assert!(text.contains("BEGIN:VTIMEZONE"), "a calendar has a component: {text}");
    assert!(!fs::read_to_string(site.join("kalender.html")).unwrap().contains("kalender.ics"));
}

#[test]
fn what_has_changed_since_a_round_is_said_status_by_status() {
    let changes = &SITE["andringar/2026-t1.html"];
    let parts = SITE.iter().filter(|(address, _)| address.starts_with("andringar/2026-t1/"));
    let parts: Vec<&String> = parts.map(|(_, html)| html).collect();
    assert!(!parts.is_empty());
    let ran = malkort()
        .args(["diff", "2026-t1", "2026-t2", "--format", "json", "--as-of", "2026-11-23"])
        .arg(folder())
        .assert()
        .success();
    let told: serde_json::Value = serde_json::from_slice(&ran.get_output().stdout).unwrap();
    let summary = told["summary"].as_str().unwrap();
    assert!(changes.contains(summary), "{summary}");
    for section in told["sections"].as_array().unwrap() {
        for item in section["items"].as_array().unwrap() {
            // Too many for one page, they stand department by department.
            let link = format!("../{}\"", item["page"].as_str().unwrap());
            let told = parts.iter().chain([&changes]).any(|page| page.contains(&link));
            assert!(told, "{link}");
        }
    }
    assert!(SITE.contains_key("andringar/index.html"));
}

#[test]
fn who_follows_a_goal_is_told_what_is_said_of_it_and_nothing_else() {
    let town = town();
    let site = built(town.path(), "2027-02-01", Some("https://prov.example/malkort"));
    let goals: Vec<PathBuf> = fs::read_dir(site.join("mal"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "xml"))
        .collect();
    assert!(goals.len() > 3, "{goals:?}");
    for path in &goals {
        let page = fs::read_to_string(path.with_extension("html")).unwrap();
        let id = path.file_name().unwrap().to_str().unwrap();
        let link = "type=\"application/atom+xml\" title=".to_owned();
        assert!(page.contains(&link) && page.contains(&format!("href=\"../mal/{id}\"")), "{id}");
        let feed = feed(path);
        let ids: std::collections::BTreeSet<&str> =
            feed.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), feed.entries.len(), "{id}: each entry has its own identity");
    }
}

#[test]
fn a_goal_s_feed_tells_the_judgement_with_the_one_before() {
    let files = rendered(&loaded(date(2026, 7, 1), false), Some("https://prov.example/malkort"));
    let worse = &files["mal/samre.xml"];
    assert!(worse.contains("Bedömning: Svårt att nå. Förut: Kan nås."), "{worse}");
    let silent = &files["mal/tyst.xml"];
    assert!(!silent.contains("2026-t1"), "the report says nothing of it: {silent}");
}
