//! Does a value have the form that a JSON schema describes? As much of the language as our own schema speaks.

use serde_json::Value;

/// The keywords that ask nothing, or are looked at in another place.
const KEYWORDS: [&str; 10] = [
    "$schema",
    "title",
    "description",
    "const",
    "enum",
    "minimum",
    "properties",
    "additionalProperties",
    "items",
    "anyOf",
];

/// What a value breaks of a schema, each with its place; empty: nothing.
pub(super) fn faults(schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fault = |what: String| found.push(format!("{at}: {what}: {value}"));
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "type" => {
                let types = rule.as_array().cloned().unwrap_or_else(|| vec![rule.clone()]);
                if !types.iter().any(|one| is_of(one.as_str().unwrap(), value)) {
                    fault(format!("is no {rule}"));
                }
            }
            "const" if rule != value => fault(format!("is not {rule}")),
            "enum" if !rule.as_array().unwrap().contains(value) => fault(format!("not in {rule}")),
            "minimum" if value.as_i64().is_some_and(|value| value < rule.as_i64().unwrap()) => {
                fault(format!("is below {rule}"));
            }
            "pattern" => {
                if value.as_str().is_some_and(|text| !matches(rule.as_str().unwrap(), text)) {
                    fault(format!("does not match {rule}"));
                }
            }
            "required" => {
                for key in rule.as_array().unwrap() {
                    if value.as_object().is_some_and(|map| !map.contains_key(key.as_str().unwrap()))
                    {
                        fault(format!("lacks {key}"));
                    }
                }
            }
            known if KEYWORDS.contains(&known) => {}
            unknown => fault(format!("is held against {unknown}, which is not known here")),
        }
    }
    if let Some(choices) = schema["anyOf"].as_array()
        && choices.iter().all(|choice| !faults(choice, value, at).is_empty())
    {
        found.push(format!("{at}: is none of the choices: {value}"));
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        let at = format!("{at}.{key}");
        match (&schema["properties"][key], &schema["additionalProperties"]) {
            (Value::Null, Value::Bool(false)) => found.push(format!("{at}: is not in the schema")),
            (Value::Null, Value::Null | Value::Bool(true)) => {}
            (Value::Null, more) => found.extend(faults(more, inner, &at)),
            (known, _) => found.extend(faults(known, inner, &at)),
        }
    }
    if let (Some(items), Value::Array(list)) = (schema.get("items"), value) {
        for (position, item) in list.iter().enumerate() {
            found.extend(faults(items, item, &format!("{at}[{position}]")));
        }
    }
    found
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}

/// The few patterns of the schema: literal signs, `\d{n}`, and `[0-9a-f]{n,m}`.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^malkort " => text.starts_with("malkort "),
        "^[0-9a-f]{40,64}$" => {
            (40..=64).contains(&text.len())
                && text.chars().all(|sign| matches!(sign, '0'..='9' | 'a'..='f'))
        }
        dated => {
            let shape: String =
                text.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
            let wanted = dated.trim_matches(['^', '$']).replace("\\d{4}", "0000");
            shape == wanted.replace("\\d{2}", "00")
        }
    }
}

#[test]
fn the_reader_of_schemas_finds_what_is_wrong() {
    let schema = serde_json::json!({
        "type": "object", "required": ["a"], "additionalProperties": false,
        "properties": { "a": { "type": ["integer", "null"], "minimum": 0 }, "b": { "enum": ["x"] },
                        "c": { "type": "array", "items": { "type": "string", "pattern": "^\\d{4}-\\d{2}$" } } }
    });
    let good = serde_json::json!({ "a": null, "b": "x", "c": ["2026-11"] });
    assert_eq!(faults(&schema, &good, ""), Vec::<String>::new());
    for bad in [
        serde_json::json!({}),
        serde_json::json!({ "a": -1 }),
        serde_json::json!({ "a": "1" }),
        serde_json::json!({ "a": 1, "b": "y" }),
        serde_json::json!({ "a": 1, "d": 1 }),
        serde_json::json!({ "a": 1, "c": ["2026-1"] }),
    ] {
        assert_eq!(faults(&schema, &bad, "").len(), 1, "{bad}");
    }
}
