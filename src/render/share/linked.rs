//! What does a page say as data? Facts in the vocabulary of schema.org, as JSON-LD in a block that no browser runs.
//!
//! Only what the page shows as well, and only what is true: a field that is not known is left out.

use serde::Serialize;

use super::meta::PageMeta;
use super::subject::Subject;
use crate::assess::{IndicatorState, PointValue, Wording as _};
use crate::locale::RichText;
use crate::model::{Contact, SiteVoice, SourceRef, Thing};
use crate::render::overview::Overview;
use crate::render::words::edition::Edition;

/// Adds the block of a page, where it has anything to say.
pub(super) fn data(edition: &Edition<'_>, meta: &PageMeta<'_>, out: &mut String) {
    let mut graph = Vec::new();
    match meta.subject {
        Subject::Overview(Overview::Start) => graph.extend(site(edition)),
        Subject::Thing(Thing::Indicator(key)) => {
            graph.extend(dataset(edition, meta, edition.snapshot.indicator(key)));
        }
        Subject::Thing(_) | Subject::Overview(_) | Subject::Other => {}
    }
    graph.extend(breadcrumb(edition, meta));
    if graph.is_empty() {
        return;
    }
    let Ok(json) = serde_json::to_string(&Block { context: "https://schema.org", graph }) else {
        return;
    };
    out.push_str("<script type=\"application/ld+json\">");
    out.push_str(&harmless(&json));
    out.push_str("</script>\n");
}

