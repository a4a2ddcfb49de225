//! Where was a file meant to lie, that lies where or is named so that no content type reads it?
//!
//! In comes its path within the content folder; out comes the path that it should have, with the reason. One that is
//! neither content nor like content has none. Parts that only a person can know are written `…`.

use super::copies::originals;
use super::folder::{FOLDERS, Kind, role, subfolder};
use super::spelling::{is_id, normalised};
use super::suggestion::nearest;
use super::tree::Tree;
use crate::model::Period;

/// Where a file should lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Meant {
    /// The path, within the content folder, of the file or folder that is to be moved or renamed.
    pub(super) at: String,
    /// The path that it should have.
    pub(super) right: String,
    /// What is wrong with it.
    pub(super) why: Why,
}

/// What is wrong with where a file lies or what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// A folder has another name.
    Folder,
    /// It lies too high, too low or in folders the wrong way round.
    Depth,
    /// Its name ends in another way.
    Ending,
    /// It is a word processor's file, or one for printing.
    WordProcessor,
    /// It is a spreadsheet.
    Spreadsheet,
    /// It is a link to a file on somebody's computer.
    Shortcut,
    /// It waits in a cloud service to be fetched.
    NotFetched,
}

impl Why {
    /// The word by which the message chooses its sentence.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::Depth => "depth",
            Self::Ending => "ending",
            Self::WordProcessor => "word-processor",
            Self::Spreadsheet => "spreadsheet",
            Self::Shortcut => "shortcut",
            Self::NotFetched => "not-fetched",
        }
    }
}

/// Endings of plain text that people and programs give to what should end in `.md`.
const TEXT: [&str; 13] = [
    "md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdtext", "mdx", "text", "txt",
    "yaml", "yml",
];

/// Endings of a word processor's files, and of what it saves for printing.
const WORD_PROCESSOR: [&str; 11] =
    ["pdf", "doc", "docx", "docm", "dotx", "dot", "odt", "rtf", "pages", "gdoc", "wps"];

/// Endings of spreadsheets and of tables that are not separated by commas or semicolons.
const SPREADSHEET: [&str; 10] =
    ["xls", "xlsx", "xlsm", "xlsb", "ods", "numbers", "gsheet", "tsv", "tab", "dif"];

/// Endings of links to files.
const SHORTCUT: [&str; 4] = ["lnk", "url", "webloc", "desktop"];

/// Names without an ending that are no content.
const OF_PROGRAMS: [&str; 6] = ["readme", "license", "licence", "copying", "makefile", "cname"];

/// Where a file was meant to lie; `None` where nothing says that it is content.
pub(super) fn meant(path: &str, tree: &Tree<'_>) -> Option<Meant> {
    let (folders, name) = path
        .rsplit_once('/')
        .map_or((Vec::new(), path), |(folders, name)| (folders.split('/').collect(), name));
    let named = Named::of(name)?;
    let Some((top, below)) = folders.split_first() else {
        return at_top(path, &named);
    };
    let kind = kind_meant(top)?;
    if !named.is_of(kind) {
        return None;
    }
    if let Some(renamed) = folder_meant(kind, &folders) {
        return Some(renamed);
    }
    let file = |why, right| Some(Meant { at: path.to_owned(), right, why });
    if let Some(deep) = depth_meant(kind, top, below, &named, tree) {
        return file(Why::Depth, deep);
    }
    if named.needs_only_an_id(kind, name) {
        return None;
    }
    let right = format!("{}/{}", folders.join("/"), named.right(kind));
    (right != path && role(&right).is_ok()).then_some(())?;
    file(named.fault(kind), right)
}

/// `Index.MD` beside the folders; nothing else is read there.
fn at_top(path: &str, named: &Named<'_>) -> Option<Meant> {
    let is_start = named.stem.eq_ignore_ascii_case("index") && path != "index.md";
    is_start.then(|| Meant { at: path.to_owned(), right: "index.md".to_owned(), why: named.why })
}

