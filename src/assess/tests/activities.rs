use super::town::Town;
use crate::assess::Calendar;
use crate::model::{ActivityStatus, Dropped, Text};

/// One activity from January to March 2020 or as given, with what two thirds' follow-ups said; both are published.
fn status(
    dates: (Option<&str>, Option<&str>),
    reports: [Option<ActivityStatus>; 2],
    as_of: &str,
) -> (ActivityStatus, &'static str) {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let activity = town.activity(card, "bygga", &[0], dates, &[]);
    let first = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let second = town.round("2020-t2", "2020-09-15", "2020-10-01");
    for (round, report) in [first, second].into_iter().zip(reports) {
        let follow_up = town.follow_up(card, round, 0, None);
        if let Some(status) = report {
            town.reports(follow_up, activity, status);
        }
    }
    let snapshot = town.on(as_of);
    let state = snapshot.activity(activity).unwrap();
    (state.status, state.reasons[0].id)
}

#[test]
fn the_calendar_has_its_say() {
    use ActivityStatus::{Done, Late, NotBegun, NotReported, StruckOff, UnderWay};
    const AFTER: &str = "2020-11-01";
    let all_year = (Some("2020"), Some("2020"));
    let spring = (Some("2020-01"), Some("2020-06"));
    let reported = "reason-activity-reported";
    let cases = [
        (all_year, [Some(UnderWay), Some(Done)], AFTER, Done, reported, "done is done"),
        (spring, [Some(Done), None], AFTER, Done, reported, "done stays done, and is never late"),
        (
            spring,
            [Some(UnderWay), Some(UnderWay)],
            AFTER,
            Late,
            "reason-activity-late",
            "late whatever was reported",
        ),
        (
            spring,
            [None, None],
            AFTER,
            Late,
            "reason-activity-late-unreported",
            "late and nobody has said a word",
        ),
        (
            spring,
            [Some(UnderWay), None],
            "2020-06-30",
            UnderWay,
            reported,
            "the last day still counts",
        ),
        (
            spring,
            [Some(UnderWay), None],
            "2020-07-01",
            Late,
            "reason-activity-late",
            "the day after is late",
        ),
        (
            all_year,
            [Some(UnderWay), None],
            "2020-09-30",
            UnderWay,
            reported,
            "the second round is not published yet",
        ),
        (
            all_year,
            [Some(UnderWay), None],
            AFTER,
            NotReported,
            "reason-activity-silent",
            "the latest round did not mention it",
        ),
        (
            all_year,
            [None, None],
            AFTER,
            NotReported,
            "reason-activity-never-reported",
            "nobody has said",
        ),
        (
            (Some("2021"), None),
            [None, None],
            AFTER,
            NotReported,
            "reason-activity-starts-later",
            "it is not to start yet",
        ),
        (
            (None, None),
            [None, Some(NotBegun)],
            AFTER,
            NotBegun,
            reported,
            "without dates the report stands",
        ),
        (spring, [None, Some(StruckOff)], AFTER, StruckOff, reported, "struck off is not late"),
    ];
    for (dates, reports, as_of, expected, reason, why) in cases {
        assert_eq!(status(dates, reports, as_of), (expected, reason), "{why}");
    }
}

#[test]
fn one_that_should_have_begun_says_so() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let activity = town.activity(card, "bygga", &[0], (Some("2020-02"), None), &[]);
    let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let follow_up = town.follow_up(card, round, 0, None);
    town.reports(follow_up, activity, ActivityStatus::NotBegun);
    let snapshot = town.on("2020-06-01");
    let reasons: Vec<&str> =
        snapshot.activity(activity).unwrap().reasons.iter().map(|reason| reason.id).collect();
    assert_eq!(reasons, ["reason-activity-reported", "reason-activity-should-have-begun"]);
}

#[test]
fn one_struck_off_gives_its_reason_or_says_that_there_is_none() {
    for (reason, expected) in [
        (Some(Text::new("Pengarna räckte inte.")), "reason-activity-struck-off"),
        (None, "reason-activity-struck-off-without-reason"),
    ] {
        let mut town = Town::new();
        let unit = town.unit("skolan", None);
        let card = town.card(unit, &["2020-01-01"]);
        let activity = town.activity(card, "bygga", &[0], (None, Some("2020-01")), &[]);
        town.model.activities.get_mut(activity).versions[0].dropped =
            Some(Dropped { reason, ..Dropped::default() });
        let snapshot = town.on("2021-01-01");
        let state = snapshot.activity(activity).unwrap();
        assert_eq!((state.status, state.reasons[0].id), (ActivityStatus::StruckOff, expected));
    }
}

#[test]
fn days_are_counted_from_the_last_day() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let activity = town.activity(card, "bygga", &[0], (Some("2020-02"), Some("2020-02")), &[]);
    let calendar = |as_of: &str| town.on(as_of).activity(activity).unwrap().calendar;
    assert_eq!(calendar("2020-01-30"), Calendar::StartsIn(2));
    assert_eq!(calendar("2020-02-01"), Calendar::Running(Some(28)), "2020 is a leap year");
    assert_eq!(calendar("2020-02-29"), Calendar::Running(Some(0)));
    assert_eq!(calendar("2020-03-31"), Calendar::Over(31));
}
