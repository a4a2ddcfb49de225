//! How is a text written so that it is read as it is meant? With quotation marks round it, of the sort that it does not hold.

/// A text in quotation marks, as front matter takes it.
pub(super) fn in_yaml(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        return format!("\"{text}\"");
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// A text in quotation marks, as the configuration takes it.
pub(super) fn in_toml(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        return format!("\"{text}\"");
    }
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text without the quotation marks that it begins and ends with, straight or curly.
pub(super) fn unquoted(text: &str) -> &str {
    let text = text.trim();
    let is_mark = |c: char| is_straight(c) || is_curly(c);
    let inner = text.strip_prefix(is_mark).and_then(|rest| rest.strip_suffix(is_mark));
    inner.map_or(text, str::trim)
}

/// A straight quotation mark, single or double.
pub(super) fn is_straight(c: char) -> bool {
    matches!(c, '"' | '\'')
}

/// A quotation mark of print: curly, low or angled. It is a sign like any other, and holds nothing together.
pub(super) fn is_curly(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '»' | '«' | '‘' | '’' | '‚')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_quotation_marks_is_read_as_the_text() {
        for text in ["Mål: fler", "Kalles \"bok\"", "Kalle's", "C:\\mapp", "a'b\"c\\d", "”ja” #1"]
        {
            let read = crate::read::yaml(&format!("a: {}\n", in_yaml(text))).unwrap().root;
            let crate::read::NodeValue::Map(entries) = &read.value else { panic!("a map") };
            assert_eq!(entries[0].1.scalar_text(), Some(text));
            let read = crate::read::toml(&format!("a = {}\n", in_toml(text))).root;
            let crate::read::NodeValue::Map(entries) = &read.value else { panic!("a map") };
            assert_eq!(entries[0].1.scalar_text(), Some(text));
        }
        assert_eq!(unquoted("”Mål: fler”"), "Mål: fler");
    }
}
