//! How does a page say things? One language's words, figures and dates.
//!
//! In come the theme's files of words and the language's conventions; out come labels (made once, shared by all
//! pages) and sentences with counts in them. Every count goes through a plural selector of the words' file.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use jiff::civil::Date;
use tera::value::Key;
use tera::{Map, Value};

use super::foreign::{self, Marks};
use crate::assess::Wording;
use crate::locale::{Args, FINEST, Language, Locale, Messages, decimals_of, program};
use crate::model::{ActivityStatus, GoalStatus, LanguageIndex, Period, PeriodKind, Statuses, Text};
use crate::theme::Theme;

/// One language of the site.
pub(crate) struct Voice {
    index: LanguageIndex,
    code: String,
    /// The codes of all languages that may be spoken, in the order by which marks name them.
    spoken: Vec<String>,
    marks: Marks,
    locale: Locale,
    words: Messages,
    /// The program's own words, for reasons: the same here, in the data and where they are explained.
    program: &'static Messages,
    program_code: &'static str,
    labels: BTreeMap<String, String>,
    shared_labels: Value,
}

/// What a sentence speaks of: counts, which choose plurals, and words.
pub(crate) enum Spoken {
    /// How many.
    Count(u32),
    /// Words, shown as they are.
    Words(String),
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

impl From<&str> for Spoken {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Spoken {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl Voice {
    /// The language with the theme's words, those of the languages in `fallback` standing in, the
    /// first before the others, where it has none. Words that stand in are marked, or not.
    ///
    /// A file with a fault in it is passed over; the theme has reported it.
    pub(crate) fn new(
        theme: &Theme,
        index: LanguageIndex,
        code: &str,
        fallback: &[&str],
        marks: Marks,
    ) -> Self {
        let stand_in = fallback.iter().copied().filter(|other| *other != code);
        let words = stand_in.fold(of_language(theme, code), |words, other| {
            words.or_else(of_language(theme, other))
        });
        let (program_code, program) = programs_words(code, fallback);
        let spoken = spoken(fallback);
        let label = |id: &str, words: &Messages, said: String| match words.language_of(id) {
            Some(other) if other != code => marked_as(&spoken, marks, other, said),
            _ => said,
        };
        let labels = constant_messages(&words, label);
        let shared_labels = shared(&labels);
        let locale = Locale::new(code);
        let code = code.to_owned();
        Self {
            index,
            code,
            spoken,
            marks,
            locale,
            words,
            program,
            program_code,
            labels,
            shared_labels,
        }
    }

    /// Takes over the municipality's own word for a status, where it has just one for it.
    pub(crate) fn adopt(&mut self, statuses: &Statuses) {
        let goals = GoalStatus::ALL.into_iter().map(|status| {
            let own = statuses.goals.iter().filter(move |label| label.means == status);
            (format!("status-goal-{}", status.as_str()), own.map(|label| &label.name).collect())
        });
        let activities = ActivityStatus::ALL.into_iter().map(|status| {
            let own = statuses.activities.iter().filter(move |label| label.means == status);
            (format!("status-activity-{}", status.as_str()), own.map(|label| &label.name).collect())
        });
        let words: Vec<(String, Vec<&Text>)> = goals.chain(activities).collect();
        for (id, own) in words {
            if let [only] = own.as_slice() {
                let word = self.status(only);
                self.labels.insert(id, word);
            }
        }
        self.shared_labels = shared(&self.labels);
    }

    /// A word for a status as it stands for itself: with a capital, however it is typed in a follow-up.
    pub(crate) fn status(&self, name: &Text) -> String {
        foreign::capital(self.text(name))
    }

    /// A month and its year as a heading: `April 2017`.
    pub(crate) fn month(&self, day: Date) -> String {
        foreign::capital(&self.locale.month_and_year(day))
    }

    /// The language's code: `sv`.
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// The labels as templates see them: `t.no_news`.
    pub(crate) fn shared_labels(&self) -> Value {
        self.shared_labels.clone()
    }

    /// A label by its id; the id itself where no language has it.
    pub(crate) fn label<'v>(&'v self, id: &'v str) -> &'v str {
        self.labels.get(id).map_or(id, String::as_str)
    }

    /// A text of the content, marked where the main language stands in.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        match self.marks {
            Marks::Shown => text.in_language_marked(self.index),
            Marks::Left => text.in_language(self.index),
        }
    }

    /// The code of the main language where it stands in for a text that has no translation.
    pub(crate) fn stands_in(&self, text: &Text) -> Option<&str> {
        let is_missing = text.translation(self.index).is_none();
        self.spoken.first().filter(|_| is_missing).map(String::as_str)
    }

