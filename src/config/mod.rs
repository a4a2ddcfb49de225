//! `book.toml`: how a site is set up, first as written, then as used.
//!
//! In comes the file's text; out comes a [`Config`] whose groups say who decides (the publisher, the controller, the
//! designer). Unknown keys, misspelt words and impossible days are reported with their places, all in one run. Later
//! rooms get only their own group, or plain values.

mod contact;
mod doubt;
mod language;
mod legal;
mod look;
mod rounds;
mod statuses;
mod value;
pub mod written;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Legal, SiteVoice, Statuses, Thresholds};
use crate::read::{
    Described, Document, Doubts, Percent, Reader, Reading, StandsIn, Written, conflict,
    personal_numbers, report_forbidden, report_placeholders_of_settings, share_below_one, toml,
    toml_faults,
};
use crate::source::{FileId, NormalText, Origin, Place, TextKind};
use contact::report_odd_contact;
use language::languages;
use value::{folder, text};
use written::{AssessmentWritten, ConfigWritten, SiteWritten};

pub use language::Language;
pub use look::{Logo, Look};
pub use rounds::Rounds;

/// The configuration's name in a site's folder.
pub const FILE: &str = "book.toml";

/// The key by which feeds and calendars know a site, where it has yet to be written.
pub const IDENTITY_KEY: &str = "site.identity";

/// How a site is set up.
#[derive(Clone, Debug)]
pub struct Config {
    /// The site's title.
    pub title: String,
    /// Who has written it.
    pub authors: Vec<String>,
    /// One sentence about it.
    pub description: Option<String>,
    /// The folder of the content, within the site's folder.
    pub content: String,
    /// The folder that the site is built in, within the site's folder.
    pub build_dir: String,
    /// The languages, the main one first.
    pub languages: Vec<Language>,
    /// Who publishes it, and where.
    pub site: Site,
    /// The municipality's words for statuses, complete.
    pub statuses: Statuses,
    /// The rounds of follow-ups.
    pub rounds: Rounds,
    /// The thresholds of assessment.
    pub thresholds: Thresholds,
    /// What the publisher says of accessibility and of how it handles what it knows of people.
    pub legal: Legal,
    /// Where the days of the accessibility statement are written: of the assessment, and of the last look over it.
    pub statement_days: Vec<(Date, Origin)>,
    /// The folder of the site's own theme files.
    pub theme_folder: Option<String>,
    /// The municipality's logo and colours.
    pub look: Look,
    /// Which of the settings above could not be read as they were meant.
    pub doubts: Doubts,
}

impl Config {
    /// What the publisher has yet to write of accessibility and of how it handles what it knows of people, by the keys of
    /// `book.toml`. An invented municipality owes nobody anything, and a site without a publisher is not yet one.
    pub fn to_write(&self) -> Vec<&'static str> {
        let site = &self.site;
        if site.publisher.is_none() || site.fictional.is_some() {
            return Vec::new();
        }
        let has_identity = site.identity.is_some() || site.municipality_code.is_some();
        let identity = (!has_identity).then_some(IDENTITY_KEY);
        identity.into_iter().chain(self.legal.to_write()).collect()
    }
}

/// Who publishes a site, and where. What is not given is not shown.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The address on the web.
    pub base_url: Option<String>,
    /// The publisher.
    pub publisher: Option<String>,
    /// The registrar's e-mail address, where documents are asked for.
    pub registrar: Option<String>,
    /// Who speaks: the publisher as the municipality, or as somebody who tells of it.
    pub voice: SiteVoice,
    /// The municipality that the site is about, where somebody else publishes it.
    pub municipality: Option<String>,
    /// The municipality's code.
    pub municipality_code: Option<String>,
    /// What feeds and calendars know the site by, whatever its words and address.
    pub identity: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// When the telephone is answered.
    pub hours: Option<String>,
    /// Postal or visiting address.
    pub address: Option<String>,
    /// The time zone in which days begin.
    pub time_zone: String,
    /// The licence of texts and data.
    pub licence: Option<String>,
    /// The words that say that the municipality is invented.
    pub fictional: Option<String>,
    /// Numbers that are no personal identity numbers, though they could be: the ten digits of each.
    pub not_personal_numbers: BTreeSet<Box<str>>,
}

