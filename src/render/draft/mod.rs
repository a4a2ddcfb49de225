//! A page in the making: what every page has, whatever it is about.
//!
//! Collects the breadcrumb, the sources in the order in which they are referred to, and the page's title, and turns
//! Markdown into HTML whose links lead on from this page.

mod beside;
mod cited;
mod easy_read;
mod translation;

use self::translation::Translation;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use jiff::civil::Date;
use tera::Context;

use crate::assess::{Reason, Wording};
use crate::locale::RichText;
use crate::markdown::{HtmlOptions, Ids, NoticeWords, Way, to_html};
use crate::model::{Contact, Key, Prose, SourceRef, Text, Thing, Unit};
use crate::render::address;
use crate::render::error::Error;
use crate::render::feed::{self, Feed};
use crate::render::html::mail::mailto;
use crate::render::html::markup::Html;
use crate::render::html::markup::{self, language_attributes};
use crate::render::html::view::{Labels, Rendered};
use crate::render::html::view::{View, view};
use crate::render::overview::{Overview, Section};
use crate::render::scene::Scene;
use crate::render::share::{self, Listed, PageImage, PageMeta, Subject};

view! {
    /// What every page hands to the frame around it.
    FrameView<'v> {
        t: Labels,
        lang: &'v str,
        dir: Html,
        site: &'v str,
        title: &'v str,
        title_language: Html,
        summary: &'v str,
        author: Option<String>,
        permanent: Option<String>,
        sharing: Html,
        sheet: Html,
        switch: Html,
        root: &'v str,
        up: &'v str,
        header: Rendered,
        footer: Rendered,
        crumbs: Vec<Crumb>,
        fallback: Option<RichText>,
        easy_read: Option<Rendered>,
        sources: Vec<NumberedSource>,
        contact: Option<Rendered>,
        question: Option<String>,
        stands_since: Option<RichText>,
        feed: Option<FeedLink>,
    }
}

view! {
    /// The feed that tells of what is new here.
    FeedLink {
        at: String,
        title: String,
    }
}

view! {
    /// A source at the foot of a page.
    NumberedSource {
        /// What the references call it.
        number: usize,
        html: RichText,
    }
}

view! {
    /// A step on the way to a page.
    Crumb {
        name: RichText,
        at: String,
    }
}

/// A page in the making.
pub(crate) struct Draft<'r> {
    pub(crate) scene: &'r Scene<'r>,
    subject: Subject,
    address: Cow<'r, str>,
    up: Cow<'static, str>,
    section: Section,
    title: RichText,
    /// The unit that stands beside the title where it stands alone.
    belongs: Option<&'r RichText>,
    summary: RichText,
    crumbs: Vec<Crumb>,
    sources: Vec<&'r SourceRef>,
    contact: Option<Rendered>,
    /// The status that a reader may ask about, and the unit that is asked.
    asked: Option<(RichText, Option<Key<Unit>>)>,
    feed: Option<FeedLink>,
    translation: Translation,
    easy_read: Option<(&'r Prose, &'r [SourceRef])>,
    /// The day of the latest change that the page tells of besides those in its view.
    latest_change: Option<Date>,
    /// Where the other languages have what this page has, if they have no such page.
    counterpart: Option<Overview>,
    /// The ids given to headings and footnotes of the page's texts.
    ids: RefCell<Ids>,
    /// The files beside the page that its texts refer to.
    attachments: RefCell<BTreeSet<&'r str>>,
}

/// A page that is ready to be rendered.
pub(crate) struct Finished {
    /// Its address within the site, the language's folder included.
    pub(crate) address: String,
    /// Its template.
    pub(crate) template: &'static str,
    /// What the template shows.
    pub(crate) context: Context,
    /// The image that is to be drawn with it.
    pub(crate) image: Option<PageImage>,
    /// How it is listed for search engines; `None`: it is not.
    pub(crate) listed: Option<Listed>,
    /// The addresses of the files that are published with it.
    pub(crate) attachments: Vec<String>,
}

impl<'r> Draft<'r> {
    /// The page of a thing, named after it.
    pub(crate) fn of(scene: &'r Scene<'r>, thing: Thing, section: Section) -> Self {
        let entry = scene.entries.of(thing);
        let at = entry.map_or("", |entry| entry.at.as_str());
        let name = entry.map(|entry| entry.name.clone()).unwrap_or_default();
        let mut draft = Self::at(scene, Cow::Borrowed(at), name, section);
        draft.easy_read = scene.snapshot.easy_read(thing).map(|prose| (prose, [].as_slice()));
        draft.subject = Subject::Thing(thing);
        draft
    }

