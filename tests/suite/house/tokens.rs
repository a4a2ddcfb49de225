//! The paths within a macro's call, which no parser takes apart: `name::name` as a run of names, a lone name as one.

use syn::buffer::{Cursor, TokenBuffer};
use syn::ext::IdentExt;

/// Every run of names joined by `::`, in order; what follows a dot is a field or a method, and left out.
pub(super) fn words(tokens: &TokenBuffer) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    collect(tokens.begin(), &mut found);
    found
}

fn collect(mut cursor: Cursor<'_>, found: &mut Vec<Vec<String>>) {
    let mut after_dot = false;
    while !cursor.eof() {
        if let Some((ident, rest)) = cursor.ident() {
            let mut path = vec![ident.unraw().to_string()];
            cursor = rest;
            while let Some((name, rest)) = joined(cursor) {
                path.push(name);
                cursor = rest;
            }
            if !after_dot {
                found.push(path);
            }
            after_dot = false;
        } else if let Some((inner, _, _, rest)) = cursor.any_group() {
            collect(inner, found);
            cursor = rest;
            after_dot = false;
        } else if let Some((punct, rest)) = cursor.punct() {
            after_dot = punct.as_char() == '.';
            cursor = rest;
        } else if let Some((_, rest)) = cursor.token_tree() {
            cursor = rest;
            after_dot = false;
        } else {
            return;
        }
    }
}

/// The name after `::`, if that is what comes next.
fn joined(cursor: Cursor<'_>) -> Option<(String, Cursor<'_>)> {
    let (first, rest) = cursor.punct()?;
    let (second, rest) = rest.punct()?;
    let (ident, rest) = rest.ident()?;
    (first.as_char() == ':' && second.as_char() == ':').then(|| (ident.unraw().to_string(), rest))
}
