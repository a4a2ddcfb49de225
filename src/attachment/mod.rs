//! Is a file fit to be published beside a page?
//!
//! In comes a file's name, then its bytes; out comes what is published of it ([`Sound`]) or why it is not ([`Unfit`]). A
//! name only says what a file claims to be: each kind is known by what it begins with, and looked through for what runs,
//! what fetches from elsewhere, and what it says of the person who made it.

mod drawing;
mod kind;
mod office;
mod outcome;
mod pdf;
mod photograph;

pub use drawing::forbidden;
pub use kind::{Ending, Refused, ending};
pub use outcome::{Forbidden, Sound, Unfit, Words};

use crate::model::AttachmentKind;

/// What is published of a file of some kind.
///
/// # Errors
/// Why nothing is.
pub fn examine(kind: AttachmentKind, bytes: Vec<u8>) -> Result<Sound, Unfit> {
    let found = kind::of_bytes(&bytes);
    let is_office = matches!(
        kind,
        AttachmentKind::Xlsx | AttachmentKind::Ods | AttachmentKind::Docx | AttachmentKind::Odt
    );
    // A document with a password is kept in the older format's container.
    if is_office && kind::is_old_office(&bytes) {
        return Err(Unfit::Locked);
    }
    // A table as text begins with anything, but not as another kind does.
    let wanted = (kind != AttachmentKind::Csv).then_some(kind);
    if found != wanted {
        return Err(Unfit::OtherKind(found));
    }
    match kind {
        AttachmentKind::Png => photograph::png(bytes),
        AttachmentKind::Jpeg => photograph::jpeg(bytes),
        AttachmentKind::WebP => photograph::webp(bytes),
        AttachmentKind::Svg => drawing::svg(bytes),
        AttachmentKind::Pdf => pdf::pdf(bytes),
        AttachmentKind::Csv => table(bytes),
        AttachmentKind::Xlsx | AttachmentKind::Ods | AttachmentKind::Docx | AttachmentKind::Odt => {
            office::office(bytes)
        }
    }
}

fn table(bytes: Vec<u8>) -> Result<Sound, Unfit> {
    let is_text = |byte: &u8| *byte >= b' ' || matches!(byte, b'\t' | b'\r' | b'\n');
    if !bytes.iter().all(is_text) {
        return Err(Unfit::OtherKind(None));
    }
    if std::str::from_utf8(&bytes).is_err() {
        return Err(Unfit::NotUtf8);
    }
    Ok(Sound { bytes, size: None, words: Words::Bytes })
}
