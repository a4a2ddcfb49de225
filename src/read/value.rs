//! Values: how a node becomes a text, a date, a number, a reference or a list of them.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use jiff::civil::Date;

use super::calendar;
use super::description::Shape;
use super::figure::{Figure, SettledBy, figure, two_readings, with_unit};
use super::node::{Node, NodeValue};
use super::reader::{FromNode, Markdown, Reader, Written};
use super::spelling::{is_id, normalised, not_an_id};
use super::suggestion::nearest_of;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AgendaTarget, Period};
use crate::source::{Ordinal, Place, lines, one_line};

/// The id of another thing, not yet known to exist.
pub struct Reference<T> {
    /// The id as written.
    pub id: Box<str>,
    to: PhantomData<fn() -> T>,
}

/// A kind of thing that can be referred to.
pub trait Referred {
    /// The message id of its name (`goal`), which messages show in their own language.
    const KIND: &'static str;
}

/// A word of a fixed vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<V>(pub V);

/// A fixed vocabulary.
pub trait Vocabulary: Copy + 'static {
    /// Each value.
    const VALUES: &'static [Self];
    /// Its words, Swedish and English, in the same order.
    const WORDS: &'static [(&'static str, &'static str)];
}

/// Things by id, as written: `fiberutbyggnad: pågår`.
#[derive(Clone, Debug, PartialEq)]
pub struct Named<T> {
    /// Id and value; the place of the id is the key of the value's node.
    pub entries: Vec<(Box<str>, Written<T>)>,
}

impl<T> Clone for Reference<T> {
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), to: PhantomData }
    }
}

impl<T> std::fmt::Debug for Reference<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "→{}", self.id)
    }
}

impl<T> PartialEq for Reference<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl FromNode for Box<str> {
    const SHAPE: Shape = Shape::Text;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = node.scalar_text();
        if text.is_none() {
            reader.wrong_shape(node, "text");
        }
        text.map(|text| one_line(text).into())
    }
}

impl FromNode for Markdown {
    const SHAPE: Shape = Shape::Markdown;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = node.scalar_text();
        if text.is_none() {
            reader.wrong_shape(node, "text");
        }
        let markdown = Self(lines(text?).into());
        reader.keep(node, &markdown);
        Some(markdown)
    }
}

/// An id that the thing is given where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnId(pub Box<str>);

impl FromNode for OwnId {
    const SHAPE: Shape = Shape::Id;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        if is_id(&text) {
            return Some(Self(text));
        }
        reader.report(node, |place| not_an_id(Code::BadId, "id", &text, place));
        None
    }
}

impl<T: Referred> FromNode for Reference<T> {
    const SHAPE: Shape = Shape::Reference(T::KIND);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        Box::<str>::from_node(node, reader).map(|id| Self { id, to: PhantomData })
    }
}

impl FromNode for Date {
    const SHAPE: Shape = Shape::Date;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        match calendar::date(&text) {
            Ok(date) => {
                reader.report_if(node, |place| calendar::odd_year(date, place));
                Some(date)
            }
            Err(why) => {
                reader
                    .report(node, |place| calendar::diagnostic(Code::BadDate, &text, &why, place));
                None
            }
        }
    }
}

impl FromNode for Period {
    const SHAPE: Shape = Shape::Period;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        match calendar::period(&text) {
            Ok(period) => {
                reader.report_if(node, |place| calendar::odd_year(period.first_day(), place));
                Some(period)
            }
            Err(why) => {
                reader.report(node, |place| {
                    calendar::diagnostic(Code::BadPeriod, &text, &why, place)
                });
                None
            }
        }
    }
}

impl FromNode for Figure {
    const SHAPE: Shape = Shape::Number;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(text) = node.scalar_text() else {
            reader.wrong_shape(node, "number");
            return None;
        };
        match figure(text) {
            Ok(figure) => Some(figure),
            Err(why) => {
                reader.report(node, |place| why.diagnostic(text, place));
                None
            }
        }
    }
}

/// A share of a hundred, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percent {
    /// The number: 84,4 is 84,4 per cent.
    pub value: f64,
    /// Whether a sign of percent was typed: then 0,5 is meant to be half a per cent.
    pub has_sign: bool,
}

impl FromNode for Percent {
    const SHAPE: Shape = Shape::Number;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let figure = Figure::from_node(node, reader)?;
        let has_sign = figure.is_percent();
        let value = one_reading(
            &Figure { unit: figure.unit.filter(|_| !has_sign), ..figure },
            node,
            reader,
        )?;
        if (0.0..=100.0).contains(&value) {
            return Some(Self { value, has_sign });
        }
        out_of_range(node, (0.0, 100.0), reader);
        None
    }
}

/// What to report of a share below one per cent, at its place.
pub fn share_below_one(value: f64, place: Place) -> Diagnostic {
    let comma = |number: f64| number.to_string().replace('.', ",");
    Diagnostic::new(Code::ShareBelowOne, place)
        .with("share", comma(value))
        .with("percent", comma((value * 1e8).round() / 1e6))
}

