//! Which letter does each code of a font stand for (ISO 32000-1, 9.10)? In come the fonts that a page names; out come
//! letters.
//!
//! A program that puts only the used part of a font into a document numbers its letters as it likes, and says in a table
//! beside the font (`ToUnicode`) which letters they are.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::document::Objects;
use super::token::{Token, Tokens, entries, entry, name, references};

/// Codes that follow each other, and so do their letters.
struct Run {
    last: u32,
    letters: String,
}

/// A font's table of letters: runs by their first code.
#[derive(Default)]
struct Letters {
    runs: BTreeMap<u32, Run>,
}

impl Letters {
    fn of(table: &[u8]) -> Self {
        let mut letters = Self::default();
        let mut texts: Vec<Vec<u8>> = Vec::new();
        let mut is_in_list = false;
        let mut in_pairs = None;
        for token in Tokens::of(table) {
            match token {
                Token::Word(b"beginbfchar") => (in_pairs, texts) = (Some(true), Vec::new()),
                Token::Word(b"beginbfrange") => (in_pairs, texts) = (Some(false), Vec::new()),
                Token::Word(b"endbfchar" | b"endbfrange") => in_pairs = None,
                Token::Open => is_in_list = true,
                Token::Close => {
                    is_in_list = false;
                    texts.clear();
                }
                Token::Text(text) => texts.push(text),
                Token::Word(_) | Token::Name(_) => {}
            }
            let Some(in_pairs) = in_pairs else {
                texts.clear();
                continue;
            };
            match texts.as_slice() {
                [code, letter] if in_pairs => {
                    letters.add(value(code), value(code), letter);
                    texts.clear();
                }
                // Each code of the run has a letter of its own.
                [first, last, letter] if is_in_list => {
                    let code = value(first);
                    letters.add(code, code, letter);
                    let next = code.saturating_add(1).to_be_bytes().to_vec();
                    texts = vec![next, last.clone()];
                }
                [first, last, letter] => {
                    letters.add(value(first), value(last), letter);
                    texts.clear();
                }
                _ => {}
            }
        }
        letters
    }

    fn add(&mut self, first: u32, last: u32, letters: &[u8]) {
        let letters = utf16(letters);
        self.runs.insert(first, Run { last, letters });
    }

    /// Adds what a code stands for; `false`: the table does not say.
    fn show(&self, code: u32, out: &mut String) -> bool {
        let Some((first, run)) = self.runs.range(..=code).next_back() else { return false };
        if code > run.last {
            return false;
        }
        let mut letters = run.letters.chars();
        let Some(last) = letters.next_back() else { return false };
        out.push_str(letters.as_str());
        out.extend(u32::from(last).checked_add(code - first).and_then(char::from_u32));
        true
    }
}

/// The number that a code's bytes are.
fn value(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |value, byte| value << 8 | u32::from(*byte))
}

/// Text of two bytes a unit.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let unit = |pair: &[u8]| u16::try_from(value(pair)).unwrap_or_default();
    let units: Vec<u16> = bytes.chunks(2).map(unit).collect();
    String::from_utf16_lossy(&units)
}

/// A font: how many bytes a code of it has, and what they stand for.
pub(super) struct Font {
    is_wide: bool,
    letters: Option<Rc<Letters>>,
}

/// How many codes were read, and how many were not.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) read: usize,
    pub(super) unread: usize,
}

impl Font {
    /// Adds the letters of a string. What a table does not tell is a letter of Latin-1 where codes have one byte, as most
    /// programs write them, and unread where they have two.
    pub(super) fn show(&self, text: &[u8], out: &mut String, tally: &mut Tally) {
        for code in text.chunks(if self.is_wide { 2 } else { 1 }) {
            let code = value(code);
            if self.letters.as_ref().is_some_and(|letters| letters.show(code, out)) {
                tally.read += 1;
            } else if self.is_wide {
                tally.unread += 1;
            } else {
                tally.read += 1;
                out.extend(char::from_u32(code));
            }
        }
    }
}

