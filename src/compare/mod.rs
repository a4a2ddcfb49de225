//! What differs between two texts, word by word?
//!
//! In come two texts, out come their pieces, each kept, removed or added; the site and the command mark them in their
//! own ways. Two revisions of a scorecard are compared where their words are assessed
//! ([`Snapshot::compare`](crate::assess::Snapshot::compare)).

mod words;

pub use words::{Word, words};
