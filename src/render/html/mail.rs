//! The address of a mail that a reader only has to finish: who gets it, what it is about, and how it begins (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stands in such an address as it is; all else is encoded.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'@');

/// The address of a mail with its subject and its first lines.
pub(crate) fn mailto(to: &str, subject: &str, body: &str) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
    // A line ends with both signs in a mail.
    let body = encoded(&body.replace('\n', "\r\n"));
    format!("mailto:{}?subject={}&body={body}", encoded(to), encoded(subject))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_written_ends_a_part_of_the_address() {
        assert_eq!(
            mailto("kommun@exempel.se", "Är det så? Ja & nej", "Läge: 50 %\nSida: #1"),
            "mailto:kommun@exempel.se?subject=%C3%84r%20det%20s%C3%A5%3F%20Ja%20%26%20nej\
             &body=L%C3%A4ge%3A%2050%20%25%0D%0ASida%3A%20%231"
        );
    }
}
