//! The audits of a promise, as its page shows them: who, what they judged, and how that stands to what the unit had said.

use super::course::Judged;
use crate::assess::{Agreement, AuditState, Measured};
use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus};
use crate::render::draft::Draft;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::words::audit;
use crate::render::words::bare_link::linked;
use crate::render::words::status::Badge;

view! {
    /// An audit.
    AuditView {
        who: RichText,
        badge: Badge,
        /// What the unit had said by then; `None`: no unit judges it.
        unit: Option<RichText>,
        compared: Option<RichText>,
        /// Whether figures and activities agree with it.
        figures: Option<RichText>,
        /// Their own words, with where they are known from.
        words: Html,
        read: Option<Html>,
    }
}

/// The audits of a goal, latest first; the latest also held against what figures and activities show now.
pub(super) fn of_goal<'r>(
    draft: &mut Draft<'r>,
    states: &[AuditState<'r, GoalStatus>],
    is_of_unit: bool,
    measured: &Measured,
) -> Vec<AuditView> {
    let latest = states.first().map(|state| measured.agreement_with(state.label.means));
    audits(draft, states, is_of_unit, latest)
}

/// The audits of an activity, latest first.
pub(super) fn of_activity<'r>(
    draft: &mut Draft<'r>,
    states: &[AuditState<'r, ActivityStatus>],
) -> Vec<AuditView> {
    audits(draft, states, true, None)
}

fn audits<'r, S: Judged>(
    draft: &mut Draft<'r>,
    states: &[AuditState<'r, S>],
    is_of_unit: bool,
    figures: Option<Agreement>,
) -> Vec<AuditView> {
    let mut views = Vec::with_capacity(states.len());
    for (position, state) in states.iter().enumerate() {
        let scene = draft.scene;
        let voice = &scene.voice;
        let words = state.audit.text.as_ref().map(|text| linked(&voice.text(text)));
        let words = draft.cited(&words.unwrap_or_default(), &state.audit.sources);
        let read = state.audit.link.as_deref();
        let figures = figures.filter(|_| position == 0).and_then(audit::against_figures);
        views.push(AuditView {
            who: audit::who(voice, state.audit),
            badge: S::worded(scene, state.label.means, Some(state.label)),
            unit: is_of_unit.then(|| audit::unit_then(scene, state)),
            compared: audit::compared(state.verdict).map(|id| voice.label(id)),
            figures: figures.map(|id| voice.label(id)),
            words,
            read: read.map(|link| Html::from(&voice.label("audit-read").linked(link))),
        });
    }
    views
}
