//! Where does everything stand on an image? Nothing leaves it, however long a name is.

use std::sync::{Arc, Mutex, PoisonError};

use super::content::{Counted, Mark, Picture, Standing, Tone};
use super::lettering::{LetterStyle, Lettering, Weight};
use super::sheet::{Area, HEIGHT, Sheet, WIDTH};
use super::symbol::{self, Symbols};
use crate::colour::Colour;

/// The letters and shapes that images are drawn with.
pub(crate) struct Tools {
    lettering: Lettering,
    symbols: Symbols,
    /// The frame drawn last, which stands around most images that follow.
    frame: Mutex<Option<Arc<Framed>>>,
    /// The dots of sheets that are done with: as many as are drawn at once.
    spare: Mutex<Vec<Vec<u8>>>,
}

impl Tools {
    /// All of them, none drawn yet.
    pub(crate) fn new() -> Self {
        Self {
            lettering: Lettering::new(),
            symbols: Symbols::default(),
            frame: Mutex::default(),
            spare: Mutex::default(),
        }
    }

    /// A picture's frame, drawn anew only where it is another than the last.
    fn framed(&self, picture: &Picture) -> Arc<Framed> {
        let known = self.frame.lock().unwrap_or_else(PoisonError::into_inner).clone();
        known.filter(|framed| framed.is_around(picture)).unwrap_or_else(|| {
            let drawn = Arc::new(Framed::around(picture, self));
            let mut last = self.frame.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(last.insert(drawn))
        })
    }

    /// The dots of a sheet that is done with, or new ones.
    fn dots(&self) -> Vec<u8> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    /// Takes back a sheet that is done with.
    pub(super) fn take_back(&self, sheet: Sheet) {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner).push(sheet.dots);
    }
}

const PAPER: Colour = Colour::WHITE;
const INK: Colour = Colour::new(0x14, 0x20, 0x1e);
const SOFT: Colour = Colour::new(0x48, 0x56, 0x53);
const TINT: Colour = Colour::new(0xf2, 0xf5, 0xf4);

impl Tone {
    /// The colour, and the one that it stands on: those of the pages' statuses in light.
    fn colours(self) -> (Colour, Colour) {
        let of = |ink: [u8; 3], tint: [u8; 3]| {
            let [ink, tint] = [ink, tint].map(|[red, green, blue]| Colour::new(red, green, blue));
            (ink, tint)
        };
        match self {
            Self::Good => of([0x17, 0x66, 0x3a], [0xe3, 0xf2, 0xe8]),
            Self::Fair => of([0x1d, 0x57, 0x8f], [0xe4, 0xee, 0xf8]),
            Self::Unsure => of([0x7a, 0x4a, 0x00], [0xfb, 0xef, 0xd6]),
            Self::Bad => of([0xa1, 0x1d, 0x2b], [0xfb, 0xe7, 0xe7]),
            Self::Unknown => of([0x48, 0x56, 0x53], [0xe9, 0xee, 0xec]),
        }
    }
}

/// The margin at both sides.
const MARGIN: usize = 72;
/// How wide a line can be.
const MEASURE: f32 = 1056.0;
/// How high the band with the publisher's name is.
const BAND: usize = 96;
/// How high the strip is that says how far an image may be relied on.
const STRIP: usize = 56;
/// Where the field with the status begins.
const FIELD: usize = 458;

const PUBLISHER: LetterStyle = LetterStyle { weight: Weight::Bold, size: 36 };
const INVENTED: LetterStyle = LetterStyle { weight: Weight::Bold, size: 26 };
const KIND: LetterStyle = LetterStyle { weight: Weight::Regular, size: 30 };
const STATUS: LetterStyle = LetterStyle { weight: Weight::Bold, size: 50 };
const AS_OF: LetterStyle = LetterStyle { weight: Weight::Regular, size: 28 };

/// The sizes that a name can have, with how many lines it can fill at each: the first in which it fits is taken.
const NAME_SIZES: [(u16, usize); 4] = [(76, 2), (64, 3), (54, 4), (46, 4)];

