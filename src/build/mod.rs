//! The way from a site's folder to its pages, step by step: what every command that needs a site calls.
//!
//! [`load`] reads, checks and reports; [`Loaded::snapshot`] says what is so on the day; [`Loaded::render`] hands the
//! pages to whoever takes them. Nothing here asks the clock: the moment comes in with the request.

mod addresses;
mod attachments;
mod coverage;
mod error;
mod guard;
mod look;
mod lost;
mod next;
mod public;
mod unaudited;

use std::collections::BTreeSet;
use std::io;

use jiff::Timestamp;
use jiff::civil::Date;

pub use error::Error;
pub use next::{NextError, TurningDay, TurningReason, next_days};
pub use public::{Awaited, AwaitedFile};

use crate::assess::{Coverage, Insight, Snapshot, snapshot, turning_days};
use crate::check::{self, Settings, causes};
use crate::config::{self, Config};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    Contact, Key, Label, LanguageIndex, Model, Observation, Observed, Round, Scorecard, Text,
    Thing, Unit,
};
use crate::read::{Content, DIGITS, Files, read_folder};
use crate::record::{Account, Claim, Comparison, Correction, Last, findings};
use crate::render::difference::{Compared, Document, differences};
use crate::render::explanation::{Explanation, explanation};
use crate::render::progress::{ProgressInWords, covered_in_words, in_words};
use crate::render::review::{Review, review};
use crate::render::{self, Brand, ContentRevision, Imprint, Logo, Pages, RenderOptions};
use crate::site::Sink;
use crate::source::{FileId, Origin, Place, Sources};
use crate::theme::Theme;
use guard::Guard;
use look::{logo, theme};

/// The day that a site is built as of.
#[derive(Clone, Copy, Debug)]
pub enum Day {
    /// A day asked for.
    Given(Date),
    /// The day that it is, at a moment, in the site's own time zone.
    Of(Timestamp),
}

/// A site as loaded: its configuration, and all that its content says.
#[derive(Debug)]
pub struct Loaded {
    /// The configuration.
    pub config: Config,
    /// Everything that the content says and that is public on the day, or that `assess` holds back itself.
    pub model: Model,
    /// What is written and not public yet.
    pub awaited: Awaited,
    /// The theme.
    pub theme: Theme,
    /// The municipality's logo, if there is one that can be shown.
    pub logo: Option<Logo>,
    /// The day that it is built as of.
    pub as_of: Date,
    /// Which revision of the content it is, where that is known.
    pub revision: Option<ContentRevision>,
    /// It is made to be kept for good, and every page says so.
    pub is_archive: bool,
    /// The configuration's file: where findings about nothing that is written stand.
    pub file: FileId,
}

/// A load's outcome: the site, as far as it could be loaded, and all that is wrong.
#[derive(Debug)]
pub struct Load {
    /// The site; `None` where not even the configuration could be read.
    pub loaded: Option<Loaded>,
    /// The files read, for showing where something is wrong.
    pub sources: Sources,
    /// What is wrong.
    pub diagnostics: Diagnostics,
}

/// A site as read, whichever day it is to be built as of.
#[derive(Debug)]
struct SiteAsRead {
    config: Config,
    theme: Theme,
    logo: Option<Logo>,
    content: Content,
    /// What was found wrong while the content was read.
    found: Diagnostics,
    file: FileId,
}

/// Reads and checks a site.
///
/// # Errors
/// Where there is nothing to read. What is wrong with what is read is no error but a diagnostic.
pub fn load(files: &dyn Files, day: Day) -> Result<Load, Error> {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let Some(site) = read_site(files, &mut sources, &mut diagnostics)? else {
        return Ok(Load { loaded: None, sources, diagnostics });
    };
    let SiteAsRead { config, theme, logo, content, found: of_content, file } = site;
    let as_of = resolve(day, &config);
    if let Day::Of(_) = day {
        report_days_ahead(&config, as_of, &mut diagnostics);
    }
    let rounds = config.rounds.until(last_day(&content, as_of));
    let settings = settings(&config, rounds, day);
    let checked = check::check(&content, settings.clone());
    let (found, mut all) = (checked.diagnostics, checked.model);
    diagnostics.append(causes(of_content, found, &content, &all, config.doubts));
    addresses::report_taken(&all, &mut diagnostics);
    attachments::read(files, &mut all, &mut diagnostics);
    if let Day::Of(_) = day {
        report_values_ahead(&all, as_of, &mut diagnostics);
    }
    let known = &config.site.not_personal_numbers;
    diagnostics.retain(|found| !is_known(found, known));
    coverage::hint_at_left_out(&all, &mut diagnostics);
    let (model, awaited) = public::public(content, all, settings, as_of, &sources);
    let loaded = Loaded {
        config,
        model,
        awaited,
        theme,
        logo,
        as_of,
        revision: None,
        is_archive: false,
        file,
    };
    Ok(Load { loaded: Some(loaded), sources, diagnostics })
}

