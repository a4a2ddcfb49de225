//! What the docs show and what cures print can be copied: every snippet is laid over a sound site, which has to stay so.
//!
//! A block of code in the docs says in its first line what it is and where it belongs: `yaml content/matt/id.md` (keys of
//! that file), `markdown` and `ftl` with a path (the whole file), `toml book.toml` (tables of it), `yaml line by line`
//! (every key by itself, where such a key may stand), `sh` (commands, which `src/cli/usage` parses) or `text` (nothing that
//! anybody copies). What a finding illustrates stands in `src/diagnostic/examples/`, and is run by `code_pages`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use malkort::build::{Day, load};
use malkort::cli::{configuration_reference, content_reference};
use malkort::diagnostic::{Code, CodePage, ExampleFile, located};
use malkort::locale::Language;
use malkort::read::Memory;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::cases::{SOUND, read_case};
use crate::command::malkort;

/// The docs that people write; the references are made from the code.
fn docs() -> Vec<String> {
    let written = fs::read_dir("docs").unwrap().map(|entry| entry.unwrap().path());
    let written = written.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let mut paths: Vec<String> = written.map(|path| path.to_string_lossy().into_owned()).collect();
    paths.extend(["README.md", "CONTRIBUTING.md"].map(str::to_owned));
    paths.sort();
    paths
}

/// The blocks of code of a document: what is said of each, and the block.
fn blocks(path: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(path).unwrap();
    let (mut found, mut open) = (Vec::new(), None);
    for event in Parser::new(&text) {
        if let Event::Start(Tag::CodeBlock(kind)) = &event {
            let said = match kind {
                CodeBlockKind::Fenced(said) => said.to_string(),
                CodeBlockKind::Indented => String::new(),
            };
            open = Some((said, String::new()));
        } else if let (Event::Text(words), Some((_, block))) = (&event, &mut open) {
            block.push_str(words);
        } else if matches!(event, Event::End(TagEnd::CodeBlock)) {
            found.extend(open.take());
        }
    }
    found
}

/// The site that `malkort init` makes, with a logo, as files by path.
static STARTER: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    malkort().arg("init").arg(folder.path()).assert().success();
    let mut files = BTreeMap::new();
    gather(folder.path(), folder.path(), &mut files);
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>";
    files.insert("logotyp.svg".to_owned(), logo.to_owned());
    files
});

fn gather(root: &Path, at: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let within = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            files.insert(within, fs::read_to_string(&path).unwrap());
        }
    }
}

