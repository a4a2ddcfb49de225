//! Whose is a publication? In come what two sites are known by; out comes whether they are one and the same.
//!
//! People change a title, a code and an address, seldom all at once: one that agrees is enough. What two municipalities
//! may well have in common is not: their topmost units are both called `kommunen`, and both sites `Målkort`.

use serde::{Deserialize, Serialize};

/// What a site is known by, as far as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteMarks {
    /// What feeds and calendars know it by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
    /// The municipality's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality_code: Option<String>,
    /// Who publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The address that it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// Its title.
    #[serde(default)]
    pub title: String,
}

impl SiteMarks {
    /// Whether both are marks of one site. The titles are asked only where nothing else can be.
    pub fn are_of_one_site(&self, other: &Self) -> bool {
        let pairs = [
            (&self.identity, &other.identity),
            (&self.municipality_code, &other.municipality_code),
            (&self.publisher, &other.publisher),
            (&self.base_url, &other.base_url),
        ];
        let agree: Vec<bool> = pairs
            .into_iter()
            .filter_map(|(one, other)| Some(is_same(one.as_ref()?, other.as_ref()?)))
            .collect();
        if agree.is_empty() { is_same(&self.title, &other.title) } else { agree.contains(&true) }
    }

    /// The site as a person knows it: its title, and who publishes it.
    pub fn name(&self) -> String {
        match &self.publisher {
            Some(publisher) => format!("{}, {publisher}", self.title),
            None => self.title.clone(),
        }
    }
}

/// Whether two words say the same, however they were typed.
fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        words.join(" ")
    };
    plain(one).trim_end_matches('/') == plain(other).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(code: Option<&str>, publisher: Option<&str>, title: &str) -> SiteMarks {
        SiteMarks {
            municipality_code: code.map(str::to_owned),
            publisher: publisher.map(str::to_owned),
            title: title.to_owned(),
            ..SiteMarks::default()
        }
    }

    #[test]
    fn one_mark_that_agrees_is_enough_and_a_title_is_none_beside_others() {
        let byn = marks(Some("1"), Some("Byns kommun"), "Målkort");
        for (other, is_one) in [
            (marks(Some("1"), Some("Annan"), "Annat"), true),
            (marks(Some("2"), Some("byns  kommun"), "Annat"), true),
            (marks(Some("2"), None, "Målkort"), false),
            (marks(Some("2"), Some("Stans kommun"), "Målkort"), false),
            (marks(None, None, "Målkort"), true),
            (marks(None, None, "Annat"), false),
        ] {
            assert_eq!(byn.are_of_one_site(&other), is_one, "{other:?}");
            assert_eq!(other.are_of_one_site(&byn), is_one, "{other:?}");
        }
    }
}
