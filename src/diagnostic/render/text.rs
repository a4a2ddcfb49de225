//! Findings for a terminal: the line quoted, the word underlined, the cure below.

use std::collections::BTreeSet;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::visible_words;
use crate::diagnostic::{Located, Severity, Spotted};
use crate::locale::Language;
use crate::source::on_one_line;

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
    let mut explained = BTreeSet::new();
    for one in found {
        // Where to read more is told once of each code.
        let page =
            explained.insert(one.code).then(|| format!("malkort explain {}", one.code.as_str()));
        // Before it is coloured, for no colour of the content's own is to be among them.
        let one = Located {
            message: visible_words(&one.message),
            help: visible_words(&one.help),
            related: one
                .related
                .iter()
                .map(|(spot, words)| (spot.clone(), visible_words(words)))
                .collect(),
            ..one.clone()
        };
        out.push_str(&renderer.render(&report(&one, page.as_deref(), language)));
        out.push_str("\n\n");
    }
    out
}

fn report<'l>(one: &'l Located, page: Option<&'l str>, language: Language) -> Vec<Group<'l>> {
    let level = match (one.code.severity(), language) {
        (Severity::Error, Language::Swedish) => Level::ERROR.with_name("fel"),
        (Severity::Error, Language::English) => Level::ERROR,
        (Severity::Warning, Language::Swedish) => Level::WARNING.with_name("varning"),
        (Severity::Warning, Language::English) => Level::WARNING,
        (Severity::Hint, Language::Swedish) => Level::INFO.with_name("tips"),
        (Severity::Hint, Language::English) => Level::INFO.with_name("hint"),
    };
    let title = level.primary_title(one.message.as_str()).id(one.code.as_str());
    let near = |range: &Range<usize>| is_near(&one.at, range);
    let (beside, apart): (Vec<_>, Vec<_>) = one.related.iter().partition(|(related, _)| {
        related.path == one.at.path && related.range.as_ref().is_some_and(near)
    });
    let beside: Vec<(Range<usize>, &str)> = beside
        .into_iter()
        .filter_map(|(related, words)| Some((related.range.clone()?, words.as_str())))
        .collect();
    let mut group =
        Group::with_title(title).elements(quoted(&one.at, AnnotationKind::Primary, None, &beside));
    for (related, words) in apart {
        group = group.elements(quoted(related, AnnotationKind::Context, Some(words), &[]));
    }
    let cure = match language {
        Language::Swedish => Level::HELP.with_name("hjälp"),
        Language::English => Level::HELP,
    };
    group = group.element(cure.message(one.help.as_str()));
    for words in one.rest.iter().map(|rest| rest.words.as_str()).chain(page) {
        let more = match language {
            Language::Swedish => Level::NOTE.with_name("mer"),
            Language::English => Level::NOTE.with_name("more"),
        };
        group = group.element(more.message(words));
    }
    vec![group]
}

/// What is quoted of a file is no longer than this: a file may be one line of megabytes.
const MOST: usize = 800;

/// So much of a long line is quoted before the place.
const BEFORE: usize = 60;

/// Whether another place of the same file is so near that both are quoted as one.
fn is_near(at: &Spotted, range: &Range<usize>) -> bool {
    let own = at.range.as_ref();
    own.is_some_and(|own| own.start.max(range.end) - own.start.min(range.start) <= MOST / 2)
}

