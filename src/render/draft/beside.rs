//! The files beside a page, as its texts show them.

use super::Draft;
use crate::assess::Wording;
use crate::locale::RichText;
use crate::markdown::{Beside, Way, file_address};
use crate::model::Prose;
use crate::render::words::voice::Voice;

impl Draft<'_> {
    /// The file that an address in a text names. It is published with the page: what no page shows is not.
    pub(super) fn beside(&self, prose: &Prose, written: &str) -> Option<Beside> {
        let attachment = self.scene.snapshot.attachment(prose.place.file, written)?;
        let content = attachment.content.as_ref()?;
        self.attachments.borrow_mut().insert(&attachment.address);
        // All languages share the files: those of the others stand a folder further away.
        let to_root = if self.scene.folder().is_empty() { "" } else { "../" };
        let place = file_address(written).and_then(|(_, place)| place);
        let place = place.map_or_else(String::new, |place| format!("#{place}"));
        let way = Way {
            href: format!("{}{to_root}{}{place}", self.up, attachment.address),
            from_root: attachment.address.to_string(),
        };
        let size = size_in_words(&self.scene.voice, content.bytes.len()).into_plain();
        Some(Beside { way, image: content.size, kind: attachment.kind.name(), size })
    }
}

/// How large a file is: thousands of bytes, or millions with one decimal.
fn size_in_words(voice: &Voice, bytes: usize) -> RichText {
    #[expect(clippy::cast_precision_loss, reason = "a few million at most")]
    let bytes = bytes as f64;
    let (id, size, decimals) = match bytes {
        ..950_000.0 => ("file-kilobytes", (bytes / 1e3).ceil(), 0),
        ..9_950_000.0 => ("file-megabytes", bytes / 1e6, 1),
        _ => ("file-megabytes", bytes / 1e6, 0),
    };
    voice.say(id, [("size", voice.number(size, decimals).into())])
}
