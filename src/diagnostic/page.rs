//! What does a code mean? Its page: what it is about, why that matters, what it looks like wrong and right, and the cure.
//!
//! In comes a code; out comes what `malkort explain` and the reference show of it. The examples are whole files in
//! `examples/`, one text a code: a code without one does not compile, and the tests run each of them.

use super::Code;
use crate::locale::{Args, Language, program};

/// The page of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodePage {
    /// The code.
    pub code: Code,
    /// What it means.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How it is cured.
    pub cure: String,
    /// The files of a site, small as it may be, in which it is reported.
    pub wrong: Vec<ExampleFile>,
    /// The same, cured.
    pub right: Vec<ExampleFile>,
    /// What was published before, where that matters.
    pub before: Vec<ExampleFile>,
}

/// A file of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExampleFile {
    /// Its path from the site's folder.
    pub path: &'static str,
    /// What is peculiar about it that its text does not show (`latin-1`, `link`).
    pub peculiar: Option<&'static str>,
    /// Its text.
    pub text: &'static str,
}

impl CodePage {
    /// The page of a code in a language.
    pub fn of(code: Code, language: Language) -> Self {
        let words = |part: &str| {
            program(language).text(&format!("page-{}{part}", code.as_str()), &Args::new())
        };
        let text = code.example();
        Self {
            code,
            what: words(""),
            why: words(".why"),
            cure: words(".cure"),
            wrong: files(text, "wrong"),
            right: files(text, "right"),
            before: files(text, "before"),
        }
    }
}

/// The files of a part of an example: each after a line `== part: path ==`.
fn files(text: &'static str, part: &str) -> Vec<ExampleFile> {
    let mut found: Vec<ExampleFile> = Vec::new();
    let mut start = 0;
    let mut open: Option<(&'static str, usize)> = None;
    let mut take = |open: Option<(&'static str, usize)>, end: usize| {
        let Some((heading, begins)) = open else { return };
        let Some((name, path)) = heading.split_once(": ") else { return };
        if name != part {
            return;
        }
        let peculiar = path.strip_suffix(')').and_then(|path| path.rsplit_once(" ("));
        let is_one = |word: &str| PECULIAR.contains(&word);
        let (path, peculiar) = match peculiar.filter(|(_, word)| is_one(word)) {
            Some((path, word)) => (path, Some(word)),
            None => (path, None),
        };
        found.push(ExampleFile { path, peculiar, text: text.get(begins..end).unwrap_or_default() });
    };
    for line in text.split_inclusive('\n') {
        let heading = line.trim_end().strip_prefix("== ").and_then(|line| line.strip_suffix(" =="));
        if let Some(heading) = heading {
            take(open.take(), start);
            open = Some((heading, start + line.len()));
        }
        start += line.len();
    }
    take(open, text.len());
    found
}

/// What can be peculiar about a file: saved in Windows-1252, larger than 4 MiB, a symbolic link to what its text names, a
/// pipe, a file that may not be read.
const PECULIAR: [&str; 5] = ["latin-1", "large", "link", "pipe", "locked"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_page_with_examples_in_both_languages() {
        for code in Code::ALL {
            for language in Language::ALL {
                let page = CodePage::of(*code, language);
                for words in [&page.what, &page.why, &page.cure] {
                    assert!(words.ends_with(['.', '?']) && !words.contains('«'), "{words}");
                }
                assert!(!page.wrong.is_empty() && !page.right.is_empty(), "{code:?}");
            }
            let english = CodePage::of(*code, Language::English);
            let typed = |text: &str| text.trim().replace('’', "'");
            assert_eq!(typed(&english.what), typed(code.meaning()), "{code:?}");
        }
    }

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        for typed in ["bad-number", "BAD_NUMBER", "fel[bad-number]", " error[bad-number]: "] {
            assert_eq!(Code::named(typed), Some(Code::BadNumber), "{typed}");
        }
        assert_eq!(Code::named("bad"), None);
    }
}
