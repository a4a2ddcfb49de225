//! What all pages of one language share: the snapshot, the words, the cards, and the frame around every page.
//!
//! The header and the footer are the same on every page of one depth and section, so they are made once for each and
//! placed as they are.

use std::fmt::Write;

use tera::{Context, Tera, Value};

use super::address::Overview;
use super::card::Cards;
use super::view::{Html, View, map, view};
use super::voice::Voice;
use super::{ContentRevision, Error, RenderOptions, SinceRevision};
use crate::assess::{Snapshot, Wording};
use crate::model::{Contact, Key, LanguageIndex, Thing, Unit};
use crate::record::Correction;
use crate::theme::Theme;

/// The part of the site that a page belongs to, marked in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    /// The start page.
    Start,
    /// The strategy, its areas and goals.
    Strategy,
    /// The scorecards and their revisions.
    Scorecards,
    /// The goals and the perspectives.
    Goals,
    /// The activities.
    Activities,
    /// The indicators.
    Indicators,
    /// The rounds and follow-ups.
    Rounds,
    /// The organisation.
    Organisation,
    /// The news.
    News,
    /// What the menu does not name.
    Other,
}

impl Section {
    const ALL: [Self; 10] = [
        Self::Start,
        Self::Strategy,
        Self::Scorecards,
        Self::Goals,
        Self::Activities,
        Self::Indicators,
        Self::Rounds,
        Self::Organisation,
        Self::News,
        Self::Other,
    ];

    /// The label in the menu, and the page it leads to. The strategy's page has the strategy's own address.
    fn menu(self) -> Option<(&'static str, Overview)> {
        Some(match self {
            Self::Start => ("overview", Overview::Start),
            Self::Scorecards => ("scorecards", Overview::Scorecards),
            Self::Goals => ("goals", Overview::Goals),
            Self::Activities => ("activities", Overview::Activities),
            Self::Indicators => ("indicators", Overview::Indicators),
            Self::Rounds => ("rounds", Overview::Rounds),
            Self::Organisation => ("organisation", Overview::Organisation),
            Self::News => ("news", Overview::News),
            Self::Strategy | Self::Other => return None,
        })
    }
}

view! {
    HeaderView<'v> {
        t: Value,
        up: &'v str,
        site: &'v str,
        publisher: Option<&'v str>,
        fictional: Option<&'v str>,
        items: Vec<Value>,
    }
}

view! {
    FooterView<'v> {
        t: Value,
        up: &'v str,
        items: Vec<Value>,
        data_as_of: String,
        stands_since: Option<String>,
        publisher: Option<&'v str>,
        contact: Option<Value>,
        licence: Option<Html>,
        made: String,
    }
}

view! {
    ContactView<'v> {
        t: Value,
        who: Option<&'v str>,
        email: Option<&'v str>,
        phone: Option<&'v str>,
        hours: Option<&'v str>,
        address: Option<&'v str>,
    }
}

/// A language that the site is also in, as every page leads to it.
struct Sibling {
    code: String,
    name: String,
    folder: String,
}

/// What all pages of one language share.
pub(crate) struct Scene<'r> {
    pub(crate) snapshot: &'r Snapshot<'r>,
    pub(crate) options: &'r RenderOptions,
    pub(crate) voice: Voice,
    pub(crate) cards: Cards,
    /// The corrections known on the day that nobody has explained.
    pub(crate) unexplained: Vec<&'r Correction>,
    templates: &'r Tera,
    theme: &'r Theme,
    folder: String,
    siblings: Vec<Sibling>,
    headers: Vec<Value>,
    footers: Vec<Value>,
    contacts: Vec<Option<Value>>,
    site_contact: Option<Value>,
}

/// How deep pages stand, at most.
const DEPTHS: usize = 4;

