//! Ids of headings and footnotes: each is given once on a page, however many texts stand there.
//!
//! They begin with `text-` and `fn-`, as nothing does that the page itself names, so that a heading `{#main}` never takes
//! the place of the page's own.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{CowStr, Event, Tag};

/// The ids that a page's texts have been given so far.
#[derive(Debug, Default)]
pub struct Ids {
    taken: BTreeSet<String>,
    next: BTreeMap<String, u32>,
}

impl Ids {
    /// The id wanted, or that with the first number that makes it the only one.
    fn unique(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        while !self.taken.insert(id.clone()) {
            let next = self.next.entry(wanted.to_owned()).or_insert(1);
            *next += 1;
            id = format!("{wanted}-{next}");
        }
        id
    }
}

/// The ids of one text: what its links to its own headings and footnotes lead to.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The headings' ids, in order, the first one last: taken off as the headings come.
    headings: Vec<Option<String>>,
    /// What a heading's id as written has become; the first one where it is written twice.
    targets: BTreeMap<String, String>,
    /// Each footnote's number and id.
    notes: BTreeMap<String, (usize, String)>,
    /// The footnotes that are written out already.
    written: BTreeSet<String>,
}

impl Names {
    /// Gives ids to all that is named in a text.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's events are many and only headings and footnotes have ids"
    )]
    pub(super) fn of(events: &[Event<'_>], ids: &mut Ids) -> Self {
        let mut names = Self::default();
        for event in events {
            match event {
                Event::Start(Tag::Heading { id, .. }) => {
                    let given = id.as_deref().filter(|id| !id.is_empty()).map(|wanted| {
                        let given = ids.unique(&format!("text-{wanted}"));
                        names.targets.entry(wanted.to_owned()).or_insert_with(|| given.clone());
                        given
                    });
                    names.headings.push(given);
                }
                Event::FootnoteReference(name) | Event::Start(Tag::FootnoteDefinition(name))
                    if !names.notes.contains_key(&**name) =>
                {
                    let number = names.notes.len() + 1;
                    let id = ids.unique(&format!("fn-{number}"));
                    names.notes.insert(name.to_string(), (number, id));
                }
                _ => {}
            }
        }
        names.headings.reverse();
        names
    }

    /// The next heading's id.
    pub(super) fn heading(&mut self) -> Option<CowStr<'static>> {
        self.headings.pop().flatten().map(CowStr::from)
    }

    /// The id of a heading by the one written.
    pub(super) fn target<'n>(&'n self, written: &'n str) -> &'n str {
        self.targets.get(written).map_or(written, String::as_str)
    }

    /// A footnote's number and id.
    pub(super) fn note(&self, name: &str) -> (usize, &str) {
        self.notes.get(name).map_or((0, ""), |(number, id)| (*number, id))
    }

    /// A footnote's number, and its id the first time that it is written out.
    pub(super) fn note_written_out(&mut self, name: &str) -> (usize, Option<&str>) {
        let is_first = self.written.insert(name.to_owned());
        let (number, id) = self.note(name);
        (number, is_first.then_some(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_once_whatever_else_is_wanted() {
        let mut ids = Ids::default();
        let given: Vec<String> =
            ["a", "a", "a-2", "a"].into_iter().map(|wanted| ids.unique(wanted)).collect();
        assert_eq!(given, ["a", "a-2", "a-2-2", "a-3"]);
    }
}
