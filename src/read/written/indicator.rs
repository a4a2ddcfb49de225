//! `matt/<id>.md` and the columns of `matt/<id>.csv`.

use jiff::civil::Date;

use super::shared::{CorrectionWritten, SourcesWritten, StatementWritten};
use crate::model::{Direction, ExpectationKind, Period, Reliability, StrategyGoal, Unit};
use crate::read::definition::{vocabulary, written};
use crate::read::{Choice, Figure, Markdown, OwnId, Percent, Reference, Written};

/// The kinds of target rule, by the words people write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleWord {
    /// At least a value.
    AtLeast,
    /// At most a value.
    AtMost,
    /// Stay above a comparator.
    StayAbove,
    /// Stay below a comparator.
    StayBelow,
    /// Reach a comparator.
    Reach,
    /// Come nearer a comparator.
    Approach,
    /// Increase since the baseline.
    Increase,
    /// Decrease since the baseline.
    Decrease,
    /// Shrink the gap between two breakdowns.
    ShrinkGap,
    /// Stay within a band.
    Within,
    /// A place in a ranking.
    Rank,
    /// Judged by people.
    ByHand,
}

/// Why a period has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservedWord {
    /// It should be there but is not.
    Missing,
    /// The question does not arise.
    NotApplicable,
    /// It is known where the figures come from, and not given.
    Withheld,
}

