//! Which type is a file that lies directly in the content folder? Its keys tell.
//!
//! In comes its text; out comes the path that it should have, where it begins with keys that some type has. A file of mere
//! words tells nothing: it may be anybody's notes.

use super::description::{Described, Flag, TypeDescription};
use super::folder::{FOLDERS, Kind};
use super::written::{
    DocumentWritten, FollowUpWritten, IndicatorWritten, NewsWritten, PageWritten,
    PerspectiveWritten, RevisionWritten, SourceRecordWritten, UnitWritten,
};

/// The types that such a file may be of; of two that its keys fit alike, the first.
const TYPES: [(Kind, TypeDescription); 9] = [
    (Kind::Revision, RevisionWritten::DESCRIPTION),
    (Kind::FollowUp, FollowUpWritten::DESCRIPTION),
    (Kind::Indicator, IndicatorWritten::DESCRIPTION),
    (Kind::Unit, UnitWritten::DESCRIPTION),
    (Kind::Perspective, PerspectiveWritten::DESCRIPTION),
    (Kind::Page, PageWritten::DESCRIPTION),
    (Kind::News, NewsWritten::DESCRIPTION),
    (Kind::Document, DocumentWritten::DESCRIPTION),
    (Kind::Source, SourceRecordWritten::DESCRIPTION),
];

/// The path, within the content folder, that a file of a name should have, by its text.
pub(super) fn rooted(name: &str, text: &str) -> Option<String> {
    let kind = kind_of(&keys(text))?;
    let (names, _) = FOLDERS.iter().find(|(_, known)| *known == kind)?;
    let folder = names.first()?;
    let stem = name.split('.').next().unwrap_or(name);
    let is_year = stem.starts_with(|c: char| c.is_ascii_digit());
    Some(if kind == Kind::Revision && !is_year {
        // A card is named after its year, in the folder of its unit.
        format!("{folder}/{stem}/….md")
    } else if matches!(kind, Kind::Revision | Kind::FollowUp) {
        format!("{folder}/…/{name}")
    } else {
        format!("{folder}/{name}")
    })
}

/// The keys that a front matter begins its lines with.
fn keys(text: &str) -> Vec<&str> {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    if lines.next().is_none_or(|first| first.trim_end() != "---") {
        return Vec::new();
    }
    let is_key = |line: &&str| line.starts_with(char::is_alphabetic);
    let within = lines.take_while(|line| line.trim_end() != "---").filter(is_key);
    within.filter_map(|line| line.split_once(':')).map(|(key, _)| key.trim()).collect()
}

/// The type that has most of some keys, and asks for no other.
fn kind_of(keys: &[&str]) -> Option<Kind> {
    let mut best: Option<(usize, Kind)> = None;
    for (kind, description) in &TYPES {
        let positions: Vec<usize> =
            keys.iter().filter_map(|key| description.field_position(key)).collect();
        let lacks = description.fields.iter().enumerate().any(|(position, field)| {
            field.flags.contains(&Flag::Required) && !positions.contains(&position)
        });
        let known = positions.len();
        if !lacks && known > 0 && best.is_none_or(|(most, _)| known > most) {
            best = Some((known, *kind));
        }
    }
    best.map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_where_a_file_belongs() {
        for (name, keys, expected) in [
            ("skola.md", "namn: Skolan\ntyp: enhet", Some("organisation/skola.md")),
            ("m1.md", "namn: Ett mått\nenhet: procent", Some("matt/m1.md")),
            ("2026.md", "titel: Kort\ngäller-från: 2026-01-01", Some("malkort/…/2026.md")),
            ("skola.md", "titel: Kort\ngäller-från: 2026-01-01", Some("malkort/skola/….md")),
            (
                "skola.md",
                "inlämnad: 2026-09-14\nmål:\n  g1: nått",
                Some("uppfoljningar/…/skola.md"),
            ),
            ("nytt.md", "titel: Nytt\ndatum: 2026-01-01\ningress: Så", Some("nyheter/nytt.md")),
            ("om.en.md", "title: About", Some("sidor/om.en.md")),
            ("x.md", "färg: blå", None),
        ] {
            let text = format!("---\n{keys}\n---\n");
            assert_eq!(rooted(name, &text).as_deref(), expected, "{keys}");
        }
        assert_eq!(rooted("x.md", "titel: Nytt\n"), None);
        assert_eq!(rooted("x.md", ""), None);
    }
}
