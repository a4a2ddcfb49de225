//! Annexes are complete: whatever a card promises and a follow-up says stands in them, and nothing that is not public.
//! And what is too long for one page is divided so that every row of it stands on one of the pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use malkort::assess::Snapshot;
use malkort::model::Thing;

use super::command::malkort;
use super::revisions::{page, said, site_of, town};
use super::stenalva::{LOADED, SITE};

/// A page, and what it says as words one after another: many texts are looked for in each.
struct Page {
    html: String,
    told: String,
}

impl std::ops::Deref for Page {
    type Target = str;

    fn deref(&self) -> &str {
        &self.html
    }
}

impl Page {
    /// Whether it has the words of a text, in their order and next to each other.
    fn tells(&self, text: &str) -> bool {
        self.told.contains(&words(text).join(" "))
    }
}

/// Every page of the site in its main language, by address.
static PAGES: LazyLock<BTreeMap<String, Page>> = LazyLock::new(|| {
    let is_page = |address: &str| address.ends_with(".html") && !address.starts_with("en/");
    let pages = SITE.iter().filter(|(address, _)| is_page(address));
    let page = |html: &String| {
        let told = words(&said(html)).join(" ");
        Page { html: html.clone(), told }
    };
    pages.map(|(address, html)| (address.clone(), page(html))).collect()
});

/// A text in Markdown as its words, to be looked for among those of a page.
fn words(markdown: &str) -> Vec<String> {
    let letters = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    markdown
        .chars()
        .map(letters)
        .collect::<String>()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_scorecards_annex_holds_every_goal_and_activity_with_the_latest_comment() {
    let (snapshot, pages) = (LOADED.snapshot(), &*PAGES);
    let mut comments = 0;
    for card in snapshot.scorecards() {
        let Some(shown) = card.shown() else { continue };
        let unit = &snapshot.unit(card.unit).unit.id;
        let annex = &pages[&format!("bilagor/malkort/{unit}.html")];
        for (key, _) in &shown.goals {
            let goal = snapshot.goal(*key).unwrap();
            assert!(annex.contains(&format!("href=\"../../mal/{}.html\"", goal.id)), "{}", goal.id);
            let comment = goal.reports.iter().find_map(|report| report.comment);
            if let Some(comment) = comment {
                comments += 1;
                assert!(annex.tells(comment.markdown.main()), "{unit}: {}", goal.id);
            }
            for indicator in &goal.indicators {
                let name = snapshot.indicator(*indicator).name.main();
                assert!(annex.tells(name), "{unit}: {name}");
            }
        }
        for (key, _) in &shown.activities {
            let activity = snapshot.activity(*key).unwrap();
            let link = format!("href=\"../../aktiviteter/{}.html\"", activity.id);
            assert!(annex.contains(&link), "{unit}: {}", activity.id);
            let comment = activity.reports.iter().find_map(|report| report.comment);
            if let Some(comment) = comment {
                comments += 1;
                assert!(annex.tells(comment.markdown.main()), "{unit}: {}", activity.id);
            }
        }
        let own = &pages[&format!("malkort/{unit}.html")];
        assert!(own.contains(&format!("href=\"../bilagor/malkort/{unit}.html\"")), "{unit}");
    }
    assert!(comments > 500, "{comments}");
}

#[test]
fn a_rounds_annexes_hold_all_that_every_unit_said() {
    let (snapshot, pages) = (LOADED.snapshot(), &*PAGES);
    let mut comments = 0;
    for round in snapshot.rounds().filter(|round| !round.follow_ups.is_empty()) {
        let period = round.round.period.to_string();
        let whole = &pages[&format!("bilagor/{period}.html")];
        for card in round.missing.iter().filter_map(|key| snapshot.scorecard(*key)) {
            assert!(whole.tells(snapshot.unit(card.unit).unit.name.main()), "{period}");
        }
        for key in &round.follow_ups {
            let follow_up = snapshot.follow_up(*key).unwrap();
            let unit = snapshot.unit(follow_up.unit);
            assert!(whole.tells(unit.unit.name.main()), "{period}: {}", unit.unit.id);
            let department = &snapshot.unit(unit.department()).unit.id;
            let annex = &pages[&format!("bilagor/{period}/{department}.html")];
            assert!(whole.contains(&format!("href=\"../bilagor/{period}/{department}.html\"")));
            let texts = follow_up.body.into_iter();
            let texts = texts.chain(follow_up.goals.iter().filter_map(|said| said.comment));
            for text in texts.chain(follow_up.activities.iter().filter_map(|said| said.comment)) {
                comments += 1;
                assert!(annex.tells(text.markdown.main()), "{period}: {}", unit.unit.id);
            }
            for said in &follow_up.goals {
                let name = snapshot.goal(said.goal).unwrap().current.name.main();
                assert!(annex.tells(name), "{period}: {name}");
            }
            for said in &follow_up.activities {
                let name = snapshot.activity(said.activity).unwrap().current.name.main();
                assert!(annex.tells(name), "{period}: {name}");
            }
        }
    }
    assert!(comments > 1000, "{comments}");
}

/// The id of a goal or an activity.
fn id_of<'m>(snapshot: &Snapshot<'m>, thing: Thing) -> &'m str {
    let goal = snapshot.goals().find(|state| Thing::Goal(state.key) == thing);
    let activity = || snapshot.activities().find(|state| Thing::Activity(state.key) == thing);
    goal.map(|state| state.id).or_else(|| Some(activity()?.id)).unwrap()
}

