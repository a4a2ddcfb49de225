//! The first user's site: everything that its content says stands on its page, with its source, and nothing more.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use malkort::build::{Day, Load, load};
use malkort::locale::Locale;
use malkort::model::{Model, Observed, Series, SourceRef, Sources};
use malkort::read::Disk;

use super::command::malkort;
use super::determinism::tree;

/// The built site: its pages by path, and the model that they were built from.
struct Site {
    pages: BTreeMap<String, String>,
    model: Model,
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        malkort()
            .args(["build", "--strict", "--as-of", "2026-11-23", "--out"])
            .arg(&out)
            .arg(root)
            .assert()
            .success();
        let Load { loaded, .. } =
            load(&Disk::new(root), Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
        let pages = tree(&out)
            .into_iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
            .collect();
        Site { pages, model: loaded.unwrap().model }
    })
}

/// The pages of the site, by address.
pub(super) fn pages() -> &'static BTreeMap<String, String> {
    &site().pages
}

impl Site {
    fn page(&self, path: &str) -> &str {
        assert!(self.pages.contains_key(path), "there is no {path}");
        &self.pages[path]
    }

    /// What a reader sees: without markup, every stretch of white space as one space.
    fn words(&self, path: &str) -> String {
        words(self.page(path))
    }

    /// That a page shows words, and leads to the records of all sources of a fact on it.
    fn shows(&self, path: &str, text: &str, sources: &Sources) {
        let text = words(text);
        assert!(self.words(path).contains(&text), "{path} does not say: {text}");
        for source in sources {
            let SourceRef::Record(key) = source else { continue };
            let link = format!("kallor/{}.html", self.model.sources[*key].id);
            assert!(self.page(path).contains(&link), "{path} does not lead to {link}: {text}");
        }
    }
}

