//! The index as scripts that a page loads as it needs them.
//!
//! `start` tells of the whole: which filters there are and which entries each chooses, and which words stand in which
//! piece. Words are divided by their first letters, further where many begin alike, so that a site of any size has
//! pieces of one size. Entries are divided by their numbers; since they stand by kind, department and status, a filter
//! is a few ranges of numbers, however many entries there are. Every file is a call to the one function that `search.js`
//! makes known.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::alphabet::{Alphabet, SPELT, words};
use super::entry::{Department, Entry, Going, Kind, Measure};
use super::index::{Group, Index};
use crate::render::words::tally::CountedStatus;
use crate::render::words::voice::Voice;

/// How many bytes of words a piece may hold, before it is packed for the way: some 10 to 15 kilobytes after.
const PIECE: usize = 32_000;

/// How many first letters words are divided by at most.
const LETTERS: usize = 8;

/// How many entries stand in a piece.
const ENTRIES: usize = 32;

/// Every status that an entry shows, in the order in which entries name it.
pub(super) struct Badges {
    /// As HTML.
    pub(super) shown: Vec<String>,
}

impl Badges {
    /// Those of the entries.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let all: BTreeSet<&str> = entries.iter().map(|entry| entry.badge.as_str()).collect();
        let shown = all.into_iter().filter(|badge| !badge.is_empty());
        Self { shown: shown.map(str::to_owned).collect() }
    }

    /// The number by which an entry names its status; 0: it has none.
    fn number(&self, badge: &str) -> usize {
        self.shown.binary_search_by(|known| known.as_str().cmp(badge)).map_or(0, |place| place + 1)
    }
}

/// What the page needs before anything is looked for.
#[derive(Serialize)]
struct Start<'i> {
    /// The letters that are kept apart.
    letters: String,
    /// Letters that are typed as others.
    spelt: BTreeMap<char, &'static str>,
    /// Words that are not looked for.
    passed: &'i BTreeSet<String>,
    /// Words that find each other.
    alike: Vec<Vec<String>>,
    /// The language's endings.
    endings: &'i [String],
    /// What the words of each piece begin with, and what its file's name ends with.
    words: Vec<[String; 2]>,
    /// What the name of each file of results ends with.
    results: Vec<String>,
    /// How many entries stand in a piece.
    entries: usize,
    /// Runs of entries that are alike: kind, department, status and how many they are.
    runs: Vec<[usize; 4]>,
    kinds: Vec<[String; 2]>,
    departments: Vec<[String; 2]>,
    /// The last of the three is what they are statuses of.
    statuses: Vec<[String; 3]>,
}

/// A file of the index.
pub(super) struct IndexFile {
    /// What the scripts call it: `words-3`.
    name: String,
    /// What its name ends with: eight figures of its content, so that a file that changes has a new address, and no old
    /// piece that a browser has kept is ever read with a new one.
    pub(super) print: String,
    /// Its text.
    pub(super) text: String,
}

impl IndexFile {
    fn new(name: String, value: &str) -> Self {
        let text = format!("malkort(\"{name}\", {value});\n");
        let mut print = String::new();
        for byte in Sha256::digest(&text).iter().take(4) {
            // Writing to a string cannot fail.
            let _ = write!(print, "{byte:02x}");
        }
        Self { name, print, text }
    }

    /// Its name in its folder.
    pub(super) fn file_name(&self) -> String {
        format!("{}-{}.js", self.name, self.print)
    }
}

