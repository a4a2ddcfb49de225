//! Files with a day of their own: what is written without those that are not public yet?
//!
//! Revisions, follow-ups and news have rules for their days that `assess` knows; every other type is public at once unless
//! its file says from which day. A file that waits takes along what cannot be without it: translations, the CSV file of an
//! indicator, the cards and follow-ups of a unit, the areas and goals of a strategy.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Checker;
use crate::model::{Publication, Thing};
use crate::read::{Content, File, Written};
use crate::source::FileId;

/// A content file that is not public yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The day from which it is.
    pub from: Date,
    /// The file, and those that are read with it.
    pub files: Vec<FileId>,
}

/// Takes away the files that are not public on a day.
pub fn withhold(content: &mut Content, day: Date) -> Vec<Waiting> {
    let mut withheld = Withheld { day, waiting: Vec::new() };
    let Content {
        start,
        units,
        perspectives,
        revisions,
        indicators,
        series,
        follow_ups,
        strategies,
        strategy_areas,
        strategy_goals,
        documents,
        news: _,
        pages,
        sources,
        easy_reads,
        attachments: _,
        paths: _,
        lost: _,
    } = content;
    if start.as_ref().is_some_and(|file| withheld.holds(file, |own| &own.published, None)) {
        *start = None;
    }
    let units = withheld.take(units, |own| &own.published, |_| None);
    withheld.take(revisions, |_| &None, |file| units.get(&file.folder).copied());
    withheld.take(follow_ups, |_| &None, |file| units.get(&file.id).copied());
    withheld.take(perspectives, |own| &own.published, |_| None);
    let indicators = withheld.take(indicators, |own| &own.published, |_| None);
    series.retain(|series| {
        let from = indicators.get(&series.id);
        withheld.waiting.extend(from.map(|from| Waiting { from: *from, files: vec![series.file] }));
        from.is_none()
    });
    let strategies = withheld.take(strategies, |own| &own.published, |_| None);
    let of_strategy = |folder: &str| strategies.get(folder).copied();
    withheld.take(strategy_areas, |own| &own.published, |file| of_strategy(&file.folder));
    withheld.take(strategy_goals, |own| &own.published, |file| of_strategy(&file.folder));
    withheld.take(documents, |own| &own.published, |_| None);
    withheld.take(pages, |own| &own.published, |_| None);
    withheld.take(sources, |own| &own.published, |_| None);
    withheld.take(easy_reads, |own| &own.published, |_| None);
    withheld.waiting
}

struct Withheld {
    day: Date,
    waiting: Vec<Waiting>,
}

impl Withheld {
    /// Takes those away that wait for their own day, or for that of what they belong to; gives their ids and days.
    fn take<T>(
        &mut self,
        files: &mut Vec<File<T>>,
        own: impl Fn(&T) -> &Option<Written<Date>>,
        owner: impl Fn(&File<T>) -> Option<Date>,
    ) -> BTreeMap<Box<str>, Date> {
        let mut taken = BTreeMap::new();
        files.retain(|file| {
            let waits = self.holds(file, &own, owner(file));
            if let Some(last) = self.waiting.last().filter(|_| waits) {
                taken.insert(file.id.clone(), last.from);
            }
            !waits
        });
        taken
    }

    /// Whether a file waits; it is noted then.
    fn holds<T>(
        &mut self,
        file: &File<T>,
        own: impl Fn(&T) -> &Option<Written<Date>>,
        owner: Option<Date>,
    ) -> bool {
        let own = file.written.as_ref().and_then(|written| own(written).as_ref());
        let from = own.map(|day| day.value).max(owner).filter(|from| *from > self.day);
        let beside = file.translations.iter().map(|translation| translation.file);
        let files = std::iter::once(file.file).chain(beside).collect();
        self.waiting.extend(from.map(|from| Waiting { from, files }));
        from.is_some()
    }
}

impl Checker<'_> {
    /// Notes the days that files name as their own, with what they hold.
    pub(super) fn publications(&mut self) {
        let (content, model) = (self.content, &mut self.model);
        let mut found: Vec<Publication> = Vec::new();
        macro_rules! of_files {
            ($($files:ident => $table:ident, $thing:ident;)+) => {$(
                for file in &content.$files {
                    if let Some(day) = file.field(|written| &written.published)
                        && let Some(key) = model.$table.find(&file.id)
                    {
                        found.push(Publication { thing: Some(Thing::$thing(key)), date: day.value });
                    }
                }
            )+};
        }
        of_files! {
            units => units, Unit; perspectives => perspectives, Perspective; indicators => indicators, Indicator;
            strategies => strategies, Strategy; strategy_areas => strategy_areas, StrategyArea;
            strategy_goals => strategy_goals, StrategyGoal; documents => documents, Document; pages => pages, Page;
            sources => sources, Source;
        }
        let start = content.start.iter().filter_map(|file| file.field(|own| &own.published));
        let easy_reads = content.easy_reads.iter();
        let easy_reads = easy_reads.filter_map(|file| file.field(|own| &own.published));
        let parts = start.chain(easy_reads);
        found.extend(parts.map(|day| Publication { thing: None, date: day.value }));
        model.publications = found;
    }
}
