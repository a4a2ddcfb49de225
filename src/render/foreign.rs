//! Which words on a page are of another language than the page, and how do those who read it aloud get to know?
//!
//! Where a text has no translation, the main language's stands in, and WCAG 2.2, 3.1.2, demands that the page says so. A
//! name wanders through lists, sentences, charts and attributes before it is shown, so no template can be trusted to
//! remember. Instead such words carry marks from where they are taken (`Voice`): characters that Unicode sets apart for
//! use within a program and that no text holds. The last step before a page is handed over turns the marks into `lang`
//! where markup can say it, and removes the rest: an attribute, or a drawing's title of words in two languages, cannot say
//! it. From what is no page they are removed, whatever it is.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::locale::Direction;
use crate::model::{MARK_END, MARK_MAIN};

/// Whether words of another language are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marks {
    /// For pages.
    Shown,
    /// For what is no page, such as what the command says.
    Left,
}

/// The mark that words of a language begin with, by its place among those that the site may speak.
fn mark(language: usize) -> Option<char> {
    let code = u32::try_from(language).ok()?.checked_add(u32::from(MARK_MAIN))?;
    char::from_u32(code).filter(|mark| *mark < MARK_END)
}

/// Words marked as being in a language, by its place among those that the site may speak.
pub(crate) fn marked(language: usize, words: &str) -> String {
    match mark(language) {
        Some(mark) if !words.is_empty() => format!("{mark}{words}{MARK_END}"),
        _ => words.to_owned(),
    }
}

fn is_mark(c: char) -> bool {
    (MARK_MAIN..=MARK_END).contains(&c)
}

/// Words without marks.
pub(crate) fn plain(words: &str) -> Cow<'_, str> {
    if words.contains(is_mark) {
        Cow::Owned(words.chars().filter(|c| !is_mark(*c)).collect())
    } else {
        Cow::Borrowed(words)
    }
}

/// Words with a capital at their beginning, marked or not.
pub(crate) fn capital(words: &str) -> String {
    let begin = words.find(|c| !is_mark(c)).unwrap_or(words.len());
    let (marks, rest) = words.split_at(begin);
    let mut letters = rest.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    marks.chars().chain(first).chain(letters).collect()
}

/// How an element says that its words are in a language: by its code, and by the way that its lines run where that is
/// not the page's. An element that says the way stands apart from the words around it, as `bdi` does: names and figures
/// beside it keep their order.
pub(crate) fn language_attributes(code: &str, page: &str) -> String {
    let way = Direction::of(code);
    if way == Direction::of(page) {
        format!(" lang=\"{code}\"")
    } else {
        format!(" lang=\"{code}\" dir=\"{}\"", way.as_str())
    }
}

/// A page, in a language of its own, whose marks are made into markup.
pub(crate) fn page<'b>(html: &'b [u8], languages: &[String], own: &str) -> Cow<'b, [u8]> {
    match with_marks(html).or_else(|| with_other_way(html)) {
        Some(html) => Cow::Owned(Page::new(html, languages, own).resolved().into_bytes()),
        None => Cow::Borrowed(html),
    }
}

/// A file without marks, whatever it is.
pub(crate) fn unmarked(bytes: &[u8]) -> Cow<'_, [u8]> {
    match with_marks(bytes) {
        Some(text) => Cow::Owned(plain(text).into_owned().into_bytes()),
        None => Cow::Borrowed(bytes),
    }
}

/// A text that may hold marks: all of them begin with the same two bytes.
fn with_marks(bytes: &[u8]) -> Option<&str> {
    let may_hold = bytes.windows(2).any(|pair| pair == [0xEF, 0xB7]);
    std::str::from_utf8(bytes).ok().filter(|_| may_hold)
}

/// A text that may hold letters that run from right to left: theirs begin with few bytes, which no European letter has.
fn with_other_way(bytes: &[u8]) -> Option<&str> {
    let may_hold = bytes.iter().any(|byte| matches!(byte, 0xD6..=0xDF));
    std::str::from_utf8(bytes).ok().filter(|text| may_hold && text.contains(runs_left))
}

/// Whether a letter runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko (Unicode, blocks from U+0590).
fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{7FF}')
}

/// Elements that hold text and no markup.
const TEXT_ONLY: [&str; 6] = ["title", "desc", "option", "textarea", "script", "style"];

/// Elements without content, which have no end.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// A mark that has begun: its language, and how many elements have been opened within it.
struct Open {
    language: usize,
    depth: usize,
}

/// A page whose marks are being made into markup.
struct Page<'h> {
    rest: &'h str,
    /// The attributes that say each language.
    languages: Vec<String>,
    out: String,
    /// The marks that hold here, the innermost last.
    open: Vec<Open>,
    /// The language of the element that stands open for them.
    element: Option<(usize, &'static str)>,
    /// Whether the page itself runs from right to left.
    runs_left: bool,
    /// How many drawings this is within, one in the other; there another element carries the language.
    drawings: u32,
}

