//! Rounds as a citizen reads them: who reported, what moved, how one promise fared from its first day.

use std::fs;
use std::path::Path;

use super::command::malkort;
use super::revisions::{page, said, site_of};

const BOOK: &str = "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2025-t3\"\nlast = \"2026-t3\"\n";

/// A municipality of two departments: the school reports, the care home does not always, and the library is new.
fn town() -> tempfile::TempDir {
    site_of(&[
        ("book.toml", BOOK),
        ("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n"),
        (
            "content/organisation/skola.md",
            "---\nnamn: Skolan\ntyp: avdelning\ntillhör: kommunen\n---\n",
        ),
        (
            "content/organisation/bibliotek.md",
            "---\nnamn: Biblioteket\ntyp: enhet\ntillhör: skola\n---\n",
        ),
        (
            "content/organisation/omsorg.md",
            "---\nnamn: Omsorgen\ntyp: avdelning\ntillhör: kommunen\n---\n",
        ),
        ("content/perspektiv/medborgare.md", "---\nnamn: Medborgare\n---\n"),
        (
            "content/malkort/skola/2025.md",
            "---\ntitel: Skolans målkort 2025\ngäller-från: 2025-01-01\nmål:\n  - {id: lasa, namn: Fler ska läsa, perspektiv: medborgare, mått: [lasning]}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker, slut: 2025-11}\n  - {id: sagor, namn: Läsa sagor}\n---\n",
        ),
        (
            "content/malkort/skola/2026.md",
            "---\ntitel: Skolans målkort 2026\ngäller-från: 2026-01-01\nmål:\n  - {id: lasa-ny, namn: Fler ska läsa varje dag, perspektiv: medborgare, mått: [lasning], ersätter: lasa}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker, slut: 2026-06}\n---\n",
        ),
        (
            "content/malkort/omsorg/2025.md",
            "---\ntitel: Omsorgens målkort\ngäller-från: 2025-01-01\nmål:\n  - {id: trygga, namn: Alla är trygga}\n---\n",
        ),
        (
            "content/malkort/bibliotek/2026.md",
            "---\ntitel: Bibliotekets målkort\ngäller-från: 2026-05-01\nmål:\n  - {id: oppet, namn: Öppet varje dag}\n---\n",
        ),
        ("content/matt/lasning.md", "---\nnamn: Barn som läser\nenhet: procent\n---\n"),
        (
            "content/uppfoljningar/2025-t3/skola.md",
            "---\ninlämnad: 2026-01-20\npubliceras: 2026-02-14\nmål:\n  lasa: Kan nås\naktiviteter:\n  bocker: {status: Pågår}\n  sagor: {status: Pågår}\nvärden:\n  lasning: 50\n---\nVi läser mer än förr.\n\n## Läsningen {#lasa}\n\nDet går framåt.\n",
        ),
        (
            "content/uppfoljningar/2026-t1/skola.md",
            "---\ninlämnad: 2026-06-02\npubliceras: 2026-06-14\nmål:\n  lasa-ny: Svårt att nå\naktiviteter:\n  bocker: {status: Pågår}\nvärden:\n  lasning: 40\n---\nFlera böcker har kommit bort.\n",
        ),
    ])
}

#[test]
fn the_matrix_tells_of_every_card_in_every_round() {
    let town = town();
    let matrix = page(town.path(), "2026-07-01", "rapportering.html");
    let words = said(&matrix);
    assert!(
        words.contains("Av 2 enheter har ingen rapporterat i tid för januari–april 2026, 1 har rapporterat för sent och 1 har inte rapporterat."),
        "{words}"
    );
    assert!(words.contains("Skolan 3 dagar försenad I tid"), "the latest round first: {words}");
    assert!(words.contains("Omsorgen Saknas Saknas"), "{words}");
    assert!(words.contains("Biblioteket Gällde inte Gällde inte"), "{words}");
    assert!(words.contains("Tillsammans 0 av 2 1 av 2"), "{words}");
    assert!(matrix.contains("<section id=\"skola\""), "{matrix}");
    assert!(matrix.contains("href=\"uppfoljningar/2026-t1/skola.html\""), "{matrix}");
    let rows = matrix.matches("role=\"region\"").count();
    assert_eq!(
        rows,
        matrix.matches("tabindex=\"0\"").count(),
        "every region can be scrolled by key"
    );
    assert!(matrix.contains("<script src=\"static/reporting.js\" defer></script>"));
    assert!(town.path().join("2026-07-01/static/reporting.js").exists());
    let english = said(&page(town.path(), "2026-07-01", "en/rapportering.html"));
    assert!(
        english.contains("Of 2 units, none has reported on time for January–April 2026, 1 has reported late and 1 has not reported."),
        "{english}"
    );
}

