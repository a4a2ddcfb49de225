//! What is published and changed afterwards is found, explained or not, and never forgotten.

use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};
use malkort::assess::Snapshot;
use malkort::record::{About, Claim, ClaimKind, Comparison, Last, about, each_claim, target_text};
use malkort::render::of_spot;
use serde_json::Value;

use super::command::malkort;
use super::determinism::tree;
use super::stenalva::{LOADED, loaded_on};

/// A municipality with a card, two follow-ups and an indicator in a CSV file, as (path, text).
const SITE: [(&str, &str); 7] = [
    (
        "book.toml",
        "[book]\ntitle = \"Prov\"\nlanguage = \"sv\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n",
    ),
    ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: kommun\n---\n"),
    ("content/perspektiv/medborgare.md", "---\nnamn: Medborgare\n---\n"),
    (
        "content/malkort/skola/2026.md",
        "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasa, namn: Fler läser, mått: [lasning]}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker}\n---\n",
    ),
    (
        "content/matt/lasning.md",
        "---\nnamn: Barn som läser\nenhet: procent\ndecimaler: 1\nutgångsläge: 2024\njämförelser:\n  - {id: riket, namn: Riket}\n---\n",
    ),
    (
        "content/matt/lasning.csv",
        "period;värde;riket;rättad;rättad-skäl;tidigare-värde\n2024;50;51;;;\n2025;57,2;53;;;\n",
    ),
    (
        "content/uppfoljningar/2026-t1/skola.md",
        "---\npubliceras: 2026-06-10\nmål:\n  lasa: Kan nås\naktiviteter:\n  bocker:\n    status: Pågår\n    andel-klar: 40\n---\n",
    ),
];

/// A site in a folder that vanishes.
pub(crate) struct Site {
    pub(crate) folder: tempfile::TempDir,
}

impl Site {
    pub(crate) fn new() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        for (path, text) in SITE {
            site.write(path, text);
        }
        site
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts other words in the place of some in a file, as an editor would.
    pub(crate) fn change(&self, path: &str, from: &str, to: &str) {
        let path = self.folder.path().join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from} in {text}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// Builds and gives what was said of the content.
    pub(crate) fn build(&self, day: &str, more: &[&str]) -> (bool, String) {
        let mut command = malkort();
        let built = command.arg("build").arg(self.folder.path()).args(["--as-of", day]);
        built.arg("--out").arg(self.folder.path().join("public")).args(more);
        let output = built.output().unwrap();
        (output.status.success(), String::from_utf8(output.stderr).unwrap())
    }

    /// Builds without a word but that a report leaves something out.
    pub(crate) fn publish(&self, day: &str) {
        let (built, said) = self.build(day, &["--strict"]);
        let mut findings = said
            .split(
                "

",
            )
            .filter(|finding| !finding.trim().is_empty());
        let is_sound = findings.all(|finding| finding.starts_with("tips[incomplete-report]"));
        assert!(built && is_sound, "{said}");
    }

    fn page(&self, address: &str) -> String {
        fs::read_to_string(self.folder.path().join("public").join(address)).unwrap()
    }

    fn manifest(&self) -> Value {
        serde_json::from_str(&self.page("publicering.json")).unwrap()
    }
}

#[test]
fn a_figure_changed_in_silence_is_found_at_its_cell() {
    let site = Site::new();
    site.publish("2026-07-01");
    let before = tree(&site.folder.path().join("public"));
    site.change("content/matt/lasning.csv", "57,2", "59");
    let (built, said) = site.build("2026-07-02", &["--strict"]);
    assert!(!built);
    assert!(said.contains("unexplained-correction"), "{said}");
    assert!(said.contains("content/matt/lasning.csv:3:6"), "{said}");
    assert!(said.contains("”59”") && said.contains("publicerades 2026-07-01"), "{said}");
    assert!(said.contains("kolumnerna rättad (2026-07-02)"), "{said}");
    assert!(tree(&site.folder.path().join("public")) == before, "the site was touched");

    let (built, said) = site.build("2026-07-02", &[]);
    assert!(built && said.contains("unexplained-correction"), "{said}");
    let page = site.page("rattelser.html");
    assert!(page.contains("1 publicerad uppgift har rättats."), "{page}");
    assert!(page.contains("1 rättelse saknar förklaring."), "{page}");
    assert!(page.contains("57,2 procent") && page.contains("59,0 procent"), "{page}");
    assert!(page.contains("href=\"matt/lasning.html#period-2025\">Barn som läser"), "{page}");
    assert!(site.page("en/rattelser.html").contains("No explanation has been given."));
    let mark = "#indicator-lasning-2026-07-02\">Ändrad 2 juli 2026 utan förklaring</a>";
    assert!(site.page("matt/lasning.html").contains(mark));
}

