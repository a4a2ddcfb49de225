//! What became of a goal or an activity since it began: a small chart, and every step in words, the latest first.
//!
//! Where the unit changed its mind, the step says which way and from what. What happened to one whose place it took is
//! marked as that one's.

use super::comparison::{self, DifferenceView};
use crate::assess::{Difference, Happened, InRevision, Movement, Report, Reporting, Step, Wording};
use crate::locale::RichText;
use crate::model::{ActivityStatus, Dropped, GoalStatus, Label, Thing};
use crate::render::chart::{self, Line, Mark};
use crate::render::draft::Draft;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::status::{Badge, activity_status, judgement, share_done};
use crate::render::words::tally::{self, CountedStatus};
use crate::render::words::voice::Voice;
use crate::render::words::{difference, movement, promise};

view! {
    /// What became of it.
    CourseView {
        /// How often the unit changed its mind.
        minds: Option<RichText>,
        chart: Html,
        steps: Vec<StepView>,
    }
}

view! {
    /// Something that happened.
    StepView {
        /// What kind of step, as the style sheet knows it.
        class: &'static str,
        at: String,
        name: RichText,
        /// What happened, in words.
        said: Option<RichText>,
        badge: Option<Badge>,
        /// Which way the status moved, and from what.
        way: Option<Badge>,
        share: Option<RichText>,
        /// Why it does not go as it was promised.
        cause: Option<RichText>,
        comment: Html,
        differences: Vec<DifferenceView>,
        /// The one that it happened to, where that is not the page's own.
        other: Option<EntryView>,
    }
}

/// The most rounds that the chart has room for; the words have them all.
const SHOWN: usize = 24;

/// A status that steps tell of.
pub(super) trait Judged: CountedStatus {
    /// With shape, word and colour.
    fn worded(scene: &Scene<'_>, status: Self, label: Option<&Label<Self>>) -> Badge;
    /// Where nobody has said anything.
    const NOTHING: Self;
}

impl Judged for GoalStatus {
    fn worded(scene: &Scene<'_>, status: Self, label: Option<&Label<Self>>) -> Badge {
        judgement(&scene.voice, status, label)
    }

    const NOTHING: Self = Self::NotJudged;
}

impl Judged for ActivityStatus {
    fn worded(scene: &Scene<'_>, status: Self, label: Option<&Label<Self>>) -> Badge {
        activity_status(&scene.voice, status, label)
    }

    const NOTHING: Self = Self::NotReported;
}

/// What became of a thing.
pub(super) fn course<S: Judged>(
    draft: &Draft<'_>,
    own: Thing,
    name: &RichText,
    steps: &[Step<'_, S>],
) -> CourseView {
    let scene = draft.scene;
    CourseView {
        minds: minds(scene, steps),
        chart: chart(scene, name, steps),
        steps: steps.iter().rev().filter_map(|step| shown(draft, own, step)).collect(),
    }
}

/// How often the unit changed its mind; `None`: it has spoken less than twice.
fn minds<S: Judged>(scene: &Scene<'_>, steps: &[Step<'_, S>]) -> Option<RichText> {
    let mut said = 0_u32;
    let mut counts = [
        (Movement::Better, "course-better", 0_u32),
        (Movement::Worse, "course-worse", 0),
        (Movement::Sideways, "course-sideways", 0),
    ];
    for step in steps {
        let Happened::Reported(Report { label: Some(_), moved, .. }) = &step.happened else {
            continue;
        };
        said += 1;
        let moved = moved.map(|(_, movement)| movement);
        let counted = counts.iter_mut().filter(|(way, _, _)| moved == Some(*way));
        counted.for_each(|(_, _, count)| *count += 1);
    }
    if said < 2 {
        return None;
    }
    let voice = &scene.voice;
    let changes: u32 = counts.iter().map(|(_, _, count)| count).sum();
    let ways = counts.iter().filter(|(_, _, count)| *count > 0);
    let ways: Vec<RichText> =
        ways.map(|(_, id, count)| voice.say(id, [("count", (*count).into())])).collect();
    let ways = tally::listed(&ways, voice);
    Some(voice.say("course-minds", [("count", changes.into()), ("ways", ways.into())]))
}

/// The chart of the last rounds; empty where there are fewer than two.
fn chart<S: Judged>(scene: &Scene<'_>, name: &RichText, steps: &[Step<'_, S>]) -> Html {
    let voice = &scene.voice;
    let lines = S::ORDER.into_iter().map(|status| Line {
        class: status.word(),
        symbol: status.symbol(),
        name: voice.label(&format!("status-{}-{}", S::ONE, status.word())),
    });
    let lines: Vec<Line> = lines.collect();
    let mut marks: Vec<Mark> = Vec::new();
    let mut revision = None;
    for step in steps {
        let (status, period) = match &step.happened {
            Happened::Began(began)
            | Happened::TookPlace { revision: began, .. }
            | Happened::Changed { revision: began, .. } => {
                revision = short_name(scene, *began);
                continue;
            }
            Happened::Dropped { .. } | Happened::BecameLate => continue,
            Happened::Reported(report) => {
                (report.label.map_or(S::NOTHING, |label| label.means), report.period)
            }
            Happened::Silent { period, .. } => (S::NOTHING, *period),
        };
        let line = S::ORDER.iter().position(|known| *known == status).unwrap_or_default();
        let period = voice.period(period);
        marks.push(Mark { line, period, revision: revision.take() });
    }
    let shown = marks.get(marks.len().saturating_sub(SHOWN)..).unwrap_or_default();
    Html(chart::course(&lines, shown, &told(&lines, shown, name, voice)))
}

