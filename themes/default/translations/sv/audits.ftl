## Granskningar: så bedömer andra än enheten själv, till exempel de förtroendevalda revisorerna.

audits = Granskningar
audits-counted = { $count ->
    [one] 1 löfte har granskats av någon utanför enheten: { $parts }.
   *[other] { $count } löften har granskats av någon utanför enheten: { $parts }.
}
audits-none = Inget löfte har granskats av någon utanför enheten.
audits-explained = Varje löfte räknas en gång, efter den senaste granskningen. Den jämförs med vad enheten själv senast hade sagt den dagen.
audits-stricter = Granskaren är strängare än enheten
audits-milder = Granskaren är mildare än enheten
audits-agree = Granskaren och enheten bedömer lika
audits-cannot-tell = Går inte att jämföra
count-audits-stricter = { $count } där granskaren är strängare än enheten
count-audits-milder = { $count } där granskaren är mildare
count-audits-agree = { $count } där de bedömer lika
count-audits-cannot-tell = { $count } där det inte går att jämföra
audits-verdict = Granskarens bedömning
audits-unit-said = Enheten hade sagt
audits-no-unit = Ingen enhet bedömer strategins mål eller kommunens långsiktiga mål.
audit = Granskning
audit-who = { $by }, { $date }
audit-read = Läs granskningen
audit-unit-then = Enhetens senaste bedömning var då ”{ $status }” ({ $period }).
audit-unit-silent = Enheten hade då inte sagt hur det går.
audit-stricter = Granskaren är strängare än enheten.
audit-milder = Granskaren är mildare än enheten.
audit-agrees = Granskaren och enheten bedömer lika.
audit-figures-agree = Mått och aktiviteter visar nu samma sak som granskningen.
audit-figures-worse = Mått och aktiviteter visar nu ett sämre läge än granskningen.
audit-figures-better = Måtten visar nu ett bättre läge än granskningen.
