//! Markdown: what is in it, and how it becomes HTML. The only room that knows the Markdown library.
//!
//! `read` and `check` ask for [`headings`] and for [`inspect`]ion: raw HTML, links and where they stand. `render`
//! asks for [`to_html`]. All of them see the same dialect: `CommonMark` with tables, footnotes, strikethrough, task
//! lists, definition lists, heading attributes, notices (`> [!NOTE]`) links of the form `[[id]]`
//! within the site, and bare addresses of the web and of mail.

mod autolink;
mod file;
mod html;
mod ids;
mod inspect;
mod misread;
mod slip;
mod slips;

pub use autolink::{Bare, bare_links};
pub use file::{file_address, is_decoration};
pub use html::{Beside, HtmlOptions, NoticeWords, Way, to_html};
pub use ids::Ids;
pub use inspect::{Finding, FindingKind, Heading, excerpt, headings, inspect, plain};
pub use slip::{Sign, Slip, SlipKind};
pub use slips::slips;

use std::borrow::Cow;

use pulldown_cmark::{LinkType, Options};

/// The dialect.
fn dialect() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_GFM
}

/// The address that a link is written with; one of mail in angle brackets is written without its scheme.
fn written_address(link_type: LinkType, address: &str) -> Cow<'_, str> {
    if link_type == LinkType::Email {
        Cow::Owned(format!("mailto:{address}"))
    } else {
        Cow::Borrowed(address)
    }
}

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination<'t> {
    /// A web page, a mail or a telephone number: written as it is.
    Outside(&'t str),
    /// A heading of the same page.
    Here(&'t str),
    /// A thing of the site by its id, with its kind where that is written (`mål/nojda-medborgare`).
    Thing {
        /// The kind's folder, where it is written.
        kind: Option<&'t str>,
        /// The id.
        id: &'t str,
    },
    /// Anything else: script, files, addresses that a visitor's machine would run.
    Refused(&'t str),
}

/// Sorts a link's address.
pub fn destination(address: &str) -> Destination<'_> {
    let trimmed = address.trim();
    let lower = trimmed.to_ascii_lowercase();
    if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)) {
        return Destination::Outside(trimmed);
    }
    if let Some(heading) = trimmed.strip_prefix('#') {
        return Destination::Here(heading);
    }
    let has_scheme = lower.chars().take_while(|c| !matches!(c, '/' | '#' | '?')).any(|c| c == ':');
    if has_scheme || trimmed.starts_with('/') || trimmed.contains("..") || trimmed.is_empty() {
        return Destination::Refused(trimmed);
    }
    let path = trimmed.strip_suffix(".md").unwrap_or(trimmed);
    match path.rsplit_once('/') {
        Some((kind, id)) => Destination::Thing { kind: Some(kind), id },
        None => Destination::Thing { kind: None, id: path },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_run_or_leave_the_folder_are_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "file:///etc",
            "../x",
            "/x",
            "",
        ] {
            assert!(matches!(destination(address), Destination::Refused(_)), "{address}");
        }
    }

    #[test]
    fn things_are_named_with_or_without_their_kind() {
        assert_eq!(destination("fiber"), Destination::Thing { kind: None, id: "fiber" });
        assert_eq!(
            destination("mål/fiber.md"),
            Destination::Thing { kind: Some("mål"), id: "fiber" }
        );
        assert_eq!(destination("#rubrik"), Destination::Here("rubrik"));
    }
}
