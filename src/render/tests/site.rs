//! A small municipality with something of every kind, in memory.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::assess;
use crate::check::{Settings, check};
use crate::config;
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::{Legal, SiteVoice, Text};
use crate::read::{Memory, read_folder};
use crate::render::options::RenderOptions;
use crate::render::{Imprint, site};
use crate::site;
use crate::source::{FileId, Sources};
use crate::theme::Theme;

const BOOK: &str = r#"
[book]
title = "Målkort i Provby"
[site]
base-url = "https://provby.example/malkort"
[rounds]
first = "2026-t1"
[languages]
en = "English"
"#;

/// The files of the content.
const FILES: &[(&str, &str)] = &[
    (
        "content/index.md",
        "---\ntitel: Så går det i Provby\n---\nVälkommen. Läs om [[vaxa|målet att växa]].\n",
    ),
    (
        "content/organisation/provby.md",
        "---\nnamn: Provby kommun\ntyp: kommun\nkontakt:\n  namn: Växeln\n  e-post: kommun@provby.example\n---\nAllt.\n",
    ),
    (
        "content/organisation/skola.md",
        "---\nnamn: Skola & förskola\ntyp: avdelning\ntillhör: provby\n---\n",
    ),
    (
        "content/perspektiv/medborgare.md",
        "---\nnamn: Medborgare\nlångsiktiga-mål:\n  - {id: nojda, namn: Medborgarna är nöjda}\n---\nHur medborgarna har det.\n",
    ),
    (
        "content/kallor/protokoll.md",
        "---\ntitel: Protokoll från fullmäktige\nutgivare: Provby kommun\nlänk: https://provby.example/protokoll\ndatum: 2026-01-12\n---\n",
    ),
    (
        "content/malkort/skola/2026.md",
        "---\ntitel: Skolans målkort 2026\ngäller-från: 2026-01-15\nuppgivna-antal:\n  - {vad: aktiviteter, antal: 5, källa: protokoll}\nbeslut:\n  - {roll: beslutat, organ: Fullmäktige, datum: 2026-01-12, referens: § 7}\nmål:\n  - id: vaxa\n    namn: Fler <barn> läser\n    perspektiv: medborgare\n    bidrar-till: [nojda]\n    strategimål: [01-folk]\n    mått: [lasning]\n    utvärderas: Med en *enkät*.\n    källa: protokoll\naktiviteter:\n  - id: bocker\n    namn: Köpa böcker\n    start: 2026-01\n    slut: 2026-03\n    mål: [vaxa]\n    levererar: [lasplan]\n    källa: protokoll\n  - id: lasstund\n    namn: Läsa varje dag\n    start: 2026-01\n    slut: 2026-12\n    mål: [vaxa]\nkälla: protokoll\n---\nSkolans löften.\n",
    ),
    (
        "content/matt/lasning.md",
        "---\nnamn: Barn som läser\nenhet: procent\ndecimaler: 1\nstrategimål: [01-folk]\nutgångsläge: {period: 2024, värde: 50}\nmålvärde: {regel: minst, värde: 60, senast: 2027}\nvärden:\n  - {period: 2024, värde: 50, källa: protokoll}\n  - {period: 2025, värde: 55.5}\njämförelser:\n  - {id: riket, namn: Riket, värden: [{period: 2025, värde: 58}]}\n---\n",
    ),
    (
        "content/uppfoljningar/2026-t1/skola.md",
        "---\ninlämnad: 2026-05-20\nmål: {vaxa: Kan nås}\naktiviteter: {bocker: Pågår}\nvärden: {lasning: {period: 2026-04, värde: 57}}\n---\nDet går bra.\n\n## Köpa böcker {#bocker}\n\nVi har köpt \"drivor\".\n",
    ),
    (
        "content/strategi/provby/index.md",
        "---\nnamn: Provbystrategin\nvision: Vi läser\nfrån: 2020\ntill: 2027\nuppgivna-antal:\n  - {vad: mål, antal: 3}\n---\n",
    ),
    ("content/strategi/provby/omraden/folk.md", "---\nnamn: Folk och liv\n---\n"),
    ("content/strategi/provby/mal/01-folk.md", "---\nområde: folk\nlydelse: Fler ska läsa\n---\n"),
    ("content/strategi/provby/mal/02-okand.md", "---\nområde: folk\n---\n"),
    ("content/styrdokument/lasplan.md", "---\nnamn: Läsplan\ntyp: plan\n---\n"),
    (
        "content/nyheter/start.md",
        "---\ntitel: Nu börjar vi\ningress: Målkortet är beslutat.\ndatum: 2026-01-20\n---\nText.\n",
    ),
    ("content/nyheter/start.en.md", "---\ntitel: We begin\n---\nText in English.\n"),
    ("content/sidor/hjalp.md", "---\ntitel: Hjälp\nordning: 1\n---\nRing oss.\n"),
];

