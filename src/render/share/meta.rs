//! What is the head of a page made from?

use jiff::civil::Date;

use super::icon::IconLink;
use super::page_image::PageImage;
use super::subject::Subject;
use crate::assess::Snapshot;
use crate::model::{FollowUp, Key, SourceRef, Thing};
use crate::render::address::Overview;

/// What the head is made from.
pub(crate) struct PageMeta<'t> {
    pub(crate) subject: Subject,
    pub(crate) title: &'t str,
    pub(crate) description: &'t str,
    /// The page's address within its language.
    pub(crate) address: &'t str,
    /// Whether every language of the site has the page, at the same address.
    pub(crate) in_every_language: bool,
    /// The way to the site's root.
    pub(crate) root: &'t str,
    /// The steps that lead to the page, each with its name and address.
    pub(crate) crumbs: &'t [(String, String)],
    /// The sources that the page refers to.
    pub(crate) sources: &'t [&'t SourceRef],
    /// The links to the site's icons.
    pub(crate) icons: &'t [IconLink],
    /// The image that the page's link shows.
    pub(crate) image: Option<&'t PageImage>,
}

/// The day on which what a page is about was last told of in the data; `None`: no such day is known.
pub(crate) fn last_told(snapshot: &Snapshot<'_>, subject: Subject) -> Option<Date> {
    let published = |keys: &mut dyn Iterator<Item = Key<FollowUp>>| {
        keys.filter_map(|key| Some(snapshot.follow_up(key)?.published)).max()
    };
    let day = match subject {
        Subject::Overview(Overview::Start) => snapshot.data_until,
        Subject::Thing(thing) => match thing {
            Thing::FollowUp(key) => snapshot.follow_up(key).map(|state| state.published),
            Thing::News(key) => snapshot.news_item(key)?.date,
            Thing::Goal(key) => {
                published(&mut snapshot.goal(key)?.reports.iter().map(|report| report.follow_up))
            }
            Thing::Scorecard(key) => {
                let card = snapshot.scorecard(key)?;
                let from = card.in_force().map(|shown| shown.revision.from);
                published(&mut card.follow_ups.iter().copied()).max(from)
            }
            Thing::Indicator(key) => {
                snapshot.indicator(key).series.iter().filter_map(|point| point.published).max()
            }
            Thing::Round(key) => snapshot.round(key).map(|state| state.round.published),
            Thing::Unit(_)
            | Thing::Perspective(_)
            | Thing::Revision(..)
            | Thing::Activity(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::StrategyGoal(_)
            | Thing::Document(_)
            | Thing::Page(_)
            | Thing::Source(_) => None,
        },
        Subject::Overview(_) | Subject::Other => None,
    };
    day.filter(|day| *day <= snapshot.as_of)
}
