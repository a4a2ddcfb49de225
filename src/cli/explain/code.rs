//! The page of a code, for the terminal and for machines.

use serde_json::{Value, json};

use crate::cli::asked::AnswerFormat;
use crate::cli::voice::Voice;
use crate::diagnostic::{Code, CodePage, ExampleFile, Severity};
use crate::locale::Args;

/// The page as it is printed.
pub(super) fn shown(code: Code, format: AnswerFormat, voice: &Voice) -> String {
    let page = CodePage::of(code, voice.language);
    match format {
        AnswerFormat::Text => text(&page, voice),
        AnswerFormat::Json => format!("{:#}\n", as_json(&page)),
    }
}

fn text(page: &CodePage, voice: &Voice) -> String {
    let severity = Args::new().text("severity", severity(page.code));
    let args = severity.text("code", page.code.as_str()).text("what", page.what.as_str());
    let mut out = format!("{}\n\n", voice.say("explain-code", &args));
    for paragraph in [&page.why, &page.cure] {
        out.push_str(&crate::cli::table::wrapped(paragraph, 0));
        out.push('\n');
    }
    for (id, files) in [
        ("explain-code-before", &page.before),
        ("explain-code-wrong", &page.wrong),
        ("explain-code-right", &page.right),
    ] {
        for file in files {
            let args = Args::new()
                .text("path", file.path)
                .text("peculiar", file.peculiar.unwrap_or("none"));
            out.push_str(&voice.say(id, &args));
            out.push_str("\n\n");
            out.push_str(&indented(file.text));
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn indented(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") };
    let lines: Vec<String> = text.lines().map(line).collect();
    lines.concat()
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}

fn as_json(page: &CodePage) -> Value {
    let files = |files: &[ExampleFile]| -> Value {
        files.iter().map(|file| json!({ "path": file.path, "text": file.text })).collect()
    };
    json!({
        "code": page.code.as_str(),
        "severity": severity(page.code),
        "what": page.what,
        "why": page.why,
        "cure": page.cure,
        "wrong": files(&page.wrong),
        "right": files(&page.right),
        "before": files(&page.before),
    })
}
