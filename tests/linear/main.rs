//! Twice as much that is wrong takes twice the work, not four times: counted in what is allocated on the way from files
//! to words, in all forms. A program of its own, since all of it is counted.

#![expect(clippy::unwrap_used, reason = "tests stop at the first surprise")]

use std::alloc::System;
use std::fmt::Write as _;

use malkort::build::{Day, load};
use malkort::diagnostic::{Ceiling, Totals, located, render};
use malkort::locale::Language;
use malkort::read::Memory;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A site in which so many things are wrong.
type Flood = fn(usize) -> Memory;

fn site() -> Memory {
    Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n",
        )
        .with("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n")
        .with("content/matt/m1.md", "---\nnamn: Ett mått\nenhet: procent\n---\n")
        .with(
            "content/malkort/kommunen/2026.md",
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g1, namn: Ett mål}\n---\n",
        )
}

/// `count` lines, each with its number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        writeln!(text, "{}", line(number)).unwrap();
        text
    })
}

fn page(text: &str) -> Memory {
    site().with("content/sidor/om.md", format!("---\ntitel: Om\n---\n{text}"))
}

fn card(entries: &str) -> Memory {
    let text = format!("---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n{entries}---\n");
    site().with("content/malkort/kommunen/2026.md", text)
}

fn follow_up(text: &str) -> Memory {
    site().with("content/uppfoljningar/2026-t1/kommunen.md", text)
}

fn table(text: &str) -> Memory {
    site().with("content/matt/m1.csv", text)
}

const FLOODS: [(&str, Flood); 16] = [
    ("empty columns", |n| {
        table(&format!("period;värde{}\n2024;1{}\n", ";".repeat(n), ";x".repeat(n)))
    }),
    ("unknown columns", |n| {
        let names = lines(n, |number| format!(";kolumn-{number}")).replace('\n', "");
        table(&format!("period;värde{names}\n2024;1\n"))
    }),
    ("columns on one row and rows that lack them", |n| {
        let names = lines(n, |number| format!(";kolumn-{number}")).replace('\n', "");
        table(&format!("period;värde{names}\n{}", lines(n, |_| "2024;1".to_owned())))
    }),
    ("bad rows", |n| {
        table(&format!("period;värde\n{}", lines(n, |number| format!("x{number};många"))))
    }),
    ("open quotes", |n| table(&format!("period;värde\n{}", lines(n, |_| "2024;\"1".to_owned())))),
    ("broken links", |n| page(&lines(n, |number| format!("Se [[sida-{number}]].\n")))),
    ("broken links on one line", |n| {
        page(&lines(n, |number| format!("[[sida-{number}]]")).replace('\n', " "))
    }),
    ("signs that stand raw", |n| page(&"{#a [!OBS] ".repeat(n))),
    ("raw html", |n| page(&lines(n, |_| "En <b>ny</b> text.\n".to_owned()))),
    ("notes that nothing leads to", |n| page(&lines(n, |number| format!("[^{number}]: Not.\n")))),
    ("bad entries", |n| card(&lines(n, |number| format!("  - {{idd: g{number}, namn: x}}")))),
    ("cut texts", |n| card(&lines(n, |number| format!("  - {{id: g{number}, namn: ~}}")))),
    ("doubled ids", |n| card(&lines(n, |_| "  - {id: g1, namn: x}".to_owned()))),
    ("unknown perspectives", |n| {
        card(&lines(n, |number| format!("  - {{id: g{number}, namn: x, perspektiv: p{number}}}")))
    }),
    ("unknown goals", |n| {
        follow_up(&format!(
            "---\nmål:\n{}---\n",
            lines(n, |number| format!("  mal-{number}: kan nås"))
        ))
    }),
    ("unbound headings", |n| {
        follow_up(&format!(
            "---\nmål: {{g1: kan nås}}\n---\n## A {{#g1}}\n\n{}",
            lines(n, |number| format!("## Rubrik {number}\n\nText.\n"))
        ))
    }),
];

/// Makes all forms of what is wrong, and gives how many bytes were asked for on the way.
fn work(files: &Memory, ceiling: Ceiling) -> usize {
    let day = Day::Given(jiff::civil::date(2026, 11, 23));
    let region = Region::new(COUNTED);
    let loaded = load(files, day).unwrap();
    let found = loaded.diagnostics.into_sorted();
    assert!(Totals::of(&found).errors + Totals::of(&found).warnings > 0, "nothing is wrong");
    let shown = located(ceiling.cut(found), &loaded.sources, files, Language::Swedish);
    render::text(&shown, render::Colour::No, Language::Swedish);
    render::github(&shown);
    render::json(&shown);
    render::sarif(Ok(&shown));
    region.change().bytes_allocated
}

#[test]
fn twice_as_much_that_is_wrong_is_twice_the_work() {
    let mut wrong = Vec::new();
    // What is made once and kept is not counted.
    work(&page("<b>"), Ceiling::None);
    for (name, flood) in FLOODS {
        for ceiling in [Ceiling::default(), Ceiling::None] {
            let [least, some, more] = [2, 200, 400].map(|count| work(&flood(count), ceiling));
            let [some, more] = [some, more].map(|bytes| bytes.saturating_sub(least));
            // A list that has grown has been copied a few times: twice is never quite twice.
            if more > some * 5 / 2 + 200_000 {
                wrong.push(format!("{name}, {ceiling:?}: {some} bytes, then {more}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
