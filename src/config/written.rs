//! `book.toml` as people write it: every key, once.
//!
//! Keys that mdBook has mean what they mean there. All keys are English, as in mdBook; both names of a field are the
//! same word.

use jiff::civil::Date;

use crate::model::{
    ActivityStatus, AssessmentMethod, Compliance, GoalStatus, Period, ShortcomingGround, SiteVoice,
    Symbol,
};
use crate::read::definition::{vocabulary, written};
use crate::read::{Choice, Named, Percent, Written};

written! {
    /// The configuration of a site.
    ConfigWritten "book.toml" {
        /// The book: what mdBook has, and means the same.
        book: BookWritten = "book" | "book" [Required], "Webbplatsens titel, språk och mapp, som i mdBook.", "";
        /// Where the site is built.
        build: BuildWritten = "build" | "build", "Var webbplatsen byggs.", "";
        /// Who publishes it, and where.
        site: SiteWritten = "site" | "site", "Vem som ger ut webbplatsen, och var.", "";
        /// Other languages than the main one, by their codes.
        languages: Named<LanguageWritten> = "languages" | "languages", "Språk utöver huvudspråket, efter språkkod.", "";
        /// The municipality's own words for statuses.
        statuses: StatusesWritten = "statuses" | "statuses", "Kommunens egna ord för status.", "";
        /// The rounds of follow-ups.
        rounds: RoundsWritten = "rounds" | "rounds", "Uppföljningsomgångarna.", "";
        /// The thresholds of assessment.
        assessment: AssessmentWritten = "assessment" | "assessment", "Gränserna för bedömningen.", "";
        /// What the publisher says of how accessible the site is.
        accessibility: AccessibilityWritten = "accessibility" | "accessibility", "Tillgänglighetsredogörelsen.", "";
        /// What the publisher says of how it handles what it knows of people.
        privacy: PrivacyWritten = "privacy" | "privacy", "Hur kommunen hanterar uppgifter om människor.", "";
        /// The theme.
        theme: ThemeWritten = "theme" | "theme", "Temat.", "";
    }

    /// The book.
    BookWritten "[book]" {
        /// The site's title.
        title: Box<str> = "title" | "title" [Required], "Webbplatsens titel.", "Hagfors målkort";
        /// Who has written it.
        authors: Vec<Written<Box<str>>> = "authors" | "authors", "Vilka som skriver.", "[Kommunikationsenheten]";
        /// One sentence about it, for search engines.
        description: Box<str> = "description" | "description", "En mening om webbplatsen, för sökmotorer.", "Så går det med det kommunen har lovat";
        /// The main language's code; left out, Swedish.
        language: Box<str> = "language" | "language", "Huvudspråkets kod. Utelämnas den är det sv.", "sv";
        /// The folder of the content; left out, `content`.
        src: Box<str> = "src" | "src", "Mappen med innehållet. Utelämnas den är det content.", "content";
    }

    /// Where the site is built.
    BuildWritten "[build]" {
        /// The folder; left out, `public`.
        build_dir: Box<str> = "build-dir" | "build-dir", "Mappen som webbplatsen byggs i. Utelämnas den är det public.", "public";
    }

    /// Who publishes the site, and where.
    SiteWritten "[site]" {
        /// Its address on the web, with the path if it does not stand at the root.
        base_url: Box<str> = "base-url" | "base-url", "Webbplatsens adress, med sökväg om den inte ligger i roten.", "https://exempel.se/malkort/";
        /// The publisher.
        publisher: Box<str> = "publisher" | "publisher", "Utgivaren.", "Hagfors kommun";
        /// Who speaks: the municipality itself, or somebody else about it, from public sources; left out, the municipality.
        voice: Choice<SiteVoice> = "voice" | "voice", "Vem som talar: kommunen själv, eller någon annan som berättar vad offentliga källor säger. Utelämnas den är det kommunen.", "iakttagare";
        /// The municipality that the site is about, where somebody else publishes it.
        municipality: Box<str> = "municipality" | "municipality", "Kommunen som webbplatsen handlar om, när någon annan ger ut den.", "Hagfors kommun";
        /// The municipality's code in Statistics Sweden's register.
        municipality_code: Box<str> = "municipality-code" | "municipality-code", "Kommunkoden.", "1783";
        /// What feeds and calendars know the site by; written once and never changed. Left out, the municipality's code.
        identity: Box<str> = "identity" | "identity", "Det som flöden och kalendrar känner igen webbplatsen på. Skrivs en gång och ändras aldrig. Utelämnas den är det kommunkoden.", "hagfors-malkort";
        /// Whom to ask: a function.
        contact: Box<str> = "contact" | "contact", "Vem man kan fråga, helst en funktion.", "Kommunens växel";
        /// E-mail address.
        email: Box<str> = "email" | "email", "E-postadress.", "kommun@exempel.se";
        /// The registrar's e-mail address: where to ask for the documents behind decisions and reports. Left out, nobody is
        /// told to ask for them.
        registrar: Box<str> = "registrar" | "registrar", "Registratorns e-postadress, dit man skriver för att beställa handlingar. Utelämnas den visas ingen sådan länk.", "registrator@exempel.se";
        /// Telephone number.
        phone: Box<str> = "phone" | "phone", "Telefonnummer.", "0123-456 00";
        /// When the telephone is answered.
        hours: Box<str> = "hours" | "hours", "När telefonen är öppen.", "måndag–fredag 08.00–16.00";
        /// Postal or visiting address.
        address: Box<str> = "address" | "address", "Besöks- eller postadress.", "Storgatan 1, 123 45 Exempelstad";
        /// The time zone in which days begin; left out, Europe/Stockholm.
        time_zone: Box<str> = "time-zone" | "time-zone", "Tidszonen. Utelämnas den är det Europe/Stockholm.", "Europe/Stockholm";
        /// The licence of texts and data.
        licence: Box<str> = "licence" | "licence", "Licensen för texter och data.", "CC0-1.0";
        /// For an invented municipality: the words that say so on every page.
        fictional: Box<str> = "fictional" | "fictional", "För en påhittad kommun: orden som säger det på varje sida.", "Påhittad kommun. Inget här är på riktigt.";
        /// Numbers that look like personal identity numbers and are none, such as case numbers: those that a build stops at.
        not_personal_numbers: Vec<Written<Box<str>>> = "not-personal-numbers" | "not-personal-numbers", "Nummer som ser ut som personnummer men inte är det, till exempel diarienummer: sådana som bygget stannar vid.", "[890201-3286]";
    }

    /// A language of the site.
    LanguageWritten "[languages]" {
        /// Its name in itself.
        name: Box<str> = "name" | "name" [Required, Short], "Språkets namn på språket självt.", "English";
    }

    /// The municipality's own words for statuses.
    StatusesWritten "[statuses]" {
        /// For goals.
        goals: Vec<Written<GoalStatusWritten>> = "goals" | "goals", "Ord för mål.", "";
        /// For activities.
        activities: Vec<Written<ActivityStatusWritten>> = "activities" | "activities", "Ord för aktiviteter.", "";
        /// For why something is late, not reached or dropped; left out, the usual ones.
        causes: Vec<Written<CauseWritten>> = "causes" | "causes", "Ord för varför något är försenat, inte nått eller avfört. Utelämnas de gäller de vanliga.", "";
    }

    /// A word for how a goal stands.
    GoalStatusWritten "[[statuses.goals]]" {
        /// The word, in the main language.
        label: Box<str> = "label" | "label" [Required], "Ordet, på huvudspråket.", "Kan nås";
        /// The word in other languages, by their codes.
        translations: Named<Box<str>> = "translations" | "translations", "Ordet på andra språk, efter språkkod.", "{ en = \"Can be reached\" }";
        /// The canonical status that it means.
        means: Choice<GoalStatus> = "means" | "means" [Required], "Vilken grundstatus ordet betyder.", "can-be-reached";
        /// The shape beside it.
        symbol: Choice<Symbol> = "symbol" | "symbol", "Formen som står vid ordet.", "up";
        /// What it means, where there is more to say.
        meaning: Box<str> = "meaning" | "meaning", "Vad ordet innebär, om det behöver sägas.", "Minst 80 procent av vägen";
    }

    /// A word for how an activity stands.
    ActivityStatusWritten "[[statuses.activities]]" {
        /// The word, in the main language.
        label: Box<str> = "label" | "label" [Required], "Ordet, på huvudspråket.", "Pågår";
        /// The word in other languages, by their codes.
        translations: Named<Box<str>> = "translations" | "translations", "Ordet på andra språk, efter språkkod.", "{ en = \"Under way\" }";
        /// The canonical status that it means.
        means: Choice<ActivityStatus> = "means" | "means" [Required], "Vilken grundstatus ordet betyder.", "under-way";
        /// The shape beside it.
        symbol: Choice<Symbol> = "symbol" | "symbol", "Formen som står vid ordet.", "half";
        /// What it means, where there is more to say.
        meaning: Box<str> = "meaning" | "meaning", "Vad ordet innebär, om det behöver sägas.", "Mindre än hälften är gjort";
    }

    /// A word for why something does not go as it was promised.
    CauseWritten "[[statuses.causes]]" {
        /// The word, in the main language.
        label: Box<str> = "label" | "label" [Required], "Ordet, på huvudspråket.", "Brist på personal";
        /// The word in other languages, by their codes.
        translations: Named<Box<str>> = "translations" | "translations", "Ordet på andra språk, efter språkkod.", "{ en = \"Lack of staff\" }";
        /// What it means, where there is more to say.
        meaning: Box<str> = "meaning" | "meaning", "Vad ordet innebär, om det behöver sägas.", "Tjänster har stått tomma";
    }

    /// The rounds of follow-ups.
    RoundsWritten "[rounds]" {
        /// How many there are a year: 1, 2, 3, 4 or 12; left out, 3.
        per_year: u32 = "per-year" | "per-year", "Antal omgångar per år: 1, 2, 3, 4 eller 12. Utelämnas det är det 3.", "3";
        /// The first one; left out, there are none, and nobody is late.
        first: Period = "first" | "first", "Första omgången. Utelämnas den finns inga omgångar, och ingen är sen.", "2025-t1";
        /// The last one; left out, they go on.
        last: Period = "last" | "last", "Sista omgången. Utelämnas den fortsätter de.", "2027-t3";
        /// How many days after a period's end its follow-ups are due; left out, 30.
        deadline_days: u32 = "deadline-days" | "deadline-days", "Antal dagar efter periodens slut som uppföljningen ska vara klar. Utelämnas det är det 30.", "30";
        /// How many days after a period's end its follow-ups are published; left out, 45.
        publish_days: u32 = "publish-days" | "publish-days", "Antal dagar efter periodens slut som uppföljningen publiceras. Utelämnas det är det 45.", "45";
        /// Rounds with days of their own.
        exceptions: Vec<Written<RoundExceptionWritten>> = "exceptions" | "exceptions", "Omgångar med egna datum.", "";
    }

    /// A round with days of its own.
    RoundExceptionWritten "[[rounds.exceptions]]" {
        /// Its period.
        period: Period = "period" | "period" [Required], "Perioden.", "2026-t2";
        /// Its deadline.
        deadline: Date = "deadline" | "deadline", "Sista dagen att rapportera.", "2026-09-18";
        /// The day from which its follow-ups are shown.
        published: Date = "published" | "published", "Dagen då uppföljningarna visas.", "2026-10-05";
    }

    /// The thresholds of assessment.
    AssessmentWritten "[assessment]" {
        /// A change of less than so many per cent counts as unchanged.
        unchanged_within_percent: Percent = "unchanged-within-percent" | "unchanged-within-percent", "En förändring mindre än så många procent räknas som oförändrad.", "1";
        /// A goal with so many per cent of the way covered counts as reached in part.
        partly_reached_percent: Percent = "partly-reached-percent" | "partly-reached-percent", "Ett mål med så många procent av vägen avverkad räknas som delvis nått.", "80";
        /// A value older than so many months is too old.
        current_for_months: u32 = "current-for-months" | "current-for-months", "Ett värde äldre än så många månader är för gammalt.", "30";
        /// A value that rests on fewer answers is not shown; 0 shows all.
        respondent_limit: u32 = "respondent-limit" | "respondent-limit", "Ett värde som bygger på färre svar visas inte. 0 visar alla.", "5";
        /// A forecast needs so many values.
        forecast_from_values: u32 = "forecast-from-values" | "forecast-from-values", "En prognos kräver så många värden.", "3";
    }

    /// The accessibility statement that the act (2018:1937) demands. What is left out is said on the page not to be given.
    AccessibilityWritten "[accessibility]" {
        /// The name of the service; left out, the site's title.
        service: Box<str> = "service" | "service", "Tjänstens namn. Utelämnas det gäller webbplatsens titel.", "Hagfors målkort";
        /// How well it meets the act, in the prescribed words; left out, nobody has said.
        compliance: Choice<Compliance> = "compliance" | "compliance", "Hur väl webbplatsen följer lagen, med de föreskrivna orden.", "delvis-förenlig";
        /// The day of the assessment.
        assessed: Date = "assessed" | "assessed", "Dagen för bedömningen.", "2026-05-12";
        /// The day on which the statement was last looked over.
        updated: Date = "updated" | "updated", "Dagen då redogörelsen senast sågs över.", "2026-09-01";
        /// How the assessment was made.
        method: Choice<AssessmentMethod> = "method" | "method", "Hur bedömningen gjordes.", "självskattning";
        /// Who made it, where it was not the publisher.
        reviewer: Box<str> = "reviewer" | "reviewer", "Vem som granskade, om det inte var kommunen själv.", "Granskarna AB";
        /// What is not accessible.
        shortcomings: Vec<Written<ShortcomingWritten>> = "shortcomings" | "shortcomings", "Det som inte är tillgängligt.", "";
        /// Where faults are reported: the address of a form.
        report_url: Box<str> = "report-url" | "report-url", "Adressen till ett formulär där man anmäler brister.", "https://exempel.se/brister";
        /// Where faults are reported by e-mail; left out, the site's address.
        email: Box<str> = "email" | "email", "E-post för brister. Utelämnas den gäller webbplatsens.", "tillganglighet@exempel.se";
        /// Where faults are reported by telephone; left out, the site's number.
        phone: Box<str> = "phone" | "phone", "Telefon för brister. Utelämnas den gäller webbplatsens.", "0123-456 00";
        /// Within how many days a report is answered.
        answer_within_days: u32 = "answer-within-days" | "answer-within-days", "Inom hur många dagar den som anmäler en brist får svar.", "2";
        /// The authority that oversees the act; left out, Digg.
        authority: Box<str> = "authority" | "authority", "Myndigheten som har tillsyn. Utelämnas den är det Digg.", "Myndigheten för digital förvaltning (Digg)";
        /// The address of the authority's form.
        authority_url: Box<str> = "authority-url" | "authority-url", "Adressen till myndighetens anmälan.", "https://www.digg.se/tdosanmalan";
    }

    /// Something that is not accessible.
    ShortcomingWritten "[[accessibility.shortcomings]]" {
        /// What it is, and whom it hinders.
        what: Box<str> = "what" | "what" [Required], "Vad som brister, och för vem.", "Äldre protokoll är inskannade och kan inte läsas upp.";
        /// On what ground; left out, it does not meet the requirements.
        ground: Choice<ShortcomingGround> = "ground" | "ground", "Skälet enligt lagen. Utelämnas det är det bristande förenlighet.", "oskäligt-betungande";
        /// Why it is so.
        why: Box<str> = "why" | "why", "Varför det är så.", "Protokollen finns bara på papper.";
        /// The accessible way to the same.
        alternative: Box<str> = "alternative" | "alternative", "Hur man får samma innehåll på ett tillgängligt sätt.", "Be kontaktcenter läsa upp dem.";
        /// When and how it is to be mended.
        planned: Box<str> = "planned" | "planned", "När och hur det ska rättas.", "Rättas under 2027.";
    }

    /// How the publisher handles what it knows of people. What is left out is said on the page not to be given.
    PrivacyWritten "[privacy]" {
        /// Who decides over the handling: the controller.
        controller: Box<str> = "controller" | "controller", "Den personuppgiftsansvariga.", "Kommunstyrelsen";
        /// On what legal basis personal data are handled.
        legal_basis: Box<str> = "legal-basis" | "legal-basis", "Den rättsliga grunden.", "Uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen";
        /// How to reach the data protection officer.
        data_protection_officer: Box<str> = "data-protection-officer" | "data-protection-officer", "Hur man når dataskyddsombudet.", "dataskyddsombud@exempel.se";
        /// What the server writes down of visits, and for how long it is kept.
        logs: Box<str> = "logs" | "logs", "Vad servern sparar om besök, och hur länge.", "Servern sparar IP-adresser i sju dagar.";
    }

    /// The theme.
    ThemeWritten "[theme]" {
        /// The folder of the site's own theme files, each of which takes the place of a built-in one of the same name.
        folder: Box<str> = "folder" | "folder", "Mappen med egna temafiler. En fil ersätter den inbyggda med samma namn.", "themes/hagfors";
        /// The logo's file in the site's folder, SVG or PNG: shown in the header, and what icons are made of.
        logo: Box<str> = "logo" | "logo", "Logotypens fil i webbplatsens mapp, SVG eller PNG. Den visas i sidhuvudet, och ikonerna görs av den.", "logotyp.svg";
        /// The municipality's colours.
        colours: ColoursWritten = "colours" | "colours", "Kommunens färger.", "";
    }

    /// The municipality's colours. Each is checked against what it stands on; too little contrast is an error.
    ColoursWritten "[theme.colours]" {
        /// The colour of the header.
        brand: Box<str> = "brand" | "brand", "Sidhuvudets färg.", "#143f3a";
        /// Text in the header; left out, white or black, whichever reads.
        brand_text: Box<str> = "brand-text" | "brand-text", "Text i sidhuvudet. Utelämnas den blir den vit eller svart, det som går att läsa.", "#ffffff";
        /// Links.
        link: Box<str> = "link" | "link", "Länkar.", "#0b5568";
        /// The colour of the header in the dark; left out, that of the light.
        brand_dark: Box<str> = "brand-dark" | "brand-dark", "Sidhuvudets färg i mörkt läge. Utelämnas den är den densamma som i ljust.", "#1d4b45";
        /// Links in the dark; left out, the nearest colour to `link` that reads.
        link_dark: Box<str> = "link-dark" | "link-dark", "Länkar i mörkt läge. Utelämnas de får de färgen närmast link som går att läsa.", "#8fd0e2";
    }
}

