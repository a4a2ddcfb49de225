//! The recipes for cron, systemd and CI do what the guide says of them: each is run as far as it can be here.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use super::Site;

fn recipe(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schedule").join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(recipe(name)).unwrap()
}

/// Runs a command in a shell, in a folder that is home, with the program on the path as a scheduler has it.
fn shell(command: &str, folder: &Path) -> Output {
    let program = PathBuf::from(assert_cmd::cargo::cargo_bin!("malkort"));
    let path = format!("{}:/usr/local/bin:/usr/bin:/bin", program.parent().unwrap().display());
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", command]).current_dir(folder).env_clear();
    shell.env("PATH", path).env("HOME", folder).env("MALKORT_REPOSITORY", "none").output().unwrap()
}

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes)).concat()
}

/// A home as the recipe for cron wants it: `bin/malkort-nightly` and `webbplats`.
fn home() -> Site {
    let site = Site::new();
    fs::create_dir(site.beside("bin")).unwrap();
    symlink(recipe("malkort-nightly"), site.beside("bin/malkort-nightly")).unwrap();
    symlink(site.root(), site.beside("webbplats")).unwrap();
    site
}

fn report(site: &Site) -> Value {
    serde_json::from_slice(&fs::read(site.beside("malkort-report.json")).unwrap()).unwrap()
}

#[test]
fn the_line_for_cron_builds_quietly_and_fails_loudly() {
    let site = home();
    let crontab = text("crontab");
    let line = crontab.lines().find(|line| !line.starts_with('#')).unwrap();
    let mut fields = line.splitn(6, ' ');
    let times: Vec<&str> = fields.by_ref().take(5).collect();
    assert!(times.iter().all(|time| *time == "*" || time.parse::<u8>().is_ok()), "{line}");
    let command = fields.next().unwrap().trim();
    let guide = fs::read_to_string("docs/schedule.md").unwrap();
    assert!(guide.contains(line), "the guide shows another line");
    let built = shell(command, site.folder.path());
    assert_eq!((built.status.code(), said(&built).as_str()), (Some(0), ""));
    assert_eq!(report(&site)["result"], "done");
    let page = fs::read(site.out().join("index.html")).unwrap();
    site.break_it();
    let failed = shell(command, site.folder.path());
    assert_eq!(failed.status.code(), Some(1));
    assert!(said(&failed).contains("content/sidor/om-malkorten.md:2"), "{}", said(&failed));
    assert_eq!(report(&site)["result"], "content");
    assert_eq!(fs::read(site.out().join("index.html")).unwrap(), page);
    let kept = fs::read_dir(site.folder.path()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("malkort-failed-")
    });
    assert_eq!(kept.count(), 1);
}

#[test]
fn the_units_for_systemd_are_sound_and_start_the_script() {
    let (service, timer) = (text("malkort.service"), text("malkort.timer"));
    for (unit, sections) in
        [(&service, ["[Unit]", "[Service]"]), (&timer, ["[Timer]", "[Install]"])]
    {
        assert!(sections.iter().all(|section| unit.lines().any(|line| line == *section)));
        let is_sound = |line: &str| {
            line.is_empty() || line.starts_with(['#', '[']) || line.split_once('=').is_some()
        };
        assert!(unit.lines().all(is_sound), "{unit}");
    }
    let verified = Command::new("systemd-analyze")
        .arg("verify")
        .args([recipe("malkort.service"), recipe("malkort.timer")])
        .output();
    // Where there is no systemd, its own judgement is not to be had.
    if let Ok(output) = verified {
        assert!(output.status.success(), "{}", said(&output));
    }
    let start = service.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap();
    let site = home();
    let here = site.folder.path().display().to_string();
    let start = start
        .replace("/usr/local/lib/malkort", &format!("{here}/bin"))
        .replace("/var/lib/malkort", &here);
    let built = shell(&start, site.folder.path());
    assert_eq!((built.status.code(), said(&built).as_str()), (Some(0), ""));
    assert!(site.out().join("index.html").exists());
}

/// Runs the steps of a job one after another in a fresh site, and looks at what it promises to keep.
fn run_steps(steps: &[String], kept: &[&str]) {
    let site = Site::new();
    assert!(steps.iter().any(|step| step.starts_with("malkort build")));
    for step in steps {
        let output = shell(step, &site.root());
        assert!(output.status.success(), "{step}: {}", said(&output));
    }
    for path in kept {
        assert!(site.root().join(path).exists(), "{path}");
    }
    site.break_it();
    let build = steps.iter().find(|step| step.starts_with("malkort build")).unwrap();
    assert_eq!(shell(build, &site.root()).status.code(), Some(1));
}

#[test]
fn the_job_for_github_builds_and_keeps_site_and_report() {
    let job: Value = serde_yaml::from_str(&text("github-actions.yml")).unwrap();
    let steps = job["jobs"]["build"]["steps"].as_array().unwrap();
    assert_eq!(steps[0]["with"]["fetch-depth"], 0);
    let run: Vec<String> =
        steps.iter().filter_map(|step| Some(step["run"].as_str()?.to_owned())).collect();
    let kept: Vec<&str> = steps.iter().filter_map(|step| step["with"]["path"].as_str()).collect();
    assert_eq!(kept, ["malkort-report.json", "public"]);
    run_steps(&run, &kept);
}

#[test]
fn the_job_for_gitlab_builds_and_keeps_site_and_report() {
    let job: Value = serde_yaml::from_str(&text("gitlab-ci.yml")).unwrap();
    let strings = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(job["pages"]["variables"]["GIT_DEPTH"], "0");
    let kept = strings(&job["pages"]["artifacts"]["paths"]);
    let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
    run_steps(&strings(&job["pages"]["script"]), &kept);
}
