//! Which pages belong to no single thing, and what does the site know of each? One row a page: all else (menus, search,
//! breadcrumbs, what machines are told, where easy-to-read texts may be) is made from it.

use crate::assess::Snapshot;
use crate::model::Thing;

/// The part of the site that a page belongs to, marked in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    /// The start page.
    Start,
    /// The strategy, its areas and goals.
    Strategy,
    /// The scorecards and their revisions.
    Scorecards,
    /// The goals and the perspectives.
    Goals,
    /// The activities.
    Activities,
    /// The indicators.
    Indicators,
    /// The rounds and follow-ups.
    Rounds,
    /// The organisation.
    Organisation,
    /// The news.
    News,
    /// What the menu does not name.
    Other,
}

impl Section {
    /// All of them, in the order of the menu.
    pub(crate) const ALL: [Self; 10] = [
        Self::Start,
        Self::Strategy,
        Self::Scorecards,
        Self::Goals,
        Self::Activities,
        Self::Indicators,
        Self::Rounds,
        Self::Organisation,
        Self::News,
        Self::Other,
    ];
}

/// A page that belongs to no single thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Overview {
    /// The start page.
    Start,
    /// All scorecards, as a tree.
    Scorecards,
    /// All goals.
    Goals,
    /// All activities.
    Activities,
    /// All indicators.
    Indicators,
    /// All rounds.
    Rounds,
    /// The organisation, as a tree.
    Organisation,
    /// All news.
    News,
    /// What has changed since the round before the latest.
    Changes,
    /// What is new in the scorecards.
    WhatsNew,
    /// All dropped promises.
    Dropped,
    /// What was promised and not kept.
    Unkept,
    /// What gets worse with nobody at work on it.
    Unattended,
    /// Whether the promises can be followed up.
    Judgeability,
    /// How others than the units judge the promises.
    Audits,
    /// The goals that matter to sound financial management.
    SoundManagement,
    /// Which goals serve the targets of Agenda 2030.
    Agenda,
    /// Every card in every round.
    Reporting,
    /// What is to come, and what has been.
    Calendar,
    /// About the site.
    About,
    /// How accessible the site is.
    Accessibility,
    /// What becomes of what is known of people.
    Privacy,
    /// How statuses are computed.
    Method,
    /// All governing documents.
    Documents,
    /// All sources.
    Sources,
    /// What was published and changed afterwards.
    Corrections,
    /// Search.
    Search,
    /// Everything from A to Ö.
    Register,
    /// What is shown where there is no page.
    NotFound,
}

/// What the site knows of such a page.
#[derive(Debug)]
pub(crate) struct Row {
    /// The page.
    pub(crate) page: Overview,
    /// Its address, which never changes.
    pub(crate) address: &'static str,
    /// The id of the label that is its title, and that links call it by.
    pub(crate) title: &'static str,
    /// Its template.
    pub(crate) template: &'static str,
    /// The part of the menu that it belongs to.
    pub(crate) section: Section,
    /// Whether there is anything to tell on it; without an easy-read text of its own, it is there only then.
    pub(crate) is_told: fn(&Snapshot<'_>) -> bool,
    /// Where every page leads to it.
    pub(crate) linked: Linked,
    /// Whether a search finds it.
    pub(crate) is_found: bool,
    /// What search engines show of it.
    pub(crate) summary: Summary,
    /// Of what its latest change is.
    pub(crate) latest_change: LatestChange,
}

/// Where every page leads to one that belongs to no single thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Linked {
    /// In the menu, and below it at the foot.
    Menu,
    /// At the foot, among the ways to find something.
    Find,
    /// At the foot, among the ways to follow the work.
    Follow,
    /// At the foot, among what is about the site.
    About,
    /// Nowhere.
    Nowhere,
}

/// What search engines show of a page that belongs to no single thing.
#[derive(Debug)]
pub(crate) enum Summary {
    /// What the page itself says.
    Own,
    /// A sentence with a count.
    Count(&'static str, fn(&Snapshot<'_>) -> usize),
    /// How the goals are judged.
    Goals,
    /// How the activities go.
    Activities,
    /// How many indicators there are, and how many have reached their targets.
    Indicators,
    /// From which round the figures are.
    LastRound,
    /// A label.
    Label(&'static str),
}

