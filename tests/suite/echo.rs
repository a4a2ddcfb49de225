//! The echo law: whatever a person types as the value of any key, in any of the ways in which it can be typed, is either
//! read as typed, after the one normalisation of texts, or reported at its line. There is no third.
//!
//! The keys come from the definitions, so that a new one is tried by itself: of each, a plain text must arrive, and every
//! text of the list must arrive or be told of. Ways and texts take turns, so that every pair is tried on many keys.

use std::fmt::Write as _;

use malkort::config;
use malkort::config::written::ConfigWritten;
use malkort::diagnostic::{Code, located};
use malkort::locale::Language;
use malkort::read::written::CONTENT_TYPES;
use malkort::read::{Described, Flag, Memory, Shape, TypeDescription, read_folder};
use malkort::source::{FileId, NormalText, Sources, TextKind, lines, one_line};

/// Texts as people type them.
const TEXTS: [&str; 74] = [
    "Bli kommun #1 i länet",
    "#1 i länet",
    "Mål: fler i arbete",
    "Mål:",
    ": mål",
    "kl 10:30",
    "50 % av alla",
    "% av alla",
    "&-tecknet först",
    "Vård & omsorg",
    "*viktigt* för alla",
    "* punkt",
    "@kommunen svarar",
    "info@exempel.se",
    "!Viktigt för alla",
    "Äntligen!",
    "\"Trygghet\" ska prägla",
    "\"Trygghet\"",
    "Kalle's bok",
    "'Trygghet' ska prägla",
    "”Trygghet” ska prägla",
    "”Mål: fler, bättre”",
    "»Nu, nu«",
    "Vägar (gator, gångstråk) och torg",
    "[Preliminärt] Alla",
    "{a: b}",
    "]",
    "}",
    ",",
    "a, b och c",
    "84,4",
    "1 234,5",
    "10 000 kr",
    "2026-03-05",
    "2026-13-45",
    "010",
    "1e5",
    "0x1F",
    "2017.10",
    "1_000",
    "+46 70 123",
    ".5",
    "yes",
    "no",
    "nej",
    "true",
    "null",
    "~",
    "Null",
    "- punkt",
    "– punkt",
    "-",
    "--",
    "---",
    "— slut",
    "2017–2027",
    "? fråga",
    "Fråga?",
    "| rör |",
    "> större",
    "`kod`",
    "C:\\mapp\\ny",
    "slut \\",
    "Ord\u{ad}delning",
    "Rad\u{b}brytning",
    "5\u{a0}kg",
    "A\u{30a}sele",
    "Sáŋgárčážžat ja Åarjelsaemien",
    "مرحبا بكم",
    "👩‍🏫 läraren ❤️",
    "  blanka  runt  om  ",
    "tabb\there",
    "a\u{7}b",
    "https://exempel.se/a?b=c&d=e#f",
];

/// Texts that any way of typing holds.
const PLAIN: [&str; 3] = ["Fler i arbete", "Åtgärd åt älvens öar", "kl 10.30"];

/// How a value is typed in front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Plain,
    Single,
    Double,
    Literal,
    Folded,
    InBraces,
    DoubleInBraces,
    InBrackets,
    SingleInBrackets,
    NextLine,
}

const WAYS: [Way; 10] = [
    Way::Plain,
    Way::Single,
    Way::Double,
    Way::Literal,
    Way::Folded,
    Way::InBraces,
    Way::DoubleInBraces,
    Way::InBrackets,
    Way::SingleInBrackets,
    Way::NextLine,
];

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A key that holds a value, with the keys above it.
#[derive(Clone, Debug)]
struct Leaf {
    /// The folder and name of the file.
    path: String,
    steps: Vec<Step>,
    shape: Shape,
    /// Whether it is one of the municipality's own words, which the vocabulary tells later.
    is_word: bool,
}

/// The way to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Key(&'static str),
    Item,
}

/// All keys of a type that hold a value.
fn leaves(path: &str, description: &TypeDescription, above: &[Step], found: &mut Vec<Leaf>) {
    for field in description.fields {
        let mut steps = above.to_vec();
        steps.push(Step::Key(field.swedish));
        let first = found.len();
        leaf(path, &field.shape, steps, found);
        if field.flags.contains(&Flag::Word) {
            found.iter_mut().skip(first).for_each(|leaf| leaf.is_word = true);
        }
    }
}

