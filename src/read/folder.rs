//! What a path says: the content type, the ids in it, the language of a translation.

use crate::model::Period;
use crate::read::spelling::is_id;
use crate::read::suggestion::{nearest, nearest_of};

/// The content types by their folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// `index.md`.
    Start,
    /// `organisation/`.
    Unit,
    /// `perspektiv/`.
    Perspective,
    /// `malkort/<unit>/`.
    Revision,
    /// `matt/`.
    Indicator,
    /// `matt/*.csv`.
    Series,
    /// `uppfoljningar/<period>/`.
    FollowUp,
    /// `strategi/<id>/index.md`.
    Strategy,
    /// `strategi/<id>/omraden/`.
    StrategyArea,
    /// `strategi/<id>/mal/`.
    StrategyGoal,
    /// `styrdokument/`.
    Document,
    /// `nyheter/`.
    News,
    /// `sidor/`.
    Page,
    /// `kallor/`.
    Source,
    /// `lattlast/`.
    EasyRead,
}

/// What a path says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Role<'p> {
    /// The content type.
    pub(super) kind: Kind,
    /// The folder that says what the file belongs to: unit, period or strategy; empty for types without one.
    pub(super) folder: &'p str,
    /// The thing's id.
    pub(super) id: &'p str,
    /// The language, for a translation.
    pub(super) language: Option<&'p str>,
}

/// Why a path says nothing usable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Misplaced<'p> {
    /// No content type lives there; the folder that was likely meant.
    Stray(Option<&'static str>),
    /// The name, or the folder's, is no id.
    BadName(&'p str),
    /// The folder is no period.
    BadPeriod(&'p str),
}

/// The folders, with the ways to write them, the first being the usual one.
pub(super) const FOLDERS: [(&[&str], Kind); 11] = [
    (&["organisation"], Kind::Unit),
    (&["perspektiv", "perspectives"], Kind::Perspective),
    (&["malkort", "målkort", "scorecards"], Kind::Revision),
    (&["matt", "mått", "indicators"], Kind::Indicator),
    (&["uppfoljningar", "uppföljningar", "follow-ups"], Kind::FollowUp),
    (&["strategi", "strategy"], Kind::Strategy),
    (&["styrdokument", "documents"], Kind::Document),
    (&["nyheter", "news"], Kind::News),
    (&["sidor", "pages"], Kind::Page),
    (&["kallor", "källor", "sources"], Kind::Source),
    (&["lattlast", "lättläst", "easy-read"], Kind::EasyRead),
];

/// What a path within the content folder says.
///
/// # Errors
/// Why it says nothing usable.
pub(super) fn role(path: &str) -> Result<Role<'_>, Misplaced<'_>> {
    let (folders, name) = path
        .rsplit_once('/')
        .map_or((Vec::new(), path), |(folders, name)| (folders.split('/').collect(), name));
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, language) = match stem.rsplit_once('.') {
        Some((stem, language)) => (stem, Some(language)),
        None => (stem, None),
    };
    let (kind, folder, id) = kind_of(&folders, stem)?;
    let kind = match (kind, extension) {
        (Kind::Indicator, "csv") => Kind::Series,
        (_, "md") => kind,
        _ => return Err(Misplaced::Stray(None)),
    };
    if kind == Kind::FollowUp && folder.parse::<Period>().is_err() {
        return Err(Misplaced::BadPeriod(folder));
    }
    if let Some(bad) = [folder, id].into_iter().find(|part| !part.is_empty() && !is_id(part)) {
        return Err(Misplaced::BadName(bad));
    }
    if kind == Kind::StrategyGoal && !id.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Misplaced::BadName(id));
    }
    Ok(Role { kind, folder, id, language })
}

/// Whether a path is that of a measured series: such a file is content, and every other CSV file one beside a page.
pub(super) fn is_series(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let [folder, name] = parts.as_slice() else { return false };
    let is_kind =
        |(names, kind): &(&[&str], Kind)| *kind == Kind::Indicator && names.contains(folder);
    FOLDERS.iter().any(is_kind) && name.to_ascii_lowercase().ends_with(".csv")
}

