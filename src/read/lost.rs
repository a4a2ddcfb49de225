//! What is there and could not be read: things that others may well refer to, whose files are refused, misplaced or
//! without the original that they translate.
//!
//! Whoever refers to such a thing has made no mistake, so the check says nothing about it: the file is reported.

use super::folder::{Kind, Misplaced, Role, kind_meant, role};
use super::spelling::is_id;

/// A thing that is there and could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The kind of thing, by the message id that references to it have.
    pub kind: &'static str,
    /// Its id; `None`: it cannot be told, so that it may be any of its kind.
    pub id: Option<Box<str>>,
}

impl Lost {
    /// Whether it may be another lost thing: the same, or one of the kind under an id that cannot be told.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        self.kind == other.kind && (self.id.is_none() || self.id == other.id)
    }
}

/// What a file would have been, by its path within the content folder. `None`: nothing that anybody refers to.
pub(super) fn lost(path: &str) -> Option<Lost> {
    match role(path) {
        Ok(role) => of_role(&role),
        Err(Misplaced::BadPeriod(_)) => None,
        Err(Misplaced::Stray(_) | Misplaced::BadName(_)) => {
            let kind = kind_meant(path)?;
            // A revision with a bad name is still one of its unit's card.
            let unit = path.split('/').nth(1).filter(|_| kind == Kind::Revision);
            let id = unit.filter(|unit| is_id(unit)).map(Into::into);
            Some(Lost { kind: referred(kind)?, id })
        }
    }
}

/// What a file would have been, by its role.
pub(super) fn of_role(role: &Role<'_>) -> Option<Lost> {
    let id = if role.kind == Kind::Revision { role.folder } else { role.id };
    Some(Lost { kind: referred(role.kind)?, id: Some(id.into()) })
}

/// The kind of thing that a content type's files are referred to as.
fn referred(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Unit => Some("unit"),
        Kind::Perspective => Some("perspective"),
        Kind::Revision => Some("scorecard"),
        Kind::Indicator | Kind::Series => Some("indicator"),
        Kind::Strategy => Some("strategy"),
        Kind::StrategyArea => Some("strategy-area"),
        Kind::StrategyGoal => Some("strategy-goal"),
        Kind::Document => Some("document"),
        Kind::News => Some("news"),
        Kind::Page => Some("page"),
        Kind::Source => Some("source"),
        Kind::Start | Kind::FollowUp | Kind::EasyRead => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_what_is_lost_and_perhaps_under_which_id() {
        let found = |path: &str| lost(path).map(|lost| (lost.kind, lost.id));
        assert_eq!(found("organisation/skola.md"), Some(("unit", Some("skola".into()))));
        assert_eq!(found("malkort/skola/2026.md"), Some(("scorecard", Some("skola".into()))));
        assert_eq!(found("matt/Nöjd.md"), Some(("indicator", None)));
        assert_eq!(found("matt"), Some(("indicator", None)));
        assert_eq!(found("uppfoljningar/2026-t1/skola.md"), None);
        assert_eq!(found("ovrigt/x.md"), None);
    }
}
