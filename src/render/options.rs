//! What do pages say that is not in the snapshot? Who publishes the site, where it is and how it looks.

use jiff::civil::Date;

use super::brand::{Brand, Logo};
use super::imprint::Imprint;
use crate::colour::Scheme;
use crate::model::{Contact, Legal, SiteVoice, Text};
use crate::record::Correction;

/// What pages say that is not in the snapshot.
#[derive(Clone, Debug)]
pub struct RenderOptions {
    /// The codes of the site's languages, the main one first: `sv`, `en`.
    pub languages: Vec<String>,
    /// What they are called in themselves, in the same order.
    pub language_names: Vec<String>,
    /// The site's title.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Option<Text>,
    /// The registrar's e-mail address, where documents are asked for.
    pub registrar: Option<String>,
    /// Who speaks: the publisher as the municipality, or as somebody who tells of it.
    pub voice: SiteVoice,
    /// The municipality that the site is about, where somebody else publishes it.
    pub municipality: Option<Text>,
    /// How to reach the publisher.
    pub contact: Option<Contact>,
    /// Who stands behind it, and what others may do with it.
    pub imprint: Imprint,
    /// The colours that are the municipality's own.
    pub colours: Scheme,
    /// For an invented municipality: the words that say so on every page.
    pub fictional: Option<Text>,
    /// What the publisher says of accessibility and of how it handles what it knows of people.
    pub legal: Legal,
    /// How many times a year the cards are followed up; `None`: not said.
    pub rounds_per_year: Option<u32>,
    /// The address that the site is published at; `None`: not known, and no permanent addresses are shown.
    pub base_url: Option<String>,
    /// The colour of its header.
    pub brand: Brand,
    /// The publisher's logo.
    pub logo: Option<Logo>,
    /// Every correction known, the latest first; those of a later day are not shown.
    pub corrections: Vec<Correction>,
    /// What the site is known by whatever its words and address: what feeds make their entries' identities of.
    pub identity: String,
    /// The version of the program, named on the page about the site.
    pub version: String,
    /// Which revision of the content the pages are made from, named on the page about the site; `None`: not known.
    pub revision: Option<ContentRevision>,
    /// For a copy that is kept for good: the day that it is of, which every page says.
    pub archived: Option<Date>,
}

/// Which revision of the content a site is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentRevision {
    /// What it is called: a commit, or what a person named it.
    pub name: String,
    /// Its day.
    pub date: Option<Date>,
    /// Whether the content is as that revision left it.
    pub since: SinceRevision,
}

/// What has happened to the content since its revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SinceRevision {
    /// Nothing: the revision says all.
    Unchanged,
    /// It holds changes that no revision has.
    Changed,
}

impl RenderOptions {
    /// The position of a language by its code, or of the main one where the site does not have it.
    pub fn position(&self, language: &str) -> usize {
        self.languages.iter().position(|code| code == language).unwrap_or(0)
    }
}
