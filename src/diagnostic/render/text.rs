//! Findings for a terminal: the line quoted, the word underlined, the cure below.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Located, Severity, Spotted};

/// Whether to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// For a terminal.
    Yes,
    /// For a file, or for who asked for none.
    No,
}

/// The findings, one after the other, each followed by an empty line.
pub fn text(found: &[Located], colour: Colour, help: &str) -> String {
    let renderer = match colour {
        Colour::Yes => Renderer::styled(),
        Colour::No => Renderer::plain(),
    };
    let mut out = String::new();
    for one in found {
        out.push_str(&renderer.render(&report(one, help)));
        out.push_str("\n\n");
    }
    out
}

fn report<'l>(one: &'l Located, help: &'l str) -> Vec<Group<'l>> {
    let level = match one.code.severity() {
        Severity::Error => Level::ERROR.with_name("fel"),
        Severity::Warning => Level::WARNING.with_name("varning"),
    };
    let level = if help == "hjälp" { level } else { plain(one.code.severity()) };
    let title = level.primary_title(one.message.as_str()).id(one.code.as_str());
    let mut group = Group::with_title(title);
    group = match (&one.at.text, &one.at.range) {
        (Some(text), Some(range)) => {
            let mut snippet = Snippet::source(&**text)
                .path(one.at.path.as_str())
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
        (_, _) => group.element(annotate_snippets::Origin::path(one.at.path.as_str())),
    };
    for (related, words) in one.related.iter().filter(|(related, _)| related.path != one.at.path) {
        group = group.element(elsewhere(related, words));
    }
    let cure = Level::HELP.with_name(help);
    vec![group.element(cure.message(one.help.as_str()))]
}

fn plain(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// A place in another file, quoted where it is known.
fn elsewhere<'l>(related: &'l Spotted, words: &'l str) -> Element<'l> {
    match (&related.text, &related.range) {
        (Some(text), Some(range)) => Snippet::source(&**text)
            .path(related.path.as_str())
            .annotation(AnnotationKind::Context.span(range.clone()).label(words))
            .into(),
        (_, _) => annotate_snippets::Origin::path(related.path.as_str()).into(),
    }
}