/// Fonts by the names that a page has for them.
pub(super) type FontsByName = BTreeMap<Vec<u8>, Rc<Font>>;

/// The fonts of a document, each read once.
pub(super) struct Fonts<'p> {
    objects: &'p Objects<'p>,
    /// By the number of the page, form or branch that they are for.
    of_pages: BTreeMap<u32, Rc<FontsByName>>,
    /// By the number of the dictionary that names them, or that holds it.
    named: BTreeMap<u32, Rc<FontsByName>>,
    by_number: BTreeMap<u32, Rc<Font>>,
    letters: BTreeMap<u32, Rc<Letters>>,
}

impl<'p> Fonts<'p> {
    pub(super) fn of(objects: &'p Objects<'p>) -> Self {
        Self {
            objects,
            of_pages: BTreeMap::new(),
            named: BTreeMap::new(),
            by_number: BTreeMap::new(),
            letters: BTreeMap::new(),
        }
    }

    /// The fonts of a page or form, or of the branch that it belongs to (7.7.3.4).
    pub(super) fn of_page(&mut self, page: u32, depth: usize) -> Rc<FontsByName> {
        if let Some(known) = self.of_pages.get(&page) {
            return Rc::clone(known);
        }
        let object = self.objects.all.get(&page);
        let dictionary = object.map(|object| entries(object.body)).unwrap_or_default();
        let parent = entry(&dictionary, b"Parent").map(references).unwrap_or_default();
        let fonts = match (entry(&dictionary, b"Resources"), parent.first()) {
            (Some(resources), _) => self.in_dictionary(resources, true),
            (None, Some(parent)) if depth > 0 => self.of_page(*parent, depth - 1),
            (None, _) => Rc::default(),
        };
        self.of_pages.insert(page, Rc::clone(&fonts));
        fonts
    }

    /// The fonts that a dictionary, or the one that it refers to, names; `is_around`: that of its `Font`.
    fn in_dictionary(&mut self, value: &'p [u8], is_around: bool) -> Rc<FontsByName> {
        let number = references(value).first().copied();
        if let Some(known) = number.and_then(|number| self.named.get(&number)) {
            return Rc::clone(known);
        }
        let referred = number.and_then(|number| self.objects.all.get(&number));
        let dictionary = entries(referred.map_or(value, |object| object.body));
        let fonts = if is_around {
            let within = entry(&dictionary, b"Font");
            within.map(|within| self.in_dictionary(within, false)).unwrap_or_default()
        } else {
            let font = |(name, value): (&[u8], &'p [u8])| Some((name.to_vec(), self.font(value)?));
            Rc::new(dictionary.into_iter().filter_map(font).collect())
        };
        if let Some(number) = number {
            self.named.insert(number, Rc::clone(&fonts));
        }
        fonts
    }

    fn font(&mut self, value: &[u8]) -> Option<Rc<Font>> {
        let number = *references(value).first()?;
        if let Some(known) = self.by_number.get(&number) {
            return Some(Rc::clone(known));
        }
        let dictionary = entries(self.objects.all.get(&number)?.body);
        let table = entry(&dictionary, b"ToUnicode").map(references).unwrap_or_default();
        let font = Rc::new(Font {
            is_wide: entry(&dictionary, b"Subtype").and_then(name) == Some(b"Type0"),
            letters: table.first().and_then(|table| self.letters(*table)),
        });
        self.by_number.insert(number, Rc::clone(&font));
        Some(font)
    }

    fn letters(&mut self, table: u32) -> Option<Rc<Letters>> {
        if let Some(known) = self.letters.get(&table) {
            return Some(Rc::clone(known));
        }
        let stream = self.objects.stream(*self.objects.all.get(&table)?)?;
        let letters = Rc::new(Letters::of(stream));
        self.letters.insert(table, Rc::clone(&letters));
        Some(letters)
    }
}
