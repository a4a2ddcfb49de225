## About the site, the accessibility statement and how information is handled.

the-municipality = The municipality

# On every page, where somebody else than the municipality speaks.
observer-notice = This site is made by { $publisher } from public sources. { $municipality } has not reviewed it.
observer-notice-unnamed = This site is made from public sources. { $municipality } has not reviewed it.
the-publisher = The publisher

# About the site.
about-the-site = About the site
about-lead = Here you can follow what the municipality has promised to do, what has been done and what remains.
about-what-heading = What you see here
about-what = Departments and units have scorecards with goals and activities. Every statement here leads on to what it rests on: the goal, the activity, the figure, the decision and the source.
about-often-heading = How often it is updated
about-often = { $count ->
    [one] The scorecards are followed up once a year. Between the follow-ups pages change when new decisions, values or corrections are published.
    [2] The scorecards are followed up twice a year. Between the follow-ups pages change when new decisions, values or corrections are published.
    [3] The scorecards are followed up three times a year. Between the follow-ups pages change when new decisions, values or corrections are published.
    [4] The scorecards are followed up four times a year. Between the follow-ups pages change when new decisions, values or corrections are published.
   *[other] The scorecards are followed up { $count } times a year. Between the follow-ups pages change when new decisions, values or corrections are published.
}
about-often-unknown = It is not stated how often the scorecards are followed up.
about-unknown-heading = When something is not known
about-unknown = What is not known is shown as unknown. A missing value never counts as zero, and what has not been reported does not count as done. Where the unit's judgement and the figures say different things, both are shown.
about-words-heading = The words we use
about-errors-heading = If something is wrong
about-errors = Do you think that something is wrong? Get in touch and tell us which page it concerns. What is corrected is not changed in silence: what it was before is still there.
about-errors-see = See all corrections
about-cite-heading = How to cite
about-cite = Give the publisher, the page's heading, its address and the day at the foot of the page. It says since when what the page shows has held, and is left out where nothing is dated.
about-cite-example = For example:
about-cited = { $publisher }, “{ $site }”. { $from }
about-imprint-heading = Who is behind it
about-responsible = { $publisher } publishes the site and is responsible for its content.
about-responsible-unknown = It is not stated who publishes the site.
about-contact-heading = Contact
about-made-heading = How it is made
about-sources-see = See which sources the information rests on
municipality-code-is = Municipality code:
written-by = Written by:
licence-is = Licence for texts and data:
more-about-the-site = More about the site

# The accessibility statement: the act (2018:1937), MDFFS 2019:2, implementing decision (EU) 2018/1523.
accessibility = Accessibility statement
accessibility-lead = { $publisher } is behind { $service }. Everyone is to be able to use the site. Here it says how well it meets the Swedish act on accessibility to digital public service, which shortcomings are known and how you can report more.
accessibility-compliance-heading = How well the site meets the act
compliance-full = { $service } is fully compliant with the act on accessibility to digital public service.
compliance-partial = { $service } is partially compliant with the act on accessibility to digital public service. The shortcomings are described below.
compliance-non = { $service } is not compliant with the act on accessibility to digital public service. The shortcomings are described below.
compliance-unknown = { $publisher } has not yet assessed how well the site meets the act on accessibility to digital public service.
shortcomings-heading = Content that is not accessible
shortcomings-none = No shortcomings are given.
shortcomings-unknown = It is not known which shortcomings there are, since no assessment has been made.
ground-non-compliance-heading = Non-compliance with the act
ground-burden-heading = Disproportionate burden (section 12)
ground-outside-heading = Content outside the act (section 9)
shortcoming-why = Why:
shortcoming-alternative = How to get the same content anyway:
shortcoming-planned = What is to be done:
assessment-heading = How we have assessed it
assessment-date = The assessment was made
assessment-updated = The statement was last looked over
assessment-method = Method
assessment-self = Self-assessment: we have assessed the site ourselves
assessment-external = Review by an outside party
assessment-external-by = Review by an outside party: { $reviewer }
not-given = not stated
report-heading = Report shortcomings
report-lead = Get in touch if something cannot be used, or if content is missing in a form that works for you. You may also ask for content that the act exempts, in a way that you can use.
report-form = Report a shortcoming in our form
report-answer = { $days ->
    [0] We answer the same day.
    [one] We answer within one day.
   *[other] We answer within { $days } days.
}
report-answer-unknown = It is not stated how soon you get an answer.
oversight-heading = Oversight
oversight = { $authority } oversees the act on accessibility to digital public service. Please contact us first. If you are not content with our answer, you can report it to the authority.
oversight-report = Report lack of accessibility to { $authority }
authority-usual = The Agency for Digital Government (Digg)
tested-heading = What the program tests
tested = The pages are made with the program malkort. The program's own templates are tested automatically with the tool axe against WCAG 2.2, level AA: every kind of page, in light and dark, with forced colours and in a window 320 pixels wide. Such tests find only some of the shortcomings that there may be. They do not cover the site's own texts and changes to its looks, and they do not take the place of the assessment above.

# How information is handled.
privacy = How information about you is handled
privacy-lead = The site stores nothing in your browser, fetches nothing from other sites and does not measure visits.
privacy-visit-heading = When you visit the site
privacy-visit = The site uses no cookies and stores nothing else in your computer or telephone either. All that the pages are made of comes from this site. No other site gets to know anything about your visit, unless you follow a link there. The pages can be read without scripts.
privacy-logs-heading = What the server keeps
privacy-logs-unknown = Whoever runs the server may keep logs of visits, such as IP addresses. { $publisher } has not yet stated what is kept and for how long.
privacy-mail-heading = When you get in touch
privacy-mail = What you send to the municipality mostly becomes an official document. Then anyone has the right to read it, unless the information is secret by law. So do not write more about yourself than is needed.
privacy-names-heading = People who are mentioned here
privacy-names = The site gives roles rather than names. A named contact may have a last day, and is not shown after it. If a text holds a valid Swedish personal identity number, publishing stops.
privacy-respondents = Values that rest on fewer than { $limit } answers are not shown, so that nobody can be recognised.
privacy-responsible-heading = Who is responsible
privacy-controller = Controller of personal data
privacy-legal-basis = Legal basis
privacy-officer = Data protection officer
