//! Which findings only follow from others? They are left out: one cause, one finding.
//!
//! In come all findings about a content folder; out go those that would remain if what is reported beside them were
//! mended. A thing that somebody has written and that could not be made (its file refused, its id bad, its unit
//! unknown) is *lost*: whoever refers to it has made no mistake. A setting that could not be read leaves what
//! depends on it unjudged.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::markdown::{Destination, destination};
use crate::model::Model;
use crate::read::{Content, Doubts, File};
use crate::source::FileId;

/// The findings that follow from no other: those of reading a folder, and then those of its check.
pub fn causes(
    read: Diagnostics,
    checked: Diagnostics,
    content: &Content,
    model: &Model,
    doubtful: Doubts,
) -> Diagnostics {
    let mut found = read;
    let follow_ons = FollowOns::new(&found, content, model, doubtful);
    found.append(checked);
    found.retain(|one| !follow_ons.has(one));
    found
}

/// What is lost, and so what follows from it.
struct FollowOns<'c> {
    doubtful: Doubts,
    /// Things with an id, each with its kind.
    ids: BTreeSet<(&'c str, &'static str)>,
    /// Kinds of which something is lost whose id nobody knows.
    kinds: BTreeSet<&'static str>,
    /// Cards of which some goals or activities are lost, by their units.
    cards: BTreeSet<&'c str>,
    /// Cards of which some revision has a fault, so that it may have been in force.
    undated: BTreeSet<&'c str>,
    /// Files in which something could not be read.
    faulty: BTreeSet<FileId>,
    /// Those in which that may be an id.
    without_ids: BTreeSet<FileId>,
    /// The card that a follow-up is of.
    card_of: BTreeMap<FileId, &'c str>,
    /// The original of a file that stands beside it: a translation, a series of an indicator.
    original_of: BTreeMap<FileId, FileId>,
}

impl<'c> FollowOns<'c> {
    fn new(read: &Diagnostics, content: &'c Content, model: &'c Model, doubtful: Doubts) -> Self {
        let files = |matters: fn(Code) -> bool| {
            let errors = read.iter().filter(|one| one.code.severity() == Severity::Error);
            errors.filter(|one| matters(one.code)).map(|one| one.place.file).collect()
        };
        let mut lost = Self {
            doubtful,
            ids: BTreeSet::new(),
            kinds: BTreeSet::new(),
            cards: BTreeSet::new(),
            undated: BTreeSet::new(),
            faulty: files(keeps_out),
            without_ids: files(|code| keeps_out(code) && !is_of_a_value(code)),
            card_of: BTreeMap::new(),
            original_of: BTreeMap::new(),
        };
        lost.take_unread(content);
        lost.take_unmade(content, model);
        lost.take_cards(content, model);
        lost.take_neighbours(content);
        lost
    }

    /// What reading could not read at all.
    fn take_unread(&mut self, content: &'c Content) {
        for one in &content.lost {
            match &one.id {
                Some(id) => {
                    self.ids.insert((id, one.kind));
                    if one.kind == "scorecard" {
                        self.cards.insert(id);
                    }
                }
                None => {
                    self.kinds.insert(one.kind);
                }
            }
            if matches!(one.kind, "scorecard" | "perspective") {
                self.kinds.extend(["goal", "activity"]);
            }
        }
    }

