//! The rebuild that nobody watches: its report, its silence, its lock, and when it is next needed.

mod left_alone;
mod lock;
mod next;
#[cfg(unix)]
mod recipes;
mod report;
mod schema;
mod unchanged;

use std::fs;
use std::path::{Path, PathBuf};

use super::command::malkort;

/// A small site of one's own in a folder, and room beside it.
struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        malkort().arg("init").arg(folder.path().join("site")).assert().success();
        Self { folder }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn build(&self, more: &[&str]) -> assert_cmd::Command {
        let mut command = malkort();
        command.arg("build").arg(self.root()).args(more);
        if !more.contains(&"--as-of") {
            command.args(["--as-of", "2026-11-23"]);
        }
        if !more.contains(&"--out") {
            command.arg("--out").arg(self.out());
        }
        command
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(old), "{path} says no {old}");
        self.write(path, &text.replace(old, new));
    }

    /// Breaks the content in one place.
    fn break_it(&self) {
        self.write("content/sidor/om-malkorten.md", "---\ntitl: x\n---\n");
    }

    fn git(&self, arguments: &[&str]) -> String {
        git(&self.root(), arguments)
    }
}

/// Runs git in a folder, as somebody whose own settings do not count.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = std::process::Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "user.name=Kommunen", "-c", "user.email=kommunen@exempel.se"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_AUTHOR_DATE", "2026-11-20T10:00:00+01:00")
        .env("GIT_COMMITTER_DATE", "2026-11-20T10:00:00+01:00")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