#[test]
fn what_is_explained_is_listed_with_its_reason_and_marked_where_it_stands() {
    let site = Site::new();
    site.publish("2026-07-01");
    site.change(
        "content/matt/lasning.csv",
        "57,2;53;;;",
        "59;53;2026-07-02;Svaren från en skola saknades;57,2",
    );
    site.publish("2026-07-02");
    let page = site.page("rattelser.html");
    assert!(page.contains("Svaren från en skola saknades"), "{page}");
    assert!(page.contains("57,2 procent") && page.contains("59,0 procent"), "{page}");
    assert!(!page.contains("ingen förklaring"), "{page}");
    let indicator = site.page("matt/lasning.html");
    let mark = "href=\"../rattelser.html#indicator-lasning-2026-07-02\">Rättad 2 juli 2026</a>";
    assert!(indicator.contains(mark), "{indicator}");
    assert!(page.contains("id=\"indicator-lasning-2026-07-02\""), "{page}");
}

#[test]
fn corrections_never_vanish() {
    let site = Site::new();
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", "57,2", "59");
    site.build("2026-07-02", &[]);
    site.change(
        "content/uppfoljningar/2026-t1/skola.md",
        "Kan nås",
        "{status: Inte nått, rättad: {datum: 2026-07-03, skäl: Fel ruta}}",
    );
    site.change("content/matt/lasning.csv", "2024;50", "2024;49");
    site.build("2026-07-03", &[]);
    let manifest = site.manifest();
    let of = |at: usize, field: &str| manifest["corrections"][at][field].as_str().unwrap_or("-");
    let all: Vec<_> =
        (0..3).map(|at| [of(at, "thing"), of(at, "date"), of(at, "old"), of(at, "new")]).collect();
    assert_eq!(
        all,
        [
            ["goal/lasa", "2026-07-03", "kan-nas", "inte-natt"],
            ["indicator/lasning", "2026-07-03", "50", "49"],
            ["indicator/lasning", "2026-07-02", "57.2", "59"],
        ]
    );
    let kept = manifest["corrections"].clone();
    site.publish("2026-07-04");
    assert_eq!(site.manifest()["corrections"], kept);
    // A thing that is gone keeps its corrections, and its figures are missed.
    fs::remove_file(site.folder.path().join("content/matt/lasning.csv")).unwrap();
    let (built, said) = site.build("2026-07-05", &["--strict"]);
    assert!(!built && said.contains("content/matt/lasning.md"), "{said}");
    fs::remove_file(site.folder.path().join("content/matt/lasning.md")).unwrap();
    site.change("content/malkort/skola/2026.md", ", mått: [lasning]", "");
    let (built, said) = site.build("2026-07-05", &[]);
    assert!(built && said.contains("4 uppgifter som publicerades 2026-07-04 om lasning"), "{said}");
    let page = site.page("rattelser.html");
    assert!(page.contains("Uppgiften är borttagen") && page.contains(">lasning<br>"), "{page}");
}

#[test]
fn an_explanation_given_later_takes_the_place_of_the_silence() {
    let site = Site::new();
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", "57,2", "59");
    site.build("2026-07-02", &[]);
    site.change("content/matt/lasning.csv", "59;53;;;", "59;53;2026-07-02;Räknefel;57,2");
    site.publish("2026-07-05");
    let page = site.page("rattelser.html");
    assert!(page.contains("Räknefel") && !page.contains("Ingen förklaring"), "{page}");
    assert_eq!(site.manifest()["corrections"].as_array().unwrap().len(), 1);
}

