//! Where is a report or a card to be written? In the folder that is there for it, or in one named as the others are.

use super::folder::{FOLDERS, Kind};
use crate::model::Period;

/// The names that the folder of a kind can have, the usual one first.
fn names(of: Kind) -> &'static [&'static str] {
    FOLDERS.iter().find(|(_, kind)| *kind == of).map_or(&[], |(names, _)| names)
}

/// Whether a folder's name is one for follow-ups.
pub fn is_report_folder(name: &str) -> bool {
    names(Kind::FollowUp).contains(&name)
}

/// The path of a revision of a unit's card, from the site's folder, among the paths that there are.
pub fn card_path(content: &str, paths: &[&str], unit: &str, revision: &str) -> String {
    let within = || folders(content, paths);
    let is_card_folder = |name: &str| names(Kind::Revision).contains(&name);
    let of_unit = within().find(|(folder, below)| is_card_folder(folder) && *below == unit);
    let of_others = || within().find(|(folder, _)| is_card_folder(folder));
    let found = of_unit.or_else(of_others).map(|(folder, _)| folder);
    let folder = found.unwrap_or_else(|| usual(Kind::Revision, within().map(|(name, _)| name)));
    format!("{}/{folder}/{unit}/{revision}.md", content.trim_end_matches('/'))
}

/// The first two folders of each path within the content.
fn folders<'p>(content: &str, paths: &[&'p str]) -> impl Iterator<Item = (&'p str, &'p str)> {
    paths.iter().filter_map(move |path| path.strip_prefix(content)).map(|path| {
        let mut parts = path.trim_start_matches('/').split('/');
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
    })
}

/// The path of a unit's report for a period, from the site's folder, among the paths that there are.
pub fn report_path(content: &str, paths: &[&str], period: Period, unit: &str) -> String {
    let within = || folders(content, paths);
    let of_round = within().find(|(folder, round)| {
        is_report_folder(folder) && round.parse::<Period>().is_ok_and(|round| round == period)
    });
    let (folder, round) = if let Some((folder, round)) = of_round {
        (folder, round.to_owned())
    } else {
        let of_others = within().map(|(folder, _)| folder).find(|one| is_report_folder(one));
        let usual = || usual(Kind::FollowUp, within().map(|(name, _)| name));
        (of_others.unwrap_or_else(usual), period.to_string())
    };
    format!("{}/{folder}/{round}/{unit}.md", content.trim_end_matches('/'))
}

/// The folder's name in the manner in which the other folders are named: in English, or with Swedish letters.
fn usual<'f>(kind: Kind, folders: impl Iterator<Item = &'f str>) -> &'static str {
    let manner = |folder: &str| {
        let (names, _) = FOLDERS.iter().find(|(names, _)| names.contains(&folder))?;
        let at = names.iter().position(|name| *name == folder)?;
        // Names of two ways to write them have no Swedish letters of their own.
        (names.len() == 3 || at > 0).then_some(if at + 1 == names.len() { 2 } else { at })
    };
    let mut manners: Vec<usize> = folders.filter_map(manner).collect();
    manners.sort_unstable();
    let most = (0..3).max_by_key(|one| {
        let count = manners.iter().filter(|manner| *manner == one).count();
        (count, 3 - one)
    });
    let names = names(kind);
    most.and_then(|at| names.get(at)).or_else(|| names.first()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(paths: &[&str]) -> String {
        report_path("content", paths, "2026-t2".parse().unwrap(), "kultur")
    }

    #[test]
    fn a_report_is_written_where_the_others_are() {
        assert_eq!(
            path(&["content/uppfoljningar/2026-t2/skola.md"]),
            "content/uppfoljningar/2026-t2/kultur.md"
        );
        assert_eq!(
            path(&["content/follow-ups/2026-t1/skola.md"]),
            "content/follow-ups/2026-t2/kultur.md"
        );
        assert_eq!(
            path(&["content/målkort/kultur/2026.md", "content/organisation/kultur.md"]),
            "content/uppföljningar/2026-t2/kultur.md"
        );
        assert_eq!(
            path(&["content/scorecards/kultur/2026.md", "content/news/a.md"]),
            "content/follow-ups/2026-t2/kultur.md"
        );
        assert_eq!(path(&["content/index.md"]), "content/uppfoljningar/2026-t2/kultur.md");
        assert_eq!(path(&["content/malkort/k/2026.md"]), "content/uppfoljningar/2026-t2/kultur.md");
    }

    #[test]
    fn a_card_is_written_where_its_unit_has_others() {
        let path = |paths: &[&str]| card_path("content", paths, "kultur", "2027");
        assert_eq!(path(&["content/malkort/kultur/2026.md"]), "content/malkort/kultur/2027.md");
        assert_eq!(path(&["content/målkort/skola/2026.md"]), "content/målkort/kultur/2027.md");
        assert_eq!(path(&["content/follow-ups/2026-t1/k.md"]), "content/scorecards/kultur/2027.md");
        assert_eq!(path(&[]), "content/malkort/kultur/2027.md");
    }
}
