//! Findings that have one cause become one, with the other places beside it.

use std::collections::BTreeMap;

use super::{Code, Diagnostic};

/// So many of the other places are shown; the rest are counted.
const SHOWN: usize = 3;

/// The findings in their order, those with one cause as one at the first place.
pub(super) fn grouped(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(Code, String), usize> = BTreeMap::new();
    let mut out: Vec<Diagnostic> = Vec::with_capacity(found.len());
    for one in found {
        let Some(cause) = cause(&one) else {
            out.push(one);
            continue;
        };
        let Some(before) = first.get(&cause).and_then(|position| out.get_mut(*position)) else {
            first.insert(cause, out.len());
            out.push(one);
            continue;
        };
        if before.related.len() < SHOWN {
            before.related.push((one.place, "also-here"));
        } else {
            before.elsewhere += 1;
        }
    }
    out
}

/// What findings with one cause have in common; `None`: each has its own.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most codes have a cause of their own each time, and new ones should until it is known otherwise"
)]
fn cause(one: &Diagnostic) -> Option<(Code, String)> {
    let words = |name: &str| one.words(name).unwrap_or_default();
    let is_whole = one.place.spot == crate::source::Spot::Whole;
    let common = match one.code {
        Code::UnknownReference => format!("{} {}", words("kind"), words("id")),
        Code::NotInForce if words("kind") == "scorecard" => words("id").to_owned(),
        Code::UnknownRound | Code::RoundOfOtherKind => String::new(),
        Code::UnknownLanguage => words("language").to_owned(),
        Code::BadPeriod if is_whole => words("text").to_owned(),
        Code::BadFileName | Code::ReservedName if is_whole => words("name").to_owned(),
        Code::BrokenLink => words("link").to_owned(),
        Code::UnknownWord if one.words("of").is_some() => {
            format!("{} {}", words("of"), words("word"))
        }
        // A configuration in the manner of front matter has one cause, however many its lines.
        Code::TomlSyntax if words("sort") == "colon" => format!("{:?}", one.place.file),
        _ => return None,
    };
    Some((one.code, common))
}