#[test]
fn a_mark_explains_one_change_only() {
    let site = Site::new();
    site.change("content/matt/lasning.csv", "57,2;53;;;", "59;53;2026-07-01;Räknefel;57,2");
    site.publish("2026-07-02");
    site.change("content/matt/lasning.csv", "59;53", "61;53");
    let (built, said) = site.build("2026-07-03", &["--strict"]);
    assert!(!built && said.contains("unexplained-correction"), "{said}");
}

#[test]
fn before_its_day_a_correction_is_nowhere() {
    let site = Site::new();
    site.publish("2026-07-01");
    let before = tree(&site.folder.path().join("public"));
    site.change("content/matt/lasning.csv", "57,2;53;;;", "59;53;2026-08-01;Hemligt fel;57,2");
    let follow_up = "content/uppfoljningar/2026-t1/skola.md";
    site.change(
        follow_up,
        "Kan nås",
        "{status: Inte nått, rättad: {datum: 2026-08-01, skäl: Hemligt fel, tidigare: Kan nås}}",
    );
    site.change(follow_up, "andel-klar: 40", "andel-klar: 80\n    rättad: {datum: 2026-08-01, skäl: Hemligt fel, tidigare-andel-klar: 40}");
    site.publish("2026-07-01");
    assert!(tree(&site.folder.path().join("public")) == before, "something leaks");
    site.publish("2026-08-01");
    let page = site.page("rattelser.html");
    assert!(page.contains("3 publicerade uppgifter har rättats."), "{page}");
    assert!(page.contains("40\u{a0}%") && page.contains("80\u{a0}%"), "{page}");
    let reported = site.page("uppfoljningar/2026-t1/skola.html");
    assert_eq!(reported.matches("Rättad 1 augusti 2026").count(), 2, "{reported}");
    // Going back in time corrects nothing and forgets nothing.
    site.publish("2026-07-01");
    assert!(tree(&site.folder.path().join("public")) == before, "the past has changed");
}

#[test]
fn going_back_in_time_does_not_forget_what_only_the_manifest_knows() {
    let site = Site::new();
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", "57,2", "59");
    site.build("2026-07-10", &[]);
    site.publish("2026-07-05");
    assert!(site.page("rattelser.html").contains("Inga publicerade uppgifter har rättats."));
    site.publish("2026-07-11");
    assert!(site.page("rattelser.html").contains("57,2 procent"));
}

#[test]
fn the_whole_of_a_follow_up_can_be_corrected_at_once() {
    let site = Site::new();
    site.publish("2026-07-01");
    let follow_up = "content/uppfoljningar/2026-t1/skola.md";
    site.change(follow_up, "Kan nås", "Nått");
    site.change(follow_up, "    andel-klar: 40\n", "");
    let (built, _) = site.build("2026-07-02", &["--strict"]);
    assert!(!built);
    site.change(
        follow_up,
        "publiceras: 2026-06-10",
        "publiceras: 2026-06-10\nrättad: {datum: 2026-07-02, skäl: Fel målkort}",
    );
    site.publish("2026-07-02");
    let page = site.page("rattelser.html");
    assert_eq!(page.matches("Fel målkort").count(), 2, "{page}");
    assert!(page.contains("Uppgiften är borttagen"), "{page}");
    assert!(site.page("uppfoljningar/2026-t1/skola.html").contains("Rättad 2 juli 2026"));
}

#[test]
fn a_figure_that_must_not_be_shown_is_not_told_by_its_correction() {
    let site = Site::new();
    site.write("content/matt/lasning.csv", "period;värde;antal-svar\n2025;57,2;\n");
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", "57,2;", "57,2;3");
    site.publish("2026-07-02");
    for (path, bytes) in tree(&site.folder.path().join("public")) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("57,2") && !text.contains("57.2"), "{path}");
    }
}

#[test]
fn a_status_that_got_another_word_is_no_correction() {
    let site = Site::new();
    site.publish("2026-07-01");
    site.change(
        "book.toml",
        "[rounds]",
        "[[statuses.activities]]\nmeans = \"under-way\"\nlabel = \"Rullar på\"\n[rounds]",
    );
    site.change("content/uppfoljningar/2026-t1/skola.md", "Pågår", "Rullar på");
    site.publish("2026-07-02");
}

