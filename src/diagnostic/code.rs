//! Every code that a diagnostic can have: one line each.

use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; `--strict` refuses.
    Warning,
    /// The site is built, with `--strict` too: nothing is wrong, but the writer may want to know.
    Hint,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $severity:ident $code:literal;)+) => {
        /// What is wrong: stable, kebab-case in every output, and the id of its message in `diagnostics.ftl`.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Code {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $variant,)+
        }

        impl Code {
            /// All codes, in the order in which the documentation lists them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The code as shown and as message id.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Whether it stops the build.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),+ }
            }

            /// Files in which it is reported, and the same cured, as `CodePage` reads them.
            pub(super) fn example(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("examples/", $code, ".txt"))),+ }
            }

            /// What it means, in English, for the reference.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+)),+ }
            }
        }
    };
}

codes! {
    // Files and texts.
    /// A file is not UTF-8 (saved as Latin-1, for example).
    NotUtf8 = Error "not-utf8";
    /// A CSV file is saved in another encoding than UTF-8, and read all the same.
    OtherEncoding = Hint "other-encoding";
    /// A file is larger than any card can sensibly be.
    FileTooLarge = Error "file-too-large";
    /// A content file has nothing in it.
    EmptyFile = Error "empty-file";
    /// A file with both sides of a merge in it.
    ConflictMarker = Error "conflict-marker";
    /// A character that no page can hold: a control character, or one that turns the direction of the text after it.
    ForbiddenCharacter = Error "forbidden-character";
    /// A file or a folder could not be read at all.
    Unreadable = Error "unreadable";
    /// A symbolic link leads out of the content folder.
    LinkLeavesFolder = Error "link-leaves-folder";
    /// A pipe, a socket, a device or a folder, where a file is expected.
    NoFile = Error "no-file";
    /// A file lies where no content type lives.
    StrayFile = Warning "stray-file";
    /// A file that is plainly meant as content has a name, or lies in a folder, from which it is not read.
    MisplacedFile = Error "misplaced-file";
    /// A copy of a content file or folder, made by a program, that says the same or was put aside.
    CopiedFile = Warning "copied-file";
    /// A copy of a content file or folder, made by a program, that says something else.
    ConflictingCopy = Error "conflicting-copy";
    /// A file's name is not a usable id.
    BadFileName = Error "bad-file-name";
    /// A translation of what the original does not say.
    TranslationWithoutOriginal = Error "translation-without-original";
    /// A translation is in a language that the configuration does not name.
    UnknownLanguage = Error "unknown-language";
    /// A translation repeats a key that it cannot translate.
    NotTranslatable = Error "not-translatable";
    // Front matter.
    /// A file has no front matter.
    NoFrontMatter = Error "no-front-matter";
    /// The front matter is opened but not closed.
    FrontMatterNotClosed = Error "front-matter-not-closed";
    /// The front matter is not YAML.
    YamlSyntax = Error "yaml-syntax";
    /// The front matter unfolds to far more than was written.
    YamlTooLarge = Error "yaml-too-large";
    /// A text that has to stand in quotation marks: YAML reads something else than was typed.
    UnquotedText = Error "unquoted-text";
    /// A key stands twice, in one language or in both.
    DuplicateKey = Error "duplicate-key";
    /// A key that the type does not have.
    UnknownKey = Error "unknown-key";
    /// A key that must be there is not.
    MissingKey = Error "missing-key";
    /// A value has another shape than the key takes (a list where a text was expected).
    WrongShape = Error "wrong-shape";
    /// A date that is not one, or not in the calendar.
    BadDate = Error "bad-date";
    /// A period that is not one.
    BadPeriod = Error "bad-period";
    /// A date or a period in a year that is likely a misprint.
    OddYear = Warning "odd-year";
    /// A day that another one makes unlikely: a decision after what it decides has ended, a
    /// deadline before the period is over.
    OddDate = Warning "odd-date";
    /// A number that is not one.
    BadNumber = Error "bad-number";
    /// A number that can be read in two ways: with decimals, or with thousands grouped.
    AmbiguousNumber = Error "ambiguous-number";
    /// A share below one per cent, without a sign of percent: a hundredth of what was meant, perhaps.
    ShareBelowOne = Error "share-below-one";
    /// A value in per cent that is below one, below zero or above a hundred, without a sign of percent.
    OddPercent = Warning "odd-percent";
    /// A figure of another order of magnitude than those beside it: a decimal mark was lost, perhaps.
    OddMagnitude = Warning "odd-magnitude";
    /// A figure that its unit cannot have: below zero, or outside the scale that the unit names.
    OutsideBounds = Warning "outside-bounds";
    /// An e-mail address or a telephone number that nobody would get through on.
    OddContact = Warning "odd-contact";
    /// A value with more decimals than the indicator's values are shown with.
    FewDecimals = Hint "few-decimals";
    /// A number outside what the key allows.
    NumberOutOfRange = Error "number-out-of-range";
    /// A word outside a fixed vocabulary.
    UnknownWord = Error "unknown-word";
    /// An id with characters that an address cannot have.
    BadId = Error "bad-id";
    /// A name that Windows keeps for a device, or whose address belongs to one of the site’s own pages.
    ReservedName = Error "reserved-name";
    /// A link whose address is not http, https, mailto, tel or a place in the site.
    BadLink = Error "bad-link";
    // CSV.
    /// A part does not say how many answers its values rest on, where the total does: they are not shown.
    PartWithoutAnswers = Warning "part-without-answers";
    /// So many values of an indicator hang together that they cannot all be audited: more may be hidden than need be.
    UnauditedSuppression = Hint "unaudited-suppression";
    /// A CSV file whose heading lacks or misspells a column.
    CsvHeading = Error "csv-heading";
    /// A CSV row with another number of cells than its heading.
    CsvRow = Error "csv-row";
    /// A quotation mark in a CSV file that is opened and not closed.
    CsvQuote = Error "csv-quote";
    /// Two columns of a CSV file that mean the same.
    DuplicateColumn = Error "duplicate-column";
    /// An easy-to-read text for a page that the site does not have.
    UnknownPage = Error "unknown-page";
    // Text bodies.
    /// Raw HTML in Markdown, which is not published.
    RawHtml = Error "raw-html";
    /// A heading that has no ordinary blank after its signs, and is none.
    BadHeading = Error "bad-heading";
    /// A heading's id that does not stand at the end of a heading, in its form.
    RawHeadingId = Error "raw-heading-id";
    /// A heading of a follow-up that leads no part of its own, so that what is below it is said of something else.
    UnboundSection = Warning "unbound-section";
    /// A notice that does not exist, or does not stand on a line of its own in a quotation.
    UnknownNotice = Warning "unknown-notice";
    /// A reference to a note that is not written.
    MissingNote = Warning "missing-note";
    /// A note that nothing refers to.
    UnusedNote = Warning "unused-note";
    /// A row of a table with more or fewer cells than its heading.
    TableCells = Warning "table-cells";
    /// A sign of markup that stands on the page as it is typed, or does something else than was plainly meant.
    RawMarkup = Warning "raw-markup";
    /// A text below the front matter of a file of a type that has none.
    UnusedText = Error "unused-text";
    /// Words that were to be replaced.
    Placeholder = Warning "placeholder";
    /// A heading bound to something that the follow-up's card does not have.
    UnknownSection = Error "unknown-section";
    /// Two sections bound to the same thing.
    DuplicateSection = Error "duplicate-section";
    /// A link within the site that leads nowhere.
    BrokenLink = Error "broken-link";
    /// A text refers to a file that is not beside it.
    MissingAttachment = Error "missing-attachment";
    /// A text refers to a file of a kind that is not published.
    RefusedAttachment = Error "refused-attachment";
    /// A file beside a page is not what its name says, too large, broken, or holds what would run.
    BadAttachment = Error "bad-attachment";
    /// Two files beside pages would be published at one address.
    SameAttachmentAddress = Error "same-attachment-address";
    /// The words of a document beside a page cannot be read, or not all of them: nobody has looked for personal numbers.
    UnreadAttachment = Warning "unread-attachment";
    /// A file beside pages that no text refers to, which is not published.
    UnusedAttachment = Warning "unused-attachment";
    /// An image without words for those who do not see it.
    ImageWithoutText = Error "image-without-text";
    /// A valid Swedish personal identity number in a text to be published.
    PersonalNumber = Error "personal-number";
    /// A valid Swedish personal identity number that is made only as the site is put together.
    PublishedPersonalNumber = Error "published-personal-number";
    /// A number is said to be no personal identity number, and could not be one.
    NoPersonalNumber = Warning "no-personal-number";
    // References and wholes.
    /// A reference to something that does not exist.
    UnknownReference = Error "unknown-reference";
    /// Two things of one kind with one id.
    DuplicateId = Error "duplicate-id";
    /// An id that a thing is said to have had before is another's own, or leads on to another already.
    FormerIdTaken = Error "former-id-taken";
    /// A goal or an activity of the same name as one that is gone, under an id of its own.
    ChangedId = Warning "changed-id";
    /// Units that are their own ancestors.
    CyclicParents = Error "cyclic-parents";
    /// A second municipality among the units, or one that belongs to another unit.
    OddMunicipality = Warning "odd-municipality";
    /// `replaces` that comes back to where it began.
    CyclicReplaces = Error "cyclic-replaces";
    /// Something ends before it starts.
    EndBeforeStart = Error "end-before-start";
    /// A decision dated before the one that it rests on.
    DecisionOrder = Error "decision-order";
    /// A revision that starts no later than the one before, or before one named after an earlier year.
    RevisionOrder = Error "revision-order";
    /// A follow-up of a period that is not one of the configured rounds.
    UnknownRound = Error "unknown-round";
    /// Two follow-ups of one card for one period.
    DuplicateFollowUp = Error "duplicate-follow-up";
    /// A follow-up that says nothing, and so is no report.
    EmptyFollowUp = Warning "empty-follow-up";
    /// A follow-up that leaves out goals, activities or measures of its card.
    IncompleteReport = Hint "incomplete-report";
    /// A follow-up with the text of one of the same unit before it.
    CopiedReport = Warning "copied-report";
    /// A follow-up handed in before its period was over, or long after.
    ReportedOutsideRound = Warning "reported-outside-round";
    /// A follow-up that speaks of what was not in force in its period.
    NotInForce = Error "not-in-force";
    /// A publication date before the period's end.
    PublishedTooEarly = Error "published-too-early";
    /// A correction dated before what it corrects was public.
    CorrectedTooEarly = Error "corrected-too-early";
    /// A correction says what stood there before, where no single figure or word did, so that it is not shown.
    FormerNotShown = Warning "former-not-shown";
    /// A published figure or status differs from what was published, and nothing says why.
    UnexplainedCorrection = Warning "unexplained-correction";
    /// A page that was published is about something that is written nowhere any more, and nothing leads on from it.
    LostAddress = Warning "lost-address";
    /// Two values of one series for one period.
    DuplicateObservation = Error "duplicate-observation";
    /// Two different figures for one indicator and period: in two follow-ups, or in one and in the indicator's series.
    ConflictingValues = Error "conflicting-values";
    /// The same figure for one indicator and period stands in two places.
    SameValueTwice = Hint "same-value-twice";
    /// A value without a period in a follow-up, where the indicator's own values are of another kind of period.
    PeriodOfOtherKind = Error "period-of-other-kind";
    /// Periods that are read as months and are likely spans of years: `2003-05`, `2004-06`.
    SpanOfYears = Warning "span-of-years";
    /// A value of a period that has not begun.
    ValueAhead = Warning "value-ahead";
    /// A target rule that lacks what it needs (a comparator, a baseline, a value).
    IncompleteTarget = Error "incomplete-target";
    /// A rule of a target that wants the other way than what is said to be better.
    ContradictoryTarget = Warning "contradictory-target";
    /// A site that does not say clearly whether the municipality speaks on it, or somebody else about it.
    UnclearVoice = Warning "unclear-voice";
    /// A key of a target that its rule has no use for.
    UnusedTargetKey = Warning "unused-target-key";
    /// A share of what is done, or a cause, that the status beside it contradicts.
    ContradictoryReport = Warning "contradictory-report";
    /// Named numbers do not agree with what is listed.
    CountMismatch = Warning "count-mismatch";
    // Configuration.
    /// A folder that is not one within the site's folder.
    BadFolder = Error "bad-folder";
    /// A time zone that the world does not have.
    UnknownTimeZone = Error "unknown-time-zone";
    /// The site's address is no web address.
    BadBaseUrl = Error "bad-base-url";
    /// A colour that is not written as one.
    BadColour = Error "bad-colour";
    /// A colour that cannot be read on what it stands on.
    LowContrast = Error "low-contrast";
    /// A logo that is not there, is no drawing or image, or holds what would run or fetch.
    BadLogo = Error "bad-logo";
    /// A language of the site has no words in the theme.
    LanguageWithoutWords = Error "language-without-words";
    /// A round that is published before its units must have reported.
    LateDeadline = Warning "late-deadline";
    /// Two statuses with the same word.
    DuplicateStatus = Error "duplicate-status";
    /// A round of another kind than so many a year make.
    RoundOfOtherKind = Error "round-of-other-kind";
    /// An accessibility statement whose words of compliance and list of shortcomings contradict each other.
    ComplianceMismatch = Error "compliance-mismatch";
    /// An accessibility statement dated after today.
    StatementAhead = Warning "statement-ahead";
    /// An accessibility statement looked over before it was assessed.
    StatementOrder = Error "statement-order";
    /// The configuration is not TOML.
    TomlSyntax = Error "toml-syntax";
    // Theme.
    /// A theme file with a fault in it.
    ThemeFault = Error "theme-fault";
}

impl Code {
    /// The code that was typed, as it stands in a message or alone.
    pub fn named(typed: &str) -> Option<Self> {
        let typed = typed.trim().trim_end_matches([':', ']']);
        let word = typed.rsplit('[').next().unwrap_or(typed).to_lowercase().replace('_', "-");
        Self::ALL.iter().copied().find(|code| code.as_str() == word)
    }
}