/// The files, the one that leads to the others first.
pub(super) fn files(
    entries: &[Entry],
    index: &Index,
    alphabet: &Alphabet,
    passed: &BTreeSet<String>,
    badges: &Badges,
    voice: &Voice,
) -> Vec<IndexFile> {
    let pieces = pieces(&index.groups);
    let named = |kind: &str, number: usize, rows: &[String]| {
        IndexFile::new(format!("{kind}-{number}"), &format!("[{}]", rows.join(",\n")))
    };
    let held = pieces.iter().enumerate();
    let held: Vec<IndexFile> =
        held.map(|(number, piece)| named("words", number, &piece.groups)).collect();
    let results = entries.chunks(ENTRIES).enumerate().map(|(number, some)| {
        let rows = some.iter().map(|entry| {
            json(&(
                entry.name.plain(),
                &entry.at,
                entry.belongs.plain(),
                badges.number(&entry.badge),
                &entry.excerpt,
            ))
        });
        named("results", number, &rows.collect::<Vec<_>>())
    });
    let results: Vec<IndexFile> = results.collect();
    let kinds = distinct(entries.iter().map(|entry| entry.kind));
    let departments = distinct(entries.iter().filter_map(|entry| entry.department.clone()));
    let statuses = distinct(entries.iter().filter_map(|entry| entry.going));
    let start = Start {
        letters: alphabet.kept(),
        spelt: SPELT.into_iter().collect(),
        passed,
        alike: alike(voice.plain_label("search-alike"), alphabet),
        endings: &index.endings,
        words: pieces
            .iter()
            .zip(&held)
            .map(|(piece, file)| [piece.begins.clone(), file.print.clone()])
            .collect(),
        results: results.iter().map(|file| file.print.clone()).collect(),
        entries: ENTRIES,
        runs: runs(entries, &kinds, &departments, &statuses),
        kinds: kinds
            .iter()
            .map(|kind| [kind.id().to_owned(), kind.name(voice).to_owned()])
            .collect(),
        departments: departments
            .iter()
            .map(|department| [department.id.clone(), department.name.clone()])
            .collect(),
        statuses: statuses.iter().map(|going| status(*going, voice)).collect(),
    };
    let start = IndexFile::new("start".to_owned(), &json(&start));
    std::iter::once(start).chain(held).chain(results).collect()
}

/// Words that find each other: those between commas.
fn alike(listed: &str, alphabet: &Alphabet) -> Vec<Vec<String>> {
    let groups = listed.split(',').map(words);
    groups.map(|group| group.map(|word| alphabet.normal(&word)).collect()).collect()
}

/// Each of some, once, in order.
fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.collect::<BTreeSet<T>>().into_iter().collect()
}

/// The number of one of some, counted from 1; 0: it is none of them.
fn number<T: Ord>(of: Option<&T>, all: &[T]) -> usize {
    of.and_then(|one| all.binary_search(one).ok()).map_or(0, |place| place + 1)
}

fn runs(
    entries: &[Entry],
    kinds: &[Kind],
    departments: &[Department],
    statuses: &[Going],
) -> Vec<[usize; 4]> {
    let mut runs: Vec<[usize; 4]> = Vec::new();
    for entry in entries {
        let [kind, department, status] = [
            number(Some(&entry.kind), kinds),
            number(entry.department.as_ref(), departments),
            number(entry.going.as_ref(), statuses),
        ];
        match runs.last_mut() {
            Some([a, b, c, count]) if [*a, *b, *c] == [kind, department, status] => *count += 1,
            Some(_) | None => runs.push([kind, department, status, 1]),
        }
    }
    runs
}

/// A status: its name in addresses, in words, and what it is a status of.
fn status(going: Going, voice: &Voice) -> [String; 3] {
    let (id, name, of) = match going {
        Going::Goal(status) => (
            format!("goal-{}", status.word()),
            status.name(voice).into_plain(),
            voice.plain_label("goals"),
        ),
        Going::Activity(status) => (
            format!("activity-{}", status.word()),
            status.name(voice).into_plain(),
            voice.plain_label("activities"),
        ),
        Going::Level(measure) => {
            let (id, label) = match measure {
                Measure::Reached => ("level-reached", voice.plain_label("level-reached")),
                Measure::PartlyReached => {
                    ("level-partly-reached", voice.plain_label("level-partly-reached"))
                }
                Measure::NotReached => {
                    ("level-not-reached", voice.plain_label("level-not-reached"))
                }
                Measure::Unknown => ("level-unknown", voice.plain_label("level-unknown")),
            };
            (id.to_owned(), label.to_owned(), voice.plain_label("indicators"))
        }
        Going::Upcoming => {
            ("upcoming".to_owned(), voice.plain_label("search-upcoming").to_owned(), "")
        }
        Going::Gone => ("gone".to_owned(), voice.plain_label("search-gone").to_owned(), ""),
    };
    [id, name, of.to_owned()]
}

/// Words that begin alike, written down.
struct Piece {
    begins: String,
    groups: Vec<String>,
}

/// A group as it is written, and what it begins with as somebody types it who has no marks.
struct Written {
    bare: String,
    json: String,
}

