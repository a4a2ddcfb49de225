//! A file beside a page is published with it: what it becomes, what is refused, and that nothing of it shows too early.

use std::collections::BTreeMap;
use std::fs;

use malkort::build::{Day, load};
use malkort::diagnostic::{Code, Diagnostic};
use malkort::read::Memory;

use super::command::malkort;
use super::determinism::tree;
use super::revisions::site_of;

const BOOK: &str =
    "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\n";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"/>";
const PDF: &str = "%PDF-1.7\n%%EOF\n";

/// A photograph as far as its markers go, with a note of where it was taken.
fn photograph() -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe1\x00\x1fExif\0\0GPS 60.0322 N 13.6957 E".to_vec();
    bytes.extend_from_slice(b"\xff\xc0\x00\x0b\x08\x00\x02\x00\x03\x01\x01\x11\x00");
    bytes.extend_from_slice(b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\x34\xff\xd9");
    bytes
}

/// The files of the site that a command makes of texts and files, by their paths.
fn published(files: &[(&str, &[u8])], more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let folder = site_of(&[("book.toml", BOOK)]);
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let mut command = malkort();
    command.arg("build").arg(folder.path()).args(more).assert().success();
    tree(&folder.path().join("public"))
}

fn page(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8_lossy(&site[path]).replace('\u{a0}', " ")
}

/// What is wrong with a site that has a page and a file.
fn found(text: &str, name: &str, bytes: &[u8]) -> Vec<Diagnostic> {
    let page = format!("---\ntitel: Om\n---\n{text}\n");
    let files = Memory::default()
        .with("book.toml", BOOK)
        .with("content/sidor/om.md", page)
        .with(&format!("content/sidor/{name}"), bytes);
    let day = Day::Given("2026-11-23".parse().unwrap());
    load(&files, day).unwrap().diagnostics.into_sorted()
}

fn codes(found: &[Diagnostic]) -> Vec<Code> {
    found.iter().map(|found| found.code).collect()
}

#[test]
fn files_beside_texts_of_every_kind_are_published_in_every_language() {
    let image = "\n![En bro](bild.svg) och [planen](plan.pdf)\n";
    let texts = [
        ("content/index.md", "---\ntitel: Start\n---\n", "index.html"),
        ("content/nyheter/n.md", "---\ntitel: Nytt\ndatum: 2026-05-01\n---\n", "nyheter/n.html"),
        ("content/sidor/om.md", "---\ntitel: Om\n---\n", "sidor/om.html"),
        ("content/styrdokument/d.md", "---\nnamn: Plan\n---\n", "dokument/d.html"),
        ("content/organisation/by.md", "---\nnamn: By\ntyp: kommun\n---\n", "organisation/by.html"),
        ("content/perspektiv/folk.md", "---\nnamn: Folk\n---\n", "perspektiv/folk.html"),
        (
            "content/malkort/by/2026.md",
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g, namn: Mål}\n---\n",
            "malkort/by.html",
        ),
        ("content/matt/m.md", "---\nnamn: Mått\nenhet: procent\n---\n", "matt/m.html"),
        (
            "content/uppfoljningar/2026-t1/by.md",
            "---\ninlämnad: 2026-05-20\npubliceras: 2026-06-01\nmål: {g: nått}\n---\n",
            "uppfoljningar/2026-t1/by.html",
        ),
        ("content/strategi/s/index.md", "---\nnamn: Strategi\n---\n", "strategi/s.html"),
        ("content/strategi/s/omraden/o.md", "---\nnamn: Område\n---\n", "omraden/o.html"),
    ];
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (path, front, _) in texts {
        let folder = path.rsplit_once('/').unwrap().0;
        files.push((path.to_owned(), format!("{front}{image}").into_bytes()));
        files.push((format!("{folder}/bild.svg"), SVG.into()));
        files.push((format!("{folder}/plan.pdf"), PDF.into()));
    }
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let site = published(&files, &["--as-of", "2026-11-23"]);
    for (path, _, at) in texts {
        let folder =
            path.strip_prefix("content/").unwrap().rsplit_once('/').map_or("", |both| both.0);
        let file = format!("filer/{folder}/bild.svg").replace("//", "/");
        assert_eq!(site[&file], SVG.as_bytes(), "{file}");
        for language in ["", "en/"] {
            let at = format!("{language}{at}");
            let up = "../".repeat(at.matches('/').count());
            let html = page(&site, &at);
            let img = format!(
                "<img src=\"{up}{file}\" alt=\"En bro\" width=\"30\" height=\"20\" loading=\"lazy\" decoding=\"async\">"
            );
            assert!(html.contains(&img), "{img} in {at}");
            assert!(html.contains("planen (PDF, 1 kB)</a>"), "{at}");
        }
    }
    let manifest = page(&site, "publicering.json");
    assert!(manifest.contains("filer/nyheter/bild.svg"), "{manifest}");
}

