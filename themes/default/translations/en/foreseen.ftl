## Milestones on the way to the target, and what others have expected or planned.

milestones = Milestones on the way
milestone = Milestone
milestone-reached = The milestone was reached
milestone-not-reached = The milestone was not reached
outcome = Outcome
outcome-not-known = not known
expectations = Forecasts, budgets and plans
expectations-explained = This is what somebody has expected or planned that it would be. It is never counted as an outcome.
expectation-kind = Kind
expectation-forecast = Forecast
expectation-budget = Budget
expectation-plan = Plan
expectation-by = By
expectation-date = Day
chart-milestone = Milestone
chart-expectation = Forecast, budget or plan
