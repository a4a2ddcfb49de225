//! Documents in PDF (ISO 32000): does anything in them run, and which words can be read?
//!
//! A document is not laid out here. What its packed parts hold is unpacked, and looked through for actions that run and
//! for words written in single bytes, as most programs write Latin letters and figures.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::{Sound, Unfit, Words};

/// So many bytes of a document are unpacked; what lies beyond is not read.
const MOST_UNPACKED: usize = 64 * 1024 * 1024;

/// Actions that run something on the reader's machine (ISO 32000-1, 12.6.4).
const RUNS: [&[u8]; 3] = [b"/JavaScript", b"/Launch", b"/JS("];

/// A PDF.
pub(super) fn pdf(bytes: Vec<u8>) -> Result<Sound, Unfit> {
    if !holds(&bytes, b"%%EOF") {
        return Err(Unfit::Damaged);
    }
    if holds(&bytes, b"/Encrypt") {
        return Err(Unfit::Locked);
    }
    let parts = unpacked(&bytes);
    let mut all = std::iter::once(bytes.as_slice()).chain(parts.iter().map(Vec::as_slice));
    if all.any(|part| RUNS.iter().any(|action| holds(part, action))) {
        return Err(Unfit::Program);
    }
    let outside = outside(&bytes);
    let shown = parts.iter().map(Vec::as_slice).chain([outside.as_slice()]).map(shown);
    let texts = shown.chain(parts.iter().filter_map(|part| described(part)));
    let texts = texts.filter(|text| !text.is_empty()).collect();
    Ok(Sound { bytes, size: None, words: Words::Texts(texts) })
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    find(bytes, words).is_some()
}

fn find(bytes: &[u8], words: &[u8]) -> Option<usize> {
    let first = *words.first()?;
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(words) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// The document's streams, unpacked. One that cannot be is left out: readers show what they can, too.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut left = MOST_UNPACKED;
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        let dictionary = rest.get(at.saturating_sub(400)..at).unwrap_or_default();
        let after = rest.get(at + b"stream".len()..).unwrap_or_default();
        let data =
            after.strip_prefix(b"\r\n").or_else(|| after.strip_prefix(b"\n")).unwrap_or(after);
        let end = find(data, b"endstream").unwrap_or(data.len());
        let stream = data.get(..end).unwrap_or_default();
        if holds(dictionary, b"FlateDecode") && left > 0 {
            if let Ok(part) = decompress_to_vec_zlib_with_limit(stream, left) {
                left = left.saturating_sub(part.len());
                found.push(part);
            }
        } else if !holds(dictionary, b"Filter") {
            found.push(stream.to_vec());
        }
        rest = data.get(end + b"endstream".len()..).unwrap_or_default();
    }
    found
}

/// What stands outside the document's streams: among it its title, author and subject (14.3.3).
fn outside(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        out.extend_from_slice(rest.get(..at).unwrap_or_default());
        let after = rest.get(at..).unwrap_or_default();
        let end = find(after, b"endstream").map_or(after.len(), |end| end + b"endstream".len());
        rest = after.get(end..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
    out
}

/// A stream that describes the document in XML (14.3.2), its elements left out.
fn described(part: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(part).ok().filter(|text| text.contains("<x:xmpmeta"))?;
    let pieces = text.split('<').filter_map(|piece| piece.split_once('>'));
    Some(pieces.map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n\n"))
}

/// The words that a page's content shows: its strings, those of one list joined, since programs cut words to set letters
/// apart (9.4.3).
fn shown(content: &[u8]) -> String {
    let mut out = String::new();
    let (mut at, mut is_in_list) = (0, false);
    while let Some(byte) = content.get(at) {
        at += 1;
        match byte {
            b'[' => is_in_list = true,
            b']' => is_in_list = false,
            b'(' => at = string(content, at, &mut out),
            b'\n' if !is_in_list && !out.ends_with(' ') && !out.is_empty() => out.push(' '),
            _ => {}
        }
    }
    out
}

/// Adds a string that begins at a byte, and gives the byte after it (7.3.4.2).
fn string(content: &[u8], from: usize, out: &mut String) -> usize {
    let (mut at, mut depth) = (from, 1_usize);
    while let Some(byte) = content.get(at) {
        at += 1;
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            // Of two bytes a letter, the first is nought for Latin ones.
            0 => {}
            byte => out.push(char::from(*byte)),
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;

    use super::*;

    fn document(dictionary: &str, stream: &[u8]) -> Vec<u8> {
        let head = format!("%PDF-1.7\n1 0 obj\n<<{dictionary}>>\nstream\n");
        [head.as_bytes(), stream, b"\nendstream\nendobj\n%%EOF\n"].concat()
    }

    #[test]
    fn words_are_read_from_packed_pages() {
        let page = b"BT /F1 12 Tf (Plan f\\366r) Tj\n[(19121) -20 (2-1212)] TJ\nET";
        let packed = document("/Filter/FlateDecode", &compress_to_vec_zlib(page, 6));
        let sound = pdf(packed).unwrap();
        let Words::Texts(texts) = sound.words else { panic!("no words") };
        assert!(texts.iter().any(|text| text.contains("191212-1212")), "{texts:?}");
        let described =
            document("/Title(Plan f)", b"<x:xmpmeta><dc:title>Bron</dc:title></x:xmpmeta>");
        let Words::Texts(texts) = pdf(described).unwrap().words else { panic!("no words") };
        assert!(texts.iter().any(|text| text.contains("Plan f")), "{texts:?}");
        assert!(texts.iter().any(|text| text.contains("Bron")), "{texts:?}");
    }

    #[test]
    fn a_document_that_runs_something_or_is_locked_is_refused() {
        let action = b"<</S/JavaScript/JS(app.alert(1))>>";
        let packed = document("/Type/ObjStm/Filter/FlateDecode", &compress_to_vec_zlib(action, 6));
        assert_eq!(pdf(packed), Err(Unfit::Program));
        assert_eq!(pdf(document("/S/Launch", b"")), Err(Unfit::Program));
        assert_eq!(pdf(document("/Encrypt 5 0 R", b"")), Err(Unfit::Locked));
        assert_eq!(pdf(b"%PDF-1.7\n".to_vec()), Err(Unfit::Damaged));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
            let _ = pdf([b"%PDF-1.7\n%%EOF".as_slice(), &bytes].concat());
            let _ = pdf(document("/Filter/FlateDecode", &bytes));
        }
    }
}