/// Of what the latest change of a page is that belongs to no single thing, besides what its lists show.
#[derive(Debug)]
pub(crate) enum LatestChange {
    /// Of the whole site.
    OfSite,
    /// Of all things of a kind.
    OfThings(fn(Thing) -> bool),
    /// Of nothing: it tells no facts, or only what its lists show.
    Nothing,
}

/// All such pages. Links to them come in this order.
static ROWS: [Row; 29] = [
    Row {
        page: Overview::Start,
        address: "index.html",
        title: "overview",
        template: "start.html",
        section: Section::Start,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::Own,
        latest_change: LatestChange::OfSite,
    },
    Row {
        page: Overview::Scorecards,
        address: "malkort/index.html",
        title: "scorecards",
        template: "scorecards.html",
        section: Section::Scorecards,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::Count("scorecards-in-short", |snapshot| snapshot.scorecards().count()),
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Scorecard(_))),
    },
    Row {
        page: Overview::Goals,
        address: "mal/index.html",
        title: "goals",
        template: "goals.html",
        section: Section::Goals,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::Goals,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Goal(_))),
    },
    Row {
        page: Overview::Activities,
        address: "aktiviteter/index.html",
        title: "activities",
        template: "activities.html",
        section: Section::Activities,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::Activities,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Activity(_))),
    },
    Row {
        page: Overview::Indicators,
        address: "matt/index.html",
        title: "indicators",
        template: "indicators.html",
        section: Section::Indicators,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::Indicators,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Indicator(_))),
    },
    Row {
        page: Overview::Rounds,
        address: "omgangar/index.html",
        title: "rounds",
        template: "rounds.html",
        section: Section::Rounds,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::LastRound,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Round(_))),
    },
    Row {
        page: Overview::Organisation,
        address: "organisation/index.html",
        title: "organisation",
        template: "organisation.html",
        section: Section::Organisation,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::Count("organisation-in-short", |snapshot| snapshot.units().count()),
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::News,
        address: "nyheter/index.html",
        title: "news",
        template: "news-list.html",
        section: Section::News,
        is_told: always,
        linked: Linked::Menu,
        is_found: false,
        summary: Summary::Count("news-in-short", |snapshot| snapshot.news_latest_first().count()),
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::News(_))),
    },
    Row {
        page: Overview::Changes,
        address: "andringar/index.html",
        title: "changes",
        template: "changes.html",
        section: Section::Rounds,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Round(_))),
    },
    Row {
        page: Overview::WhatsNew,
        address: "nytt.html",
        title: "whats-new",
        template: "whats-new.html",
        section: Section::Scorecards,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Scorecard(_))),
    },
    Row {
        page: Overview::Dropped,
        address: "avforda.html",
        title: "dropped-promises",
        template: "dropped.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Scorecard(_))),
    },
    Row {
        page: Overview::Unkept,
        address: "inte-hallit.html",
        title: "unkept",
        template: "unkept.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| {
            matches!(thing, Thing::Scorecard(_) | Thing::Round(_) | Thing::Activity(_))
        }),
    },
    Row {
        page: Overview::Unattended,
        address: "ingen-arbetar-med.html",
        title: "unattended",
        template: "unattended.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| {
            matches!(thing, Thing::Scorecard(_) | Thing::Indicator(_) | Thing::Activity(_))
        }),
    },
    Row {
        page: Overview::Judgeability,
        address: "gar-att-folja-upp.html",
        title: "judgeability",
        template: "judgeability.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| {
            matches!(thing, Thing::Scorecard(_) | Thing::Strategy(_) | Thing::Indicator(_))
        }),
    },
    Row {
        page: Overview::Audits,
        address: "granskningar.html",
        title: "audits",
        template: "audits.html",
        section: Section::Other,
        is_told: |snapshot| !snapshot.audited().is_empty(),
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| {
            matches!(thing, Thing::Goal(_) | Thing::Activity(_) | Thing::StrategyGoal(_))
        }),
    },
    Row {
        page: Overview::SoundManagement,
        address: "god-ekonomisk-hushallning.html",
        title: "sound-management",
        template: "sound-management.html",
        section: Section::Goals,
        is_told: |snapshot| !snapshot.sound_management_goals().is_empty(),
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| {
            matches!(thing, Thing::Goal(_) | Thing::Indicator(_) | Thing::Scorecard(_))
        }),
    },
    Row {
        page: Overview::Agenda,
        address: "agenda-2030.html",
        title: "agenda",
        template: "agenda.html",
        section: Section::Goals,
        is_told: |snapshot| !snapshot.agenda_targets().is_empty(),
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| {
            matches!(thing, Thing::Goal(_) | Thing::Scorecard(_))
        }),
    },
    Row {
        page: Overview::Reporting,
        address: "rapportering.html",
        title: "reporting-matrix",
        template: "matrix.html",
        section: Section::Rounds,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Round(_))),
    },
    Row {
        page: Overview::Calendar,
        address: "kalender.html",
        title: "calendar",
        template: "calendar.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Follow,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::About,
        address: "om.html",
        title: "about-the-site",
        template: "about.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::About,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::Accessibility,
        address: "tillganglighet.html",
        title: "accessibility",
        template: "accessibility.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::About,
        is_found: false,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::Privacy,
        address: "uppgifter.html",
        title: "privacy",
        template: "privacy.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::About,
        is_found: false,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::Method,
        address: "metod.html",
        title: "method",
        template: "method.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::About,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::Documents,
        address: "dokument/index.html",
        title: "documents",
        template: "documents.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::About,
        is_found: false,
        summary: Summary::Count("documents-in-short", |snapshot| snapshot.documents().count()),
        latest_change: LatestChange::OfThings(|thing| matches!(thing, Thing::Document(_))),
    },
    Row {
        page: Overview::Sources,
        address: "kallor/index.html",
        title: "sources",
        template: "sources.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::About,
        is_found: false,
        summary: Summary::Count("sources-in-short", |snapshot| snapshot.sources().count()),
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::Corrections,
        address: "rattelser.html",
        title: "corrections",
        template: "corrections.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::About,
        is_found: true,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::Search,
        address: "sok.html",
        title: "search",
        template: "search.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Find,
        is_found: false,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::Register,
        address: "index-a-o.html",
        title: "register",
        template: "register.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Find,
        is_found: false,
        summary: Summary::Own,
        latest_change: LatestChange::Nothing,
    },
    Row {
        page: Overview::NotFound,
        address: "404.html",
        title: "not-found",
        template: "not-found.html",
        section: Section::Other,
        is_told: always,
        linked: Linked::Nowhere,
        is_found: false,
        summary: Summary::Label("not-found-lead"),
        latest_change: LatestChange::Nothing,
    },
];