    /// A page that belongs to no single thing.
    pub(crate) fn overview(scene: &'r Scene<'r>, page: Overview) -> Self {
        let row = page.row();
        let title = scene.voice.label(row.title);
        let mut draft = Self::at(scene, Cow::Borrowed(row.address), title, row.section);
        let own = scene.snapshot.easy_read_page(page.name());
        draft.easy_read = own.map(|own| (&own.text, own.sources.as_slice()));
        draft.subject = Subject::Overview(page);
        if page == Overview::Start {
            draft.crumbs.clear();
            let words = scene.snapshot.start.and_then(|start| start.easy_read.as_ref());
            draft.easy_read = words.map(|prose| (prose, [].as_slice()));
            draft.title = scene.title();
        }
        // A server shows this page at any address: only the path from its root leads on from there.
        if let (Overview::NotFound, Some(base)) = (page, scene.options.base_url.as_deref()) {
            draft.up = Cow::Owned(format!("{}/{}", path(base), scene.folder()));
        }
        draft
    }

    /// A page at an address of its own.
    pub(crate) fn at(
        scene: &'r Scene<'r>,
        address: Cow<'r, str>,
        title: RichText,
        section: Section,
    ) -> Self {
        let up = Cow::Borrowed(address::up(&address));
        let mut draft = Self {
            scene,
            subject: Subject::Other,
            address,
            up,
            section,
            title,
            belongs: None,
            summary: RichText::default(),
            crumbs: Vec::new(),
            sources: Vec::new(),
            contact: None,
            asked: None,
            feed: None,
            translation: Translation::default(),
            easy_read: None,
            latest_change: None,
            counterpart: None,
            ids: RefCell::default(),
            attachments: RefCell::default(),
        };
        draft.crumb_to(Overview::Start);
        draft
    }

    /// The way up to the root of the language's pages.
    pub(crate) fn up(&self) -> &str {
        &self.up
    }

    /// The page's title.
    pub(crate) fn title(&self) -> RichText {
        self.title.clone()
    }

    /// Gives the page another title.
    pub(crate) fn rename(&mut self, title: RichText) {
        self.title = title;
    }

    /// Adds a unit to the page's title: many units make the same promise, and a title stands alone in a list of tabs or
    /// of what was found.
    pub(crate) fn title_with(&mut self, unit: Key<Unit>) {
        if let Some(entry) = self.scene.entries.of(Thing::Unit(unit)) {
            self.belongs = Some(&entry.name);
        }
    }

    /// Names the page after a text, and remembers where the main language stands in for this one.
    pub(crate) fn named(&mut self, text: &Text) -> RichText {
        self.translation.names |= self.scene.voice.stands_in(text).is_some();
        self.scene.voice.text(text)
    }

    /// Says that only this language has such a page, and which page the others have instead.
    pub(crate) fn only_here(&mut self, instead: Overview) {
        self.counterpart = Some(instead);
    }

    /// What a search engine shows of the page: plain words.
    pub(crate) fn summarise(&mut self, words: impl Into<RichText>) {
        self.summary = words.into();
    }

    /// Adds a step to the breadcrumb.
    pub(crate) fn crumb(&mut self, thing: Thing) {
        if let Some(entry) = self.scene.entries.of(thing) {
            self.crumb_at(&entry.name, &entry.at);
        }
    }

    /// Adds an overview to the breadcrumb.
    pub(crate) fn crumb_to(&mut self, page: Overview) {
        let row = page.row();
        self.crumb_at(&self.scene.voice.label(row.title), row.address);
    }

    /// Adds a page by its name and address to the breadcrumb.
    pub(crate) fn crumb_at(&mut self, name: &RichText, at: &str) {
        self.crumbs.push(Crumb { name: name.clone(), at: at.to_owned() });
    }

    /// Adds the units above a unit to the breadcrumb, and the unit.
    pub(crate) fn crumb_units(&mut self, unit: Key<Unit>) {
        let above = &self.scene.snapshot.unit(unit).ancestors;
        // The municipality itself stands for the whole site.
        for key in above.iter().rev().skip(1) {
            self.crumb(Thing::Unit(*key));
        }
    }

    /// Notes that the page tells how it goes for a thing, beside what its view lists.
    pub(crate) fn tells_of(&mut self, thing: Thing) {
        self.latest_change = self.latest_change.max(self.scene.snapshot.latest_changes.of(thing));
    }

    /// Says at the foot of the page how to reach a unit.
    pub(crate) fn reach(&mut self, unit: Key<Unit>) {
        self.contact = self.scene.contact_of(unit);
    }

