//! What a command refuses to do to files, days and programs that are not its own.

use std::fs;
use std::path::Path;

use super::command::malkort;
use super::determinism::tree;

fn started() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    malkort().arg("init").arg(folder.path()).assert().success();
    folder
}

/// Runs a command on the site of a folder: its exit code, and what was said on standard error.
fn run(folder: &Path, command: &str, more: &[&str]) -> (i32, String) {
    let output = malkort().arg(command).arg(folder).args(more).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_day_ahead_or_gone_by_is_published_only_where_the_folder_is_named() {
    let folder = started();
    let public = folder.path().join("public");
    let (code, said) = run(folder.path(), "build", &["--as-of", "2999-01-01"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("2999-01-01") && said.contains("--out"), "{said}");
    assert!(!public.exists());
    let named = ["--out", public.to_str().unwrap()];
    assert_eq!(run(folder.path(), "build", &["--as-of", "2026-11-23", named[0], named[1]]).0, 0);
    let before = tree(&public);
    assert_eq!(run(folder.path(), "build", &["--as-of", "1999-01-01"]).0, 2);
    assert!(tree(&public) == before);
    assert_eq!(run(folder.path(), "build", &["--as-of", "2026-09-01", named[0], named[1]]).0, 0);
}

#[test]
fn a_clock_behind_the_last_publication_takes_nothing_back() {
    let folder = started();
    let public = folder.path().join("public");
    let out = ["--out", public.to_str().unwrap()];
    assert_eq!(run(folder.path(), "build", &["--as-of", "2999-01-01", out[0], out[1]]).0, 0);
    let before = tree(&public);
    for more in [&[][..], &out] {
        let (code, said) = run(folder.path(), "build", more);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("klocka") && said.contains("2999-01-01"), "{said}");
        assert!(tree(&public) == before);
    }
}

#[test]
fn a_site_is_not_built_in_or_over_what_it_is_made_from_however_that_is_spelt() {
    let folder = started();
    let root = folder.path();
    #[cfg(unix)]
    std::os::unix::fs::symlink(root.join("content"), root.join("annat")).unwrap();
    let before = tree(&root.join("content"));
    for out in ["content/ut", "content", "", "..", "public/../content/ut/x", "annat/ut", ".git/x"] {
        let (code, said) = run(root, "build", &["--out", root.join(out).to_str().unwrap()]);
        assert_eq!(code, 2, "{out}: {said}");
        assert!(tree(&root.join("content")) == before, "{out}");
    }
}

#[test]
fn another_sites_folder_is_not_replaced() {
    let (one, other) = (started(), started());
    assert_eq!(run(one.path(), "build", &[]).0, 0);
    let public = one.path().join("public");
    let before = tree(&public);
    let (code, said) = run(other.path(), "build", &["--out", public.to_str().unwrap()]);
    assert_eq!(code, 2);
    assert!(said.contains("en annan webbplats"), "{said}");
    assert!(tree(&public) == before);
}

/// Lets a site say who it is.
fn name(folder: &Path, title: &str, publisher: &str, code: &str) {
    let book = folder.join("book.toml");
    let text = fs::read_to_string(&book).unwrap();
    let kept = |line: &&str| {
        !["title", "publisher", "municipality-code"].iter().any(|key| line.starts_with(key))
    };
    let rest: Vec<&str> = text.lines().filter(kept).collect();
    let own = format!("[book]\ntitle = \"{title}\"");
    let site = format!("[site]\npublisher = \"{publisher}\"\nmunicipality-code = \"{code}\"");
    let text = rest.join("\n").replace("[book]", &own).replace("[site]", &site);
    fs::write(book, text).unwrap();
}

#[test]
fn a_site_takes_no_other_sites_place_unless_told_to() {
    let (one, other, place) = (started(), started(), tempfile::tempdir().unwrap());
    let public = place.path().join("public");
    let out = ["--as-of", "2026-11-23", "--out", public.to_str().unwrap()];
    name(one.path(), "Målkort", "Byns kommun", "9901");
    name(other.path(), "Målkort", "Stans kommun", "9902");
    let matt = other.path().join("content/matt/svar-inom-tva-dagar.csv");
    fs::write(&matt, fs::read_to_string(&matt).unwrap().replace("2025;", "2015;")).unwrap();
    assert_eq!(run(one.path(), "build", &out).0, 0);
    let before = tree(&public);
    for (language, words) in [("sv", "en annan webbplats"), ("en", "Another site")] {
        let more = [&out[..], &["--lang", language]].concat();
        let (code, said) = run(other.path(), "build", &more);
        assert_eq!(code, 2, "{said}");
        for words in [words, "Byns kommun", "Stans kommun", "--out", "--replace-site"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(tree(&public) == before);
    }
    let told = [&out[..], &["--replace-site"]].concat();
    let (code, said) = run(other.path(), "build", &told);
    assert_eq!(code, 0, "{said}");
    // What the other site said is nothing that this one has to correct.
    assert!(!said.contains("unexplained-correction"), "{said}");
    let manifest = fs::read_to_string(public.join("publicering.json")).unwrap();
    assert!(manifest.contains("\"corrections\": [],") && manifest.contains("Stans kommun"));
    assert_eq!(run(one.path(), "build", &out).0, 2, "nor the other way round");
}

#[test]
fn a_site_that_is_given_another_name_or_code_is_still_the_same() {
    let (site, place) = (started(), tempfile::tempdir().unwrap());
    let public = place.path().join("public");
    let out = ["--as-of", "2026-11-23", "--out", public.to_str().unwrap()];
    for (title, publisher, code) in [
        ("Målkort", "Byns kommun", "9901"),
        ("Så går det", "Byns kommun", "9901"),
        ("Så går det", "Byns och Stans kommun", "9901"),
        ("Så går det", "Byns och stans  kommun", "9902"),
    ] {
        name(site.path(), title, publisher, code);
        let (code, said) = run(site.path(), "build", &out);
        assert_eq!(code, 0, "{title} {publisher}: {said}");
    }
    // A publication that does not say whose it is, is taken for the site's own.
    let manifest = public.join("publicering.json");
    let text = fs::read_to_string(&manifest).unwrap();
    let lines = text.lines().filter(|line| !line.contains("\"site\":"));
    fs::write(&manifest, lines.flat_map(|line| [line, "\n"]).collect::<String>()).unwrap();
    name(site.path(), "Annat", "Andra kommun", "9903");
    assert_eq!(run(site.path(), "build", &out).0, 0);
}

#[test]
fn a_report_replaces_only_an_earlier_report() {
    let folder = started();
    let root = folder.path();
    for path in ["book.toml", "content/index.md", "mitt.json"] {
        let path = root.join(path);
        if !path.exists() {
            fs::write(&path, r#"{"generator": "annat"}"#).unwrap();
        }
        let before = fs::read(&path).unwrap();
        let (code, said) = run(root, "check", &["--report", path.to_str().unwrap()]);
        assert_eq!(code, 2, "{said}");
        let why = ["ingen tidigare rapport", "ligger i det som webbplatsen görs av"];
        assert!(why.iter().any(|why| said.contains(why)), "{said}");
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    for path in ["content/ny.json", "content/ny/x.json", ".git/x.json"] {
        let path = root.join(path);
        let (code, said) = run(root, "check", &["--report", path.to_str().unwrap()]);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("Välj ett ställe utanför innehållet"), "{said}");
        assert!(!path.exists());
    }
    let report = root.join("rapport.json");
    for _ in 0..2 {
        assert_eq!(run(root, "check", &["--report", report.to_str().unwrap()]).0, 0);
    }
    assert!(fs::read_to_string(&report).unwrap().contains("exit_status"));
}

#[cfg(unix)]
#[test]
fn a_report_is_written_through_what_is_no_file() {
    use std::os::unix::fs::{FileTypeExt as _, symlink};
    let folder = started();
    let link = folder.path().join("rapport");
    symlink("/dev/null", &link).unwrap();
    assert_eq!(run(folder.path(), "check", &["--report", link.to_str().unwrap()]).0, 0);
    assert!(link.is_symlink());
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
}

#[cfg(unix)]
#[test]
fn no_program_that_the_contents_own_git_names_is_run() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = started();
    let root = folder.path();
    let git = |arguments: &[&str]| {
        let mut command = std::process::Command::new("git");
        command.args(["-c", "user.name=a", "-c", "user.email=a@b.example"]).arg("-C").arg(root);
        command.args(arguments).output().is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "-q"]) {
        return;
    }
    assert!(git(&["add", "."]) && git(&["commit", "-qm", "a"]));
    let (trace, program) = (root.join("spar"), root.join("program"));
    fs::write(&program, format!("#!/bin/sh\ntouch '{}'\ncat\n", trace.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let run_it = program.to_str().unwrap();
    for key in [
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "diff.external",
        "filter.x.clean",
        "filter.x.process",
        "filter.y.z.clean",
        "gpg.program",
        "diff.x.textconv",
        "alias.status",
    ] {
        assert!(git(&["config", key, run_it]));
    }
    assert!(git(&["config", "filter.x.required", "true"]));
    assert!(git(&["config", "log.showSignature", "true"]));
    fs::write(root.join(".git/info/attributes"), "*.md filter=x diff=x\n*.toml filter=y.z\n")
        .unwrap();
    let page = root.join("content/sidor/om-malkorten.md");
    fs::write(&page, fs::read_to_string(&page).unwrap() + "\nEn rad till.\n").unwrap();
    let book = root.join("book.toml");
    fs::write(&book, fs::read_to_string(&book).unwrap()).unwrap();
    for command in ["check", "build"] {
        assert_eq!(run(root, command, &[]).0, 0);
        assert!(!trace.exists(), "{command} has run a program of the content's");
    }
}

#[cfg(unix)]
#[test]
fn a_logo_behind_a_link_that_leads_out_of_the_folder_is_not_shown() {
    let (folder, elsewhere) = (started(), tempfile::tempdir().unwrap());
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>";
    fs::write(elsewhere.path().join("hemlig.svg"), svg).unwrap();
    let book = folder.path().join("book.toml");
    let text = fs::read_to_string(&book).unwrap();
    fs::create_dir(folder.path().join("bilder")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("ute")).unwrap();
    let linked = folder.path().join("bilder/logotyp.svg");
    std::os::unix::fs::symlink(elsewhere.path().join("hemlig.svg"), &linked).unwrap();
    for path in ["bilder/logotyp.svg", "ute/hemlig.svg"] {
        fs::write(&book, format!("{text}\n[theme]\nlogo = \"{path}\"\n")).unwrap();
        let (code, said) = run(folder.path(), "check", &[]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains("utanför webbplatsens mapp"), "{said}");
    }
    fs::remove_file(&linked).unwrap();
    fs::write(&linked, svg).unwrap();
    fs::write(&book, format!("{text}\n[theme]\nlogo = \"bilder/logotyp.svg\"\n")).unwrap();
    assert_eq!(run(folder.path(), "check", &[]).0, 0);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    use malkort::read::{Disk, Files as _};
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    // More than any machine has memory for, and nothing on the disk.
    for path in ["book.toml", "content/index.md"] {
        let file = fs::File::create(folder.path().join(path)).unwrap();
        if file.set_len(1 << 42).is_err() {
            return;
        }
        let refused = Disk::new(folder.path()).bytes(path).unwrap_err();
        assert_eq!(refused.kind(), std::io::ErrorKind::FileTooLarge, "{path}");
    }
    let (code, said) = run(folder.path(), "check", &[]);
    assert_eq!(code, 2);
    assert!(said.contains("filen är för stor"), "{said}");
}
