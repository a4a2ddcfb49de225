//! `publicering.json`: what a publication holds, for those who check it and for the next one.
//!
//! Written and read as a stream: a large site makes millions of claims, and none of them is kept in memory.

use std::fs;
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::site_marks::SiteMarks;
use crate::record::{Claim, Correction, Last};
use crate::site::{Address, hexadecimal};

/// The manifest's name in the site's folder.
pub const MANIFEST: &str = "publicering.json";

/// The number of the format, counted up when what stands in it changes its meaning.
const FORMAT: u32 = 1;

/// Larger manifests than this are none of ours: the largest municipality a thousand times over.
const MOST_BYTES: u64 = 8 * 1024 * 1024 * 1024;

/// How the maker of a publication of ours begins, its version after it.
const MAKER: &str = "malkort ";

/// How the line begins that names the day.
const AS_OF: &[u8] = b"  \"as_of\": ";

/// Hands over every claim of a site to whoever takes them.
pub type Claims<'c> = dyn Fn(&mut dyn FnMut(Claim) -> io::Result<()>) -> io::Result<()> + 'c;

/// What a publication says of itself. No clock is read for it: the same content, day and version give the same bytes.
pub struct Manifest<'m> {
    /// The program with its version: `malkort 1.0.0`.
    pub generator: String,
    /// What the site is known by.
    pub site: SiteMarks,
    /// The day that the site is built as of.
    pub as_of: Date,
    /// Which revision of the content it is made from; `None`: that is not known, or not for certain.
    pub revision: Option<ManifestRevision>,
    /// Every correction known, the latest first.
    pub corrections: &'m [Correction],
    /// Every figure and status that the site shows.
    pub claims: &'m Claims<'m>,
}

/// A revision of the content, as a manifest names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManifestRevision {
    /// A commit, or what a person named it.
    pub name: String,
    /// Its day (`2026-11-20`), where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Whether the content holds changes that no revision has.
    pub has_later_changes: bool,
}

/// One file of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ManifestFile {
    /// Its address.
    pub path: Box<str>,
    /// Its SHA-256 as hexadecimal figures; `None`: the manifest does not say.
    pub sha256: Option<Box<str>>,
}

/// Writes the manifest; files come sorted by address.
pub(super) fn write<'f>(
    path: &Path,
    manifest: &Manifest<'_>,
    files: impl Iterator<Item = (&'f Address, u64, &'f [u8; 32])>,
) -> io::Result<()> {
    let mut out = BufWriter::new(fs::File::create(path)?);
    write!(out, "{{\n  \"format\": {FORMAT},\n  \"generator\": ")?;
    serde_json::to_writer(&mut out, &manifest.generator)?;
    write!(out, ",\n  \"site\": ")?;
    serde_json::to_writer(&mut out, &manifest.site)?;
    out.write_all(b",\n")?;
    out.write_all(AS_OF)?;
    writeln!(out, "\"{}\",", manifest.as_of)?;
    if let Some(revision) = &manifest.revision {
        write!(out, "  \"revision\": ")?;
        serde_json::to_writer(&mut out, revision)?;
        out.write_all(b",\n")?;
    }
    write!(out, "  \"corrections\": [")?;
    let mut corrections = Lines::default();
    for correction in manifest.corrections {
        corrections.add(&mut out, correction)?;
    }
    corrections.end(&mut out)?;
    write!(out, ",\n  \"claims\": [")?;
    let mut claims = Lines::default();
    (manifest.claims)(&mut |claim| claims.add(&mut out, &claim))?;
    claims.end(&mut out)?;
    write!(out, ",\n  \"files\": [")?;
    let mut listed = Lines::default();
    for (address, size, sha256) in files {
        listed.add(
            &mut out,
            &FileLine { path: address.as_str(), size, sha256: hexadecimal(sha256) },
        )?;
    }
    listed.end(&mut out)?;
    out.write_all(b"\n}\n")?;
    out.flush()
}