#[test]
fn before_a_round_is_published_nobody_is_late() {
    let town = town();
    let words = said(&page(town.path(), "2026-06-10", "rapportering.html"));
    assert!(words.contains("Skolan Inte ännu I tid"), "{words}");
    assert!(words.contains("för september–december 2025"), "{words}");
}

#[test]
fn the_start_page_says_who_reported_and_leads_to_the_matrix() {
    let town = town();
    let start = page(town.path(), "2026-03-01", "index.html");
    let words = said(&start);
    assert!(
        words.contains("1 av 2 enheter har rapporterat för september–december 2025"),
        "{words}"
    );
    assert!(start.contains("href=\"rapportering.html\""));
    let before = said(&page(town.path(), "2026-01-15", "index.html"));
    assert!(before.contains("Ingen uppföljning har publicerats, så det går inte"), "{before}");
    assert!(before.contains("1 aktivitet är lovad"), "{before}");
}

#[test]
fn a_round_holds_the_units_words_what_moved_and_how_it_went_before() {
    let town = town();
    let round = page(town.path(), "2026-07-01", "omgangar/2026-t1.html");
    let words = said(&round);
    assert!(words.contains("Flera böcker har kommit bort."), "{words}");
    assert!(
        words.contains("Barn som läser inget att jämföra med 40 procent (januari–april 2026)"),
        "{words}"
    );
    assert!(
        words.contains("Av 2 mål är inget nått, 1 är svårt att nå och 1 är inte bedömt."),
        "{words}"
    );
    assert!(words.contains("Har inte rapporterat Omsorgen"), "{words}");
    // The chart and the table say the same of the round before: two goals, of which one was judged.
    assert!(words.contains("september–december 2025 1 0 1 2 1"), "{words}");
    assert_eq!(
        round.matches("class=\"over-rounds\"").count() % 2,
        0,
        "goals and activities: {round}"
    );
    let first = said(&page(town.path(), "2026-03-01", "omgangar/2025-t3.html"));
    assert!(first.contains("Det här är den första omgången"), "{first}");
}

#[test]
fn a_round_published_with_nothing_in_it_says_so() {
    let town = town();
    fs::remove_dir_all(town.path().join("content/uppfoljningar/2026-t1")).unwrap();
    let words = said(&page(town.path(), "2026-07-01", "omgangar/2026-t1.html"));
    assert!(words.contains("Ingen av 2 enheter har rapporterat."), "{words}");
    assert!(words.contains("Har inte rapporterat"), "{words}");
    let matrix = said(&page(town.path(), "2026-07-01", "rapportering.html"));
    assert!(
        matrix.contains("Ingen av de 2 enheterna har rapporterat för januari–april 2026."),
        "{matrix}"
    );
}

#[test]
fn a_status_held_against_an_older_round_names_it() {
    let town = town();
    let folder = town.path().join("content/uppfoljningar");
    let late = fs::read_to_string(folder.join("2026-t1/skola.md")).unwrap();
    let late = late.replace("2026-06-02", "2026-09-20").replace("2026-06-14", "2026-10-15");
    fs::create_dir(folder.join("2026-t2")).unwrap();
    fs::write(folder.join("2026-t2/skola.md"), late.replace("Pågår", "Klar")).unwrap();
    fs::remove_dir_all(folder.join("2026-t1")).unwrap();
    let words = said(&page(town.path(), "2026-11-01", "omgangar/2026-t2.html"));
    assert!(words.contains("Köpa böcker Klar Pågår (september–december 2025) Skolan"), "{words}");
}

