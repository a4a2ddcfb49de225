//! Since when has the site looked as it does? The day in every footer: it moves when something of the content's own comes
//! about, and rests while nothing does, so that a rebuild in a quiet night changes no page.

use jiff::civil::Date;

use super::Snapshot;
use super::lateness::late_from;
use super::state::{IndicatorState, Standing};
use super::turning::last_current_day;
use crate::model::{Period, Round};

/// The day since which what a snapshot shows has held: the latest, no later than its own, on which anything of it was
/// published, decided, begun, over, late or too old. `None`: nothing in it is dated.
pub(super) fn stands_since(snapshot: &Snapshot<'_>) -> Option<Date> {
    let today = snapshot.as_of;
    let mut latest = LatestDay { today, day: snapshot.data_until };
    for revision in snapshot.scorecards().flat_map(|card| &card.revisions) {
        latest.from(Some(revision.revision.from));
        latest.after(revision.until);
    }
    for state in snapshot.rounds() {
        let Round { period, deadline, published } = *state.round;
        latest.from(Some(period.first_day()));
        latest.after(Some(period.last_day()));
        latest.after(Some(deadline));
        latest.from(Some(published));
    }
    for state in snapshot.activities() {
        latest.from(state.current.start.map(Period::first_day));
        latest.from(late_from(state.current.end));
        latest.from(struck_off(state.standing));
    }
    for state in snapshot.goals() {
        latest.from(struck_off(state.standing));
    }
    for state in snapshot.indicators() {
        of_indicator(snapshot, state, &mut latest);
    }
    for contact in snapshot.units().filter_map(|state| state.unit.contact.as_ref()) {
        latest.after(contact.until);
    }
    for contact in snapshot.news().filter_map(|state| state.news.contact.as_ref()) {
        latest.after(contact.until);
    }
    for state in snapshot.follow_ups() {
        latest.from(state.corrections.last().map(|correction| correction.date));
        let goals = state.goals.iter().filter_map(|goal| goal.corrections.last());
        goals.for_each(|correction| latest.from(Some(correction.date)));
        let activities = state.activities.iter().filter_map(|one| one.corrections.last());
        activities.for_each(|correction| latest.from(Some(correction.date)));
    }
    for publication in &snapshot.model.publications {
        latest.from(Some(publication.date));
    }
    latest.day
}

/// The day on which it was decided to strike a thing off.
fn struck_off(standing: Standing<'_>) -> Option<Date> {
    match standing {
        Standing::StruckOff(dropped) => dropped.date,
        Standing::InForce | Standing::Upcoming | Standing::Gone => None,
    }
}

fn of_indicator(snapshot: &Snapshot<'_>, state: &IndicatorState<'_>, latest: &mut LatestDay) {
    let own = &snapshot.model.indicators[state.key];
    let months = own.current_for_months.unwrap_or(snapshot.thresholds.current_for_months);
    let parts = state.comparators.iter().chain(&state.breakdowns).flat_map(|part| &part.points);
    for point in state.series.iter().chain(parts) {
        latest.from(Some(point.period.first_day()));
        latest.from(point.published);
        latest.from(point.corrections.last().map(|correction| correction.date));
        latest.after(last_current_day(point.period, months));
    }
    for former in &state.former_targets {
        latest.after(Some(former.until));
    }
    if let Some(baseline) = &state.baseline {
        latest.from(Some(baseline.period.first_day()));
        latest.from(baseline.corrections.last().map(|correction| correction.date));
    }
    let target = state.target.as_ref();
    latest.from(target.and_then(|target| target.corrections.last()).map(|one| one.date));
    for statement in state.statements {
        latest.from(statement.period.map(Period::first_day));
    }
}

/// The latest of the days that have come.
struct LatestDay {
    today: Date,
    day: Option<Date>,
}

impl LatestDay {
    /// Something holds from a day.
    fn from(&mut self, day: Option<Date>) {
        self.day = self.day.max(day.filter(|day| *day <= self.today));
    }

    /// Something held until a day, and no longer after it.
    fn after(&mut self, day: Option<Date>) {
        self.from(day.and_then(|day| day.tomorrow().ok()));
    }
}
