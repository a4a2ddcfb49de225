//! Every library that the package names is accounted for, and no other.

use std::collections::BTreeSet;
use std::fs;

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
