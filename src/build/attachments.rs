//! The files that texts refer to: read, looked through, and kept as they are published.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::attachment::{Forbidden, Unfit, Words, examine};
use crate::check::bad_attachment;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, MachineReason};
use crate::model::{Attachment, AttachmentContent, Key, Model};
use crate::read::{Files, StandsIn, personal_numbers};
use crate::source::Place;

/// What became of one file.
type Read = (Key<Attachment>, Option<AttachmentContent>, Vec<Diagnostic>);

/// Reads what is published beside pages. Only what a text refers to is opened.
pub(super) fn read(files: &dyn Files, model: &mut Model, diagnostics: &mut Diagnostics) {
    let keys: Vec<Key<Attachment>> = model.attachments.keys().collect();
    let all = &model.attachments;
    let read: Vec<Read> = keys
        .par_iter()
        .map(|key| {
            let (content, found) = content(files, &all[*key]);
            (*key, content, found)
        })
        .collect();
    for (key, content, found) in read {
        model.attachments.get_mut(key).content = content;
        for diagnostic in found {
            diagnostics.report(diagnostic);
        }
    }
}

/// Takes over what has been read of the same files for another model of the site.
pub(super) fn take(read: &Model, model: &mut Model) {
    for attachment in model.attachments.rows_mut() {
        let known = read.attachments.find(&attachment.address);
        attachment.content = known.and_then(|key| read.attachments[key].content.clone());
    }
}

fn content(
    files: &dyn Files,
    attachment: &Attachment,
) -> (Option<AttachmentContent>, Vec<Diagnostic>) {
    let whole = Place::whole(attachment.file);
    let referred = attachment.referred.clone();
    let bytes = match files.bytes(&attachment.path) {
        Ok(bytes) => bytes,
        Err(cause) => {
            let found = Diagnostic::new(Code::Unreadable, whole)
                .with("detail", MachineReason::from(&cause));
            return (None, vec![found]);
        }
    };
    if bytes.len() as u64 > attachment.kind.most_bytes() {
        return (
            None,
            vec![
                bad_attachment(attachment.kind, attachment.file, "large", "")
                    .beside(referred, "referred-to-here"),
            ],
        );
    }
    match examine(attachment.kind, bytes) {
        Ok(sound) => {
            let found = numbers(attachment, &sound.words, &sound.bytes);
            let bytes = sound.bytes.into();
            (Some(AttachmentContent { bytes, size: sound.size }), found)
        }
        Err(unfit) => {
            let (why, detail) = reason(unfit);
            let found = bad_attachment(attachment.kind, attachment.file, why, &detail);
            (None, vec![found.beside(referred, "referred-to-here")])
        }
    }
}

/// A word for why a file is unfit, and what it is about.
fn reason(unfit: Unfit) -> (&'static str, String) {
    match unfit {
        Unfit::OtherKind(Some(kind)) => ("other-kind", kind.name().to_owned()),
        Unfit::OtherKind(None) => ("unknown-kind", String::new()),
        Unfit::Damaged | Unfit::Forbidden(Forbidden::NoDrawing) => ("damaged", String::new()),
        Unfit::Forbidden(Forbidden::Element(name)) => ("element", name),
        Unfit::Forbidden(Forbidden::Handler(name)) => ("handler", name),
        Unfit::Forbidden(Forbidden::Reference(address)) => ("reference", address),
        Unfit::Program => ("program", String::new()),
        Unfit::Locked => ("locked", String::new()),
        Unfit::NotUtf8 => ("not-utf8", String::new()),
    }
}

/// Personal identity numbers in a file's words: at their places where the file is text, else of the whole file. That there
/// may be more, where not all words can be read.
fn numbers(attachment: &Attachment, words: &Words, bytes: &[u8]) -> Vec<Diagnostic> {
    match words {
        Words::Unread => Vec::new(),
        Words::Bytes => {
            let text = std::str::from_utf8(bytes).unwrap_or_default();
            let found = personal_numbers(text).into_iter();
            let place = |bytes| Place::bytes(attachment.file, bytes);
            found.map(|one| one.reported(place(one.bytes.clone()), StandsIn::Text)).collect()
        }
        Words::Texts(texts) | Words::Partly(texts) => {
            // Of each number one finding: where it stands in the file cannot be told.
            let all = texts.iter().flat_map(|text| personal_numbers(text));
            let each: BTreeMap<_, _> = all.map(|one| (one.digits.clone(), one)).collect();
            let whole = || Place::whole(attachment.file);
            let found = each.values().map(|one| one.reported(whole(), StandsIn::Text));
            let unread = matches!(words, Words::Partly(_)).then(|| {
                Diagnostic::new(Code::UnreadAttachment, whole())
                    .beside(attachment.referred.clone(), "referred-to-here")
            });
            found.chain(unread).collect()
        }
    }
}
