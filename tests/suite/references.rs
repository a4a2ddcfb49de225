//! The generated references are those of the code.

use malkort::cli::{configuration_reference, content_reference, diagnostic_reference};

#[test]
fn the_committed_references_are_fresh() {
    let references = [
        ("content", content_reference()),
        ("configuration", configuration_reference()),
        ("diagnostics", diagnostic_reference()),
    ];
    for (name, fresh) in references {
        let path = format!("docs/reference/{name}.md");
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == fresh, "{path} is old: cargo run -- reference {name} > {path}");
    }
}
