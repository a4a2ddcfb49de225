//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::asked::{ExplainArguments, StatusArguments};
use crate::diagnostic::Ceiling;
use crate::locale::Language;
use crate::model::Period;

/// Låt allmänheten se om kommunen gör det den har lovat. / Let the public see whether a municipality keeps its word.
#[derive(Debug, Parser)]
#[command(name = "malkort", version, about, propagate_version = true)]
pub(super) struct Arguments {
    /// Programmets eget språk / the program's own language [default: sv]
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
    /// Bygg webbplatsen / build the site
    Build(BuildArguments),
    /// Granska innehållet utan att skriva något / check the content without writing anything
    Check(CheckArguments),
    /// Packa en omgångs webbplats för arkivet / pack a round's site for the archive
    Archive(ArchiveArguments),
    /// Jämför två utgåvor, omgångar eller dagar / compare two revisions, rounds or days
    Diff(DiffArguments),
    /// Säg när webbplatsen nästa gång ändras av sig själv / say when the site will next change by itself
    Next(NextArguments),
    /// Förklara varför något står som det gör / explain why something stands as it does
    Explain(ExplainArguments),
    /// Visa hur det går, i en tabell / show how it is going, in a table
    Status(StatusArguments),
    /// Skapa en webbplats att börja med / make a site to begin with
    Init(InitArguments),
    /// Skriv ut referensen, gjord ur koden / print the reference, made from the code
    #[command(hide = true)]
    Reference(ReferenceArguments),
}

/// What `build` and `check` share.
#[derive(Debug, Args)]
pub(super) struct SiteArguments {
    /// Webbplatsens mapp, med book.toml / the site's folder, with book.toml
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Bygg som det stod den dagen, ÅÅÅÅ-MM-DD / build as it stood that day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// Varningar räknas som fel / warnings count as errors
    #[arg(long)]
    pub(super) strict: bool,
    /// Hur resultatet skrivs ut / how the outcome is printed
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// Antal trådar / number of threads [default: one per core]
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<usize>,
    /// Skriv bara det som behöver rättas / print only what needs mending
    #[arg(long, short)]
    pub(super) quiet: bool,
    /// Så många fynd av ett slag i en fil, 0 eller alla för alla / so many findings of a kind in a file, 0 for all [default: 20]
    #[arg(long = "max", value_name = "N", value_parser = ceiling)]
    pub(super) ceiling: Option<Ceiling>,
    /// Skriv en rapport för maskiner till filen, hur det än går / write a report for machines, whatever happens
    #[arg(long, value_name = "FILE")]
    pub(super) report: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    /// Mappen att bygga i / the folder to build in [default: build-dir in book.toml]
    #[arg(long, value_name = "FOLDER")]
    pub(super) out: Option<PathBuf>,
    /// Adressen som webbplatsen får / the address that the site gets
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<String>,
    /// Vänta så länge om ett annat bygge pågår / wait so long for another build that is under way [default: 0]
    #[arg(long, value_name = "SECONDS", default_value_t = 0, hide_default_value = true)]
    pub(super) wait: u32,
    /// Innehållets version, som sidorna nämner / the content's revision, as pages name it [default: git's]
    #[arg(long, value_name = "TEXT", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub(super) content_revision: Option<String>,
}

fn ceiling(typed: &str) -> Result<Ceiling, &'static str> {
    typed.parse().map_err(|()| "20, 0, alla")
}

fn base_url(typed: &str) -> Result<String, &'static str> {
    let good = crate::config::is_base_url(typed);
    good.then(|| typed.to_owned()).ok_or("https://exempel.se/malkort/")
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
}

#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    /// En utgåva (skola/2017), omgång (2018-t1) eller dag (2018-05-31) / a revision, a round or a day
    pub(super) old: String,
    /// En senare av samma slag / a later one of the same kind
    pub(super) new: String,
    /// Webbplatsens mapp, med book.toml / the site's folder, with book.toml
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Som det är känt den dagen, ÅÅÅÅ-MM-DD / as it is known that day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// Hur jämförelsen skrivs ut / how the comparison is printed
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: DiffFormat,
}

/// How a comparison is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum DiffFormat {
    /// For the terminal.
    #[default]
    Text,
    /// For the minutes.
    Markdown,
    /// One JSON object.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct ArchiveArguments {
    /// Webbplatsens mapp, med book.toml / the site's folder, with book.toml
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Omgångens period, som 2026-t2 / the round's period, such as 2026-t2
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    pub(super) round: Period,
    /// Som det stod den dagen / as it stood that day [default: the round's day of publication]
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// Filen att skriva / the file to write [default: malkort-PERIOD.zip]
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

fn period(typed: &str) -> Result<Period, &'static str> {
    typed.parse().map_err(|_| "2026-t2, 2026-h1, 2026-k3, 2026-05, 2026")
}

#[derive(Debug, Args)]
pub(super) struct NextArguments {
    /// Webbplatsens mapp, med book.toml / the site's folder, with book.toml
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Räknat från den dagen, ÅÅÅÅ-MM-DD / counted from that day [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// Se inte längre fram än till den dagen / look no further ahead than that day [default: a year]
    #[arg(long, value_name = "DATE")]
    pub(super) until: Option<Date>,
    /// Så många dagar / so many days
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) count: u16,
    /// Hur dagarna skrivs ut / how the days are printed
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
    /// Mappen att skriva i / the folder to write in
    #[arg(default_value = ".")]
    pub(super) folder: PathBuf,
    /// En hel påhittad kommun i stället / a whole invented municipality instead
    #[arg(long)]
    pub(super) example: bool,
    /// Så många gånger större / so many times larger
    #[arg(long, value_name = "N", default_value_t = 1, requires = "example", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(super) scale: u32,
}

#[derive(Debug, Args)]
pub(super) struct ReferenceArguments {
    /// Vilken referens / which reference
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
