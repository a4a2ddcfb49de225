//! What the publisher says of accessibility and of how it handles what it knows of people: as written, then as used.
//!
//! Nothing is filled in: what is not written stays unknown, and the page says so. What contradicts itself is reported.

use jiff::civil::Date;

use super::contact::report_odd_contact;
use super::value::text;
use super::written::{AccessibilityWritten, ConfigWritten, ShortcomingWritten};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    AccessibilityStatement, Compliance, Legal, Privacy, Shortcoming, ShortcomingGround, Text,
};
use crate::read::{Described, Vocabulary, Written, meant_address, odd_address};
use crate::source::{FileId, Origin};

type Words = Option<Written<Box<str>>>;

/// Both statements as written, with what is wrong reported.
pub(super) fn legal(file: FileId, written: &ConfigWritten, diagnostics: &mut Diagnostics) -> Legal {
    let accessibility = written
        .accessibility
        .as_ref()
        .map(|written| statement(file, &written.value, diagnostics))
        .unwrap_or_default();
    let privacy = written.privacy.as_ref().map(|written| &written.value);
    Legal {
        accessibility,
        privacy: privacy
            .map(|written| Privacy {
                logs: words(&written.logs),
                controller: words(&written.controller),
                legal_basis: words(&written.legal_basis),
                officer: words(&written.data_protection_officer),
            })
            .unwrap_or_default(),
    }
}

/// Where the days of the accessibility statement stand.
pub(super) fn days(file: FileId, written: &ConfigWritten) -> Vec<(Date, Origin)> {
    let statement = written.accessibility.iter().map(|written| &written.value);
    let days = statement.flat_map(|written| [&written.assessed, &written.updated]);
    days.flatten().map(|date| (date.value, Origin { file, node: date.at })).collect()
}

fn words(written: &Words) -> Option<Text> {
    text(written.as_ref()).map(|words| Text::new(&words))
}

fn statement(
    file: FileId,
    written: &AccessibilityWritten,
    diagnostics: &mut Diagnostics,
) -> AccessibilityStatement {
    report_order(file, written, diagnostics);
    report_odd_contact(file, written.email.as_ref(), written.phone.as_ref(), diagnostics);
    let list = written.shortcomings.iter().flat_map(|list| &list.value);
    let shortcomings: Vec<Shortcoming> =
        list.filter_map(|written| shortcoming(&written.value)).collect();
    report_mismatch(file, written, &shortcomings, diagnostics);
    let authority_url = address(file, &written.authority_url, diagnostics);
    report_half(file, written, diagnostics);
    AccessibilityStatement {
        service: words(&written.service),
        compliance: written.compliance.as_ref().map(|compliance| compliance.value.0),
        assessed: written.assessed.as_ref().map(|date| date.value),
        updated: written.updated.as_ref().map(|date| date.value),
        method: written.method.as_ref().map(|method| method.value.0),
        reviewer: words(&written.reviewer),
        shortcomings,
        report_url: address(file, &written.report_url, diagnostics),
        email: text(written.email.as_ref()).map(Into::into),
        phone: text(written.phone.as_ref()).map(Into::into),
        answer_days: written.answer_within_days.as_ref().map(|days| days.value),
        authority: words(&written.authority).zip(authority_url),
    }
}

fn shortcoming(written: &ShortcomingWritten) -> Option<Shortcoming> {
    Some(Shortcoming {
        what: words(&written.what)?,
        ground: written
            .ground
            .as_ref()
            .map_or(ShortcomingGround::NonCompliance, |ground| ground.value.0),
        why: words(&written.why),
        alternative: words(&written.alternative),
        planned: words(&written.planned),
    })
}

/// A web address, or a report that it is none that a page may link to.
fn address(file: FileId, written: &Words, diagnostics: &mut Diagnostics) -> Option<Box<str>> {
    let written = written.as_ref()?;
    let rest = written.value.strip_prefix("https://").or(written.value.strip_prefix("http://"));
    let is_plain = !written.value.contains(|c: char| c.is_whitespace() || "\"'<>\\".contains(c));
    let place = Origin { file, node: written.at }.value();
    if rest.is_some_and(|rest| !rest.is_empty()) && is_plain {
        if let Some(found) = odd_address(&written.value, place) {
            diagnostics.report(found);
        }
        return Some(written.value.clone());
    }
    diagnostics.report(
        Diagnostic::new(Code::BadLink, place)
            .with("link", &*written.value)
            .suggest(meant_address(&written.value)),
    );
    None
}

/// Reports an authority without its address, or an address without its authority: neither would be shown.
fn report_half(file: FileId, written: &AccessibilityWritten, diagnostics: &mut Diagnostics) {
    let (given, missing) = match (&written.authority, &written.authority_url) {
        (Some(name), None) => (name, "authority-url"),
        (None, Some(address)) => (address, "authority"),
        (Some(_), Some(_)) | (None, None) => return,
    };
    let fields = AccessibilityWritten::DESCRIPTION.fields;
    let Some(field) = fields.iter().find(|field| field.english == missing) else { return };
    diagnostics.report(
        Diagnostic::new(Code::MissingKey, Origin { file, node: given.at }.key())
            .with("key", missing)
            .with("type", AccessibilityWritten::DESCRIPTION.swedish)
            .with("example", field.example)
            .with("line", field.in_settings()),
    );
}

fn report_order(file: FileId, written: &AccessibilityWritten, diagnostics: &mut Diagnostics) {
    if let (Some(assessed), Some(updated)) = (&written.assessed, &written.updated)
        && updated.value < assessed.value
    {
        let place = Origin { file, node: updated.at }.value();
        diagnostics.report(
            Diagnostic::new(Code::StatementOrder, place)
                .with("date", updated.value.to_string())
                .with("first", assessed.value.to_string()),
        );
    }
}

/// Reports words of compliance that the list of shortcomings contradicts. Content outside the act, and what would burden
/// unreasonably, are exceptions of the act itself: a service may have them and yet be fully compliant.
fn report_mismatch(
    file: FileId,
    written: &AccessibilityWritten,
    shortcomings: &[Shortcoming],
    diagnostics: &mut Diagnostics,
) {
    let Some(compliance) = &written.compliance else { return };
    let falls_short = shortcomings.iter().any(|one| one.ground == ShortcomingGround::NonCompliance);
    let sort = match compliance.value.0 {
        Compliance::Full if falls_short => "something-listed",
        Compliance::Partial | Compliance::Non if shortcomings.is_empty() => "nothing-listed",
        Compliance::Full | Compliance::Partial | Compliance::Non => return,
    };
    let position = Compliance::VALUES.iter().position(|known| *known == compliance.value.0);
    let word = position.and_then(|position| Compliance::WORDS.get(position));
    let place = Origin { file, node: compliance.at }.value();
    diagnostics.report(
        Diagnostic::new(Code::ComplianceMismatch, place)
            .with("compliance", word.map_or("", |(swedish, _)| swedish))
            .with("sort", sort),
    );
}
