//! What stands around every page: header with its menu, footer, contacts.

use tera::Value;

use super::logo;
use super::{Scene, Section};
use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::{Contact, Key, Text, Thing, Unit};
use crate::render::address::Overview;
use crate::render::error::Error;
use crate::render::html::markup;
use crate::render::html::view::{Html, map, view};
use crate::render::options::{ContentRevision, SinceRevision};
use crate::render::words::sentence;

view! {
    HeaderView<'v> {
        t: Value,
        up: &'v str,
        site: RichText,
        publisher: Option<RichText>,
        fictional: Option<RichText>,
        archived: Option<RichText>,
        with_search: bool,
        logo: Value,
        items: Vec<Value>,
    }
}

view! {
    FooterView<'v> {
        t: Value,
        up: &'v str,
        groups: Vec<Value>,
        data_as_of: RichText,
        stands_since: Option<RichText>,
        publisher: Option<RichText>,
        contact: Option<Value>,
        licence: Option<Html>,
        made: RichText,
    }
}

view! {
    ContactView<'v> {
        t: Value,
        who: Option<RichText>,
        email: Option<&'v str>,
        phone: Option<&'v str>,
        hours: Option<RichText>,
        address: Option<RichText>,
    }
}

impl Scene<'_> {
    /// The header for a page that stands `up` from the root.
    pub(crate) fn header_at(&self, up: &str, section: Section) -> Result<Value, Error> {
        let depth = up.len() / "../".len();
        let position = Section::ALL.iter().position(|known| *known == section).unwrap_or(0);
        let known = self.headers.get(depth * Section::ALL.len() + position);
        match known.filter(|_| up.starts_with("../") || up.is_empty()) {
            Some(header) => Ok(header.clone()),
            None => self.header(up, section),
        }
    }

    /// The footer for a page that stands `up` from the root.
    pub(crate) fn footer_at(&self, up: &str) -> Result<Value, Error> {
        let known = self.footers.get(up.len() / "../".len());
        match known.filter(|_| up.starts_with("../") || up.is_empty()) {
            Some(footer) => Ok(footer.clone()),
            None => self.footer(up),
        }
    }

    pub(super) fn header(&self, up: &str, section: Section) -> Result<Value, Error> {
        let fictional = self.options.fictional.as_ref();
        self.render(
            "header.html",
            HeaderView {
                t: self.voice.shared_labels(),
                up,
                site: self.title(),
                publisher: self.publisher(),
                fictional: fictional.map(|words| self.voice.text(words)),
                archived: self.archived(),
                // The start page has a form of its own, where the reader looks.
                logo: self.options.logo.as_ref().and_then(logo::shown).map_or_else(
                    Value::none,
                    |logo| {
                        let at = format!("{up}{}{}", self.to_root(), logo.address);
                        map([
                            ("at", at.into()),
                            ("width", logo.width.into()),
                            ("height", logo.height.into()),
                        ])
                    },
                ),
                with_search: section != Section::Start,
                items: self.menu(section),
            },
        )
    }

    /// The way from the root of the language's pages to that of the site.
    fn to_root(&self) -> &'static str {
        if self.folder.is_empty() { "" } else { "../" }
    }

    fn menu(&self, section: Section) -> Vec<Value> {
        let strategy = self.snapshot.strategies().next().map(|state| Thing::Strategy(state.key));
        Section::ALL
            .into_iter()
            .filter_map(|known| {
                let (label, at) = match known.menu() {
                    Some((label, overview)) => (label, overview.address().to_owned()),
                    None if known == Section::Strategy => {
                        ("strategies", self.cards.of(strategy?)?.at.clone())
                    }
                    None => return None,
                };
                let name = self.voice.label(label);
                let current = Value::from(known == section);
                Some(map([("name", name.into()), ("at", at.into()), ("current", current)]))
            })
            .collect()
    }

    pub(super) fn footer(&self, up: &str) -> Result<Value, Error> {
        self.render(
            "footer.html",
            FooterView {
                t: self.voice.shared_labels(),
                up,
                groups: self.site_map(),
                data_as_of: self.data_as_of(),
                stands_since: self.stands_since(),
                publisher: self.publisher(),
                contact: self.site_contact.clone(),
                licence: self.options.imprint.licence_shown(),
                made: self.made(),
            },
        )
    }

    /// The day that the data is from, in words.
    pub(crate) fn data_as_of(&self) -> RichText {
        match self.snapshot.data_until {
            Some(date) => self.voice.say("data-as-of", [("date", self.voice.date(date).into())]),
            None => self.voice.label("data-undated"),
        }
    }

    /// For a copy that is kept for good: that it is one, and of which day.
    pub(crate) fn archived(&self) -> Option<RichText> {
        let day = self.options.archived?;
        Some(self.voice.say("archived-copy", [("date", self.voice.date(day).into())]))
    }

    /// Since when what is shown has held, where that is another day than the latest publication.
    pub(crate) fn stands_since(&self) -> Option<RichText> {
        let since = self
            .snapshot
            .stands_since
            .filter(|_| self.snapshot.stands_since != self.snapshot.data_until)?;
        Some(self.voice.say("stands-since", [("date", self.voice.date(since).into())]))
    }

    /// What every sheet of paper says in its margins, as attributes that the style sheet reads: which site and of which
    /// day, which page, and the word before its number. An invented municipality says here too that it is invented.
    pub(crate) fn sheet(&self, address: &str) -> Html {
        let at = self.permanent(address).unwrap_or_else(|| format!("{}{address}", self.folder()));
        Html(format!("{} data-at=\"{}\"", self.sheet.0, markup::escaped(&at)))
    }

    /// The part of it that all pages share.
    pub(super) fn sheet_of_all(&self) -> Html {
        let fictional = self.options.fictional.as_ref().map(|words| self.voice.text(words));
        let site: Vec<RichText> = std::iter::once(self.title()).chain(fictional).collect();
        let dated = self.archived().into_iter().chain([self.data_as_of()]);
        let dated: Vec<RichText> = dated.chain(self.stands_since()).collect();
        Html(format!(
            " data-site=\"{}\" data-dated=\"{}\" data-sheet=\"{}\"",
            markup::escaped(sentence::joined(&site).plain()),
            markup::escaped(RichText::joined(&dated, " ").plain()),
            markup::escaped(self.voice.plain_label("sheet"))
        ))
    }

    /// By what the site is made, and from which revision of the content where that is known. No clock stands in it: the
    /// same content, day, version and revision say the same.
    pub(crate) fn made(&self) -> RichText {
        let version = self.options.version.as_str();
        let Some(ContentRevision { name, date, since }) = &self.options.revision else {
            return self.voice.say("made-with", [("version", version.into())]);
        };
        let Some(date) = date else {
            let spoken = [("version", version.into()), ("revision", name.as_str().into())];
            return self.voice.say("made-from", spoken);
        };
        let spoken = [
            ("version", version.into()),
            ("revision", name.as_str().into()),
            ("date", self.voice.date(*date).into()),
        ];
        self.voice.say(
            match since {
                SinceRevision::Unchanged => "made-from-dated",
                SinceRevision::Changed => "made-from-changed",
            },
            spoken,
        )
    }

    /// The way to everything that belongs to no single thing, in three groups: at the foot of every page, and where the
    /// menu of a narrow window leads.
    fn site_map(&self) -> Vec<Value> {
        let mut pages: Vec<_> =
            self.snapshot.pages().filter(|state| state.page.order.is_some()).collect();
        pages.sort_by_key(|state| state.page.order);
        let own = self.cards.list(pages.into_iter().map(|state| Thing::Page(state.key)));
        let mut about = self.links(&[
            ("about-the-site", Overview::About),
            ("accessibility", Overview::Accessibility),
            ("privacy", Overview::Privacy),
            ("method", Overview::Method),
            ("documents", Overview::Documents),
            ("sources", Overview::Sources),
            ("corrections", Overview::Corrections),
        ]);
        about.extend(own);
        let mut how = self.menu(Section::Other);
        how.extend(self.links(&[("search", Overview::Search), ("register", Overview::Register)]));
        let follow = self.links(&[
            ("changes", Overview::Changes),
            ("whats-new", Overview::WhatsNew),
            ("dropped-promises", Overview::Dropped),
            ("reporting-matrix", Overview::Reporting),
            ("calendar", Overview::Calendar),
        ]);
        let group = |label: &'static str, items: Vec<Value>| {
            map([("name", self.voice.label(label).into()), ("items", items.into())])
        };
        vec![
            group("site-map-how", how),
            group("site-map-follow", follow),
            group("site-map-about", about),
        ]
    }

    fn links(&self, pages: &[(&'static str, Overview)]) -> Vec<Value> {
        pages.iter().map(|(label, page)| self.way_to(label, *page)).collect()
    }

    /// The way to a page that belongs to no single thing, by the label that names it.
    pub(crate) fn way_to(&self, label: &'static str, page: Overview) -> Value {
        map([("name", self.voice.label(label).into()), ("at", page.address().into())])
    }

    /// Who publishes the site.
    pub(crate) fn publisher(&self) -> Option<RichText> {
        self.options.publisher.as_ref().map(|publisher| self.voice.text(publisher))
    }

    pub(super) fn contact(&self, contact: &Contact) -> Result<Value, Error> {
        let linked = |text: &Text| markup::linked(&self.voice.text(text));
        self.render(
            "contact.html",
            ContactView {
                t: self.voice.shared_labels(),
                who: contact.name.as_ref().map(linked),
                email: contact.email.as_deref(),
                phone: contact.phone.as_deref(),
                hours: contact.hours.as_ref().map(linked),
                address: contact.address.as_ref().map(linked),
            },
        )
    }

    pub(super) fn unit_contacts(&self) -> Result<Vec<Option<Value>>, Error> {
        self.snapshot
            .units()
            .map(|state| {
                let above = state.ancestors.iter().map(|key| self.snapshot.unit(*key).unit);
                let mut chain = std::iter::once(state.unit).chain(above);
                let nearest = chain.find_map(|unit| self.current(unit.contact.as_ref()?));
                nearest.map(|contact| self.contact(contact)).transpose()
            })
            .collect()
    }

    fn current<'c>(&self, contact: &'c Contact) -> Option<&'c Contact> {
        contact.until.is_none_or(|until| until >= self.snapshot.as_of).then_some(contact)
    }

    /// How to reach a unit, or the nearest one above it that says so.
    pub(crate) fn contact_of(&self, unit: Key<Unit>) -> Option<Value> {
        self.contacts.get(unit.position())?.clone()
    }

    /// How to reach someone named in the content.
    pub(crate) fn contact_shown(&self, contact: &Contact) -> Result<Option<Value>, Error> {
        self.current(contact).map(|contact| self.contact(contact)).transpose()
    }

    /// How to reach the site's publisher.
    pub(crate) fn site_contact(&self) -> Option<Value> {
        self.site_contact.clone()
    }
}
