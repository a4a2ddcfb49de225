//! A page in one language says so of every word that stands there in another, and a language is a folder away.

use std::collections::BTreeMap;

use malkort::build::{Day, load};
use malkort::diagnostic::Code;
use malkort::read::Memory;
use malkort::site::Memory as Site;

const BOOK: &str = "[book]\ntitle = \"Övat titel\"\ndescription = \"Övat om\"\n[languages]\nen = \"English\"\n[site]\n\
    publisher = \"Övat utgivare\"\ncontact = \"Övat kontakt\"\nhours = \"Övat tider\"\naddress = \"Övat adress\"\n\
    fictional = \"Övat påhitt\"\nlicence = \"CC0-1.0\"\n[rounds]\nfirst = \"2026-t1\"\n\
    [[statuses.goals]]\nlabel = \"Övat nåbart\"\nmeans = \"can-be-reached\"\nmeaning = \"Övat innebörd\"\n\
    [[statuses.activities]]\nlabel = \"Övat igång\"\nmeans = \"under-way\"\n\
    [accessibility]\nservice = \"Övat tjänst\"\ncompliance = \"delvis förenlig\"\nassessed = 2026-01-01\n\
    method = \"extern granskning\"\nreviewer = \"Övat granskare\"\n\
    [[accessibility.shortcomings]]\nwhat = \"Övat brist\"\nwhy = \"Övat varför\"\nalternative = \"Övat annars\"\n\
    planned = \"Övat plan\"\n[privacy]\nlogs = \"Övat loggar\"\ncontroller = \"Övat ansvarig\"\n\
    legal-basis = \"Övat grund\"\ndata-protection-officer = \"Övat ombud\"\n";

/// A site with something of every kind, every word of which says that it is Swedish: `Övat`.
const FILES: &[(&str, &str)] = &[
    ("content/index.md", "---\ntitel: Övat start\ningress: Övat ingress\n---\nÖvat brödtext.\n"),
    (
        "content/organisation/by.md",
        "---\nnamn: Övat by\ntyp: kommun\nkontakt: {namn: Övat växel, öppettider: Övat öppet, adress: Övat torg}\n---\nÖvat allt.\n",
    ),
    ("content/organisation/skola.md", "---\nnamn: Övat skola\ntyp: avdelning\ntillhör: by\n---\n"),
    (
        "content/perspektiv/medborgare.md",
        "---\nnamn: Övat medborgare\nlångsiktiga-mål:\n  - {id: nojda, namn: Övat nöjda, utvärderas: Övat mätning}\n---\nÖvat text.\n",
    ),
    (
        "content/kallor/protokoll.md",
        "---\ntitel: Övat protokoll\nutgivare: Övat kommun\nlänk: https://by.example/a\nanmärkning: Övat not\n---\n",
    ),
    (
        "content/malkort/skola/2025.md",
        "---\ntitel: Övat kort ett\ngäller-från: 2025-01-15\nmål:\n  - {id: vaxa, namn: Övat läser barn, perspektiv: medborgare, utvärderas: Övat gammal enkät}\n  \
         - {id: borta, namn: Övat borta}\n---\n",
    ),
    (
        "content/malkort/skola/2026.md",
        "---\ntitel: Övat kort\ngäller-från: 2026-01-15\nbeslut:\n  - {roll: beslutat, organ: Övat fullmäktige, datum: 2026-01-12, referens: Övat § 7, anmärkning: Övat tillägg}\n\
         mål:\n  - id: vaxa\n    namn: Övat läser\n    perspektiv: medborgare\n    bidrar-till: [nojda]\n    strategimål: [01-folk]\n    \
         mått: [lasning]\n    beskrivning: Övat beskrivet\n    utvärderas: Övat enkät.\n    \
         iakttagelser:\n      - {text: Övat iakttaget, period: 2026-01}\n    källa: Övat källa i ord\n\
         aktiviteter:\n  - id: bocker\n    namn: Övat köpa böcker\n    beskrivning: Övat många böcker\n    start: 2026-01\n    slut: 2026-03\n    \
         mål: [vaxa]\n    levererar: [lasplan]\n    källa: protokoll\n  - {id: lasa, namn: Övat högläsning, slut: 2026-12, mål: [vaxa]}\nkälla: protokoll\n---\nÖvat löften.\n",
    ),
    (
        "content/matt/lasning.md",
        "---\nnamn: Övat läsning\nenhet: Övat procent\ndecimaler: 1\nframställs-av: Övat byrån\nansvarig: skola\nstrategimål: [01-folk]\n\
         utgångsläge: {period: 2024, värde: 50, rättad: {datum: 2026-02-01, skäl: Övat rättat, tidigare: 49}}\n\
         målvärde: {regel: minst, värde: 60, senast: 2027, anmärkning: Övat tolkat}\n\
         tidigare-målvärden:\n  - {gällde-till: 2025-12-31, målvärde: {regel: minst, värde: 70}, beslut: Övat beslut}\n\
         värden:\n  - {period: 2024, värde: 50, källa: protokoll, anmärkning: Övat preliminärt}\n  - {period: 2025, värde: 55.5}\n\
         jämförelser:\n  - {id: riket, namn: Övat riket, värden: [{period: 2025, värde: 58}]}\n\
         uppdelningar:\n  - {id: flickor, namn: Övat flickor, efter: Övat kön, värden: [{period: 2025, värde: 60}]}\n\
         iakttagelser:\n  - {text: Övat sagt}\n---\nÖvat om måttet.\n",
    ),
    (
        "content/uppfoljningar/2026-t1/skola.md",
        "---\ninlämnad: 2026-05-20\nmål: {vaxa: Övat nåbart}\naktiviteter: {bocker: Övat igång}\n\
         värden: {lasning: {period: 2026-04, värde: 57, anmärkning: Övat värdenot}}\n---\nÖvat går bra.\n\n## Övat böcker {#bocker}\n\nÖvat köpt.\n",
    ),
    (
        "content/strategi/by/index.md",
        "---\nnamn: Övat strategi\nvision: Övat vision\nfrån: 2020\ntill: 2027\nsamordnas-av: Övat samordnare\n\
         styrkor:\n  - {namn: Övat styrka, beskrivning: Övat styrkan}\n---\nÖvat strategitext.\n",
    ),
    (
        "content/strategi/by/omraden/folk.md",
        "---\nnamn: Övat folk\niakttagelser: [{text: Övat omsagt}]\n---\n",
    ),
    (
        "content/strategi/by/mal/01-folk.md",
        "---\nområde: folk\nlydelse: Övat fler\nmått: [lasning]\n---\nÖvat måltext.\n",
    ),
    (
        "content/styrdokument/lasplan.md",
        "---\nnamn: Övat läsplan\ntyp: plan\n---\nÖvat plantext.\n",
    ),
    (
        "content/nyheter/start.md",
        "---\ntitel: Övat nyhet\ningress: Övat nyhetsingress\ndatum: 2026-01-20\nutgivare: Övat redaktion\n---\nÖvat nyhetstext.\n",
    ),
    (
        "content/sidor/hjalp.md",
        "---\ntitel: Övat hjälp\ningress: Övat hjälpingress\nordning: 1\n---\nÖvat ring oss.\n",
    ),
];

