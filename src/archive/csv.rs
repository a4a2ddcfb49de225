//! The figures and statuses of a publication as a table and as JSON, one by one from its manifest.

use std::io::{self, Write};

use super::About;
use crate::publish::LastPublication;
use crate::record::Claim;

/// The columns: the names that the JSON uses.
const HEADING: &str = "thing,kind,part,period,value,means,address\r\n";

/// The table, by RFC 4180: commas, lines that end in CR LF, figures with a decimal point.
pub(super) fn table(publication: &LastPublication, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(HEADING.as_bytes())?;
    each(publication, |claim| {
        let key = &claim.key;
        let kind = serde_json::to_value(key.kind)?;
        let period = key.period.map(|period| period.to_string());
        let cells = [
            &key.thing,
            kind.as_str().unwrap_or_default(),
            key.part.as_deref().unwrap_or_default(),
            period.as_deref().unwrap_or_default(),
            &claim.value,
            claim.means.as_deref().unwrap_or_default(),
            &claim.address,
        ];
        let row = cells.map(quoted).join(",");
        out.write_all(row.as_bytes())?;
        out.write_all(b"\r\n")
    })
}

/// A cell, in quotation marks where it holds something that would end it.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
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
    fn a_cell_that_holds_a_separator_stands_in_quotation_marks() {
        assert_eq!(quoted("at-least 80"), "at-least 80");
        assert_eq!(quoted("ett, två"), "\"ett, två\"");
        assert_eq!(quoted("”så” \"sade\" hon"), "\"”så” \"\"sade\"\" hon\"");
    }
}
