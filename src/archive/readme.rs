//! What a stranger reads first, in a hundred years perhaps: in Swedish and in English.

use super::{About, SITE};

/// The text in Swedish.
pub(super) fn swedish(about: &About) -> String {
    let About { title, round, as_of, generator, .. } = about;
    let publisher = about.publisher.as_deref().unwrap_or("inte angiven");
    let fictional = fictional(about);
    format!(
        "LÄS MIG

{title}
{fictional}Uppföljningsomgång: {round}
Som webbplatsen stod den {as_of}
Utgivare: {publisher}
Framställd med {generator}

Så öppnar du
------------
Packa upp hela filen och öppna {SITE}/index.html i en webbläsare. Webbplatsen består av vanliga webbsidor.
Den behöver varken nätverk, server eller skript.

Vad här finns
-------------
{SITE}/                      webbplatsen, alla sidor på alla dess språk
{SITE}/publicering.json      förteckning: varje fil med storlek och kontrollsumma (SHA-256),
                                varje siffra och status som visas, och alla kända rättelser
data/uppgifter.csv              siffrorna och statusarna som tabell, som ett svenskt kalkylprogram öppnar
                                den: semikolon mellan cellerna, UTF-8, decimalkomma, datum ÅÅÅÅ-MM-DD
data/uppgifter.json             samma uppgifter som JSON, med decimalpunkt
schema/                         beskrivning (JSON Schema) av publicering.json och uppgifter.json
sha256sum.txt                   kontrollsummor för alla filer här; prova dem med
                                sha256sum --check sha256sum.txt

Uppgifterna gäller den dag som anges ovan. Det som var känt men ännu inte publicerat då finns inte med.
"
    )
}

/// The text in English.
pub(super) fn english(about: &About) -> String {
    let About { title, round, as_of, generator, .. } = about;
    let publisher = about.publisher.as_deref().unwrap_or("not stated");
    let fictional = fictional(about);
    format!(
        "README

{title}
{fictional}Follow-up round: {round}
As the site stood on {as_of}
Publisher: {publisher}
Made with {generator}

How to open it
--------------
Unpack the whole file and open {SITE}/index.html in a web browser. The site is made of plain web pages.
It needs no network, no server and no script.

What is here
------------
{SITE}/                      the site, all pages in all its languages
{SITE}/publicering.json      manifest: every file with its size and checksum (SHA-256),
                                every figure and status shown, and all corrections known
data/uppgifter.csv              the figures and statuses as a table, as a Swedish spreadsheet opens it:
                                semicolons between cells, UTF-8, decimal comma, dates YYYY-MM-DD
data/uppgifter.json             the same as JSON, with a decimal point
schema/                         description (JSON Schema) of publicering.json and uppgifter.json
sha256sum.txt                   checksums of all files here; try them with
                                sha256sum --check sha256sum.txt

All is as of the day above. What was known but not yet published then is not here.
"
    )
}

/// That all of it is invented, where it is: on a line of its own.
fn fictional(about: &About) -> String {
    about.fictional.as_ref().map_or_else(String::new, |words| format!("{words}\n"))
}