impl<'h> Page<'h> {
    fn new(html: &'h str, languages: &'h [String], own: &str) -> Self {
        Self {
            rest: html,
            languages: languages.iter().map(|code| language_attributes(code, own)).collect(),
            out: String::with_capacity(html.len() + html.len() / 8),
            open: Vec::new(),
            element: None,
            runs_left: Direction::of(own) == Direction::RightToLeft,
            drawings: 0,
        }
    }

    fn resolved(mut self) -> String {
        while let Some(first) = self.rest.chars().next() {
            if first == '<' {
                self.tag();
            } else if is_mark(first) {
                self.rest = self.rest.get(first.len_utf8()..).unwrap_or_default();
                self.take_mark(first);
            } else {
                let end = self.rest.find(|c| c == '<' || is_mark(c)).unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                self.text(text);
            }
        }
        self.leave();
        self.out
    }

    fn take_mark(&mut self, mark: char) {
        if mark == MARK_END {
            self.open.pop();
        } else {
            self.open.push(Open { language: language_of(mark), depth: 0 });
        }
    }

    /// Text, in an element that says its language where that is another than the page's.
    fn text(&mut self, text: &str) {
        let language = self.open.last().map(|open| open.language);
        if self.element.map(|(language, _)| language) != language {
            self.leave();
            if let Some(language) = language.filter(|_| !text.trim().is_empty()) {
                let name = if self.drawings > 0 { "tspan" } else { "span" };
                if let Some(attributes) = self.languages.get(language) {
                    let _ = write!(self.out, "<{name}{attributes}>");
                    self.element = Some((language, name));
                }
            }
        }
        self.isolated(text);
    }

    /// Text, in which what runs the other way than the words around it stands apart from them: a name in Arabic would
    /// else change places with the figure after it.
    fn isolated(&mut self, text: &str) {
        let is_apart = self.element.is_some() || self.drawings > 0 || self.runs_left;
        let start = text.find(runs_left).filter(|_| !is_apart);
        let Some(start) = start else { return self.out.push_str(text) };
        let end = text.rfind(runs_left).unwrap_or(start);
        let end =
            end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let (before, rest) = text.split_at(start);
        let (name, after) = rest.split_at(end - start);
        let _ = write!(self.out, "{before}<bdi>{name}</bdi>{after}");
    }

    fn leave(&mut self) {
        if let Some((_, name)) = self.element.take() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// A tag as it is, its attributes without marks: an attribute cannot say that it is in another language.
    fn tag(&mut self) {
        self.leave();
        let (tag, rest) = self.rest.split_at(tag_end(self.rest));
        self.rest = rest;
        let name = name(tag);
        let written = plain(tag);
        if tag.starts_with("</") {
            self.close(name);
            self.out.push_str(&written);
        } else if TEXT_ONLY.contains(&name) {
            self.text_only(&written, name);
        } else {
            let is_element = !tag.starts_with("<!") && !VOID.contains(&name);
            if is_element && !tag.ends_with("/>") {
                self.open.iter_mut().for_each(|open| open.depth += 1);
                self.drawings += u32::from(name == "svg");
            }
            self.out.push_str(&written);
        }
    }

    /// The end of an element: a mark that began within it and has not ended goes no further.
    fn close(&mut self, name: &str) {
        self.drawings = self.drawings.saturating_sub(u32::from(name == "svg"));
        self.open.retain(|open| open.depth > 0);
        self.open.iter_mut().for_each(|open| open.depth -= 1);
    }

    /// An element that can hold no other: where all that it says is in one other language, it says so itself.
    fn text_only(&mut self, tag: &str, name: &str) {
        let end = self.rest.find(&format!("</{name}")).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        // Its end tag is met next, and counts as one of an element that was opened.
        self.open.iter_mut().for_each(|open| open.depth += 1);
        match whole_language(text).and_then(|language| self.languages.get(language)) {
            Some(attributes) => {
                self.out.push_str(tag.trim_end_matches('>'));
                let _ = write!(self.out, "{attributes}>");
            }
            None => self.out.push_str(tag),
        }
        self.out.push_str(&plain(text));
    }
}

fn language_of(mark: char) -> usize {
    usize::try_from(u32::from(mark).saturating_sub(u32::from(MARK_MAIN))).unwrap_or(usize::MAX)
}

/// The language of a text that is marked as a whole.
fn whole_language(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|c| is_mark(*c) && *c != MARK_END)?;
    let within = text.get(first.len_utf8()..)?.strip_suffix(MARK_END)?;
    (!within.contains(is_mark)).then(|| language_of(first))
}

/// Where a tag ends, after its `>`. One within quotation marks is part of an attribute.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (_, _) => {}
        }
    }
    tag.len()
}

