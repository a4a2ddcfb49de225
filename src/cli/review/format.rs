//! A review for the terminal, for the agenda, and for a machine.

use std::fmt::Write as _;

use serde_json::json;

use super::super::markdown::escaped;
use super::super::voice::Voice;
use crate::assess::JudgeabilityCount;
use crate::locale::{Args, RichText};
use crate::render::review::ReviewedPromise;

/// A card as reviewed.
pub(super) struct Reviewed {
    pub(super) title: RichText,
    pub(super) lead: RichText,
    pub(super) count: JudgeabilityCount,
    pub(super) promises: Vec<Promise>,
}

/// A promise of it, where it is written, and what is to be written in which files.
pub(super) struct Promise {
    pub(super) reviewed: ReviewedPromise,
    pub(super) place: Option<(String, Option<usize>)>,
    pub(super) cures: Vec<(String, String)>,
}

impl Promise {
    fn lacks(&self) -> String {
        let names: Vec<&str> = self.reviewed.lacks.iter().map(|(_, name)| name.plain()).collect();
        names.join(", ")
    }

    /// The file and the line that it begins on.
    fn place(&self) -> String {
        match &self.place {
            Some((path, Some(line))) => format!("{path}:{line}"),
            Some((path, None)) => path.clone(),
            None => String::new(),
        }
    }
}

/// What is to be mended: those that nobody can judge, and those that only lack something, each under its heading.
fn sections<'r>(reviewed: &'r Reviewed, voice: &Voice) -> Vec<(String, Vec<&'r Promise>)> {
    let section = |id: &str, is_judgeable: bool| {
        let own = reviewed.promises.iter().filter(move |one| {
            one.reviewed.is_judgeable == is_judgeable && !one.reviewed.lacks.is_empty()
        });
        (voice.say(id, &Args::new()), own.collect::<Vec<_>>())
    };
    let sections = [section("review-beyond", false), section("review-lacking", true)];
    sections.into_iter().filter(|(_, own)| !own.is_empty()).collect()
}

/// For the terminal.
pub(super) fn text(reviewed: &Reviewed, voice: &Voice) -> String {
    let mut out = format!("{}\n{}\n", reviewed.title.plain(), reviewed.lead.plain());
    for (heading, promises) in sections(reviewed, voice) {
        // Writing to a string cannot fail.
        let _ = write!(out, "\n{heading} ({})\n", promises.len());
        for one in promises {
            let (name, kind) = (one.reviewed.name.plain(), one.reviewed.kind.plain());
            let lacks = voice.say("review-lacks", &Args::new().text("what", one.lacks()));
            let _ = write!(out, "\n  {name}  ({kind})  {}\n    {lacks}\n", one.place());
            for (file, line) in &one.cures {
                let write = voice.say("review-write", &Args::new().text("file", file.as_str()));
                let _ = write!(out, "    {write}\n      {line}\n");
            }
        }
    }
    out
}

/// For the agenda.
pub(super) fn markdown(reviewed: &Reviewed, voice: &Voice) -> String {
    let mut out =
        format!("# {}\n\n{}\n", escaped(reviewed.title.plain()), escaped(reviewed.lead.plain()));
    for (heading, promises) in sections(reviewed, voice) {
        let _ = write!(out, "\n## {}\n\n", escaped(&heading));
        for one in promises {
            let (name, kind) = (one.reviewed.name.plain(), one.reviewed.kind.plain());
            let lacks = voice.say("review-lacks", &Args::new().text("what", one.lacks()));
            let _ =
                writeln!(out, "- **{}** ({}). {}", escaped(name), escaped(kind), escaped(&lacks));
            for (file, line) in &one.cures {
                let write =
                    voice.say("review-write", &Args::new().text("file", format!("`{file}`")));
                let _ = writeln!(out, "  - {write} `{line}`");
            }
        }
    }
    out
}

/// For a machine.
pub(super) fn json(reviewed: &Reviewed) -> String {
    let promises = reviewed.promises.iter().map(|one| {
        let cures = one.cures.iter().map(|(file, line)| json!({ "file": file, "line": line }));
        let lacks = one.reviewed.lacks.iter();
        json!({
            "name": one.reviewed.name.plain(),
            "kind": one.reviewed.kind.plain(),
            "file": one.place.as_ref().map(|(path, _)| path),
            "line": one.place.as_ref().and_then(|(_, line)| *line),
            "judgeable": one.reviewed.is_judgeable,
            "lacks": lacks.map(|(lack, _)| lack.as_str()).collect::<Vec<_>>(),
            "cures": cures.collect::<Vec<_>>(),
        })
    });
    let object = json!({
        "title": reviewed.title.plain(),
        "summary": reviewed.lead.plain(),
        "count": { "promises": reviewed.count.promises, "judgeable": reviewed.count.judgeable },
        "promises": promises.collect::<Vec<_>>(),
    });
    format!("{object:#}\n")
}
