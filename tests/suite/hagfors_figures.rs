//! Every figure and every day on the first user's pages stands in a line of its content, or a rule explains it.
//!
//! The built pages are walked in both languages. Counted are figures of a hundred and more, figures with decimals, and days
//! with a month and a year. Small whole numbers are mostly counts of what a page lists, which other tests hold to the lists.
//! Charts are left out: their axes have round figures of their own, and what they name stands in the table beside them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::hagfors::pages;

/// What no line of the content says, and the rule that it comes of. On pages whose addresses hold the second part.
const EXPLAINED: [(&str, &str, &str); 11] = [
    (
        "2018-01-01",
        "",
        "a value is known from the first day of its period where no other day is written",
    ),
    (
        "2019-07-01",
        "",
        "the values of 2016 grow too old when 30 months have passed since their year ended",
    ),
    ("2023-12-31", "", "the value of 30 June 2021 grows too old when 30 months have passed since"),
    (
        "2024-07-01",
        "",
        "the values of 2021 grow too old when 30 months have passed since their year ended",
    ),
    ("2019-01-01", "", "an observation of 2019 is shown from the first day of its year"),
    ("2022", "strategi/hagforsstrategin", "a year of the strategy, in the table beside its chart"),
    ("2023", "strategi/hagforsstrategin", "a year of the strategy, in the table beside its chart"),
    ("2024", "strategi/hagforsstrategin", "a year of the strategy, in the table beside its chart"),
    ("2025", "strategi/hagforsstrategin", "a year of the strategy, in the table beside its chart"),
    ("2026", "strategi/hagforsstrategin", "the year under way, in the table beside its chart"),
    (
        "23.2",
        "matt/foretagsklimat-ranking",
        "the median change a year (Theil and Sen; docs/method.md)",
    ),
];

/// The pages about the site itself.
const ABOUT: [&str; 2] = ["om.html", "tillganglighet.html"];

/// The months as the two languages write them.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "January"],
    ["februari", "February"],
    ["mars", "March"],
    ["april", "April"],
    ["maj", "May"],
    ["juni", "June"],
    ["juli", "July"],
    ["augusti", "August"],
    ["september", "September"],
    ["oktober", "October"],
    ["november", "November"],
    ["december", "December"],
];

/// A figure or a day on a page, as the content writes it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    written: String,
    /// The words around it.
    near: String,
}

#[test]
fn every_figure_and_day_stands_in_the_content_or_comes_of_a_rule() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut content = fs::read_to_string(root.join("book.toml")).unwrap();
    gather(&root.join("content"), &mut content);
    let known = known(&content);
    let mut unexplained = Vec::new();
    let mut used = BTreeSet::new();
    let mut walked = 0;
    // What is about the site itself has its own sources: the program, its version, the revision of the content.
    let about = |address: &str| ABOUT.iter().any(|page| address.ends_with(page));
    for (address, html) in pages().iter().filter(|(address, _)| !about(address)) {
        for Found { written, near } in found(&text_of_main(html), address.starts_with("en/")) {
            walked += 1;
            if known.contains(&written) {
                continue;
            }
            let mut rules = EXPLAINED.iter().enumerate();
            let rule =
                rules.find(|(_, (figure, page, _))| *figure == written && address.contains(page));
            match rule {
                Some((position, _)) => {
                    used.insert(position);
                }
                None => unexplained.push(format!("{address}: {written}: …{near}…")),
            }
        }
    }
    assert!(walked > 1_000, "{walked}");
    assert!(unexplained.is_empty(), "nothing says this:\n{}", unexplained.join("\n"));
    let vain: Vec<_> = (0..EXPLAINED.len()).filter(|at| !used.contains(at)).collect();
    assert!(vain.is_empty(), "these explain nothing any more: {vain:?}");
}

fn gather(folder: &Path, content: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, content);
        } else if let Ok(text) = fs::read_to_string(&path) {
            content.push_str(&text);
            content.push('\n');
        }
    }
}

/// All figures and days that the content has, in their barest form.
fn known(content: &str) -> BTreeSet<String> {
    let mut known: BTreeSet<String> =
        found(content, false).into_iter().map(|one| one.written).collect();
    for word in content.split(|c: char| !(c.is_ascii_digit() || c == '-')) {
        if word.parse::<jiff::civil::Date>().is_ok() {
            known.insert(word.to_owned());
        }
        known.extend(word.split('-').map(bare));
    }
    known
}

/// The words within `main`, without markup and drawings.
fn text_of_main(html: &str) -> String {
    let main = html.split_once("<main").map_or(html, |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let mut words = String::new();
    let mut rest = main;
    while let Some((before, drawing)) = rest.split_once("<svg") {
        words.push_str(before);
        rest = drawing.split_once("</svg>").map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    let pieces =
        words.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<Vec<_>>().join(" ")
}

/// The figures and the days of a text. Groups of three figures are parts of one number; English separates them by commas.
fn found(text: &str, is_english: bool) -> Vec<Found> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let follows_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '§');
        if !digit(at) || follows_word {
            at += 1;
            continue;
        }
        let begin = at;
        let mut written = String::new();
        loop {
            while digit(at) {
                written.push(chars[at]);
                at += 1;
            }
            let is_group = (1..=3).all(|ahead| digit(at + ahead)) && !digit(at + 4);
            let joins = |c: &char| match c {
                '\u{a0}' | '\u{202f}' => true,
                ',' => is_english,
                _ => false,
            };
            if is_group && chars.get(at).is_some_and(joins) && !written.contains('.') {
                at += 1;
                continue;
            }
            let is_point = matches!(chars.get(at), Some(',' | '.')) && digit(at + 1);
            if is_point && !written.contains('.') {
                written.push('.');
                at += 1;
                continue;
            }
            break;
        }
        let part_of_word = chars.get(at).is_some_and(|c| c.is_alphabetic());
        let near: String =
            chars[begin.saturating_sub(40)..(at + 20).min(chars.len())].iter().collect();
        if let Some((day, length)) = day(&written, &chars[at..]) {
            found.push(Found { written: day, near });
            at += length;
        } else if is_counted(&written) && !part_of_word {
            found.push(Found { written: bare(&written), near });
        }
    }
    found
}

/// The day that a figure begins, if a month and a year come after it, and how many characters those are: `24 april 2017`.
fn day(written: &str, after: &[char]) -> Option<(String, usize)> {
    let after: String = after.iter().take(24).collect();
    let mut words = after.split_whitespace();
    let month = words.next()?;
    let month = MONTHS.iter().position(|names| names.contains(&month))? + 1;
    let year: String = words.next()?.chars().take_while(char::is_ascii_digit).collect();
    let day: u8 = written.parse().ok()?;
    let length = after.find(&year)? + year.len();
    (year.len() == 4).then(|| (format!("{year}-{month:02}-{day:02}"), length))
}

fn is_counted(written: &str) -> bool {
    written.contains('.') || written.trim_start_matches('0').len() > 2
}

/// A figure without what does not change it: `59.0` is `59`.
fn bare(written: &str) -> String {
    if !written.contains('.') {
        return written.to_owned();
    }
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}
