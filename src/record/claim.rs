//! A claim: one figure or status that the site shows, for one thing and period.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::{Activity, FollowUp, Goal, Indicator, Key, Period, Statuses, Text};

/// What sort of figure or status it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimKind {
    /// An indicator's own value.
    Value,
    /// The value of something that an indicator is compared with.
    Comparator,
    /// The value of a part of those measured.
    Breakdown,
    /// The value that progress is counted from.
    Baseline,
    /// What an indicator is to come to.
    Target,
    /// How a unit judged a goal.
    Judgement,
    /// What a unit reported of an activity.
    Status,
    /// How much of an activity was said to be done, in per cent.
    ShareDone,
    /// A value as a follow-up brought it.
    ReportedValue,
    /// A follow-up as a whole: only corrections are about this.
    FollowUp,
}

impl ClaimKind {
    /// The vocabulary that its values are written in: each word's id, name and canonical status. Figures have none.
    pub(super) fn vocabulary(self, statuses: &Statuses) -> Vec<(&str, &Text, &'static str)> {
        match self {
            Self::Judgement => {
                let labels = statuses.goals.iter();
                labels.map(|label| (&*label.id, &label.name, label.means.as_str())).collect()
            }
            Self::Status => {
                let labels = statuses.activities.iter();
                labels.map(|label| (&*label.id, &label.name, label.means.as_str())).collect()
            }
            Self::Value
            | Self::Comparator
            | Self::Breakdown
            | Self::Baseline
            | Self::Target
            | Self::ShareDone
            | Self::ReportedValue
            | Self::FollowUp => Vec::new(),
        }
    }
}

/// What a claim is about. Two publications that speak of the same key speak of the same thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClaimKey {
    /// The thing, by kind and id: `indicator/nojda-medborgare`, `follow-up/2026-t2/skola`.
    pub thing: Box<str>,
    /// The sort of figure or status.
    pub kind: ClaimKind,
    /// The comparator, the part, or the indicator that a follow-up brought a value of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Box<str>>,
    /// The period; a target has none.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "period_as_text",
        deserialize_with = "period_from_text"
    )]
    pub period: Option<Period>,
}

/// A figure or status that the site shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// What it is about.
    #[serde(flatten)]
    pub key: ClaimKey,
    /// The figure with a decimal point, the id of the status's word, or the target's rule.
    pub value: Box<str>,
    /// The canonical status that the word means, for statuses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Box<str>>,
    /// The address of the page that shows it, with the place on the page.
    pub address: Box<str>,
}

/// Where on the site a claim is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// A row of an indicator's values.
    Value(Key<Indicator>, Period),
    /// An indicator's baseline.
    Baseline(Key<Indicator>),
    /// An indicator's target.
    Target(Key<Indicator>),
    /// What a follow-up says of a goal.
    Goal(Key<FollowUp>, Key<Goal>),
    /// What a follow-up says of an activity.
    Activity(Key<FollowUp>, Key<Activity>),
    /// A value that a follow-up brought.
    Reported(Key<FollowUp>, Key<Indicator>),
    /// A follow-up.
    FollowUp(Key<FollowUp>),
}

impl ClaimKey {
    /// The key of a claim about a thing of a kind, by its id.
    pub(super) fn new(
        thing: &str,
        id: impl fmt::Display,
        kind: ClaimKind,
        period: Option<Period>,
    ) -> Self {
        Self { thing: format!("{thing}/{id}").into(), kind, part: None, period }
    }

    /// The thing's id, without its kind.
    pub fn id(&self) -> &str {
        self.thing.split_once('/').map_or(&*self.thing, |(_, id)| id)
    }

    /// The key of a part of the thing.
    pub(super) fn of_part(self, part: &str) -> Self {
        Self { part: Some(part.into()), ..self }
    }
}

#[expect(clippy::ref_option, reason = "serde hands fields over so")]
fn period_as_text<S: Serializer>(
    period: &Option<Period>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match period {
        Some(period) => serializer.collect_str(period),
        None => serializer.serialize_none(),
    }
}

fn period_from_text<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Period>, D::Error> {
    let text = Option::<std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(|_| serde::de::Error::custom("no period"))).transpose()
}
