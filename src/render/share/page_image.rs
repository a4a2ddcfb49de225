//! Which image does a page's link show? A goal's, a scorecard's or a strategy goal's own; else the site's.
//!
//! In comes the page's subject; out come the image's address, what it shows in words, and what it is drawn from. There
//! are none where the site does not know its own address: who shows a shared link asks for a whole one.

use super::subject::Subject;
use crate::assess::{
    GoalState, RollUp, ScorecardState, Standing as Holds, StrategyGoalState, Wording,
};
use crate::locale::RichText;
use crate::model::{FollowUp, GoalOwner, Key, Period, Thing};
use crate::render::picture::{Counted, Mark, Picture, Standing, Tone};
use crate::render::words::edition::Edition;
use crate::render::words::kind::horizon;
use crate::render::words::status::{goal_symbol, judgement_words};
use crate::render::words::tally::CountedStatus;
use crate::render::words::{measure, sentence};

/// The image that a page's link shows.
#[derive(Clone, Debug)]
pub(crate) struct PageImage {
    /// Its address within the language.
    pub(crate) address: String,
    /// What it shows, in words.
    pub(crate) alt: String,
    /// What it is drawn from.
    pub(crate) picture: Picture,
}

/// What an image says of a thing, its frame apart.
struct Said {
    kind: String,
    name: String,
    standing: Standing,
    as_of: String,
}

/// The site's own image.
pub(crate) fn of_site(edition: &Edition<'_>) -> Option<PageImage> {
    let (voice, totals) = (&edition.voice, &edition.snapshot.totals);
    let said = Said {
        kind: voice.label("image-of-site").into_plain(),
        name: edition.title().into_plain(),
        standing: if totals.goals.total() > 0 {
            counted(edition, &totals.goals, Tone::of_goal)
        } else {
            counted(edition, &totals.activities, Tone::of_activity)
        },
        as_of: match totals.last_round.and_then(|key| edition.snapshot.round(key)) {
            Some(state) => followed_up(edition, state.round.period),
            None => voice.label("image-not-followed-up").into_plain(),
        },
    };
    image(edition, "webbplats", said)
}

