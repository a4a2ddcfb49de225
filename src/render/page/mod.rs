//! One file per page kind: what the page shows, computed from the snapshot as a typed view.

mod about;
mod accessibility;
mod activity;
mod agenda;
mod annex;
mod answers;
mod audit;
mod audits;
mod calendar;
mod changes;
mod comparison;
mod corrections;
mod course;
mod divided;
mod document;
mod dropped;
mod ended;
mod follow_up;
mod foreseen;
mod goal;
mod group;
mod indicator;
mod judgeability;
pub(super) mod led_on;
mod matrix;
mod method;
mod moved;
mod news;
mod organisation;
mod part;
mod perspective;
mod privacy;
mod questions;
mod register;
mod reports;
mod round;
mod rounds;
mod scorecard;
mod search;
mod sound_management;
mod source;
mod start;
mod strategy;
mod tree;
mod unattended;
mod unkept;
mod whats_new;

use jiff::civil::Date;

use self::annex::Annex;
use self::part::Whole;
use crate::model::{Key, Round, Scorecard, Thing, Unit};
use crate::render::draft::Finished;
use crate::render::error::Error;
use crate::render::overview::Overview;
use crate::render::scene::Scene;
use crate::render::words::entry::things;

/// A page to be made.
#[derive(Clone, Copy, Debug)]
pub(super) enum Page {
    /// One that belongs to no single thing.
    Overview(Overview),
    /// The page of a thing.
    Thing(Thing),
    /// A revision of a card held against an earlier one: by their positions, the later first.
    Comparison(Key<Scorecard>, usize, usize),
    /// What has changed since a round.
    Changes(Key<Round>),
    /// What a department has of a page that tells of all.
    Part(Whole, Key<Unit>),
    /// What is planned in a month, by its first day.
    Month(Date),
    /// What is made to be printed.
    Annex(Annex),
    /// A page of the index from A to Ö, by its number.
    Register(usize),
    /// A page of a list that is divided.
    Listed(group::Part),
    /// What a department dropped.
    Dropped(Key<Unit>),
}

/// All pages of a language.
pub(super) fn all(scene: &Scene<'_>) -> Vec<Page> {
    let snapshot = scene.snapshot;
    let overviews = Overview::there(snapshot).map(Page::Overview);
    let comparisons = snapshot.scorecards().flat_map(|card| {
        comparison::pairs(card).into_iter().map(|(new, old)| Page::Comparison(card.key, new, old))
    });
    let changes = rounds::with_changes(snapshot).into_iter().map(Page::Changes);
    let parts = divided::all(snapshot).into_iter().map(|(whole, unit)| Page::Part(whole, unit));
    let months = calendar::planned_months(snapshot).into_iter().map(Page::Month);
    let annexes = annex::all(snapshot).into_iter().map(Page::Annex);
    let things = things(snapshot).into_iter().map(Page::Thing);
    let dropped = dropped::departments(scene).into_iter().map(Page::Dropped);
    let listed = group::parts(scene).into_iter().map(Page::Listed);
    let register = (0..scene.register.pages.len()).map(Page::Register);
    overviews
        .chain(things)
        .chain(comparisons)
        .chain(changes)
        .chain(register)
        .chain(listed)
        .chain(dropped)
        .chain(parts)
        .chain(months)
        .chain(annexes)
        .collect()
}

/// The pages that show before all others that a day has turned.
pub(super) fn dated(scene: &Scene<'_>) -> Vec<Page> {
    use Overview::{About, Accessibility, Calendar, Corrections};
    let overviews = [Calendar, About, Accessibility, Corrections].map(Page::Overview);
    let annex = annex::all(scene.snapshot).first().copied().map(Page::Annex);
    overviews.into_iter().chain(annex).collect()
}

