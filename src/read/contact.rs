//! Addresses of the web and of mail, and telephone numbers: what is shown as a link has to lead somewhere.

use std::net::Ipv4Addr;

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
    (!is_email(text)).then(|| odd("email", text, place))
}

/// What to report of a text that is no telephone number, at its place.
pub fn odd_phone(text: &str, place: Place) -> Option<Diagnostic> {
    (!is_phone(text)).then(|| odd("phone", text, place))
}

/// What to report of an address that leads nowhere for those who visit the site, at its place: of the web, or with
/// `mailto:` or `tel:`.
pub fn odd_address(text: &str, place: Place) -> Option<Diagnostic> {
    let lower = text.trim().to_lowercase();
    if let Some(email) = lower.strip_prefix("mailto:") {
        return odd_email(email.split('?').next().unwrap_or_default(), place);
    }
    if let Some(phone) = lower.strip_prefix("tel:") {
        return odd_phone(phone, place);
    }
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"))?;
    (!is_public(host_of(rest))).then(|| odd("web", text, place))
}

fn odd(sort: &'static str, text: &str, place: Place) -> Diagnostic {
    Diagnostic::new(Code::OddContact, place).with("sort", sort).with("text", text)
}

fn is_email(text: &str) -> bool {
    let is_plain = |part: &str| {
        !part.is_empty()
            && !part.contains(|c: char| c.is_whitespace() || "@,;:<>()[]\"".contains(c))
    };
    let has_domain =
        |domain: &str| domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
    text.trim()
        .split_once('@')
        .is_some_and(|(name, domain)| is_plain(name) && is_plain(domain) && has_domain(domain))
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_known =
        |word: &str| word.chars().all(|c| c.is_ascii_digit()) || BESIDE_NUMBERS.contains(&word);
    digits >= 3 && words.all(is_known)
}

/// The host of a web address, of what follows its scheme.
fn host_of(rest: &str) -> &str {
    rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
}

/// Whether a host can be reached by everybody, as far as its name tells.
fn is_public(host: &str) -> bool {
    let mut labels = host.split('.');
    let is_name = host.contains('.') && labels.all(|label| !label.is_empty());
    let is_inner = [".local", ".lan", ".localhost", ".internal", ".intra"];
    let is_inner = is_inner.iter().any(|ending| host.ends_with(ending));
    is_name
        && !is_inner
        && host.parse().map_or(true, |ip: Ipv4Addr| !ip.is_private() && !ip.is_loopback())
}

/// The whole address that a text was plainly meant as: `www.exempel.se`, `https//exempel.se`, `namn@exempel.se`.
pub fn meant_address(text: &str) -> Option<String> {
    let text = text.trim().trim_matches(['<', '>']);
    if is_email(text) {
        return Some(format!("mailto:{text}"));
    }
    let schemes = ["https:", "https", "http:", "http", "htps:", "htpps:", "htttps:", "ttps:"];
    let slash = |c: char| matches!(c, '/' | '\\');
    let unschemed = schemes
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme).filter(|rest| rest.starts_with(slash)));
    let rest = unschemed.unwrap_or(text).trim_start_matches(slash);
    let host = rest.split(slash).next().unwrap_or_default().to_lowercase();
    let is_host = host.starts_with("www.") || unschemed.is_some() || has_known_ending(&host);
    let is_one = !rest.contains([',', ';', '(', ')', '<', '>', '"']) && !rest.contains(" http");
    let is_plain = host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let scheme = if text.starts_with("http:") { "http" } else { "https" };
    let is_address = is_host && is_one && is_plain && is_public(host_of(&rest.to_lowercase()));
    is_address.then(|| format!("{scheme}://{}", rest.replace(' ', "%20")))
}

/// Whether a name ends as those of Swedish public bodies, and of most others, do.
fn has_known_ending(host: &str) -> bool {
    host.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.is_empty() && ["se", "nu", "com", "org", "net", "eu", "info"].contains(&ending)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn an_address_has_one_at_and_a_domain() {
        let is_odd = |text| !is_email(text);
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
    fn a_web_address_leads_to_where_everybody_is() {
        let is_odd = |text| odd_address(text, Place::whole(FileId(0))).is_some();
        for text in [
            "https://exempel.se",
            "HTTP://www.Exempel.SE:8080/a?b#c",
            "https://råd.exempel.se/x.",
            "https://192.0.2.1/",
            "mailto:a@b.se?subject=x",
            "tel:+46123456",
            "mal/g1",
        ] {
            assert!(!is_odd(text), "{text}");
        }
        for text in [
            "https://exempel",
            "http://localhost/x",
            "http://intranat/x",
            "https://https://exempel.se",
            "https://exempel.se.",
            "https://server.local/x",
            "http://192.168.1.10/",
            "https://",
            "mailto:anna",
            "tel:",
        ] {
            assert!(is_odd(text), "{text}");
        }
    }

    #[test]
    fn an_address_that_lacks_its_scheme_is_known_by_what_it_is() {
        for (typed, meant) in [
            ("www.exempel.se/p.pdf", Some("https://www.exempel.se/p.pdf")),
            ("exempel.se", Some("https://exempel.se")),
            ("<https://exempel.se>", Some("https://exempel.se")),
            ("https//exempel.se/a", Some("https://exempel.se/a")),
            ("https:/exempel.se", Some("https://exempel.se")),
            ("https:\\\\exempel.se", Some("https://exempel.se")),
            ("htps://exempel.se", Some("https://exempel.se")),
            ("https://exempel.se/a b.pdf", Some("https://exempel.se/a%20b.pdf")),
            ("anna@exempel.se", Some("mailto:anna@exempel.se")),
            ("https://a.se, https://b.se", None),
            ("protokoll.pdf", None),
            ("Protokoll § 142", None),
            ("ftp://exempel.se/", None),
            ("\\\\server\\delad\\p.pdf", None),
        ] {
            assert_eq!(meant_address(typed).as_deref(), meant, "{typed}");
        }
    }

    #[test]
    fn a_number_can_be_dialled() {
        let is_odd = |text| !is_phone(text);
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
