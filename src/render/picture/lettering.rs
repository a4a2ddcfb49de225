//! How wide are words, and what do their letters look like as dots?
//!
//! In come words, a weight and a size; out come positions and the coverage of every letter. The typeface is part of the
//! program (Noto Sans, Apache 2.0), so that an image is the same on every machine. Letters are placed by the font's own
//! tables (kerning and combining marks), and each is turned into dots once.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use resvg::tiny_skia::{FillRule, Mask, PathBuilder, Transform};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _, OutlineGlyphCollection};

use super::stamp::Stamp;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Letters of a weight at a size in dots an em.
#[derive(Clone, Copy, Debug)]
pub(super) struct LetterStyle {
    pub(super) weight: Weight,
    pub(super) size: u16,
}

/// A letter of words: which, how far from where the pen is it stands, and how far the pen goes on.
#[derive(Clone, Copy)]
struct Letter {
    id: u32,
    x: f32,
    y: f32,
    advance: f32,
}

/// The letters of both weights, and those that have been turned into dots.
pub(super) struct Lettering {
    faces: Option<[Face; 2]>,
    stamps: RwLock<HashMap<StampKey, Arc<Stamp>>>,
    /// Words, each with the blank behind it, whose letters have been placed.
    words: RwLock<HashMap<WordKey, Arc<[Letter]>>>,
}

/// A letter at a size.
type StampKey = (Weight, u16, u32);

/// A word in a weight.
type WordKey = (Weight, Box<str>);

struct Face {
    font: FontRef<'static>,
    outlines: OutlineGlyphCollection<'static>,
    tables: ShaperData,
    units_per_em: f32,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let outlines = font.outline_glyphs();
        let tables = ShaperData::new(&font);
        let units_per_em =
            f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        Some(Self { font, outlines, tables, units_per_em })
    }

    fn knows(&self, letter: char) -> bool {
        self.font.charmap().map(letter).is_some()
    }
}

impl Lettering {
    /// The letters, none of them drawn yet. A typeface that cannot be read gives none; a test draws with it.
    pub(super) fn new() -> Self {
        let faces = Face::new(ttf_noto_sans::REGULAR).zip(Face::new(ttf_noto_sans::BOLD));
        Self {
            faces: faces.map(|(regular, bold)| [regular, bold]),
            stamps: RwLock::default(),
            words: RwLock::default(),
        }
    }

    fn face(&self, weight: Weight) -> Option<&Face> {
        let [regular, bold] = self.faces.as_ref()?;
        Some(match weight {
            Weight::Regular => regular,
            Weight::Bold => bold,
        })
    }

    /// How wide words are, in dots.
    pub(super) fn width(&self, words: &str, style: LetterStyle) -> f32 {
        let mut width = 0.0;
        self.each_placed(words, style, |letter, _| width += letter.advance);
        width
    }

    /// Hands over every letter of a line that begins at a point, as dots and where they go.
    pub(super) fn each_letter(
        &self,
        words: &str,
        style: LetterStyle,
        (x, y): (f32, f32),
        mut take: impl FnMut(&Stamp, i32, i32),
    ) {
        self.each_placed(words, style, |letter, pen| {
            let stamp = self.stamp(style, letter.id);
            // On whole dots: letters at these sizes look no worse for it, and a letter that comes again is the same
            // dots, which makes the file a quarter smaller.
            take(&stamp, (x + pen + letter.x).round() as i32, (y - letter.y).round() as i32);
        });
    }

    /// Hands over the letters of words as they stand beside each other, in dots, each with where the pen is. Letters are
    /// placed word by word: the same words stand on many images.
    fn each_placed(&self, words: &str, style: LetterStyle, mut take: impl FnMut(Letter, f32)) {
        let Some(face) = self.face(style.weight) else { return };
        let scale = f32::from(style.size) / face.units_per_em;
        let mut pen = 0.0;
        for word in words.split_inclusive(' ') {
            for letter in &*self.placed(face, style.weight, word) {
                let Letter { id, x, y, advance } = *letter;
                let advance = advance * scale;
                take(Letter { id, x: x * scale, y: y * scale, advance }, pen);
                pen += advance;
            }
        }
    }

    /// The letters of a word, in units of the typeface. What it has no letter for is left out.
    fn placed(&self, face: &Face, weight: Weight, word: &str) -> Arc<[Letter]> {
        let key = (weight, Box::from(word));
        let known = self.words.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            let placed = shaped(face, word);
            let mut words = self.words.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(words.entry(key).or_insert(placed))
        })
    }

    fn stamp(&self, style: LetterStyle, id: u32) -> Arc<Stamp> {
        let key = (style.weight, style.size, id);
        let known = self.stamps.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            let drawn = Arc::new(self.drawn(style, id).unwrap_or_default());
            let mut stamps = self.stamps.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(stamps.entry(key).or_insert(drawn))
        })
    }

    fn drawn(&self, style: LetterStyle, id: u32) -> Option<Stamp> {
        let glyph = self.face(style.weight)?.outlines.get(GlyphId::new(id))?;
        let mut pen = Pen::default();
        let size = Size::new(f32::from(style.size));
        glyph.draw(DrawSettings::unhinted(size, LocationRef::default()), &mut pen).ok()?;
        let path = pen.0.finish()?;
        let bounds = path.bounds();
        let (left, top) = (bounds.left().floor() as i32, bounds.top().floor() as i32);
        let width = (bounds.right().ceil() as i32 - left).unsigned_abs() + 1;
        let height = (bounds.bottom().ceil() as i32 - top).unsigned_abs() + 1;
        let mut mask = Mask::new(width, height)?;
        let shift = Transform::from_translate(-(left as f32), -(top as f32));
        mask.fill_path(&path, FillRule::Winding, true, shift);
        Some(Stamp::new((left, top), width as usize, mask.take().into_iter()))
    }
}

/// The letters of a word as the typeface's own tables place them.
fn shaped(face: &Face, word: &str) -> Arc<[Letter]> {
    let known: String = word.chars().filter(|letter| face.knows(*letter)).collect();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&known);
    buffer.guess_segment_properties();
    let shaped = face.tables.shaper(&face.font).build().shape(buffer, ShapeOptions::default());
    let letters = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    let letter = |(info, place): (&harfrust::GlyphInfo, &harfrust::GlyphPosition)| Letter {
        id: info.glyph_id,
        x: place.x_offset as f32,
        y: place.y_offset as f32,
        advance: place.x_advance as f32,
    };
    letters.map(letter).collect()
}

/// Takes a letter's outline, which has its upward axis the other way.
#[derive(Default)]
struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, -y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, -y1, x, -y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, -y1, x2, -y2, x, -y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