/// What is the same on all images of a language: paper, the band with the publisher's name, and how far it may be
/// relied on.
struct Framed {
    brand: Colour,
    publisher: String,
    caveat: Option<String>,
    sheet: Sheet,
    /// Where what is an image's own begins.
    top: usize,
}

impl Framed {
    /// The frame around a picture.
    fn around(picture: &Picture, tools: &Tools) -> Self {
        let Picture { brand, publisher, caveat, .. } = picture;
        let mut draw = Drawing { sheet: Sheet::new(PAPER, tools.dots()), tools };
        // The colours of the most letters get the lowest numbers, which take the fewest bits in the file.
        draw.sheet.steps(INK, PAPER);
        draw.area(0, BAND, *brand);
        draw.line(publisher, PUBLISHER, (MARGIN, 61), (brand.text_upon(), *brand));
        let mut top = BAND;
        if let Some(words) = caveat {
            let (ink, ground) = Tone::Unsure.colours();
            draw.area(top, STRIP, ground);
            let words = whole_sentences(&tools.lettering, words, INVENTED);
            draw.line(words, INVENTED, (MARGIN, top + 38), (ink, ground));
            top += STRIP;
        }
        let (publisher, caveat) = (publisher.clone(), caveat.clone());
        Self { brand: *brand, publisher, caveat, sheet: draw.sheet, top }
    }

    /// Whether it is the frame around a picture.
    fn is_around(&self, picture: &Picture) -> bool {
        (self.brand, &self.publisher, &self.caveat)
            == (picture.brand, &picture.publisher, &picture.caveat)
    }
}

/// Draws a picture.
pub(super) fn sheet(picture: &Picture, tools: &Tools) -> Sheet {
    let framed = tools.framed(picture);
    let top = framed.top;
    let mut draw = Drawing { sheet: framed.sheet.copied(tools.dots()), tools };
    draw.line(&picture.kind, KIND, (MARGIN, top + 54), (SOFT, PAPER));
    draw.name(&picture.name, top + 72);
    match &picture.standing {
        Standing::One(mark) => draw.verdict(mark, &picture.as_of),
        Standing::Counted(counted) => draw.counts(counted, &picture.as_of),
    }
    draw.sheet
}

struct Drawing<'t> {
    sheet: Sheet,
    tools: &'t Tools,
}