/// The options that the site is rendered with.
pub(super) fn options() -> RenderOptions {
    RenderOptions {
        colours: crate::colour::Scheme::default(),
        languages: vec!["sv".to_owned(), "en".to_owned()],
        language_names: vec!["Svenska".to_owned(), "English".to_owned()],
        title: Text::new("Målkort i Provby"),
        publisher: Some(Text::new("Provby kommun")),
        registrar: None,
        voice: SiteVoice::default(),
        municipality: None,
        contact: None,
        imprint: Imprint {
            description: Some("Vad Provby har lovat.".to_owned()),
            authors: vec!["Ada & Bo".to_owned(), "Kommunikation".to_owned()],
            municipality_code: Some("0099".to_owned()),
            licence: Some("CC-BY-4.0".to_owned()),
        },
        fictional: Some(Text::new("Påhittad kommun.")),
        legal: Legal::default(),
        rounds_per_year: Some(3),
        base_url: Some("https://provby.example/malkort".to_owned()),
        brand: super::super::Brand::default(),
        logo: None,
        corrections: Vec::new(),
        archived: None,
        identity: "provby".to_owned(),
        version: "0.1.0".to_owned(),
        revision: None,
    }
}

fn errors(diagnostics: Diagnostics) -> Vec<String> {
    let found = diagnostics.into_sorted().into_iter();
    let errors = found.filter(|found| found.code.severity() == Severity::Error);
    errors
        .map(|found| format!("{:?} {:?} {:?}", found.code, found.place, found.arguments))
        .collect()
}

/// All files of the site as it stands on a day, by address.
pub(super) fn built(as_of: Date) -> BTreeMap<String, String> {
    let memory =
        FILES.iter().fold(Memory::default(), |memory, (path, text)| memory.with(path, *text));
    let mut sources = Sources::default();
    let (config, faults) = config::read(FileId(0), BOOK);
    let config = config.unwrap();
    assert!(faults.is_empty(), "{faults:?}");
    let read = read_folder(&memory, "content", &["sv", "en"], &mut sources).unwrap();
    assert_eq!(errors(read.diagnostics), Vec::<String>::new());
    let settings = Settings {
        easy_read_pages: crate::render::easy_read_pages(),
        today: None,
        statuses: config.statuses.clone(),
        rounds: config.rounds.until(as_of),
        respondent_limit: 5,
    };
    let checked = check(&read.content, settings);
    assert_eq!(errors(checked.diagnostics), Vec::<String>::new());
    let snapshot = assess::snapshot(&checked.model, as_of, &config.thresholds);
    let theme = Theme::embedded().unwrap();
    let memory = site::Memory::default();
    site(&snapshot, &theme, &options(), &memory).unwrap();
    let files = memory.into_files().into_iter();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    files.map(|(address, bytes)| (address.to_string(), text(bytes))).collect()
}
