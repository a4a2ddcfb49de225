//! The program's own words: diagnostics, reasons, the command line; in Swedish and in English.

use std::sync::OnceLock;

use super::Messages;

/// A language that the program itself speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Swedish, unless something else is asked for.
    #[default]
    Swedish,
    /// English.
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// The tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}

/// The program's words in a language.
pub fn program(language: Language) -> &'static Messages {
    static SWEDISH: OnceLock<Messages> = OnceLock::new();
    static ENGLISH: OnceLock<Messages> = OnceLock::new();
    match language {
        Language::Swedish => SWEDISH.get_or_init(|| {
            load(
                "sv",
                &[
                    ("sv/diagnostics.ftl", include_str!("program/sv/diagnostics.ftl")),
                    ("sv/reasons.ftl", include_str!("program/sv/reasons.ftl")),
                    ("sv/cli.ftl", include_str!("program/sv/cli.ftl")),
                    ("sv/usage.ftl", include_str!("program/sv/usage.ftl")),
                    ("sv/told.ftl", include_str!("program/sv/told.ftl")),
                    ("sv/pages.ftl", include_str!("program/sv/pages.ftl")),
                ],
            )
        }),
        Language::English => ENGLISH.get_or_init(|| {
            load(
                "en",
                &[
                    ("en/diagnostics.ftl", include_str!("program/en/diagnostics.ftl")),
                    ("en/reasons.ftl", include_str!("program/en/reasons.ftl")),
                    ("en/cli.ftl", include_str!("program/en/cli.ftl")),
                    ("en/usage.ftl", include_str!("program/en/usage.ftl")),
                    ("en/told.ftl", include_str!("program/en/told.ftl")),
                    ("en/pages.ftl", include_str!("program/en/pages.ftl")),
                ],
            )
        }),
    }
}

/// A fault in an embedded file is a fault of the program, which its tests find; it then speaks in ids.
fn load(tag: &str, files: &[(&str, &str)]) -> Messages {
    Messages::parse(tag, files).unwrap_or_else(|_| Messages::empty(tag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn both_languages_hold_the_same_messages() {
        let [swedish, english] =
            Language::ALL.map(|language| program(language).ids().collect::<Vec<_>>());
        assert!(!swedish.is_empty());
        assert_eq!(swedish, english);
    }

    #[test]
    fn every_diagnostic_has_its_words_and_its_cure() {
        for language in Language::ALL {
            for code in Code::ALL {
                let code = code.as_str();
                assert!(program(language).has(code), "{code} in {}", language.tag());
                assert!(
                    program(language).has(&format!("{code}.help")),
                    "{code}.help in {}",
                    language.tag()
                );
            }
        }
    }
}