/// The type that a folder's name stands for, whatever its case and letters.
fn kind_meant(folder: &str) -> Option<Kind> {
    let plain = normalised(folder);
    let slug = slug::slugify(&plain);
    let found = FOLDERS
        .iter()
        .find(|(names, _)| names.iter().any(|name| *name == plain || slug::slugify(name) == slug));
    found.map(|(_, kind)| *kind).or_else(|| {
        let names = || FOLDERS.iter().flat_map(|(names, _)| names.iter().copied());
        let near = nearest(&plain, names())?;
        // `kartor` is no misspelt `kallor`: one slip in a short name, two in a long one.
        let most = if near.chars().count() < 10 { 1 } else { 2 };
        (strsim::osa_distance(&slug, &slug::slugify(near)) <= most).then(|| {
            FOLDERS.iter().find(|(names, _)| names.contains(&near)).map(|(_, kind)| *kind)
        })?
    })
}

/// The outermost folder that has another name than the one that is read.
fn folder_meant(kind: Kind, folders: &[&str]) -> Option<Meant> {
    let mut right: Vec<String> = Vec::new();
    for (depth, folder) in folders.iter().enumerate() {
        let name = match (depth, kind) {
            (0, _) => top_meant(kind, folder),
            (1, Kind::FollowUp) => period_meant(folder).map(|period| period.to_string()),
            (2, Kind::Strategy) => subfolder_meant(folder).map(str::to_owned),
            _ => None,
        };
        let name = name.unwrap_or_else(|| (*folder).to_owned());
        let differs = name != *folder;
        right.push(name);
        if differs {
            let at = folders.get(..=depth).unwrap_or_default().join("/");
            return Some(Meant { at, right: right.join("/"), why: Why::Folder });
        }
    }
    None
}

/// The name that is read in place of a folder's: the same in the usual letters, else the first of its type.
fn top_meant(kind: Kind, folder: &str) -> Option<String> {
    let (names, _) = FOLDERS.iter().find(|(_, own)| *own == kind)?;
    let plain = normalised(folder);
    let slug = slug::slugify(&plain);
    let exact = names.iter().find(|name| **name == plain);
    let own = exact.or_else(|| names.iter().find(|name| slug::slugify(name) == slug));
    own.or_else(|| names.first()).map(|name| (*name).to_owned())
}

fn subfolder_meant(folder: &str) -> Option<&'static str> {
    let plain = normalised(folder);
    match subfolder(&plain) {
        Some(_) if plain == folder => None,
        Some(Kind::StrategyArea) => Some("omraden"),
        Some(_) => Some("mal"),
        None => nearest(&plain, ["omraden", "mal"]).filter(|near| near.len() > 3),
    }
}

/// The period of a folder's name: `2026-T2`, `T2 2026`, `2026t2`, `Tertial 2 2026`.
pub(super) fn period_meant(folder: &str) -> Option<Period> {
    if let Ok(period) = folder.parse::<Period>() {
        return Some(period);
    }
    let mut year = None;
    let mut part = None;
    let mut letter = None;
    let lower = folder.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    for run in words.flat_map(runs) {
        if run.bytes().all(|byte| byte.is_ascii_digit()) {
            let place = if run.len() == 4 { &mut year } else { &mut part };
            if place.replace(run).is_some() {
                return None;
            }
        } else {
            let kind = match run {
                "t" | "tertial" | "tert" => "-t",
                "k" | "q" | "kvartal" | "kv" | "quarter" => "-k",
                "h" | "halvår" | "halvar" | "half" => "-h",
                "år" | "ar" | "helår" | "helar" | "year" => "",
                _ => return None,
            };
            if letter.replace(kind).is_some() {
                return None;
            }
        }
    }
    let letter = letter.unwrap_or_default();
    let part = part.unwrap_or_default().trim_start_matches('0');
    if letter.is_empty() != part.is_empty() {
        return None;
    }
    format!("{}{letter}{part}", year?).parse().ok()
}