/// The content type of a path that says nothing usable, by its first folder alone; `None`: none lives there.
pub(super) fn kind_meant(path: &str) -> Option<Kind> {
    let folder = path.split('/').next().unwrap_or_default();
    let rest = path.get(folder.len()..).unwrap_or_default();
    let named =
        FOLDERS.iter().flat_map(|(names, kind)| names.iter().map(move |name| (*name, *kind)));
    let name = nearest_of(folder, named)?;
    let (_, kind) = FOLDERS.iter().find(|(names, _)| names.contains(&name))?;
    let within = |names: [&str; 3]| names.iter().any(|name| rest.contains(&format!("/{name}/")));
    if *kind == Kind::Strategy && within(["omraden", "områden", "areas"]) {
        Some(Kind::StrategyArea)
    } else if *kind == Kind::Strategy && within(["mal", "mål", "goals"]) {
        Some(Kind::StrategyGoal)
    } else {
        Some(*kind)
    }
}

fn kind_of<'p>(
    folders: &[&'p str],
    stem: &'p str,
) -> Result<(Kind, &'p str, &'p str), Misplaced<'p>> {
    let kind_named = |folder: &str| {
        FOLDERS.iter().find(|(names, _)| names.contains(&folder)).map(|(_, kind)| *kind)
    };
    match folders {
        [] if stem == "index" => Ok((Kind::Start, "", stem)),
        [] => Err(Misplaced::Stray(None)),
        [folder, rest @ ..] => {
            let Some(kind) = kind_named(folder) else {
                let names = FOLDERS.iter().flat_map(|(names, _)| names.iter().copied());
                let near = nearest(folder, names);
                // The usual name, whichever of its others is nearest.
                let usual = FOLDERS.iter().find_map(|(names, _)| {
                    names.iter().any(|name| Some(*name) == near).then(|| names.first().copied())?
                });
                return Err(Misplaced::Stray(usual));
            };
            within(kind, rest, stem)
        }
    }
}

fn within<'p>(
    kind: Kind,
    rest: &[&'p str],
    stem: &'p str,
) -> Result<(Kind, &'p str, &'p str), Misplaced<'p>> {
    match (kind, rest) {
        (Kind::Revision | Kind::FollowUp, [folder]) => Ok((kind, folder, stem)),
        (Kind::Strategy, [folder]) if stem == "index" => Ok((kind, "", folder)),
        (Kind::Strategy, [folder, name]) => {
            subfolder(name).map(|kind| (kind, *folder, stem)).ok_or(Misplaced::Stray(None))
        }
        (Kind::Revision | Kind::FollowUp | Kind::Strategy, _) => Err(Misplaced::Stray(None)),
        (_, []) => Ok((kind, "", stem)),
        (_, _) => Err(Misplaced::Stray(None)),
    }
}

/// The type of a folder within a strategy's.
pub(super) fn subfolder(name: &str) -> Option<Kind> {
    match name {
        "omraden" | "områden" | "areas" => Some(Kind::StrategyArea),
        "mal" | "mål" | "goals" => Some(Kind::StrategyGoal),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(path: &str) -> Result<(Kind, &str, &str, Option<&str>), Misplaced<'_>> {
        role(path).map(|role| (role.kind, role.folder, role.id, role.language))
    }

    #[test]
    fn a_path_says_type_ids_and_language() {
        assert_eq!(short("index.md"), Ok((Kind::Start, "", "index", None)));
        assert_eq!(short("malkort/skola/2017.md"), Ok((Kind::Revision, "skola", "2017", None)));
        assert_eq!(short("mått/nmi.en.md"), Ok((Kind::Indicator, "", "nmi", Some("en"))));
        assert_eq!(short("matt/nmi.csv"), Ok((Kind::Series, "", "nmi", None)));
        assert_eq!(
            short("uppfoljningar/2026-t2/skola.md"),
            Ok((Kind::FollowUp, "2026-t2", "skola", None))
        );
        assert_eq!(short("strategi/h/index.md"), Ok((Kind::Strategy, "", "h", None)));
        assert_eq!(
            short("strategi/h/mal/01-folk.md"),
            Ok((Kind::StrategyGoal, "h", "01-folk", None))
        );
    }

    #[test]
    fn a_misplaced_file_says_why() {
        assert_eq!(short("perspetiv/a.md"), Err(Misplaced::Stray(Some("perspektiv"))));
        assert_eq!(short("malkort/2017.md"), Err(Misplaced::Stray(None)));
        assert_eq!(short("matt/Nöjd.md"), Err(Misplaced::BadName("Nöjd")));
        assert_eq!(short("uppfoljningar/vår/skola.md"), Err(Misplaced::BadPeriod("vår")));
        assert_eq!(short("matt/a.xlsx"), Err(Misplaced::Stray(None)));
    }
}
