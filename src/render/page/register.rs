//! The index from A to Ö: on one page, or on one a letter.

use std::borrow::Cow;

use crate::locale::RichText;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{MenuItem, Scene};
use crate::render::search::{Letter, Line, RegisterPage};

view! {
    /// The index, or a part of it.
    RegisterView {
        lead: RichText,
        divided: bool,
        letters: Vec<MenuItem>,
        sections: Vec<LetterView>,
        parts: Vec<MenuItem>,
    }
}

view! {
    /// What begins with a letter, or how much where it has pages of its own.
    LetterView {
        id: String,
        name: RichText,
        at: Option<String>,
        count: Option<RichText>,
        lines: Vec<LineView>,
    }
}

view! {
    /// A line of the index.
    LineView {
        name: RichText,
        at: String,
        belongs: RichText,
    }
}

/// The index: all of it, or where each letter stands.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Register);
    let register = &scene.register;
    let all: usize = register.letters.iter().map(|letter| letter.lines.len()).sum();
    let lead = scene.voice.say("register-lead", [("count", all.into())]);
    draft.summarise(lead.clone());
    let divided = !register.pages.is_empty();
    let sections = register.letters.iter().enumerate().map(|(position, letter)| LetterView {
        id: letter.id.clone(),
        name: letter.name.clone().into(),
        at: divided.then(|| register.at(position)),
        count: divided
            .then(|| scene.voice.say("register-count", [("count", letter.lines.len().into())])),
        lines: if divided { Vec::new() } else { letter.lines.iter().map(shown).collect() },
    });
    let view = RegisterView {
        lead,
        divided,
        // Where each letter has a page, they are listed with how much each has.
        letters: if divided { Vec::new() } else { letters(scene, None) },
        sections: sections.collect(),
        parts: Vec::new(),
    };
    draft.finish(Overview::Register.row().template, view)
}

/// A page of what begins with a letter.
pub(super) fn page<'r>(scene: &'r Scene<'r>, number: usize) -> Result<Finished, Error> {
    let register = &scene.register;
    let found = register.pages.get(number);
    let found = found.and_then(|page| Some((page, register.letters.get(page.letter)?)));
    let Some((page, letter)) = found else {
        return overview(scene);
    };
    let title = scene.voice.say("register-letter", [("letter", letter.name.as_str().into())]);
    let mut draft = Draft::at(scene, Cow::Borrowed(&page.at), title.clone(), Section::Other);
    draft.crumb_to(Overview::Register);
    // Other languages begin with other letters.
    draft.only_here(Overview::Register);
    let lead = scene.voice.say("register-count", [("count", letter.lines.len().into())]);
    draft.summarise(RichText::joined([&title, &lead], ": "));
    let lines = letter.lines.get(page.lines.clone()).unwrap_or_default();
    let view = RegisterView {
        lead,
        divided: false,
        letters: letters(scene, Some(page.letter)),
        sections: vec![LetterView {
            id: letter.id.clone(),
            name: letter.name.clone().into(),
            at: None,
            count: None,
            lines: lines.iter().map(shown).collect(),
        }],
        parts: parts(scene, page, letter),
    };
    draft.finish(Overview::Register.row().template, view)
}

fn shown(line: &Line) -> LineView {
    LineView { name: line.name.clone(), at: line.at.clone(), belongs: line.belongs.clone() }
}

/// The ways to all letters.
fn letters(scene: &Scene<'_>, current: Option<usize>) -> Vec<MenuItem> {
    let letters = scene.register.letters.iter().enumerate();
    letters
        .map(|(position, letter)| MenuItem {
            name: letter.name.as_str().into(),
            at: scene.register.at(position),
            current: current == Some(position),
        })
        .collect()
}

/// The ways to the pages of one letter, each named by what it begins with; none where it has one.
fn parts(scene: &Scene<'_>, page: &RegisterPage, letter: &Letter) -> Vec<MenuItem> {
    let of_letter = scene.register.pages.iter().filter(|one| one.letter == page.letter);
    let parts: Vec<MenuItem> = of_letter
        .map(|one| {
            let first = letter
                .lines
                .get(one.lines.start)
                .map_or_else(RichText::default, |line| line.name.clone());
            MenuItem { name: first, at: one.at.clone(), current: one == page }
        })
        .collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}
