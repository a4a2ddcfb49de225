//! The reference: every key, every diagnostic, every exit code, made from the definitions that the program runs on.

use std::fmt::Write as _;

use super::args::{ReferenceArguments, ReferenceOf};
use super::voice::Voice;
use super::{Ending, print};
use crate::config::written::ConfigWritten;
use crate::diagnostic::{Code, Severity};
use crate::read::written::CONTENT_TYPES;
use crate::read::{Described, FieldDescription, Flag, Shape, TypeDescription};

pub(super) fn reference(arguments: &ReferenceArguments, _voice: &Voice) -> Ending {
    print(&match arguments.of {
        ReferenceOf::Content => content_reference(),
        ReferenceOf::Configuration => configuration_reference(),
        ReferenceOf::Diagnostics => diagnostic_reference(),
    });
    Ending::Done
}

/// The keys of every content type, in Markdown.
pub fn content_reference() -> String {
    let mut out = String::from(
        "# Content reference\n\n\
         Every content file is Markdown with YAML front matter. A key may be written in Swedish or in English; case, \
         spaces and underscores do not matter (`Gäller från` is `gäller-från`). A list of one may be written without \
         the list. **Required** keys must be there; *translated* ones may stand in `name.en.md`, and so may the keys \
         that say which item of a list is meant (*identity*). A value written without keys is that of the key marked \
         *short*.\n\n\
         Below the front matter stands a text in Markdown (CommonMark) with tables, footnotes (`[^1]`), task lists \
         (`- [x]`), definition lists, headings with ids (`## Heading {#id}`, which `[words](#id)` leads to), links to \
         things of the site (`[[id]]`, `[[id|words]]`, `[words](id)`), mail addresses (`<name@example.org>`) and \
         notices: a quotation whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`. \
         HTML is not shown.\n\n\
         In a follow-up, what stands below a heading with the id of a goal or an activity of the card (`## Heading {#id}`), \
         or with its very name, is said of that; what stands before the first such heading is the follow-up's own. Signs \
         that would stand on the page as they are typed are told; a backslash before a sign says that it is meant.\n\n\
         A file is read by its folder and its name: the folders below, each in either language, and names of small \
         letters a–z, digits and hyphens that end in `.md` (a table of an indicator's values: `.csv`). A file that is \
         plainly meant as content but has another ending, lies at another depth or in a folder of another name \
         (`2026-T2/`, `Uppfoljningar/`) is an error that names the right place; a copy that a program made \
         (`kultur - Kopia.md`, `kultur (1).md`, `kultur.md.orig`) is never read, and an error where it says something \
         else than its original. Hidden files and what editors and systems leave behind are passed over.\n\n\
         ## Images and attachments\n\n\
         A file that lies beside a text, in a folder below it or in one named after the page, is published with the \
         page that refers to it: `![What the image shows](bild.jpg)` shows an image, `[The plan](plan.pdf)` links to a \
         document, and the link says what comes: `The plan (PDF, 1.2 MB)`. Translations name the same files. `../` leads to \
         another folder of the content, never out of it. A title becomes a caption: `![The bridge](bro.jpg \"Photo: the \
         municipality\")`. An image that tells nothing beyond the text is written `![dekoration](bild.jpg)`, and is passed over by \
         screen readers.\n\n\
         | kind | endings | at most |\n| --- | --- | --- |\n\
         | photographs and images of dots | `.jpg`, `.jpeg`, `.png`, `.webp` | 2 MiB |\n\
         | drawings | `.svg` | 512 KiB |\n\
         | documents | `.pdf` | 20 MiB |\n\
         | tables and texts of office programs | `.csv`, `.xlsx`, `.ods`, `.docx`, `.odt` | 10 MiB |\n\n\
         Other kinds are refused, with what to do instead: web pages and scripts, programs, archives, documents with \
         macros, films, and images that not every browser shows. What counts is what a file is, not only what it is called. A \
         drawing must hold nothing that runs or fetches, a document no script and no password.\n\n\
         A photograph is published without what it says of camera, place, time and person; its dots are not changed. \
         Drawings, tables and documents are searched for personal identity numbers as far as they can be read: a scanned page \
         cannot. The author and other properties of a document are published as they are, and **small numbers in a file are \
         not guarded**: the limit on how few answers may be shown holds for the figures of the content only. Look a table through before \
         it is put here.\n\n\
         A file has the address `filer/` and its path in the content, in small letters without blanks. It is published and \
         embargoed with the page; one that no text refers to is not published, and is told.\n\n\
         This page is made from the code: `cargo run -- reference content > docs/reference/content.md`.\n",
    );
    let mut seen: Vec<&str> = Vec::new();
    for (path, description) in CONTENT_TYPES {
        // Writing into a text does not fail.
        let _ = write!(out, "\n## `{path}`\n");
        describe(description, &mut out, &mut seen);
    }
    out
}

