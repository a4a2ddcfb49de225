//! How hard the pages are to read: each kind keeps within a limit of LIX, so that no sentence of the site's makes it officialese.
//!
//! LIX is the words in a sentence and the per cent of words with more than six letters, added (C. H. Björnsson, *Läsbarhet*,
//! Liber, Stockholm 1968): below 30 very easy, 30 to 40 easy, as newspapers and fiction, 40 to 50 as facts are written, above 60
//! as authorities once wrote. The pages are those of the invented municipality in Swedish; counted are paragraphs, not lists,
//! tables or headings, which are names for the most part. What staff have written is among them, as it will be elsewhere.

use super::stenalva::SITE;

/// A kind of page by the beginning of its address, and the most that it may come to: what was measured, and some two more.
const LIMITS: [(&str, f64); 15] = [
    ("index.html", 30.0),
    ("aktiviteter/", 35.0),
    ("agenda-2030.html", 30.0),
    ("gar-att-folja-upp.html", 25.0),
    ("god-ekonomisk-hushallning.html", 40.0),
    ("granskningar.html", 40.0),
    ("ingen-arbetar-med.html", 31.0),
    ("inte-hallit.html", 31.0),
    ("mal/", 33.0),
    ("malkort/", 40.0),
    ("matt/", 31.0),
    ("metod.html", 33.0),
    ("omraden/", 25.0),
    ("organisation/", 37.0),
    ("perspektiv/", 37.0),
];

#[test]
fn no_kind_of_page_is_harder_to_read_than_it_was() {
    let mut hard = Vec::new();
    for (kind, most) in LIMITS {
        let mut text = Counts::default();
        for (address, html) in SITE.iter().filter(|(address, _)| address.starts_with(kind)) {
            if address.ends_with(".html") {
                text.add(html);
            }
        }
        assert!(text.words > 20, "{kind}: {text:?}");
        if text.lix() > most {
            hard.push(format!("{kind}: {:.1}, at most {most}", text.lix()));
        }
    }
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}

/// What LIX is counted from.
#[derive(Debug, Default)]
struct Counts {
    words: u32,
    long: u32,
    sentences: u32,
}

impl Counts {
    /// Counts the paragraphs in the main part of a page that have four words or more.
    fn add(&mut self, html: &str) {
        let main = html.split_once("<main").map_or("", |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        for piece in main.split("<p").skip(1) {
            let Some((_, rest)) = piece.split_once('>') else { continue };
            let Some((paragraph, _)) = rest.split_once("</p>") else { continue };
            let text = without_markup(paragraph);
            let words: Vec<&str> =
                text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
            if words.len() < 4 {
                continue;
            }
            let count = |count: usize| u32::try_from(count).unwrap();
            self.words += count(words.len());
            self.long += count(words.iter().filter(|word| word.chars().count() > 6).count());
            let ends = text.split_whitespace().filter(|word| word.ends_with(['.', '!', '?', ':']));
            self.sentences += count(ends.count().max(1));
        }
    }

    fn lix(&self) -> f64 {
        let (words, long) = (f64::from(self.words), f64::from(self.long));
        words / f64::from(self.sentences) + long * 100.0 / words
    }
}

fn without_markup(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.split_once('>').map_or("", |(_, words)| words));
    }
    out
}

/// Two sentences of four and of six words, three of the ten longer than six letters: 5 + 30.
#[test]
fn lix_is_counted_as_it_is_defined() {
    let mut counts = Counts::default();
    counts.add("<main><h1>Rubriken räknas inte alls</h1><p class=\"x\">Kommunen bygger en <a href=\"a\">simhall</a>. Den öppnar i augusti och kostar.</p><p>För kort.</p></main>");
    assert_eq!((counts.words, counts.long, counts.sentences), (10, 3, 2));
    assert!((counts.lix() - 35.0).abs() < 1e-9);
}
