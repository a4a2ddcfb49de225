//! Behaviour through the public face: the library on a folder, the command on a folder, the built page.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "tests stop at the first surprise, and make the folders that the program works on"
)]

mod addresses;
mod ahead;
mod annex;
mod archive;
mod attachments;
mod audits;
mod cases;
mod causes;
mod charts;
// Its examples lay links and pipes.
#[cfg(unix)]
mod code_pages;
mod command;
mod copies;
mod corrections;
mod coverage;
mod dependencies;
mod determinism;
mod diff;
mod doors;
mod easy_read;
mod echo;
mod echoed;
mod embargo;
mod ended;
mod everyday;
mod example;
mod feeds;
mod figures;
mod flood;
mod folders;
mod frameworks;
mod gaps;
mod hagfors;
mod hagfors_figures;
mod headings;
mod house;
mod judgeability;
mod killed;
mod languages;
mod legal;
#[cfg(unix)]
mod machine;
mod misplaced;
mod one_cause;
mod own_day;
mod palette;
mod personal_numbers;
mod plausible;
mod questions;
mod readable;
mod reasons;
mod references;
mod renamed;
mod revisions;
mod rounds;
mod safeguards;
mod schedule;
mod secrets;
mod series_forms;
mod shapes;
mod sharing;
mod site_voice;
mod snippets;
mod stenalva;
mod suppression;
mod tell;
mod terminal;
mod texts;
mod theme_faults;
mod unattended;
mod unkept;
mod untranslated;
mod usage;
mod wild;
mod words;
