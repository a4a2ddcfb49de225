//! What is around every page: header with its menu, footer, contacts, and what paper says in its margins.
//!
//! The header and the footer are the same on every page of one depth and section, so they are made once for each and
//! placed as they are.

use super::logo;
use super::templates::Templates;
use crate::locale::RichText;
use crate::model::{Contact, Key, Text, Thing, Unit};
use crate::render::error::Error;
use crate::render::html::markup::{self, Html};
use crate::render::html::view::{Labels, Rendered, view};
use crate::render::overview::{Linked, Overview, Section};
use crate::render::words::bare_link::linked;
use crate::render::words::edition::Edition;
use crate::render::words::sentence;

view! {
    /// The publisher's logo.
    LogoView {
        at: String,
        width: u32,
        height: u32,
    }
}

view! {
    /// A page in the menu.
    MenuItem {
        name: RichText,
        at: String,
        /// Whether the page shown is in this part of the site.
        current: bool,
    }
}

view! {
    /// A page that belongs to no single thing, as a link.
    PageLink {
        name: RichText,
        at: String,
    }
}

view! {
    /// Links under a heading.
    LinkGroup {
        name: RichText,
        items: Vec<PageLink>,
    }
}

view! {
    HeaderView<'v> {
        t: Labels,
        up: &'v str,
        site: RichText,
        publisher: Option<RichText>,
        caveat: Option<RichText>,
        archived: Option<RichText>,
        with_search: bool,
        logo: Option<LogoView>,
        items: Vec<MenuItem>,
    }
}

view! {
    FooterView<'v> {
        t: Labels,
        up: &'v str,
        groups: Vec<LinkGroup>,
        publisher: Option<RichText>,
        contact: Option<Rendered>,
        licence: Option<Html>,
    }
}

view! {
    ContactView<'v> {
        t: Labels,
        who: Option<RichText>,
        email: Option<&'v str>,
        phone: Option<&'v str>,
        hours: Option<RichText>,
        address: Option<RichText>,
    }
}

/// How deep pages are, at most.
const DEPTHS: usize = 4;

/// What is around the pages of a language.
pub(super) struct Frame {
    headers: Vec<Rendered>,
    footers: Vec<Rendered>,
    contacts: Vec<Option<Rendered>>,
    site_contact: Option<Rendered>,
    /// What every sheet of paper says whatever the page.
    sheet: Html,
}

impl Frame {
    /// Makes it all.
    pub(super) fn new(edition: &Edition<'_>, templates: &Templates<'_>) -> Result<Self, Error> {
        let maker = Maker { edition, templates };
        let own = edition.options.contact.as_ref();
        let mut frame = Self {
            headers: Vec::new(),
            footers: Vec::new(),
            contacts: maker.unit_contacts()?,
            site_contact: own.map(|own| maker.contact(own)).transpose()?,
            sheet: maker.sheet(),
        };
        for depth in 0..DEPTHS {
            let up = "../".repeat(depth);
            frame.footers.push(maker.footer(&up, frame.site_contact.as_ref())?);
            for section in Section::ALL {
                frame.headers.push(maker.header(&up, section)?);
            }
        }
        Ok(frame)
    }

    /// The header of a page that is `up` from the root, where it was made beforehand.
    pub(super) fn header(&self, up: &str, section: Section) -> Option<&Rendered> {
        let position = Section::ALL.iter().position(|known| *known == section)?;
        self.headers.get(depth(up)? * Section::ALL.len() + position)
    }

    /// The footer of a page that is `up` from the root, where it was made beforehand.
    pub(super) fn footer(&self, up: &str) -> Option<&Rendered> {
        self.footers.get(depth(up)?)
    }

    /// How to reach a unit, or the nearest one above it that says so.
    pub(super) fn contact_of(&self, unit: Key<Unit>) -> Option<Rendered> {
        self.contacts.get(unit.position())?.clone()
    }

    /// How to reach the site's publisher.
    pub(super) fn site_contact(&self) -> Option<Rendered> {
        self.site_contact.clone()
    }

    /// What every sheet of paper says whatever the page.
    pub(super) fn sheet(&self) -> &Html {
        &self.sheet
    }
}

/// How many steps a way leads up; `None`: it is a path from a server's root.
fn depth(up: &str) -> Option<usize> {
    (up.is_empty() || up.starts_with("../")).then(|| up.len() / "../".len())
}

/// Makes what is around pages.
pub(super) struct Maker<'s, 'r> {
    pub(super) edition: &'s Edition<'r>,
    pub(super) templates: &'s Templates<'r>,
}

impl Maker<'_, '_> {
    pub(super) fn header(&self, up: &str, section: Section) -> Result<Rendered, Error> {
        self.templates.render(
            "header.html",
            HeaderView {
                t: self.templates.labels(),
                up,
                site: self.edition.title(),
                publisher: self.edition.publisher(),
                caveat: self.edition.caveat(),
                archived: self.edition.archived(),
                logo: self.edition.options.logo.as_ref().and_then(logo::shown).map(|logo| {
                    LogoView {
                        at: format!("{up}{}{}", self.to_root(), logo.address),
                        width: logo.width,
                        height: logo.height,
                    }
                }),
                // The start page has a form of its own, where the reader looks.
                with_search: section != Section::Start,
                items: self.menu(section),
            },
        )
    }

