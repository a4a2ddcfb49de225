//! A target that says that a distance is to become smaller is judged, followed and shown by the distance: a level that rises
//! says nothing of it.

use jiff::civil::date;
use malkort::assess::{Level, Trend};
use malkort::build::{Day, Loaded, load};
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

/// Pay rises for all while the difference grows; results rise while the country's rise faster; a third measure has come past
/// what it was to come near.
fn loaded() -> Loaded {
    let values = |all: [f64; 4]| {
        let rows =
            (2022..).zip(all).map(|(year, value)| format!("{{period: {year}, värde: {value}}}"));
        rows.collect::<Vec<_>>().join(", ")
    };
    let site = Memory::default()
        .with("book.toml", "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n")
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with(
            "content/matt/lon.md",
            format!(
                "---\nnamn: Lön\nenhet: kronor\nbättre: högre\n\
                 målvärde: {{regel: minska gapet, mellan: [kvinnor, man], senast: 2030}}\nutgångsläge: 2022\n\
                 värden: [{}]\nuppdelningar:\n  \
                 - {{id: kvinnor, namn: Kvinnor, efter: kön, värden: [{}]}}\n  \
                 - {{id: man, namn: Män, efter: kön, värden: [{}]}}\n---\n",
                values([100.0, 110.0, 120.0, 130.0]),
                values([95.0, 104.0, 113.0, 122.0]),
                values([105.0, 116.0, 127.0, 138.0])
            ),
        )
        .with("content/matt/betyg.md", beside("Betyg", [200.0, 202.0, 204.0, 206.0], &values))
        .with("content/matt/forbi.md", beside("Förbi", [200.0, 212.0, 224.0, 236.0], &values));
    let load = load(&site, Day::Given(date(2026, 3, 1))).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

fn beside(name: &str, own: [f64; 4], values: &dyn Fn([f64; 4]) -> String) -> String {
    format!(
        "---\nnamn: {name}\nenhet: poäng\nbättre: högre\n\
         målvärde: {{regel: närma sig, jämförelse: riket, senast: 2030}}\nutgångsläge: 2022\nvärden: [{}]\n\
         jämförelser:\n  - {{id: riket, namn: Riket, värden: [{}]}}\n---\n",
        values(own),
        values([210.0, 214.0, 218.0, 222.0])
    )
}

#[test]
fn the_trend_and_the_pace_of_a_distance_are_its_own() {
    let loaded = loaded();
    let snapshot = loaded.snapshot();
    let state = |id: &str| snapshot.indicator(snapshot.find_indicator(id).unwrap());
    for (id, gaps) in [("lon", [10.0, 12.0, 14.0, 16.0]), ("betyg", [10.0, 12.0, 14.0, 16.0])] {
        let state = state(id);
        let gap = state.gap.as_ref().unwrap();
        let found: Vec<f64> = gap.values.iter().map(|(_, value)| *value).collect();
        assert_eq!(found, gaps, "{id}");
        assert_eq!((state.level, state.trend), (Level::NotReached, Trend::Worse), "{id}");
        assert!((state.pace_held.unwrap() - 2.0).abs() < 1e-9, "{id}: it grows by two a year");
        let forecast = state.forecast.unwrap();
        assert!((forecast.value - 26.0).abs() < 1e-9, "{id}: {forecast:?}");
        assert_eq!(forecast.level, Level::NotReached, "{id}");
        assert!(state.distance_covered.is_none(), "{id}: the way has no end that is told");
    }
    let past = state("forbi");
    assert!(past.gap.is_none(), "there is no distance left to close");
    assert_eq!((past.level, past.trend), (Level::Reached, Trend::Better));
}

#[test]
fn the_page_tells_of_the_distance_first() {
    let pages = rendered(&loaded(), None);
    let pay = said(&pages["matt/lon.html"]);
    for words in [
        "Skillnad: 16 kronor Skillnaden mellan Kvinnor och Män gäller 2025.",
        "Målet är inte nått Sämre",
        "skillnaden har gått från 14 (2024) till 16 (2025)",
        "kronor. Mindre skillnad är bättre",
        "Skillnad: 10 kronor (2022)",
        "Period Värde Kvinnor Män Skillnad Jämfört med föregående värde 2025 130 122 138 16 Sämre",
        "Skillnad: 26 kronor (2030)",
    ] {
        assert!(pay.contains(words), "{words}: {pay}");
    }
    let results = said(&pages["matt/betyg.html"]);
    assert!(
        results.contains("206 poäng Senaste värdet gäller 2025. Målet är inte nått Sämre"),
        "{results}"
    );
    let list = said(&pages["matt/index.html"]);
    assert!(list.contains("Skillnad: 16 kronor (2025)"), "{list}");
    assert!(said(&pages["en/matt/lon.html"]).contains("Difference: 16 kronor"));
}

/// A measure of the difference between two parts, with a series for each.
fn parts(target: &str, women: &str, men: &str) -> Loaded {
    let site = Memory::default()
        .with("book.toml", "[book]\ntitle = \"Byn\"\n[site]\npublisher = \"Byn\"\n")
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with(
            "content/matt/lon.md",
            format!(
                "---\nnamn: Lön\nenhet: kronor\nbättre: högre\n{target}uppdelningar:\n  \
                 - {{id: kvinnor, namn: Kvinnor, efter: kön, värden: [{women}]}}\n  \
                 - {{id: man, namn: Män, efter: kön, värden: [{men}]}}\n---\n"
            ),
        );
    let load = load(&site, Day::Given(date(2026, 3, 1))).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

const TARGET: &str =
    "målvärde: {regel: minska gapet, mellan: [kvinnor, man], senast: 2030}\nutgångsläge: 2016\n";

#[test]
fn a_distance_that_is_too_old_says_so_wherever_it_is_told() {
    let women = "{period: 2016, värde: 90}, {period: 2018, värde: 95}";
    let men = "{period: 2016, värde: 100}, {period: 2018, värde: 100}";
    let pages = rendered(&parts(TARGET, women, men), None);
    let page = said(&pages["matt/lon.html"]);
    assert!(page.contains("Skillnad: 5 kronor"), "{page}");
    assert!(page.contains("gäller 2018 och är för gammal"), "{page}");
    let list = said(&pages["matt/index.html"]);
    assert!(list.contains("Skillnad: 5 kronor (2018), för gammalt"), "{list}");
}

#[test]
fn no_distance_is_held_against_one_before_the_method_changed() {
    let women = "{period: 2016, värde: 90}, {period: 2022, värde: 80, tidsseriebrott: ja}, {period: 2023, värde: 82}, \
                 {period: 2024, värde: 84}, {period: 2025, värde: 86}";
    let men = "{period: 2016, värde: 100}, {period: 2022, värde: 100}, {period: 2023, värde: 100}, \
               {period: 2024, värde: 100}, {period: 2025, värde: 100}";
    let loaded = parts(TARGET, women, men);
    let snapshot = loaded.snapshot();
    let state = snapshot.indicator(snapshot.find_indicator("lon").unwrap());
    assert_eq!((state.level, state.trend), (Level::Unknown, Trend::Better));
    assert!(
        state.forecast.is_none(),
        "nobody can say whether it will be met: {:?}",
        state.forecast
    );
    let page = said(&rendered(&loaded, None)["matt/lon.html"]);
    assert!(!page.contains("Skillnad: 20 kronor (2022)"), "2022 is not where it began: {page}");
}

#[test]
fn explain_says_that_a_pace_is_of_the_distance() {
    let loaded = loaded();
    let snapshot = loaded.snapshot();
    let thing = malkort::model::Thing::Indicator(snapshot.find_indicator("lon").unwrap());
    let explained = loaded.explanation(&snapshot, thing, "sv").unwrap().unwrap();
    let words = format!("{explained:?}");
    assert!(words.contains("Skillnadens förändring per år hittills"), "{words}");
}

/// Two values that differ by less than the site's limit, and the same with a limit of the indicator's own.
#[test]
fn an_indicator_may_say_itself_how_small_a_change_counts() {
    let people = |own: &str| {
        format!(
            "---\nnamn: Folkmängd\nenhet: personer\n{own}\
             värden: [{{period: 2024, värde: 1 313 000}}, {{period: 2025, värde: 1 318 968}}]\n---\n"
        )
    };
    let site = Memory::default()
        .with("book.toml", "[book]\ntitle = \"Byn\"\n[site]\npublisher = \"Byn\"\n")
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/matt/usual.md", people(""))
        .with("content/matt/own.md", people("oförändrat-inom-procent: 0,2\n"));
    let load = load(&site, Day::Given(date(2026, 3, 1))).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    let loaded = load.loaded.unwrap();
    let snapshot = loaded.snapshot();
    let trend = |id: &str| snapshot.indicator(snapshot.find_indicator(id).unwrap()).trend;
    assert_eq!((trend("usual"), trend("own")), (Trend::Unchanged, Trend::Better));
}
