//! What all pages of one language share: the snapshot, the words, the cards, and the frame around every page.
//!
//! The header and the footer are the same on every page of one depth and section, so they are made once for each and
//! placed as they are.

mod frame;
pub(crate) mod icon;
pub(crate) mod logo;

use std::fmt::Write;

use tera::{Context, Tera, Value};

use self::icon::IconLink;
use crate::assess::{Snapshot, Wording};
use crate::locale::{Direction, ForeignLanguage, RichText};
use crate::model::LanguageIndex;
use crate::record::Correction;
use crate::render::address::Overview;
use crate::render::error::Error;
use crate::render::html::markup::language_attributes;
use crate::render::html::view::{Html, View};
use crate::render::options::RenderOptions;
use crate::render::search::{Finder, Register};
use crate::render::share::{self, PageImage};
use crate::render::words::card::Cards;
use crate::render::words::voice::Voice;
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

/// A language that the site is also in, as every page leads to it.
struct Sibling {
    code: String,
    name: String,
    folder: String,
    /// What it is called where a link is shared: `en_GB`.
    locale: String,
}

/// What all pages of one language share.
pub(crate) struct Scene<'r> {
    pub(crate) snapshot: &'r Snapshot<'r>,
    pub(crate) options: &'r RenderOptions,
    pub(crate) voice: Voice,
    pub(crate) cards: Cards,
    /// The corrections known on the day that nobody has explained.
    pub(crate) unexplained: Vec<&'r Correction>,
    /// Where the search index stands, once it is made.
    pub(crate) finder: Finder,
    /// Everything from A to Ö likewise.
    pub(crate) register: Register,
    /// The links to the site's icons.
    pub(crate) icons: Vec<IconLink>,
    /// The image that a link to the site shows; `None`: the site does not know its own address.
    pub(crate) image: Option<PageImage>,
    languages: Vec<(String, String)>,
    templates: &'r Tera,
    theme: &'r Theme,
    folder: String,
    siblings: Vec<Sibling>,
    headers: Vec<Value>,
    footers: Vec<Value>,
    contacts: Vec<Option<Value>>,
    site_contact: Option<Value>,
    /// What every sheet of paper says whatever the page: see [`Scene::sheet`].
    sheet: Html,
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
            finder: Finder::default(),
            register: Register::default(),
            icons: icon::links(options.logo.as_ref()),
            image: None,
            languages: languages(options),
            templates: theme.templates(),
            theme,
            folder: folder(position, code),
            siblings: siblings(theme, options, position),
            headers: Vec::new(),
            footers: Vec::new(),
            contacts: Vec::new(),
            site_contact: None,
            sheet: Html::default(),
        };
        scene.sheet = scene.sheet_of_all();
        scene.site_contact = options.contact.as_ref().map(|own| scene.contact(own)).transpose()?;
        scene.contacts = scene.unit_contacts()?;
        for depth in 0..DEPTHS {
            let up = "../".repeat(depth);
            scene.footers.push(scene.footer(&up)?);
            for section in Section::ALL {
                scene.headers.push(scene.header(&up, section)?);
            }
        }
        scene.image = share::of_site(&scene);
        Ok(scene)
    }

    /// The codes of the site's languages and their folders, the main one first.
    pub(crate) fn languages(&self) -> &[(String, String)] {
        &self.languages
    }

    /// What the other languages are called where a link is shared.
    pub(crate) fn other_locales(&self) -> impl Iterator<Item = &str> {
        self.siblings.iter().map(|sibling| sibling.locale.as_str())
    }

    /// The folder of the language within the site: empty for the main one, else `en/`.
    pub(crate) fn folder(&self) -> &str {
        &self.folder
    }

    /// How the page says that its lines run from right to left; empty where they do not.
    pub(crate) fn dir(&self) -> Html {
        Html(match Direction::of(self.voice.code()) {
            Direction::LeftToRight => String::new(),
            Direction::RightToLeft => " dir=\"rtl\"".to_owned(),
        })
    }

    /// The site's title.
    pub(crate) fn title(&self) -> RichText {
        self.voice.text(&self.options.title)
    }

    /// What the main language is called in itself.
    pub(crate) fn main_language(&self) -> RichText {
        let main = self.siblings.iter().find(|sibling| sibling.folder.is_empty());
        main.map(|main| self.voice.kept(&main.name)).unwrap_or_default()
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

    /// As [`Scene::permanent`], of the site as a whole.
    pub(crate) fn site_permanent(&self, address: &str) -> Option<String> {
        let base = self.options.base_url.as_deref()?.trim_end_matches('/');
        Some(format!("{base}/{address}"))
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

    /// The links to the same page in the other languages.
    pub(crate) fn switch(&self, root: &str, address: &str) -> Html {
        if self.siblings.is_empty() {
            return Html::default();
        }
        let mut shown = format!(
            "<nav class=\"languages\" aria-label=\"{}\">",
            crate::render::html::markup::escaped(self.voice.plain_label("language-switch"))
        );
        for Sibling { code, name, folder, locale: _ } in &self.siblings {
            let _ = write!(
                shown,
                "<a href=\"{root}{folder}{address}\" hreflang=\"{code}\"{}>{}</a>",
                language_attributes(Some(&ForeignLanguage::on_page(code, self.voice.code()))),
                crate::render::html::markup::escaped(name)
            );
        }
        shown.push_str("</nav>");
        Html(shown)
    }
}

fn language_index(position: usize) -> LanguageIndex {
    LanguageIndex(u8::try_from(position).unwrap_or(u8::MAX))
}

fn folder(position: usize, code: &str) -> String {
    if position == 0 { String::new() } else { format!("{code}/") }
}

/// The codes of a site's languages and their folders, the main one first.
pub(super) fn languages(options: &RenderOptions) -> Vec<(String, String)> {
    let codes = options.languages.iter().enumerate();
    codes.map(|(position, code)| (code.clone(), folder(position, code))).collect()
}

fn siblings(theme: &Theme, options: &RenderOptions, own: usize) -> Vec<Sibling> {
    let codes = options.languages.iter().enumerate();
    codes
        .filter(|(position, _)| *position != own)
        .map(|(position, code)| {
            let voice = Voice::new(theme, language_index(position), code, &[]);
            let said = voice.plain_label(OWN_NAME);
            // What is typed comes first; a name that is only the code is none.
            let typed = options.language_names.get(position);
            let typed = typed.filter(|name| *name != code || said == OWN_NAME);
            let name = typed.map_or_else(|| said.to_owned(), Clone::clone);
            let locale = voice.plain_label("og-locale").to_owned();
            Sibling { code: code.clone(), name, folder: folder(position, code), locale }
        })
        .collect()
}

/// The label by which a language of the theme calls itself.
const OWN_NAME: &str = "language-name";
