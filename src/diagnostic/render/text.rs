//! Findings for a terminal: the line quoted, the word underlined, the cure below.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};

use super::visible;
use crate::diagnostic::{Located, Severity, Spotted};
use crate::locale::Language;

/// Whether to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// For a terminal.
    Yes,
    /// For a file, or for who asked for none.
    No,
}

/// The findings, one after the other, each followed by an empty line.
pub fn text(found: &[Located], colour: Colour, language: Language) -> String {
    let renderer = match colour {
        Colour::Yes => Renderer::styled(),
        Colour::No => Renderer::plain(),
    };
    let mut out = String::new();
    for one in found {
        out.push_str(&renderer.render(&report(one, language)));
        out.push_str("\n\n");
    }
    out
}

fn report(one: &Located, language: Language) -> Vec<Group<'_>> {
    let level = match (one.code.severity(), language) {
        (Severity::Error, Language::Swedish) => Level::ERROR.with_name("fel"),
        (Severity::Error, Language::English) => Level::ERROR,
        (Severity::Warning, Language::Swedish) => Level::WARNING.with_name("varning"),
        (Severity::Warning, Language::English) => Level::WARNING,
        (Severity::Hint, Language::Swedish) => Level::INFO.with_name("tips"),
        (Severity::Hint, Language::English) => Level::INFO.with_name("hint"),
    };
    let title = level.primary_title(one.message.as_str()).id(one.code.as_str());
    let mut group = Group::with_title(title);
    group = match (&one.at.text, &one.at.range) {
        (Some(text), Some(range)) => {
            let mut snippet = Snippet::source(&**text)
                .path(visible(&one.at.path))
                .annotation(AnnotationKind::Primary.span(range.clone()));
            for (related, words) in
                one.related.iter().filter(|(related, _)| related.path == one.at.path)
            {
                if let Some(range) = &related.range {
                    snippet = snippet.annotation(
                        AnnotationKind::Context.span(range.clone()).label(words.as_str()),
                    );
                }
            }
            group.element(snippet)
        }
        (_, _) => group.element(annotate_snippets::Origin::path(visible(&one.at.path))),
    };
    for (related, words) in one.related.iter().filter(|(related, _)| related.path != one.at.path) {
        group = group.element(elsewhere(related, words));
    }
    let cure = match language {
        Language::Swedish => Level::HELP.with_name("hjälp"),
        Language::English => Level::HELP,
    };
    vec![group.element(cure.message(one.help.as_str()))]
}

/// A place in another file, quoted where it is known.
fn elsewhere<'l>(related: &'l Spotted, words: &'l str) -> Element<'l> {
    match (&related.text, &related.range) {
        (Some(text), Some(range)) => Snippet::source(&**text)
            .path(visible(&related.path))
            .annotation(AnnotationKind::Context.span(range.clone()).label(words))
            .into(),
        (_, _) => annotate_snippets::Origin::path(visible(&related.path)).into(),
    }
}
