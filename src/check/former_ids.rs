//! Ids that things had before: each leads on to one thing, and is no other thing's own.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Key, Table};
use crate::read::{OwnId, Written};
use crate::source::{FileId, Origin, Place};

/// The former ids of a thing as written.
type FormerWritten = Option<Written<Vec<Written<OwnId>>>>;

impl Checker<'_> {
    /// Notes the former ids of all things that are known so far. Called again as more become known: what is noted already
    /// stays as it is, and one finding is reported once.
    pub(super) fn former_ids(&mut self) {
        let (content, model, found) = (self.content, &mut self.model, &mut self.diagnostics);
        macro_rules! of_files {
            ($($files:ident => $table:ident;)+) => {$(
                for file in &content.$files {
                    if let Some(written) = &file.written {
                        let of = Of { id: &file.id, file: file.file, former: &written.former_ids };
                        let place = |key: Key<_>| Some(Place::whole(model.$table[key].origin.file));
                        for (id, key, place) in note(&model.$table, &of, &place, found) {
                            model.$table.note_former(&id, key, place);
                        }
                    }
                }
            )+};
        }
        of_files! {
            units => units; perspectives => perspectives; documents => documents; news => news; pages => pages;
            sources => sources; indicators => indicators; strategies => strategies;
            strategy_areas => strategy_areas; strategy_goals => strategy_goals;
        }
        for file in &content.perspectives {
            let goals = file.field(|perspective| &perspective.goals);
            for goal in goals.into_iter().flat_map(|goals| &goals.value) {
                self.former_ids_of_goal(file.file, goal.value.id.as_ref(), &goal.value.former_ids);
            }
        }
        for file in &content.revisions {
            let goals = file.field(|revision| &revision.goals);
            for goal in goals.into_iter().flat_map(|goals| &goals.value) {
                self.former_ids_of_goal(file.file, goal.value.id.as_ref(), &goal.value.former_ids);
            }
            let activities = file.field(|revision| &revision.activities);
            for activity in activities.into_iter().flat_map(|activities| &activities.value) {
                let Some(id) = &activity.value.id else { continue };
                let former = &activity.value.former_ids;
                let of = Of { id: &id.value.0, file: file.file, former };
                let origins = &self.activity_origins;
                let place = |key| origins.get(&key).map(|origin: &Origin| origin.value());
                for (id, key, place) in
                    note(&self.model.activities, &of, &place, &mut self.diagnostics)
                {
                    self.model.activities.note_former(&id, key, place);
                }
            }
        }
        self.follow_units();
    }

    fn former_ids_of_goal(
        &mut self,
        file: FileId,
        id: Option<&Written<OwnId>>,
        former: &FormerWritten,
    ) {
        let Some(id) = id else { return };
        let origins = &self.goal_origins;
        let place = |key| origins.get(&key).map(|origin: &Origin| origin.value());
        let of = Of { id: &id.value.0, file, former };
        for (id, key, place) in note(&self.model.goals, &of, &place, &mut self.diagnostics) {
            self.model.goals.note_former(&id, key, place);
        }
    }

    /// A unit's scorecard and follow-ups are found by its id, and follow it.
    fn follow_units(&mut self) {
        let model = &mut self.model;
        for former in model.units.former() {
            let unit = &model.units[former.key].id;
            if let Some(card) = model.scorecards.find(unit) {
                model.scorecards.note_former(&former.id, card, former.place.clone());
            }
            let own: Vec<(String, _)> = model
                .follow_ups
                .keys()
                .filter_map(|key| {
                    let id = model.follow_ups.id_of(key)?;
                    let (period, of) = id.split_once('/')?;
                    (of == &**unit).then(|| (format!("{period}/{}", former.id), key))
                })
                .collect();
            for (id, key) in own {
                model.follow_ups.note_former(&id, key, former.place.clone());
            }
        }
    }
}

/// What a thing says of its former ids.
struct Of<'w> {
    id: &'w str,
    file: FileId,
    former: &'w FormerWritten,
}

/// The former ids of a thing that can be noted; the others are reported: an id leads to one thing.
fn note<T>(
    table: &Table<T>,
    of: &Of<'_>,
    place_of: &dyn Fn(Key<T>) -> Option<Place>,
    diagnostics: &mut Diagnostics,
) -> Vec<(String, Key<T>, Place)> {
    let (Some(key), Some(list)) = (table.find(of.id), of.former) else { return Vec::new() };
    let mut noted = Vec::new();
    for former in &list.value {
        let id = &*former.value.0;
        let place = Origin { file: of.file, node: former.at }.value();
        let claimed = || table.find_former(id).filter(|other| other.key != key);
        let first = match table.find(id) {
            Some(taken) => Some(place_of(taken)),
            None => claimed().map(|other| Some(other.place.clone())),
        };
        match first {
            None => noted.push((id.to_owned(), key, place)),
            Some(beside) => {
                let mut found = Diagnostic::new(Code::FormerIdTaken, place).with("id", id);
                if let Some(beside) = beside {
                    found = found.beside(beside, "first-defined-here");
                }
                diagnostics.report(found);
            }
        }
    }
    noted
}