impl Drawing<'_> {
    /// Fills the sheet's whole width.
    fn area(&mut self, y: usize, height: usize, colour: Colour) {
        self.sheet.fill(Area { x: 0, y, width: WIDTH, height }, colour);
    }

    /// One line of words, shortened where it is too long.
    fn line(
        &mut self,
        words: &str,
        style: LetterStyle,
        at: (usize, usize),
        colours: (Colour, Colour),
    ) {
        let words = shortened(&self.tools.lettering, words, style, MEASURE);
        self.words(&words, style, at, colours);
    }

    fn words(
        &mut self,
        words: &str,
        style: LetterStyle,
        (x, y): (usize, usize),
        (ink, ground): (Colour, Colour),
    ) {
        let sheet = &mut self.sheet;
        self.tools.lettering.each_letter(words, style, (x as f32, y as f32), |stamp, x, y| {
            sheet.stamp(stamp, (x, y), ink, ground);
        });
    }

    fn symbol(&mut self, mark: &Mark, size: u16, (x, y): (usize, usize), ground: Colour) {
        if let Some(stamp) = self.tools.symbols.stamp(mark.symbol, size) {
            let at = (i32::try_from(x).unwrap_or(0), i32::try_from(y).unwrap_or(0));
            self.sheet.stamp(stamp, at, mark.tone.colours().0, ground);
        }
    }

    /// The name, as large as it can be.
    fn name(&mut self, name: &str, top: usize) {
        let (style, lines) = fitted(&self.tools.lettering, name, FIELD.saturating_sub(top + 12));
        let height = usize::from(style.size) * 6 / 5;
        let mut baseline = top + usize::from(style.size);
        for line in lines {
            self.words(&line, style, (MARGIN, baseline), (INK, PAPER));
            baseline += height;
        }
    }

    /// One status.
    fn verdict(&mut self, mark: &Mark, as_of: &str) {
        let (ink, ground) = mark.tone.colours();
        self.area(FIELD, HEIGHT - FIELD, ground);
        self.sheet.fill(Area { x: 0, y: FIELD, width: 20, height: HEIGHT - FIELD }, ink);
        self.symbol(mark, symbol::LARGE, (MARGIN, FIELD + 28), ground);
        let indent = MARGIN + usize::from(symbol::LARGE) + 28;
        let measure = MEASURE - f32::from(symbol::LARGE) - 28.0;
        let words = shortened(&self.tools.lettering, &mark.words, STATUS, measure);
        self.words(&words, STATUS, (indent, FIELD + 82), (ink, ground));
        self.line(as_of, AS_OF, (MARGIN, FIELD + 142), (INK, ground));
    }

    /// How many have each status: a bar, and the counts in words.
    fn counts(&mut self, counted: &[Counted], as_of: &str) {
        self.area(FIELD, HEIGHT - FIELD, TINT);
        self.bar(counted);
        let (size, rows) = rows(&self.tools.lettering, counted);
        let [number, words] = styles(size);
        for (row, baseline) in rows.iter().zip([FIELD + 64, FIELD + 108]) {
            for Item { x, count, text, mark } in row {
                let size = symbol::SMALL;
                self.symbol(mark, size, (*x, baseline - usize::from(size) + 4), TINT);
                let x = x + usize::from(size) + 10;
                let colours = (mark.tone.colours().0, TINT);
                self.words(count, number, (x, baseline), colours);
                let x = x + self.tools.lettering.width(count, number).ceil() as usize + 8;
                self.words(text, words, (x, baseline), colours);
            }
        }
        self.line(as_of, AS_OF, (MARGIN, FIELD + 153), (INK, TINT));
    }

    /// The shares of the statuses, side by side.
    fn bar(&mut self, counted: &[Counted]) {
        let total: usize = counted.iter().map(|one| one.count as usize).sum();
        let mut before = 0;
        for one in counted {
            let from = before * WIDTH / total.max(1);
            before += one.count as usize;
            let to = before * WIDTH / total.max(1);
            // A line of the paper's between two parts, also where neighbours have one colour.
            let width = (to - from).saturating_sub(if to < WIDTH { 4 } else { 0 });
            let area = Area { x: from, y: FIELD, width, height: 20 };
            self.sheet.fill(area, one.mark.tone.colours().0);
        }
    }
}

/// The largest letters in which a name fits, and its lines; in the smallest it ends with an ellipsis where it must.
fn fitted(lettering: &Lettering, name: &str, height: usize) -> (LetterStyle, Vec<String>) {
    let mut last = (LetterStyle { weight: Weight::Bold, size: 46 }, Vec::new());
    for (size, most) in NAME_SIZES {
        let style = LetterStyle { weight: Weight::Bold, size };
        let most = most.min(height * 5 / 6 / usize::from(size)).max(1);
        let (lines, is_whole) = wrapped(lettering, name, style, most);
        last = (style, lines);
        if is_whole {
            break;
        }
    }
    last
}

/// Words as lines, at most so many; whether all of them are there.
fn wrapped(
    lettering: &Lettering,
    words: &str,
    style: LetterStyle,
    most: usize,
) -> (Vec<String>, bool) {
    let space = lettering.width(" ", style);
    let mut lines: Vec<String> = Vec::new();
    let mut used = MEASURE;
    for piece in words.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        for piece in pieces(lettering, piece, style) {
            let width = lettering.width(&piece, style);
            if let Some(line) = lines.last_mut().filter(|_| used + space + width <= MEASURE) {
                line.push(' ');
                line.push_str(&piece);
                used += space + width;
            } else {
                lines.push(piece);
                used = width;
            }
        }
    }
    let is_whole = lines.len() <= most;
    if !is_whole {
        lines.truncate(most);
        if let Some(line) = lines.last_mut() {
            *line = ended(lettering, line, style, MEASURE);
        }
    }
    (lines, is_whole)
}