/// The keys of `book.toml`, in Markdown.
pub fn configuration_reference() -> String {
    let mut out = String::from(
        "# Configuration reference\n\n\
         `book.toml` stands in the site's folder. Keys that mdBook has mean what they mean there; an unknown key is an \
         error with a suggestion.\n\n\
         This page is made from the code: `cargo run -- reference configuration > docs/reference/configuration.md`.\n",
    );
    describe(&ConfigWritten::DESCRIPTION, &mut out, &mut Vec::new());
    out
}

/// The diagnostics and the exit codes, in Markdown.
pub fn diagnostic_reference() -> String {
    let mut out = String::from(
        "# Diagnostics and exit codes\n\n\
         | exit code | meaning |\n| --- | --- |\n\
         | 0 | done: the site is built, or the content has no errors |\n\
         | 1 | the content has errors (with `--strict`: or warnings); the published site is as it was |\n\
         | 2 | usage or environment; the published site is as it was |\n\n\
         | code | severity | what is wrong |\n| --- | --- | --- |\n",
    );
    for code in Code::ALL {
        let severity = match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        };
        let _ = writeln!(out, "| `{}` | {severity} | {} |", code.as_str(), code.meaning().trim());
    }
    out.push_str(
        "\nThis page is made from the code: `cargo run -- reference diagnostics > docs/reference/diagnostics.md`.\n",
    );
    out
}

/// A type's own table, and then those of the groups within it, each once.
fn describe(description: &TypeDescription, out: &mut String, seen: &mut Vec<&'static str>) {
    if seen.contains(&description.name) {
        return;
    }
    seen.push(description.name);
    let _ = write!(out, "\n### {}\n\n{}\n\n", description.swedish, description.meaning.trim());
    out.push_str("| key | English | value | meaning | betydelse | example |\n| --- | --- | --- | --- | --- | --- |\n");
    for field in description.fields {
        out.push_str(&row(field));
    }
    for field in description.fields {
        if let Some(group) = field.shape.group() {
            describe(group, out, seen);
        }
    }
}

fn row(field: &FieldDescription) -> String {
    let flags: Vec<&str> = field
        .flags
        .iter()
        .map(|flag| match flag {
            Flag::Required => "**required**",
            Flag::Translated => "*translated*",
            Flag::Identity => "*identity*",
            Flag::Short => "*short*",
        })
        .collect();
    let value = [vec![shape(&field.shape)], flags.into_iter().map(str::to_owned).collect()]
        .concat()
        .join(", ");
    let example =
        if field.example.is_empty() { String::new() } else { format!("`{}`", field.example) };
    let english =
        if field.english == field.swedish { String::new() } else { format!("`{}`", field.english) };
    let (meaning, betydelse) = (field.meaning.trim(), field.betydelse);
    format!("| `{}` | {english} | {value} | {meaning} | {betydelse} | {example} |\n", field.swedish)
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Text => "text".to_owned(),
        Shape::Markdown => "Markdown".to_owned(),
        Shape::Id => "id".to_owned(),
        Shape::Reference(kind) => format!("id of a {}", kind.replace('-', " ")),
        Shape::Date => "date".to_owned(),
        Shape::Period => "period".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Count => "whole number".to_owned(),
        Shape::YesNo => "`ja` or `nej`".to_owned(),
        Shape::Choice(words) => {
            let words: Vec<String> = words
                .iter()
                .map(|(swedish, english)| {
                    if swedish == english {
                        format!("`{swedish}`")
                    } else {
                        format!("`{swedish}` (`{english}`)")
                    }
                })
                .collect();
            words.join(", ")
        }
        Shape::List(item) => format!("list of {}", self::shape(item)),
        Shape::Group(group) => format!("[{}](#{})", group.swedish, slug::slugify(group.swedish)),
        Shape::ById(item) => format!("by id: {}", self::shape(item)),
    }
}
