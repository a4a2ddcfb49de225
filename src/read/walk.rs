//! Reading the content folder: every file at once, each by its type, in path order.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::string::FromUtf8Error;

use rayon::prelude::*;

use super::conflict::conflict;
use super::content::{AttachmentFile, Body, Content, File, SeriesFile, Translation};
use super::description::TypeDescription;
use super::fault::{forbidden, syntax_fault};
use super::files::{Entry, EntryState, Files};
use super::folder::{Kind, Role, is_series};
use super::front_matter::{self, NotClosed};
use super::lost::{self, Lost};
use super::node::Node;
use super::personal_number::{StandsIn, personal_numbers};
use super::placeholder::{Remarks, placeholders};
use super::reader::FromNode;
use super::reader::{Reader, Reading};
use super::sorter::Sorter;
use super::untranslated::untranslated;
use super::yaml::{Document, yaml};
use crate::attachment::ending;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, MachineReason, Severity};
use crate::model::LanguageIndex;
use crate::source::{FileId, NormalText, Origin, Place, Sources, TextKind};

/// What reading a content folder gives.
#[derive(Debug)]
pub struct WholeFolder {
    /// Everything as written.
    pub content: Content,
    /// What is wrong with single files.
    pub diagnostics: Diagnostics,
}

/// A file of the folder whose path says what it is.
struct Placed<'e> {
    file: FileId,
    path: &'e str,
    within: &'e str,
    role: Role<'e>,
    language: Option<LanguageIndex>,
}

impl<'e> Placed<'e> {
    /// What it is about, whatever its language: its folder and its id.
    fn thing(&self) -> (&'e str, &'e str) {
        (self.role.folder, self.role.id)
    }
}

/// Reads every file below a folder. Languages are the tags of the configuration, the main one first.
///
/// # Errors
/// Where the folder itself cannot be listed.
pub fn read_folder(
    files: &dyn Files,
    folder: &str,
    languages: &[&str],
    sources: &mut Sources,
) -> io::Result<WholeFolder> {
    let entries = files.list(folder)?;
    let mut diagnostics = Diagnostics::default();
    let mut lost = Vec::new();
    let (placed, attachments) =
        placed(files, &entries, folder, languages, sources, &mut diagnostics, &mut lost);
    let paths = placed.iter().map(|placed| (placed.file, placed.within.into())).collect();
    let mut reading = FolderReading { files, placed: &placed, diagnostics, lost };
    let mut content = Content {
        start: reading.all(Kind::Start).pop(),
        units: reading.all(Kind::Unit),
        perspectives: reading.all(Kind::Perspective),
        revisions: reading.all(Kind::Revision),
        indicators: reading.all(Kind::Indicator),
        series: reading.series(),
        follow_ups: reading.all(Kind::FollowUp),
        strategies: reading.all(Kind::Strategy),
        strategy_areas: reading.all(Kind::StrategyArea),
        strategy_goals: reading.all(Kind::StrategyGoal),
        documents: reading.all(Kind::Document),
        news: reading.all(Kind::News),
        pages: reading.all(Kind::Page),
        sources: reading.all(Kind::Source),
        easy_reads: reading.all(Kind::EasyRead),
        attachments,
        paths,
        lost: Vec::new(),
    };
    content.lost = reading.lost;
    Ok(WholeFolder { content, diagnostics: reading.diagnostics })
}

/// The file as one beside pages, if its name makes it one. What is wrong with it is told where a text refers to it.
fn attachment(file: FileId, entry: &Entry, within: &str) -> Option<AttachmentFile> {
    let is_too_large = entry.state == EntryState::TooLarge;
    let is_readable = is_too_large || entry.state == EntryState::Readable;
    let ending = ending(within).filter(|_| is_readable && !is_series(within))?;
    let (path, within) = (entry.path.as_str().into(), within.into());
    Some(AttachmentFile { file, path, within, ending, is_too_large })
}

