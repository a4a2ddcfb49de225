//! No two pages have one address: an id that would bring it about is told of, with its place, before anything is built.

use super::command::malkort;
use super::revisions::site_of;

const BOOK: &str = "[book]\ntitle = \"Prov\"\nlanguage = \"sv\"\n";

const CARD: &str = "titel: Kort\ngäller-från: 2026-01-01\n";

/// A file of each kind of thing that has a page, with the id `index`, and whether the site has that page itself.
fn kinds() -> Vec<(&'static str, String, bool)> {
    let card = |list: &str| format!("{CARD}{list}:\n  - {{id: index, namn: Något}}");
    vec![
        ("organisation/index.md", "namn: Enhet\ntyp: enhet\ntillhör: kommunen".into(), true),
        ("perspektiv/index.md", "namn: Perspektiv".into(), false),
        ("matt/index.md", "namn: Mått\nenhet: procent".into(), true),
        ("styrdokument/index.md", "namn: Plan".into(), true),
        ("nyheter/index.md", "titel: Nytt\ndatum: 2026-01-01".into(), true),
        ("sidor/index.md", "titel: Sida".into(), false),
        ("kallor/index.md", "namn: Källa".into(), true),
        ("malkort/kommunen/2026.md", card("mål"), true),
        ("malkort/kommunen/2026.md", card("aktiviteter"), true),
        ("malkort/kommunen/index.md", CARD.into(), false),
    ]
}

#[test]
fn an_id_that_takes_the_address_of_a_page_of_the_site_is_an_error_in_check_and_build() {
    for (path, text, is_taken) in kinds() {
        let path = format!("content/{path}");
        let site = site_of(&[
            ("book.toml", BOOK),
            ("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n"),
            (&path, &format!("---\n{text}\n---\n")),
        ]);
        for command in ["check", "build"] {
            let output =
                malkort().args([command, "--as-of", "2026-06-01"]).arg(site.path()).output();
            let output = output.unwrap();
            let told = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(i32::from(is_taken)), "{command} {path}: {told}");
            let names_it = told.contains("reserved-name") && told.contains(&path);
            assert_eq!(names_it, is_taken, "{command} {path}: {told}");
        }
    }
}
