//! The organisation: one municipality, its departments and their units.

use super::bank::{Bank, Banks, UnitBank};
use super::matter::Matter;
use crate::author::NewFile;

/// Where a unit stands in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// The municipality; in a larger example also its districts.
    Municipality,
    /// A department.
    Department,
    /// A unit of a department.
    Unit,
}

/// A unit of the example.
#[derive(Clone, Debug)]
pub(super) struct Unit<'b> {
    /// Its words.
    pub(super) words: UnitBank,
    /// Where it stands.
    pub(super) level: Level,
    /// The unit above.
    pub(super) parent: Option<String>,
    /// What its card may say.
    pub(super) bank: &'b Bank,
    /// Its place within its bank: the department first.
    pub(super) position: usize,
    /// Which copy of the town it belongs to, from 1.
    pub(super) copy: u32,
}

/// Every unit, parents first. A larger example repeats the whole organisation, with numbers.
pub(super) fn units(banks: &Banks, scale: u32) -> impl Iterator<Item = Unit<'_>> {
    (1..=scale.max(1)).flat_map(move |copy| one_copy(banks, copy))
}

fn one_copy(banks: &Banks, copy: u32) -> Vec<Unit<'_>> {
    let root = &banks.municipality.department;
    let mut units = vec![Unit {
        words: numbered(root, copy),
        level: Level::Municipality,
        parent: (copy > 1).then(|| root.id.clone()),
        bank: &banks.municipality,
        position: 0,
        copy,
    }];
    let root = numbered(root, copy).id;
    for bank in &banks.departments {
        let department = numbered(&bank.department, copy);
        let parent = department.id.clone();
        units.push(Unit {
            words: department,
            level: Level::Department,
            parent: Some(root.clone()),
            bank,
            position: 0,
            copy,
        });
        units.extend(bank.units.iter().enumerate().map(|(position, unit)| Unit {
            words: numbered(unit, copy),
            level: Level::Unit,
            parent: Some(parent.clone()),
            bank,
            position: position + 1,
            copy,
        }));
    }
    units
}

/// A unit's words in the given copy of the town.
pub(super) fn numbered(words: &UnitBank, copy: u32) -> UnitBank {
    let mut words = words.clone();
    if copy > 1 {
        words.id = format!("{}-{copy}", words.id);
        words.name = format!("{} {copy}", words.name);
        words.place = format!("{} {copy}", words.place);
    }
    words
}

/// The unit's file in `organisation/`.
pub(super) fn unit_file(unit: &Unit<'_>) -> NewFile {
    let kind = match (unit.level, unit.copy) {
        (Level::Municipality, 1) => "kommun",
        (Level::Municipality | Level::Department, _) => "avdelning",
        (Level::Unit, _) => "enhet",
    };
    let mut matter = Matter::new();
    matter.text(0, "namn", &unit.words.name).raw(0, "typ", kind);
    if let Some(parent) = &unit.parent {
        matter.raw(0, "tillhör", parent);
    }
    let contact = match unit.level {
        Level::Municipality => "Stenälva kontaktcenter".to_owned(),
        Level::Department => format!("{}, registrator", unit.words.name),
        Level::Unit => format!("{}, enhetschef", unit.words.name),
    };
    matter
        .open(0, "kontakt")
        .text(1, "namn", &contact)
        .raw(1, "e-post", &format!("{}@stenalva.example", unit.words.id))
        .text(1, "telefon", "0980-319 200");
    if unit.level == Level::Municipality {
        matter.text(1, "öppettider", "måndag–fredag 08.00–16.30").text(
            1,
            "adress",
            "Kvarngatan 1, 999 01 Stenälva",
        );
    }
    NewFile {
        path: format!("content/organisation/{}.md", unit.words.id),
        text: matter.with_body(&unit.words.about),
    }
}
