//! Whatever files lie in a site's folder, malkort reads them without a panic, shows every finding within its file, and
//! makes pages that hold only characters that a page can hold.
//!
//! An input is a text in the form of `tests/cases/`: files after lines of the form `== path ==`, laid over a small sound
//! site. What stands before the first such line is a page's text.

#![no_main]

use std::io;

use jiff::Timestamp;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use malkort::build::{Day, Load, Loaded, load};
use malkort::diagnostic::{Located, Severity, located, render};
use malkort::locale::Language;
use malkort::read::Memory;
use malkort::render::Error;
use malkort::site::{Address, Sink};

/// The sound site, with a file of each type.
const SOUND: &str = include_str!("../sound.txt");

/// The moment at which it is built: 2026-11-23.
const NOW: i64 = 1_795_431_600;

/// The files of a text, by path.
fn files_of(input: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("content/sidor/om.md".to_owned(), Vec::new())];
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        let heading = std::str::from_utf8(line).ok().and_then(|line| {
            line.trim_end().strip_prefix("== ").and_then(|rest| rest.strip_suffix(" =="))
        });
        match (heading, files.last_mut()) {
            (Some(path), _) => files.push((path.to_owned(), Vec::new())),
            (None, Some((_, file))) => file.extend_from_slice(line),
            (None, None) => {}
        }
    }
    files.retain(|(path, text)| !text.is_empty() && path != "expected");
    files
}

/// Looks at every file of a site, and keeps none.
struct Looked {
    /// Whether images are drawn, which takes most of the time.
    is_drawn: bool,
}

impl Sink for Looked {
    fn put(&self, address: &Address, bytes: &[u8]) -> io::Result<()> {
        let path = address.as_str();
        let ending = path.rsplit('.').next().unwrap_or_default();
        let is_text = ["html", "xml", "json", "ics", "csv", "svg", "txt"].contains(&ending);
        // What lies beside a page is published as it is.
        if !is_text || path.contains("filer/") {
            return Ok(());
        }
        let text = std::str::from_utf8(bytes).expect("a file of text is UTF-8");
        let unfit = text.chars().find(|c| !is_of_xml(*c));
        assert!(unfit.is_none(), "{path} holds {unfit:?}");
        Ok(())
    }

    fn put_named_by_content(
        &self,
        address: &Address,
        make: &dyn Fn() -> io::Result<Vec<u8>>,
    ) -> io::Result<()> {
        if self.is_drawn { self.put(address, &make()?) } else { Ok(()) }
    }
}

/// Whether XML 1.0 lets a character into a document (<https://www.w3.org/TR/xml/#charsets>).
fn is_of_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..) && c != '\u{fffe}'
}

/// Every finding lies within its file, and can be shown in every form.
fn look_at_findings(load: &Load, files: &Memory, language: Language) {
    let found = located(
        load.diagnostics.clone().into_sorted(),
        &load.sources,
        files,
        language,
    );
    for one in &found {
        look_at_place(one);
    }
    render::text(&found, render::Colour::Yes, language);
    render::github(&found);
    render::sarif(Ok(&found));
}

fn look_at_place(one: &Located) {
    for place in one.related.iter().map(|(place, _)| place).chain([&one.at]) {
        if let (Some(text), Some(range)) = (&place.text, &place.range) {
            assert!(text.get(range.clone()).is_some(), "{:?} {range:?} of {}", one.code, place.path);
            assert!(place.start <= place.end, "{one:?}");
        }
    }
    assert!(!one.message.is_empty() && !one.help.is_empty(), "{one:?}");
}

fn build(loaded: &Loaded, is_drawn: bool) {
    let made = loaded.render(&loaded.snapshot(), Vec::new(), None, &Looked { is_drawn });
    match made {
        // A personal identity number is refused, and so is what an own template does.
        Ok(_) | Err(Error::Refused(_) | Error::Theme(_)) => {}
        Err(error) => panic!("{error}"),
    }
}

fuzz_target!(|input: &[u8]| {
    let laid = files_of(SOUND.as_bytes()).into_iter().chain(files_of(input));
    let files = laid.fold(Memory::default(), |files, (path, text)| files.with(&path, text));
    let now = Timestamp::from_second(NOW).expect("it is a moment");
    let Ok(load) = load(&files, Day::Of(now)) else { return };
    let is_english = input.len() % 2 == 1;
    let language = if is_english { Language::English } else { Language::Swedish };
    look_at_findings(&load, &files, language);
    let is_wrong = load.diagnostics.iter().any(|one| one.code.severity() == Severity::Error);
    if let (Some(loaded), false) = (&load.loaded, is_wrong) {
        build(loaded, input.len() % 64 == 0);
    }
});

// Lines are what people move, copy and forget; what happens within one is left to the usual ways.
fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    if seed % 3 != 0 {
        return fuzzer_mutate(data, size, most);
    }
    let text = data.get(..size).unwrap_or_default();
    let mut lines: Vec<Vec<u8>> =
        text.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let count = lines.len();
    if count < 2 {
        return fuzzer_mutate(data, size, most);
    }
    let seed = seed as usize / 3;
    let (from, to) = (seed / 4 % count, seed / 4 / count % count);
    match seed % 4 {
        0 => drop(lines.remove(from)),
        1 => lines.insert(to, lines[from].clone()),
        2 => lines.swap(from, to),
        _ => {
            let line = lines.remove(from);
            lines.insert(to.min(lines.len()), line);
        }
    }
    let mut out = lines.concat();
    out.truncate(most.min(data.len()));
    data[..out.len()].copy_from_slice(&out);
    out.len()
});
