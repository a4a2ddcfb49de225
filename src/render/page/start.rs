//! The start page: how is it going, what moved, what is late, when is the next follow-up, and where to go from here.

use super::answers::{self, Answer};
use super::group::List;
use super::moved::{self, MoveRow};
use super::news::{self, NewsRow};
use super::scorecard::{self, Stated};
use crate::assess::{Interim, Wording};
use crate::locale::RichText;
use crate::model::{Key, Round, StatedThing, Thing, UnitKind};
use crate::render::block::distribution;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed::Feed;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{EntryView, PageLink, Scene};
use crate::render::words::interim;
use crate::render::words::reporting::known_from;
use crate::render::words::tally::{self, CountLinks};
use crate::render::words::unknown;

view! {
    /// The start page.
    StartView {
        name: RichText,
        lead: RichText,
        words: Option<RichText>,
        known_from: RichText,
        /// Before the first follow-up: who has promised, and until when.
        promised_by: Option<RichText>,
        overdue: Vec<RichText>,
        falls_due: Option<FallsDue>,
        answers: Vec<Answer>,
        panels: Vec<Panel>,
        interim: Option<InterimView>,
        stated_counts: Vec<Stated>,
        moves: Vec<MoveRow>,
        more_moves: Option<PageLink>,
        late: Vec<EntryView>,
        more_late: Option<PageLink>,
        ends_unknown: Option<RichText>,
        body: Html,
        ways: Vec<Way>,
        news: Vec<NewsRow>,
    }
}

view! {
    /// How many stand where, of one kind of thing.
    Panel {
        /// What is counted.
        name: RichText,
        /// The list of them all.
        at: String,
        /// What the bar and the counts leave to be said.
        sentence: RichText,
        /// The bar.
        chart: Html,
        /// The count of every status.
        tally: Html,
    }
}

view! {
    /// The result that stays while new cards have not been reported on.
    InterimView {
        name: RichText,
        /// The round's page.
        at: String,
        words: RichText,
        panels: Vec<Panel>,
    }
}

view! {
    /// What the page is to say by itself from a day on.
    FallsDue {
        day: String,
        words: RichText,
    }
}

view! {
    /// A way into the site from what a person already knows.
    Way {
        name: RichText,
        rows: Vec<EntryView>,
    }
}

/// How many rows of a list fit in one screen.
const SHOWN: usize = 5;

/// The start page.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Start);
    let (voice, totals) = (&scene.voice, &scene.snapshot.totals);
    let (activities, goals) = (List::Activities.behind(scene), List::Goals.behind(scene));
    let activities = CountLinks { up: "", at: &activities };
    let goals = CountLinks { up: "", at: &goals };
    let lead = tally::sentence(&totals.activities, voice, Some(&activities));
    match scene.own_words(scene.options.imprint.description.as_deref()) {
        Some(description) => draft.summarise(description),
        None => draft.summarise(lead.clone()),
    }
    draft.follow(Feed::All);
    let start = scene.snapshot.start;
    let name = match start {
        Some(page) => draft.named(&page.title),
        None => draft.title(),
    };
    let body = draft.prose_if_any(start.and_then(|page| page.body.as_ref()), 1);
    if let Some(page) = start {
        draft.cite(&page.sources);
    }
    let stated_counts = stated_counts(&mut draft);
    let late = totals.late.iter().copied().map(Thing::Activity);
    let ends_unknown = answers::ends_unknown(scene);
    let view = StartView {
        name,
        lead,
        words: start.and_then(|page| page.lead.as_ref()).map(|words| voice.text(words)),
        known_from: known_from(scene),
        promised_by: answers::promised_by(scene),
        overdue: totals.overdue_rounds.iter().filter_map(|key| overdue(scene, *key)).collect(),
        falls_due: falls_due(scene),
        answers: answers::answers(scene),
        panels: panels(scene, &activities, &goals),
        interim: scene.snapshot.interim().and_then(|interim| interim_view(scene, &interim)),
        stated_counts,
        moves: moved::moves(scene, &totals.moves, SHOWN),
        more_moves: more_moves(scene),
        more_late: more_late(scene),
        late: scene.list(late.take(SHOWN)),
        ends_unknown: (ends_unknown > 0)
            .then(|| voice.say("ends-unknown", [("count", ends_unknown.into())])),
        body,
        ways: ways(scene),
        news: news::rows(scene, SHOWN),
    };
    draft.finish_overview(view)
}

/// The activities, the goals and the strategy's goals, each as a bar with its counts. A sentence stands there where it
/// says what those do not: of goals which of them hold for the whole municipality, and that nothing is known.
fn panels(scene: &Scene<'_>, activities: &CountLinks<'_>, goals: &CountLinks<'_>) -> Vec<Panel> {
    let (voice, totals) = (&scene.voice, &scene.snapshot.totals);
    let mut panels = vec![Panel {
        name: voice.label("activities"),
        at: Overview::Activities.address().to_owned(),
        sentence: RichText::default(),
        chart: distribution::bar(&totals.activities, voice),
        tally: distribution::tally(&totals.activities, voice, Some(activities)),
    }];
    let mut sentence = match totals.goals.total() {
        0 => tally::sentence(&totals.goals, voice, Some(goals)),
        _ => RichText::default(),
    };
    if let Some(long_term) = long_term(scene) {
        sentence.push_str(" ");
        sentence.push(&long_term.linked(Overview::Goals.address()));
    }
    panels.push(Panel {
        name: voice.label("goals"),
        at: Overview::Goals.address().to_owned(),
        sentence,
        chart: distribution::bar(&totals.goals, voice),
        tally: distribution::tally(&totals.goals, voice, Some(goals)),
    });
    panels.extend(scene.snapshot.strategies().filter_map(|state| {
        let entry = scene.entries.of(Thing::Strategy(state.key))?;
        let links = CountLinks { up: "", at: &entry.at };
        Some(Panel {
            name: entry.name.clone(),
            at: entry.at.clone(),
            sentence: unknown::levels(scene, state.levels, &state.goals, Some(&links)),
            chart: distribution::level_bar(&entry.name, state.levels, voice),
            tally: distribution::level_tally(state.levels, voice, Some(&links)),
        })
    }));
    panels
}

