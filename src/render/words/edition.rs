//! What does a language's edition of the site say? The snapshot, and the words, names and addresses for it.
//!
//! An edition is made without any template: whoever wants words alone, such as a command, needs nothing more.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::entry::Entries;
use super::sentence;
use super::voice::Voice;
use crate::assess::{Snapshot, Wording};
use crate::locale::RichText;
use crate::model::{Contact, Key, LanguageIndex, SiteVoice, Unit};
use crate::record::Correction;
use crate::render::options::{ContentRevision, RenderOptions, SinceRevision};
use crate::theme::Theme;

/// A language that the site is also in, as every page leads to it.
pub(crate) struct Sibling {
    /// Its code: `en`.
    pub(crate) code: String,
    /// What it is called in itself.
    pub(crate) name: String,
    /// Its folder within the site; empty for the main language.
    pub(crate) folder: String,
    /// What it is called where a link is shared: `en_GB`.
    pub(crate) locale: String,
}

/// The site in one language, in words.
pub(crate) struct Edition<'r> {
    /// What is public on the day.
    pub(crate) snapshot: &'r Snapshot<'r>,
    /// What pages say that is not in the snapshot.
    pub(crate) options: &'r RenderOptions,
    /// The language's words, figures and dates.
    pub(crate) voice: Voice,
    /// What other pages show of each thing.
    pub(crate) entries: Entries,
    /// The corrections known on the day that nobody has explained.
    pub(crate) unexplained: Vec<&'r Correction>,
    /// The other languages.
    pub(crate) siblings: Vec<Sibling>,
    languages: Vec<(String, String)>,
    folder: String,
}

impl<'r> Edition<'r> {
    /// The edition in a language, by its position among the site's.
    pub(crate) fn new(
        snapshot: &'r Snapshot<'r>,
        theme: &Theme,
        options: &'r RenderOptions,
        position: usize,
    ) -> Self {
        let codes: Vec<&str> = options.languages.iter().map(String::as_str).collect();
        let code = codes.get(position).copied().unwrap_or("sv");
        let mut voice = Voice::new(theme, language_index(position), code, &codes);
        voice.adopt(snapshot.statuses);
        let unexplained = options.corrections.iter();
        let unexplained =
            unexplained.filter(|one| !one.is_explained() && one.date <= snapshot.as_of);
        Self {
            snapshot,
            options,
            entries: Entries::new(snapshot, &voice),
            voice,
            unexplained: unexplained.collect(),
            siblings: siblings(theme, options, position),
            languages: languages(options),
            folder: folder(position, code),
        }
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

    /// As [`Edition::permanent`], of the site as a whole.
    pub(crate) fn site_permanent(&self, address: &str) -> Option<String> {
        let base = self.options.base_url.as_deref()?.trim_end_matches('/');
        Some(format!("{base}/{address}"))
    }

    /// Who publishes the site.
    pub(crate) fn publisher(&self) -> Option<RichText> {
        self.options.publisher.as_ref().map(|publisher| self.voice.text(publisher))
    }

    /// The municipality that the site is about; `None`: nobody has named it.
    pub(crate) fn municipality(&self) -> Option<RichText> {
        let named = match self.options.voice {
            SiteVoice::Publisher => self.options.publisher.as_ref(),
            SiteVoice::Observer => self.options.municipality.as_ref(),
        };
        named.map(|name| self.voice.text(name))
    }

    /// What every page says of how far it may be relied on: that the municipality is invented, or that somebody else than
    /// the municipality speaks.
    pub(crate) fn caveat(&self) -> Option<RichText> {
        let fictional = self.options.fictional.as_ref().map(|words| self.voice.text(words));
        let observed = (self.options.voice == SiteVoice::Observer).then(|| {
            let municipality =
                self.municipality().unwrap_or_else(|| self.voice.label("the-municipality"));
            let municipality = ("municipality", municipality.into());
            match self.publisher() {
                Some(publisher) => self
                    .voice
                    .say("observer-notice", [("publisher", publisher.into()), municipality]),
                None => self.voice.say("observer-notice-unnamed", [municipality]),
            }
        });
        let sentences: Vec<RichText> = fictional.into_iter().chain(observed).collect();
        (!sentences.is_empty()).then(|| sentence::joined(&sentences))
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
        let Snapshot { data_until, latest_changes, .. } = self.snapshot;
        let since = latest_changes.site.filter(|day| Some(*day) != *data_until)?;
        Some(self.voice.say("stands-since", [("date", self.voice.date(since).into())]))
    }

    /// Since when what a page shows has held, in a sentence; `None`: nothing of it is dated.
    pub(crate) fn page_stands_since(&self, latest_change: Option<Date>) -> Option<RichText> {
        let date = self.voice.date(latest_change?);
        Some(self.voice.say("page-stands-since", [("date", date.into())]))
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

    /// Units by name, in the order of the language.
    pub(crate) fn in_order(&self, units: &[Key<Unit>]) -> Vec<Key<Unit>> {
        let mut units = units.to_vec();
        units.sort_by(|a, b| self.compare_units(*a, *b));
        units
    }

    /// The order of two units by name.
    pub(crate) fn compare_units(&self, a: Key<Unit>, b: Key<Unit>) -> Ordering {
        let name = |key| self.voice.text(&self.snapshot.unit(key).unit.name);
        self.voice.compare(name(a).plain(), name(b).plain())
    }

    /// Where to write about what a page says: to the nearest unit that has an address, or else to whoever publishes the
    /// site. Who publishes a site about a municipality answers for it alone.
    pub(crate) fn mailbox(&self, unit: Option<Key<Unit>>) -> Option<&str> {
        let own = || self.options.contact.as_ref()?.email.as_deref();
        if self.options.voice == SiteVoice::Observer {
            return own();
        }
        let chain = unit.into_iter().flat_map(|unit| {
            let above = &self.snapshot.unit(unit).ancestors;
            std::iter::once(unit).chain(above.iter().copied())
        });
        let mut of_units = chain.filter_map(|unit| {
            let contact = self.snapshot.unit(unit).unit.contact.as_ref()?;
            self.current(contact)?.email.as_deref()
        });
        of_units.next().or_else(own)
    }

    /// A contact, unless its last day has passed.
    pub(crate) fn current<'c>(&self, contact: &'c Contact) -> Option<&'c Contact> {
        contact.is_current_on(self.snapshot.as_of).then_some(contact)
    }
}

fn language_index(position: usize) -> LanguageIndex {
    LanguageIndex(u8::try_from(position).unwrap_or(u8::MAX))
}

fn folder(position: usize, code: &str) -> String {
    if position == 0 { String::new() } else { format!("{code}/") }
}

/// The codes of a site's languages and their folders, the main one first.
pub(crate) fn languages(options: &RenderOptions) -> Vec<(String, String)> {
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
