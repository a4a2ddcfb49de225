//! Files beside pages: which does a text refer to, and at which address is each published?
//!
//! A file lies in its page's folder, in one below it, or in one named after the page. One that no text refers to is not
//! published, and neither is one whose page is not: what refers to it carries it along.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::attachment::{Ending, Refused, ending};
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{file_address, is_decoration};
use crate::model::{Attachment, AttachmentKind};
use crate::read::{AttachmentFile, nearest};
use crate::site::Address;
use crate::source::{FileId, Place};

/// A place in a text that refers to something by its address.
pub(super) struct Reference {
    /// The file of the original that the text belongs to.
    pub(super) original: FileId,
    /// Where.
    pub(super) place: Place,
    /// The address as written.
    pub(super) address: String,
    /// The words that stand for an image; `None`: it is a link.
    pub(super) shown: Option<String>,
}

impl Reference {
    /// Whether it is a file beside the page that is meant.
    pub(super) fn is_of_file(&self) -> bool {
        file_address(&self.address).is_some_and(|(path, _)| ending(&path).is_some())
    }
}

impl Checker<'_> {
    /// Finds what texts refer to, and reports what is not there, not fit to be shown, or not referred to.
    pub(super) fn attachments(&mut self, references: &[Reference]) {
        let content = self.content;
        let files: BTreeMap<&str, &AttachmentFile> =
            content.attachments.iter().map(|file| (&*file.within, file)).collect();
        let mut refused: BTreeSet<FileId> = BTreeSet::new();
        for reference in references {
            let base = content.paths.get(&reference.original).map_or("", AsRef::as_ref);
            match find(&files, base, &reference.address, self.diagnostics.may_search()) {
                Err(Missing::LeavesContent) => self.diagnostics.report(
                    Diagnostic::new(Code::BadLink, reference.place.clone())
                        .with("link", reference.address.as_str()),
                ),
                Err(Missing::NotThere(suggestion)) => self.diagnostics.report(
                    Diagnostic::new(Code::MissingAttachment, reference.place.clone())
                        .with("link", reference.address.as_str())
                        .suggest(suggestion),
                ),
                Ok(file) => match file.ending {
                    Ending::Published(kind) if file.is_too_large => {
                        refused.insert(file.file);
                        self.diagnostics.report(bad_attachment(kind, file.file, "large", ""));
                    }
                    Ending::Published(kind) => self.attachment(file, kind, reference),
                    Ending::Refused(why) => {
                        refused.insert(file.file);
                        self.refused(reference, why);
                    }
                },
            }
        }
        self.unused(&refused);
    }

    fn refused(&mut self, reference: &Reference, why: Refused) {
        self.diagnostics.report(
            Diagnostic::new(Code::RefusedAttachment, reference.place.clone())
                .with("link", reference.address.as_str())
                .with("why", why.as_str()),
        );
    }

    /// Notes that a text refers to a file.
    fn attachment(&mut self, file: &AttachmentFile, kind: AttachmentKind, reference: &Reference) {
        if kind.is_image() {
            self.words_of_image(file, reference);
        }
        let address = published_address(&file.within);
        let attachment = Attachment {
            kind,
            address: address.as_str().into(),
            path: file.path.clone(),
            file: file.file,
            referred: reference.place.clone(),
            content: None,
        };
        let (Ok(key) | Err(key)) = self.model.attachments.insert(&address, attachment);
        let first = self.model.attachments[key].file;
        if first != file.file {
            self.diagnostics.report(
                Diagnostic::new(Code::SameAttachmentAddress, Place::whole(file.file))
                    .with("address", address)
                    .beside(Place::whole(first), "first-defined-here"),
            );
            return;
        }
        let written = (reference.original, reference.address.as_str().into());
        self.model.attachment_references.insert(written, key);
    }

    /// Reports an image that says nothing to those who do not see it.
    fn words_of_image(&mut self, file: &AttachmentFile, reference: &Reference) {
        let Some(words) = &reference.shown else { return };
        let name = file.within.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let words = words.trim();
        let why = if words.is_empty() {
            "empty"
        } else if !is_decoration(words) && (words == name || words == stem) {
            "file-name"
        } else {
            return;
        };
        self.diagnostics.report(
            Diagnostic::new(Code::ImageWithoutText, reference.place.clone())
                .with("link", reference.address.as_str())
                .with("why", why),
        );
    }

    /// Reports the files that no text refers to.
    fn unused(&mut self, refused: &BTreeSet<FileId>) {
        let used: BTreeSet<FileId> =
            self.model.attachments.iter().map(|(_, attachment)| attachment.file).collect();
        for file in &self.content.attachments {
            let is_known = used.contains(&file.file) || refused.contains(&file.file);
            if is_known || self.model.attachments.find(&published_address(&file.within)).is_some() {
                continue;
            }
            let place = Place::whole(file.file);
            match file.ending {
                Ending::Published(_) => self.diagnostics.report(
                    Diagnostic::new(Code::UnusedAttachment, place)
                        .with("name", file.within.rsplit('/').next().unwrap_or_default()),
                ),
                Ending::Refused(_) => {
                    let nothing: Option<&str> = None;
                    self.diagnostics.report(
                        Diagnostic::new(Code::StrayFile, place)
                            .with("within", "content")
                            .suggest(nothing),
                    );
                }
            }
        }
    }
}