#[test]
fn what_is_too_long_for_a_page_stands_department_by_department_and_month_by_month() {
    let (snapshot, pages) = (LOADED.snapshot(), &*PAGES);
    let below = |folder: &str| -> String {
        let own = pages.iter().filter(|(address, _)| address.starts_with(folder));
        own.map(|(_, page)| page.html.as_str()).collect()
    };
    let perspectives = below("perspektiv/");
    let in_force = snapshot.scorecards().flat_map(|card| &card.goals);
    for goal in in_force.filter_map(|key| snapshot.goal(*key)) {
        let place = format!("mal/{}.html\"", goal.id);
        assert!(goal.perspective.is_none() || perspectives.contains(&place), "{}", goal.id);
    }
    let dropped = below("avforda/");
    for one in snapshot.closed() {
        let id = id_of(&snapshot, one.thing);
        assert!(dropped.contains(&format!("/{id}.html\"")), "{id}");
    }
    let months = below("kalender/");
    for activity in snapshot.activities().filter(|one| one.current.end.is_some()) {
        let is_in_force = matches!(activity.standing, malkort::assess::Standing::InForce);
        let place = format!("aktiviteter/{}.html\"", activity.id);
        assert!(!is_in_force || months.contains(&place), "{}", activity.id);
    }
    for round in snapshot.rounds().filter(|round| !round.follow_ups.is_empty()) {
        let told = below(&format!("omgangar/{}/", round.round.period));
        for moved in &round.moves {
            let id = id_of(&snapshot, moved.thing);
            assert!(told.contains(&format!("/{id}.html\"")), "{id}");
        }
    }
    let departments: BTreeSet<_> = snapshot
        .scorecards()
        .map(|card| snapshot.unit(snapshot.unit(card.unit).department()).unit.id.to_string())
        .collect();
    for department in departments {
        for folder in ["avforda", "perspektiv/medborgare", "andringar/2025-t1", "omgangar/2026-t2"]
        {
            assert!(pages.contains_key(&format!("{folder}/{department}.html")), "{folder}");
        }
    }
}

#[test]
fn an_annex_says_whose_it_is_how_it_was_decided_and_what_is_new() {
    let town = town();
    let annex = page(town.path(), "2027-02-01", "bilagor/malkort/skola.html");
    let words = said(&annex);
    let order = [
        "Bilaga: målkort Skolans målkort 2027",
        "Ansvarig Skolan",
        "När gäller det? Gäller nu, från 1 januari 2027",
        "På webbplatsen malkort/skola.html",
        "Perspektiv: Medborgare",
        "Minst 95 procent av skolorna har fiber",
        "Enheten har inte bedömt målet.",
        "Aktiviteter utan känt mål",
        "Gräva",
        "Nytt sedan förra målkortet",
        "Varje elev har en dator",
        "Färre pärmar",
        "Inget skäl är angivet.",
    ];
    let mut rest = words.as_str();
    for step in order {
        rest = rest.split_once(step).unwrap_or_else(|| panic!("{step} is not in {rest}")).1;
    }
    assert!(annex.contains("class=\"leaf\""), "{annex}");
    let english = said(&page(town.path(), "2027-02-01", "en/bilagor/malkort/skola.html"));
    assert!(english.contains("Annex: scorecard") && english.contains("In short"), "{english}");
}

#[test]
fn an_annex_says_nothing_before_its_day() {
    let town = town();
    let before = said(&page(town.path(), "2026-05-31", "bilagor/malkort/skola.html"));
    assert!(before.contains("Ingen uppföljning är publicerad."), "{before}");
    assert!(!before.contains("Pågår") && !before.contains("95 procent"), "{before}");
    assert!(!town.path().join("2026-05-31/bilagor/2026-t1.html").exists());
    let then = said(&page(town.path(), "2026-06-01", "bilagor/malkort/skola.html"));
    assert!(then.contains("januari–april 2026, publicerad 1 juni 2026"), "{then}");
    let round = said(&page(town.path(), "2026-06-01", "bilagor/2026-t1.html"));
    assert!(round.contains("Gräva Pågår"), "{round}");
}

/// All pages below a folder.
fn count(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

#[test]
fn a_municipality_of_one_department_has_no_pages_for_departments() {
    let town = town();
    page(town.path(), "2027-02-01", "index.html");
    let site = town.path().join("2027-02-01");
    for folder in ["avforda", "andringar/2026-t1", "perspektiv/medborgare", "bilagor/2026-t1"] {
        assert_eq!(count(&site.join(folder)), 0, "{folder}");
    }
    assert!(said(&page(town.path(), "2027-02-01", "avforda.html")).contains("Färre pärmar"));
}

#[test]
fn an_empty_site_has_no_annex() {
    let folder = site_of(&[
        ("book.toml", "[book]\ntitle = \"Tomt\"\n"),
        ("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n"),
    ]);
    let out = folder.path().join("ut");
    malkort()
        .arg("build")
        .arg(folder.path())
        .args(["--as-of", "2026-03-01", "--out"])
        .arg(&out)
        .assert()
        .success();
    assert!(!out.join("bilagor").exists() && !out.join("kalender").exists());
}

#[test]
fn every_sheet_of_paper_is_told_its_site_its_page_and_its_day() {
    let town = town();
    let goal = page(town.path(), "2027-02-01", "en/mal/fiber.html");
    let html = goal.split("<html").nth(1).unwrap().split('>').next().unwrap();
    assert!(html.contains(" data-site=\"Prov\""), "{html}");
    assert!(html.contains(" data-at=\"en/mal/fiber.html\""), "{html}");
    assert!(html.contains(" data-sheet=\"Page\""), "{html}");
    assert!(html.contains(" data-dated=\""), "{html}");
}
