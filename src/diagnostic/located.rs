//! Findings with their places resolved: the only type that renderers take.

use std::ops::Range;

use super::{Argument, Diagnostic};
use crate::locale::{Args, Language, program};
use crate::read::{Files, locate};
use crate::source::{LineColumn, Place, Sources, Spot, line_column};

/// A finding, located and in words.
#[derive(Clone, Debug, PartialEq)]
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
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Spotted {
    /// The file's path from the site's folder.
    pub path: String,
    /// The file's text, where it could be read as text.
    pub text: Option<std::sync::Arc<str>>,
    /// The bytes meant; `None`: the whole file.
    pub range: Option<Range<usize>>,
    /// Line and column of its beginning; `None`: the whole file.
    pub start: Option<LineColumn>,
}

/// Locates findings, reading again the few files that they are about.
pub fn located(
    found: Vec<Diagnostic>,
    sources: &Sources,
    files: &dyn Files,
    language: Language,
) -> Vec<Located> {
    let mut texts = Texts { sources, files, last: None };
    found.into_iter().map(|diagnostic| texts.located(&diagnostic, language)).collect()
}

/// The texts of the files that findings are about; findings come sorted by file, so one is kept.
struct Texts<'t> {
    sources: &'t Sources,
    files: &'t dyn Files,
    last: Option<(String, Option<std::sync::Arc<str>>)>,
}

impl Texts<'_> {
    fn located(&mut self, diagnostic: &Diagnostic, language: Language) -> Located {
        let code = diagnostic.code.as_str();
        let messages = program(language);
        let args = |diagnostic: &Diagnostic| {
            diagnostic.arguments.iter().fold(Args::new(), |args, (name, argument)| match argument {
                Argument::Text(text) => args.text(name, text.as_str()),
                Argument::Number(number) => args.number(name, *number),
            })
        };
        let mut arguments = args(diagnostic);
        if !diagnostic.arguments.iter().any(|(name, _)| *name == "suggestion") {
            arguments = arguments.text("suggestion", "none");
        }
        Located {
            code: diagnostic.code,
            message: messages.text(code, &arguments),
            help: messages.text(&format!("{code}.help"), &arguments),
            at: self.spotted(&diagnostic.place),
            related: diagnostic
                .related
                .iter()
                .map(|(place, words)| (self.spotted(place), messages.text(words, &Args::new())))
                .collect(),
        }
    }

    fn spotted(&mut self, place: &Place) -> Spotted {
        let path = self.sources.path(place.file).to_owned();
        let text = self.text(&path);
        let range = match (&text, &place.spot) {
            (_, Spot::Whole) | (None, _) => None,
            (Some(text), spot) => locate(&path, text, spot),
        };
        let start =
            range.as_ref().zip(text.as_ref()).map(|(range, text)| line_column(text, range.start));
        Spotted { path, text, range, start }
    }

    fn text(&mut self, path: &str) -> Option<std::sync::Arc<str>> {
        if let Some((known, text)) = &self.last
            && known == path
        {
            return text.clone();
        }
        let bytes = self.files.bytes(path).ok();
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).map(std::sync::Arc::from);
        self.last = Some((path.to_owned(), text.clone()));
        text
    }
}
