//! A card that has been superseded shows how it ended, and what became of each promise: finished, ended with the card and
//! dropped are three things.

use jiff::civil::date;
use malkort::assess::Closing;
use malkort::build::{Day, load};
use malkort::model::{ActivityStatus, GoalStatus, Thing};
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

/// A card of 2025 that ended as it was to, the one of 2026, and the last report on the first, published in the new year.
fn site() -> Memory {
    Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n[rounds]\nper-year = 3\n\
             first = \"2025-t3\"\n[[rounds.exceptions]]\nperiod = \"2025-t3\"\ndeadline = 2026-01-15\npublished = 2026-02-01\n",
        )
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with(
            "content/malkort/byn/2025.md",
            "---\ntitel: Målkort 2025\ngäller-från: 2025-01-01\ngäller-till: 2025-12-31\nmål:\n  \
             - {id: natt, namn: Ett nått mål, perspektiv: ekonomi}\n  \
             - {id: missat, namn: Ett missat mål, perspektiv: ekonomi}\n  \
             - {id: kvar, namn: Ett mål som är kvar, perspektiv: ekonomi}\n  \
             - {id: langt, namn: Ett långt mål, typ: långsiktigt, perspektiv: ekonomi}\n\
             aktiviteter:\n  \
             - {id: klar, namn: En klar aktivitet, slut: 2025-11, mål: natt}\n  \
             - {id: sen, namn: En sen aktivitet, slut: 2025-11, mål: natt}\n  \
             - {id: tidig, namn: En aktivitet med tid kvar, slut: 2026-06, mål: natt}\n---\n",
        )
        .with(
            "content/malkort/byn/2026.md",
            "---\ntitel: Målkort 2026\ngäller-från: 2026-01-01\nmål:\n  \
             - {id: kvar, namn: Ett mål som är kvar, perspektiv: ekonomi}\n---\n",
        )
        .with(
            "content/uppfoljningar/2025-t3/byn.md",
            "---\ninlämnad: 2026-01-10\nmål: {natt: nått, missat: inte nått, kvar: kan nås, langt: svårt att nå}\n\
             aktiviteter: {klar: klar, sen: pågår, tidig: pågår}\n---\n",
        )
}

fn loaded(day: jiff::civil::Date) -> malkort::build::Loaded {
    let load = load(&site(), Day::Given(day)).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

#[test]
fn a_superseded_card_keeps_the_statuses_that_it_ended_with() {
    let loaded = loaded(date(2026, 3, 1));
    let snapshot = loaded.snapshot();
    let card = loaded.model.scorecards.find("byn").unwrap();
    let outcome = snapshot.outcome(card, 0).unwrap();
    assert_eq!(outcome.day, date(2025, 12, 31));
    let goals: Vec<GoalStatus> = outcome.goals.iter().map(|one| one.status).collect();
    assert_eq!(
        goals,
        [
            GoalStatus::Reached,
            GoalStatus::NotReached,
            GoalStatus::CanBeReached,
            GoalStatus::Unlikely
        ]
    );
    let activities: Vec<ActivityStatus> = outcome.activities.iter().map(|one| one.status).collect();
    assert_eq!(activities, [ActivityStatus::Done, ActivityStatus::Late, ActivityStatus::UnderWay]);
    assert!(snapshot.outcome(card, 1).is_none(), "the one in force has not ended");
}

#[test]
fn finished_ended_and_dropped_are_three_things() {
    let loaded = loaded(date(2026, 3, 1));
    let snapshot = loaded.snapshot();
    let goal = |id: &str| snapshot.closing(Thing::Goal(loaded.model.goals.find(id).unwrap()));
    assert_eq!(goal("natt"), Some(Closing::Finished));
    assert_eq!(goal("missat"), Some(Closing::Ended));
    assert_eq!(goal("kvar"), None);
    assert_eq!(goal("langt"), Some(Closing::Dropped), "its time was not over");
    let activity =
        |id: &str| snapshot.closing(Thing::Activity(loaded.model.activities.find(id).unwrap()));
    assert_eq!(activity("klar"), Some(Closing::Finished));
    assert_eq!(activity("sen"), Some(Closing::Ended));
    assert_eq!(activity("tidig"), Some(Closing::Dropped), "its time was not over");
    let card = loaded.model.scorecards.find("byn").unwrap();
    let since = snapshot.since_before(card, 1).unwrap();
    let (goals, activities) = (since.goal_counts(), since.activity_counts());
    assert_eq!((goals.finished, goals.ended, goals.dropped), (1, 1, 1));
    assert_eq!((activities.finished, activities.ended, activities.dropped), (1, 1, 1));
}

#[test]
fn the_pages_say_so_in_both_languages() {
    let pages = rendered(&loaded(date(2026, 3, 1)), None);
    let page = |at: &str| said(&pages[at]);
    let card = page("malkort/byn/2025.html");
    for words in [
        "Så slutade det",
        "Ett nått mål Nått Nått eller klart",
        "Ett missat mål Inte nått Slutade med målkortet",
        "Ett mål som är kvar Kan nås Finns kvar",
        "Ett långt mål Svårt att nå Avfört",
        "En sen aktivitet Försenad Byn november 2025 Slutade med målkortet",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    let english = page("en/malkort/byn/2025.html");
    assert!(english.contains("How it ended") && english.contains("Carried on"), "{english}");
    let gone = page("avforda.html");
    let order = [
        "Avfört",
        "Ett långt mål",
        "Slutade med målkortet",
        "Ett missat mål",
        "Nått eller klart",
        "Ett nått mål",
    ];
    let mut rest = gone.split_once("Sammanlagt har 1 mål och 1 aktivitet avförts.").unwrap().1;
    for step in order {
        rest = rest.split_once(step).unwrap_or_else(|| panic!("{step}: {gone}")).1;
    }
    // Nobody owes a reason for what was finished, or came to its end.
    assert!(gone.contains("För 2 av dem är inget skäl angivet."), "{gone}");
    let goal = page("mal/missat.html");
    assert!(goal.contains("Målkortet slutade gälla innan det var nått eller klart"), "{goal}");
    let whats_new = page("malkort/byn/2026.html");
    assert!(whats_new.contains("1 avfört mål"), "{whats_new}");
}

#[test]
fn between_the_years_the_last_result_stays_until_the_new_cards_have_been_followed_up() {
    let interim = |day| loaded(day).snapshot().interim();
    assert_eq!(interim(date(2025, 12, 31)), None, "the cards that were counted still hold");
    let stays = interim(date(2026, 2, 1)).unwrap();
    assert_eq!(stays.from, date(2026, 1, 1));
    assert_eq!((stays.goals.total(), stays.activities.total()), (4, 3));
    let start = said(&rendered(&loaded(date(2026, 2, 1)), None)["index.html"]);
    for words in [
        "Så slutade de förra målkorten",
        "Nya målkort gäller från den 1 januari 2026 och har inte följts upp ännu.",
        "den senaste uppföljningen av de förra, för september–december 2025",
        "Försenad 1",
        "Inte nått 1",
    ] {
        assert!(start.contains(words), "{words}: {start}");
    }
    // The first report on the new cards takes its place.
    let reported = site().with(
        "content/uppfoljningar/2026-t1/byn.md",
        "---\ninlämnad: 2026-05-20\nmål: {kvar: kan nås}\n---\n",
    );
    let on = |day| load(&reported, Day::Given(day)).unwrap().loaded.unwrap();
    let later = on(date(2026, 12, 1));
    assert_eq!(later.snapshot().interim(), None);
}
