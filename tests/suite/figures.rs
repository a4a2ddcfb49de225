//! Figures, dates and periods as people type them, in keys and in CSV files: read as meant, or asked about.

use malkort::build::{Day, load};
use malkort::diagnostic::{Located, located};
use malkort::locale::Language;
use malkort::model::{Model, Observed};
use malkort::read::Memory;

const INDICATOR: &str = "---\nnamn: Ett mått\nenhet: procent\ndecimaler: 1\n---\n";

fn site(indicator: &str, csv: impl Into<Vec<u8>>) -> Memory {
    Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n",
        )
        .with("content/index.md", "---\ntitel: Prov\n---\n")
        .with("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n")
        .with("content/matt/m1.md", indicator)
        .with("content/matt/m1.csv", csv)
}

fn read(files: &Memory, day: Day) -> (Model, Vec<Located>) {
    let load = load(files, day).unwrap();
    let found = located(load.diagnostics.into_sorted(), &load.sources, files, Language::Swedish);
    (load.loaded.unwrap().model, found)
}

fn given() -> Day {
    Day::Given(jiff::civil::date(2026, 11, 23))
}

/// The codes reported, each with the text that it stands at.
fn reported(files: &Memory) -> Vec<(String, String)> {
    let (_, found) = read(files, given());
    found
        .iter()
        .map(|one| {
            let at = one.at.range.clone();
            let text = at.and_then(|range| one.at.text.as_ref()?.get(range).map(str::to_owned));
            (one.code.as_str().to_owned(), text.unwrap_or_default())
        })
        .collect()
}

/// The periods and values of the indicator; `None` for a value that is missing.
fn values(files: &Memory) -> Vec<(String, Option<f64>)> {
    let (model, found) = read(files, given());
    let errors: Vec<&Located> = found
        .iter()
        .filter(|one| one.code.severity() == malkort::diagnostic::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let indicator = model.indicators.find("m1").unwrap();
    model.indicators[indicator]
        .series
        .observations
        .iter()
        .map(|one| {
            let value = match one.observed {
                Observed::Value(value) => Some(value),
                Observed::Missing | Observed::NotApplicable | Observed::Withheld => None,
            };
            (one.period.to_string(), value)
        })
        .collect()
}

fn expected(rows: &[(&str, Option<f64>)]) -> Vec<(String, Option<f64>)> {
    rows.iter().map(|(period, value)| ((*period).to_owned(), *value)).collect()
}

#[test]
fn an_empty_cell_beside_a_period_says_that_the_value_is_missing() {
    let files = site(INDICATOR, "period;värde\n2023;61,5\n2024;\n2025;..\n");
    assert_eq!(values(&files), expected(&[("2023", Some(61.5)), ("2024", None), ("2025", None)]));
}

#[test]
fn a_spreadsheet_of_excels_is_read_whatever_it_leaves_around_the_table() {
    let rows = expected(&[("2024", Some(61.0)), ("2025", Some(68.5))]);
    for csv in [
        "period;värde;;\n2024;61;;\n2025;68,5;;\n;;;\n",
        "sep=;\r\nperiod;värde\r\n2024;61\r\n2025;68,5\r\n",
        "Andel svar inom två dagar;\n;\nperiod;värde\n2024;61\n2025;68,5\n",
        "period\tvärde\n2024\t61\n2025\t68,5\n",
        "period,value\n2024,61\n2025,\"68,5\"\n",
        "Period;Värde\n2024;61 %\n2025;68,5 %\n",
    ] {
        assert_eq!(values(&site(INDICATOR, csv)), rows, "{csv}");
        assert_eq!(reported(&site(INDICATOR, csv)), [], "{csv}");
    }
}

#[test]
fn a_file_in_excels_own_encoding_is_read_and_its_places_are_exact() {
    let csv = b"period;v\xe4rde;anm\xe4rkning\n2024;61;h\xf6gt\n2025;m\xe5nga;\n".to_vec();
    assert_eq!(
        reported(&site(INDICATOR, csv)),
        [
            ("other-encoding".to_owned(), String::new()),
            ("bad-number".to_owned(), "många".to_owned())
        ]
    );
}

#[test]
fn periods_as_statistical_offices_and_schools_write_them_are_read() {
    let csv = "period;värde\n2024M01;1\n2024K2;2\n2024H2;3\n2024/25;4\nläsår 2025/2026;5\n";
    let rows: Vec<String> =
        values(&site(INDICATOR, csv)).into_iter().map(|(period, _)| period).collect();
    assert_eq!(rows, ["2024-01", "2024-k2", "2024-h2", "2024-lasar", "2025-lasar"]);
}

#[test]
fn a_figure_of_two_readings_is_asked_about_wherever_it_is_typed() {
    let indicator = |keys: &str| format!("---\nnamn: x\nenhet: kr\n{keys}---\n");
    let asked = |files: &Memory, text: &str| {
        assert_eq!(reported(files), [("ambiguous-number".to_owned(), text.to_owned())]);
    };
    for text in ["7.000", "7,000", "6.702", "-11,517"] {
        let csv = format!("period;värde;riket\n2024;{text};1\n");
        let comparator = indicator("jämförelser: [{id: riket, namn: Riket}]\n");
        asked(&site(&comparator, csv), text);
        let csv = format!("period;värde;riket\n2024;1;{text}\n");
        asked(&site(&comparator, csv), text);
        let target = indicator(&format!("målvärde: {{regel: minst, värde: '{text}'}}\n"));
        asked(&site(&target, "period;värde\n2024;1\n"), &format!("'{text}'"));
        let baseline = indicator(&format!("utgångsläge: {{period: 2023, värde: '{text}'}}\n"));
        asked(&site(&baseline, "period;värde\n2024;1\n"), &format!("'{text}'"));
    }
    let csv = "period;värde\n2023,\"11,517\"\n";
    let csv = csv.replace(';', ",");
    asked(&site(&indicator(""), csv), "11,517");
}

#[test]
fn declared_decimals_settle_what_a_mark_means() {
    let indicator = "---\nnamn: x\nenhet: kr\ndecimaler: 3\n---\n";
    let files = site(indicator, "period;värde\n2024;6,702\n2025;7.125\n");
    assert_eq!(values(&files), expected(&[("2024", Some(6.702)), ("2025", Some(7.125))]));
}

#[test]
fn figures_with_more_than_a_figure_are_answered_with_a_cure() {
    for (text, word) in [
        ("12 34", "tre och tre"),
        ("1e3", "tiopotens"),
        ("5,", "avhugget"),
        ("ca 5", "ungefärligt"),
        ("<5", "gräns"),
        ("5*", "not"),
        ("3 kr", "”kr”"),
        ("12 %-enheter", "”%-enheter”"),
        ("-", "noll"),
        ("#DIV/0!", "kalkylprogram"),
    ] {
        let files = site(INDICATOR, format!("period;värde\n2024;{text}\n"));
        let (_, found) = read(&files, given());
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].message.contains(word), "{text}: {}", found[0].message);
    }
}

