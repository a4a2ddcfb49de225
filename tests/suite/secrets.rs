//! What must not be shown leaves no byte of itself: not in a page, not in a file, not in what a command says.
//!
//! Each site is made twice, with one number and its words in the place of others. Where nothing can be told apart, nothing
//! of them is told.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use super::command::malkort;
use super::corrections::Site;
use super::determinism::tree;

/// A survey of thirds whose second rests on three answers, as a site in a folder.
fn thirds(of_second: &str) -> Site {
    let site = Site::new();
    site.change(
        "content/matt/lasning.csv",
        "period;värde;riket;rättad;rättad-skäl;tidigare-värde\n2024;50;51;;;\n2025;57,2;53;;;\n",
        &format!(
            "period;värde;antal-svar;anmärkning\n2024;50;90;\n2025;57,2;73;\n2025-t1;61,3;40;Första tredjedelen\n2025-t2;13,7;{of_second};Fagott\n2025-t3;58,9;30;Sista tredjedelen\n"
        ),
    );
    site.change("content/matt/lasning.md", "jämförelser:\n  - {id: riket, namn: Riket}\n", "");
    site
}

#[test]
fn a_third_is_not_told_by_the_year_and_the_others_and_its_note_is_not_printed() {
    let site = thirds("3");
    site.publish("2026-07-01");
    for (path, bytes) in tree(&site.folder.path().join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        for words in ["13,7", "13.7", "Fagott", "58,9", "58.9", "Sista tredjedelen"] {
            assert!(!text.contains(words), "{words} in {path:?}");
        }
    }
    let page = fs::read_to_string(site.folder.path().join("public/matt/lasning.html")).unwrap();
    assert!(page.contains("Första tredjedelen") && page.contains("61,3"), "{page}");
}

#[test]
fn what_should_not_have_been_published_is_hidden_without_another_word() {
    let cure = |site: &Site, from: &str, to: &str| {
        site.publish("2026-07-01");
        site.change("content/matt/lasning.csv", from, to);
        site.publish("2026-07-02");
        for (path, bytes) in tree(&site.folder.path().join("public")) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("13,7") && !text.contains("13.7"), "{path:?}");
        }
        let page = fs::read_to_string(site.folder.path().join("public/rattelser.html")).unwrap();
        assert!(page.contains("visas inte") && !page.contains("förklaring har"), "{page}");
    };
    cure(&thirds("33"), "13,7;33", "13,7;3");
    let ahead = thirds("33");
    ahead.change("content/matt/lasning.csv", "anmärkning", "anmärkning;publiceras");
    for words in
        ["2024;50;90;", "2025;57,2;73;", "Första tredjedelen", "Fagott", "Sista tredjedelen"]
    {
        ahead.change("content/matt/lasning.csv", &format!("{words}\n"), &format!("{words};\n"));
    }
    cure(&ahead, "Fagott;", "Fagott;2026-12-01");
}

/// All bytes of the site of some thirds, published on two days, the second with these words in the place of others.
fn bytes_of(site: &Site, from: &str, to: &str) -> BTreeMap<String, Vec<u8>> {
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", from, to);
    site.publish("2026-07-02");
    tree(&site.folder.path().join("public"))
}

#[test]
fn a_suppressed_value_leaves_no_byte_of_itself_wherever_it_is_told_of() {
    let sites = [("13,7", "Fagott"), ("14,9", "Oboe")].map(|(value, note)| {
        // Published at first, and then hidden, since fewer had answered than was thought.
        let site = thirds("33");
        site.change("content/matt/lasning.csv", "13,7", value);
        site.change("content/matt/lasning.csv", "Fagott", note);
        let bytes = bytes_of(&site, &format!("{value};33"), &format!("{value};3"));
        let status = malkort()
            .arg("status")
            .arg(site.folder.path())
            .args(["--as-of", "2026-07-02"])
            .output()
            .unwrap();
        assert!(status.status.success());
        (bytes, status.stdout)
    });
    let [(one, one_said), (other, other_said)] = sites;
    let differing: Vec<_> =
        one.iter().filter(|(path, bytes)| other.get(*path) != Some(bytes)).collect();
    assert!(
        differing.is_empty() && one.len() == other.len(),
        "{:?}",
        differing.iter().map(|one| one.0).collect::<Vec<_>>()
    );
    assert_eq!(one_said, other_said);
}