#[test]
fn a_baseline_that_is_a_value_is_corrected_once() {
    let site = Site::new();
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", "2024;50;51;;;", "2024;49;51;2026-07-02;Räknefel;50");
    site.publish("2026-07-02");
    assert_eq!(site.manifest()["corrections"].as_array().unwrap().len(), 1);
}

/// The claims of a snapshot.
fn claims(snapshot: &Snapshot<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let take = &mut |claim| {
        claims.push(claim);
        Ok(())
    };
    each_claim(snapshot, &|spot| of_spot(snapshot, spot), take).unwrap();
    claims
}

#[test]
fn time_alone_corrects_nothing() {
    let days = [
        date(2025, 3, 1),
        date(2025, 12, 31),
        date(2026, 6, 30),
        date(2026, 11, 23),
        date(2027, 2, 9),
        date(2029, 1, 1),
    ];
    let mut last: Option<(Last, Vec<Claim>)> = None;
    for day in days {
        let site = loaded_on(day);
        let snapshot = site.snapshot();
        let mut comparison = Comparison::with(&snapshot);
        let said = last.take();
        for claim in said.iter().flat_map(|(_, claims)| claims.clone()) {
            comparison.take(claim);
        }
        let account = comparison.account(said.as_ref().map(|(last, _)| last));
        assert_eq!(account.unexplained, [], "{day}");
        // What was found on the way is what the content alone tells of.
        let alone = Comparison::with(&snapshot).account(None);
        assert_eq!(account.corrections, alone.corrections, "{day}");
        let known = Last { as_of: day, corrections: account.corrections };
        last = Some((known, claims(&snapshot)));
    }
}