vocabulary!(GoalStatus {
    GoalStatus::Reached => "reached" | "reached",
    GoalStatus::CanBeReached => "can-be-reached" | "can-be-reached",
    GoalStatus::Uncertain => "uncertain" | "uncertain",
    GoalStatus::Unlikely => "unlikely" | "unlikely",
    GoalStatus::NotReached => "not-reached" | "not-reached",
    GoalStatus::NotJudged => "not-judged" | "not-judged",
});

vocabulary!(ActivityStatus {
    ActivityStatus::Done => "done" | "done",
    ActivityStatus::UnderWay => "under-way" | "under-way",
    ActivityStatus::NotBegun => "not-begun" | "not-begun",
    ActivityStatus::Late => "late" | "late",
    ActivityStatus::StruckOff => "struck-off" | "struck-off",
    ActivityStatus::NotReported => "not-reported" | "not-reported",
});

vocabulary!(Symbol {
    Symbol::Check => "check" | "check",
    Symbol::Up => "up" | "up",
    Symbol::Right => "right" | "right",
    Symbol::Down => "down" | "down",
    Symbol::Half => "half" | "half",
    Symbol::Empty => "empty" | "empty",
    Symbol::Cross => "cross" | "cross",
    Symbol::Clock => "clock" | "clock",
    Symbol::Dash => "dash" | "dash",
    Symbol::Question => "question" | "question",
});

// The words that the law prescribes are Swedish, and may be written as they stand there.
vocabulary!(Compliance {
    Compliance::Full => "helt-förenlig" | "fully-compliant",
    Compliance::Partial => "delvis-förenlig" | "partially-compliant",
    Compliance::Non => "inte-förenlig" | "non-compliant",
});

vocabulary!(SiteVoice {
    SiteVoice::Publisher => "utgivare" | "publisher",
    SiteVoice::Observer => "iakttagare" | "observer",
});

vocabulary!(AssessmentMethod {
    AssessmentMethod::SelfAssessment => "självskattning" | "self-assessment",
    AssessmentMethod::ExternalReview => "extern-granskning" | "external-review",
});

vocabulary!(ShortcomingGround {
    ShortcomingGround::NonCompliance => "bristande-förenlighet" | "non-compliance",
    ShortcomingGround::DisproportionateBurden => "oskäligt-betungande" | "disproportionate-burden",
    ShortcomingGround::OutsideTheAct => "utanför-lagen" | "outside-the-act",
});
