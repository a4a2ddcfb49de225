//! The default theme's colours can be read: every text on everything that it stands on, in the light and in the dark.

use std::collections::BTreeMap;
use std::fs;

use malkort::colour::{Colour, Ground, Scheme};

const PALETTE: &str = "themes/default/styles/1-palette.css";

/// What text is written in, and what it stands on.
const PAIRS: [(&str, &[&str]); 13] = [
    ("ink", &["paper", "tint"]),
    ("soft", &["paper", "tint"]),
    ("link", &["paper", "tint"]),
    ("link-hover", &["paper", "tint"]),
    ("visited", &["paper", "tint"]),
    ("on-brand", &["brand"]),
    ("on-focus", &["focus"]),
    ("good", &["paper", "tint", "good-tint"]),
    ("fair", &["paper", "tint", "fair-tint"]),
    ("unsure", &["paper", "tint", "unsure-tint"]),
    ("bad", &["paper", "tint", "bad-tint"]),
    ("unknown", &["paper", "tint", "unknown-tint"]),
    ("ink", &["unsure-tint"]),
];

/// The colours that a part of the style sheet names, over those before.
fn named(css: &str, mut before: BTreeMap<String, Colour>) -> BTreeMap<String, Colour> {
    for line in css.lines() {
        let parts = line.trim().strip_prefix("--").and_then(|line| line.split_once(": "));
        let Some((name, colour)) = parts else { continue };
        if let Ok(colour) = colour.trim_end_matches(';').parse() {
            before.insert(name.to_owned(), colour);
        }
    }
    before
}

/// The palette on light ground, and in the dark.
fn palettes() -> [BTreeMap<String, Colour>; 2] {
    let css = fs::read_to_string(PALETTE).unwrap();
    let (light, dark) = css.split_once("prefers-color-scheme: dark").unwrap();
    let light = named(light, BTreeMap::new());
    let dark = named(dark, light.clone());
    [light, dark]
}

#[test]
fn every_text_reads_on_what_it_stands_on() {
    let mut wrong = Vec::new();
    for (look, palette) in ["light", "dark"].iter().zip(palettes()) {
        for (text, grounds) in PAIRS {
            for ground in grounds {
                let contrast = palette[text].contrast_to(palette[*ground]);
                if contrast < malkort::colour::TEXT_CONTRAST {
                    wrong.push(format!("{look}: {text} on {ground}: {contrast:.2}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn colours_of_ones_own_are_checked_against_the_grounds_of_the_theme() {
    for (ground, palette) in [Ground::Light, Ground::Dark].into_iter().zip(palettes()) {
        assert_eq!(ground.colours(), [palette["paper"], palette["tint"]], "{ground:?}");
    }
    assert_eq!(Scheme::BRAND, palettes()[0]["brand"]);
}
