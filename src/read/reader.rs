//! The reader of one file's nodes: which field is which, what is unknown, doubled or missing.

use std::collections::{BTreeMap, BTreeSet};

use super::description::{FieldDescription, Flag, Shape, TypeDescription};
use super::fault::syntax_fault;
use super::flaw::Flaw;
use super::node::{Node, NodeValue, SyntaxFault};
use super::spelling::normalised;
use super::yaml_line::{key_ends, list_sign};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Ordinal, Origin, Part, Place, Spot};

/// A value with the node that it was written in.
#[derive(Clone, Debug, PartialEq)]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// Its node.
    pub at: Ordinal,
}

/// What can be read from a node.
pub trait FromNode: Sized {
    /// How it looks, for the reference and for messages.
    const SHAPE: Shape;

    /// The value, or `None` after reporting why not.
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;
}

/// Markdown in a front-matter value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markdown(pub Box<str>);

/// Which rules a file is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A file of its own: what is required must be there.
    Original,
    /// `name.en.md`: only what can be translated, and ids to say of what.
    Translation,
}

/// Reads the nodes of one file and collects what is wrong with them.
#[derive(Debug)]
pub struct Reader {
    file: FileId,
    reading: Reading,
    /// What of texts only is a flaw, and the byte at which the text begins.
    flaws: (BTreeMap<Ordinal, Flaw>, usize),
    /// The nodes whose missing value has been reported.
    missing: BTreeSet<Ordinal>,
    /// The nodes that say something else than was typed, which has been reported.
    void: BTreeSet<Ordinal>,
    /// The values, and items of lists, of another shape than their keys take.
    unlike: BTreeMap<Ordinal, &'static FieldDescription>,
    /// The Markdown read so far.
    markdown: Vec<Written<Markdown>>,
    diagnostics: Diagnostics,
}

impl Reader {
    /// A reader of one file.
    pub fn new(file: FileId, reading: Reading) -> Self {
        Self {
            file,
            reading,
            flaws: (BTreeMap::new(), 0),
            missing: BTreeSet::new(),
            void: BTreeSet::new(),
            unlike: BTreeMap::new(),
            markdown: Vec::new(),
            diagnostics: Diagnostics::default(),
        }
    }

    /// Takes the flaws of the text that is read: those of any value are reported, those of texts once a key takes words.
    #[must_use]
    pub fn with_flaws(mut self, flaws: Vec<Flaw>, start: usize) -> Self {
        self.flaws.1 = start;
        for flaw in flaws {
            if flaw.is_of_texts() {
                self.flaws.0.entry(flaw.node).or_insert(flaw);
            } else {
                self.void.extend(flaw.voids().then_some(flaw.node));
                self.diagnostics.report(flaw.diagnostic(self.file, start));
            }
        }
        self
    }

    /// Ends the reading and gives what was found.
    pub fn into_diagnostics(self) -> Diagnostics {
        self.diagnostics
    }

    /// Keeps Markdown that a key has, for those who look at all of it.
    pub(super) fn keep(&mut self, node: &Node, markdown: &Markdown) {
        self.markdown.push(Written { value: markdown.clone(), at: node.ordinal });
    }

    /// The Markdown of all keys read so far.
    pub(super) fn take_markdown(&mut self) -> Vec<Written<Markdown>> {
        std::mem::take(&mut self.markdown)
    }

    /// Where a node of this file was written.
    pub fn origin(&self, node: Ordinal) -> Origin {
        Origin { file: self.file, node }
    }

    /// Reports a finding at a node's value.
    pub fn report(&mut self, node: &Node, diagnostic: impl FnOnce(Place) -> Diagnostic) {
        self.diagnostics.report(diagnostic(self.origin(node.ordinal).value()));
    }

    /// Reports what may be to be said of a node's value.
    pub fn report_if(&mut self, node: &Node, diagnostic: impl FnOnce(Place) -> Option<Diagnostic>) {
        if let Some(found) = diagnostic(self.origin(node.ordinal).value()) {
            self.diagnostics.report(found);
        }
    }

