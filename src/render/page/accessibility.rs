//! The accessibility statement: how well the site meets the act, by the publisher's own assessment.
//!
//! In comes what the configuration gives; what it does not give is said not to be given. Beside it, and apart from it,
//! stands what the program tests of its own templates: a fact about the program, which says nothing of the publisher's
//! texts. What has to stand here is prescribed; `model::legal` names the law.

use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::{
    AccessibilityStatement, AssessmentMethod, Compliance, Contact, Shortcoming, ShortcomingGround,
    SiteVoice, Text,
};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::Rendered;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::Scene;

view! {
    /// The accessibility statement.
    AccessibilityView<'v> {
        lead: RichText,
        compliance: RichText,
        is_assessed: bool,
        grounds: Vec<GroundView>,
        assessed: Option<RichText>,
        updated: Option<RichText>,
        method: Option<RichText>,
        report_url: Option<&'v str>,
        reach: Option<Rendered>,
        answer: Option<RichText>,
        oversight: RichText,
        authority_url: Option<&'v str>,
        oversight_report: RichText,
    }
}

view! {
    /// The shortcomings of one ground.
    GroundView {
        heading: RichText,
        items: Vec<ShortcomingView>,
    }
}

view! {
    /// A shortcoming.
    ShortcomingView {
        what: RichText,
        why: Option<RichText>,
        alternative: Option<RichText>,
        planned: Option<RichText>,
    }
}

/// Where Digg takes reports of lack of accessibility.
const DIGG: &str = "https://www.digg.se/tdosanmalan";

/// The page of the accessibility statement.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Accessibility);
    let voice = &scene.voice;
    let statement = scene.options.legal.accessibility.on(scene.snapshot.as_of);
    let service = statement.service.as_ref();
    let service = service.map_or_else(|| scene.title(), |service| voice.text(service));
    let publisher = scene.publisher().unwrap_or_else(|| voice.label("the-publisher"));
    let lead = voice.say(
        "accessibility-lead",
        [("publisher", (&publisher).into()), ("service", (&service).into())],
    );
    draft.summarise(&lead);
    let (authority, authority_url) = match &statement.authority {
        Some((name, url)) => (voice.text(name), &**url),
        None => (voice.label("authority-usual"), DIGG),
    };
    let days = |days: u32| voice.say("report-answer", [("days", days.into())]);
    let view = AccessibilityView {
        lead,
        compliance: compliance(scene, &statement, &service, &publisher),
        is_assessed: statement.compliance.is_some(),
        grounds: grounds(scene, &statement.shortcomings),
        assessed: statement.assessed.map(|date| voice.date(date).into()),
        updated: statement.updated.map(|date| voice.date(date).into()),
        method: method(scene, &statement),
        report_url: statement.report_url.as_deref(),
        reach: reach(scene, &statement)?,
        answer: statement.answer_days.map(days),
        oversight: voice.say("oversight", [("authority", (&authority).into())]),
        // The act, and who oversees it, is about what public bodies publish.
        authority_url: (scene.options.voice == SiteVoice::Publisher).then_some(authority_url),
        oversight_report: voice.say("oversight-report", [("authority", authority.into())]),
    };
    draft.finish_overview(view)
}

fn compliance(
    scene: &Scene<'_>,
    statement: &AccessibilityStatement,
    service: &RichText,
    publisher: &RichText,
) -> RichText {
    let say = |id: &'static str| scene.voice.say(id, [("service", service.into())]);
    match statement.compliance {
        Some(Compliance::Full) => say("compliance-full"),
        Some(Compliance::Partial) => say("compliance-partial"),
        Some(Compliance::Non) => say("compliance-non"),
        None => scene.voice.say("compliance-unknown", [("publisher", publisher.into())]),
    }
}

/// The shortcomings under the grounds that the model statement divides them by.
fn grounds(scene: &Scene<'_>, shortcomings: &[Shortcoming]) -> Vec<GroundView> {
    let of = |ground: ShortcomingGround| {
        let found = shortcomings.iter().filter(move |one| one.ground == ground);
        let items: Vec<ShortcomingView> = found.map(|one| item(scene, one)).collect();
        let heading = scene.voice.label(match ground {
            ShortcomingGround::NonCompliance => "ground-non-compliance-heading",
            ShortcomingGround::DisproportionateBurden => "ground-burden-heading",
            ShortcomingGround::OutsideTheAct => "ground-outside-heading",
        });
        (!items.is_empty()).then_some(GroundView { heading, items })
    };
    ShortcomingGround::ORDER.into_iter().filter_map(of).collect()
}

fn item(scene: &Scene<'_>, one: &Shortcoming) -> ShortcomingView {
    let words = |text: &Option<Text>| text.as_ref().map(|text| scene.voice.text(text));
    ShortcomingView {
        what: scene.voice.text(&one.what),
        why: words(&one.why),
        alternative: words(&one.alternative),
        planned: words(&one.planned),
    }
}

fn method(scene: &Scene<'_>, statement: &AccessibilityStatement) -> Option<RichText> {
    let voice = &scene.voice;
    Some(match (statement.method?, &statement.reviewer) {
        (AssessmentMethod::SelfAssessment, _) => voice.label("assessment-self"),
        (AssessmentMethod::ExternalReview, None) => voice.label("assessment-external"),
        (AssessmentMethod::ExternalReview, Some(reviewer)) => {
            voice.say("assessment-external-by", [("reviewer", voice.text(reviewer).into())])
        }
    })
}

/// How to reach the publisher about a shortcoming: the statement's own ways, or the site's.
fn reach(scene: &Scene<'_>, statement: &AccessibilityStatement) -> Result<Option<Rendered>, Error> {
    if statement.email.is_none() && statement.phone.is_none() {
        return Ok(scene.site_contact());
    }
    let site = scene.options.contact.clone().unwrap_or_default();
    let contact = Contact {
        email: statement.email.clone().or(site.email),
        phone: statement.phone.clone().or(site.phone),
        hours: site.hours.filter(|_| statement.phone.is_none()),
        ..Contact::default()
    };
    scene.contact_shown(&contact)
}