    /// The way from the root of the language's pages to that of the site.
    fn to_root(&self) -> &'static str {
        if self.edition.folder().is_empty() { "" } else { "../" }
    }

    fn menu(&self, section: Section) -> Vec<MenuItem> {
        let strategy = self.edition.snapshot.strategies().next();
        let strategy = strategy.and_then(|state| {
            let entry = self.edition.entries.of(Thing::Strategy(state.key))?;
            let name = self.edition.voice.label("strategies");
            Some(MenuItem { name, at: entry.at.clone(), current: section == Section::Strategy })
        });
        let pages = Overview::all().filter(|page| page.row().linked == Linked::Menu);
        let mut items: Vec<MenuItem> = pages
            .map(|page| {
                let PageLink { name, at } = page_link(self.edition, page);
                MenuItem { name, at, current: page.row().section == section }
            })
            .collect();
        // The strategy's page has the strategy's own address. What is promised for the longest comes first.
        items.splice(1..1, strategy);
        items
    }

    pub(super) fn footer(
        &self,
        up: &str,
        site_contact: Option<&Rendered>,
    ) -> Result<Rendered, Error> {
        self.templates.render(
            "footer.html",
            FooterView {
                t: self.templates.labels(),
                up,
                groups: self.site_map(),
                publisher: self.edition.publisher(),
                contact: site_contact.cloned(),
                licence: self
                    .edition
                    .options
                    .imprint
                    .licence_in_words()
                    .as_ref()
                    .map(markup::licence),
            },
        )
    }

    /// What every sheet of paper says in its margins whatever the page, as attributes that the style sheet reads.
    fn sheet(&self) -> Html {
        let caveat = self.edition.caveat();
        let site: Vec<RichText> = std::iter::once(self.edition.title()).chain(caveat).collect();
        Html(format!(
            " data-site=\"{}\" data-sheet=\"{}\"",
            markup::escaped(sentence::joined(&site).plain()),
            markup::escaped(self.edition.voice.plain_label("sheet"))
        ))
    }

    /// The way to everything that belongs to no single thing, in three groups: at the foot of every page, and where the
    /// menu of a narrow window leads.
    fn site_map(&self) -> Vec<LinkGroup> {
        let mut pages: Vec<_> =
            self.edition.snapshot.pages().filter(|state| state.page.order.is_some()).collect();
        pages.sort_by_key(|state| state.page.order);
        let own = pages.into_iter().filter_map(|state| {
            let entry = self.edition.entries.of(Thing::Page(state.key))?;
            Some(PageLink { name: entry.name.clone(), at: entry.at.clone() })
        });
        let mut about = self.links(Linked::About);
        about.extend(own);
        let menu = self.menu(Section::Other).into_iter();
        let mut how: Vec<PageLink> =
            menu.map(|MenuItem { name, at, current: _ }| PageLink { name, at }).collect();
        how.extend(self.links(Linked::Find));
        let follow = self.links(Linked::Follow);
        let group = |label: &'static str, items: Vec<PageLink>| LinkGroup {
            name: self.edition.voice.label(label),
            items,
        };
        vec![
            group("site-map-how", how),
            group("site-map-follow", follow),
            group("site-map-about", about),
        ]
    }

    fn links(&self, place: Linked) -> Vec<PageLink> {
        let there = Overview::there(self.edition.snapshot);
        let pages = there.filter(|page| page.row().linked == place);
        pages.map(|page| page_link(self.edition, page)).collect()
    }

    pub(super) fn contact(&self, contact: &Contact) -> Result<Rendered, Error> {
        let as_links = |text: &Text| linked(&self.edition.voice.text(text));
        self.templates.render(
            "contact.html",
            ContactView {
                t: self.templates.labels(),
                who: contact.name.as_ref().map(as_links),
                email: contact.email.as_deref(),
                phone: contact.phone.as_deref(),
                hours: contact.hours.as_ref().map(as_links),
                address: contact.address.as_ref().map(as_links),
            },
        )
    }

    fn unit_contacts(&self) -> Result<Vec<Option<Rendered>>, Error> {
        self.edition
            .snapshot
            .units()
            .map(|state| {
                let above = state.ancestors.iter().map(|key| self.edition.snapshot.unit(*key).unit);
                let mut chain = std::iter::once(state.unit).chain(above);
                let nearest = chain.find_map(|unit| self.edition.current(unit.contact.as_ref()?));
                nearest.map(|contact| self.contact(contact)).transpose()
            })
            .collect()
    }
}

/// The way to a page that belongs to no single thing.
pub(super) fn page_link(edition: &Edition<'_>, page: Overview) -> PageLink {
    PageLink { name: edition.voice.label(page.row().title), at: page.address().to_owned() }
}
