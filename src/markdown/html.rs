//! Markdown to HTML: headings under the page's own, links that lead somewhere, nothing that runs.

use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html,
};

use super::autolink::with_links;
use super::ids::{Ids, Names};
use super::{Destination, destination, dialect, is_decoration, written_address};

/// How a text becomes HTML.
pub struct HtmlOptions<'o> {
    /// The level of the heading that the text stands under: a first-level heading becomes one below it.
    pub under: u8,
    /// Gives the address of a thing of the site; `None`: the link's words stand alone.
    pub address: &'o dyn Fn(Option<&str>, &str) -> Option<Way>,
    /// The file beside the page that an address names; `None`: it names none.
    pub file: &'o dyn Fn(&str) -> Option<Beside>,
    /// What is read out for a ticked and an unticked box.
    pub boxes: (&'o str, &'o str),
    /// What a footnote is called.
    pub footnote: &'o str,
    /// The words that stand above notices.
    pub notices: NoticeWords<'o>,
    /// The language's quotation marks: opening and closing, double and single.
    pub quotes: [char; 4],
    /// Finds the letters that run the other way than the page: they stand apart from the words around them.
    pub apart: &'o dyn Fn(&str) -> Option<Range<usize>>,
}

/// The way to a thing of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The link itself.
    pub href: String,
    /// The address as it is read on paper, from the site's root.
    pub from_root: String,
}

/// A file beside the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The way to it.
    pub way: Way,
    /// How wide and high it is shown, where it is an image.
    pub image: Option<(u32, u32)>,
    /// Its kind in a word: `PDF`.
    pub kind: &'static str,
    /// How large it is, in words.
    pub size: String,
}

impl Beside {
    /// What stands after a link's words, so that nobody fetches a file without knowing: its kind and size. The kind is
    /// left out where the words name it.
    fn told(&self, words: &str) -> String {
        let words = words.trim_end().to_lowercase();
        if words.ends_with(&format!("({})", self.kind.to_lowercase())) {
            format!(", {}", self.size)
        } else {
            format!(" ({}, {})", self.kind, self.size)
        }
    }

    /// The image with the words that stand for it, and its caption where it has one.
    fn image(&self, words: &str, caption: &str, size: (u32, u32)) -> String {
        let words = if is_decoration(words) { "" } else { words.trim() };
        let image = format!(
            "<img src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\" loading=\"lazy\" decoding=\"async\">",
            quoted(&self.way.href),
            quoted(words),
            size.0,
            size.1
        );
        if caption.is_empty() {
            return image;
        }
        let caption = quoted(caption);
        format!(
            "<span class=\"picture\">{image}<span class=\"picture-caption\">{caption}</span></span>"
        )
    }
}

/// Where a link leads.
enum Lead {
    /// To a file beside the page.
    File(Beside),
    /// To another site, or to a place on the page.
    To(CowStr<'static>),
    /// To a thing of the site.
    Within(Way),
}

/// The words that stand above notices (`> [!NOTE]`), by kind.
#[derive(Clone, Copy, Debug)]
pub struct NoticeWords<'o> {
    /// Something to know.
    pub note: &'o str,
    /// Advice.
    pub tip: &'o str,
    /// Something that must be known.
    pub important: &'o str,
    /// Something that can go wrong.
    pub warning: &'o str,
    /// Something that does harm.
    pub caution: &'o str,
}

/// Appends the text's HTML. Its ids are added to those that the page's texts have been given.
pub fn to_html(markdown: &str, options: &HtmlOptions<'_>, ids: &mut Ids, out: &mut String) {
    let events = with_links(markdown, Parser::new_ext(markdown, dialect()).into_offset_iter());
    let events: Vec<Event<'_>> = events.into_iter().map(|(event, _)| event).collect();
    let names = Names::of(&events, ids);
    let mut open = Open { names, links: Vec::new(), image: None, words: String::new() };
    let mut table = Table::default();
    let shown = events
        .into_iter()
        .filter_map(|event| open.shown(event, options))
        .map(|event| table.with_classes(event))
        .flat_map(|event| stood_apart(event, options.apart));
    html::push_html(out, shown);
}