impl Overview {
    /// All of them.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.page)
    }

    /// What the site knows of it.
    pub(crate) fn row(self) -> &'static Row {
        #[expect(clippy::indexing_slicing, reason = "a row a page, in order: a test holds it")]
        &ROWS[self as usize]
    }

    /// Those that a site has.
    pub(crate) fn there(snapshot: &Snapshot<'_>) -> impl Iterator<Item = Self> {
        let has_text = |page: Self| snapshot.easy_read_page(page.name()).is_some();
        Self::all().filter(move |page| (page.row().is_told)(snapshot) || has_text(*page))
    }

    /// Its address.
    pub(crate) fn address(self) -> &'static str {
        self.row().address
    }

    /// The name by which content speaks of the page: its address without what it ends with.
    pub(crate) fn name(self) -> &'static str {
        let address = self.address();
        let stem = address.strip_suffix(".html").unwrap_or(address);
        stem.strip_suffix("/index").unwrap_or(stem)
    }
}

fn always(_: &Snapshot<'_>) -> bool {
    true
}

/// The names of the pages that may have an easy-to-read text of their own. The start page has its in `index.md`.
pub(crate) fn easy_read_pages() -> Vec<&'static str> {
    let pages = Overview::all();
    let pages = pages.filter(|page| !matches!(page, Overview::Start | Overview::NotFound));
    pages.map(Overview::name).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_page_has_a_row_of_its_own_in_order() {
        for (position, row) in ROWS.iter().enumerate() {
            assert_eq!(row.page as usize, position, "{:?}", row.page);
        }
        let addresses: BTreeSet<_> = ROWS.iter().map(|row| row.address).collect();
        assert_eq!(addresses.len(), ROWS.len());
    }
}