fn built(book: &str, more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let files = FILES.iter().chain(more);
    let files = files.fold(Memory::default().with("book.toml", book), |files, (path, text)| {
        files.with(path, *text)
    });
    let day = Day::Given(jiff::civil::date(2026, 7, 1));
    let loaded = load(&files, day).unwrap();
    let expected = |code| matches!(code, Code::IncompleteReport | Code::LanguageWithoutWords);
    assert!(loaded.diagnostics.iter().all(|one| expected(one.code)), "{:?}", loaded.diagnostics);
    let site = Site::default();
    let loaded = loaded.loaded.unwrap();
    let snapshot = loaded.snapshot();
    let account = loaded.account(&snapshot, None, |_| Ok(())).unwrap();
    loaded.render(&snapshot, account.corrections, None, &site).unwrap();
    let files = site.into_files().into_iter();
    // Pictures hold no words.
    files.filter_map(|(at, bytes)| Some((at.to_string(), String::from_utf8(bytes).ok()?))).collect()
}

/// Every text of a page with the language that holds there. Left out are the head, which no reader meets, and the titles
/// of drawings, which cannot say it of single words.
fn texts(html: &str) -> Vec<(String, String)> {
    let void = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"];
    let mut languages: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let (_, body) = html.split_once("<body").unwrap();
    let lang = html.split("<html lang=\"").nth(1).unwrap().split('"').next().unwrap();
    languages.push(lang.to_owned());
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("no attribute holds a sign of markup");
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap();
        if tag.starts_with('/') {
            languages.pop();
        } else if !void.contains(&name) && !tag.ends_with('/') {
            let own =
                tag.split(" lang=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned());
            languages.push(own.unwrap_or_else(|| languages.last().unwrap().clone()));
        }
        if !["title", "desc"].contains(&tag.split(' ').next().unwrap()) {
            found.push((languages.last().cloned().unwrap_or_default(), text.to_owned()));
        }
    }
    found
}