/// An indicator that keeps something back: its id, what stands in its file, in its table, where `VALUE` and `NOTE` are not
/// to be told, and in the report.
struct Kind {
    id: &'static str,
    keys: &'static str,
    columns: &'static str,
    rows: &'static str,
    report: &'static str,
}

const KINDS: [Kind; 7] = [
    Kind {
        id: "tredjedel",
        keys: "",
        columns: "period;värde;antal-svar;anmärkning",
        rows: "2024;50;90;\n2025;57,2;73;\n2025-t1;61,3;40;\n2025-t2;VALUE;3;NOTE\n2025-t3;58,9;30;\n",
        report: "",
    },
    // Of which a target and a forecast speak.
    Kind {
        id: "senaste",
        keys: "målvärde: {regel: minst, värde: 70, senast: 2028}\n",
        columns: "period;värde;antal-svar;anmärkning",
        rows: "2021;41;90;\n2022;44;90;\n2023;46;90;\n2024;50;90;\n2025;VALUE;3;NOTE\n",
        report: "",
    },
    Kind {
        id: "utgangslage",
        keys: "utgångsläge: 2024\nmålvärde: {regel: öka}\n",
        columns: "period;värde;antal-svar;anmärkning",
        rows: "2023;48;90;\n2024;VALUE;4;NOTE\n2025;57,2;73;\n",
        report: "",
    },
    Kind {
        id: "del",
        keys: "uppdelningar:\n  - {id: flickor, namn: Flickor, efter: kön}\n  - {id: pojkar, namn: Pojkar, efter: kön}\n",
        columns: "period;värde;antal-svar;flickor;antal-svar-flickor;pojkar;antal-svar-pojkar",
        rows: "2024;50;90;VALUE;3;49;87\n2025;57,2;73;58;40;56;33\n",
        report: "",
    },
    Kind {
        id: "rattat",
        keys: "",
        columns: "period;värde;antal-svar;anmärkning;rättad;rättad-skäl;tidigare-värde",
        rows: "2024;50;90;;;;\n2025;61;3;NOTE;2026-06-20;Räknefel;VALUE\n",
        report: "",
    },
    Kind {
        id: "kommande",
        keys: "målvärde: {regel: minst, värde: 70, senast: 2028}\n",
        columns: "period;värde;antal-svar;anmärkning;publiceras",
        rows: "2023;48;90;;\n2024;50;90;;\n2025;VALUE;90;NOTE;2026-12-01\n",
        report: "",
    },
    Kind {
        id: "rapport",
        keys: "",
        columns: "period;värde;antal-svar",
        rows: "2024;50;90\n",
        report: "  rapport: {värde: VALUE, period: 2025, antal-svar: 3, anmärkning: NOTE}\n",
    },
];

/// A site with an indicator and a goal of each kind, with a value and a note.
fn site_with(value: &str, note: &str, more_keys: &str) -> Site {
    let site = Site::new();
    let with = |text: &str| text.replace("VALUE", value).replace("NOTE", note);
    let (mut goals, mut reported) = (String::from("mål:\n"), String::from("värden:\n"));
    for Kind { id, keys, columns, rows, report } in KINDS {
        let path = |ending: &str| site.folder.path().join(format!("content/matt/{id}.{ending}"));
        let keys =
            format!("---\nnamn: Mått {id}\nenhet: procent\ndecimaler: 1\n{keys}{more_keys}---\n");
        fs::write(path("md"), keys).unwrap();
        fs::write(path("csv"), format!("{columns}\n{}", with(rows))).unwrap();
        writeln!(goals, "  - {{id: goal-{id}, namn: Mål {id}, mått: [{id}]}}").unwrap();
        reported += &with(report);
    }
    site.change("content/malkort/skola/2026.md", "mål:\n", &goals);
    let report = "content/uppfoljningar/2026-t1/skola.md";
    site.change(report, "aktiviteter:", &format!("{reported}aktiviteter:"));
    site
}