/// A word cut between letters and digits: `2026t2` is `2026`, `t`, `2`.
fn runs(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end =
            rest.find(|c: char| c.is_ascii_digit() != first.is_ascii_digit()).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(run)
    })
}

/// Where a file belongs that lies in too few or too many folders.
fn depth_meant(
    kind: Kind,
    top: &str,
    below: &[&str],
    named: &Named<'_>,
    tree: &Tree<'_>,
) -> Option<String> {
    let stem = named.id();
    let is_index = ["index", "readme"].contains(&&*stem);
    match (kind, below) {
        (Kind::FollowUp, []) => {
            let (period, unit) = period_within(&stem)
                .or_else(|| {
                    tree.last_folder_in(top).map(|period| (period.to_owned(), stem.clone()))
                })
                .unwrap_or_else(|| ("…".to_owned(), stem));
            Some(format!("{top}/{period}/{unit}.md"))
        }
        (Kind::Revision, []) => {
            let (year, unit) = year_within(&stem);
            Some(format!("{top}/{unit}/{year}.md"))
        }
        (Kind::FollowUp, [unit]) if period_meant(unit).is_none() => {
            let period = period_meant(&stem)?;
            Some(format!("{top}/{period}/{unit}.md"))
        }
        (Kind::FollowUp | Kind::Revision, [first, .., last]) => {
            let id = if is_index { slug::slugify(last) } else { stem };
            Some(format!("{top}/{first}/{id}.md"))
        }
        (Kind::Strategy, []) => Some(format!("{top}/{stem}/index.md")),
        (Kind::Strategy, [strategy]) if !is_index => stem
            .starts_with(|c: char| c.is_ascii_digit())
            .then(|| format!("{top}/{strategy}/mal/{stem}.md")),
        (Kind::Revision | Kind::FollowUp | Kind::Strategy, _) | (_, []) => None,
        (_, [.., last]) => {
            let ending = if named.is_csv() && kind == Kind::Indicator { "csv" } else { "md" };
            let id = if is_index { slug::slugify(last) } else { stem };
            Some(format!("{top}/{id}.{ending}"))
        }
    }
}

/// `kultur-2026-t2` and `2026-t2-kultur` as a period and a unit; a period alone has any unit.
fn period_within(stem: &str) -> Option<(String, String)> {
    if let Some(period) = period_meant(stem) {
        return Some((period.to_string(), "…".to_owned()));
    }
    // The longest first: `2026-t2-kultur` is no unit `t2-kultur` in 2026.
    stem.rmatch_indices('-').find_map(|(at, _)| {
        let (before, after) = (stem.get(..at)?, stem.get(at + 1..)?);
        let unit_last = period_meant(before).map(|period| (period.to_string(), after.to_owned()));
        unit_last.or_else(|| {
            let period = period_meant(after)?;
            Some((period.to_string(), before.to_owned()))
        })
    })
}

/// `kultur-2026` and `2026-kultur` as a year and a unit, each `…` where it is not there.
fn year_within(stem: &str) -> (String, String) {
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let unknown = || "…".to_owned();
    match (stem.rsplit_once('-'), stem.split_once('-')) {
        _ if is_year(stem) => (stem.to_owned(), unknown()),
        (Some((unit, year)), _) if is_year(year) => (year.to_owned(), unit.to_owned()),
        (_, Some((year, unit))) if is_year(year) => (year.to_owned(), unit.to_owned()),
        _ => (unknown(), stem.to_owned()),
    }
}

/// A file's name, as its stem and what its endings say.
struct Named<'n> {
    stem: &'n str,
    language: Option<&'n str>,
    endings: Vec<String>,
    why: Why,
}