fn leaf(path: &str, shape: &Shape, mut steps: Vec<Step>, found: &mut Vec<Leaf>) {
    match shape {
        Shape::Group(group) => leaves(path, group, &steps, found),
        Shape::List(item) => {
            steps.push(Step::Item);
            leaf(path, item, steps, found);
        }
        Shape::ById(item) => {
            steps.push(Step::Key("en"));
            leaf(path, item, steps, found);
        }
        Shape::Text
        | Shape::Markdown
        | Shape::Id
        | Shape::Reference(_)
        | Shape::Date
        | Shape::Period
        | Shape::Number
        | Shape::Count
        | Shape::YesNo
        | Shape::AgendaTarget
        | Shape::Choice(_) => {
            found.push(Leaf { path: path.to_owned(), steps, shape: *shape, is_word: false });
        }
    }
}

/// Where a file of a type lies, by the pattern that the reference shows.
fn path_of(pattern: &str) -> String {
    let path = pattern
        .replace("<enhet>", "e")
        .replace("<revidering>", "2026")
        .replace("<period>", "2026-t1")
        .replace("<nn>", "01")
        .replace("<sida>", "metod")
        .replace("<id>", "x");
    assert!(!path.contains('<'), "{pattern}");
    format!("content/{path}")
}

fn content_leaves() -> Vec<Leaf> {
    let mut found = Vec::new();
    for (pattern, description) in CONTENT_TYPES {
        leaves(&path_of(pattern), description, &[], &mut found);
    }
    found
}

/// A front matter with a text typed under a key, and the lines that it stands on, counted from 1.
fn typed(leaf: &Leaf, text: &str, way: Way) -> String {
    let mut out = "---\n".to_owned();
    let mut depth = 0;
    let mut open = String::new();
    for (position, step) in leaf.steps.iter().enumerate() {
        let is_last = position + 1 == leaf.steps.len();
        match step {
            Step::Key(key) if is_last && matches!(way, Way::InBraces | Way::DoubleInBraces) => {
                let value = if way == Way::InBraces { text.to_owned() } else { double(text) };
                write!(open, "{{{key}: {value}}}").unwrap();
            }
            Step::Key(key) => {
                write!(open, "{key}:").unwrap();
                if !is_last && leaf.steps[position + 1] != Step::Item {
                    depth += 1;
                    write!(out, "{open}\n{}", "  ".repeat(depth)).unwrap();
                    open.clear();
                }
            }
            Step::Item if is_last && matches!(way, Way::InBrackets | Way::SingleInBrackets) => {}
            Step::Item => {
                depth += 1;
                write!(out, "{open}\n{}", "  ".repeat(depth)).unwrap();
                "- ".clone_into(&mut open);
                depth += 1;
            }
        }
    }
    out.push_str(&open);
    let below = "  ".repeat(depth + 1);
    match way {
        Way::InBraces | Way::DoubleInBraces if matches!(leaf.steps.last(), Some(Step::Key(_))) => {}
        Way::Plain | Way::InBraces => write!(out, " {text}").unwrap(),
        Way::Single => write!(out, " {}", single(text)).unwrap(),
        Way::Double | Way::DoubleInBraces => write!(out, " {}", double(text)).unwrap(),
        Way::Literal => write!(out, " |\n{below}{text}").unwrap(),
        Way::Folded => write!(out, " >\n{below}{text}").unwrap(),
        Way::InBrackets => write!(out, " [{text}]").unwrap(),
        Way::SingleInBrackets => write!(out, " [{}]", single(text)).unwrap(),
        Way::NextLine => write!(out, "\n{below}{text}").unwrap(),
    }
    out.push_str("\n---\n");
    out
}

/// What is read of a file, as it is shown to programmers, and the codes and lines of what is told.
fn read(path: &str, text: &str) -> (String, Vec<(Code, Option<usize>)>) {
    let files = Memory::default().with(path, text);
    let mut sources = Sources::default();
    let read = read_folder(&files, "content", &["sv", "en"], &mut sources).unwrap();
    let found = located(read.diagnostics.into_sorted(), &sources, &files, Language::Swedish);
    let told = found.iter().map(|one| (one.code, one.at.start.map(|start| start.line)));
    (format!("{:?}", read.content), told.collect())
}

/// The text as it is to arrive, in the manner of what [`read`] shows.
fn awaited(leaf: &Leaf, text: &str) -> String {
    let normal = normal(text);
    match leaf.shape {
        Shape::Markdown => format!("Markdown({:?})", lines(normal.trim())),
        Shape::Text
        | Shape::Id
        | Shape::Reference(_)
        | Shape::Date
        | Shape::Period
        | Shape::Number
        | Shape::Count
        | Shape::YesNo
        | Shape::AgendaTarget
        | Shape::Choice(_)
        | Shape::List(_)
        | Shape::Group(_)
        | Shape::ById(_) => format!("value: {:?}, at", one_line(&normal)),
    }
}

