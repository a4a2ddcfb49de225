//! What a report covers, and what is no report: empty ones, copies of the last round's, and ids that were mistaken.

use jiff::civil::date;
use malkort::assess::coverages;
use malkort::build::{Day, load};
use malkort::diagnostic::{Located, located};
use malkort::locale::Language;
use malkort::read::Memory;
use serde_json::Value;

use super::cases::{reported, sound};
use super::command::malkort;
use super::revisions::{page, said, site_of};

const T1: &str = "content/uppfoljningar/2026-t1/kommunen.md";
const T2: &str = "content/uppfoljningar/2026-t2/kommunen.md";
const CARD: &str = "content/malkort/kommunen/2026.md";

/// What is told of a site, in a language.
fn told(files: &Memory, language: Language) -> Vec<Located> {
    let load = load(files, Day::Given(date(2026, 11, 23))).unwrap();
    located(load.diagnostics.into_sorted(), &load.sources, files, language)
}

/// The codes of all that is told of a file.
fn codes(files: &Memory, path: &str) -> Vec<String> {
    let told = told(files, Language::Swedish).into_iter();
    told.filter(|one| one.at.path == path).map(|one| one.code.as_str().to_owned()).collect()
}

/// The cures in both languages of what is told under a code.
fn cures(files: &Memory, code: &str) -> Vec<String> {
    let both = Language::ALL.into_iter().flat_map(|language| told(files, language));
    both.filter(|one| one.code.as_str() == code).map(|one| one.help).collect()
}

/// How many have reported, as the snapshot has it.
fn reports(files: &Memory) -> (usize, u32, usize) {
    let load = load(files, Day::Given(date(2026, 11, 23))).unwrap();
    let loaded = load.loaded.unwrap();
    let snapshot = loaded.snapshot();
    let round = snapshot.rounds().find(|state| state.round.period.to_string() == "2026-t1");
    let round = round.unwrap();
    (snapshot.follow_ups().count(), round.reported(), round.missing.len())
}

#[test]
fn a_follow_up_that_says_nothing_is_no_report() {
    for text in [
        "---\n---\n",
        "---\ninlämnad: 2026-05-20\n---\n",
        "---\nreported: 2026-05-20\ngoals:\n  g1:\nactivities:\n---\n",
        "---\nmål: {g1: \"\"}\naktiviteter: {a1: ' '}\n---\n",
        "---\nmål:\n  g1: {rättad: }\n---\n## Ett mål {#g1}\n\n## En aktivitet {#a1}\n",
        "---\nvärden:\n  m1: {anmärkning: Kommer senare}\n---\n\n---\n",
        "---\nkälla: Ett mejl\npubliceras: 2026-06-01\n---\n",
    ] {
        let files = sound().with(T1, text);
        let found = codes(&files, T1);
        if found.contains(&"empty-follow-up".to_owned()) {
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!(reports(&files), (0, 0, 1), "{text}");
        } else {
            let errors: Vec<_> = told(&files, Language::Swedish);
            assert!(
                errors
                    .iter()
                    .any(|one| one.code.severity() == malkort::diagnostic::Severity::Error),
                "{text} is taken in silence: {found:?}"
            );
        }
    }
    for text in [
        "---\nmål: {g1: kan nås}\n---\n",
        "---\naktiviteter: {a1: {status: pågår}}\n---\n",
        "---\nvärden: {m1: 4}\n---\n",
        "---\n---\nVi har inte hunnit bedöma målen.\n",
        "---\nlättläst: Det går bra.\n---\n",
    ] {
        let files = sound().with(T1, text);
        assert!(!codes(&files, T1).contains(&"empty-follow-up".to_owned()), "{text}");
        assert_eq!(reports(&files), (1, 1, 0), "{text}");
    }
}

#[test]
fn the_other_faults_of_an_empty_follow_up_are_told_as_well() {
    let early = sound().with(T1, "---\npubliceras: 2026-04-01\n---\n");
    assert_eq!(codes(&early, T1), ["empty-follow-up", "published-too-early"]);
    let again = "content/uppföljningar/2026-t1/kommunen.md";
    let double = sound().with(T1, "---\n---\n").with(again, "---\nmål: {g1: kan nås}\n---\n");
    assert_eq!(codes(&double, T1), ["empty-follow-up"]);
    assert_eq!(codes(&double, again), ["duplicate-follow-up"]);
    // What only follows from a fault of reading is not told.
    let misspelt = sound().with(T1, "---\nmåll: {g1: kan nås}\n---\n");
    assert_eq!(codes(&misspelt, T1), ["unknown-key"]);
}

