//! The vocabulary: the municipality's own words, and the usual ones where it has none.

use super::language::Language;
use super::written::{CauseWritten, StatusesWritten};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    ActivityStatus, DeviationCause, GoalStatus, Label, LanguageIndex, Statuses, Symbol, Text,
};
use crate::read::{Choice, Named, Written};
use crate::source::{FileId, Origin};

/// The usual words for goals: Swedish and English.
const GOALS: [(GoalStatus, &str, &str); 6] = [
    (GoalStatus::Reached, "nått", "reached"),
    (GoalStatus::CanBeReached, "kan nås", "can be reached"),
    (GoalStatus::Uncertain, "osäkert", "uncertain"),
    (GoalStatus::Unlikely, "svårt att nå", "hard to reach"),
    (GoalStatus::NotReached, "inte nått", "not reached"),
    (GoalStatus::NotJudged, "inte bedömt", "not judged"),
];

/// The usual words for activities: Swedish and English.
const ACTIVITIES: [(ActivityStatus, &str, &str); 6] = [
    (ActivityStatus::Done, "klar", "done"),
    (ActivityStatus::UnderWay, "pågår", "under way"),
    (ActivityStatus::NotBegun, "inte påbörjad", "not begun"),
    (ActivityStatus::Late, "försenad", "late"),
    (ActivityStatus::StruckOff, "avförd", "struck off"),
    (ActivityStatus::NotReported, "inte rapporterad", "not reported"),
];

/// The usual words for why something does not go as it was promised: Swedish and English.
const CAUSES: [(&str, &str); 6] = [
    ("inte prioriterat", "not given priority"),
    ("brist på pengar", "lack of money"),
    ("brist på personal", "lack of staff"),
    ("görs av någon annan", "done by somebody else"),
    ("väntar på beslut", "awaiting a decision"),
    ("utanför kommunens kontroll", "outside the municipality’s control"),
];

/// The whole vocabulary: what is written, then the usual word of each status that nothing written means.
pub(super) fn statuses(
    file: FileId,
    written: Option<&StatusesWritten>,
    languages: &[Language],
    diagnostics: &mut Diagnostics,
) -> Statuses {
    let goals = written.iter().flat_map(|statuses| &statuses.goals).flat_map(|list| &list.value);
    report_doubled(file, goals.filter_map(|word| word.value.label.as_ref()), diagnostics);
    let activities =
        written.iter().flat_map(|statuses| &statuses.activities).flat_map(|list| &list.value);
    report_doubled(file, activities.filter_map(|word| word.value.label.as_ref()), diagnostics);
    let words = written.iter().flat_map(|statuses| &statuses.causes).flat_map(|list| &list.value);
    report_doubled(file, words.filter_map(|word| word.value.label.as_ref()), diagnostics);
    report_languages(file, written, languages, diagnostics);
    let mut statuses = Statuses::default();
    for item in
        written.iter().filter_map(|statuses| statuses.goals.as_ref()).flat_map(|list| &list.value)
    {
        let word = &item.value;
        let own = (word.label.as_ref(), word.means.as_ref());
        let more = (word.symbol.as_ref(), word.meaning.as_ref(), word.translations.as_ref());
        statuses.goals.extend(label(own, more, languages));
    }
    for item in written
        .iter()
        .filter_map(|statuses| statuses.activities.as_ref())
        .flat_map(|list| &list.value)
    {
        let word = &item.value;
        let own = (word.label.as_ref(), word.means.as_ref());
        let more = (word.symbol.as_ref(), word.meaning.as_ref(), word.translations.as_ref());
        statuses.activities.extend(label(own, more, languages));
    }
    complete(&mut statuses.goals, &GOALS, languages);
    complete(&mut statuses.activities, &ACTIVITIES, languages);
    statuses.causes = causes(written.and_then(|statuses| statuses.causes.as_ref()), languages);
    statuses
}

/// The words for why something does not go as it was promised: those written, or else the usual ones.
fn causes(
    written: Option<&Written<Vec<Written<CauseWritten>>>>,
    languages: &[Language],
) -> Vec<DeviationCause> {
    let Some(written) = written else {
        return CAUSES.iter().map(|words| usual_cause(*words, languages)).collect();
    };
    let own = written.value.iter().filter_map(|item| {
        let word = &item.value;
        let label = word.label.as_ref()?;
        Some(DeviationCause {
            id: slug::slugify(&label.value).into(),
            name: translated(&label.value, word.translations.as_ref(), languages),
            meaning: word.meaning.as_ref().map(|meaning| Text::new(&meaning.value)),
        })
    });
    own.collect()
}

fn usual_cause((swedish, english): (&str, &str), languages: &[Language]) -> DeviationCause {
    let name = usual_word(swedish, english, languages);
    DeviationCause { id: slug::slugify(swedish).into(), name, meaning: None }
}