    /// Says at the foot of the page how to reach the site's publisher.
    pub(crate) fn reach_publisher(&mut self) {
        self.contact = self.scene.site_contact();
    }

    /// Lets a reader ask whether a status is right, by a mail to the nearest unit that has an address, or the publisher.
    pub(crate) fn ask_about(&mut self, status: &RichText, unit: Option<Key<Unit>>) {
        self.asked = Some((status.clone(), unit));
    }

    /// The address of the mail that asks whether the page's status is right; `None`: it has none, or nobody can be asked.
    fn question(&self, since: Option<Date>) -> Option<String> {
        let (status, unit) = self.asked.as_ref()?;
        let scene = self.scene;
        let voice = &scene.voice;
        let at = scene.permanent(&self.address);
        let at = at.unwrap_or_else(|| format!("{}{}", scene.folder(), self.address));
        let day = since.map(|day| voice.date(day)).unwrap_or_default();
        let page = ("page", (&self.title).into());
        let subject = voice.say("question-subject", [page]);
        let body = voice.say(
            "question-body",
            [
                ("page", (&self.title).into()),
                ("address", at.into()),
                ("status", status.into()),
                ("day", day.into()),
            ],
        );
        Some(mailto(scene.mailbox(*unit)?, subject.plain(), body.plain()))
    }

    /// Says that a feed tells of what is new here.
    pub(crate) fn follow(&mut self, feed: Feed) {
        let scene = self.scene;
        self.feed =
            Some(FeedLink { at: feed.address(scene.snapshot), title: feed::title(scene, feed) });
    }

    /// Says at the foot of the page how to reach someone named in the content.
    pub(crate) fn reach_contact(&mut self, contact: &Contact) -> Result<(), Error> {
        self.contact = self.scene.contact_shown(contact)?;
        Ok(())
    }

    /// Markdown as HTML, its headings under one of level `under`.
    pub(crate) fn prose(&self, prose: &Prose, under: u8) -> Html {
        let voice = &self.scene.voice;
        let address = |kind: Option<&str>, id: &str| {
            let entry = self.scene.entries.of(self.scene.snapshot.find(kind, id)?)?;
            let from_root = format!("{}{}", self.scene.folder(), entry.at);
            Some(Way { href: format!("{}{}", self.up, entry.at), from_root })
        };
        let markdown = prose.markdown.in_language(voice.language());
        let highest = highest_heading(markdown).unwrap_or(1);
        let options = HtmlOptions {
            under: (under + 1).saturating_sub(highest),
            address: &address,
            file: &|written| self.beside(prose, written),
            boxes: (voice.plain_label("box-ticked"), voice.plain_label("box-unticked")),
            footnote: voice.plain_label("footnote"),
            notices: NoticeWords {
                note: voice.plain_label("notice-note"),
                tip: voice.plain_label("notice-tip"),
                important: voice.plain_label("notice-important"),
                warning: voice.plain_label("notice-warning"),
                caution: voice.plain_label("notice-caution"),
            },
            quotes: voice.quotes(),
            apart: &|words| voice.runs_against(words),
        };
        let mut html = String::new();
        let heading = prose.heading.as_ref().map(|heading| voice.text(heading));
        if let Some(heading) = heading.filter(|heading| !heading.is_empty()) {
            html = format!("<p>{}</p>\n", markup::html(&heading.strong()));
        }
        to_html(markdown, &options, &mut self.ids.borrow_mut(), &mut html);
        let original = voice.stands_in(&prose.markdown).filter(|_| !html.is_empty());
        self.translation.note_prose(original);
        Html(match original {
            Some(language) => format!(
                "<div class=\"original\"{}>\n{html}</div>\n",
                language_attributes(Some(language))
            ),
            None => html,
        })
    }

    /// Markdown where there may be none.
    pub(crate) fn prose_if_any(&self, prose: Option<&Prose>, under: u8) -> Html {
        prose.map(|prose| self.prose(prose, under)).unwrap_or_default()
    }