/// A report of the second round beside one of the first.
fn two_rounds(first: &str, second: &str) -> Memory {
    sound().with(T1, first).with(T2, second)
}

#[test]
fn a_report_with_the_words_of_the_round_before_is_asked_about() {
    let head = |day: &str| {
        format!("---\ninlämnad: {day}\nmål: {{g1: kan nås}}\naktiviteter: {{a1: pågår}}\n---\n")
    };
    let (may, september) = (head("2026-05-20"), head("2026-09-20"));
    let long = "Vi har fått in fler svar än vi räknade med i våras.\n";
    for (first, second, is_copy) in [
        (format!("{may}{long}"), format!("{september}{long}"), true),
        (format!("{may}Det går bra.\n"), format!("{september}Det  går\nbra.\n"), true),
        (
            format!("{may}A.\n\n## Ett mål {{#g1}}\n\n{long}"),
            format!("{september}B.\n\n## Nu {{#g1}}\n\n{long}"),
            true,
        ),
        (
            format!("{may}A b c.\n\n## M {{#g1}}\n\nEnligt plan.\n"),
            format!("{september}D e f.\n\n## M {{#g1}}\n\nEnligt plan.\n"),
            false,
        ),
        (format!("{may}{long}"), format!("{september}Nu är vi klara.\n"), false),
        (may.clone(), september.clone(), false),
    ] {
        let files = two_rounds(&first, &second);
        let found = codes(&files, T2);
        assert_eq!(found.contains(&"copied-report".to_owned()), is_copy, "{second}: {found:?}");
    }
    let files = two_rounds(&format!("{may}{long}"), &format!("{may}{long}"));
    assert!(
        reported(&files).iter().any(|line| *line == format!("{T2}:6:1 copied-report")),
        "{:?}",
        reported(&files)
    );
    let all = told(&files, Language::English);
    let copied = all.iter().find(|one| one.code.as_str() == "copied-report").unwrap();
    assert!(copied.message.contains("uppfoljningar/2026-t1/kommunen.md"), "{}", copied.message);
    assert_eq!(copied.related[0].0.path, T1);
    assert_eq!(copied.related[0].0.start.unwrap().line, 6);
}

#[test]
fn a_day_of_handing_in_outside_the_round_is_asked_about() {
    for (day, is_odd) in [
        ("2026-03-01", true),
        ("2026-08-30", true),
        ("2026-08-31", false),
        ("2026-09-20", false),
        ("2027-08-20", false),
        ("2029-09-20", true),
    ] {
        let text = format!(
            "---\ninlämnad: {day}\nmål: {{g1: kan nås}}\naktiviteter: {{a1: pågår}}\n---\n"
        );
        let found = codes(&sound().with(T2, text), T2);
        assert_eq!(found.contains(&"reported-outside-round".to_owned()), is_odd, "{day} {found:?}");
    }
}

#[test]
fn a_name_where_an_id_is_wanted_is_answered_with_the_id() {
    let site = sound()
        .with(
            "content/organisation/bun.md",
            "---\nnamn: Barn & unga\ntyp: enhet\ntillhör: kommunen\n---\n",
        )
        .with(
            "content/organisation/skola.md",
            "---\nnamn: Skolan\ntyp: enhet\ntillhör: Barn & unga\n---\n",
        );
    assert!(
        cures(&site, "unknown-reference").iter().all(|cure| cure.contains("bun")),
        "{:?}",
        cures(&site, "unknown-reference")
    );
    for (text, id) in [
        ("---\nmål: {Ett mål: kan nås}\n---\n", "g1"),
        ("---\ngoals: {ett mål.: kan nås}\n---\n", "g1"),
        ("---\naktiviteter:\n  En aktivitet: pågår\n---\n", "a1"),
        ("---\naktiviteter:\n  En aktivitett: pågår\n---\n", "a1"),
        ("---\nvärden: {Ett mått: 4}\n---\n", "m1"),
        ("---\n---\nSe [[Ett mål]].\n", "g1"),
    ] {
        let files = sound().with(T1, text);
        let all: Vec<String> = ["unknown-reference", "broken-link"]
            .iter()
            .flat_map(|code| cures(&files, code))
            .collect();
        assert_eq!(all.len(), 2, "{text}: {:?}", reported(&files));
        assert!(all.iter().all(|cure| cure.contains(id)), "{text}: {all:?}");
    }
    // A name that two things have names neither, unless one of them is the unit's own.
    let card = |goal: &str| {
        format!(
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {{id: {goal}, namn: Nöjda}}\n---\n"
        )
    };
    let two = sound()
        .with(
            "content/organisation/skola.md",
            "---\nnamn: Skolan\ntyp: enhet\ntillhör: kommunen\n---\n",
        )
        .with("content/malkort/skola/2026.md", card("sk-nojda"))
        .with(CARD, card("kn-nojda"));
    let own =
        two.with("content/uppfoljningar/2026-t1/skola.md", "---\nmål: {Nöjda: kan nås}\n---\n");
    assert!(cures(&own, "unknown-reference").iter().all(|cure| cure.contains("sk-nojda")));
}

