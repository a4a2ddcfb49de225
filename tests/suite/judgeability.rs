//! Whether anybody will be able to tell if a promise is kept: on the page, on the start page, and for a card that is only
//! proposed.

use std::fs;
use std::path::Path;

use jiff::civil::date;
use malkort::assess::Lack;
use malkort::build::{Day, load};
use malkort::model::Thing;
use malkort::read::Memory;
use serde_json::Value;

use super::command::malkort;
use super::revisions::said;
use super::sharing::rendered;

const FILES: [(&str, &str); 8] = [
    (
        "book.toml",
        "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n",
    ),
    ("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n"),
    (
        "content/perspektiv/ekonomi.md",
        "---\nnamn: Ekonomi\nlångsiktiga-mål:\n  - {id: hallbar, namn: En hållbar ekonomi}\n---\n",
    ),
    (
        "content/matt/forvarvsfrekvens.md",
        "---\nnamn: Förvärvsfrekvens\nenhet: procent\nmålvärde: {regel: minst, värde: 80, senast: 2027}\n\
         utgångsläge: 2025\nvärden: [{period: 2025, värde: 75}]\n---\n",
    ),
    (
        "content/matt/bara.md",
        "---\nnamn: Utan målvärde\nenhet: procent\nvärden: [{period: 2025, värde: 75}]\n---\n",
    ),
    (
        "content/matt/okar.md",
        "---\nnamn: Ska öka\nenhet: procent\nmålvärde: {regel: öka, senast: 2027}\nutgångsläge: 2024\nvärden: [{period: 2026, värde: 75}]\n---\n",
    ),
    ("content/strategi/plan/index.md", "---\nnamn: Plan\nfrån: 2022\ntill: 2030\n---\n"),
    ("content/strategi/plan/mal/01-luft.md", "---\nämne: Luften\n---\n"),
];

/// A card that is only proposed: nothing is decided of it.
const PROPOSAL: &str = "---\ntitel: Förslag 2027\ngäller-från: 2027-01-01\nmål:\n  \
    - id: helt\n    namn: Ett helt mål\n    perspektiv: ekonomi\n    mått: [forvarvsfrekvens]\n  \
    - id: omatt\n    namn: Ett mål som inget mäter\n    perspektiv: ekonomi\n  \
    - id: i-ord\n    namn: Ett mål som mäts i ord\n    perspektiv: ekonomi\n    utvärderas: Vi frågar varje år.\n  \
    - id: malvarde\n    namn: Ett mål utan målvärde\n    perspektiv: ekonomi\n    mått: [bara]\n  \
    - id: fler\n    namn: Ett mål utan utgångsläge\n    perspektiv: ekonomi\n    mått: [okar]\n\
    aktiviteter:\n  \
    - id: med\n    namn: Med slutdatum\n    slut: 2027-06\n    mål: helt\n  \
    - id: utan\n    namn: Utan slutdatum\n    mål: helt\n---\n";

fn site(card: &str) -> Memory {
    let files = FILES.iter().fold(Memory::default(), |files, (path, text)| files.with(path, *text));
    files.with("content/malkort/byn/2027.md", card)
}

