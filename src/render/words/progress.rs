//! How is it going, in the words of one of the site's languages: what the start page and the units' pages say, gathered
//! for a terminal or a machine before anybody has decided how it looks.

use jiff::civil::Date;

use super::tally::{self, CountedStatus};
use super::voice::Voice;
use super::{coverage, judgeability, unknown};
use crate::assess::{
    Calendar, Coverage, CoverageCounts, JudgeabilityCount, LevelCount, Missing, Progress,
    RoundReporting, Share, Snapshot, WhyUnknown, Wording,
};
use crate::locale::RichText;
use crate::model::{
    ActivityStatus, GoalStatus, Key, LanguageIndex, Period, Scorecard, Thing, Unit,
};
use crate::render::address;
use crate::render::error::Error;
use crate::render::options::RenderOptions;
use crate::render::overview::Overview;
use crate::render::words::edition::Edition;
use crate::theme::Theme;

/// The result that stays between two years, in words and figures.
#[derive(Clone, Debug)]
pub struct InterimInWords {
    /// The period of the round that it is from.
    pub period: Period,
    /// It in sentences.
    pub words: Vec<String>,
    /// It in figures.
    pub share: Share,
}

/// How it is going, in words and counts.
#[derive(Clone, Debug)]
pub struct ProgressInWords {
    /// What it is about: the site, or a unit.
    pub title: String,
    /// The day, in words.
    pub day: String,
    /// From which follow-up the figures are, or that there is none.
    pub known_from: String,
    /// Between two years: the result of the last round of the cards before.
    pub interim: Option<InterimInWords>,
    /// The goals in a sentence.
    pub goals: String,
    /// The activities in a sentence.
    pub activities: String,
    /// Of how many activities it cannot be said whether they are late; `None`: of none.
    pub ends_unknown: Option<String>,
    /// Of how many promises anybody can tell if they are kept, in a sentence; `None`: a unit was asked for, or there are none.
    pub judgeable: Option<(JudgeabilityCount, String)>,
    /// The strategies, where the whole was asked for.
    pub strategies: Vec<StrategyInWords>,
    /// The words for the judgements of goals, in the order of a distribution, without the one for none.
    pub goal_words: Vec<String>,
    /// The words for the statuses of activities, in the order of a distribution, without the one for none.
    pub activity_words: Vec<String>,
    /// All of it, in one row.
    pub all: Row,
    /// The parts: by perspective, by department.
    pub groups: Vec<Group>,
    /// The late activities, most days late first.
    pub late: Vec<Late>,
    /// Who has not reported, the latest published round first, then those under way.
    pub rounds: Vec<Round>,
    /// When the next deadline and the next publication are, in sentences.
    pub next: Vec<String>,
    /// The next deadline: of which period, and the day.
    pub next_deadline: Option<(Period, Date)>,
    /// The next publication likewise.
    pub next_publication: Option<(Period, Date)>,
}

/// How the goals of a strategy stand.
#[derive(Clone, Debug)]
pub struct StrategyInWords {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where its page stands within the site, in one language.
    pub page: Option<String>,
    /// How many goals have reached their levels, and of how many it cannot be said and why, in sentences.
    pub words: String,
    /// That in figures.
    pub levels: LevelCount,
    /// Why it cannot be said, of each of which it cannot.
    pub unknown: Vec<WhyUnknown>,
}

/// Parts of one kind.
#[derive(Clone, Debug)]
pub struct Group {
    /// The kind, the same in every language: `perspectives`, `units`.
    pub id: &'static str,
    /// The kind, in words.
    pub title: String,
    /// The parts.
    pub rows: Vec<Row>,
}

/// A part, or the whole.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id; `None`: what belongs to none of them, or the whole.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Where its page stands within the site, in one language.
    pub page: Option<String>,
    /// How many stand where.
    pub share: Share,
}

/// A late activity.
#[derive(Clone, Debug)]
pub struct Late {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub name: String,
    /// Whose scorecard it stands in.
    pub unit: String,
    /// How many days late it is; `None`: the unit itself says that it is late, before its last day.
    pub days: Option<u32>,
    /// That in words.
    pub words: String,
    /// Where its page stands.
    pub page: String,
}

/// A round, and who has not reported in it.
#[derive(Clone, Debug)]
pub struct Round {
    /// Its period, as addresses have it.
    pub id: String,
    /// Its name and how many have reported, in a sentence.
    pub words: String,
    /// Whether the site tells of it.
    pub publicity: Publicity,
    /// How many scorecards were in force.
    pub expected: usize,
    /// Who has not reported.
    pub missing: Vec<Silent>,
    /// Who has reported and left something out.
    pub incomplete: Vec<Incomplete>,
}

