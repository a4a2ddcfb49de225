//! Messages of one language, with plurals and figures by CLDR: Fluent's files.
//!
//! In come files of words; out come sentences. Where a language lacks a message, those of another stand in, whole:
//! its words with its own plurals and its own figures.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::figures::Figures;
use super::rich_text::RichText;

/// The messages of one language, and of those that stand in for it.
pub struct Messages {
    tag: String,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
    stand_in: Option<Box<Messages>>,
}

/// A fault in a file of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageFault {
    /// The file's name.
    pub file: String,
    /// Where, in bytes.
    pub at: Range<usize>,
}

/// What a message speaks of, by name.
#[derive(Debug, Default)]
pub struct Args {
    named: FluentArgs<'static>,
    /// Words that are not plain, each under the slot that stands for it while a message is put together.
    styled: Vec<RichText>,
}

impl Args {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Words, shown as they are.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.named.set(name, text.into());
        self
    }

    /// Words with the language, link and emphasis that they have, which [`Messages::rich`] keeps.
    #[must_use]
    pub fn rich(mut self, name: &'static str, text: RichText) -> Self {
        match slot(self.styled.len()) {
            Some(slot) if !text.is_plain() => {
                self.named.set(name, slot.to_string());
                self.styled.push(text);
                self
            }
            _ => self.text(name, text.into_plain()),
        }
    }

    /// A number, which can choose a plural, and is shown in the language's figures. A number that only names, as a
    /// year does, is text.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: f64) -> Self {
        self.named.set(name, number);
        self
    }

    /// The same, with the words as somebody else wants them shown.
    #[must_use]
    pub fn with_texts(&self, shown: impl Fn(&str) -> String) -> Self {
        let one = |value: &FluentValue<'_>| {
            let FluentValue::String(text) = value else { return value.into_owned() };
            FluentValue::from(if text.contains(is_slot) { text.to_string() } else { shown(text) })
        };
        let named = self.named.iter();
        Self {
            named: named.map(|(name, value)| (name.to_owned(), one(value))).collect(),
            styled: self.styled.clone(),
        }
    }
}

impl Messages {
    /// The messages of a language, from files by name and text; a later file's message overrides an earlier one's.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn parse(tag: &str, files: &[(&str, &str)]) -> Result<Self, Vec<MessageFault>> {
        let mut bundle = bundle(tag);
        let mut faults = Vec::new();
        let mut ids = BTreeSet::new();
        for (file, text) in files {
            match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => {
                    ids.extend(message_ids(&resource));
                    bundle.add_resource_overriding(resource);
                }
                Err((_, errors)) => {
                    faults.extend(errors.into_iter().map(|error| MessageFault {
                        file: (*file).to_owned(),
                        at: error.pos.clone(),
                    }));
                }
            }
        }
        if faults.is_empty() {
            Ok(Self { tag: tag.to_owned(), bundle, ids, stand_in: None })
        } else {
            Err(faults)
        }
    }

    /// No messages: every text is its id.
    pub(crate) fn empty(tag: &str) -> Self {
        Self { tag: tag.to_owned(), bundle: bundle(tag), ids: BTreeSet::new(), stand_in: None }
    }

    /// The same, with another language's messages where these lack one.
    #[must_use]
    pub fn or_else(self, other: Self) -> Self {
        let stand_in = match self.stand_in {
            Some(first) => first.or_else(other),
            None => other,
        };
        Self { stand_in: Some(Box::new(stand_in)), ..self }
    }

    /// Every message, and every attribute as `message.attribute`, sorted; those that stand in last.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let mut ids: Vec<&str> = self.ids.iter().map(String::as_str).collect();
        if let Some(stand_in) = &self.stand_in {
            ids.extend(stand_in.ids().filter(|id| !self.ids.contains(*id)));
        }
        ids.into_iter()
    }

    /// Whether there is such a message (or attribute, as `message.attribute`).
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id) || self.stand_in.as_ref().is_some_and(|other| other.has(id))
    }

    /// The tag of the language that a message is in: this one, or the first of those that stand in which has it.
    pub fn language_of(&self, id: &str) -> Option<&str> {
        if self.pattern(id).is_some() {
            return Some(&self.tag);
        }
        self.stand_in.as_ref()?.language_of(id)
    }

    /// What these messages themselves say under an id.
    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        let (message, attribute) =
            id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(message)?;
        match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        }
    }

    /// A message (or attribute, as `message.attribute`) in words; its id in guillemets where there is none.
    pub fn text(&self, id: &str, args: &Args) -> String {
        let Some(pattern) = self.pattern(id) else {
            let stand_in = self.stand_in.as_ref();
            return stand_in.map_or_else(|| format!("«{id}»"), |other| other.text(id, args));
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(&args.named), &mut errors);
        without_doubled_stops(words.into_owned(), args)
    }

    /// As [`text`](Self::text), the words that it speaks of in their own languages, as links and emphasised.
    pub fn rich(&self, id: &str, args: &Args) -> RichText {
        let words = self.text(id, args);
        if args.styled.is_empty() {
            return RichText::new(words);
        }
        let mut out = RichText::default();
        let mut rest = words.as_str();
        while let Some(at) = rest.find(is_slot) {
            let (before, found) = rest.split_at(at);
            let mut letters = found.chars();
            let styled = letters.next().and_then(|slot| args.styled.get(position(slot)));
            rest = letters.as_str();
            out.push_str(before);
            if let Some(styled) = styled {
                out.push(styled);
                let is_ended = ends_sentence(styled.plain());
                rest = rest.strip_prefix('.').filter(|_| is_ended).unwrap_or(rest);
            }
        }
        out.push_str(rest);
        out
    }
}