#[test]
fn a_photograph_is_published_without_the_place_where_it_was_taken() {
    let news =
        "---\ntitel: Nytt\ndatum: 2026-05-01\n---\n![Huset](IMG%201.JPG \"Foto: kommunen\")\n";
    let files: [(&str, &[u8]); 2] =
        [("content/nyheter/n.md", news.as_bytes()), ("content/nyheter/n/IMG 1.JPG", &photograph())];
    let site = published(&files, &["--as-of", "2026-11-23"]);
    let bytes = &site["filer/nyheter/n/img-1.jpg"];
    assert!(bytes.starts_with(b"\xff\xd8\xff") && !bytes.windows(3).any(|word| word == b"GPS"));
    let html = page(&site, "nyheter/n.html");
    assert!(html.contains("width=\"3\" height=\"2\""), "{html}");
    assert!(html.contains("<span class=\"picture-caption\">Foto: kommunen</span>"), "{html}");
    let all: Vec<_> =
        site.iter().filter(|(_, bytes)| bytes.windows(7).any(|word| word == b"60.0322")).collect();
    assert!(all.is_empty());
}

#[test]
fn nothing_of_a_file_shows_before_the_day_of_its_page_or_after_the_page_is_gone() {
    let open: (&str, &[u8]) = ("content/sidor/om.md", b"---\ntitel: Om\n---\nText.\n");
    let later =
        "---\ntitel: Sedan\ndatum: 2026-05-02\npubliceras: 2026-07-01\n---\n![Enen](enbar.svg)\n";
    let files: [(&str, &[u8]); 3] = [
        open,
        ("content/nyheter/sedan.md", later.as_bytes()),
        ("content/nyheter/enbar.svg", SVG.as_bytes()),
    ];
    let without = published(&[open], &["--as-of", "2026-06-30"]);
    assert_eq!(published(&files, &["--as-of", "2026-06-30"]), without);
    let then = published(&files, &["--as-of", "2026-07-01"]);
    assert!(then.contains_key("filer/nyheter/enbar.svg"));
    let alone = [open, ("content/nyheter/enbar.svg", SVG.as_bytes())];
    assert!(
        !published(&alone, &["--as-of", "2026-07-01"]).keys().any(|at| at.starts_with("filer"))
    );
}

#[test]
fn a_translation_names_the_files_of_its_original() {
    let files: [(&str, &[u8]); 3] = [
        ("content/sidor/om.md", b"---\ntitel: Om\n---\nText.\n"),
        ("content/sidor/om.en.md", b"---\ntitle: About\n---\n![A bridge](bild.svg)\n"),
        ("content/sidor/bild.svg", SVG.as_bytes()),
    ];
    let site = published(&files, &["--as-of", "2026-11-23"]);
    assert!(
        page(&site, "en/sidor/om.html")
            .contains("src=\"../../filer/sidor/bild.svg\" alt=\"A bridge\"")
    );
    assert!(!page(&site, "sidor/om.html").contains("bild.svg"));
    assert!(site.contains_key("filer/sidor/bild.svg"));
}