/// A word in as many pieces as it takes for each to fit in a line.
fn pieces(lettering: &Lettering, word: &str, style: LetterStyle) -> Vec<String> {
    if lettering.width(word, style) <= MEASURE {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let Some(piece) = pieces.last_mut() else { break };
        piece.push(letter);
        if lettering.width(&format!("{piece}-"), style) > MEASURE {
            piece.pop();
            piece.push('-');
            pieces.push(letter.to_string());
        }
    }
    pieces
}

/// Words that fit in a width, with an ellipsis in place of what does not.
fn shortened(lettering: &Lettering, words: &str, style: LetterStyle, width: f32) -> String {
    if lettering.width(words, style) <= width {
        return words.to_owned();
    }
    ended(lettering, words, style, width)
}

/// As many of the first sentences as fit in a line; the words as they are where not even one does.
fn whole_sentences<'w>(lettering: &Lettering, words: &'w str, style: LetterStyle) -> &'w str {
    let mut kept = words;
    while lettering.width(kept, style) > MEASURE {
        let Some((shorter, _)) = kept.trim_end_matches('.').rsplit_once(". ") else { return words };
        kept = words.get(..=shorter.len()).unwrap_or(shorter);
    }
    kept
}

/// Words that are broken off with an ellipsis within a width, after a whole word where there is one.
fn ended(lettering: &Lettering, words: &str, style: LetterStyle, width: f32) -> String {
    let fits = |words: &str| lettering.width(&format!("{words} …"), style) <= width;
    let mut kept = words.trim_end();
    while !fits(kept) {
        let Some((shorter, _)) = kept.rsplit_once(' ') else { break };
        kept = shorter.trim_end();
    }
    let mut letters: String = kept.to_owned();
    while !letters.is_empty() && !fits(&letters) {
        letters.pop();
    }
    format!("{} …", letters.trim_end_matches([',', ';', ':', '.', '–', ' ']))
}

/// A count as it stands in its row.
struct Item<'c> {
    x: usize,
    count: &'c str,
    text: String,
    mark: &'c Mark,
}

/// The letters of a count's number and of its words.
fn styles(size: u16) -> [LetterStyle; 2] {
    [Weight::Bold, Weight::Regular].map(|weight| LetterStyle { weight, size })
}

/// The counts in at most two rows, and the size of letters at which they fit.
fn rows<'c>(lettering: &Lettering, counted: &'c [Counted]) -> (u16, Vec<Vec<Item<'c>>>) {
    let mut last = (20, Vec::new());
    for size in [30, 26, 20] {
        // At the smallest, three stand in a row whatever they are called.
        let widest = if size == 20 { (MEASURE - 80.0) / 3.0 } else { MEASURE };
        last = (size, rows_at(lettering, counted, size, widest));
        if last.1.len() <= 2 {
            break;
        }
    }
    last
}

fn rows_at<'c>(
    lettering: &Lettering,
    counted: &'c [Counted],
    size: u16,
    widest: f32,
) -> Vec<Vec<Item<'c>>> {
    let [number, words] = styles(size);
    let mut rows: Vec<Vec<Item<'c>>> = Vec::new();
    let mut pen = f32::MAX;
    for Counted { mark, count: _, shown } in counted {
        let ahead = f32::from(symbol::SMALL) + 18.0 + lettering.width(shown, number);
        let text = shortened(lettering, &mark.words, words, widest - ahead);
        let width = ahead + lettering.width(&text, words);
        if pen + width > MEASURE {
            rows.push(Vec::new());
            pen = 0.0;
        }
        if let Some(row) = rows.last_mut() {
            row.push(Item { x: MARGIN + pen as usize, count: shown, text, mark });
        }
        pen += width + 40.0;
    }
    rows
}