#[test]
fn a_sign_of_percent_says_that_a_small_share_is_meant() {
    let files = site(INDICATOR, "period;värde\n2024;61\n2025;0,5\n");
    assert_eq!(reported(&files), [("odd-percent".to_owned(), "0,5".to_owned())]);
    let files = site(INDICATOR, "period;värde\n2024;61\n2025;0,5 %\n");
    assert_eq!(reported(&files), []);
}

#[test]
fn parts_have_columns_of_their_own_for_all_that_a_value_has() {
    let indicator = "---\nnamn: x\nenhet: procent\ndecimaler: 1\njämförelser: [{id: riket, namn: Riket}]\n---\n";
    let csv = "period;värde;riket;saknas-riket;anmärkning-riket;antal-svar-riket\n\
               2023;1;2;;Preliminärt;300\n2024;1;;uppgift saknas;;\n2025;1;;;;\n2026;1;3;;;\n";
    let (model, found) = read(&site(indicator, csv), given());
    assert!(found.is_empty(), "{found:?}");
    let indicator = &model.indicators[model.indicators.find("m1").unwrap()];
    let riket = &indicator.comparators[0].series.observations;
    let observed: Vec<Observed> = riket.iter().map(|one| one.observed).collect();
    assert_eq!(
        observed,
        [Observed::Value(2.0), Observed::Missing, Observed::Missing, Observed::Value(3.0)]
    );
    assert_eq!(riket[0].respondents, Some(300));
    assert_eq!(riket[0].note.as_ref().map(malkort::model::Text::main), Some("Preliminärt"));
    assert_eq!(indicator.series.observations[0].note, None);
}

#[test]
fn a_table_lying_down_is_told_to_be_turned() {
    let (_, found) = read(&site(INDICATOR, "region;2023;2024;2025\nHagfors;1;2;3\n"), given());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].help.contains("Transponera"), "{}", found[0].help);
    let (_, found) = read(&site(INDICATOR, "kommun;år;värde\nHagfors;2024;1\n"), given());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].help.contains("”år” till ”period”"), "{}", found[0].help);
}

#[test]
fn a_date_or_a_period_in_another_form_is_answered_with_the_right_one() {
    for (text, cure) in [
        ("2026-02-30", "år-månad-dag"),
        ("1/3 2026", "2026-03-01"),
        ("5 mars 2026", "2026-03-05"),
        ("20260301", "2026-03-01"),
        ("2026/03/01", "2026-03-01"),
    ] {
        let news = format!("---\ntitel: Nytt\ndatum: {text}\n---\nText\n");
        let files = site(INDICATOR, "period;värde\n2024;1\n").with("content/nyheter/nytt.md", news);
        let (_, found) = read(&files, given());
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].help.contains(cure), "{text}: {}", found[0].help);
    }
    let (_, found) = read(&site(INDICATOR, "period;värde\nT2 2026;1\n"), given());
    assert!(found[0].help.contains("2026-t2"), "{}", found[0].help);
}

#[test]
fn a_value_of_a_period_that_has_not_begun_is_told() {
    let files = site(INDICATOR, "period;värde\n2024;1\n2027;2\n2028;3\n");
    let moment: jiff::Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
    let (_, found) = read(&files, Day::Of(moment));
    let codes: Vec<&str> = found.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["value-ahead"]);
}
