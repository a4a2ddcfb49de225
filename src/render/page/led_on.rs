//! Where a thing stood before it got another id: a page that says so and leads on, so that an address once shared never
//! leads nowhere.

use tera::Context;

use crate::locale::RichText;
use crate::model::Thing;
use crate::render::address;
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::{View, view};
use crate::render::scene::Scene;
use crate::site::Sink;

view! {
    /// A page that leads on to another.
    LedOnView<'v> {
        lang: &'v str,
        dir: Html,
        site: &'v str,
        title: &'v str,
        heading: RichText,
        told: RichText,
        name: &'v RichText,
        at: String,
        permanent: Option<String>,
        root: String,
        archived: Option<RichText>,
    }
}

/// Hands the pages of a language that lead on to the sink.
pub(crate) fn pages(scene: &Scene<'_>, sink: &dyn Sink) -> Result<(), Error> {
    let snapshot = scene.snapshot;
    for (id, thing) in snapshot.former_ids() {
        let Some(at) = address::before(snapshot, thing, id) else { continue };
        page(scene, &at, thing, sink)?;
        let Thing::Scorecard(key) = thing else { continue };
        for revision in snapshot.scorecard(key).into_iter().flat_map(|card| &card.revisions) {
            let at = format!("malkort/{id}/{}.html", revision.revision.id);
            page(scene, &at, Thing::Revision(key, revision.position), sink)?;
        }
    }
    Ok(())
}

fn page(scene: &Scene<'_>, old: &str, thing: Thing, sink: &dyn Sink) -> Result<(), Error> {
    let Some(entry) = scene.entries.of(thing) else { return Ok(()) };
    let up = address::up(old);
    let to_root = if scene.folder().is_empty() { "" } else { "../" };
    let site = scene.title();
    let mut context = Context::new();
    LedOnView {
        lang: scene.voice.code(),
        dir: scene.dir(),
        site: site.plain(),
        title: scene.voice.plain_label("led-on"),
        heading: scene.voice.label("led-on"),
        told: scene.voice.label("led-on-to"),
        name: &entry.name,
        at: format!("{up}{}", entry.at),
        permanent: scene.permanent(&entry.at),
        root: format!("{up}{to_root}"),
        archived: scene.archived(),
    }
    .into_context(&mut context);
    let mut out = Vec::new();
    scene.templates.render_page("led-on.html", &context, &mut out)?;
    crate::render::output::put(sink, &format!("{}{old}", scene.folder()), &out)
}