    /// Reports that a node does not have the shape expected.
    pub fn wrong_shape(&mut self, node: &Node, expected: &'static str) {
        let field = self.unlike.get(&node.ordinal).filter(|field| !field.example.is_empty());
        let (key, example, line) = match field.filter(|_| expected != "map") {
            Some(field) => (field.swedish, field.example, field.in_settings()),
            None => ("none", "none", String::new()),
        };
        self.report(node, |place| {
            Diagnostic::new(Code::WrongShape, place)
                .with("expected", expected)
                .with("found", node.kind())
                .with("key", key)
                .with("example", example)
                .with("line", line)
        });
    }

    /// Reports that a node has no keys of its own, with the first that it may have.
    fn no_map(&mut self, node: &Node, description: &TypeDescription) {
        self.report(node, |place| {
            Diagnostic::new(Code::WrongShape, place)
                .with("expected", "map")
                .with("found", node.kind())
                .with("example", example(description))
        });
    }

    /// A field's value with its node; `None` for a key without a value.
    pub fn field<T: FromNode>(&mut self, node: Option<&Node>) -> Option<Written<T>> {
        let node = node?;
        if self.void.contains(&node.ordinal) {
            return None;
        }
        if T::SHAPE.takes_words() && self.reports_flaw(node) {
            return None;
        }
        if node.is_nothing() {
            return None;
        }
        T::from_node(node, self).map(|value| Written { value, at: node.ordinal })
    }

    /// Whether words are not what was typed, which is reported.
    fn reports_flaw(&mut self, node: &Node) -> bool {
        let (flaws, start) = &self.flaws;
        if let Some(flaw) = flaws.get(&node.ordinal) {
            let diagnostic = flaw.diagnostic(self.file, *start);
            self.diagnostics.report(diagnostic);
            return true;
        }
        let Some(text) = node.typed_nothing() else { return false };
        if !self.missing.contains(&node.ordinal) {
            self.report(node, |place| {
                Diagnostic::new(Code::UnquotedText, place)
                    .with("sort", "nothing")
                    .with("text", text)
            });
        }
        true
    }

    /// A word of the municipality's own, behind which a comment may stand.
    fn allow_comment(&mut self, node: &Node) {
        self.flaws.0.remove(&node.ordinal);
    }