/// The number of a figure that no declared decimals settle and that has no unit, or a report of what it has.
fn one_reading(figure: &Figure, node: &Node, reader: &mut Reader) -> Option<f64> {
    if let Some(unit) = &figure.unit {
        reader.report(node, |place| with_unit(figure, unit, place));
        return None;
    }
    match figure.settled(0) {
        Ok(value) => Some(value),
        Err(readings) => {
            reader.report(node, |place| two_readings(readings, place, SettledBy::Writing));
            None
        }
    }
}

fn out_of_range(node: &Node, (low, high): (f64, f64), reader: &mut Reader) {
    reader.report(node, |place| {
        Diagnostic::new(Code::NumberOutOfRange, place)
            .with("text", node.scalar_text().unwrap_or_default())
            .with("low", low)
            .with("high", high)
    });
}

impl FromNode for u32 {
    const SHAPE: Shape = Shape::Count;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let figure = Figure::from_node(node, reader)?;
        let value = one_reading(&figure, node, reader)?;
        if value.fract() != 0.0 {
            let text = node.scalar_text().unwrap_or_default();
            reader.report(node, |place| {
                Diagnostic::new(Code::BadNumber, place).with("text", text).with("why", "not-whole")
            });
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range is checked beside it"
        )]
        let count = (0.0..=f64::from(u32::MAX)).contains(&value).then_some(value as u32);
        if count.is_none() {
            out_of_range(node, (0.0, f64::from(u32::MAX)), reader);
        }
        count
    }
}

impl FromNode for bool {
    const SHAPE: Shape = Shape::YesNo;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let answer = match node.scalar_text().map(str::to_lowercase).as_deref() {
            Some("ja" | "yes" | "true") => Some(true),
            Some("nej" | "no" | "false") => Some(false),
            Some(_) | None => None,
        };
        if answer.is_none() {
            reader.wrong_shape(node, "yes-no");
        }
        answer
    }
}

impl FromNode for AgendaTarget {
    const SHAPE: Shape = Shape::AgendaTarget;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        if let Ok(target) = text.parse() {
            return Some(target);
        }
        // Of a goal that there is, its targets; otherwise the goals.
        let (goal, _) = text.split_once('.').unwrap_or((&text, ""));
        let of_goal = goal.trim().parse().map(Self::of_goal).into_iter().flatten();
        let mut words: Vec<String> = of_goal.map(|target| target.to_string()).collect();
        if words.is_empty() {
            words = Self::goals().map(|goal| goal.to_string()).collect();
        }
        reader.report(node, |place| {
            Diagnostic::new(Code::UnknownWord, place)
                .with("word", &*text)
                .with("words", words.join(", "))
                .suggest(meant_targets(&text))
        });
        None
    }
}

/// What was meant by a text that is no target: one with a decimal comma, or several that are not written as a list.
fn meant_targets(text: &str) -> Option<String> {
    if let Ok(target) = text.replace(',', ".").parse::<AgendaTarget>() {
        return Some(target.to_string());
    }
    let parts =
        text.split([',', ';', ' ']).filter(|part| !matches!(*part, "" | "och" | "and" | "&"));
    let targets: Option<Vec<String>> = parts
        .map(|part| part.parse::<AgendaTarget>().ok().map(|target| target.to_string()))
        .collect();
    targets.filter(|targets| targets.len() > 1).map(|targets| format!("[{}]", targets.join(", ")))
}

impl<V: Vocabulary> FromNode for Choice<V> {
    const SHAPE: Shape = Shape::Choice(V::WORDS);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        let word = normalised(&text);
        let known =
            V::WORDS.iter().position(|(swedish, english)| *swedish == word || *english == word);
        if let Some(value) = known.and_then(|position| V::VALUES.get(position)) {
            return Some(Self(*value));
        }
        let words = V::WORDS.iter().enumerate();
        let words = words.flat_map(|(at, (swedish, english))| [(*swedish, at), (*english, at)]);
        let suggestion = nearest_of(&word, words);
        let words: Vec<&str> = V::WORDS.iter().map(|(swedish, _)| *swedish).collect();
        reader.report(node, |place| {
            Diagnostic::new(Code::UnknownWord, place)
                .with("word", &*text)
                .with("words", words.join(", "))
                .suggest(suggestion)
        });
        None
    }
}

impl<T: FromNode> FromNode for Vec<Written<T>> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            NodeValue::List(items) => {
                Some(items.iter().filter_map(|item| reader.field(Some(item))).collect())
            }
            NodeValue::Null(_) | NodeValue::Text(_) | NodeValue::Map(_) => {
                Some(reader.field(Some(node)).into_iter().collect())
            }
        }
    }
}

impl<T: FromNode> FromNode for Named<T> {
    const SHAPE: Shape = Shape::ById(&T::SHAPE);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let NodeValue::Map(entries) = &node.value else {
            reader.wrong_shape(node, "map");
            return None;
        };
        let mut named: Vec<(Box<str>, Written<T>)> = Vec::with_capacity(entries.len());
        let mut firsts: BTreeMap<&str, Ordinal> = BTreeMap::new();
        for (id, value) in entries {
            if let Some(first) = firsts.get(&**id) {
                reader.report_doubled(id, (id, id), value.ordinal, *first);
            } else if let Some(written) = reader.field(Some(value)) {
                firsts.insert(id, written.at);
                named.push((id.clone(), written));
            }
        }
        Some(Self { entries: named })
    }
}