/// A unit whose report leaves something out.
#[derive(Clone, Debug)]
pub struct Incomplete {
    /// The unit's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How much the report covers.
    pub counts: CoverageCounts,
    /// That in words.
    pub words: String,
    /// The ids of the goals, the activities and the measures left out.
    pub left_out: [Vec<String>; 3],
}

/// Whether the public is told of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publicity {
    /// It is.
    Public,
    /// Only who has the files knows.
    NotYetPublic,
}

/// A unit that has not reported.
#[derive(Clone, Debug)]
pub struct Silent {
    /// The unit's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many days ago the deadline was; `None`: it has not passed.
    pub days_over: Option<u32>,
    /// Since when: the days over, and the latest public report, in words.
    pub words: String,
}

/// How it is going, in all or in a unit, in the words of one of the site's languages, by its position among them.
/// `waiting` says who has not handed in for rounds not yet published, to those who may know it.
///
/// # Errors
/// A fault in a theme's template.
pub fn in_words(
    snapshot: &Snapshot<'_>,
    unit: Option<Key<Unit>>,
    waiting: &[RoundReporting],
    theme: &Theme,
    options: &RenderOptions,
    language: usize,
) -> Result<ProgressInWords, Error> {
    let edition = Edition::new(snapshot, theme, options, language);
    Ok(Teller { edition: &edition, progress: snapshot.progress(unit), waiting }.in_words())
}

/// How much a report covers, in the words of one of the site's languages; `None`: there was nothing to tell of.
pub fn covered_in_words(
    coverage: &Coverage,
    theme: &Theme,
    options: &RenderOptions,
    language: usize,
) -> Option<String> {
    let tag = options.languages.get(language).map_or("sv", String::as_str);
    let index = LanguageIndex(u8::try_from(language).unwrap_or_default());
    let voice = Voice::new(theme, index, tag, &[]);
    coverage::counted(&voice, coverage.counts()).map(RichText::into_plain)
}

/// The words for the statuses by which something is known.
fn words<S: CountedStatus>(voice: &Voice) -> Vec<String> {
    let covered = S::ORDER.into_iter().filter(|status| status.is_covered());
    covered.map(|status| status.name(voice).into_plain()).collect()
}

/// The progress beside the words to tell it in.
struct Teller<'r> {
    edition: &'r Edition<'r>,
    progress: Progress,
    /// Who has not handed in for rounds not yet published: given by who may know.
    waiting: &'r [RoundReporting],
}

