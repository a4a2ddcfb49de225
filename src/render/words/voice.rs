//! How does a page say things? One language's words, figures and dates.
//!
//! In come the theme's files of words and the language's conventions; out come labels (made once, shared by all
//! pages) and sentences with counts in them. Every count goes through a plural selector of the words' file.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::assess::Wording;
use crate::locale::{
    Args, Direction, FINEST, ForeignLanguage, Language, Locale, Messages, RichText, decimals_of,
    program, right_to_left,
};
use crate::model::{ActivityStatus, GoalStatus, LanguageIndex, Period, PeriodKind, Statuses, Text};
use crate::theme::Theme;
use jiff::civil::Date;

/// One language of the site.
pub(crate) struct Voice {
    index: LanguageIndex,
    code: String,
    /// The site's main language, where this is another.
    main: Option<ForeignLanguage>,
    /// The way that its lines run.
    direction: Direction,
    locale: Locale,
    words: Messages,
    /// The program's own words, for reasons: the same here, in the data and where they are explained.
    program: &'static Messages,
    program_code: &'static str,
    labels: HashMap<String, RichText>,
}

/// What a sentence speaks of: counts, which choose plurals, and words.
pub(crate) enum Spoken {
    /// How many.
    Count(u32),
    /// Words, shown as they are.
    Words(RichText),
}