/// The files whose paths say what they are, and those beside pages; the others are reported.
fn placed<'e>(
    files: &dyn Files,
    entries: &'e [Entry],
    folder: &str,
    languages: &[&str],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    lost: &mut Vec<Lost>,
) -> (Vec<Placed<'e>>, Vec<AttachmentFile>) {
    let within = |entry: &'e Entry| entry.path.get(folder.len() + 1..).unwrap_or_default();
    let mut sorter = Sorter::new(files, folder, entries.iter().map(within));
    let mut found = Vec::with_capacity(entries.len());
    let mut attachments = Vec::new();
    let mut told = BTreeSet::new();
    for entry in entries {
        let file = sources.add(&entry.path);
        let whole = Place::whole(file);
        let within = within(entry);
        report_number_in_path(&entry.path, file, &mut told, sources, diagnostics);
        if let Some(attachment) = attachment(file, entry, within)
            && !sorter.stands_for_content(within)
        {
            attachments.push(attachment);
            continue;
        }
        if let Some(fault) = entry.fault(whole.clone()) {
            diagnostics.report(fault);
            lost.extend(lost::lost(within));
            continue;
        }
        match sorter.sorted(within, file, sources) {
            Ok(role) => {
                if let Ok(language) = language_of(&role, languages, &whole, diagnostics) {
                    found.push(Placed { file, path: &entry.path, within, role, language });
                }
            }
            Err(fault) => {
                let is_warning = |fault: &Diagnostic| fault.code.severity() == Severity::Warning;
                if !fault.as_ref().is_some_and(is_warning) {
                    lost.extend(lost::lost(within));
                }
                if let Some(fault) = fault {
                    diagnostics.report(fault);
                }
            }
        }
    }
    (found, attachments)
}

/// The language of a translation; `Err` where it is reported as unknown.
fn language_of(
    role: &Role<'_>,
    languages: &[&str],
    whole: &Place,
    diagnostics: &mut Diagnostics,
) -> Result<Option<LanguageIndex>, ()> {
    let Some(tag) = role.language else { return Ok(None) };
    let position =
        languages.iter().position(|language| *language == tag).and_then(|at| u8::try_from(at).ok());
    match position {
        Some(0) | None => {
            diagnostics.report(
                Diagnostic::new(Code::UnknownLanguage, whole.clone())
                    .with("language", tag)
                    .with("languages", languages.join(", ")),
            );
            Err(())
        }
        Some(position) => Ok(Some(LanguageIndex(position))),
    }
}

struct FolderReading<'f> {
    files: &'f dyn Files,
    placed: &'f [Placed<'f>],
    diagnostics: Diagnostics,
    lost: Vec<Lost>,
}

/// One file as read.
struct Read<T> {
    written: Option<T>,
    body: Body,
    /// Its front matter, which a translation is compared with its original's by.
    root: Option<Node>,
    diagnostics: Diagnostics,
}

impl FolderReading<'_> {
    /// All files of a type, read at once, each translation with its original.
    fn all<T: FromNode + Send>(&mut self, kind: Kind) -> Vec<File<T>> {
        let placed: Vec<&Placed<'_>> =
            self.placed.iter().filter(|placed| placed.role.kind == kind).collect();
        let translated: BTreeSet<_> = placed
            .iter()
            .filter(|placed| placed.language.is_some())
            .map(|placed| placed.thing())
            .collect();
        let read: Vec<Read<T>> = placed
            .par_iter()
            .map(|placed| {
                let read = read(self.files, placed);
                let root = read.root.filter(|_| translated.contains(&placed.thing()));
                Read { root, ..read }
            })
            .collect();
        let mut originals: Vec<File<T>> = Vec::with_capacity(read.len());
        let mut roots: BTreeMap<FileId, Node> = BTreeMap::new();
        let mut translations = Vec::new();
        for (placed, read) in placed.into_iter().zip(read) {
            self.diagnostics.append(read.diagnostics);
            roots.extend(read.root.map(|root| (placed.file, root)));
            match placed.language {
                None => originals.push(File {
                    file: placed.file,
                    folder: placed.role.folder.into(),
                    id: placed.role.id.into(),
                    written: read.written,
                    body: read.body,
                    translations: Vec::new(),
                }),
                Some(language) => translations.push((placed, language, read.written, read.body)),
            }
        }
        for (placed, language, written, body) in translations {
            let original = originals
                .binary_search_by(|file| {
                    (&*file.folder, &*file.id).cmp(&(placed.role.folder, placed.role.id))
                })
                .ok()
                .or_else(|| {
                    originals.iter().position(|file| {
                        &*file.folder == placed.role.folder && &*file.id == placed.role.id
                    })
                })
                .and_then(|position| originals.get_mut(position));
            if let Some(original) = original {
                let file = placed.file;
                if let Some(keys) = T::SHAPE.group()
                    && let (Some(main), Some(other)) = (roots.get(&original.file), roots.get(&file))
                {
                    self.report_untranslated(file, main, other, keys);
                }
                let has_text = |body: &Body| !body.text.trim().is_empty();
                // A type without a text is told so of every file.
                let may_have = kind != Kind::Source && original.written.is_some();
                if may_have && has_text(&body) && !has_text(&original.body) {
                    let leading = body.text.len() - body.text.trim_start().len();
                    let at = body.start + leading..body.start + body.text.trim_end().len();
                    self.diagnostics.report(
                        Diagnostic::new(Code::TranslationWithoutOriginal, Place::bytes(file, at))
                            .with("id", placed.role.id),
                    );
                }
                original.translations.push(Translation { language, file, written, body });
                continue;
            }
            // Where the original is lost too, that has been reported.
            let gone = lost::of_role(&placed.role);
            let is_lost = |gone: &Lost| self.lost.iter().any(|lost| lost.may_be(gone));
            if !gone.as_ref().is_some_and(is_lost) {
                let whole = Place::whole(placed.file);
                self.diagnostics.report(
                    Diagnostic::new(Code::TranslationWithoutOriginal, whole)
                        .with("id", placed.role.id),
                );
            }
            self.lost.extend(gone);
        }
        originals
    }

    /// Reports the values of a translation whose original has none.
    fn report_untranslated(
        &mut self,
        file: FileId,
        original: &Node,
        translation: &Node,
        keys: &TypeDescription,
    ) {
        for one in untranslated(original, translation, keys) {
            let place = Origin { file, node: one.node.ordinal }.value();
            self.diagnostics.report(
                Diagnostic::new(Code::TranslationWithoutOriginal, place).with("id", one.name),
            );
        }
    }

    fn series(&mut self) -> Vec<SeriesFile> {
        let placed: Vec<&Placed<'_>> =
            self.placed.iter().filter(|placed| placed.role.kind == Kind::Series).collect();
        let read: Vec<_> = placed
            .par_iter()
            .map(|placed| {
                let mut diagnostics = Diagnostics::default();
                let text = text(self.files, placed, TextKind::Table, &mut diagnostics);
                let series = text.map(|text| {
                    report_personal_numbers(placed.file, text.as_str(), &mut diagnostics);
                    let (series, found) =
                        super::csv::series(placed.file, placed.role.id, text.as_str());
                    diagnostics.append(found);
                    series
                });
                (series, diagnostics)
            })
            .collect();
        let mut found = Vec::with_capacity(read.len());
        for (series, diagnostics) in read {
            self.diagnostics.append(diagnostics);
            found.extend(series);
        }
        found
    }
}

