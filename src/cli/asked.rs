//! What can be typed to ask how it is going, and why.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

#[derive(Debug, Args)]
pub(super) struct StatusArguments {
    /// The site's folder, with book.toml.
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// As it is known that day.
    #[arg(long)]
    pub(super) as_of: Option<Date>,
    /// Only one unit, with all below it.
    #[arg(long)]
    pub(super) unit: Option<String>,
    /// How the answer is printed.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: AnswerFormat,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The code of a finding (bad-number), or the id of a goal, an activity, an indicator, a scorecard, a round or a follow-up; mal/fiber says the kind too.
    pub(super) id: String,
    /// The site's folder, with book.toml.
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// As it is known that day.
    #[arg(long)]
    pub(super) as_of: Option<Date>,
    /// How the answer is printed.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: AnswerFormat,
}

#[derive(Debug, Args)]
pub(super) struct ReviewArguments {
    /// The card: a file of the site, or a proposal that lies elsewhere.
    pub(super) file: PathBuf,
    /// The site's folder, with book.toml.
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// The unit whose card a proposal that lies elsewhere is.
    #[arg(long)]
    pub(super) unit: Option<String>,
    /// How the review is printed.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: DocumentFormat,
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

/// How a document is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum DocumentFormat {
    /// For the terminal.
    #[default]
    Text,
    /// For the minutes and the agenda.
    Markdown,
    /// One JSON object.
    Json,
}
