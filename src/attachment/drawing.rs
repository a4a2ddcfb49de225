//! Drawings (SVG): is there anything in one that would run, or fetch from elsewhere?
//!
//! A drawing is foreign content: a page only ever shows it as an image, which runs nothing, but anybody may open the
//! file itself, and there it is a page of its own.

use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use resvg::usvg::{Options, Tree};

use super::outcome::{Forbidden, Sound, Unfit, Words};

/// A drawing that is to be published.
pub(super) fn svg(bytes: Vec<u8>) -> Result<Sound, Unfit> {
    match forbidden(&bytes).into_iter().next() {
        None => {}
        Some(Forbidden::NoDrawing) => return Err(Unfit::Damaged),
        Some(other) => return Err(Unfit::Forbidden(other)),
    }
    let tree = Tree::from_data(&bytes, &Options::default()).map_err(|_| Unfit::Damaged)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing's sides are from 1 to 10,000 by clamp"
    )]
    let pixels = |length: f32| length.round().clamp(1.0, 10_000.0) as u32;
    let size = (pixels(tree.size().width()), pixels(tree.size().height()));
    Ok(Sound { bytes, size: Some(size), words: Words::Bytes })
}

/// What a drawing holds that is not allowed in one that is published, in the order in which it is written.
///
/// ```
/// use malkort::attachment::{Forbidden, forbidden};
/// let svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>";
/// assert_eq!(forbidden(svg.as_bytes()), [Forbidden::Element("script".to_owned())]);
/// ```
pub fn forbidden(svg: &[u8]) -> Vec<Forbidden> {
    let Some(text) = std::str::from_utf8(svg).ok() else { return vec![Forbidden::NoDrawing] };
    // Many drawing programs write a document type; nothing that it names is fetched.
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let Ok(document) = Document::parse_with_options(text, options) else {
        return vec![Forbidden::NoDrawing];
    };
    if document.root_element().tag_name().name() != "svg" {
        return vec![Forbidden::NoDrawing];
    }
    let mut found = of_prologue(text, &document);
    found.extend(document.descendants().filter(Node::is_element).flat_map(of_element));
    found
}

/// What is written before the drawing: style sheets of others, and entities that are kept elsewhere or hold markup, which
/// readers take for elements or for text as they please.
fn of_prologue(text: &str, document: &Document<'_>) -> Vec<Forbidden> {
    let sheets = document.descendants().filter_map(|node| node.pi());
    let mut found: Vec<Forbidden> = sheets
        .filter(|instruction| instruction.target == "xml-stylesheet")
        .map(|_| Forbidden::Reference("xml-stylesheet".to_owned()))
        .collect();
    let start = text.get(..document.root_element().range().start).unwrap_or_default();
    let is_more_than_text = |entity: &str| {
        let declaration = entity.split('>').next().unwrap_or_default();
        declaration.contains(['&', '<', '%'])
            || declaration.contains("SYSTEM")
            || declaration.contains("PUBLIC")
    };
    found.extend(
        start
            .split("<!ENTITY")
            .skip(1)
            .filter(|entity| is_more_than_text(entity))
            .map(|_| Forbidden::Reference("<!ENTITY>".to_owned())),
    );
    found
}

/// Elements that run, fetch, or hold what is no drawing; animations can set any attribute.
const ELEMENTS: [&str; 15] = [
    "script",
    "foreignObject",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "a",
    "animate",
    "set",
    "animateTransform",
    "animateMotion",
    "animateColor",
    "handler",
    "listener",
];

fn of_element(node: Node<'_, '_>) -> Vec<Forbidden> {
    let name = node.tag_name().name();
    let is_of_a_page = node.tag_name().namespace() == Some("http://www.w3.org/1999/xhtml");
    let element = is_of_a_page || ELEMENTS.iter().any(|known| known.eq_ignore_ascii_case(name));
    let mut found: Vec<Forbidden> =
        element.then(|| Forbidden::Element(name.to_owned())).into_iter().collect();
    for attribute in node.attributes() {
        let name = attribute.name();
        if name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) {
            found.push(Forbidden::Handler(name.to_owned()));
        } else if name.eq_ignore_ascii_case("href") || name.eq_ignore_ascii_case("src") {
            found.extend(reference(attribute.value()));
        } else {
            found.extend(in_style(attribute.value()));
        }
    }
    if name.eq_ignore_ascii_case("style") {
        // A comment within a style divides its text.
        let texts = node.descendants().filter(Node::is_text).filter_map(|text| text.text());
        found.extend(in_style(&texts.collect::<String>()));
    }
    found
}

