//! Markdown to HTML: headings under the page's own, links that lead somewhere, nothing that runs.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html};

use super::{Destination, destination, dialect};

/// How a text becomes HTML.
pub struct HtmlOptions<'o> {
    /// The level of the heading that the text stands under: a first-level heading becomes one below it.
    pub under: u8,
    /// Gives the address of a thing of the site; `None`: the link's words stand alone.
    pub address: &'o dyn Fn(Option<&str>, &str) -> Option<String>,
    /// What is read out for a ticked and an unticked box.
    pub boxes: (&'o str, &'o str),
    /// The language's quotation marks: opening and closing, double and single.
    pub quotes: [char; 4],
    /// Whether headings keep their ids.
    pub ids: HeadingIds,
}

/// Whether headings keep the ids that they were written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingIds {
    /// They do: the text is the page's own.
    Kept,
    /// They do not: the text stands beside others on a page, which may have the same ones.
    Left,
}

/// Appends the text's HTML.
pub fn to_html(markdown: &str, options: &HtmlOptions<'_>, out: &mut String) {
    let mut headings = Headings::default();
    let mut open_links: Vec<bool> = Vec::new();
    let mut table = Table::default();
    let events = Parser::new_ext(markdown, dialect());
    let shown = events
        .filter_map(|event| shown(event, options, &mut headings, &mut open_links))
        .map(|event| table.with_classes(event));
    html::push_html(out, shown);
}

/// The columns of the table being written. The library gives each cell a style of its own, which a strict site's pages
/// must not have; the theme has a class for figures instead.
#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    cell: &'static str,
}

impl Table {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's events are many and only tables matter here"
    )]
    fn with_classes<'t>(&mut self, event: Event<'t>) -> Event<'t> {
        match event {
            Event::Start(Tag::Table(alignments)) => {
                self.alignments.clone_from(&alignments);
                Event::Start(Tag::Table(alignments))
            }
            Event::Start(row @ (Tag::TableHead | Tag::TableRow)) => {
                self.column = 0;
                self.cell = if row == Tag::TableHead { "th" } else { "td" };
                Event::Start(row)
            }
            Event::Start(Tag::TableCell) => {
                let class = match self.alignments.get(self.column) {
                    Some(Alignment::Right) => " class=\"number\"",
                    Some(Alignment::None | Alignment::Left | Alignment::Center) | None => "",
                };
                self.column += 1;
                Event::InlineHtml(format!("<{}{class}>", self.cell).into())
            }
            Event::End(TagEnd::TableCell) => Event::InlineHtml(format!("</{}>", self.cell).into()),
            other => other,
        }
    }
}

/// The ids given so far, so that each is given once.
#[derive(Default)]
struct Headings {
    taken: BTreeMap<String, u32>,
}

impl Headings {
    fn unique(&mut self, wanted: &str) -> String {
        let count = self.taken.entry(wanted.to_owned()).or_default();
        *count += 1;
        if *count == 1 { wanted.to_owned() } else { format!("{wanted}-{count}") }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
fn shown<'t>(
    event: Event<'t>,
    options: &HtmlOptions<'_>,
    headings: &mut Headings,
    open_links: &mut Vec<bool>,
) -> Option<Event<'t>> {
    match event {
        Event::Html(_)
        | Event::InlineHtml(_)
        | Event::Start(Tag::HtmlBlock)
        | Event::End(TagEnd::HtmlBlock) => None,
        Event::Text(text) => Some(Event::Text(with_quotes(text, options.quotes))),
        Event::TaskListMarker(ticked) => {
            let (mark, words) =
                if ticked { ("☑", options.boxes.0) } else { ("☐", options.boxes.1) };
            let html = format!(
                "<span aria-hidden=\"true\">{mark}</span> <span class=\"visually-hidden\">{words}</span>"
            );
            Some(Event::InlineHtml(html.into()))
        }
        Event::Start(Tag::Heading { level, id, classes, attrs: _ }) => {
            let id = id.filter(|_| options.ids == HeadingIds::Kept);
            let id = id.map(|id| CowStr::from(headings.unique(&id)));
            let level = below(level, options.under);
            Some(Event::Start(Tag::Heading { level, id, classes, attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(level)) => {
            Some(Event::End(TagEnd::Heading(below(level, options.under))))
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let address = address(&dest_url, options);
            open_links.push(address.is_some());
            let dest_url = address?.into();
            Some(Event::Start(Tag::Link { link_type: plain(link_type), dest_url, title, id }))
        }
        Event::Start(Tag::Image { dest_url, .. }) => {
            // Pictures are shown as links to what they picture: nothing is fetched from other sites.
            let address = address(&dest_url, options);
            open_links.push(address.is_some());
            let dest_url = address?.into();
            let link_type = pulldown_cmark::LinkType::Inline;
            Some(Event::Start(Tag::Link { link_type, dest_url, title: "".into(), id: "".into() }))
        }
        Event::End(TagEnd::Link | TagEnd::Image) => {
            open_links.pop().unwrap_or(false).then_some(Event::End(TagEnd::Link))
        }
        other => Some(other),
    }
}

/// A wikilink is written out as an ordinary link once its address is known.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's kinds of link are many and only a few matter here"
)]
fn plain(link_type: pulldown_cmark::LinkType) -> pulldown_cmark::LinkType {
    match link_type {
        pulldown_cmark::LinkType::Email => pulldown_cmark::LinkType::Email,
        _ => pulldown_cmark::LinkType::Inline,
    }
}

fn address(written: &str, options: &HtmlOptions<'_>) -> Option<String> {
    match destination(written) {
        Destination::Outside(address) => Some(address.to_owned()),
        Destination::Here(heading) => Some(format!("#{heading}")),
        Destination::Thing { kind, id } => (options.address)(kind, id),
        Destination::Refused(address) if address.contains('@') && !address.contains(':') => {
            Some(format!("mailto:{address}"))
        }
        Destination::Refused(_) => None,
    }
}

fn below(level: HeadingLevel, under: u8) -> HeadingLevel {
    let level = (level as usize).saturating_add(usize::from(under)).min(6);
    HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6)
}

