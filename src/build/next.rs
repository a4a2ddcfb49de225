//! When will the site change by itself? Tried, not guessed: it is built in memory, day by day, and compared.
//!
//! `assess` names the days on which anything may turn; each of those is built just as `malkort build` would build it
//! that day, and held against the one before. Only days on which a page really differs are told of.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher as _};
use std::io;
use std::sync::Mutex;

use jiff::civil::Date;

use super::{Day, Error, Loaded, load};
use crate::assess::{Turn, turning_days, turns};
use crate::read::Files;
use crate::render;
use crate::site::{Address, Sink};

/// A day on which the site changes by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurningDay {
    /// The day.
    pub day: Date,
    /// How many files of the site come, go or differ.
    pub files: usize,
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
    // Rounds are known a year ahead of the day that a site is loaded for.
    let ahead = on(files, until)?;
    let candidates = turning_days(&ahead.model, &loaded.config.thresholds, loaded.as_of, until);
    let mut known = Prints::of(loaded)?;
    let mut found = Vec::new();
    for day in candidates {
        if found.len() >= count {
            break;
        }
        let then = on(files, day)?;
        let prints = Prints::of(&then)?;
        let changed = differing(&known, &prints);
        known = prints;
        if changed > 0 {
            found.push(TurningDay { day, files: changed, reasons: reasons(&then, day) });
        }
    }
    Ok(found)
}

fn on(files: &dyn Files, day: Date) -> Result<Loaded, NextError> {
    let load = load(files, Day::Given(day)).map_err(NextError::Load)?;
    load.loaded.ok_or(NextError::Unreadable(day))
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

/// What a site's files hold, each as one number.
#[derive(Debug, Default)]
struct Prints {
    files: Mutex<BTreeMap<Address, u64>>,
}

impl Prints {
    fn of(loaded: &Loaded) -> Result<BTreeMap<Address, u64>, NextError> {
        let prints = Self::default();
        let snapshot = loaded.snapshot();
        let account = loaded
            .account(&snapshot, None, |_| Ok(()))
            .map_err(|error| NextError::Render(render::Error::Sink(error)))?;
        loaded.render(&snapshot, account.corrections, None, &prints).map_err(NextError::Render)?;
        Ok(prints.files.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

/// How many files come, go or differ from one site to another.
fn differing(old: &BTreeMap<Address, u64>, new: &BTreeMap<Address, u64>) -> usize {
    let gone = old.keys().filter(|address| !new.contains_key(*address)).count();
    let other = new.iter().filter(|(address, print)| old.get(*address) != Some(*print)).count();
    gone + other
}

impl Sink for Prints {
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