/// A file's text in its normal form, what no page can hold taken out and reported. One with both sides of a merge in it
/// says nothing that could be trusted.
fn text(
    files: &dyn Files,
    placed: &Placed<'_>,
    kind: TextKind,
    diagnostics: &mut Diagnostics,
) -> Option<NormalText> {
    match typed_text(files, placed, kind, diagnostics) {
        Ok(text) => {
            let text = NormalText::of(text, kind);
            if let Some(range) = conflict(text.as_str()) {
                let place = Place::bytes(placed.file, range);
                diagnostics.report(Diagnostic::new(Code::ConflictMarker, place));
                return None;
            }
            report_forbidden(placed.file, &text, diagnostics);
            Some(text)
        }
        Err(diagnostic) => {
            diagnostics.report(diagnostic);
            None
        }
    }
}

/// A file's bytes, unless there are none that say anything.
fn bytes(files: &dyn Files, placed: &Placed<'_>) -> Result<Vec<u8>, Diagnostic> {
    let whole = Place::whole(placed.file);
    let bytes = files.bytes(placed.path).map_err(|error| {
        Diagnostic::new(Code::Unreadable, whole.clone()).with("detail", MachineReason::from(&error))
    })?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Diagnostic::new(Code::EmptyFile, whole));
    }
    Ok(bytes)
}

/// A file's text as it was typed. A table may be in another encoding; that is told.
fn typed_text(
    files: &dyn Files,
    placed: &Placed<'_>,
    kind: TextKind,
    diagnostics: &mut Diagnostics,
) -> Result<String, Diagnostic> {
    let whole = Place::whole(placed.file);
    let bytes = bytes(files, placed)?;
    if kind != TextKind::Table {
        return String::from_utf8(bytes).map_err(|error| not_utf8(&error, whole));
    }
    let (text, encoding) =
        super::encoding::csv_text(bytes).map_err(|error| not_utf8(&error, whole.clone()))?;
    if let Some(encoding) = encoding {
        diagnostics.report(Diagnostic::new(Code::OtherEncoding, whole).with("encoding", encoding));
    }
    Ok(text)
}

/// The position of the first byte that is not UTF-8.
fn not_utf8(error: &FromUtf8Error, whole: Place) -> Diagnostic {
    let good = error.utf8_error().valid_up_to();
    let before = error.as_bytes().get(..good).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let in_line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let column = String::from_utf8_lossy(in_line).chars().count() + 1;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Diagnostic::new(Code::NotUtf8, whole).with("line", count(line)).with("column", count(column))
}