/// Writes a manifest that differs from another in its day alone, line by line.
pub(super) fn write_redated(from: &Path, to: &Path, as_of: Date) -> io::Result<()> {
    let mut from = BufReader::new(fs::File::open(from)?);
    let mut out = BufWriter::new(fs::File::create(to)?);
    let mut line = Vec::new();
    // The day stands above all that people wrote.
    while !line.starts_with(AS_OF) {
        out.write_all(&line)?;
        line.clear();
        if from.read_until(b'\n', &mut line)? == 0 {
            return Err(io::ErrorKind::InvalidData.into());
        }
    }
    out.write_all(AS_OF)?;
    out.write_all(format!("\"{as_of}\",\n").as_bytes())?;
    io::copy(&mut from, &mut out)?;
    out.flush()
}

#[derive(Serialize)]
struct FileLine<'f> {
    path: &'f str,
    size: u64,
    sha256: String,
}

/// A list of the manifest: one line each, so that two manifests can be compared by eye.
#[derive(Default)]
struct Lines {
    any: bool,
}

impl Lines {
    fn add(&mut self, out: &mut impl Write, line: &impl Serialize) -> io::Result<()> {
        out.write_all(if self.any { b",\n    " } else { b"\n    " })?;
        self.any = true;
        serde_json::to_writer(out, line)?;
        Ok(())
    }

    fn end(&self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(if self.any { b"\n  ]" } else { b"]" })
    }
}

/// What a manifest says, its claims left out.
#[derive(Deserialize)]
struct Read {
    generator: Option<Box<str>>,
    site: Option<serde_json::Value>,
    as_of: Option<Box<str>>,
    #[serde(default)]
    corrections: Vec<Correction>,
    files: Option<Vec<ManifestFile>>,
}

/// The last publication, as its manifest tells of it.
#[derive(Clone, Debug)]
pub struct LastPublication {
    path: PathBuf,
    /// What its site is known by; `None`: its manifest does not say.
    pub site: Option<SiteMarks>,
    /// Its day and the corrections that it knew; `None`: its manifest does not say.
    pub last: Option<Last>,
    pub(super) files: Vec<ManifestFile>,
}

impl LastPublication {
    /// The publication in a folder; `None`: there is none of ours.
    ///
    /// # Errors
    /// Where there is a manifest that cannot be read: the corrections stand nowhere else, so it is not passed over.
    pub fn read(folder: &Path) -> Result<Option<Self>, Error> {
        let path = folder.join(MANIFEST);
        let meta = match fs::metadata(&path) {
            Ok(meta) => meta,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(None);
            }
            Err(cause) => return Err(Error::machine(&path, cause)),
        };
        if !meta.is_file() || meta.len() > MOST_BYTES {
            return Err(Error::DamagedManifest(path));
        }
        let file = fs::File::open(&path).map_err(|cause| Error::machine(&path, cause))?;
        let read: Read = match serde_json::from_reader(BufReader::new(file.take(MOST_BYTES))) {
            Ok(read) => read,
            Err(error) if error.is_io() => return Err(Error::machine(&path, error.into())),
            Err(_) => return Err(Error::DamagedManifest(path)),
        };
        let Read { generator, site, as_of, corrections, files } = read;
        if !generator.is_some_and(|generator| generator.starts_with(MAKER)) {
            return Ok(None);
        }
        let Some(files) = files else { return Err(Error::DamagedManifest(path)) };
        let as_of = as_of.and_then(|as_of| as_of.parse().ok());
        let last = as_of.map(|as_of| Last { as_of, corrections });
        let site = site.and_then(|site| serde_json::from_value(site).ok());
        Ok(Some(Self { path, site, last, files }))
    }

    /// Hands over every claim that it made, one by one.
    ///
    /// # Errors
    /// Where the manifest cannot be read.
    pub fn each_claim(&self, take: &mut dyn FnMut(Claim)) -> io::Result<()> {
        let file = BufReader::new(fs::File::open(&self.path)?);
        let mut json = serde_json::Deserializer::from_reader(file);
        json.deserialize_map(Whole { take })?;
        Ok(())
    }

    /// The addresses of its files; none where a [`super::Publication`] has taken them over.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| &*file.path)
    }

    /// The manifest's path.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Reads a manifest for its claims.
struct Whole<'t> {
    take: &'t mut dyn FnMut(Claim),
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a manifest")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "claims" {
                map.next_value_seed(List { take: &mut *self.take })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// Reads the list of claims, one at a time.
struct List<'t> {
    take: &'t mut dyn FnMut(Claim),
}

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("claims")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(claim) = list.next_element()? {
            (self.take)(claim);
        }
        Ok(())
    }
}
