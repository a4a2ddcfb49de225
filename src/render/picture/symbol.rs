//! What do the shapes of statuses look like as dots? Just as on the pages: they are drawn from the same paths.

use std::sync::OnceLock;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::stamp::Stamp;
use crate::model::Symbol;
use crate::render::html::symbol::shape;

/// The sizes at which shapes are drawn, in dots.
pub(super) const LARGE: u16 = 72;
pub(super) const SMALL: u16 = 30;

/// The shapes, each drawn when it is first asked for.
#[derive(Default)]
pub(super) struct Symbols {
    large: [OnceLock<Stamp>; 10],
    small: [OnceLock<Stamp>; 10],
}

impl Symbols {
    /// A shape at one of the two sizes.
    pub(super) fn stamp(&self, symbol: Symbol, size: u16) -> Option<&Stamp> {
        let table = if size == LARGE { &self.large } else { &self.small };
        let slot = table.get(place(symbol))?;
        Some(slot.get_or_init(|| drawn(symbol, size).unwrap_or_default()))
    }
}

/// Where a shape stands among all of them.
fn place(symbol: Symbol) -> usize {
    match symbol {
        Symbol::Check => 0,
        Symbol::Up => 1,
        Symbol::Right => 2,
        Symbol::Down => 3,
        Symbol::Half => 4,
        Symbol::Empty => 5,
        Symbol::Cross => 6,
        Symbol::Clock => 7,
        Symbol::Dash => 8,
        Symbol::Question => 9,
    }
}

fn drawn(symbol: Symbol, size: u16) -> Option<Stamp> {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\" width=\"{size}\" height=\"{size}\">\
         <style>.full{{fill:#000;stroke:none}}</style>\
         <g fill=\"none\" stroke=\"#000\" stroke-width=\"2.25\">{}</g></svg>",
        shape(symbol)
    );
    let tree = Tree::from_str(&svg, &Options::default()).ok()?;
    let mut drawn = Pixmap::new(size.into(), size.into())?;
    resvg::render(&tree, Transform::identity(), &mut drawn.as_mut());
    let coverage = drawn.pixels().iter().map(|dot| dot.alpha());
    Some(Stamp::new((0, 0), size.into(), coverage))
}
