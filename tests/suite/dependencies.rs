//! Every library that the package names is accounted for, and no other; none has a licence that `deny.toml` does not let in.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// What the package depends on, by the registry's names.
fn named_by_the_package() -> BTreeSet<String> {
    let manifest: toml::Table = fs::read_to_string("Cargo.toml").unwrap().parse().unwrap();
    ["dependencies", "dev-dependencies"]
        .iter()
        .filter_map(|table| manifest.get(*table)?.as_table())
        .flatten()
        .map(|(name, how)| match how.get("package") {
            Some(package) => package.as_str().unwrap().to_owned(),
            None => name.clone(),
        })
        .collect()
}

/// What the list of dependencies gives as chosen, Node's packages left out.
fn listed() -> BTreeSet<String> {
    let text = fs::read_to_string("docs/dependencies.md").unwrap();
    text.lines()
        .filter(|line| line.starts_with("| ") && !line.contains("(npm)"))
        .filter_map(|line| line.split('|').nth(2))
        .flat_map(|choice| {
            // What stands after a comma without a mark of code is words about the choice.
            let named = choice.split(", under the name").next().unwrap_or_default();
            named.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_dependency_is_accounted_for_and_no_other() {
    let (named, listed) = (named_by_the_package(), listed());
    let differ: Vec<_> = named.symmetric_difference(&listed).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

fn deny() -> toml::Table {
    fs::read_to_string("deny.toml").unwrap().parse().unwrap()
}

/// The licences of every library used here, by name; no registry is asked.
fn licences() -> Vec<(String, Option<String>)> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--offline", "--format-version", "1", "--filter-platform"]);
    let output = cargo.arg(host()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    packages.map(|package| (text(&package["name"]).unwrap(), text(&package["license"]))).collect()
}

/// The platform that the tests run on, as the compiler calls it.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// Whether an expression of the SPDX list can be met by allowed licences alone: every part of an AND, one part of an OR.
fn is_allowed(expression: &str, allowed: &BTreeSet<&str>) -> bool {
    // Where both stand in one, as in `(MIT OR Apache-2.0) AND Unicode-3.0`, the brackets are about an OR.
    let parts = expression.replace('/', " OR ").replace(['(', ')'], "").replace(" AND ", "\n");
    parts.lines().all(|part| part.split(" OR ").any(|licence| allowed.contains(licence.trim())))
}

#[test]
fn no_library_asks_for_more_than_the_allowed_licences() {
    let deny = deny();
    let licenses = deny["licenses"].as_table().unwrap();
    let words = |value: &toml::Value| value.as_array().unwrap().clone();
    let allowed = words(&licenses["allow"]);
    let allowed: BTreeSet<&str> = allowed.iter().map(|licence| licence.as_str().unwrap()).collect();
    let clarified = words(&licenses["clarify"]);
    let clear = |name: &str| {
        let of_name = clarified.iter().find(|known| known["crate"].as_str() == Some(name));
        of_name.map(|known| known["expression"].as_str().unwrap().to_owned())
    };
    let found = licences();
    assert!(found.len() > 100);
    let wrong: Vec<_> = found
        .into_iter()
        .map(|(name, licence)| (licence.or_else(|| clear(&name)), name))
        .filter(|(licence, _)| !licence.as_deref().is_some_and(|own| is_allowed(own, &allowed)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(!is_allowed("GPL-3.0-only", &allowed));
    assert!(!is_allowed("MIT AND GPL-3.0-only", &allowed));
    assert!(is_allowed("GPL-2.0-only OR MIT", &allowed));
}