    /// What was read and does not stand in the model.
    fn take_unmade(&mut self, content: &'c Content, model: &Model) {
        self.unmade("unit", &content.units, |id| model.units.find(id).is_some());
        self.unmade("perspective", &content.perspectives, |id| {
            model.perspectives.find(id).is_some()
        });
        self.unmade("indicator", &content.indicators, |id| model.indicators.find(id).is_some());
        self.unmade("strategy", &content.strategies, |id| model.strategies.find(id).is_some());
        self.unmade("strategy-area", &content.strategy_areas, |id| {
            model.strategy_areas.find(id).is_some()
        });
        self.unmade("strategy-goal", &content.strategy_goals, |id| {
            model.strategy_goals.find(id).is_some()
        });
        self.unmade("document", &content.documents, |id| model.documents.find(id).is_some());
        self.unmade("source", &content.sources, |id| model.sources.find(id).is_some());
        self.unmade("page", &content.pages, |id| model.pages.find(id).is_some());
        self.unmade("news", &content.news, |id| model.news.find(id).is_some());
        let faulty =
            |file: &File<_>| file.written.is_none() || self.without_ids.contains(&file.file);
        if content.perspectives.iter().any(faulty) {
            self.kinds.insert("goal");
        }
    }

    fn unmade<T>(
        &mut self,
        kind: &'static str,
        files: &'c [File<T>],
        is_made: impl Fn(&str) -> bool,
    ) {
        let lost = files.iter().filter(|file| !is_made(&file.id));
        self.ids.extend(lost.map(|file| (&*file.id, kind)));
    }

    /// Scorecards, and the goals and activities in them.
    fn take_cards(&mut self, content: &'c Content, model: &Model) {
        for file in &content.revisions {
            if model.scorecards.find(&file.folder).is_none() {
                self.ids.insert((&file.folder, "scorecard"));
            }
            if file.written.is_none() || self.without_ids.contains(&file.file) {
                self.cards.insert(&file.folder);
                self.kinds.extend(["goal", "activity"]);
            }
            if self.faulty.contains(&file.file) {
                self.undated.insert(&file.folder);
            }
            let Some(written) = &file.written else { continue };
            let goals = written.goals.iter().flat_map(|list| &list.value);
            let goals = goals.filter_map(|goal| goal.value.id.as_ref());
            let unmade = goals.filter(|id| model.goals.find(&id.value.0).is_none());
            self.ids.extend(unmade.map(|id| (&*id.value.0, "goal")));
            let activities = written.activities.iter().flat_map(|list| &list.value);
            let activities = activities.filter_map(|activity| activity.value.id.as_ref());
            let unmade = activities.filter(|id| model.activities.find(&id.value.0).is_none());
            self.ids.extend(unmade.map(|id| (&*id.value.0, "activity")));
        }
    }

    /// Files that speak of what another one defines.
    fn take_neighbours(&mut self, content: &'c Content) {
        self.card_of.extend(content.follow_ups.iter().map(|file| (file.file, &*file.id)));
        for file in &content.revisions {
            self.original_of.extend(file.translations.iter().map(|other| (other.file, file.file)));
        }
        for file in &content.perspectives {
            self.original_of.extend(file.translations.iter().map(|other| (other.file, file.file)));
        }
        let indicators: BTreeMap<&str, FileId> =
            content.indicators.iter().map(|file| (&*file.id, file.file)).collect();
        for file in &content.indicators {
            self.original_of.extend(file.translations.iter().map(|other| (other.file, file.file)));
        }
        for series in &content.series {
            if let Some(original) = indicators.get(&*series.id) {
                self.original_of.insert(series.file, *original);
            }
        }
    }