/// Words, what runs the other way than the page set apart: a name in Arabic would else change places with the figure
/// after it.
fn stood_apart<'t>(
    event: Event<'t>,
    apart: &dyn Fn(&str) -> Option<Range<usize>>,
) -> Vec<Event<'t>> {
    let Event::Text(words) = &event else { return vec![event] };
    let Some(Range { start, end }) = apart(words) else { return vec![event] };
    let part = |range: Range<usize>| words.get(range).unwrap_or_default().to_owned().into();
    vec![
        Event::Text(part(0..start)),
        Event::InlineHtml("<bdi>".into()),
        Event::Text(part(start..end)),
        Event::InlineHtml("</bdi>".into()),
        Event::Text(part(end..words.len())),
    ]
}

/// What is open while a text is written.
struct Open {
    names: Names,
    /// The links that have begun.
    links: Vec<OpenLink>,
    /// The image that has begun.
    image: Option<OpenImage>,
    /// The latest words.
    words: String,
}

/// A link that has begun.
struct OpenLink {
    /// Whether it is written as one.
    is_link: bool,
    /// The file that it leads to.
    file: Option<Beside>,
}

/// An image that has begun: what stands between its signs is told, not shown.
struct OpenImage {
    file: Beside,
    size: (u32, u32),
    caption: String,
    words: String,
    /// How many images have begun within its words.
    within: usize,
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

impl Open {
    fn in_link(&self) -> bool {
        self.links.iter().any(|link| link.is_link)
    }

    /// Opens a link to an address. One within another stands as its words: links do not nest.
    fn link(&mut self, lead: Option<Lead>, title: CowStr<'static>) -> Option<Event<'static>> {
        let lead = lead.filter(|_| !self.in_link());
        self.links.push(OpenLink { is_link: lead.is_some(), file: None });
        Some(match lead? {
            Lead::File(file) => {
                let html = within(&file.way, &title);
                if let Some(link) = self.links.last_mut() {
                    link.file = Some(file);
                }
                Event::InlineHtml(html.into())
            }
            Lead::To(dest_url) => {
                let id = "".into();
                Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id })
            }
            Lead::Within(way) => Event::InlineHtml(within(&way, &title).into()),
        })
    }