    /// Words that are kept in the main language only, such as what a correction says; marked where this is another.
    pub(crate) fn kept(&self, words: &str) -> String {
        self.text(&Text::new(words)).to_owned()
    }

    /// The codes of all languages that may be spoken, in the order by which marks name them.
    pub(crate) fn spoken(&self) -> &[String] {
        &self.spoken
    }

    /// A sentence, with what it speaks of.
    pub(crate) fn say<const N: usize>(
        &self,
        id: &str,
        spoken: [(&'static str, Spoken); N],
    ) -> String {
        let args = spoken.into_iter().fold(Args::new(), |args, (name, spoken)| match spoken {
            Spoken::Count(count) => args.number(name, f64::from(count)),
            Spoken::Words(words) => args.text(name, words),
        });
        self.said(&self.words, id, &args)
    }

    /// A message in words, marked where it is in another language.
    fn said(&self, messages: &Messages, id: &str, args: &Args) -> String {
        let words = messages.text(id, args);
        match messages.language_of(id) {
            Some(other) if other != self.code => marked_as(&self.spoken, self.marks, other, words),
            _ => words,
        }
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
        self.locale.compare(&foreign::plain(a), &foreign::plain(b))
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
        let quotes = foreign::plain(self.label("quotes"));
        let mut marks = quotes.chars();
        std::array::from_fn(|_| marks.next().unwrap_or('"'))
    }
}

impl Wording for Voice {
    fn language(&self) -> LanguageIndex {
        self.index
    }

    fn words<'t>(&self, text: &'t Text) -> &'t str {
        self.text(text)
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        self.locale.number(value, decimals)
    }

    fn date(&self, date: Date) -> String {
        self.locale.date(date)
    }

    fn period(&self, period: Period) -> String {
        let year = || self.locale.year(period.calendar_year());
        let number = || u32::from(period.number());
        let part = |id: &str| self.say(id, [("number", number().into()), ("year", year().into())]);
        match period.kind() {
            PeriodKind::Year => year(),
            PeriodKind::SchoolYear => {
                let end = format!("{:02}", period.last_day().year() % 100);
                self.say("period-school-year", [("year", year().into()), ("end", end.into())])
            }
            PeriodKind::Half => part("period-half"),
            PeriodKind::Third => part("period-third"),
            PeriodKind::Quarter => part("period-quarter"),
            PeriodKind::Month => self.locale.month_and_year(period.first_day()),
            PeriodKind::Day => self.locale.date(period.first_day()),
        }
    }

    fn message(
        &self,
        id: &str,
        counts: &[(&'static str, f64)],
        words: &[(&'static str, String)],
    ) -> String {
        let args = counts.iter().fold(Args::new(), |args, (name, count)| args.number(name, *count));
        let args = words.iter().fold(args, |args, (name, words)| args.text(name, words.as_str()));
        if self.words.has(id) {
            return self.said(&self.words, id, &args);
        }
        let words = self.program.text(id, &args);
        if self.program_code == self.code {
            return words;
        }
        marked_as(&self.spoken, self.marks, self.program_code, words)
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

/// All languages that may be spoken: those of the site, the main one first, then the program's.
fn spoken(site: &[&str]) -> Vec<String> {
    let others = PROGRAM.into_iter().filter(|code| !site.contains(code));
    site.iter().copied().chain(others).map(str::to_owned).collect()
}

/// Words marked as being in a language.
fn marked_as(spoken: &[String], marks: Marks, code: &str, words: String) -> String {
    let language = spoken.iter().position(|known| known == code);
    match (marks, language) {
        (Marks::Shown, Some(language)) => foreign::marked(language, &words),
        (_, _) => words,
    }
}

/// Labels as templates see them.
fn shared(labels: &BTreeMap<String, String>) -> Value {
    let named = labels
        .iter()
        .map(|(id, label)| (Key::String(id.replace('-', "_").into()), Value::normal_string(label)));
    Value::from(named.collect::<Map>())
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
fn constant_messages(
    words: &Messages,
    shown: impl Fn(&str, &Messages, String) -> String,
) -> BTreeMap<String, String> {
    let nothing = Args::new();
    let constant = words.ids().filter(|id| !id.contains('.')).filter_map(|id| {
        let label = words.text(id, &nothing);
        // What a message lacks to be whole stands in braces.
        (!label.contains("{$")).then(|| (id.to_owned(), shown(id, words, label)))
    });
    constant.collect()
}