/// Whether a text is typed without quotation marks round it, so that marks of its own are those.
fn is_bare(way: Way) -> bool {
    matches!(way, Way::Plain | Way::InBraces | Way::InBrackets | Way::NextLine)
}

/// What a text says where nothing is put round it: marks that it has at both ends are quotation marks.
fn bare(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}

fn is_text(leaf: &Leaf) -> bool {
    matches!(leaf.shape, Shape::Text | Shape::Markdown)
}

#[test]
fn what_is_typed_under_any_key_in_any_way_is_read_as_typed_or_told_at_its_line() {
    let leaves: Vec<Leaf> = content_leaves();
    assert!(leaves.len() > 250, "{}", leaves.len());
    let mut wrong = Vec::new();
    let mut arrived = 0;
    let texts: Vec<&Leaf> = leaves.iter().filter(|leaf| is_text(leaf)).collect();
    for (number, leaf) in texts.iter().enumerate() {
        for (turn, text) in TEXTS.iter().enumerate() {
            // Each key meets each text in a way of its own turn, and a few keys meet all in all.
            let ways = if number % 40 == 0 { 0..WAYS.len() } else { 0..1 };
            for way in ways.map(|at| WAYS[(number + turn + at) % WAYS.len()]) {
                let document = typed(leaf, text, way);
                let (content, told) = read(&leaf.path, &document);
                // A line that begins with # is a remark, as is what follows one of the municipality's words; a comma parts two
                // things, and nothing may be missing.
                let is_remark = way == Way::NextLine && text.starts_with('#')
                    || leaf.is_word && is_bare(way) && text.contains('#');
                let is_parted = is_bare(way) && *text == ",";
                let is_list = way == Way::InBrackets && text.contains(", ");
                let is_nothing = is_bare(way) && matches!(*text, "~" | "null" | "Null");
                let is_told = told.iter().any(|(code, line)| {
                    line.is_none_or(|line| line > 1) && (is_nothing || *code != Code::MissingKey)
                });
                let words = if is_bare(way) { bare(text) } else { text };
                let is_read = content.contains(&awaited(leaf, words));
                arrived += usize::from(is_read);
                let is_fence = *text == "---" && document.contains("\n---\n---");
                let is_other = is_fence || is_remark || is_parted || is_list;
                if !is_read && !is_told && !is_other {
                    wrong.push(format!("{way:?} {document:?}"));
                }
            }
        }
    }
    assert!(arrived > texts.len() * TEXTS.len() / 2, "{arrived}");
    wrong.truncate(40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_plain_text_arrives_under_every_key_that_takes_texts() {
    let mut wrong = Vec::new();
    for (number, leaf) in content_leaves().iter().enumerate().filter(|(_, leaf)| is_text(leaf)) {
        let is_item = leaf.steps.last() == Some(&Step::Item);
        for way in WAYS {
            // A text in brackets is a list, and a key that takes none says so.
            if matches!(way, Way::InBrackets | Way::SingleInBrackets) && !is_item {
                continue;
            }
            let text = PLAIN[number % PLAIN.len()];
            let document = typed(leaf, text, way);
            let (content, told) = read(&leaf.path, &document);
            let is_told = told.iter().any(|(code, _)| *code != Code::MissingKey);
            if is_told || !content.contains(&awaited(leaf, text)) {
                wrong.push(format!("{way:?} {document:?} {told:?}"));
            }
        }
        // In quotation marks, every text arrives that a page can hold.
        let texts = TEXTS.iter().filter(|text| !text.contains('\u{7}')).enumerate();
        for (turn, text) in texts.filter(|(turn, _)| turn % 7 == number % 7) {
            let way = [Way::Single, Way::Double, Way::DoubleInBraces][turn % 3];
            let document = typed(leaf, text, way);
            let (content, told) = read(&leaf.path, &document);
            let is_told = told.iter().any(|(code, _)| *code != Code::MissingKey);
            if is_told || !content.contains(&awaited(leaf, text)) {
                wrong.push(format!("{way:?} {document:?} {told:?}"));
            }
        }
    }
    wrong.truncate(40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a value of another kind than a text may be: as typed, and as it is shown to programmers.
fn of_kind(shape: &Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Id => ("en-id-1", "OwnId(\"en-id-1\")"),
        Shape::Reference(_) => ("en-id-1", "value: →en-id-1"),
        Shape::Date => ("2026-03-05", "value: 2026-03-05"),
        Shape::Period => ("2026-t2", "value: Period"),
        Shape::Number => ("84,4", "value: 84.4"),
        Shape::Count => ("12", "value: 12"),
        Shape::YesNo => ("ja", "value: true"),
        Shape::AgendaTarget => {
            ("8.10", "value: AgendaTarget { goal: 8, target: Some(Outcome(10)) }")
        }
        Shape::Choice(words) => (words[0].0, "value: Choice("),
        Shape::Text | Shape::Markdown | Shape::List(_) | Shape::Group(_) | Shape::ById(_) => {
            ("", "")
        }
    }
}

/// Whether a text is a value of a kind, with one meaning.
fn fits(text: &str, shape: &Shape) -> bool {
    let of = |texts: &[&str]| texts.contains(&text);
    match shape {
        Shape::Number => of(&["84,4", "1 234,5", "010", "2017.10", ".5", "1_000"]),
        Shape::Count => of(&["010", "1_000"]),
        Shape::Date => of(&["2026-03-05"]),
        Shape::Period => of(&["2026-03-05", "2017–2027"]),
        Shape::YesNo => of(&["yes", "no", "nej", "true"]),
        Shape::Id => {
            of(&["2026-03-05", "2026-13-45", "yes", "no", "nej", "true", "010", "1e5", "null"])
        }
        Shape::Text
        | Shape::Markdown
        | Shape::Reference(_)
        | Shape::AgendaTarget
        | Shape::Choice(_)
        | Shape::List(_)
        | Shape::Group(_)
        | Shape::ById(_) => false,
    }
}

#[test]
fn ids_dates_numbers_and_words_are_read_as_meant_or_told() {
    let mut wrong = Vec::new();
    for (number, leaf) in content_leaves().iter().enumerate().filter(|(_, leaf)| !is_text(leaf)) {
        let (right, shown) = of_kind(&leaf.shape);
        let way = WAYS[number % 7];
        let document = typed(leaf, right, way);
        let (content, told) = read(&leaf.path, &document);
        let is_told = told.iter().any(|(code, _)| *code != Code::MissingKey);
        if is_told || !content.contains(shown) {
            wrong.push(format!("{way:?} {document:?} {told:?}"));
        }
        for (turn, text) in TEXTS.iter().enumerate() {
            let way = WAYS[(number + turn) % WAYS.len()];
            let document = typed(leaf, text, way);
            let (content, told) = read(&leaf.path, &document);
            let is_told = told.iter().any(|(code, _)| *code != Code::MissingKey);
            let is_fence = *text == "---" && document.contains("\n---\n---");
            // Nothing, a remark and the comma between two things are no values.
            let says_nothing =
                matches!(*text, "~" | "null" | "Null" | ",") || text.starts_with('#');
            let is_no_value = is_bare(way) && says_nothing;
            // What is read of a reference is looked up as it stands; a remark may stand behind it.
            let words = text.split(" #").next().unwrap();
            let words = if is_bare(way) { bare(words) } else { words };
            let is_list = way == Way::InBrackets;
            let words = if is_list { words.split(", ").next().unwrap() } else { words };
            let reference = format!("value: →{}", one_line(&normal(words)));
            let is_reference = matches!(leaf.shape, Shape::Reference(_));
            let is_read = is_reference && content.contains(&reference);
            // A figure with a unit is compared with that of the indicator.
            let has_unit = matches!(leaf.shape, Shape::Number) && content.contains("unit: Some(\"");
            let is_right = is_read || has_unit || fits(text, &leaf.shape);
            if !is_told && !is_fence && !is_no_value && !is_right {
                wrong.push(format!("{:?} {way:?} {document:?}", leaf.shape));
            }
        }
    }
    wrong.truncate(30);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A text in its normal form.
fn normal(text: &str) -> String {
    let page = NormalText::of(format!("---\nx: {text}\n---\n"), TextKind::Page);
    page.as_str().strip_prefix("---\nx: ").unwrap().strip_suffix("\n---\n").unwrap().to_owned()
}

/// How a value is typed in the configuration; the last way is without quotation marks.
const SETTINGS: [fn(&str) -> String; 5] = [
    |text| double(text),
    |text| format!("'{text}'"),
    |text| format!("'''{text}'''"),
    |text| format!("\"\"\"{}\"\"\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    |text| text.to_owned(),
];

/// The keys of the configuration that hold texts, each with a document in which `VALUE` stands for what is typed.
fn settings() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for table in ConfigWritten::DESCRIPTION.fields {
        let name = table.english;
        if let Shape::Group(group) = &table.shape {
            in_table(&format!("[{name}]"), group, &mut found);
        } else if let Shape::ById(Shape::Group(group)) = &table.shape {
            in_table(&format!("[{name}.en]"), group, &mut found);
        } else {
            found.push((format!("{name}: no table"), String::new()));
        }
    }
    found
}

fn in_table(heading: &str, group: &TypeDescription, found: &mut Vec<(String, String)>) {
    let bare = heading.trim_matches(['[', ']']);
    let required = |except: &str| {
        let is_required = |flags: &[Flag]| flags.contains(&Flag::Required);
        let fields = group.fields.iter();
        let fields = fields.filter(|one| is_required(one.flags) && one.english != except);
        fields.fold(String::new(), |mut out, field| {
            writeln!(out, "{} = {}", field.english, double(field.example)).unwrap();
            out
        })
    };
    for field in group.fields {
        let key = field.english;
        let lead = format!("{heading}\n{}", required(key));
        let mut take =
            |line: String| found.push((format!("{bare}.{key}"), format!("{lead}{line}\n")));
        match &field.shape {
            Shape::Text => take(format!("{key} = VALUE")),
            Shape::List(Shape::Text) => take(format!("{key} = [VALUE]")),
            Shape::ById(Shape::Text) => take(format!("{key} = {{ en = VALUE }}")),
            Shape::Group(inner) => in_table(&format!("[{bare}.{key}]"), inner, found),
            Shape::List(Shape::Group(inner)) => {
                in_table(&format!("[[{bare}.{key}]]"), inner, found);
            }
            Shape::Markdown | Shape::Id | Shape::Reference(_) | Shape::List(_) | Shape::ById(_) => {
                found.push((format!("{key}: unknown shape"), String::new()));
            }
            Shape::Date
            | Shape::Period
            | Shape::Number
            | Shape::Count
            | Shape::YesNo
            | Shape::AgendaTarget
            | Shape::Choice(_) => {}
        }
    }
}

#[test]
fn what_is_typed_under_any_key_of_the_configuration_is_used_as_typed_or_told() {
    let mut wrong = Vec::new();
    let mut arrived = 0;
    let settings = settings();
    assert!(settings.len() > 40, "{}", settings.len());
    for (number, (key, document)) in settings.iter().enumerate() {
        assert!(document.contains("VALUE"), "{key}");
        for (turn, text) in TEXTS.iter().chain(&PLAIN).enumerate() {
            let way = (number + turn) % SETTINGS.len();
            let mut document = document.replace("VALUE", &SETTINGS[way](text));
            if !key.starts_with("book.") {
                document = format!("[book]\ntitle = \"Prov\"\n{document}");
            }
            if !key.starts_with("languages.") {
                document.push_str("[languages.en]\nname = \"English\"\n");
            }
            let (config, found) = config::read(FileId(0), &document);
            let words = if way == 4 { bare(text) } else { text };
            let normal = NormalText::of(format!("x = '{words}'"), TextKind::Settings);
            let normal = normal.as_str().strip_prefix("x = '").unwrap().strip_suffix('\'').unwrap();
            // A text that may be translated is kept between marks.
            let awaited = format!("{:?}", one_line(normal));
            let marked = format!("{:?}", format!("\u{fdd0}{}\u{fdef}", one_line(normal)));
            let config = format!("{config:?}");
            let is_read = config.contains(&awaited) || config.contains(&marked);
            arrived += usize::from(is_read);
            if !is_read && found.is_empty() {
                wrong.push(format!("{key} {document:?}"));
            }
        }
    }
    assert!(arrived > settings.len() * TEXTS.len() / 3, "{arrived}");
    wrong.truncate(40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_typed_in_a_cell_is_read_as_typed_or_told_at_its_line() {
    let mut wrong = Vec::new();
    for column in ["anmärkning", "källa", "rättad-skäl", "anmärkning-riket"] {
        for text in TEXTS.iter().chain(&PLAIN) {
            for is_quoted in [false, true] {
                let quoted = || format!("\"{}\"", text.replace('"', "\"\""));
                let cell = if is_quoted { quoted() } else { (*text).to_owned() };
                let heading = format!("period;värde;riket;rättad;{column}");
                let document = format!("{heading}\n2025;1;2;2026-01-20;{cell}\n");
                let (content, told) = read("content/matt/x.csv", &document);
                let words = if is_quoted { text } else { bare(text) };
                let table = NormalText::of(words.to_owned(), TextKind::Table);
                let awaited = format!("{:?}", one_line(table.as_str()));
                let is_told =
                    told.iter().any(|(code, line)| *code != Code::MissingKey && *line == Some(2));
                if !content.contains(&awaited) && !is_told {
                    wrong.push(format!("{document:?} {told:?}"));
                }
            }
        }
    }
    wrong.truncate(30);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
