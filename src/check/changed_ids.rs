//! Ids that changed between two revisions of a card while the name stayed: one slip makes a new goal of an old one.
//!
//! In come the revisions of a card as time goes; out go questions about goals and activities that are new in one and have
//! the name, or nearly the name and nearly the id, of one that is gone from the one before. What says where it comes
//! from, or that it was struck off, is not asked about.

use std::collections::BTreeSet;

use super::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::read::written::RevisionWritten;
use crate::read::{File, nearest, normalised_name};
use crate::source::Origin;

/// A goal or an activity as a revision has it.
struct Promise<'c> {
    id: &'c str,
    origin: Origin,
    name: &'c str,
    is_dropped: bool,
    /// The ids that it says it comes from.
    from: Vec<&'c str>,
}

macro_rules! promises {
    ($file:expr, $list:ident) => {{
        let list = $file.field(|written: &RevisionWritten| &written.$list);
        let all = list.into_iter().flat_map(|list| &list.value);
        all.filter_map(|one| {
            let (id, name) = (one.value.id.as_ref()?, one.value.name.as_ref()?);
            let former = one.value.former_ids.iter().flat_map(|list| &list.value);
            let replaces = one.value.replaces.iter().map(|replaces| &*replaces.value.id);
            Some(Promise {
                id: &id.value.0,
                origin: Origin { file: $file.file, node: id.at },
                name: &name.value,
                is_dropped: one.value.dropped.is_some(),
                from: former.map(|former| &*former.value.0).chain(replaces).collect(),
            })
        })
        .collect()
    }};
}

impl<'c> Checker<'c> {
    /// Asks about ids that changed between the revisions of a card.
    pub(super) fn changed_ids(&mut self, files: &[&'c File<RevisionWritten>]) {
        let goals: Vec<Vec<Promise<'_>>> =
            files.iter().map(|file| promises!(file, goals)).collect();
        self.changed_among(files, &goals, "goal");
        let activities: Vec<Vec<Promise<'_>>> =
            files.iter().map(|file| promises!(file, activities)).collect();
        self.changed_among(files, &activities, "activity");
    }

    fn changed_among(
        &mut self,
        files: &[&'c File<RevisionWritten>],
        revisions: &[Vec<Promise<'c>>],
        kind: &'static str,
    ) {
        let mut known: BTreeSet<&str> = BTreeSet::new();
        for (pair, file) in revisions.windows(2).zip(files) {
            let [before, after] = pair else { continue };
            known.extend(before.iter().map(|one| one.id));
            let spoken_of: BTreeSet<&str> =
                after.iter().flat_map(|one| one.from.iter().copied().chain([one.id])).collect();
            let is_gone = |one: &&Promise<'_>| !one.is_dropped && !spoken_of.contains(one.id);
            let gone: Vec<&Promise<'_>> = before.iter().filter(is_gone).collect();
            let is_new = |one: &&Promise<'_>| one.from.is_empty() && !known.contains(one.id);
            for new in after.iter().filter(is_new) {
                let Some(was) = same(new, &gone) else { continue };
                self.diagnostics.report(
                    Diagnostic::new(Code::ChangedId, new.origin.value())
                        .with("kind", kind)
                        .with("name", new.name)
                        .with("id", new.id)
                        .with("former", was.id)
                        .with("revision", &*file.id)
                        .beside(was.origin.value(), "had-this-id"),
                );
            }
        }
    }
}

/// The one among those gone that a new one most likely is.
fn same<'p, 'c>(new: &Promise<'_>, gone: &[&'p Promise<'c>]) -> Option<&'p Promise<'c>> {
    let name = normalised_name(new.name);
    let is_near = |one: &&Promise<'_>| nearest(new.id, [one.id]).is_some();
    let named: Vec<&&Promise<'_>> =
        gone.iter().filter(|one| normalised_name(one.name) == name).collect();
    let found = match named.as_slice() {
        [] => gone
            .iter()
            .filter(|one| is_near(one))
            .find(|one| is_nearly(&name, &normalised_name(one.name))),
        [only] => Some(*only),
        several => several.iter().copied().find(|one| is_near(one)),
    };
    found.copied()
}

/// Whether two names say the same but for a word or some letters: at most a fifth of them.
fn is_nearly(one: &str, other: &str) -> bool {
    let longest = one.chars().count().max(other.chars().count());
    strsim::osa_distance(one, other) * 5 <= longest
}