impl Teller<'_> {
    fn in_words(&self) -> ProgressInWords {
        let (voice, progress) = (&self.edition.voice, &self.progress);
        let title = match progress.unit {
            Some(unit) => self.unit(unit, progress.all).name,
            None => voice.text(&self.edition.options.title).into_plain(),
        };
        let public = progress.latest.iter().map(|round| self.round(round, Publicity::Public));
        let waiting = self.waiting.iter().map(|round| self.round(round, Publicity::NotYetPublic));
        ProgressInWords {
            day: voice.date(self.edition.snapshot.as_of),
            known_from: super::reporting::known_from(self.edition).into_plain(),
            interim: self.interim(),
            goals: tally::sentence(&progress.all.goals, voice, None).into_plain(),
            activities: tally::sentence(&progress.all.activities, voice, None).into_plain(),
            ends_unknown: self.ends_unknown(),
            judgeable: self.judgeable(),
            strategies: self.strategies(),
            goal_words: words::<GoalStatus>(voice),
            activity_words: words::<ActivityStatus>(voice),
            all: Row {
                id: progress.unit.map(|unit| self.edition.snapshot.unit(unit).unit.id.to_string()),
                name: match progress.unit {
                    Some(_) => title.clone(),
                    None => voice.label("whole-municipality").into_plain(),
                },
                page: Some(self.address(progress.unit)),
                share: progress.all,
            },
            title,
            groups: self.groups(),
            late: progress.late.iter().filter_map(|key| self.late(*key)).collect(),
            rounds: public.chain(waiting).collect(),
            next: self.next(),
            next_deadline: progress.next_deadline.map(|round| (round.period, round.deadline)),
            next_publication: progress
                .next_publication
                .map(|round| (round.period, round.published)),
        }
    }

    fn address(&self, unit: Option<Key<Unit>>) -> String {
        let within = match unit {
            Some(unit) => address::of(self.edition.snapshot, Thing::Unit(unit)),
            None => None,
        };
        let start = Overview::Start.address();
        format!("{}{}", self.edition.folder(), within.as_deref().unwrap_or(start))
    }

    /// The result that stays between two years, of the whole.
    fn interim(&self) -> Option<InterimInWords> {
        let snapshot = self.edition.snapshot;
        let interim = snapshot.interim().filter(|_| self.progress.unit.is_none())?;
        let told = super::interim::told(self.edition, &interim).into_iter();
        Some(InterimInWords {
            period: snapshot.round(interim.round)?.round.period,
            words: told.map(RichText::into_plain).collect(),
            share: Share { goals: interim.goals, activities: interim.activities },
        })
    }

    fn judgeable(&self) -> Option<(JudgeabilityCount, String)> {
        let count = self.edition.snapshot.judgeable();
        let told = || judgeability::sentence(&self.edition.voice, count).into_plain();
        (count.promises > 0 && self.progress.unit.is_none()).then(|| (count, told()))
    }

    fn strategies(&self) -> Vec<StrategyInWords> {
        let snapshot = self.edition.snapshot;
        let strategies = snapshot.strategies().filter(|_| self.progress.unit.is_none());
        let told = strategies.map(|state| {
            let page = address::of(snapshot, Thing::Strategy(state.key));
            let unknown = state.goals.iter().filter_map(|goal| snapshot.why_unknown(*goal));
            StrategyInWords {
                id: state.strategy.id.to_string(),
                name: self.edition.voice.text(&state.strategy.name).into_plain(),
                page: page.map(|page| format!("{}{page}", self.edition.folder())),
                words: unknown::levels(self.edition, state.levels, &state.goals, None).into_plain(),
                levels: state.levels,
                unknown: unknown.collect(),
            }
        });
        told.collect()
    }

    fn ends_unknown(&self) -> Option<String> {
        let count = self.progress.ends_unknown;
        let words =
            || self.edition.voice.say("ends-unknown", [("count", count.into())]).into_plain();
        (count > 0).then(words)
    }

    fn groups(&self) -> Vec<Group> {
        let (voice, progress) = (&self.edition.voice, &self.progress);
        let perspectives = progress.perspectives.iter().map(|(key, share)| match key {
            Some(key) => {
                let perspective = self.edition.snapshot.perspective(*key).perspective;
                let page = address::of(self.edition.snapshot, Thing::Perspective(*key));
                Row {
                    id: Some(perspective.id.to_string()),
                    name: voice.text(&perspective.name).into_plain(),
                    page: page.map(|page| format!("{}{page}", self.edition.folder())),
                    share: *share,
                }
            }
            None => Row {
                id: None,
                name: voice.label("no-perspective").into_plain(),
                page: None,
                share: *share,
            },
        });
        let own = progress.own.iter().map(|(key, share)| {
            let row = self.unit(*key, *share);
            let name = voice.say("own-scorecard", [("unit", row.name.as_str().into())]);
            Row { name: name.into_plain(), ..row }
        });
        let keys: Vec<Key<Unit>> = progress.units.iter().map(|(key, _)| *key).collect();
        let below = self.edition.in_order(&keys).into_iter().filter_map(|key| {
            let (_, share) = progress.units.iter().find(|(known, _)| *known == key)?;
            Some(self.unit(key, *share))
        });
        let units: Vec<Row> = own.chain(below).collect();
        let label = if progress.unit.is_some() { "units" } else { "departments" };
        let groups = [
            ("perspectives", "perspectives", perspectives.collect::<Vec<_>>()),
            ("units", label, units),
        ];
        // A part that is the whole says nothing more.
        let is_whole = |rows: &[Row]| matches!(rows, [only] if only.share == progress.all);
        let some = groups.into_iter().filter(|(_, _, rows)| !rows.is_empty() && !is_whole(rows));
        some.map(|(id, label, rows)| Group { id, title: voice.label(label).into_plain(), rows })
            .collect()
    }

    fn unit(&self, key: Key<Unit>, share: Share) -> Row {
        let unit = self.edition.snapshot.unit(key).unit;
        Row {
            id: Some(unit.id.to_string()),
            name: self.edition.voice.text(&unit.name).into_plain(),
            page: Some(self.address(Some(key))),
            share,
        }
    }

    fn late(&self, key: Key<crate::model::Activity>) -> Option<Late> {
        let state = self.edition.snapshot.activity(key)?;
        let days = match state.calendar {
            Calendar::Over(days) => Some(days),
            Calendar::Unknown | Calendar::StartsIn(_) | Calendar::Running(_) => None,
        };
        let card = self.edition.snapshot.scorecard(state.scorecard)?;
        let voice = &self.edition.voice;
        Some(Late {
            id: state.id.to_owned(),
            name: voice.text(&state.current.name).into_plain(),
            unit: self.unit(card.unit, Share::default()).name,
            days,
            words: match days {
                Some(days) => voice.say("days-late", [("count", days.into())]).into_plain(),
                None => voice.label("late-by-its-own-word").into_plain(),
            },
            page: format!(
                "{}{}",
                self.edition.folder(),
                address::of(self.edition.snapshot, Thing::Activity(key))?
            ),
        })
    }

    fn round(&self, reporting: &RoundReporting, publicity: Publicity) -> Round {
        let voice = &self.edition.voice;
        let period = reporting.round.period;
        let reported = reporting.expected - reporting.missing.len();
        let id = match publicity {
            Publicity::Public => "round-reported",
            Publicity::NotYetPublic => "round-handed-in",
        };
        let spoken = [
            ("period", voice.period(period).into()),
            ("deadline", voice.date(reporting.round.deadline).into()),
            ("published", voice.date(reporting.round.published).into()),
            ("reported", reported.into()),
            ("expected", reporting.expected.into()),
        ];
        Round {
            id: period.to_string(),
            words: voice.say(id, spoken).into_plain(),
            publicity,
            expected: reporting.expected,
            missing: reporting.missing.iter().filter_map(|missing| self.silent(missing)).collect(),
            incomplete: reporting
                .incomplete
                .iter()
                .filter_map(|(card, coverage)| self.incomplete(*card, coverage))
                .collect(),
        }
    }

    fn incomplete(&self, card: Key<Scorecard>, coverage: &Coverage) -> Option<Incomplete> {
        let snapshot = self.edition.snapshot;
        let row = self.unit(snapshot.scorecard(card)?.unit, Share::default());
        let goals = coverage.goals.left_out.iter().filter_map(|key| snapshot.goal(*key));
        let activities = coverage.activities.left_out.iter();
        let activities = activities.filter_map(|key| snapshot.activity(*key));
        let indicators = coverage.indicators.left_out.iter().map(|key| snapshot.indicator(*key));
        Some(Incomplete {
            id: row.id.unwrap_or_default(),
            name: row.name,
            counts: coverage.counts(),
            words: coverage::counted(&self.edition.voice, coverage.counts())?.into_plain(),
            left_out: [
                goals.map(|goal| goal.id.to_owned()).collect(),
                activities.map(|activity| activity.id.to_owned()).collect(),
                indicators.map(|indicator| indicator.id.to_owned()).collect(),
            ],
        })
    }

    fn silent(&self, missing: &Missing) -> Option<Silent> {
        let voice = &self.edition.voice;
        let unit = self.edition.snapshot.scorecard(missing.scorecard)?.unit;
        let row = self.unit(unit, Share::default());
        let last = missing.last.and_then(|key| self.edition.snapshot.follow_up(key));
        let last = match last {
            Some(last) => {
                voice.say("last-reported-for", [("period", voice.period(last.period).into())])
            }
            None => voice.label("has-never-reported"),
        };
        let words = match missing.days_over {
            Some(days) => {
                let over = voice.say("days-late", [("count", days.into())]);
                format!("{}, {}", over.plain(), last.plain())
            }
            None => last.into_plain(),
        };
        Some(Silent {
            id: row.id.unwrap_or_default(),
            name: row.name,
            days_over: missing.days_over,
            words,
        })
    }

    fn next(&self) -> Vec<String> {
        let (voice, progress) = (&self.edition.voice, &self.progress);
        let deadline = progress.next_deadline.map(|round| {
            let spoken = [
                ("period", voice.period(round.period).into()),
                ("date", voice.date(round.deadline).into()),
            ];
            voice.say("next-deadline", spoken)
        });
        let publication = match progress.next_publication {
            Some(round) => {
                let spoken = [
                    ("period", voice.period(round.period).into()),
                    ("date", voice.date(round.published).into()),
                ];
                voice.say("start-next-round", spoken)
            }
            None => voice.label("start-no-next-round"),
        };
        deadline.into_iter().chain([publication]).map(RichText::into_plain).collect()
    }
}