fn read<T: FromNode>(files: &dyn Files, placed: &Placed<'_>) -> Read<T> {
    let mut diagnostics = Diagnostics::default();
    let Some(text) = text(files, placed, TextKind::Page, &mut diagnostics) else {
        return Read { written: None, body: Body::default(), root: None, diagnostics };
    };
    let text = text.as_str();
    report_personal_numbers(placed.file, text, &mut diagnostics);
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err(NotClosed { at, is_end }) => {
            let place = Place::bytes(placed.file, at);
            diagnostics.report(
                Diagnostic::new(Code::FrontMatterNotClosed, place)
                    .with("sort", if is_end { "fence" } else { "none" }),
            );
            return Read { written: None, body: Body::default(), root: None, diagnostics };
        }
    };
    let (body, start) = parts.body;
    report_placeholders(placed.file, parts.front_matter, Remarks::Possible, &mut diagnostics);
    report_placeholders(placed.file, Some(parts.body), Remarks::None, &mut diagnostics);
    let mut body = Body { values: Vec::new(), text: body.into(), start };
    let reading = if placed.language.is_some() { Reading::Translation } else { Reading::Original };
    let Some((front_matter, start)) = parts.front_matter else {
        if reading == Reading::Original {
            diagnostics.report(no_front_matter(placed.file, text));
            let (below, passed) = front_matter::below_unopened(&body.text);
            body = Body { text: below.into(), start: start + passed, ..body };
        }
        return Read { written: None, body, root: None, diagnostics };
    };
    let (written, root) = match yaml(front_matter) {
        Ok(Document { root, flaws }) => {
            let mut reader = Reader::new(placed.file, reading).with_flaws(flaws, start);
            let written = T::from_node(&root, &mut reader);
            body.values = reader.take_markdown();
            diagnostics.append(reader.into_diagnostics());
            (written, Some(root))
        }
        Err(fault) => {
            let code =
                if fault.sort == "too-large" { Code::YamlTooLarge } else { Code::YamlSyntax };
            diagnostics.report(syntax_fault(code, placed.file, start, &fault));
            (None, None)
        }
    };
    Read { written, body, root, diagnostics }
}

/// That a file has no front matter, or a first line that was meant to open it.
fn no_front_matter(file: FileId, text: &str) -> Diagnostic {
    match front_matter::meant_as_opening(text) {
        Some(at) => {
            Diagnostic::new(Code::NoFrontMatter, Place::bytes(file, at)).with("sort", "fence")
        }
        None => Diagnostic::new(Code::NoFrontMatter, Place::whole(file)).with("sort", "none"),
    }
}

/// Reports the words of a configuration that were to be replaced.
pub(crate) fn report_placeholders_of_settings(
    file: FileId,
    text: &str,
    diagnostics: &mut Diagnostics,
) {
    report_placeholders(file, Some((text, 0)), Remarks::Possible, diagnostics);
}

/// Reports the words of a part that were to be replaced; the part is given with the byte at which it begins.
fn report_placeholders(
    file: FileId,
    part: Option<(&str, usize)>,
    remarks: Remarks,
    diagnostics: &mut Diagnostics,
) {
    let Some((text, start)) = part else { return };
    for range in placeholders(text, remarks) {
        let words = text.get(range.clone()).unwrap_or_default().to_owned();
        let place = Place::bytes(file, start + range.start..start + range.end);
        diagnostics.report(Diagnostic::new(Code::Placeholder, place).with("words", words));
    }
}

/// Reports what was taken out of a text because no page can hold it: once for each stretch of such characters.
pub(crate) fn report_forbidden(file: FileId, text: &NormalText, diagnostics: &mut Diagnostics) {
    let mut last = None;
    for (character, range) in text.forbidden() {
        if last.replace(range.clone()) != Some(range.clone()) {
            diagnostics.report(forbidden(character, Place::bytes(file, range)));
        }
    }
}

fn report_personal_numbers(file: FileId, text: &str, diagnostics: &mut Diagnostics) {
    for number in personal_numbers(text) {
        let place = Place::bytes(file, number.bytes.clone());
        diagnostics.report(number.reported(place, StandsIn::Text));
    }
}

/// Reports a number in a path that becomes an address: at the folder that bears it, once, however many files lie there.
fn report_number_in_path(
    path: &str,
    file: FileId,
    told: &mut BTreeSet<String>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) {
    for number in personal_numbers(path) {
        let rest = path.get(number.bytes.end..).unwrap_or_default();
        let end = rest.find('/').map_or(path.len(), |length| number.bytes.end + length);
        let named = path.get(..end).unwrap_or(path);
        if named.len() == path.len() {
            diagnostics.report(number.reported(Place::whole(file), StandsIn::Name));
        } else if told.insert(named.to_owned()) {
            let folder = Place::whole(sources.add(named));
            diagnostics.report(number.reported(folder, StandsIn::Name));
        }
    }
}
