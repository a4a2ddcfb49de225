//! What cannot be read is told once, where it was done and as the person who did it would say it: in the chosen language,
//! with a cure that fits the sort of file, and never in the words of a library.

use malkort::build::{Day, load};
use malkort::diagnostic::{Located, located};
use malkort::locale::Language;

use super::cases::sound;

/// What is told of a site with one file laid over it, in Swedish and in English.
fn told(path: &str, text: &str) -> [Vec<Located>; 2] {
    let files = sound().with(path, text);
    let load = load(&files, Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
    let found = load.diagnostics.into_sorted();
    [Language::Swedish, Language::English]
        .map(|language| located(found.clone(), &load.sources, &files, language))
}

/// Words that libraries use and the program does not, nor what stands for a word that is missing.
const FOREIGN: [&str; 8] =
    ["expected literal", "expected `", "invalid", "mapping", "scalar", "unclosed", "{$", "«"];

/// Checks that each text is told of once, at its line and column, with some words in Swedish.
fn check(path: &str, cases: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (text, at, words) in cases {
        let said = told(path, text).map(|found| {
            let said = found.iter().map(|one| {
                let start = one.at.start.map(|start| format!("{}:{}", start.line, start.column));
                let code = one.code.as_str();
                format!("{} {code}: {} {}", start.unwrap_or_default(), one.message, one.help)
            });
            said.collect::<Vec<String>>()
        });
        let [swedish, english] = &said;
        let is_once = swedish.len() == 1 && english.len() == 1;
        if !is_once || !swedish[0].starts_with(&format!("{at} ")) || !swedish[0].contains(words) {
            let said = swedish.join("\n    told: ");
            wrong.push(format!("{text:?}\n    awaited: {at} … {words}\n    told: {said}"));
        }
        let foreign = said
            .iter()
            .flatten()
            .filter(|said| FOREIGN.iter().any(|foreign| said.contains(foreign)));
        wrong.extend(foreign.cloned());
        wrong.extend(swedish.iter().filter(|said| said.contains("none")).cloned());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn front_matter_that_cannot_be_read_is_told_as_it_was_done() {
    check(
        "content/sidor/om.md",
        &[
            ("---\ntitel:Alla\n---\n", "2:1", "mellanslag efter kolonet"),
            ("---\ntitel:Alla\nordning: 1\n---\n", "2:1", "titel: Alla"),
            ("---\nordning: 1\ntitel:Alla\n---\n", "3:1", "titel: Alla"),
            ("---\ntitel = Alla\n---\n", "2:1", "likhetstecken"),
            ("---\ntitel: Om\ningress: En text\nsom fortsätter\n---\n", "4:1", "dra in den"),
            (
                "---\ntitel: \"Trygghet\" ska prägla\n---\n",
                "2:19",
                "titel: '\"Trygghet\" ska prägla'",
            ),
            ("---\ntitel: [Preliminärt] Alla\n---\n", "2:22", "titel: \"[Preliminärt] Alla\""),
            ("---\ntitel: ”Mål: fler”\n---\n", "2:12", "titel: \"Mål: fler\""),
            ("---\ntitel: Mål: fler\n---\n", "2:11", "titel: \"Mål: fler\""),
            ("---\ntitel: @kommun\n---\n", "2:8", "titel: \"@kommun\""),
            ("---\ntitel: `kod`\n---\n", "2:8", "titel: \"`kod`\""),
            ("---\ntitel: %x\n---\n", "2:8", "titel: \"%x\""),
            ("---\ntitel: *viktigt*\n---\n", "2:8", "titel: \"*viktigt*\""),
            ("---\ntitel: Om\n\tingress: x\n---\n", "3:1", "tabb"),
            ("---\ntitel: \"Om\nordning: 1\n---\n", "2:8", "titel: \"Om\""),
            ("---\ntitel: \"Om\ningress: Något \"bra\"\n---\n", "2:8", "inget slut"),
            ("---\ntitel: \"Om\ningress: Något\"\nordning: 1\n---\n", "2:8", "fortsätter"),
            ("---\ntitel: Om\nkälla: [a, b\nordning: 1\n---\n", "3:8", "parentes"),
            ("---\ntitel: Om\ntitel: Om\n---\n", "3:1", "finns redan"),
            ("---\ntitel: Om\n...\nText\n", "3:1", "tre bindestreck"),
            ("---\ntitel: Om\n----\nText\n", "3:1", "tre bindestreck"),
            ("---\ntitel: Om\n—\nText\n", "3:1", "tre bindestreck"),
            ("—\ntitel: Om\n---\nText\n", "1:1", "tre bindestreck"),
            ("---\ntitel: Om\n\nText.\n\n---\n\nMer.\n", "4:1", "tre bindestreck"),
            ("---\ntitel: Om\n...\nordning: 1\n---\n", "3:1", "slutar"),
            ("---\ntitel: Om\n\u{a0}ordning: 1\n---\n", "3:2", "mer indragen"),
            ("---\ntitel: | Om\n---\n", "2:8", "nästa rad"),
            ("---\ntitel: Om\nkälla: - x\n---\n", "3:8", "lista"),
            ("---\ntitel: \"C:\\mapp\"\n---\n", "2:11", "titel: 'C:\\mapp'"),
            ("---\ntitel: \"Om\\a\"\n---\n", "2:8", "styrtecken"),
            ("---\ntitel: Om\nkälla: [”a, b”]\n---\n", "3:9", "mitt i ett citat"),
            ("---\ntitel: Om\nkälla: [Vägar (a, b) och c]\n---\n", "3:9", "mitt i ett citat"),
            ("---\ntitel: Om\nkälla:\n  – a\n  – b\n---\n", "4:3", "lista"),
            ("---\ntitel: Om\nkälla: Ett\n  - Två\n---\n", "4:3", "lista"),
            ("---\n[titel]: Om\n---\n", "2:1", "parentes"),
            ("---\ntitel: Om\nlänk:\n---\n", "3:1", "malkort reference content"),
        ],
    );
    check(
        "content/malkort/kommunen/2027.md",
        &[
            (
                "---\ntitel: K\ngäller-från: 2027-01-01\nmål:\n  – id: g2\n    namn: x\n---\n",
                "5:3",
                "- id: g2",
            ),
            (
                "---\ntitel: K\ngäller-från: 2027-01-01\nmål:\n  • id: g2\n    namn: x\n---\n",
                "5:3",
                "- id: g2",
            ),
            (
                "---\ntitel: K\ngäller-från: 2027-01-01\nmål:\n  -id: g2\n   namn: x\n---\n",
                "5:3",
                "- id: g2",
            ),
            (
                "---\ntitel: K\ngäller-från: 2027-01-01\nmål:\n  - {id:g2, namn: x}\n---\n",
                "5:6",
                "mellanslag",
            ),
        ],
    );
}

#[test]
fn settings_that_cannot_be_read_are_told_as_they_were_done() {
    check(
        "book.toml",
        &[
            ("[book]\ntitle: \"Prov\"\n", "2:1", "title = \"Prov\""),
            ("book:\n  title: Prov\n", "1:1", "[book]"),
            ("[book]\ntitle = Prov\n", "2:9", "title = \"Prov\""),
            ("[book]\ntitle = ”Prov”\n", "2:9", "title = \"Prov\""),
            ("[book]\ntitle = \"Prov\"\n[rounds]\nfirst = 2026-t1\n", "4:9", "first = \"2026-t1\""),
            (
                "[book]\ntitle = \"Prov\"\n[rounds]\ndeadline-days = 30 dagar\n",
                "4:17",
                "Skriv bara talet: 30",
            ),
            (
                "[book]\ntitle = \"Prov\"\n[rounds]\ndeadline-days = \"30 dagar\"\n",
                "4:17",
                "Skriv bara talet: 30",
            ),
            (
                "[book]\ntitle = \"Prov\"\n[accessibility]\nassessed = 12 maj 2026\n",
                "4:12",
                "2026-05-12",
            ),
            (
                "[book]\ntitle = \"Prov\"\n[theme]\nfolder = \"themes\\hagfors\"\n",
                "4:17",
                "folder = \"themes/hagfors\"",
            ),
            (
                "[book]\ntitle = \"Prov\"\n[theme]\nfolder = \"themes\\test\"\n",
                "4:10",
                "snedstreck",
            ),
            ("[book]\ntitle = \"Pr\\u0007ov\"\n", "2:9", "styrtecken"),
            ("[book]\ntitle = \"Prov\"\n[sajt]\nx = 1\n", "3:2", "malkort reference configuration"),
            (
                "[book]\ntitle = \"Prov\"\n[site]\nzzzzz = 1\n",
                "4:1",
                "malkort reference configuration",
            ),
            ("[book]\nauthors = [\"A\"]\n", "1:1", "title = \"Hagfors målkort\""),
            ("book = \"Prov\"\n", "1:8", "nyckel = värde"),
            (
                "[book]\ntitle = \"Prov\"\n[rounds]\nper-year = \"tre\"\n",
                "4:12",
                "punkt för decimaler",
            ),
        ],
    );
}

#[test]
fn what_no_page_can_show_and_what_was_to_be_replaced_is_told_wherever_it_is_typed() {
    check(
        "content/sidor/om.md",
        &[
            ("---\ntitel: Om\n---\nEtt &#7; tecken\n", "4:5", "U+0007"),
            ("---\ntitel: Om\n---\n&#xFFFE;\n", "4:1", "U+FFFE"),
            ("---\ntitel: Om\n---\n&#x202E;\n", "4:1", "U+202E"),
            ("---\ntitel: Om\n---\n[a](https://x.se/&#8;)\n", "4:1", "U+0008"),
            ("---\ntitel: Om\n---\n[a](https://x.se/ \"b&#8;\")\n", "4:1", "U+0008"),
            ("---\ntitel: Om\nlättläst: En <b>ny</b>\n---\n", "3:11", "Markdown"),
            ("---\ntitel: Om\nlättläst: Se [[saknas]]\n---\n", "3:11", "saknas"),
            ("---\ntitel: Om\nlättläst: Se &#7;\n---\n", "3:11", "U+0007"),
            ("---\ntitel: Om\ningress: XXX\n---\n", "3:10", "XXX"),
        ],
    );
    check(
        "content/matt/m1.csv",
        &[
            ("period;värde;anmärkning\n2025;1;XXX\n", "2:8", "XXX"),
            ("period;värde;anmärkning\n2025;1;[Skriv anmärkning]\n", "2:8", "Skriv anmärkning"),
        ],
    );
    check(
        "book.toml",
        &[
            ("[book]\ntitle = \"Prov\"\n[site]\npublisher = \"XXX\"\n", "4:14", "XXX"),
            (
                "[book]\ntitle = \"Prov\"\n[accessibility]\nauthority = \"A\"\n",
                "4:1",
                "authority-url = ",
            ),
            (
                "[book]\ntitle = \"Prov\"\n[[statuses.goals]]\nlabel = \"A\"\nmeans = \"reached\"\ntranslations = {fi = \"B\"}\n",
                "6:17",
                "fi",
            ),
        ],
    );
    check("content/kallor/k.md", &[("---\ntitel: K\n---\nText.\n", "4:1", "rubrikblocket")]);
}