/// The result of the last round of the cards before, as bars with their counts.
fn interim_view(scene: &Scene<'_>, result: &Interim) -> Option<InterimView> {
    let voice = &scene.voice;
    let round = scene.entries.of(Thing::Round(result.round))?;
    Some(InterimView {
        name: voice.label("interim-result"),
        at: round.at.clone(),
        words: interim::explained(scene, result),
        panels: vec![
            Panel {
                name: voice.label("activities"),
                at: round.at.clone(),
                sentence: RichText::default(),
                chart: distribution::bar(&result.activities, voice),
                tally: distribution::tally(&result.activities, voice, None),
            },
            Panel {
                name: voice.label("goals"),
                at: round.at.clone(),
                sentence: RichText::default(),
                chart: distribution::bar(&result.goals, voice),
                tally: distribution::tally(&result.goals, voice, None),
            },
        ],
    })
}

/// What the overall scorecard's decision states that it holds, beside what is known here.
fn stated_counts(draft: &mut Draft<'_>) -> Vec<Stated> {
    let mut roots = draft.scene.snapshot.scorecards().filter(|card| card.parent.is_none());
    let Some(card) = roots.next().and_then(|root| root.shown()) else { return Vec::new() };
    let scorecards = draft.scene.snapshot.scorecards().count();
    scorecard::stated(draft, &card.revision.stated_counts, |thing| match thing {
        StatedThing::Goals => Some(card.goals.len()),
        StatedThing::Activities => Some(card.activities.len()),
        StatedThing::Scorecards => Some(scorecards),
        StatedThing::Strengths | StatedThing::Departments => None,
    })
}

fn long_term(scene: &Scene<'_>) -> Option<RichText> {
    let count: usize = scene.snapshot.perspectives().map(|state| state.long_term_goals.len()).sum();
    (count > 0).then(|| scene.voice.say("long-term-count", [("count", count.into())]))
}

fn more_late(scene: &Scene<'_>) -> Option<PageLink> {
    let more = scene.snapshot.totals.late.len().saturating_sub(SHOWN);
    (more > 0).then(|| PageLink {
        at: answers::late_list(scene),
        name: scene.voice.say("more-late", [("count", more.into())]),
    })
}

fn more_moves(scene: &Scene<'_>) -> Option<PageLink> {
    let totals = &scene.snapshot.totals;
    let more = totals.moves.len().saturating_sub(SHOWN);
    let round = scene.entries.of(Thing::Round(totals.last_round?))?;
    (more > 0).then(|| PageLink {
        at: round.at.clone(),
        name: scene.voice.say("more-moves", [("count", more.into())]),
    })
}

fn overdue(scene: &Scene<'_>, key: Key<Round>) -> Option<RichText> {
    let state = scene.snapshot.round(key)?;
    let voice = &scene.voice;
    Some(voice.say(
        "start-overdue",
        [
            ("period", voice.period(state.round.period).into()),
            ("date", voice.date(state.round.published).into()),
        ],
    ))
}

/// What the page is to say by itself once the next follow-up is overdue and the site has not been built since: the day,
/// and the words. Until that day they are there without being shown.
fn falls_due(scene: &Scene<'_>) -> Option<FallsDue> {
    let next = scene.snapshot.totals.next_round.and_then(|key| scene.snapshot.round(key));
    // A copy that is kept for good is never built again, and says so itself.
    let state = next.filter(|_| scene.options.archived.is_none())?;
    let (voice, day) = (&scene.voice, state.round.published);
    let spoken =
        [("period", voice.period(state.round.period).into()), ("date", voice.date(day).into())];
    Some(FallsDue { day: day.to_string(), words: voice.say("start-falls-due", spoken) })
}

fn ways(scene: &Scene<'_>) -> Vec<Way> {
    let snapshot = scene.snapshot;
    let perspectives = snapshot.perspectives().map(|state| Thing::Perspective(state.key));
    let areas = snapshot.strategy_areas().map(|state| Thing::StrategyArea(state.key));
    let departments = snapshot
        .units()
        .filter(|state| matches!(state.unit.kind, UnitKind::Municipality | UnitKind::Department));
    let departments = departments.map(|state| Thing::Unit(state.key));
    let way = |label: &'static str, things: &mut dyn Iterator<Item = Thing>| Way {
        name: scene.voice.label(label),
        rows: scene.list(things),
    };
    let mut ways = vec![
        way("departments", &mut { departments }),
        way("perspectives", &mut { perspectives }),
        way("strategy-areas", &mut { areas }),
    ];
    ways.retain(|way| !way.rows.is_empty());
    ways
}