/// What commands say and write of a site, in every form, and what is said in sentences in both languages, by the command.
fn said(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let root = site.folder.path();
    let place = root.to_string_lossy().into_owned();
    let file = |name: &str| root.join(name).to_string_lossy().into_owned();
    let [report, public, archive] = ["report.json", "public", "archive.zip"].map(file);
    let mut commands: Vec<String> = Vec::new();
    for language in ["sv", "en"] {
        let mut of_language = |command: &str| commands.push(format!("{command} --lang {language}"));
        for kind in KINDS {
            of_language(&format!("explain {}", kind.id));
        }
        for command in [
            "diff 2026-06-01 2026-07-02 --format markdown",
            "explain 2026-t1/skola",
            "status",
            "next --until 2026-08-01",
            "check",
        ] {
            of_language(command);
        }
    }
    for kind in KINDS {
        commands.push(format!("explain {} --format json", kind.id));
        commands.push(format!("explain goal-{}", kind.id));
    }
    commands.extend(
        [
            "status --format json",
            "diff 2026-06-01 2026-07-02 --format json",
            "next --format json --until 2026-12-31",
            "check --format sarif",
            "check --format json",
            "build --format json --base-url https://prov.example/ --report REPORT --out PUBLIC",
            "archive --round 2026-t1 --out ARCHIVE",
        ]
        .map(str::to_owned),
    );
    let mut found = BTreeMap::new();
    for named in commands {
        let mut command = malkort();
        command.args(named.split(' ').map(|one| match one {
            "REPORT" => &report,
            "PUBLIC" => &public,
            "ARCHIVE" => &archive,
            other => other,
        }));
        let output = command.arg(root).args(["--as-of", "2026-07-02"]).output().unwrap();
        assert!(output.status.success(), "{named}: {}", String::from_utf8_lossy(&output.stderr));
        for (of, bytes) in [("out", output.stdout), ("err", output.stderr)] {
            let text = String::from_utf8(bytes).unwrap().replace(&place, "SITE");
            found.insert(format!("{named} {of}"), text.into_bytes());
        }
    }
    // What the next build knows this one by lies beside the site, and holds digests of all that was read.
    let is_handed_on =
        |path: &str| !path.starts_with("content") && path != ".public.malkort-fingerprint";
    let written = tree(root).into_iter().filter(|(path, _)| is_handed_on(path));
    found.extend(written.map(|(path, bytes)| {
        let bytes = if path == "report.json" { without_times(&bytes, &place) } else { bytes };
        (path, bytes)
    }));
    found
}

/// A report without what every build has of its own: where it lies, when it was, and how long it took.
fn without_times(report: &[u8], place: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(report).replace(place, "SITE");
    let is_own = |line: &&str| {
        ["\"duration_ms\"", "\"started\"", "\"finished\""].iter().any(|key| line.contains(key))
    };
    text.lines().filter(|line| !is_own(line)).collect::<Vec<_>>().join("\n").into_bytes()
}

#[test]
fn nothing_that_is_kept_back_is_told_by_any_command_in_any_form() {
    let [one, other] = [("53,7", "Fagott"), ("54,9", "Oboe")]
        .map(|(value, note)| said(&site_with(value, note, "")));
    assert!(one.keys().eq(other.keys()));
    for (path, bytes) in &one {
        let differing = || {
            let [one, other] = [bytes, &other[path]].map(|one| String::from_utf8_lossy(one));
            let lines = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
            lines.map(|(one, _)| one.to_owned()).collect::<Vec<String>>()
        };
        assert!(*bytes == other[path], "{path}: {:?}", differing());
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Fagott") && !text.contains("53,7"), "{path}");
    }
}

/// What is kept back would else be told: on each indicator's page, or on the one of corrections.
#[test]
fn what_need_not_be_kept_back_is_told() {
    let site = site_with("53,7", "Fagott", "minst-antal-svar: 0\n");
    site.publish("2026-12-02");
    for Kind { id, .. } in KINDS {
        let page = match id {
            "rattat" => "public/rattelser.html".to_owned(),
            _ => format!("public/matt/{id}.html"),
        };
        let page = site.folder.path().join(page);
        assert!(fs::read_to_string(page).unwrap().contains("53,7"), "{id}");
    }
}