    /// The nodes of a type's fields, in the order of its description: the unknown, the doubled and the missing
    /// reported. `None` after reporting that the node is no map.
    pub fn fields<'n>(
        &mut self,
        node: &'n Node,
        description: &TypeDescription,
    ) -> Option<Vec<Option<&'n Node>>> {
        let mut found: Vec<Option<&Node>> = vec![None; description.fields.len()];
        let entries = match &node.value {
            NodeValue::Map(entries) => entries.as_slice(),
            NodeValue::Null(_) => &[],
            NodeValue::Text(text) if is_yes_or_no(text) && asks_for_more(description) => {
                self.report(node, |place| {
                    Diagnostic::new(Code::WrongShape, place)
                        .with("expected", "map-not-yes")
                        .with("found", "yes-no")
                        .with("text", &**text)
                        .with("example", example(description))
                });
                return None;
            }
            NodeValue::Text(_) => {
                let short =
                    description.fields.iter().position(|field| field.flags.contains(&Flag::Short));
                if self.reports_missing_blank(node, description) {
                    return None;
                }
                if let Some(slot) = short.and_then(|short| found.get_mut(short)) {
                    *slot = Some(node);
                    let field = short.and_then(|short| description.fields.get(short));
                    if field.is_some_and(|field| field.flags.contains(&Flag::Word)) {
                        self.allow_comment(node);
                    }
                    return Some(found);
                }
                self.no_map(node, description);
                return None;
            }
            NodeValue::List(_) => {
                self.no_map(node, description);
                return None;
            }
        };
        let mut misspelt = Vec::new();
        for (key, value) in entries {
            misspelt.extend(self.sort_in((key, value), entries, description, &mut found));
        }
        // A key that cannot be read may be any that is missing.
        let is_told =
            |(key, value): &(Box<str>, Node)| key.is_empty() && self.void.contains(&value.ordinal);
        if self.reading == Reading::Original && !entries.iter().any(is_told) {
            self.report_missing(node, description, &found, &misspelt);
        }
        Some(found)
    }

    /// Puts one entry into its field's slot, or reports why it cannot. Gives the key that a misspelt one stands for.
    fn sort_in<'n>(
        &mut self,
        (key, value): (&str, &'n Node),
        beside: &[(Box<str>, Node)],
        description: &TypeDescription,
        found: &mut [Option<&'n Node>],
    ) -> Option<&'static str> {
        let place = Place { file: self.file, spot: Spot::Node(value.ordinal, Part::Key) };
        if key.is_empty() && self.void.contains(&value.ordinal) {
            return None;
        }
        let Some(position) = description.field_position(key) else {
            if let Some(meant) = list_sign(key).and_then(|sign| key.get(sign.len()..))
                && let Some(at) = description.field_position(meant)
            {
                self.report_list_sign(key, meant, place);
                return description.fields.get(at).map(|field| field.swedish);
            }
            let suggestion = description.nearest_key(key);
            self.diagnostics.report(
                Diagnostic::new(Code::UnknownKey, place)
                    .with("key", key)
                    .with("type", description.swedish)
                    .with("keys", self.keys(description, beside))
                    .suggest(suggestion),
            );
            return suggestion;
        };
        let slot = found.get_mut(position)?;
        let field = description.fields.get(position)?;
        if let Some(first) = slot {
            self.report_doubled(key, (field.swedish, field.english), value.ordinal, first.ordinal);
        } else if self.reading == Reading::Translation && !field.can_be_in_translation() {
            self.diagnostics.report(Diagnostic::new(Code::NotTranslatable, place).with("key", key));
        } else {
            *slot = Some(value);
            let unlike = unlike(&field.shape, value);
            self.unlike.extend(unlike.into_iter().map(|node| (node.ordinal, field)));
        }
        if field.flags.contains(&Flag::Word) {
            self.allow_comment(value);
        }
        None
    }

    /// The keys that can be written beside others, in their language.
    fn keys(&self, description: &TypeDescription, beside: &[(Box<str>, Node)]) -> String {
        let is_there = |name: &str| beside.iter().any(|(key, _)| normalised(key) == name);
        let fields = || {
            let fields = description.fields.iter();
            fields
                .filter(|field| self.reading == Reading::Original || field.can_be_in_translation())
        };
        let own = |field: &&FieldDescription| field.swedish != field.english;
        let is_english = fields().filter(own).any(|field| is_there(field.english))
            && !fields().filter(own).any(|field| is_there(field.swedish));
        let name =
            |field: &FieldDescription| if is_english { field.english } else { field.swedish };
        let is_new =
            |field: &&FieldDescription| !is_there(field.swedish) && !is_there(field.english);
        let new: Vec<&str> = fields().filter(is_new).map(name).collect();
        if new.is_empty() { fields().map(name).collect() } else { new }.join(", ")
    }

    /// Reports a key that begins with the sign of a list that YAML does not know: `– id: bredband`.
    fn report_list_sign(&mut self, key: &str, meant: &str, place: Place) {
        let fault = SyntaxFault {
            words: key.trim_end_matches(meant).trim_end().to_owned(),
            right: Some(format!("- {meant}: …")),
            ..SyntaxFault::new(0..0, "dash")
        };
        let mut found = syntax_fault(Code::YamlSyntax, self.file, 0, &fault);
        found.place = place;
        self.diagnostics.report(found);
    }

    /// Whether a value is a key of this type with its value close behind the colon (`namn:Alla`), which is reported.
    fn reports_missing_blank(&mut self, node: &Node, description: &TypeDescription) -> bool {
        let text = node.scalar_text().unwrap_or_default();
        let known = |ends: [char; 2]| {
            let (key, _) = key_ends(text, ends)?;
            description.field_position(key.trim()).map(|_| ())
        };
        let sort = known([':', '：']).map(|()| "no-blank").or(known(['=', '=']).map(|()| "equals"));
        if let Some(sort) = sort {
            self.report(node, |place| {
                Diagnostic::new(Code::UnquotedText, place).with("sort", sort)
            });
        }
        sort.is_some()
    }

    /// Reports a key that is written twice, in one language or in both.
    pub(super) fn report_doubled(
        &mut self,
        key: &str,
        names: (&str, &str),
        again: Ordinal,
        first: Ordinal,
    ) {
        let (swedish, english) = names;
        self.diagnostics.report(
            Diagnostic::new(Code::DuplicateKey, self.origin(again).key())
                .with("key", key)
                .with("swedish", swedish)
                .with("english", english)
                .beside(self.origin(first).key(), "first-defined-here"),
        );
    }

    fn report_missing(
        &mut self,
        node: &Node,
        description: &TypeDescription,
        found: &[Option<&Node>],
        misspelt: &[&str],
    ) {
        for (field, value) in description.fields.iter().zip(found) {
            let is_cut = |value: &&Node| {
                field.shape.takes_words() && self.flaws.0.contains_key(&value.ordinal)
            };
            let is_void = |value: &&Node| self.void.contains(&value.ordinal);
            let is_said = |value: &Node| !value.is_nothing() || is_cut(&value) || is_void(&value);
            let absent = !value.is_some_and(is_said)
                && !misspelt.iter().any(|key| [field.swedish, field.english].contains(key));
            if absent && field.flags.contains(&Flag::Required) {
                let (key, example) = (field.swedish, field.example);
                // A key that is there without its value is where the eye has to go.
                let place = match value {
                    Some(value) => self.origin(value.ordinal).key(),
                    None => self.origin(node.ordinal).value(),
                };
                self.missing.extend(value.map(|value| value.ordinal));
                self.diagnostics.report(
                    Diagnostic::new(Code::MissingKey, place)
                        .with("key", key)
                        .with("type", description.swedish)
                        .with("example", example)
                        .with("line", field.in_settings()),
                );
            }
        }
    }
}