/// The characters that stand for styled words while a message is put together, and nowhere else. Unicode sets them apart
/// for use within a program, and no text that is read holds them.
const SLOTS: std::ops::RangeInclusive<char> = '\u{FDD0}'..='\u{FDEF}';

fn slot(position: usize) -> Option<char> {
    SLOTS.clone().nth(position)
}

fn is_slot(c: char) -> bool {
    SLOTS.contains(&c)
}

fn position(slot: char) -> usize {
    SLOTS.clone().take_while(|known| *known != slot).count()
}

/// A message without the full stops that it puts to words that end with a mark of their own: `st.`, a whole sentence.
fn without_doubled_stops(words: String, args: &Args) -> String {
    args.named.iter().fold(words, |words, (_, value)| match value {
        FluentValue::String(text) if ends_sentence(text) => {
            words.replace(&format!("{text}."), text)
        }
        FluentValue::String(_)
        | FluentValue::Number(_)
        | FluentValue::Custom(_)
        | FluentValue::None
        | FluentValue::Error => words,
    })
}

/// Whether words end as a sentence does, behind quotation marks.
///
/// ```
/// use malkort::locale::ends_sentence;
/// assert!(ends_sentence("Klart.") && ends_sentence("”Varför?”") && !ends_sentence("Klart"));
/// ```
pub fn ends_sentence(words: &str) -> bool {
    let is_around = |c: char| matches!(c, '”' | '"' | '’' | '»' | ')');
    words.trim_end_matches(is_around).ends_with(['.', '!', '?', '…'])
}

/// A language's messages, none yet.
fn bundle(tag: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(in_figures));
    bundle
}

/// A number in the figures of the bundle's language.
fn in_figures(value: &FluentValue<'_>, of_language: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    of_language.with_try_get::<Figures, _, _>((), |figures| figures.of_message(number)).ok()
}

impl Memoizable for Figures {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(
        language: unic_langid::LanguageIdentifier,
        (): Self::Args,
    ) -> Result<Self, Self::Error> {
        Ok(Self::new(&super::known_as(&language.to_string())))
    }
}

