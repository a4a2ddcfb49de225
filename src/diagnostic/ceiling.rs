//! How many findings of a kind are shown of one file? The first few; the rest are counted.
//!
//! In come sorted findings; out go those to be shown, the last of each kind and file with the number of those left out.
//! A file saved in the wrong way has one mistake a line, and nobody reads a hundred thousand lines to find the one cause.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Code, Diagnostic, Severity};
use crate::source::FileId;

/// How many findings of a kind are shown of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ceiling {
    /// So many.
    Most(usize),
    /// All that there are.
    None,
}

impl Default for Ceiling {
    fn default() -> Self {
        Self::Most(20)
    }
}

impl FromStr for Ceiling {
    type Err = ();

    /// A number, or a word for all; zero stands for all too, since nobody asks for none.
    fn from_str(typed: &str) -> Result<Self, ()> {
        match typed.trim().to_lowercase().as_str() {
            "0" | "alla" | "all" => Ok(Self::None),
            number => number.parse().map(Self::Most).map_err(|_| ()),
        }
    }
}

impl Ceiling {
    /// The findings to be shown, in their order.
    #[must_use]
    pub fn cut(self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let Self::Most(most) = self else { return found };
        let mut totals: BTreeMap<(FileId, Code), usize> = BTreeMap::new();
        for one in &found {
            *totals.entry((one.place.file, one.code)).or_default() += 1;
        }
        let mut seen: BTreeMap<(FileId, Code), usize> = BTreeMap::new();
        let mut shown = Vec::new();
        for mut one in found {
            let kind = (one.place.file, one.code);
            let position = seen.entry(kind).or_default();
            *position += 1;
            if *position > most {
                continue;
            }
            if *position == most {
                one.more = totals.get(&kind).map_or(0, |total| total - most);
            }
            shown.push(one);
        }
        shown
    }
}

/// How many findings there are, those left out included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// What stops a build.
    pub errors: usize,
    /// What stops a strict build.
    pub warnings: usize,
    /// What stops nothing.
    pub hints: usize,
}

impl Totals {
    /// Those of some findings.
    pub fn of(found: &[Diagnostic]) -> Self {
        let count = |severity| found.iter().filter(|one| one.code.severity() == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Place;

    fn found() -> Vec<Diagnostic> {
        let at =
            |code, file, start| Diagnostic::new(code, Place::bytes(FileId(file), start..start));
        let many = (0..5).map(|start| at(Code::BadNumber, 1, start));
        many.chain([
            at(Code::OddYear, 1, 9),
            at(Code::FewDecimals, 1, 9),
            at(Code::BadNumber, 2, 0),
        ])
        .collect()
    }

    #[test]
    fn the_last_shown_of_a_kind_and_file_counts_the_rest() {
        let shown: Vec<(Code, u32, usize)> = Ceiling::Most(2)
            .cut(found())
            .into_iter()
            .map(|one| (one.code, one.place.file.0, one.more))
            .collect();
        let expected = [
            (Code::BadNumber, 1, 0),
            (Code::BadNumber, 1, 3),
            (Code::OddYear, 1, 0),
            (Code::FewDecimals, 1, 0),
            (Code::BadNumber, 2, 0),
        ];
        assert_eq!(shown, expected);
        for all in [Ceiling::None, Ceiling::Most(5)] {
            assert_eq!(all.cut(found()), found());
        }
    }

    #[test]
    fn totals_count_what_is_not_shown_too() {
        let totals = Totals { errors: 6, warnings: 1, hints: 1 };
        assert_eq!(Totals::of(&found()), totals);
    }

    #[test]
    fn zero_and_the_word_stand_for_all() {
        for (typed, expected) in [
            ("0", Ceiling::None),
            ("Alla", Ceiling::None),
            ("all", Ceiling::None),
            ("7", Ceiling::Most(7)),
        ] {
            assert_eq!(typed.parse(), Ok(expected));
        }
        assert_eq!("några".parse::<Ceiling>(), Err(()));
    }
}
