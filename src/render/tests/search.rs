//! The search index of a small municipality: what is in it, and what must not be.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::site::built;

/// The files of the main language's index, by name, beginning with the one that the page names.
fn index(as_of: Date) -> BTreeMap<String, String> {
    let files = built(as_of);
    let page = &files["sok.html"];
    let folder = page.split("data-index=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(folder, "sok/");
    let all = files.iter().filter_map(|(address, text)| {
        Some((address.strip_prefix("sok/")?.to_owned(), text.clone()))
    });
    let index: BTreeMap<String, String> = all.collect();
    let start = page.split("src=\"sok/").nth(1).unwrap().split('"').next().unwrap();
    assert!(index.contains_key(start), "{start}");
    index
}

#[test]
fn what_a_unit_said_is_found_with_the_place_where_it_stands() {
    let index = index(date(2026, 7, 1));
    let holds = |kind: &str, text: &str| {
        index.iter().any(|(name, held)| name.starts_with(kind) && held.contains(text))
    };
    // `drivor` stands alone: what its forms begin with, and the one ending met.
    assert!(holds("words-", "[\"driv\",\"or\","));
    assert!(holds("results-", "\"uppfoljningar/2026-t1/skola.html#aktivitet-bocker\""));
    assert!(holds("results-", "\"Kommentar från Skola & förskola, "));
    assert!(index.values().all(|text| text.starts_with("malkort(\"") && text.ends_with(");\n")));
}

#[test]
fn what_is_not_public_yet_is_not_in_the_index() {
    for text in index(date(2026, 5, 1)).values() {
        assert!(!text.contains("driv") && !text.contains("uppfoljningar/"), "{text}");
    }
}

#[test]
fn an_unchanged_site_keeps_the_address_of_its_index() {
    assert_eq!(index(date(2026, 7, 1)), index(date(2026, 7, 1)));
}