/// The ids of a file's messages, and of their attributes.
fn message_ids(resource: &FluentResource) -> Vec<String> {
    let mut ids = Vec::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            let name = message.id.name;
            ids.push(name.to_owned());
            ids.extend(
                message.attributes.iter().map(|attribute| format!("{name}.{}", attribute.id.name)),
            );
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_attributes_are_found() {
        let file = "mal = { $antal ->\n    [one] ett mål\n   *[other] { $antal } mål\n }\n    .help = Räkna { $vad }.\n";
        let messages =
            Messages::parse("sv", &[("a.ftl", file)]).unwrap_or_else(|faults| panic!("{faults:?}"));
        assert_eq!(messages.text("mal", &Args::new().number("antal", 1.0)), "ett mål");
        assert_eq!(messages.text("mal", &Args::new().number("antal", 3.0)), "3 mål");
        assert_eq!(messages.text("mal.help", &Args::new().text("vad", "om")), "Räkna om.");
        assert_eq!(messages.text("okänd", &Args::new()), "«okänd»");
        assert_eq!(messages.ids().collect::<Vec<_>>(), ["mal", "mal.help"]);
    }

    fn parsed(tag: &str, text: &str) -> Messages {
        Messages::parse(tag, &[("a.ftl", text)]).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    #[test]
    fn what_a_message_speaks_of_keeps_its_style_and_no_stop_is_doubled() {
        let messages = parsed("en", "a = { $b } and { $c }. { $b }\n");
        let link = RichText::new("St. Ola st.").linked("b.html");
        let args = Args::new().rich("b", "x & y".into()).rich("c", link.clone());
        let said = messages.rich("a", &args);
        assert_eq!(said.plain(), "x & y and St. Ola st. x & y");
        let styled: Vec<&str> =
            said.pieces().filter(|piece| piece.style.is_some()).map(|piece| piece.words).collect();
        assert_eq!(styled, ["St. Ola st."]);
        let many = (0..40).fold(Args::new(), |args, _| args.rich("b", link.clone()));
        assert_eq!(parsed("en", "a = { $b }\n").rich("a", &many).plain(), link.plain());
    }

    #[test]
    fn numbers_are_in_the_figures_of_the_language() {
        let count = |count: f64| Args::new().number("count", count).text("year", "2017");
        let text = "a = { $count } sidor { $year }\n";
        assert_eq!(parsed("sv", text).text("a", &count(2017.0)), "2\u{a0}017 sidor 2017");
        assert_eq!(parsed("en", text).text("a", &count(12_017.0)), "12,017 sidor 2017");
        assert_eq!(parsed("sv", text).text("a", &count(0.25)), "0,25 sidor 2017");
        assert_eq!(parsed("sv", text).text("a", &count(f64::NAN)), "? sidor 2017");
        assert_eq!(parsed("sv", "a = { 1.50 }\n").text("a", &Args::new()), "1,50");
    }

    #[test]
    fn words_that_stand_in_follow_the_plurals_and_figures_of_their_own_language() {
        let english =
            "a = { $count ->\n    [one] { $count } goal\n   *[other] { $count } goals\n }\nb = b\n";
        // Japanese has no plural of its own, and French counts zero as one.
        for tag in ["ja", "fr"] {
            let messages = parsed(tag, "b = egen\n").or_else(parsed("en", english));
            let said = |count: f64| messages.text("a", &Args::new().number("count", count));
            assert_eq!([said(0.0), said(1.0), said(1030.0)], ["0 goals", "1 goal", "1,030 goals"]);
            assert_eq!(messages.text("b", &Args::new()), "egen");
            assert_eq!(messages.ids().collect::<Vec<_>>(), ["b", "a"]);
        }
    }

    #[test]
    fn of_several_languages_the_first_that_has_the_words_stands_in() {
        let messages = parsed("fi", "a = 1\n")
            .or_else(parsed("sv", "a = 2\nb = 2\n"))
            .or_else(parsed("en", "b = 3\nc = 3\n"));
        let said = ["a", "b", "c", "d"].map(|id| messages.text(id, &Args::new()));
        assert_eq!(said, ["1", "2", "3", "«d»"]);
        let tags = ["a", "b", "c", "d"].map(|id| messages.language_of(id));
        assert_eq!(tags, [Some("fi"), Some("sv"), Some("en"), None]);
    }
}
