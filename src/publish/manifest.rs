//! `publicering.json`: what a publication holds, for those who check it and for the next one.

use std::io::Write as _;

use serde::Deserialize;

use crate::site::Address;

/// The manifest's name in the site's folder.
pub const MANIFEST: &str = "publicering.json";

/// What a publication says of itself. No clock is read for it: the same content, day and version give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The program with its version.
    pub generator: String,
    /// The day that the site is built as of.
    pub as_of: String,
}

/// One file of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ManifestFile {
    /// Its address.
    pub path: Box<str>,
}

#[derive(Deserialize)]
struct Read {
    files: Vec<ManifestFile>,
}

/// The manifest's bytes; files come sorted by address.
pub(super) fn to_json<'f>(
    made_by: &Manifest,
    files: impl Iterator<Item = (&'f Address, u64, &'f [u8; 32])>,
) -> Vec<u8> {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut json = format!(
        "{{\n  \"generator\": {},\n  \"as_of\": {},\n  \"files\": [",
        quoted(&made_by.generator),
        quoted(&made_by.as_of)
    )
    .into_bytes();
    for (position, (address, size, sha256)) in files.enumerate() {
        let comma = if position == 0 { "" } else { "," };
        // Writing into memory does not fail; an address needs no escaping.
        let _ = write!(
            json,
            "{comma}\n    {{\"path\": \"{address}\", \"size\": {size}, \"sha256\": \""
        );
        for byte in sha256 {
            let _ = write!(json, "{byte:02x}");
        }
        json.extend_from_slice(b"\"}");
    }
    json.extend_from_slice(b"\n  ]\n}\n");
    json
}

/// The files that a manifest names; `None`: it is none of ours.
pub(super) fn files(json: &[u8]) -> Option<Vec<ManifestFile>> {
    serde_json::from_slice(json).ok().map(|read: Read| read.files)
}