impl Page {
    /// The page with all that it shows.
    pub(super) fn finished<'r>(self, scene: &'r Scene<'r>) -> Result<Finished, Error> {
        match self {
            Self::Overview(page) => overview(scene, page),
            Self::Thing(thing) => of(scene, thing),
            Self::Changes(since) => changes::page(scene, since),
            Self::Register(number) => register::page(scene, number),
            Self::Listed(part) => group::page(scene, part),
            Self::Dropped(department) => dropped::page(scene, department),
            Self::Comparison(card, new, old) => comparison::page(scene, card, new, old),
            Self::Part(whole, unit) => divided::page(scene, whole, unit),
            Self::Month(first) => calendar::month_page(scene, first),
            Self::Annex(annex) => annex::page(scene, annex),
        }
    }
}

fn overview<'r>(scene: &'r Scene<'r>, page: Overview) -> Result<Finished, Error> {
    match page {
        Overview::Start => start::page(scene),
        Overview::Scorecards => scorecard::overview(scene),
        Overview::WhatsNew => whats_new::overview(scene),
        Overview::Dropped => dropped::overview(scene),
        Overview::Unkept => unkept::overview(scene),
        Overview::Unattended => unattended::page(scene),
        Overview::Judgeability => judgeability::overview(scene),
        Overview::Audits => audits::page(scene),
        Overview::SoundManagement => sound_management::page(scene),
        Overview::Agenda => agenda::page(scene),
        Overview::Goals => goal::overview(scene),
        Overview::Activities => activity::overview(scene),
        Overview::Indicators => indicator::overview(scene),
        Overview::Rounds => round::overview(scene),
        Overview::Changes => changes::overview(scene),
        Overview::Calendar => calendar::overview(scene),
        Overview::Reporting => matrix::overview(scene),
        Overview::Organisation => organisation::overview(scene),
        Overview::Documents => document::overview(scene),
        Overview::News => news::overview(scene),
        Overview::Sources => source::overview(scene),
        Overview::Corrections => corrections::page(scene),
        Overview::Method => method::page(scene),
        Overview::About => about::page(scene),
        Overview::Accessibility => accessibility::page(scene),
        Overview::Privacy => privacy::page(scene),
        Overview::Search => search::page(scene),
        Overview::Register => register::overview(scene),
        Overview::NotFound => method::not_found(scene),
    }
}

fn of<'r>(scene: &'r Scene<'r>, thing: Thing) -> Result<Finished, Error> {
    let snapshot = scene.snapshot;
    match thing {
        Thing::Unit(key) => organisation::page(scene, snapshot.unit(key)),
        Thing::Perspective(key) => perspective::page(scene, snapshot.perspective(key)),
        Thing::Scorecard(key) => {
            let card = snapshot.scorecard(key).ok_or(Error::NotPublic(thing))?;
            scorecard::page(scene, card)
        }
        Thing::Revision(key, position) => {
            let card = snapshot.scorecard(key).ok_or(Error::NotPublic(thing))?;
            scorecard::revision(scene, card, position)
        }
        Thing::Goal(key) => goal::page(scene, snapshot.goal(key).ok_or(Error::NotPublic(thing))?),
        Thing::Activity(key) => {
            activity::page(scene, snapshot.activity(key).ok_or(Error::NotPublic(thing))?)
        }
        Thing::Indicator(key) => indicator::page(scene, snapshot.indicator(key)),
        Thing::FollowUp(key) => {
            follow_up::page(scene, snapshot.follow_up(key).ok_or(Error::NotPublic(thing))?)
        }
        Thing::Round(key) => {
            round::page(scene, snapshot.round(key).ok_or(Error::NotPublic(thing))?)
        }
        Thing::Strategy(key) => strategy::page(scene, snapshot.strategy(key)),
        Thing::StrategyArea(key) => strategy::area(scene, snapshot.strategy_area(key)),
        Thing::StrategyGoal(key) => strategy::goal(scene, snapshot.strategy_goal(key)),
        Thing::Document(key) => document::page(scene, snapshot.document(key)),
        Thing::News(key) => {
            news::page(scene, snapshot.news_item(key).ok_or(Error::NotPublic(thing))?)
        }
        Thing::Page(key) => news::plain(scene, snapshot.page(key)),
        Thing::Source(key) => source::page(scene, snapshot.source(key)),
    }
}
