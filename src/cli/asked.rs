//! What can be typed to ask how it is going, and why.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

#[derive(Debug, Args)]
pub(super) struct StatusArguments {
    /// Webbplatsens mapp, med book.toml / the site's folder, with book.toml
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Som det är känt den dagen, ÅÅÅÅ-MM-DD / as it is known that day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// Bara en enhet, med allt under den / only one unit, with all below it
    #[arg(long, value_name = "ID")]
    pub(super) unit: Option<String>,
    /// Hur svaret skrivs ut / how the answer is printed
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: AnswerFormat,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// Koden i ett felmeddelande (bad-number), eller id för ett mål, en aktivitet, ett mått, ett målkort, en omgång (2026-t2) eller en uppföljning (2026-t2/skola)
    /// / the code of a finding (bad-number), or the id of a goal, an activity, an indicator, a scorecard, a round or a follow-up; mal/fiber says the kind too
    pub(super) id: String,
    /// Webbplatsens mapp, med book.toml / the site's folder, with book.toml
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Som det är känt den dagen, ÅÅÅÅ-MM-DD / as it is known that day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// Hur svaret skrivs ut / how the answer is printed
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: AnswerFormat,
}

/// How an answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum AnswerFormat {
    /// For the terminal.
    #[default]
    Text,
    /// One JSON object.
    Json,
}