fn folder(card: Option<&str>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in
        FILES.iter().copied().chain(card.map(|card| ("content/malkort/byn/2027.md", card)))
    {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn a_promise_can_be_judged_when_it_says_by_what_and_when() {
    let load = load(&site(PROPOSAL), Day::Given(date(2027, 3, 1))).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    let loaded = load.loaded.unwrap();
    let snapshot = loaded.snapshot();
    let of = |thing: Thing| {
        let found = snapshot.judgeability(thing).unwrap();
        (found.is_judgeable, found.lacks)
    };
    let goal = |id: &str| of(Thing::Goal(loaded.model.goals.find(id).unwrap()));
    let activity = |id: &str| of(Thing::Activity(loaded.model.activities.find(id).unwrap()));
    assert_eq!(goal("helt"), (true, vec![Lack::Source]));
    assert_eq!(goal("omatt"), (false, vec![Lack::Measure, Lack::Day, Lack::Source]));
    assert_eq!(goal("i-ord"), (true, vec![Lack::Figures, Lack::Day, Lack::Source]));
    assert_eq!(goal("malvarde"), (false, vec![Lack::Target, Lack::Day, Lack::Source]));
    assert_eq!(goal("fler"), (false, vec![Lack::Baseline, Lack::Source]), "more than when?");
    assert_eq!(activity("med"), (true, vec![Lack::Source]));
    assert_eq!(activity("utan"), (false, vec![Lack::Day, Lack::Source]));
    assert_eq!(goal("hallbar"), (false, vec![Lack::Measure, Lack::Day, Lack::Source]));
    let strategy_goal = Thing::StrategyGoal(loaded.model.strategy_goals.find("01-luft").unwrap());
    let lacks = vec![Lack::Wording, Lack::Measure, Lack::Responsible, Lack::Source];
    assert_eq!(of(strategy_goal), (false, lacks), "the strategy itself says until when");
    assert_eq!((snapshot.judgeable().promises, snapshot.judgeable().judgeable), (9, 3));
}

#[test]
fn the_pages_say_so_in_both_languages_and_lead_there() {
    let loaded = load(&site(PROPOSAL), Day::Given(date(2027, 3, 1))).unwrap().loaded.unwrap();
    let pages = rendered(&loaded, None);
    let page = said(&pages["gar-att-folja-upp.html"]);
    for words in [
        "3 av 9 löften går att följa upp.",
        "Ett mål som inget mäter Kortsiktigt mål Nej Mått, slutdatum och källa",
        "Ett mål som mäts i ord Kortsiktigt mål Ja Mått i siffror, slutdatum och källa",
        "Utan slutdatum Aktivitet Nej Slutdatum och källa",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let english = said(&pages["en/gar-att-folja-upp.html"]);
    assert!(english.contains("3 of 9 promises can be followed up."), "{english}");
    let start = &pages["index.html"];
    assert!(start.contains("href=\"gar-att-folja-upp.html\"><b>3 av 9</b>"), "{start}");
}

fn review(arguments: &[&str], root: &Path) -> Value {
    let ran = malkort().arg("review").args(arguments).arg(root).args(["--format", "json"]).assert();
    serde_json::from_slice(&ran.success().get_output().stdout).unwrap()
}

/// What the promise of a name lacks, and the cures.
fn promise<'r>(review: &'r Value, name: &str) -> &'r Value {
    let promises = review["promises"].as_array().unwrap();
    promises.iter().find(|promise| promise["name"] == name).unwrap()
}

#[test]
fn a_proposal_is_reviewed_where_it_lies() {
    let site = folder(None);
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("Förslag till kommunstyrelsen.md");
    fs::write(&file, PROPOSAL).unwrap();
    let file = file.to_str().unwrap();
    malkort().arg("review").arg(file).arg(site.path()).assert().code(2);
    let found = review(&[file, "--unit", "byn"], site.path());
    assert_eq!(found["count"]["promises"], 7);
    assert_eq!(found["count"]["judgeable"], 3);
    assert_eq!(found["title"], "Går löftena att följa upp? Förslag 2027");
    assert!(!site.path().join("content/malkort").exists(), "it is only looked at");
    // In the site's own folder it is the same.
    let own = folder(Some(PROPOSAL));
    let path = own.path().join("content/malkort/byn/2027.md");
    let within = review(&[path.to_str().unwrap()], own.path());
    assert_eq!(within["count"], found["count"]);
    let unmeasured = promise(&within, "Ett mål som inget mäter");
    assert_eq!(unmeasured["file"], "content/malkort/byn/2027.md");
    assert_eq!(unmeasured["line"], 9);
    assert_eq!(unmeasured["lacks"], serde_json::json!(["measure", "day", "source"]));
    // The Swedish name of the command, for people and for the agenda.
    let ran = malkort().args(["pröva", path.to_str().unwrap()]).arg(own.path()).assert().success();
    let text = String::from_utf8(ran.get_output().stdout.clone()).unwrap();
    assert!(text.contains("Kommer ingen att kunna följa upp (4)"), "{text}");
    assert!(text.contains("      slut: 2027-12-31\n"), "{text}");
    let markdown = ["--format", "markdown"];
    let path = path.to_str().unwrap();
    let ran = malkort().args(["pröva", path]).arg(own.path()).args(markdown).assert().success();
    let text = String::from_utf8(ran.get_output().stdout.clone()).unwrap();
    assert!(
        text.starts_with("# Går löftena att följa upp? Förslag 2027\n\n3 av 7 löften"),
        "{text}"
    );
    assert!(text.contains("- **Utan slutdatum** (Aktivitet). Saknas: slutdatum, källa."), "{text}");
}

/// Writes a line that cures into the entry of a promise, or into the file's own front matter.
fn cured(text: &str, name: &str, line: &str) -> String {
    let at_card = ["källa:", "gäller-till:", "målvärde:", "utgångsläge:"];
    if let Some(key) = at_card.iter().find(|key| line.starts_with(**key)) {
        let kept = text.split_inclusive('\n').filter(|line| !line.starts_with(key));
        let text = kept.collect::<String>();
        return text.replacen("---\n", &format!("---\n{line}\n"), 1);
    }
    text.replacen(&format!("namn: {name}\n"), &format!("namn: {name}\n    {line}\n"), 1)
}

#[test]
fn every_line_that_a_review_proposes_cures_what_it_is_for() {
    let site = folder(Some(PROPOSAL));
    let card = site.path().join("content/malkort/byn/2027.md");
    let path = card.to_str().unwrap();
    let before = review(&[path], site.path());
    let mut tried = 0;
    for promise_before in before["promises"].as_array().unwrap() {
        let name = promise_before["name"].as_str().unwrap();
        let lacks = promise_before["lacks"].as_array().unwrap();
        let cures = promise_before["cures"].as_array().unwrap();
        assert_eq!(lacks.len(), cures.len(), "{name}: each lack has its line: {promise_before}");
        for (lack, cure) in lacks.iter().zip(cures) {
            let file = site.path().join(cure["file"].as_str().unwrap());
            let text = fs::read_to_string(&file).unwrap();
            fs::write(&file, cured(&text, name, cure["line"].as_str().unwrap())).unwrap();
            let after = review(&[path], site.path());
            let still = promise(&after, name)["lacks"].as_array().unwrap();
            assert!(!still.contains(lack), "{name}: {lack} is still lacking after {cure}");
            fs::write(&file, text).unwrap();
            tried += 1;
        }
    }
    assert!(tried >= 12, "{tried}");
}

/// A measure that people are to judge has a target already: the line that gives it figures stands in its place.
#[test]
fn a_measure_judged_by_people_is_cured_where_it_is_written() {
    let card = "---\ntitel: Kort\ngäller-från: 2027-01-01\nmål:\n  \
                - id: a\n    namn: A\n    perspektiv: ekonomi\n    mått: [bedoms]\n---\n";
    let site = folder(Some(card));
    let measure = site.path().join("content/matt/bedoms.md");
    fs::write(&measure, "---\nnamn: Bedöms\nenhet: procent\nmålvärde: {regel: bedöms}\n---\n")
        .unwrap();
    let path = site.path().join("content/malkort/byn/2027.md");
    let path = path.to_str().unwrap();
    let before = review(&[path], site.path());
    let cure = &promise(&before, "A")["cures"][0];
    assert_eq!(cure["file"], "content/matt/bedoms.md");
    let text = fs::read_to_string(&measure).unwrap();
    fs::write(&measure, cured(&text, "A", cure["line"].as_str().unwrap())).unwrap();
    let after = review(&[path], site.path());
    let lacks = promise(&after, "A")["lacks"].as_array().unwrap();
    assert!(!lacks.contains(&"figures".into()), "{after}");
}

#[test]
fn what_cannot_be_reviewed_is_said() {
    let site = folder(Some(PROPOSAL));
    let refused = |file: &str, code: i32| {
        let ran = malkort().args(["review", file]).arg(site.path()).assert().code(code);
        String::from_utf8(ran.get_output().stderr.clone()).unwrap()
    };
    assert!(refused("ingen-sådan.md", 2).contains("ingen-sådan.md går inte att läsa"));
    let unit = site.path().join("content/organisation/byn.md");
    assert!(refused(unit.to_str().unwrap(), 2).contains("är inget målkort på huvudspråket"));
    assert!(
        refused(site.path().parent().unwrap().to_str().unwrap(), 2).contains("går inte att läsa")
    );
    // An ordinary mistake in the card is told, too.
    let card = site.path().join("content/malkort/byn/2027.md");
    fs::write(&card, PROPOSAL.replace("slut: 2027-06", "slutt: 2027-06")).unwrap();
    assert!(refused(card.to_str().unwrap(), 1).contains("slutt"));
}

#[test]
fn status_tells_of_the_strategies_and_of_what_can_be_judged() {
    let site = folder(Some(PROPOSAL));
    let status = |arguments: &[&str]| {
        let mut command = malkort();
        let ran = command.arg("status").arg(site.path()).args(["--as-of", "2027-03-01"]);
        String::from_utf8(ran.args(arguments).assert().success().get_output().stdout.clone())
            .unwrap()
    };
    let text = status(&[]).replace('\n', " ");
    assert!(text.contains("Plan. Det går inte att"), "{text}");
    assert!(text.contains("För 1 är ordalydelsen inte angiven"), "{text}");
    assert!(text.contains("3 av 9 löften går att följa upp."), "{text}");
    let json: Value = serde_json::from_str(&status(&["--format", "json"])).unwrap();
    assert_eq!(json["judgeability"], serde_json::json!({ "promises": 9, "judgeable": 3 }));
    assert_eq!(json["strategies"][0]["levels"]["unknown"], 1);
    assert_eq!(json["strategies"][0]["unknown_because"]["no-wording"], 1);
}

/// Two departments with a card each: their rows and their lists stand on one page.
#[test]
fn no_two_things_on_the_page_have_the_same_place() {
    let mut files = site(PROPOSAL);
    for unit in ["skola", "vard"] {
        files = files
            .with(
                &format!("content/organisation/{unit}.md"),
                format!("---\nnamn: {unit}\ntyp: avdelning\ntillhör: byn\n---\n"),
            )
            .with(
                &format!("content/malkort/{unit}/2027.md"),
                format!(
                    "---\ntitel: Kort\ngäller-från: 2027-01-01\naktiviteter: [{{id: {unit}-a, namn: Något}}]\n---\n"
                ),
            );
    }
    let loaded = load(&files, Day::Given(date(2027, 3, 1))).unwrap().loaded.unwrap();
    let pages = rendered(&loaded, None);
    let page = &pages["gar-att-folja-upp.html"];
    let ids = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let ids: Vec<&str> = ids.collect();
    let unique: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert!(ids.len() > 5 && ids.len() == unique.len(), "{ids:?}");
}