fn with_quotes(text: CowStr<'_>, quotes: [char; 4]) -> CowStr<'_> {
    const ENGLISH: [char; 4] = ['\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];
    if quotes == ENGLISH || !text.contains(['\u{201c}', '\u{2018}']) {
        return text;
    }
    let [open, close, open_single, close_single] = quotes;
    text.chars()
        .map(|c| match c {
            '\u{201c}' => open,
            '\u{201d}' => close,
            '\u{2018}' => open_single,
            '\u{2019}' => close_single,
            other => other,
        })
        .collect::<String>()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        html_with(markdown, HeadingIds::Kept)
    }

    fn html_with(markdown: &str, ids: HeadingIds) -> String {
        let options = HtmlOptions {
            under: 1,
            address: &|_, id| (id == "fiber").then(|| "../mal/fiber.html".to_owned()),
            boxes: ("klart", "inte klart"),
            quotes: ['\u{201d}', '\u{201d}', '\u{2019}', '\u{2019}'],
            ids,
        };
        let mut out = String::new();
        to_html(markdown, &options, &mut out);
        out
    }

    #[test]
    fn headings_stand_below_the_pages_own() {
        assert_eq!(
            html("# Ett {#a}\n\n# Två {#a}"),
            "<h2 id=\"a\">Ett</h2>\n<h2 id=\"a-2\">Två</h2>\n"
        );
    }

    #[test]
    fn headings_of_a_text_beside_others_have_no_ids() {
        assert_eq!(html_with("# Ett {#a}", HeadingIds::Left), "<h2>Ett</h2>\n");
    }

    #[test]
    fn nothing_that_runs_comes_through() {
        assert_eq!(html("[x](javascript:alert(1)) <script>y</script>"), "<p>x y</p>\n");
        assert_eq!(html("<div onclick=x>"), "");
    }

    #[test]
    fn links_within_the_site_lead_there_and_others_lose_only_the_link() {
        assert_eq!(
            html("[[fiber|Fiber]] [[okand]]"),
            "<p><a href=\"../mal/fiber.html\">Fiber</a> okand</p>\n"
        );
    }

    #[test]
    fn a_column_of_figures_has_a_class_and_no_style() {
        assert_eq!(
            html("| År | Antal |\n| :-- | --: |\n| 2024 | 12 |"),
            "<table><thead><tr><th>År</th><th class=\"number\">Antal</th></tr></thead><tbody>\n\
             <tr><td>2024</td><td class=\"number\">12</td></tr>\n</tbody></table>\n"
        );
    }

    #[test]
    fn quotation_marks_are_swedish() {
        assert_eq!(html("\"så\" och 'så'"), "<p>”så” och ’så’</p>\n");
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic_or_lets_a_script_through(text in ".{0,200}") {
            let out = html(&text).to_lowercase();
            proptest::prop_assert!(!out.contains("<script"));
            proptest::prop_assert!(!out.contains("href=\"javascript"));
        }
    }
}
