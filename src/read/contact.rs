//! E-mail addresses and telephone numbers: what is shown as a link has to lead somewhere.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// Words that stand beside a telephone number.
const BESIDE_NUMBERS: [&str; 22] = [
    "växel",
    "växeln",
    "vx",
    "anknytning",
    "ankn",
    "knappval",
    "val",
    "tel",
    "tfn",
    "telefon",
    "mobil",
    "sms",
    "och",
    "eller",
    "switchboard",
    "ext",
    "extension",
    "option",
    "mobile",
    "phone",
    "and",
    "or",
];

/// What to report of a text that is no e-mail address, at its place.
pub fn odd_email(text: &str, place: Place) -> Option<Diagnostic> {
    let is_plain = |part: &str| {
        !part.is_empty()
            && !part.contains(|c: char| c.is_whitespace() || "@,;:<>()[]\"".contains(c))
    };
    let has_domain =
        |domain: &str| domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
    let is_address = text
        .trim()
        .split_once('@')
        .is_some_and(|(name, domain)| is_plain(name) && is_plain(domain) && has_domain(domain));
    let found =
        || Diagnostic::new(Code::OddContact, place).with("sort", "email").with("text", text);
    (!is_address).then(found)
}

/// What to report of a text that is no telephone number, at its place.
pub fn odd_phone(text: &str, place: Place) -> Option<Diagnostic> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_known =
        |word: &str| word.chars().all(|c| c.is_ascii_digit()) || BESIDE_NUMBERS.contains(&word);
    let is_number = digits >= 3 && words.all(is_known);
    let found =
        || Diagnostic::new(Code::OddContact, place).with("sort", "phone").with("text", text);
    (!is_number).then(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn an_address_has_one_at_and_a_domain() {
        let is_odd = |text| odd_email(text, Place::whole(FileId(0))).is_some();
        for text in ["kommun@exempel.se", "a.b+c@post.exempel.se", "råd@exempel.se"] {
            assert!(!is_odd(text), "{text}");
        }
        for text in [
            "kommun.exempel.se",
            "kommun@exempel",
            "kommun(at)exempel.se",
            "@exempel.se",
            "kommun @exempel.se",
            "a@b.se, c@d.se",
            "mailto:a@b.se",
            "a@@b.se",
            "a@b..se",
        ] {
            assert!(is_odd(text), "{text}");
        }
    }

    #[test]
    fn a_number_can_be_dialled() {
        let is_odd = |text| odd_phone(text, Place::whole(FileId(0))).is_some();
        for text in [
            "0123-456 00",
            "+46 (0)123 456 00",
            "112",
            "0123-456 00, växel",
            "0123/456 00 ankn. 12",
        ] {
            assert!(!is_odd(text), "{text}");
        }
        for text in ["0123-456 OO", "O123-456 00", "Kundtjänst", "se webben", "12"] {
            assert!(is_odd(text), "{text}");
        }
    }
}