    /// Reasons in words.
    pub(crate) fn reasons(&self, reasons: &[Reason<'_>]) -> Vec<RichText> {
        reasons.iter().map(|reason| reason.in_words(&self.scene.voice)).collect()
    }

    /// A page that belongs to no single thing, with its view.
    pub(crate) fn finish_overview(self, view: impl View) -> Result<Finished, Error> {
        match self.subject {
            Subject::Overview(page) => self.finish(page.row().template, view),
            Subject::Thing(_) | Subject::Other => Err(Error::Address(self.address.into_owned())),
        }
    }

    /// The page with its view, ready to be rendered.
    pub(crate) fn finish(
        mut self,
        template: &'static str,
        view: impl View,
    ) -> Result<Finished, Error> {
        let scene = self.scene;
        let latest_change = view
            .latest_change()
            .max(self.latest_change)
            .max(self.subject.latest_change(scene.snapshot));
        let stands_since = scene.page_stands_since(latest_change);
        let easy_read = self.easy_to_read()?;
        let question = self.question(latest_change);
        let folder = scene.folder();
        let root = match self.up.strip_suffix(folder) {
            // A page of the main language, or one that leads on by path, which names the folder.
            Some(root) => root.to_owned(),
            None => format!("{}../", self.up),
        };
        let summary = share::description(scene, self.subject, &self.title, &self.summary);
        let own_image = PageImage::own(scene, self.subject);
        let sharing = share::head(
            scene,
            &PageMeta {
                subject: self.subject,
                title: self.title.plain(),
                description: &summary,
                address: &self.address,
                in_every_language: self.counterpart.is_none(),
                root: &root,
                crumbs: &self.steps(),
                sources: &self.sources,
                icons: &scene.icons,
                image: own_image.as_ref().or(scene.image.as_ref()),
            },
        );
        let elsewhere = match self.counterpart {
            Some(page) => Cow::Borrowed(page.address()),
            None => self.address.clone(),
        };
        let title = match self.belongs {
            Some(unit) => RichText::joined([&self.title, unit], " – "),
            None => self.title.clone(),
        };
        let site = scene.title();
        let mut context = Context::new();
        FrameView {
            t: scene.templates.labels(),
            lang: scene.voice.code(),
            dir: scene.dir(),
            site: site.plain(),
            title_language: Html(title_language(&title, &site)),
            title: title.plain(),
            summary: &summary,
            author: scene.options.imprint.author_names(),
            permanent: scene.permanent(&self.address),
            sharing: Html(sharing),
            sheet: scene.sheet(&self.address, stands_since.as_ref()),
            switch: scene.switch(&root, &elsewhere),
            root: &root,
            up: &self.up,
            header: scene.header_at(&self.up, self.section)?,
            footer: scene.footer_at(&self.up)?,
            sources: self.source_list(),
            crumbs: self.crumbs,
            fallback: self.translation.told(scene),
            easy_read,
            contact: self.contact,
            question,
            stands_since,
            feed: self.feed,
        }
        .into_context(&mut context);
        view.into_context(&mut context);
        let image = match self.subject {
            Subject::Overview(Overview::Start) => scene.image.clone(),
            // A revision's page shows its scorecard's image, which is drawn with that.
            Subject::Thing(Thing::Revision(..)) => None,
            Subject::Thing(_) | Subject::Overview(_) | Subject::Other => own_image,
        };
        let is_found = self.subject != Subject::Overview(Overview::NotFound);
        let listed = (is_found && self.counterpart.is_none())
            .then(|| Listed { address: self.address.clone().into_owned(), latest_change });
        let address = format!("{folder}{}", self.address);
        let attachments = self.attachments.take().into_iter().map(str::to_owned).collect();
        Ok(Finished { address, template, context, image, listed, attachments })
    }

    /// The steps that lead to the page: names and addresses.
    fn steps(&self) -> Vec<(String, String)> {
        self.crumbs.iter().map(|crumb| (crumb.name.plain().to_owned(), crumb.at.clone())).collect()
    }
}

/// The path of an address, without its last `/`: empty for the root of a host.
fn path(url: &str) -> &str {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = after_scheme.find('/').and_then(|slash| after_scheme.get(slash..));
    path.unwrap_or_default().trim_end_matches('/')
}

/// The highest level of heading that a text uses, 1 being the highest: people begin at `#` or at `##`, and either way
/// its headings are to stand just below the page's own.
fn highest_heading(markdown: &str) -> Option<u8> {
    if !markdown.contains('#') {
        return None;
    }
    let levels = markdown.lines().filter_map(|line| {
        let rest = line.trim_start_matches('#');
        let level = u8::try_from(line.len() - rest.len()).ok()?;
        ((1..=6).contains(&level) && rest.starts_with(' ')).then_some(level)
    });
    levels.min()
}

/// The attributes of a page's `title`, which holds no element: where all of it is in one other language, it says so.
fn title_language(title: &RichText, site: &RichText) -> String {
    let language = title.whole_language().filter(|own| site.whole_language() == Some(own));
    language_attributes(language)
}