/// Reads a configuration. It is given as far as it could be read, with what is wrong.
pub fn read(file: FileId, text: &str) -> (Option<Config>, Diagnostics) {
    let text = NormalText::of(text.to_owned(), TextKind::Settings);
    let mut diagnostics = Diagnostics::default();
    if let Some(range) = conflict(text.as_str()) {
        diagnostics.report(Diagnostic::new(Code::ConflictMarker, Place::bytes(file, range)));
        return (None, diagnostics);
    }
    report_forbidden(file, &text, &mut diagnostics);
    for number in personal_numbers(text.as_str()) {
        let place = Place::bytes(file, number.bytes.clone());
        diagnostics.report(number.reported(place, StandsIn::Text));
    }
    report_placeholders_of_settings(file, text.as_str(), &mut diagnostics);
    let faults = toml_faults(file, text.as_str(), &ConfigWritten::DESCRIPTION);
    if !faults.is_empty() {
        for fault in faults {
            diagnostics.report(fault);
        }
        return (None, diagnostics);
    }
    let Document { root: node, flaws } = toml(text.as_str());
    let mut reader = Reader::new(file, Reading::Original).with_flaws(flaws, 0);
    let written = reader.field::<ConfigWritten>(Some(&node));
    diagnostics.append(reader.into_diagnostics());
    let mut config = written.and_then(|written| used(file, &written.value, &mut diagnostics));
    if let Some(config) = &mut config {
        config.doubts = doubt::doubts(&node, &diagnostics);
        if config.doubts.languages {
            // Which languages there are is not known, so no word is in one that is not there.
            diagnostics.retain(|found| found.code != Code::UnknownLanguage);
        }
    }
    (config, diagnostics)
}

fn used(file: FileId, written: &ConfigWritten, diagnostics: &mut Diagnostics) -> Option<Config> {
    let book = written.book.as_ref().map(|book| &book.value);
    let site = written.site.as_ref().map(|site| &site.value);
    let theme = written.theme.as_ref().map(|theme| &theme.value);
    let build = written.build.as_ref().and_then(|build| build.value.build_dir.as_ref());
    let languages = languages(file, written);
    // Without a title there is no site, but the rest is looked at all the same: every fault in one run.
    let title = text(book.and_then(|book| book.title.as_ref()));
    let config = Config {
        title: title.clone().unwrap_or_default(),
        authors: book
            .iter()
            .flat_map(|book| &book.authors)
            .flat_map(|list| &list.value)
            .map(|author| author.value.to_string())
            .collect(),
        description: text(book.and_then(|book| book.description.as_ref())),
        content: folder(file, book.and_then(|book| book.src.as_ref()), "content", diagnostics),
        build_dir: folder(file, build, "public", diagnostics),
        statuses: statuses::statuses(
            file,
            written.statuses.as_ref().map(|statuses| &statuses.value),
            &languages,
            diagnostics,
        ),
        languages,
        site: self::site(file, site, diagnostics),
        rounds: rounds::rounds(
            file,
            written.rounds.as_ref().map(|rounds| &rounds.value),
            diagnostics,
        ),
        thresholds: thresholds(
            file,
            written.assessment.as_ref().map(|assessment| &assessment.value),
            diagnostics,
        ),
        look: look::look(file, theme, diagnostics),
        doubts: Doubts::default(),
        legal: legal::legal(file, written, diagnostics),
        statement_days: legal::days(file, written),
        theme_folder: theme
            .and_then(|theme| theme.folder.as_ref())
            .map(|name| folder(file, Some(name), "", diagnostics))
            .filter(|folder| !folder.is_empty()),
    };
    title.map(|_| config)
}

fn site(file: FileId, written: Option<&SiteWritten>, diagnostics: &mut Diagnostics) -> Site {
    let zone = written.and_then(|site| site.time_zone.as_ref());
    if let Some(zone) = zone
        && jiff::tz::TimeZone::get(&zone.value).is_err()
    {
        let place = Origin { file, node: zone.at }.value();
        diagnostics
            .report(Diagnostic::new(Code::UnknownTimeZone, place).with("zone", &*zone.value));
    }
    if let Some(url) = written.and_then(|site| site.base_url.as_ref())
        && !is_base_url(&url.value)
    {
        let place = Origin { file, node: url.at }.value();
        diagnostics.report(Diagnostic::new(Code::BadBaseUrl, place).with("url", &*url.value));
    }
    if let Some(site) = written {
        report_odd_contact(file, site.email.as_ref(), site.phone.as_ref(), diagnostics);
        report_odd_contact(file, site.registrar.as_ref(), None, diagnostics);
    }
    let field = |field: fn(&SiteWritten) -> &Option<Written<Box<str>>>| {
        written.and_then(|site| text(field(site).as_ref()))
    };
    Site {
        base_url: field(|site| &site.base_url),
        publisher: field(|site| &site.publisher),
        registrar: field(|site| &site.registrar),
        voice: written.map(|site| voice(file, site, diagnostics)).unwrap_or_default(),
        municipality: field(|site| &site.municipality),
        municipality_code: field(|site| &site.municipality_code),
        identity: field(|site| &site.identity),
        contact: field(|site| &site.contact),
        email: field(|site| &site.email),
        phone: field(|site| &site.phone),
        hours: field(|site| &site.hours),
        address: field(|site| &site.address),
        time_zone: field(|site| &site.time_zone).unwrap_or_else(|| "Europe/Stockholm".to_owned()),
        licence: field(|site| &site.licence),
        fictional: field(|site| &site.fictional),
        not_personal_numbers: not_personal_numbers(file, written, diagnostics),
    }
}

