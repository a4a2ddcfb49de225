//! When will the site change by itself? Tried, not guessed: pages are made as they will be, and compared.
//!
//! `assess` names the days on which anything may turn. For each of those, the few pages that show it first are made as
//! they would be that day, and held against the day before it. Where they are the same, and more than the calendar may
//! differ, so is the whole site. What is read is read once.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher as _};
use std::io;
use std::sync::Mutex;

use jiff::civil::Date;

use super::{Day, Error, Loaded, SiteAsRead, attachments, last_day, public, read_site, settings};
use crate::assess::{Reach, Turn, turning_days, turns};
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::read::{Content, Files};
use crate::render::{self, RenderOptions};
use crate::site::{Address, Sink};
use crate::source::Sources;

/// A day on which the site changes by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurningDay {
    /// The day.
    pub day: Date,
    /// Why: each thing that turns, by its id and name; empty: a page that looks a while ahead comes to see more.
    pub reasons: Vec<TurningReason>,
}

/// Why the site changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurningReason {
    /// What turns.
    pub turn: Turn,
    /// The id of the thing in the content.
    pub id: String,
    /// What it is called in the site's main language.
    pub name: String,
}

/// Why it could not be said.
#[derive(Debug)]
pub enum NextError {
    /// The site cannot be read.
    Load(Error),
    /// The pages cannot be made.
    Render(render::Error),
    /// Its content cannot be read on a later day.
    Unreadable(Date),
}

/// The first days after the day of `loaded`, at most `count` and none after `until`, on which the site changes if nobody
/// touches it.
///
/// # Errors
/// Where it cannot be read or made.
pub fn next_days(
    files: &dyn Files,
    loaded: &Loaded,
    until: Date,
    count: usize,
) -> Result<Vec<TurningDay>, NextError> {
    let mut site = ComingSite::read(files, until)?;
    // Rounds are known a year ahead of the day that a site is loaded for.
    let candidates = candidates(&site.loaded, loaded.as_of, until);
    site.go_to(loaded.as_of);
    let mut known = site.dated_pages(0)?;
    let mut found = Vec::new();
    for (day, reach) in candidates {
        if found.len() >= count {
            break;
        }
        let before = site.loaded.as_of;
        site.go_to(day);
        let now = site.dated_pages(0)?;
        if now != known || site.differs_elsewhere(before, reach)? {
            found.push(TurningDay { day, reasons: reasons(&site.loaded, day) });
        }
        known = now;
    }
    Ok(found)
}

/// The days on which anything may come to look different.
fn candidates(ahead: &Loaded, after: Date, until: Date) -> BTreeMap<Date, Reach> {
    let mut days = turning_days(&ahead.model, &ahead.config.thresholds, after, until);
    let stated = ahead.config.statement_days.iter().map(|(date, _)| *date);
    days.extend(
        stated.filter(|date| after < *date && *date <= until).map(|date| (date, Reach::Anywhere)),
    );
    days
}

/// What the files of a site hold, each as one number.
type Prints = BTreeMap<Address, u64>;

/// A site as it will be, on one day after another.
struct ComingSite {
    content: Content,
    sources: Sources,
    /// The model of everything, whichever day it becomes public: it holds the files that are published beside pages.
    whole: Model,
    loaded: Loaded,
}

impl ComingSite {
    /// Reads a site as it will be on a day.
    fn read(files: &dyn Files, day: Date) -> Result<Self, NextError> {
        let mut sources = Sources::default();
        let site = read_site(files, &mut sources, &mut Diagnostics::default());
        let site = site.map_err(NextError::Load)?.ok_or(NextError::Unreadable(day))?;
        let SiteAsRead { config, theme, logo, content, found: _, file } = site;
        let rounds = config.rounds.until(last_day(&content, day));
        let mut whole = check::model_again(&content, settings(&config, rounds, Day::Given(day)));
        attachments::read(files, &mut whole, &mut Diagnostics::default());
        let mut site = Self {
            content,
            sources,
            whole,
            loaded: Loaded {
                config,
                model: Model::default(),
                awaited: public::Awaited::default(),
                theme,
                logo,
                as_of: day,
                revision: None,
                is_archive: false,
                file,
            },
        };
        site.go_to(day);
        Ok(site)
    }

    /// Makes it the site of a day, as [`super::load`] would.
    fn go_to(&mut self, day: Date) {
        let config = &self.loaded.config;
        let rounds = config.rounds.until(last_day(&self.content, day));
        let settings = settings(config, rounds, Day::Given(day));
        let mut all = check::model_again(&self.content, settings.clone());
        attachments::take(&self.whole, &mut all);
        let content = self.content.clone();
        let (model, awaited) = public::public(content, all, settings, day, &self.sources);
        self.loaded.model = model;
        self.loaded.awaited = awaited;
        self.loaded.as_of = day;
    }

    /// Whether what the pages first asked for do not show differs from an earlier day.
    fn differs_elsewhere(&mut self, before: Date, reach: Reach) -> Result<bool, NextError> {
        let day = self.loaded.as_of;
        let prints = |site: &Self| match reach {
            Reach::Anywhere => site.files().map(|files| vec![files]),
            Reach::Calendar => {
                let others = 1..site.loaded.config.languages.len();
                others.map(|position| site.dated_pages(position)).collect()
            }
        };
        let now = prints(self)?;
        self.go_to(before);
        let then = prints(self);
        self.go_to(day);
        Ok(now != then?)
    }

    /// The pages of a language, by its position, that show first that a day has turned.
    fn dated_pages(&self, position: usize) -> Result<Prints, NextError> {
        let (loaded, taken) = (&self.loaded, Taken::default());
        let snapshot = loaded.snapshot();
        let account = loaded.account(&snapshot, None, |_| Ok(())).map_err(not_kept)?;
        let corrections = account.corrections;
        let options = RenderOptions { corrections, ..loaded.options(None) };
        render::dated_pages(&snapshot, &loaded.theme, &options, position, &taken)
            .map_err(NextError::Render)?;
        Ok(taken.into_prints())
    }

    /// All files of the site.
    fn files(&self) -> Result<Prints, NextError> {
        let (loaded, taken) = (&self.loaded, Taken::default());
        let snapshot = loaded.snapshot();
        let account = loaded.account(&snapshot, None, |_| Ok(())).map_err(not_kept)?;
        loaded.render(&snapshot, account.corrections, None, &taken).map_err(NextError::Render)?;
        Ok(taken.into_prints())
    }
}

fn not_kept(cause: io::Error) -> NextError {
    NextError::Render(render::Error::Sink(cause))
}

fn reasons(loaded: &Loaded, day: Date) -> Vec<TurningReason> {
    let now = loaded.snapshot();
    let before = loaded.snapshot_on(day.yesterday().unwrap_or(day));
    let named = |turn: Turn| {
        let (id, name) = now.named(turn.thing);
        TurningReason { turn, id, name }
    };
    turns(&before, &now).into_iter().map(named).collect()
}

/// Files handed over, of which only a number is kept.
#[derive(Debug, Default)]
struct Taken {
    files: Mutex<Prints>,
}

impl Taken {
    fn into_prints(self) -> Prints {
        self.files.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Sink for Taken {
    fn put(&self, address: &Address, bytes: &[u8]) -> io::Result<()> {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        let mut files = self.files.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        files.insert(address.clone(), hasher.finish());
        Ok(())
    }

    /// The address says what the file holds.
    fn put_named_by_content(
        &self,
        address: &Address,
        _make: &dyn Fn() -> io::Result<Vec<u8>>,
    ) -> io::Result<()> {
        self.put(address, &[])
    }
}
