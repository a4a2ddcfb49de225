//! Things by their names: what people write where an id is wanted.

use super::{Model, Text};

/// A name of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'m> {
    /// What it is, as messages name it (`goal`).
    pub kind: &'static str,
    /// The name; a goal or an activity has one in each revision.
    pub name: &'m str,
    /// The thing's id.
    pub id: &'m str,
}

impl Model {
    /// The names of all things that are referred to by their ids.
    pub fn names(&self) -> Vec<Named<'_>> {
        let mut names = Vec::new();
        macro_rules! of {
            ($($table:ident $kind:literal: $one:ident => $name:expr;)+) => {$(
                names.extend(self.$table.iter().flat_map(|(_, $one)| {
                    $name.map(|name| Named { kind: $kind, name, id: &*$one.id })
                }));
            )+};
        }
        of! {
            units "unit": one => [one.name.main()].into_iter();
            perspectives "perspective": one => [one.name.main()].into_iter();
            goals "goal": one => one.versions.iter().map(|version| version.name.main());
            activities "activity": one => one.versions.iter().map(|version| version.name.main());
            indicators "indicator": one => [one.name.main()].into_iter();
            strategies "strategy": one => [one.name.main()].into_iter();
            strategy_areas "strategy-area": one => [one.name.main()].into_iter();
            strategy_goals "strategy-goal": one => one.wording.iter().chain(&one.subject).map(Text::main);
            documents "document": one => [one.name.main()].into_iter();
            sources "source": one => [one.title.main()].into_iter();
        }
        names
    }
}
