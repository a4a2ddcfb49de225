//! Which entries hold which words?
//!
//! Words are gathered in groups, one a stem: what their forms begin with together, the endings met, and the entries
//! that hold any of them in their names, in their texts, or within a longer word. A language's endings are those that
//! several groups have: by them a form that stands nowhere on the site is known too.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::alphabet::{Alphabet, words};
use super::entry::Entry;
use super::stems::Stems;

/// How many groups have to share an ending for it to be one of the language's.
const SHARED_BY: usize = 3;

/// How many letters a stem has to have to be looked for within longer words, and they before it.
const WITHIN: (usize, usize) = (5, 3);

/// All words of a site.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The groups of words, in the order of what their forms begin with.
    pub(super) groups: Vec<Group>,
    /// The endings of the language, as far as the site shows them.
    pub(super) endings: Vec<String>,
}

/// The forms of one word, and where they stand. Entries are numbered in their order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// What all forms begin with.
    pub(super) base: String,
    /// What follows it in each form.
    pub(super) endings: Vec<String>,
    /// The entries that have it in their names.
    pub(super) names: Vec<usize>,
    /// The others that have it in their texts.
    pub(super) texts: Vec<usize>,
    /// The others that have it at the end of a longer word.
    pub(super) within: Vec<usize>,
}

/// Where a word stands.
#[derive(Default)]
struct Places {
    names: Vec<usize>,
    texts: Vec<usize>,
}

/// What is gathered under a stem.
#[derive(Default)]
struct Gathered {
    forms: BTreeSet<String>,
    names: BTreeSet<usize>,
    texts: BTreeSet<usize>,
    within: BTreeSet<usize>,
}

impl Index {
    /// The index of the entries, without the words that are passed over.
    pub(super) fn new(
        entries: &[Entry],
        alphabet: &Alphabet,
        stems: &Stems,
        passed_over: &BTreeSet<String>,
    ) -> Self {
        let mut by_stem: BTreeMap<String, Gathered> = BTreeMap::new();
        let words = words_of(entries, passed_over);
        for (word, places) in &words {
            // The stem of the word as it is looked for: so each form has one stem, and stands in one group.
            let form = alphabet.normal(word);
            let gathered =
                by_stem.entry(stems.stem(&form, |other| words.contains_key(other))).or_default();
            gathered.forms.insert(form);
            gathered.names.extend(&places.names);
            gathered.texts.extend(&places.texts);
        }
        look_within(&mut by_stem);
        let groups: Vec<Group> =
            by_stem.iter().map(|(stem, gathered)| group(stem, gathered)).collect();
        let endings = shared_endings(&groups);
        Self { groups, endings }
    }
}

fn words_of(entries: &[Entry], passed_over: &BTreeSet<String>) -> BTreeMap<String, Places> {
    let mut found: HashMap<String, Places> = HashMap::new();
    let mut note = |word: String, entry: usize, in_name: bool| {
        if passed_over.contains(&word) {
            return;
        }
        let places = found.entry(word).or_default();
        let list = if in_name { &mut places.names } else { &mut places.texts };
        if list.last() != Some(&entry) {
            list.push(entry);
        }
    };
    for (number, entry) in entries.iter().enumerate() {
        if entry.found_by_name {
            words(entry.name.plain()).for_each(|word| note(word, number, true));
        }
        words(&entry.text).for_each(|word| note(word, number, false));
    }
    found.into_iter().collect()
}

/// Notes with every stem where it stands at the end of a longer one: *bredband* in *fiberbredband*.
fn look_within(by_stem: &mut BTreeMap<String, Gathered>) {
    let (letters, before) = WITHIN;
    let mut found: Vec<(String, BTreeSet<usize>)> = Vec::new();
    for (stem, gathered) in by_stem.iter() {
        let starts: Vec<usize> = stem.char_indices().map(|(at, _)| at).collect();
        let room = starts.len().saturating_sub(letters) + 1;
        for start in starts.iter().take(room).skip(before) {
            let end = stem.get(*start..).unwrap_or_default();
            if starts.len() >= letters + before && by_stem.contains_key(end) {
                let entries = gathered.names.union(&gathered.texts).copied().collect();
                found.push((end.to_owned(), entries));
            }
        }
    }
    for (stem, entries) in found {
        if let Some(gathered) = by_stem.get_mut(&stem) {
            gathered.within.extend(entries);
        }
    }
}

