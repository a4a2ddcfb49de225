//! The reference: every key, every diagnostic, every exit code, made from the definitions that the program runs on.

use std::fmt::Write as _;

use super::args::{ReferenceArguments, ReferenceOf};
use super::ending::Ending;
use super::print;
use super::screen::harmless;
use super::voice::Voice;
use crate::config::written::ConfigWritten;
use crate::diagnostic::{Code, CodePage, Severity};
use crate::locale::Language;
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

/// How figures, dates, periods and CSV files are written: the same in every content type.
const FIGURES_AND_PERIODS: &str = "
## Figures, dates and periods

A **number** is written with a comma or a point before its decimals and a space between thousands: `11 517,4`. \
`1.234,5`, `1,234.5` and `1'234` have one meaning and are read. `7.000` and `6,702` have two, and are asked about unless \
`decimaler` is 3 or more; so are groups not of three digits, powers of ten and words beside the figure. The indicator's \
own unit may follow, and `%` where the unit is a share. A value of a share below 1, below 0 or above 100 is asked about; \
the sign says that it is meant: `0,5 %`.

A **date** is written `2026-03-05`. A **period** is `2026` (the year), `2026-h1` (half-year), `2026-t2` (third of a year, \
Swedish *tertial*), `2026-k3` (quarter), `2026-05` (month), `2026-05-31` (day), `2025/26` (school year, counted from \
July to June; in addresses and names of folders `2025-lasar`), `2024-2026` (several whole years together, as for a mean of \
three years) or `2026-05-r12` (the twelve months up to the end of May). `2026K3` and `2026M05` of statistical offices are read. \
Any other form is answered with the right one.

A **CSV file** beside an indicator has a heading and a row for each period. Its columns are named as the keys of a \
value: `period`, `värde`, `saknas`, `antal-svar`, `tidsseriebrott`, `publiceras`, `anmärkning`, `källa`, and `rättad`, \
`rättad-skäl`, `tidigare-värde` for corrections. A comparator or a breakdown has a column named by its id; `saknas-`, \
`antal-svar-`, `tidsseriebrott-`, `publiceras-`, `anmärkning-`, `källa-` and `tidigare-` before the id name what is known \
of that part alone. An empty cell beside a period says that the value is missing, once the period is over; `..` and \
`#SAKNAS!` say it too. For a comparator or a breakdown that holds between its first and its last value. Semicolons, tabs \
and commas may separate; a line `sep=;`, a title above the heading and empty columns and rows are passed over. The file \
is UTF-8, or as Excel saves it (Windows-1252, UTF-16), which is told.
";

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
         All texts are brought to one form when they are read: letters are composed (Unicode's NFC), soft hyphens and other \
         characters without width go, the line breaks of word processors end lines, and a text on one line has one blank \
         between its words. No-break spaces stay in texts and are blanks elsewhere; in keys, statuses and other fixed words \
         blanks and dashes of all sorts are alike. Control characters, and those that turn the direction of text, are \
         errors.\n\n\
         A text is written as it is. It needs straight quotation marks round it (`name: \"Goal: more in work\"`) where it \
         holds a colon or ` #` with a blank beside, where it begins with a mark such as `!`, `&`, `*`, `%`, `@`, `[`, `{`, `-` \
         or a quotation mark, and where it stands within `{}` and holds a comma; a decimal comma needs none. A comment stands \
         on a line of its own, or behind an id, a date, a number or a status. A key without a value, and `~` or `null` \
         without quotation marks, says that there is nothing. More of it stands in [How texts are typed](../writing.md). *Own word* marks the municipality's own words for statuses.\n\n\
         A file is read by its folder and its name: the folders below, each in either language, and names of small \
         letters a–z, digits and hyphens that end in `.md` (a table of an indicator's values: `.csv`). A file that is \
         plainly meant as content but has another ending, lies at another depth or in a folder of another name \
         (`2026-T2/`, `Uppfoljningar/`) is an error that names the right place; a copy that a program made \
         (`kultur - Kopia.md`, `kultur (1).md`, `kultur.md.orig`) is never read, and an error where it says something \
         else than its original. Hidden files and what editors and systems leave behind are passed over.\n\n\
         ## A new id\n\n\
         An id is an address, and addresses are shared and cited. Where one has to change, rename the file (and the folders \
         of a unit's scorecards and follow-ups), mend what refers to it, and write the old one: `tidigare-id: gammalt-id`, or a list with \
         the oldest first. The old address then leads on to the new one, in every language; corrections, feeds and \
         calendars go on knowing the thing as the same, and `malkort explain` finds it by both. A goal or an activity that takes \
         over from another is not the same thing: that one writes `ersätter`.\n\n\
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
    out.push_str(FIGURES_AND_PERIODS);
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
         `malkort explain CODE` prints what a code means, why it matters, an example of it and its cure, in Swedish or \
         English; the same stands below the table. Of each kind of finding in a file the first twenty are shown and the \
         rest counted, in every form: `--max N` says how many, `--max alla` (or `0`) all. Totals count all of them.\n\n\
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
    for code in Code::ALL {
        code_page(&CodePage::of(*code, Language::English), &mut out);
    }
    out.push_str(
        "\nThis page is made from the code: `cargo run -- reference diagnostics > docs/reference/diagnostics.md`.\n",
    );
    out
}

/// The page of a code, as `malkort explain` prints it.
fn code_page(page: &CodePage, out: &mut String) {
    let _ =
        write!(out, "\n## `{}`\n\n{} {} {}\n", page.code.as_str(), page.what, page.why, page.cure);
    for (what, files) in
        [("Published before", &page.before), ("Wrong", &page.wrong), ("Right", &page.right)]
    {
        for file in files {
            let peculiar = file.peculiar.map_or_else(String::new, |word| format!(" ({word})"));
            let lines: Vec<String> = harmless(file.text)
                .lines()
                .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") })
                .collect();
            let _ = write!(out, "\n{what}, `{}`{peculiar}:\n\n{}", file.path, lines.concat());
        }
    }
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
        .filter_map(|flag| match flag {
            Flag::Required => Some("**required**"),
            Flag::Translated => Some("*translated*"),
            Flag::Identity => Some("*identity*"),
            Flag::Short => Some("*short*"),
            Flag::Word => Some("*own word*"),
            Flag::Telling => None,
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
        Shape::AgendaTarget => "goal or target of Agenda 2030".to_owned(),
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
