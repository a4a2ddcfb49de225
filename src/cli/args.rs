//! What can be typed. Its words for a reader stand in `usage.ftl`, by command and argument.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::asked::{DocumentFormat, ExplainArguments, ReviewArguments, StatusArguments};
use crate::diagnostic::Ceiling;
use crate::locale::Language;
use crate::model::Period;

/// Let the public see whether a municipality keeps its word.
#[derive(Debug, Parser)]
#[command(name = "malkort", version, propagate_version = true)]
pub(super) struct Arguments {
    /// The program's own language.
    #[arg(long = "lang", global = true, value_enum)]
    pub(super) language: Option<Spoken>,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// The program's own languages, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Spoken {
    Sv,
    En,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Sv => Self::Swedish,
            Spoken::En => Self::English,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the site.
    Build(BuildArguments),
    /// Check the content without writing anything.
    Check(CheckArguments),
    /// Pack a round's site for the archive.
    Archive(ArchiveArguments),
    /// Compare two revisions, rounds or days.
    Diff(DiffArguments),
    /// Say which promises of a card nobody will be able to judge.
    #[command(visible_alias = "pröva", alias = "prova")]
    Review(ReviewArguments),
    /// Say when the site will next change by itself.
    Next(NextArguments),
    /// Explain why something stands as it does.
    Explain(ExplainArguments),
    /// Show how it is going, in a table.
    Status(StatusArguments),
    /// Make a site to begin with.
    Init(InitArguments),
    /// Print the reference, made from the code.
    #[command(hide = true)]
    Reference(ReferenceArguments),
    /// Show the help of a command.
    Help(HelpArguments),
}

/// What `build` and `check` share.
#[derive(Debug, Args)]
pub(super) struct SiteArguments {
    /// The site's folder, with book.toml.
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Build as it stood that day.
    #[arg(long)]
    pub(super) as_of: Option<Date>,
    /// Warnings count as errors.
    #[arg(long)]
    pub(super) strict: bool,
    /// How the outcome is printed.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// Number of threads.
    #[arg(long, value_parser = clap::value_parser!(u16).range(..=1024))]
    pub(super) jobs: Option<u16>,
    /// Print only what needs mending.
    #[arg(long, short)]
    pub(super) quiet: bool,
    /// So many findings of a kind in a file, 0 for all.
    #[arg(long = "max", value_parser = ceiling)]
    pub(super) ceiling: Option<Ceiling>,
    /// Write a report for machines, whatever happens.
    #[arg(long)]
    pub(super) report: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    /// The folder to build in.
    #[arg(long)]
    pub(super) out: Option<PathBuf>,
    /// Puts this site in the place of another.
    #[arg(long)]
    pub(super) replace_site: bool,
    /// Make every page and compare it, even where nothing seems to have changed.
    #[arg(long)]
    pub(super) verify: bool,
    /// The address that the site gets.
    #[arg(long, value_parser = base_url)]
    pub(super) base_url: Option<String>,
    /// Wait so long for another build that is under way.
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub(super) wait: u32,
    /// The content's revision, as pages name it.
    #[arg(long, value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub(super) content_revision: Option<String>,
}

fn ceiling(typed: &str) -> Result<Ceiling, &'static str> {
    typed.parse().map_err(|()| "neither a number nor all")
}

fn base_url(typed: &str) -> Result<String, &'static str> {
    let good = crate::config::is_base_url(typed);
    good.then(|| typed.to_owned()).ok_or("no address of a site")
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
}

#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    /// A revision, a round or a day.
    pub(super) old: String,
    /// A later one of the same kind.
    pub(super) new: String,
    /// The site's folder, with book.toml.
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// As it is known that day.
    #[arg(long)]
    pub(super) as_of: Option<Date>,
    /// How the comparison is printed.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: DocumentFormat,
}

#[derive(Debug, Args)]
pub(super) struct ArchiveArguments {
    /// The site's folder, with book.toml.
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// The round's period, such as 2026-t2.
    #[arg(long, value_parser = period)]
    pub(super) round: Period,
    /// As it stood that day.
    #[arg(long)]
    pub(super) as_of: Option<Date>,
    /// The file to write.
    #[arg(long)]
    pub(super) out: Option<PathBuf>,
}

fn period(typed: &str) -> Result<Period, &'static str> {
    typed.parse().map_err(|_| "no period")
}

#[derive(Debug, Args)]
pub(super) struct NextArguments {
    /// The site's folder, with book.toml.
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Counted from that day.
    #[arg(long)]
    pub(super) as_of: Option<Date>,
    /// Look no further ahead than that day.
    #[arg(long)]
    pub(super) until: Option<Date>,
    /// So many days.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) count: u16,
    /// How the days are printed.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: NextFormat,
}

/// How the coming days are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum NextFormat {
    /// For people: the days, with reasons.
    #[default]
    Text,
    /// One JSON object.
    Json,
    /// The first day and nothing else; nothing at all where none is known.
    Date,
}

#[derive(Debug, Args)]
pub(super) struct InitArguments {
    /// The folder to write in.
    #[arg(default_value = ".")]
    pub(super) folder: PathBuf,
    /// A whole invented municipality instead.
    #[arg(long)]
    pub(super) example: bool,
    /// So many times larger.
    #[arg(long, default_value_t = 1, requires = "example", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(super) scale: u32,
}

#[derive(Debug, Args)]
pub(super) struct HelpArguments {
    /// The command to be helped with.
    #[arg(id = "help-command")]
    pub(super) command: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ReferenceArguments {
    /// Which reference.
    #[arg(value_enum)]
    pub(super) of: ReferenceOf,
}

/// What there are references of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReferenceOf {
    /// The keys of every content type.
    Content,
    /// The keys of `book.toml`.
    Configuration,
    /// The diagnostics and the exit codes.
    Diagnostics,
}

/// How an outcome is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// For people.
    #[default]
    Text,
    /// One JSON object.
    Json,
    /// Annotations of a code host's automation.
    Github,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
}