    /// Whether a finding follows from another.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most codes follow from nothing, and a new one should not until it is known to"
    )]
    fn has(&self, one: &Diagnostic) -> bool {
        let id = one.words("id").unwrap_or_default();
        match one.code {
            Code::UnknownReference => match one.words("kind").unwrap_or_default() {
                "comparator" | "breakdown" => self.is_faulty(one.place.file),
                kind => self.is_lost(kind, id, one.place.file),
            },
            Code::NotInForce => {
                let card = self.card_of.get(&one.place.file).copied().unwrap_or(id);
                self.cards.contains(card) || self.undated.contains(card)
            }
            Code::UnknownSection => {
                let card = self.card_of.get(&one.place.file);
                card.is_some_and(|card| self.cards.contains(card))
            }
            Code::BrokenLink => self.leads_to_lost(one.words("link").unwrap_or_default()),
            Code::TranslationWithoutOriginal | Code::CsvHeading => {
                self.original_of.get(&one.place.file).is_some_and(|file| self.is_faulty(*file))
            }
            Code::IncompleteTarget | Code::EmptyFollowUp => self.is_faulty(one.place.file),
            // A value that cannot be read is no value that is not there.
            Code::ContradictoryReport if one.words("why") == Some("marks") => {
                self.is_faulty(one.place.file)
            }
            Code::UnknownWord => match one.words("of") {
                Some("goal-status") => self.doubtful.goal_words,
                Some("activity-status") => self.doubtful.activity_words,
                Some("cause") => self.doubtful.cause_words,
                Some(_) | None => false,
            },
            Code::UnknownRound => self.doubtful.rounds,
            Code::UnknownLanguage => self.doubtful.languages,
            _ => false,
        }
    }

    fn is_faulty(&self, file: FileId) -> bool {
        self.faulty.contains(&file)
    }

    fn is_lost(&self, kind: &str, id: &str, from: FileId) -> bool {
        let is_known_lost = self.kinds_of(id).any(|known| known == kind);
        // A follow-up speaks of its own card's goals, so that only that card's faults excuse it.
        let of_card = self.card_of.get(&from).filter(|_| matches!(kind, "goal" | "activity"));
        is_known_lost
            || match of_card {
                Some(card) => self.cards.contains(card),
                None => self.kinds.contains(kind),
            }
    }

    /// The kinds of which a thing with this id is lost.
    fn kinds_of<'i>(&'i self, id: &'i str) -> impl Iterator<Item = &'static str> + 'i {
        let known = self.ids.range((id, "")..);
        known.take_while(move |(lost, _)| *lost == id).map(|(_, kind)| *kind)
    }

    fn leads_to_lost(&self, link: &str) -> bool {
        let Destination::Thing { kind, id } = destination(link) else { return false };
        self.kinds_of(id).next().is_some()
            || match kind.map(str::to_lowercase).as_deref() {
                None => !self.kinds.is_empty(),
                Some("omgångar" | "omgangar" | "rounds") => self.doubtful.rounds,
                Some(folder) => kind_of_link(folder).is_some_and(|kind| self.kinds.contains(kind)),
            }
    }
}

/// The kind of thing that the folder of a link names.
fn kind_of_link(folder: &str) -> Option<&'static str> {
    match folder {
        "mål" | "mal" | "goals" => Some("goal"),
        "aktiviteter" | "activities" => Some("activity"),
        "mått" | "matt" | "indicators" => Some("indicator"),
        "strategimål" | "strategimal" | "strategy-goals" => Some("strategy-goal"),
        "områden" | "omraden" | "areas" => Some("strategy-area"),
        "strategi" | "strategy" => Some("strategy"),
        "dokument" | "styrdokument" | "documents" => Some("document"),
        "perspektiv" | "perspectives" => Some("perspective"),
        "sidor" | "pages" => Some("page"),
        "nyheter" | "news" => Some("news"),
        "organisation" | "units" => Some("unit"),
        "målkort" | "malkort" | "scorecards" => Some("scorecard"),
        "källor" | "kallor" | "sources" => Some("source"),
        _ => None,
    }
}

/// Whether what is wrong may keep a thing of the file from being known: a syntax, a key or an id, and not a text.
fn keeps_out(code: Code) -> bool {
    !matches!(code, Code::PersonalNumber | Code::BadLink | Code::BadFileName)
}

/// Whether it is about a value that is not an id, so that everything with an id is known all the same.
fn is_of_a_value(code: Code) -> bool {
    matches!(
        code,
        Code::BadDate
            | Code::BadPeriod
            | Code::BadNumber
            | Code::NumberOutOfRange
            | Code::UnknownWord
    )
}
