//! Where is a report to be written? In the folder of its round that is there, or in one named as the others are.

use super::folder::{FOLDERS, Kind};
use crate::model::Period;

/// The names that the folder of the follow-ups can have, the usual one first.
fn names() -> &'static [&'static str] {
    FOLDERS.iter().find(|(_, kind)| *kind == Kind::FollowUp).map_or(&[], |(names, _)| names)
}

/// Whether a folder's name is one for follow-ups.
pub fn is_report_folder(name: &str) -> bool {
    names().contains(&name)
}

/// The path of a unit's report for a period, from the site's folder, among the paths that there are.
pub fn report_path(content: &str, paths: &[&str], period: Period, unit: &str) -> String {
    let within = || {
        paths.iter().filter_map(|path| path.strip_prefix(content)).map(|path| {
            let mut parts = path.trim_start_matches('/').split('/');
            (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
        })
    };
    let of_round = within().find(|(folder, round)| {
        is_report_folder(folder) && round.parse::<Period>().is_ok_and(|round| round == period)
    });
    let (folder, round) = if let Some((folder, round)) = of_round {
        (folder, round.to_owned())
    } else {
        let of_others = within().map(|(folder, _)| folder).find(|one| is_report_folder(one));
        (of_others.unwrap_or_else(|| usual(within().map(|(name, _)| name))), period.to_string())
    };
    format!("{}/{folder}/{round}/{unit}.md", content.trim_end_matches('/'))
}

/// The folder's name in the manner in which the other folders are named: in English, or with Swedish letters.
fn usual<'f>(folders: impl Iterator<Item = &'f str>) -> &'static str {
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
    most.and_then(|at| names().get(at)).copied().unwrap_or("uppfoljningar")
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
}