/// The lines around a place, with the place marked in them, and other places that stand in them too. Only so much of the
/// text is looked at as is shown, so that a finding costs the same in a large file as in a small one.
fn quoted<'l>(
    place: &'l Spotted,
    kind: AnnotationKind,
    words: Option<&'l str>,
    beside: &[(Range<usize>, &'l str)],
) -> Vec<Element<'l>> {
    let path = on_one_line(&place.path);
    let (Some(text), Some(range), Some(start)) = (&place.text, &place.range, place.start) else {
        return vec![Origin::path(path).into()];
    };
    let first = beside.iter().map(|(one, _)| one.start).chain([range.start]).min().unwrap_or(0);
    let last = beside.iter().map(|(one, _)| one.end).chain([range.end]).max().unwrap_or(0);
    let window = window(text, first..last);
    let part = text.get(window.clone()).unwrap_or_default();
    let within = |range: &Range<usize>| {
        let at = |byte: usize| boundary(part, byte.clamp(window.start, window.end) - window.start);
        at(range.start)..at(range.end)
    };
    let above = text.get(first..range.start).unwrap_or_default();
    let line = start.line.saturating_sub(line_ends(above));
    let is_whole_line = text
        .get(..window.start)
        .is_none_or(|above| above.is_empty() || above.ends_with(['\n', '\r']));
    let annotation = kind.span(within(range));
    let annotation = match words {
        Some(words) => annotation.label(words),
        None => annotation,
    };
    let others =
        beside.iter().map(|(one, words)| AnnotationKind::Context.span(within(one)).label(*words));
    let snippet = Snippet::source(part).line_start(line).annotation(annotation).annotations(others);
    if is_whole_line {
        return vec![snippet.path(path).into()];
    }
    // Columns are counted from the line's beginning, which is not shown.
    let origin = Origin::path(path).line(start.line).char_column(start.column);
    vec![origin.into(), snippet.into()]
}

/// The bytes of the lines that a range stands in, cut off where they are long.
fn window(text: &str, range: Range<usize>) -> Range<usize> {
    let is_end = |c: char| matches!(c, '\n' | '\r');
    let lead = boundary(text, range.start.saturating_sub(MOST / 2));
    let before = text.get(lead..range.start).unwrap_or_default();
    let start = match before.rfind(is_end) {
        Some(end) => lead + end + 1,
        None if lead == 0 => 0,
        None => boundary(text, range.start.saturating_sub(BEFORE)),
    };
    let most = boundary(text, (start + MOST).min(text.len()));
    let end = range.end.min(most);
    let after = text.get(end..most).unwrap_or_default();
    start..after.find(is_end).map_or(most, |length| end + length)
}

/// The last byte at or before one at which a character begins.
fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// How many lines end in a text.
fn line_ends(text: &str) -> usize {
    let returns = text.matches('\r').count() - text.matches("\r\n").count();
    text.matches('\n').count() + returns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Lines;

    fn shown(text: &str, word: &str, related: &[&str]) -> String {
        let lines = Lines::of(text);
        let spotted = |word: &str| {
            let start = text.find(word).unwrap_or(text.len());
            let range = start..start + word.len();
            Spotted {
                path: "a.md".to_owned(),
                text: Some(text.into()),
                start: Some(lines.line_column(text, range.start)),
                end: Some(lines.line_column(text, range.end)),
                range: Some(range),
            }
        };
        let one = Located {
            code: Code::UnknownKey,
            message: "Fel.".to_owned(),
            help: "Rätta.".to_owned(),
            at: spotted(word),
            related: related.iter().map(|word| (spotted(word), "här".to_owned())).collect(),
            rest: None,
        };
        self::text(&[one], Colour::No, Language::Swedish)
    }

    #[test]
    fn the_line_is_quoted_by_its_number() {
        let text = format!("{}ett: två\nslut\n", "rad\n".repeat(900));
        let expected = "fel[unknown-key]: Fel.\n   --> a.md:901:6\n    |\n901 | ett: två\n    |      ^^^\n    |\n    = hjälp: Rätta.\n    = mer: malkort explain unknown-key\n\n";
        assert_eq!(shown(&text, "två", &[]), expected);
    }

    #[test]
    fn places_near_each_other_are_quoted_as_one_and_others_apart() {
        let near = shown("ett: 1\ntvå: 2\n", "två", &["ett"]);
        assert_eq!(near.matches("a.md").count(), 1, "{near}");
        let far = format!("ett: 1\n{}två: 2\n", "rad\n".repeat(900));
        let far = shown(&far, "två", &["ett"]);
        assert_eq!(far.matches("a.md").count(), 2, "{far}");
        assert!(far.contains("1 | ett: 1"), "{far}");
    }

    #[test]
    fn a_long_line_is_cut_and_keeps_its_columns() {
        let text = format!("{}ord{}", "å;".repeat(20_000), ";ä".repeat(20_000));
        let shown = shown(&text, "ord", &[]);
        assert!(shown.contains("a.md:1:40001"), "{shown}");
        assert!(shown.contains("^^^") && shown.len() < 2 * MOST, "{shown}");
    }
}