impl<'r> Scene<'r> {
    /// Makes what the pages of a language share.
    pub(crate) fn new(
        snapshot: &'r Snapshot<'r>,
        theme: &'r Theme,
        options: &'r RenderOptions,
        position: usize,
    ) -> Result<Self, Error> {
        let codes: Vec<&str> = options.languages.iter().map(String::as_str).collect();
        let code = codes.get(position).copied().unwrap_or("sv");
        let mut voice = Voice::new(theme, language_index(position), code, &codes);
        voice.adopt(snapshot.statuses);
        let cards = Cards::new(snapshot, &voice);
        let mut scene = Self {
            snapshot,
            options,
            voice,
            cards,
            unexplained: options
                .corrections
                .iter()
                .filter(|one| !one.is_explained() && one.date <= snapshot.as_of)
                .collect(),
            templates: theme.templates(),
            theme,
            folder: folder(position, code),
            siblings: siblings(theme, &codes, position),
            headers: Vec::new(),
            footers: Vec::new(),
            contacts: Vec::new(),
            site_contact: None,
        };
        scene.site_contact = options.contact.as_ref().map(|own| scene.contact(own)).transpose()?;
        scene.contacts = scene.unit_contacts()?;
        for depth in 0..DEPTHS {
            let up = "../".repeat(depth);
            scene.footers.push(scene.footer(&up)?);
            for section in Section::ALL {
                scene.headers.push(scene.header(&up, section)?);
            }
        }
        Ok(scene)
    }

    /// The folder of the language within the site: empty for the main one, else `en/`.
    pub(crate) fn folder(&self) -> &str {
        &self.folder
    }

    /// The site's title.
    pub(crate) fn title(&self) -> &str {
        self.voice.text(&self.options.title)
    }

