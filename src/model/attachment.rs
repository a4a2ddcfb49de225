//! Files beside pages: images and documents that texts refer to.

use std::sync::Arc;

use crate::source::{FileId, Place};

/// What sort of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttachmentKind {
    /// An image of dots.
    Png,
    /// A photograph.
    Jpeg,
    /// An image of dots, or a photograph.
    WebP,
    /// A drawing.
    Svg,
    /// A document.
    Pdf,
    /// A table as text.
    Csv,
    /// A table of Excel.
    Xlsx,
    /// A table of `LibreOffice`.
    Ods,
    /// A document of Word.
    Docx,
    /// A document of `LibreOffice`.
    Odt,
}

impl AttachmentKind {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::WebP => "WebP",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
            Self::Csv => "CSV",
            Self::Xlsx => "Excel",
            Self::Ods => "ODS",
            Self::Docx => "Word",
            Self::Odt => "ODT",
        }
    }

    /// Whether a page can show it.
    pub fn is_image(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::WebP | Self::Svg)
    }

    /// How many bytes it may have. An image is fetched by everybody who opens the page, a document by those who want it.
    pub fn most_bytes(self) -> u64 {
        const MIB: u64 = 1024 * 1024;
        match self {
            Self::Svg => MIB / 2,
            Self::Png | Self::Jpeg | Self::WebP => 2 * MIB,
            Self::Csv | Self::Xlsx | Self::Ods | Self::Docx | Self::Odt => 10 * MIB,
            Self::Pdf => 20 * MIB,
        }
    }
}

/// A file that is published with the pages whose texts refer to it.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// What sort of file it is.
    pub kind: AttachmentKind,
    /// Its address, from the site's root: the same in every language.
    pub address: Box<str>,
    /// Its path, from the site's folder.
    pub path: Box<str>,
    /// The file.
    pub file: FileId,
    /// Where a text first refers to it.
    pub referred: Place,
    /// What is published; `None`: it has not been read, or it is not fit to be published, which has been reported.
    pub content: Option<AttachmentContent>,
}

/// What of an attachment is published.
#[derive(Clone, Debug)]
pub struct AttachmentContent {
    /// Its bytes, without what they said of the camera, the place and the person.
    pub bytes: Arc<[u8]>,
    /// How wide and high an image is, in the style sheet's pixels.
    pub size: Option<(u32, u32)>,
}