#[test]
fn a_file_is_what_it_is_and_not_what_it_is_called() {
    let cases: [(&str, &[u8]); 12] = [
        ("a.jpg", b"\x89PNG\r\n\x1a\n"),
        ("a.png", b"<html><script>alert(1)</script></html>"),
        ("a.webp", b"RIFF\x04\0\0\0WAVE"),
        ("a.pdf", b"MZ\x90"),
        ("a.pdf", b"%PDF-1.7\n/JavaScript (x)\n%%EOF"),
        ("a.xlsx", b"PK\x03\x04"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.csv", b"PK\x03\x04"),
        ("a.csv", b"\xe5r;antal"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><a href='x'/></svg>"),
        ("a.svg", b"<!DOCTYPE svg [<!ENTITY a '&#60;script>'>]><svg>&a;</svg>"),
    ];
    for (name, bytes) in cases {
        let found = found(&format!("[Filen]({name})"), name, bytes);
        assert_eq!(
            codes(&found),
            [Code::BadAttachment],
            "{name} {}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn kinds_that_run_or_hide_something_are_refused_where_they_are_referred_to() {
    for name in [
        "a.js", "a.exe", "a.zip", "a.xlsm", "a.DOCM", "a.doc", "a.gif", "a.heic", "a.mp4", "a.pptx",
    ] {
        let found = found(&format!("[Filen]({name})"), name, b"x");
        assert_eq!(codes(&found), [Code::RefusedAttachment], "{name}");
    }
}

#[test]
fn a_personal_number_in_a_file_is_found() {
    for (name, text) in [
        ("a.csv", "namn;nummer\nA;19121212-1212\n".to_owned()),
        ("a.svg", SVG.replace("/>", "><text>19121212-1212</text></svg>")),
        ("a.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nstream\nBT (19121212-1212) Tj ET\nendstream\n%%EOF\n".to_owned()),
        ("a.pdf", "%PDF-1.7\n<</Title(Om 19121212-1212)>>\n%%EOF\n".to_owned()),
        (
            "a.pdf",
            "%PDF-1.7\n1 0 obj\n<<>>\nstream\n<x:xmpmeta><dc:title>19121212-1212</dc:title></x:xmpmeta>\nendstream\n%%EOF\n"
                .to_owned(),
        ),
    ] {
        let found = found(&format!("[Filen]({name})"), name, text.as_bytes());
        assert_eq!(codes(&found), [Code::PersonalNumber], "{name}");
    }
}

/// What `LibreOffice` 7.4 makes of a page that tells 19890201-3286: a font with only the letters used, numbered by itself.
const OF_LIBREOFFICE: &[u8] = include_bytes!("attachments/libreoffice.pdf");

#[test]
fn a_personal_number_in_a_document_of_an_office_program_is_found() {
    assert!(!OF_LIBREOFFICE.windows(4).any(|four| four == b"3286"));
    let found = found("[Planen](plan.pdf)", "plan.pdf", OF_LIBREOFFICE);
    assert_eq!(codes(&found), [Code::PersonalNumber]);
    let folder = site_of(&[("book.toml", BOOK)]);
    let pages = folder.path().join("content/sidor");
    fs::create_dir_all(&pages).unwrap();
    fs::write(pages.join("om.md"), "---\ntitel: Om\n---\n[Planen](plan.pdf)\n").unwrap();
    fs::write(pages.join("plan.pdf"), OF_LIBREOFFICE).unwrap();
    let output = malkort().arg("build").arg(folder.path()).output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("content/sidor/plan.pdf") && said.contains("[personal-number]"),
        "{said}"
    );
    assert!(!said.contains("3286"), "{said}");
}

#[test]
fn a_document_whose_words_cannot_be_read_is_told_of() {
    let scanned = b"%PDF-1.7\n1 0 obj\n<</Subtype/Image/Filter/DCTDecode>>\nstream\nx\nendstream\nendobj\n%%EOF\n";
    assert_eq!(codes(&found("[Planen](plan.pdf)", "plan.pdf", scanned)), [Code::UnreadAttachment]);
    let locked = b"%PDF-1.7\ntrailer <</Encrypt 5 0 R>>\n%%EOF\n";
    assert_eq!(codes(&found("[Planen](plan.pdf)", "plan.pdf", locked)), [Code::BadAttachment]);
}

#[test]
fn a_file_is_found_by_its_name_only_and_a_like_one_is_suggested() {
    let suggestion = |text: &str, name: &str| {
        let found = found(text, name, SVG.as_bytes());
        let missing = found.iter().find(|found| found.code == Code::MissingAttachment).unwrap();
        format!("{:?}", missing.arguments)
    };
    assert!(suggestion("![Bron](bron.svg)", "Bron.svg").contains("Bron.svg"));
    assert!(suggestion("![Bron](bronn.svg)", "bron.svg").contains("bron.svg"));
    assert!(suggestion("![Bron](bron.svg)", "bilder/bron.svg").contains("bilder/bron.svg"));
    let out = found("![Bron](../../../etc/bron.svg)", "bron.svg", SVG.as_bytes());
    assert_eq!(codes(&out), [Code::UnusedAttachment, Code::BadLink]);
}

#[test]
fn an_image_of_many_megabytes_is_not_published() {
    let large = vec![b' '; 3 * 1024 * 1024];
    assert_eq!(codes(&found("![En bild](a.png)", "a.png", &large)), [Code::BadAttachment]);
    let larger = vec![b' '; 21 * 1024 * 1024];
    assert_eq!(codes(&found("[Plan](a.pdf)", "a.pdf", &larger)), [Code::BadAttachment]);
    assert_eq!(codes(&found("Text", "a.pdf", &larger)), [Code::UnusedAttachment]);
}
