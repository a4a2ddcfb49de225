//! How others than the units judge the promises, and whether they agree.

use super::course::Judged;
use crate::assess::{AuditState, AuditVerdict, AuditedPromise};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::status::Badge;
use crate::render::words::{audit, tally};

view! {
    /// How others than the units judge the promises.
    AuditsView {
        name: RichText,
        lead: RichText,
        groups: Vec<Group>,
    }
}

view! {
    /// The promises of which an auditor and the unit judge alike, or do not.
    Group {
        /// The place in the page.
        id: &'static str,
        name: RichText,
        count: usize,
        rows: Vec<AuditRow>,
    }
}

view! {
    /// A promise that somebody independent has judged.
    AuditRow {
        promise: EntryView,
        badge: Badge,
        who: RichText,
        /// What the unit had said by then; `None`: nothing, or no unit judges it.
        unit: Option<UnitSaid>,
        /// Why nothing is told of the unit.
        silent: RichText,
    }
}

view! {
    /// What a unit said of a promise.
    UnitSaid {
        badge: Badge,
        follow_up: Option<EntryView>,
    }
}

/// The page.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Audits);
    let all = scene.snapshot.audited();
    let lead = counted(scene, &all, true);
    draft.summarise(counted(scene, &all, false));
    let groups = AuditVerdict::ALL.into_iter().filter_map(|verdict| group(scene, verdict, &all));
    let view = AuditsView { name: draft.title(), lead, groups: groups.collect() };
    draft.finish_overview(view)
}

/// Of how many promises others have judged, and how often they agree with the units.
fn counted(scene: &Scene<'_>, all: &[AuditedPromise], is_linked: bool) -> RichText {
    let voice = &scene.voice;
    if all.is_empty() {
        return voice.label("audits-none");
    }
    let parts = AuditVerdict::ALL.into_iter().filter_map(|verdict| {
        let count = all.iter().filter(|one| one.verdict == verdict).count();
        let words = || {
            let words = voice.say(audit::count(verdict), [("count", count.into())]);
            if is_linked { words.linked(&format!("#{}", audit::place(verdict))) } else { words }
        };
        (count > 0).then(words)
    });
    let parts = tally::listed(&parts.collect::<Vec<_>>(), voice);
    voice.say("audits-counted", [("count", all.len().into()), ("parts", parts.into())])
}

fn group(scene: &Scene<'_>, verdict: AuditVerdict, all: &[AuditedPromise]) -> Option<Group> {
    let own = all.iter().filter(|one| one.verdict == verdict);
    let rows: Vec<AuditRow> = own.filter_map(|one| row(scene, one.thing)).collect();
    (!rows.is_empty()).then(|| Group {
        id: audit::place(verdict),
        name: scene.voice.label(audit::group(verdict)),
        count: rows.len(),
        rows,
    })
}

fn row(scene: &Scene<'_>, thing: Thing) -> Option<AuditRow> {
    let promise = scene.entry(thing)?;
    if let Thing::Goal(key) = thing {
        let state = scene.snapshot.goal(key)?;
        let is_of_unit = state.scorecard.is_some();
        return Some(told(scene, promise, state.audits.first()?, is_of_unit));
    }
    if let Thing::Activity(key) = thing {
        return Some(told(scene, promise, scene.snapshot.activity(key)?.audits.first()?, true));
    }
    let Thing::StrategyGoal(key) = thing else { return None };
    Some(told(scene, promise, scene.snapshot.strategy_goal(key).audits.first()?, false))
}

fn told<S: Judged>(
    scene: &Scene<'_>,
    promise: EntryView,
    state: &AuditState<'_, S>,
    is_of_unit: bool,
) -> AuditRow {
    let unit = state.unit.map(|(key, label)| UnitSaid {
        badge: S::worded(scene, label.means, Some(label)),
        follow_up: scene.entry(Thing::FollowUp(key)),
    });
    let silent = if is_of_unit { "audit-unit-silent" } else { "audits-no-unit" };
    AuditRow {
        promise,
        badge: S::worded(scene, state.label.means, Some(state.label)),
        who: audit::who(&scene.voice, state.audit),
        unit,
        silent: scene.voice.label(silent),
    }
}