#[test]
fn every_word_without_translation_is_said_to_be_in_its_own_language() {
    let pages = built(BOOK, &[]);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, html) in
        pages.iter().filter(|(path, _)| path.starts_with("en/") && path.ends_with(".html"))
    {
        for (language, text) in texts(html) {
            if text.contains("Övat") {
                seen += 1;
                if language != "sv" || !text.trim_start_matches(['”', '“', ' ']).starts_with("Övat")
                {
                    wrong.push(format!("{path}: {language}: {text}"));
                }
            } else if language == "sv" && !["Svenska", "."].contains(&text.trim()) {
                assert!(!text.contains("The ") && !text.contains(" of "), "{path}: {text}");
            }
        }
    }
    assert!(pages["en/rattelser.html"].contains("<span lang=\"sv\">Övat rättat</span>"));
    assert!(seen > 300, "{seen}");
    assert!(wrong.is_empty(), "{} of {seen}: {wrong:#?}", wrong.len());
}

#[test]
fn the_main_language_says_of_no_word_that_it_is_in_another() {
    for (path, text) in built(BOOK, &[]) {
        assert!(!text.contains(|c| ('\u{fdd0}'..='\u{fdef}').contains(&c)), "{path}");
        let is_main = path.ends_with(".html") && !path.starts_with("en/");
        assert!(!is_main || !text.contains("<span lang"), "{path}");
    }
}

#[test]
fn no_attribute_holds_markup_whatever_language_stands_in() {
    // The theme has no words in Faroese: every label and sentence is in another language than its page.
    let book = BOOK.replace("en = \"English\"", "fo = \"Føroyskt\"");
    assert_ne!(book, BOOK);
    let pages = built(&book, &[]).into_iter();
    for (path, html) in pages.filter(|(path, _)| path.starts_with("fo/") && path.ends_with(".html"))
    {
        assert!(html.contains("<span lang=\"sv\">"), "{path}");
        let mut rest = html.as_str();
        while let Some((_, value)) = rest.split_once("=\"") {
            let (value, after) = value.split_once('"').unwrap();
            assert!(!value.contains('<'), "{path}: {value}");
            rest = after;
        }
    }
}

#[test]
fn a_page_says_which_parts_have_no_translation() {
    let said = |more: &[(&str, &str)], page: &str| {
        let html = built(BOOK, more).remove(page).unwrap();
        html.split("class=\"fallback\">")
            .nth(1)
            .map(|rest| rest.split("</p>").next().unwrap().to_owned())
    };
    let news = "en/nyheter/start.html";
    let whole = said(&[], news).unwrap();
    assert!(whole.starts_with("The content of this page has not been translated."), "{whole}");
    assert!(whole.contains("original language: <span lang=\"sv\">Svenska</span>"), "{whole}");
    let title = ("content/nyheter/start.en.md", "---\ntitel: News\n---\n");
    assert!(said(&[title], news).unwrap().starts_with("The parts with a line beside them"));
    let text = ("content/nyheter/start.en.md", "---\n---\nText.\n");
    assert!(said(&[text], news).unwrap().starts_with("The heading has not been translated."));
    let both = ("content/nyheter/start.en.md", "---\ntitel: News\n---\nText.\n");
    assert_eq!(said(&[both], news), None);
}

#[test]
fn notes_on_single_values_are_translated_wherever_the_values_stand() {
    let csv = (
        "content/matt/rader.csv",
        "period;värde;riket;anmärkning\n2024;1;2;Övat radnot\n2025;3;4;Övat senare\n",
    );
    let rows = (
        "content/matt/rader.md",
        "---\nnamn: Övat rader\nenhet: Övat styck\njämförelser: [{id: riket, namn: Övat riket}]\n---\n",
    );
    let translated = [
        csv,
        rows,
        (
            "content/matt/rader.en.md",
            "---\nvärden: [{period: 2024, anmärkning: A note on a row}]\n---\n",
        ),
        (
            "content/matt/lasning.en.md",
            "---\nvalues:\n  - {period: 2024, note: Preliminary}\n---\n",
        ),
        (
            "content/uppfoljningar/2026-t1/skola.en.md",
            "---\nvalues: {lasning: {note: A reported note}}\n---\n",
        ),
    ];
    let pages = built(BOOK, &translated);
    let rows = &pages["en/matt/rader.html"];
    assert!(rows.contains("A note on a row") && !rows.contains("Övat radnot"));
    assert!(rows.contains("<span lang=\"sv\">Övat senare</span>"));
    let series = &pages["en/matt/lasning.html"];
    assert!(series.contains("Preliminary") && !series.contains("Övat preliminärt"));
    assert!(series.contains("A reported note") && !series.contains("Övat värdenot"));
    assert!(pages["matt/lasning.html"].contains("Övat preliminärt"));
}