impl PageImage {
    /// The image of a page's own subject; `None`: it shows the site's.
    pub(crate) fn own(edition: &Edition<'_>, subject: Subject) -> Option<Self> {
        let Subject::Thing(thing) = subject else { return None };
        let snapshot = edition.snapshot;
        let (stem, said) = match thing {
            Thing::Goal(key) => {
                let state = snapshot.goal(key)?;
                (format!("mal-{}", state.id), of_goal(edition, state))
            }
            Thing::Scorecard(key) | Thing::Revision(key, _) => {
                let card = snapshot.scorecard(key)?;
                let unit = &snapshot.unit(card.unit).unit.id;
                (format!("malkort-{unit}"), of_card(edition, card)?)
            }
            Thing::StrategyGoal(key) => {
                let state = snapshot.strategy_goal(key);
                (format!("strategimal-{}", state.goal.id), of_strategy_goal(edition, state)?)
            }
            Thing::Unit(_)
            | Thing::Perspective(_)
            | Thing::Activity(_)
            | Thing::Indicator(_)
            | Thing::FollowUp(_)
            | Thing::Round(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::Document(_)
            | Thing::News(_)
            | Thing::Page(_)
            | Thing::Source(_) => return None,
        };
        image(edition, &stem, said)
    }
}

/// An image with its frame; `None`: the site does not know its own address.
fn image(edition: &Edition<'_>, stem: &str, said: Said) -> Option<PageImage> {
    edition.options.base_url.as_ref()?;
    let caveat = edition.caveat().map(RichText::into_plain);
    let publisher = edition.publisher().unwrap_or_else(|| edition.title()).into_plain();
    let Said { kind, name, standing, as_of } = said;
    let sentences = [&publisher, &format!("{kind}: {name}"), &in_words(&standing), &as_of];
    let sentences = sentences.into_iter().chain(&caveat).filter(|words| !words.is_empty());
    let ended = sentences.map(|words| sentence::ended(&RichText::new(words.as_str())));
    let alt = RichText::joined(&ended.collect::<Vec<_>>(), " ").into_plain();
    let brand = edition.options.brand.light;
    let picture = Picture { brand, publisher, caveat, kind, name, standing, as_of };
    let address = format!("delning/{}", picture.file_name(stem));
    Some(PageImage { address, alt, picture })
}

fn in_words(standing: &Standing) -> String {
    match standing {
        Standing::One(mark) => mark.words.clone(),
        Standing::Counted(counted) => {
            let each =
                counted.iter().map(|one| format!("{}: {}", one.mark.words, one.shown).into());
            sentence::joined(&each.collect::<Vec<_>>()).into_plain()
        }
    }
}

fn of_goal(edition: &Edition<'_>, state: &GoalState<'_>) -> Said {
    let voice = &edition.voice;
    let owner = match (state.owner, state.scorecard.and_then(|key| edition.snapshot.scorecard(key)))
    {
        (_, Some(card)) => Some(Thing::Unit(card.unit)),
        (GoalOwner::Perspective(key), None) => Some(Thing::Perspective(key)),
        (GoalOwner::Scorecard(_), None) => None,
    };
    let judged = &state.judged;
    let own = judged.label.filter(|label| label.means == judged.status);
    let symbol = own.and_then(|label| label.symbol);
    let mark = Mark {
        symbol: symbol.unwrap_or(goal_symbol(judged.status)),
        tone: Tone::of_goal(judged.status),
        words: judgement_words(voice, judged.status, judged.label).into_plain(),
    };
    let reported = judged.follow_up.filter(|_| judged.label.is_some());
    let as_of = match reported.and_then(|key| follow_up(edition, key)) {
        Some(words) => words,
        None if state.reports.is_empty() => voice.label("judged-not").into_plain(),
        None => voice.label("judged-before-not-now").into_plain(),
    };
    let holds = match state.standing {
        Holds::InForce => None,
        Holds::Upcoming => Some("standing-upcoming-undated"),
        Holds::StruckOff(_) | Holds::Gone => Some("image-no-longer-in-force"),
    };
    Said {
        kind: joined(
            voice.plain_label(horizon(state.current.horizon)),
            owner.and_then(|of| name(edition, of)),
        ),
        name: voice.text(&state.current.name).into_plain(),
        standing: Standing::One(mark),
        as_of: holds
            .map_or_else(|| as_of.clone(), |id| joined(voice.plain_label(id), Some(&as_of))),
    }
}

fn of_card(edition: &Edition<'_>, card: &ScorecardState<'_>) -> Option<Said> {
    let voice = &edition.voice;
    let shown = card.shown()?;
    let (standing, count, counted_id) = if card.goal_roll_up.total() > 0 {
        let roll_up = &card.goal_roll_up;
        (counted(edition, roll_up, Tone::of_goal), roll_up.total(), "image-goals")
    } else {
        let roll_up = &card.activity_roll_up;
        (counted(edition, roll_up, Tone::of_activity), roll_up.total(), "image-activities")
    };
    let of_what = voice.say(counted_id, [("count", count.into())]);
    let latest = card.follow_ups.first().and_then(|key| follow_up(edition, *key));
    let known = latest.unwrap_or_else(|| voice.label("image-not-followed-up").into_plain());
    let known = if card.in_force().is_some() {
        known
    } else {
        joined(voice.plain_label("image-card-not-in-force"), Some(&known))
    };
    Some(Said {
        kind: joined(voice.plain_label("scorecard"), name(edition, Thing::Unit(card.unit))),
        name: voice.text(&shown.revision.title).into_plain(),
        standing,
        as_of: joined(of_what.plain(), Some(&known)),
    })
}

fn of_strategy_goal(edition: &Edition<'_>, state: &StrategyGoalState<'_>) -> Option<Said> {
    let voice = &edition.voice;
    let goal = state.goal;
    let words = goal.wording.as_ref().or(goal.subject.as_ref()).map(|text| voice.text(text));
    let strategy = voice.text(&edition.snapshot.strategy(goal.strategy).strategy.name);
    let (class, symbol) = measure::strategy_level_mark(state);
    let tone = match class {
        "reached" => Tone::Good,
        "not-reached" => Tone::Bad,
        _ => Tone::Unknown,
    };
    let periods = state
        .indicators
        .iter()
        .filter_map(|key| measure::latest_period(edition.snapshot.indicator(*key)));
    let as_of = match periods.max_by_key(|period| period.last_day()) {
        Some(period) => voice.say("image-values-of", [("period", voice.period(period).into())]),
        None => voice.label("no-value-known"),
    };
    let number = goal.number.to_string();
    let own_name = name(edition, Thing::StrategyGoal(state.key))?;
    Some(Said {
        kind: voice
            .say("strategy-goal-kind", [("number", number.into()), ("strategy", strategy.into())])
            .into_plain(),
        name: words.map_or_else(|| own_name.to_owned(), RichText::into_plain),
        standing: Standing::One(Mark {
            symbol,
            tone,
            words: voice.label(measure::strategy_level_label(state)).into_plain(),
        }),
        as_of: as_of.into_plain(),
    })
}

/// How many have each status that anything has.
fn counted<S: CountedStatus + Copy>(
    edition: &Edition<'_>,
    roll_up: &RollUp<S>,
    tone: fn(S) -> Tone,
) -> Standing {
    let voice = &edition.voice;
    let known = roll_up.iter().filter(|(_, count)| *count > 0);
    let counted = known.map(|(status, count)| Counted {
        mark: Mark {
            symbol: status.symbol(),
            tone: tone(status),
            words: status.name(voice).into_plain(),
        },
        count,
        shown: voice.count(count),
    });
    Standing::Counted(counted.collect())
}

fn follow_up(edition: &Edition<'_>, key: Key<FollowUp>) -> Option<String> {
    Some(followed_up(edition, edition.snapshot.follow_up(key)?.period))
}

fn followed_up(edition: &Edition<'_>, period: Period) -> String {
    edition
        .voice
        .say("follow-up-short", [("period", edition.voice.period(period).into())])
        .into_plain()
}

fn name<'s>(edition: &'s Edition<'_>, thing: Thing) -> Option<&'s str> {
    edition.entries.of(thing).map(|entry| entry.name.plain())
}

/// Two pieces with a dot between them.
fn joined(first: &str, second: Option<&str>) -> String {
    second.map_or_else(|| first.to_owned(), |second| format!("{first} · {second}"))
}