#[test]
fn an_id_that_stands_twice_in_a_file_points_at_the_other_line_there() {
    let goals = "---\ntitel: Kort\ngäller-från: 2027-01-01\nmål:\n  - {id: g1, namn: Ett mål}\n  - {id: g1, namn: Ett annat}\naktiviteter:\n  - {id: a1, namn: En aktivitet}\n  - {id: a1, namn: En annan}\n---\n";
    let path = "content/malkort/kommunen/2027.md";
    let files = sound().with(path, goals);
    let all = told(&files, Language::Swedish);
    let twice: Vec<_> = all.iter().filter(|one| one.code.as_str() == "duplicate-id").collect();
    let places: Vec<(usize, &str, usize)> = twice
        .iter()
        .map(|one| {
            let (other, _) = &one.related[0];
            (one.at.start.unwrap().line, other.path.as_str(), other.start.unwrap().line)
        })
        .collect();
    assert_eq!(places, [(6, path, 5), (9, path, 8)]);
    let section = sound()
        .with(T1, "---\nmål: {g1: kan nås}\n---\n## A {#g1}\n\nEtt.\n\n## B {#g1}\n\nTvå.\n");
    let all = told(&section, Language::Swedish);
    let again = all.iter().find(|one| one.code.as_str() == "duplicate-section").unwrap();
    assert_eq!(again.related[0].0.start.unwrap().line, 4);
}

#[test]
fn an_id_that_changed_while_the_name_stayed_is_asked_about() {
    let first = |goal: &str| {
        format!(
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {goal}\naktiviteter:\n  - {{id: a1, namn: En aktivitet}}\n---\n"
        )
    };
    let second = |goal: &str| {
        format!(
            "---\ntitel: Kort\ngäller-från: 2027-01-01\nmål:\n  - {goal}\naktiviteter:\n  - {{id: a1, namn: En aktivitet}}\n---\n"
        )
    };
    let next = "content/malkort/kommunen/2027.md";
    let old = "{id: nojda-medborgare, namn: Medborgarna är nöjda}";
    for (new, is_asked) in [
        ("{id: nojda-medborgre, namn: Medborgarna är nöjda}", true),
        ("{id: nojda-medborgre, namn: Medborgarna är mer nöjda}", true),
        ("{id: nojdhet, namn: medborgarna är  nöjda.}", true),
        ("{id: trygga-medborgare, namn: Medborgarna är trygga}", false),
        ("{id: nojda-medborgare, namn: Medborgarna är nöjda}", false),
        ("{id: nojda-medborgre, namn: Medborgarna är nöjda, ersätter: nojda-medborgare}", false),
    ] {
        let files = sound().with(CARD, first(old)).with(next, second(new));
        let found = codes(&files, next);
        assert_eq!(found.contains(&"changed-id".to_owned()), is_asked, "{new}: {found:?}");
    }
    // Each of the cures is one.
    let renamed = sound().with(CARD, first("{id: nojdhet, namn: Medborgarna är nöjda}")).with(
        next,
        second("{id: nojdhet, namn: Medborgarna är nöjda, tidigare-id: nojda-medborgare}"),
    );
    assert_eq!(reported(&renamed), Vec::<String>::new());
    let dropped = sound()
        .with(
            CARD,
            first("{id: nojda-medborgare, namn: Medborgarna är nöjda, avförd: Målet är nått}"),
        )
        .with(next, second("{id: nojda, namn: Medborgarna är nöjda}"));
    assert!(!codes(&dropped, next).contains(&"changed-id".to_owned()));
}

