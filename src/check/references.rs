//! Ids become keys.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Key, SourceRecord, SourceRef, Sources, Table, Text};
use crate::read::written::SourcesWritten;
use crate::read::{Reference, Referred, Written, is_id, nearest};
use crate::source::{FileId, Origin, Place};

/// The key of the thing referred to, or a report that there is none.
pub(super) fn resolve<T: Referred>(
    table: &Table<T>,
    reference: &Written<Reference<T>>,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<Key<T>> {
    let found = table.find(&reference.value.id);
    if found.is_none() {
        let place = Origin { file, node: reference.at }.value();
        let found = unknown::<T>(table, &reference.value.id, place, diagnostics.may_search());
        diagnostics.report(found);
    }
    found
}

/// The report that a table has nothing under an id; the one likely meant is looked for where that `may_search`.
pub(super) fn unknown<T: Referred>(
    table: &Table<T>,
    id: &str,
    place: Place,
    may_search: bool,
) -> Diagnostic {
    let renamed = table.find_ever(id).and_then(|key| table.id_of(key));
    Diagnostic::new(Code::UnknownReference, place)
        .with("id", id)
        .with("kind", T::KIND)
        .suggest(renamed.or_else(|| nearest(id, table.ids().filter(|_| may_search))))
}

/// The key of an optional reference.
pub(super) fn resolve_option<T: Referred>(
    table: &Table<T>,
    reference: Option<&Written<Reference<T>>>,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<Key<T>> {
    reference.and_then(|reference| resolve(table, reference, file, diagnostics))
}

/// The keys of a list of references, each once, in the order written.
pub(super) fn resolve_all<T: Referred>(
    table: &Table<T>,
    list: &Option<Written<Vec<Written<Reference<T>>>>>,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Vec<Key<T>> {
    let Some(list) = list else { return Vec::new() };
    let mut keys = Vec::with_capacity(list.value.len());
    let mut known = BTreeSet::new();
    for reference in &list.value {
        if let Some(several) = several(table, &reference.value.id) {
            let place = Origin { file, node: reference.at }.value();
            diagnostics.report(not_a_list::<T>(&reference.value.id, place, several));
        } else if let Some(key) = resolve(table, reference, file, diagnostics)
            && known.insert(key)
        {
            keys.push(key);
        }
    }
    keys
}

/// The list that a text was plainly meant as, where ids stand in it one after another without being one.
fn several<T>(table: &Table<T>, text: &str) -> Option<String> {
    let parts =
        text.split([',', ';', ' ']).filter(|part| !matches!(*part, "" | "och" | "and" | "&"));
    let ids: Vec<&str> = parts.collect();
    let are_all = ids.len() > 1 && ids.iter().all(|id| table.find(id).is_some());
    are_all.then(|| format!("[{}]", ids.join(", ")))
}

/// The report that a text is no id, but the list of some.
fn not_a_list<T: Referred>(text: &str, place: Place, several: String) -> Diagnostic {
    Diagnostic::new(Code::UnknownReference, place)
        .with("id", text)
        .with("kind", T::KIND)
        .suggest(Some(several))
}

/// The sources of a fact: ids of records, or words and links written at the fact.
pub(super) fn sources(
    table: &Table<SourceRecord>,
    written: &Option<Written<SourcesWritten>>,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Sources {
    let Some(list) = written else { return Sources::new() };
    list.value
        .iter()
        .filter_map(|source| {
            source_ref(table, &source.value, Origin { file, node: source.at }.value(), diagnostics)
        })
        .collect()
}

/// One source: what looks like an id must be one; anything else is words.
pub(super) fn source_ref(
    table: &Table<SourceRecord>,
    text: &str,
    place: Place,
    diagnostics: &mut Diagnostics,
) -> Option<SourceRef> {
    if let Some(key) = table.find(text) {
        return Some(SourceRef::Record(key));
    }
    if is_id(text) {
        let found = unknown(table, text, place, diagnostics.may_search());
        diagnostics.report(found);
        return None;
    }
    if let Some(several) = several(table, text) {
        diagnostics.report(not_a_list::<SourceRecord>(text, place, several));
        return None;
    }
    Some(SourceRef::Words(Text::new(text)))
}
