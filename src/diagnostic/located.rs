//! Findings with their places resolved: the only type that renderers take.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Argument, Diagnostic};
use crate::locale::{Args, Language, program};
use crate::read::{Files, Positions, text_of};
use crate::source::{FileId, LineColumn, Lines, Place, Sources, TextKind, named};

/// A finding, located and in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Located {
    /// The code and its severity.
    pub code: super::Code,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Where.
    pub at: Spotted,
    /// Other places, each with its own words.
    pub related: Vec<(Spotted, String)>,
    /// Those of its kind in its file that are not shown.
    pub rest: Option<Rest>,
}

/// Findings that are counted and not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// How many.
    pub count: usize,
    /// That in words, and how to see them.
    pub words: String,
}

impl Located {
    /// What to do about it, and how many more there are.
    pub fn help_and_rest(&self) -> String {
        match &self.rest {
            Some(rest) => format!("{} {}", self.help, rest.words),
            None => self.help.clone(),
        }
    }
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spotted {
    /// The file's path from the site's folder.
    pub path: String,
    /// The file's text, where it could be read as text. It is not written down: see [`with_texts`].
    #[serde(skip)]
    pub text: Option<Arc<str>>,
    /// The bytes meant; `None`: the whole file.
    pub range: Option<Range<usize>>,
    /// Line and column of its beginning; `None`: the whole file.
    pub start: Option<LineColumn>,
    /// Line and column after its end; `None`: the whole file.
    pub end: Option<LineColumn>,
}

/// Locates findings, reading again the few files that they are about.
pub fn located(
    found: Vec<Diagnostic>,
    sources: &Sources,
    files: &dyn Files,
    language: Language,
) -> Vec<Located> {
    let mut texts = Spots::new(sources, files);
    found.into_iter().map(|diagnostic| texts.located(&diagnostic, language)).collect()
}

/// Findings that were written down, with the texts of the files that they are about, which have not changed since.
pub fn with_texts(mut found: Vec<Located>, files: &dyn Files) -> Vec<Located> {
    let mut texts: BTreeMap<String, Option<Arc<str>>> = BTreeMap::new();
    for one in &mut found {
        let related = one.related.iter_mut().map(|(spotted, _)| spotted);
        for spotted in std::iter::once(&mut one.at).chain(related) {
            let text = texts.entry(spotted.path.clone());
            spotted.text.clone_from(text.or_insert_with(|| text_in(files, &spotted.path)));
        }
    }
    found
}

/// The texts of the files that places are asked for in, each read and counted through once, however many its places.
pub struct Spots<'t> {
    sources: &'t Sources,
    files: &'t dyn Files,
    known: BTreeMap<FileId, Option<Known>>,
}

/// A text with what is known of its places.
struct Known {
    text: Arc<str>,
    lines: Lines,
    positions: Positions,
}

impl<'t> Spots<'t> {
    /// The files of this run.
    pub fn new(sources: &'t Sources, files: &'t dyn Files) -> Self {
        Self { sources, files, known: BTreeMap::new() }
    }

    fn located(&mut self, diagnostic: &Diagnostic, language: Language) -> Located {
        let code = diagnostic.code.as_str();
        let messages = program(language);
        let mut arguments = arguments(diagnostic, language);
        if !diagnostic.arguments.iter().any(|(name, _)| *name == "suggestion") {
            arguments = arguments.text("suggestion", "none");
        }
        // What is written in the configuration is cured in its own manner.
        let path = self.sources.path(diagnostic.place.file);
        let is_settings = TextKind::of(path) == Some(TextKind::Settings);
        let file = if is_settings { "settings" } else { "content" };
        arguments = arguments.text("file", file);
        let rest = u32::try_from(diagnostic.more).ok().filter(|more| *more > 0).map(|more| Rest {
            count: diagnostic.more,
            words: messages.text("more-alike", &Args::new().number("count", f64::from(more))),
        });
        let mut help = messages.text(&format!("{code}.help"), &arguments);
        if let Ok(count @ 1..) = u32::try_from(diagnostic.elsewhere) {
            let counted = Args::new().number("count", f64::from(count));
            help = format!("{help} {}", messages.text("elsewhere", &counted));
        }
        Located {
            code: diagnostic.code,
            message: messages.text(code, &arguments),
            help,
            at: self.spotted(&diagnostic.place),
            related: diagnostic
                .related
                .iter()
                .map(|(place, words)| (self.spotted(place), messages.text(words, &Args::new())))
                .collect(),
            rest,
        }
    }

    /// A place as it is shown.
    pub fn spotted(&mut self, place: &Place) -> Spotted {
        let path = self.sources.path(place.file).to_owned();
        let known = self.known.entry(place.file).or_insert_with(|| known(self.files, &path));
        let Some(Known { text, lines, positions }) = known else {
            return Spotted { path, text: None, range: None, start: None, end: None };
        };
        let range = positions.range(&place.spot);
        let at = |byte: usize| lines.line_column(text, byte);
        let (start, end) = (
            range.as_ref().map(|range| at(range.start)),
            range.as_ref().map(|range| at(range.end)),
        );
        Spotted { path, text: Some(Arc::clone(text)), range, start, end }
    }
}

/// What a message speaks of, in a language.
fn arguments(diagnostic: &Diagnostic, language: Language) -> Args {
    diagnostic.arguments.iter().fold(Args::new(), |args, (name, argument)| match argument {
        Argument::Text(text) => args.text(name, text.replace('\n', &named('\n'))),
        Argument::Number(number) => args.number(name, *number),
        Argument::Machine(reason) => {
            let cure = reason.cure(language).unwrap_or_else(|| "none".to_owned());
            args.text(name, reason.words(language)).text("cure", cure)
        }
    })
}

/// A file's text and places; `None` where it cannot be read as text.
fn known(files: &dyn Files, path: &str) -> Option<Known> {
    let text = text_in(files, path)?;
    let (lines, positions) = (Lines::of(&text), Positions::of(path, &text));
    Some(Known { text, lines, positions })
}

/// A file's text; `None` where it cannot be read as text.
fn text_in(files: &dyn Files, path: &str) -> Option<Arc<str>> {
    Some(text_of(path, files.bytes(path).ok()?)?.into())
}
