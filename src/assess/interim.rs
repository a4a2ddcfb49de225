//! Between two years new cards hold, and no report has been made on them yet. The result of the last round is then what is
//! known of how it went, and stays until the first round of the new cards is out.

use super::Snapshot;
use super::state::{Interim, RoundStage};
use crate::model::FollowUp;

impl Snapshot<'_> {
    /// The result that stays while new cards have not been reported on; `None`: most cards that were counted in the last
    /// published round still hold as they did then, or nothing has been published.
    pub fn interim(&self) -> Option<Interim> {
        let published = self.rounds().filter(|state| state.stage == RoundStage::Published);
        let round = published.last()?;
        let counts = self.history.whole.iter().rfind(|counts| counts.round == round.key)?;
        let was_counted = |follow_up: &FollowUp| follow_up.round == round.key;
        let mut begun = Vec::new();
        let mut counted = 0_usize;
        for card in self.scorecards() {
            let mut reports = card.follow_ups.iter().map(|key| &self.model.follow_ups[*key]);
            let Some(report) = reports.find(|follow_up| was_counted(follow_up)) else { continue };
            counted += 1;
            let now = card.in_force().filter(|revision| revision.position > report.revision);
            begun.extend(now.map(|revision| revision.revision.from));
        }
        let from = begun.iter().min().copied()?;
        (begun.len() * 2 > counted).then_some(Interim {
            round: round.key,
            from,
            goals: counts.goals,
            activities: counts.activities,
        })
    }
}