#[test]
fn a_promise_keeps_its_history_through_a_new_name_and_a_changed_mind() {
    let town = town();
    let goal = page(town.path(), "2026-07-01", "mal/lasa-ny.html");
    let words = said(&goal);
    assert!(
        words.contains(
            "Läget har ändrats en gång mellan två uppföljningar: en gång till det sämre."
        ),
        "{words}"
    );
    let order = [
        "Uppföljning för januari–april 2026",
        "Sämre än förut: Kan nås",
        "Tog platsen efter ”Fler ska läsa”",
        "Uppföljning för september–december 2025",
        "Gäller det som detta ersatte: Fler ska läsa",
        "Det går framåt.",
        "Skolans målkort 2025 Togs in i målkortet.",
    ];
    let history = words.split_once("Så har det gått").unwrap().1;
    let mut rest = history;
    for step in order {
        rest = rest.split_once(step).unwrap_or_else(|| panic!("{step} is not in {rest}")).1;
    }
    assert!(goal.contains("<figure class=\"course\"><svg"), "{goal}");
    let before = said(&page(town.path(), "2026-06-13", "mal/lasa-ny.html"));
    assert!(!before.contains("Sämre än förut"), "not before its day: {before}");
    let silent = said(&page(town.path(), "2026-07-01", "mal/trygga.html"));
    assert_eq!(silent.matches("Enheten har inte rapporterat.").count(), 2, "{silent}");
}

#[test]
fn an_activity_tells_of_new_days_and_of_when_it_became_late() {
    let town = town();
    let words = said(&page(town.path(), "2026-07-15", "aktiviteter/bocker.html"));
    assert!(words.contains("Försenad sedan 1 juli 2026"), "{words}");
    assert!(words.contains("Förut november 2025 Nu juni 2026"), "{words}");
    let dropped = said(&page(town.path(), "2026-07-15", "aktiviteter/sagor.html"));
    assert!(dropped.contains("Avfördes ur målkortet. Inget skäl är angivet."), "{dropped}");
}

/// Every file below a folder but the manifest, which names the day.
fn pages(folder: &Path) -> Vec<(String, String)> {
    super::determinism::tree(folder)
        .into_iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect()
}

#[test]
fn a_day_on_which_nothing_happens_changes_no_page() {
    let town = town();
    let of = |day: &str| {
        page(town.path(), day, "index.html");
        pages(&town.path().join(day))
    };
    let (today, tomorrow) = (of("2026-07-15"), of("2026-07-16"));
    assert_eq!(today.len(), tomorrow.len());
    for (now, then) in today.iter().zip(&tomorrow) {
        assert_eq!(now, then, "late and missing stand with a day, not with how long ago it is");
    }
}

#[test]
fn a_municipality_reports_twice_four_or_twelve_times_a_year() {
    for (per_year, first, period, name) in [
        (2, "2026-h1", "2026-h1", "första halvåret 2026"),
        (4, "2026-k1", "2026-k1", "kvartal 1 2026"),
        (12, "2026-01", "2026-01", "januari 2026"),
    ] {
        let book = format!(
            "[book]\ntitle = \"Prov\"\n[rounds]\nper-year = {per_year}\nfirst = \"{first}\"\n"
        );
        let follow_up = format!("content/uppfoljningar/{period}/skola.md");
        let site = site_of(&[
            ("book.toml", &book),
            ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: kommun\n---\n"),
            (
                "content/malkort/skola/2026.md",
                "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasa, namn: Fler läser}\n---\n",
            ),
            (&follow_up, "---\ninlämnad: 2026-01-10\nmål:\n  lasa: Kan nås\n---\n"),
        ]);
        let out = site.path().join("ut");
        let built = malkort()
            .arg("build")
            .arg(site.path())
            .args(["--as-of", "2029-12-31", "--out"])
            .arg(&out)
            .assert();
        let report = String::from_utf8_lossy(&built.get_output().stderr).into_owned();
        assert!(built.get_output().status.success(), "{report}");
        let round = fs::read_to_string(out.join(format!("omgangar/{period}.html"))).unwrap();
        assert!(said(&round).contains(name), "{}", said(&round));
        let goal = fs::read_to_string(out.join("mal/lasa.html")).unwrap();
        assert!(goal.matches("class=\"mark ").count() <= 24, "the chart has the last ones only");
        let matrix = said(&fs::read_to_string(out.join("rapportering.html")).unwrap());
        assert!(
            matrix.contains(name)
                && matrix.contains("Den enda enheten med målkort har inte rapporterat"),
            "{matrix}"
        );
    }
}