impl<'n> Named<'n> {
    /// `None` where nothing in the name says that it is content.
    fn of(name: &'n str) -> Option<Self> {
        let mut stem = name.trim();
        let mut endings = Vec::new();
        let mut why = Why::Ending;
        if let Some(fetched) = stem.strip_prefix('.').and_then(|rest| rest.strip_suffix(".icloud"))
        {
            stem = fetched;
            why = Why::NotFetched;
        }
        while let Some((before, ending)) = stem.rsplit_once('.') {
            let ending = ending.trim().to_lowercase();
            let found = sort_of(&ending);
            let Some(found) = found else { break };
            if found != Why::Ending && why == Why::Ending {
                why = found;
            }
            endings.push(ending);
            stem = before.trim();
        }
        if let (Why::Shortcut, Some(before)) = (why, stem.split_once(" - ")) {
            stem = before.0.split_once('.').map_or(before.0, |(stem, _)| stem);
        }
        let (stem, language) = match stem.rsplit_once('.') {
            Some((stem, language)) if language.trim().len() == 2 && !endings.is_empty() => {
                (stem, Some(language.trim()))
            }
            _ => (stem, None),
        };
        let is_of_programs = endings.is_empty() && OF_PROGRAMS.contains(&&*stem.to_lowercase());
        let is_name = !stem.contains('.') && !stem.is_empty() && !is_of_programs;
        is_name.then_some(Self { stem, language, endings, why })
    }

    /// The id that the name stands for.
    fn id(&self) -> String {
        let stem = self.stem.trim();
        if is_id(stem) {
            return stem.to_owned();
        }
        let unmarked = originals(stem).into_iter().next();
        slug::slugify(unmarked.as_deref().unwrap_or(stem))
    }

    /// Whether nothing is wrong with the name but letters that an id cannot have.
    fn needs_only_an_id(&self, kind: Kind, name: &str) -> bool {
        let own = if kind == Kind::Indicator && self.is_csv() { "csv" } else { "md" };
        let is_usual = matches!(self.endings.as_slice(), [ending] if ending == own);
        is_usual
            && name.rsplit('.').next() == Some(own)
            && name.strip_prefix(self.stem).is_some_and(|rest| rest.starts_with('.'))
            && originals(self.stem).is_empty()
    }

    /// Whether it is a table.
    fn is_csv(&self) -> bool {
        self.why == Why::Spreadsheet || self.endings.last().is_some_and(|ending| ending == "csv")
    }

    /// Whether it is like content of a type. Beside a page, a table or a word processor's file is something to be
    /// handed out and not the page.
    fn is_of(&self, kind: Kind) -> bool {
        let has_attachments =
            matches!(kind, Kind::Page | Kind::News | Kind::Document | Kind::Strategy);
        let is_text = self.endings.iter().any(|end| end != "txt" && TEXT.contains(&end.as_str()));
        !has_attachments || is_text || self.why == Why::NotFetched
    }

    /// What is wrong with its name within the folder of a type.
    fn fault(&self, kind: Kind) -> Why {
        if self.why == Why::Ending && self.is_csv() && kind != Kind::Indicator {
            Why::Spreadsheet
        } else {
            self.why
        }
    }

    /// The name that it should have within the folder of a type.
    fn right(&self, kind: Kind) -> String {
        let id = self.id();
        let language = self
            .language
            .map(|language| format!(".{}", language.to_lowercase()))
            .unwrap_or_default();
        if kind == Kind::Indicator && self.is_csv() {
            format!("{id}.csv")
        } else {
            format!("{id}{language}.md")
        }
    }
}

/// Whether what stands where a language stands is the ending once more: `kultur.md.md`.
pub(super) fn is_ending(language: &str) -> bool {
    sort_of(&language.to_lowercase()).is_some()
}

/// What an ending says that a file is; `None` where it says nothing of content.
fn sort_of(ending: &str) -> Option<Why> {
    if ending == "csv" || TEXT.contains(&ending) {
        Some(Why::Ending)
    } else if WORD_PROCESSOR.contains(&ending) {
        Some(Why::WordProcessor)
    } else if SPREADSHEET.contains(&ending) {
        Some(Why::Spreadsheet)
    } else if SHORTCUT.contains(&ending) {
        Some(Why::Shortcut)
    } else {
        None
    }
}
