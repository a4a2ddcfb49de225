//! Documents in PDF (ISO 32000): does anything in them run, and which words can be read?
//!
//! A document is not laid out here. It is taken apart (`document`), its pages are gone through with the letters that their
//! fonts name (`page`, `font`), and every other part is looked through for actions that run and for words.

mod document;
mod find;
mod font;
mod page;
mod token;

use document::Pieces;
use find::find;
use font::{FontsByName, Tally};

use super::outcome::{Sound, Unfit, Words};

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
    let pieces = Pieces::of(&bytes);
    let parts = pieces.all.iter().filter_map(|piece| piece.stream.as_deref());
    let mut all = std::iter::once(bytes.as_slice()).chain(parts);
    if all.any(|part| RUNS.iter().any(|action| holds(part, action))) {
        return Err(Unfit::Program);
    }
    let page::Shown { mut texts, is_part } = page::shown(&pieces);
    texts.push(page::words(&outside(&bytes), &FontsByName::new(), &mut Tally::default()));
    let words = if is_part { Words::Partly(texts) } else { Words::Texts(texts) };
    Ok(Sound { bytes, size: None, words })
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    find(bytes, words).is_some()
}

/// What lies outside the document's streams: among it its title, author and subject (14.3.3).
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

    fn words_of(bytes: Vec<u8>) -> (String, bool) {
        match pdf(bytes).unwrap().words {
            Words::Texts(texts) => (texts.join("|"), false),
            Words::Partly(texts) => (texts.join("|"), true),
            Words::Unread | Words::Bytes => panic!("no words"),
        }
    }

    /// A document of objects as they are written, the last ones in a packed stream of objects.
    fn with_objects(plain: &[(u32, &str)], packed: &[(u32, &str)]) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        for (number, object) in plain {
            out.extend(format!("{number} 0 obj\n{object}\nendobj\n").as_bytes());
        }
        let (mut head, mut bodies) = (String::new(), String::new());
        for (number, object) in packed {
            head = format!("{head}{number} {} ", bodies.len());
            bodies = format!("{bodies}{object} ");
        }
        let stream = compress_to_vec_zlib(format!("{head}{bodies}").as_bytes(), 6);
        let first = head.len();
        let dictionary = format!("/Type/ObjStm/First {first}/Filter/FlateDecode");
        out.extend(document(&dictionary, &stream).strip_prefix(b"%PDF-1.7\n").unwrap());
        out
    }

    #[test]
    fn letters_of_a_font_that_numbers_them_itself_are_read() {
        let page = (7, "<</Type/Page/Parent 8 0 R/Contents[9 0 R]>>");
        let branch = (8, "<</Type/Pages/Kids[7 0 R]/Resources<</Font<</F1 5 0 R>>>>>>");
        let content =
            "<<>>\nstream\nBT /F1 11 Tf [<0013001B>-3<0014>]TJ 9 0 Td <001D0020>Tj ET\nendstream";
        let font = (5, "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 4 0 R>>");
        let table = "<<>>\nstream\n1 begincodespacerange <0000><FFFF> endcodespacerange \
            1 beginbfrange <0013> <001C> <0030> endbfrange 1 beginbfrange <001D> <001E> [<00E5> <00E4>] \
            endbfrange 1 beginbfchar <0020> <00660069> endbfchar\nendstream";
        let read = with_objects(&[(9, content), (4, table)], &[page, branch, font]);
        let (words, is_part) = words_of(read);
        assert!(words.contains("081 \u{e5}fi"), "{words}");
        assert!(!is_part);
        let without = (5, "<</Type/Font/Subtype/Type0/Encoding/Identity-H>>");
        assert!(words_of(with_objects(&[(9, content)], &[page, branch, without])).1);
    }

    #[test]
    fn what_cannot_be_read_is_not_taken_as_clean() {
        let is_part = |dictionary: &str, stream: &[u8]| words_of(document(dictionary, stream)).1;
        assert!(is_part("/Subtype/Image/Filter/DCTDecode", b"x"));
        assert!(is_part("/Filter/LZWDecode", b"x"));
        assert!(is_part("/Filter[/FlateDecode/FlateDecode]", b"x"));
        assert!(is_part("/Filter 9 0 R", b"x"));
        assert!(is_part("/Filter/FlateDecode", b"no such thing"));
        assert!(!is_part("", b"BT (x) Tj ET"));
        let bomb = compress_to_vec_zlib(&vec![b' '; 65 * 1024 * 1024], 1);
        assert!(is_part("/Filter/FlateDecode", &bomb));
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
            let _ = pdf(document("/Type/ObjStm/First 9/Filter/FlateDecode", &compress_to_vec_zlib(&bytes, 1)));
            let _ = pdf(document("/Type/Page/Contents 1 0 R/Resources 1 0 R/Font 1 0 R/F 1 0 R/ToUnicode 1 0 R", &bytes));
        }

        #[test]
        fn no_change_of_a_real_document_makes_it_panic(at in 0..12_549_usize, with in proptest::num::u8::ANY) {
            let mut bytes = include_bytes!("../../../tests/suite/attachments/libreoffice.pdf").to_vec();
            if let Some(byte) = bytes.get_mut(at) {
                *byte = with;
            }
            let _ = pdf(bytes);
        }
    }
}
