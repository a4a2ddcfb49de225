//! The audits of a promise, as its page shows them: who, what they judged, and how that stands to what the unit had said.

use crate::assess::{Agreement, AuditState};
use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus, Label};
use crate::render::draft::Draft;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::words::audit;
use crate::render::words::bare_link::linked;
use crate::render::words::status::{Badge, activity_status, judgement};
use crate::render::words::voice::Voice;

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

/// A status with a badge.
pub(super) trait Shown: Copy {
    /// The badge of one of the municipality's words.
    fn badge(voice: &Voice, label: &Label<Self>) -> Badge;
}

impl Shown for GoalStatus {
    fn badge(voice: &Voice, label: &Label<Self>) -> Badge {
        judgement(voice, label.means, Some(label))
    }
}

impl Shown for ActivityStatus {
    fn badge(voice: &Voice, label: &Label<Self>) -> Badge {
        activity_status(voice, label.means, Some(label))
    }
}

/// The audits of a promise, latest first; `figures`: whether figures and activities agree with the latest, as they stand.
pub(super) fn audits<'r, S: Shown>(
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
            badge: S::badge(voice, state.label),
            unit: is_of_unit.then(|| audit::unit_then(scene, state)),
            compared: audit::compared(state.verdict).map(|id| voice.label(id)),
            figures: figures.map(|id| voice.label(id)),
            words,
            read: read.map(|link| Html::from(&voice.label("audit-read").linked(link))),
        });
    }
    views
}
