//! The accessibility statement: how well the site meets the act, by the publisher's own assessment.
//!
//! In comes what the configuration gives; what it does not give is said not to be given. Beside it, and apart from it,
//! stands what the program tests of its own templates: a fact about the program, which says nothing of the publisher's
//! texts. What has to stand here is prescribed; `model::legal` names the law.

use tera::Value;

use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::{
    AccessibilityStatement, AssessmentMethod, Compliance, Contact, Shortcoming, ShortcomingGround,
};
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::{map, view};
use crate::render::scene::{Scene, Section};

view! {
    /// The accessibility statement.
    AccessibilityView<'v> {
        lead: RichText,
        compliance: RichText,
        is_assessed: bool,
        grounds: Vec<Value>,
        assessed: Option<RichText>,
        updated: Option<RichText>,
        method: Option<RichText>,
        report_url: Option<&'v str>,
        reach: Option<Value>,
        answer: Option<RichText>,
        oversight: RichText,
        authority_url: &'v str,
        oversight_report: RichText,
    }
}

/// Where Digg takes reports of lack of accessibility.
const DIGG: &str = "https://www.digg.se/tdosanmalan";

/// The page of the accessibility statement.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft =
        Draft::overview(scene, Overview::Accessibility, "accessibility", Section::Other);
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
        authority_url,
        oversight_report: voice.say("oversight-report", [("authority", authority.into())]),
    };
    draft.finish("accessibility.html", view)
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
fn grounds(scene: &Scene<'_>, shortcomings: &[Shortcoming]) -> Vec<Value> {
    let of = |ground: ShortcomingGround| {
        let found = shortcomings.iter().filter(move |one| one.ground == ground);
        let items: Vec<Value> = found.map(|one| item(scene, one)).collect();
        let heading = scene.voice.label(match ground {
            ShortcomingGround::NonCompliance => "ground-non-compliance-heading",
            ShortcomingGround::DisproportionateBurden => "ground-burden-heading",
            ShortcomingGround::OutsideTheAct => "ground-outside-heading",
        });
        (!items.is_empty()).then(|| map([("heading", heading.into()), ("items", items.into())]))
    };
    ShortcomingGround::ORDER.into_iter().filter_map(of).collect()
}

fn item(scene: &Scene<'_>, one: &Shortcoming) -> Value {
    let words = |text: &Option<crate::model::Text>| {
        text.as_ref().map_or_else(Value::none, |text| scene.voice.text(text).into())
    };
    map([
        ("what", scene.voice.text(&one.what).into()),
        ("why", words(&one.why)),
        ("alternative", words(&one.alternative)),
        ("planned", words(&one.planned)),
    ])
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
fn reach(scene: &Scene<'_>, statement: &AccessibilityStatement) -> Result<Option<Value>, Error> {
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
