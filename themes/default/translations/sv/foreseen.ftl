## Delmål på vägen mot målet, och vad andra har trott eller planerat.

milestones = Delmål på vägen
milestone = Delmål
milestone-reached = Delmålet nåddes
milestone-not-reached = Delmålet nåddes inte
outcome = Utfall
outcome-not-known = inte känt
expectations = Prognoser, budgetar och planer
expectations-explained = Så här har någon trott eller planerat att det skulle bli. Det räknas aldrig som ett utfall.
expectation-kind = Slag
expectation-forecast = Prognos
expectation-budget = Budget
expectation-plan = Plan
expectation-by = Av
expectation-date = Dag
chart-milestone = Delmål
chart-expectation = Prognos, budget eller plan
