## Audits: how others than the unit itself judge, such as the elected auditors.

audits = Audits
audits-counted = { $count ->
    [one] 1 promise has been audited by somebody outside the unit: { $parts }.
   *[other] { $count } promises have been audited by somebody outside the unit: { $parts }.
}
audits-none = No promise has been audited by anybody outside the unit.
audits-explained = Each promise is counted once, by its latest audit. It is compared with what the unit itself had last said on that day.
audits-stricter = The auditor is stricter than the unit
audits-milder = The auditor is milder than the unit
audits-agree = The auditor and the unit agree
audits-cannot-tell = Cannot be compared
count-audits-stricter = { $count } where the auditor is stricter than the unit
count-audits-milder = { $count } where the auditor is milder
count-audits-agree = { $count } where they agree
count-audits-cannot-tell = { $count } where they cannot be compared
audits-verdict = The auditor’s judgement
audits-unit-said = The unit had said
audits-no-unit = No unit judges the goals of a strategy, or the municipality’s long-term goals.
audit = Audit
audit-who = { $by }, { $date }
audit-read = Read the audit
audit-unit-then = The unit’s latest judgement was then “{ $status }” ({ $period }).
audit-unit-silent = The unit had then not said how it goes.
audit-stricter = The auditor is stricter than the unit.
audit-milder = The auditor is milder than the unit.
audit-agrees = The auditor and the unit agree.
audit-figures-agree = Indicators and activities now show the same as the audit.
audit-figures-worse = Indicators and activities now show a worse state than the audit.
audit-figures-better = The indicators now show a better state than the audit.