/// Reports a word that is written twice: nobody could tell which of its two meanings a report has.
fn report_doubled<'w>(
    file: FileId,
    words: impl Iterator<Item = &'w Written<Box<str>>>,
    diagnostics: &mut Diagnostics,
) {
    let mut known: Vec<(String, Origin)> = Vec::new();
    for word in words {
        let (plain, origin) = (slug::slugify(&word.value), Origin { file, node: word.at });
        match known.iter().find(|(other, _)| *other == plain) {
            Some((_, first)) => diagnostics.report(
                Diagnostic::new(Code::DuplicateStatus, origin.value())
                    .with("word", &*word.value)
                    .beside(first.value(), "first-defined-here"),
            ),
            None => known.push((plain, origin)),
        }
    }
}

/// Reports a word in a language that the site does not have, or in the main one, whose word is the label: it would not be
/// shown.
fn report_languages(
    file: FileId,
    written: Option<&StatusesWritten>,
    languages: &[Language],
    diagnostics: &mut Diagnostics,
) {
    let goals = written.iter().flat_map(|statuses| &statuses.goals).flat_map(|list| &list.value);
    let activities =
        written.iter().flat_map(|statuses| &statuses.activities).flat_map(|list| &list.value);
    let of_goals = goals.filter_map(|word| word.value.translations.as_ref());
    let of_activities = activities.filter_map(|word| word.value.translations.as_ref());
    let causes = written.iter().flat_map(|statuses| &statuses.causes).flat_map(|list| &list.value);
    let of_causes = causes.filter_map(|word| word.value.translations.as_ref());
    let all = of_goals.chain(of_activities).chain(of_causes);
    for (code, word) in all.flat_map(|named| &named.value.entries) {
        if language_index(languages, code).is_none() {
            let known: Vec<&str> = languages.iter().map(|one| one.code.as_str()).collect();
            diagnostics.report(
                Diagnostic::new(Code::UnknownLanguage, Origin { file, node: word.at }.key())
                    .with("language", &**code)
                    .with("languages", known.join(", ")),
            );
        }
    }
}

type Own<'w, S> = (Option<&'w Written<Box<str>>>, Option<&'w Written<Choice<S>>>);
type More<'w> = (
    Option<&'w Written<Choice<Symbol>>>,
    Option<&'w Written<Box<str>>>,
    Option<&'w Written<Named<Box<str>>>>,
);

fn label<S: Copy>(own: Own<'_, S>, more: More<'_>, languages: &[Language]) -> Option<Label<S>> {
    let (Some(word), Some(means)) = own else { return None };
    let (symbol, meaning, translations) = more;
    Some(Label {
        id: slug::slugify(&word.value).into(),
        name: translated(&word.value, translations, languages),
        means: means.value.0,
        symbol: symbol.map(|symbol| symbol.value.0),
        meaning: meaning.map(|meaning| Text::new(&meaning.value)),
        is_usual: false,
    })
}

/// Adds the usual words of the statuses that none of the municipality's own words means.
fn complete<S: Copy + PartialEq>(
    labels: &mut Vec<Label<S>>,
    usual: &[(S, &str, &str)],
    languages: &[Language],
) {
    for (status, swedish, english) in usual {
        if labels.iter().any(|label| label.means == *status) {
            continue;
        }
        labels.push(Label {
            id: slug::slugify(swedish).into(),
            name: usual_word(swedish, english, languages),
            means: *status,
            symbol: None,
            meaning: None,
            is_usual: true,
        });
    }
}

/// A word of the municipality's in all languages that it is written in.
fn translated(
    word: &str,
    translations: Option<&Written<Named<Box<str>>>>,
    languages: &[Language],
) -> Text {
    let mut name = Text::new(word);
    for (code, translation) in translations.iter().flat_map(|named| &named.value.entries) {
        if let Some(index) = language_index(languages, code) {
            name.translate(index, &translation.value);
        }
    }
    name
}

/// A usual word in the languages of the site that it is known in.
fn usual_word(swedish: &str, english: &str, languages: &[Language]) -> Text {
    let main_is_english = languages.first().is_some_and(|main| main.code == "en");
    let mut name = Text::new(if main_is_english { english } else { swedish });
    for (code, word) in [("sv", swedish), ("en", english)] {
        if let Some(index) = language_index(languages, code) {
            name.translate(index, word);
        }
    }
    name
}

/// Another language than the main one, by its code.
fn language_index(languages: &[Language], code: &str) -> Option<LanguageIndex> {
    let position = languages.iter().position(|language| language.code == code)?;
    u8::try_from(position).ok().filter(|position| *position > 0).map(LanguageIndex)
}
