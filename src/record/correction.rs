//! A correction, as the manifest keeps it and the page lists it.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::claim::ClaimKey;

/// That something published differs from what was published before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// What it is about.
    #[serde(flatten)]
    pub key: ClaimKey,
    /// What the thing was called.
    pub name: Box<str>,
    /// The day of the correction; of one that nobody has explained, the day that it was found.
    #[serde(serialize_with = "date_as_text", deserialize_with = "date_from_text")]
    pub date: Date,
    /// What was wrong; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Box<str>>,
    /// What stood there before; `None`: not known, or not to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<Box<str>>,
    /// What stood there after; `None`: nothing, or it is not to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<Box<str>>,
    /// It is not to be shown, because too few have answered or its day has not come: neither old nor new is told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suppressed: bool,
}

impl Correction {
    /// Whether somebody has said what was wrong. That something must not be shown needs no more words.
    pub fn is_explained(&self) -> bool {
        self.reason.is_some() || self.suppressed
    }

    /// Takes away the figures, which are not to be shown.
    pub(super) fn suppress(&mut self) {
        self.old = None;
        self.new = None;
        self.suppressed = true;
    }

    /// The order of the list: the latest first.
    pub(super) fn in_order(&self, other: &Self) -> std::cmp::Ordering {
        let same_day =
            || (&self.key, &self.old, &self.new).cmp(&(&other.key, &other.old, &other.new));
        other.date.cmp(&self.date).then_with(same_day)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands fields over so")]
fn date_as_text<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

fn date_from_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}