/// What is found in a site, as `path:line code: words`.
fn found(files: &BTreeMap<String, String>) -> Vec<String> {
    let memory = files
        .iter()
        .fold(Memory::default(), |memory, (path, text)| memory.with(path, text.as_str()));
    let load = load(&memory, Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
    let found = located(load.diagnostics.into_sorted(), &load.sources, &memory, Language::Swedish);
    let line = |at: Option<malkort::source::LineColumn>| at.map_or(0, |start| start.line);
    found
        .iter()
        .map(|one| {
            format!("{}:{} {:?}: {}", one.at.path, line(one.at.start), one.code, one.message)
        })
        .collect()
}

/// Keys with what is indented below each.
fn entries(block: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in block.lines().filter(|line| !line.trim().is_empty()) {
        let key = line.split([':', '=']).next().unwrap_or_default().trim();
        if line.starts_with([' ', '-', '#']) && !found.is_empty() {
            found.last_mut().unwrap().1.extend([line, "\n"]);
        } else {
            found.push((key.to_owned(), format!("{line}\n")));
        }
    }
    found
}

/// A file with keys in the place of its own of the same name; what a file of its folder must have where there is none.
fn with_keys(files: &mut BTreeMap<String, String>, path: &str, block: &str) {
    let least = [
        ("content/matt/", "namn: Prov\nenhet: procent\n"),
        ("content/perspektiv/", "namn: Prov\n"),
        ("content/sidor/", "titel: Prov\n"),
        ("content/kallor/", "titel: Prov\n"),
    ];
    let least =
        least.iter().find(|(folder, _)| path.starts_with(folder)).map_or("", |(_, keys)| keys);
    let text = files.get(path).cloned().unwrap_or_else(|| format!("---\n{least}---\n"));
    let (front, body) = text.strip_prefix("---\n").unwrap().split_once("---\n").unwrap();
    let mut kept: Vec<(String, String)> = entries(front);
    for (key, lines) in entries(block) {
        kept.retain(|(known, _)| *known != key);
        kept.push((key, lines));
    }
    let front: String = kept.into_iter().map(|(_, lines)| lines).collect();
    files.insert(path.to_owned(), format!("---\n{front}---\n{body}"));
}

/// Where a key by itself may stand: a file with `SNIPPET` in its place. `None`: nobody has said.
fn home(key: &str, snippet: &str) -> Option<(&'static str, String)> {
    let card = |line: &str| {
        let goal = "  - id: prov\n    namn: Ett mål som prövas\n";
        format!("---\ntitel: Kort\ngäller-från: 2026-10-01\nmål:\n{goal}    {line}\n---\n")
    };
    let indicator = |line: &str| format!("---\nnamn: Prov\nenhet: antal\n{line}\n---\n");
    let value = |lines: &str| indicator(&format!("värden:\n  - {lines}"));
    let named = |line: &str| format!("---\nnamn: Prov\n{line}\n---\n");
    let titled = |line: &str| format!("---\ntitel: Prov\n{line}\n---\n");
    let alone = format!("---\n{snippet}\n---\n");
    let (matt, kort) = ("content/matt/prov.md", "content/malkort/prov/2026.md");
    let (sida, kalla) = ("content/sidor/prov.md", "content/kallor/prov.md");
    Some(match key {
        "namn" | "name" => ("content/perspektiv/prov.md", alone),
        "källa" => ("content/perspektiv/prov.md", named(snippet)),
        "titel" => (sida, alone),
        "ingress" | "lättläst" => (sida, titled(snippet)),
        "utgivare" | "anmärkning" | "länk" => (kalla, titled(snippet)),
        "avförd" | "tidigare-id" | "former-id" | "ersätter" | "replaces" => (kort, card(snippet)),
        "skäl" | "reason" => (kort, card(&format!("avförd: {{{snippet}}}"))),
        "tidigare" | "former" => {
            let corrected = format!("rättad: {{datum: 2026-11-20, skäl: varför, {snippet}}}");
            (matt, value(&format!("period: 2025\n    värde: 5\n    {corrected}")))
        }
        "decimaler" | "decimals" | "minst-antal-svar" | "respondent-limit" | "bättre"
        | "better" => (matt, indicator(snippet)),
        "saknas" | "absent" => (matt, value(&format!("period: 2025\n    {snippet}"))),
        "period" => (matt, value(&format!("{snippet}\n    värde: 5"))),
        "rättad" | "corrected"
            if snippet.contains("tidigare-andel") || snippet.contains("former-share") =>
        {
            (
                "content/uppfoljningar/2026-t1/kommunen.md",
                format!(
                    "---\ninlämnad: 2026-05-20\nmål: {{snabba-svar: kan nås}}\naktiviteter:\n  gemensam-kundtjanst:\n    \
                 status: pågår\n    andel-klar: 60\n    {snippet}\n---\nVi har börjat.\n"
                ),
            )
        }
        "rättad" | "corrected" => {
            (matt, value(&format!("period: 2025\n    värde: 5\n    {snippet}")))
        }
        _ => return None,
    })
}

/// The site with a snippet of one key at its place.
fn with_snippet(key: &str, snippet: &str) -> Option<BTreeMap<String, String>> {
    let mut files = STARTER.clone();
    if let Some((table, toml_key)) =
        SETTINGS.iter().find(|(_, known)| *known == key && snippet.contains(" = "))
    {
        let book = files.get_mut("book.toml").unwrap();
        let kept = book.lines().filter(|line| !line.starts_with(&format!("{toml_key} =")));
        let kept = kept.map(|line| {
            if line == *table { format!("{line}\n{snippet}\n") } else { format!("{line}\n") }
        });
        *book = kept.collect();
        return Some(files);
    }
    if snippet.starts_with("goals = ") {
        // A word of a theme's own.
        let book = files.get_mut("book.toml").unwrap();
        book.push_str("\n[theme]\nfolder = \"tema\"\n");
        files.insert("tema/translations/sv/egna.ftl".to_owned(), format!("{snippet}\n"));
        return Some(files);
    }
    let (path, text) = home(key, snippet)?;
    let takes_over = ["ersätter", "replaces"].contains(&key);
    for (path, text) in BESIDE.iter().filter(|(path, _)| takes_over || !path.ends_with("/2025.md"))
    {
        files.insert((*path).to_owned(), (*text).to_owned());
    }
    files.insert(path.to_owned(), text);
    Some(files)
}

/// What snippets refer to; what they take over from, where they do.
const BESIDE: [(&str, &str); 3] = [
    ("content/organisation/prov.md", "---\nnamn: Prov\ntyp: avdelning\ntillhör: kommunen\n---\n"),
    (
        "content/malkort/prov/2025.md",
        "---\ntitel: Kort\ngäller-från: 2025-10-01\nmål:\n  - {id: g1, namn: Ett mål}\n---\n",
    ),
    ("content/kallor/protokoll-2026-01-20.md", "---\ntitel: Protokoll\n---\n"),
];

/// The table of the configuration in which a key may stand.
const SETTINGS: [(&str, &str); 5] = [
    ("[book]", "title"),
    ("[book]", "authors"),
    ("[book]", "language"),
    ("[site]", "identity"),
    ("[rounds]", "per-year"),
];

#[test]
fn every_block_of_the_docs_says_what_it_is() {
    let mut unsaid = Vec::new();
    for path in docs() {
        for (said, block) in blocks(&path) {
            let known = ["yaml ", "markdown ", "toml ", "ftl ", "csv "]
                .iter()
                .any(|kind| said.starts_with(kind));
            if !known && !["sh", "text"].contains(&said.as_str()) {
                unsaid
                    .push(format!("{path}: {said}: {}", block.lines().next().unwrap_or_default()));
            }
        }
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}

#[test]
fn what_the_docs_show_of_a_site_has_nothing_to_find() {
    assert_eq!(found(&STARTER), Vec::<String>::new());
    let mut wrong = Vec::new();
    let mut seen = 0;
    for document in docs() {
        let mut files = STARTER.clone();
        for (said, block) in blocks(&document) {
            let Some((kind, path)) = said.split_once(' ') else { continue };
            seen += 1;
            match (kind, path) {
                ("yaml", "line by line") => {
                    for (key, lines) in entries(&block) {
                        match with_snippet(&key, lines.trim_end()) {
                            Some(files) => wrong.extend(
                                found(&files)
                                    .into_iter()
                                    .map(|one| format!("{document}: {lines}{one}")),
                            ),
                            None => wrong
                                .push(format!("{document}: nobody has said where {key} may stand")),
                        }
                    }
                }
                ("yaml", path) => with_keys(&mut files, path, &block),
                ("toml", path) => {
                    let book = files.get_mut(path).unwrap();
                    *book = format!("{book}\n{block}");
                }
                (_, path) => {
                    files.insert(path.to_owned(), block);
                }
            }
        }
        wrong.extend(found(&files).into_iter().map(|one| format!("{document}: {one}")));
    }
    assert!(seen >= 8, "{seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_finding_that_the_readme_shows_is_printed_so() {
    let readme = blocks("README.md");
    let (_, shown) = readme.iter().find(|(_, block)| block.starts_with("fel[")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    malkort().arg("init").arg(folder.path()).assert().success();
    let path = folder.path().join("content/malkort/kommunen/2026.md");
    let card = fs::read_to_string(&path).unwrap();
    fs::write(&path, card.replace("perspektiv:", "perspektv:")).unwrap();
    let checked = malkort()
        .args(["check", "--as-of", "2026-11-23"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8(checked.stderr).unwrap();
    assert!(told.contains(shown.trim_end()), "{told}\ninstead of\n{shown}");
}

/// Words with a colon that are keys elsewhere, and prose in a cure.
const PROSE: [&str; 15] = [
    "av",
    "end",
    "id",
    "länk",
    "målvärde",
    "of",
    "order",
    "site",
    "target",
    "text",
    "value",
    "värde",
    "address",
    "till",
    "to",
];

/// The keys of content and configuration, in both languages, from the references.
fn keys() -> BTreeSet<String> {
    let references = [content_reference(), configuration_reference()];
    let rows =
        references.iter().flat_map(|text| text.lines()).filter(|line| line.starts_with("| `"));
    let cells = rows.flat_map(|row| row.split('|').skip(1).take(2));
    cells
        .map(|cell| cell.trim().trim_matches('`').to_owned())
        .filter(|key| !key.is_empty())
        .collect()
}

/// The snippets in a sentence: each a key, `: ` or ` = `, and a value to its own end.
fn snippets(words: &str, keys: &BTreeSet<String>) -> Vec<(String, String)> {
    let is_key = |c: char| c.is_alphanumeric() || c == '-';
    let mut found = Vec::new();
    let mut rest = words;
    while let Some(at) = [rest.find(": "), rest.find(" = ")].into_iter().flatten().min() {
        let (before, after) = rest.split_at(at);
        let mark = if after.starts_with(':') { ": " } else { " = " };
        let (_, value) = after.split_at(mark.len());
        let key = before.rsplit(|c| !is_key(c)).next().unwrap();
        rest = value;
        if keys.contains(key) && !PROSE.contains(&key) {
            let (value, after) = value.split_at(length_of(value));
            found.push((key.to_owned(), format!("{key}{mark}{value}")));
            rest = after;
        }
    }
    found
}

/// How far a value goes: to the end of its quotation or parenthesis, else to the next blank.
fn length_of(value: &str) -> usize {
    let bare = || value.split(' ').next().unwrap_or_default().trim_end_matches(['.', ',']).len();
    let Some(first) = value.chars().next() else { return 0 };
    let mut depth = 0_u32;
    for (at, c) in value.char_indices() {
        match (first, c) {
            ('"' | '\'', c) if c == first && at > 0 => return at + 1,
            ('{' | '[', '{' | '[') => depth += 1,
            ('{' | '[', '}' | ']') if depth == 1 => return at + 1,
            ('{' | '[', '}' | ']') => depth -= 1,
            _ => {}
        }
    }
    bare()
}

/// The cures that are printed for every case and every wrong example there is, in both languages.
fn printed_cures() -> BTreeSet<String> {
    let mut sites: Vec<Vec<(String, String)>> = Vec::new();
    for entry in fs::read_dir("tests/cases").unwrap() {
        sites.push(read_case(&fs::read_to_string(entry.unwrap().path()).unwrap()).0);
    }
    for code in Code::ALL {
        let page = CodePage::of(*code, Language::Swedish);
        let plain = |file: &&ExampleFile| file.peculiar.is_none();
        let files = page.wrong.iter().filter(plain);
        sites.push(files.map(|file| (file.path.to_owned(), file.text.to_owned())).collect());
    }
    let mut cures = BTreeSet::new();
    for site in sites {
        let sound =
            SOUND.iter().fold(Memory::default(), |files, (path, text)| files.with(path, *text));
        let files = site.into_iter().fold(sound, |files, (path, text)| files.with(&path, text));
        let Ok(load) = load(&files, Day::Given(jiff::civil::date(2026, 11, 23))) else { continue };
        let found = load.diagnostics.into_sorted();
        for language in Language::ALL {
            let told = located(found.clone(), &load.sources, &files, language);
            cures.extend(told.into_iter().map(|one| one.help));
        }
    }
    cures
}

/// The cures as they are written, each line by itself; those that speak of something else than a day and what was
/// published are met where they are printed.
fn written_cures() -> BTreeSet<String> {
    let mut cures = BTreeSet::new();
    for language in ["sv", "en"] {
        for file in ["diagnostics", "pages", "cli"] {
            let text =
                fs::read_to_string(format!("src/locale/program/{language}/{file}.ftl")).unwrap();
            // A page tells many things beside its cure.
            let tells = |line: &&str| file != "pages" || line.trim_start().starts_with(".cure = ");
            for line in text.lines().filter(tells) {
                // What is before the words: their name, or what they are chosen by.
                let line = line.trim_start();
                let named = line.split_once(" = ").filter(|(name, _)| !name.contains(' '));
                let line = named.map_or(line, |(_, words)| words);
                let line = line.replace("{\"{\"}", "{").replace("{\"}\"}", "}");
                cures.insert(
                    line.replace("{ $today }", "2026-11-20").replace("{ $published }", "57,2"),
                );
            }
        }
    }
    cures
}

#[test]
fn what_a_cure_tells_to_write_can_be_written() {
    let keys = keys();
    let mut wrong = Vec::new();
    let mut run: BTreeSet<String> = BTreeSet::new();
    for cure in printed_cures().into_iter().chain(written_cures()) {
        for (key, snippet) in snippets(&cure, &keys) {
            // A row of a CSV file is none of YAML's.
            if snippet.contains("{ $") || snippet.contains(';') || !run.insert(snippet.clone()) {
                continue;
            }
            match with_snippet(&key, &snippet) {
                Some(files) => {
                    let found = found(&files);
                    if !found.is_empty() {
                        wrong.push(format!("{cure}\n  {snippet}\n  {}", found.join("\n  ")));
                    }
                }
                None => wrong
                    .push(format!("{cure}\n  {snippet}\n  nobody has said where {key} may stand")),
            }
        }
    }
    assert!(run.len() > 20, "{run:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