/// A school of three goals, three activities and two measures, one measured every tertial.
fn school() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "book.toml",
            "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\n",
        ),
        ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: kommun\n---\n"),
        (
            "content/matt/lasning.md",
            "---\nnamn: Barn som läser\nenhet: procent\nvärden:\n  - {period: 2025-t3, värde: 50}\n---\n",
        ),
        (
            "content/matt/arsvis.md",
            "---\nnamn: Nöjda föräldrar\nenhet: procent\nvärden:\n  - {period: 2025, värde: 70}\n---\n",
        ),
        (
            "content/malkort/skola/2026.md",
            "---\ntitel: Skolans kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasa, namn: Fler läser, mått: [lasning, arsvis]}\n  - {id: trivas, namn: Alla trivs}\n  - {id: bort, namn: Borta, avförd: Ryms i ett annat}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker}\n  - {id: sagor, namn: Läsa sagor}\n  - {id: hosten, namn: Augustiläsning, start: 2026-08}\n---\n",
        ),
        (
            "content/uppfoljningar/2026-t1/skola.md",
            "---\ninlämnad: 2026-05-10\nmål: {lasa: Kan nås}\naktiviteter: {bocker: Klar}\n---\nVi läser.\n\n## Trivseln {#trivas}\n\nSvår att bedöma än.\n",
        ),
        (
            "content/uppfoljningar/2026-t2/skola.md",
            "---\ninlämnad: 2026-09-10\nmål: {lasa: Kan nås, trivas: inte bedömt}\naktiviteter: {sagor: Pågår}\nvärden: {lasning: 51}\n---\nSagorna har börjat.\n",
        ),
    ]
}

#[test]
fn a_report_covers_what_it_judges_and_reports_of_what_was_due() {
    let files =
        school().into_iter().fold(Memory::default(), |files, (path, text)| files.with(path, text));
    let load = load(&files, Day::Given(date(2026, 11, 23))).unwrap();
    let model = load.loaded.unwrap().model;
    let found: Vec<_> = coverages(&model)
        .into_iter()
        .map(|(_, one)| {
            let counts = one.counts();
            let goals: Vec<&str> =
                one.goals.left_out.iter().map(|key| &*model.goals[*key].id).collect();
            let activities: Vec<&str> =
                one.activities.left_out.iter().map(|key| &*model.activities[*key].id).collect();
            let indicators: Vec<&str> =
                one.indicators.left_out.iter().map(|key| &*model.indicators[*key].id).collect();
            (
                counts.goals,
                counts.activities,
                counts.indicators,
                [goals, activities, indicators].concat(),
            )
        })
        .collect();
    // A comment is no judgement, the autumn is not due in spring, and what is measured once a year is not due now.
    assert_eq!(found[0], ([1, 2], [1, 2], [0, 1], vec!["trivas", "sagor", "lasning"]));
    // What was done before need not be told of again; a goal that is said not to be judged is not.
    assert_eq!(found[1], ([1, 2], [1, 2], [1, 1], vec!["trivas", "hosten"]));
}

#[test]
fn pages_tell_what_a_report_covers_and_list_what_it_leaves_out() {
    let town = site_of(&school());
    let report = page(town.path(), "2026-07-01", "uppfoljningar/2026-t1/skola.html");
    let words = said(&report);
    let covers = "1 av 2 mål bedömda, 1 av 2 aktiviteter rapporterade, 0 av 1 mått med värde";
    assert!(words.contains(&format!("Omfattar {covers}")), "{words}");
    for (address, name) in [
        ("mal/trivas.html", "Alla trivs"),
        ("aktiviteter/sagor.html", "Läsa sagor"),
        ("matt/lasning.html", "Barn som läser"),
    ] {
        assert!(report.contains(&format!("{address}\">{name}</a></li>")), "{address}: {report}");
    }
    assert!(!report.contains("hosten"), "{report}");
    let english = said(&page(town.path(), "2026-07-01", "en/uppfoljningar/2026-t1/skola.html"));
    assert!(
        english.contains("Covers 1 of 2 goals judged, 1 of 2 activities reported"),
        "{english}"
    );
    for address in ["omgangar/2026-t1.html", "rapportering.html"] {
        let words = said(&page(town.path(), "2026-07-01", address));
        assert!(words.contains(covers), "{address}: {words}");
    }
    // Before its day nothing of a report is told.
    let early = said(&page(town.path(), "2026-05-20", "omgangar/2026-t1.html"));
    assert!(!early.contains("bedömda"), "{early}");
}