fn words(html: &str) -> String {
    let mut text = String::new();
    let mut within_tag = false;
    for c in html.chars() {
        match c {
            '<' => within_tag = true,
            '>' => within_tag = false,
            c if !within_tag => text.push(c),
            _ => {}
        }
    }
    let plain = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .into_iter()
        .fold(text, |text, (entity, plain)| text.replace(entity, plain));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_promise_stands_on_its_page_with_its_source() {
    let site = site();
    for (_, goal) in site.model.goals.iter() {
        let version = goal.versions.last().unwrap();
        site.shows(&format!("mal/{}.html", goal.id), version.name.main(), &version.sources);
    }
    for (_, activity) in site.model.activities.iter() {
        let path = format!("aktiviteter/{}.html", activity.id);
        let version = activity.versions.last().unwrap();
        site.shows(&path, version.name.main(), &version.sources);
        for statement in &version.statements {
            site.shows(&path, statement.text.main(), &statement.sources);
        }
        for document in &version.delivers {
            let document = &site.model.documents[*document];
            assert!(site.page(&path).contains(&format!("dokument/{}.html", document.id)));
            let back = format!("aktiviteter/{}.html", activity.id);
            let words = site.words(&format!("dokument/{}.html", document.id));
            assert!(words.contains("AnsvarigHagfors kommun"), "who answers for it: {words}");
            assert!(site.page(&format!("dokument/{}.html", document.id)).contains(&back));
        }
    }
}

#[test]
fn the_card_tells_how_it_was_decided_and_how_much_of_it_is_known() {
    let site = site();
    let (_, card) = site.model.scorecards.iter().next().unwrap();
    assert_eq!(card.revisions.len(), 1, "one revision is known");
    let revision = &card.revisions[0];
    for path in ["malkort/hagfors.html", "malkort/hagfors/2017.html"] {
        for decision in &revision.decisions {
            site.shows(path, decision.body.main(), &decision.sources);
            site.shows(path, decision.note.as_ref().unwrap().main(), &decision.sources);
        }
        assert!(site.words(path).contains("14 enligt källorna, som nämner 10 vid namn"));
        assert!(site.words(path).contains("61 enligt källorna, som återger 1"));
    }
    assert_eq!(site.model.activities.len(), 10);
    assert_eq!(site.model.follow_ups.len(), 0, "no follow-up is known, so none is made up");
}

#[test]
fn every_goal_of_the_strategy_is_listed_and_the_unknown_say_so() {
    let site = site();
    let strategy = site.words("strategi/hagforsstrategin.html");
    let mut unknown = Vec::new();
    for (_, goal) in site.model.strategy_goals.iter() {
        let path = format!("strategimal/{}.html", goal.id);
        if let Some(text) = goal.wording.as_ref().or(goal.subject.as_ref()) {
            site.shows(&path, text.main(), &goal.sources);
            assert!(strategy.contains(&words(text.main())), "goal {}", goal.number);
        } else {
            site.shows(&path, "Ordalydelsen finns inte i källorna", &goal.sources);
            unknown.push(goal.number);
        }
        let area = &site.model.strategy_areas[goal.area.unwrap()];
        assert!(site.page(&format!("omraden/{}.html", area.id)).contains(&path));
    }
    assert_eq!(unknown, [18, 19, 20, 21, 24, 25, 26, 27, 28, 31, 33, 34, 35]);
    let numbers: Vec<u32> = site.model.strategy_goals.iter().map(|(_, goal)| goal.number).collect();
    assert_eq!(numbers, (1..=35).collect::<Vec<u32>>());
    assert!(strategy.contains("35 enligt källorna, som återger 18"));
    assert!(strategy.contains("7 enligt källorna, som nämner 6 vid namn"));
    for (_, area) in site.model.strategy_areas.iter() {
        for statement in &area.statements {
            let path = format!("omraden/{}.html", area.id);
            site.shows(&path, statement.text.main(), &statement.sources);
        }
    }
}

#[test]
fn every_figure_stands_on_its_page_with_its_source() {
    let site = site();
    let swedish = Locale::new("sv");
    let mut values = 0;
    for (_, indicator) in site.model.indicators.iter() {
        let path = format!("matt/{}.html", indicator.id);
        site.shows(&path, indicator.name.main(), &indicator.sources);
        let mut figures = |series: &Series| {
            for observation in &series.observations {
                let Observed::Value(value) = observation.observed else { continue };
                let figure = swedish.number(value, indicator.decimals.unwrap_or(0));
                site.shows(&path, &figure, &observation.sources);
                values += 1;
            }
        };
        figures(&indicator.series);
        indicator.comparators.iter().for_each(|comparator| figures(&comparator.series));
        if indicator.series.observations.is_empty() {
            site.shows(&path, "Inget värde finns i källorna", &Sources::new());
        }
        for change in &indicator.changes {
            let figure = swedish.signed(change.change, indicator.decimals.unwrap_or(0));
            site.shows(&path, &figure, &change.sources);
        }
        for statement in &indicator.statements {
            site.shows(&path, statement.text.main(), &statement.sources);
        }
        let target = indicator.target.as_ref().unwrap();
        site.shows(&path, target.note.as_ref().unwrap().main(), &target.sources);
    }
    assert_eq!(values, 11, "nine values of the municipality's and two of the country's are known");
}

#[test]
fn every_source_has_a_page_that_leads_to_the_original() {
    let site = site();
    for (_, source) in site.model.sources.iter() {
        let path = format!("kallor/{}.html", source.id);
        site.shows(&path, source.title.main(), &Sources::new());
        if let Some(url) = &source.url {
            assert!(site.page(&path).contains(&format!("href=\"{url}\"")), "{path}");
        }
    }
    assert_eq!(site.model.sources.len(), 27);
}

#[test]
fn no_status_is_made_up() {
    let site = site();
    for (_, activity) in site.model.activities.iter() {
        let path = format!("aktiviteter/{}.html", activity.id);
        let badges = site.page(&path).matches("class=\"status is-").count();
        let unreported = site.page(&path).matches("class=\"status is-not-reported").count();
        assert!(badges > 0 && badges == unreported, "{path}: {unreported} of {badges}");
    }
    let start = site.words("index.html");
    assert!(start.contains("Källorna innehåller ingen uppföljning"), "{start}");
    // What is known stands there instead, and that nothing is known of how it goes is said once or twice, not six times.
    for words in [
        "10 aktiviteter är lovade",
        "Löftena står i målkort för Hagfors kommun. Hagforsstrategin 2017–2027 gäller till och med 2027.",
        "0 av 10 aktiviteter har ett slutdatum i källorna",
        "4 av 49 löften går att följa upp med det som står i källorna",
        "35 mål är lovade i strategin",
        "7 av 35 mål i strategin har ett mått",
    ] {
        assert!(start.contains(words), "{words}: {start}");
    }
    assert!(start.matches("uppföljning").count() <= 8, "{start}");
    let why = "För 17 finns ordalydelsen inte i källorna, för 11 finns inget mått i källorna, för 4 finns inget värde i \
               källorna och för 3 är det senaste värdet för gammalt.";
    for page in ["index.html", "strategi/hagforsstrategin.html"] {
        assert!(site.words(page).contains(why), "{page}");
    }
}
