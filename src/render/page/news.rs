//! A news item, all news, and plain pages.

use crate::assess::{NewsState, PageState, Wording};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::Scene;

view! {
    /// A news item's page.
    NewsView {
        name: RichText,
        lead: Option<RichText>,
        dated: RichText,
        body: Html,
    }
}

/// A news item's page.
pub(super) fn page<'r>(scene: &'r Scene<'r>, state: &'r NewsState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::News(state.key), Section::News);
    draft.crumb_to(Overview::News);
    draft.cite(&state.news.sources);
    if let Some(contact) = state.contact {
        draft.reach_contact(contact)?;
    }
    let name = draft.named(&state.news.title);
    let lead = state.news.lead.as_ref().map(|lead| scene.voice.text(lead));
    draft.summarise(lead.as_ref().unwrap_or(&name));
    let view = NewsView {
        name,
        lead,
        dated: dated(scene, state),
        body: draft.prose_if_any(state.news.body.as_ref(), 1),
    };
    draft.finish("news.html", view)
}

/// When and by whom a news item was published, in words.
pub(super) fn dated(scene: &Scene<'_>, state: &NewsState<'_>) -> RichText {
    let voice = &scene.voice;
    let publisher = state.news.publisher.as_ref().map(|publisher| voice.text(publisher));
    match (state.date, publisher) {
        (Some(date), Some(publisher)) => voice.say(
            "news-dated",
            [("date", voice.date(date).into()), ("publisher", publisher.into())],
        ),
        (Some(date), None) => voice.date(date).into(),
        (None, Some(publisher)) => voice.say("news-undated-by", [("publisher", publisher.into())]),
        (None, None) => voice.label("news-undated"),
    }
}

view! {
    /// News in a list.
    NewsRow {
        at: String,
        name: RichText,
        date: RichText,
        lead: Option<RichText>,
    }
}

view! {
    /// All news.
    NewsListView {
        rows: Vec<NewsRow>,
    }
}

/// All news, latest first.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::News);
    let rows = rows(scene, usize::MAX);
    draft.finish_overview(NewsListView { rows })
}

/// The latest news.
pub(super) fn rows(scene: &Scene<'_>, most: usize) -> Vec<NewsRow> {
    let news = scene.snapshot.news_latest_first().take(most);
    news.filter_map(|state| {
        let entry = scene.entries.of(Thing::News(state.key))?;
        let lead = state.news.lead.as_ref().map(|lead| scene.voice.text(lead));
        let date = dated(scene, state);
        Some(NewsRow { at: entry.at.clone(), name: entry.name.clone(), date, lead })
    })
    .collect()
}

view! {
    /// A plain page.
    PlainView {
        name: RichText,
        lead: Option<RichText>,
        body: Html,
    }
}

/// A plain page.
pub(super) fn plain<'r>(scene: &'r Scene<'r>, state: &'r PageState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Page(state.key), Section::Other);
    draft.cite(&state.page.sources);
    let name = draft.named(&state.page.title);
    let lead = state.page.lead.as_ref().map(|lead| scene.voice.text(lead));
    draft.summarise(lead.as_ref().unwrap_or(&name));
    let view = PlainView { name, lead, body: draft.prose_if_any(state.page.body.as_ref(), 1) };
    draft.finish("page.html", view)
}
