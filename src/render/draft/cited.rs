//! What a page says with where it is known from: sources, statements and decisions.

use std::fmt::Write;

use super::{Draft, NumberedSource};
use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::{Decision, SourceRef, Statement, Thing};
use crate::render::html::mail::mailto;
use crate::render::html::markup::{self, Html};
use crate::render::words::bare_link::linked;
use crate::render::words::decision::decision_words;
use crate::render::words::sentence;
use crate::render::words::voice::Voice;

impl<'r> Draft<'r> {
    /// Counts sources among the page's, and gives the numbered references to them.
    pub(crate) fn cite(&mut self, sources: &'r [SourceRef]) -> Html {
        let mut out = String::new();
        for source in sources {
            let known = self.sources.iter().position(|known| *known == source);
            let position = known.unwrap_or(self.sources.len());
            if known.is_none() {
                self.sources.push(source);
            }
            let number = position + 1;
            let label = markup::escaped(self.scene.voice.plain_label("source"));
            // Writing to a string cannot fail.
            let _ = write!(
                out,
                "<sup class=\"cite\"><a href=\"#k{number}\" aria-label=\"{label} {number}\">[{number}]</a></sup>"
            );
        }
        Html(out)
    }

    /// Words, with the references to where they are known from.
    pub(crate) fn cited(&mut self, words: &RichText, sources: &'r [SourceRef]) -> Html {
        let mut html = Html::from(words);
        html.push(&self.cite(sources));
        html
    }

    /// What is known in words only.
    pub(crate) fn statements(&mut self, statements: &'r [Statement]) -> Vec<Html> {
        statements.iter().map(|statement| self.statement(statement)).collect()
    }

    fn statement(&mut self, statement: &'r Statement) -> Html {
        let voice = &self.scene.voice;
        let words = voice.text(&statement.text);
        let said = match statement.period {
            Some(period) => voice.say(
                "statement-dated",
                [("period", voice.period(period).into()), ("words", words.into())],
            ),
            None => words,
        };
        let mut html = Html::from(&linked(&said));
        html.push(&self.cite(&statement.sources));
        html
    }

    /// A chain of decisions.
    pub(crate) fn decisions(&mut self, decisions: &'r [Decision]) -> Vec<Html> {
        decisions.iter().map(|decision| self.decision(decision)).collect()
    }

    fn decision(&mut self, decision: &'r Decision) -> Html {
        let voice = &self.scene.voice;
        let snapshot = self.scene.snapshot;
        let mut spoken = decision_words(self.scene, decision);
        // The paragraph and the minutes of a decision that lies ahead are not known, though they may be written down.
        if snapshot.is_taken(decision) {
            spoken.push(&minutes(voice, decision));
        }
        let mut html = match &decision.note {
            Some(note) => Html(format!(
                "{} <span class=\"note\">{}</span>",
                markup::html(&sentence::ended(&spoken)),
                markup::html(&linked(&voice.text(note)))
            )),
            None => Html::from(&spoken),
        };
        html.push(&self.cite(&decision.sources));
        if snapshot.is_taken(decision)
            && let Some(order) = self.order(spoken.plain())
        {
            html.push(&order);
        }
        html
    }

    /// The way to ask the registrar for a document, by a mail that says which; `None`: no registrar is known.
    pub(crate) fn order(&self, what: &str) -> Option<Html> {
        let registrar = self.scene.options.registrar.as_deref()?;
        let voice = &self.scene.voice;
        let subject = voice.label("order-subject");
        let body = voice.say("order-body", [("document", what.into())]);
        let address = mailto(registrar, subject.plain(), body.plain());
        Some(Html(format!(
            " <a class=\"door screen-only\" href=\"{}\">{}</a>",
            markup::escaped(&address),
            markup::html(&voice.label("order-the-document"))
        )))
    }

    pub(super) fn source_list(&self) -> Vec<NumberedSource> {
        self.sources
            .iter()
            .enumerate()
            .map(|(position, source)| NumberedSource {
                number: position + 1,
                html: self.source(source),
            })
            .collect()
    }

    fn source(&self, source: &SourceRef) -> RichText {
        match source {
            SourceRef::Record(key) => {
                let Some(entry) = self.scene.entries.of(Thing::Source(*key)) else {
                    return RichText::default();
                };
                let mut shown = entry.name.clone().linked(&format!("{}{}", self.up, entry.at));
                shown.push(&entry.tail);
                shown
            }
            SourceRef::Words(words) => linked(&self.scene.voice.text(words)),
        }
    }
}

/// The paragraph and the way to the minutes, after a comma, where they are known.
fn minutes(voice: &Voice, decision: &Decision) -> RichText {
    let words = match (&decision.reference, &decision.link) {
        (Some(reference), Some(link)) => voice.text(reference).linked(link),
        (Some(reference), None) => voice.text(reference),
        (None, Some(link)) => voice.label("minutes").linked(link),
        (None, None) => return RichText::default(),
    };
    let mut minutes = RichText::new(", ");
    minutes.push(&words);
    minutes
}
