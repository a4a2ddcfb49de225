use jiff::civil::Date;

use super::town::{Town, indicator, look};
use crate::assess::{Reason, ReasonArgument, Wording};
use crate::locale::{Args, Language, Locale, RichText, program};
use crate::model::{ActivityStatus, LanguageIndex, Period, TargetRule};

/// The program's own words in one language.
pub(super) struct Plain(pub(super) Language);

impl Wording for Plain {
    fn language(&self) -> LanguageIndex {
        LanguageIndex::default()
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        Locale::new(self.0.tag()).number(value, decimals)
    }

    fn date(&self, date: Date) -> String {
        Locale::new(self.0.tag()).date(date)
    }

    fn period(&self, period: Period) -> RichText {
        period.to_string().into()
    }

    fn message(
        &self,
        id: &str,
        counts: &[(&'static str, f64)],
        words: Vec<(&'static str, RichText)>,
    ) -> RichText {
        let args = counts.iter().fold(Args::new(), |args, (name, count)| args.number(name, *count));
        let args = words.into_iter().fold(args, |args, (name, words)| args.rich(name, words));
        program(self.0).rich(id, &args)
    }
}

#[test]
fn a_late_activity_is_explained_in_whole_sentences() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let activity = town.activity(card, "bygga", &[0], (None, Some("2020-03")), &[]);
    let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let follow_up = town.follow_up(card, round, 0, None);
    town.reports(follow_up, activity, ActivityStatus::UnderWay);
    let said = |as_of: &str, language| {
        let snapshot = town.on(as_of);
        snapshot.activity(activity).unwrap().reasons[0].in_words(&Plain(language)).into_plain()
    };
    assert_eq!(
        said("2020-06-01", Language::Swedish),
        "Aktiviteten skulle ha varit klar 31 mars 2020. I uppföljningen för \
         2020-t1 rapporterades den som ”under-way”, inte som klar."
    );
    assert_eq!(
        said("2020-04-01", Language::English),
        "The activity was to be done by 31 March 2020, and nobody has reported how it went."
    );
}

#[test]
fn counts_get_their_plurals() {
    let said = |indicators, reached, partly, unknown| {
        Reason::new("reason-goal-measured")
            .with("indicators", ReasonArgument::Count(indicators))
            .with("known", ReasonArgument::Count(indicators - unknown))
            .with("reached", ReasonArgument::Count(reached))
            .with("partly", ReasonArgument::Count(partly))
            .with("unknown", ReasonArgument::Count(unknown))
            .in_words(&Plain(Language::Swedish))
            .into_plain()
    };
    assert_eq!(said(1, 1, 0, 0), "Målets mått når sin målnivå.");
    assert_eq!(said(1, 0, 0, 1), "Det går inte att avgöra om målets mått når sin målnivå.");
    assert_eq!(said(1, 0, 0, 0), "Målets mått når inte sin målnivå.");
    assert_eq!(said(1, 0, 1, 0), "Målets mått når sin målnivå delvis.");
    assert_eq!(said(3, 0, 0, 0), "Av målets 3 mått når inget sin målnivå.");
    let nothing_known = "För inget av målets 2 mått går det att avgöra om det når sin målnivå.";
    assert_eq!(said(2, 0, 0, 2), nothing_known);
    assert_eq!(
        said(3, 1, 1, 1),
        "Av målets 3 mått når 1 sin målnivå. 1 når den delvis. För 1 av dem går det inte att avgöra."
    );
}

#[test]
fn every_word_that_a_sentence_speaks_of_is_given() {
    let cases = [
        indicator(&[("2018", 8.0), ("2019", 10.0), ("2020", 12.0)])
            .starts("2018", None)
            .aims(TargetRule::AtLeast(12.5), Some("2025")),
        indicator(&[("2019", 10.0), ("2020", 12.0)])
            .beside("riket", &[("2019", 15.0), ("2020", 16.0)])
            .aims(TargetRule::Approach(0), Some("2025")),
        indicator(&[("2020", 12.0)]).aims(TargetRule::Within { low: 1.0, high: 2.0 }, Some("2025")),
        indicator(&[("2019", 10.0), ("2020", 12.0)])
            .starts("2019", None)
            .aims(TargetRule::Increase, None)
            .changes_method("2020"),
        indicator(&[("2010", 12.0)]).aims(TargetRule::AtMost(1.0), None),
    ];
    for case in cases {
        for language in Language::ALL {
            let said: Vec<String> = look(case.clone(), "2021-06-30", |state| {
                state
                    .reasons
                    .iter()
                    .map(|reason| reason.in_words(&Plain(language)).into_plain())
                    .collect()
            });
            for sentence in said {
                assert!(!sentence.contains(['{', '«']), "{sentence}");
            }
        }
    }
}
