//! A page that nothing happened to is left alone, whatever happens to the others.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use malkort::build::{Day, load};

use super::super::sharing::rendered;
use super::super::stenalva::{BASE, DAY, SITE, TEXTS, in_memory};
use super::next::{built, eventful};

/// The addresses of what differs between two sites, or is in one of them only.
fn differing(
    before: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
) -> BTreeSet<String> {
    let all: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let differing = all.into_iter().filter(|address| before.get(*address) != now.get(*address));
    differing.cloned().collect()
}

/// The example's site after a change of one of its files.
fn changed(path: &str, change: impl Fn(&str) -> String) -> BTreeMap<String, String> {
    let mut texts = TEXTS.clone();
    let before = texts.get(path).cloned().unwrap_or_default();
    texts.insert(path.to_owned(), change(&before));
    let load = load(&in_memory(&texts), Day::Given(DAY)).unwrap();
    rendered(&load.loaded.unwrap(), Some(BASE))
}

#[test]
fn a_sentence_changes_the_pages_that_show_it_and_the_index_that_holds_its_words() {
    let now = changed("content/uppfoljningar/2026-t2/biblioteket.md", |text| {
        format!("{}\n\nRegnbågsrummet!\n", text.trim_end())
    });
    let (index, pages): (BTreeSet<String>, BTreeSet<String>) =
        differing(&SITE, &now).into_iter().partition(|address| address.contains("sok/"));
    // The page of search names the index that it begins with.
    let mut expected: BTreeSet<String> = ["sok.html", "en/sok.html"].map(str::to_owned).into();
    let shows = now.iter().filter(|(_, text)| text.contains("Regnbågsrummet"));
    let shows = shows.map(|(address, _)| address.clone());
    expected.extend(shows.filter(|address| !address.contains("sok/")));
    assert_eq!(pages, expected);
    assert!(pages.contains("uppfoljningar/2026-t2/biblioteket.html"), "{pages:?}");
    for address in index.iter().filter(|address| now.contains_key(*address)) {
        let text = &now[address];
        assert!(text.contains("\"regnb") || address.contains("sok/start-"), "{address} is new");
    }
    // In each of two languages: what leads to the words, and the words that begin alike; before and after.
    assert_eq!(index.len(), 2 * 2 * 2, "{index:?}");
}

#[test]
fn a_piece_of_news_leaves_the_pages_alone_that_do_not_show_it() {
    let now = changed("content/nyheter/rektorn.md", |_| {
        format!("---\ntitel: Fontänen är lagad\ndatum: {DAY}\n---\nNu rinner vattnet.\n")
    });
    for address in differing(&SITE, &now) {
        let Some(text) = now.get(&address) else {
            assert!(address.contains("sok/"), "{address} is gone");
            continue;
        };
        let tells = text.contains("Fontänen är lagad") || address.contains("sok/");
        // The page about the site says of which day it is, that of search where the index is, the register how many
        // things begin with a letter, and the list for machines of which day each page is.
        let of_site = ["om.html", "sok.html", "index-a-o.html", "sitemap.xml"]
            .iter()
            .any(|page| address.ends_with(page));
        assert!(tells || of_site, "{address} has changed");
    }
}

#[test]
fn a_figure_that_grew_too_old_is_said_to_be_no_newer_for_it() {
    let site = eventful();
    let page = |day| {
        let files = built(&site.root(), day);
        let mut pages =
            files.iter().filter(|(at, _)| at.as_str() == "matt/svar-inom-tva-dagar.html");
        String::from_utf8_lossy(pages.next().unwrap().1).into_owned()
    };
    let is_too_old = |day: &Date| page(*day).contains("för gammalt");
    let from = date(2026, 11, 1);
    let mut days = (0..120).map(|ahead: i64| from.checked_add(ahead.days()).unwrap());
    let since = days.find(is_too_old).unwrap();
    // That it grew too old is what changed; nothing was told of it on that day.
    let page = page(since.checked_add(10.days()).unwrap());
    assert!(stands_since(&page) >= Some(since), "{:?}", stands_since(&page));
    for claim in ["nyaste", "uppdaterad", "ny uppgift"] {
        assert!(!page.contains(claim), "{claim}");
    }
}

/// A page with the name of its goal as it is now. Names are ways to other pages: they are no facts of the page's own.
fn with_names(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    page.replace("Den som hör av sig ska få svar inom två dagar", "Den som hör av sig ska få svar")
}

/// Since when what a page shows has held, as a Swedish page says it.
fn stands_since(page: &str) -> Option<Date> {
    let months = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let words = page.split("Det som sidan visar gäller sedan ").nth(1)?;
    let mut words = words.split([' ', '.']);
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = months.iter().position(|name| *name == month)?;
    Date::new(words.next()?.parse().ok()?, i8::try_from(month + 1).ok()?, day).ok()
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(6))]

    #[test]
    fn since_the_day_that_it_says_no_page_has_changed(ahead in 0..190_i64) {
        let site = eventful();
        let today = date(2026, 9, 1).checked_add(ahead.days()).unwrap();
        let now = built(&site.root(), today);
        let mut by_day: BTreeMap<Date, Vec<_>> = BTreeMap::new();
        for (address, bytes) in &now {
            let Some(day) = stands_since(&String::from_utf8_lossy(bytes)) else { continue };
            // A month that comes is no fact: the calendar leads on from one to the next.
            if address.as_str().contains("kalender") {
                continue;
            }
            proptest::prop_assert!(day <= today, "{} is of {}", address, day);
            by_day.entry(day).or_default().push((address, bytes));
        }
        proptest::prop_assert!(by_day.len() >= 2, "{:?}", by_day.keys());
        for (day, pages) in by_day {
            let then = built(&site.root(), day);
            for (address, bytes) in pages {
                let before = then.get(address).map(|page| with_names(page)).unwrap_or_default();
                let after = with_names(bytes);
                let new: Vec<&str> =
                    after.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
                proptest::prop_assert!(
                    before == after,
                    "{} has changed since {}: {:?}",
                    address,
                    day,
                    new
                );
            }
        }
    }
}