    /// Words of the configuration, which are in the main language only; `None` where this is another.
    pub(crate) fn own_words<'w>(&self, words: Option<&'w str>) -> Option<&'w str> {
        words.filter(|_| self.voice.language() == LanguageIndex::default())
    }

    /// The permanent address of a page, where the site knows its own.
    pub(crate) fn permanent(&self, address: &str) -> Option<String> {
        let base = self.options.base_url.as_deref()?.trim_end_matches('/');
        Some(format!("{base}/{}{address}", self.folder))
    }

    /// Renders a template with its view.
    pub(crate) fn render(&self, template: &str, view: impl View) -> Result<Value, Error> {
        let mut context = Context::new();
        view.into_context(&mut context);
        let html = self.templates.render(template, &context).map_err(|error| self.error(error))?;
        Ok(Value::safe_string(&html))
    }

    /// Renders a page into `out`, which is emptied first.
    pub(crate) fn render_page(
        &self,
        template: &str,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), Error> {
        out.clear();
        self.templates.render_to(template, context, out).map_err(|error| self.error(error))
    }

    fn error(&self, error: tera::Error) -> Error {
        match self.theme.fault(&error) {
            Some(fault) => Error::Theme(Box::new(fault)),
            None => Error::Template(Box::new(error)),
        }
    }

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

    fn header(&self, up: &str, section: Section) -> Result<Value, Error> {
        let fictional = self.options.fictional.as_ref();
        self.render(
            "header.html",
            HeaderView {
                t: self.voice.shared_labels(),
                up,
                site: self.title(),
                publisher: self.publisher(),
                fictional: fictional.map(|words| self.voice.text(words)),
                items: self.menu(section),
            },
        )
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

    fn footer(&self, up: &str) -> Result<Value, Error> {
        let data_as_of = match self.snapshot.data_until {
            Some(date) => self.voice.say("data-as-of", [("date", self.voice.date(date).into())]),
            None => self.voice.label("data-undated").to_owned(),
        };
        self.render(
            "footer.html",
            FooterView {
                t: self.voice.shared_labels(),
                up,
                items: self.foot_links(),
                data_as_of,
                stands_since: self.stands_since(),
                publisher: self.publisher(),
                contact: self.site_contact.clone(),
                licence: self.options.imprint.licence_shown(),
                made: self.made(),
            },
        )
    }

    /// Since when what is shown has held, where that is another day than the latest publication.
    fn stands_since(&self) -> Option<String> {
        let since = self
            .snapshot
            .stands_since
            .filter(|_| self.snapshot.stands_since != self.snapshot.data_until)?;
        Some(self.voice.say("stands-since", [("date", self.voice.date(since).into())]))
    }

    /// By what the site is made, and from which revision of the content where that is known. No clock stands in it: the
    /// same content, day, version and revision say the same.
    fn made(&self) -> String {
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

    fn foot_links(&self) -> Vec<Value> {
        let mut pages: Vec<_> =
            self.snapshot.pages().filter(|state| state.page.order.is_some()).collect();
        pages.sort_by_key(|state| state.page.order);
        let own = self.cards.list(pages.into_iter().map(|state| Thing::Page(state.key)));
        let overview = |label: &'static str, page: Overview| {
            let name = self.voice.label(label);
            map([("name", name.into()), ("at", page.address().into())])
        };
        let mut links = vec![
            overview("about-the-site", Overview::About),
            overview("method", Overview::Method),
            overview("calendar", Overview::Calendar),
            overview("changes", Overview::Changes),
            overview("whats-new", Overview::WhatsNew),
            overview("dropped-promises", Overview::Dropped),
            overview("reporting-matrix", Overview::Reporting),
            overview("documents", Overview::Documents),
            overview("sources", Overview::Sources),
            overview("corrections", Overview::Corrections),
        ];
        links.extend(own);
        links
    }

    fn publisher(&self) -> Option<&str> {
        self.options.publisher.as_ref().map(|publisher| self.voice.text(publisher))
    }

    fn contact(&self, contact: &Contact) -> Result<Value, Error> {
        self.render(
            "contact.html",
            ContactView {
                t: self.voice.shared_labels(),
                who: contact.name.as_ref().map(|text| self.voice.text(text)),
                email: contact.email.as_deref(),
                phone: contact.phone.as_deref(),
                hours: contact.hours.as_ref().map(|text| self.voice.text(text)),
                address: contact.address.as_ref().map(|text| self.voice.text(text)),
            },
        )
    }

    fn unit_contacts(&self) -> Result<Vec<Option<Value>>, Error> {
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

    /// The links to the same page in the other languages: for readers, and for machines.
    pub(crate) fn switch(&self, root: &str, address: &str) -> (Html, Html) {
        if self.siblings.is_empty() {
            return (Html::default(), Html::default());
        }
        let mut shown = format!(
            "<nav class=\"languages\" aria-label=\"{}\">",
            super::markup::escaped(self.voice.label("language-switch"))
        );
        let mut alternates = String::new();
        for Sibling { code, name, folder } in &self.siblings {
            let href = match self.options.base_url.as_deref() {
                Some(base) => format!("{}/{folder}{address}", base.trim_end_matches('/')),
                None => format!("{root}{folder}{address}"),
            };
            let _ = writeln!(
                alternates,
                "<link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\">"
            );
            let _ = write!(
                shown,
                "<a href=\"{root}{folder}{address}\" hreflang=\"{code}\" lang=\"{code}\">{name}</a>"
            );
        }
        shown.push_str("</nav>");
        (Html(shown), Html(alternates))
    }
}

fn language_index(position: usize) -> LanguageIndex {
    LanguageIndex(u8::try_from(position).unwrap_or(u8::MAX))
}

fn folder(position: usize, code: &str) -> String {
    if position == 0 { String::new() } else { format!("{code}/") }
}

fn siblings(theme: &Theme, codes: &[&str], own: usize) -> Vec<Sibling> {
    codes
        .iter()
        .enumerate()
        .filter(|(position, _)| *position != own)
        .map(|(position, code)| {
            let name = Voice::new(theme, language_index(position), code, &[]);
            let name = super::markup::escaped(name.label("language-name"));
            Sibling { code: (*code).to_owned(), name, folder: folder(position, code) }
        })
        .collect()
}