fn group(stem: &str, gathered: &Gathered) -> Group {
    let base = gathered.forms.iter().fold(stem, |base, form| common(base, form));
    let endings = gathered.forms.iter().filter_map(|form| form.strip_prefix(base));
    let texts = gathered.texts.difference(&gathered.names).copied();
    let elsewhere =
        |entry: &&usize| !gathered.names.contains(*entry) && !gathered.texts.contains(*entry);
    Group {
        base: base.to_owned(),
        endings: endings.map(str::to_owned).collect(),
        names: gathered.names.iter().copied().collect(),
        texts: texts.collect(),
        within: gathered.within.iter().filter(elsewhere).copied().collect(),
    }
}

/// What two words begin with together.
fn common<'w>(one: &'w str, other: &str) -> &'w str {
    let end = one
        .char_indices()
        .zip(other.chars())
        .find(|((_, a), b)| a != b)
        .map_or(one.len().min(other.len()), |((at, _), _)| at);
    one.get(..end).unwrap_or(one)
}

fn shared_endings(groups: &[Group]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for ending in groups.iter().flat_map(|group| &group.endings).filter(|end| !end.is_empty()) {
        *counts.entry(ending).or_default() += 1;
    }
    let shared = counts.into_iter().filter(|(_, count)| *count >= SHARED_BY);
    shared.map(|(ending, _)| ending.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn indexed(texts: &[(&str, &str)]) -> Index {
        let entries: Vec<Entry> =
            texts.iter().map(|(name, text)| Entry::named(name, text)).collect();
        let alphabet =
            Alphabet::new(texts.iter().flat_map(|(name, text)| [*name, *text]), |letter| {
                "åäö".contains(letter)
            });
        Index::new(&entries, &alphabet, &Stems::of("sv"), &BTreeSet::from(["och".to_owned()]))
    }

    fn group_of<'i>(index: &'i Index, form: &str) -> &'i Group {
        let holds = |group: &&Group| {
            form.strip_prefix(group.base.as_str())
                .is_some_and(|end| group.endings.iter().any(|known| known == end))
        };
        index.groups.iter().find(holds).unwrap_or_else(|| panic!("{form}"))
    }

    #[test]
    fn forms_of_a_word_stand_together_names_before_texts() {
        let index = indexed(&[
            ("Behörig personal", "Förskola och behörigheten"),
            ("Fler förskolor", "behöriga lärare"),
        ]);
        let able = group_of(&index, "behörig");
        assert_eq!((able.names.as_slice(), able.texts.as_slice()), (&[0][..], &[1][..]));
        assert_eq!(able, group_of(&index, "behörigheten"));
        let school = group_of(&index, "förskola");
        assert_eq!((school.names.as_slice(), school.texts.as_slice()), (&[1][..], &[0][..]));
        assert!(index.groups.iter().all(|group| group.base != "och"));
    }

    #[test]
    fn letters_kept_apart_are_words_apart() {
        let index = indexed(&[("Mål", ""), ("Mal", "")]);
        assert_eq!(group_of(&index, "mål").names, [0]);
        assert_eq!(group_of(&index, "mal").names, [1]);
    }

    #[test]
    fn a_word_is_found_at_the_end_of_a_longer_one() {
        let index = indexed(&[("Bredband", ""), ("Fiberbredband", ""), ("Band", "bredband")]);
        let group = group_of(&index, "bredband");
        assert_eq!(
            (&group.names[..], &group.texts[..], &group.within[..]),
            (&[0][..], &[2][..], &[1][..])
        );
        // Four letters are too few: they stand in far too many words.
        assert_eq!(group_of(&index, "band").within, Vec::<usize>::new());
    }

    #[test]
    fn endings_that_several_words_have_are_the_languages() {
        let index = indexed(&[("bilar båtar stolar", "bil båt stol katterna")]);
        assert_eq!(index.endings, ["ar"]);
    }

    proptest! {
        #[test]
        fn every_word_leads_to_where_it_stands(texts in proptest::collection::vec("[a-zåäöé ]{0,40}", 0..6)) {
            let named: Vec<(&str, &str)> = texts.iter().map(|text| ("", text.as_str())).collect();
            let index = indexed(&named);
            let alphabet = Alphabet::new(texts.iter().map(String::as_str), |letter| "åäö".contains(letter));
            for (number, text) in texts.iter().enumerate() {
                for word in words(text).filter(|word| word != "och") {
                    prop_assert!(group_of(&index, &alphabet.normal(&word)).texts.contains(&number));
                }
            }
        }
    }
}
