//! Which objects does a document consist of (ISO 32000-1, 7.3.10 and 7.5.7)? In come its bytes; out come its objects by
//! number, those in object streams among them, their streams unpacked.
//!
//! The table at its end, which says where each object begins, is not asked: objects are found where they stand, so that a
//! document is read as far as it goes. Nothing is copied but what is unpacked, of which there is a most.

use std::collections::BTreeMap;

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::find::find;
use super::token::{entries, entry, name, names, number, references};

/// So many bytes of a document are unpacked.
const MOST_UNPACKED: usize = 64 * 1024 * 1024;
/// So many objects are known: as many as readers are asked to know at most (annex C).
const MOST_OBJECTS: usize = 1_000_000;

/// A piece of a document: an object as it is written in the file.
pub(super) struct Piece<'b> {
    number: u32,
    /// The object, without its stream.
    pub(super) body: &'b [u8],
    /// What its stream holds, unpacked.
    pub(super) stream: Option<Vec<u8>>,
}

/// A document taken apart.
pub(super) struct Pieces<'b> {
    /// Its objects, as they stand in the file.
    pub(super) all: Vec<Piece<'b>>,
    /// All that could be a text is unpacked.
    pub(super) is_whole: bool,
    /// It holds images.
    pub(super) has_images: bool,
}

impl<'b> Pieces<'b> {
    pub(super) fn of(bytes: &'b [u8]) -> Self {
        let mut pieces = Self { all: Vec::new(), is_whole: true, has_images: false };
        let mut left = MOST_UNPACKED;
        let mut rest = bytes;
        while let Some(at) = find(rest, b"obj") {
            let before = rest.get(..at).unwrap_or_default();
            let after = rest.get(at + 3..).unwrap_or_default();
            let Some(number) = numbered(before) else {
                rest = after;
                continue;
            };
            if pieces.all.len() == MOST_OBJECTS {
                pieces.is_whole = false;
                break;
            }
            let (body, packed, next) = cut(after);
            let stream = packed.and_then(|packed| pieces.unpacked(body, packed, &mut left));
            pieces.all.push(Piece { number, body, stream });
            rest = next;
        }
        pieces
    }

    /// What a stream holds; `None`: nothing that can be a text, or what cannot be unpacked.
    fn unpacked(&mut self, body: &[u8], packed: &[u8], left: &mut usize) -> Option<Vec<u8>> {
        let dictionary = entries(body);
        let named = |key: &[u8]| entry(&dictionary, key).and_then(name);
        if named(b"Subtype") == Some(b"Image") {
            self.has_images = true;
            return None;
        }
        // The font's own file holds no text.
        if entry(&dictionary, b"Length1").is_some()
            || matches!(named(b"Subtype"), Some(b"Type1C" | b"CIDFontType0C" | b"OpenType"))
        {
            return None;
        }
        let packing = entry(&dictionary, b"Filter").map(names);
        // What is foretold of each row is known for tables of places, which are not read.
        let is_foretold = named(b"Type") != Some(b"XRef")
            && entry(&dictionary, b"DecodeParms").is_some_and(|value| {
                entry(&entries(value), b"Predictor").and_then(number).is_some_and(|kind| kind > 1)
            });
        let stream = match packing.as_deref() {
            None => (packed.len() <= *left).then(|| packed.to_vec()),
            Some([b"FlateDecode" | b"Fl"]) if !is_foretold => {
                let unpacked = decompress_to_vec_zlib_with_limit(packed, *left);
                // One that is cut off or broken is read as far as it goes, as readers do.
                self.is_whole &= unpacked.is_ok();
                Some(unpacked.unwrap_or_else(|fault| fault.output))
            }
            Some(_) => None,
        };
        match &stream {
            Some(stream) => *left = left.saturating_sub(stream.len()),
            None => self.is_whole = false,
        }
        stream
    }
}

/// The number of the object that begins behind some bytes: `12 0 `.
fn numbered(before: &[u8]) -> Option<u32> {
    let before = before.get(before.len().saturating_sub(24)..)?.trim_ascii_end();
    let mut words = before.rsplit(|byte| !byte.is_ascii_digit());
    let generation = words.next()?;
    let number = words.find(|word| !word.is_empty())?;
    if generation.is_empty() {
        return None;
    }
    std::str::from_utf8(number).ok()?.parse().ok()
}

