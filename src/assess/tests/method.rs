use crate::model::Thresholds;

#[test]
fn the_documented_thresholds_are_those_in_use() {
    let Thresholds {
        unchanged_within_percent,
        partly_reached_percent,
        current_for_months,
        respondent_limit,
        forecast_from_values,
    } = Thresholds::default();
    let rows = [
        ("unchanged-within-percent", unchanged_within_percent.to_string()),
        ("partly-reached-percent", partly_reached_percent.to_string()),
        ("current-for-months", current_for_months.to_string()),
        ("respondent-limit", respondent_limit.to_string()),
        ("forecast-from-values", forecast_from_values.to_string()),
    ];
    let page = include_str!("../../../docs/method.md");
    let documented: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    let in_table: Vec<_> =
        documented.iter().take_while(|line| line.matches('|').count() == 4).collect();
    assert_eq!(in_table.len(), rows.len());
    for (row, (key, value)) in in_table.iter().zip(rows) {
        assert!(
            row.starts_with(&format!("| `{key}` | {value} |")),
            "{row} says otherwise: {value}"
        );
    }
}