/// The name of a tag's element.
fn name(tag: &str) -> &str {
    let rest = tag.trim_start_matches(['<', '/']);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> String {
        let codes = ["sv".to_owned(), "en".to_owned(), "fi".to_owned()];
        String::from_utf8(page(html.as_bytes(), &codes, "en").into_owned()).unwrap()
    }

    fn sv(words: &str) -> String {
        marked(0, words)
    }

    #[test]
    fn a_name_that_runs_the_other_way_stands_apart() {
        assert_eq!(shown("<p>The مكتبة: 12 %</p>"), "<p>The <bdi>مكتبة</bdi>: 12 %</p>");
        let shown = |html: &str, own| {
            let codes = ["sv".to_owned(), "ar".to_owned()];
            String::from_utf8(page(html.as_bytes(), &codes, own).into_owned()).unwrap()
        };
        let html = format!("<p>{}</p>", marked(1, "مكتبة 12"));
        assert_eq!(shown(&html, "sv"), "<p><span lang=\"ar\" dir=\"rtl\">مكتبة 12</span></p>");
        let html = format!("<p>هدف {}</p>", sv("Skola 7"));
        assert_eq!(shown(&html, "ar"), "<p>هدف <span lang=\"sv\" dir=\"ltr\">Skola 7</span></p>");
    }

    #[test]
    fn words_of_another_language_say_which() {
        let html = format!("<p>Goal: {}.</p>", sv("Fler läser"));
        assert_eq!(shown(&html), "<p>Goal: <span lang=\"sv\">Fler läser</span>.</p>");
        let html = format!("<p>{}</p>", marked(1, "Late"));
        assert_eq!(shown(&html), "<p><span lang=\"en\">Late</span></p>");
    }

    #[test]
    fn nested_marks_say_the_innermost_language_and_return_to_the_outer() {
        let html = marked(1, &format!("Of {} it is", sv("Skolan")));
        assert_eq!(
            shown(&html),
            "<span lang=\"en\">Of </span><span lang=\"sv\">Skolan</span><span lang=\"en\"> it is</span>"
        );
    }

    #[test]
    fn attributes_and_texts_without_markup_have_no_marks() {
        let html = format!("<a title=\"{0}\" href=\"#{0}\">{0}</a>", sv("å > ä"));
        assert_eq!(
            shown(&html),
            "<a title=\"å > ä\" href=\"#å > ä\"><span lang=\"sv\">å > ä</span></a>"
        );
        let html = format!("<title>{} – {}</title>", sv("Mål"), sv("Kort"));
        assert_eq!(shown(&html), "<title>Mål – Kort</title>");
        let html = format!("<option value=\"1\">{}</option><b>x</b>", sv("Skolan"));
        assert_eq!(shown(&html), "<option value=\"1\" lang=\"sv\">Skolan</option><b>x</b>");
        let html =
            format!("<script type=\"application/ld+json\">{{\"a\":\"{}\"}}</script>", sv("b"));
        assert_eq!(shown(&html), "<script type=\"application/ld+json\">{\"a\":\"b\"}</script>");
    }

    #[test]
    fn a_drawing_says_it_in_its_own_way() {
        let html =
            format!("<svg><title>{0}</title><text>{0} 1</text></svg><p>{0}</p>", sv("Riket"));
        assert_eq!(
            shown(&html),
            "<svg><title lang=\"sv\">Riket</title><text><tspan lang=\"sv\">Riket</tspan> 1</text></svg>\
             <p><span lang=\"sv\">Riket</span></p>"
        );
    }

    #[test]
    fn a_mark_holds_within_changed_words_and_ends_with_its_element() {
        let html = "<p>\u{fdd0}Fler <del>barn</del><br>läser\u{fdef} more</p>";
        assert_eq!(
            shown(html),
            "<p><span lang=\"sv\">Fler </span><del><span lang=\"sv\">barn</span></del><br>\
             <span lang=\"sv\">läser</span> more</p>"
        );
        assert_eq!(
            shown("<p>\u{fdd0}avkortat</p><p>English\u{fdef}</p>"),
            "<p><span lang=\"sv\">avkortat</span></p><p>English</p>"
        );
    }

    #[test]
    fn what_is_no_page_has_no_marks_and_what_has_none_is_as_it_was() {
        let text = sv("Nytt");
        assert_eq!(&*unmarked(text.as_bytes()), "Nytt".as_bytes());
        assert!(matches!(page(b"<p>x</p>", &[], "sv"), Cow::Borrowed(_)));
        assert!(matches!(unmarked(&[0xEF, 0xB7]), Cow::Borrowed(_)));
        assert!(matches!(plain("x"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_capital_comes_after_the_mark() {
        assert_eq!(capital(&sv("klar")), sv("Klar"));
        assert_eq!(capital("ökar"), "Ökar");
        assert_eq!(capital(""), "");
    }

    proptest::proptest! {
        #[test]
        fn no_mark_is_left_and_every_element_that_is_opened_is_closed(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "\u{fdd0}", "\u{fdd1}", "\u{fdef}", "å", " ", "<p>", "</p>", "<br>", "<svg>", "</svg>",
                    "<title>", "</title>", "<a b=\"", "\">", "<", ">", "\"", "</", "<!--", "-->",
                ]),
                0..30,
            )
        ) {
            let html = shown(&pieces.concat());
            proptest::prop_assert!(!html.contains(is_mark));
            let spans = html.matches("<span lang").count() + html.matches("<tspan lang").count();
            let closed = html.matches("</span>").count() + html.matches("</tspan>").count();
            proptest::prop_assert_eq!(spans, closed);
        }
    }
}