#[test]
fn no_two_claims_speak_of_the_same() {
    let snapshot = LOADED.snapshot();
    let mut keys: Vec<_> = claims(&snapshot).into_iter().map(|claim| claim.key).collect();
    let count = keys.len();
    assert!(count > 5_000, "{count}");
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn a_target_and_a_baseline_are_found_at_their_keys_and_can_be_explained() {
    let site = Site::new();
    let indicator = "content/matt/lasning.md";
    site.change(
        indicator,
        "utgångsläge: 2024\n",
        "utgångsläge: {period: 2023, värde: 40}\nmålvärde:\n  regel: minst\n  värde: 60\n  senast: 2027\n",
    );
    site.publish("2026-07-01");
    site.change(indicator, "värde: 40", "värde: 45");
    site.change(indicator, "värde: 60", "värde: 55");
    let (built, said) = site.build("2026-07-02", &["--strict"]);
    assert!(!built);
    for place in ["content/matt/lasning.md:5:1", "content/matt/lasning.md:6:1"] {
        assert!(said.contains(place), "{said}");
    }
    assert!(said.contains("tidigare-målvärden"), "{said}");
    let mark = "rättad: {datum: 2026-07-02, skäl: Skrivfel, tidigare: 40}";
    site.change(indicator, "värde: 45", &format!("värde: 45, {mark}"));
    site.change(indicator, "värde: 55", "värde: 55\n  rättad: {datum: 2026-07-02, skäl: Skrivfel}");
    site.publish("2026-07-02");
    let page = site.page("rattelser.html");
    assert!(page.contains("Minst 60,0 procent, senast 2027"), "{page}");
    assert!(page.contains("Minst 55,0 procent, senast 2027"), "{page}");
    assert!(page.contains("40,0 procent") && page.contains("45,0 procent"), "{page}");
    assert_eq!(site.page("matt/lasning.html").matches("Rättad 2 juli 2026").count(), 2);
    // A decision that moves a target is no correction.
    site.change(
        indicator,
        "målvärde:",
        "tidigare-målvärden:\n  - {gällde-till: 2026-07-02, målvärde: {regel: minst, värde: 55, senast: 2027}}\nmålvärde:",
    );
    site.change(indicator, "värde: 55\n", "värde: 70\n");
    site.publish("2026-07-03");
    assert!(!site.page("rattelser.html").contains("70,0 procent"));
}

#[test]
fn the_example_has_every_sort_of_correction_and_one_that_is_still_to_come() {
    let listed = |day: Date| {
        let site = loaded_on(day);
        Comparison::with(&site.snapshot()).account(None).corrections
    };
    let today = listed(date(2026, 11, 23));
    for kind in [ClaimKind::FollowUp, ClaimKind::Judgement, ClaimKind::Status, ClaimKind::Value] {
        assert!(today.iter().any(|correction| correction.key.kind == kind), "{kind:?}");
    }
    assert!(today.iter().all(|correction| correction.date <= date(2026, 11, 23)));
    assert!(listed(date(2027, 1, 31)).len() > today.len());
}

#[test]
fn a_job_that_starts_from_nothing_but_the_last_manifest_finds_the_same() {
    let site = Site::new();
    site.publish("2026-07-01");
    let manifest = site.page("publicering.json");
    fs::remove_dir_all(site.folder.path().join("public")).unwrap();
    site.write("public/publicering.json", &manifest);
    site.change("content/matt/lasning.csv", "57,2", "59");
    let (built, said) = site.build("2026-07-02", &["--strict"]);
    assert!(!built && said.contains("content/matt/lasning.csv:3:6"), "{said}");
}

#[test]
fn every_target_can_be_read_back_from_its_text() {
    let snapshot = LOADED.snapshot();
    let mut rules = 0;
    for claim in claims(&snapshot).iter().filter(|claim| claim.key.kind == ClaimKind::Target) {
        let Some(About::Indicator(key)) = about(&snapshot, &claim.key) else {
            panic!("{:?} is about no indicator", claim.key)
        };
        let state = snapshot.indicator(key);
        let target = state.target.as_ref().unwrap().target;
        let read = target_text(&claim.value, state).unwrap();
        assert_eq!((read.rule, read.by), (target.rule.clone(), target.by), "{}", claim.value);
        rules += 1;
    }
    assert!(rules > 50, "{rules}");
}

#[test]
fn a_comparators_value_has_a_column_for_what_it_was() {
    let site = Site::new();
    site.write(
        "content/matt/lasning.csv",
        "period;värde;riket;corrected;corrected-reason;tidigare-riket\n2025;57,2;54;2026-07-05;Rättad av SCB;53\n",
    );
    site.publish("2026-07-04");
    assert!(site.page("matt/lasning.html").contains("<td class=\"number\">53,0</td>"));
    site.publish("2026-07-05");
    let page = site.page("matt/lasning.html");
    assert!(page.contains("<td class=\"number\">54,0</td>"), "{page}");
    assert!(page.contains("Riket: <a href=\"../rattelser.html#indicator-lasning-2026-07-05\">"));
    let listed = site.manifest()["corrections"].clone();
    assert_eq!(listed.as_array().unwrap().len(), 1, "the indicator's own value was not corrected");
    assert_eq!(
        (&listed[0]["part"], &listed[0]["old"], &listed[0]["new"]),
        (&"riket".into(), &"53".into(), &"54".into())
    );
}

#[test]
fn a_value_that_a_follow_up_brought_is_corrected_where_it_was_reported() {
    let site = Site::new();
    let follow_up = "content/uppfoljningar/2026-t1/skola.md";
    site.change(follow_up, "mål:", "värden:\n  lasning: {värde: 58, period: 2026-04}\nmål:");
    site.publish("2026-07-01");
    site.change(follow_up, "{värde: 58,", "{värde: 61,");
    let (built, said) = site.build("2026-07-02", &["--strict"]);
    assert!(!built && said.contains("content/uppfoljningar/2026-t1/skola.md:4:20"), "{said}");
    assert_eq!(said.matches("[unexplained-correction]").count(), 1, "told once: {said}");
    let mark = "rättad: {datum: 2026-07-02, skäl: Räknefel, tidigare: 58}";
    site.change(follow_up, "{värde: 61,", &format!("{{värde: 61, {mark},"));
    site.publish("2026-07-02");
    for page in ["matt/lasning.html", "uppfoljningar/2026-t1/skola.html"] {
        assert!(site.page(page).contains("Rättad 2 juli 2026"), "{page}");
    }
    assert_eq!(site.manifest()["corrections"].as_array().unwrap().len(), 1);
}