/// JSON in which nothing can end the element that it stands in, or begin another: these characters occur in JSON's
/// strings alone, where they can be written as their numbers.
fn harmless(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[derive(Serialize)]
struct Block<'b> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'b>>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
enum Node<'n> {
    Organization(Organization<'n>),
    GovernmentOrganization(Organization<'n>),
    WebSite(WebSite<'n>),
    BreadcrumbList(BreadcrumbList),
    Dataset(Box<Dataset<'n>>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization<'n> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: String,
    /// How far what it says may be relied on.
    #[serde(skip_serializing_if = "Option::is_none")]
    disambiguating_description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'n str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    telephone: Option<&'n str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebSite<'n> {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    in_language: &'n str,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'n>>,
}

/// Who or what, by its name alone.
#[derive(Serialize)]
struct Named<'n> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'n str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BreadcrumbList {
    item_list_element: Vec<ListItem>,
}

#[derive(Serialize)]
struct ListItem {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: String,
    item: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dataset<'n> {
    name: String,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    in_language: &'n str,
    is_accessible_for_free: bool,
    temporal_coverage: String,
    variable_measured: PropertyValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Named<'n>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'n>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    is_based_on: Vec<Named<'n>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PropertyValue {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    unit_text: String,
}

/// Whether whoever publishes the site is an authority: a municipality that has a code, and speaks itself.
fn is_authority(edition: &Edition<'_>) -> bool {
    let has_code = edition.options.imprint.municipality_code.is_some();
    has_code && edition.options.voice == SiteVoice::Publisher
}

/// The type of whoever publishes the site.
fn kind_of_publisher(edition: &Edition<'_>) -> &'static str {
    if is_authority(edition) { "GovernmentOrganization" } else { "Organization" }
}

fn publisher<'n>(edition: &'n Edition<'_>) -> Option<Named<'n>> {
    let name = edition.publisher()?;
    Some(Named { kind: kind_of_publisher(edition), name: name.into_plain(), url: None })
}

/// Who publishes the site, and the site.
fn site<'n>(edition: &'n Edition<'_>) -> Vec<Node<'n>> {
    let options = edition.options;
    let voice = &edition.voice;
    let contact: Option<&Contact> = options.contact.as_ref();
    let mut nodes = Vec::new();
    if let Some(name) = edition.publisher() {
        let organization = Organization {
            id: edition.site_permanent("#publisher"),
            name: name.into_plain(),
            disambiguating_description: edition.caveat().map(RichText::into_plain),
            email: contact.and_then(|contact| contact.email.as_deref()),
            telephone: contact.and_then(|contact| contact.phone.as_deref()),
            address: contact
                .and_then(|contact| Some(voice.text(contact.address.as_ref()?).into_plain())),
        };
        nodes.push(if is_authority(edition) {
            Node::GovernmentOrganization(organization)
        } else {
            Node::Organization(organization)
        });
    }
    nodes.push(Node::WebSite(WebSite {
        name: edition.title().into_plain(),
        description: edition
            .own_words(options.imprint.description.as_deref())
            .map(ToOwned::to_owned),
        url: edition.permanent(""),
        in_language: voice.code(),
        license: options.imprint.licence_address(),
        publisher: publisher(edition),
    }));
    nodes
}

/// The way to a page, which needs whole addresses.
fn breadcrumb<'n>(edition: &Edition<'_>, meta: &PageMeta<'n>) -> Option<Node<'n>> {
    if meta.crumbs.is_empty() {
        return None;
    }
    let steps = meta.crumbs.iter().map(|(name, at)| (name.as_str(), at.as_str()));
    let all = steps.chain([(meta.title, meta.address)]);
    let items = (1..).zip(all).map(|(position, (name, at))| {
        Some(ListItem {
            kind: "ListItem",
            position,
            name: name.to_owned(),
            item: edition.permanent(at)?,
        })
    });
    Some(Node::BreadcrumbList(BreadcrumbList { item_list_element: items.collect::<Option<_>>()? }))
}

/// An indicator with values.
fn dataset<'n>(
    edition: &'n Edition<'_>,
    meta: &PageMeta<'n>,
    state: &'n IndicatorState<'n>,
) -> Option<Node<'n>> {
    let voice = &edition.voice;
    let known = || state.series.iter().filter(|point| matches!(point.value, PointValue::Value(_)));
    let first = known().map(|point| point.period.first_day()).min()?;
    let last = known().map(|point| point.period.last_day()).max()?;
    let name = voice.text(state.name).into_plain();
    Some(Node::Dataset(Box::new(Dataset {
        name: name.clone(),
        description: meta.description.to_owned(),
        url: edition.permanent(meta.address),
        in_language: voice.code(),
        is_accessible_for_free: true,
        temporal_coverage: format!("{first}/{last}"),
        variable_measured: PropertyValue {
            kind: "PropertyValue",
            name,
            unit_text: voice.text(state.unit_of_measure).into_plain(),
        },
        license: edition.options.imprint.licence_address(),
        creator: state.producer.map(|producer| Named {
            kind: "Organization",
            name: voice.text(producer).into_plain(),
            url: None,
        }),
        publisher: publisher(edition),
        is_based_on: meta.sources.iter().map(|source| based_on(edition, source)).collect(),
    })))
}

/// A source: its name, and its address where it has one.
fn based_on<'n>(edition: &'n Edition<'_>, source: &'n SourceRef) -> Named<'n> {
    let voice = &edition.voice;
    let kind = "CreativeWork";
    match source {
        SourceRef::Record(key) => {
            let record = edition.snapshot.source(*key).record;
            Named { kind, name: voice.text(&record.title).into_plain(), url: record.url.as_deref() }
        }
        SourceRef::Words(words) => {
            let name = words.in_language(voice.language());
            let url = (name.starts_with("https://") || name.starts_with("http://")).then_some(name);
            Named { kind, name: name.to_owned(), url }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_content_can_end_the_block() {
        let crumb = |name: &str| ListItem {
            kind: "ListItem",
            position: 1,
            name: name.to_owned(),
            item: String::new(),
        };
        let words = "</script><script>alert(\"1\")</script>&<!--";
        let json = serde_json::to_string(&crumb(words)).unwrap();
        let safe = harmless(&json);
        assert!(!safe.contains(['<', '>', '&']), "{safe}");
        let read: serde_json::Value = serde_json::from_str(&safe).unwrap();
        assert_eq!(read["name"], words);
    }
}
