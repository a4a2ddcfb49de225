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
pub(super) fn built(root: &Path, day: Date) -> BTreeMap<Address, Vec<u8>> {
    let loaded = load(&Disk::new(root), Day::Given(day)).unwrap().loaded.unwrap();
    let memory = Memory::default();
    let snapshot = loaded.snapshot();
    let account = loaded.account(&snapshot, None, |_| Ok(())).unwrap();
    loaded.render(&snapshot, account.corrections, None, &memory).unwrap();
    memory.into_files()
}

/// Everything that can turn, in a small site: an embargo, news, a revision, an activity, a deadline, a value too old, a
/// contact, a target that moves, a correction.
pub(super) fn eventful() -> Site {
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
    site.write(
        "content/uppfoljningar/2026-t3/kommunen.md",
        "---\ninlämnad: 2027-01-20\npubliceras: 2027-02-03\nmål:\n  snabba-svar: kan nås\n---\nText.\n",
    );
    site.replace(
        "content/malkort/kommunen/2026.md",
        "aktiviteter:\n",
        "aktiviteter:\n  - id: kort\n    namn: Skriva ett brev\n    slut: 2026-12-14\n",
    );
    site.replace(
        "content/uppfoljningar/2026-t1/kommunen.md",
        "gemensam-kundtjanst: pågår",
        "gemensam-kundtjanst: {status: pågår, rättad: {datum: 2026-12-11, skäl: Fel ruta, tidigare: klar}}",
    );
    let months = "decimaler: 0\naktuellt-i-månader: 11\n";
    site.replace("content/matt/svar-inom-tva-dagar.md", "decimaler: 0\n", months);
    // Rounds go on: the second of 2026 falls due, and nobody has reported.
    site.replace("book.toml", "last = ", "# last = ");
    site
}

fn days(site: &Site, from: Date, until: Date, count: usize) -> Vec<Date> {
    let files = Disk::new(site.root());
    let loaded = load(&files, Day::Given(from)).unwrap().loaded.unwrap();
    let days = next_days(&files, &loaded, until, count).unwrap();
    days.into_iter().map(|turning| turning.day).collect()
}

/// The days on which the whole site, built day by day, differs from the day before.
fn differing(site: &Site, from: Date, until: Date) -> Vec<Date> {
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
    differing
}

/// A small site of which everything dated has a day in or about the first half of December 2026, or a year after it.
fn with_days(ahead: &[i64]) -> Site {
    let site = Site::new();
    let mut ahead = ahead.iter().cycle();
    let mut any = || {
        let days = *ahead.next().unwrap();
        // Every third lies a year ahead, where the calendar alone comes to see it.
        let first = date(if days % 3 == 0 { 2027 } else { 2026 }, 11, 28);
        first.checked_add(days.days()).unwrap()
    };
    let mut later = any();
    later = later.max(date(2026, 12, 1));
    site.write(
        "content/malkort/kommunen/2027.md",
        &format!(
            "---\ntitel: Övergripande målkort 2027\ngäller-från: {later}\npubliceras: {}\n\
             beslut:\n  - organ: Kommunfullmäktige\n    datum: {}\n    roll: beslutat\n\
             mål:\n  - id: snabba-svar\n    namn: Den som hör av sig ska få svar\n    \
             perspektiv: medborgare\n---\nText.\n",
            any().min(later),
            any(),
        ),
    );
    let news = format!(
        "---\ntitel: Snart\ndatum: {}\nkontakt:\n  namn: Växeln\n  visas-till: {}\n---\nText.\n",
        any(),
        any(),
    );
    site.write("content/nyheter/snart.md", &news);
    let page = format!("---\ntitel: Sidan\npubliceras: {}\n---\nText.\n", any());
    site.write("content/sidor/sidan.md", &page);
    let activity = format!(
        "aktiviteter:\n  - id: kort\n    namn: Skriva ett brev\n    start: {}\n    slut: {}\n",
        date(2026, 11, 20)
            .checked_add((later - date(2026, 11, 28)).get_days().rem_euclid(20).days())
            .unwrap(),
        any().max(date(2026, 12, 10)),
    );
    site.replace("content/malkort/kommunen/2026.md", "aktiviteter:\n", &activity);
    let corrected = format!(
        "gemensam-kundtjanst: {{status: pågår, rättad: {{datum: {}, skäl: Fel ruta, tidigare: klar}}}}",
        any(),
    );
    site.replace(
        "content/uppfoljningar/2026-t1/kommunen.md",
        "gemensam-kundtjanst: pågår",
        &corrected,
    );
    site.replace("book.toml", "last = ", "# last = ");
    site
}

#[test]
fn the_days_named_are_those_on_which_the_site_changes_and_no_others() {
    let site = eventful();
    let (from, until) = (date(2026, 11, 30), date(2027, 1, 5));
    let named = days(&site, from, until, 100);
    assert_eq!(named, differing(&site, from, until));
    let expected = [
        (date(2026, 12, 1), "the latest value is too old"),
        (date(2026, 12, 4), "a revision is public"),
        (date(2026, 12, 9), "news"),
        (date(2026, 12, 11), "a correction"),
        (date(2026, 12, 15), "an activity is late"),
        (date(2026, 12, 17), "a contact is over"),
        (date(2027, 1, 1), "a revision takes over"),
    ];
    for (day, why) in expected {
        assert!(named.contains(&day), "{day} ({why}) is not among {named:?}");
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
    assert!(text.starts_with("4 december 2026:\n"), "{text}");
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

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(6))]

    #[test]
    fn from_any_day_nothing_changes_before_the_next_day_named(ahead in 0..190_i64) {
        let site = eventful();
        let from = date(2026, 9, 1).checked_add(ahead.days()).unwrap();
        let until = from.checked_add(20.days()).unwrap();
        let named = days(&site, from, until, 1).first().copied();
        let before = built(&site.root(), from);
        let mut day = from.tomorrow().unwrap();
        while day < named.unwrap_or(until) {
            proptest::prop_assert!(built(&site.root(), day) == before, "{} changes before {:?}", day, named);
            day = day.tomorrow().unwrap();
        }
        if let Some(named) = named {
            proptest::prop_assert!(built(&site.root(), named) != before, "{} changes nothing", named);
        }
    }

    #[test]
    fn whatever_days_are_written_those_named_are_those_on_which_the_site_changes(
        ahead in proptest::collection::vec(0..20_i64, 11),
    ) {
        let site = with_days(&ahead);
        let (from, until) = (date(2026, 11, 27), date(2026, 12, 20));
        proptest::prop_assert_eq!(days(&site, from, until, 100), differing(&site, from, until));
    }

    #[test]
    fn since_the_day_in_the_footer_no_page_but_the_calendar_has_changed(ahead in 0..190_i64) {
        let site = eventful();
        let today = date(2026, 9, 1).checked_add(ahead.days()).unwrap();
        let loaded = load(&Disk::new(site.root()), Day::Given(today)).unwrap().loaded.unwrap();
        let since = loaded.snapshot().latest_changes.site.unwrap();
        proptest::prop_assert!(since <= today);
        let (then, now) = (built(&site.root(), since), built(&site.root(), today));
        let differing: Vec<_> = now
            .iter()
            .filter(|(address, bytes)| then.get(*address) != Some(*bytes))
            .map(|(address, _)| address.to_string())
            .filter(|address| !address.contains("kalender"))
            .collect();
        proptest::prop_assert!(differing.is_empty(), "since {}: {:?}", since, differing);
    }
}
