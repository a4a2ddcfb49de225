//! Which revision of the content is built? What a person named, or git's last commit that touched it.
//!
//! In come the site's folder and what is known of it; out comes the last commit that touched anything that is public on
//! the day, asked of `git` itself. Without git, outside a checkout, or where git refuses, there is none, and nothing is
//! guessed.

use std::path::Path;
use std::process::Command;

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::config::{self, Config};
use crate::render::{ContentRevision, SinceRevision};

/// A revision of the content.
pub(super) enum Revision {
    /// What a person named.
    Named(String),
    /// A commit.
    Commit(Commit),
}

/// The last commit that touched what is public of the content, the configuration or the theme.
pub(super) struct Commit {
    hash: String,
    /// When it was made, with its own offset from UTC: `2026-11-23T17:45:00+01:00`.
    made: String,
    since: SinceRevision,
    history: History,
}

/// How much of the history the checkout has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum History {
    /// Enough to know the last commit.
    Whole,
    /// It is cut off at this commit: the last one that touched the content may be an earlier one.
    CutOff,
}

/// So much of a commit's hash tells it apart, whatever the size of the repository.
const SHOWN: usize = 10;

impl Revision {
    /// The revision named, or git's of what is public: of what the configuration names, but for some hidden paths. Without
    /// a configuration the whole folder counts as content.
    pub(super) fn of(
        named: Option<&str>,
        root: &Path,
        public: Option<(&Config, &[String])>,
    ) -> Option<Self> {
        if let Some(name) = named {
            return Some(Self::Named(name.to_owned()));
        }
        let paths = match public {
            Some((config, hidden)) => {
                let theme = config.theme_folder.as_deref();
                let folders = [Some(config::FILE), Some(&*config.content), theme];
                let folders = folders.into_iter().flatten().map(|path| format!(":(literal){path}"));
                // A commit that only touched what is not public yet would tell that there is something.
                let hidden = hidden.iter().map(|path| format!(":(exclude,literal){path}"));
                folders.chain(hidden).collect()
            }
            None => vec![".".to_owned()],
        };
        Commit::last(root, &paths).map(Self::Commit)
    }

    /// The revision as pages show it; `None`: it is not certain enough to be shown.
    pub(super) fn shown(&self) -> Option<ContentRevision> {
        match self {
            Self::Named(name) => Some(ContentRevision {
                name: name.clone(),
                date: None,
                since: SinceRevision::Unchanged,
            }),
            Self::Commit(commit) => (commit.history == History::Whole).then(|| ContentRevision {
                name: commit.hash.chars().take(SHOWN).collect(),
                date: commit.made.get(..10).and_then(|day| day.parse::<Date>().ok()),
                since: commit.since,
            }),
        }
    }

    /// The revision as a report has it.
    pub(super) fn as_json(&self) -> Value {
        match self {
            Self::Named(name) => json!({ "name": name }),
            Self::Commit(commit) => json!({
                "commit": commit.hash,
                "date": commit.made,
                "uncommitted_changes": commit.since == SinceRevision::Changed,
                "history": match commit.history {
                    History::Whole => "whole",
                    History::CutOff => "cut-off",
                },
            }),
        }
    }
}

impl Commit {
    fn last(root: &Path, paths: &[String]) -> Option<Self> {
        let log = git(root, &[], &["log", "-1", "--format=%H%n%cI%n%P"], paths)?;
        let mut lines = log.lines();
        let (hash, made) = (lines.next()?.to_owned(), lines.next()?.to_owned());
        let parents = lines.next().unwrap_or_default();
        let status = ["status", "--porcelain", "--untracked-files=all", "--ignore-submodules=all"];
        let changes = git(root, &no_filters(root)?, &status, paths)?;
        let is_shallow = || {
            git(root, &[], &["rev-parse", "--is-shallow-repository"], &[])
                .is_some_and(|answer| answer.trim() == "true")
        };
        Some(Self {
            hash,
            made,
            since: if changes.trim().is_empty() {
                SinceRevision::Unchanged
            } else {
                SinceRevision::Changed
            },
            history: if parents.is_empty() && is_shallow() {
                History::CutOff
            } else {
                History::Whole
            },
        })
    }
}

/// No setting of the repository makes git run a program: whoever writes content does not choose what is run.
const NO_PROGRAMS: [&str; 14] = [
    "--no-optional-locks",
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.sshCommand=false",
    "-c",
    "log.showSignature=false",
    "-c",
    "diff.external=",
    "-c",
    "protocol.allow=never",
];

/// Settings that turn off the filters a repository names, which git otherwise runs to see whether a file has changed.
/// `None`: one has a name that cannot be turned off.
fn no_filters(root: &Path) -> Option<Vec<String>> {
    let pattern = r"^filter\..*\.(clean|smudge|process|required)$";
    let named = git(root, &[], &["config", "--name-only", "--get-regexp", pattern], &[]);
    let mut settings = Vec::new();
    for name in named.unwrap_or_default().lines() {
        if name.contains('=') {
            return None;
        }
        let off = if name.ends_with(".required") { "false" } else { "" };
        settings.extend(["-c".to_owned(), format!("{name}={off}")]);
    }
    Some(settings)
}

/// What git answers; `None`: there is no git, or it refused.
fn git(root: &Path, settings: &[String], arguments: &[&str], paths: &[String]) -> Option<String> {
    let mut command = Command::new("git");
    // A hook of another repository hands these on: the folder asked about is the site's.
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(variable);
    }
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    command.args(NO_PROGRAMS).args(settings).arg("-C").arg(root).args(arguments);
    if !paths.is_empty() {
        command.arg("--").args(paths);
    }
    let output = command.stdin(std::process::Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
