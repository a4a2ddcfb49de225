//! What does a file claim to be, by its name, and what is it, by its first bytes?

use crate::model::AttachmentKind;

/// What a file's name ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A kind that is published.
    Published(AttachmentKind),
    /// A kind that is not.
    Refused(Refused),
}

/// Why a kind of file is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A web page or a script, which would run on the visitor's machine.
    Page,
    /// A program.
    Program,
    /// Several files packed into one, which nobody can look through.
    Archive,
    /// A document with programs in it.
    Macros,
    /// A document in an older format, which may hold programs.
    OldOffice,
    /// An image of a kind that not every browser shows.
    Image,
    /// Film or sound, which needs subtitles and a place of its own.
    Film,
    /// Slides, which can be saved as a PDF.
    Slides,
}

impl Refused {
    /// The word that messages choose by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Program => "program",
            Self::Archive => "archive",
            Self::Macros => "macros",
            Self::OldOffice => "old-office",
            Self::Image => "image",
            Self::Film => "film",
            Self::Slides => "slides",
        }
    }
}

/// What a name ends with, in any case; `None`: nothing that is known.
///
/// ```
/// use malkort::attachment::{Ending, Refused, ending};
/// use malkort::model::AttachmentKind;
/// assert_eq!(ending("Bild.JPG"), Some(Ending::Published(AttachmentKind::Jpeg)));
/// assert_eq!(ending("tabell.xlsm"), Some(Ending::Refused(Refused::Macros)));
/// assert_eq!(ending("mal/fiber.md"), None);
/// ```
pub fn ending(name: &str) -> Option<Ending> {
    let (_, ending) = name.rsplit('/').next()?.rsplit_once('.')?;
    let published = match ending.to_ascii_lowercase().as_str() {
        "png" => AttachmentKind::Png,
        "jpg" | "jpeg" => AttachmentKind::Jpeg,
        "webp" => AttachmentKind::WebP,
        "svg" => AttachmentKind::Svg,
        "pdf" => AttachmentKind::Pdf,
        "csv" => AttachmentKind::Csv,
        "xlsx" => AttachmentKind::Xlsx,
        "ods" => AttachmentKind::Ods,
        "docx" => AttachmentKind::Docx,
        "odt" => AttachmentKind::Odt,
        other => return refused(other).map(Ending::Refused),
    };
    Some(Ending::Published(published))
}

fn refused(ending: &str) -> Option<Refused> {
    Some(match ending {
        "js" | "mjs" | "css" | "php" | "xhtml" | "xht" | "xml" | "swf" | "mhtml" => Refused::Page,
        "exe" | "msi" | "bat" | "cmd" | "com" | "scr" | "ps1" | "vbs" | "sh" | "jar" | "apk"
        | "dmg" | "app" | "dll" | "lnk" => Refused::Program,
        "zip" | "7z" | "rar" | "tar" | "gz" | "tgz" | "bz2" | "xz" | "iso" => Refused::Archive,
        "xlsm" | "xltm" | "xlsb" | "xlam" | "docm" | "dotm" | "pptm" => Refused::Macros,
        "doc" | "dot" | "xls" | "xlt" | "rtf" => Refused::OldOffice,
        "gif" | "avif" | "heic" | "heif" | "tif" | "tiff" | "bmp" | "jp2" | "jxl" | "ico"
        | "eps" | "ai" | "psd" | "svgz" | "emf" | "wmf" => Refused::Image,
        "mp4" | "mov" | "avi" | "wmv" | "mkv" | "webm" | "m4v" | "mp3" | "m4a" | "wav" | "ogg" => {
            Refused::Film
        }
        "ppt" | "pptx" | "odp" | "pps" | "ppsx" => Refused::Slides,
        _ => return None,
    })
}

/// What a file is, by what it begins with; `None`: nothing that is published, or plain text.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<AttachmentKind> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(AttachmentKind::Png)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some(AttachmentKind::Jpeg)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(AttachmentKind::WebP)
    } else if bytes.starts_with(b"%PDF-") {
        Some(AttachmentKind::Pdf)
    } else if bytes.starts_with(b"PK\x03\x04") {
        super::office::kind(bytes)
    } else if is_drawing(bytes) {
        Some(AttachmentKind::Svg)
    } else {
        None
    }
}

/// Whether a file is kept in the container of the older office programs (Compound File Binary, MS-CFB 2.2).
pub(super) fn is_old_office(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// Whether a text's first element is a drawing.
fn is_drawing(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    if !rest.starts_with('<') {
        return false;
    }
    // What may stand before the first element: a declaration, comments, a document type.
    while let Some(after) = rest.strip_prefix("<?").or_else(|| rest.strip_prefix("<!")) {
        let end = if after.starts_with("--") { "-->" } else { ">" };
        let Some((_, after)) = after.split_once(end) else { return false };
        // A document type may name entities in brackets of its own.
        rest = after.trim_start().trim_start_matches("]>").trim_start();
        if !rest.starts_with('<') {
            rest = rest.find("<svg").and_then(|at| rest.get(at..)).unwrap_or_default();
        }
    }
    let name = rest.strip_prefix('<').unwrap_or_default();
    let name = name.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next();
    name.is_some_and(|name| name.rsplit(':').next() == Some("svg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_known_by_its_first_element() {
        for text in [
            "<svg/>",
            "\u{feff}<?xml version=\"1.0\"?>\n<!-- Skapad i Inkscape -->\n<svg>",
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">\n<svg:svg xmlns:svg=\"x\">",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg>",
        ] {
            assert_eq!(of_bytes(text.as_bytes()), Some(AttachmentKind::Svg), "{text}");
        }
        for text in ["<html><svg/></html>", "svg", "", "<", "<!--", "a;b\n1;2"] {
            assert_eq!(of_bytes(text.as_bytes()), None, "{text}");
        }
    }
}
