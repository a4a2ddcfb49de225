//! The figures and statuses of a publication as a table and as JSON, one by one from its manifest.

use std::borrow::Cow;
use std::io::{self, Write};

use super::About;
use crate::publish::LastPublication;
use crate::record::Claim;

/// What tells a spreadsheet that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// The columns: the names that the JSON uses.
const HEADING: &str = "thing;kind;part;period;value;means;address\r\n";

/// The table, as a Swedish spreadsheet opens it: UTF-8 that says so, semicolons, lines that end in CR LF, figures with a
/// decimal comma, periods as everywhere else. The JSON beside has the same for programs.
pub(super) fn table(publication: &LastPublication, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(MARK.as_bytes())?;
    out.write_all(HEADING.as_bytes())?;
    each(publication, |claim| {
        let key = &claim.key;
        let kind = serde_json::to_value(key.kind)?;
        let period = key.period.map(|period| period.to_string());
        let value = with_comma(&claim.value);
        let cells = [
            &key.thing,
            kind.as_str().unwrap_or_default(),
            key.part.as_deref().unwrap_or_default(),
            period.as_deref().unwrap_or_default(),
            &value,
            claim.means.as_deref().unwrap_or_default(),
            &claim.address,
        ];
        let row = cells.map(|cell| quoted(&defused(cell))).join(";");
        out.write_all(row.as_bytes())?;
        out.write_all(b"\r\n")
    })
}

/// A figure with a decimal comma; any other text as it is.
fn with_comma(value: &str) -> String {
    if is_figure(value) { value.replace('.', ",") } else { value.to_owned() }
}

fn is_figure(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

/// A cell that a spreadsheet does not take for something to compute: an apostrophe before it says that it is text.
fn defused(cell: &str) -> Cow<'_, str> {
    let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if begins && !is_figure(&cell.replace(',', ".")) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell, in quotation marks where it holds something that would end it.
fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// The same as JSON.
pub(super) fn json(
    publication: &LastPublication,
    about: &About,
    out: &mut dyn Write,
) -> io::Result<()> {
    let generator = serde_json::to_string(&about.generator)?;
    let as_of = about.as_of;
    write!(
        out,
        "{{\n  \"format\": 1,\n  \"generator\": {generator},\n  \"as_of\": \"{as_of}\",\n  \"claims\": ["
    )?;
    let mut separator = "\n    ";
    each(publication, |claim| {
        write!(out, "{separator}{}", serde_json::to_string(claim)?)?;
        separator = ",\n    ";
        Ok(())
    })?;
    out.write_all(b"\n  ]\n}\n")
}

/// Hands over each claim until the first that cannot be written.
fn each(
    publication: &LastPublication,
    mut take: impl FnMut(&Claim) -> io::Result<()>,
) -> io::Result<()> {
    let mut outcome = Ok(());
    publication.each_claim(&mut |claim| {
        if outcome.is_ok() {
            outcome = take(&claim);
        }
    })?;
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_a_comma_and_nothing_is_computed() {
        let cells = ["57.2", "-3.5", "-3", "at-least 80.5 by 2027", "2026-t1", "2026-05-31"];
        let shown = ["57,2", "-3,5", "-3", "at-least 80.5 by 2027", "2026-t1", "2026-05-31"];
        assert_eq!(cells.map(|cell| defused(&with_comma(cell)).into_owned()), shown);
        for cell in ["=1+1", "+46 563", "-a", "@SUM(A1)", "\t=1", "\r=1", "-", "--1", "-1.2.3"] {
            assert_eq!(defused(cell), format!("'{cell}"));
        }
    }

    #[test]
    fn a_cell_that_holds_a_separator_stands_in_quotation_marks() {
        assert_eq!(quoted("at-least 80"), "at-least 80");
        assert_eq!(quoted("ett; två"), "\"ett; två\"");
        assert_eq!(quoted("57,2"), "57,2");
        assert_eq!(quoted("”så” \"sade\" hon"), "\"”så” \"\"sade\"\" hon\"");
    }
}