const FINNISH: &str = "[book]\ntitle = \"Övat titel\"\n[languages]\nen = \"English\"\nfi = \"Suomi\"\n[rounds]\nfirst = \"2026-t1\"\n\
    [site]\nbase-url = \"https://by.example/kort\"\n[[statuses.goals]]\nlabel = \"Övat nåbart\"\nmeans = \"can-be-reached\"\n\
    [[statuses.activities]]\nlabel = \"Övat igång\"\nmeans = \"under-way\"\n[theme]\nfolder = \"themes/by\"\n";

const FINNISH_WORDS: &str = "goals = Tavoitteet\ncount-activities = { $count ->\n    [one] { $count } toimenpide\n   \
    *[other] { $count } toimenpidettä\n}\nskip-to-content = Siirry sisältöön\nstatus-activity-late = Myöhässä\n";

#[test]
fn a_language_that_runs_from_right_to_left_says_so_and_others_within_it_the_contrary() {
    let files = Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Prov\"\n[languages]\nar = \"العربية\"\n[theme]\nfolder = \"t\"\n",
        )
        .with("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("t/translations/ar/a.ftl", "goals = الأهداف\n");
    let loaded = load(&files, Day::Given(jiff::civil::date(2026, 7, 1))).unwrap().loaded.unwrap();
    let made = Site::default();
    loaded.render(&loaded.snapshot(), Vec::new(), None, &made).unwrap();
    let files = made.into_files().into_iter();
    let site: BTreeMap<String, String> = files
        .filter_map(|(at, bytes)| Some((at.to_string(), String::from_utf8(bytes).ok()?)))
        .collect();
    let arabic = &site["ar/mal/index.html"];
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\""), "{arabic}");
    assert!(arabic.contains("lang=\"sv\" dir=\"ltr\""), "{arabic}");
    let swedish = &site["mal/index.html"];
    assert!(swedish.contains("<html lang=\"sv\"") && !swedish.contains("<html lang=\"sv\" dir"));
    assert!(swedish.contains("hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">"), "{swedish}");
}

#[test]
fn a_third_language_is_a_folder_away() {
    let words = ("themes/by/translations/fi/sanat.ftl", FINNISH_WORDS);
    let goal = ("content/sidor/hjalp.fi.md", "---\ntitel: Apua\n---\nSoita meille.\n");
    let pages = built(FINNISH, &[words, goal]);
    let goals = &pages["fi/mal/index.html"];
    assert!(goals.starts_with("<!DOCTYPE html>\n<html lang=\"fi\""));
    assert!(goals.contains("<h1>Tavoitteet</h1>"));
    // What Finnish lacks is in the main language, and says so: words of the theme, of the program, and of the content.
    assert!(goals.contains("<span lang=\"sv\">Aktiviteter</span>"));
    assert!(pages["fi/mal/vaxa.html"].contains("<h1><span lang=\"sv\">Övat läser</span></h1>"));
    assert!(!goals.contains("lang=\"en\">A"));
    // So are the municipality's own words for statuses; the usual ones are the theme's.
    assert!(
        pages["fi/uppfoljningar/2026-t1/skola.html"]
            .contains("<span lang=\"sv\">Övat igång</span>")
    );
    let late = &pages["fi/aktiviteter/bocker.html"];
    assert!(late.contains("</svg>Myöhässä</span>"), "{late}");
    // Plurals and dates are those of the language, by the library.
    let follow_up = &pages["fi/uppfoljningar/2026-t1/skola.html"];
    assert!(follow_up.contains("1 toimenpide") && !follow_up.contains("1 toimenpidettä"));
    assert!(pages["fi/nyheter/start.html"].contains("20. tammikuuta 2026"));
    assert!(pages["fi/sidor/hjalp.html"].contains("<h1>Apua</h1>"));
    // Each page leads to the same page in both others, for readers and for machines.
    let swedish = &pages["sidor/hjalp.html"];
    for (code, at) in [("en", "en/sidor/hjalp.html"), ("fi", "fi/sidor/hjalp.html")] {
        let machine = format!(
            "<link rel=\"alternate\" hreflang=\"{code}\" href=\"https://by.example/kort/{at}\">"
        );
        assert!(swedish.contains(&machine), "{machine}");
        assert!(
            swedish.contains(&format!("<a href=\"../{at}\" hreflang=\"{code}\" lang=\"{code}\">"))
        );
    }
    assert!(swedish.contains(">Suomi</a>"));
    let finnish = &pages["fi/sidor/hjalp.html"];
    assert!(finnish.contains("hreflang=\"sv\" href=\"https://by.example/kort/sidor/hjalp.html\""));
}