/// Reads a site's files; `None`: not even the configuration can be read.
fn read_site(
    files: &dyn Files,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<SiteAsRead>, Error> {
    let file = sources.add(config::FILE);
    let bytes = files.bytes(config::FILE).map_err(Error::NoConfiguration)?;
    let Ok(text) = String::from_utf8(bytes) else {
        diagnostics.report(not_utf8(file));
        return Ok(None);
    };
    let (config, found) = config::read(file, &text);
    diagnostics.append(found);
    let Some(mut config) = config else { return Ok(None) };
    let theme = theme(files, &config, sources, diagnostics)?;
    let logo = logo(files, &config, sources, diagnostics);
    take_usual_words(&mut config, &theme);
    for language in &config.languages {
        if theme.translations(&language.code).is_empty() {
            let place = language.origin.map_or(Place::whole(file), Origin::value);
            diagnostics.report(
                Diagnostic::new(Code::LanguageWithoutWords, place)
                    .with("language", &*language.code),
            );
        }
    }
    let codes: Vec<&str> = config.languages.iter().map(|language| language.code.as_str()).collect();
    let read = read_folder(files, &config.content, &codes, sources)
        .map_err(|cause| Error::NoContent(config.content.clone(), cause))?;
    let (content, found) = (read.content, read.diagnostics);
    Ok(Some(SiteAsRead { config, theme, logo, content, found, file }))
}

/// Whether a finding is about a number that is known to be no personal identity number.
fn is_known(found: &Diagnostic, known: &BTreeSet<Box<str>>) -> bool {
    found.code == Code::PersonalNumber
        && found.words(DIGITS).is_some_and(|digits| known.contains(digits))
}

/// What the check needs of the configuration.
fn settings(config: &Config, rounds: Vec<Round>, day: Day) -> Settings {
    let today = matches!(day, Day::Of(_)).then(|| resolve(day, config));
    let respondent_limit = config.thresholds.respondent_limit;
    Settings {
        statuses: config.statuses.clone(),
        rounds,
        respondent_limit,
        easy_read_pages: render::easy_read_pages(),
        today,
    }
}

/// Lets the usual words for statuses be said in the languages that only the theme speaks.
fn take_usual_words(config: &mut Config, theme: &Theme) {
    for (position, language) in config.languages.iter().enumerate().skip(1) {
        let index = LanguageIndex(u8::try_from(position).unwrap_or(u8::MAX));
        let word = |id: String| theme.word(&language.code, &id);
        for label in config.statuses.goals.iter_mut().filter(|label| lacks(label, index)) {
            if let Some(word) = word(format!("status-goal-{}", label.means.as_str())) {
                label.take_usual(index, &word);
            }
        }
        for label in config.statuses.activities.iter_mut().filter(|label| lacks(label, index)) {
            if let Some(word) = word(format!("status-activity-{}", label.means.as_str())) {
                label.take_usual(index, &word);
            }
        }
    }
}

/// Whether a usual word has no translation into a language.
fn lacks<S>(label: &Label<S>, language: LanguageIndex) -> bool {
    label.is_usual && label.name.translation(language).is_none()
}

/// Reports an accessibility statement that is dated after today. A site built as of an earlier day does not know of it,
/// which is no fault.
fn report_days_ahead(config: &Config, today: Date, diagnostics: &mut Diagnostics) {
    for (date, origin) in config.statement_days.iter().filter(|(date, _)| *date > today) {
        diagnostics.report(
            Diagnostic::new(Code::StatementAhead, origin.value())
                .with("date", date.to_string())
                .with("day", today.to_string()),
        );
    }
}

/// Reports values of periods that have not begun, which would otherwise wait without a word. A day on which a value is to
/// be shown says that it is meant.
fn report_values_ahead(model: &Model, today: Date, diagnostics: &mut Diagnostics) {
    for (_, indicator) in model.indicators.iter() {
        let comparators = indicator.comparators.iter().map(|comparator| &comparator.series);
        let breakdowns = indicator.breakdowns.iter().map(|breakdown| &breakdown.series);
        let all = [&indicator.series].into_iter().chain(comparators).chain(breakdowns);
        let is_ahead = |observation: &&Observation| {
            let is_value = matches!(observation.observed, Observed::Value(_));
            is_value && observation.published.is_none() && observation.period.first_day() > today
        };
        for observation in all.filter_map(|series| series.observations.iter().find(is_ahead)) {
            diagnostics.report(
                Diagnostic::new(Code::ValueAhead, observation.place.clone())
                    .with("period", observation.period.to_string()),
            );
        }
    }
}

/// The day meant, in the site's own time zone.
pub fn resolve(day: Day, config: &Config) -> Date {
    match day {
        Day::Given(date) => date,
        Day::Of(moment) => {
            // A zone that does not exist has been reported; the days of the world's own time stand in for it.
            let zone =
                jiff::tz::TimeZone::get(&config.site.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
            zone.to_datetime(moment).date()
        }
    }
}

/// The day until which rounds have to be known: today, or the end of the latest period reported on.
fn last_day(content: &Content, as_of: Date) -> Date {
    let periods = content
        .follow_ups
        .iter()
        .filter_map(|file| file.folder.parse::<crate::model::Period>().ok());
    periods.map(crate::model::Period::last_day).chain([as_of]).max().unwrap_or(as_of)
}

fn not_utf8(file: FileId) -> Diagnostic {
    Diagnostic::new(Code::NotUtf8, Place::whole(file)).with("line", 1_u32).with("column", 1_u32)
}

impl Loaded {
    /// What is so on the day.
    pub fn snapshot(&self) -> Snapshot<'_> {
        snapshot(&self.model, self.as_of, &self.config.thresholds)
    }

    /// Whether the site, with the corrections known, is the same as on an earlier day, if nobody has touched it since:
    /// nothing turns in between.
    pub fn stands_as_on(&self, day: Date, corrections: &[Correction]) -> bool {
        let between = |date: Date| day < date && date <= self.as_of;
        let turns = turning_days(&self.model, &self.config.thresholds, day, self.as_of);
        let stated = self.config.statement_days.iter().map(|(date, _)| *date);
        let corrected = corrections.iter().map(|correction| correction.date);
        let is_quiet = turns.is_empty() && !stated.chain(corrected).any(between);
        day == self.as_of || day < self.as_of && is_quiet
    }

    /// What is so on another day.
    pub fn snapshot_on(&self, day: Date) -> Snapshot<'_> {
        snapshot(&self.model, day, &self.config.thresholds)
    }

    /// All that is written, whether it is public on the day or not: for those who have the files.
    pub fn all_written(&self) -> &Model {
        self.awaited.whole.as_ref().unwrap_or(&self.model)
    }

    /// What will be so on a day, what waits for a day of its own being public then: for those who have the files.
    pub fn foreseen_on(&self, day: Date) -> Snapshot<'_> {
        snapshot(self.all_written(), day, &self.config.thresholds)
    }

    /// Whether it can be judged if the promises of a revision are kept, in one of the site's languages, or in its main one;
    /// `None`: the snapshot does not have it.
    pub fn review(
        &self,
        snapshot: &Snapshot<'_>,
        card: Key<Scorecard>,
        revision: usize,
        language: &str,
    ) -> Option<Review> {
        let options = self.options(None);
        review(snapshot, card, revision, &self.theme, &options, options.position(language))
    }

    /// What differs, in one of the site's languages, or in its main one where it does not have that.
    ///
    /// # Errors
    /// A fault in a template.
    pub fn differences(
        &self,
        compared: Compared<'_>,
        language: &str,
    ) -> Result<Document, render::Error> {
        let options = self.options(None);
        let position = options.position(language);
        differences(compared, &self.theme, &options, position)
    }

    /// Why a public thing has its status, in one of the site's languages, or in its main one; `None`: it has no
    /// status.
    ///
    /// # Errors
    /// A fault in a template.
    pub fn explanation(
        &self,
        snapshot: &Snapshot<'_>,
        thing: Thing,
        language: &str,
    ) -> Result<Option<Explanation>, render::Error> {
        let options = self.options(None);
        explanation(snapshot, thing, &self.theme, &options, options.position(language))
    }

    /// How much a report covers, in one of the site's languages, or in its main one; `None`: there was nothing to tell of.
    pub fn covered_in_words(&self, coverage: &Coverage, language: &str) -> Option<String> {
        let options = self.options(None);
        covered_in_words(coverage, &self.theme, &options, options.position(language))
    }

    /// How it is going, for those who have the files, in all or in a unit, in one of the site's languages, or in its main one.
    ///
    /// # Errors
    /// A fault in a template.
    pub fn progress_in_words(
        &self,
        snapshot: &Snapshot<'_>,
        unit: Option<Key<Unit>>,
        language: &str,
    ) -> Result<ProgressInWords, render::Error> {
        let options = self.options(None);
        let waiting = Insight::new(&self.model, snapshot).waiting(unit);
        in_words(snapshot, unit, &waiting, &self.theme, &options, options.position(language))
    }

    /// Every correction known, `claims` handing over what the last publication said. A site built as of an earlier day
    /// than that is not compared with it.
    ///
    /// # Errors
    /// Where what was published cannot be read.
    pub fn account(
        &self,
        snapshot: &Snapshot<'_>,
        last: Option<&Last>,
        claims: impl FnOnce(&mut dyn FnMut(Claim)) -> io::Result<()>,
    ) -> io::Result<Account> {
        let mut comparison = Comparison::with(snapshot);
        match last {
            Some(last) if self.as_of < last.as_of => {
                let then = self.foreseen_on(last.as_of);
                Ok(comparison.account_of_the_past(last, &then))
            }
            Some(last) => {
                claims(&mut |claim| comparison.take(claim))?;
                Ok(comparison.account(Some(last)))
            }
            None => Ok(comparison.account(None)),
        }
    }

    /// The corrections that nobody has explained, as findings where the reasons are to be written.
    pub fn unexplained(&self, account: &Account, published: Date) -> Diagnostics {
        findings(&self.model, &account.unexplained, published, &Place::whole(self.file))
    }

    /// Hands all pages to a sink, with the corrections known so far. What would tell a personal identity number is not
    /// handed over.
    ///
    /// # Errors
    /// A fault in a template, the sink's own, or a personal identity number in a finished file.
    pub fn render(
        &self,
        snapshot: &Snapshot<'_>,
        corrections: Vec<Correction>,
        base_url: Option<&str>,
        sink: &dyn Sink,
    ) -> Result<Pages, render::Error> {
        let options = RenderOptions { corrections, ..self.options(base_url) };
        let guard = Guard::before(sink, &self.config.site.not_personal_numbers);
        let pages = render::site(snapshot, &self.theme, &options, &guard)?;
        let found = guard.into_found(&self.model, &self.config, self.file, snapshot);
        if found.is_empty() { Ok(pages) } else { Err(render::Error::Refused(Box::new(found))) }
    }

    /// What feeds and calendars know the site by: what is written for that, or the municipality's code. Where neither is,
    /// the id of the topmost unit stands in, which people change more seldom than any title or name.
    fn identity(&self) -> String {
        let site = &self.config.site;
        let written = site.identity.as_ref().or(site.municipality_code.as_ref());
        let top = || self.model.units.iter().find(|(_, unit)| unit.parent.is_none());
        let top = || top().map_or_else(|| "malkort".to_owned(), |(_, unit)| unit.id.to_string());
        written.cloned().unwrap_or_else(top)
    }

    /// What pages say that is not in the snapshot.
    fn options(&self, base_url: Option<&str>) -> RenderOptions {
        let site = &self.config.site;
        let text = |words: &Option<String>| words.as_deref().map(Text::new);
        let contact = Contact {
            name: text(&site.contact),
            email: site.email.as_deref().map(Into::into),
            phone: site.phone.as_deref().map(Into::into),
            hours: text(&site.hours),
            address: text(&site.address),
            until: None,
        };
        RenderOptions {
            languages: self.config.languages.iter().map(|language| language.code.clone()).collect(),
            language_names: self.config.languages.iter().map(|one| one.name.clone()).collect(),
            title: Text::new(&self.config.title),
            publisher: text(&site.publisher),
            registrar: site.registrar.clone(),
            voice: site.voice,
            municipality: text(&site.municipality),
            contact: (contact != Contact::default()).then_some(contact),
            imprint: Imprint {
                description: self.config.description.clone(),
                authors: self.config.authors.clone(),
                municipality_code: site.municipality_code.clone(),
                licence: site.licence.clone(),
            },
            colours: self.config.look.colours.clone(),
            fictional: text(&site.fictional),
            legal: self.config.legal.clone(),
            rounds_per_year: self.config.rounds.per_year(),
            base_url: base_url.map(str::to_owned).or_else(|| site.base_url.clone()),
            brand: Brand::of(&self.config.look.colours),
            logo: self.logo.clone(),
            corrections: Vec::new(),
            identity: self.identity(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            revision: self.revision.clone(),
            archived: self.is_archive.then_some(self.as_of),
        }
    }
}