fn pieces(groups: &[Group]) -> Vec<Piece> {
    let written = groups.iter().map(|group| Written {
        bare: Alphabet::bare(&group.base),
        json: json(&(
            &group.base,
            group.endings.join("|"),
            steps(&group.names),
            steps(&group.texts),
            steps(&group.within),
        )),
    });
    let mut pieces = Vec::new();
    divide(written.collect(), 1, &mut pieces);
    pieces
}

/// Divides words by their first `letters`, and by more where they are too many for a piece. Shorter ones stand by
/// themselves.
fn divide(words: Vec<Written>, letters: usize, pieces: &mut Vec<Piece>) {
    let mut by_first: BTreeMap<String, Vec<Written>> = BTreeMap::new();
    for word in words {
        by_first.entry(word.bare.chars().take(letters).collect()).or_default().push(word);
    }
    for (begins, words) in by_first {
        let size: usize = words.iter().map(|word| word.json.len()).sum();
        let can_divide = letters < LETTERS && begins.chars().count() == letters;
        if size > PIECE && can_divide {
            divide(words, letters + 1, pieces);
        } else {
            let groups = words.into_iter().map(|word| word.json).collect();
            pieces.push(Piece { begins, groups });
        }
    }
}

/// Growing numbers as the steps between them, in figures of base 36: `0,3,1,z`.
fn steps(numbers: &[usize]) -> String {
    let mut before = 0;
    let steps = numbers.iter().map(|number| {
        let step = number.saturating_sub(before);
        before = *number;
        base_36(step)
    });
    steps.collect::<Vec<_>>().join(",")
}

fn base_36(mut number: usize) -> String {
    let mut figures = Vec::new();
    loop {
        let figure = u32::try_from(number % 36).unwrap_or_default();
        figures.push(char::from_digit(figure, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            return figures.iter().rev().collect();
        }
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn word(base: &str, size: usize) -> Written {
        Written { bare: Alphabet::bare(base), json: "x".repeat(size) }
    }

    fn divided(words: &[(&str, usize)]) -> Vec<(String, usize)> {
        let mut pieces = Vec::new();
        divide(words.iter().map(|(base, size)| word(base, *size)).collect(), 1, &mut pieces);
        pieces.into_iter().map(|piece| (piece.begins, piece.groups.len())).collect()
    }

    #[test]
    fn words_are_divided_where_there_are_too_many() {
        let half = PIECE / 2 + 1;
        let found =
            divided(&[("f", 9), ("fa", half), ("få", 9), ("fö", half), ("föl", half), ("g", 9)]);
        let expected = [("f", 1), ("fa", 2), ("fo", 1), ("fol", 1), ("g", 1)];
        assert_eq!(found, expected.map(|(begins, count)| (begins.to_owned(), count)));
    }

    #[test]
    fn numbers_are_written_as_steps() {
        assert_eq!(steps(&[0, 3, 4, 39, 1335]), "0,3,1,z,100");
        assert_eq!(steps(&[]), "");
    }

    proptest! {
        #[test]
        fn a_word_stands_in_a_piece_that_it_begins_as(bases in proptest::collection::btree_set("[a-dåö]{1,12}", 1..40)) {
            let words: Vec<Written> = bases.iter().map(|base| word(base, PIECE / 3)).collect();
            let mut pieces = Vec::new();
            divide(words, 1, &mut pieces);
            let begins: Vec<&String> = pieces.iter().map(|piece| &piece.begins).collect();
            prop_assert!(begins.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert_eq!(pieces.iter().map(|piece| piece.groups.len()).sum::<usize>(), bases.len());
            for base in &bases {
                prop_assert!(begins.iter().any(|begins| Alphabet::bare(base).starts_with(begins.as_str())));
            }
        }

        #[test]
        fn steps_lead_back_to_the_numbers(numbers in proptest::collection::btree_set(0..100_000_usize, 0..50)) {
            let numbers: Vec<usize> = numbers.into_iter().collect();
            let written = steps(&numbers);
            let mut at = 0;
            let read: Vec<usize> = written.split(',').filter(|step| !step.is_empty()).map(|step| {
                at += usize::from_str_radix(step, 36).unwrap();
                at
            }).collect();
            prop_assert_eq!(read, numbers);
        }
    }
}