#[test]
fn the_command_tells_what_reports_cover() {
    let town = site_of(&school());
    let ran = |words: &[&str], more: &[&str]| {
        let ran = malkort().args(words).arg(town.path()).args(more).assert().success();
        String::from_utf8(ran.get_output().stdout.clone()).unwrap()
    };
    let text = ran(&["status"], &["--as-of", "2026-07-01"]);
    assert!(text.contains("1 rapport utelämnar något:\n  Skolan: 1 av 2 mål bedömda"), "{text}");
    let json: Value =
        serde_json::from_str(&ran(&["status", "--format", "json"], &["--as-of", "2026-07-01"]))
            .unwrap();
    let one = &json["rounds"][0]["incomplete"][0];
    assert_eq!(one["unit"], "skola");
    assert_eq!(one["goals"]["left_out"][0], "trivas");
    assert_eq!(
        (&one["activities"]["told"], &one["activities"]["expected"]),
        (&1.into(), &2.into())
    );
    // Handed in and not yet public: how much, to those who have the files.
    let json: Value =
        serde_json::from_str(&ran(&["status", "--format", "json"], &["--as-of", "2026-09-20"]))
            .unwrap();
    let waiting =
        json["rounds"].as_array().unwrap().iter().find(|one| one["public"] == false).unwrap();
    assert_eq!(waiting["incomplete"][0]["activities"]["left_out"][0], "hosten", "{waiting}");
    let told = ran(&["explain", "uppfoljningar/2026-t1/skola"], &["--as-of", "2026-07-01"]);
    assert!(
        told.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .contains("Uppföljningen omfattar: 1 av 2 mål bedömda"),
        "{told}"
    );
    assert!(told.contains("Utelämnat: Läsa sagor – Inte rapporterad"), "{told}");
    let held =
        ran(&["explain", "content/uppfoljningar/2026-t2/skola.md"], &["--as-of", "2026-09-20"]);
    assert!(held.contains("Den omfattar: 1 av 2 mål bedömda"), "{held}");
}

#[test]
fn a_report_that_is_not_there_is_explained_by_what_it_is_to_cover() {
    let mut files = school();
    files.retain(|(path, _)| !path.contains("2026-t2"));
    let town = site_of(&files);
    for typed in
        ["uppfoljningar/2026-t2/skola", "2026-T2/skola", "content/uppföljningar/2026-t2/skola.md"]
    {
        let ran = malkort()
            .args(["explain", typed])
            .arg(town.path())
            .args(["--as-of", "2026-11-23"])
            .assert()
            .success();
        let told = String::from_utf8(ran.get_output().stdout.clone()).unwrap();
        assert!(
            told.contains(
                "inte inlämnad; 2 mål, 3 aktiviteter; skriv content/uppfoljningar/2026-t2/skola.md"
            ),
            "{typed}: {told}"
        );
    }
    let ran = malkort()
        .args(["--lang", "en", "explain", "--format", "json", "2026-t2/skola"])
        .arg(town.path())
        .args(["--as-of", "2026-11-23"])
        .assert()
        .success();
    let json: Value = serde_json::from_slice(&ran.get_output().stdout).unwrap();
    assert_eq!((&json["goals"], &json["activities"]), (&2.into(), &3.into()));
    assert_eq!(json["write"], "content/uppfoljningar/2026-t2/skola.md");
    assert_eq!(json["handed_in"], false);
    malkort().args(["explain", "2026-t2/skolan"]).arg(town.path()).assert().failure();
}

#[test]
fn what_a_report_leaves_out_is_one_hint_by_names() {
    let files = sound().with(T1, "---\ninlämnad: 2026-05-20\nmål: {g1: kan nås}\n---\n");
    let all = told(&files, Language::Swedish);
    let hints: Vec<&Located> =
        all.iter().filter(|one| one.code.as_str() == "incomplete-report").collect();
    assert_eq!(hints.len(), 1);
    assert!(
        hints[0].message.contains("1 av 1 mål är bedömt, 0 av 1 aktivitet är rapporterad"),
        "{}",
        hints[0].message
    );
    assert!(hints[0].message.contains("En aktivitet (a1)"), "{}", hints[0].message);
    let whole = sound().with(T1, "---\nmål: {g1: kan nås}\naktiviteter: {a1: pågår}\n---\n");
    assert_eq!(reported(&whole), Vec::<String>::new());
}
