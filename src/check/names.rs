//! Names where ids are wanted: which id has the thing of that name?
//!
//! In come the findings about ids that do not exist, after all that has a name is known; they go out with the id of the
//! one thing that has what was typed for its name. In a follow-up the unit's own goals and activities are meant before
//! those of others.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Destination, destination};
use crate::model::{GoalOwner, Key, Model, Scorecard};
use crate::read::{is_id, nearest, normalised_name};
use crate::source::FileId;

/// So many names that nothing has are compared with all that there are; each comparison goes through them.
const COMPARED: usize = 20;

/// The kinds and ids of the things of one name.
type Things<'m> = BTreeSet<(&'static str, &'m str)>;

/// Things by their names.
struct Names<'m> {
    model: &'m Model,
    by_name: BTreeMap<String, Things<'m>>,
    /// By their names in the letters of an id.
    by_letters: BTreeMap<String, Things<'m>>,
}

/// What was typed where an id was wanted.
struct Typed<'d> {
    words: &'d str,
    /// The kind of thing wanted; `None`: any.
    kind: Option<&'d str>,
}

impl Checker<'_> {
    /// Names the ids of the things whose names were written where ids are wanted.
    pub(super) fn suggest_by_name(&mut self) {
        if !self.diagnostics.iter().any(|one| typed(one).is_some()) {
            return;
        }
        let names = Names::of(&self.model);
        let cards: BTreeMap<FileId, Key<Scorecard>> = self
            .content
            .follow_ups
            .iter()
            .filter_map(|file| Some((file.file, self.model.scorecards.find(&file.id)?)))
            .collect();
        let mut compared = 0;
        self.diagnostics.amend(|one| {
            let Some(typed) = typed(one) else { return };
            let card = cards.get(&one.place.file).copied();
            let mut meant = names.named(&typed, card);
            let has_suggestion = one.words("suggestion").is_some_and(|word| word != "none");
            if meant.is_none() && !has_suggestion && !is_id(typed.words) && compared < COMPARED {
                compared += 1;
                meant = names.nearly_named(&typed, card);
            }
            if let Some(id) = meant {
                one.resuggest(id);
            }
        });
    }
}

/// What was typed as an id and is none.
#[expect(clippy::wildcard_enum_match_arm, reason = "few findings are about an id that nothing has")]
fn typed(one: &Diagnostic) -> Option<Typed<'_>> {
    match one.code {
        Code::UnknownReference => {
            // A scorecard has the id of its unit.
            let kind =
                one.words("kind").map(|kind| if kind == "scorecard" { "unit" } else { kind });
            Some(Typed { words: one.words("id")?, kind })
        }
        Code::UnknownSection => Some(Typed { words: one.words("id")?, kind: None }),
        Code::BrokenLink => match destination(one.words("link")?) {
            Destination::Thing { id, .. } => Some(Typed { words: id, kind: None }),
            Destination::Outside(_) | Destination::Here(_) | Destination::Refused(_) => None,
        },
        _ => None,
    }
}

impl<'m> Names<'m> {
    fn of(model: &'m Model) -> Self {
        let mut names = Self { model, by_name: BTreeMap::new(), by_letters: BTreeMap::new() };
        for one in model.names() {
            let thing = (one.kind, one.id);
            names.by_name.entry(normalised_name(one.name)).or_default().insert(thing);
            names.by_letters.entry(slug::slugify(one.name)).or_default().insert(thing);
        }
        names
    }

    /// The id of the one thing that has what was typed for its name.
    fn named(&self, typed: &Typed<'_>, card: Option<Key<Scorecard>>) -> Option<&'m str> {
        let things = self.by_name.get(&normalised_name(typed.words));
        let only = things.and_then(|things| self.only(things, typed, card));
        only.or_else(|| self.only(self.by_letters.get(typed.words)?, typed, card))
    }

    /// The id of the one thing that has nearly that name.
    fn nearly_named(&self, typed: &Typed<'_>, card: Option<Key<Scorecard>>) -> Option<&'m str> {
        let words = normalised_name(typed.words);
        let near = nearest(&words, self.by_name.keys().map(String::as_str))?;
        self.only(self.by_name.get(near)?, typed, card)
    }

    /// The only thing of the kind wanted; where several are, the only one of the card.
    fn only(
        &self,
        things: &Things<'m>,
        typed: &Typed<'_>,
        card: Option<Key<Scorecard>>,
    ) -> Option<&'m str> {
        let of_kind = |(kind, _): &&(&str, &str)| typed.kind.is_none_or(|wanted| wanted == *kind);
        let found: Vec<&(&str, &'m str)> = things.iter().filter(of_kind).collect();
        let own = |one: &&&(&str, &str)| card.is_some_and(|card| self.is_of(card, one.0, one.1));
        let own: Vec<&(&str, &'m str)> = found.iter().filter(own).copied().collect();
        match (found.as_slice(), own.as_slice()) {
            ([only], _) | (_, [only]) => Some(only.1),
            _ => None,
        }
    }

    fn is_of(&self, card: Key<Scorecard>, kind: &str, id: &str) -> bool {
        let model = self.model;
        match kind {
            "goal" => {
                let goal = model.goals.find(id).map(|key| model.goals[key].owner);
                goal == Some(GoalOwner::Scorecard(card))
            }
            "activity" => {
                let activity = model.activities.find(id).map(|key| model.activities[key].scorecard);
                activity == Some(card)
            }
            _ => false,
        }
    }
}
