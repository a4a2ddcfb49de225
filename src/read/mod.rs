//! From files to *as written*: one plain struct per content type, every field optional.
//!
//! In come the files of the content folder; out go structs that hold what people wrote, value by value with the
//! ordinal of the node it was written in. Reading never stops at one bad file or one bad value: what cannot be
//! read is reported and left out, and the rest is read. Whether what is written makes sense together is for
//! `check` to say.

mod calendar;
mod conflict;
mod contact;
mod content;
mod copies;
mod csv;
pub(crate) mod definition;
mod description;
mod doubts;
mod encoding;
mod entry;
mod fault;
mod figure;
mod files;
mod flaw;
mod folder;
mod front_matter;
mod gap;
mod glyph;
mod locate;
mod lost;
mod misplaced;
mod negation;
mod node;
mod overlaid;
mod personal_number;
mod placeholder;
mod quoting;
mod reader;
mod report_path;
mod rootless;
mod sorter;
mod spelling;
mod suggestion;
mod toml;
mod toml_fault;
mod trace;
mod tree;
mod untranslated;
mod value;
mod walk;
pub mod written;
mod yaml;
mod yaml_fault;
mod yaml_line;

pub use calendar::is_odd_year;
pub use contact::{meant_address, odd_address, odd_email, odd_phone};
pub use content::{
    AttachmentFile, Body, Content, File, RowCorrection, RowValue, SeriesFile, SeriesRow,
    Translation,
};
pub use description::{Described, FieldDescription, Flag, Shape, TypeDescription};
pub use doubts::Doubts;
pub use entry::{Entries, KeyNames};
pub use figure::{
    AbsentMark, Figure, NoFigure, Readings, SettledBy, figure, two_readings, with_unit,
};
pub use files::{Disk, Entry, EntryState, Files, MOST_BYTES, Memory};
pub use flaw::{Flaw, FlawSort};
pub use locate::Positions;
pub use lost::Lost;
pub use node::{Node, NodeValue, SyntaxFault};
pub use overlaid::OverlaidFiles;
pub use reader::{FromNode, Markdown, Reader, Reading, Written};
pub use report_path::{card_path, is_report_folder, report_path};
pub use spelling::{is_id, normalised, normalised_name};
pub use suggestion::{nearest, nearest_of};
pub use toml::toml;
pub use toml_fault::toml_faults;
pub use trace::{Trace, TracedFiles};
pub use value::{Choice, Named, OwnId, Percent, Reference, Referred, Vocabulary, share_below_one};
pub use walk::{WholeFolder, read_folder};
pub use yaml::{Document, yaml};

pub(crate) use conflict::conflict;
pub(crate) use encoding::text_of;
pub(crate) use personal_number::{DIGITS, PersonalNumber, StandsIn, personal_numbers};
pub(crate) use walk::{report_forbidden, report_placeholders_of_settings};
