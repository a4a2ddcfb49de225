//! What do all pages of one language share? The edition's words, the theme's templates, and what is around every page.

mod entry_view;
mod frame;
pub(crate) mod logo;
mod templates;

use std::fmt::Write as _;
use std::ops::Deref;

pub(crate) use self::entry_view::EntryView;
use self::frame::{Frame, Maker, page_link};
pub(crate) use self::frame::{MenuItem, PageLink};
use self::templates::Templates;
use super::error::Error;
use super::html::markup::{Html, escaped, language_attributes};
use super::html::view::Rendered;
use super::overview::{Overview, Section};
use super::search::{Finder, Register};
use super::share::icon::{self, IconLink};
use super::share::{self, PageImage};
use super::words::edition::{Edition, Sibling};
use super::words::entry::ByThing;
use super::words::status::Badge;
use crate::locale::{Direction, ForeignLanguage, RichText};
use crate::model::{Contact, Key, Thing, Unit};
use crate::theme::Theme;

/// What all pages of one language share: its edition, ready to be shown.
pub(crate) struct Scene<'r> {
    edition: Edition<'r>,
    /// Where the search index is.
    pub(crate) finder: Finder,
    /// Everything from A to Ö.
    pub(crate) register: Register,
    /// The links to the site's icons.
    pub(crate) icons: Vec<IconLink>,
    /// The image that a link to the site shows; `None`: the site does not know its own address.
    pub(crate) image: Option<PageImage>,
    /// The theme's templates, with the language's labels.
    pub(crate) templates: Templates<'r>,
    views: ByThing<EntryView>,
    frame: Frame,
}

impl<'r> Deref for Scene<'r> {
    type Target = Edition<'r>;

    fn deref(&self) -> &Edition<'r> {
        &self.edition
    }
}

impl<'r> Scene<'r> {
    /// Makes what the pages of an edition share.
    ///
    /// # Errors
    /// A fault in a template.
    pub(crate) fn new(
        edition: Edition<'r>,
        theme: &'r Theme,
        finder: Finder,
        register: Register,
    ) -> Result<Self, Error> {
        let templates = Templates::new(theme, &edition.voice.labels());
        Ok(Self {
            finder,
            register,
            icons: icon::links(edition.options.logo.as_ref()),
            image: share::of_site(&edition),
            views: entry_view::all(edition.snapshot, &edition.entries),
            frame: Frame::new(&edition, &templates)?,
            templates,
            edition,
        })
    }

    /// A thing as lists show it; `None`: it is not public.
    pub(crate) fn entry(&self, thing: Thing) -> Option<EntryView> {
        self.views.of(thing).cloned()
    }

    /// A thing as lists show it, with how it once stood, and what became of it.
    pub(crate) fn once(&self, thing: Thing, badge: &Badge, became: Html) -> Option<EntryView> {
        let entry = self.entries.of(thing)?;
        Some(EntryView::once(entry, badge, became, self.snapshot.latest_changes.of(thing)))
    }

    /// A thing as lists show it, where there is one.
    pub(crate) fn maybe(&self, thing: Option<Thing>) -> Option<EntryView> {
        self.entry(thing?)
    }

    /// Those of several things that are public, as lists show them.
    pub(crate) fn list(&self, things: impl IntoIterator<Item = Thing>) -> Vec<EntryView> {
        things.into_iter().filter_map(|thing| self.entry(thing)).collect()
    }

    /// The header of a page that is `up` from the root.
    ///
    /// # Errors
    /// A fault in the template.
    pub(crate) fn header_at(&self, up: &str, section: Section) -> Result<Rendered, Error> {
        let known = self.frame.header(up, section).cloned();
        known.map_or_else(|| self.maker().header(up, section), Ok)
    }

    /// The footer of a page that is `up` from the root.
    ///
    /// # Errors
    /// A fault in the template.
    pub(crate) fn footer_at(&self, up: &str) -> Result<Rendered, Error> {
        let known = self.frame.footer(up).cloned();
        known.map_or_else(|| self.maker().footer(up, self.site_contact().as_ref()), Ok)
    }

    fn maker(&self) -> Maker<'_, 'r> {
        Maker { edition: &self.edition, templates: &self.templates }
    }

    /// What every sheet of paper says in its margins, as attributes that the style sheet reads: which site and of which
    /// day, which page, and the word before its number. An invented municipality says here too that it is invented.
    pub(crate) fn sheet(&self, address: &str, stands_since: Option<&RichText>) -> Html {
        let at = self.permanent(address).unwrap_or_else(|| format!("{}{address}", self.folder()));
        let archived = self.archived();
        let dated: Vec<&RichText> = archived.iter().chain(stands_since).collect();
        Html(format!(
            "{} data-dated=\"{}\" data-at=\"{}\"",
            self.frame.sheet().0,
            escaped(RichText::joined(dated, " ").plain()),
            escaped(&at)
        ))
    }

    /// How to reach a unit, or the nearest one above it that says so.
    pub(crate) fn contact_of(&self, unit: Key<Unit>) -> Option<Rendered> {
        self.frame.contact_of(unit)
    }

    /// How to reach someone named in the content.
    ///
    /// # Errors
    /// A fault in the template.
    pub(crate) fn contact_shown(&self, contact: &Contact) -> Result<Option<Rendered>, Error> {
        self.current(contact).map(|contact| self.maker().contact(contact)).transpose()
    }

    /// How to reach the site's publisher.
    pub(crate) fn site_contact(&self) -> Option<Rendered> {
        self.frame.site_contact()
    }

    /// The way to a page that belongs to no single thing.
    pub(crate) fn way_to(&self, page: Overview) -> PageLink {
        page_link(&self.edition, page)
    }

    /// How the page says that its lines run from right to left; empty where they do not.
    pub(crate) fn dir(&self) -> Html {
        Html(match Direction::of(self.voice.code()) {
            Direction::LeftToRight => String::new(),
            Direction::RightToLeft => " dir=\"rtl\"".to_owned(),
        })
    }

    /// The links to the same page in the other languages.
    pub(crate) fn switch(&self, root: &str, address: &str) -> Html {
        if self.siblings.is_empty() {
            return Html::default();
        }
        let mut shown = format!(
            "<nav class=\"languages\" aria-label=\"{}\">",
            escaped(self.voice.plain_label("language-switch"))
        );
        for Sibling { code, name, folder, locale: _ } in &self.siblings {
            let _ = write!(
                shown,
                "<a href=\"{root}{folder}{address}\" hreflang=\"{code}\"{}>{}</a>",
                language_attributes(Some(&ForeignLanguage::on_page(code, self.voice.code()))),
                escaped(name)
            );
        }
        shown.push_str("</nav>");
        Html(shown)
    }
}
