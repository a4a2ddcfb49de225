//! When the site changes by itself: on no day before the one named, and on that day.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use malkort::build::{Day, load, next_days};
use malkort::read::Disk;
use malkort::site::{Address, Memory};
use serde_json::Value;

use super::super::command::malkort;
use super::Site;

/// The site as it is built on a day, in memory.
fn built(root: &Path, day: Date) -> BTreeMap<Address, Vec<u8>> {
    let loaded = load(&Disk::new(root), Day::Given(day)).unwrap().loaded.unwrap();
    let memory = Memory::default();
    let snapshot = loaded.snapshot();
    let account = loaded.account(&snapshot, None, |_| Ok(())).unwrap();
    loaded.render(&snapshot, account.corrections, None, &memory).unwrap();
    memory.into_files()
}

/// Everything that can turn, in a small site: an embargo, news, a revision, an activity, a deadline, a value too old, a
/// contact, a target that moves, a correction.
fn eventful() -> Site {
    let site = Site::new();
    site.write(
        "content/malkort/kommunen/2027.md",
        "---\ntitel: Övergripande målkort 2027\ngäller-från: 2027-01-01\npubliceras: 2026-12-04\n\
         mål:\n  - id: snabba-svar\n    namn: Den som hör av sig ska få svar\n    \
         perspektiv: medborgare\n---\nText.\n",
    );
    site.write(
        "content/nyheter/snart.md",
        "---\ntitel: Snart\ndatum: 2026-12-09\nkontakt:\n  namn: Växeln\n  visas-till: 2026-12-16\n---\nText.\n",
    );
    site
}

fn days(site: &Site, from: Date, until: Date, count: usize) -> Vec<Date> {
    let files = Disk::new(site.root());
    let loaded = load(&files, Day::Given(from)).unwrap().loaded.unwrap();
    let days = next_days(&files, &loaded, until, count).unwrap();
    days.into_iter().map(|turning| turning.day).collect()
}

#[test]
fn the_days_named_are_those_on_which_the_site_changes_and_no_others() {
    let site = eventful();
    let (from, until) = (date(2026, 11, 30), date(2027, 1, 5));
    let named = days(&site, from, until, 100);
    let mut differing = Vec::new();
    let mut before = built(&site.root(), from);
    let mut day = from;
    while day < until {
        day = day.checked_add(1.day()).unwrap();
        let now = built(&site.root(), day);
        if now != before {
            differing.push(day);
        }
        before = now;
    }
    assert_eq!(named, differing);
    for expected in [date(2026, 12, 4), date(2026, 12, 9), date(2026, 12, 17), date(2027, 1, 1)] {
        assert!(named.contains(&expected), "{expected} is not among {named:?}");
    }
    // Far fewer than one a day: a rebuild in a quiet night changes nothing.
    assert!(named.len() < 15, "{named:?}");
}

#[test]
fn the_command_names_the_day_and_the_reason() {
    let site = eventful();
    let asked = |more: &[&str]| {
        let mut command = malkort();
        command.arg("next").arg(site.root()).args(["--as-of", "2026-12-01"]).args(more);
        String::from_utf8(command.assert().success().get_output().stdout.clone()).unwrap()
    };
    assert_eq!(asked(&["--format", "date"]), "2026-12-04\n");
    let text = asked(&["--count", "2"]);
    assert!(text.starts_with("4 december 2026: "), "{text}");
    assert!(text.contains("Övergripande målkort 2027 (kommunen/2027) blir offentlig."), "{text}");
    let object: Value = serde_json::from_str(&asked(&["--format", "json"])).unwrap();
    assert_eq!((&object["next"], &object["as_of"]), (&"2026-12-04".into(), &"2026-12-01".into()));
    let reasons = object["days"][0]["reasons"].as_array().unwrap();
    assert!(reasons.iter().any(|reason| {
        reason["kind"] == "revision"
            && reason["turning"] == "published"
            && reason["id"] == "kommunen/2027"
    }));
    assert_eq!(asked(&["--until", "2026-12-03", "--format", "date"]), "");
    assert!(asked(&["--until", "2026-12-03"]).contains("ändras inte av sig själv"));
}