/// An address that leads out of the file; images within it are allowed, drawings within it are not.
fn reference(address: &str) -> Option<Forbidden> {
    let address = address.trim();
    let lower = address.to_ascii_lowercase();
    let image = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];
    let is_within = address.starts_with('#') || image.iter().any(|kind| lower.starts_with(kind));
    (!is_within && !address.is_empty()).then(|| Forbidden::Reference(address.to_owned()))
}

/// Addresses in a style: what `url()` and `@import` name.
fn in_style(style: &str) -> Vec<Forbidden> {
    let lower = style.to_ascii_lowercase();
    let mut found: Vec<Forbidden> = lower
        .split("url(")
        .skip(1)
        .filter_map(|rest| reference(rest.split(')').next()?.trim_matches([' ', '\'', '"'])))
        .collect();
    // A backslash can spell any of these in another way.
    for fetches in ["@import", "image-set(", "src(", "\\"] {
        if lower.contains(fetches) {
            found.push(Forbidden::Reference(fetches.trim_end_matches('(').to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             viewBox=\"0 0 10 10\">{inside}</svg>"
        )
    }

    fn found(inside: &str) -> Vec<Forbidden> {
        forbidden(svg(inside).as_bytes())
    }

    #[test]
    fn a_drawing_that_runs_or_fetches_nothing_is_allowed() {
        let inside = "<style>.a{fill:url(#g)}</style><defs><linearGradient id=\"g\"/></defs>\
             <path class=\"a\" style=\"fill: url('#g')\" d=\"M0 0h9v9z\"/><use xlink:href=\"#x\"/>\
             <image href=\"data:image/png;base64,AA==\"/>";
        assert_eq!(found(inside), []);
    }

    #[test]
    fn what_runs_or_fetches_is_found() {
        let element = |name: &str| vec![Forbidden::Element(name.to_owned())];
        let reference = |address: &str| vec![Forbidden::Reference(address.to_owned())];
        assert_eq!(found("<script>alert(1)</script>"), element("script"));
        assert_eq!(found("<foreignObject/>"), element("foreignObject"));
        assert_eq!(found("<g onload=\"x()\"/>"), [Forbidden::Handler("onload".to_owned())]);
        assert_eq!(
            found("<use href=\"https://x.example/a.svg#b\"/>"),
            reference("https://x.example/a.svg#b")
        );
        assert_eq!(found("<use xlink:href=\"b.svg#c\"/>"), reference("b.svg#c"));
        assert_eq!(
            found("<image href=\"data:image/svg+xml,x\"/>"),
            reference("data:image/svg+xml,x")
        );
        assert_eq!(found("<path style=\"fill:url(//x.example/)\"/>"), reference("//x.example/"));
        assert_eq!(found("<style>@import 'a.css';</style>"), reference("@import"));
        assert_eq!(found("<style>a{}<!-- x -->@import 'a.css';</style>"), reference("@import"));
        assert_eq!(found("<style>a{fill:u\\72l(//x.example)}</style>"), reference("\\"));
        assert_eq!(
            found("<b xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
            element("b"),
            "an element of a web page"
        );
        let sheet = format!("<?xml-stylesheet href=\"https://x.example/a.css\"?>{}", svg(""));
        assert_eq!(forbidden(sheet.as_bytes()), reference("xml-stylesheet"));
        let entity =
            format!("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{}", svg(""));
        assert_eq!(forbidden(entity.as_bytes()), reference("<!ENTITY>"));
        let markup = format!("<!DOCTYPE svg [<!ENTITY x '&#60;script/>'>]>{}", svg("&x;"));
        assert_eq!(forbidden(markup.as_bytes()), reference("<!ENTITY>"));
        let text = format!("<!DOCTYPE svg [<!ENTITY x 'http://x.example/'>]>{}", svg(""));
        assert_eq!(forbidden(text.as_bytes()), []);
        assert_eq!(forbidden(b"<html/>"), [Forbidden::NoDrawing]);
        assert_eq!(forbidden(b"\xff"), [Forbidden::NoDrawing]);
    }
}
