//! How statuses are computed, with the lines in force; and what stands where no page is.

use crate::assess::InOrder;
use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{PageLink, Scene};
use crate::render::words::status::Badge;
use crate::render::words::status::{activity_status, judgement};
use crate::render::words::tally::{self, CountedStatus};
use crate::render::words::voice::Voice;

view! {
    /// How statuses are computed.
    MethodView {
        parts: Vec<Part>,
    }
}

view! {
    /// One part of the method.
    Part {
        name: RichText,
        paragraphs: Vec<RichText>,
        caption: RichText,
        rows: Vec<StatusMeaning>,
    }
}

view! {
    /// A status and what it means.
    StatusMeaning {
        badge: Badge,
        words: RichText,
    }
}

/// The method page.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Method);
    draft.summarise(scene.voice.label("method-lead"));
    let voice = &scene.voice;
    let label = |id: &'static str| voice.label(id);
    let caption = |what: &str| voice.say("method-labels", [("what", what.into())]);
    let parts = vec![
        Part {
            name: label("method-goals"),
            paragraphs: vec![label("method-goals-1"), label("method-goals-2")],
            caption: caption("goals"),
            rows: goal_labels(scene),
        },
        Part {
            name: label("method-activities"),
            paragraphs: vec![label("method-activities-1"), label("method-activities-2")],
            caption: caption("activities"),
            rows: activity_labels(scene),
        },
        Part {
            name: label("method-indicators"),
            paragraphs: indicators(scene),
            caption: RichText::default(),
            rows: Vec::new(),
        },
        Part {
            name: label("method-years"),
            paragraphs: vec![label("method-years-1"), label("method-years-2")],
            caption: RichText::default(),
            rows: Vec::new(),
        },
        Part {
            name: label("method-causes"),
            paragraphs: causes(scene),
            caption: RichText::default(),
            rows: Vec::new(),
        },
        Part {
            name: label("method-totals"),
            paragraphs: vec![
                label("method-totals-1"),
                label("method-totals-2"),
                label("method-judgeable"),
            ],
            caption: RichText::default(),
            rows: Vec::new(),
        },
    ];
    draft.finish_overview(MethodView { parts })
}

fn indicators(scene: &Scene<'_>) -> Vec<RichText> {
    let voice = &scene.voice;
    let lines = &scene.snapshot.thresholds;
    let partly = voice.exact(lines.partly_reached_percent);
    let percent = voice.exact(lines.unchanged_within_percent);
    vec![
        voice.say("method-indicators-1", [("months", lines.current_for_months.into())]),
        voice.say("method-indicators-2", [("percent", percent.into())]),
        voice.say("method-indicators-3", [("values", lines.forecast_from_values.into())]),
        voice.say("method-indicators-4", [("limit", lines.respondent_limit.into())]),
        voice.say("method-indicators-5", [("percent", partly.into())]),
    ]
}

/// How causes are named, and what those mean of which the municipality says more.
fn causes(scene: &Scene<'_>) -> Vec<RichText> {
    let voice = &scene.voice;
    let causes = &scene.snapshot.statuses.causes;
    let names: Vec<RichText> = causes.iter().map(|cause| voice.text(&cause.name)).collect();
    let all = tally::listed(&names, voice);
    let meanings = causes.iter().filter_map(|cause| {
        let meaning = voice.text(cause.meaning.as_ref()?);
        let spoken = [("cause", voice.text(&cause.name).into()), ("meaning", meaning.into())];
        Some(voice.say("method-cause-meaning", spoken))
    });
    std::iter::once(voice.say("method-causes-1", [("causes", all.into())]))
        .chain(meanings)
        .collect()
}

fn meaning(voice: &Voice, own: Option<&crate::model::Text>, canonical: &str) -> RichText {
    own.map_or_else(|| voice.label(canonical), |own| voice.text(own))
}

fn goal_labels(scene: &Scene<'_>) -> Vec<StatusMeaning> {
    let voice = &scene.voice;
    let labels = scene.snapshot.statuses.goals.iter();
    let mut rows: Vec<(GoalStatus, StatusMeaning)> = labels
        .map(|label| {
            let badge = judgement(voice, label.means, Some(label));
            let canonical = format!("meaning-goal-{}", label.means.word());
            let words = meaning(voice, label.meaning.as_ref(), &canonical);
            (label.means, StatusMeaning { badge, words })
        })
        .collect();
    for status in GoalStatus::ORDER {
        if !rows.iter().any(|(known, _)| *known == status) {
            let words = meaning(voice, None, &format!("meaning-goal-{}", status.word()));
            let badge = status.badge(voice);
            rows.push((status, StatusMeaning { badge, words }));
        }
    }
    rows.sort_by_key(|(status, _)| *status);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn activity_labels(scene: &Scene<'_>) -> Vec<StatusMeaning> {
    let voice = &scene.voice;
    let labels = scene.snapshot.statuses.activities.iter();
    let mut rows: Vec<(ActivityStatus, StatusMeaning)> = labels
        .map(|label| {
            let badge = activity_status(voice, label.means, Some(label));
            let canonical = format!("meaning-activity-{}", label.means.word());
            let words = meaning(voice, label.meaning.as_ref(), &canonical);
            (label.means, StatusMeaning { badge, words })
        })
        .collect();
    for status in ActivityStatus::ORDER {
        if !rows.iter().any(|(known, _)| *known == status) {
            let words = meaning(voice, None, &format!("meaning-activity-{}", status.word()));
            let badge = status.badge(voice);
            rows.push((status, StatusMeaning { badge, words }));
        }
    }
    rows.sort_by_key(|(status, _)| *status);
    rows.into_iter().map(|(_, row)| row).collect()
}

view! {
    /// What is shown where there is no page.
    NotFoundView {
        items: Vec<PageLink>,
    }
}

/// The page that is shown where there is none.
pub(super) fn not_found<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::NotFound);
    let items = vec![
        scene.way_to(Overview::Start),
        scene.way_to(Overview::Scorecards),
        scene.way_to(Overview::Organisation),
    ];
    draft.finish_overview(NotFoundView { items })
}
