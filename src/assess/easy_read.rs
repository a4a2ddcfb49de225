//! What is said in easy-to-read language on a public page.

use super::Snapshot;
use crate::model::{EasyRead, Prose, Thing};

impl<'m> Snapshot<'m> {
    /// The easy-to-read text of a public thing: of a goal or an activity as it is worded now, of a scorecard that of the
    /// revision shown.
    pub fn easy_read(&self, thing: Thing) -> Option<&'m Prose> {
        match thing {
            Thing::Unit(key) => self.unit(key).unit.easy_read.as_ref(),
            Thing::Perspective(key) => self.perspective(key).perspective.easy_read.as_ref(),
            Thing::Scorecard(key) => self.scorecard(key)?.shown()?.revision.easy_read.as_ref(),
            Thing::Revision(key, position) => {
                let mut revisions = self.scorecard(key)?.revisions.iter();
                let state = revisions.find(|state| state.position == position)?;
                state.revision.easy_read.as_ref()
            }
            Thing::Goal(key) => self.goal(key)?.current.easy_read.as_ref(),
            Thing::Activity(key) => self.activity(key)?.current.easy_read.as_ref(),
            Thing::Indicator(key) => self.model.indicators[key].easy_read.as_ref(),
            Thing::FollowUp(key) => {
                self.follow_up(key)?;
                self.model.follow_ups[key].easy_read.as_ref()
            }
            Thing::Round(_) => None,
            Thing::Strategy(key) => self.strategy(key).strategy.easy_read.as_ref(),
            Thing::StrategyArea(key) => self.strategy_area(key).area.easy_read.as_ref(),
            Thing::StrategyGoal(key) => self.strategy_goal(key).goal.easy_read.as_ref(),
            Thing::Document(key) => self.document(key).document.easy_read.as_ref(),
            Thing::News(key) => self.news_item(key)?.news.easy_read.as_ref(),
            Thing::Page(key) => self.page(key).page.easy_read.as_ref(),
            Thing::Source(key) => self.source(key).record.easy_read.as_ref(),
        }
    }

    /// The easy-to-read text of a page that belongs to no single thing, by the page's name.
    pub fn easy_read_page(&self, page: &str) -> Option<&'m EasyRead> {
        let key = self.model.easy_reads.find(page)?;
        Some(&self.model.easy_reads[key])
    }
}
