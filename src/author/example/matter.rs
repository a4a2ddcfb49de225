//! Front matter, written as a person would write it.

/// A front matter under way.
#[derive(Debug)]
pub(super) struct Matter {
    text: String,
}

impl Matter {
    pub(super) fn new() -> Self {
        Self { text: "---\n".to_owned() }
    }

    fn begin(&mut self, depth: usize, dash: &str, key: &str) {
        for _ in 0..depth {
            self.text.push_str("  ");
        }
        self.text.push_str(dash);
        self.text.push_str(key);
        self.text.push(':');
    }

    /// A key with a text, in quotation marks where YAML would read it as something else.
    pub(super) fn text(&mut self, depth: usize, key: &str, value: &str) -> &mut Self {
        self.begin(depth, "", key);
        self.value(value)
    }

    /// A key with what is already YAML: a number, a date, a list in brackets.
    pub(super) fn raw(&mut self, depth: usize, key: &str, value: &str) -> &mut Self {
        self.begin(depth, "", key);
        self.end(value)
    }

    /// The first key of a list's item, with what is already YAML.
    pub(super) fn raw_item(&mut self, depth: usize, key: &str, value: &str) -> &mut Self {
        self.begin(depth, "- ", key);
        self.end(value)
    }

    /// A key whose value stands on the lines below.
    pub(super) fn open(&mut self, depth: usize, key: &str) -> &mut Self {
        self.begin(depth, "", key);
        self.text.push('\n');
        self
    }

    fn value(&mut self, value: &str) -> &mut Self {
        if is_plain(value) {
            self.end(value)
        } else {
            let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
            self.end(&format!("\"{quoted}\""))
        }
    }

    fn end(&mut self, value: &str) -> &mut Self {
        self.text.push(' ');
        self.text.push_str(value);
        self.text.push('\n');
        self
    }

    /// The whole file, with the text below the front matter.
    pub(super) fn with_body(mut self, body: &str) -> String {
        self.text.push_str("---\n");
        if !body.is_empty() {
            self.text.push('\n');
            self.text.push_str(body.trim_end());
            self.text.push('\n');
        }
        self.text
    }
}

/// Whether YAML reads a text as it stands.
fn is_plain(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !matches!(
            text.to_lowercase().as_str(),
            "true" | "false" | "null" | "yes" | "no" | "on" | "off"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_a_colon_or_a_number_first_is_quoted() {
        let mut matter = Matter::new();
        matter
            .text(0, "namn", "Nå målet")
            .text(1, "till", "Mål: \"klart\"")
            .text(0, "tid", "7 dagar");
        let text = matter.with_body("Text.");
        assert_eq!(
            text,
            "---\nnamn: Nå målet\n  till: \"Mål: \\\"klart\\\"\"\ntid: \"7 dagar\"\n---\n\nText.\n"
        );
    }
}
