//! Who stands behind the site, and what may others do with what it says?
//!
//! In comes what the configuration tells of it; out come the pieces that the footer and the page about the site show.

use crate::locale::RichText;

/// Who stands behind a site. What is not given is not shown.
#[derive(Clone, Debug, Default)]
pub struct Imprint {
    /// One sentence about the site, in the main language.
    pub description: Option<String>,
    /// Who has written it.
    pub authors: Vec<String>,
    /// The municipality's code in Statistics Sweden's register.
    pub municipality_code: Option<String>,
    /// The licence of texts and data: its identifier in the SPDX list, its address, or words.
    pub licence: Option<String>,
}

impl Imprint {
    /// The authors as machines are told of them.
    pub(crate) fn author_names(&self) -> Option<String> {
        (!self.authors.is_empty()).then(|| self.authors.join(", "))
    }

    /// The address of the licence's text, where that is known.
    pub(crate) fn licence_address(&self) -> Option<String> {
        Some(terms(self.licence.as_deref()?)?.1)
    }

    /// The licence in words, leading to its text where that has a known address.
    pub(crate) fn licence_in_words(&self) -> Option<RichText> {
        let licence = self.licence.as_deref()?;
        Some(match terms(licence) {
            Some((words, address)) => RichText::new(&words).linked(&address),
            None => RichText::new(licence),
        })
    }
}

/// What a licence is called and where its text stands.
fn terms(licence: &str) -> Option<(String, String)> {
    if licence.starts_with("https://") {
        return Some((licence.to_owned(), licence.to_owned()));
    }
    let creative_commons = |path: &str| format!("https://creativecommons.org/{path}/");
    let address = match licence {
        "CC0-1.0" => creative_commons("publicdomain/zero/1.0"),
        "CC-BY-4.0" => creative_commons("licenses/by/4.0"),
        "CC-BY-SA-4.0" => creative_commons("licenses/by-sa/4.0"),
        "CC-BY-ND-4.0" => creative_commons("licenses/by-nd/4.0"),
        "CC-BY-NC-4.0" => creative_commons("licenses/by-nc/4.0"),
        _ => return None,
    };
    let (name, version) = licence.rsplit_once('-')?;
    let name =
        name.strip_prefix("CC-").map_or_else(|| name.to_owned(), |kind| format!("CC {kind}"));
    Some((format!("{name} {version}"), address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(licence: &str) -> RichText {
        let imprint = Imprint { licence: Some(licence.to_owned()), ..Imprint::default() };
        imprint.licence_in_words().unwrap()
    }

    // The addresses are those that Creative Commons gives for each deed.
    #[test]
    fn a_known_licence_leads_to_its_text() {
        let deed = |words: &str, path: &str| {
            RichText::new(words).linked(&format!("https://creativecommons.org/{path}/"))
        };
        assert_eq!(shown("CC0-1.0"), deed("CC0 1.0", "publicdomain/zero/1.0"));
        assert_eq!(shown("CC-BY-SA-4.0"), deed("CC BY-SA 4.0", "licenses/by-sa/4.0"));
        let own = "https://exempel.se/villkor";
        assert_eq!(shown(own), RichText::new(own).linked(own));
    }

    #[test]
    fn other_words_are_shown_as_they_are() {
        assert_eq!(shown("Fråga <kommunen>"), RichText::new("Fråga <kommunen>"));
        assert_eq!(Imprint::default().licence_in_words(), None);
        assert_eq!(Imprint::default().author_names(), None);
    }
}