/// That a file is not fit to be published: why, by the word that the message chooses by, and what it is about.
pub(crate) fn bad_attachment(
    kind: AttachmentKind,
    file: FileId,
    why: &'static str,
    detail: &str,
) -> Diagnostic {
    #[expect(clippy::cast_precision_loss, reason = "a limit of a few megabytes")]
    let most = kind.most_bytes() as f64 / f64::from(1024 * 1024);
    Diagnostic::new(Code::BadAttachment, Place::whole(file))
        .with("why", why)
        .with("detail", detail)
        .with("kind", kind.name())
        .with("shown", if kind.is_image() { "image" } else { "document" })
        .with("most", most)
}

/// Why an address leads to no file.
enum Missing {
    /// It leads out of the content folder.
    LeavesContent,
    /// No such file; the one that was likely meant, as it would be written.
    NotThere(Option<String>),
}

/// The file that an address names in a text, by the path of the text's own file.
fn find<'f>(
    files: &BTreeMap<&str, &'f AttachmentFile>,
    base: &str,
    address: &str,
    may_search: bool,
) -> Result<&'f AttachmentFile, Missing> {
    let Some((written, _)) = file_address(address) else { return Err(Missing::NotThere(None)) };
    let (folder, name) = base.rsplit_once('/').unwrap_or(("", base));
    let own = name.split('.').next().unwrap_or_default();
    let beside = joined(folder, &written).ok_or(Missing::LeavesContent)?;
    let within = joined(&format!("{folder}/{own}"), &written);
    let found = files.get(&*beside).or_else(|| files.get(&*within?));
    let meant = || if may_search { likely(files, folder, &beside) } else { None };
    found.copied().ok_or_else(|| Missing::NotThere(meant()))
}

/// A path from a folder of the content; `None`: it leads out of the content.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The file that was likely meant: one whose name differs by a few letters, or of the same name in another folder; as it
/// would be written in a text of the folder.
fn likely(files: &BTreeMap<&str, &AttachmentFile>, folder: &str, wanted: &str) -> Option<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let same = files.keys().find(|path| name(path) == name(wanted));
    let meant = same.copied().or_else(|| nearest(wanted, files.keys().copied()))?;
    let from = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    Some(match meant.strip_prefix(from.as_str()) {
        Some(below) => below.to_owned(),
        None => format!("{}{meant}", "../".repeat(folder.split('/').count())),
    })
}

/// The address that a file is published at: its path in the content folder, in letters that every address can have.
fn published_address(within: &str) -> String {
    let (path, ending) = within.rsplit_once('.').unwrap_or((within, ""));
    let safe = |part: &str| {
        let plain = slug::slugify(part);
        let short: String = plain.chars().take(80).collect();
        if short.is_empty() || Address::new(&short).is_none() {
            format!("fil-{short}")
        } else {
            short
        }
    };
    let parts: Vec<String> = path.split('/').map(safe).collect();
    format!("filer/{}.{}", parts.join("/"), ending.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_whatever_the_name() {
        for (name, address) in [
            ("nyheter/bild.jpg", "filer/nyheter/bild.jpg"),
            ("nyheter/Ny skola på Älvgatan (1).JPG", "filer/nyheter/ny-skola-pa-alvgatan-1.jpg"),
            ("uppfoljningar/2026-t2/v1.2.pdf", "filer/uppfoljningar/2026-t2/v1-2.pdf"),
            ("con.pdf", "filer/fil-con.pdf"),
            ("…/§.pdf", "filer/fil-/fil-.pdf"),
        ] {
            let found = published_address(name);
            assert!(Address::new(&found).is_some(), "{found}");
            assert!(found == address || name.starts_with('…'), "{found}");
        }
    }

    #[test]
    fn no_path_leaves_the_content() {
        assert_eq!(
            joined("nyheter", "../styrdokument/a.pdf").as_deref(),
            Some("styrdokument/a.pdf")
        );
        assert_eq!(joined("nyheter", "../../a.pdf"), None);
        assert_eq!(joined("", "../a.pdf"), None);
    }
}