    /// Closes a link, with what is to be known of the file that it leads to.
    fn close(&mut self) -> Option<Event<'static>> {
        let link = self.links.pop().filter(|link| link.is_link)?;
        Some(match link.file {
            Some(file) => {
                Event::InlineHtml(format!("{}</a>", quoted(&file.told(&self.words))).into())
            }
            None => Event::End(TagEnd::Link),
        })
    }

    /// Takes what stands between an image's signs, and gives the image where they end.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's events are many and only words matter here"
    )]
    fn image_words(&mut self, event: &Event<'_>, quotes: [char; 4]) -> Option<Event<'static>> {
        let image = self.image.as_mut()?;
        match event {
            Event::Text(text) | Event::Code(text) => {
                image.words.push_str(&with_quotes(text.clone(), quotes));
            }
            Event::SoftBreak | Event::HardBreak => image.words.push(' '),
            Event::Start(Tag::Image { .. }) => image.within += 1,
            Event::End(TagEnd::Image) if image.within > 0 => image.within -= 1,
            Event::End(TagEnd::Image) => {
                let image = self.image.take()?;
                let html = image.file.image(&image.words, &image.caption, image.size);
                return Some(Event::InlineHtml(html.into()));
            }
            _ => {}
        }
        None
    }

    fn address(&self, written: &str, options: &HtmlOptions<'_>) -> Option<Lead> {
        if let Some(file) = (options.file)(written) {
            return Some(Lead::File(file));
        }
        match destination(written) {
            Destination::Outside(address) => Some(Lead::To(address.to_owned().into())),
            Destination::Here(heading) => {
                Some(Lead::To(format!("#{}", self.names.target(heading)).into()))
            }
            Destination::Thing { kind, id } => (options.address)(kind, id).map(Lead::Within),
            Destination::Refused(_) => None,
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's events are many and only a few matter here"
    )]
    fn shown<'t>(&mut self, event: Event<'t>, options: &HtmlOptions<'_>) -> Option<Event<'t>> {
        if self.image.is_some() {
            return self.image_words(&event, options.quotes);
        }
        match event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::HtmlBlock)
            | Event::End(TagEnd::HtmlBlock) => None,
            Event::Text(text) => {
                let text = with_quotes(text, options.quotes);
                if !self.links.is_empty() {
                    self.words = text.to_string();
                }
                Some(Event::Text(text))
            }
            Event::TaskListMarker(ticked) => {
                let (mark, words) =
                    if ticked { ("☑", options.boxes.0) } else { ("☐", options.boxes.1) };
                let html = format!(
                    "<span aria-hidden=\"true\">{mark}</span> <span class=\"visually-hidden\">{words}</span> "
                );
                Some(Event::InlineHtml(html.into()))
            }
            Event::Start(Tag::Heading { level, id: _, classes, attrs: _ }) => {
                let level = below(level, options.under);
                let id = self.names.heading();
                Some(Event::Start(Tag::Heading { level, id, classes, attrs: Vec::new() }))
            }
            Event::End(TagEnd::Heading(level)) => {
                Some(Event::End(TagEnd::Heading(below(level, options.under))))
            }
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                let address = self.address(&written_address(link_type, &dest_url), options);
                self.link(address, title.into_string().into())
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let file = (options.file)(&dest_url);
                if let Some((file, size)) = file.and_then(|file| Some((file.clone(), file.image?)))
                {
                    let (caption, words) = (title.into_string(), String::new());
                    self.image = Some(OpenImage { file, size, caption, words, within: 0 });
                    return None;
                }
                // Images of other sites are shown as links to what they picture: nothing is fetched from there.
                let address = self.address(&dest_url, options);
                self.link(address, "".into())
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.close(),
            Event::FootnoteReference(name) => {
                let ((number, id), word) = (self.names.note(&name), options.footnote);
                let html = format!(
                    "<sup class=\"footnote-reference\"><a href=\"#{id}\" aria-label=\"{word} {number}\">{number}</a></sup>"
                );
                Some(Event::InlineHtml(html.into()))
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let (number, id) = self.names.note_written_out(&name);
                let id = id.map_or_else(String::new, |id| format!(" id=\"{id}\""));
                let html = format!(
                    "<div class=\"footnote-definition\"{id}><sup class=\"footnote-definition-label\">{number}</sup>\n"
                );
                Some(Event::Html(html.into()))
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                Some(Event::Html(notice(kind, options).into()))
            }
            Event::End(TagEnd::FootnoteDefinition | TagEnd::BlockQuote(Some(_))) => {
                Some(Event::Html("</div>\n".into()))
            }
            other => Some(other),
        }
    }
}

/// The beginning of a link to a thing of the site, with the address that paper shows after its words.
fn within(way: &Way, title: &str) -> String {
    let mut html =
        format!("<a href=\"{}\" data-at=\"{}\"", quoted(&way.href), quoted(&way.from_root));
    if !title.is_empty() {
        html.push_str(" title=\"");
        html.push_str(&quoted(title));
        html.push('"');
    }
    html.push('>');
    html
}