/// Whether a text answers a question that was not asked: `avförd: nej` strikes nothing off, but neither is it a reason.
fn is_yes_or_no(text: &str) -> bool {
    matches!(normalised(text).as_str(), "ja" | "nej" | "yes" | "no" | "true" | "false")
}

/// Whether what a text alone would say is more than yes or no.
fn asks_for_more(description: &TypeDescription) -> bool {
    description.fields.iter().any(|field| field.flags.contains(&Flag::Telling))
}

/// The first key that a type has with an example of its own, as it may be written.
fn example(description: &TypeDescription) -> String {
    let field = description.fields.iter().find(|field| !field.example.is_empty());
    field.map_or_else(|| "none".to_owned(), |field| format!("{}: {}", field.swedish, field.example))
}

/// What of a value has another shape than its key takes: the value, or items of its list.
fn unlike<'n>(shape: &Shape, node: &'n Node) -> Vec<&'n Node> {
    match (shape, &node.value) {
        (Shape::List(item), NodeValue::List(nodes)) => {
            nodes.iter().flat_map(|node| unlike(item, node)).collect()
        }
        (Shape::List(item), NodeValue::Null(_) | NodeValue::Text(_) | NodeValue::Map(_)) => {
            unlike(item, node)
        }
        (_, NodeValue::Null(_) | NodeValue::Text(_))
        | (Shape::Group(_) | Shape::ById(_), NodeValue::Map(_)) => Vec::new(),
        (_, NodeValue::List(_) | NodeValue::Map(_)) => vec![node],
    }
}