written! {
    /// An indicator: something measured over time. Its values stand here or in a CSV file beside it.
    IndicatorWritten "mått" {
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Måttets namn.", "Nöjd medborgar-index";
        /// What a value counts.
        unit_of_measure: Box<str> = "enhet" | "unit" [Required, Translated], "Vad ett värde anger.", "index 0–100";
        /// How many decimals to show.
        decimals: u32 = "decimaler" | "decimals", "Antal decimaler som visas, 0 till 6. Utelämnas det visas så många som värdena har. Skiljer sig två värden som jämförs mindre än så visas fler.", "1";
        /// Which way is better.
        better: Choice<Direction> = "bättre" | "better", "Åt vilket håll det är bra. Utelämnas det är det högre.", "högre";
        /// Who produces the figures.
        producer: Box<str> = "framställs-av" | "producer" [Translated], "Vem som tar fram siffrorna.", "Statistiska centralbyrån";
        /// The unit that answers for it.
        responsible: Reference<Unit> = "ansvarig" | "responsible", "Enheten som ansvarar för måttet.", "ekonomi";
        /// The strategy's goals that it measures.
        strategy_goals: Vec<Written<Reference<StrategyGoal>>> = "strategimål" | "strategy-goals", "Strategins mål som det mäter.", "[09-service]";
        /// The value that progress is counted from.
        baseline: BaselineWritten = "utgångsläge" | "baseline", "Värdet som framsteg räknas från.", "";
        /// What it is to come to.
        target: TargetWritten = "målvärde" | "target", "Regeln som säger när målet är nått.", "";
        /// Targets that held before.
        former_targets: Vec<Written<FormerTargetWritten>> = "tidigare-målvärden" | "former-targets", "Målvärden som har gällt förut. De visas för gott.", "";
        /// Its values; instead of a CSV file.
        series: Vec<Written<ObservationWritten>> = "värden" | "values", "Värdena, om de inte står i en CSV-fil.", "";
        /// What it is compared with.
        comparators: Vec<Written<ComparatorWritten>> = "jämförelser" | "comparators", "Det som måttet jämförs med, som riket eller länet.", "";
        /// Its parts.
        breakdowns: Vec<Written<BreakdownWritten>> = "uppdelningar" | "breakdowns", "Delar med egna värden, som kvinnor och män.", "";
        /// What it is to have come to on the way to the target.
        milestones: Vec<Written<MilestoneWritten>> = "delmål" | "milestones", "Vad värdet ska ha kommit till på vägen mot målet.", "";
        /// What somebody expects or plans that it will be.
        expectations: Vec<Written<ExpectationWritten>> = "prognoser" | "forecasts", "Prognoser, budgetar och planer som någon har gjort för måttet. De räknas aldrig som utfall.", "";
        /// Changes known where levels are not.
        changes: Vec<Written<ChangeWritten>> = "förändringar" | "changes", "Förändringar som är kända fast nivåerna inte är det.", "";
        /// What is known in words only.
        statements: Vec<Written<StatementWritten>> = "iakttagelser" | "statements", "Vad som är känt bara i ord.", "";
        /// How many months a value stays current.
        current_for_months: u32 = "aktuellt-i-månader" | "current-for-months", "Hur många månader ett värde räknas som aktuellt.", "24";
        /// What share of the earlier value a change must come to, to count as one.
        unchanged_within: Percent = "oförändrat-inom-procent" | "unchanged-within-percent", "En förändring mindre än så många procent av det tidigare värdet räknas som oförändrad. Utelämnas det gäller webbplatsens gräns.", "0,2";
        /// The least number of respondents whose value may be shown.
        respondent_limit: u32 = "minst-antal-svar" | "respondent-limit", "Minsta antal svar för att ett värde ska visas.", "10";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Vi frågar om invånarna är nöjda.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var värdena kommer ifrån, om inget annat sägs vid dem.", "medborgarundersokning-2018";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// The value that progress is counted from.
    BaselineWritten "utgångsläge" {
        /// Its period.
        period: Period = "period" | "period" [Required, Short], "Perioden för utgångsläget.", "2016";
        /// The value; left out, that period's in the series.
        value: Figure = "värde" | "value", "Värdet. Utelämnas det gäller periodens värde i serien.", "276";
        /// Corrections of what was published.
        corrected: Vec<Written<CorrectionWritten>> = "rättad" | "corrected", "Rättelser av det som har publicerats.", "{datum: 2026-10-20, skäl: Skrivfel, tidigare: 267}";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "ranking-2016";
    }

    /// A target.
    TargetWritten "målvärde" {
        /// The rule.
        rule: Choice<RuleWord> = "regel" | "rule" [Required], "Vilken sorts mål det är.", "minst";
        /// The value, for *at least*, *at most* and *rank* (the worst place).
        value: Figure = "värde" | "value", "Värdet, för minst, högst och placering.", "80";
        /// The lower bound, for *within*.
        low: Figure = "från-värde" | "low", "Undre gränsen, för inom.", "2";
        /// The upper bound, for *within*.
        high: Figure = "till-värde" | "high", "Övre gränsen, för inom.", "4";
        /// The comparator's id, for the rules that compare.
        comparator: Box<str> = "jämförelse" | "comparator", "Jämförelsens id, för regler som jämför.", "riket";
        /// The two breakdowns' ids, for *shrink the gap*.
        between: Vec<Written<Box<str>>> = "mellan" | "between", "De två delarnas id, för minska gapet.", "[kvinnor, man]";
        /// How many are ranked, for *rank*.
        of: u32 = "av" | "of", "Hur många som rangordnas, för placering.", "290";
        /// When it is to be met.
        by: Period = "senast" | "by", "När målet ska vara nått.", "2027";
        /// How the target's words were read.
        note: Box<str> = "anmärkning" | "note" [Translated], "Hur målets ord har tolkats, om de lämnar utrymme.", "Mitten av 290 placeringar";
        /// Corrections of what was published. A target that a decision moved stands among the former ones instead.
        corrected: Vec<Written<CorrectionWritten>> = "rättad" | "corrected", "Rättelser av det som har publicerats. För minst, högst och placering kan ”tidigare” säga värdet som stod förut; sägs det inte, visas inget målvärde före rättelsens dag. Ett målvärde som ett beslut har ändrat skrivs i stället bland tidigare målvärden.", "{datum: 2026-10-20, skäl: Skrivfel, tidigare: 70}";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "35-matbara-mal";
    }

    /// A target, baseline or direction that once held.
    FormerTargetWritten "tidigare målvärde" {
        /// The last day on which it held.
        until: Date = "gällde-till" | "until" [Required, Identity], "Sista dagen som det gällde.", "2018-12-31";
        /// The target as it was.
        target: TargetWritten = "målvärde" | "target", "Målvärdet som det var.", "";
        /// The baseline as it was.
        baseline: BaselineWritten = "utgångsläge" | "baseline", "Utgångsläget som det var.", "";
        /// The direction as it was.
        better: Choice<Direction> = "bättre" | "better", "Riktningen som den var.", "högre";
        /// The decision that changed it.
        decision: Box<str> = "beslut" | "decision" [Translated], "Beslutet som ändrade det.", "Kommunfullmäktige 2018-12-17 § 142";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "protokoll-2018-12-17";
    }

    /// A value for a period.
    ObservationWritten "värde" {
        /// The period.
        period: Period = "period" | "period" [Required, Identity], "Perioden.", "2018";
        /// The value.
        value: Figure = "värde" | "value", "Värdet.", "57,2";
        /// Why there is no value.
        state: Choice<ObservedWord> = "saknas" | "absent", "Varför värdet saknas, om det gör det.", "uppgift saknas";
        /// How many answers it rests on.
        respondents: u32 = "antal-svar" | "respondents", "Hur många svar det bygger på.", "389";
        /// How final and how sure it is.
        reliability: Choice<Reliability> = "tillförlitlighet" | "reliability", "Om värdet är preliminärt, uppskattat eller osäkert.", "preliminärt";
        /// Half the width of its confidence interval.
        margin: Figure = "felmarginal" | "margin-of-error", "Felmarginalen åt varje håll, i samma enhet som värdet. Den gäller med 95 procents säkerhet om inget annat sägs i anmärkningen.", "1,3";
        /// That the method changed here.
        breaks_series: bool = "tidsseriebrott" | "break", "Att metoden ändrades här, så att äldre värden inte kan jämföras.", "ja";
        /// The day from which it may be shown.
        published: Date = "publiceras" | "published", "Dagen då värdet får visas.", "2018-08-28";
        /// What else is to be known.
        note: Box<str> = "anmärkning" | "note" [Translated], "Vad läsaren bör veta. Översätts efter perioden, också när värdet står i CSV-filen.", "Beräknat ur föregående års placering";
        /// Corrections of what was published.
        corrected: Vec<Written<CorrectionWritten>> = "rättad" | "corrected", "Rättelser av det som har publicerats. I en CSV-fil står de i kolumnerna rättad (dagen), rättad-skäl och tidigare-värde.", "{datum: 2026-10-20, skäl: Svaren från en skola saknades, tidigare: 57,2}";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var värdet kommer ifrån.", "ranking-2021";
    }

    /// Someone else's series to compare with.
    ComparatorWritten "jämförelse" {
        /// Its id within the indicator; the CSV column has the same name.
        id: OwnId = "id" | "id" [Required, Identity], "Id inom måttet. CSV-kolumnen heter likadant.", "riket";
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Namn.", "Riket";
        /// Its values.
        series: Vec<Written<ObservationWritten>> = "värden" | "values", "Värdena, om de inte står i CSV-filen.", "";
    }

    /// A part of those measured.
    BreakdownWritten "uppdelning" {
        /// Its id within the indicator; the CSV column has the same name.
        id: OwnId = "id" | "id" [Required, Identity], "Id inom måttet. CSV-kolumnen heter likadant.", "kvinnor";
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Namn.", "Kvinnor";
        /// What divides the parts.
        division: Box<str> = "efter" | "by" [Translated], "Vad som delar upp. Utelämnas det hör alla delar ihop.", "kön";
        /// Its values.
        series: Vec<Written<ObservationWritten>> = "värden" | "values", "Värdena, om de inte står i CSV-filen.", "";
    }

    /// What a value is to have come to on the way to the target.
    MilestoneWritten "delmål" {
        /// The period whose value is held against it.
        period: Period = "period" | "period" [Required, Identity], "Perioden vars värde jämförs med delmålet.", "2026";
        /// The value.
        value: Figure = "värde" | "value" [Required], "Vad värdet ska ha kommit till.", "70";
        /// What else is to be known.
        note: Box<str> = "anmärkning" | "note" [Translated], "Vad läsaren bör veta.", "Halvvägs till målet";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "budget-2026";
    }

    /// What somebody expects or plans that a value will be.
    ExpectationWritten "prognos" {
        /// The period that it is for.
        period: Period = "period" | "period" [Required, Identity], "Perioden som prognosen gäller.", "2026";
        /// The value.
        value: Figure = "värde" | "value" [Required], "Värdet.", "12,5";
        /// What it is; left out, a forecast.
        kind: Choice<ExpectationKind> = "slag" | "kind", "Om det är en prognos, en budget eller en plan. Utelämnas det är det en prognos.", "budget";
        /// Who expects or plans it.
        by: Box<str> = "av" | "by" [Translated], "Vem som har gjort prognosen.", "Ekonomienheten";
        /// The day on which it was made.
        date: Date = "datum" | "date" [Identity], "Dagen då den gjordes. Till dess visas den inte.", "2026-10-16";
        /// What else is to be known.
        note: Box<str> = "anmärkning" | "note" [Translated], "Vad läsaren bör veta.", "Efter åtta månader";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "delarsrapport-2026";
    }

    /// A change known without its levels.
    ChangeWritten "förändring" {
        /// The later period.
        period: Period = "period" | "period" [Required], "Den senare perioden. Förändringen visas tidigast dess första dag.", "2016";
        /// The earlier one.
        since: Period = "sedan" | "since" [Required], "Den tidigare perioden.", "2014";
        /// Later minus earlier.
        change: Figure = "förändring" | "change" [Required], "Senare minus tidigare.", "-1,2";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "medborgarundersokning-2016";
    }
}

vocabulary!(Direction {
    Direction::Higher => "högre" | "higher",
    Direction::Lower => "lägre" | "lower",
    Direction::Neither => "varken" | "neither",
});

vocabulary!(RuleWord {
    RuleWord::AtLeast => "minst" | "at-least",
    RuleWord::AtMost => "högst" | "at-most",
    RuleWord::StayAbove => "ligga-över" | "stay-above",
    RuleWord::StayBelow => "ligga-under" | "stay-below",
    RuleWord::Reach => "nå" | "reach",
    RuleWord::Approach => "närma-sig" | "approach",
    RuleWord::Increase => "öka" | "increase",
    RuleWord::Decrease => "minska" | "decrease",
    RuleWord::ShrinkGap => "minska-gapet" | "shrink-gap",
    RuleWord::Within => "inom" | "within",
    RuleWord::Rank => "placering" | "rank",
    RuleWord::ByHand => "bedöms" | "by-hand",
});

vocabulary!(ObservedWord {
    ObservedWord::Missing => "uppgift-saknas" | "missing",
    ObservedWord::NotApplicable => "ej-tillämpligt" | "not-applicable",
    ObservedWord::Withheld => "visas-inte-i-källan" | "withheld-by-source",
});

vocabulary!(ExpectationKind {
    ExpectationKind::Forecast => "prognos" | "forecast",
    ExpectationKind::Budget => "budget" | "budget",
    ExpectationKind::Plan => "plan" | "plan",
});

vocabulary!(Reliability {
    Reliability::Preliminary => "preliminärt" | "preliminary",
    Reliability::Estimated => "uppskattat" | "estimated",
    Reliability::Uncertain => "osäkert" | "uncertain",
});
