//! Ids become keys.

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
        diagnostics.report(unknown::<T>(table, &reference.value.id, place));
    }
    found
}

/// The report that a table has nothing under an id.
pub(super) fn unknown<T: Referred>(table: &Table<T>, id: &str, place: Place) -> Diagnostic {
    let renamed = table.find_ever(id).and_then(|key| table.id_of(key));
    Diagnostic::new(Code::UnknownReference, place)
        .with("id", id)
        .with("kind", T::KIND)
        .suggest(renamed.or_else(|| nearest(id, table.ids())))
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
    for reference in &list.value {
        if let Some(key) = resolve(table, reference, file, diagnostics)
            && !keys.contains(&key)
        {
            keys.push(key);
        }
    }
    keys
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
        diagnostics.report(unknown(table, text, place));
        return None;
    }
    Some(SourceRef::Words(Text::new(text)))
}
