//! A fictional municipality: what `malkort init --example` makes.
//!
//! Stenälva does not exist, and its `book.toml` makes every page say so. It has 61 scorecards in three levels, two
//! yearly revisions of each and six rounds of follow-ups, in which everything occurs that a real municipality will
//! sooner or later write: goals that are changed, moved, replaced and dropped without a word, reports that come late
//! or not at all, and every way of having no value.
//!
//! What is there once is kept as files ([`files/`](self), as they are written); what is there for every unit is put
//! together from banks of sentences, one a department (`bank`). First each card is planned over both its years
//! (`plan`), then its revisions (`card`), reports (`follow_up`) and series (`indicator`) are written from the
//! plan, so that they agree. Nothing but names decides (`dice`): the same bytes come out on any day and machine.

mod bank;
mod calendar;
mod card;
mod dice;
mod follow_up;
mod indicator;
mod matter;
mod plan;
mod town;

use std::borrow::Cow;

use rust_embed::RustEmbed;

use self::bank::Banks;
use self::plan::Card;
use super::NewFile;

/// What is there once: configuration, perspectives, strategy, news, pages, documents and sources.
#[derive(RustEmbed)]
#[folder = "src/author/example/files"]
struct Fixed;

/// Every file of the example, with so many times 61 scorecards, in an order that is always the same.
pub fn files(scale: u32) -> Vec<NewFile> {
    let banks = Banks::embedded();
    fixed_files().into_iter().chain(unit_files(&banks, scale)).collect()
}

fn fixed_files() -> Vec<NewFile> {
    let mut paths: Vec<Cow<'static, str>> = Fixed::iter().collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let file = Fixed::get(&path)?;
            let text = String::from_utf8_lossy(&file.data).into_owned();
            Some(NewFile { path: path.into_owned(), text })
        })
        .collect()
}

/// The files of every unit.
fn unit_files(banks: &Banks, scale: u32) -> impl Iterator<Item = NewFile> {
    town::units(banks, scale).flat_map(|unit| {
        let card = Card::of(&unit);
        let mut files = vec![town::unit_file(&unit)];
        files.extend(card::revision_files(&card, banks));
        files.extend(follow_up::follow_up_files(&card, banks));
        files.extend(indicator::indicator_files(&unit));
        files
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn below<'f>(files: &'f [NewFile], folder: &str) -> Vec<&'f NewFile> {
        files.iter().filter(|file| file.path.starts_with(folder)).collect()
    }

    #[test]
    fn there_are_61_cards_with_two_revisions_each() {
        let files = files(1);
        let revisions = below(&files, "content/malkort/");
        let cards: BTreeSet<&str> =
            revisions.iter().filter_map(|file| file.path.split('/').nth(2)).collect();
        assert_eq!((cards.len(), revisions.len()), (61, 122));
        assert_eq!(below(&files, "content/organisation/").len(), 61);
    }

    #[test]
    fn there_are_six_rounds_and_in_none_of_them_has_everybody_reported() {
        let files = files(1);
        for round in calendar::ROUNDS {
            let folder = format!("content/uppfoljningar/{}/", round.period());
            let reports = below(&files, &folder).len();
            assert!((45..61).contains(&reports), "{folder}: {reports}");
        }
    }

    #[test]
    fn every_path_is_there_once_and_every_text_is_the_same_again() {
        let (first, second) = (files(1), files(1));
        let paths: BTreeSet<&str> = first.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths.len(), first.len());
        assert_eq!(first, second);
    }

    #[test]
    fn a_larger_example_has_so_many_times_more_cards() {
        let files = files(10);
        assert_eq!(below(&files, "content/malkort/").len(), 1220);
    }

    #[test]
    fn no_slot_of_a_sentence_is_left_open() {
        let open = |text: &str| {
            ["{enhet}", "{plats}", "{grupp}", "{gruppen}", "{tertial}", "{år}"]
                .iter()
                .any(|slot| text.contains(slot))
        };
        for file in files(1) {
            assert!(!open(&file.text), "{}", file.path);
        }
    }

    #[test]
    fn the_rounds_have_the_days_of_the_configuration() {
        let files = files(1);
        let book = files.iter().find(|file| file.path == "book.toml").unwrap();
        for round in calendar::ROUNDS {
            let days = format!(
                "period = \"{}\"\ndeadline = \"{}\"\npublished = \"{}\"",
                round.period(),
                round.deadline(),
                round.published()
            );
            assert!(book.text.contains(&days), "{days}");
        }
    }
}
