//! Messages of one language, with plurals by CLDR: Fluent's files.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;

/// The messages of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
}

/// A fault in a file of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageFault {
    /// The file's name.
    pub file: String,
    /// Where, in bytes.
    pub at: Range<usize>,
    /// The library's own words, in English.
    pub detail: String,
}

/// What a message speaks of, by name.
#[derive(Debug, Default)]
pub struct Args {
    named: FluentArgs<'static>,
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

    /// A number, which can choose a plural.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: f64) -> Self {
        self.named.set(name, number);
        self
    }
}

impl Messages {
    /// The messages of a language, from files by name and text; a later file's message overrides an earlier one's.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn parse(tag: &str, files: &[(&str, &str)]) -> Result<Self, Vec<MessageFault>> {
        let language = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        let mut ids = BTreeSet::new();
        for (file, text) in files {
            match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => {
                    ids.extend(message_ids(&resource));
                    bundle.add_resource_overriding(resource);
                }
                Err((_, errors)) => faults.extend(errors.into_iter().map(|error| MessageFault {
                    file: (*file).to_owned(),
                    at: error.pos.clone(),
                    detail: error.to_string(),
                })),
            }
        }
        if faults.is_empty() { Ok(Self { bundle, ids }) } else { Err(faults) }
    }

    /// No messages: every text is its id.
    pub(crate) fn empty(tag: &str) -> Self {
        let language = tag.parse().unwrap_or_default();
        Self { bundle: FluentBundle::new_concurrent(vec![language]), ids: BTreeSet::new() }
    }

    /// Every message, and every attribute as `message.attribute`, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// Whether there is such a message (or attribute, as `message.attribute`).
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// A message (or attribute, as `message.attribute`) in words; its id in guillemets where there is none.
    pub fn text(&self, id: &str, args: &Args) -> String {
        let (message, attribute) =
            id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(message);
        let pattern = message.as_ref().and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return format!("«{id}»") };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args.named), &mut errors).into_owned()
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
}
