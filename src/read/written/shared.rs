//! Groups of keys that several content types have: sources, decisions, statements, contacts.

use jiff::civil::Date;

use crate::model::{DecisionBasis, DecisionRole, Period, StatedThing};
use crate::read::definition::{vocabulary, written};
use crate::read::{Choice, Markdown, OwnId, Percent, Written};

/// Sources as written: the id of a record in `kallor/`, a link, or words.
pub type SourcesWritten = Vec<Written<Box<str>>>;

written! {
    /// A publication, page or register that facts rest on.
    SourceRecordWritten "källa" {
        /// Its title.
        title: Box<str> = "titel" | "title" [Required, Translated], "Källans titel.", "Hagforsstrategins 35 mätbara mål";
        /// Who published it.
        publisher: Box<str> = "utgivare" | "publisher" [Translated], "Vem som har gett ut den.", "Statistiska centralbyrån";
        /// Its web address.
        url: Box<str> = "länk" | "link", "Webbadress.", "https://www.scb.se/";
        /// The day that it is dated; leave it out where the source is undated.
        date: Date = "datum" | "date", "Källans datum. Utelämnas om källan är odaterad.", "2016-12-20";
        /// What is to be known of it.
        note: Box<str> = "anmärkning" | "note" [Translated], "Vad läsaren bör veta om källan.", "Bara delvis läst";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Här står vad politikerna bestämde.";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// That something published was wrong and was put right.
    CorrectionWritten "rättelse" {
        /// The day of the correction: until the day before, what stood there before is shown.
        date: Date = "datum" | "date" [Required], "Dagen för rättelsen. Fram till dagen innan visas det som stod förut.", "2026-10-20";
        /// What was wrong.
        reason: Box<str> = "skäl" | "reason" [Required], "Vad som var fel.", "Två enheter saknades i underlaget";
        /// What stood there before: a value, or a status in the municipality's own words.
        former: Box<str> = "tidigare" | "former", "Det som stod förut: ett värde, eller en status med kommunens egna ord.", "57,2";
    }

    /// That what was published of an activity was wrong and was put right.
    ActivityCorrectionWritten "rättelse av aktivitet" {
        /// The day of the correction: until the day before, what stood there before is shown.
        date: Date = "datum" | "date" [Required], "Dagen för rättelsen. Fram till dagen innan visas det som stod förut.", "2026-10-20";
        /// What was wrong.
        reason: Box<str> = "skäl" | "reason" [Required], "Vad som var fel.", "Fel ruta var ikryssad";
        /// The status that stood there before, where it was another.
        former: Box<str> = "tidigare" | "former", "Statusen som stod förut, om den var en annan.", "klar";
        /// How much was said to be done before, where that was something else.
        former_share: Percent = "tidigare-andel-klar" | "former-share-done", "Hur mycket som sades vara klart förut, i procent, om det var något annat.", "80";
    }

    /// One link in the chain of a decision.
    DecisionWritten "beslut" {
        /// What was done.
        role: Choice<DecisionRole> = "roll" | "role" [Required, Identity], "Vad organet gjorde.", "beslutat";
        /// The body that did it.
        body: Box<str> = "organ" | "body" [Required, Translated], "Vem som beslutade.", "Kommunfullmäktige";
        /// The day; leave it out where it is not known.
        date: Date = "datum" | "date", "Dagen. Utelämnas om den är okänd.", "2017-04-24";
        /// Paragraph or diary number.
        reference: Box<str> = "referens" | "reference", "Paragraf eller diarienummer.", "§ 42, KS 2017/118";
        /// The address of the minutes.
        link: Box<str> = "länk" | "link", "Adress till protokollet.", "https://exempel.se/protokoll.pdf";
        /// What it is known from that it was taken: its minutes, what somebody says, or only a plan; left out, nothing is said
        /// of it.
        basis: Choice<DecisionBasis> = "underlag" | "basis", "Hur det är känt att beslutet fattades: protokollet är läst, någon uppger det, eller det var bara planerat. Utelämnas det sägs inget om det.", "planerat";
        /// What else is to be known.
        note: Box<str> = "anmärkning" | "note" [Translated], "Vad läsaren bör veta.", "Dagen står i kallelsen";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "protokoll-2017-04-24";
    }

    /// A number that a source states, shown beside how many are listed.
    StatedCountWritten "uppgivet antal" {
        /// What is counted.
        thing: Choice<StatedThing> = "vad" | "what" [Required, Identity], "Vad som räknas.", "aktiviteter";
        /// How many.
        count: u32 = "antal" | "count" [Required], "Hur många det är.", "14";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "pressmeddelande";
    }

    /// Something known in words only: neither a status nor a value.
    StatementWritten "iakttagelse" {
        /// The time that it speaks of; leave it out where it is undated.
        period: Period = "period" | "period" [Identity], "Tiden det gäller. Utelämnas om den är okänd. Det visas tidigast den dagen, eller periodens första.", "2018-01-23";
        /// What is known.
        text: Box<str> = "text" | "text" [Required, Short, Translated], "Det som är känt.", "Förslaget är utställt för synpunkter";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "nyhet-2018-01-23";
    }

    /// How somebody independent judges a goal or an activity.
    AuditWritten "granskning" {
        /// Who judged.
        by: Box<str> = "av" | "by" [Required, Translated], "Vem som har granskat.", "Kommunrevisionen";
        /// The day of the judgement.
        date: Date = "datum" | "date" [Required, Identity], "Dagen för bedömningen. Till dess visas ingenting av den.", "2026-04-14";
        /// The judgement, one of the municipality's own words.
        verdict: Box<str> = "bedömning" | "verdict" [Required, Word], "Bedömningen, med något av kommunens egna ord för status.", "svårt att nå";
        /// Their own words.
        text: Box<str> = "text" | "text" [Translated], "Granskarens egna ord.", "Underlaget räcker inte för att säga att målet nås.";
        /// The address of the report.
        link: Box<str> = "länk" | "link", "Adress till granskningen.", "https://exempel.se/revisionsberattelse.pdf";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "revisionsberattelse-2025";
    }

    /// Whom to ask: a role rather than a name.
    ContactWritten "kontakt" {
        /// Who answers.
        name: Box<str> = "namn" | "name" [Short, Translated], "Vem som svarar, helst en funktion.", "Kommunens kundtjänst";
        /// E-mail address.
        email: Box<str> = "e-post" | "email", "E-postadress.", "kommun@exempel.se";
        /// Telephone number.
        phone: Box<str> = "telefon" | "phone", "Telefonnummer.", "0123-456 00";
        /// When the telephone is answered.
        hours: Box<str> = "öppettider" | "hours" [Translated], "När telefonen är öppen.", "måndag–fredag 08.00–16.00";
        /// Postal or visiting address.
        address: Box<str> = "adress" | "address", "Besöks- eller postadress.", "Storgatan 1, 123 45 Exempelstad";
        /// The last day on which to show it.
        until: Date = "visas-till" | "until", "Sista dagen som kontakten visas.", "2026-12-31";
    }

    /// That a goal or an activity is struck off.
    DroppedWritten "avförd" {
        /// Why.
        reason: Box<str> = "skäl" | "reason" [Short, Telling, Translated], "Varför den avförs.", "Uppgiften har gått över till regionen";
        /// Why, in one of the municipality's own words, by which promises are counted.
        cause: Box<str> = "orsak" | "cause" [Word], "Orsaken med något av kommunens egna ord, så att den kan räknas.", "görs av någon annan";
        /// The body that decided it.
        decided_by: Box<str> = "beslutad-av" | "decided-by" [Translated], "Vem som beslutade det.", "Kommunstyrelsen";
        /// The day of the decision.
        date: Date = "datum" | "date", "Dagen för beslutet. Till dess visas det som om det inte vore avfört.", "2018-03-05";
    }
}

vocabulary!(DecisionRole {
    DecisionRole::Commissioned => "uppdrag" | "commissioned",
    DecisionRole::Proposed => "föreslaget" | "proposed",
    DecisionRole::Circulated => "utställt" | "circulated",
    DecisionRole::Adopted => "antaget" | "adopted",
    DecisionRole::Decided => "beslutat" | "decided",
    DecisionRole::Repealed => "upphävt" | "repealed",
});

vocabulary!(DecisionBasis {
    DecisionBasis::Minutes => "protokoll" | "minutes",
    DecisionBasis::Statement => "uppgift" | "statement",
    DecisionBasis::Plan => "planerat" | "plan",
});

vocabulary!(StatedThing {
    StatedThing::Goals => "mål" | "goals",
    StatedThing::Activities => "aktiviteter" | "activities",
    StatedThing::Strengths => "styrkor" | "strengths",
    StatedThing::Scorecards => "målkort" | "scorecards",
    StatedThing::Departments => "avdelningar" | "departments",
});