/// An object's body, its stream if it has one, and what follows it.
fn cut(after: &[u8]) -> (&[u8], Option<&[u8]>, &[u8]) {
    let mut from = 0;
    loop {
        let rest = after.get(from..).unwrap_or_default();
        let Some(at) = rest.iter().position(|byte| matches!(byte, b'e' | b's')).map(|at| from + at)
        else {
            return (after, None, b"");
        };
        let (body, here) =
            (after.get(..at).unwrap_or_default(), after.get(at..).unwrap_or_default());
        if let Some(next) = here.strip_prefix(b"endobj") {
            return (body, None, next);
        }
        let data = here.strip_prefix(b"stream").and_then(|data| {
            data.strip_prefix(b"\r\n")
                .or_else(|| data.strip_prefix(b"\n"))
                .or_else(|| data.strip_prefix(b"\r"))
        });
        if let Some(data) = data {
            let end = find(data, b"endstream").unwrap_or(data.len());
            let next = data.get(end..).unwrap_or_default();
            return (body, data.get(..end), next);
        }
        from = at + 1;
    }
}

/// An object that can be asked for by its number.
#[derive(Clone, Copy)]
pub(super) struct Object<'p> {
    /// Where it begins.
    pub(super) body: &'p [u8],
    /// The piece that its stream is.
    pub(super) piece: Option<usize>,
}

/// A document's objects by number. Of two with one number the later is meant, as in a document that was changed.
pub(super) struct Objects<'p> {
    pub(super) pieces: &'p Pieces<'p>,
    pub(super) all: BTreeMap<u32, Object<'p>>,
}

impl<'p> Objects<'p> {
    pub(super) fn of(pieces: &'p Pieces<'p>) -> Self {
        let mut objects = Self { pieces, all: BTreeMap::new() };
        for (at, piece) in pieces.all.iter().enumerate() {
            let object = Object { body: piece.body, piece: piece.stream.as_ref().map(|_| at) };
            objects.all.insert(piece.number, object);
            if let Some(stream) = &piece.stream {
                objects.add_packed(piece.body, stream);
            }
        }
        objects
    }

    /// Adds the objects of an object stream: pairs of a number and where it begins, then all of them (7.5.7).
    fn add_packed(&mut self, body: &[u8], stream: &'p [u8]) {
        let dictionary = entries(body);
        if entry(&dictionary, b"Type").and_then(name) != Some(b"ObjStm") {
            return;
        }
        let Some(first) = entry(&dictionary, b"First").and_then(number) else { return };
        let first = usize::try_from(first).unwrap_or(usize::MAX);
        let words = stream.get(..first).unwrap_or_default().split(u8::is_ascii_whitespace);
        let mut words = words.filter(|word| !word.is_empty()).map(number);
        let mut begin = BTreeMap::new();
        while let (Some(Some(number)), Some(Some(offset))) = (words.next(), words.next()) {
            let offset = usize::try_from(offset).ok().and_then(|offset| first.checked_add(offset));
            begin.extend(offset.map(|offset| (offset, number)));
        }
        // Each ends where the next begins, so that nothing is gone through twice.
        let ends = begin.keys().skip(1).copied().chain([stream.len()]);
        for ((from, number), to) in begin.iter().zip(ends) {
            let body = stream.get(*from..to);
            if let Some(body) = body.filter(|_| self.all.len() < MOST_OBJECTS) {
                self.all.insert(*number, Object { body, piece: None });
            }
        }
    }

    /// The objects that a value refers to.
    pub(super) fn referred(&self, value: &[u8]) -> Vec<Object<'p>> {
        references(value).iter().filter_map(|number| self.all.get(number).copied()).collect()
    }

    /// What the stream of an object holds.
    pub(super) fn stream(&self, object: Object<'p>) -> Option<&'p [u8]> {
        self.pieces.all.get(object.piece?)?.stream.as_deref()
    }
}