/// Text that may stand in a quoted attribute.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The beginning of a notice: a word, a sign and a colour say what sort it is.
fn notice(kind: BlockQuoteKind, options: &HtmlOptions<'_>) -> String {
    let words = options.notices;
    let (class, word, sign) = match kind {
        BlockQuoteKind::Note => ("note", words.note, "i"),
        BlockQuoteKind::Tip => ("tip", words.tip, "+"),
        BlockQuoteKind::Important => ("important", words.important, "!"),
        BlockQuoteKind::Warning => ("warning", words.warning, "!"),
        BlockQuoteKind::Caution => ("caution", words.caution, "×"),
    };
    format!(
        "<div class=\"notice notice-{class}\" role=\"note\" aria-label=\"{word}\">\n<p class=\"notice-word\"><span \
         class=\"notice-sign\" aria-hidden=\"true\">{sign}</span> {word}</p>\n"
    )
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
        page(&[markdown])
    }

    fn page(texts: &[&str]) -> String {
        let options = HtmlOptions {
            apart: &|words| words.find('م').map(|at| at..words.len()),
            under: 1,
            address: &|_, id| {
                let from_root = "mal/fiber.html".to_owned();
                (id == "fiber").then(|| Way { href: format!("../{from_root}"), from_root })
            },
            file: &|address| beside(address),
            boxes: ("klart", "inte klart"),
            footnote: "Fotnot",
            notices: NoticeWords {
                note: "Information",
                tip: "Tips",
                important: "Viktigt",
                warning: "Varning",
                caution: "Se upp",
            },
            quotes: ['\u{201d}', '\u{201d}', '\u{2019}', '\u{2019}'],
        };
        let (mut ids, mut out) = (Ids::default(), String::new());
        for text in texts {
            to_html(text, &options, &mut ids, &mut out);
        }
        out
    }

    fn beside(address: &str) -> Option<Beside> {
        let (kind, image) = match address {
            "bild.jpg" => ("JPEG", Some((3, 2))),
            "plan.pdf" => ("PDF", None),
            _ => return None,
        };
        let from_root = format!("filer/{address}");
        let way = Way { href: format!("../{from_root}"), from_root };
        Some(Beside { way, image, kind, size: "1,2 MB".to_owned() })
    }

    #[test]
    fn an_image_beside_the_page_is_shown_in_its_size_with_its_words() {
        let image = |alt: &str| {
            format!(
                "<img src=\"../filer/bild.jpg\" alt=\"{alt}\" width=\"3\" height=\"2\" loading=\"lazy\" decoding=\"async\">"
            )
        };
        assert_eq!(
            html("![En *ny* \"bro\"](bild.jpg)"),
            format!("<p>{}</p>\n", image("En ny ”bro”"))
        );
        assert_eq!(html("![dekoration](bild.jpg)"), format!("<p>{}</p>\n", image("")));
        assert_eq!(
            html("![Bron](bild.jpg \"Foto: kommunen\")"),
            format!(
                "<p><span class=\"picture\">{}<span class=\"picture-caption\">Foto: kommunen</span></span></p>\n",
                image("Bron")
            )
        );
    }

    #[test]
    fn a_link_to_a_file_says_what_comes() {
        let link = |words: &str| {
            format!("<p><a href=\"../filer/plan.pdf\" data-at=\"filer/plan.pdf\">{words}</a></p>\n")
        };
        assert_eq!(html("[Planen](plan.pdf)"), link("Planen (PDF, 1,2 MB)"));
        assert_eq!(html("[Planen (pdf)](plan.pdf)"), link("Planen (pdf), 1,2 MB"));
        assert_eq!(html("![Planen](plan.pdf)"), link("Planen (PDF, 1,2 MB)"));
    }

    #[test]
    fn headings_stand_below_the_pages_own() {
        assert_eq!(
            html("# Ett {#a}\n\n# Två {#a}"),
            "<h2 id=\"text-a\">Ett</h2>\n<h2 id=\"text-a-2\">Två</h2>\n"
        );
    }

    #[test]
    fn ids_are_given_once_on_a_page_and_links_lead_to_those_of_their_own_text() {
        let text = "# A {#a}\n# B {#a}\n# C {#a-2}\n[dit](#a) not[^x]\n\n[^x]: Så.\n\n# M {#main}";
        let out = page(&[text, text]);
        let mut ids: Vec<&str> =
            out.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.len(), 10);
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 10, "{out}");
        assert!(!ids.contains(&"main"));
        for target in ["#text-a\"", "#text-a-3\"", "#fn-1\"", "#fn-1-2\""] {
            assert!(out.contains(&format!("href=\"{target}")), "{target} in {out}");
            let id = target.trim_start_matches('#');
            assert!(out.contains(&format!("id=\"{id}")), "{id} in {out}");
        }
    }

    #[test]
    fn a_footnote_is_a_link_with_a_name() {
        assert_eq!(
            html("Ord[^n].\n\n[^n]: Se *planen*.\n"),
            "<p>Ord<sup class=\"footnote-reference\"><a href=\"#fn-1\" aria-label=\"Fotnot 1\">1</a></sup>.</p>\n\
             <div class=\"footnote-definition\" id=\"fn-1\"><sup class=\"footnote-definition-label\">1</sup>\n\
             <p>Se <em>planen</em>.</p>\n</div>\n"
        );
    }

    #[test]
    fn a_ticked_box_is_read_out_apart_from_its_words() {
        let out = html("- [x] klart\n- [ ] kvar\n");
        assert!(out.contains(">klart</span> klart"), "{out}");
        assert!(out.contains(">inte klart</span> kvar"), "{out}");
    }

    #[test]
    fn a_picture_within_a_link_is_its_words() {
        assert_eq!(
            html("[![a](https://b.se)](https://c.se) och ![a](https://b.se)"),
            "<p><a href=\"https://c.se\">a</a> och <a href=\"https://b.se\">a</a></p>\n"
        );
    }

    #[test]
    fn an_address_of_mail_in_angle_brackets_is_a_link() {
        assert_eq!(
            html("<info@exempel.se>"),
            "<p><a href=\"mailto:info@exempel.se\">info@exempel.se</a></p>\n"
        );
    }

    #[test]
    fn bare_addresses_are_links_where_words_stand() {
        for (markdown, expected) in [
            ("Se www.exempel.se.", "Se <a href=\"http://www.exempel.se\">www.exempel.se</a>."),
            (
                "(https://exempel.se/a--b_c_d?e=1&f=2)",
                "(<a href=\"https://exempel.se/a--b_c_d?e=1&amp;f=2\">https://exempel.se/a--b_c_d?e=1&amp;f=2</a>)",
            ),
            (
                "Skriv till *kommun@exempel.se* -- nu",
                "Skriv till <em><a href=\"mailto:kommun@exempel.se\">kommun@exempel.se</a></em> – nu",
            ),
            ("`www.exempel.se`", "<code>www.exempel.se</code>"),
            ("[www.exempel.se](https://b.se)", "<a href=\"https://b.se\">www.exempel.se</a>"),
            ("\"www.exempel.se\"", "”<a href=\"http://www.exempel.se\">www.exempel.se</a>”"),
            ("t.ex. bl.a. exempel.se", "t.ex. bl.a. exempel.se"),
        ] {
            assert_eq!(html(markdown), format!("<p>{expected}</p>\n"), "{markdown}");
        }
        assert_eq!(
            html("## Om www.exempel.se {#om}"),
            "<h3 id=\"text-om\">Om <a href=\"http://www.exempel.se\">www.exempel.se</a></h3>\n"
        );
        assert_eq!(html("    www.exempel.se"), "<pre><code>www.exempel.se</code></pre>\n");
    }

    #[test]
    fn a_name_that_runs_the_other_way_stands_apart() {
        assert_eq!(
            html("The **مكتبة**: 12\n"),
            "<p>The <strong><bdi>مكتبة</bdi></strong>: 12</p>\n"
        );
    }

    #[test]
    fn a_notice_says_its_kind_in_words() {
        let out = html("> [!WARNING]\n> Siffran är *preliminär*.\n");
        assert_eq!(
            out,
            "<div class=\"notice notice-warning\" role=\"note\" aria-label=\"Varning\">\n\
             <p class=\"notice-word\"><span class=\"notice-sign\" aria-hidden=\"true\">!</span> Varning</p>\n\
             <p>Siffran är <em>preliminär</em>.</p>\n</div>\n"
        );
        assert_eq!(html("> [!ANNAT]\n> x\n"), "<blockquote>\n<p>[!ANNAT]\nx</p>\n</blockquote>\n");
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
            "<p><a href=\"../mal/fiber.html\" data-at=\"mal/fiber.html\">Fiber</a> okand</p>\n"
        );
        assert_eq!(
            html("[så](fiber \"a \\\" b\")"),
            "<p><a href=\"../mal/fiber.html\" data-at=\"mal/fiber.html\" title=\"a &quot; b\">så</a></p>\n"
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
