//! Whatever is in the files, nothing panics, and every finding is located within its file.

use malkort::build::{Day, load};
use malkort::diagnostic::{located, render};
use malkort::locale::Language;
use malkort::read::Memory;
use proptest::prelude::*;

const BOOK: &str = "[book]\ntitle = \"Prov\"\n";

/// Lines that mean something here, so that wild texts get past the first line of what reads them.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("---".to_owned()),
        Just("namn: Å \u{1F600}".to_owned()),
        Just("titel: \"ö".to_owned()),
        Just("mål:\n  - {id: a, namn: B}".to_owned()),
        Just("aktiviteter: &x [*x, ~, 2017.10]".to_owned()),
        Just("\tgäller-från: 2026-13-45".to_owned()),
        Just("# H {#a}\n[[b]] <i> <a@b.se> [^1]\n> [!NOTE]".to_owned()),
        Just("period;värde;\"n\r\n2024;1;\"x\n2025;;".to_owned()),
        Just("[rounds]\nfirst = \"2026-t1\"\nx = 2026-01-01\ny = [1".to_owned()),
        "[ -~åäö\u{feff}\t\r\n]{0,30}",
        ".{0,12}",
    ];
    prop::collection::vec(line, 0..8).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic_and_every_finding_lies_in_its_file(
        book in prop_oneof![3 => Just(BOOK.to_owned()), 1 => lines()],
        card in lines(),
        series in lines(),
        page in lines(),
    ) {
        let files = Memory::default()
            .with("book.toml", book)
            .with("content/malkort/a/2026.md", format!("---\n{card}"))
            .with("content/matt/m.md", "---\nnamn: M\nenhet: procent\n---\n")
            .with("content/matt/m.csv", format!("period;värde;källa\n{series}"))
            .with("content/sidor/om.md", format!("---\ntitel: Om\n---\n{page}"));
        let day = Day::Given(jiff::civil::date(2026, 11, 23));
        let loaded = load(&files, day).unwrap();
        let found = located(loaded.diagnostics.into_sorted(), &loaded.sources, &files, Language::Swedish);
        for one in &found {
            let others = one.related.iter().map(|(place, _)| place);
            for place in others.chain([&one.at]) {
                if let (Some(text), Some(range)) = (&place.text, &place.range) {
                    prop_assert!(text.get(range.clone()).is_some(), "{one:?}");
                    prop_assert!(place.start <= place.end);
                }
            }
        }
        render::text(&found, render::Colour::No, Language::English);
        render::github(&found);
        render::sarif(Ok(&found));
    }
}