impl From<u32> for Spoken {
    fn from(count: u32) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Spoken {
    fn from(count: usize) -> Self {
        Self::Count(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

impl<T: Into<RichText>> From<T> for Spoken {
    fn from(words: T) -> Self {
        Self::Words(words.into())
    }
}

impl Voice {
    /// The language with the theme's words, those of the languages in `fallback` standing in, the
    /// first before the others, where it has none. Words that stand in know their language.
    ///
    /// A file with a fault in it is passed over; the theme has reported it.
    pub(crate) fn new(theme: &Theme, index: LanguageIndex, code: &str, fallback: &[&str]) -> Self {
        let stand_in = fallback.iter().copied().filter(|other| *other != code);
        let words = stand_in.fold(of_language(theme, code), |words, other| {
            words.or_else(of_language(theme, other))
        });
        let (program_code, program) = programs_words(code, fallback);
        let labels = constant_messages(&words, code);
        let main = fallback.first().filter(|main| **main != code);
        let main = main.map(|main| ForeignLanguage::on_page(main, code));
        let locale = Locale::new(code);
        let code = code.to_owned();
        Self {
            index,
            main,
            direction: Direction::of(&code),
            code,
            locale,
            words,
            program,
            program_code,
            labels,
        }
    }

    /// Takes over the municipality's own word for a status, where it has just one for it.
    pub(crate) fn adopt(&mut self, statuses: &Statuses) {
        let goals = GoalStatus::ALL.into_iter().map(|status| {
            let own = statuses.goals.iter().filter(move |label| label.is_own_word_for(status));
            (format!("status-goal-{}", status.as_str()), own.map(|label| &label.name).collect())
        });
        let activities = ActivityStatus::ALL.into_iter().map(|status| {
            let own = statuses.activities.iter().filter(move |label| label.is_own_word_for(status));
            (format!("status-activity-{}", status.as_str()), own.map(|label| &label.name).collect())
        });
        let words: Vec<(String, Vec<&Text>)> = goals.chain(activities).collect();
        for (id, own) in words {
            if let [only] = own.as_slice() {
                let word = self.status(only);
                self.labels.insert(id, word);
            }
        }
    }

    /// A word for a status as it stands for itself: with a capital, however it is typed in a follow-up.
    pub(crate) fn status(&self, name: &Text) -> RichText {
        self.text(name).capitalised()
    }

    /// A month and its year as a heading: `April 2017`.
    pub(crate) fn month(&self, day: Date) -> String {
        RichText::new(self.locale.month_and_year(day)).capitalised().into_plain()
    }

    /// The language's code: `sv`.
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// All labels by their ids.
    pub(crate) fn labels(&self) -> BTreeMap<&str, &RichText> {
        self.labels.iter().map(|(id, label)| (id.as_str(), label)).collect()
    }

    /// A label by its id; the id itself where no language has it.
    pub(crate) fn label(&self, id: &str) -> RichText {
        self.labels.get(id).cloned().unwrap_or_else(|| id.into())
    }

    /// A label for where its language cannot be said: an attribute, a drawing's title.
    pub(crate) fn plain_label<'v>(&'v self, id: &'v str) -> &'v str {
        self.labels.get(id).map_or(id, RichText::plain)
    }

    /// A text of the content: in the main language where that stands in.
    pub(crate) fn text(&self, text: &Text) -> RichText {
        match (text.translation(self.index), &self.main) {
            (Some(words), _) => self.typed(words),
            (None, Some(main)) => self.typed(text.main()).in_language(main),
            (None, None) => self.typed(text.main()),
        }
    }

    /// Words as they are typed. What runs the other way than the page stands apart from the words around it: a name in
    /// Arabic would else change places with the figure after it.
    fn typed(&self, words: &str) -> RichText {
        let Some(range) = self.runs_against(words) else { return words.into() };
        let part = |range| words.get(range).unwrap_or_default();
        let mut out = RichText::new(part(0..range.start));
        let apart = RichText::new(part(range.clone()));
        out.push(&apart.in_language(&ForeignLanguage::OtherDirection));
        out.push_str(part(range.end..words.len()));
        out
    }

    /// The letters of some words that run the other way than the page, from the first of them to the last.
    pub(crate) fn runs_against(&self, words: &str) -> Option<Range<usize>> {
        match self.direction {
            Direction::LeftToRight => right_to_left(words),
            Direction::RightToLeft => None,
        }
    }

    /// The main language where it stands in for a text that has no translation.
    pub(crate) fn stands_in(&self, text: &Text) -> Option<&ForeignLanguage> {
        self.main.as_ref().filter(|_| text.translation(self.index).is_none())
    }

    /// Words that are kept in the main language only, such as what a correction says.
    pub(crate) fn kept(&self, words: &str) -> RichText {
        self.text(&Text::new(words))
    }

    /// A sentence, with what it speaks of.
    pub(crate) fn say<const N: usize>(
        &self,
        id: &str,
        spoken: [(&'static str, Spoken); N],
    ) -> RichText {
        let args = spoken.into_iter().fold(Args::new(), |args, (name, spoken)| match spoken {
            Spoken::Count(count) => args.number(name, f64::from(count)),
            Spoken::Words(words) => args.rich(name, words),
        });
        in_its_language(&self.words, id, &args, &self.code)
    }

    /// How many, in figures.
    pub(crate) fn count(&self, count: u32) -> String {
        self.number(f64::from(count), 0)
    }

    /// A change: a figure with its sign.
    pub(crate) fn signed(&self, value: f64, decimals: u8) -> String {
        self.locale.signed(value, decimals)
    }

    /// The order of two words.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.locale.compare(a, b)
    }

    /// A share in per cent, with the decimals that it has: what is to be told coarser comes here rounded down.
    pub(crate) fn percent(&self, share: f64) -> String {
        self.locale.percent(share, decimals_of(share, FINEST))
    }

    /// A figure with the decimals that it has.
    pub(crate) fn exact(&self, figure: f64) -> String {
        self.locale.number(figure, decimals_of(figure, FINEST))
    }

    /// The language's quotation marks: opening and closing, double and single.
    pub(crate) fn quotes(&self) -> [char; 4] {
        let mut marks = self.plain_label("quotes").chars();
        std::array::from_fn(|_| marks.next().unwrap_or('"'))
    }
}

impl Wording for Voice {
    fn language(&self) -> LanguageIndex {
        self.index
    }

    fn words(&self, text: &Text) -> RichText {
        self.text(text)
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        self.locale.number(value, decimals)
    }

    fn date(&self, date: Date) -> String {
        self.locale.date(date)
    }

    fn period(&self, period: Period) -> RichText {
        let year = || self.locale.year(period.calendar_year());
        let number = || u32::from(period.number());
        let part = |id: &str| self.say(id, [("number", number().into()), ("year", year().into())]);
        match period.kind() {
            PeriodKind::Years => {
                RichText::new(format!("{}–{}", year(), self.locale.year(period.last_day().year())))
            }
            PeriodKind::TwelveMonths => {
                let from = self.locale.month_and_year(period.first_day());
                let to = self.locale.month_and_year(period.last_day());
                self.say("period-twelve-months", [("from", from.into()), ("to", to.into())])
            }
            PeriodKind::Year => year().into(),
            PeriodKind::SchoolYear => {
                let end = format!("{:02}", period.last_day().year() % 100);
                self.say("period-school-year", [("year", year().into()), ("end", end.into())])
            }
            PeriodKind::Half => part("period-half"),
            PeriodKind::Third => part("period-third"),
            PeriodKind::Quarter => part("period-quarter"),
            PeriodKind::Month => self.locale.month_and_year(period.first_day()).into(),
            PeriodKind::Day => self.locale.date(period.first_day()).into(),
        }
    }

    fn message(
        &self,
        id: &str,
        counts: &[(&'static str, f64)],
        words: Vec<(&'static str, RichText)>,
    ) -> RichText {
        let args = counts.iter().fold(Args::new(), |args, (name, count)| args.number(name, *count));
        let args = words.into_iter().fold(args, |args, (name, words)| args.rich(name, words));
        if self.words.has(id) {
            return in_its_language(&self.words, id, &args, &self.code);
        }
        // A theme may say it in its own words, as an observer does.
        if self.words.has(id) {
            return in_its_language(&self.words, id, &args, &self.code);
        }
        let words = self.program.rich(id, &args);
        if self.program_code == self.code {
            return words;
        }
        words.in_language(&ForeignLanguage::on_page(self.program_code, &self.code))
    }
}

/// The program's own words: those of the language, or of the first that stands in for it and has some.
fn programs_words(code: &str, fallback: &[&str]) -> (&'static str, &'static Messages) {
    let wanted = std::iter::once(code).chain(fallback.iter().copied());
    match wanted.into_iter().find(|code| PROGRAM.contains(code)) {
        Some("sv") => ("sv", program(Language::Swedish)),
        _ => ("en", program(Language::English)),
    }
}

/// The languages that the program itself speaks.
const PROGRAM: [&str; 2] = ["sv", "en"];

/// A message in words, which know their language where it is another than the page's.
fn in_its_language(messages: &Messages, id: &str, args: &Args, page: &str) -> RichText {
    let words = messages.rich(id, args);
    match messages.language_of(id) {
        Some(other) if other != page => words.in_language(&ForeignLanguage::on_page(other, page)),
        Some(_) | None => words,
    }
}

/// The theme's words in a language, all files that have no fault.
fn of_language(theme: &Theme, code: &str) -> Messages {
    let files = theme.translations(code);
    let sound: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, _, text)| (*path, text.as_ref()))
        .filter(|(path, text)| Messages::parse(code, &[(path, text)]).is_ok())
        .collect();
    Messages::parse(code, &sound).unwrap_or_else(|_| Messages::empty(code))
}

/// The messages that speak of nothing: the same on every page.
fn constant_messages(words: &Messages, code: &str) -> HashMap<String, RichText> {
    let nothing = Args::new();
    let constant = words.ids().filter(|id| !id.contains('.')).filter_map(|id| {
        let label = in_its_language(words, id, &nothing, code);
        // What a message lacks to be whole stands in braces.
        (!label.plain().contains("{$")).then(|| (id.to_owned(), label))
    });
    constant.collect()
}