/// Who speaks. Who tells of a municipality says which, and a municipality that publishes its own site is named as such.
fn voice(file: FileId, site: &SiteWritten, diagnostics: &mut Diagnostics) -> SiteVoice {
    let written = site.voice.as_ref();
    let voice = written.map(|voice| voice.value.0).unwrap_or_default();
    let at = match (voice, &site.municipality, written) {
        (SiteVoice::Observer, None, Some(voice)) => Some((voice.at, "unnamed")),
        (SiteVoice::Publisher, Some(municipality), _) => Some((municipality.at, "own")),
        (_, _, _) => None,
    };
    if let Some((node, how)) = at {
        let place = Origin { file, node }.value();
        diagnostics.report(Diagnostic::new(Code::UnclearVoice, place).with("how", how));
    }
    voice
}

/// The numbers that somebody says are no personal identity numbers.
fn not_personal_numbers(
    file: FileId,
    written: Option<&SiteWritten>,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<Box<str>> {
    let all = written.and_then(|site| site.not_personal_numbers.as_ref());
    let mut known = BTreeSet::new();
    for one in all.iter().flat_map(|all| &all.value) {
        let found = personal_numbers(&one.value);
        if found.is_empty() {
            let place = Origin { file, node: one.at }.value();
            let text = one.value.to_string();
            diagnostics.report(Diagnostic::new(Code::NoPersonalNumber, place).with("text", text));
        }
        known.extend(found.into_iter().map(|number| number.digits));
    }
    known
}

/// Whether a site can stand at an address: a host of the web, and perhaps a path. A name and password before the host
/// would be published on every page.
pub fn is_base_url(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| !host.is_empty() && !host.contains('@'))
        && !address.contains(|c: char| c.is_whitespace() || "?#\"'<>\\".contains(c))
}

fn thresholds(
    file: FileId,
    written: Option<&AssessmentWritten>,
    diagnostics: &mut Diagnostics,
) -> Thresholds {
    let usual = Thresholds::default();
    let Some(written) = written else { return usual };
    let percent = |number: Option<&Written<Percent>>, usual: f64| {
        number.map_or(usual, |number| number.value.value)
    };
    if let Some(Written { value: Percent { value, has_sign: false }, at }) =
        &written.partly_reached_percent
        && (0.0..1.0).contains(value)
        && *value > 0.0
    {
        diagnostics.report(share_below_one(*value, Origin { file, node: *at }.value()));
    }
    let count =
        |number: Option<&Written<u32>>, usual: u32| number.map_or(usual, |number| number.value);
    Thresholds {
        unchanged_within_percent: percent(
            written.unchanged_within_percent.as_ref(),
            usual.unchanged_within_percent,
        ),
        partly_reached_percent: percent(
            written.partly_reached_percent.as_ref(),
            usual.partly_reached_percent,
        ),
        current_for_months: count(written.current_for_months.as_ref(), usual.current_for_months),
        respondent_limit: count(written.respondent_limit.as_ref(), usual.respondent_limit),
        forecast_from_values: count(
            written.forecast_from_values.as_ref(),
            usual.forecast_from_values,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_configuration_has_the_usual_values() {
        let (config, diagnostics) = read(FileId(0), "[book]\ntitle = \"Mål\"\n");
        let config = config.unwrap();
        assert!(diagnostics.is_empty());
        assert_eq!((config.content.as_str(), config.build_dir.as_str()), ("content", "public"));
        assert_eq!(config.languages.len(), 1);
        assert_eq!(config.statuses.goals.len(), 6);
        assert_eq!(config.rounds.until(jiff::civil::date(2030, 1, 1)), []);
    }

    #[test]
    fn every_fault_is_reported_in_one_run() {
        let text = "[book]\ntitel = \"Mål\"\n[site]\ntime-zone = \"Mars/Olympus\"\n[rounds]\nper-year = 5\n\
                    [build]\nbuild-dir = \"../ut\"\n[bok]\n";
        let (_, diagnostics) = read(FileId(0), text);
        let codes: Vec<Code> =
            diagnostics.into_sorted().into_iter().map(|found| found.code).collect();
        for code in [Code::UnknownKey, Code::UnknownTimeZone, Code::UnknownWord, Code::BadFolder] {
            assert!(codes.contains(&code), "{code:?} is not among {codes:?}");
        }
    }

    #[test]
    fn a_site_stands_at_a_web_address() {
        for address in ["https://exempel.se", "http://localhost:8000/malkort/"] {
            assert!(is_base_url(address), "{address}");
        }
        for address in [
            "exempel.se",
            "/malkort/",
            "https://",
            "https:///x",
            "https://x/?a",
            "ftp://x",
            "https://u:p@x",
        ] {
            assert!(!is_base_url(address), "{address}");
        }
    }
}
