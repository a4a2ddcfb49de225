//! Tables and documents of office programs: a ZIP file of XML parts.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::outcome::{Sound, Unfit, Words};
use crate::model::AttachmentKind;

/// So many bytes of a document are read, unpacked; more is no document but a bomb.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

/// Which kind of document it is; `None`: another kind of archive.
///
/// OOXML names its main part (ECMA-376, part 2), `OpenDocument` its media type in a file of its own (part 2, 3.3).
pub(super) fn kind(bytes: &[u8]) -> Option<AttachmentKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut media = String::new();
    if let Ok(named) = archive.by_name("mimetype") {
        named.take(200).read_to_string(&mut media).ok()?;
    }
    match media.trim() {
        "application/vnd.oasis.opendocument.spreadsheet" => return Some(AttachmentKind::Ods),
        "application/vnd.oasis.opendocument.text" => return Some(AttachmentKind::Odt),
        _ => {}
    }
    archive.index_for_name("[Content_Types].xml")?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        Some(AttachmentKind::Xlsx)
    } else if has("word/document.xml") {
        Some(AttachmentKind::Docx)
    } else {
        None
    }
}

/// A table or document.
pub(super) fn office(bytes: Vec<u8>) -> Result<Sound, Unfit> {
    let mut archive = ZipArchive::new(Cursor::new(bytes.as_slice())).map_err(|_| Unfit::Damaged)?;
    let names: Result<Vec<String>, _> =
        archive.file_names().map(|name| name.map(std::borrow::Cow::into_owned)).collect();
    let names = names.map_err(|_| Unfit::Damaged)?;
    if names.iter().any(|name| is_program(name)) {
        return Err(Unfit::Program);
    }
    let mut left = MOST_UNPACKED;
    let mut texts = Vec::new();
    for name in names.iter().filter(|name| ends_with(name, "xml") || ends_with(name, "rels")) {
        let part = archive.by_name(name).map_err(|_| Unfit::Damaged)?;
        let mut xml = Vec::new();
        let read = part.take(left).read_to_end(&mut xml).map_err(|_| Unfit::Damaged)?;
        left = left.saturating_sub(read as u64);
        if left == 0 {
            return Err(Unfit::Damaged);
        }
        if name == "META-INF/manifest.xml" && holds(&xml, b"encryption-data") {
            return Err(Unfit::Locked);
        }
        texts.push(words(&String::from_utf8_lossy(&xml)));
    }
    Ok(Sound { bytes, size: None, words: Words::Texts(texts) })
}

/// Programs in a document: Visual Basic, `ActiveX`, embedded files, and `OpenDocument`'s scripts.
fn is_program(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with("vbaproject.bin")
        || name.contains("/activex/")
        || name.starts_with("basic/")
        || name.starts_with("scripts/")
        || ends_with(&name, "exe")
}

fn ends_with(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found.eq_ignore_ascii_case(ending))
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// What ends a piece of text: paragraphs, cells and lines. Other elements only change how a word looks.
const ENDS: [&str; 9] =
    ["/w:p", "/c", "/si", "/a:p", "/text:p", "/text:h", "/table:table-cell", "w:tab", "w:br"];

/// The words between the elements.
fn words(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len() / 4);
    for piece in xml.split('<').skip(1) {
        let Some((tag, text)) = piece.split_once('>') else { continue };
        let name = tag.split([' ', '\t', '\n']).next().unwrap_or_default().trim_end_matches('/');
        if ENDS.contains(&name) {
            out.push(' ');
        }
        out.push_str(text);
    }
    // Apart, so that they do not part the words that they stand between.
    for piece in xml.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        for value in TOLD.iter().filter_map(|name| attribute(tag, name)) {
            out.push('\n');
            out.push('\n');
            out.push_str(value);
        }
    }
    out
}

/// Attributes that are shown or read aloud: what an image shows, where a link leads, what a sheet is called.
const TOLD: [&str; 9] = [
    "descr",
    "title",
    "tooltip",
    "name",
    "Target",
    "w:anchor",
    "table:name",
    "xlink:href",
    "office:string-value",
];

/// The value of a tag's attribute.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let all = tag.match_indices(name).filter_map(|(at, _)| {
        let is_whole = tag.get(..at)?.ends_with(char::is_whitespace);
        let rest = tag.get(at + name.len()..)?.strip_prefix("=\"").filter(|_| is_whole)?;
        rest.split('"').next()
    });
    all.into_iter().next()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::attachment::examine;

    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    const TYPES: (&str, &str) = ("[Content_Types].xml", "<Types/>");

    #[test]
    fn a_document_is_known_by_its_parts_and_its_words_are_read() {
        let word = packed(&[
            TYPES,
            (
                "word/document.xml",
                "<w:p><w:r><w:t>Ett </w:t></w:r><w:r><w:t>ord</w:t></w:r></w:p><w:p>till</w:p>",
            ),
        ]);
        let sound = examine(AttachmentKind::Docx, word.clone()).unwrap();
        let Words::Texts(texts) = sound.words else { panic!("no words") };
        assert!(texts.contains(&"Ett ord till ".to_owned()), "{texts:?}");
        let linked =
            words("<w:p><pic descr=\"En bro\" x:name=\"y\"/>Ett</w:p><r Target=\"mailto:a@b\"/>");
        assert_eq!(linked, "Ett \n\nEn bro\n\nmailto:a@b");
        assert_eq!(
            examine(AttachmentKind::Xlsx, word),
            Err(Unfit::OtherKind(Some(AttachmentKind::Docx)))
        );
        let calc = packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
        assert!(examine(AttachmentKind::Ods, calc).is_ok());
    }

    #[test]
    fn a_document_with_a_program_or_a_password_is_refused() {
        let parts = [TYPES, ("xl/workbook.xml", "<x/>"), ("xl/vbaProject.bin", "")];
        assert_eq!(examine(AttachmentKind::Xlsx, packed(&parts)), Err(Unfit::Program));
        let locked = [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
        ];
        assert_eq!(examine(AttachmentKind::Odt, packed(&locked)), Err(Unfit::Locked));
        let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        assert_eq!(examine(AttachmentKind::Docx, old), Err(Unfit::Locked));
        assert_eq!(examine(AttachmentKind::Docx, packed(&[TYPES])), Err(Unfit::OtherKind(None)));
        assert_eq!(
            examine(AttachmentKind::Docx, b"PK\x03\x04".to_vec()),
            Err(Unfit::OtherKind(None))
        );
    }
}
