//! Bytes become text, in the encoding that they were saved in.
//!
//! Texts are UTF-8. A CSV file may also be as Excel saves one: in Windows-1252, or as *Unicode text* in UTF-16. Bytes
//! that are neither beyond doubt stay unread: a wrong guess would publish other letters than were written.

use std::string::FromUtf8Error;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Reads a CSV file's bytes; the encoding's name where it is not UTF-8.
///
/// # Errors
/// Where it is neither UTF-8 nor, beyond doubt, another encoding of Excel's.
pub(super) fn csv_text(bytes: Vec<u8>) -> Result<(String, Option<&'static str>), FromUtf8Error> {
    if let Some((encoding, _)) = Encoding::for_bom(&bytes).filter(|(found, _)| is_utf_16(found)) {
        return Ok((encoding.decode_with_bom_removal(&bytes).0.into_owned(), Some("UTF-16")));
    }
    String::from_utf8(bytes).map(|text| (text, None)).or_else(|error| {
        if !is_windows_1252(error.as_bytes()) {
            return Err(error);
        }
        let text = WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0.into_owned();
        Ok((text, Some("Windows-1252")))
    })
}

/// A file's text, whatever sort of file it is by its path; `None` where it is not known in which encoding it is.
pub(crate) fn text_of(path: &str, bytes: Vec<u8>) -> Option<String> {
    if path.to_lowercase().ends_with(".csv") {
        return csv_text(bytes).ok().map(|(text, _)| text);
    }
    String::from_utf8(bytes).ok()
}

fn is_utf_16(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// Whether bytes are text in Windows-1252 and nothing else: its letters are those from C0, and of its marks only those
/// that people type; old encodings of DOS and Macintosh have their å, ä and ö among the others. A quotation mark
/// within a word would be such a letter.
fn is_windows_1252(bytes: &[u8]) -> bool {
    let is_letter =
        |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'\t' | b'\n' | b'\r' | 0x20..=0x7e | 0xa0..=0xff | 0x80 | 0x85 | 0x92 | 0x96 | 0x97 => {
            true
        }
        0x91 | 0x93 | 0x94 => !(is_letter(at.checked_sub(1)) && is_letter(Some(at + 1))),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_saves_is_read() {
        let windows = b"period;v\xe4rde\r\n2024;\x961,5\r\n".to_vec();
        assert_eq!(
            csv_text(windows).unwrap(),
            ("period;värde\r\n2024;–1,5\r\n".to_owned(), Some("Windows-1252"))
        );
        let unicode: Vec<u8> =
            "\u{feff}period\tvärde".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(csv_text(unicode).unwrap(), ("period\tvärde".to_owned(), Some("UTF-16")));
        assert_eq!(csv_text("värde".into()).unwrap(), ("värde".to_owned(), None));
    }

    #[test]
    fn what_may_be_another_encoding_stays_unread() {
        let dos = b"period;v\x84rde".to_vec();
        let macintosh = b"period;v\x8arde".to_vec();
        let dos_word = b"m\x94te".to_vec();
        for bytes in [dos, macintosh, dos_word] {
            assert!(csv_text(bytes).is_err());
        }
    }
}