/// What the chart shows: the first of its rounds and the last.
fn told(lines: &[Line], marks: &[Mark], name: &RichText, voice: &Voice) -> chart::ChartWords {
    let status =
        |mark: &Mark| lines.get(mark.line).map(|line| line.name.clone()).unwrap_or_default();
    let described = marks.first().zip(marks.last()).map(|(first, last)| {
        let spoken = [
            ("first", status(first).into()),
            ("since", (&first.period).into()),
            ("last", status(last).into()),
            ("period", (&last.period).into()),
        ];
        voice.say("course-told", spoken)
    });
    let title = voice.say("course-title", [("name", name.into())]);
    chart::ChartWords { title, description: described.unwrap_or_default() }
}

/// A revision's own id, which is short: `2026`.
fn short_name(scene: &Scene<'_>, of: InRevision) -> Option<RichText> {
    let card = scene.snapshot.scorecard(of.scorecard)?;
    let state = card.revisions.iter().find(|one| one.position == of.position)?;
    Some(state.revision.id.to_string().into())
}

fn shown<S: Judged>(draft: &Draft<'_>, own: Thing, step: &Step<'_, S>) -> Option<StepView> {
    let scene = draft.scene;
    let voice = &scene.voice;
    let mut view = match &step.happened {
        Happened::Reported(report) => reported(draft, report)?,
        Happened::Silent { round, reporting, .. } => {
            let round = scene.entries.of(Thing::Round(*round))?;
            let said = match reporting {
                Reporting::Missing(_) => "course-unit-silent",
                Reporting::OnTime
                | Reporting::Late(_)
                | Reporting::Reported
                | Reporting::NotYetDue
                | Reporting::NotInForce => "course-left-out",
            };
            StepView {
                badge: Some(S::worded(scene, S::NOTHING, None)),
                ..plain("silent", &round.at, &round.name, Some(voice.label(said)))
            }
        }
        Happened::Began(revision) => of_revision(scene, *revision, "course-began")?,
        Happened::TookPlace { revision, of, differences } => {
            let replaced = scene.entries.of(*of)?;
            let said = voice.say("course-took-place", [("name", (&replaced.name).into())]);
            let view = of_revision(scene, *revision, "course-began")?;
            StepView { said: Some(said), differences: turns(scene, differences), ..view }
        }
        Happened::Changed { revision, differences } => {
            let view = of_revision(scene, *revision, "course-changed")?;
            StepView { differences: turns(scene, differences), ..view }
        }
        Happened::Dropped { revision, said } => dropped(scene, *revision, *said)?,
        Happened::BecameLate => {
            let name = voice.say("course-late", [("date", voice.date(step.day).into())]);
            plain("late", "", &name, None)
        }
    };
    if step.thing != own {
        view.other = scene.entry(step.thing);
    }
    Some(view)
}

fn plain(class: &'static str, at: &str, name: &RichText, said: Option<RichText>) -> StepView {
    StepView {
        class,
        at: at.to_owned(),
        name: name.clone(),
        said,
        badge: None,
        way: None,
        share: None,
        cause: None,
        comment: Html::default(),
        differences: Vec::new(),
        other: None,
    }
}

fn of_revision(scene: &Scene<'_>, of: InRevision, said: &'static str) -> Option<StepView> {
    let entry = scene.entries.of(Thing::Revision(of.scorecard, of.position))?;
    Some(plain("revision", &entry.at, &entry.name, Some(scene.voice.label(said))))
}

fn dropped(scene: &Scene<'_>, of: InRevision, said: Option<&Dropped>) -> Option<StepView> {
    let why = promise::why(&scene.voice, said);
    let view = of_revision(scene, of, "course-dropped")?;
    let said = RichText::joined([&view.said.unwrap_or_default(), &why], " ");
    Some(StepView { said: Some(said), ..view })
}

fn turns(scene: &Scene<'_>, differences: &[Difference<'_>]) -> Vec<DifferenceView> {
    let turns = differences.iter().map(|one| difference::turn(scene, one));
    turns.map(|turn| comparison::difference(&turn)).collect()
}

fn reported<S: Judged>(draft: &Draft<'_>, report: &Report<'_, S>) -> Option<StepView> {
    let scene = draft.scene;
    let entry = scene.entries.of(Thing::FollowUp(report.follow_up))?;
    let status = report.label.map_or(S::NOTHING, |label| label.means);
    let way = report.moved.map(|(before, movement)| {
        let (class, symbol, _) = movement::shown(movement);
        let id = match movement {
            Movement::Better => "course-way-better",
            Movement::Worse => "course-way-worse",
            Movement::Sideways => "course-way-sideways",
        };
        let before = scene.voice.status(&before.name);
        let words = scene.voice.say(id, [("before", before.into())]);
        Badge::new(class, symbol, words)
    });
    Some(StepView {
        badge: Some(S::worded(scene, status, report.label)),
        way,
        share: report.share_done.map(|share| share_done(&scene.voice, share)),
        cause: report.cause.map(|cause| promise::named_cause(&scene.voice, cause)),
        comment: draft.prose_if_any(report.comment, 3),
        ..plain("report", &entry.at, &entry.short_name(), None)
    })
}
